// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDateTime>
#include <QFile>
#include <QJsonObject>

#include <vector>

namespace executions {

/// The two logs of one execution: private files, and when what was written. Each keeps at most its limit; what comes
/// after that is counted, not kept.
class LogStore
{
public:
    LogStore(const QString &folder, qint64 maxBytes);

    [[nodiscard]] base::Result<> append(bool isError, const QByteArray &bytes, const QDateTime &now);
    [[nodiscard]] qint64 size(bool isError) const { return m_sizes[isError ? 1 : 0]; }

    struct Query
    {
        std::optional<int> lines; ///< the last ones of each
        QDateTime since; ///< written at or after it, as far as that is known
        QString level; ///< "error": standard error only; "info" (and "debug"): standard output only
        bool asBytes = false; ///< base64 from the offsets on, in pieces
        qint64 outputOffset = 0;
        qint64 errorOffset = 0;
    };
    /// {stdout, stderr}, or with asBytes {stdout_base64, stderr_base64, stdout_offset, stderr_offset, complete} where
    /// complete also needs @p hasEnded.
    [[nodiscard]] QJsonObject answer(const Query &query, bool hasEnded) const;

private:
    struct Moment
    {
        qint64 ms = 0;
        qint64 sizes[2] = {0, 0}; ///< before what was written then
    };
    [[nodiscard]] QString name(bool isError) const;
    [[nodiscard]] QByteArray read(bool isError, qint64 from, qint64 most) const;
    [[nodiscard]] QString text(bool isError, const Query &query) const;

    QString m_folder;
    qint64 m_maxBytes;
    qint64 m_sizes[2] = {0, 0};
    qint64 m_dropped[2] = {0, 0};
    std::vector<Moment> m_moments; ///< of this process; at most one in 100 ms
};

} // namespace executions
