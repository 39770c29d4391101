// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Money.h"
#include "session/Session.h"

#include <QDate>
#include <QList>
#include <QTimeZone>

#include <optional>

namespace usage {

/// One Claude step that ran: what everything here is summed from.
struct Entry
{
    base::SessionId session;
    base::StepId step;
    QString project;
    QString model; ///< empty: Claude never said
    QDate day; ///< in the summary's time zone; the day the step ended, or today while it runs
    bool active = false;
    std::optional<base::Money> cost;
    std::optional<session::TokenCount> tokens;

    bool operator==(const Entry &) const = default;
};

/// A sum that never takes unknown for zero.
struct Figure
{
    base::Money cost; ///< of the steps whose cost is known
    session::TokenCount tokens; ///< of the steps whose tokens are known
    int measured = 0; ///< steps with a known cost
    int unknown = 0; ///< steps that ended without one
    int running = 0; ///< steps that go on and have no figure yet

    /// No step has a known cost: show "–", not $0.00.
    [[nodiscard]] bool isUnknown() const { return measured == 0 && (unknown > 0 || running > 0); }
    void add(const Entry &entry);
    bool operator==(const Figure &) const = default;
};

/// Share of the input that was read from the cache, 0…1; unset without any input.
[[nodiscard]] std::optional<double> cachedShare(const session::TokenCount &tokens);
[[nodiscard]] qint64 totalTokens(const session::TokenCount &tokens);

struct SessionUsage
{
    base::SessionId session;
    QString title;
    QString project;
    QString model; ///< empty: Claude never said
    session::Status status = session::Status::Idle;
    Figure figure;

    bool operator==(const SessionUsage &) const = default;
};

enum class GroupBy { Model, Project };

struct Series
{
    QString name; ///< model or project folder; empty: not known
    QList<base::Money> perDay; ///< one per day of the range
    base::Money total;

    bool operator==(const Series &) const = default;
};

/// Both ends included.
struct DayRange
{
    QDate first;
    QDate last;

    [[nodiscard]] static DayRange lastDays(QDate today, int days) { return {today.addDays(1 - days), today}; }
    [[nodiscard]] int days() const { return static_cast<int>(first.daysTo(last)) + 1; }
    [[nodiscard]] bool contains(QDate day) const { return day >= first && day <= last; }
    bool operator==(const DayRange &) const = default;
};

/// Costs and tokens over all sessions, from Claude's own figures. Pure value: made from snapshots, then asked.
class UsageSummary
{
public:
    UsageSummary() = default;
    UsageSummary(const QList<session::Snapshot> &snapshots, const QTimeZone &zone, const QDateTime &now);

    [[nodiscard]] QDate today() const { return m_today; }
    [[nodiscard]] const QTimeZone &timeZone() const { return m_zone; }
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }

    /// @p project empty: all of them.
    [[nodiscard]] Figure figure(const DayRange &range, const QString &project = {}) const;
    [[nodiscard]] Figure todayFigure() const { return figure({m_today, m_today}); }
    /// Since Monday.
    [[nodiscard]] Figure weekFigure() const;
    [[nodiscard]] Figure monthFigure() const;
    /// Largest total first; at most @p limit, the rest summed in a last series named "*". Sessions without any known
    /// cost in the range add nothing.
    [[nodiscard]] QList<Series> series(const DayRange &range, GroupBy group, const QString &project, int limit) const;
    /// Sessions with a step in the range, largest total first.
    [[nodiscard]] QList<SessionUsage> sessions(const DayRange &range, const QString &project = {}) const;
    /// Every model or project with a known cost, in the order of first use: a stable order for colours.
    [[nodiscard]] QStringList names(GroupBy group) const;
    /// Sorted.
    [[nodiscard]] QStringList projects() const;

private:
    struct SessionFacts
    {
        QString title;
        session::Status status = session::Status::Idle;
    };
    QList<Entry> m_entries;
    QHash<base::SessionId, SessionFacts> m_sessions;
    QTimeZone m_zone;
    QDate m_today;
};

} // namespace usage
