// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/RunDialogue.h"
#include "session/RunSupervisor.h"
#include "session/SessionService.h"

#include <functional>

namespace session {

struct RunRequest;

namespace detail {
/// Only what differs: what an "edited" event holds.
[[nodiscard]] QJsonObject differences(const QJsonObject &before, const QJsonObject &after);
} // namespace detail

/// How the service begins runs, takes them up again and keeps its snapshots current.
class SessionService::Private
{
public:
    Private(SessionService *service, EventStore &eventStore, const QList<Engine *> &allEngines,
            const base::Clock &systemClock, const QString &folder);

    [[nodiscard]] Event event(QLatin1StringView type, const base::SessionId &session, const base::StepId &step = {},
                              const QJsonObject &data = {}) const;

    /// Stores @p event and tells refused() when that is not possible; @p then runs once it is stored.
    void append(const Event &event, const std::function<void()> &then = {});
    /// @p then runs after everything that was committed before @p stored has been adopted.
    void whenStored(QFuture<base::Result<Change>> stored,
                    const std::function<void(const base::Result<Change> &)> &then);
    void adopt(const Change &change);
    void reattachActive(const QList<Run> &runs);
    void takeUp(Engine &engine, const RunRequest &request, const Snapshot &snapshot, const Step &step);
    /// Begins @p step as soon as it may start.
    void admit(const Step &step, const QString &permissionMode = {});
    void startWaiting(const StartQueue::Waiting &next);
    [[nodiscard]] int workingCount() const;
    [[nodiscard]] QList<base::SessionId> working() const;
    [[nodiscard]] RunRequest requestFor(const Run &run, const Snapshot &snapshot, const Step &step) const;
    /// Why it cannot start here.
    [[nodiscard]] static base::Result<> check(const Engine &engine, const RunRequest &request);
    /// @p permissionMode: instead of the profile's; empty: the profile's.
    void begin(const Step &step, const QString &permissionMode = {});
    void launch(const RunRequest &request);
    void finishEmpty(const Run &run);
    [[nodiscard]] Run newRun(const Step &step, const QString &engine) const;
    [[nodiscard]] Snapshot *snapshotOf(const base::StepId &step);
    /// After stopAll(): once nothing that this service holds runs any more.
    void tellWhenAllEnded();
    void afterStepEnded(const Snapshot &snapshot, const Step &step);
    void editSession(const base::SessionId &id, const std::function<void(Session &)> &edit,
                     const std::function<void()> &then = {});
    /// Auto-play that was held up by nothing else plays the next step.
    void goOn(const base::SessionId &id);
    /// The start of one of its steps is being stored, or held back.
    [[nodiscard]] bool isAboutToStart(const Snapshot &snapshot) const;
    void answer(const base::QuestionId &id, const Answer &answer, const QString &order);
    void answer(const Question &question, const base::SessionId &session, const base::StepId &step,
                const Answer &answer, const QString &order);
    /// The step whose conversation resume() takes up: the newest one of Claude that ran.
    [[nodiscard]] static const Step *resumable(const Snapshot &snapshot);
    /// What resume() plays again, because Claude never wrote the conversation that @p snapshot names; null: it did.
    [[nodiscard]] const Step *lostStep(const Snapshot &snapshot) const;
    /// @p from may be null: the conversation was begun elsewhere.
    void resume(const Snapshot &snapshot, const Step *from, const QString &prompt);

    SessionService *q;
    EventStore &store;
    const base::Clock &clock;
    QString runsFolder;
    RunSupervisor supervisor;
    RunDialogue dialogue;
    StartQueue queue;
    ParallelRuns parallel;
    QSet<base::StepId> beginning; ///< their start is being stored
    QSet<base::SessionId> resuming; ///< the step that does it is being stored
    QHash<QString, Engine *> engines;
    QList<Engine *> engineOrder;
    QHash<base::SessionId, Snapshot> snapshots;
    QHash<base::SessionId, base::StepId> playAfterEnd; ///< asked for while another step rested in its terminal
    std::function<void(RunRequest &)> runDefaults; ///< may be unset
    bool ending = false;
};

} // namespace session
