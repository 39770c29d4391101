// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "base/Result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <optional>

namespace session::detail {

/// Reads an object member by member into what is there already: a missing member changes nothing, one of the wrong
/// type makes the whole reading InvalidInput. Null counts as missing except where a function says otherwise.
class JsonReader
{
public:
    explicit JsonReader(const QJsonObject &json)
        : m_json(json)
    {
    }

    void text(QLatin1StringView key, QString &into);
    void flag(QLatin1StringView key, bool &into);
    void number(QLatin1StringView key, int &into);
    void number(QLatin1StringView key, qint64 &into);
    void number(QLatin1StringView key, std::optional<int> &into); ///< null resets
    void number(QLatin1StringView key, std::optional<qint64> &into); ///< null resets
    void money(QLatin1StringView key, std::optional<base::Money> &into); ///< micro-dollars; null resets
    void seconds(QLatin1StringView key, std::chrono::seconds &into);
    void time(QLatin1StringView key, QDateTime &into); ///< null resets
    void texts(QLatin1StringView key, QStringList &into);
    void map(QLatin1StringView key, QMap<QString, QString> &into);
    /// Nothing: missing or null.
    [[nodiscard]] std::optional<QJsonObject> object(QLatin1StringView key);
    [[nodiscard]] bool isNull(QLatin1StringView key) const;

    template <typename Id>
    void id(QLatin1StringView key, Id &into)
    {
        QString word = into.toString();
        if (isNull(key))
            word.clear();
        text(key, word);
        into = Id(word);
    }

    template <typename Enum>
    void word(QLatin1StringView key, Enum &into, std::optional<Enum> (*fromString)(const QString &))
    {
        QString name;
        text(key, name);
        if (name.isEmpty())
            return;
        if (const auto value = fromString(name))
            into = *value;
        else
            refuse(key);
    }

    void refuse(QLatin1StringView key);
    /// The first refusal, if there was one.
    [[nodiscard]] base::Result<> verdict() const;

private:
    [[nodiscard]] std::optional<qint64> integer(QLatin1StringView key);

    const QJsonObject &m_json;
    QString m_refused;
};

} // namespace session::detail
