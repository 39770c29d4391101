// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "session/Step.h"
#include "usage/Blocks.h"
#include "usage/TranscriptBook.h"

#include <QDate>
#include <QHash>
#include <QTimeZone>

#include <optional>
#include <unordered_map>

namespace usage {

/// When one of our own steps had Claude write to a conversation: what the transcript says of that time is its share.
struct StepTime
{
    base::StepId step;
    std::int64_t from = 0; ///< milliseconds since 1970 in UTC, both included
    std::int64_t to = 0;

    bool operator==(const StepTime &) const = default;
};
/// By Claude's id of the conversation, which names its transcript.
using StepTimes = QHash<QString, QList<StepTime>>;

/// What the transcripts say one conversation spent on one day with one model, by our own count.
struct TranscriptSpend
{
    QString conversation; ///< the transcript's name
    QString project; ///< its folder, if that can be told; else the name Claude Code makes of it: "-home-ann-src-api"
    base::StepId step; ///< null: it happened outside of Gantry
    QString model; ///< empty: the transcript does not say
    QDate day;
    std::int64_t lastAt = 0; ///< milliseconds since 1970 in UTC
    session::TokenCount tokens;
    double cost = 0; ///< dollars of what has a price
    int measured = 0; ///< answers with a figure of Claude's own
    int estimated = 0; ///< answers that the price table gave a cost
    int unpriced = 0; ///< answers whose model has no price: they add nothing to cost

    bool operator==(const TranscriptSpend &) const = default;
};

/// A step's own part of its transcripts, while nobody has told a figure.
struct LiveUsage
{
    base::Money cost; ///< of what has a price
    bool hasCost = false;
    bool hasGaps = false; ///< part of it has no price
    session::TokenCount tokens;
    std::optional<qint64> contextTokens;

    bool operator==(const LiveUsage &) const = default;
};

/// Everything a cost view needs of the transcripts, small enough to be handed to another thread.
struct TranscriptTotals
{
    QList<TranscriptSpend> spends;
    QHash<base::StepId, qint64> contextTokens; ///< how full a step's conversation is, from its newest answer
    std::optional<Block> block; ///< the five-hour block that goes on
    QString prices; ///< version of the newest table
};

/// What Claude Code calls the transcripts' folder of a project: each letter that is none and no digit is a "-".
[[nodiscard]] QString projectName(const QString &folder);
/// A folder on this computer that has this name, by looking for it; empty: there is none.
[[nodiscard]] QString projectFolder(const QString &name);

[[nodiscard]] QHash<base::StepId, LiveUsage> liveUsage(const TranscriptTotals &totals);
/// How many tokens a conversation with this model may hold; @p used: more than that has been seen.
[[nodiscard]] qint64 contextWindow(const QString &model, qint64 used);

/// Sums a book up by conversation, day, model and step, and redoes only the transcripts that changed. Used by one
/// thread, the book's.
class TranscriptLedger
{
public:
    void setTimeZone(const QTimeZone &zone);
    /// Of another book from now on; zone and times stay.
    void clear();
    void setStepTimes(const StepTimes &times);
    /// @p changed: the numbers TranscriptBook::Summary names. Everything is summed when it is called first.
    void update(const TranscriptBook &book, const std::vector<std::uint32_t> &changed,
                const std::vector<std::uint32_t> &removed);
    [[nodiscard]] TranscriptTotals totals(const TranscriptBook &book, std::int64_t now);

private:
    struct Part
    {
        QString conversation; ///< of the place of the file itself
        QList<TranscriptSpend> spends;
        QHash<base::StepId, std::pair<std::int64_t, qint64>> context; ///< when, and how many tokens
        bool isStale = true;
    };
    void sum(const TranscriptBook &book, const TranscriptBook::File &file, Part &part);
    [[nodiscard]] QString projectOf(const std::string &name);
    [[nodiscard]] base::StepId stepAt(const QString &conversation, std::int64_t at) const;

    QTimeZone m_zone = QTimeZone::utc();
    std::optional<ZoneDays> m_days;
    StepTimes m_times;
    std::unordered_map<std::uint32_t, Part> m_parts;
    QHash<QString, QString> m_names; ///< one copy of each text
    QHash<QString, QString> m_projects; ///< folders by Claude Code's names of them
    bool m_isNew = true;
};

} // namespace usage
