// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QTimeZone>

namespace helpers {

/// A clock that moves only when told. advance() moves both times; jump() moves the wall clock alone, as an
/// administrator or NTP does.
class FakeClock : public base::Clock
{
public:
    FakeClock() = default;
    explicit FakeClock(const QDateTime &start)
        : m_now(start.toUTC())
    {
    }

    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_elapsed; }

    void advance(std::chrono::milliseconds step)
    {
        m_now = m_now.addMSecs(step.count());
        m_elapsed += step;
    }
    void jump(std::chrono::milliseconds step) { m_now = m_now.addMSecs(step.count()); }

private:
    QDateTime m_now{QDate(2026, 3, 1), QTime(12, 0), QTimeZone::utc()};
    std::chrono::milliseconds m_elapsed{1'000'000};
};

} // namespace helpers
