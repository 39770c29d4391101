// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Shortcuts.h"

#include <QCoreApplication>

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

bool isTerminalChord(QKeyCombination chord)
{
    const Qt::Key key = chord.key();
    const Qt::KeyboardModifiers mods = chord.keyboardModifiers() & ~Qt::KeypadModifier;
    if (key == Qt::Key_Escape || key == Qt::Key_Backtab)
        return true;
    if (key == Qt::Key_Tab)
        return !(mods & Qt::ControlModifier);
    if (key >= Qt::Key_F1 && key <= Qt::Key_F12)
        return key != Qt::Key_F11 && mods == Qt::NoModifier;
    if (mods == Qt::NoModifier || mods == Qt::ShiftModifier)
        return key < Qt::Key_F1; // plain typing; F13 and up are nobody's
    if (isLetter(key))
        return mods == Qt::ControlModifier || mods == Qt::AltModifier;
    if (isArrow(key))
        return mods == Qt::ControlModifier || mods == Qt::AltModifier;
    if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)
        return mods == Qt::ControlModifier || mods == Qt::AltModifier;
    // Ctrl+Shift+Minus is Ctrl+_, which Claude takes as undo.
    const bool underscore = key == Qt::Key_Underscore || key == Qt::Key_Minus;
    return underscore && mods == (Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

bool isTerminalKey(const QKeySequence &keys)
{
    for (int i = 0; i < keys.count(); ++i) {
        if (isTerminalChord(keys[static_cast<uint>(i)]))
            return true;
    }
    return false;
}

bool isInputMethodKey(const QKeySequence &keys)
{
    return keys == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U)
        || keys == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
}

std::optional<QString> reservedReason(const QKeySequence &keys)
{
    const QString shown = keys.toString(QKeySequence::NativeText);
    if (isTerminalKey(keys))
        return QCoreApplication::translate("ui::Shortcuts", "%1 belongs to the program in the terminal.").arg(shown);
    if (isInputMethodKey(keys))
        return QCoreApplication::translate("ui::Shortcuts", "%1 belongs to input methods.").arg(shown);
    return {};
}

} // namespace ui
