// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"

#include <QList>

#include <chrono>
#include <optional>

namespace engines {

/// What sandboxes cost, as far as anybody here knows: the service tells no prices, so all of it is estimated.
struct SandboxRates
{
    enum class Basis {
        Flat, ///< the same for every sandbox
        BySize, ///< by processors and memory; flat while the size is not known
    };

    Basis basis = Basis::Flat;
    base::Money hourly = base::Money::fromMicros(100'000);
    double vcpuSecond = 0.000014; ///< dollars
    double gibSecond = 0.0000045;

    /// What one hour costs.
    [[nodiscard]] base::Money hourlyFor(int cpuCount, int memoryMb) const;
    bool operator==(const SandboxRates &) const = default;
};

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
    /// Once it is known.
    void setHourlyRate(base::Money rate) { m_rules.hourlyRate = rate; }

private:
    Rules m_rules;
    int m_told = 0; ///< a bit for each kind
};

} // namespace engines
