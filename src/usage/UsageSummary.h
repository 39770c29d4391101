// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Money.h"
#include "session/Session.h"
#include "usage/PriceBook.h"
#include "usage/TranscriptLedger.h"

#include <QDate>
#include <QList>
#include <QTimeZone>

#include <optional>

namespace usage {

/// Where a cost comes from. Unpriced and Unknown have none: what Claude itself does not tell and no price is known for,
/// and what nobody could count at all.
enum class Basis { Measured, Estimated, Unpriced, Unknown };

/// What one step, or a conversation outside of Gantry, spent on one day with one model: what everything here is summed
/// from. A step that worked on several days or with several models has several, and the first one isFirst.
struct Entry
{
    QString session; ///< base::SessionId, else Claude's id of the conversation
    bool isOutside = false; ///< the conversation was never one of Gantry's
    base::StepId step;
    QString project;
    QString engine; ///< session::Profile::engine; empty outside of Gantry
    QString model; ///< empty: nobody said
    QDate day; ///< in the summary's time zone
    bool isFirst = true;
    bool active = false;
    Basis basis = Basis::Unknown;
    std::optional<base::Money> cost; ///< of the model
    std::optional<base::Money> engineCost; ///< of the machine; always estimated
    std::optional<session::TokenCount> tokens;

    bool operator==(const Entry &) const = default;
};

/// A sum that never takes unknown for zero.
struct Figure
{
    base::Money cost; ///< of what has a known cost, machines included
    base::Money engine; ///< the machines' part of it
    session::TokenCount tokens; ///< of the entries whose tokens are known
    int measured = 0; ///< entries with a figure of Claude's own
    int estimated = 0; ///< entries with a cost by the price table, or a machine's
    int unpriced = 0; ///< entries whose model has no price
    int unknown = 0; ///< steps that ended without any figure
    int running = 0; ///< steps that go on and have no figure yet

    /// Nothing has a known cost: show "–", not $0.00.
    [[nodiscard]] bool isUnknown() const
    {
        return measured == 0 && estimated == 0 && (unpriced > 0 || unknown > 0 || running > 0);
    }
    [[nodiscard]] base::Money model() const { return cost - engine; }
    void add(const Entry &entry);
    bool operator==(const Figure &) const = default;
};

/// Share of the input that was read from the cache, 0…1; unset without any input.
[[nodiscard]] std::optional<double> cachedShare(const session::TokenCount &tokens);
[[nodiscard]] qint64 totalTokens(const session::TokenCount &tokens);

struct SessionUsage
{
    base::SessionId session; ///< null: a conversation outside of Gantry
    QString key; ///< the session's id, else Claude's of the conversation
    QString title;
    QString project;
    QString engine;
    QString model; ///< the one that cost most; empty: Claude never said
    session::Status status = session::Status::Idle;
    Figure figure;

    bool operator==(const SessionUsage &) const = default;
};

/// One step of a session: the second level of the table. A conversation outside of Gantry has one row per model.
struct StepUsage
{
    base::StepId step;
    QString title; ///< empty: a part of a conversation without steps
    QString model;
    session::StepState state = session::StepState::Pending;
    Figure figure;

    bool operator==(const StepUsage &) const = default;
};

using StepCosts = QHash<base::StepId, base::Money>;

enum class GroupBy { Model, Project, Engine };

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

/// The ledger: every cost once, with where it comes from. Claude's own figure of a step counts where it told one; else
/// our count of the transcript in that time; what the transcripts hold beyond our steps is counted too. Pure value:
/// made from snapshots and the transcripts' sums, then asked.
class UsageSummary
{
public:
    /// The name of the series of machines' costs, and of the one that sums up what has none of its own.
    static constexpr QLatin1StringView engineSeries{"*engine"};
    static constexpr QLatin1StringView otherSeries{"*"};

    UsageSummary() = default;
    UsageSummary(const QList<session::Snapshot> &snapshots, const QTimeZone &zone, const QDateTime &now);
    /// @p titles: of conversations outside of Gantry, where known.
    /// @p machines: what engines say the machines of a step have cost.
    UsageSummary(const QList<session::Snapshot> &snapshots, const TranscriptTotals &transcripts, const QTimeZone &zone,
                 const QDateTime &now, const QHash<QString, QString> &titles = {}, const StepCosts &machines = {});

    /// The times in which the steps had Claude write to their conversations; what TranscriptLedger wants to know.
    [[nodiscard]] static StepTimes stepTimes(const QList<session::Snapshot> &snapshots);

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
    /// Of all time, as a session's cost is told where it stands.
    [[nodiscard]] Figure sessionFigure(const base::SessionId &session) const;
    /// Largest total first; at most @p limit, the rest summed in a last series named otherSeries. By model, machines
    /// are a series of their own. What has no known cost adds nothing.
    [[nodiscard]] QList<Series> series(const DayRange &range, GroupBy group, const QString &project, int limit) const;
    /// Sessions with a step in the range, largest total first.
    [[nodiscard]] QList<SessionUsage> sessions(const DayRange &range, const QString &project = {}) const;
    /// The steps of one session of sessions(), in the order they were added.
    [[nodiscard]] QList<StepUsage> steps(const QString &key, const DayRange &range) const;
    /// About what the answers in the range would have cost more without the cache; what has no price saves nothing.
    [[nodiscard]] base::Money cacheSaving(const PriceBook &prices, const DayRange &range,
                                          const QString &project = {}) const;
    /// The first day with an entry; invalid: there is none.
    [[nodiscard]] QDate firstDay() const { return m_firstDay; }
    /// Every model, project or engine with a known cost, in the order of first use: a stable order for colours.
    [[nodiscard]] QStringList names(GroupBy group) const;
    /// Sorted.
    [[nodiscard]] QStringList projects() const;

private:
    struct SessionFacts
    {
        QString title;
        session::Status status = session::Status::Idle;
    };
    struct StepFacts
    {
        QString title;
        session::StepState state = session::StepState::Pending;
    };
    using Spends = QHash<base::StepId, QList<TranscriptSpend>>;
    void addStep(const session::Session &session, const session::Step &step, const Spends &spends,
                 std::optional<base::Money> machine, const QDateTime &now);
    void addOutside(const TranscriptSpend &spend, const QHash<QString, QString> &projects);
    void add(Entry entry);

    QList<Entry> m_entries;
    QHash<QString, SessionFacts> m_sessions;
    QHash<base::StepId, StepFacts> m_steps;
    QHash<QString, QString> m_titles;
    QTimeZone m_zone;
    QDate m_today;
    QDate m_firstDay;
};

} // namespace usage
