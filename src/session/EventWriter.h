// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/EventStore.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <optional>

namespace session {

/// What happens between BEGIN and COMMIT: events are stored and applied one by one, each in a savepoint of its own;
/// the derived state of a session is written once per transaction, however many events changed it.
///
/// Holds the snapshots it has seen, so that an event does not read a long session from disk again. Events stored by
/// other programs drop what they touched. Thread: the database's.
class EventWriter
{
public:
    explicit EventWriter(storage::Database &database)
        : m_database(database)
    {
    }

    void setHook(EventStore::TransactionHook hook) { m_hook = std::move(hook); }
    /// Where foreign events begin: call once after opening.
    [[nodiscard]] base::Result<> start();

    /// Changes that other programs stored since the last call; several events of one session share its newest state.
    [[nodiscard]] base::Result<QList<Change>> foreignChanges();

    // Inside a transaction, in this order:
    [[nodiscard]] base::Result<Change> append(const Event &event, const Run *newRun);
    /// Any other write; rolled back alone when it fails.
    [[nodiscard]] base::Result<> guarded(const std::function<base::Result<>()> &work);
    /// The disk refused something: this transaction cannot be saved any more.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    [[nodiscard]] base::Result<> flush();
    // And after it:
    void committed();
    void rolledBack();

    [[nodiscard]] base::Result<Snapshot> snapshot(const base::SessionId &id);
    [[nodiscard]] base::Result<QList<Snapshot>> all();

private:
    [[nodiscard]] base::Result<Change> store(Event event, const Run *newRun);
    [[nodiscard]] base::Result<Change> repeated(const Event &event);
    [[nodiscard]] base::Result<Snapshot> current(const base::SessionId &id);
    [[nodiscard]] base::Result<> endRuns(const Snapshot &before, const Change &change);
    [[nodiscard]] base::Result<> statement(QLatin1StringView sql);

    storage::Database &m_database;
    EventStore::TransactionHook m_hook;
    QHash<base::SessionId, Snapshot> m_cache; ///< as committed
    QHash<base::SessionId, Snapshot> m_changed; ///< by this transaction
    QSet<base::SessionId> m_removed; ///< by this transaction
    qint64 m_lastEvent = 0; ///< newest one known, ours or foreign
    qint64 m_lastInTransaction = 0;
    qint64 m_dataVersion = -1;
    bool m_broken = false;
};

} // namespace session
