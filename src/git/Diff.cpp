// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/Diff.h"

#include "git/DiffMarks.h"

#include <charconv>

namespace git {
namespace {

using Kind = DiffLine::Kind;

/// Reads "12" or "12,3" at the front of @p text, which it shortens.
struct Range
{
    qint32 start = 0;
    qint32 count = 1;
};

bool readNumber(QByteArrayView &text, qint32 &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0)
        return false;
    text = text.sliced(end - text.data());
    return true;
}

bool readRange(QByteArrayView &text, char sign, Range &range)
{
    if (!text.startsWith(sign))
        return false;
    text = text.sliced(1);
    if (!readNumber(text, range.start))
        return false;
    if (text.startsWith(',')) {
        text = text.sliced(1);
        return readNumber(text, range.count);
    }
    return true;
}

class Parser
{
public:
    explicit Parser(const QByteArray &unified)
    {
        m_diff.cut = unified.size() > Diff::maxBytes;
        m_diff.text = m_diff.cut ? unified.first(Diff::maxBytes) : unified;
    }

    Diff run()
    {
        const QByteArrayView all(m_diff.text);
        for (qsizetype at = 0; at < all.size();) {
            qsizetype end = all.indexOf('\n', at);
            if (end < 0)
                end = all.size();
            readLine(static_cast<qint32>(at), all.sliced(at, end - at));
            at = end + 1;
        }
        finish(m_diff);
        return std::move(m_diff);
    }

private:
    void readLine(qint32 offset, QByteArrayView line)
    {
        if ((m_oldLeft > 0 || m_newLeft > 0 || line.startsWith("\\ ")) && readHunkLine(offset, line))
            return;
        if (line.startsWith("@@ ") && readHunkHead(offset, line))
            return;
        readHeader(offset, line);
    }

    bool readHunkLine(qint32 offset, QByteArrayView line)
    {
        const char sign = line.isEmpty() ? ' ' : line.front();
        const bool isOld = sign == ' ' || sign == '-';
        const bool isNew = sign == ' ' || sign == '+';
        if (sign == '\\') {
            append(Kind::Note, offset + 2, line.size() - 2);
            return true;
        }
        if ((!isOld && !isNew) || (isOld && m_oldLeft == 0) || (isNew && m_newLeft == 0)) {
            m_oldLeft = m_newLeft = 0;
            return false;
        }
        DiffLine &added = append(isOld && isNew ? Kind::Context
                                     : isOld    ? Kind::Removed
                                                : Kind::Added,
                                 offset + (line.isEmpty() ? 0 : 1), line.isEmpty() ? 0 : line.size() - 1);
        if (isOld) {
            added.oldLine = m_old++;
            --m_oldLeft;
        }
        if (isNew) {
            added.newLine = m_new++;
            --m_newLeft;
        }
        return true;
    }

    bool readHunkHead(qint32 offset, QByteArrayView line)
    {
        QByteArrayView rest = line.sliced(3);
        Range before;
        Range after;
        if (!readRange(rest, '-', before) || !rest.startsWith(' '))
            return false;
        rest = rest.sliced(1);
        if (!readRange(rest, '+', after) || !rest.startsWith(" @@"))
            return false;
        // Sums stay within the type whatever the bytes say.
        constexpr qint32 most = 1'000'000'000;
        m_old = std::min(before.start, most);
        m_new = std::min(after.start, most);
        m_oldLeft = std::min(before.count, most);
        m_newLeft = std::min(after.count, most);
        rest = rest.sliced(3);
        if (rest.startsWith(' '))
            rest = rest.sliced(1);
        DiffLine &head = append(Kind::Hunk, offset + static_cast<qint32>(rest.data() - line.data()), rest.size());
        head.oldLine = m_old;
        head.newLine = m_new;
        return true;
    }

    void readHeader(qint32 offset, QByteArrayView line)
    {
        // The names stand above the view; what is left out here says nothing more.
        for (const QByteArrayView known : {"diff --git ", "index ", "--- ", "+++ "}) {
            if (line.startsWith(known))
                return;
        }
        if (line.startsWith("Binary files ") || line == "GIT binary patch") {
            m_diff.binary = true;
            return;
        }
        if (!line.isEmpty() && !m_diff.binary)
            append(Kind::Note, offset, line.size());
    }

    DiffLine &append(Kind kind, qint32 offset, qsizetype length)
    {
        m_diff.lines.append({.kind = kind, .offset = offset, .length = static_cast<qint32>(length)});
        return m_diff.lines.last();
    }

    Diff m_diff;
    qint32 m_old = 0;
    qint32 m_new = 0;
    qint32 m_oldLeft = 0;
    qint32 m_newLeft = 0;
};

} // namespace

Diff Diff::parse(const QByteArray &unified)
{
    return Parser(unified).run();
}

} // namespace git
