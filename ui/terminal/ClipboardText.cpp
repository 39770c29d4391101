// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/ClipboardText.h"

namespace ui {

namespace {

bool isControl(QChar c)
{
    const char16_t code = c.unicode();
    return code < 0x20 || (code >= 0x7f && code <= 0x9f);
}

} // namespace

QString cleanForPaste(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\n' || c == u'\u2028' || c == u'\u2029') {
            // CR LF is one line end, and its CR is out already.
            if (i == 0 || text.at(i - 1) != u'\r')
                out += u'\r';
        } else if (c == u'\t' || c == u'\r' || !isControl(c)) {
            out += c;
        }
    }
    return out;
}

qsizetype pastedLines(const QString &cleaned)
{
    if (cleaned.isEmpty())
        return 0;
    return cleaned.count(u'\r') + (cleaned.endsWith(u'\r') ? 0 : 1);
}

QString cleanCopied(const QString &text)
{
    QString out;
    out.reserve(text.size());
    qsizetype lineStart = 0;
    while (lineStart <= text.size()) {
        qsizetype lineEnd = text.indexOf(u'\n', lineStart);
        if (lineEnd < 0)
            lineEnd = text.size();
        qsizetype end = lineEnd;
        while (end > lineStart && (text.at(end - 1) == u' ' || text.at(end - 1) == u'\u00a0'))
            --end;
        out += QStringView(text).sliced(lineStart, end - lineStart);
        if (lineEnd < text.size())
            out += u'\n';
        lineStart = lineEnd + 1;
    }
    return out;
}

} // namespace ui
