// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/MarkdownInline.h"

#include <QHash>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace conversations {
namespace {

constexpr int maxDepth = 8;

bool isPunctuation(QChar c)
{
    return c.unicode() < 128 && c.isPrint() && !c.isLetterOrNumber() && !c.isSpace();
}

/// Empty: not a place we link to.
QString safeAddress(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    const bool known = scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1;
    return url.isValid() && known ? QString::fromLatin1(url.toEncoded()) : QString();
}

QString linkTo(const QString &address, const QString &words)
{
    return u"<a rel=\"noreferrer noopener\" href=\"%1\">%2</a>"_s.arg(address.toHtmlEscaped(), words);
}

class Inline
{
public:
    enum class Links { Yes, No };

    explicit Inline(QStringView text, int depth = 0, Links links = Links::Yes)
        : m_text(text)
        , m_depth(depth)
        , m_links(links)
    {
    }

    QString run()
    {
        while (m_at < m_text.size()) {
            if (!takeEscape() && !takeBreak() && !takeCode() && !takeEmphasis() && !takeLink() && !takeAddress())
                takePlain();
        }
        return m_html;
    }

private:
    [[nodiscard]] QChar at(qsizetype index) const { return index < m_text.size() ? m_text[index] : QChar(); }

    void takePlain() { m_html += QString(m_text[m_at++]).toHtmlEscaped(); }

    bool takeEscape()
    {
        if (at(m_at) != u'\\' || !isPunctuation(at(m_at + 1)))
            return false;
        m_html += QString(m_text[m_at + 1]).toHtmlEscaped();
        m_at += 2;
        return true;
    }

    bool takeBreak()
    {
        if (at(m_at) != u'\n')
            return false;
        const bool hard = m_html.endsWith("  "_L1) || m_html.endsWith(u'\\');
        while (m_html.endsWith(u' '))
            m_html.chop(1);
        if (hard && m_html.endsWith(u'\\'))
            m_html.chop(1);
        m_html += hard ? u"<br>\n"_s : u"\n"_s;
        ++m_at;
        return true;
    }

    /// Where @p mark stands next at or after @p from, or -1. What was found is remembered: the text is searched for
    /// each mark only once in all.
    qsizetype find(const QString &mark, qsizetype from)
    {
        const auto known = m_next.constFind(mark);
        if (known != m_next.constEnd() && (*known < 0 || *known >= from))
            return *known;
        return *m_next.insert(mark, m_text.indexOf(mark, from));
    }

    bool takeCode()
    {
        qsizetype length = 0;
        while (at(m_at + length) == u'`')
            ++length;
        if (length == 0)
            return false;
        const QString fence(length, u'`');
        const qsizetype end = find(fence, m_at + length);
        if (end < 0) {
            m_html += fence;
            m_at += length;
            return true;
        }
        QString code = m_text.sliced(m_at + length, end - m_at - length).toString().replace(u'\n', u' ');
        if (code.size() > 2 && code.startsWith(u' ') && code.endsWith(u' '))
            code = code.sliced(1, code.size() - 2);
        m_html += "<code>"_L1 + code.toHtmlEscaped() + "</code>"_L1;
        m_at = end + length;
        return true;
    }

    bool takeEmphasis()
    {
        struct Mark
        {
            QString text;
            QLatin1StringView tag;
        };
        static const std::array marks{Mark{u"**"_s, "strong"_L1}, Mark{u"__"_s, "strong"_L1}, Mark{u"~~"_s, "del"_L1},
                                      Mark{u"*"_s, "em"_L1}, Mark{u"_"_s, "em"_L1}};
        for (const Mark &mark : marks) {
            if (!m_text.sliced(m_at).startsWith(mark.text))
                continue;
            const qsizetype inner = m_at + mark.text.size();
            // snake_case and 2 * 3 are no emphasis.
            const bool opens = !at(inner).isNull() && !at(inner).isSpace()
                && (mark.text[0] != u'_' || m_at == 0 || !m_text[m_at - 1].isLetterOrNumber());
            const qsizetype end = opens && m_depth < maxDepth ? closing(mark.text, inner) : -1;
            if (end < 0) {
                m_html += mark.text;
                m_at = inner;
                return true;
            }
            m_html += u'<' + mark.tag + u'>' + Inline(m_text.sliced(inner, end - inner), m_depth + 1, m_links).run()
                + "</"_L1 + mark.tag + u'>';
            m_at = end + mark.text.size();
            return true;
        }
        return false;
    }

    qsizetype closing(const QString &mark, qsizetype from)
    {
        const qsizetype end = find(mark, from);
        if (end <= from || m_text[end - 1].isSpace())
            return -1;
        const bool inWord = mark[0] == u'_' && at(end + mark.size()).isLetterOrNumber();
        return inWord ? -1 : end;
    }

    bool takeLink()
    {
        const bool isImage = at(m_at) == u'!' && at(m_at + 1) == u'[';
        const qsizetype open = m_at + (isImage ? 1 : 0);
        if (at(open) != u'[' || m_links == Links::No)
            return false;
        const qsizetype middle = find(u"]("_s, open);
        const qsizetype end = middle < 0 ? -1 : find(u")"_s, middle);
        if (end < 0)
            return false;
        const QStringView words = m_text.sliced(open + 1, middle - open - 1);
        const QString target = m_text.sliced(middle + 2, end - middle - 2).toString().section(u' ', 0, 0);
        const QString address = safeAddress(target);
        // A bracket between: this one is not the link's.
        if (words.contains(u'[') || target.contains(u'\n'))
            return false;
        const QString shown = words.isEmpty() ? target.toHtmlEscaped() : Inline(words, m_depth, Links::No).run();
        m_html += address.isEmpty() ? shown : linkTo(address, shown);
        m_at = end + 1;
        return true;
    }

    bool takeAddress()
    {
        const bool starts
            = m_links == Links::Yes && at(m_at) == u'h' && (m_at == 0 || !m_text[m_at - 1].isLetterOrNumber());
        if (!starts)
            return false;
        const QStringView rest = m_text.sliced(m_at);
        if (!rest.startsWith("http://"_L1) && !rest.startsWith("https://"_L1))
            return false;
        qsizetype length = 0;
        while (length < rest.size() && !rest[length].isSpace() && !u"<>\"`|"_s.contains(rest[length]))
            ++length;
        while (length > 0 && u".,;:!?)]*_'"_s.contains(rest[length - 1]))
            --length;
        const QString address = safeAddress(rest.first(length).toString());
        if (address.isEmpty())
            return false;
        m_html += linkTo(address, rest.first(length).toString().toHtmlEscaped());
        m_at += length;
        return true;
    }

    QStringView m_text;
    int m_depth;
    Links m_links;
    qsizetype m_at = 0;
    QString m_html;
    QHash<QString, qsizetype> m_next; ///< of each mark that was looked for
};

} // namespace

QString inlineToHtml(const QString &text)
{
    return Inline(text).run();
}

} // namespace conversations
