// SPDX-License-Identifier: GPL-3.0-or-later
// bench-runner PORT CONNECTIONS SECONDS PATH: asks for PATH over and over on keep-alive connections, one thread each,
// and prints how many answers came in a second and how long they took.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

int connectTo(int port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int one = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return fd;
    ::close(fd);
    return -1;
}

/// Reads one answer with a Content-Length; false: the connection is of no use any more.
bool readAnswer(int fd, std::string &rest)
{
    for (;;) {
        const std::size_t head = rest.find("\r\n\r\n");
        if (head != std::string::npos) {
            std::string lower = rest.substr(0, head);
            std::ranges::transform(lower, lower.begin(),
                                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
            const std::size_t at = lower.find("content-length:");
            const std::size_t length = at == std::string::npos ? 0 : std::strtoul(lower.c_str() + at + 15, nullptr, 10);
            if (rest.size() >= head + 4 + length) {
                rest.erase(0, head + 4 + length);
                return true;
            }
        }
        char bytes[4096];
        const ssize_t count = ::read(fd, bytes, sizeof bytes);
        if (count <= 0)
            return false;
        rest.append(bytes, static_cast<std::size_t>(count));
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 5)
        return 2;
    const int port = std::atoi(argv[1]);
    const int connections = std::atoi(argv[2]);
    const auto end = Clock::now() + std::chrono::seconds(std::atoi(argv[3]));
    const std::string request = std::string("GET ") + argv[4] + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    std::vector<std::vector<double>> times(static_cast<std::size_t>(connections));
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    for (auto &own : times) {
        threads.emplace_back([&own, &request, &failed, port, end] {
            const int fd = connectTo(port);
            std::string rest;
            while (fd >= 0 && Clock::now() < end) {
                const auto start = Clock::now();
                if (::write(fd, request.data(), request.size()) < 0 || !readAnswer(fd, rest)) {
                    ++failed;
                    break;
                }
                own.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
            }
            failed += fd < 0 ? 1 : 0;
            ::close(fd);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    std::vector<double> all;
    for (const auto &own : times)
        all.insert(all.end(), own.begin(), own.end());
    std::ranges::sort(all);
    const double p50 = all.empty() ? 0 : all[all.size() / 2];
    const double p99 = all.empty() ? 0 : all[all.size() * 99 / 100];
    std::printf("{\"per_second\":%.0f,\"p50_ms\":%.3f,\"p99_ms\":%.3f,\"failed\":%d}\n",
                static_cast<double>(all.size()) / std::atoi(argv[3]), p50, p99, failed.load());
    return 0;
}
