// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/LogText.h"

#include "logs/TextSequence.h"

#include <QList>

#include <algorithm>

namespace logs {

namespace {

constexpr qsizetype maxColumns = maxLineBytes;

struct Cell
{
    char32_t character = U' ';
    int style = 0;
};

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
