// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/RemoteArguments.h"

#include "app/ctl/Arguments.h"
#include "app/ctl/Options.h"
#include "app/engineroom/EngineRegistry.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace ctl {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ctl", text);
}

/// "env:NAME", taken out of the environment. InvalidInput: there is nothing.
base::Result<QString> takeVariable(const QString &name, const QString &option, settings::Secrets &secrets)
{
    if (!secrets.takeVariable(name))
        return base::fail(Error::Kind::InvalidInput,
                          tr("The variable %1 named by %2 is empty or not set.").arg(name, option));
    return u"env:"_s + name;
}

QString fileReference(const QString &path)
{
    return u"file:"_s + QFileInfo(path).absoluteFilePath();
}

base::Result<QJsonObject> secretReferences(const QStringList &entries, settings::Secrets &secrets)
{
    static const QRegularExpression variable(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    QJsonObject references;
    for (const QString &entry : entries) {
        const QString name = entry.section(u'=', 0, 0);
        const QString value = entry.section(u'=', 1);
        if (!entry.contains(u'=') || !variable.match(name).hasMatch())
            return base::fail(Error::Kind::InvalidInput, tr("--secret wants NAME=VALUE or NAME=@FILE."));
        if (value.startsWith(u'@')) {
            references.insert(name, fileReference(value.sliced(1)));
        } else {
            secrets.give(name, base::Secret(value.toUtf8()));
            references.insert(name, u"memory:"_s + name);
        }
    }
    return references;
}

base::Result<> addSignIn(const RemoteArguments &remote, settings::Secrets &secrets, QJsonObject &options)
{
    QString auth = remote.auth;
    if (!remote.tokenVariable.isEmpty()) {
        const auto token = takeVariable(remote.tokenVariable, u"--token-env"_s, secrets);
        if (!token)
            return std::unexpected(token.error());
        options.insert(u"secret"_s, *token);
        if (auth.isEmpty())
            auth = u"bearer"_s;
    } else if (!remote.serviceAccountFile.isEmpty()) {
        options.insert(u"secret"_s, fileReference(remote.serviceAccountFile));
        if (auth.isEmpty())
            auth = u"service-account"_s;
    }
    if ((auth == u"bearer" && remote.tokenVariable.isEmpty())
        || (auth == u"service-account" && remote.serviceAccountFile.isEmpty()))
        return base::fail(Error::Kind::InvalidInput,
                          auth == u"bearer" ? tr("--auth bearer needs --token-env, the variable with the token.")
                                            : tr("--auth service-account needs --service-account, the key file."));
    if (!auth.isEmpty())
        options.insert(u"auth"_s, auth);
    return {};
}

void addTexts(const RemoteArguments &remote, QJsonObject &options)
{
    const std::pair<QString, QString> texts[]{
        {u"gitRepo"_s, remote.gitRepository},       {u"gitBranch"_s, remote.gitBranch},
        {u"systemPrompt"_s, remote.systemPrompt},   {u"appendSystemPrompt"_s, remote.appendSystemPrompt},
        {u"fallbackModel"_s, remote.fallbackModel}, {u"callbackListen"_s, remote.callbackListen},
        {u"callbackUrl"_s, remote.callbackUrl},     {u"actionType"_s, remote.action}};
    for (const auto &[key, text] : texts) {
        if (!text.isEmpty())
            options.insert(key, text);
    }
    if (remote.gitDepth > 0)
        options.insert(u"gitDepth"_s, remote.gitDepth);
    if (!remote.disallowedTools.isEmpty())
        options.insert(u"disallowedTools"_s, QJsonArray::fromStringList(remote.disallowedTools));
    if (remote.async)
        options.insert(u"async"_s, true);
    if (!remote.sshKeyFile.isEmpty())
        options.insert(u"sshKey"_s, fileReference(remote.sshKeyFile));
}

} // namespace

void describeRemote(CLI::App &app, RemoteArguments &remote)
{
    const std::string group = "Remote engines";
    auto *options = app.add_option_group(group, "The service of a remote engine, and what it works on");
    addText(*options, "--service", remote.service, "Its address, or the name of an engine from the settings");
    addText(*options, "--auth", remote.auth, "How to sign in: none, bearer or service-account")
        ->check(CLI::IsMember({"none", "bearer", "service-account"}));
    auto *token = addText(*options, "--token-env", remote.tokenVariable, "Variable that holds the bearer token");
    addText(*options, "--service-account", remote.serviceAccountFile, "JSON key file of a service account")
        ->check(CLI::ExistingFile)
        ->excludes(token);
    addText(*options, "--git-repo", remote.gitRepository, "Repository to work in; dispatch: owner/name");
    addText(*options, "--git-branch", remote.gitBranch, "Branch of it");
    options->add_option("--git-depth", remote.gitDepth, "Commits to clone")->check(CLI::Range(1, 1'000'000));
    addText(*options, "--ssh-key", remote.sshKeyFile, "File with the private key for the repository")
        ->check(CLI::ExistingFile);
    addList(*options, "--secret", remote.secrets, "NAME=VALUE or NAME=@FILE for the run's environment; repeatable");
    addText(*options, "--system-prompt", remote.systemPrompt, "Instead of Claude's own");
    addText(*options, "--append-system-prompt", remote.appendSystemPrompt, "Added to the system prompt");
    addText(*options, "--fallback-model", remote.fallbackModel, "When the model is overloaded");
    addList(*options, "--disallowed-tool", remote.disallowedTools, "Tool that Claude may not use; repeatable");
    auto *async = options->add_flag("--async", remote.async, "The run goes on without a connection");
    auto *listen = addText(*options, "--callback-listen", remote.callbackListen,
                           "HOST:PORT to be called back at when an --async run ends; else the service is asked");
    addText(*options, "--callback-secret-env", remote.callbackSecretVariable, "Variable with the secret of callbacks");
    addText(*options, "--callback-url", remote.callbackUrl, "What leads from the service to --callback-listen")
        ->needs(listen);
    listen->needs(async);
    addText(*options, "--action", remote.action, "Dispatch: what the backend is to do, for example create-pr");
}

base::Result<> chooseEngine(RunArguments &run, const settings::Settings &settings)
{
    QString &engine = run.engine;
    if (engine.isEmpty() || app::engineIds().contains(engine))
        return {};
    const auto engines = settings.engines();
    const auto found
        = std::ranges::find_if(engines, [&](const settings::EngineConnection &each) { return each.name == engine; });
    if (found == engines.end()) {
        QStringList choices = app::engineIds();
        for (const settings::EngineConnection &each : engines)
            choices.append(each.name);
        return base::fail(Error::Kind::InvalidInput,
                          tr("There is no engine \"%1\". There are: %2.").arg(engine, choices.join(u", "_s)));
    }
    run.remote.service = engine;
    engine = found->kind;
    return {};
}

base::Result<QJsonObject> engineOptions(const RemoteArguments &remote, settings::Secrets &secrets)
{
    QJsonObject options;
    if (!remote.service.isEmpty())
        options.insert(remote.service.contains(u"://"_s) ? u"url"_s : u"connection"_s, remote.service);
    if (const auto added = addSignIn(remote, secrets, options); !added)
        return std::unexpected(added.error());
    addTexts(remote, options);
    const auto references = secretReferences(remote.secrets, secrets);
    if (!references)
        return std::unexpected(references.error());
    if (!references->isEmpty())
        options.insert(u"secrets"_s, *references);
    if (!remote.callbackSecretVariable.isEmpty()) {
        const auto secret = takeVariable(remote.callbackSecretVariable, u"--callback-secret-env"_s, secrets);
        if (!secret)
            return std::unexpected(secret.error());
        options.insert(u"callbackSecret"_s, *secret);
    }
    return options;
}

} // namespace ctl
