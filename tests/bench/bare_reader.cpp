// SPDX-License-Identifier: GPL-3.0-or-later
// The least a terminal multiplexer has to do, as a measure: N ptys with "cat FILE" on them, one loop that reads them
// and writes each to a log file of its own. Prints the seconds until all are done.
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

struct Child
{
    int pty = -1;
    int log = -1;
};

Child start(const char *file, const std::string &log)
{
    Child child;
    winsize size{};
    size.ws_row = 24;
    size.ws_col = 120;
    if (::forkpty(&child.pty, nullptr, nullptr, &size) == 0) {
        ::execlp("cat", "cat", file, nullptr);
        ::_exit(127);
    }
    child.log = ::open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    return child;
}

/// False at the end of the child's output.
bool copyOnce(const Child &child, std::vector<char> &buffer)
{
    const ssize_t length = ::read(child.pty, buffer.data(), buffer.size());
    if (length < 0 && errno == EINTR)
        return true;
    return length > 0 && ::write(child.log, buffer.data(), static_cast<std::size_t>(length)) == length;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::fputs("usage: bench-bare-reader COUNT FILE LOG-FOLDER\n", stderr);
        return 2;
    }
    const auto begin = std::chrono::steady_clock::now();
    std::vector<Child> children;
    std::vector<pollfd> waiting;
    for (int i = 0; i < std::atoi(argv[1]); ++i) {
        children.push_back(start(argv[2], std::string(argv[3]) + "/" + std::to_string(i)));
        waiting.push_back({children.back().pty, POLLIN, 0});
    }
    std::vector<char> buffer(64 * 1024);
    for (std::size_t open = children.size(); open > 0;) {
        ::poll(waiting.data(), waiting.size(), -1);
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            if (waiting[i].fd >= 0 && waiting[i].revents != 0 && !copyOnce(children[i], buffer)) {
                ::close(children[i].pty);
                ::close(children[i].log);
                waiting[i].fd = -1;
                --open;
            }
        }
    }
    while (::wait(nullptr) > 0) { }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    std::printf("%.3f\n", took.count());
}
