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
    const auto *target = static_cast<const sockaddr *>(static_cast<const void *>(&address.socket));
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

} // namespace hook
