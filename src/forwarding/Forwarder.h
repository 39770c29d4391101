// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "forwarding/Outbox.h"
#include "forwarding/RetrySchedule.h"
#include "forwarding/Sender.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

class QThread;

namespace base {
class Clock;
}
namespace session {
class EventStore;
}

namespace forwarding {

/// What the status bar shows.
struct Status
{
    qint64 waiting = 0; ///< events not delivered yet, those under way included
    qint64 parked = 0; ///< events that wait for a person
    QDateTime nextTry; ///< wall time, for display; invalid: nothing waits for a time
    QDateTime awaySince; ///< since when a backend gives no usable answer; invalid: all answer
    QString lastError; ///< translated; empty while all is well

    bool operator==(const Status &) const = default;
};

/// Sends stored events to the backends of their sessions, on a thread of its own.
///
/// Order: the rows of one session go one after the other; a row that must be tried again holds back those behind it, a
/// row that was refused is parked and lets them pass. Sessions do not wait for each other. Nothing here ever delays a
/// step. Several programs may share a database: each sends what it wrote itself, and takes over from those that died.
///
/// Use: construct before the store's first append, then start(). @p store and @p clock outlive it.
class Forwarder : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxUnderWay = 8;

    /// Makes the sender, on the forwarder's thread.
    using SenderFactory = std::function<std::unique_ptr<Sender>()>;

    /// Sets the store's transaction hook. @p owner: ownOwner(); tests pass their own.
    Forwarder(session::EventStore &store, SenderFactory sender, const base::Clock &clock,
              RetrySchedule schedule = RetrySchedule(), const QString &owner = {}, QObject *parent = nullptr);
    ~Forwarder() override; ///< gives up what is under way (it stays in the outbox) and joins the thread

    /// Makes the table and starts to send. The future tells when the table is there; until then nothing is appended
    /// with a backend.
    [[nodiscard]] QFuture<base::Result<>> start();

    [[nodiscard]] QFuture<base::Result<QList<OutboxRow>>> parked(int limit);
    /// What is in the outbox now, with the events of every append() that was called before. statusChanged() comes
    /// later and is for display; this is for "is everything delivered".
    [[nodiscard]] QFuture<base::Result<Outbox::Counts>> counts();
    /// By hand, from any thread: statusChanged() follows.
    void retry(qint64 id);
    void retryAllParked();
    void discard(qint64 id);
    /// Tries everything that waits for its time now.
    void retryNow();
    /// Looks at the clock and the outbox again: after a resume from sleep, or when the network came back.
    void wake();

signals:
    /// At most four times a second, from the forwarder's thread: connect queued.
    void statusChanged(const forwarding::Status &status);

private:
    class Worker;
    void post(void (Worker::*slot)());
    template <typename Value>
    [[nodiscard]] QFuture<base::Result<Value>> ask(std::function<base::Result<Value>(Outbox &)> question);

    session::EventStore &m_store;
    std::unique_ptr<QThread> m_thread;
    Worker *m_worker; ///< lives on the thread, deleted there
};

} // namespace forwarding

Q_DECLARE_METATYPE(forwarding::Status)
