// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/RunFolder.h"

#include "process/WireBytes.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <sys/stat.h>
#include <unistd.h>

namespace process::runfolder {

namespace {

constexpr std::uint32_t checkpointMagic = 0x31504347; // "GCP1"
constexpr std::size_t checkpointHeader = 16;

std::uint64_t recordCount(int file)
{
    struct stat status = {};
    if (file < 0 || ::fstat(file, &status) != 0 || status.st_size < 0)
        return 0;
    return static_cast<std::uint64_t>(status.st_size) / checkpointBytes;
}

std::optional<Checkpoint> recordAt(int file, std::uint64_t index)
{
    std::array<char, checkpointBytes> record{};
    const auto at = static_cast<off_t>(index * checkpointBytes);
    if (::pread(file, record.data(), record.size(), at) != static_cast<ssize_t>(record.size()))
        return std::nullopt;
    return decodeCheckpoint(std::string_view(record.data(), record.size()));
}

} // namespace

std::string encodeCheckpoint(const Checkpoint &checkpoint)
{
    std::string record;
    record.reserve(checkpointBytes);
    const std::size_t length = std::min(checkpoint.preamble.size(), checkpointBytes - checkpointHeader);
    putU32(record, checkpointMagic);
    putU16(record, static_cast<std::uint16_t>(length));
    putU16(record, 0);
    putU64(record, checkpoint.offset);
    record.append(checkpoint.preamble, 0, length);
    record.resize(checkpointBytes);
    return record;
}

std::optional<Checkpoint> decodeCheckpoint(std::string_view record)
{
    ByteReader in(record);
    const std::uint32_t magic = in.u32();
    const std::uint16_t length = in.u16();
    in.u16();
    Checkpoint checkpoint;
    checkpoint.offset = in.u64();
    if (!in.ok() || magic != checkpointMagic || length > checkpointBytes - checkpointHeader)
        return std::nullopt;
    checkpoint.preamble = record.substr(checkpointHeader, length);
    return checkpoint;
}

std::uint64_t checkpointIndex(int file, std::uint64_t offset)
{
    std::uint64_t low = 0;
    std::uint64_t high = recordCount(file);
    while (low < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        const auto record = recordAt(file, middle);
        // A hole is older than every record that is left.
        if (!record || record->offset < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::optional<Checkpoint> checkpointFrom(int file, std::uint64_t offset)
{
    const std::uint64_t index = checkpointIndex(file, offset);
    return index < recordCount(file) ? recordAt(file, index) : std::nullopt;
}

std::optional<Checkpoint> checkpointBefore(int file, std::uint64_t offset)
{
    const std::uint64_t index = offset == UINT64_MAX ? recordCount(file) : checkpointIndex(file, offset + 1);
    return index > 0 ? recordAt(file, index - 1) : std::nullopt;
}

void Gaps::add(std::uint64_t start, std::uint64_t end)
{
    if (start >= end)
        return;
    Gap merged{start, end};
    std::erase_if(m_gaps, [&merged](const Gap &gap) {
        const bool touches = gap.start <= merged.end && merged.start <= gap.end;
        if (touches)
            merged = {std::min(gap.start, merged.start), std::max(gap.end, merged.end)};
        return touches;
    });
    m_gaps.insert(std::ranges::upper_bound(m_gaps, merged.start, {}, &Gap::start), merged);
    if (m_gaps.size() <= maxGaps)
        return;
    std::size_t nearest = 0;
    for (std::size_t i = 0; i + 1 < m_gaps.size(); ++i) {
        if (m_gaps[i + 1].start - m_gaps[i].end < m_gaps[nearest + 1].start - m_gaps[nearest].end)
            nearest = i;
    }
    m_gaps[nearest].end = m_gaps[nearest + 1].end;
    m_gaps.erase(m_gaps.begin() + static_cast<std::ptrdiff_t>(nearest) + 1);
}

std::uint64_t Gaps::dropped() const
{
    return !m_gaps.empty() && m_gaps.front().start == 0 ? m_gaps.front().end : 0;
}

std::uint64_t Gaps::skip(std::uint64_t offset) const
{
    for (const Gap &gap : m_gaps) {
        if (offset >= gap.start && offset < gap.end)
            return gap.end;
    }
    return offset;
}

std::uint64_t Gaps::readableUntil(std::uint64_t offset, std::uint64_t end) const
{
    for (const Gap &gap : m_gaps) {
        if (gap.start >= offset)
            return std::min(gap.start, end);
    }
    return end;
}

std::string Gaps::encode() const
{
    std::string text;
    for (const Gap &gap : m_gaps)
        text += std::to_string(gap.start) + " " + std::to_string(gap.end) + "\n";
    text.resize(fileBytes, '\n');
    return text;
}

Gaps Gaps::decode(std::string_view text)
{
    Gaps gaps;
    const char *at = text.data();
    const char *const end = at + std::min(text.size(), fileBytes);
    std::uint64_t last = 0;
    while (gaps.m_gaps.size() < maxGaps) {
        Gap gap;
        const auto first = std::from_chars(at, end, gap.start);
        if (first.ec != std::errc() || first.ptr == end || *first.ptr != ' ')
            break;
        const auto second = std::from_chars(first.ptr + 1, end, gap.end);
        if (second.ec != std::errc() || second.ptr == end || *second.ptr != '\n')
            break;
        if (gap.end <= gap.start || (!gaps.m_gaps.empty() && gap.start <= last))
            break;
        last = gap.end;
        gaps.m_gaps.push_back(gap);
        at = second.ptr + 1;
    }
    return gaps;
}

Gaps Gaps::read(int file)
{
    std::array<char, fileBytes> text{};
    const ssize_t length = file < 0 ? 0 : ::pread(file, text.data(), text.size(), 0);
    return decode(std::string_view(text.data(), length > 0 ? static_cast<std::size_t>(length) : 0));
}

} // namespace process::runfolder
