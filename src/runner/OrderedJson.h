// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <utility>

namespace runner {

/// A JSON object whose keys stay in the order they were added. Undefined values are left out.
class OrderedJson
{
public:
    OrderedJson &add(const QString &key, const QJsonValue &value);
    OrderedJson &add(const QString &key, const OrderedJson &object);

    [[nodiscard]] bool isEmpty() const { return m_members.isEmpty(); }
    [[nodiscard]] QByteArray compact() const;
    /// Two spaces a level, no line feed at the end.
    [[nodiscard]] QByteArray indented() const;

private:
    [[nodiscard]] QByteArray write(int level) const; ///< negative: compact

    struct Member
    {
        QString key;
        QJsonValue value;
        QList<OrderedJson> object; ///< one, or none: then the value counts
    };
    QList<Member> m_members;
};

/// One JSON value without white space.
[[nodiscard]] QByteArray compactJson(const QJsonValue &value);

} // namespace runner
