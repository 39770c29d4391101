// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/Event.h"
#include "session/EventCount.h"
#include "session/Run.h"
#include "session/Session.h"
#include "storage/Migrations.h"

#include <optional>

namespace storage {
class Database;
}

/// The rows behind sessions, steps, runs and events. Plain SQL, no rules: those are in apply() and EventWriter.
namespace session::tables {

[[nodiscard]] const QList<storage::Migration> &migrations();
/// Small tables that everything depends on, for openSound().
[[nodiscard]] QStringList essential();

/// Gives the event its id; false: its sourceId is known and nothing was stored.
[[nodiscard]] base::Result<bool> insertEvent(storage::Database &database, Event &event);
[[nodiscard]] base::Result<std::optional<Event>> eventBySource(storage::Database &database, const QString &sourceId);
[[nodiscard]] base::Result<QList<Event>> eventsAfter(storage::Database &database, qint64 id, int limit);
[[nodiscard]] base::Result<QList<Event>> eventsOf(storage::Database &database, const base::SessionId &session,
                                                  qint64 after, int limit);
[[nodiscard]] base::Result<QList<Event>> lastEventsOf(storage::Database &database, const base::SessionId &session,
                                                      int limit);
[[nodiscard]] base::Result<QList<Event>> eventsOfTypes(storage::Database &database, const base::SessionId &session,
                                                       const QStringList &types);
/// Hook events by type, among the newest @p newest events of all sessions.
[[nodiscard]] base::Result<QList<EventCount>> hookCounts(storage::Database &database, qint64 newest);
/// Also keeps the number of orphans bounded.
[[nodiscard]] base::Result<> insertOrphan(storage::Database &database, const Event &event);

[[nodiscard]] base::Result<std::optional<Snapshot>> load(storage::Database &database, const base::SessionId &session);
[[nodiscard]] base::Result<QList<Snapshot>> loadAll(storage::Database &database);
/// Writes what differs between the two.
[[nodiscard]] base::Result<> save(storage::Database &database, const Snapshot &before, const Snapshot &after);
/// Takes away everything of a session but the event @p keep, which tells other programs of the removal.
[[nodiscard]] base::Result<> remove(storage::Database &database, const base::SessionId &session, qint64 keep);

/// Conflict: the step has an active run.
[[nodiscard]] base::Result<> insertRun(storage::Database &database, const Run &run);
/// NotFound: there is no such run.
[[nodiscard]] base::Result<> updateRun(storage::Database &database, const Run &run);
[[nodiscard]] base::Result<> endRuns(storage::Database &database, const base::StepId &step, const QDateTime &at);
[[nodiscard]] base::Result<QList<Run>> activeRuns(storage::Database &database);
[[nodiscard]] base::Result<QList<Run>> runsOf(storage::Database &database, const base::SessionId &session);

} // namespace session::tables
