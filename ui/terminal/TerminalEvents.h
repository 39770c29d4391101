// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/TerminalKeys.h"

#include <QObject>
#include <QPoint>

class QKeyEvent;
class QMimeData;
class QWidget;

namespace ui {

/// Watches the emulator's inner display: decides which keys the application may have, mends those the emulator gets
/// wrong, and takes pastes and drops away from it, because it would send them uncleaned.
class TerminalEvents : public QObject
{
    Q_OBJECT
public:
    explicit TerminalEvents(QWidget *display, QObject *parent = nullptr);

    /// Without a live program keys go nowhere, except those that scroll.
    void setLive(bool live) { m_live = live; }
    /// For synthetic mouse events that are not the user's.
    void setPaused(bool paused) { m_paused = paused; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void bytesTyped(const QByteArray &bytes);
    /// Any key or composed text that goes to the program, those of bytesTyped() too.
    void typed();
    void scrollRequested(ui::ScrollKey key);
    void pasteSelectionRequested();
    void textDropped(const QString &text);
    void zoomRequested(int steps);
    void menuRequested(const QPoint &position); ///< in the display
    void pointerMoved(const QPoint &position);
    void focusChanged(bool focused);

private:
    [[nodiscard]] bool onKey(const QKeyEvent &event);
    [[nodiscard]] bool onDrag(QEvent *event);
    [[nodiscard]] bool programUsesMouse() const;

    QWidget *m_display;
    bool m_live = false;
    bool m_paused = false;
};

/// Files as quoted paths with a blank after each, as terminals do it, else the text.
[[nodiscard]] QString droppedText(const QMimeData &data);

} // namespace ui
