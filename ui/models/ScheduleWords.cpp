// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ScheduleWords.h"

#include "ui/models/TaskItem.h"

#include <QDir>
#include <QLocale>

#include <optional>

namespace ui {

using namespace Qt::StringLiterals;
using tasks::Schedule;

namespace {

/// The fields of a line that this file can put into words.
struct Fields
{
    QString minute, hour, day, month, weekday;

    [[nodiscard]] bool isEveryDay() const { return day == u"*" && month == u"*" && weekday == u"*"; }
};

std::optional<int> numberOf(const QString &field)
{
    bool isNumber = false;
    const int number = field.toInt(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

/// The n of "*/n", if it comes round evenly: "*/7" in an hour does not.
std::optional<int> stepOf(const QString &field, int round)
{
    const auto step = field.startsWith(u"*/"_s) ? numberOf(field.sliced(2)) : std::nullopt;
    return step && *step > 0 && round % *step == 0 ? step : std::nullopt;
}

QString timeOf(int hour, int minute)
{
    return QLocale().toString(QTime(hour, minute), u"HH:mm"_s);
}

QString weekdayOf(const QString &field)
{
    static const QStringList names{u"sun"_s, u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s};
    const int number = numberOf(field).value_or(static_cast<int>(names.indexOf(field)));
    if (number < 0 || number > 7)
        return {};
    return QLocale().standaloneDayName(number == 0 ? 7 : number);
}

QString hourlyWords(const Fields &fields)
{
    if (!fields.isEveryDay())
        return {};
    const auto minutes = fields.minute == u"*" ? std::optional(1) : stepOf(fields.minute, 60);
    if (minutes && fields.hour == u"*")
        return *minutes == 1 ? ScheduleWords::tr("Every minute")
                             : ScheduleWords::tr("Every %n minutes", nullptr, *minutes);
    const auto minute = numberOf(fields.minute);
    const auto hours = fields.hour == u"*" ? std::optional(1) : stepOf(fields.hour, 24);
    if (!minute || *minute > 59 || !hours)
        return {};
    const QString past = u":%1"_s.arg(*minute, 2, 10, QChar(u'0'));
    return *hours == 1 ? ScheduleWords::tr("Every hour at %1").arg(past)
                       : ScheduleWords::tr("Every %n hours at %1", nullptr, *hours).arg(past);
}

QString dailyWords(const Fields &fields)
{
    const auto minute = numberOf(fields.minute);
    const auto hour = numberOf(fields.hour);
    if (!minute || !hour || *minute > 59 || *hour > 23 || fields.month != u"*")
        return {};
    const QString time = timeOf(*hour, *minute);
    if (fields.isEveryDay())
        return ScheduleWords::tr("Every day at %1").arg(time);
    if (fields.weekday == u"*") {
        const auto day = numberOf(fields.day);
        return day ? ScheduleWords::tr("On day %1 of each month at %2").arg(*day).arg(time) : QString();
    }
    if (fields.day != u"*")
        return {};
    if (fields.weekday == u"1-5" || fields.weekday == u"mon-fri")
        return ScheduleWords::tr("On weekdays at %1").arg(time);
    const QString weekday = weekdayOf(fields.weekday);
    return weekday.isEmpty() ? QString() : ScheduleWords::tr("Every %1 at %2").arg(weekday, time);
}

QString intervalWords(std::chrono::seconds interval)
{
    const auto count = interval.count();
    const auto number = [count](qint64 unit) { return static_cast<int>(count / unit); };
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (count > 0 && count % (7 * day) == 0)
        return ScheduleWords::tr("Every %n weeks", nullptr, number(7 * day));
    if (count > 0 && count % day == 0)
        return ScheduleWords::tr("Every %n days", nullptr, number(day));
    if (count > 0 && count % hour == 0)
        return ScheduleWords::tr("Every %n hours", nullptr, number(hour));
    if (count > 0 && count % minute == 0)
        return ScheduleWords::tr("Every %n minutes", nullptr, number(minute));
    return ScheduleWords::tr("Every %n seconds", nullptr, static_cast<int>(count));
}

} // namespace

QString ScheduleWords::name(const Schedule &schedule)
{
    return schedule.name.isEmpty() ? tasks::titleOf(schedule.task) : schedule.name;
}

QString ScheduleWords::moment(const QDateTime &at, const QDateTime &now)
{
    const QDateTime local = at.toLocalTime();
    if (local.date().year() == now.toLocalTime().date().year())
        return TaskWords::moment(at, now);
    const QLocale locale;
    return tr("%1, %2").arg(locale.toString(local.date(), u"d MMM yyyy"_s), locale.toString(local.time(), u"HH:mm"_s));
}

QString ScheduleWords::cron(const QString &line)
{
    const QStringList parts = tasks::Cron::fields(line).simplified().toLower().split(u' ');
    if (parts.size() != 5)
        return line;
    const Fields fields{parts.at(0), parts.at(1), parts.at(2), parts.at(3), parts.at(4)};
    const QString hourly = hourlyWords(fields);
    const QString words = hourly.isEmpty() ? dailyWords(fields) : hourly;
    return words.isEmpty() ? line : words;
}

QString ScheduleWords::when(const Schedule &schedule, const QDateTime &now)
{
    switch (schedule.kind) {
    case Schedule::Kind::Once:
        return tr("Once, %1").arg(moment(schedule.at, now));
    case Schedule::Kind::Interval:
        return intervalWords(schedule.interval);
    case Schedule::Kind::Cron:
        break;
    }
    const QString words = cron(schedule.cron);
    const QString zone = schedule.zone.isEmpty() ? u"UTC"_s : schedule.zone;
    return zone == QString::fromUtf8(QTimeZone::systemTimeZoneId()) ? words : tr("%1, %2").arg(words, zone);
}

QString ScheduleWords::next(const Schedule &schedule, const QDateTime &now)
{
    if (!schedule.enabled)
        return tr("Paused");
    return schedule.nextAt.isValid() ? moment(schedule.nextAt, now) : tr("Never again");
}

QString ScheduleWords::history(const Schedule &schedule, const QDateTime &now)
{
    const QString project = QDir(schedule.task.project).dirName();
    if (schedule.fired == 0 || !schedule.lastAt.isValid())
        return tr("%1, no task so far").arg(project);
    return tr("%1, %n tasks so far, the last one %2", nullptr, schedule.fired)
        .arg(project, moment(schedule.lastAt, now));
}

QList<QDateTime> nextTimes(const Schedule &schedule, const QDateTime &now, int count)
{
    QList<QDateTime> times;
    QDateTime after = now;
    while (times.size() < count) {
        const auto next = tasks::nextTime(schedule, after);
        if (!next)
            break;
        times.append(*next);
        after = *next;
    }
    return times;
}

} // namespace ui
