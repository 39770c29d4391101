// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"

#include <QList>

#include <chrono>
#include <optional>

namespace engines {

/// What a sandbox run may take, and when to speak of it. Pure: the caller brings the time.
class SandboxLimits
{
public:
    struct Rules
    {
        std::chrono::milliseconds time{3'600'000};
        base::Money hourlyRate = base::Money::fromMicros(100'000);
        std::optional<base::Money> budget; ///< of this run; unset: none
    };
    struct Notice
    {
        enum class Kind { TimeHalf, TimeLate, TimeOver, BudgetHalf, BudgetLate, BudgetOver };

        Kind kind;
        base::Money cost; ///< estimated, so far
        std::chrono::milliseconds elapsed;
    };

    explicit SandboxLimits(const Rules &rules)
        : m_rules(rules)
    {
    }

    /// What became due since the last call; each notice comes once. A half of the time and five sixths of it (30 and
    /// 50 of 60 minutes), then its end; half, four fifths and all of the budget. @p spent: what Claude itself cost.
    [[nodiscard]] QList<Notice> due(std::chrono::milliseconds elapsed, base::Money spent = {});

    /// What the sandbox itself costs for that long, estimated by a flat rate.
    [[nodiscard]] base::Money cost(std::chrono::milliseconds elapsed) const;
    [[nodiscard]] const Rules &rules() const { return m_rules; }

private:
    Rules m_rules;
    int m_told = 0; ///< a bit for each kind
};

} // namespace engines
