// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/TerminalGuard.h"

#include <algorithm>

namespace logs {

namespace {

constexpr QByteArrayView replacement("\xef\xbf\xbd");
constexpr QByteArrayView clearAndHome("\x1b[2J\x1b[H");

uchar valueOf(char byte)
{
    return static_cast<uchar>(byte);
}

qsizetype lengthOfCharacter(char lead)
{
    const uchar value = valueOf(lead);
    if (value >= 0xc2 && value <= 0xdf)
        return 2;
    if (value >= 0xe0 && value <= 0xef)
        return 3;
    return value >= 0xf0 && value <= 0xf4 ? 4 : 0;
}

bool switchesScreen(QByteArrayView sequence)
{
    return sequence.startsWith("\x1b[?")
        && (sequence.contains("1049") || sequence.contains("1047") || sequence == QByteArrayView("\x1b[?47h")
            || sequence == QByteArrayView("\x1b[?47l"));
}

} // namespace

TerminalGuard::TerminalGuard(std::function<void(QByteArrayView)> text, std::function<void()> beforeClear, int columns)
    : m_text(std::move(text))
    , m_beforeClear(std::move(beforeClear))
    , m_columns(columns)
{
}

void TerminalGuard::feed(QByteArrayView bytes)
{
    for (const char byte : bytes)
        take(byte);
    flush();
}

void TerminalGuard::flush()
{
    if (m_safe.isEmpty())
        return;
    m_text(m_safe);
    m_safe.clear();
}

void TerminalGuard::take(char byte)
{
    // CAN and SUB break off whatever is under way.
    if (m_state != State::Ground && (byte == '\x18' || byte == '\x1a')) {
        m_state = State::Ground;
        m_pending.clear();
        return;
    }
    switch (m_state) {
    case State::Ground:
        ground(byte);
        break;
    case State::Character:
        character(byte);
        break;
    case State::Escape:
        escape(byte);
        break;
    case State::Intermediate:
        if (valueOf(byte) >= 0x30) { // the end; before it more intermediates may come
            if (m_pending.size() < 4)
                m_safe += m_pending + byte;
            m_state = State::Ground;
        } else if (m_pending.size() < 4) {
            m_pending += byte;
        }
        break;
    case State::Control:
        control(byte);
        break;
    case State::String:
        if (byte == '\x07')
            m_state = State::Ground;
        else if (byte == '\x1b')
            m_state = State::StringEscape;
        break;
    case State::StringEscape:
        m_state = State::Ground;
        if (byte != '\\') { // not its end: an escape of its own
            m_state = State::Escape;
            escape(byte);
        }
        break;
    }
}

void TerminalGuard::ground(char byte)
{
    if (byte == '\x1b') {
        m_state = State::Escape;
        return;
    }
    if (valueOf(byte) < 0x80) {
        m_safe += byte;
        if (valueOf(byte) >= 0x20)
            m_last = QByteArray(1, byte);
        else
            m_last.clear();
        return;
    }
    m_expected = lengthOfCharacter(byte);
    if (m_expected == 0) {
        m_safe += replacement;
        return;
    }
    m_pending = QByteArray(1, byte);
    m_state = State::Character;
}

void TerminalGuard::character(char byte)
{
    if ((valueOf(byte) & 0xc0) != 0x80) {
        m_safe += replacement;
        m_state = State::Ground;
        ground(byte);
        return;
    }
    m_pending += byte;
    if (m_pending.size() < m_expected)
        return;
    m_last = QByteArrayView(m_pending).isValidUtf8() ? m_pending : replacement.toByteArray();
    m_safe += m_last;
    m_state = State::Ground;
}

void TerminalGuard::escape(char byte)
{
    const uchar value = valueOf(byte);
    m_state = State::Ground;
    if (byte == '[') {
        m_pending = "\x1b[";
        m_parameters = 1;
        m_digits = 0;
        m_refused = false;
        m_state = State::Control;
    } else if (byte == ']' || byte == 'P' || byte == '_' || byte == '^' || byte == 'X') {
        m_state = State::String;
    } else if (byte == '\x1b') {
        m_state = State::Escape;
    } else if (value >= 0x20 && value <= 0x2f) {
        m_pending = QByteArray("\x1b") + byte;
        m_state = State::Intermediate;
    } else if (byte == 'c') {
        clear("\x1b"
              "c");
    } else if (value >= 0x30 && value <= 0x7e) {
        m_safe += '\x1b';
        m_safe += byte;
    }
}

void TerminalGuard::control(char byte)
{
    const uchar value = valueOf(byte);
    if (byte == '\x1b') {
        m_state = State::Escape;
        return;
    }
    if (value < 0x20 || value > 0x7e)
        return;
    if (byte == ';' || byte == ':') {
        m_digits = 0;
        m_refused = m_refused || ++m_parameters > maxParameters;
    } else if (byte >= '0' && byte <= '9') {
        m_refused = m_refused || ++m_digits > maxDigits;
    } else if (value < 0x40) {
        m_refused = m_refused || m_pending.size() > 8 * maxParameters;
    }
    if (!m_refused)
        m_pending += byte;
    if (value >= 0x40)
        endControl();
}

void TerminalGuard::endControl()
{
    m_state = State::Ground;
    if (m_refused)
        return;
    if (switchesScreen(m_pending))
        clear(clearAndHome);
    else if (m_pending == "\x1b[2J")
        clear(m_pending);
    else if (m_pending.endsWith('b'))
        repeat();
    else
        m_safe += m_pending;
}

void TerminalGuard::repeat()
{
    const int wanted = m_pending.sliced(2, m_pending.size() - 3).toInt(); // 0: nothing, or no plain number
    m_safe += m_last.repeated(std::clamp(wanted, 1, m_columns));
}

void TerminalGuard::clear(QByteArrayView sequence)
{
    flush();
    m_beforeClear();
    m_safe += sequence;
}

} // namespace logs
