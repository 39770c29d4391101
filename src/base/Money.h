// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <compare>

namespace base {

/// An amount in micro-dollars. Unknown money is std::optional<Money>{}, never zero.
class Money
{
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money fromMicros(qint64 micros) { return Money(micros); }
    /// Rounds to the nearest micro-dollar; Claude writes its figures as JSON doubles.
    [[nodiscard]] static Money fromDollars(double dollars);

    [[nodiscard]] constexpr qint64 micros() const { return m_micros; }
    [[nodiscard]] double dollars() const { return static_cast<double>(m_micros) / 1e6; }
    /// "$1.84"; amounts under one cent keep four digits: "$0.0012".
    [[nodiscard]] QString toString() const;

    constexpr auto operator<=>(const Money &) const = default;
    constexpr Money operator+(Money other) const { return Money(m_micros + other.m_micros); }
    constexpr Money operator-(Money other) const { return Money(m_micros - other.m_micros); }
    constexpr Money &operator+=(Money other)
    {
        m_micros += other.m_micros;
        return *this;
    }

private:
    explicit constexpr Money(qint64 micros)
        : m_micros(micros)
    {
    }
    qint64 m_micros = 0;
};

} // namespace base

Q_DECLARE_METATYPE(base::Money)
