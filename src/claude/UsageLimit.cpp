// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/UsageLimit.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace claude {
namespace {

constexpr qsizetype maxLength = 2000;
/// The longest limit is a week; a time far from now is a misunderstanding.
constexpr int maxDaysAhead = 40;

using Match = QRegularExpressionMatch;

const QRegularExpression &mention()
{
    static const QRegularExpression words(u"\\b(?:usage limit|hit your (?:\\w+ )?limit|reached your (?:\\w+ )?limit|"
                                          u"limit (?:was |is |has been )?reached|out of extra usage)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return words;
}

const QRegularExpression &reset()
{
    static const QRegularExpression words(
        u"\\breset(?:s|ting)?(?:\\s+(?:at|on))?\\s+"
        u"(?:(?<month>[a-z]{3,9})\\.?\\s+(?<day>\\d{1,2}),?\\s+(?:at\\s+)?|(?<weekday>(?:mon|tue|wed|thu|fri|sat|sun)"
        u"[a-z]*),?\\s+(?:at\\s+)?)?"
        u"(?<hour>\\d{1,2})(?::(?<minute>\\d{2}))?\\s*(?<half>am|pm)?(?![\\d:])"
        u"(?:\\s*\\((?<zone>[a-z0-9_+\\-/]{1,40})\\))?"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

std::optional<QTime> timeIn(const Match &match)
{
    int hour = match.captured(u"hour"_s).toInt();
    const int minute = match.captured(u"minute"_s).toInt();
    const QString half = match.captured(u"half"_s).toLower();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return {};
        hour = hour % 12 + (half == "pm"_L1 ? 12 : 0);
    }
    const QTime time(hour, minute);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// 1 to 12 or 1 to 7 by the first three letters; 0: none.
int numberOf(const QString &name, QString (QLocale::*nameOf)(int, QLocale::FormatType) const, int count)
{
    for (int i = 1; i <= count; ++i) {
        if (name.left(3).compare((QLocale::c().*nameOf)(i, QLocale::ShortFormat).left(3), Qt::CaseInsensitive) == 0)
            return i;
    }
    return 0;
}

QDateTime at(const QDate &day, const QTime &time, const QTimeZone &zone)
{
    return QDateTime(day, time, zone).toUTC();
}

/// The first such time after @p now.
QDateTime next(const Match &match, const QTime &time, const QDateTime &now, const QTimeZone &zone)
{
    const QDate today = now.toTimeZone(zone).date();
    if (const QString month = match.captured(u"month"_s); !month.isEmpty()) {
        const QDate day(today.year(), numberOf(month, &QLocale::monthName, 12), match.captured(u"day"_s).toInt());
        const QDateTime then = at(day, time, zone);
        // In the last days of December the reset may be next year's.
        return then.isValid() && then < now.addDays(-1) ? at(day.addYears(1), time, zone) : then;
    }
    QDate day = today;
    if (const QString weekday = match.captured(u"weekday"_s); !weekday.isEmpty())
        day = day.addDays((numberOf(weekday, &QLocale::dayName, 7) - day.dayOfWeek() + 7) % 7);
    const QDateTime then = at(day, time, zone);
    if (then > now)
        return then;
    return at(day.addDays(match.captured(u"weekday"_s).isEmpty() ? 1 : 7), time, zone);
}

QDateTime checked(const QDateTime &then, const QDateTime &now)
{
    return then.isValid() && then > now.addDays(-1) && then < now.addDays(maxDaysAhead) ? then : QDateTime();
}

} // namespace

std::optional<UsageLimit> usageLimitIn(const QString &text, const QDateTime &now, const QTimeZone &local)
{
    const QString words = text.left(maxLength);
    if (!mention().match(words).hasMatch())
        return {};
    static const QRegularExpression seconds(u"\\|(\\d{10})\\b"_s);
    if (const Match match = seconds.match(words); match.hasMatch())
        return UsageLimit{checked(QDateTime::fromSecsSinceEpoch(match.captured(1).toLongLong(), QTimeZone::UTC), now)};
    const Match match = reset().match(words);
    const auto time = match.hasMatch() ? timeIn(match) : std::nullopt;
    if (!time)
        return UsageLimit{};
    const QByteArray name = match.captured(u"zone"_s).toLatin1();
    const QTimeZone named = name.isEmpty() ? local : QTimeZone(name);
    // A zone this computer does not know says nothing about when: better no time than a wrong one.
    return UsageLimit{named.isValid() ? checked(next(match, *time, now, named), now) : QDateTime()};
}

} // namespace claude
