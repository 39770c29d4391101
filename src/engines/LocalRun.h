// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engines/LaunchPlan.h"
#include "engines/RunFiles.h"
#include "engines/RunOwner.h"
#include "process/HeldProcess.h"
#include "session/Engine.h"

#include <QObject>
#include <QTimer>

namespace base {
class Clock;
}

QT_BEGIN_NAMESPACE
class QThread;
QT_END_NAMESPACE

namespace engines {

class BackgroundClaude;

/// One run on this computer, from its private files to its exit record. The process belongs to gantry-hold: destroying
/// a LocalRun leaves it alone. Emits what session::Engine wants to hear. Thread: main.
class LocalRun : public QObject
{
    Q_OBJECT
public:
    /// @p reading: where the output of background Claude is read.
    LocalRun(const session::RunRequest &request, const RunFiles &files, const QString &holdProgram, QThread &reading,
             const base::Clock &clock, QObject *parent);
    ~LocalRun() override;

    /// Writes the files (off the main thread), then starts the holder.
    void start(const LaunchPlan &plan);
    void adopt();
    void stop(session::Engine::Stop how);

    /// Null unless Claude runs in the background.
    [[nodiscard]] BackgroundClaude *background() const { return m_background; }

signals:
    void started(const session::Event &runStarted);
    void event(const session::Event &event);
    void finished(const session::Event &runExited);
    void failed(const base::Error &error);
    void lost();

private:
    struct Escalation
    {
        int signal;
        process::HeldProcess::Target target;
        std::chrono::milliseconds then; ///< wait before the next one
    };

    [[nodiscard]] session::Event makeEvent(QLatin1StringView type, const QString &suffix, QJsonObject data) const;
    void onWritten(const base::Result<> &written);
    void onStarted(qint64 pid);
    void connectBackground();
    void waitForOwnership();
    void onExited(const process::ExitRecord &record);
    void reportEnd();
    void reportExit();
    [[nodiscard]] QString lastWords() const;
    [[nodiscard]] QList<Escalation> escalationFor(session::Engine::Stop how) const;
    void escalate();

    session::RunRequest m_request;
    RunFiles m_files;
    const base::Clock &m_clock;
    process::HeldProcess m_held;
    LaunchPlan m_plan;
    BackgroundClaude *m_background = nullptr;
    RunOwner m_owner;
    QTimer m_ownerTimer; ///< while another program drives the run
    std::optional<process::ExitRecord> m_exit;
    bool m_isLost = false;
    QList<Escalation> m_escalation;
    QTimer m_escalationTimer;
};

} // namespace engines
