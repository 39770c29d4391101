// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/TerminalKeys.h"

#include <QKeyEvent>

namespace ui {

namespace {

bool isLetter(Qt::Key key)
{
    return key >= Qt::Key_A && key <= Qt::Key_Z;
}

bool isArrow(Qt::Key key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

bool isReturn(Qt::Key key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

/// Ctrl with these makes a control character (Ctrl+[ is Esc, Ctrl+\ is quit, Ctrl+/ is undo for many).
bool makesControlCharacter(Qt::Key key)
{
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_At:
    case Qt::Key_BracketLeft:
    case Qt::Key_BracketRight:
    case Qt::Key_Backslash:
    case Qt::Key_AsciiCircum:
    case Qt::Key_Underscore:
    case Qt::Key_Slash:
        return true;
    default:
        return false;
    }
}

bool ownsWithControl(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    const bool shift = modifiers & Qt::ShiftModifier;
    const bool alt = modifiers & Qt::AltModifier;
    if (makesControlCharacter(key))
        return true;
    // Ctrl+Shift+Minus is Ctrl+_ on most layouts.
    if (key == Qt::Key_Minus)
        return shift;
    if (isReturn(key))
        return !shift && !alt;
    if (isLetter(key))
        return !shift;
    return isArrow(key) && !shift && !alt;
}

} // namespace

bool terminalOwns(QKeyCombination keys)
{
    const Qt::Key key = keys.key();
    const Qt::KeyboardModifiers modifiers = keys.keyboardModifiers();
    if (modifiers & Qt::MetaModifier)
        return false;
    if (key == Qt::Key_Escape)
        return true;
    if (key >= Qt::Key_F1 && key <= Qt::Key_F12)
        return key != Qt::Key_F11 && !(modifiers & Qt::ControlModifier);
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab)
        return !(modifiers & Qt::ControlModifier);
    if (modifiers & Qt::ControlModifier)
        return ownsWithControl(key, modifiers);
    if (modifiers & Qt::AltModifier) {
        if (isArrow(key))
            return !(modifiers & Qt::ShiftModifier);
        return isLetter(key) || isReturn(key) || key == Qt::Key_Backspace;
    }
    if (scrollKey(keys) || (key == Qt::Key_Insert && (modifiers & Qt::ShiftModifier)))
        return false;
    // What is left is plain or shifted: text, Return, editing keys.
    return key != Qt::Key_unknown && key != Qt::Key_Menu;
}

std::optional<ScrollKey> scrollKey(QKeyCombination keys)
{
    if (keys.keyboardModifiers() != Qt::ShiftModifier)
        return std::nullopt;
    switch (keys.key()) {
    case Qt::Key_PageUp:
        return ScrollKey::PageUp;
    case Qt::Key_PageDown:
        return ScrollKey::PageDown;
    case Qt::Key_Home:
        return ScrollKey::Start;
    case Qt::Key_End:
        return ScrollKey::End;
    default:
        return std::nullopt;
    }
}

std::optional<QByteArray> keyBytes(QKeyCombination keys)
{
    const Qt::Key key = keys.key();
    const Qt::KeyboardModifiers modifiers = keys.keyboardModifiers();
    // Claude takes ESC CR for "new line"; the emulator would send ESC O M, or plain CR.
    if (isReturn(key) && modifiers == Qt::ShiftModifier)
        return QByteArrayLiteral("\x1b\r");
    // The emulator sends 0x08 for Backspace; the terminal's erase character is 0x7f.
    if (key == Qt::Key_Backspace && !(modifiers & Qt::ControlModifier))
        return modifiers & Qt::AltModifier ? QByteArrayLiteral("\x1b\x7f") : QByteArrayLiteral("\x7f");
    // Qt would use it to move the focus.
    if (key == Qt::Key_Backtab || (key == Qt::Key_Tab && modifiers == Qt::ShiftModifier))
        return QByteArrayLiteral("\x1b[Z");
    if (key == Qt::Key_Space && modifiers == Qt::ControlModifier)
        return QByteArray(1, '\0');
    return std::nullopt;
}

QKeyCombination combinationOf(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    return QKeyCombination(modifiers, static_cast<Qt::Key>(event.key()));
}

} // namespace ui
