// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/Task.h"

#include <QTimeZone>

#include <array>
#include <bitset>

namespace tasks {

/// A cron line of five fields (minute hour day month weekday; * , - / and names; @hourly, @daily, @weekly, @monthly,
/// @yearly). When day and weekday are both restricted, either is enough, as in cron.
class Cron
{
public:
    /// The five fields that @hourly and its like stand for; any other line as it is.
    [[nodiscard]] static QString fields(const QString &line);
    /// InvalidInput names the field.
    [[nodiscard]] static base::Result<Cron> parse(const QString &line);
    /// The first minute after @p after in @p zone; nothing within the next five years (31 February). A minute that
    /// the clock skips in spring is left out; one it repeats in autumn fires once.
    [[nodiscard]] std::optional<QDateTime> next(const QDateTime &after, const QTimeZone &zone) const;

private:
    std::bitset<60> m_minutes;
    std::bitset<24> m_hours;
    std::bitset<32> m_days;
    std::bitset<13> m_months;
    std::bitset<7> m_weekdays; ///< 0: Sunday
    bool m_anyDay = true;
    bool m_anyWeekday = true;
};

/// When tasks are made again and again from the same definition.
struct Schedule
{
    enum class Kind { Once, Interval, Cron };

    ScheduleId id;
    QString name;
    Kind kind = Kind::Once;
    QDateTime at; ///< Once: then; Interval: the first time
    std::chrono::seconds interval{0}; ///< Interval: at least one second
    QString cron; ///< Cron
    QString zone; ///< Cron: IANA id; empty: UTC
    Task task; ///< the definition; its id is not used
    bool enabled = true;

    // Only the store writes these:
    QDateTime nextAt; ///< invalid: never again
    QDateTime lastAt;
    TaskId lastTask;
    int fired = 0;

    bool operator==(const Schedule &) const = default;
};

[[nodiscard]] base::Result<> validate(const Schedule &schedule, const QStringList &knownEngines = {});
/// When it fires next, strictly after @p after. Times that were missed while nobody looked are made up for once, not
/// one by one.
[[nodiscard]] std::optional<QDateTime> nextTime(const Schedule &schedule, const QDateTime &after);
/// The id of the task a schedule makes at @p at: the same however often it is asked for, so a second one cannot be
/// stored.
[[nodiscard]] TaskId taskIdFor(const ScheduleId &schedule, const QDateTime &at);

[[nodiscard]] QString toString(Schedule::Kind kind); ///< "once", "interval", "cron"
[[nodiscard]] std::optional<Schedule::Kind> scheduleKindFromString(const QString &word);

} // namespace tasks

Q_DECLARE_METATYPE(tasks::Schedule)
