// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/Redactor.h"

#include "runner/OrderedJson.h"

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

QString Redactor::redacted(const QString &text) const
{
    return QString::fromUtf8(redacted(text.toUtf8()));
}

bool Redactor::finds(const QByteArray &text) const
{
    return std::ranges::any_of(m_forms, [&text](const QByteArray &form) { return text.contains(form); });
}

} // namespace runner
