// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/ByteSearch.h"

#include <cstdint>
#include <cstring>

namespace logs {

namespace {

// GCC's and Clang's vectors: they become SSE2 or NEON without the optimiser's help.
using Bytes16 = uint8_t __attribute__((vector_size(16)));
constexpr qsizetype width = 16;

Bytes16 load(const char *from)
{
    Bytes16 value;
    memcpy(&value, from, sizeof value);
    return value;
}

Bytes16 filled(uint8_t byte)
{
    return Bytes16{} + byte;
}

bool isAnySet(const Bytes16 &mask)
{
    uint64_t halves[2];
    memcpy(halves, &mask, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}

uint8_t lower(char byte)
{
    const auto value = static_cast<uint8_t>(byte);
    return value >= 'A' && value <= 'Z' ? static_cast<uint8_t>(value + 32) : value;
}

bool isLetter(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

bool matches(const char *at, QByteArrayView needle, LetterCase letterCase)
{
    if (letterCase == LetterCase::Match)
        return memcmp(at, needle.data(), static_cast<size_t>(needle.size())) == 0;
    for (qsizetype i = 0; i < needle.size(); ++i) {
        if (lower(at[i]) != static_cast<uint8_t>(needle.at(i)))
            return false;
    }
    return true;
}

} // namespace

qsizetype indexOf(QByteArrayView bytes, QByteArrayView needle, qsizetype from, LetterCase letterCase)
{
    if (needle.isEmpty())
        return from <= bytes.size() ? from : -1;
    // Text where both the first and the last character are right is rare enough to be looked at one by one.
    const char *const data = bytes.data();
    const qsizetype end = bytes.size() - needle.size(); // the last place it could stand at
    const qsizetype span = needle.size() - 1;
    const bool fold = letterCase == LetterCase::Ignore;
    const Bytes16 first = filled(static_cast<uint8_t>(needle.front()));
    const Bytes16 last = filled(static_cast<uint8_t>(needle.back()));
    // Setting this bit makes letters small; for other characters it must not be set.
    const Bytes16 firstBit = filled(fold && isLetter(needle.front()) ? 0x20 : 0);
    const Bytes16 lastBit = filled(fold && isLetter(needle.back()) ? 0x20 : 0);
    qsizetype at = from;
    for (; at + width + span <= bytes.size(); at += width) {
        const auto equal = ((load(data + at) | firstBit) == first) & ((load(data + at + span) | lastBit) == last);
        const auto mask = reinterpret_cast<const Bytes16 &>(equal);
        if (!isAnySet(mask))
            continue;
        for (qsizetype i = 0; i < width; ++i) {
            if (mask[i] != 0 && matches(data + at + i, needle, letterCase))
                return at + i;
        }
    }
    for (; at <= end; ++at) {
        if (matches(data + at, needle, letterCase))
            return at;
    }
    return -1;
}

qint64 countLines(QByteArrayView bytes)
{
    const Bytes16 feed = filled('\n');
    qint64 count = 0;
    qsizetype at = 0;
    while (at + width <= bytes.size()) {
        Bytes16 found{};
        // A lane counts to 255 before it would overflow.
        for (int i = 0; i < 255 && at + width <= bytes.size(); ++i, at += width) {
            const auto equal = load(bytes.data() + at) == feed;
            found -= reinterpret_cast<const Bytes16 &>(equal); // equal lanes are -1
        }
        for (int i = 0; i < width; ++i)
            count += found[i];
    }
    for (; at < bytes.size(); ++at)
        count += bytes.at(at) == '\n' ? 1 : 0;
    return count;
}

} // namespace logs
