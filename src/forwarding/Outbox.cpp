// SPDX-License-Identifier: GPL-3.0-or-later
#include "forwarding/Outbox.h"

#include "session/EventStore.h"
#include "storage/Database.h"
#include "storage/Migrations.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace forwarding {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using storage::Row;

namespace {

const QList<storage::Migration> &migrations()
{
    static const QList<storage::Migration> all{
        {1,
         {u"CREATE TABLE outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, session TEXT NOT NULL, backend_url TEXT NOT "
          u"NULL, "
          "event_key TEXT NOT NULL, body TEXT NOT NULL, owner TEXT NOT NULL, parked_reason TEXT, created_at INTEGER)"_s,
          u"CREATE INDEX outbox_waiting ON outbox (session, id) WHERE parked_reason IS NULL"_s,
          u"CREATE INDEX outbox_parked ON outbox (id) WHERE parked_reason IS NOT NULL"_s}},
    };
    return all;
}

QByteArray bodyOf(const session::Event &event, const QJsonObject &data)
{
    const QJsonObject body{
        {u"session_id"_s, event.session.toString()},
        {u"interaction_id"_s, event.step.isNull() ? QJsonValue() : QJsonValue(event.step.toString())},
        {u"event_type"_s, event.type},
        {u"event_data"_s, data},
        {u"timestamp"_s, event.at.toUTC().toString(Qt::ISODateWithMs)}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QByteArray boundedBody(const session::Event &event)
{
    const QByteArray body = bodyOf(event, event.data);
    if (body.size() <= Outbox::maxBodyBytes)
        return body;
    return bodyOf(event, {{u"omitted"_s, true}, {u"bytes"_s, body.size()}});
}

/// The receiver drops repeats by it. Events without a source id of their own get one from the row they are in.
QString keyOf(const session::Event &event)
{
    return event.sourceId.isEmpty() ? event.session.toString() + u':' + QString::number(event.id) : event.sourceId;
}

std::unexpected<Error> gone()
{
    return base::fail(Error::Kind::NotFound,
                      QCoreApplication::translate("forwarding::Outbox", "This event does not wait for you any more."));
}

} // namespace

Result<> Outbox::prepare()
{
    return storage::migrate(m_database, u"forwarding"_s, migrations());
}

Result<> Outbox::add(const session::Change &change, const QString &owner)
{
    const session::Event &event = change.event;
    const QString backend = change.after.session.profile.backendUrl;
    if (backend.isEmpty() || (event.source != u"hook" && event.source != u"engine"))
        return {};
    return m_database.execute(
        u"INSERT INTO outbox (session, backend_url, event_key, body, owner, created_at) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {event.session.toString(), backend, keyOf(event), QString::fromUtf8(boundedBody(event)), owner,
         storage::toSql(event.at)});
}

Result<QList<base::SessionId>> Outbox::waitingSessions()
{
    QList<base::SessionId> sessions;
    return m_database
        .each(u"SELECT DISTINCT session FROM outbox WHERE parked_reason IS NULL"_s, {},
              [&](const Row &row) { sessions.append(base::SessionId(row.text(0))); })
        .transform([&] { return sessions; });
}

Result<QList<OutboxRow>> Outbox::rows(const QString &condition, const QVariantList &values)
{
    QList<OutboxRow> found;
    return m_database
        .each(u"SELECT id, session, backend_url, event_key, body, owner, parked_reason, created_at FROM outbox WHERE "_s
                  + condition,
              values,
              [&](const Row &row) {
                  found.append({.id = row.number(0),
                                .session = base::SessionId(row.text(1)),
                                .backendUrl = row.text(2),
                                .eventKey = row.bytes(3),
                                .body = row.bytes(4),
                                .owner = row.text(5),
                                .parkedReason = row.text(6),
                                .createdAt = row.time(7)});
              })
        .transform([&] { return found; });
}

Result<QList<OutboxRow>> Outbox::head(const base::SessionId &session, int limit)
{
    return rows(u"session = ? AND parked_reason IS NULL ORDER BY id LIMIT ?"_s, {session.toString(), limit});
}

Result<QList<OutboxRow>> Outbox::parked(int limit)
{
    return rows(u"parked_reason IS NOT NULL ORDER BY id LIMIT ?"_s, {limit});
}

Result<Outbox::Counts> Outbox::counts()
{
    Counts counts;
    return m_database.number(u"SELECT count(*) FROM outbox WHERE parked_reason IS NULL"_s)
        .and_then([&](const std::optional<qint64> &waiting) {
            counts.waiting = waiting.value_or(0);
            return m_database.number(u"SELECT count(*) FROM outbox WHERE parked_reason IS NOT NULL"_s);
        })
        .transform([&](const std::optional<qint64> &parked) {
            counts.parked = parked.value_or(0);
            return counts;
        });
}

Result<> Outbox::acknowledge(qint64 id)
{
    return m_database.execute(u"DELETE FROM outbox WHERE id = ?"_s, {id});
}

Result<> Outbox::park(qint64 id, const QString &reason)
{
    return m_database.execute(u"UPDATE outbox SET parked_reason = ? WHERE id = ?"_s,
                              {reason.isEmpty() ? u"?"_s : reason, id});
}

Result<> Outbox::retry(qint64 id)
{
    const auto updated = m_database.execute(
        u"UPDATE outbox SET parked_reason = NULL WHERE id = ? AND parked_reason IS NOT NULL"_s, {id});
    if (updated && m_database.changedRows() == 0)
        return gone();
    return updated;
}

Result<> Outbox::retryAll()
{
    return m_database.execute(u"UPDATE outbox SET parked_reason = NULL WHERE parked_reason IS NOT NULL"_s);
}

Result<> Outbox::discard(qint64 id)
{
    const auto removed = m_database.execute(u"DELETE FROM outbox WHERE id = ? AND parked_reason IS NOT NULL"_s, {id});
    if (removed && m_database.changedRows() == 0)
        return gone();
    return removed;
}

Result<> Outbox::adopt(const QString &from, const QString &to)
{
    return m_database.execute(u"UPDATE outbox SET owner = ? WHERE owner = ?"_s, {to, from});
}

} // namespace forwarding
