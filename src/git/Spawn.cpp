// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/Spawn.h"

#include "base/UniqueFd.h"

#include <QCoreApplication>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace git {
namespace {

using base::Error;
using base::UniqueFd;
using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr qsizetype maxErrorBytes = 64 * 1024;
/// A pipe holds less than this many reads.
constexpr int maxLastReads = 64;
/// How long a stop request may go unnoticed.
constexpr auto lookInterval = 50ms;
/// Git removes its lock files in this time.
constexpr auto politeTime = 2s;

QString tr(const char *text)
{
    return QCoreApplication::translate("git::Spawn", text);
}

std::vector<char *> pointers(QByteArrayList &texts)
{
    std::vector<char *> all;
    for (QByteArray &text : texts)
        all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

QByteArrayList environmentOf(const SpawnRequest &request)
{
    QByteArrayList all;
    for (char **entry = environ; *entry; ++entry) {
        const QByteArray text(*entry);
        if (!request.environment.contains(text.first(std::max<qsizetype>(text.indexOf('='), 0))))
            all.append(text);
    }
    for (auto it = request.environment.cbegin(); it != request.environment.cend(); ++it) {
        if (it.value())
            all.append(it.key() + '=' + *it.value());
    }
    return all;
}

class Child
{
public:
    Child(const SpawnRequest &request, const std::stop_token &stop)
        : m_request(request)
        , m_stop(stop)
        , m_deadline(Clock::now() + request.timeLimit)
    {
    }

    base::Result<SpawnResult> run()
    {
        if (const auto started = start(); !started)
            return std::unexpected(started.error());
        while (!m_ended)
            turn();
        // What the program wrote last may still be in the pipes. Not for ever: a program it has left behind may go on
        // writing.
        for (int i = 0; i < maxLastReads && (readFrom(m_out) || readFrom(m_err)); ++i) { }
        if (m_failure)
            return std::unexpected(*m_failure);
        m_result.exitCode = WIFSIGNALED(m_status) ? 128 + WTERMSIG(m_status) : WEXITSTATUS(m_status);
        return std::move(m_result);
    }

private:
    base::Result<> start()
    {
        int input[2];
        int output[2];
        int errors[2];
        // A socket instead of a pipe: writing to a program that reads nothing must not raise SIGPIPE.
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, input) != 0)
            return noChannel();
        m_in.reset(input[0]);
        const UniqueFd inputEnd(input[1]);
        if (::pipe2(output, O_CLOEXEC) != 0)
            return noChannel();
        m_out.reset(output[0]);
        const UniqueFd outputEnd(output[1]);
        if (::pipe2(errors, O_CLOEXEC) != 0)
            return noChannel();
        m_err.reset(errors[0]);
        const UniqueFd errorsEnd(errors[1]);
        for (const UniqueFd *fd : {&m_in, &m_out, &m_err})
            ::fcntl(fd->get(), F_SETFL, ::fcntl(fd->get(), F_GETFL) | O_NONBLOCK);
        const int code = launch(inputEnd.get(), outputEnd.get(), errorsEnd.get());
        if (code == 0) {
            m_pidFd.reset(static_cast<int>(::syscall(SYS_pidfd_open, m_pid, 0)));
            if (m_request.input.isEmpty())
                m_in.reset();
            return {};
        }
        const QString program = QString::fromLocal8Bit(m_request.argv.first());
        return code == ENOENT
            ? base::fail(Error::Kind::NotFound,
                         tr("The program %1 was not found, or its working folder is gone.").arg(program))
            : base::fail(
                  Error::Kind::Unavailable,
                  tr("The program %1 cannot be started: %2").arg(program, QString::fromLocal8Bit(std::strerror(code))));
    }

    static std::unexpected<Error> noChannel()
    {
        return base::fail(
            Error::Kind::Unavailable,
            tr("The system has no more files to give: %1").arg(QString::fromLocal8Bit(std::strerror(errno))));
    }

    int launch(int input, int output, int errors)
    {
        QByteArrayList argv = m_request.argv;
        QByteArrayList environment = environmentOf(m_request);
        posix_spawn_file_actions_t actions;
        posix_spawnattr_t attributes;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawnattr_init(&attributes);
        ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
        if (!m_request.folder.isEmpty())
            ::posix_spawn_file_actions_addchdir_np(&actions, m_request.folder.constData());
        sigset_t none;
        sigset_t defaults;
        ::sigemptyset(&none);
        ::sigemptyset(&defaults);
        for (const int number : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCHLD})
            ::sigaddset(&defaults, number);
        ::posix_spawnattr_setsigmask(&attributes, &none);
        ::posix_spawnattr_setsigdefault(&attributes, &defaults);
        ::posix_spawnattr_setpgroup(&attributes, 0);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        const int code = ::posix_spawnp(&m_pid, argv.first().constData(), &actions, &attributes, pointers(argv).data(),
                                        pointers(environment).data());
        ::posix_spawn_file_actions_destroy(&actions);
        ::posix_spawnattr_destroy(&attributes);
        return code;
    }

    void turn()
    {
        pollfd all[] = {
            {m_pidFd.get(), POLLIN, 0}, {m_out.get(), POLLIN, 0}, {m_err.get(), POLLIN, 0}, {m_in.get(), POLLOUT, 0}};
        ::poll(all, 4, static_cast<int>(lookInterval.count()));
        if (all[3].revents != 0)
            write();
        if (all[1].revents != 0)
            readFrom(m_out);
        if (all[2].revents != 0)
            readFrom(m_err);
        if (!m_failure && m_stop.stop_requested())
            end({Error::Kind::Cancelled, tr("Cancelled."), {}});
        else if (!m_failure && Clock::now() >= m_deadline)
            end({Error::Kind::TimedOut,
                 tr("%1 took longer than %2 seconds and was stopped.")
                     .arg(QString::fromLocal8Bit(m_request.argv.first()))
                     .arg(std::chrono::duration_cast<std::chrono::seconds>(m_request.timeLimit).count()),
                 {}});
        else if (m_failure && Clock::now() >= m_killTime)
            ::kill(-m_pid, SIGKILL);
        m_ended = ::waitpid(m_pid, &m_status, WNOHANG) == m_pid;
        if (m_ended && m_failure)
            ::kill(-m_pid, SIGKILL); // what it has left behind in its group
    }

    void end(const Error &why)
    {
        m_failure = why;
        m_killTime = Clock::now() + politeTime;
        ::kill(-m_pid, SIGTERM);
    }

    void write()
    {
        const QByteArrayView rest = QByteArrayView(m_request.input).sliced(m_written);
        const ssize_t n = ::send(m_in.get(), rest.data(), static_cast<size_t>(rest.size()), MSG_NOSIGNAL);
        if (n > 0)
            m_written += n;
        if ((n < 0 && errno != EAGAIN && errno != EINTR) || m_written == m_request.input.size())
            m_in.reset();
    }

    /// Whether something was read.
    bool readFrom(UniqueFd &fd)
    {
        char buffer[65536];
        const ssize_t n = fd.get() < 0 ? 0 : ::read(fd.get(), buffer, sizeof buffer);
        if (n == 0)
            fd.reset();
        if (n <= 0)
            return false;
        if (m_request.follow) {
            m_request.follow(QByteArrayView(buffer, n));
            return true;
        }
        const bool isOutput = &fd == &m_out;
        QByteArray &kept = isOutput ? m_result.output : m_result.errors;
        if (isOutput && kept.size() + n > m_request.maxOutputBytes) {
            if (!m_failure)
                end({Error::Kind::TooLarge, tr("The answer is too large to be shown."), {}});
            return true;
        }
        kept.append(buffer, std::min<qsizetype>(n, isOutput ? n : std::max<qsizetype>(maxErrorBytes - kept.size(), 0)));
        return true;
    }

    const SpawnRequest &m_request;
    const std::stop_token &m_stop;
    Clock::time_point m_deadline;
    Clock::time_point m_killTime;
    UniqueFd m_in;
    UniqueFd m_out;
    UniqueFd m_err;
    UniqueFd m_pidFd;
    pid_t m_pid = -1;
    int m_status = 0;
    bool m_ended = false;
    qsizetype m_written = 0;
    std::optional<Error> m_failure;
    SpawnResult m_result;
};

} // namespace

base::Result<SpawnResult> spawn(const SpawnRequest &request, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return base::fail(Error::Kind::Cancelled, tr("Cancelled."));
    return Child(request, stop).run();
}

} // namespace git
