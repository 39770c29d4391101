// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/NotificationPolicy.h"

#include "ui/models/ApprovalItem.h"
#include "ui/models/Format.h"

#include <QLocale>

#include <algorithm>

namespace app {

using session::Question;
using session::Snapshot;
using session::Status;
using session::Step;

namespace {

constexpr qsizetype maxBody = 300;

QString cut(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > maxBody ? line.left(maxBody - 1) + u'…' : line;
}

QList<Question> questionsOf(const Snapshot &snapshot)
{
    QList<Question> all;
    for (const Step &step : snapshot.steps)
        all += step.questions;
    return all;
}

/// The newest question that was not open before.
std::optional<Question> newQuestion(const Snapshot &before, const Snapshot &after)
{
    const QList<Question> known = questionsOf(before);
    std::optional<Question> fresh;
    for (const Question &question : questionsOf(after)) {
        if (std::ranges::find(known, question.id, &Question::id) == known.end())
            fresh = question;
    }
    return fresh;
}

const Step *lastRun(const Snapshot &snapshot)
{
    const Step *last = nullptr;
    for (const Step &step : snapshot.steps) {
        if (!step.run.isNull() && (!last || step.startedAt >= last->startedAt))
            last = &step;
    }
    return last;
}

Notice made(Notice::Kind kind, const Snapshot &snapshot, const QString &body)
{
    return {.kind = kind,
            .session = snapshot.session.id,
            .question = {},
            .title = cut(snapshot.session.title),
            .body = cut(body),
            .canDeny = false};
}

bool works(Status status)
{
    return status == Status::Running || status == Status::Waiting;
}

} // namespace

std::optional<claude::UsageLimit> NotificationPolicy::limitOf(const Snapshot &snapshot, const QDateTime &now)
{
    const Step *step = lastRun(snapshot);
    if (!step)
        return {};
    // "Resets 3pm" counts from when it was said, which may be long ago.
    const QDateTime &told = step->endedAt.isValid() ? step->endedAt : snapshot.session.lastActivity;
    const QDateTime said = told.isValid() && told < now ? told : now;
    for (const QString &words :
         {step->attempt.turnWarning, step->attempt.resultError, step->result.error, step->result.warning}) {
        if (const auto limit = claude::usageLimitIn(words, said))
            return limit;
    }
    return {};
}

QString NotificationPolicy::limitWords(const claude::UsageLimit &limit, const QDateTime &now)
{
    if (!limit.resetsAt.isValid())
        return tr("Usage limit reached");
    const QDateTime local = limit.resetsAt.toLocalTime();
    const bool today = local.date() == now.toLocalTime().date();
    const QString when = today ? QLocale().toString(local.time(), QStringLiteral("HH:mm"))
                               : QLocale().toString(local, QStringLiteral("ddd HH:mm"));
    // Whole minutes, rounded up: nobody waits for seconds.
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(std::chrono::milliseconds(now.msecsTo(local)));
    if (minutes.count() <= 0)
        return tr("Usage limit was reached, it has reset at %1").arg(when);
    return tr("Usage limit reached, resets at %1 (in %2)").arg(when, ui::Format::duration(minutes));
}

std::optional<Notice> NotificationPolicy::noticeOf(const Snapshot &before, const Snapshot &after, const QDateTime &now)
{
    if (const auto question = newQuestion(before, after)) {
        const QString tool = ui::ApprovalText::tool(question->tool);
        const QString argument = ui::ApprovalText::argument(*question, after.session.workingFolder);
        Notice notice = made(Notice::Kind::Waiting, after,
                             argument.isEmpty() ? tr("Waits for an answer: %1").arg(tool)
                                                : tr("Waits for an answer: %1 %2").arg(tool, argument));
        notice.question = question->id;
        notice.canDeny = question->channel == Question::Channel::Control;
        return notice;
    }
    const Status was = before.session.status;
    const Status is = after.session.status;
    if (is == Status::Waiting && was != Status::Waiting && questionsOf(after).isEmpty())
        return made(Notice::Kind::Waiting, after, tr("Waits for you: %1").arg(after.session.statusDetail));
    if (!works(was) || works(is))
        return {};
    if (const auto limit = limitOf(after, now); limit && !limitOf(before, now))
        return made(Notice::Kind::Limit, after, limitWords(*limit, now));
    const QString words = ui::Format::stateWords(after, now);
    switch (is) {
    case Status::Failed:
    case Status::TimedOut:
    case Status::Interrupted:
        return made(Notice::Kind::Failed, after, words);
    case Status::Finished:
        return made(Notice::Kind::Finished, after, words);
    case Status::Idle:
        // The next step plays by itself: that is no end.
        if (after.session.autoPlay && !after.session.paused && after.nextPending())
            return {};
        return made(Notice::Kind::Finished, after, tr("Claude is done and waits for what comes next"));
    default:
        return {}; // cancelled: the user knows
    }
}

bool NotificationPolicy::isQuiet(const NoticeChoices &choices, const QTime &now)
{
    if (!choices.quietHours || choices.quietFrom == choices.quietTo)
        return false;
    if (choices.quietFrom < choices.quietTo)
        return now >= choices.quietFrom && now < choices.quietTo;
    return now >= choices.quietFrom || now < choices.quietTo;
}

bool NotificationPolicy::isWanted(const Notice &notice, const NoticeChoices &choices, const InFront &inFront,
                                  const QDateTime &now)
{
    if (isQuiet(choices, now.time()))
        return false;
    if (!inFront.session.isNull() && inFront.session == notice.session)
        return false;
    switch (notice.kind) {
    case Notice::Kind::Waiting:
        return choices.waiting && !inFront.approvals;
    case Notice::Kind::Finished:
        return choices.finished;
    case Notice::Kind::Failed:
        return choices.failed;
    case Notice::Kind::Limit:
        return choices.limit;
    }
    return false;
}

NoticeBundle::Shown NoticeBundle::add(const Notice &notice, const QDateTime &now)
{
    const bool together = m_since.isValid() && now >= m_since && now < m_since.addDuration(window);
    if (!together) {
        m_recent = {notice};
        m_since = now;
        return {notice, false};
    }
    // What is newer about the same session says it better.
    m_recent.removeIf([&](const Notice &known) { return known.session == notice.session; });
    m_recent.append(notice);
    if (m_recent.size() == 1)
        return {notice, true};
    Notice all;
    all.kind = std::ranges::any_of(m_recent, [](const Notice &n) { return n.kind == Notice::Kind::Waiting; })
        ? Notice::Kind::Waiting
        : notice.kind;
    const auto waiting = std::ranges::count(m_recent, Notice::Kind::Waiting, &Notice::kind);
    all.title = waiting == m_recent.size() ? tr("%n sessions wait for you", nullptr, static_cast<int>(waiting))
                                           : tr("News from %n sessions", nullptr, static_cast<int>(m_recent.size()));
    QStringList lines;
    for (const Notice &one : m_recent.first(std::min(m_recent.size(), maxLines)))
        lines.append(tr("%1: %2", "session, news").arg(one.title, one.body));
    if (m_recent.size() > maxLines)
        lines.append(tr("and %n more", nullptr, static_cast<int>(m_recent.size() - maxLines)));
    all.body = lines.join(u'\n');
    return {all, true};
}

} // namespace app
