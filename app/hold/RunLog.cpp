// SPDX-License-Identifier: GPL-3.0-or-later
#include "RunLog.h"

#include "Time.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace holder {

namespace runfolder = process::runfolder;

namespace {

constexpr std::int64_t gapsEveryMs = 200;

int createPrivate(int folder, const char *name)
{
    // O_EXCL: a folder holds one run; a second holder must not write over the first one's log.
    return ::openat(folder, name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
}

bool punch(int file, std::uint64_t start, std::uint64_t end)
{
    return ::fallocate(file, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, static_cast<off_t>(start),
                       static_cast<off_t>(end - start))
        == 0;
}

} // namespace

Problem RunLog::open(int folder)
{
    m_file.reset(createPrivate(folder, m_name));
    if (!m_file.isOpen())
        return {"log", errno};
    m_gapsFile.reset(createPrivate(folder, m_gapsName));
    if (!m_gapsFile.isOpen())
        return {"log", errno};
    m_gapsChanged = true;
    flush();
    struct stat status = {};
    if (::fstat(m_file.get(), &status) == 0 && status.st_blksize > 0)
        m_block = static_cast<std::uint64_t>(status.st_blksize);
    return {};
}

void RunLog::append(std::string_view bytes)
{
    const bool full = m_cannotDrop && m_end + bytes.size() > m_limit;
    m_losing = false;
    while (!bytes.empty() && !full) {
        const ssize_t written = ::pwrite(m_file.get(), bytes.data(), bytes.size(), static_cast<off_t>(m_end));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            break;
        m_end += static_cast<std::uint64_t>(written);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (!bytes.empty())
        lose(bytes.size());
    if (m_end - m_gaps.dropped() > m_limit)
        dropOldest();
    if (m_gapsChanged && nowMs() - m_gapsWritten >= gapsEveryMs)
        flush();
}

void RunLog::lose(std::uint64_t bytes)
{
    m_losing = true;
    m_gaps.add(m_end, m_end + bytes);
    m_end += bytes;
    m_gapsChanged = true;
}

void RunLog::dropOldest()
{
    if (m_cannotDrop)
        return;
    // More than needed, so that it happens once in a while instead of with every write.
    const std::uint64_t step = std::max<std::uint64_t>(m_limit / 16, m_block);
    const std::uint64_t from = m_gaps.dropped() / m_block * m_block;
    const std::uint64_t to = (m_end - m_limit + step) / m_block * m_block;
    if (to <= from)
        return;
    runfolder::Gaps before = m_gaps;
    m_gaps.add(0, to);
    m_gapsChanged = true;
    flush(); // first: a reader that finds NULs must find the reason too
    if (punch(m_file.get(), from, to))
        return;
    m_cannotDrop = true;
    m_gaps = std::move(before);
    m_gapsChanged = true;
    flush();
}

void RunLog::flush()
{
    if (!m_gapsChanged)
        return;
    const std::string text = m_gaps.encode();
    m_gapsChanged = ::pwrite(m_gapsFile.get(), text.data(), text.size(), 0) != static_cast<ssize_t>(text.size());
    m_gapsWritten = nowMs();
}

ssize_t RunLog::read(char *out, std::size_t bytes, std::uint64_t offset) const
{
    return ::pread(m_file.get(), out, bytes, static_cast<off_t>(offset));
}

OutputLog::OutputLog(std::uint64_t limit)
    : m_log(runfolder::logFile, runfolder::gapsFile, limit)
    , m_scanner([this](std::uint64_t offset, const std::string &preamble) { store(offset, preamble); })
{
}

Problem OutputLog::open(int folder)
{
    m_checkpoints.reset(createPrivate(folder, runfolder::checkpointsFile));
    if (!m_checkpoints.isOpen())
        return {"log", errno};
    return m_log.open(folder);
}

void OutputLog::append(std::string_view bytes)
{
    const bool wasLosing = m_log.isLosing();
    m_log.append(bytes);
    if (wasLosing && !m_log.isLosing())
        m_scanner.requestCheckpoint();
    // Lost bytes are scanned too: they may have changed the modes of what follows.
    m_scanner.feed(bytes);
    if (m_log.gaps().dropped() != m_seenDropped)
        dropOldCheckpoints();
}

void OutputLog::store(std::uint64_t offset, const std::string &preamble)
{
    if (m_log.isLosing())
        return;
    const std::string record = runfolder::encodeCheckpoint({offset, preamble});
    const auto at = static_cast<off_t>(m_records * runfolder::checkpointBytes);
    if (::pwrite(m_checkpoints.get(), record.data(), record.size(), at) == static_cast<ssize_t>(record.size()))
        ++m_records;
}

void OutputLog::dropOldCheckpoints()
{
    m_seenDropped = m_log.gaps().dropped();
    const std::uint64_t useless = runfolder::checkpointIndex(m_checkpoints.get(), m_seenDropped);
    const std::uint64_t end = useless * runfolder::checkpointBytes / 4096 * 4096;
    const std::uint64_t start = m_droppedRecords * runfolder::checkpointBytes;
    if (end > start && punch(m_checkpoints.get(), start, end))
        m_droppedRecords = end / runfolder::checkpointBytes;
}

runfolder::Checkpoint OutputLog::startFor(std::int64_t replayBytes) const
{
    const std::uint64_t length = m_log.end();
    const auto wanted = static_cast<std::uint64_t>(std::max<std::int64_t>(replayBytes, 0));
    const std::uint64_t offset = replayBytes < 0 || wanted >= length ? 0 : length - wanted;
    const std::uint64_t readable = m_log.gaps().skip(offset);
    if (readable != offset)
        return resumeAfter(readable).value_or(current());
    const auto before = runfolder::checkpointBefore(m_checkpoints.get(), offset);
    if (before && m_log.gaps().skip(before->offset) == before->offset)
        return *before;
    if (m_log.gaps().skip(0) == 0)
        return {0,
                "\x1b"
                "c"};
    return resumeAfter(readable).value_or(current());
}

std::optional<runfolder::Checkpoint> OutputLog::resumeAfter(std::uint64_t gapEnd) const
{
    for (;;) {
        auto next = runfolder::checkpointFrom(m_checkpoints.get(), gapEnd);
        if (!next || m_log.gaps().skip(next->offset) == next->offset)
            return next;
        gapEnd = m_log.gaps().skip(next->offset);
    }
}

} // namespace holder
