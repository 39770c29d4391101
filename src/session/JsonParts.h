// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "base/Money.h"
#include "session/JsonReader.h"

#include <QJsonObject>

namespace session::detail {

[[nodiscard]] inline QJsonValue toJson(const std::optional<base::Money> &money)
{
    return money ? QJsonValue(money->micros()) : QJsonValue();
}

template <typename Number>
[[nodiscard]] QJsonValue toJson(const std::optional<Number> &number)
{
    return number ? QJsonValue(static_cast<qint64>(*number)) : QJsonValue();
}

template <typename Tag>
[[nodiscard]] QJsonValue toJson(const base::Id<Tag> &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

/// Reads into a copy, so that a refusal changes nothing.
template <typename Value, typename Read>
[[nodiscard]] base::Result<> readInto(Value &into, const QJsonObject &json, const Read &read)
{
    Value fresh = into;
    JsonReader reader(json);
    read(reader, fresh);
    const auto verdict = reader.verdict();
    if (verdict)
        into = std::move(fresh);
    return verdict;
}

} // namespace session::detail
