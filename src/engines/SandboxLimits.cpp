// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxLimits.h"

namespace engines {

using Kind = SandboxLimits::Notice::Kind;

base::Money SandboxRates::hourlyFor(int cpuCount, int memoryMb) const
{
    if (basis == Basis::Flat || cpuCount <= 0)
        return hourly;
    return base::Money::fromDollars(3600 * (vcpuSecond * cpuCount + gibSecond * memoryMb / 1024));
}

base::Money SandboxLimits::cost(std::chrono::milliseconds elapsed) const
{
    constexpr qint64 hour = 3'600'000;
    const qint64 ms = std::max<qint64>(0, elapsed.count());
    // Whole hours first: the product of the two would overflow after years only, but cheaply avoided.
    const qint64 rate = m_rules.hourlyRate.micros();
    return base::Money::fromMicros(rate * (ms / hour) + rate * (ms % hour) / hour);
}

QList<SandboxLimits::Notice> SandboxLimits::due(std::chrono::milliseconds elapsed, base::Money spent)
{
    QList<Notice> notices;
    const base::Money total = cost(elapsed) + spent;
    const auto tell = [&](Kind kind, bool reached) {
        const int bit = 1 << static_cast<int>(kind);
        if (reached && (m_told & bit) == 0) {
            m_told |= bit;
            notices.append({kind, total, elapsed});
        }
    };
    if (m_rules.time.count() > 0) {
        tell(Kind::TimeHalf, elapsed * 2 >= m_rules.time);
        tell(Kind::TimeLate, elapsed * 6 >= m_rules.time * 5);
        tell(Kind::TimeOver, elapsed >= m_rules.time);
    }
    if (m_rules.budget && m_rules.budget->micros() > 0) {
        const qint64 budget = m_rules.budget->micros();
        tell(Kind::BudgetHalf, total.micros() * 2 >= budget);
        tell(Kind::BudgetLate, total.micros() * 5 >= budget * 4);
        tell(Kind::BudgetOver, total.micros() >= budget);
    }
    return notices;
}

} // namespace engines
