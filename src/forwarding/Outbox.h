// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

namespace session {
struct Change;
}
namespace storage {
class Database;
}

namespace forwarding {

/// An event that waits for its backend.
struct OutboxRow
{
    qint64 id = 0; ///< grows: the order of delivery within a session
    base::SessionId session;
    QString backendUrl;
    QByteArray eventKey;
    QByteArray body;
    QString owner; ///< the process that wrote it, see Owner.h
    QString parkedReason; ///< not empty: waits for a person
    QDateTime createdAt;

    bool operator==(const OutboxRow &) const = default;
};

/// The table of events that wait for delivery. All calls run on the database's thread, most of them inside or as one
/// transaction.
///
/// Delivery is at-least-once: a row leaves only through acknowledge() (or discard() by hand), so a crash between a
/// delivery and that repeats it; the receiver drops repeats by OutboxRow::eventKey.
class Outbox
{
public:
    /// Larger events are sent with their data left out and marked so.
    static constexpr qsizetype maxBodyBytes = 1024 * 1024;

    explicit Outbox(storage::Database &database)
        : m_database(database)
    {
    }

    /// Makes or upgrades the table.
    [[nodiscard]] base::Result<> prepare();

    /// Adds a row when the session has a backend and the event comes from a hook or an engine. For the transaction
    /// that stores the event.
    [[nodiscard]] base::Result<> add(const session::Change &change, const QString &owner);

    /// Sessions with rows that are not parked.
    [[nodiscard]] base::Result<QList<base::SessionId>> waitingSessions();
    /// The oldest rows of a session that are not parked.
    [[nodiscard]] base::Result<QList<OutboxRow>> head(const base::SessionId &session, int limit);
    /// Rows that wait for a person, oldest first.
    [[nodiscard]] base::Result<QList<OutboxRow>> parked(int limit);

    struct Counts
    {
        qint64 waiting = 0;
        qint64 parked = 0;
    };
    [[nodiscard]] base::Result<Counts> counts();

    [[nodiscard]] base::Result<> acknowledge(qint64 id);
    [[nodiscard]] base::Result<> park(qint64 id, const QString &reason);
    /// A parked row waits again; its place in the order is the old one. NotFound: it is gone.
    [[nodiscard]] base::Result<> retry(qint64 id);
    [[nodiscard]] base::Result<> retryAll();
    /// NotFound: it is gone or not parked.
    [[nodiscard]] base::Result<> discard(qint64 id);
    /// Rows of @p from now belong to @p to.
    [[nodiscard]] base::Result<> adopt(const QString &from, const QString &to);

private:
    [[nodiscard]] base::Result<QList<OutboxRow>> rows(const QString &condition, const QVariantList &values);

    storage::Database &m_database;
};

} // namespace forwarding

Q_DECLARE_METATYPE(forwarding::OutboxRow)
