// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/FastFind.h"

#include <cstdint>
#include <cstring>

// One program for every processor of an architecture: the wide version is chosen when it starts.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define GANTRY_WIDE_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define GANTRY_WIDE_CLONES
#endif

namespace usage {

namespace {

using Bytes32 = std::uint8_t __attribute__((vector_size(32)));
using Words4 = std::uint64_t __attribute__((vector_size(32)));
constexpr std::size_t width = sizeof(Bytes32);

} // namespace

// Text where both the first and the last character are right is rare enough to be looked at one by one.
GANTRY_WIDE_CLONES
std::size_t findText(std::string_view text, std::string_view needle, std::size_t from)
{
    const char *const data = text.data();
    const std::size_t span = needle.size() - 1;
    const Bytes32 first = Bytes32{} + static_cast<std::uint8_t>(needle.front());
    const Bytes32 last = Bytes32{} + static_cast<std::uint8_t>(needle.back());
    std::size_t at = from;
    for (; at + width + span <= text.size(); at += width) {
        Bytes32 head;
        Bytes32 tail;
        std::memcpy(&head, data + at, width);
        std::memcpy(&tail, data + at + span, width);
        const auto equal = (head == first) & (tail == last);
        Words4 any;
        std::memcpy(&any, &equal, sizeof any);
        if ((any[0] | any[1] | any[2] | any[3]) == 0)
            continue;
        for (std::size_t i = 0; i < width; ++i) {
            if (equal[i] != 0 && std::memcmp(data + at + i, needle.data(), needle.size()) == 0)
                return at + i;
        }
    }
    for (; at + needle.size() <= text.size(); ++at) {
        if (std::memcmp(data + at, needle.data(), needle.size()) == 0)
            return at;
    }
    return std::string_view::npos;
}

} // namespace usage
