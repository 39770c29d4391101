// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "forwarding/Forwarder.h"
#include "forwarding/StoreLink.h"

#include <QHash>
#include <QTimer>

#include <optional>

namespace forwarding {

/// The forwarder's thread: one line of rows per session, sent head first.
class Forwarder::Worker : public QObject
{
    Q_OBJECT
public:
    Worker(session::EventStore &store, SenderFactory sender, const base::Clock &clock, RetrySchedule schedule,
           QString owner);
    ~Worker() override;

    // Slots, called queued:
    void begin();
    void onCommitted(const session::Change &change);
    void retryNow();
    void wake();
    /// Something was done by hand in the outbox.
    void lookAgain();

signals:
    void statusChanged(const forwarding::Status &status);

private:
    using Milliseconds = std::chrono::milliseconds;

    struct Line
    {
        QList<OutboxRow> rows; ///< read ahead
        bool mayHaveMore = true;
        bool isBusy = false; ///< reading, sending or acknowledging
        int failures = 0; ///< of the head, in a row
        bool isAway = false; ///< no answer at all came to the last try
        QString backendUrl; ///< of the last try
        Milliseconds notBefore{0}; ///< Clock::elapsed()
        QDateTime failingSince;
        QString lastError;
    };

    void scan();
    void pump();
    void pumpLine(const base::SessionId &session, Line &line);
    void read(const base::SessionId &session, Line &line);
    void onRead(const base::SessionId &session, const base::Result<QList<OutboxRow>> &rows);
    void keepOwn(Line &line, const QList<OutboxRow> &rows);
    void send(const base::SessionId &session, Line &line);
    void onOutcome(const base::SessionId &session, const OutboxRow &row, const Outcome &outcome);
    void postpone(Line &line, const Outcome &outcome);
    void settle(const base::SessionId &session, qint64 id, const std::function<base::Result<>(Outbox &)> &work);
    void wakeLinesOf(const QString &backendUrl);
    void armTimer();
    void scheduleStatus();
    void countForStatus();
    void tellStatus(const Outbox::Counts &counts);

    SenderFactory m_makeSender;
    const base::Clock &m_clock;
    RetrySchedule m_schedule;
    QString m_owner;
    StoreLink m_link;
    std::unique_ptr<Sender> m_sender;
    QHash<base::SessionId, Line> m_lines;
    int m_underWay = 0;
    bool m_isPumping = false;
    QTimer m_pumpSoon;
    QTimer m_due;
    QTimer m_statusSoon;
    Status m_status;
};

} // namespace forwarding
