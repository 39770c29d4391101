// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "process/ExitRecord.h"
#include "ui/terminal/TerminalSettings.h"

#include <QUrl>
#include <QWidget>

#include <memory>
#include <optional>

namespace process {
class TerminalChannel;
}

namespace ui {

/// One terminal: shows the bytes of a channel and sends it keys. The process is not its own; destroying the pane
/// ends nothing.
///
/// Bytes pass a filter first, because the emulator prints sequences it does not know. Answers to queries and keys go
/// back only while the channel is live and what is shown is not a replay.
class TerminalPane : public QWidget
{
    Q_OBJECT
public:
    static constexpr qint64 replayBytes = 2LL * 1024 * 1024;

    explicit TerminalPane(const TerminalSettings &settings, QWidget *parent = nullptr);
    ~TerminalPane() override;

    void setSettings(const TerminalSettings &settings);
    /// Takes up @p channel, not yet opened, instead of the one before; null shows nothing. Waits for the first layout
    /// before it opens the channel, so that the size sent with it is right.
    void setChannel(std::unique_ptr<process::TerminalChannel> channel);
    [[nodiscard]] bool hasChannel() const;
    [[nodiscard]] bool isLive() const;
    /// What stands where output would, before the first byte: "Starting claude…", "Nothing has run yet".
    void setPlaceholder(const QString &text);

    /// The emulator has used every byte that arrived, and nothing is on its way through the pty.
    [[nodiscard]] bool isDrained() const;
    /// What is shown was printed before this pane came.
    [[nodiscard]] bool isReplaying() const;
    [[nodiscard]] std::optional<process::ExitRecord> exitRecord() const;

    /// Scrollback and screen, one line per row.
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QSize gridSize() const; ///< columns × rows
    /// The widget that gets the keys.
    [[nodiscard]] QWidget *display() const;

    /// Rows count from the start of the scrollback. Scrolls so that the first row of the selection is visible.
    void select(int firstRow, int firstColumn, int lastRow, int lastColumn);
    void clearSelection();

    [[nodiscard]] int zoom() const; ///< steps of one pixel from the font size of the settings
    [[nodiscard]] bool isAtEnd() const;

public slots:
    void copy();
    void paste();
    void pasteSelection();
    void setZoom(int steps);
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void scrollToEnd();
    void scrollLines(int lines);
    void scrollPages(int pages);
    void scrollToStart();

signals:
    /// A key or a paste went to the program.
    void typed();
    void bell();
    /// Output arrived after the replay.
    void activity();
    void titleChanged(const QString &title);
    /// http, https or file only.
    void linkActivated(const QUrl &url);
    /// Empty: none under the pointer.
    void linkHovered(const QString &url);
    void ended(const process::ExitRecord &record);
    void failed(const base::Error &error);
    /// The scrollback or the screen changed; a shown search may be out of date.
    void contentChanged();
    void focused();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
