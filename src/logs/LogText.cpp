// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/LogText.h"

#include <QStringDecoder>
#include <QVarLengthArray>

#include <array>

namespace logs {

namespace {

constexpr qsizetype maxColumns = maxLineBytes;
constexpr int maxParameters = 32;
constexpr int maxParameterValue = 65535;

bool isFinal(uchar byte)
{
    return byte >= 0x40 && byte <= 0x7e;
}

struct Cell
{
    char32_t character = U' ';
    int style = 0;
};

/// A control sequence: CSI, parameters, final byte.
struct Sequence
{
    QVarLengthArray<int, maxParameters> parameters; ///< -1: left out
    bool isPrivate = false; ///< "?", "<", "=", ">" or an intermediate byte
    char final = 0;

    [[nodiscard]] int at(int index, int otherwise) const
    {
        return index < parameters.size() && parameters.at(index) >= 0 ? parameters.at(index) : otherwise;
    }
};

/// @p position stands behind "ESC [" and is moved behind the sequence, or to the end when it is cut off.
Sequence readSequence(QByteArrayView bytes, qsizetype &position)
{
    Sequence sequence;
    int value = -1;
    for (; position < bytes.size(); ++position) {
        const auto byte = static_cast<uchar>(bytes.at(position));
        if (byte >= '0' && byte <= '9') {
            value = std::min(std::max(value, 0) * 10 + (byte - '0'), maxParameterValue);
        } else if (byte == ';' || byte == ':') {
            if (sequence.parameters.size() < maxParameters)
                sequence.parameters.append(value);
            value = -1;
        } else if (isFinal(byte)) {
            if (sequence.parameters.size() < maxParameters)
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

/// Strings (OSC, DCS, APC, PM, SOS) end with BEL or ESC \, or with the line.
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

/// One line being written by a program that may go back in it.
class LineWriter
{
public:
    void read(QByteArrayView bytes)
    {
        qsizetype position = 0;
        while (position < bytes.size()) {
            const auto byte = static_cast<uchar>(bytes.at(position));
            if (byte == 0x1b)
                escape(bytes, position);
            else if (byte < 0x20 || byte == 0x7f)
                control(static_cast<char>(byte), position);
            else
                text(bytes, position);
        }
    }

    [[nodiscard]] LogLine line() const
    {
        LogLine result;
        for (qsizetype i = 0; i < m_cells.size();) {
            const int style = m_cells.at(i).style;
            const auto start = result.text.size();
            for (; i < m_cells.size() && m_cells.at(i).style == style; ++i)
                result.text.append(QChar::fromUcs4(m_cells.at(i).character));
            if (style != 0)
                result.spans.append(
                    {static_cast<int>(start), static_cast<int>(result.text.size() - start), m_styles.at(style)});
        }
        return result;
    }

private:
    void escape(QByteArrayView bytes, qsizetype &position)
    {
        ++position;
        if (position >= bytes.size())
            return;
        const char kind = bytes.at(position++);
        switch (kind) {
        case '[':
            sequence(readSequence(bytes, position));
            break;
        case ']':
        case 'P':
        case '_':
        case '^':
        case 'X':
            skipString(bytes, position);
            break;
        case '\x1b':
            --position;
            break;
        default:
            // Two-byte sequences; those with an intermediate byte (charset choice) have one more.
            if (kind >= 0x20 && kind <= 0x2f && position < bytes.size())
                ++position;
        }
    }

    void sequence(const Sequence &sequence)
    {
        if (sequence.isPrivate)
            return;
        switch (sequence.final) {
        case 'm':
            setStyle(sequence);
            break;
        case 'K':
            erase(sequence.at(0, 0));
            break;
        case 'G':
            m_column = bounded(std::max(sequence.at(0, 1), 1) - 1);
            break;
        case 'C':
            m_column = bounded(m_column + std::max(sequence.at(0, 1), 1));
            break;
        case 'D':
            m_column = bounded(m_column - std::max(sequence.at(0, 1), 1));
            break;
        default:
            break;
        }
    }

    void control(char byte, qsizetype &position)
    {
        ++position;
        if (byte == '\r')
            m_column = 0;
        else if (byte == '\b')
            m_column = bounded(m_column - 1);
        else if (byte == '\t')
            tabulate();
    }

    void tabulate()
    {
        const qsizetype target = bounded((m_column / 8 + 1) * 8);
        while (m_column < target && m_column >= m_cells.size())
            put(U' ');
        m_column = target;
    }

    void text(QByteArrayView bytes, qsizetype &position)
    {
        const qsizetype start = position;
        while (position < bytes.size()) {
            const auto byte = static_cast<uchar>(bytes.at(position));
            if (byte < 0x20 || byte == 0x7f)
                break;
            ++position;
        }
        const QString decoded = QString::fromUtf8(bytes.sliced(start, position - start));
        for (const char32_t character : decoded.toUcs4()) {
            if (character < 0x80 || character > 0x9f) // C1 controls have no picture
                put(character);
        }
    }

    void put(char32_t character)
    {
        if (m_column >= maxColumns)
            return;
        if (m_column >= m_cells.size())
            m_cells.resize(m_column + 1);
        m_cells[m_column++] = {character, m_style};
    }

    void erase(int what)
    {
        if (what == 0 && m_column < m_cells.size())
            m_cells.resize(m_column);
        else if (what == 1)
            std::fill(m_cells.begin(), m_cells.begin() + std::min(m_column + 1, m_cells.size()), Cell{});
        else if (what == 2)
            m_cells.clear();
    }

    void setStyle(const Sequence &sequence)
    {
        Style style = m_styles.at(m_style);
        applyStyle(sequence, style);
        const auto known = m_styles.indexOf(style);
        if (known >= 0) {
            m_style = static_cast<int>(known);
            return;
        }
        // A line that changes its colour thousands of times gets no more of them: looking them up would be slow.
        if (m_styles.size() >= maxStyles)
            return;
        m_style = static_cast<int>(m_styles.size());
        m_styles.append(style);
    }

    [[nodiscard]] static qsizetype bounded(qsizetype column) { return std::clamp<qsizetype>(column, 0, maxColumns); }

    static constexpr qsizetype maxStyles = 512;
    QList<Cell> m_cells;
    QList<Style> m_styles{Style{}};
    qsizetype m_column = 0;
    int m_style = 0;
};

bool isPlainText(QByteArrayView bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), [](char byte) {
        const auto value = static_cast<uchar>(byte);
        return value < 0x20 || value == 0x7f || value == 0xc2; // 0xc2 may start a C1 control
    });
}

/// Cuts @p bytes at a character boundary.
QByteArrayView cutAtCharacter(QByteArrayView bytes, qsizetype length)
{
    while (length > 0 && (static_cast<uchar>(bytes.at(length)) & 0xc0) == 0x80)
        --length;
    return bytes.first(length);
}

void appendColor(QByteArray &bytes, const Color &color, int base)
{
    if (color.kind == Color::Kind::Indexed)
        bytes += ';' + QByteArray::number(base + 8) + ";5;" + QByteArray::number(color.value);
    else if (color.kind == Color::Kind::Rgb)
        bytes += ';' + QByteArray::number(base + 8) + ";2;" + QByteArray::number(color.value >> 16 & 0xff) + ';'
            + QByteArray::number(color.value >> 8 & 0xff) + ';' + QByteArray::number(color.value & 0xff);
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

bool movesBetweenLines(const Sequence &sequence, QByteArrayView whole)
{
    if (sequence.isPrivate)
        return whole.contains("?1049") || whole.contains("?1047") || whole.contains("?47");
    return QByteArrayView("ABEFHJLMSTdfr").contains(sequence.final);
}

} // namespace

Reading readingOf(QByteArrayView head)
{
    qsizetype position = 0;
    while ((position = head.indexOf("\x1b[", position)) >= 0) {
        const qsizetype start = position;
        position += 2;
        const Sequence sequence = readSequence(head, position);
        if (sequence.final != 0 && movesBetweenLines(sequence, head.sliced(start, position - start)))
            return Reading::Terminal;
    }
    return Reading::Plain;
}

LogLine parseLine(QByteArrayView bytes)
{
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    const bool cut = bytes.size() > maxLineBytes;
    if (cut)
        bytes = cutAtCharacter(bytes, maxLineBytes);
    LogLine line;
    if (isPlainText(bytes)) {
        line.text = QString::fromUtf8(bytes);
    } else {
        LineWriter writer;
        writer.read(bytes);
        line = writer.line();
    }
    line.cut = cut;
    return line;
}

QByteArray toBytes(const LogLine &line)
{
    if (line.spans.isEmpty())
        return line.text.toUtf8();
    QByteArray bytes;
    const QStringView text(line.text);
    qsizetype position = 0;
    for (const Span &span : line.spans) {
        bytes += text.sliced(position, span.start - position).toUtf8();
        bytes += sgrOf(span.style) + text.sliced(span.start, span.length).toUtf8() + "\x1b[0m";
        position = span.start + span.length;
    }
    return bytes + text.sliced(position).toUtf8();
}

} // namespace logs
