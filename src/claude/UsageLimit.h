// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace claude {

/// The account's limit is used up, as Claude says it instead of an answer.
struct UsageLimit
{
    QDateTime resetsAt; ///< UTC; invalid: it did not say when

    bool operator==(const UsageLimit &) const = default;
};

/// Reads the error text that ended a turn, such as "Claude AI usage limit reached|1760000000", "You've hit your limit ·
/// resets 3pm (Europe/Berlin)" or "Weekly limit reached ∙ resets Oct 6, 3pm". A time without a zone is in @p local, and
/// the next one after @p now. Nothing: it is about something else. Pure; at most the first 2,000 characters are read.
///
/// For errors only: Claude may write such words into an ordinary answer.
[[nodiscard]] std::optional<UsageLimit> usageLimitIn(const QString &text, const QDateTime &now,
                                                     const QTimeZone &local = QTimeZone::systemTimeZone());

} // namespace claude
