// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/Settings.h"

#include "github/Credentials.h"
#include "github/GithubClient.h"
#include "net/Address.h"

#include <QCoreApplication>

namespace dispatch {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dispatch::Settings", text);
}

class Reader
{
public:
    explicit Reader(const QProcessEnvironment &environment)
        : m_environment(environment)
    {
    }

    QString required(const QString &name, const QString &meaning)
    {
        const QString value = m_environment.value(name).trimmed();
        if (value.isEmpty())
            refuse(tr("%1 is not set. It has to hold %2.").arg(name, meaning));
        return value;
    }
    QUrl address(const QString &name, const QString &value)
    {
        const QUrl url(value, QUrl::StrictMode);
        if (!value.isEmpty() && !net::isSafeForSecrets(url))
            refuse(tr("%1 is not an address that secrets may be sent to. It has to begin with https://.").arg(name));
        return url;
    }
    void refuse(const QString &message) { m_errors.append({Error::Kind::InvalidInput, message, {}}); }
    [[nodiscard]] const QList<Error> &errors() const { return m_errors; }

private:
    const QProcessEnvironment &m_environment;
    QList<Error> m_errors;
};

} // namespace

QString Settings::webAddress() const
{
    QUrl url = api;
    url.setPath({});
    if (url.host() == u"api.github.com")
        url.setHost(u"github.com"_s);
    return url.toString();
}

std::expected<Settings, QList<Error>> readSettings(const QProcessEnvironment &environment)
{
    Reader reader(environment);
    Settings settings;
    const QString runner = u"CLAUDE_CLOUD_RUN_URL"_s;
    settings.runnerUrl
        = reader.address(runner, reader.required(runner, tr("the address of the service that runs Claude")));
    settings.oauthToken = base::Secret(
        reader.required(u"CLAUDE_CODE_OAUTH_TOKEN"_s, tr("a token of Claude (claude setup-token)")).toUtf8());
    settings.appId = reader.required(u"GITHUB_APP_ID"_s, tr("the id of the GitHub App"));
    const QString pem = reader.required(u"GITHUB_APP_PRIVATE_KEY"_s, tr("the private key (PEM) of the GitHub App"));
    if (!settings.appId.isEmpty() && !pem.isEmpty()) {
        const auto key = github::appKey(settings.appId, base::Secret(pem.toUtf8()));
        if (key)
            settings.appKey = *key;
        else
            reader.refuse(key.error().message);
        settings.appPem = base::Secret(QString(pem).replace(u"\\n"_s, u"\n"_s).toUtf8());
    }
    const QString api = u"GITHUB_API_URL"_s;
    settings.api = reader.address(api, environment.value(api, github::GithubClient::publicApi).trimmed());
    if (!reader.errors().isEmpty())
        return std::unexpected(reader.errors());
    return settings;
}

} // namespace dispatch
