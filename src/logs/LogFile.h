// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "logs/LineReading.h"

#include <QByteArray>
#include <QString>

namespace logs {

/// A log file that somebody else writes: it grows, may lose its front to a hole, and may be replaced. Read only.
class LogFile : public ByteSource
{
public:
    LogFile() = default;
    ~LogFile() override;
    LogFile(LogFile &&other) noexcept;
    LogFile &operator=(LogFile &&other) noexcept;
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    /// NotFound, PermissionDenied: the message names the file. Unsupported: it is not a regular file.
    [[nodiscard]] static base::Result<LogFile> open(const QString &path);

    [[nodiscard]] qint64 size() const override; ///< now
    /// Where the bytes begin: behind a hole at the front. size() when nothing is left.
    [[nodiscard]] qint64 firstByte() const;
    /// Another file has taken this one's name, or this one was made shorter than @p knownSize.
    [[nodiscard]] bool isReplaced(qint64 knownSize) const;
    /// At most @p maximum bytes from @p offset; fewer at the end. A read error counts as the end.
    [[nodiscard]] QByteArray read(qint64 offset, qint64 maximum) const override;

private:
    LogFile(int descriptor, const QString &path);

    int m_descriptor = -1;
    QString m_path;
};

} // namespace logs
