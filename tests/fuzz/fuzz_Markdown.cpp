// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing of what Claude quotes may become markup of an exported page.
#include "conversations/MarkdownHtml.h"

#include <QRegularExpression>

#include <cstdint>
#include <cstdlib>

int fuzzOne(const uint8_t *data, size_t size)
{
    static const QRegularExpression tags(QStringLiteral(
        "<(/?(p|h[3-6]|ul|ol|li|blockquote|pre|code|strong|em|del|table|tr|th|td|a)|hr|br|ol start=\"\\d+\"|a "
        "rel=\"noreferrer noopener\" href=\"(https?|mailto):[^\"<>\\s]*\")>"));
    const QString markdown = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QString html = conversations::markdownToHtml(markdown);
    html.remove(tags);
    if (html.contains(u'<') || html.contains(u'>'))
        std::abort();
    return 0;
}
