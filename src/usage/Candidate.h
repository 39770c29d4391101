// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace usage {

/// a + b, or the largest number there is: a transcript with absurd counts must not wrap round to small ones.
[[nodiscard]] constexpr std::uint64_t addSaturated(std::uint64_t a, std::uint64_t b)
{
    return a > std::numeric_limits<std::uint64_t>::max() - b ? std::numeric_limits<std::uint64_t>::max() : a + b;
}

struct TokenCounts
{
    std::uint64_t input = 0;
    std::uint64_t output = 0;
    std::uint64_t write5m = 0;
    std::uint64_t write1h = 0;
    std::uint64_t cacheRead = 0;

    [[nodiscard]] std::uint64_t cacheCreation() const { return addSaturated(write5m, write1h); }
    [[nodiscard]] std::uint64_t total() const
    {
        return addSaturated(addSaturated(input, output), addSaturated(cacheCreation(), cacheRead));
    }
    bool operator==(const TokenCounts &) const = default;
};

/// Two runs of a good hash stand for a text: at 2^128 equal ones of different texts do not happen.
struct TextHash
{
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    [[nodiscard]] bool isNull() const { return low == 0 && high == 0; }
    bool operator==(const TextHash &) const = default;
};
/// The same on every machine and in every run, so it may be stored. Never null.
[[nodiscard]] TextHash hashOf(std::string_view text);

/// One line of a transcript that may count: what is needed to tell duplicates apart and to price it. Plain bytes,
/// stored as they are; a change of the layout needs a new Candidate::layout.
struct Candidate
{
    static constexpr std::uint32_t layout = 2;
    enum Flag : std::uint32_t {
        HasCost = 1, ///< costUsd was written by Claude
        Sidechain = 2,
        HasSpeed = 4,
        Fast = 8,
        OnlyDaily = 16, ///< counts for rule set D only
        OnlySessions = 32, ///< counts for rule set E only
    };

    TextHash message; ///< of message.id; null: there is none, so this is never a duplicate
    std::uint64_t request = 0; ///< hash of requestId; 0: there is none
    std::uint64_t session = 0; ///< hash of the sessionId field, else of the path's session
    std::int64_t at = 0; ///< milliseconds since 1970 in UTC
    TokenCounts tokens;
    double costUsd = 0;
    std::uint32_t model = 0; ///< in FileUsage::models; 0: none
    std::uint32_t flags = 0;

    [[nodiscard]] bool has(Flag flag) const { return (flags & flag) != 0; }
    bool operator==(const Candidate &) const = default;
};
static_assert(sizeof(Candidate) == 96);

/// A line in which Claude said when the limit of a subscription is lifted.
struct LimitNotice
{
    std::uint32_t candidate = 0;
    std::uint32_t unused = 0; // keeps the bytes between defined: they are stored
    std::int64_t resetSeconds = 0; ///< since 1970

    bool operator==(const LimitNotice &) const = default;
};

/// What one transcript adds, in the order of its lines.
struct FileUsage
{
    std::vector<std::string> models{std::string()}; ///< the first is "none"
    std::vector<Candidate> candidates;
    std::vector<LimitNotice> limits;

    bool operator==(const FileUsage &) const = default;
};

} // namespace usage
