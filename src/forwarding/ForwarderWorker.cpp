// SPDX-License-Identifier: GPL-3.0-or-later
#include "forwarding/ForwarderWorker.h"

#include "forwarding/Owner.h"

#include <QLoggingCategory>

#include <algorithm>

namespace forwarding {

using base::Result;
using base::SessionId;

namespace {

Q_LOGGING_CATEGORY(log, "gantry.forwarding")

constexpr int readAhead = 32;
/// Timers stand still while the machine sleeps, Clock::elapsed() does not: so the clock is looked at now and then.
constexpr std::chrono::milliseconds longestNap{30'000};
/// How often to see whether the program that owns the next row has sent it.
constexpr std::chrono::milliseconds foreignPatience{2'000};
constexpr std::chrono::milliseconds statusInterval{250};

} // namespace

Forwarder::Worker::Worker(session::EventStore &store, SenderFactory sender, const base::Clock &clock,
                          RetrySchedule schedule, QString owner)
    : m_makeSender(std::move(sender))
    , m_clock(clock)
    , m_schedule(std::move(schedule))
    , m_owner(std::move(owner))
    , m_link(store, this)
    , m_pumpSoon(this)
    , m_due(this)
    , m_statusSoon(this)
{
    m_pumpSoon.setSingleShot(true);
    m_due.setSingleShot(true);
    m_statusSoon.setSingleShot(true);
    connect(&m_pumpSoon, &QTimer::timeout, this, &Worker::pump);
    connect(&m_due, &QTimer::timeout, this, &Worker::wake);
    connect(&m_statusSoon, &QTimer::timeout, this, &Worker::countForStatus);
}

Forwarder::Worker::~Worker() = default;

void Forwarder::Worker::begin()
{
    m_sender = m_makeSender();
    scan();
}

void Forwarder::Worker::onCommitted(const session::Change &change)
{
    if (change.after.session.profile.backendUrl.isEmpty()
        || (change.event.source != u"hook" && change.event.source != u"engine"))
        return;
    m_lines[change.event.session].mayHaveMore = true;
    if (!m_pumpSoon.isActive())
        m_pumpSoon.start(0);
    scheduleStatus();
}

void Forwarder::Worker::retryNow()
{
    for (Line &line : m_lines)
        line.notBefore = Milliseconds(0);
    lookAgain();
}

void Forwarder::Worker::wake()
{
    scan();
    pump();
}

void Forwarder::Worker::lookAgain()
{
    // A row that waits again has its old place in the order, before what was read ahead.
    for (Line &line : m_lines) {
        line.rows.resize(line.isBusy ? std::min<qsizetype>(line.rows.size(), 1) : 0);
        line.mayHaveMore = true;
    }
    scan();
    pump();
    scheduleStatus();
}

void Forwarder::Worker::scan()
{
    m_link.ask<QList<SessionId>>([](Outbox &outbox) { return outbox.waitingSessions(); },
                                 [this](const Result<QList<SessionId>> &sessions) {
                                     if (!sessions)
                                         qCWarning(log) << "cannot read the outbox:" << sessions.error().detail;
                                     for (const SessionId &session : sessions.value_or(QList<SessionId>()))
                                         m_lines[session].mayHaveMore = true;
                                     pump();
                                     scheduleStatus();
                                 });
}

void Forwarder::Worker::pump()
{
    if (!m_sender || m_isPumping)
        return; // a sender that answered at once would otherwise change the lines under our hands
    m_isPumping = true;
    for (auto it = m_lines.begin(); it != m_lines.end(); ++it)
        pumpLine(it.key(), *it);
    m_lines.removeIf([](const QHash<SessionId, Line>::iterator &it) {
        return it->rows.isEmpty() && !it->mayHaveMore && !it->isBusy;
    });
    m_isPumping = false;
    armTimer();
}

void Forwarder::Worker::pumpLine(const SessionId &session, Line &line)
{
    if (line.isBusy || line.notBefore > m_clock.elapsed())
        return;
    if (!line.rows.isEmpty()) {
        if (m_underWay < maxUnderWay)
            send(session, line);
    } else if (line.mayHaveMore) {
        read(session, line);
    }
}

void Forwarder::Worker::read(const SessionId &session, Line &line)
{
    line.isBusy = true;
    line.mayHaveMore = false; // a row that comes meanwhile says so again
    m_link.ask<QList<OutboxRow>>([session](Outbox &outbox) { return outbox.head(session, readAhead); },
                                 [this, session](const Result<QList<OutboxRow>> &rows) { onRead(session, rows); });
}

void Forwarder::Worker::onRead(const SessionId &session, const Result<QList<OutboxRow>> &rows)
{
    Line &line = m_lines[session];
    line.isBusy = false;
    if (!rows) {
        qCWarning(log) << "cannot read the outbox:" << rows.error().detail;
        line.mayHaveMore = true;
        postpone(line, {Outcome::Kind::TryLater, 0, rows.error().message, std::nullopt});
    } else {
        line.mayHaveMore |= rows->size() == readAhead;
        keepOwn(line, *rows);
    }
    pump();
}

/// Another program's row is sent by that program, and ours behind it wait, so that the order holds.
void Forwarder::Worker::keepOwn(Line &line, const QList<OutboxRow> &rows)
{
    for (const OutboxRow &row : rows) {
        if (row.owner != m_owner && isAlive(row.owner)) {
            line.mayHaveMore = true;
            if (line.rows.isEmpty())
                line.notBefore = m_clock.elapsed() + foreignPatience;
            return;
        }
        if (row.owner != m_owner) {
            m_link.ask<void>([from = row.owner, to = m_owner](Outbox &outbox) { return outbox.adopt(from, to); },
                             [](const Result<> &) {});
        }
        line.rows.append(row);
    }
}

void Forwarder::Worker::send(const SessionId &session, Line &line)
{
    const OutboxRow row = line.rows.first();
    line.isBusy = true;
    ++m_underWay;
    m_sender->send({row.id, row.session, row.backendUrl, row.eventKey, row.body},
                   [this, session, row](const Outcome &outcome) { onOutcome(session, row, outcome); });
}

void Forwarder::Worker::onOutcome(const SessionId &session, const OutboxRow &row, const Outcome &outcome)
{
    --m_underWay;
    Line &line = m_lines[session];
    line.isAway = outcome.kind == Outcome::Kind::TryLater && outcome.httpStatus == 0;
    line.backendUrl = row.backendUrl;
    if (outcome.kind == Outcome::Kind::TryLater) {
        line.isBusy = false;
        postpone(line, outcome);
        // Read again when its time comes: somebody may have discarded or parked it by then.
        line.rows.clear();
        line.mayHaveMore = true;
        pump();
        return;
    }
    line.failures = 0;
    line.failingSince = {};
    line.lastError.clear();
    if (outcome.httpStatus != 0)
        wakeLinesOf(row.backendUrl);
    if (outcome.kind == Outcome::Kind::Delivered) {
        settle(session, row.id, [id = row.id](Outbox &outbox) { return outbox.acknowledge(id); });
    } else {
        qCInfo(log) << "event" << row.id << "is parked, status" << outcome.httpStatus;
        settle(session, row.id,
               [id = row.id, reason = outcome.reason](Outbox &outbox) { return outbox.park(id, reason); });
    }
}

void Forwarder::Worker::postpone(Line &line, const Outcome &outcome)
{
    ++line.failures;
    line.notBefore = m_clock.elapsed() + m_schedule.delayAfter(line.failures, outcome.retryAfter);
    line.lastError = outcome.reason;
    if (!line.failingSince.isValid())
        line.failingSince = m_clock.now();
    scheduleStatus();
}

void Forwarder::Worker::settle(const SessionId &session, qint64 id, const std::function<Result<>(Outbox &)> &work)
{
    m_link.ask<void>(work, [this, session, id](const Result<> &done) {
        Line &line = m_lines[session];
        line.isBusy = false;
        if (done) {
            if (!line.rows.isEmpty() && line.rows.first().id == id)
                line.rows.removeFirst();
            line.mayHaveMore |= line.rows.isEmpty();
        } else {
            // Delivered but still in the outbox: it goes out again, later, and the receiver knows its key.
            qCWarning(log) << "cannot change the outbox:" << done.error().detail;
            postpone(line, {Outcome::Kind::TryLater, 0, done.error().message, std::nullopt});
        }
        pump();
        scheduleStatus();
    });
}

/// The backend is there again; those that found it away need not wait out their time.
void Forwarder::Worker::wakeLinesOf(const QString &backendUrl)
{
    for (Line &line : m_lines) {
        if (line.isAway && line.backendUrl == backendUrl) {
            line.isAway = false;
            line.notBefore = Milliseconds(0);
        }
    }
}

void Forwarder::Worker::armTimer()
{
    std::optional<Milliseconds> earliest;
    for (const Line &line : std::as_const(m_lines)) {
        if (!line.isBusy && (!line.rows.isEmpty() || line.mayHaveMore))
            earliest = std::min(earliest.value_or(line.notBefore), line.notBefore);
    }
    const Milliseconds wait
        = earliest ? std::clamp(*earliest - m_clock.elapsed(), Milliseconds(1), longestNap) : longestNap;
    // Lines that are due but find all places taken are pumped when a place gets free.
    if (m_underWay >= maxUnderWay)
        m_due.start(longestNap);
    else
        m_due.start(wait);
}

void Forwarder::Worker::scheduleStatus()
{
    if (!m_statusSoon.isActive())
        m_statusSoon.start(statusInterval);
}

void Forwarder::Worker::countForStatus()
{
    m_link.ask<Outbox::Counts>([](Outbox &outbox) { return outbox.counts(); },
                               [this](const Result<Outbox::Counts> &counts) {
                                   if (counts)
                                       tellStatus(*counts);
                               });
}

void Forwarder::Worker::tellStatus(const Outbox::Counts &counts)
{
    Status status{counts.waiting, counts.parked, {}, {}, {}};
    std::optional<Milliseconds> next;
    for (const Line &line : std::as_const(m_lines)) {
        if (line.failures == 0)
            continue;
        if (!status.awaySince.isValid() || line.failingSince < status.awaySince) {
            status.awaySince = line.failingSince;
            status.lastError = line.lastError;
        }
        if (!line.isBusy)
            next = std::min(next.value_or(line.notBefore), line.notBefore);
    }
    if (next)
        status.nextTry = m_clock.now().addMSecs(std::max<qint64>(0, (*next - m_clock.elapsed()).count()));
    // The moment of the next try is computed anew each time and may differ by a millisecond.
    const bool sameTry = status.nextTry.isValid() == m_status.nextTry.isValid()
        && (!status.nextTry.isValid() || std::abs(status.nextTry.msecsTo(m_status.nextTry)) < 500);
    if (sameTry)
        status.nextTry = m_status.nextTry;
    if (status == m_status)
        return;
    m_status = status;
    emit statusChanged(status);
}

} // namespace forwarding
