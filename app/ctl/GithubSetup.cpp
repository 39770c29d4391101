// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/GithubSetup.h"

#include "app/ctl/TaskRequests.h"
#include "base/PrivateFile.h"
#include "base/TakenVariable.h"
#include "github/GithubClient.h"
#include "net/Address.h"
#include "tasks/TaskRules.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace ctl {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr qint64 maxSecretBytes = 64 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("ctl", text);
}

base::Result<> readToken(const GithubArguments &arguments, GithubSetup &setup)
{
    if (!arguments.tokenVariable.isEmpty()) {
        setup.token = takeSecret(arguments.tokenVariable);
        if (setup.token.isEmpty())
            return base::fail(
                Error::Kind::InvalidInput,
                tr("The variable %1 named by --token-env is empty or not set.").arg(arguments.tokenVariable));
    }
    for (const QString &name : {u"GITHUB_TOKEN"_s, u"GH_TOKEN"_s}) {
        const base::Secret found = takeSecret(name);
        if (setup.token.isEmpty() && arguments.appId.isEmpty())
            setup.token = found;
    }
    return {};
}

base::Result<> readApp(const GithubArguments &arguments, GithubSetup &setup)
{
    base::Secret pem = takeSecret(u"GITHUB_APP_PRIVATE_KEY"_s);
    if (!setup.token.isEmpty())
        return {};
    setup.appId = arguments.appId.isEmpty() ? qEnvironmentVariable("GITHUB_APP_ID").trimmed() : arguments.appId;
    if (setup.appId.isEmpty())
        return base::fail(
            Error::Kind::InvalidInput,
            tr("There is no token for GitHub. Set GITHUB_TOKEN, name another variable with --token-env, or "
               "give a GitHub App with --app-id and --app-key-file."));
    if (!arguments.appKeyFile.isEmpty()) {
        const auto read = readSecretFile(arguments.appKeyFile);
        if (!read)
            return std::unexpected(read.error());
        pem = *read;
    }
    const auto key = github::appKey(setup.appId, pem);
    if (!key)
        return std::unexpected(key.error());
    setup.appKey = *key;
    return {};
}

/// Made once for this data folder.
base::Result<QString> homeIn(const base::Paths &paths)
{
    const QString path = paths.data + u"/github-home"_s;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QString home = QString::fromLatin1(file.read(64)).trimmed();
        if (home.size() >= 16)
            return home;
    }
    const QString made = QString::fromLatin1(base::Secret::random().fingerprint().left(24));
    return base::writePrivateFile(path, made.toLatin1() + '\n').transform([made] { return made; });
}

/// What each of the tasks will have: one that nobody can ever run would wait for ever.
base::Result<> checkTasks(const GithubArguments &arguments, const QString &project)
{
    tasks::Task task;
    task.project = project;
    task.commands = QStringList{u"issue"_s}; // each brings its own
    task.engines = arguments.engines;
    task.permissionMode = arguments.permissionMode;
    return tasks::validate(task, knownEngines());
}

} // namespace

base::Secret takeSecret(const QString &variable)
{
    return base::Secret(base::takeVariable(variable.toUtf8().constData()).reveal().trimmed());
}

base::Result<base::Secret> readSecretFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(Error::Kind::InvalidInput, tr("%1 cannot be read: %2").arg(path, file.errorString()));
    QByteArray bytes = file.read(maxSecretBytes + 1);
    if (bytes.size() > maxSecretBytes)
        return base::fail(Error::Kind::InvalidInput, tr("%1 is too large to be a secret.").arg(path));
    base::Secret secret(bytes.trimmed());
    bytes.fill('\0');
    return secret;
}

base::Result<QUrl> githubApi(const QString &given)
{
    QString address = given.isEmpty() ? qEnvironmentVariable("GITHUB_API_URL").trimmed() : given;
    if (address.isEmpty())
        address = github::GithubClient::publicApi;
    const QUrl url(address, QUrl::StrictMode);
    if (!net::isSafeForSecrets(url) || url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty())
        return base::fail(
            Error::Kind::InvalidInput,
            tr("“%1” is not the address of a REST interface of GitHub. It looks like https://HOST/api/v3.")
                .arg(url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)));
    return url;
}

std::unique_ptr<github::Credentials> GithubSetup::credentials(const base::Clock &clock) const
{
    if (appKey)
        return std::make_unique<github::AppCredentials>(choices.api, appId, *appKey, clock);
    return std::make_unique<github::TokenCredentials>(token);
}

base::Result<GithubSetup> githubSetup(const GithubArguments &arguments, const base::Paths &paths)
{
    GithubSetup setup;
    const auto repository = github::RepositoryName::parse(arguments.repository);
    if (!repository)
        return std::unexpected(repository.error());
    setup.choices.repository = *repository;
    const auto api = githubApi(arguments.api);
    if (!api)
        return std::unexpected(api.error());
    setup.choices.api = *api;
    const QString project = QDir::current().absoluteFilePath(arguments.project);
    if (!QDir(project).exists())
        return base::fail(Error::Kind::InvalidInput,
                          tr("There is no folder %1. --project names the one the tasks run in.").arg(project));
    setup.choices.project = QDir::cleanPath(project);
    if (arguments.label.trimmed().isEmpty() || arguments.label.contains(u','))
        return base::fail(Error::Kind::InvalidInput,
                          tr("“%1” is not the name of a label: it is empty or has a comma.").arg(arguments.label));
    if (const auto checked = checkTasks(arguments, setup.choices.project); !checked)
        return std::unexpected(checked.error());
    if (const auto read = readToken(arguments, setup); !read)
        return std::unexpected(read.error());
    if (const auto read = readApp(arguments, setup); !read)
        return std::unexpected(read.error());
    if (!arguments.webhookSecretVariable.isEmpty()) {
        setup.webhookSecret = takeSecret(arguments.webhookSecretVariable);
        if (setup.webhookSecret.isEmpty())
            return base::fail(Error::Kind::InvalidInput,
                              tr("The variable %1 named by --webhook-secret-env is empty or not set. Without a secret "
                                 "anybody could send webhooks.")
                                  .arg(arguments.webhookSecretVariable));
    }
    const auto home = homeIn(paths);
    if (!home)
        return std::unexpected(home.error());
    setup.choices.home = *home;
    setup.choices.label = arguments.label;
    setup.choices.engines = arguments.engines;
    setup.choices.permissionMode = arguments.permissionMode;
    setup.choices.model = arguments.model;
    setup.choices.anyAuthor = arguments.anyAuthor;
    setup.choices.allowShell = arguments.allowShell;
    setup.choices.closeCompleted = arguments.closeCompleted;
    for (const base::Secret &secret : {setup.token, setup.webhookSecret}) {
        if (!secret.isEmpty())
            setup.secrets.append(secret.reveal());
    }
    return setup;
}

} // namespace ctl
