// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/RunLogReader.h"

#include "process/Conversion.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace process {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(process::RunLogReader)
};

int openIn(const QByteArray &folder, const char *name)
{
    return ::open((folder + '/' + name).constData(), O_RDONLY | O_CLOEXEC);
}

} // namespace

base::Result<RunLogReader> RunLogReader::open(const QString &runFolder)
{
    const QByteArray folder = QFile::encodeName(runFolder);
    RunLogReader reader;
    reader.m_log = openIn(folder, runfolder::logFile);
    if (reader.m_log < 0) {
        const int error = errno;
        const auto kind = error == ENOENT ? base::Error::Kind::NotFound : base::Error::Kind::PermissionDenied;
        return base::fail(kind, Text::tr("The log of this run cannot be opened in %1.").arg(runFolder),
                          qt_error_string(error));
    }
    reader.m_checkpoints = openIn(folder, runfolder::checkpointsFile);
    reader.m_gapsFile = openIn(folder, runfolder::gapsFile);
    reader.refresh();
    return reader;
}

RunLogReader::RunLogReader(RunLogReader &&other) noexcept
    : m_log(std::exchange(other.m_log, -1))
    , m_checkpoints(std::exchange(other.m_checkpoints, -1))
    , m_gapsFile(std::exchange(other.m_gapsFile, -1))
    , m_end(other.m_end)
    , m_position(other.m_position)
    , m_gaps(std::move(other.m_gaps))
{
}

RunLogReader::~RunLogReader()
{
    for (const int fd : {m_log, m_checkpoints, m_gapsFile}) {
        if (fd >= 0)
            ::close(fd);
    }
}

void RunLogReader::refresh()
{
    struct stat status = {};
    m_end = ::fstat(m_log, &status) == 0 ? status.st_size : 0; // before the gaps: they may not be older than it
    m_gaps = runfolder::Gaps::read(m_gapsFile);
    // What a full disk refused at the very end is not in the file's length.
    if (!m_gaps.all().empty())
        m_end = std::max(m_end, static_cast<qint64>(m_gaps.all().back().end));
}

runfolder::Checkpoint RunLogReader::start(qint64 replayBytes)
{
    const qint64 wanted = replayBytes < 0 ? 0 : std::max<qint64>(0, m_end - replayBytes);
    const auto offset = static_cast<std::uint64_t>(wanted);
    const std::uint64_t readable = m_gaps.skip(offset);
    auto place = readable == offset ? runfolder::checkpointBefore(m_checkpoints, offset)
                                    : runfolder::checkpointFrom(m_checkpoints, readable);
    if (!place || m_gaps.skip(place->offset) != place->offset || place->offset > static_cast<std::uint64_t>(m_end)) {
        // A short log, or one without checkpoints: from the first byte there is.
        place = runfolder::Checkpoint{m_gaps.skip(0),
                                      "\x1b"
                                      "c"};
    }
    m_position = static_cast<qint64>(place->offset);
    return *place;
}

RunLogReader::Piece RunLogReader::read(qsizetype maxBytes)
{
    const auto position = static_cast<std::uint64_t>(m_position);
    if (m_position >= m_end)
        return {{}, m_position, {}};
    const std::uint64_t readable = m_gaps.skip(position);
    if (readable != position)
        return afterGap(readable);

    const std::uint64_t until = m_gaps.readableUntil(position, static_cast<std::uint64_t>(m_end));
    const auto wanted = std::min(maxBytes, static_cast<qsizetype>(until - position));
    QByteArray bytes(wanted, Qt::Uninitialized);
    const ssize_t length = ::pread(m_log, bytes.data(), static_cast<std::size_t>(wanted), m_position);
    if (length <= 0) { // cut short behind our back: there is no more than this
        m_end = m_position;
        return {{}, m_position, {}};
    }
    bytes.truncate(length);
    Piece piece{bytes, m_position, {}};
    m_position += length;
    return piece;
}

RunLogReader::Piece RunLogReader::afterGap(std::uint64_t gapEnd)
{
    const auto end = static_cast<std::uint64_t>(m_end);
    auto place = runfolder::checkpointFrom(m_checkpoints, gapEnd);
    if (!place || place->offset > end)
        place = runfolder::Checkpoint{std::min(gapEnd, end),
                                      "\x1b"
                                      "c"};
    m_position = static_cast<qint64>(place->offset);
    return {{}, m_position, toBytes(place->preamble)};
}

} // namespace process
