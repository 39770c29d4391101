// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QTimeZone>

#include <atomic>

/// Moves only when told, and may be read by the stores' threads.
class SharedClock : public base::Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now, QTimeZone::utc()); }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return std::chrono::milliseconds(m_elapsed); }
    void advance(std::chrono::milliseconds time)
    {
        m_now += time.count();
        m_elapsed += time.count();
    }
    void jump(std::chrono::milliseconds time) { m_now += time.count(); }

private:
    std::atomic<qint64> m_now{1'767'225'600'000};
    std::atomic<qint64> m_elapsed{1'000'000};
};
