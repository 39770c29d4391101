// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Schedule.h"

#include <QCoreApplication>

namespace ui {

/// How schedules are said to people. Times are local ones.
class ScheduleWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::ScheduleWords)
public:
    /// Its name, else the title of its tasks.
    [[nodiscard]] static QString name(const tasks::Schedule &schedule);
    /// "Once, Tue 1 Dec, 14:20", "Every 6 hours", "On weekdays at 07:00, UTC".
    [[nodiscard]] static QString when(const tasks::Schedule &schedule, const QDateTime &now);
    /// Of a stored one: "Tue 1 Dec, 14:20", "Paused", "Never again".
    [[nodiscard]] static QString next(const tasks::Schedule &schedule, const QDateTime &now);
    /// Which project, and what it has made: "harbor-api, 3 tasks, the last one Mon 30 Nov, 07:00".
    [[nodiscard]] static QString history(const tasks::Schedule &schedule, const QDateTime &now);
    /// TaskWords::moment(), with the year when it is another one.
    [[nodiscard]] static QString moment(const QDateTime &at, const QDateTime &now);
    /// A cron line in words where it is a plain one, else as it is.
    [[nodiscard]] static QString cron(const QString &line);
};

/// The next @p count times after @p now, as the schedule stands; fewer when it ends before.
[[nodiscard]] QList<QDateTime> nextTimes(const tasks::Schedule &schedule, const QDateTime &now, int count);

} // namespace ui
