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

class QMenu;

namespace ui {

/// One row of a terminal: of its scrollback or of its screen.
struct TerminalRow
{
    QString text;
    bool wrapped = false; ///< goes on in the next row

    bool operator==(const TerminalRow &) const = default;
};

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
    /// What stands where output would, before the first byte. With Wait::Yes something is on its way: after 5 s the
    /// words say for how long.
    enum class Wait { No, Yes };
    void setPlaceholder(const QString &text, Wait wait = Wait::No);

    /// The emulator has used every byte that arrived, and nothing is on its way through the pty.
    [[nodiscard]] bool isDrained() const;
    /// What is shown was printed before this pane came.
    [[nodiscard]] bool isReplaying() const;
    [[nodiscard]] std::optional<process::ExitRecord> exitRecord() const;

    /// Scrollback and screen. Takes some milliseconds; the selection is kept.
    [[nodiscard]] QList<TerminalRow> rows() const;
    /// The same as text, wrapped rows joined.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QSize gridSize() const; ///< columns × rows
    /// The widget that gets the keys.
    [[nodiscard]] QWidget *display() const;

    /// Rows count from the start of the scrollback, columns in cells, both ends included. Scrolls so that the first
    /// row of the selection is visible.
    void select(int firstRow, int firstColumn, int lastRow, int lastColumn);
    void clearSelection();

    [[nodiscard]] int zoom() const; ///< steps of one pixel from the font size of the settings
    [[nodiscard]] bool isAtEnd() const;

    [[nodiscard]] bool hasSelection() const;

public slots:
    /// Without the blanks at the ends of rows.
    void copy();
    /// Cleaned, in brackets if the program asked for them. Asks first when it did not and there are many lines.
    void paste();
    void pasteSelection();
    void setZoom(int steps);
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void scrollToEnd();
    void scrollToStart();
    void scrollPages(int pages);

signals:
    /// A key or a paste went to the program.
    void typed();
    void bell();
    /// Output arrived after the replay.
    void activity();
    void titleChanged(const QString &title);
    /// Ctrl+click or the menu; http, https or file only.
    void linkActivated(const QUrl &url);
    /// The terminal was right-clicked; the menu may be added to before it opens.
    void menuAboutToOpen(QMenu *menu);
    void ended(const process::ExitRecord &record);
    void failed(const base::Error &error);
    /// The scrollback or the screen changed; told at most four times a second.
    void contentChanged();
    void focusChanged(bool focused);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
