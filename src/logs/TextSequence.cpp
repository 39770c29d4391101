// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/TextSequence.h"

#include <algorithm>
#include <array>

namespace logs {

namespace {

constexpr int maxParameterValue = 65535;

bool isFinal(uchar byte)
{
    return byte >= 0x40 && byte <= 0x7e;
}

/// "38;5;n" and "38;2;r;g;b" after the 38 at @p index; moves @p index to the last number used.
Color extendedColor(const Sequence &sequence, qsizetype &index)
{
    const auto number
        = [&](qsizetype at) { return static_cast<quint32>(std::min(sequence.at(static_cast<int>(at), 0), 255)); };
    switch (sequence.at(static_cast<int>(index) + 1, 0)) {
    case 5: {
        const Color color{Color::Kind::Indexed, number(index + 2)};
        index += 2;
        return color;
    }
    case 2: {
        const Color color{Color::Kind::Rgb, number(index + 2) << 16 | number(index + 3) << 8 | number(index + 4)};
        index += 4;
        return color;
    }
    default:
        index = sequence.parameters.size();
        return {};
    }
}

void applyColor(const Sequence &sequence, qsizetype &index, int code, Style &style)
{
    const auto indexed = [](int value) { return Color{Color::Kind::Indexed, static_cast<quint32>(value)}; };
    if (code >= 30 && code <= 37)
        style.foreground = indexed(code - 30);
    else if (code == 38)
        style.foreground = extendedColor(sequence, index);
    else if (code == 39)
        style.foreground = {};
    else if (code >= 40 && code <= 47)
        style.background = indexed(code - 40);
    else if (code == 48)
        style.background = extendedColor(sequence, index);
    else if (code == 49)
        style.background = {};
    else if (code == 58)
        extendedColor(sequence, index); // the underline's own colour
    else if (code >= 90 && code <= 97)
        style.foreground = indexed(code - 90 + 8);
    else if (code >= 100 && code <= 107)
        style.background = indexed(code - 100 + 8);
}

void appendColor(QByteArray &bytes, const Color &color, int base)
{
    if (color.kind == Color::Kind::Indexed)
        bytes += ';' + QByteArray::number(base + 8) + ";5;" + QByteArray::number(color.value);
    else if (color.kind == Color::Kind::Rgb)
        bytes += ';' + QByteArray::number(base + 8) + ";2;" + QByteArray::number(color.value >> 16 & 0xff) + ';'
            + QByteArray::number(color.value >> 8 & 0xff) + ';' + QByteArray::number(color.value & 0xff);
}

} // namespace

Sequence readSequence(QByteArrayView bytes, qsizetype &position)
{
    Sequence sequence;
    int value = -1;
    for (; position < bytes.size(); ++position) {
        const auto byte = static_cast<uchar>(bytes.at(position));
        if (byte >= '0' && byte <= '9') {
            value = std::min(std::max(value, 0) * 10 + (byte - '0'), maxParameterValue);
        } else if (byte == ';' || byte == ':') {
            if (sequence.parameters.size() < Sequence::maxParameters)
                sequence.parameters.append(value);
            value = -1;
        } else if (isFinal(byte)) {
            if (sequence.parameters.size() < Sequence::maxParameters)
                sequence.parameters.append(value);
            sequence.final = static_cast<char>(byte);
            ++position;
            return sequence;
        } else if (byte >= 0x20 && byte <= 0x3f) {
            sequence.isPrivate = true;
        } else {
            return sequence; // a control character breaks it off
        }
    }
    return sequence;
}

void skipString(QByteArrayView bytes, qsizetype &position)
{
    for (; position < bytes.size(); ++position) {
        const char byte = bytes.at(position);
        if (byte == '\x07') {
            ++position;
            return;
        }
        if (byte == '\x1b') {
            ++position;
            if (position < bytes.size() && bytes.at(position) == '\\')
                ++position;
            return;
        }
    }
}

void applyStyle(const Sequence &sequence, Style &style)
{
    for (qsizetype i = 0; i < sequence.parameters.size(); ++i) {
        const int code = sequence.at(static_cast<int>(i), 0);
        switch (code) {
        case 0:
            style = {};
            break;
        case 1:
            style.bold = true;
            break;
        case 2:
            style.faint = true;
            break;
        case 3:
            style.italic = true;
            break;
        case 4:
            style.underline = true;
            break;
        case 7:
            style.reverse = true;
            break;
        case 9:
            style.strike = true;
            break;
        case 21:
            style.underline = true;
            break;
        case 22:
            style.bold = style.faint = false;
            break;
        case 23:
            style.italic = false;
            break;
        case 24:
            style.underline = false;
            break;
        case 27:
            style.reverse = false;
            break;
        case 29:
            style.strike = false;
            break;
        default:
            applyColor(sequence, i, code, style);
        }
    }
}

QByteArray sgrOf(const Style &style)
{
    QByteArray bytes("\x1b[0");
    const std::array<std::pair<bool, const char *>, 6> flags{{{style.bold, ";1"},
                                                              {style.faint, ";2"},
                                                              {style.italic, ";3"},
                                                              {style.underline, ";4"},
                                                              {style.reverse, ";7"},
                                                              {style.strike, ";9"}}};
    for (const auto &[on, code] : flags) {
        if (on)
            bytes += code;
    }
    appendColor(bytes, style.foreground, 30);
    appendColor(bytes, style.background, 40);
    return bytes + 'm';
}

} // namespace logs
