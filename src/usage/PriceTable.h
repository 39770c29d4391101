// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "usage/Candidate.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace usage {

/// Dollars per token of one kind. Beyond 200,000 tokens of one message the other price holds, where there is one.
struct TokenPrice
{
    double base = 0;
    std::optional<double> above200k;

    [[nodiscard]] double of(std::uint64_t tokens) const;
    bool operator==(const TokenPrice &) const = default;
};

struct ModelPrice
{
    TokenPrice input;
    TokenPrice output;
    TokenPrice write5m;
    TokenPrice write1h;
    TokenPrice cacheRead;
    double fastFactor = 1; ///< of the whole message, when it was answered in fast mode

    [[nodiscard]] double of(const TokenCounts &tokens, bool fast) const;
    bool operator==(const ModelPrice &) const = default;
};

/// What models cost. A value: a cost once computed keeps the table's version() beside it.
///
/// The file is JSON: {"format": 1, "version": "…", "models": {name: {"input": dollars per token, "output",
/// "cache_write_5m", "cache_write_1h", "cache_read", "above_200k": {…the same…}, "fast_multiplier"}}, "aliases": {…}}.
/// Names under "aliases" are only tried where no name under "models" fits.
class PriceTable
{
public:
    /// The table this program was built with.
    [[nodiscard]] static const PriceTable &builtIn();
    /// Reads a whole file. InvalidInput names the line and what is wrong there.
    [[nodiscard]] static base::Result<PriceTable> read(const QByteArray &bytes);

    [[nodiscard]] const QString &version() const { return m_version; }
    [[nodiscard]] qsizetype size() const { return std::ssize(m_main) + std::ssize(m_aliases); }

    /// The price of @p model: by its exact name, else by the longest name that contains it or is contained in it at
    /// word boundaries. Null: nobody knows, which is not the same as free.
    [[nodiscard]] const ModelPrice *find(std::string_view model) const;

private:
    using Prices = std::map<std::string, ModelPrice, std::less<>>;
    Prices m_main;
    Prices m_aliases;
    QString m_version;
};

} // namespace usage
