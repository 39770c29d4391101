// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/ZoneDays.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>

#include <chrono>

namespace usage {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
/// The zone's offset changes within that day, so each instant has to be asked for.
constexpr std::int32_t changes = INT32_MIN;

std::int64_t floorDiv(std::int64_t value, std::int64_t by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

QString tr(const char *text)
{
    return QCoreApplication::translate("usage::ZoneDays", text);
}

} // namespace

base::Result<QTimeZone> findTimeZone(const QString &name)
{
    if (name.compare("local"_L1, Qt::CaseInsensitive) == 0)
        return systemTimeZone();
    if (name.compare("UTC"_L1, Qt::CaseInsensitive) == 0)
        return QTimeZone::utc();
    // Qt would also take "UTC+03:00", which is not a place.
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (!id.startsWith("UTC") && name.compare(QLatin1StringView(id), Qt::CaseInsensitive) == 0)
            return QTimeZone(id);
    }
    return base::fail(base::Error::Kind::InvalidInput,
                      tr("There is no time zone %1. Give a name such as Europe/Berlin, or UTC, or local.").arg(name));
}

QTimeZone systemTimeZone()
{
    QByteArray name = qgetenv("TZ");
    if (name.startsWith(':'))
        name.remove(0, 1);
    if (!name.isEmpty()) {
        const QTimeZone named(name);
        return named.isValid() ? named : QTimeZone::utc();
    }
    const QTimeZone system = QTimeZone::systemTimeZone();
    return system.isValid() ? system : QTimeZone::utc();
}

ZoneDays::ZoneDays(const QTimeZone &zone)
    : m_zone(zone)
    , m_isUtc(zone == QTimeZone::utc())
{
}

std::int64_t ZoneDays::offsetAt(std::int64_t at) const
{
    return std::int64_t{m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, QTimeZone::UTC))} * 1000;
}

std::int32_t ZoneDays::offsetOfDay(std::int64_t utcDay)
{
    if (utcDay == m_lastDay)
        return m_lastOffset;
    const auto [known, isNew] = m_offsets.try_emplace(utcDay, changes);
    if (isNew) {
        const std::int64_t begin = offsetAt(utcDay * dayMs);
        if (begin == offsetAt((utcDay + 1) * dayMs - 1))
            known->second = static_cast<std::int32_t>(begin);
    }
    m_lastDay = utcDay;
    m_lastOffset = known->second;
    return m_lastOffset;
}

std::int32_t ZoneDays::dayOf(std::int64_t at)
{
    const std::int64_t utcDay = floorDiv(at, dayMs);
    if (m_isUtc)
        return static_cast<std::int32_t>(utcDay);
    const std::int32_t offset = offsetOfDay(utcDay);
    return static_cast<std::int32_t>(floorDiv(at + (offset == changes ? offsetAt(at) : offset), dayMs));
}

std::string dayName(std::int32_t day)
{
    using namespace std::chrono;
    const year_month_day date{sys_days(days(day))};
    char text[16];
    const int length = std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {text, static_cast<std::size_t>(length)};
}

std::int32_t weekOf(std::int32_t day, int firstWeekday)
{
    const std::int64_t weekday = day + 4 - 7 * floorDiv(day + 4, 7); // 1970-01-01 was a Thursday; 0 is Sunday
    return static_cast<std::int32_t>(day - (weekday - firstWeekday + 7) % 7);
}

base::Result<std::int32_t> readDay(const QString &text)
{
    QDate date = QDate::fromString(text, u"yyyyMMdd"_s);
    if (!date.isValid())
        date = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!date.isValid())
        return base::fail(base::Error::Kind::InvalidInput,
                          tr("%1 is no day. Write it as 2026-03-08 or 20260308.").arg(text));
    return static_cast<std::int32_t>(QDate(1970, 1, 1).daysTo(date));
}

} // namespace usage
