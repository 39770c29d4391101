// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/EventStore.h"
#include "session/Run.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

namespace base {
class Clock;
}

namespace session {

class Engine;
class RunSupervisor;

/// What people say to the runs that this process holds: answers, further prompts, interruptions.
///
/// It acts on what is stored, never on what is asked for, so that it does not matter which program stored it: an answer
/// given by gantryctl reaches a run that the window holds. Thread: main.
class RunDialogue : public QObject
{
    Q_OBJECT
public:
    /// @p supervisor knows which runs are held.
    RunDialogue(EventStore &store, const base::Clock &clock, const RunSupervisor &supervisor);
    ~RunDialogue() override;

    /// A run of an earlier program was taken up: answers and prompts that may not have arrived are handed over again.
    void takeUp(const Step &step);
    /// Reacts to a stored change. Call before the supervisor does, which releases runs that have ended.
    void follow(const Change &change);

signals:
    void refused(const base::SessionId &session, const base::Error &error);

private:
    struct Open
    {
        Question question;
        Run run;
        QPointer<Engine> engine;
    };

    void followProfile(const Change &change);
    void watch(const Run &run, const Step &step);
    void answered(const Event &event);
    void settleClosed(const Step &step, const QString &reason);
    void settle(const Open &open, const QString &reason);
    void withdraw(const Open &open, const QString &reason);
    void handOverAnswers(const Run &run);
    void sendNext(const Run &run, const Step &step);
    void sendLater(const Run &run, const Step &step, const base::Error &error);
    void sent(const Run &run, const base::FollowUpId &id, const Change &change);
    void store(const Event &event);
    [[nodiscard]] Event engineEvent(QLatin1StringView type, const Run &run, const QString &sourceId,
                                    QJsonObject data) const;

    EventStore &m_store;
    const base::Clock &m_clock;
    const RunSupervisor &m_supervisor;
    QSet<base::RunId> m_sending; ///< a prompt is being stored as sent
    QSet<base::RunId> m_delayed; ///< that could not be stored, so it is tried again
    QHash<base::QuestionId, Open> m_open; ///< of held runs, until answered or withdrawn
};

} // namespace session
