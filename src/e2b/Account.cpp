// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2b/Account.h"

namespace e2b {

namespace {

/// These share one host for all sandboxes, told apart by headers; elsewhere every sandbox has a host of its own.
bool hasSharedHost(const QString &domain)
{
    static const QStringList domains{QStringLiteral("e2b.app"), QStringLiteral("e2b.dev"), QStringLiteral("e2b.pro"),
                                     QStringLiteral("e2b-staging.dev")};
    return domains.contains(domain);
}

QUrl address(const QString &host)
{
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(host);
    return url;
}

/// Paths are put behind it.
QUrl withoutSlash(QUrl url)
{
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

} // namespace

Account Account::fromEnvironment(const QProcessEnvironment &environment, const Account &otherwise)
{
    Account account = otherwise;
    const auto take = [&environment](const char *name, const auto &use) {
        const QString value = environment.value(QString::fromLatin1(name)).trimmed();
        if (!value.isEmpty())
            use(value);
    };
    take("E2B_API_KEY", [&](const QString &value) { account.apiKey = base::Secret(value.toUtf8()); });
    take("E2B_DOMAIN", [&](const QString &value) { account.domain = value; });
    take("E2B_API_URL", [&](const QString &value) { account.apiUrl = QUrl(value); });
    take("E2B_SANDBOX_URL", [&](const QString &value) { account.sandboxUrl = QUrl(value); });
    return account;
}

QUrl Account::control() const
{
    return apiUrl.isEmpty() ? address(QStringLiteral("api.") + domain) : withoutSlash(apiUrl);
}

QUrl Account::sandbox(const QString &id, const QString &told) const
{
    if (!sandboxUrl.isEmpty())
        return withoutSlash(sandboxUrl);
    const QString where = told.isEmpty() ? domain : told;
    if (hasSharedHost(where))
        return address(QStringLiteral("sandbox.") + where);
    return address(QStringLiteral("%1-%2.%3").arg(envdPort).arg(id, where));
}

} // namespace e2b
