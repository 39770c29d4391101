// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/EventWriter.h"

#include "session/Moves.h"
#include "session/SessionTables.h"
#include "session/State.h"
#include "storage/Database.h"

namespace session {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using base::SessionId;

namespace {

constexpr int foreignPage = 1000;

/// After these SQLite may have rolled the whole transaction back by itself.
bool breaksTransaction(Error::Kind kind)
{
    return kind == Error::Kind::Unavailable || kind == Error::Kind::PermissionDenied || kind == Error::Kind::Corrupt;
}

std::unexpected<Error> unknownSession(const SessionId &id)
{
    return base::fail(Error::Kind::NotFound, detail::Texts::tr("This session does not exist any more."), id.toString());
}

} // namespace

Result<> EventWriter::start()
{
    return m_database.number(u"SELECT seq FROM sqlite_sequence WHERE name = 'events'"_s)
        .and_then([&](const std::optional<qint64> &last) {
            m_lastEvent = last.value_or(0);
            return m_database.number(u"PRAGMA data_version"_s);
        })
        .transform([&](const std::optional<qint64> &version) { m_dataVersion = version.value_or(0); });
}

Result<QList<Change>> EventWriter::foreignChanges()
{
    const auto version = m_database.number(u"PRAGMA data_version"_s);
    if (!version)
        return std::unexpected(version.error());
    if (version->value_or(0) == m_dataVersion)
        return QList<Change>();
    QList<Event> foreign;
    for (bool more = true; more;) {
        const auto page = tables::eventsAfter(m_database, m_lastEvent, foreignPage);
        if (!page)
            return std::unexpected(page.error());
        more = page->size() == foreignPage;
        if (!page->isEmpty())
            m_lastEvent = page->last().id;
        foreign += *page;
    }
    for (const Event &event : std::as_const(foreign))
        m_cache.remove(event.session);
    QList<Change> changes;
    for (const Event &event : std::as_const(foreign)) {
        const auto after = current(event.session);
        if (!after && after.error().kind != Error::Kind::NotFound)
            return std::unexpected(after.error());
        Snapshot gone;
        gone.session.id = event.session;
        changes.append({event, after ? *after : gone, false});
    }
    m_dataVersion = version->value_or(0);
    return changes;
}

Result<Change> EventWriter::append(const Event &event, const Run *newRun)
{
    std::optional<Change> change;
    const auto stored
        = guarded([&] { return store(event, newRun).transform([&](const Change &made) { change = made; }); });
    if (!stored)
        return std::unexpected(stored.error());
    if (change->repeated)
        return *change;
    m_lastInTransaction = change->event.id;
    if (change->event.type == eventtype::sessionRemoved) {
        m_changed.remove(event.session);
        m_removed.insert(event.session);
    } else {
        m_changed.insert(event.session, change->after);
    }
    return *change;
}

Result<Change> EventWriter::store(Event event, const Run *newRun)
{
    // Stored first: a repeated event is told by its sourceId even where apply() would refuse it now.
    const auto inserted = tables::insertEvent(m_database, event);
    if (!inserted)
        return std::unexpected(inserted.error());
    if (!*inserted)
        return repeated(event);
    const auto before = current(event.session);
    if (!before && before.error().kind != Error::Kind::NotFound)
        return std::unexpected(before.error());
    const auto after = apply(before.value_or(Snapshot()), event);
    if (!after)
        return std::unexpected(after.error());
    const Change change{event, *after, false};
    const bool removal = event.type == eventtype::sessionRemoved;
    return (newRun ? tables::insertRun(m_database, *newRun) : Result<>())
        .and_then([&] { return removal ? tables::remove(m_database, event.session, event.id) : Result<>(); })
        .and_then([&] { return endRuns(before.value_or(Snapshot()), change); })
        .and_then([&] { return m_hook ? m_hook(m_database, change) : Result<>(); })
        .transform([&] { return change; });
}

Result<Change> EventWriter::repeated(const Event &event)
{
    const auto known = tables::eventBySource(m_database, event.sourceId);
    if (!known)
        return std::unexpected(known.error());
    const Event stored = known->value_or(event);
    const auto now = current(stored.session);
    if (!now && now.error().kind != Error::Kind::NotFound)
        return std::unexpected(now.error());
    return Change{stored, now.value_or(Snapshot()), true};
}

Result<> EventWriter::endRuns(const Snapshot &before, const Change &change)
{
    const Step *old = before.step(change.event.step);
    const Step *now = change.after.step(change.event.step);
    if (old && now && isActive(old->state) && !isActive(now->state))
        return tables::endRuns(m_database, now->id, change.event.at);
    return {};
}

Result<> EventWriter::guarded(const std::function<Result<>()> &work)
{
    if (m_broken)
        return base::fail(Error::Kind::Unavailable, detail::Texts::tr("Nothing could be stored."));
    if (const auto opened = statement("SAVEPOINT one"_L1); !opened)
        return opened;
    const auto done = work();
    if (done)
        return statement("RELEASE one"_L1);
    if (breaksTransaction(done.error().kind)) {
        m_broken = true;
        return done;
    }
    if (const auto undone = statement("ROLLBACK TO one"_L1); !undone)
        return undone;
    if (const auto released = statement("RELEASE one"_L1); !released)
        return released;
    return done;
}

Result<> EventWriter::statement(QLatin1StringView sql)
{
    const auto done = m_database.execute(sql);
    if (!done)
        m_broken = true;
    return done;
}

Result<> EventWriter::flush()
{
    for (auto it = m_changed.cbegin(); it != m_changed.cend(); ++it) {
        // A session that was removed and made anew in one transaction has no rows any more.
        const Snapshot before = m_removed.contains(it.key()) ? Snapshot() : m_cache.value(it.key());
        const auto saved = tables::save(m_database, before, it.value());
        if (!saved)
            return saved;
    }
    return {};
}

void EventWriter::committed()
{
    for (const SessionId &id : std::as_const(m_removed))
        m_cache.remove(id);
    for (auto it = m_changed.cbegin(); it != m_changed.cend(); ++it)
        m_cache.insert(it.key(), it.value());
    m_lastEvent = std::max(m_lastEvent, m_lastInTransaction);
    m_lastInTransaction = 0;
    m_changed.clear();
    m_removed.clear();
    m_broken = false;
}

void EventWriter::rolledBack()
{
    m_lastInTransaction = 0;
    m_changed.clear();
    m_removed.clear();
    m_broken = false;
}

Result<Snapshot> EventWriter::current(const SessionId &id)
{
    if (const auto changed = m_changed.constFind(id); changed != m_changed.constEnd())
        return *changed;
    return m_removed.contains(id) ? unknownSession(id) : snapshot(id);
}

Result<Snapshot> EventWriter::snapshot(const SessionId &id)
{
    if (const auto known = m_cache.constFind(id); known != m_cache.constEnd())
        return *known;
    const auto loaded = tables::load(m_database, id);
    if (!loaded)
        return std::unexpected(loaded.error());
    if (!*loaded)
        return unknownSession(id);
    m_cache.insert(id, **loaded);
    return **loaded;
}

Result<QList<Snapshot>> EventWriter::all()
{
    const auto loaded = tables::loadAll(m_database);
    if (loaded) {
        for (const Snapshot &snapshot : *loaded)
            m_cache.insert(snapshot.session.id, snapshot);
    }
    return loaded;
}

} // namespace session
