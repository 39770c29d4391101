// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace tasks::detail {

template <typename Enum, size_t size>
using Words = std::array<std::pair<Enum, QLatin1StringView>, size>;

template <typename Enum, size_t size>
[[nodiscard]] QString wordOf(const Words<Enum, size> &table, Enum value)
{
    const auto found = std::ranges::find(table, value, &std::pair<Enum, QLatin1StringView>::first);
    return found == table.end() ? QString() : QString(found->second);
}

template <typename Enum, size_t size>
[[nodiscard]] std::optional<Enum> valueOf(const Words<Enum, size> &table, const QString &word)
{
    const auto found = std::ranges::find(table, word, &std::pair<Enum, QLatin1StringView>::second);
    return found == table.end() ? std::nullopt : std::optional(found->first);
}

} // namespace tasks::detail
