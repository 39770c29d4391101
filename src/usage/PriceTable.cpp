// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/PriceTable.h"

#include "usage/PriceFile.h"

#include <QFile>

#include <algorithm>

static void loadResource()
{
    Q_INIT_RESOURCE(usage);
}

namespace usage {

namespace {

constexpr std::uint64_t firstTier = 200'000;

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string normalised(std::string_view name)
{
    std::string result(name);
    std::ranges::replace_if(result, [](char c) { return c == '.' || c == '@'; }, '-');
    return result;
}

/// "-9" after "claude-opus-4" makes another model of it, "-20250514" does not.
bool goesOnWithVersion(std::string_view rest)
{
    if (!rest.starts_with('-'))
        return false;
    const auto end = std::ranges::find_if_not(rest.substr(1), isDigit);
    const auto count = end - rest.substr(1).begin();
    return count > 0 && count != 8;
}

bool containsName(std::string_view longer, std::string_view shorter)
{
    for (std::size_t at = longer.find(shorter); at != std::string_view::npos; at = longer.find(shorter, at + 1)) {
        const std::string_view rest = longer.substr(at + shorter.size());
        const bool isWhole
            = (at == 0 || !isLetterOrDigit(longer[at - 1])) && (rest.empty() || !isLetterOrDigit(rest.front()));
        if (isWhole && !(isDigit(shorter.back()) && goesOnWithVersion(rest)))
            return true;
    }
    return false;
}

template <typename Prices>
const ModelPrice *longestFit(const Prices &prices, const std::string &name)
{
    const std::string *best = nullptr;
    const ModelPrice *price = nullptr;
    for (const auto &[known, itsPrice] : prices) {
        if (best && known.size() <= best->size()) // names come sorted, so the smallest of a length stays
            continue;
        const std::string other = normalised(known);
        if (containsName(name, other) || containsName(other, name)) {
            best = &known;
            price = &itsPrice;
        }
    }
    return price;
}

} // namespace

double TokenPrice::of(std::uint64_t tokens) const
{
    if (!above200k || tokens <= firstTier)
        return static_cast<double>(tokens) * base;
    return static_cast<double>(firstTier) * base + static_cast<double>(tokens - firstTier) * *above200k;
}

double ModelPrice::of(const TokenCounts &tokens, bool fast) const
{
    const double cost = input.of(tokens.input) + output.of(tokens.output) + write5m.of(tokens.write5m)
        + write1h.of(tokens.write1h) + cacheRead.of(tokens.cacheRead);
    return fast ? cost * fastFactor : cost;
}

const PriceTable &PriceTable::builtIn()
{
    static const PriceTable table = [] {
        loadResource();
        QFile file(QStringLiteral(":/usage/prices.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the price table is not in the program");
        auto read = PriceTable::read(file.readAll());
        if (!read)
            qFatal("the price table in the program is wrong: %s", qPrintable(read.error().message));
        return *read;
    }();
    return table;
}

base::Result<PriceTable> PriceTable::read(const QByteArray &bytes)
{
    PriceFile file(bytes);
    if (const auto done = file.read(); !done)
        return std::unexpected(done.error());
    PriceTable table;
    table.m_main = std::move(file.models);
    table.m_aliases = std::move(file.aliases);
    table.m_version = file.version;
    return table;
}

const ModelPrice *PriceTable::find(std::string_view model) const
{
    if (const auto known = m_main.find(model); known != m_main.end())
        return &known->second;
    if (const auto known = m_aliases.find(model); known != m_aliases.end())
        return &known->second;
    const std::string name = normalised(model);
    if (name.empty())
        return nullptr;
    const ModelPrice *price = longestFit(m_main, name);
    return price ? price : longestFit(m_aliases, name);
}

} // namespace usage
