// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Schedule.h"

#include <QCoreApplication>
#include <QHash>

namespace tasks {

using base::Error;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tasks::Cron)
};

constexpr qsizetype maxLine = 500;
constexpr int yearsAhead = 5;

/// One field: its bounds, and what it may be called.
struct Field
{
    int first;
    int last;
    QStringList names; ///< the first is for nameBase
    int nameBase = 0;
};

int valueOf(QStringView word, const Field &field)
{
    const qsizetype named = field.names.indexOf(word.toString().toLower());
    if (named >= 0)
        return field.nameBase + static_cast<int>(named);
    bool ok = false;
    const int value = word.toInt(&ok);
    return ok && value >= field.first && value <= field.last ? value : -1;
}

/// More than any field has; far from where a sum of it would overflow.
constexpr int maxStep = 1000;

/// "*", "3", "1-5", "*/10", "10-40/15", one after the other with commas. False: it makes no sense.
template <size_t size>
bool readField(QStringView text, const Field &field, std::bitset<size> &bits)
{
    for (const QStringView part : text.split(u',')) {
        const QList<QStringView> withStep = part.split(u'/');
        bool ok = true;
        const int step = withStep.size() == 2 ? withStep.at(1).toInt(&ok) : 1;
        if (withStep.size() > 2 || !ok || step < 1 || step > maxStep)
            return false;
        const QList<QStringView> range = withStep.first().split(u'-');
        int from = field.first;
        int to = field.last;
        if (withStep.first() != u"*") {
            from = valueOf(range.first(), field);
            to = range.size() == 2 ? valueOf(range.at(1), field) : withStep.size() == 2 ? field.last : from;
        }
        if (range.size() > 2 || from < 0 || to < from)
            return false;
        for (int value = from; value <= to; value += step)
            bits.set(static_cast<size_t>(value) % size);
    }
    return true;
}

const QHash<QString, QString> &nicknames()
{
    static const QHash<QString, QString> lines{
        {u"@hourly"_s, u"0 * * * *"_s},   {u"@daily"_s, u"0 0 * * *"_s},   {u"@midnight"_s, u"0 0 * * *"_s},
        {u"@weekly"_s, u"0 0 * * 0"_s},   {u"@monthly"_s, u"0 0 1 * *"_s}, {u"@yearly"_s, u"0 0 1 1 *"_s},
        {u"@annually"_s, u"0 0 1 1 *"_s},
    };
    return lines;
}

Result<Cron> refuse(const QString &field, QStringView text)
{
    return base::fail(Error::Kind::InvalidInput,
                      Text::tr("The %1 field of the cron line makes no sense: “%2”.").arg(field, text.left(40)));
}

} // namespace

QString Cron::fields(const QString &line)
{
    return nicknames().value(line.trimmed().toLower(), line);
}

Result<Cron> Cron::parse(const QString &line)
{
    const QString text = fields(line.left(maxLine + 1)).simplified();
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() != 5 || text.size() > maxLine)
        return base::fail(Error::Kind::InvalidInput,
                          Text::tr("A cron line has five fields (minute, hour, day, month, weekday), or is one of "
                                   "@hourly, @daily, @weekly, @monthly and @yearly."));
    static const QStringList months{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                    u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    static const QStringList days{u"sun"_s, u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s};
    Cron cron;
    if (!readField(parts.at(0), {0, 59, {}}, cron.m_minutes))
        return refuse(Text::tr("minute"), parts.at(0));
    if (!readField(parts.at(1), {0, 23, {}}, cron.m_hours))
        return refuse(Text::tr("hour"), parts.at(1));
    if (!readField(parts.at(2), {1, 31, {}}, cron.m_days))
        return refuse(Text::tr("day"), parts.at(2));
    if (!readField(parts.at(3), {1, 12, months, 1}, cron.m_months))
        return refuse(Text::tr("month"), parts.at(3));
    if (!readField(parts.at(4), {0, 7, days, 0}, cron.m_weekdays)) // 7 is Sunday again
        return refuse(Text::tr("weekday"), parts.at(4));
    cron.m_anyDay = parts.at(2).startsWith(u'*');
    cron.m_anyWeekday = parts.at(4).startsWith(u'*');
    return cron;
}

std::optional<QDateTime> Cron::next(const QDateTime &after, const QTimeZone &zone) const
{
    const QDateTime local = after.toTimeZone(zone);
    const QDate lastDay = local.date().addYears(yearsAhead);
    for (QDate day = local.date(); day <= lastDay; day = day.addDays(1)) {
        const auto weekday = static_cast<size_t>(day.dayOfWeek() % 7);
        const bool dayFits = m_days.test(static_cast<size_t>(day.day()));
        const bool weekdayFits = m_weekdays.test(weekday);
        const bool fits = m_anyDay || m_anyWeekday ? dayFits && weekdayFits : dayFits || weekdayFits;
        if (!fits || !m_months.test(static_cast<size_t>(day.month())))
            continue;
        for (int minute = 0; minute < 24 * 60; ++minute) {
            if (!m_hours.test(static_cast<size_t>(minute / 60)) || !m_minutes.test(static_cast<size_t>(minute % 60)))
                continue;
            const QTime wanted(minute / 60, minute % 60);
            const QDateTime at(day, wanted, zone);
            if (at.time() == wanted && at.isValid() && at > after)
                return at.toUTC();
        }
    }
    return {};
}

} // namespace tasks
