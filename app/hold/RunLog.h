// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Child.h"

#include "base/UniqueFd.h"
#include "process/RunFolder.h"
#include "process/TerminalScanner.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace holder {

/// One append-only file in the run's folder. Offsets count every byte the child ever wrote and stay valid when the
/// oldest blocks are given back to the disk, or when a full disk refuses some: such places are in the gaps file.
class RunLog
{
public:
    RunLog(const char *name, const char *gapsName, std::uint64_t limit)
        : m_name(name)
        , m_gapsName(gapsName)
        , m_limit(limit)
    {
    }

    [[nodiscard]] Problem open(int folder);
    void append(std::string_view bytes);
    /// Makes sure the gaps file says what this object knows.
    void flush();

    [[nodiscard]] std::uint64_t end() const { return m_end; }
    [[nodiscard]] bool isLosing() const { return m_losing; } ///< the last append was refused
    [[nodiscard]] const process::runfolder::Gaps &gaps() const { return m_gaps; }
    [[nodiscard]] ssize_t read(char *out, std::size_t bytes, std::uint64_t offset) const;

private:
    void lose(std::uint64_t bytes);
    void dropOldest();

    const char *m_name;
    const char *m_gapsName;
    std::uint64_t m_limit;
    UniqueFd m_file;
    UniqueFd m_gapsFile;
    std::uint64_t m_end = 0;
    std::uint64_t m_block = 4096;
    bool m_losing = false;
    bool m_cannotDrop = false; ///< the file system cannot punch holes: at its limit the log stops instead
    bool m_gapsChanged = false;
    std::int64_t m_gapsWritten = 0;
    process::runfolder::Gaps m_gaps;
};

/// run.log together with the checkpoints where a replay of it may begin.
class OutputLog
{
public:
    explicit OutputLog(std::uint64_t limit);

    [[nodiscard]] Problem open(int folder);
    void append(std::string_view bytes);
    void flush() { m_log.flush(); }

    [[nodiscard]] const RunLog &log() const { return m_log; }
    [[nodiscard]] std::uint64_t end() const { return m_log.end(); }
    /// Where to begin so that the last @p replayBytes are seen (-1: everything there is).
    [[nodiscard]] process::runfolder::Checkpoint startFor(std::int64_t replayBytes) const;
    /// Where to go on after the gap that ends at @p gapEnd; none: not known yet.
    [[nodiscard]] std::optional<process::runfolder::Checkpoint> resumeAfter(std::uint64_t gapEnd) const;
    /// The state at the very end, for one who can be shown nothing else.
    [[nodiscard]] process::runfolder::Checkpoint current() const { return {m_log.end(), m_scanner.preamble()}; }

private:
    void store(std::uint64_t offset, const std::string &preamble);
    void dropOldCheckpoints();

    RunLog m_log;
    UniqueFd m_checkpoints;
    std::uint64_t m_records = 0;
    std::uint64_t m_droppedRecords = 0;
    std::uint64_t m_seenDropped = 0;
    process::TerminalScanner m_scanner;
};

} // namespace holder
