// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/LogLine.h"

#include <QByteArrayView>
#include <QList>

#include <functional>
#include <memory>

namespace logs {

/// Reads the output of a program that redraws its screen: an emulator follows the bytes, lines that scroll off or are
/// cleared away become text, and the screen as it stands is the rest. Replies to queries go nowhere.
/// Thread: any one at a time.
class TerminalText
{
public:
    static constexpr int maxRows = 500;
    static constexpr int maxColumns = 1000;

    /// Sizes are brought into 2…maxRows and 2…maxColumns.
    TerminalText(int rows, int columns);
    ~TerminalText();
    TerminalText(TerminalText &&) noexcept;
    TerminalText &operator=(TerminalText &&) noexcept;

    /// Called for every line that will not change any more, in order, from within feed().
    void setLineHandler(std::function<void(const LogLine &)> handler);
    void feed(QByteArrayView bytes);
    /// What stands on the screen, without the empty lines below the last text.
    [[nodiscard]] QList<LogLine> screen() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace logs
