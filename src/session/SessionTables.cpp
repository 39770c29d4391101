// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SessionTables.h"

#include "session/Json.h"
#include "session/Moves.h"
#include "session/State.h"
#include "storage/Database.h"

#include <QJsonDocument>

#include <algorithm>

namespace session::tables {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using storage::Database;
using storage::Row;

namespace {

constexpr int maxOrphans = 10'000;

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QVariant nullable(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

/// A null QString would be bound as NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariantList valuesOf(const Event &event)
{
    return {notNull(event.session.toString()),
            nullable(event.step.toString()),
            notNull(event.source),
            nullable(event.sourceId),
            notNull(event.type),
            compact(event.data),
            storage::toSql(event.at)};
}

constexpr auto eventColumns = "SELECT id, session, step, source, source_id, type, data, at FROM events "_L1;

Event eventOf(const Row &row)
{
    return {.id = row.number(0),
            .session = base::SessionId(row.text(1)),
            .step = base::StepId(row.text(2)),
            .source = row.text(3),
            .sourceId = row.text(4),
            .type = row.text(5),
            .data = object(row.bytes(6)),
            .at = row.time(7)};
}

Result<QList<Event>> selectEvents(Database &database, const QString &rest, const QVariantList &values)
{
    QList<Event> events;
    return database.each(eventColumns + rest, values, [&](const Row &row) { events.append(eventOf(row)); })
        .transform([&] { return events; });
}

constexpr auto runColumns
    = "SELECT id, session, step, engine, active, folder, command, token_fingerprint, started_at, ended_at FROM runs "_L1;

Result<QList<Run>> selectRuns(Database &database, const QString &rest, const QVariantList &values)
{
    QList<Run> runs;
    const auto read = database.each(runColumns + rest, values, [&](const Row &row) {
        runs.append({.id = base::RunId(row.text(0)),
                     .session = base::SessionId(row.text(1)),
                     .step = base::StepId(row.text(2)),
                     .engine = row.text(3),
                     .active = row.number(4) != 0,
                     .folder = row.text(5),
                     .command = row.text(6),
                     .tokenFingerprint = row.bytes(7),
                     .startedAt = row.time(8),
                     .endedAt = row.time(9)});
    });
    return read.transform([&] { return runs; });
}

/// Collects rows into snapshots; rows that make no sense are an error rather than a silent loss.
class Collector
{
public:
    void session(const Row &row)
    {
        Session session;
        session.id = base::SessionId(row.text(0));
        check(detail::readDefinition(object(row.bytes(1)), session), session.id.toString());
        check(detail::readDerived(object(row.bytes(2)), session), session.id.toString());
        m_index.insert(session.id, m_snapshots.size());
        m_snapshots.append({session, {}});
    }

    void step(const Row &row)
    {
        Step step;
        step.id = base::StepId(row.text(0));
        step.session = base::SessionId(row.text(1));
        step.position = static_cast<int>(row.number(2));
        check(detail::readDefinition(object(row.bytes(3)), step), step.id.toString());
        check(detail::readDerived(object(row.bytes(4)), step), step.id.toString());
        if (const auto index = m_index.constFind(step.session); index != m_index.constEnd())
            m_snapshots[*index].steps.append(step);
    }

    [[nodiscard]] Result<QList<Snapshot>> snapshots(const Database &database) const
    {
        if (m_unreadable.isEmpty())
            return m_snapshots;
        return base::fail(Error::Kind::Corrupt,
                          detail::Texts::tr("Some data in %1 cannot be read. Restore a backup, or move the file away.")
                              .arg(database.path()),
                          m_unreadable.join(u", "_s));
    }

private:
    void check(const Result<> &read, const QString &id)
    {
        if (!read)
            m_unreadable.append(id + u": "_s + read.error().message);
    }

    QList<Snapshot> m_snapshots;
    QHash<base::SessionId, qsizetype> m_index;
    QStringList m_unreadable;
};

Result<QList<Snapshot>> collect(Database &database, const QString &sessions, const QString &steps,
                                const QVariantList &values)
{
    Collector collector;
    return database
        .each(u"SELECT id, definition, derived FROM sessions "_s + sessions, values,
              [&](const Row &row) { collector.session(row); })
        .and_then([&] {
            return database.each(u"SELECT steps.id, session, position, definition, derived FROM steps "
                                 "JOIN step_states ON step_states.step = steps.id "_s
                                     + steps,
                                 values, [&](const Row &row) { collector.step(row); });
        })
        .and_then([&] { return collector.snapshots(database); });
}

Result<> saveDerived(Database &database, const Step &step)
{
    return database.execute(u"INSERT INTO step_states (step, derived) VALUES (?, ?) "
                            "ON CONFLICT (step) DO UPDATE SET derived = excluded.derived"_s,
                            {step.id.toString(), compact(detail::derivedOf(step))});
}

Result<> insertStep(Database &database, const Step &step)
{
    return database
        .execute(u"INSERT INTO steps (id, session, position, definition) VALUES (?, ?, ?, ?)"_s,
                 {step.id.toString(), step.session.toString(), step.position, compact(detail::definitionOf(step))})
        .and_then([&] { return saveDerived(database, step); });
}

Result<> updateStep(Database &database, const Step &before, const Step &after)
{
    const QJsonObject definition = detail::definitionOf(after);
    if (definition != detail::definitionOf(before)) {
        const auto saved = database.execute(u"UPDATE steps SET position = ?, definition = ? WHERE id = ?"_s,
                                            {after.position, compact(definition), after.id.toString()});
        if (!saved)
            return saved;
    }
    if (detail::derivedOf(after) != detail::derivedOf(before))
        return saveDerived(database, after);
    return {};
}

Result<> saveSteps(Database &database, const QList<Step> &before, const QList<Step> &after)
{
    QHash<base::StepId, const Step *> gone;
    for (const Step &step : before)
        gone.insert(step.id, &step);
    for (const Step &step : after) {
        const Step *old = gone.take(step.id);
        if (old && *old == step)
            continue;
        if (const auto saved = old ? updateStep(database, *old, step) : insertStep(database, step); !saved)
            return saved;
    }
    for (const Step *step : std::as_const(gone)) {
        if (const auto removed = database.execute(u"DELETE FROM steps WHERE id = ?"_s, {step->id.toString()}); !removed)
            return removed;
    }
    return {};
}

} // namespace

const QList<storage::Migration> &migrations()
{
    static const QList<storage::Migration> all{
        {1,
         {u"CREATE TABLE sessions (id TEXT PRIMARY KEY, last_activity INTEGER, definition TEXT NOT NULL, "
          "derived TEXT NOT NULL)"_s,
          u"CREATE TABLE steps (id TEXT PRIMARY KEY, session TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE, "
          "position INTEGER NOT NULL, definition TEXT NOT NULL)"_s,
          u"CREATE INDEX steps_of_session ON steps (session, position)"_s,
          u"CREATE TABLE step_states (step TEXT PRIMARY KEY REFERENCES steps(id) ON DELETE CASCADE, "
          "derived TEXT NOT NULL)"_s,
          u"CREATE TABLE runs (id TEXT PRIMARY KEY, session TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE "
          "DEFERRABLE INITIALLY DEFERRED, "
          "step TEXT NOT NULL, engine TEXT NOT NULL, active INTEGER NOT NULL, folder TEXT NOT NULL, "
          "command TEXT NOT NULL, token_fingerprint TEXT NOT NULL, started_at INTEGER, ended_at INTEGER)"_s,
          u"CREATE UNIQUE INDEX one_active_run_per_step ON runs (step) WHERE active = 1"_s,
          u"CREATE INDEX runs_of_session ON runs (session)"_s,
          u"CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, session TEXT NOT NULL, step TEXT, "
          "source TEXT NOT NULL, source_id TEXT, type TEXT NOT NULL, data TEXT NOT NULL, at INTEGER)"_s,
          u"CREATE UNIQUE INDEX events_once ON events (source_id) WHERE source_id IS NOT NULL"_s,
          u"CREATE INDEX events_of_session ON events (session, id)"_s,
          u"CREATE TABLE orphans (id INTEGER PRIMARY KEY, session TEXT NOT NULL, step TEXT, source TEXT NOT NULL, "
          "source_id TEXT UNIQUE, type TEXT NOT NULL, data TEXT NOT NULL, at INTEGER)"_s}},
    };
    return all;
}

QStringList essential()
{
    return {u"schema_versions"_s, u"sessions"_s, u"steps"_s, u"step_states"_s, u"runs"_s};
}

Result<bool> insertEvent(Database &database, Event &event)
{
    const auto inserted = database.execute(
        u"INSERT INTO events (session, step, source, source_id, type, data, at) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (source_id) WHERE source_id IS NOT NULL DO NOTHING"_s,
        valuesOf(event));
    if (!inserted)
        return std::unexpected(inserted.error());
    if (database.changedRows() == 0)
        return false;
    event.id = database.lastInsertId();
    return true;
}

Result<std::optional<Event>> eventBySource(Database &database, const QString &sourceId)
{
    return selectEvents(database, u"WHERE source_id = ?"_s, {sourceId}).transform([](const QList<Event> &events) {
        return events.isEmpty() ? std::nullopt : std::optional(events.first());
    });
}

Result<QList<Event>> eventsAfter(Database &database, qint64 id, int limit)
{
    return selectEvents(database, u"WHERE id > ? ORDER BY id LIMIT ?"_s, {id, limit});
}

Result<QList<Event>> eventsOf(Database &database, const base::SessionId &session, qint64 after, int limit)
{
    return selectEvents(database, u"WHERE session = ? AND id > ? ORDER BY id LIMIT ?"_s,
                        {session.toString(), after, limit});
}

Result<QList<Event>> lastEventsOf(Database &database, const base::SessionId &session, int limit)
{
    return selectEvents(database, u"WHERE session = ? ORDER BY id DESC LIMIT ?"_s, {session.toString(), limit})
        .transform([](QList<Event> events) {
            std::ranges::reverse(events);
            return events;
        });
}

Result<QList<Event>> eventsOfTypes(Database &database, const base::SessionId &session, const QStringList &types)
{
    QVariantList values{session.toString()};
    for (const QString &type : types)
        values.append(type);
    const QString marks = QStringList(types.size(), u"?"_s).join(u',');
    return selectEvents(database, u"WHERE session = ? AND type IN (%1) ORDER BY id"_s.arg(marks), values);
}

Result<QList<EventCount>> hookCounts(Database &database, qint64 newest)
{
    QList<EventCount> counts;
    return database
        .each(u"SELECT type, count(*), max(at) FROM events WHERE source = 'hook' AND id > (SELECT max(id) FROM events) "
              u"- ? "
              "GROUP BY type ORDER BY type"_s,
              {newest},
              [&](const Row &row) {
                  counts.append({.type = row.text(0), .count = row.number(1), .lastSeen = row.time(2)});
              })
        .transform([&] { return counts; });
}

Result<> insertOrphan(Database &database, const Event &event)
{
    return database
        .execute(u"INSERT INTO orphans (session, step, source, source_id, type, data, at) VALUES (?, ?, ?, ?, ?, ?, ?) "
                 "ON CONFLICT (source_id) DO NOTHING"_s,
                 valuesOf(event))
        .and_then([&] {
            return database.execute(u"DELETE FROM orphans WHERE id <= (SELECT max(id) FROM orphans) - ?"_s,
                                    {maxOrphans});
        });
}

Result<std::optional<Snapshot>> load(Database &database, const base::SessionId &session)
{
    return collect(database, u"WHERE id = ?"_s, u"WHERE session = ? ORDER BY position"_s, {session.toString()})
        .transform(
            [](const QList<Snapshot> &found) { return found.isEmpty() ? std::nullopt : std::optional(found.first()); });
}

Result<QList<Snapshot>> loadAll(Database &database)
{
    return collect(database, u"ORDER BY last_activity DESC, id"_s, u"ORDER BY session, position"_s, {});
}

Result<> save(Database &database, const Snapshot &before, const Snapshot &after)
{
    if (!(before.session == after.session)) {
        const auto saved = database.execute(
            u"INSERT INTO sessions (id, last_activity, definition, derived) VALUES (?, ?, ?, ?) ON CONFLICT (id) "
            "DO UPDATE SET last_activity = excluded.last_activity, definition = excluded.definition, "
            "derived = excluded.derived"_s,
            {after.session.id.toString(), storage::toSql(after.session.lastActivity),
             compact(detail::definitionOf(after.session)), compact(detail::derivedOf(after.session))});
        if (!saved)
            return saved;
    }
    return saveSteps(database, before.steps, after.steps);
}

Result<> remove(Database &database, const base::SessionId &session, qint64 keep)
{
    return database.execute(u"DELETE FROM sessions WHERE id = ?"_s, {session.toString()}).and_then([&] {
        return database.execute(u"DELETE FROM events WHERE session = ? AND id < ?"_s, {session.toString(), keep});
    });
}

Result<> insertRun(Database &database, const Run &run)
{
    const auto inserted = database.execute(
        u"INSERT INTO runs (id, session, step, engine, active, folder, command, token_fingerprint, started_at, "
        u"ended_at) "
        "VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, NULL)"_s,
        {run.id.toString(), run.session.toString(), run.step.toString(), notNull(run.engine), notNull(run.folder),
         notNull(run.command), notNull(QString::fromLatin1(run.tokenFingerprint)), storage::toSql(run.startedAt)});
    if (!inserted && inserted.error().kind == Error::Kind::Conflict)
        return base::fail(Error::Kind::Conflict, detail::Texts::tr("This step is running already."),
                          inserted.error().detail);
    return inserted;
}

Result<> updateRun(Database &database, const Run &run)
{
    const auto updated = database.execute(
        u"UPDATE runs SET command = ?, token_fingerprint = ? WHERE id = ?"_s,
        {notNull(run.command), notNull(QString::fromLatin1(run.tokenFingerprint)), run.id.toString()});
    if (updated && database.changedRows() == 0)
        return base::fail(Error::Kind::NotFound, detail::Texts::tr("This run does not exist any more."),
                          run.id.toString());
    return updated;
}

Result<> endRuns(Database &database, const base::StepId &step, const QDateTime &at)
{
    return database.execute(u"UPDATE runs SET active = 0, ended_at = ? WHERE step = ? AND active = 1"_s,
                            {storage::toSql(at), step.toString()});
}

Result<QList<Run>> activeRuns(Database &database)
{
    return selectRuns(database, u"WHERE active = 1 ORDER BY started_at, id"_s, {});
}

Result<QList<Run>> runsOf(Database &database, const base::SessionId &session)
{
    return selectRuns(database, u"WHERE session = ? ORDER BY started_at, rowid"_s, {session.toString()});
}

} // namespace session::tables
