// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace logs {

/// Stands between a program's output and libvterm. Version 0.3 of it writes past its array of parameters when a control
/// sequence has many, overflows on long numbers, and never returns from repeating a character without width; so only
/// complete, bounded sequences and valid UTF-8 pass, and repeats are written out. Strings (titles, clipboard, images)
/// are left out: they are no text. Changes to the alternate screen become a cleared screen.
class TerminalGuard
{
public:
    static constexpr int maxParameters = 15; ///< libvterm has room for 16
    static constexpr int maxDigits = 6;

    /// @p text is called with bytes for the emulator, @p beforeClear before those that clear the screen. Both from
    /// within feed().
    TerminalGuard(std::function<void(QByteArrayView)> text, std::function<void()> beforeClear, int columns);

    /// Bytes in any pieces; what is incomplete waits for the next call.
    void feed(QByteArrayView bytes);

private:
    enum class State { Ground, Character, Escape, Intermediate, Control, String, StringEscape };

    void take(char byte);
    void ground(char byte);
    void character(char byte);
    void escape(char byte);
    void control(char byte);
    void endControl();
    void repeat();
    void clear(QByteArrayView sequence);
    void flush();

    std::function<void(QByteArrayView)> m_text;
    std::function<void()> m_beforeClear;
    State m_state = State::Ground;
    QByteArray m_safe;
    QByteArray m_pending; ///< an incomplete character or sequence
    QByteArray m_last; ///< the character that a repeat would repeat
    int m_columns;
    qsizetype m_expected = 0; ///< bytes of the incomplete character
    int m_parameters = 0;
    int m_digits = 0;
    bool m_refused = false; ///< the sequence under way is too long
};

} // namespace logs
