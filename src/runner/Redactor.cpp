// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/Redactor.h"

#include "runner/OrderedJson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace runner {
namespace {

QByteArray escaped(const QByteArray &text)
{
    const QByteArray quoted = compactJson(QString::fromUtf8(text));
    return quoted.sliced(1, quoted.size() - 2);
}

/// How programs write "&", "<" and "/" in JSON that may end up in a page.
QByteArray escapedForPages(QByteArray text)
{
    return text.replace("/", "\\/");
}

/// Secrets look otherwise, as a rule; and where one does not, hiding it would hide what the line is.
bool isPlainWord(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 40 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    });
}

/// Of the string that begins at @p at with its quotation mark: where the mark at its end is.
qsizetype endOfString(const QByteArray &json, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < json.size() && json[end] != '"')
        end += json[end] == '\\' ? 2 : 1;
    return end;
}

bool isName(const QByteArray &json, qsizetype after)
{
    while (after < json.size() && (json[after] == ' ' || json[after] == '\t'))
        ++after;
    return after < json.size() && json[after] == ':';
}

} // namespace

void Redactor::addForm(const QByteArray &form)
{
    if (form.size() < minBytes || m_forms.contains(form))
        return;
    const auto place = std::ranges::upper_bound(m_forms, form.size(), std::ranges::greater(), &QByteArray::size);
    m_forms.insert(place, form);
}

void Redactor::add(const QByteArray &secret)
{
    const QByteArray value = secret.trimmed();
    if (value.size() < minBytes)
        return;
    QByteArrayList wholes{value};
    for (const QByteArray &line : value.split('\n')) {
        if (line.trimmed().size() >= minLineBytes && !line.startsWith("-----"))
            wholes.append(line.trimmed());
    }
    for (const QByteArray &whole : std::as_const(wholes)) {
        addForm(whole);
        const QByteArray once = escaped(whole);
        addForm(once);
        addForm(escaped(once));
        addForm(escapedForPages(once));
    }
}

QByteArray Redactor::redacted(const QByteArray &text) const
{
    QByteArray result = text;
    for (const QByteArray &form : m_forms) {
        if (result.contains(form))
            result.replace(form, replacement);
    }
    return result;
}

/// @p token: what stands between the quotation marks.
QByteArray Redactor::redactedToken(const QByteArray &token) const
{
    QByteArray text = token;
    if (token.contains('\\')) {
        const QJsonDocument document = QJsonDocument::fromJson("[\"" + token + "\"]");
        if (!document.isArray())
            return finds(token) ? QByteArray(replacement) : token;
        text = document.array().first().toString().toUtf8();
    }
    return finds(text) ? escaped(redacted(text)) : token;
}

QByteArray Redactor::redactedJson(const QByteArray &json, const QByteArrayList &kept) const
{
    static const QByteArrayList protocol{"type", "subtype", "status"};
    // Escaped in a way that is not ours, a secret shows only once it is read.
    if (!finds(json) && !json.contains("\\u") && !json.contains("\\/"))
        return json;
    QByteArray result;
    QByteArray name; ///< of the member whose value comes next
    int depth = 0;
    for (qsizetype at = 0; at < json.size();) {
        const char c = json[at];
        if (c != '"') {
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (c == '{' || c == '[' || c == ',')
                name.clear();
            result += c;
            ++at;
            continue;
        }
        const qsizetype end = endOfString(json, at);
        const QByteArray token = json.sliced(at + 1, std::min(end, json.size()) - at - 1);
        at = std::min(end + 1, json.size());
        const bool stays = isName(json, at)
            ? isPlainWord(token)
            : (protocol.contains(name) && isPlainWord(token)) || (depth == 1 && kept.contains(name));
        result += '"' + (stays ? token : redactedToken(token)) + '"';
        if (isName(json, at))
            name = token;
    }
    return result;
}

QString Redactor::redacted(const QString &text) const
{
    return QString::fromUtf8(redacted(text.toUtf8()));
}

bool Redactor::finds(const QByteArray &text) const
{
    return std::ranges::any_of(m_forms, [&text](const QByteArray &form) { return text.contains(form); });
}

} // namespace runner
