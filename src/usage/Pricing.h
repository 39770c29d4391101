// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/Candidate.h"
#include "usage/PriceBook.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace usage {

/// Whose figure counts: Claude's own where it wrote one and else ours; always ours; only Claude's.
enum class CostMode { Auto, Calculate, Display };

/// Numbers for the models that occur, with their prices. Number 0 is "none".
class Pricing
{
public:
    using Aliases = std::map<std::string, std::string, std::less<>>;

    explicit Pricing(std::shared_ptr<const PriceBook> prices, CostMode mode = CostMode::Auto, Aliases aliases = {});
    /// One table for all times. @p table outlives this.
    explicit Pricing(const PriceTable &table, CostMode mode = CostMode::Auto, Aliases aliases = {});

    /// The number of @p model, after renaming it if an alias says so.
    [[nodiscard]] std::uint32_t numberOf(const std::string &model);
    /// The same for a name that is not to be renamed.
    std::uint32_t numberOfName(const std::string &name);
    [[nodiscard]] std::vector<std::uint32_t> numbersOf(const std::vector<std::string> &models);

    [[nodiscard]] const std::string &name(std::uint32_t model) const { return m_models[model].name; }
    /// Has a row of its own: not "none" and not what Claude Code calls "<synthetic>".
    [[nodiscard]] bool isShown(std::uint32_t model) const { return m_models[model].isShown; }
    [[nodiscard]] std::size_t size() const { return m_models.size(); }

    /// Dollars of one line whose model has the number @p model.
    [[nodiscard]] double costOf(const Candidate &candidate, std::uint32_t model) const;
    /// Whether that cost is a figure of Claude's own.
    [[nodiscard]] bool isMeasured(const Candidate &candidate) const;
    /// Whether that cost is 0 only because nobody knows the price.
    [[nodiscard]] bool isUnknown(const Candidate &candidate, std::uint32_t model) const;

    /// "a=b,c=d" or a JSON object of names, as in CCUSAGE_MODEL_ALIASES. What is neither is left out.
    [[nodiscard]] static Aliases readAliases(const std::string &text);

private:
    struct Model
    {
        std::string name;
        std::vector<PriceBook::Held> prices; ///< empty: nobody knows
        bool isShown = false;
    };
    [[nodiscard]] std::vector<PriceBook::Held> pricesOf(const std::string &name) const;

    std::shared_ptr<const PriceBook> m_prices; ///< null: m_table
    const PriceTable *m_table = nullptr;
    CostMode m_mode;
    Aliases m_aliases;
    std::vector<Model> m_models;
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

} // namespace usage
