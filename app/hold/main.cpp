// SPDX-License-Identifier: GPL-3.0-or-later
// gantry-hold RUN-FOLDER: reads what to run from stdin, says on stdout how it began, and goes on alone.
#include "Holder.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <string>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using base::UniqueFd;
using holder::Problem;

bool readSpec(std::string &bytes)
{
    std::array<char, 16 * 1024> part{};
    for (;;) {
        const ssize_t length = ::read(STDIN_FILENO, part.data(), part.size());
        if (length < 0 && errno == EINTR)
            continue;
        if (length <= 0)
            return length == 0;
        bytes.append(part.data(), static_cast<std::size_t>(length));
        if (bytes.size() > process::hold::maxSpecBytes)
            return false;
    }
}

void say(int fd, const std::string &line)
{
    [[maybe_unused]] const ssize_t written = ::write(fd, line.data(), line.size());
}

std::string refusal(const Problem &problem)
{
    return "refused " + std::string(problem.word) + " " + std::to_string(problem.error) + "\n";
}

/// Nothing of the window's may reach the holder: not its session, its terminal, its folder or its open files.
void leaveParent()
{
    ::setsid();
    struct sigaction ignore = {};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGHUP, &ignore, nullptr);
    ::sigaction(SIGPIPE, &ignore, nullptr);
    ::sigaction(SIGXFSZ, &ignore, nullptr); // a size limit shows as an error of write()
    struct sigaction standard = {};
    standard.sa_handler = SIG_DFL;
    ::sigaction(SIGCHLD, &standard, nullptr);
    const UniqueFd null(::open("/dev/null", O_RDWR | O_CLOEXEC));
    for (int fd = 0; fd < 3; ++fd)
        ::dup2(null.get(), fd);
    [[maybe_unused]] const int moved = ::chdir("/");
}

int hold(const process::hold::Spec &spec, mode_t umask, int report)
{
    leaveParent();
    // Orphans of the child come here and not to init, so that a stop can end them as well.
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    holder::Holder holder(spec, umask);
    if (const Problem problem = holder.open()) {
        say(report, refusal(problem));
        return 1;
    }
    say(report, holder.hasEnded() ? std::string("ended\n") : "ready " + std::to_string(holder.childPid()) + "\n");
    ::close(report);
    holder.run();
    return 0;
}

/// What the holder said about its start, passed on.
int relay(int report)
{
    std::string text;
    std::array<char, 256> part{};
    for (ssize_t length = 0; (length = ::read(report, part.data(), part.size())) != 0;) {
        if (length < 0 && errno != EINTR)
            break;
        if (length > 0)
            text.append(part.data(), static_cast<std::size_t>(length));
    }
    if (text.empty())
        text = refusal({"died", 0});
    say(STDOUT_FILENO, text);
    return text.starts_with("refused") ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("gantry-hold: give the run's folder; the rest comes from standard input\n", stderr);
        return 2;
    }
    ::close_range(3, ~0U, 0);
    std::string bytes;
    const bool whole = readSpec(bytes);
    const auto spec = whole ? process::hold::decodeSpec(bytes) : std::nullopt;
    std::string().swap(bytes); // it may hold secrets, and memory is counted
    Problem problem{spec ? process::hold::specProblem(*spec) : "spec", 0};
    if (spec && !problem && spec->runFolder != argv[1])
        problem = {"run-folder", EINVAL};
    if (problem) {
        say(STDOUT_FILENO, refusal(problem));
        return 1;
    }

    const mode_t umask = ::umask(077);
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) {
        say(STDOUT_FILENO, refusal({"fork", errno}));
        return 1;
    }
    const pid_t pid = ::fork();
    if (pid < 0) {
        say(STDOUT_FILENO, refusal({"fork", errno}));
        return 1;
    }
    if (pid == 0) {
        ::close(pipe[0]);
        return hold(*spec, umask, pipe[1]);
    }
    ::close(pipe[1]);
    return relay(pipe[0]);
}
