// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/PriceFile.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace usage {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("usage::PriceTable", text);
}

QString named(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

struct Kind
{
    std::string_view name;
    TokenPrice ModelPrice::*price;
};
constexpr std::array<Kind, 5> kinds{{{"input", &ModelPrice::input},
                                     {"output", &ModelPrice::output},
                                     {"cache_write_5m", &ModelPrice::write5m},
                                     {"cache_write_1h", &ModelPrice::write1h},
                                     {"cache_read", &ModelPrice::cacheRead}}};

const Kind *kindOf(std::string_view name)
{
    const auto *const found = std::ranges::find(kinds, name, &Kind::name);
    return found == kinds.end() ? nullptr : found;
}

constexpr qsizetype maxBytes = 16 * 1024 * 1024;
constexpr double maxDollarsPerToken = 1;

} // namespace

PriceFile::PriceFile(const QByteArray &bytes)
    : m_bytes(bytes.constData(), static_cast<std::size_t>(std::min(bytes.size(), maxBytes + 1)))
{
}

int PriceFile::lineOf(const char *at) const
{
    if (!at || at < m_bytes.data() || at > m_bytes.data() + m_bytes.size())
        at = m_bytes.data() + m_bytes.size();
    return 1 + static_cast<int>(std::count(m_bytes.data(), at, '\n'));
}

base::Result<> PriceFile::read()
{
    using base::Error;
    if (static_cast<qsizetype>(m_bytes.size()) > maxBytes)
        return base::fail(Error::Kind::TooLarge, tr("The price file is larger than 16 MB."));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    Object fields;
    auto error = parser.iterate(m_bytes).get(document);
    if (!error)
        error = document.get_object().get(fields);
    std::optional<Problem> problem;
    if (error)
        problem = Problem{m_bytes.data(), tr("this is not a JSON object")};
    else
        problem = readTop(fields);
    if (!problem && !document.at_end())
        problem = Problem{m_bytes.data() + m_bytes.size(), tr("there is something behind the end")};
    if (problem)
        return base::fail(Error::Kind::InvalidInput,
                          tr("The price file is wrong in line %1: %2. The table in use stays.")
                              .arg(QString::number(lineOf(problem->at)), problem->text));
    return {};
}

std::optional<PriceFile::Problem> PriceFile::readTop(Object fields)
{
    bool hasModels = false;
    std::optional<std::int64_t> format;
    const char *last = m_bytes.data();
    for (auto result : fields) {
        simdjson::ondemand::field field;
        if (std::move(result).get(field))
            return Problem{last, tr("the JSON breaks off or is not well formed after this line")};
        const std::string_view key = field.escaped_key();
        last = key.data();
        std::optional<Problem> problem;
        if (key == "models" || key == "aliases") {
            hasModels = hasModels || key == "models";
            problem = readPrices(last, field.value(), key == "models" ? models : aliases);
        } else if (key == "format") {
            std::int64_t number = 0;
            if (field.value().get(number) || number != 1)
                return Problem{last, tr("\"format\" must be 1")};
            format = number;
        } else if (key == "version") {
            std::string_view text;
            if (field.value().get(text) || text.empty() || text.size() > 100)
                return Problem{last, tr("\"version\" must be a text of at most 100 characters")};
            version = named(text);
        }
        if (problem)
            return problem;
    }
    if (!format || version.isEmpty() || !hasModels)
        return Problem{m_bytes.data(), tr("it needs \"format\", \"version\" and \"models\"")};
    return {};
}

std::optional<PriceFile::Problem> PriceFile::readPrices(const char *at, Value value, Prices &target)
{
    Object fields;
    if (value.get(fields))
        return Problem{at, tr("an object with models is expected")};
    for (auto result : fields) {
        simdjson::ondemand::field field;
        if (std::move(result).get(field))
            return Problem{at, tr("the JSON breaks off or is not well formed after this line")};
        at = field.escaped_key().data();
        std::string_view name;
        if (field.unescaped_key().get(name) || name.empty())
            return Problem{at, tr("a model needs a name")};
        const std::string model(name);
        ModelPrice price;
        if (auto problem = readModel(at, field.value(), price))
            return Problem{problem->at, tr("%1: %2").arg(named(model), problem->text)};
        if (!target.emplace(model, price).second)
            return Problem{at, tr("%1 stands there twice").arg(named(model))};
    }
    return {};
}

std::optional<double> PriceFile::number(Value value)
{
    double dollars = 0;
    if (value.get(dollars) || !std::isfinite(dollars) || dollars < 0)
        return {};
    return dollars;
}

std::optional<PriceFile::Problem> PriceFile::readModel(const char *at, Value value, ModelPrice &price)
{
    Object fields;
    if (value.get(fields))
        return Problem{at, tr("an object with prices is expected")};
    std::size_t seen = 0;
    const char *const start = at;
    for (auto result : fields) {
        simdjson::ondemand::field field;
        if (std::move(result).get(field))
            return Problem{at, tr("the JSON breaks off or is not well formed after this line")};
        const std::string_view key = field.escaped_key();
        at = key.data();
        if (const Kind *kind = kindOf(key)) {
            const auto dollars = number(field.value());
            if (!dollars || *dollars > maxDollarsPerToken)
                return Problem{at, tr("\"%1\" must be dollars per token, from 0 to 1").arg(named(key))};
            (price.*kind->price).base = *dollars;
            ++seen;
        } else if (key == "above_200k") {
            if (auto problem = readAbove(at, field.value(), price))
                return problem;
        } else if (key == "fast_multiplier") {
            const auto factor = number(field.value());
            if (!factor || *factor > 1000)
                return Problem{at, tr("\"fast_multiplier\" must be a number from 0 to 1000")};
            price.fastFactor = *factor;
        }
    }
    if (seen != kinds.size())
        return Problem{start, tr("input, output, cache_write_5m, cache_write_1h and cache_read are needed")};
    return {};
}

std::optional<PriceFile::Problem> PriceFile::readAbove(const char *at, Value value, ModelPrice &price)
{
    Object fields;
    if (value.get(fields))
        return Problem{at, tr("\"above_200k\" must be an object with prices")};
    for (auto result : fields) {
        simdjson::ondemand::field field;
        if (std::move(result).get(field))
            return Problem{at, tr("the JSON breaks off or is not well formed after this line")};
        const std::string_view key = field.escaped_key();
        at = key.data();
        const Kind *kind = kindOf(key);
        if (!kind)
            continue;
        const auto dollars = number(field.value());
        if (!dollars || *dollars > maxDollarsPerToken)
            return Problem{at, tr("\"%1\" must be dollars per token, from 0 to 1").arg(named(key))};
        (price.*kind->price).above200k = dollars;
    }
    return {};
}

} // namespace usage
