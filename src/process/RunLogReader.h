// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "process/RunFolder.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace process {

/// Reads run.log of a folder from a safe place to its end, over the parts it no longer holds.
class RunLogReader
{
public:
    /// NotFound or PermissionDenied: there is no readable log.
    [[nodiscard]] static base::Result<RunLogReader> open(const QString &runFolder);
    ~RunLogReader();
    RunLogReader(RunLogReader &&other) noexcept;
    RunLogReader &operator=(RunLogReader &&) = delete;

    /// Looks at the folder again: the length and what was dropped since.
    void refresh();
    [[nodiscard]] qint64 end() const { return m_end; }

    /// Where to begin for the last @p replayBytes (-1: everything); the next read() starts there.
    [[nodiscard]] runfolder::Checkpoint start(qint64 replayBytes);
    void seek(qint64 offset) { m_position = offset; }
    [[nodiscard]] qint64 position() const { return m_position; }

    struct Piece
    {
        QByteArray bytes; ///< empty: the end, or a gap
        qint64 offset = 0; ///< of the first byte; after a gap: where to go on
        std::optional<QByteArray> gapPreamble; ///< set: bytes up to offset are gone
    };
    /// At most @p maxBytes; moves on.
    [[nodiscard]] Piece read(qsizetype maxBytes);

private:
    RunLogReader() = default;
    [[nodiscard]] Piece afterGap(std::uint64_t gapEnd);

    int m_log = -1;
    int m_checkpoints = -1;
    int m_gapsFile = -1;
    qint64 m_end = 0;
    qint64 m_position = 0;
    runfolder::Gaps m_gaps;
};

} // namespace process
