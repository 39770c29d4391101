// SPDX-License-Identifier: GPL-3.0-or-later
#include "Child.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace holder {

namespace {

void doNotBlock(int fd)
{
    ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
}

std::vector<char *> pointers(const std::vector<std::string> &texts, const std::string *first)
{
    std::vector<char *> result;
    result.reserve(texts.size() + 2);
    if (first)
        result.push_back(const_cast<char *>(first->c_str()));
    for (const std::string &text : texts)
        result.push_back(const_cast<char *>(text.c_str()));
    result.push_back(nullptr);
    return result;
}

struct Place
{
    char state = 'Z';
    long parent = -1;
    long session = -1;
};

/// Where process @p pid stands, from /proc/<pid>/stat.
Place placeOf(const char *pid)
{
    std::array<char, 300> path{};
    std::snprintf(path.data(), path.size(), "/proc/%s/stat", pid);
    const UniqueFd file(::open(path.data(), O_RDONLY | O_CLOEXEC));
    std::array<char, 1024> text{};
    if (!file.isOpen() || ::read(file.get(), text.data(), text.size() - 1) <= 0)
        return {};
    // The name in parentheses may hold anything, so count from the last one: ") S ppid pgrp session".
    const char *after = std::strrchr(text.data(), ')');
    Place place;
    long group = 0;
    if (!after || std::sscanf(after + 1, " %c %ld %ld %ld", &place.state, &place.parent, &group, &place.session) != 4)
        return {};
    return place;
}

/// Calls @p use with the number and the place of every living process.
template <typename Use>
void eachProcess(Use use)
{
    DIR *processes = ::opendir("/proc");
    if (!processes)
        return;
    while (const dirent *entry = ::readdir(processes)) {
        if (entry->d_name[0] < '1' || entry->d_name[0] > '9')
            continue;
        if (const Place place = placeOf(entry->d_name); place.state != 'Z')
            use(static_cast<pid_t>(std::atol(entry->d_name)), place);
    }
    ::closedir(processes);
}

} // namespace

Problem Child::prepare(const process::hold::Spec &spec)
{
    m_pty = spec.pty;
    if (!spec.stdinFile.empty()) {
        m_childInput.reset(::open(spec.stdinFile.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
        if (!m_childInput.isOpen())
            return {"stdin", errno};
        // Whoever looks into the folder from now on finds no prompt.
        ::unlink(spec.stdinFile.c_str());
    }
    return m_pty ? openPty(spec) : openPipes(spec);
}

Problem Child::openPty(const process::hold::Spec &spec)
{
    m_output.reset(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
    std::array<char, 128> name{};
    if (!m_output.isOpen() || ::grantpt(m_output.get()) != 0 || ::unlockpt(m_output.get()) != 0
        || ::ptsname_r(m_output.get(), name.data(), name.size()) != 0)
        return {"pty", errno};
    m_slave.reset(::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC));
    termios settings = {};
    if (!m_slave.isOpen() || ::tcgetattr(m_slave.get(), &settings) != 0)
        return {"pty", errno};
    settings.c_cc[VERASE] = 0x7f;
    settings.c_iflag |= IUTF8;
    settings.c_iflag &= ~static_cast<tcflag_t>(IXON | IXOFF); // Ctrl+S belongs to the program
    ::tcsetattr(m_slave.get(), TCSANOW, &settings);
    resize(spec.rows, spec.columns);
    doNotBlock(m_output.get());
    return {};
}

Problem Child::openPipes(const process::hold::Spec &spec)
{
    const auto open = [](UniqueFd &readEnd, UniqueFd &writeEnd) {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            return false;
        readEnd.reset(ends[0]);
        writeEnd.reset(ends[1]);
        return true;
    };
    if (!open(m_output, m_childOutput) || !open(m_errors, m_childErrors))
        return {"pipe", errno};
    doNotBlock(m_output.get());
    doNotBlock(m_errors.get());
    if (spec.stdinFile.empty()) {
        if (!open(m_childInput, m_input))
            return {"pipe", errno};
        doNotBlock(m_input.get());
    }
    return {};
}

int Child::start(const process::hold::Spec &spec)
{
    // Made before the fork: the child may only call what is safe there.
    const std::vector<char *> arguments = pointers(spec.arguments, &spec.program);
    const std::vector<char *> environment = pointers(spec.environment, nullptr);
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return errno;
    const UniqueFd report(pipe[0]);
    UniqueFd reportChild(pipe[1]);

    const pid_t pid = ::fork();
    if (pid < 0)
        return errno;
    if (pid == 0)
        runInChild(spec, arguments.data(), environment.data(), reportChild.get());

    reportChild.reset();
    m_slave.reset();
    m_childInput.reset();
    m_childOutput.reset();
    m_childErrors.reset();
    int error = 0;
    ssize_t length = 0;
    do {
        length = ::read(report.get(), &error, sizeof error);
    } while (length < 0 && errno == EINTR);
    if (length == static_cast<ssize_t>(sizeof error)) {
        ::waitpid(pid, nullptr, 0);
        return error != 0 ? error : EIO;
    }
    m_pid = pid;
    return 0;
}

void Child::runInChild(const process::hold::Spec &spec, char *const *arguments, char *const *environment, int errorPipe)
{
    const auto give = [errorPipe] {
        const int error = errno;
        [[maybe_unused]] const ssize_t written = ::write(errorPipe, &error, sizeof error);
        ::_exit(127);
    };
    ::setsid();
    if (m_pty && ::ioctl(m_slave.get(), TIOCSCTTY, 0) != 0)
        give();
    const int out = m_pty ? m_slave.get() : m_childOutput.get();
    const int errors = m_pty ? m_slave.get() : m_childErrors.get();
    const int in = m_childInput.isOpen() ? m_childInput.get() : m_slave.get();
    if (::dup2(in, 0) < 0 || ::dup2(out, 1) < 0 || ::dup2(errors, 2) < 0)
        give();

    struct sigaction standard = {};
    standard.sa_handler = SIG_DFL;
    for (int number = 1; number < NSIG; ++number)
        ::sigaction(number, &standard, nullptr);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::umask(m_umask);

    if (::chdir(spec.workingFolder.c_str()) != 0)
        give();
    ::execve(spec.program.c_str(), arguments, environment);
    give();
    ::_exit(127);
}

bool Child::reap(int &status)
{
    if (!isRunning() || ::waitpid(m_pid, &status, WNOHANG) != m_pid)
        return false;
    m_reaped = true;
    return true;
}

void Child::resize(std::uint16_t rows, std::uint16_t columns)
{
    if (!m_pty || !m_output.isOpen())
        return;
    winsize size = {};
    size.ws_row = rows;
    size.ws_col = columns;
    ::ioctl(m_output.get(), TIOCSWINSZ, &size);
}

void Child::signalChild(int number) const
{
    if (isRunning()) // after that the number may belong to somebody else
        ::kill(m_pid, number);
}

void Child::signalGroup(int number) const
{
    if (isRunning())
        ::kill(-m_pid, number);
}

void Child::killSession() const
{
    if (m_pid <= 0)
        return;
    eachProcess([this](pid_t pid, const Place &place) {
        if (place.session == m_pid)
            ::kill(pid, SIGKILL);
    });
    signalGroup(SIGKILL);
}

bool Child::isRest(pid_t pid, long parent, long session) const
{
    return pid != m_pid && (session == m_pid || parent == ::getpid());
}

bool Child::hasRest() const
{
    bool found = false;
    if (m_pid > 0)
        eachProcess([&](pid_t pid, const Place &place) { found |= isRest(pid, place.parent, place.session); });
    return found;
}

void Child::killRest() const
{
    if (m_pid > 0)
        eachProcess([this](pid_t pid, const Place &place) {
            if (isRest(pid, place.parent, place.session))
                ::kill(pid, SIGKILL);
        });
}

void Child::reapRest() const
{
    // The child itself is left for reap().
    siginfo_t info = {};
    while (::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid != 0
           && (info.si_pid != m_pid || m_reaped)) {
        ::waitpid(info.si_pid, nullptr, WNOHANG);
        info = {};
    }
}

} // namespace holder
