// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/JsonReader.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>
#include <limits>

namespace session::detail {

void JsonReader::text(QLatin1StringView key, QString &into)
{
    const QJsonValue value = m_json.value(key);
    if (value.isString())
        into = value.toString();
    else if (!value.isUndefined() && !value.isNull())
        refuse(key);
}

void JsonReader::flag(QLatin1StringView key, bool &into)
{
    const QJsonValue value = m_json.value(key);
    if (value.isBool())
        into = value.toBool();
    else if (!value.isUndefined() && !value.isNull())
        refuse(key);
}

std::optional<qint64> JsonReader::integer(QLatin1StringView key)
{
    const QJsonValue value = m_json.value(key);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    // Numbers beyond 2^53 or with a fraction are no counts, sums or times of ours.
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (std::isnan(number) || std::abs(number) > 9'007'199'254'740'992.0 || std::trunc(number) != number) {
        refuse(key);
        return std::nullopt;
    }
    return value.toInteger();
}

void JsonReader::number(QLatin1StringView key, int &into)
{
    const auto value = integer(key);
    if (!value)
        return;
    if (*value < std::numeric_limits<int>::min() || *value > std::numeric_limits<int>::max())
        refuse(key);
    else
        into = static_cast<int>(*value);
}

void JsonReader::number(QLatin1StringView key, qint64 &into)
{
    into = integer(key).value_or(into);
}

void JsonReader::number(QLatin1StringView key, std::optional<int> &into)
{
    if (isNull(key))
        into.reset();
    if (!m_json.contains(key) || isNull(key))
        return;
    int value = 0;
    number(key, value);
    into = value;
}

void JsonReader::number(QLatin1StringView key, std::optional<qint64> &into)
{
    if (isNull(key))
        into.reset();
    else if (const auto value = integer(key))
        into = value;
}

void JsonReader::money(QLatin1StringView key, std::optional<base::Money> &into)
{
    std::optional<qint64> micros = into ? std::optional(into->micros()) : std::nullopt;
    number(key, micros);
    into = micros ? std::optional(base::Money::fromMicros(*micros)) : std::nullopt;
}

void JsonReader::seconds(QLatin1StringView key, std::chrono::seconds &into)
{
    const auto value = integer(key);
    if (!value)
        return;
    if (*value < 0 || *value > std::numeric_limits<int>::max())
        refuse(key);
    else
        into = std::chrono::seconds(*value);
}

void JsonReader::time(QLatin1StringView key, QDateTime &into)
{
    if (isNull(key))
        into = {};
    QString word;
    text(key, word);
    if (word.isEmpty())
        return;
    const QDateTime value = QDateTime::fromString(word, Qt::ISODateWithMs);
    if (value.isValid())
        into = value.toUTC();
    else
        refuse(key);
}

void JsonReader::texts(QLatin1StringView key, QStringList &into)
{
    const QJsonValue value = m_json.value(key);
    if (value.isUndefined() || value.isNull())
        return;
    QStringList list;
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isString())
            refuse(key);
        list.append(item.toString());
    }
    if (!value.isArray())
        refuse(key);
    into = list;
}

void JsonReader::map(QLatin1StringView key, QMap<QString, QString> &into)
{
    const auto members = object(key);
    if (!members)
        return;
    QMap<QString, QString> fresh;
    for (auto it = members->begin(); it != members->end(); ++it) {
        if (!it.value().isString())
            refuse(key);
        fresh.insert(it.key(), it.value().toString());
    }
    into = fresh;
}

std::optional<QJsonObject> JsonReader::object(QLatin1StringView key)
{
    const QJsonValue value = m_json.value(key);
    if (value.isObject())
        return value.toObject();
    if (!value.isUndefined() && !value.isNull())
        refuse(key);
    return std::nullopt;
}

bool JsonReader::isNull(QLatin1StringView key) const
{
    return m_json.value(key).isNull();
}

void JsonReader::refuse(QLatin1StringView key)
{
    if (m_refused.isEmpty())
        m_refused = key;
}

base::Result<> JsonReader::verdict() const
{
    if (m_refused.isEmpty())
        return {};
    return base::fail(
        base::Error::Kind::InvalidInput,
        QCoreApplication::translate("session::Json", "The value of \"%1\" makes no sense here.").arg(m_refused));
}

} // namespace session::detail
