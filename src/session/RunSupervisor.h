// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/PatientStore.h"
#include "session/Run.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace base {
class Clock;
}

namespace session {

class Engine;

/// Watches the runs this process holds: stores what engines report, ends a Claude step whose SessionEnd never comes,
/// closes the terminal after the turn where that is wished, and enforces time limits.
/// Runs held by another process are left to it. Thread: main.
class RunSupervisor : public QObject
{
    Q_OBJECT
public:
    RunSupervisor(EventStore &store, const base::Clock &clock);
    ~RunSupervisor() override;

    void watch(Engine &engine);

    void hold(const Run &run, const Step &step);
    void release(const base::RunId &run);
    /// The engine has got the run: it hears of a stop that came before.
    void launched(const base::RunId &run);
    /// Null: this process does not hold the run.
    [[nodiscard]] Engine *engineOf(const base::RunId &run) const;
    /// A held run of an earlier program goes on: does what that one may have left undone.
    void takeUp(const Snapshot &snapshot, const Step &step);
    /// Stores a stop request and asks the engine to end the run politely; when another program holds the run, that
    /// one does.
    void stop(const Snapshot &snapshot, const Step &step, const QString &reason);
    /// Closes the terminal (background: the input) of a step that rests after its turn; the step then counts as a
    /// success if the turn was one. When another program holds a background run, that one closes it.
    void closeResting(const Step &step);
    /// Its host is gone: the step can be resumed.
    void interrupt(const Run &run);
    /// The process has ended and SessionEnd is still missing: waits the grace time, then ends the step.
    void awaitSessionEnd(const Snapshot &snapshot, const Step &step);

    /// Reacts to a stored change of a held run.
    void follow(const Snapshot &before, const Change &change);

    /// Changes reach the service twice (future and signal); these tell which one is newer.
    [[nodiscard]] bool isStale(const base::SessionId &session, qint64 eventId) const;
    void remember(const base::SessionId &session, qint64 eventId);

signals:
    void refused(const base::SessionId &session, const base::Error &error);
    void stepEnded(const base::SessionId &session, const base::StepId &step); ///< of a held run

private:
    struct Held
    {
        Run run;
        Engine *engine = nullptr;
        QTimer *limit = nullptr;
        QTimer *warning = nullptr; ///< that the limit is near
        QTimer *grace = nullptr;
        bool closing = false;
        bool stopping = false;
    };

    [[nodiscard]] Event engineEvent(QLatin1StringView type, const Run &run, QJsonObject data,
                                    const QString &suffix) const;
    void startLimit(Held &held, const Step &step);
    void closeForTheNext(const Snapshot &before, const Change &change);
    void onHook(Held &held, const Change &change, const Step &step);
    void onBackground(Held &held, const Change &change, const Step &step);
    void closeWhenDone(Held &held, const Session &session, const Step &step);
    void closeAfterTurn(Held &held, const Step &step);
    void storeClosed(const Run &run);
    void startWarning(Held &held, std::chrono::milliseconds total, std::chrono::milliseconds left);

    PatientStore m_store;
    const base::Clock &m_clock;
    QHash<QString, Engine *> m_engines;
    QHash<base::RunId, Held> m_held;
    QHash<base::SessionId, qint64> m_newest;
};

} // namespace session
