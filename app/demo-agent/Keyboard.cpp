// SPDX-License-Identifier: GPL-3.0-or-later
#include "Keyboard.h"

#include <array>

using namespace Qt::StringLiterals;

namespace demo {
namespace {

constexpr qsizetype maxRest = 1024 * 1024;

struct Sequence
{
    const char *bytes;
    Key::Code code;
};

constexpr std::array sequences{
    Sequence{"\x1b[A", Key::Code::Up},        Sequence{"\x1bOA", Key::Code::Up},
    Sequence{"\x1b[B", Key::Code::Down},      Sequence{"\x1bOB", Key::Code::Down},
    Sequence{"\x1b[C", Key::Code::Right},     Sequence{"\x1bOC", Key::Code::Right},
    Sequence{"\x1b[D", Key::Code::Left},      Sequence{"\x1bOD", Key::Code::Left},
    Sequence{"\x1b[H", Key::Code::Home},      Sequence{"\x1b[F", Key::Code::End},
    Sequence{"\x1b[Z", Key::Code::CycleMode}, Sequence{"\x1b\r", Key::Code::NewLine},
};

qsizetype utf8Length(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
}

} // namespace

QList<Key> Keyboard::feed(const QByteArray &bytes)
{
    QList<Key> keys;
    m_rest += bytes;
    while (!m_rest.isEmpty()) {
        const qsizetype used = m_pasting ? takePaste(m_rest, keys) : take(m_rest, keys);
        if (used == 0)
            break;
        m_rest.remove(0, used);
    }
    if (m_rest.size() > maxRest)
        m_rest.clear();
    return keys;
}

qsizetype Keyboard::take(QByteArrayView bytes, QList<Key> &keys)
{
    const char c = bytes[0];
    const auto add = [&keys](Key::Code code) {
        keys.append({code, {}});
        return qsizetype(1);
    };
    switch (c) {
    case '\r':
        return add(Key::Code::Enter);
    case '\n':
        return add(Key::Code::NewLine);
    case '\x7f':
    case '\b':
        return add(Key::Code::Backspace);
    case '\x03':
        return add(Key::Code::Interrupt);
    case '\x04':
        return add(Key::Code::EndOfFile);
    case '\x15':
        return add(Key::Code::ClearLine);
    case '\x01':
        return add(Key::Code::Home);
    case '\x05':
        return add(Key::Code::End);
    case '\x1b':
        return takeEscape(bytes, keys);
    default:
        break;
    }
    if (static_cast<unsigned char>(c) < 0x20)
        return 1;
    const qsizetype length = utf8Length(c);
    if (bytes.size() < length)
        return 0;
    keys.append({Key::Code::Text, QString::fromUtf8(bytes.first(length))});
    return length;
}

qsizetype Keyboard::takeEscape(QByteArrayView bytes, QList<Key> &keys)
{
    if (bytes.size() == 1) {
        keys.append({Key::Code::Escape, {}});
        return 1;
    }
    for (const Sequence &sequence : sequences) {
        if (bytes.startsWith(sequence.bytes)) {
            keys.append({sequence.code, {}});
            return QByteArrayView(sequence.bytes).size();
        }
    }
    if (bytes.startsWith("\x1b[200~")) {
        m_pasting = true;
        return 6;
    }
    if (bytes[1] != '[' && bytes[1] != 'O') {
        keys.append({Key::Code::Escape, {}});
        return 1;
    }
    for (qsizetype i = 2; i < bytes.size(); ++i) {
        if (bytes[i] >= '@' && bytes[i] <= '~')
            return i + 1; // some other key
    }
    return bytes.size() > 64 ? bytes.size() : 0;
}

qsizetype Keyboard::takePaste(QByteArrayView bytes, QList<Key> &keys)
{
    const qsizetype end = bytes.indexOf("\x1b[201~");
    if (end < 0)
        return 0;
    m_pasting = false;
    QString text = QString::fromUtf8(bytes.first(end));
    keys.append({Key::Code::Text, text.replace(u'\r', u'\n')});
    return end + 6;
}

} // namespace demo
