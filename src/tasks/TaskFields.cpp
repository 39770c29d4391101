// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/TaskFields.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace tasks::fields {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tasks::TaskJson)
};

} // namespace

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

bool Reader::has(QLatin1StringView name) const
{
    const QJsonValue value = m_object[name];
    return !value.isUndefined() && !value.isNull();
}

void Reader::refuse(QLatin1StringView name)
{
    if (m_wrong.isEmpty())
        m_wrong = name;
}

base::Result<> Reader::result() const
{
    if (m_wrong.isEmpty())
        return {};
    return base::fail(base::Error::Kind::InvalidInput, Text::tr("“%1” makes no sense.").arg(m_wrong));
}

void Reader::read(QLatin1StringView name, QString &target)
{
    if (!has(name))
        return;
    if (value(name).isString())
        target = value(name).toString();
    else
        refuse(name);
}

void Reader::read(QLatin1StringView name, int &target)
{
    double number = target;
    read(name, number);
    if (number != std::floor(number) || std::abs(number) > 2e9)
        refuse(name);
    else
        target = static_cast<int>(number);
}

void Reader::read(QLatin1StringView name, double &target)
{
    if (!has(name))
        return;
    if (value(name).isDouble())
        target = value(name).toDouble();
    else
        refuse(name);
}

void Reader::read(QLatin1StringView name, QDateTime &target)
{
    if (!has(name))
        return;
    target = timeOf(value(name));
    if (!target.isValid())
        refuse(name);
}

void Reader::read(QLatin1StringView name, QStringList &target)
{
    if (!has(name))
        return;
    if (!value(name).isArray())
        refuse(name);
    target.clear();
    for (const QJsonValue item : value(name).toArray()) {
        if (!item.isString())
            refuse(name);
        target.append(item.toString());
    }
}

void Reader::read(QLatin1StringView name, QJsonObject &target)
{
    if (!has(name))
        return;
    if (!value(name).isObject())
        refuse(name);
    target = value(name).toObject();
}

void Reader::read(QLatin1StringView name, QMap<QString, QString> &target)
{
    QJsonObject object;
    read(name, object);
    if (!has(name))
        return;
    target.clear();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!entry.value().isString())
            refuse(name);
        target.insert(entry.key(), entry.value().toString());
    }
}

} // namespace tasks::fields
