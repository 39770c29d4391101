// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/Event.h"
#include "session/EventCount.h"
#include "session/Run.h"
#include "session/Session.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace storage {
class Database;
}

namespace session {

/// What one stored event changed.
struct Change
{
    Event event; ///< with its id
    Snapshot after; ///< the session with all its steps
    bool repeated = false; ///< its sourceId was known: nothing changed
};

/// The one place that writes sessions. Events go in, and in one transaction the event row, the derived state and
/// whatever the transaction hook adds (the outbox row) are stored; then committed() tells.
///
/// Threads: every call may come from any thread and returns at once; work happens on a thread of its own, in order,
/// with many waiting events put into one transaction (group commit, synchronous=FULL). Futures finish, and signals are
/// emitted, on that thread only after the commit. Other processes may write to the same database: their events arrive
/// as committed() within a second (polling PRAGMA data_version).
class EventStore : public QObject
{
    Q_OBJECT
public:
    class Worker; ///< known to the source files only

    /// Runs inside the transaction, on the store's thread; a failure rolls that event back.
    using TransactionHook = std::function<base::Result<>(storage::Database &, const Change &)>;

    struct Opened
    {
        std::unique_ptr<EventStore> store;
        QString setAside; ///< where a damaged database was moved; empty: it was sound
    };

    /// Opens or creates the database at @p path on the store's own thread and brings it to the newest schema.
    /// Unsupported: a newer Gantry wrote it (the message names both versions). A damaged file (header, quick_check)
    /// is moved to "<name>.damaged-<time>" together with its -wal and -shm and a fresh one is made.
    [[nodiscard]] static base::Result<Opened> open(const QString &path);
    ~EventStore() override; ///< writes what is queued, then joins the thread

    /// Before the first append only.
    void setTransactionHook(TransactionHook hook);

    /// Durable when the future finishes. Errors: those of apply(), NotFound for an unknown session (unless the event
    /// is session_created), Unavailable when the disk refuses (nothing was stored).
    [[nodiscard]] QFuture<base::Result<Change>> append(const Event &event);

    /// append() for those who only need to know that it is durable. They must not make one future of the other with
    /// QFuture::then() without a context: Qt 6.8 runs that twice when it is attached while the event is being stored.
    [[nodiscard]] QFuture<base::Result<>> store(const Event &event);

    /// Makes the run row and the run_starting event in one transaction. Conflict: the step, or another
    /// one of its session, has an active run.
    [[nodiscard]] QFuture<base::Result<Change>> beginRun(const Run &run, const Event &runStarting);
    /// Keeps an event that belongs to no known step; durable when finished.
    [[nodiscard]] QFuture<base::Result<>> appendOrphan(const Event &event);

    [[nodiscard]] QFuture<base::Result<QList<Snapshot>>> sessions();
    [[nodiscard]] QFuture<base::Result<Snapshot>> snapshot(const base::SessionId &id);
    [[nodiscard]] QFuture<base::Result<QList<Run>>> activeRuns();
    /// All attempts of a session, oldest first.
    [[nodiscard]] QFuture<base::Result<QList<Run>>> runs(const base::SessionId &id);
    /// Updates command and tokenFingerprint of a run; folder and ids never change.
    [[nodiscard]] QFuture<base::Result<>> updateRun(const Run &run);
    /// Events of a session with id > @p after, oldest first, at most @p limit.
    [[nodiscard]] QFuture<base::Result<QList<Event>>> events(const base::SessionId &id, qint64 after, int limit);
    /// The newest @p limit events of a session, oldest of them first.
    [[nodiscard]] QFuture<base::Result<QList<Event>>> lastEvents(const base::SessionId &id, int limit);
    /// Those of @p types only, oldest first.
    [[nodiscard]] QFuture<base::Result<QList<Event>>> eventsOfTypes(const base::SessionId &id,
                                                                    const QStringList &types);
    /// Hook events by type, in the order of their names, among the newest 100,000 events of all sessions: a look at
    /// years of them would hold up the events that arrive now.
    [[nodiscard]] QFuture<base::Result<QList<EventCount>>> hookCounts();
    [[nodiscard]] QFuture<base::Result<std::optional<Event>>> eventBySource(const QString &sourceId);
    /// Runs @p work on the store's thread with its connection (for the outbox, and for tests).
    void run(std::function<void(storage::Database &)> work);

signals:
    /// In commit order, from the store's thread: connect queued. Also for events other processes stored.
    void committed(const session::Change &change);

private:
    explicit EventStore(std::unique_ptr<Worker> worker);
    std::unique_ptr<Worker> m_worker;
};

} // namespace session

Q_DECLARE_METATYPE(session::Change)
