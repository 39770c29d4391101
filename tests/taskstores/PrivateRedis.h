// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

namespace helpers {

/// A Redis or Valkey server of the test's own: on a socket in a folder of its own, everything on disk before it is
/// acknowledged.
class PrivateRedis
{
public:
    explicit PrivateRedis(const QString &program)
        : m_program(QStandardPaths::findExecutable(program))
    {
    }
    ~PrivateRedis() { kill(); }
    Q_DISABLE_COPY_MOVE(PrivateRedis)

    [[nodiscard]] bool isInstalled() const { return !m_program.isEmpty(); }
    [[nodiscard]] QString socket() const { return m_folder.filePath(QStringLiteral("s")); }
    [[nodiscard]] QString address() const { return QStringLiteral("unix://") + socket(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] bool start(const QStringList &more = {})
    {
        QFile::remove(socket());
        m_process = std::make_unique<QProcess>();
        m_process->setProcessChannelMode(QProcess::MergedChannels);
        m_process->setStandardOutputFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
        QStringList arguments{QStringLiteral("--port"),
                              QStringLiteral("0"),
                              QStringLiteral("--unixsocket"),
                              socket(),
                              QStringLiteral("--unixsocketperm"),
                              QStringLiteral("700"),
                              QStringLiteral("--dir"),
                              m_folder.path(),
                              QStringLiteral("--appendonly"),
                              QStringLiteral("yes"),
                              QStringLiteral("--appendfsync"),
                              QStringLiteral("always"),
                              QStringLiteral("--save"),
                              QString()};
        m_process->start(m_program, arguments + more);
        return m_process->waitForStarted(20'000)
            && QTest::qWaitFor([this] { return answers() || m_process->state() == QProcess::NotRunning; }, 30'000)
            && m_process->state() == QProcess::Running;
    }
    /// As a power cut does.
    void kill()
    {
        if (!m_process)
            return;
        m_process->kill();
        m_process->waitForFinished(20'000);
        m_process.reset();
    }
    /// It lives but answers nothing: a cut network.
    void freeze() const { ::kill(static_cast<pid_t>(m_process->processId()), SIGSTOP); }
    void thaw() const { ::kill(static_cast<pid_t>(m_process->processId()), SIGCONT); }

    /// One command by the server's own client; its output.
    QByteArray ask(const QStringList &command) const
    {
        QProcess client;
        const QString cli = QStandardPaths::findExecutable(QStringLiteral("redis-cli"));
        client.start(cli.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("valkey-cli")) : cli,
                     QStringList{QStringLiteral("-s"), socket()} + command);
        client.waitForFinished(20'000);
        return client.readAllStandardOutput().trimmed();
    }

private:
    [[nodiscard]] bool answers() const { return QFile::exists(socket()) && ask({QStringLiteral("PING")}) == "PONG"; }

    QString m_program;
    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/rd-XXXXXX")};
    std::unique_ptr<QProcess> m_process;
};

} // namespace helpers
