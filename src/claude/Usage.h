// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"

#include <QList>
#include <QString>

#include <optional>

namespace claude {

/// Tokens as the API counts them.
struct Tokens
{
    qint64 input = 0;
    qint64 output = 0;
    qint64 cacheRead = 0;
    qint64 cacheCreation = 0;

    Tokens &operator+=(const Tokens &other);
    Tokens &operator-=(const Tokens &other);
    bool operator==(const Tokens &) const = default;
};

/// One entry of "modelUsage": cumulative for the conversation.
struct ModelUsage
{
    QString model;
    Tokens tokens;
    std::optional<base::Money> cost;
    qint64 contextWindow = 0; ///< 0: not told

    bool operator==(const ModelUsage &) const = default;
};

[[nodiscard]] Tokens sumOf(const QList<ModelUsage> &usage);

} // namespace claude
