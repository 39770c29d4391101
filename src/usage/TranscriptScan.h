// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/Candidate.h"
#include "usage/TranscriptFiles.h"
#include "usage/UsageLine.h"

#include <cstddef>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace usage {

/// How far a transcript was read, and what it gave.
struct TranscriptState
{
    FileUsage usage; ///< of the whole lines before offset
    std::uint64_t offset = 0; ///< behind the last line feed that was read
    std::uint64_t seam = 0; ///< hash of the bytes just before offset: a file that was rewritten has others
    std::uint32_t longLines = 0; ///< dropped because they are longer than any answer
    bool insideLongLine = false; ///< offset stands inside such a line
    /// Of the bytes behind offset, as if a line feed followed: they may still grow. It is the last of usage too.
    bool hasOpenLine = false;

    bool operator==(const TranscriptState &) const = default;
};

/// Reads transcripts through one buffer. Memory stays below twice longestLine whatever the file holds. Not thread-safe:
/// one for each worker.
class TranscriptScan
{
public:
    static constexpr std::size_t longestLine = 32 * 1024 * 1024;

    TranscriptScan();
    ~TranscriptScan();
    TranscriptScan(const TranscriptScan &) = delete;
    TranscriptScan &operator=(const TranscriptScan &) = delete;

    /// What happened, when the file could be read.
    struct Outcome
    {
        std::uint64_t bytes = 0; ///< that were read
        bool restarted = false; ///< it is not what was read before with more behind it: it was read from its beginning
    };
    /// Reads what @p file has behind @p state; @p pathSession is the session its place says. The error is errno's.
    [[nodiscard]] std::expected<Outcome, int> update(const std::string &file, std::string_view pathSession,
                                                     TranscriptState &state);

private:
    struct Buffer;
    class File;
    [[nodiscard]] std::expected<Outcome, int> readOn(const File &file, std::string_view pathSession,
                                                     TranscriptState &state);
    void takeLines(std::string_view lines, std::uint64_t pathSession, FileUsage &usage);
    bool takeLine(std::string_view line, std::uint64_t pathSession, FileUsage &usage);
    void keep(FileUsage &usage);
    [[nodiscard]] std::uint32_t modelNumber(std::string_view model, FileUsage &usage);

    UsageLineReader m_reader;
    std::vector<Candidate> m_found;
    std::unordered_map<std::string, std::uint32_t> m_models; ///< numbers in the file that is read
    std::uint32_t m_lastModel = 0;
    std::unique_ptr<Buffer> m_buffer;
};

/// Takes the candidate of the open line out again.
void dropOpenLine(TranscriptState &state);

} // namespace usage
