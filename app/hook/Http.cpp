// SPDX-License-Identifier: GPL-3.0-or-later
#include "Http.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <ctime>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hook {
namespace {

constexpr size_t maxAnswerBytes = 4 * 1024 * 1024;

struct Address
{
    sockaddr_in socket{};
    std::string host; ///< as in the URL, with the port
    std::string path;
};

bool isPlain(const std::string &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

bool parse(const std::string &url, Address &address)
{
    const std::string scheme = "http://";
    if (url.compare(0, scheme.size(), scheme) != 0 || !isPlain(url))
        return false;
    const size_t slash = url.find('/', scheme.size());
    address.host = url.substr(scheme.size(), slash == std::string::npos ? slash : slash - scheme.size());
    address.path = slash == std::string::npos ? "/" : url.substr(slash);
    const size_t colon = address.host.find(':');
    std::string name = address.host.substr(0, colon);
    if (name == "localhost")
        name = "127.0.0.1";
    const long port = colon == std::string::npos ? 80 : std::strtol(address.host.c_str() + colon + 1, nullptr, 10);
    address.socket.sin_family = AF_INET;
    address.socket.sin_port = htons(static_cast<unsigned short>(port));
    return port > 0 && port < 65536 && inet_pton(AF_INET, name.c_str(), &address.socket.sin_addr) == 1
        && (ntohl(address.socket.sin_addr.s_addr) >> 24) == 127;
}

bool connectTo(int fd, const Address &address, long long deadline)
{
    // The sockets API wants its own base type here.
    const auto *target = reinterpret_cast<const sockaddr *>(&address.socket);
    if (::connect(fd, target, sizeof address.socket) == 0)
        return true;
    if (errno != EINPROGRESS || !waitFor(fd, POLLOUT, deadline))
        return false;
    int error = 0;
    socklen_t size = sizeof error;
    return ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
}

bool writeAll(int fd, const std::string &bytes, long long deadline)
{
    for (size_t done = 0; done < bytes.size();) {
        const ssize_t n = ::send(fd, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
        if (n > 0)
            done += static_cast<size_t>(n);
        else if (errno != EINTR && (errno != EAGAIN || !waitFor(fd, POLLOUT, deadline)))
            return false;
    }
    return true;
}

/// Like waitFor() for reading, but gives up when @p watched can be read too, or the application has @p moved.
bool waitForAnswer(int fd, int watched, long long deadline, const std::function<bool()> &moved)
{
    constexpr long long lookMs = 2000;
    for (;;) {
        const long long left = deadline - monotonicMs();
        if (left <= 0)
            return false;
        pollfd entries[2] = {{fd, POLLIN, 0}, {watched, POLLIN, 0}};
        const int ready = ::poll(entries, 2, static_cast<int>(std::min(left, lookMs)));
        if (ready > 0)
            return entries[1].revents == 0;
        if ((ready < 0 && errno != EINTR) || (ready == 0 && moved()))
            return false;
    }
}

/// Everything until the server closes: it was asked to.
std::string readAnswer(int fd, int watched, long long deadline, const std::function<bool()> &moved)
{
    std::string answer;
    std::string buffer(16 * 1024, '\0');
    while (answer.size() < maxAnswerBytes) {
        const ssize_t n = ::recv(fd, buffer.data(), buffer.size(), 0);
        if (n > 0)
            answer.append(buffer, 0, static_cast<size_t>(n));
        else if (n == 0)
            return answer;
        else if (errno != EINTR && (errno != EAGAIN || !waitForAnswer(fd, watched, deadline, moved)))
            return {};
    }
    return {};
}

/// The value of a header, which is written in lower case here; empty when absent.
std::string headerValue(std::string head, const std::string &name)
{
    std::transform(head.begin(), head.end(), head.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const size_t at = head.find("\r\n" + name + ":");
    if (at == std::string::npos)
        return {};
    const size_t from = at + name.size() + 3;
    return head.substr(from, head.find("\r\n", from) - from);
}

/// An answer that was cut off would be a decision nobody made.
Reply parseReply(const std::string &answer)
{
    const size_t end = answer.find("\r\n\r\n");
    if (end == std::string::npos || answer.size() < 12 || answer.compare(0, 7, "HTTP/1.") != 0)
        return {};
    Reply reply;
    reply.status = static_cast<int>(std::strtol(answer.c_str() + 9, nullptr, 10));
    reply.body = answer.substr(end + 4);
    const std::string length = headerValue(answer.substr(0, end + 2), "content-length");
    const bool whole = !length.empty() && std::strtoul(length.c_str(), nullptr, 10) == reply.body.size();
    return whole || reply.status != 200 ? reply : Reply{};
}

/// "HTTP/1.1 200": twelve bytes decide.
bool answerIsGood(int fd, long long deadline)
{
    std::string answer;
    char buffer[256];
    while (answer.size() < 12) {
        const ssize_t n = ::recv(fd, buffer, sizeof buffer, 0);
        if (n > 0)
            answer.append(buffer, static_cast<size_t>(n));
        else if (n == 0 || (errno != EINTR && (errno != EAGAIN || !waitFor(fd, POLLIN, deadline))))
            return false;
    }
    return answer.compare(0, 7, "HTTP/1.") == 0 && answer[8] == ' ' && answer[9] == '2';
}

std::string requestFor(const Post &post, const Address &address)
{
    std::string request = "POST " + address.path + " HTTP/1.1\r\nHost: " + address.host
        + "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(post.body.size())
        + "\r\nX-Gantry-Event-Id: " + post.eventId;
    if (isPlain(post.event) && !post.event.empty())
        request += "\r\nX-Gantry-Event: " + post.event;
    return request + "\r\nConnection: close\r\n\r\n" + post.body;
}

} // namespace

long long monotonicMs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1'000'000;
}

bool waitFor(int fd, short events, long long deadline)
{
    for (;;) {
        const long long left = deadline - monotonicMs();
        if (left <= 0)
            return false;
        pollfd entry{fd, events, 0};
        const int ready = ::poll(&entry, 1, static_cast<int>(std::min<long long>(left, INT_MAX)));
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return false;
    }
}

bool send(const Post &post, long long deadline)
{
    Address address;
    if (!parse(post.url, address))
        return false;
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return false;
    const bool sent = connectTo(fd, address, deadline) && writeAll(fd, requestFor(post, address), deadline)
        && answerIsGood(fd, deadline);
    ::close(fd);
    return sent;
}

DecisionAddress decisionAddress(const std::string &callbackUrl, const std::string &eventId)
{
    const std::string marker = "/command-complete/";
    const size_t at = callbackUrl.find(marker);
    const size_t step = at + marker.size();
    const size_t slash = at == std::string::npos ? at : callbackUrl.find('/', step);
    if (slash == std::string::npos || slash + 1 == callbackUrl.size())
        return {};
    return {callbackUrl.substr(0, at) + "/decision/" + callbackUrl.substr(step, slash - step) + '/' + eventId,
            callbackUrl.substr(slash + 1)};
}

Reply ask(const DecisionAddress &from, long long deadline, int watched, const std::function<bool()> &moved)
{
    constexpr long long sendMs = 2000;
    Address address;
    if (!parse(from.url, address) || !isPlain(from.token))
        return {};
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return {};
    const std::string request = "GET " + address.path + " HTTP/1.1\r\nHost: " + address.host
        + "\r\nAuthorization: Bearer " + from.token + "\r\nConnection: close\r\n\r\n";
    const long long sendDeadline = std::min(deadline, monotonicMs() + sendMs);
    std::string answer;
    if (connectTo(fd, address, sendDeadline) && writeAll(fd, request, sendDeadline))
        answer = readAnswer(fd, watched, deadline, moved);
    ::close(fd);
    return parseReply(answer);
}

} // namespace hook
