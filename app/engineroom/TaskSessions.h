// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engineroom/EngineLimits.h"
#include "session/Event.h"
#include "session/Session.h"
#include "tasks/TaskStarter.h"
#include "tasks/TaskStore.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QTimer>

#include <memory>

namespace execapi {
struct LogLine;
}
namespace session {
class Engine;
}

namespace app {

class EngineRoom;
struct ToldProgress;

/// Claimed tasks as sessions: makes the session, plays its steps one after the other, then what was queued to follow,
/// and says how it ended. Log, cost, approvals and timeline are the session's own. Thread: main.
class TaskSessions : public tasks::TaskStarter
{
    Q_OBJECT
public:
    struct Options
    {
        QString defaultEngine;
        QString permissionMode;
    };

    /// @p store: follow-ups come from there. Both outlive this.
    TaskSessions(tasks::TaskStore &store, EngineRoom &room, const Options &options, QObject *parent = nullptr);
    ~TaskSessions() override;

    [[nodiscard]] QStringList engines() const override;
    void start(const tasks::Task &task) override;
    void confirm(const tasks::TaskId &task) override;
    void stop(const tasks::TaskId &task) override;
    void abandon(const tasks::TaskId &task) override;

    /// Those that run or are about to.
    [[nodiscard]] QList<ClaimedRun> claimed() const;
    /// What runs goes on by itself; nothing is told of it any more.
    void letGo();

private:
    struct Job
    {
        tasks::Task task;
        base::SessionId session;
        QList<session::Step> steps; ///< to be made; empty: they are there
        session::Session made;
        QList<session::Step> missing; ///< of a session whose maker was killed before it had added them
        base::StepId added; ///< the last of them, perhaps not stored yet
        QStringList parts; ///< what its one step does, where an engine takes the whole task
        QMap<int, tasks::TaskStep> done; ///< those of them that ended, by their place
        QString execution; ///< as it was told last
        std::shared_ptr<const ToldProgress> told; ///< by an outside service
        std::optional<tasks::TaskProgress> shown; ///< as it was told last
        QDeadlineTimer lineTime; ///< of one second
        int lines = 0; ///< of the log in that second
        base::StepId played; ///< asked for and not active yet
        int mayExist = 0; ///< so many of the session and the steps it makes may have been made by another worker
        bool begun = false; ///< stored: the session may be looked at
        bool asking = false; ///< for follow-ups
        bool stopping = false;
        bool abandoned = false;
        bool timedOut = false;
        std::unique_ptr<QTimer> limit;
        std::optional<tasks::TaskOutcome> outcome; ///< waits for the last figures
        int endings = 0; ///< it may go on after one, with a text that came late
        bool reporting = false;
    };

    void startNow(const std::shared_ptr<Job> &job);
    [[nodiscard]] Job *jobOf(const base::SessionId &session);
    void takeUp(Job &job);
    void begin(Job &job);
    void startLimit(Job &job, const session::Snapshot &snapshot);
    void look(const tasks::TaskId &id);
    void play(Job &job, const session::Step &step);
    void askForMore(const tasks::TaskId &id);
    void follow(const tasks::TaskId &id, const QList<tasks::TaskFollowUp> &followUps);
    void end(Job &job, tasks::TaskOutcome outcome);
    void settle(const tasks::TaskId &id);
    void report(const tasks::TaskId &id);
    /// Texts that came since the last step: it goes on with them, else finished().
    void conclude(const std::shared_ptr<Job> &job, const tasks::TaskOutcome &outcome);
    [[nodiscard]] qint64 durationOf(const session::Snapshot &snapshot) const;
    void onRefused(const base::SessionId &session, const base::Error &error);
    [[nodiscard]] tasks::TaskOutcome outcomeOf(const Job &job, const session::Step &failed) const;
    /// What engines elsewhere tell while they run.
    void listen(session::Engine *engine);
    void onTold(const session::Event &event);
    void onPart(const session::Event &event);
    void onLine(const base::SessionId &session, const QString &execution, const execapi::LogLine &line);
    void tellProgress(Job &job, const session::Snapshot &snapshot);
    [[nodiscard]] tasks::TaskProgress progressOf(const Job &job, const session::Snapshot &snapshot) const;

    tasks::TaskStore &m_store;
    EngineRoom &m_room;
    Options m_options;
    QHash<tasks::TaskId, std::shared_ptr<Job>> m_jobs;
};

} // namespace app
