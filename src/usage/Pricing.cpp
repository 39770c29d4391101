// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/Pricing.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace usage {

Pricing::Pricing(std::shared_ptr<const PriceBook> prices, CostMode mode, Aliases aliases)
    : m_prices(std::move(prices))
    , m_mode(mode)
    , m_aliases(std::move(aliases))
    , m_models(1)
{
    m_numbers.emplace(std::string(), 0);
}

Pricing::Pricing(const PriceTable &table, CostMode mode, Aliases aliases)
    : m_table(&table)
    , m_mode(mode)
    , m_aliases(std::move(aliases))
    , m_models(1)
{
    m_numbers.emplace(std::string(), 0);
}

std::uint32_t Pricing::numberOf(const std::string &model)
{
    const auto alias = m_aliases.find(model);
    return numberOfName(alias == m_aliases.end() ? model : alias->second);
}

std::uint32_t Pricing::numberOfName(const std::string &name)
{
    const auto [known, isNew] = m_numbers.try_emplace(name, static_cast<std::uint32_t>(m_models.size()));
    if (isNew) {
        const bool isShown = name != "<synthetic>";
        m_models.push_back({name, isShown ? pricesOf(name) : std::vector<PriceBook::Held>(), isShown});
    }
    return known->second;
}

std::vector<PriceBook::Held> Pricing::pricesOf(const std::string &name) const
{
    if (m_prices)
        return m_prices->find(name);
    if (const ModelPrice *const price = m_table->find(name))
        return {{PriceBook::always, price}};
    return {};
}

std::vector<std::uint32_t> Pricing::numbersOf(const std::vector<std::string> &models)
{
    std::vector<std::uint32_t> numbers;
    numbers.reserve(models.size());
    for (const std::string &model : models)
        numbers.push_back(numberOf(model));
    return numbers;
}

double Pricing::costOf(const Candidate &candidate, std::uint32_t model) const
{
    if (m_mode != CostMode::Calculate && candidate.has(Candidate::HasCost))
        return candidate.costUsd;
    const std::vector<PriceBook::Held> &prices = m_models[model].prices;
    if (m_mode == CostMode::Display || prices.empty())
        return 0;
    std::size_t newest = prices.size() - 1;
    while (newest > 0 && prices[newest].since > candidate.at)
        --newest;
    return prices[newest].price->of(candidate.tokens, candidate.has(Candidate::Fast));
}

bool Pricing::isMeasured(const Candidate &candidate) const
{
    return m_mode != CostMode::Calculate && candidate.has(Candidate::HasCost);
}

bool Pricing::isUnknown(const Candidate &candidate, std::uint32_t model) const
{
    const bool isComputed
        = m_mode == CostMode::Calculate || (m_mode == CostMode::Auto && !candidate.has(Candidate::HasCost));
    return isComputed && m_models[model].isShown && m_models[model].prices.empty();
}

Pricing::Aliases Pricing::readAliases(const std::string &text)
{
    Aliases aliases;
    const QByteArray bytes = QByteArray::fromStdString(text).trimmed();
    if (bytes.startsWith('{')) {
        const QJsonObject names = QJsonDocument::fromJson(bytes).object();
        for (auto name = names.begin(); name != names.end(); ++name) {
            if (name->isString())
                aliases.emplace(name.key().toStdString(), name->toString().toStdString());
        }
        return aliases;
    }
    for (const QByteArray &pair : bytes.split(',')) {
        const qsizetype equal = pair.indexOf('=');
        const QByteArray from = pair.left(equal).trimmed();
        const QByteArray to = pair.mid(equal + 1).trimmed();
        if (equal > 0 && !from.isEmpty() && !to.isEmpty())
            aliases.emplace(from.toStdString(), to.toStdString());
    }
    return aliases;
}

} // namespace usage
