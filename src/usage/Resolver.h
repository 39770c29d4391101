// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/Candidate.h"
#include "usage/Pricing.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace usage {

/// Which lines count and which are duplicates differs between reports, as the peer has it: D for days, and for weeks
/// and months of all agents; E for sessions, blocks, and weeks and months of Claude.
enum class RuleSet { D, E };

/// One answer that counts, after its duplicates were left out. Plain bytes, stored as they are (see Candidate::layout).
struct Counted
{
    std::uint64_t message = 0; ///< low half of Candidate::message
    std::int64_t at = 0; ///< milliseconds since 1970 in UTC
    std::uint64_t input = 0;
    std::uint64_t output = 0;
    std::uint64_t cacheCreation = 0;
    std::uint64_t cacheRead = 0;
    double cost = 0; ///< dollars
    std::uint32_t file = 0; ///< number of the transcript whose line won
    std::uint32_t line = 0; ///< which candidate of that transcript
    std::uint32_t place = 0; ///< which candidate of the transcript it stands in: where the first duplicate was
    std::uint32_t modelAndSpeed = 0; ///< number of the model in Pricing, times two, plus one in fast mode
    std::uint32_t unpriced = 0; ///< 1: cost is 0 because nobody knows the price
    std::uint32_t measured = 0; ///< 1: cost is a figure of Claude's own

    [[nodiscard]] std::uint32_t model() const { return modelAndSpeed / 2; }
    [[nodiscard]] bool fast() const { return (modelAndSpeed & 1U) != 0; }
    bool operator==(const Counted &) const = default;
};
static_assert(sizeof(Counted) == 80);

/// Finds out which candidates count. They are added in order: transcripts by path, lines as they stand; the order
/// decides which duplicate is the first.
class Resolver
{
public:
    /// @p pricing outlives this.
    Resolver(RuleSet rules, const Pricing &pricing);

    /// A transcript's number, and the numbers that Pricing gives its models. Both vectors outlive this.
    void beginFile(std::uint32_t number, const FileUsage &usage, const std::vector<std::uint32_t> &models);
    /// The candidate @p line of the transcript begun last.
    void add(std::uint32_t line);

    /// Calls @p take with the number of the transcript each one stands in (the first duplicate's), in the order they
    /// were added.
    void forEach(const std::function<void(std::uint32_t standsIn, const Counted &)> &take) const;
    [[nodiscard]] std::size_t size() const { return m_kept.size(); }

private:
    static constexpr std::uint32_t none = 0xffffffffU;
    struct File
    {
        std::uint32_t number;
        const FileUsage *usage;
        const std::vector<std::uint32_t> *models;
    };
    struct Kept
    {
        const Candidate *winner;
        std::uint32_t winnerFile; ///< in m_files
        std::uint32_t firstFile;
        std::uint32_t firstLine;
        std::uint32_t next = none; ///< the next with the same message id
        std::uint32_t moreSessions = none; ///< in m_moreSessions
        std::uint64_t session; ///< of the first
    };

    [[nodiscard]] std::uint32_t &slotOf(const TextHash &message);
    void grow();
    [[nodiscard]] std::uint32_t matchOf(const Candidate &candidate, std::uint32_t first) const;
    [[nodiscard]] bool isSame(const Candidate &candidate, const Kept &kept) const;
    [[nodiscard]] bool isReplay(const Candidate &candidate, const Kept &kept) const;
    [[nodiscard]] bool isBetter(const Candidate &candidate, const Kept &kept) const;
    [[nodiscard]] bool hasSession(const Kept &kept, std::uint64_t session) const;
    void noteSession(Kept &kept, std::uint64_t session);
    [[nodiscard]] double costOf(const Candidate &candidate, const File &file) const;

    const RuleSet m_rules;
    const Pricing &m_pricing;
    std::vector<File> m_files;
    std::vector<Kept> m_kept;
    std::vector<std::vector<std::uint64_t>> m_moreSessions;
    std::vector<std::uint32_t> m_slots; ///< a hash table of m_kept: the first of each message id
    std::size_t m_usedSlots = 0;
};

} // namespace usage
