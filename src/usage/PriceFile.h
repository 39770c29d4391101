// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/PriceTable.h"

#include <simdjson.h>

namespace usage {

/// One reading of a price file, with the line of whatever is wrong. Private to this library.
class PriceFile
{
public:
    using Prices = std::map<std::string, ModelPrice, std::less<>>;

    explicit PriceFile(const QByteArray &bytes);
    [[nodiscard]] base::Result<> read();

    Prices models;
    Prices aliases;
    QString version;

private:
    using Object = simdjson::ondemand::object;
    using Value = simdjson::ondemand::value;
    struct Problem
    {
        const char *at = nullptr;
        QString text;
    };
    [[nodiscard]] std::optional<Problem> readTop(Object fields);
    [[nodiscard]] std::optional<Problem> readPrices(const char *at, Value value, Prices &target);
    [[nodiscard]] std::optional<Problem> readModel(const char *at, Value value, ModelPrice &price);
    [[nodiscard]] std::optional<Problem> readAbove(const char *at, Value value, ModelPrice &price);
    [[nodiscard]] static std::optional<double> number(Value value);
    [[nodiscard]] int lineOf(const char *at) const;

    simdjson::padded_string m_bytes;
};

} // namespace usage
