// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/EngineConnection.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace settings {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("settings::EngineConnection", text);
}

QString withoutSlash(QString url)
{
    while (url.endsWith(u'/'))
        url.chop(1);
    return url;
}

base::Result<EngineConnection> checkedAddress(EngineConnection connection)
{
    connection.url = withoutSlash(connection.url.trimmed());
    const QUrl url(connection.url, QUrl::StrictMode);
    const bool isUsable = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
        && (url.scheme() == u"https" || url.scheme() == u"http");
    if (!isUsable)
        return base::fail(Error::Kind::InvalidInput,
                          tr("\"%1\" is no address of a service. It has to begin with https:// or http://.")
                              .arg(url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)));
    return connection;
}

} // namespace

ConnectionLimits limitsOf(const EngineConnection &connection)
{
    constexpr int mostRuns = 100'000;
    constexpr int mostSeconds = 30 * 24 * 3600;
    constexpr double mostDollars = 1e9;
    ConnectionLimits limits;
    const QJsonObject &options = connection.options;
    if (const int runs = options.value("runsAtOnce"_L1).toInt(); runs > 0 && runs <= mostRuns)
        limits.runsAtOnce = runs;
    if (const int seconds = options.value("timeLimitSeconds"_L1).toInt(); seconds > 0 && seconds <= mostSeconds)
        limits.timeLimit = std::chrono::seconds(seconds);
    if (const double dollars = options.value("budgetDollars"_L1).toDouble(); dollars > 0 && dollars <= mostDollars)
        limits.budget = base::Money::fromDollars(dollars);
    return limits;
}

QJsonObject toJson(const EngineConnection &connection)
{
    QJsonObject json{{u"name"_s, connection.name},
                     {u"kind"_s, connection.kind},
                     {u"url"_s, connection.url},
                     {u"auth"_s, connection.auth},
                     {u"enabled"_s, connection.enabled}};
    if (!connection.secret.isEmpty())
        json.insert(u"secret"_s, connection.secret);
    if (!connection.options.isEmpty())
        json.insert(u"options"_s, connection.options);
    return json;
}

base::Result<EngineConnection> connectionFromJson(const QJsonObject &json)
{
    EngineConnection connection;
    connection.name = json.value(u"name").toString();
    connection.kind = json.value(u"kind").toString();
    connection.url = withoutSlash(json.value(u"url").toString());
    connection.auth = json.value(u"auth").toString(connection.auth);
    connection.secret = json.value(u"secret").toString();
    connection.enabled = json.value(u"enabled").toBool(true);
    connection.options = json.value(u"options").toObject();
    if (connection.name.isEmpty() || connection.kind.isEmpty())
        return base::fail(Error::Kind::InvalidInput, tr("A stored engine has no name or no kind."));
    return connection;
}

QString keychainReference(const QString &connectionName)
{
    return u"keychain:engine:"_s + connectionName;
}

base::Result<EngineConnection> connectionOf(const QJsonObject &engineOptions, const QString &kind,
                                            const QList<EngineConnection> &known)
{
    const QString name = engineOptions.value(u"connection").toString();
    if (name.isEmpty()) {
        EngineConnection connection;
        connection.name = engineOptions.value(u"url").toString();
        connection.kind = kind;
        connection.url = connection.name;
        connection.auth = engineOptions.value(u"auth").toString(connection.auth);
        connection.secret = engineOptions.value(u"secret").toString();
        connection.options = engineOptions;
        if (connection.url.isEmpty())
            return base::fail(Error::Kind::InvalidInput,
                              tr("The session names no service. Choose one in Settings, Engines, or give its address "
                                 "with --service."));
        return checkedAddress(connection);
    }
    const auto found = std::ranges::find_if(known, [&](const EngineConnection &connection) {
        return connection.name == name && connection.kind == kind && connection.enabled;
    });
    if (found == known.end())
        return base::fail(Error::Kind::NotFound,
                          tr("There is no enabled engine \"%1\" of this kind. Add it in Settings, Engines.").arg(name));
    EngineConnection connection = *found;
    for (auto option = engineOptions.begin(); option != engineOptions.end(); ++option)
        connection.options.insert(option.key(), option.value());
    connection.auth = engineOptions.value(u"auth").toString(connection.auth);
    connection.secret = engineOptions.value(u"secret").toString(connection.secret);
    return checkedAddress(connection);
}

} // namespace settings
