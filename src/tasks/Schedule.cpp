// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Schedule.h"

#include "tasks/TaskRules.h"
#include "tasks/Words.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace tasks {

using base::Error;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tasks::Schedule)
};

constexpr detail::Words<Schedule::Kind, 3> kindWords{{
    {Schedule::Kind::Once, "once"_L1},
    {Schedule::Kind::Interval, "interval"_L1},
    {Schedule::Kind::Cron, "cron"_L1},
}};

constexpr std::chrono::seconds longestInterval{366LL * 24 * 3600};

QTimeZone zoneOf(const Schedule &schedule)
{
    return schedule.zone.isEmpty() ? QTimeZone(QTimeZone::UTC) : QTimeZone(schedule.zone.toUtf8());
}

/// The first of at, at + interval, … that is after @p after.
QDateTime nextInterval(const Schedule &schedule, const QDateTime &after)
{
    const QDateTime first = schedule.at;
    if (after < first)
        return first;
    const qint64 step = std::chrono::milliseconds(schedule.interval).count();
    const qint64 rounds = first.msecsTo(after) / step + 1;
    return first.addMSecs(rounds * step);
}

} // namespace

Result<> validate(const Schedule &schedule, const QStringList &knownEngines)
{
    const auto invalid = [](const QString &message) { return base::fail(Error::Kind::InvalidInput, message); };
    using Kind = Schedule::Kind;
    if (schedule.kind == Kind::Once && !schedule.at.isValid())
        return invalid(Text::tr("The schedule needs a time."));
    if (schedule.kind == Kind::Interval && (schedule.interval.count() < 1 || schedule.interval > longestInterval))
        return invalid(Text::tr("The interval must be between one second and one year."));
    if (schedule.kind == Kind::Interval && !schedule.at.isValid())
        return invalid(Text::tr("The schedule needs the time of its first task."));
    if (schedule.kind == Kind::Cron) {
        const auto cron = Cron::parse(schedule.cron);
        if (!cron)
            return std::unexpected(cron.error());
        if (!zoneOf(schedule).isValid())
            return invalid(Text::tr("There is no time zone “%1”.").arg(schedule.zone));
    }
    if (!schedule.task.dependencies.isEmpty())
        return invalid(Text::tr("A task that is made again and again cannot wait for others."));
    return validate(schedule.task, knownEngines);
}

std::optional<QDateTime> nextTime(const Schedule &schedule, const QDateTime &after)
{
    switch (schedule.kind) {
    case Schedule::Kind::Once:
        return schedule.at > after ? std::optional(schedule.at) : std::nullopt;
    case Schedule::Kind::Interval:
        return nextInterval(schedule, after);
    case Schedule::Kind::Cron:
        break;
    }
    const auto cron = Cron::parse(schedule.cron);
    return cron ? cron->next(after, zoneOf(schedule)) : std::nullopt;
}

TaskId taskIdFor(const ScheduleId &schedule, const QDateTime &at)
{
    const QByteArray text = schedule.toString().toUtf8() + '@' + QByteArray::number(at.toMSecsSinceEpoch());
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).first(16);
    return TaskId(QUuid::fromRfc4122(hash).toString(QUuid::WithoutBraces));
}

QString toString(Schedule::Kind kind)
{
    return detail::wordOf(kindWords, kind);
}

std::optional<Schedule::Kind> scheduleKindFromString(const QString &word)
{
    return detail::valueOf(kindWords, word);
}

} // namespace tasks
