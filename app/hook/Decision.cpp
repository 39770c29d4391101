// SPDX-License-Identifier: GPL-3.0-or-later
#include "Decision.h"

#include "Http.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace hook {
namespace {

constexpr long long firstPauseMs = 100;
constexpr long long longestPauseMs = 5000;

/// Can be read when our parent, Claude, has ended; -1 where the kernel cannot tell.
int watchParent(pid_t parent)
{
    const int fd = static_cast<int>(::syscall(SYS_pidfd_open, parent, 0U));
    if (::getppid() == parent)
        return fd;
    // It ended before we came here. We ask all the same, so that the application sees us leave.
    if (fd >= 0)
        ::close(fd);
    return ::open("/dev/null", O_RDONLY | O_CLOEXEC);
}

/// The server may be restarting (0), may not know our run again yet (404), or be busy (503); all else is for good.
bool isWorthAnotherTry(int status)
{
    return status == 0 || status == 404 || status == 503;
}

void print(const std::string &text)
{
    // Claude may have stopped to listen.
    std::signal(SIGPIPE, SIG_IGN);
    for (size_t done = 0; done < text.size();) {
        const ssize_t n = ::write(STDOUT_FILENO, text.data() + done, text.size() - done);
        if (n < 0 && errno != EINTR)
            return;
        done += n > 0 ? static_cast<size_t>(n) : 0;
    }
}

} // namespace

void printDecision(std::string (*callbackUrl)(), const std::string &id, pid_t claude, long long deadline)
{
    const int parent = watchParent(claude);
    long long pause = firstPauseMs;
    while (monotonicMs() < deadline) {
        const std::string url = callbackUrl();
        const DecisionAddress address = decisionAddress(url, id);
        if (address.url.empty())
            break;
        const long long asked = monotonicMs();
        const Reply reply = ask(address, deadline, parent, [&] { return callbackUrl() != url; });
        if (reply.status == 200)
            print(reply.body);
        if (!isWorthAnotherTry(reply.status))
            break;
        // A server that let us wait and went may be back at once.
        pause = monotonicMs() - asked > longestPauseMs ? firstPauseMs : std::min(pause * 2, longestPauseMs);
        if (parent < 0) {
            ::poll(nullptr, 0, static_cast<int>(std::min(pause, deadline - monotonicMs())));
        } else if (waitFor(parent, POLLIN, std::min(deadline, monotonicMs() + pause))) {
            break;
        }
    }
    if (parent >= 0)
        ::close(parent);
}

} // namespace hook
