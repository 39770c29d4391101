// SPDX-License-Identifier: GPL-3.0-or-later
#include "Holder.h"

#include "Time.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/wait.h>

namespace holder {

namespace hold = process::hold;

Holder::Holder(hold::Spec spec, mode_t umask)
    : m_spec(std::move(spec))
    , m_log(static_cast<std::uint64_t>(m_spec.logLimitBytes))
    , m_errorLog(process::runfolder::errorLogFile, process::runfolder::errorGapsFile,
                 static_cast<std::uint64_t>(m_spec.logLimitBytes))
    , m_child(umask)
    , m_typing(process::TypingWatch::fileFor(m_spec.socketPath))
{
}

Problem Holder::open()
{
    m_folder.reset(::open(m_spec.runFolder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    struct stat status = {};
    if (!m_folder.isOpen() || ::fstat(m_folder.get(), &status) != 0)
        return {"run-folder", errno};
    if (status.st_uid != ::geteuid())
        return {"run-folder", EPERM};
    if (const Problem problem = m_log.open(m_folder.get()))
        return problem;
    if (!m_spec.pty) {
        if (const Problem problem = m_errorLog.open(m_folder.get()))
            return problem;
    }
    if (const Problem problem = m_exitFile.reserve(m_folder.get()))
        return problem;
    if (const Problem problem = openSignals())
        return problem;
    if (const Problem problem = m_child.prepare(m_spec))
        return problem;
    if (const Problem problem = m_listener.open(m_spec.socketPath))
        return problem;
    m_errorsOpen = !m_spec.pty;
    m_lastOutput = nowMs();
    if (!m_spec.waitForAttach)
        startChild();
    return {};
}

Problem Holder::openSignals()
{
    sigset_t set;
    ::sigemptyset(&set);
    for (const int number : {SIGCHLD, SIGTERM, SIGINT, SIGQUIT})
        ::sigaddset(&set, number);
    ::sigprocmask(SIG_BLOCK, &set, nullptr);
    m_signals.reset(::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
    if (!m_signals.isOpen())
        return {"signals", errno};
    return {};
}

void Holder::startChild()
{
    m_startedAt = bootMs();
    const int error = m_child.start(m_spec);
    if (error != 0) {
        m_exit.startError = error;
        m_outputOpen = m_errorsOpen = false;
        finish();
        return;
    }
    // The child has its own copy; this one may hold secrets and is of no more use.
    m_spec.environment = {};
    m_spec.arguments = {};
    std::string frame;
    hold::appendStarted(frame, m_child.pid());
    for (Client &client : m_clients) {
        if (client.isAttached())
            client.out() += frame;
    }
}

void Holder::run()
{
    std::vector<pollfd> polls;
    for (;;) {
        const std::int64_t now = nowMs();
        takeTurns(now);
        forgetGone();
        const bool told = std::ranges::none_of(m_clients, [](const Client &client) { return client.isAttached(); });
        if (m_ended && m_restAt < 0 && (told || now - m_endedAt >= lingerMs))
            return;
        collect(polls);
        if (::poll(polls.data(), polls.size(), timeout(now)) < 0 && errno != EINTR)
            return m_child.killSession();
        handle(polls);
    }
}

/// How long nothing can happen by itself.
int Holder::timeout(std::int64_t now) const
{
    std::int64_t wait = -1;
    const auto until = [&wait, now](std::int64_t when) {
        const std::int64_t left = std::max<std::int64_t>(when - now, 0);
        wait = wait < 0 ? left : std::min(wait, left);
    };
    if (m_retryAt >= 0)
        until(m_retryAt);
    if (m_readAgainAt >= 0)
        until(m_readAgainAt);
    if (m_reapedAt >= 0 && !m_ended)
        until(std::min(m_lastOutput + quietMs, m_reapedAt + drainMs));
    if (m_endAskedAt >= 0 && !m_ended)
        until(m_endAskedAt + (m_hungUp ? forceMs : hangUpMs));
    if (m_ended && m_restAt < 0)
        until(m_endedAt + lingerMs);
    if (m_restAt >= 0)
        until(m_restAt);
    for (const Client &client : m_clients) {
        if (!client.isAttached())
            until(client.connectedAt() + attachMs);
        else if (client.isLagging(m_log.end(), now))
            until(client.lastMoved() + Client::frozenMs);
        if (client.gapDueAt() >= 0)
            until(client.gapDueAt());
    }
    return static_cast<int>(std::min<std::int64_t>(wait, 60'000));
}

// The order of the descriptors: signals, listener, output, errors, input, then one per client.
void Holder::collect(std::vector<pollfd> &polls)
{
    const std::int64_t now = nowMs();
    const auto unless = [](bool skip, int fd) { return skip ? -1 : fd; };
    const bool readOutput = m_outputOpen && m_retryAt < 0 && m_child.pid() != 0 && mayReadOutput(now);
    const bool hasInput = !m_input.empty() && m_child.pid() != 0;
    polls.clear();
    polls.push_back({m_signals.get(), POLLIN, 0});
    polls.push_back({unless(m_clients.size() >= maxClients, m_listener.fd()), POLLIN, 0});
    polls.push_back({unless(!readOutput, m_child.output()), POLLIN, 0});
    polls.push_back({unless(!m_errorsOpen || m_child.pid() == 0, m_child.errors()), POLLIN, 0});
    polls.push_back({unless(!hasInput, m_child.input()), POLLOUT, 0});
    for (const Client &client : m_clients) {
        // A writer who is faster than the child waits in its own socket.
        const bool full = &client == m_writer && m_input.size() >= maxInput;
        const auto events = static_cast<short>((full ? 0 : POLLIN) | (client.wantsToSend() ? POLLOUT : 0));
        polls.push_back({client.fd(), events, 0});
    }
}

void Holder::handle(const std::vector<pollfd> &polls)
{
    constexpr std::size_t firstClient = 5;
    if (polls[2].revents != 0)
        readOutput();
    if (polls[3].revents != 0)
        readErrors();
    // After the output: what the child wrote before it ended is read before its end is seen.
    if (polls[0].revents != 0)
        readSignals();
    if (polls[4].revents != 0)
        writeInput();
    std::size_t index = firstClient;
    for (Client &client : m_clients)
        serve(client, index < polls.size() ? polls[index++].revents : short{0});
    if (polls[1].revents != 0)
        acceptClients();
}

void Holder::serve(Client &client, short events)
{
    if ((events & (POLLIN | POLLHUP | POLLERR)) != 0 && !client.receive())
        client.drop();
    // What arrived before the end of the connection still counts: somebody may send a signal and leave.
    handleFrames(client);
    client.pump(m_log, nowMs());
    if (m_ended && client.finish(m_exit, m_log))
        client.pump(m_log, nowMs());
    if (client.isFinished())
        client.drop();
}

void Holder::readSignals()
{
    signalfd_siginfo info = {};
    while (::read(m_signals.get(), &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
        if (info.ssi_signo == SIGCHLD) {
            int status = 0;
            if (m_child.reap(status))
                childEnded(status);
            m_child.reapRest();
        } else {
            askToEnd(nowMs());
        }
    }
}

void Holder::readOutput()
{
    // A pty hands over 4 KB at a time: gather some, so that one write and one scan serve several reads.
    std::array<char, 64 * 1024> bytes;
    std::size_t length = 0;
    while (length < bytes.size()) {
        const ssize_t got = ::read(m_child.output(), bytes.data() + length, bytes.size() - length);
        if (got > 0) {
            length += static_cast<std::size_t>(got);
            continue;
        }
        if (got < 0 && errno == EINTR)
            continue;
        if (got == 0 || errno != EAGAIN) {
            // A pty without another side may get one again; a pipe stays closed.
            if (m_spec.pty && m_child.isRunning())
                m_retryAt = nowMs() + retryMs;
            else
                m_outputOpen = false;
        }
        break;
    }
    if (length == 0)
        return;
    m_lastOutput = nowMs();
    m_limiter.take(static_cast<std::int64_t>(length), m_lastOutput);
    m_log.append(std::string_view(bytes.data(), length));
}

void Holder::readErrors()
{
    std::array<char, 64 * 1024> bytes;
    const ssize_t got = ::read(m_child.errors(), bytes.data(), bytes.size());
    if (got > 0) {
        m_lastOutput = nowMs();
        m_errorLog.append(std::string_view(bytes.data(), static_cast<std::size_t>(got)));
    } else if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
        m_errorsOpen = false;
    }
}

void Holder::writeInput()
{
    while (!m_input.empty()) {
        const ssize_t written = ::write(m_child.input(), m_input.data(), m_input.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0 && errno == EAGAIN)
            return;
        if (written <= 0) { // nobody will read it any more
            m_input.clear();
            m_inputEnds = !m_spec.pty;
            break;
        }
        m_input.erase(0, static_cast<std::size_t>(written));
    }
    if (m_inputEnds && !m_spec.pty)
        m_child.closeInput();
}

void Holder::acceptClients()
{
    const std::int64_t now = nowMs();
    UniqueFd fd = m_listener.accept();
    if (fd.isOpen())
        m_clients.emplace_back(std::move(fd), now);
}

/// Reading stops while a pane is behind, and while somebody types elsewhere and nobody looks here.
bool Holder::mayReadOutput(std::int64_t now)
{
    m_readAgainAt = -1;
    if (!m_child.isRunning())
        return true; // what is left is short, and its end must be found
    const bool lags = std::ranges::any_of(
        m_clients, [this, now](const Client &client) { return client.isLagging(m_log.end(), now); });
    if (lags)
        return false;
    const std::int64_t wait = m_limiter.waitMs(now);
    if (wait == 0 || hasViewer() || !m_typing.isActive(now))
        return true;
    m_readAgainAt = now + std::min(wait, process::TypingWatch::lookEveryMs);
    return false;
}

bool Holder::hasViewer() const
{
    return std::ranges::any_of(m_clients,
                               [](const Client &client) { return client.isAttached() && client.wantsOutput(); });
}

void Holder::takeTurns(std::int64_t now)
{
    if (m_retryAt >= 0 && now >= m_retryAt)
        m_retryAt = -1;
    if (m_reapedAt >= 0 && !m_ended)
        endIfQuiet(now);
    if (m_restAt >= 0 && now >= m_restAt)
        endRest(now);
    if (m_endAskedAt >= 0 && !m_ended) {
        if (!m_hungUp && now - m_endAskedAt >= hangUpMs) {
            m_hungUp = true; // shells ignore SIGTERM
            m_child.signalGroup(SIGHUP);
        }
        if (now - m_endAskedAt >= forceMs) {
            m_child.killSession();
            m_endAskedAt = now;
        }
    }
    for (Client &client : m_clients) {
        if (!client.isAttached() && now - client.connectedAt() >= attachMs)
            client.drop();
    }
}

void Holder::childEnded(int status)
{
    m_reapedAt = nowMs();
    m_retryAt = -1;
    m_exit.durationMs = bootMs() - m_startedAt;
    if (WIFSIGNALED(status))
        m_exit.signal = WTERMSIG(status);
    else
        m_exit.exitCode = WEXITSTATUS(status);
    if (m_endAskedAt >= 0)
        m_child.killSession(); // asked to end everything, not only the one it started
    else if (m_stopAsked && m_child.hasRest())
        m_restAt = m_reapedAt + restMs; // it had the same signal, or is about to hear of the end
}

/// Until nothing is left: what was started by those that end now comes to this process.
void Holder::endRest(std::int64_t now)
{
    m_child.reapRest();
    m_restAt = m_child.hasRest() ? now + restAgainMs : -1;
    if (m_restAt >= 0)
        m_child.killRest();
}

void Holder::endIfQuiet(std::int64_t now)
{
    const bool closed = !m_outputOpen && !m_errorsOpen;
    const std::int64_t quietSince = std::max(m_lastOutput, m_reapedAt);
    if (closed || now - quietSince >= quietMs || now - m_reapedAt >= drainMs)
        finish();
}

void Holder::finish()
{
    m_log.flush();
    m_errorLog.flush();
    m_exit.logBytes = static_cast<std::int64_t>(m_log.end());
    m_exitFile.write(m_exit);
    m_ended = true;
    m_endedAt = nowMs();
    m_outputOpen = m_errorsOpen = false;
    m_child.closeOutput();
    m_child.closeErrors();
    m_child.closeInput();
    for (Client &client : m_clients)
        serve(client, 0);
}

void Holder::askToEnd(std::int64_t now)
{
    if (m_endAskedAt >= 0 || m_ended)
        return;
    m_endAskedAt = now;
    if (m_child.pid() == 0) { // still waiting for its first attach
        m_exit.startError = ECANCELED;
        finish();
        return;
    }
    m_child.signalGroup(SIGTERM);
    m_child.signalGroup(SIGCONT);
}

void Holder::forgetGone()
{
    if (m_writer && m_writer->isGone())
        m_writer = nullptr;
    m_clients.remove_if([](const Client &client) { return client.isGone(); });
}

} // namespace holder
