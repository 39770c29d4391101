// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/Emulator.h"
#include "ui/terminal/OverlayScrollBar.h"
#include "ui/terminal/TerminalEvents.h"
#include "ui/terminal/TerminalFeed.h"
#include "ui/terminal/TerminalPane.h"

#include <QElapsedTimer>
#include <QTimer>

class QLabel;
class QPushButton;

namespace ui {

class TerminalPane::Private
{
public:
    Private(TerminalPane &owner, const TerminalSettings &wanted);

    void createOverlays();
    void connectEmulator();
    void connectEvents();
    void connectFeed();
    void applyLook();
    void placeOverlays();
    void openWhenShown();
    void showPlaceholder();
    void send(const QString &text);
    void pasteText(const QString &text);
    void askBeforePaste(const QString &cleaned, qsizetype lines);
    void openMenu(const QPoint &position);
    void showLink(const QPoint &position);
    void scroll(ScrollKey key);
    [[nodiscard]] bool isAtEnd() const;

    TerminalPane &q;
    TerminalSettings settings;
    Emulator *emulator;
    TerminalFeed *feed; // deleted before the emulator, whose pty it watches
    TerminalEvents *events;
    OverlayScrollBar *bar = nullptr;
    QPushButton *jump = nullptr;
    QLabel *placeholder = nullptr;
    QString placeholderText;
    QString failure; ///< why the channel gave nothing
    QElapsedTimer waitingSince; ///< valid: output is expected
    QTimer waitTick;
    QTimer contentTimer;
    QString lookFile;
    int zoom = 0;
    bool anyOutput = false;
};

} // namespace ui
