// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/LineReading.h"

#include "logs/ByteSearch.h"
#include "logs/LogSearch.h"
#include "logs/LogText.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace logs {

namespace {

constexpr qint64 readBytes = 256 * 1024;
constexpr qint64 searchBytes = 4 * 1024 * 1024;
static_assert(readBytes > LogIndex::bytesPerEntry + maxLineBytes);

/// Walks over lines from an index entry on. A line longer than the buffer is given as its beginning; the index has an
/// entry behind every such line, so the walk goes on there.
class LineWalker
{
public:
    LineWalker(const ByteSource &source, const LogIndex &index, qint64 line)
        : m_source(source)
        , m_index(index)
    {
        const LogIndex::Place place = index.place(line);
        m_line = line - place.linesToSkip;
        m_offset = place.offset;
        while (m_line < line && next()) { }
    }

    [[nodiscard]] qint64 line() const { return m_line; } ///< number of the line next() would give

    /// Unset: no such line. The view is good until the next call.
    std::optional<QByteArrayView> next()
    {
        if (m_line >= m_index.lineCount())
            return {};
        qsizetype feed = m_buffer.indexOf('\n', m_position);
        if (feed < 0 && (m_position > 0 || m_buffer.isEmpty())) {
            fill();
            feed = m_buffer.indexOf('\n');
        }
        const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_position);
        ++m_line;
        if (feed >= 0) {
            const QByteArrayView line = rest.first(feed - m_position);
            m_offset += line.size() + 1;
            m_position = feed + 1;
            return line;
        }
        if (m_line <= m_index.finishedLines()) // longer than the buffer: on behind it
            m_offset = m_index.place(m_line).offset;
        m_lineBuffer.swap(m_buffer);
        m_buffer.clear();
        m_position = 0;
        return rest;
    }

private:
    void fill()
    {
        m_buffer = m_source.read(m_offset, std::min(readBytes, m_index.end() - m_offset));
        m_position = 0;
    }

    const ByteSource &m_source;
    const LogIndex &m_index;
    QByteArray m_buffer;
    QByteArray m_lineBuffer; ///< keeps the bytes of a long line alive
    qsizetype m_position = 0;
    qint64 m_line = 0;
    qint64 m_offset = 0; ///< of the line that next() gives
};

/// Anything that makes the text differ from the bytes: escape sequences, backspaces, overwritten lines.
bool hasControls(QByteArrayView bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    if (memchr(bytes.data(), '\x1b', size) || memchr(bytes.data(), '\b', size))
        return true;
    const char *position = bytes.data();
    const char *const end = position + bytes.size();
    while (position < end) {
        const auto *found = static_cast<const char *>(memchr(position, '\r', static_cast<size_t>(end - position)));
        if (!found)
            return false;
        if (found + 1 < end && found[1] != '\n')
            return true;
        position = found + 1;
    }
    return false;
}

struct Searched
{
    const LineMatcher &matcher;
    QList<SearchHit> &hits;
    int limit;

    [[nodiscard]] bool isFull() const { return hits.size() >= limit; }
    void look(QByteArrayView bytes, qint64 line) const { matcher.find(parseLine(bytes).text, line, hits); }
};

qsizetype lineEnd(QByteArrayView bytes, qsizetype from)
{
    const qsizetype feed = bytes.indexOf('\n', from);
    return feed < 0 ? bytes.size() : feed;
}

/// @p bytes are whole lines without control sequences, the first of them number @p line. Returns the line to go on
/// with.
qint64 searchPlain(QByteArrayView bytes, qint64 line, const Searched &search)
{
    qsizetype start = 0;
    while (start < bytes.size() && !search.isFull()) {
        const qsizetype found = search.matcher.candidate(bytes, start);
        const qsizetype reach = found < 0 ? bytes.size() : found;
        line += countLines(bytes.sliced(start, reach - start));
        if (found < 0)
            return bytes.endsWith('\n') ? line : line + 1;
        const qsizetype before = bytes.first(found).lastIndexOf('\n') + 1;
        const qsizetype end = lineEnd(bytes, found);
        search.look(bytes.sliced(before, end - before), line);
        ++line;
        start = end + 1;
    }
    return line;
}

qint64 searchWithControls(QByteArrayView bytes, qint64 line, const Searched &search)
{
    qsizetype start = 0;
    while (start < bytes.size() && !search.isFull()) {
        const qsizetype end = lineEnd(bytes, start);
        const QByteArrayView one = bytes.sliced(start, end - start);
        if (hasControls(one) || search.matcher.candidate(one, 0) >= 0)
            search.look(one, line);
        ++line;
        start = end + 1;
    }
    return line;
}

/// @p bytes without their colours. Lines keep their numbers, and the text of a line stays what parseLine() makes of it.
QByteArray withoutColors(QByteArrayView bytes)
{
    QByteArray plain;
    plain.reserve(bytes.size());
    qsizetype start = 0;
    while (true) {
        const qsizetype escape = bytes.indexOf('\x1b', start);
        if (escape < 0)
            break;
        qsizetype end = escape + 1;
        if (end < bytes.size() && bytes.at(end) == '[') {
            do {
                ++end;
            } while (
                end < bytes.size()
                && ((bytes.at(end) >= '0' && bytes.at(end) <= '9') || bytes.at(end) == ';' || bytes.at(end) == ':'));
        }
        const bool isColor = end > escape + 1 && end < bytes.size() && bytes.at(end) == 'm';
        plain += bytes.sliced(start, (isColor ? escape : end) - start);
        start = isColor ? end + 1 : end;
    }
    return plain += bytes.sliced(start);
}

} // namespace

QList<LogLine> readLines(const ByteSource &source, const LogIndex &index, qint64 first, int count)
{
    QList<LogLine> lines;
    if (first < 0 || first >= index.lineCount())
        return lines;
    lines.reserve(count);
    LineWalker walker(source, index, first);
    while (lines.size() < count) {
        const auto bytes = walker.next();
        if (!bytes)
            break;
        lines.append(parseLine(*bytes));
    }
    return lines;
}

QList<LogLine> readTail(const ByteSource &source, qint64 firstByte, int count)
{
    const qint64 size = source.size();
    const qint64 start = std::max(firstByte, size - readBytes);
    QByteArray bytes = source.read(start, size - start);
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    QList<QByteArrayView> parts;
    qsizetype end = bytes.size();
    while (end >= 0 && parts.size() < count) {
        const qsizetype feed = end > 0 ? bytes.lastIndexOf('\n', end - 1) : -1;
        if (feed < 0 && start > firstByte)
            break; // the beginning of this line is not here
        parts.prepend(QByteArrayView(bytes).sliced(feed + 1, end - feed - 1));
        end = feed;
    }
    QList<LogLine> lines;
    for (const QByteArrayView part : std::as_const(parts))
        lines.append(parseLine(part));
    return lines;
}

qint64 searchLines(const ByteSource &source, const LogIndex &index, const LineMatcher &matcher, qint64 from,
                   QList<SearchHit> &hits, int limit)
{
    if (from >= index.lineCount())
        return index.lineCount();
    const LogIndex::Place place = index.place(from);
    QByteArray bytes = source.read(place.offset, std::min(searchBytes, index.end() - place.offset));
    QByteArrayView view(bytes);
    for (qint64 i = 0; i < place.linesToSkip; ++i)
        view = view.sliced(std::min(lineEnd(view, 0) + 1, view.size()));
    const bool reachesEnd = place.offset + bytes.size() >= index.end();
    const Searched search{matcher, hits, limit};
    if (!reachesEnd) {
        const qsizetype lastFeed = view.lastIndexOf('\n');
        if (lastFeed < 0) { // one line longer than the whole slice: its beginning is what can be shown
            search.look(view, from);
            return from + 1;
        }
        view = view.first(lastFeed + 1);
    }
    if (view.isEmpty())
        return index.lineCount(); // the file is shorter than it was
    const bool hasColors = memchr(view.data(), '\x1b', static_cast<size_t>(view.size())) != nullptr;
    const QByteArray plain = hasColors ? withoutColors(view) : QByteArray();
    const QByteArrayView text = hasColors ? QByteArrayView(plain) : view;
    return hasControls(text) ? searchWithControls(text, from, search) : searchPlain(text, from, search);
}

} // namespace logs
