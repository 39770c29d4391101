// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "claude/StreamJson.h"
#include "usage/Pricing.h"

#include <QHash>

#include <optional>

namespace engines {

/// Watches what a run elsewhere spends, from Claude's own JSON lines: its messages by the price list until a result
/// tells the sum of its conversation. A run may have several, one after the other. Messages say too little of their
/// output while they are written, so the figure is an estimate from below. A value, so that a log may be read again on
/// another thread.
class RunBudget
{
public:
    struct Notice
    {
        bool isSpent = false; ///< else: four fifths of it are
        bool stops = false; ///< spent, and the run goes on
        base::Money spent;
        QString words; ///< for people
    };

    /// Without a @p budget nothing is ever told. @p pricesFolder: where the user's own prices are; see
    /// usage::PriceBook.
    RunBudget(const std::optional<base::Money> &budget, const QString &pricesFolder);

    /// Bytes in any pieces; the log may be fed again from its beginning to a new object. What has just been reached,
    /// each once.
    [[nodiscard]] QList<Notice> feed(QByteArrayView bytes);
    [[nodiscard]] base::Money spent() const;
    /// Nothing of Claude's has come after its last result: the run may be over.
    [[nodiscard]] bool hasResult() const { return m_hasResult; }
    /// Why the run was ended.
    [[nodiscard]] QString stopWords() const;

private:
    void take(QByteArrayView line);
    void takeResult(const claude::ResultLine &result);
    void takeMessage(const QJsonObject &message);
    void look(QList<Notice> &notices);

    std::optional<base::Money> m_budget;
    claude::LineSplitter m_lines;
    std::optional<usage::Pricing> m_pricing;
    QHash<QString, double> m_messages; ///< dollars by id
    double m_sum = 0; ///< of the messages since the last result
    QHash<QString, base::Money> m_results; ///< by conversation
    bool m_hasResult = false;
    int m_told = 0; ///< levels
};

/// Members of limit_near that tell it.
[[nodiscard]] QJsonObject noticeData(const RunBudget::Notice &notice);

} // namespace engines
