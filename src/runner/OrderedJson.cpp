// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/OrderedJson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace runner {
namespace {

/// A value in an array, as QJsonDocument writes it, without the array around it.
QByteArray jsonOf(const QJsonValue &value, int level)
{
    const auto format = level < 0 ? QJsonDocument::Compact : QJsonDocument::Indented;
    QByteArray text = QJsonDocument(QJsonArray{value}).toJson(format).trimmed();
    text = text.sliced(1, text.size() - 2).trimmed();
    if (level < 0 || (!value.isObject() && !value.isArray()))
        return text;
    // Qt indents by four and stands one level in; ours are two. A line feed inside a string is always escaped.
    QByteArrayList lines = text.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        qsizetype spaces = 0;
        while (spaces < lines[i].size() && lines[i][spaces] == ' ')
            ++spaces;
        lines[i] = QByteArray((spaces - 4) / 2 + 2 * level, ' ') + lines[i].mid(spaces);
    }
    return lines.join('\n');
}

} // namespace

QByteArray compactJson(const QJsonValue &value)
{
    return jsonOf(value, -1);
}

OrderedJson &OrderedJson::add(const QString &key, const QJsonValue &value)
{
    if (!value.isUndefined())
        m_members.append({key, value, {}});
    return *this;
}

OrderedJson &OrderedJson::add(const QString &key, const OrderedJson &object)
{
    m_members.append({key, {}, {object}});
    return *this;
}

QByteArray OrderedJson::write(int level) const
{
    QByteArrayList parts;
    for (const Member &member : m_members) {
        const int inner = level < 0 ? -1 : level + 1;
        const QByteArray value
            = member.object.isEmpty() ? jsonOf(member.value, inner) : member.object.first().write(inner);
        parts.append(compactJson(member.key) + (level < 0 ? ":" : ": ") + value);
    }
    if (level < 0)
        return '{' + parts.join(',') + '}';
    const QByteArray indent = '\n' + QByteArray(2 * (level + 1), ' ');
    return parts.isEmpty() ? "{}" : '{' + indent + parts.join(',' + indent) + '\n' + QByteArray(2 * level, ' ') + '}';
}

QByteArray OrderedJson::compact() const
{
    return write(-1);
}

QByteArray OrderedJson::indented() const
{
    return write(0);
}

} // namespace runner
