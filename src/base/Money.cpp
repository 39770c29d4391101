// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Money.h"

#include <cmath>
#include <cstdlib>

namespace base {

Money Money::fromDollars(double dollars)
{
    return Money(std::llround(dollars * 1e6));
}

QString Money::toString() const
{
    const bool tiny = m_micros != 0 && std::llabs(m_micros) < 10'000;
    const QString sign = m_micros < 0 ? QStringLiteral("-") : QString();
    return sign + u'$' + QString::number(std::abs(dollars()), 'f', tiny ? 4 : 2);
}

} // namespace base
