// SPDX-License-Identifier: GPL-3.0-or-later
#include "PtyProgram.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr int timeoutMs = 10'000;

} // namespace

PtyProgram::PtyProgram(const QString &program, const QStringList &arguments, const QMap<QString, QString> &variables,
                       const QString &folder, const QString &stdinFile)
{
    std::vector<QByteArray> words{program.toUtf8()};
    for (const QString &argument : arguments)
        words.push_back(argument.toUtf8());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    winsize size{40, 100, 0, 0};
    m_pid = ::forkpty(&m_terminal, nullptr, nullptr, &size);
    if (m_pid != 0)
        return;
    for (auto it = variables.begin(); it != variables.end(); ++it)
        ::setenv(it.key().toUtf8().constData(), it.value().toUtf8().constData(), 1);
    ::setenv("TERM", "xterm-256color", 1);
    if (!stdinFile.isEmpty()) {
        const int fd = ::open(stdinFile.toUtf8().constData(), O_RDONLY);
        ::dup2(fd, STDIN_FILENO);
    }
    if (::chdir(folder.toUtf8().constData()) == 0)
        ::execv(argv[0], argv.data());
    ::_exit(127);
}

PtyProgram::~PtyProgram()
{
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    closeTerminal();
}

void PtyProgram::readSome(int waitMs)
{
    pollfd entry{m_terminal, POLLIN, 0};
    if (m_terminal < 0 || ::poll(&entry, 1, waitMs) <= 0)
        return;
    char buffer[16384];
    const ssize_t n = ::read(m_terminal, buffer, sizeof buffer);
    if (n > 0)
        m_output.append(buffer, n);
    else
        ::poll(nullptr, 0, 5); // the other side is closed; its process will be gone soon
}

QString PtyProgram::text() const
{
    static const QRegularExpression sequences(
        QStringLiteral("\x1b(\\[[0-?]*[ -/]*[@-~]|\\][^\x07]*\x07|[()][0-9A-B])"));
    return QString::fromUtf8(m_output).remove(sequences);
}

bool PtyProgram::readUntil(const std::function<bool()> &done)
{
    QElapsedTimer clock;
    clock.start();
    while (!done()) {
        if (clock.elapsed() > timeoutMs)
            return false;
        readSome(20);
    }
    return true;
}

bool PtyProgram::shows(const QString &wanted)
{
    return readUntil([this, &wanted] { return text().contains(wanted); });
}

void PtyProgram::type(const QByteArray &keys)
{
    [[maybe_unused]] const ssize_t written = ::write(m_terminal, keys.constData(), static_cast<size_t>(keys.size()));
}

void PtyProgram::resize(int rows, int columns)
{
    const winsize size{static_cast<unsigned short>(rows), static_cast<unsigned short>(columns), 0, 0};
    ::ioctl(m_terminal, TIOCSWINSZ, &size);
}

void PtyProgram::signal(int number)
{
    ::kill(m_pid, number);
}

void PtyProgram::closeTerminal()
{
    if (m_terminal >= 0)
        ::close(m_terminal);
    m_terminal = -1;
}

PtyProgram::Ending PtyProgram::waitForEnd()
{
    QElapsedTimer clock;
    clock.start();
    int status = 0;
    while (::waitpid(m_pid, &status, WNOHANG) == 0) {
        if (clock.elapsed() > timeoutMs)
            return {};
        if (m_terminal >= 0)
            readSome(20);
        else
            ::poll(nullptr, 0, 20);
    }
    m_pid = -1;
    readSome(0);
    if (WIFSIGNALED(status))
        return {{}, WTERMSIG(status)};
    return {WEXITSTATUS(status), {}};
}
