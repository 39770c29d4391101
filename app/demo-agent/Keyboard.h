// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace demo {

struct Key
{
    enum class Code {
        Text,
        Enter,
        NewLine,
        Backspace,
        Escape,
        Interrupt,
        EndOfFile,
        ClearLine,
        Up,
        Down,
        Left,
        Right,
        Home,
        End,
        CycleMode
    };
    Code code = Code::Text;
    QString text;
};

/// Turns the bytes of a terminal into keys. A sequence cut off by the end of a read is kept for the next one, except a
/// lone ESC, which is the key.
class Keyboard
{
public:
    [[nodiscard]] QList<Key> feed(const QByteArray &bytes);

private:
    /// Length used up; 0: incomplete.
    qsizetype take(QByteArrayView bytes, QList<Key> &keys);
    qsizetype takeEscape(QByteArrayView bytes, QList<Key> &keys);
    qsizetype takePaste(QByteArrayView bytes, QList<Key> &keys);

    QByteArray m_rest;
    bool m_pasting = false;
};

} // namespace demo
