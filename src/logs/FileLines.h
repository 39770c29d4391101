// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/LineStore.h"
#include "logs/LogFile.h"
#include "logs/LogIndex.h"
#include "process/RunFolder.h"

#include <vector>

namespace logs {

/// Whether a log that is not there is a fault, or one that is yet to come.
enum class Missing { IsAnError, IsEmpty };

/// A log that is read line by line. Where it no longer holds a part of it, a line says so.
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
    using Gap = process::runfolder::Gaps::Gap;

    [[nodiscard]] QList<LogLine> marked(QList<LogLine> lines) const;
    [[nodiscard]] bool endsInGap() const;
    [[nodiscard]] qint64 keptEnd() const; ///< of what was read, before the gap at the end
    /// Whether @p gaps lie elsewhere than those the stretches were made of.
    [[nodiscard]] bool haveMoved(const std::vector<Gap> &gaps) const;
    /// Begins a new stretch if there is a gap here. Up to where bytes can be read now.
    [[nodiscard]] qint64 passGap(const std::vector<Gap> &gaps);
    [[nodiscard]] Gap gapBefore(std::size_t stretch) const;
    [[nodiscard]] LogLine gapLine(std::size_t stretch) const;

    QString m_path;
    bool m_standardError;
    Missing m_missing;
    bool m_open = false;
    LogFile m_file;
    std::vector<LogIndex> m_stretches{LogIndex()}; ///< of what is there; between two of them lies a gap, and its line
    qint64 m_size = 0;
    qint64 m_seenSize = 0; ///< of the file; what was lost at its end is not in it
};

/// Opens @p path and says where its first whole line begins, behind a hole at the front.
struct OpenedLog
{
    LogFile file;
    qint64 firstLine = 0;
};
[[nodiscard]] base::Result<OpenedLog> openLog(const QString &path);

/// What there is of a log at the moment, and what was lost of it.
struct LogExtent
{
    std::vector<process::runfolder::Gaps::Gap> gaps;
    qint64 kept = 0; ///< length of the file
    qint64 whole = 0; ///< with what was lost at its end, which is not in the file
};
/// @p file is the log @p path.
[[nodiscard]] LogExtent extentOf(const LogFile &file, const QString &path);

} // namespace logs
