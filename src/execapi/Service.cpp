// SPDX-License-Identifier: GPL-3.0-or-later
#include "execapi/Service.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace execapi {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr qsizetype maxIdLength = 128;

QString tr(const char *text)
{
    return QCoreApplication::translate("execapi::Service", text);
}

/// https, or http on this computer.
bool isSafeForSecrets(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    if (url.scheme() == "https"_L1 || url.scheme() == "wss"_L1)
        return true;
    return (url.scheme() == "http"_L1 || url.scheme() == "ws"_L1)
        && (url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback());
}

QUrl below(QUrl url, const QString &path)
{
    QString root = url.path();
    while (root.endsWith(u'/'))
        root.chop(1);
    url.setPath(root + path);
    return url;
}

} // namespace

Service Service::fromEnvironment(const QProcessEnvironment &environment, const Service &otherwise)
{
    Service service = otherwise;
    if (const QString url = environment.value(u"TERRAGON_BASE_URL"_s); !url.isEmpty())
        service.url = QUrl(url);
    if (const QString url = environment.value(u"TERRAGON_WS_URL"_s); !url.isEmpty())
        service.monitorUrl = QUrl(url);
    for (const QString &name : {u"TERRAGON_API_KEY"_s, u"GANTRY_EXECUTION_API_KEY"_s}) {
        if (const QString key = environment.value(name); !key.isEmpty())
            service.key = base::Secret(key.toUtf8());
    }
    return service;
}

QUrl Service::at(const QString &path) const
{
    return below(url, path);
}

QUrl Service::monitor(const QString &execution) const
{
    QUrl root = monitorUrl;
    if (root.isEmpty()) {
        root = url;
        root.setScheme(url.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    }
    return below(root, u"/executions/"_s + execution + u"/monitor"_s);
}

base::Result<> Service::check() const
{
    if (url.isEmpty())
        return base::fail(Error::Kind::InvalidInput,
                          tr("No execution service is named. Give its address with --service or in the settings; "
                             "\"gantryctl serve --executions\" starts one on this computer."));
    if (!isSafeForSecrets(url) || (!monitorUrl.isEmpty() && !isSafeForSecrets(monitorUrl)))
        return base::fail(Error::Kind::InvalidInput,
                          tr("The address of the execution service has to begin with https://, or with http:// and "
                             "name this computer: a key is sent to it."));
    return {};
}

bool isSafeId(QStringView id)
{
    const auto isSafe
        = [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.'); };
    return !id.isEmpty() && id.size() <= maxIdLength && std::ranges::all_of(id, isSafe)
        && std::ranges::any_of(id, [](QChar c) { return c != u'.'; });
}

} // namespace execapi
