// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/ByteSpool.h"
#include "logs/FileLines.h"
#include "logs/TerminalText.h"

#include <memory>
#include <optional>

namespace logs {

/// A log of a program that redrew its screen, read through a terminal emulator. The lines that scrolled off are kept in
/// a spool; those still on the screen may change until the log ends. Where the log does not hold a part, a line
/// says so.
class TerminalLines : public LineStore
{
public:
    TerminalLines(const QString &path, int rows, int columns, Missing missing);

    [[nodiscard]] base::Result<Advance> advance() override;
    [[nodiscard]] StoreState state() const override;
    [[nodiscard]] QList<LogLine> lines(qint64 first, int count) const override;
    [[nodiscard]] QList<LogLine> tail(int count) const override;
    [[nodiscard]] qint64 search(const LineMatcher &matcher, qint64 from, QList<SearchHit> &hits,
                                int limit) const override;

private:
    [[nodiscard]] base::Result<> start();
    using Gap = process::runfolder::Gaps::Gap;

    void startTerminal();
    [[nodiscard]] bool haveMoved(const std::vector<Gap> &gaps) const;
    [[nodiscard]] qint64 passGaps(const std::vector<Gap> &gaps);
    [[nodiscard]] base::Result<> feed(const QByteArray &bytes);

    QString m_path;
    int m_rows;
    int m_columns;
    Missing m_missing;
    bool m_open = false;
    LogFile m_file;
    qint64 m_first = 0;
    qint64 m_read = 0;
    qint64 m_size = 0;
    qint64 m_seenSize = 0; ///< of the file; what was lost at its end is not in it
    std::vector<Gap> m_passed; ///< lines tell of them
    qint64 m_lostAtEnd = 0; ///< by a gap with nothing behind it so far
    std::optional<TerminalText> m_terminal;
    std::unique_ptr<ByteSpool> m_spool;
    LogIndex m_index;
    QByteArray m_scrolled; ///< lines of the feed() under way
    QList<LogLine> m_screen;
};

} // namespace logs
