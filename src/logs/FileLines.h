// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/LineStore.h"
#include "logs/LogFile.h"
#include "logs/LogIndex.h"

namespace logs {

/// Whether a log that is not there is a fault, or one that is yet to come.
enum class Missing { IsAnError, IsEmpty };

/// A log that is read line by line.
class FileLines : public LineStore
{
public:
    FileLines(const QString &path, bool standardError, Missing missing);

    [[nodiscard]] base::Result<Advance> advance() override;
    [[nodiscard]] StoreState state() const override;
    [[nodiscard]] QList<LogLine> lines(qint64 first, int count) const override;
    [[nodiscard]] QList<LogLine> tail(int count) const override;
    [[nodiscard]] qint64 search(const LineMatcher &matcher, qint64 from, QList<SearchHit> &hits,
                                int limit) const override;

private:
    [[nodiscard]] QList<LogLine> marked(QList<LogLine> lines) const;

    QString m_path;
    bool m_standardError;
    Missing m_missing;
    bool m_open = false;
    LogFile m_file;
    LogIndex m_index;
    qint64 m_size = 0;
};

/// Opens @p path and says where its first whole line begins, behind a hole at the front.
struct OpenedLog
{
    LogFile file;
    qint64 firstLine = 0;
};
[[nodiscard]] base::Result<OpenedLog> openLog(const QString &path);

} // namespace logs
