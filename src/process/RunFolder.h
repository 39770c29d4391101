// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The files gantry-hold writes into a run's folder, and how to read them. No Qt: the holder uses this too.
namespace process::runfolder {

inline constexpr const char *logFile = "run.log";
inline constexpr const char *errorLogFile = "stderr.log";
inline constexpr const char *checkpointsFile = "checkpoints";
inline constexpr const char *gapsFile = "gaps";
inline constexpr const char *errorGapsFile = "stderr.gaps";
inline constexpr const char *exitFile = "exit";

/// One place in a log where a replay may begin.
struct Checkpoint
{
    std::uint64_t offset = 0;
    std::string preamble;
};

/// The checkpoints file is an array of records of this size with rising offsets, so it is searched in place. Records
/// of dropped parts of the log are holes (zeros).
inline constexpr std::size_t checkpointBytes = 512;
[[nodiscard]] std::string encodeCheckpoint(const Checkpoint &checkpoint);
[[nodiscard]] std::optional<Checkpoint> decodeCheckpoint(std::string_view record);
/// The last one at or before @p offset.
[[nodiscard]] std::optional<Checkpoint> checkpointBefore(int file, std::uint64_t offset);
/// The first one at or after @p offset.
[[nodiscard]] std::optional<Checkpoint> checkpointFrom(int file, std::uint64_t offset);
/// How many records lie before the first one at or after @p offset.
[[nodiscard]] std::uint64_t checkpointIndex(int file, std::uint64_t offset);

/// What a log no longer holds: its oldest part when it grew over its limit, and what a full disk refused. Reading there
/// gives NULs. Sorted, apart from each other.
class Gaps
{
public:
    /// The file always has this size and is overwritten in place: on a full disk no other way is sure to work.
    static constexpr std::size_t fileBytes = 4096;
    static constexpr std::size_t maxGaps = 64; ///< beyond it the two nearest become one

    struct Gap
    {
        std::uint64_t start = 0;
        std::uint64_t end = 0;
        bool operator==(const Gap &) const = default;
    };

    void add(std::uint64_t start, std::uint64_t end);
    [[nodiscard]] const std::vector<Gap> &all() const { return m_gaps; }
    /// How much of the log's beginning is gone: "The first N bytes were dropped".
    [[nodiscard]] std::uint64_t dropped() const;
    /// @p offset itself, or the end of the gap it lies in.
    [[nodiscard]] std::uint64_t skip(std::uint64_t offset) const;
    /// The start of the first gap after @p offset; @p end when there is none before it.
    [[nodiscard]] std::uint64_t readableUntil(std::uint64_t offset, std::uint64_t end) const;

    /// Lines of "start end", padded with line feeds to fileBytes.
    [[nodiscard]] std::string encode() const;
    /// Reads as far as it makes sense.
    [[nodiscard]] static Gaps decode(std::string_view text);
    /// Empty when the file cannot be read: most runs have none.
    [[nodiscard]] static Gaps read(int file);

private:
    std::vector<Gap> m_gaps;
};

} // namespace process::runfolder
