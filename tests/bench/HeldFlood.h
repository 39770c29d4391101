// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/HeldProcess.h"
#include "process/TerminalChannels.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>
#include <QStandardPaths>

#include <csignal>
#include <memory>
#include <vector>

namespace bench {

/// Programs on ptys, each held by a gantry-hold of its own in a folder of the benchmark.
class HeldFlood
{
public:
    explicit HeldFlood(const QString &folder)
        : m_folder(folder)
    {
    }
    ~HeldFlood() { stop(); }
    Q_DISABLE_COPY_MOVE(HeldFlood)

    void start(int count, const QString &program, const QStringList &arguments)
    {
        for (int i = 0; i < count; ++i) {
            const auto number = static_cast<int>(m_held.size());
            auto held
                = std::make_unique<process::HeldProcess>(QStandardPaths::findExecutable(QStringLiteral("gantry-hold")));
            QObject::connect(held.get(), &process::HeldProcess::exited, held.get(), [this] { ++m_ended; });
            QObject::connect(held.get(), &process::HeldProcess::started, held.get(), [this, number](qint64 pid) {
                m_started.insert(number);
                m_pids.push_back(static_cast<pid_t>(pid));
            });
            QObject::connect(held.get(), &process::HeldProcess::failed, held.get(),
                             [](const base::Error &error) { qFatal("%s", qPrintable(error.message)); });
            held->start(specFor(number, program, arguments));
            m_held.push_back(std::move(held));
        }
    }
    void stop()
    {
        for (const auto &held : m_held)
            held->signalChild(SIGKILL, process::HeldProcess::Target::Group);
        for (const pid_t pid : m_pids)
            ::kill(-pid, SIGKILL);
    }
    [[nodiscard]] bool hasStarted(int number) const { return m_started.contains(number); }
    [[nodiscard]] int ended() const { return m_ended; }
    [[nodiscard]] std::unique_ptr<process::TerminalChannel> channel(int number) const
    {
        return process::openChannel(runFolder(number), socket(number));
    }

private:
    [[nodiscard]] QString runFolder(int number) const { return m_folder + QStringLiteral("/run%1").arg(number); }
    [[nodiscard]] QString socket(int number) const { return m_folder + QStringLiteral("/rt/%1/hold.sock").arg(number); }

    [[nodiscard]] process::LaunchSpec specFor(int number, const QString &program, const QStringList &arguments) const
    {
        for (const QString &path : {runFolder(number), QFileInfo(socket(number)).path()}) {
            QDir().mkpath(path);
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        process::LaunchSpec spec;
        spec.runFolder = runFolder(number);
        spec.socketPath = socket(number);
        spec.program = program;
        spec.arguments = arguments;
        spec.environment = {"PATH=/usr/bin:/bin", "TERM=xterm-256color", "LANG=C.UTF-8"};
        spec.workingFolder = m_folder;
        spec.columns = 120;
        return spec;
    }

    QString m_folder;
    std::vector<std::unique_ptr<process::HeldProcess>> m_held;
    std::vector<pid_t> m_pids;
    QSet<int> m_started;
    int m_ended = 0;
};

} // namespace bench
