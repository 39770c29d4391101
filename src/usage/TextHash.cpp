// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/Candidate.h"

#include <bit>
#include <cstring>

namespace usage {

namespace {

/// Spreads every bit of @p value over all of the result (the finisher of SplitMix64).
constexpr std::uint64_t mix(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

std::uint64_t wordAt(const char *from, std::size_t count)
{
    std::uint64_t word = 0;
    std::memcpy(&word, from, count);
    if constexpr (std::endian::native == std::endian::big)
        word = std::byteswap(word);
    return word;
}

} // namespace

TextHash hashOf(std::string_view text)
{
    TextHash hash{0x9e3779b97f4a7c15U ^ text.size(), 0xc2b2ae3d27d4eb4fU + text.size()};
    for (std::size_t at = 0; at < text.size(); at += 8) {
        const std::uint64_t word = wordAt(text.data() + at, std::min<std::size_t>(8, text.size() - at));
        hash.low = mix(hash.low ^ word) + 0x9e3779b97f4a7c15U;
        hash.high = mix(hash.high + word) ^ std::rotl(hash.low, 23);
    }
    hash.low = mix(hash.low);
    hash.high = mix(hash.high);
    if (hash.low == 0)
        hash.low = 1; // 0 means "none"
    return hash;
}

} // namespace usage
