// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/MarkdownHtml.h"

#include "conversations/MarkdownInline.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace conversations {
namespace {

constexpr int maxDepth = 8;

qsizetype indentOf(const QString &line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    return indent;
}

/// "```cpp" or "~~~": the fence itself; empty when the line is none.
QString fenceOf(const QString &line)
{
    const QString text = line.trimmed();
    if (!text.startsWith("```"_L1) && !text.startsWith("~~~"_L1))
        return {};
    qsizetype length = 0;
    while (length < text.size() && text[length] == text[0])
        ++length;
    return text[0] == u'`' && text.sliced(length).contains(u'`') ? QString() : text.first(length);
}

bool isRule(const QString &line)
{
    static const QRegularExpression shape(u"^ {0,3}([-*_])( *\\1){2,} *$"_s);
    return shape.match(line).hasMatch();
}

struct Item
{
    qsizetype indent = 0; ///< of the marker
    qsizetype content = 0; ///< where the words begin
    bool ordered = false;
    int number = 1;
};

std::optional<Item> itemOf(const QString &line)
{
    static const QRegularExpression shape(u"^( *)([-*+]|(\\d{1,9})[.)])( +|$)"_s);
    const auto match = shape.match(line);
    if (!match.hasMatch() || isRule(line))
        return {};
    Item item;
    item.indent = match.capturedLength(1);
    item.content = std::min(match.capturedLength(0), item.indent + match.capturedLength(2) + 1);
    item.ordered = match.hasCaptured(3) && match.capturedLength(3) > 0;
    if (item.ordered)
        item.number = match.captured(3).toInt();
    return item;
}

QStringList cellsOf(const QString &line)
{
    QString text = line.trimmed();
    if (text.startsWith(u'|'))
        text.remove(0, 1);
    if (text.endsWith(u'|') && !text.endsWith("\\|"_L1))
        text.chop(1);
    QStringList cells(1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size() && text[i + 1] == u'|') {
            cells.last() += u'|';
            ++i;
        } else if (text[i] == u'|') {
            cells.append(QString());
        } else {
            cells.last() += text[i];
        }
    }
    return cells;
}

bool isTableRule(const QString &line)
{
    static const QRegularExpression shape(u"^ *\\|? *:?-+:? *(\\| *:?-+:? *)*\\|? *$"_s);
    return line.contains(u'|') && shape.match(line).hasMatch();
}

class Blocks
{
public:
    Blocks(const QStringList &lines, int depth)
        : m_lines(lines)
        , m_depth(depth)
    {
    }

    QString run()
    {
        while (m_at < m_lines.size()) {
            if (m_lines[m_at].trimmed().isEmpty())
                ++m_at;
            else if (!takeFence() && !takeHeading() && !takeRule() && !takeTable() && !takeNested())
                takeParagraph();
        }
        return m_html;
    }

private:
    [[nodiscard]] QString line(qsizetype index) const { return index < m_lines.size() ? m_lines[index] : QString(); }

    bool takeFence()
    {
        const QString fence = fenceOf(m_lines[m_at]);
        if (fence.isEmpty())
            return false;
        const qsizetype indent = indentOf(m_lines[m_at]);
        QString code;
        for (++m_at; m_at < m_lines.size(); ++m_at) {
            const QString closing = m_lines[m_at].trimmed();
            if (closing.startsWith(fence) && closing.count(fence[0]) == closing.size())
                break;
            code += m_lines[m_at].sliced(std::min(indent, indentOf(m_lines[m_at]))) + u'\n';
        }
        ++m_at;
        m_html += "<pre><code>"_L1 + code.toHtmlEscaped() + "</code></pre>\n"_L1;
        return true;
    }

    bool takeHeading()
    {
        static const QRegularExpression shape(u"^ {0,3}(#{1,6}) +(.*?)( +#+)? *$"_s);
        const auto match = shape.match(m_lines[m_at]);
        if (!match.hasMatch())
            return false;
        // Under the document's own headings.
        const qsizetype level = std::min<qsizetype>(match.capturedLength(1) + 2, 6);
        m_html += u"<h%1>%2</h%1>\n"_s.arg(level).arg(inlineToHtml(match.captured(2)));
        ++m_at;
        return true;
    }

    bool takeRule()
    {
        if (!isRule(m_lines[m_at]))
            return false;
        m_html += "<hr>\n"_L1;
        ++m_at;
        return true;
    }

    bool takeTable()
    {
        if (!m_lines[m_at].contains(u'|') || !isTableRule(line(m_at + 1)))
            return false;
        const QStringList head = cellsOf(m_lines[m_at]);
        const auto row = [&head](const QStringList &cells, QLatin1StringView tag) {
            QString html = u"<tr>"_s;
            for (qsizetype i = 0; i < head.size(); ++i)
                html += u"<%1>%2</%1>"_s.arg(tag, inlineToHtml(cells.value(i).trimmed()));
            return html + "</tr>\n"_L1;
        };
        m_html += "<table>\n"_L1 + row(head, "th"_L1);
        for (m_at += 2; m_at < m_lines.size() && m_lines[m_at].contains(u'|'); ++m_at)
            m_html += row(cellsOf(m_lines[m_at]), "td"_L1);
        m_html += "</table>\n"_L1;
        return true;
    }

    bool takeNested()
    {
        if (m_depth >= maxDepth)
            return false;
        return takeQuote() || takeList();
    }

    bool takeQuote()
    {
        if (!m_lines[m_at].trimmed().startsWith(u'>'))
            return false;
        QStringList inner;
        for (; m_at < m_lines.size() && m_lines[m_at].trimmed().startsWith(u'>'); ++m_at) {
            const QString text = m_lines[m_at].trimmed().sliced(1);
            inner.append(text.startsWith(u' ') ? text.sliced(1) : text);
        }
        m_html += "<blockquote>\n"_L1 + Blocks(inner, m_depth + 1).run() + "</blockquote>\n"_L1;
        return true;
    }

    bool takeList()
    {
        const auto first = itemOf(m_lines[m_at]);
        if (!first)
            return false;
        const QString tag = first->ordered ? u"ol"_s : u"ul"_s;
        m_html += first->ordered && first->number != 1 ? u"<ol start=\"%1\">\n"_s.arg(first->number)
                                                       : u'<' + tag + ">\n"_L1;
        while (m_at < m_lines.size()) {
            const auto item = itemOf(m_lines[m_at]);
            if (!item || item->ordered != first->ordered || item->indent > first->indent + 1)
                break;
            takeItem(*item);
        }
        m_html += "</"_L1 + tag + ">\n"_L1;
        return true;
    }

    void takeItem(const Item &item)
    {
        QStringList inner{m_lines[m_at].sliced(item.content)};
        for (++m_at; m_at < m_lines.size(); ++m_at) {
            const QString &next = m_lines[m_at];
            const bool empty = next.trimmed().isEmpty();
            const bool belongs = empty ? indentOf(line(m_at + 1)) > item.indent && !line(m_at + 1).trimmed().isEmpty()
                                       : indentOf(next) > item.indent;
            const bool goesOn = !empty && !itemOf(next) && !inner.last().trimmed().isEmpty() && indentOf(next) == 0
                && fenceOf(next).isEmpty() && !next.startsWith(u'#') && !next.startsWith(u'>') && !isRule(next);
            if (!belongs && !goesOn)
                break;
            inner.append(next.sliced(std::min(item.content, indentOf(next))));
        }
        while (m_at < m_lines.size() && m_lines[m_at].trimmed().isEmpty() && itemOf(line(m_at + 1)))
            ++m_at;
        QString html = Blocks(inner, m_depth + 1).run();
        // A list of one-liners reads better without paragraphs.
        if (html.startsWith("<p>"_L1) && html.count("<p>"_L1) == 1)
            html.remove(0, 3).remove(html.indexOf("</p>"_L1), 4);
        m_html += "<li>"_L1 + html.trimmed() + "</li>\n"_L1;
    }

    void takeParagraph()
    {
        QStringList words;
        for (; m_at < m_lines.size(); ++m_at) {
            const QString &next = m_lines[m_at];
            const bool ends = next.trimmed().isEmpty()
                || (!words.isEmpty()
                    && (!fenceOf(next).isEmpty() || next.startsWith(u'#') || isRule(next) || startsNested(next)));
            if (ends)
                break;
            words.append(next.sliced(indentOf(next)));
        }
        m_html += "<p>"_L1 + inlineToHtml(words.join(u'\n').trimmed()) + "</p>\n"_L1;
    }

    [[nodiscard]] bool startsNested(const QString &next) const
    {
        return m_depth < maxDepth && (next.trimmed().startsWith(u'>') || itemOf(next).has_value());
    }

    const QStringList &m_lines;
    int m_depth;
    qsizetype m_at = 0;
    QString m_html;
};

} // namespace

QString markdownToHtml(const QString &markdown)
{
    QString text = markdown;
    text.remove(QChar(0)).replace("\r\n"_L1, "\n"_L1).replace(u'\t', "    "_L1);
    return Blocks(text.split(u'\n'), 0).run();
}

} // namespace conversations
