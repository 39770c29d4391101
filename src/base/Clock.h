// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace base {

/// Two times for two questions: now() for people and records (may jump), elapsed() for durations and
/// deadlines (never jumps, also counts suspend). Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime now() const = 0; ///< UTC, milliseconds
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0; ///< since an arbitrary start
};

class SystemClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
};

} // namespace base
