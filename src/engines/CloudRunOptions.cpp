// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/CloudRunOptions.h"

#include "base/Clock.h"
#include "net/Address.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace engines {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

const QString variablePrefix = u"env:"_s;
const QString readOnlyStorage = u"https://www.googleapis.com/auth/devstorage.read_only"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::CloudRunOptions", text);
}

void setMilliseconds(const QJsonObject &options, QLatin1StringView key, std::chrono::milliseconds &target)
{
    if (const qint64 value = options.value(key).toInteger(); value > 0)
        target = std::chrono::milliseconds(value);
}

cloudrun::Timings timingsOf(const QJsonObject &options)
{
    cloudrun::Timings timings;
    setMilliseconds(options, "pollMs"_L1, timings.poll);
    setMilliseconds(options, "headerMs"_L1, timings.headers);
    setMilliseconds(options, "cloneMs"_L1, timings.clone);
    setMilliseconds(options, "silenceMs"_L1, timings.silence);
    setMilliseconds(options, "lastLookMs"_L1, timings.lastLook);
    return timings;
}

} // namespace

base::Result<CloudRunOptions> CloudRunOptions::of(const QJsonObject &engineOptions,
                                                  const QList<settings::EngineConnection> &known)
{
    auto connection = settings::connectionOf(engineOptions, u"cloud-run"_s, known);
    if (!connection)
        return std::unexpected(connection.error());
    if (!net::isSafeForSecrets(QUrl(connection->url)))
        return base::fail(Error::Kind::PermissionDenied,
                          tr("%1 is not encrypted, and your keys would be sent there. Give an address that begins with "
                             "https://.")
                              .arg(connection->url));
    const QJsonObject json = connection->options;
    const auto text = [&json](QLatin1StringView key) { return json.value(key).toString(); };
    CloudRunOptions options;
    options.connection = *connection;
    options.gitRepository = text("gitRepo"_L1);
    options.gitBranch = text("gitBranch"_L1);
    options.gitDepth = json.value("gitDepth"_L1).toInt();
    options.sshKey = text("sshKey"_L1);
    const QJsonObject secrets = json.value("secrets"_L1).toObject();
    for (auto secret = secrets.begin(); secret != secrets.end(); ++secret)
        options.secrets.insert(secret.key(), secret.value().toString());
    options.systemPrompt = text("systemPrompt"_L1);
    options.appendSystemPrompt = text("appendSystemPrompt"_L1);
    options.fallbackModel = text("fallbackModel"_L1);
    for (const QJsonValue &tool : json.value("disallowedTools"_L1).toArray())
        options.disallowedTools.append(tool.toString());
    options.async = json.value("async"_L1).toBool();
    options.callbackListen = text("callbackListen"_L1);
    options.callbackUrl = text("callbackUrl"_L1);
    options.callbackSecret = text("callbackSecret"_L1);
    options.audience = text("audience"_L1).isEmpty() ? connection->url : text("audience"_L1);
    options.tokenUrl = QUrl(text("tokenUrl"_L1));
    if (const QString storage = text("storageUrl"_L1); !storage.isEmpty())
        options.storageUrl = QUrl(storage);
    options.timeLimit = std::chrono::seconds(std::max(0, json.value("timeLimitSeconds"_L1).toInt()));
    options.timings = timingsOf(json);
    return options;
}

QMap<QString, QString> CloudRunOptions::references() const
{
    QMap<QString, QString> references;
    if (connection.auth != u"none")
        references.insert(u"signIn"_s, connection.secret);
    if (!sshKey.isEmpty())
        references.insert(u"sshKey"_s, sshKey);
    if (async && !callbackListen.isEmpty())
        references.insert(u"callback"_s, callbackSecret);
    for (auto secret = secrets.cbegin(); secret != secrets.cend(); ++secret)
        references.insert(variablePrefix + secret.key(), secret.value());
    return references;
}

base::Result<std::unique_ptr<cloudrun::SignIn>> CloudRunOptions::signIn(const base::Secret &secret,
                                                                        const base::Clock &clock) const
{
    if (connection.auth == u"bearer")
        return std::make_unique<cloudrun::SignIn>(base::Secret(secret.reveal().trimmed()));
    if (connection.auth != u"service-account")
        return std::make_unique<cloudrun::SignIn>(base::Secret());
    auto account = cloudrun::ServiceAccount::fromJson(secret);
    if (!account)
        return std::unexpected(account.error());
    if (!tokenUrl.isEmpty())
        account->tokenUrl = tokenUrl;
    if (!net::isSafeForSecrets(account->tokenUrl))
        return base::fail(Error::Kind::InvalidInput,
                          tr("The token address of the service account has to begin with https://."));
    return std::make_unique<cloudrun::SignIn>(*account, cloudrun::AssertionRequest{audience, {}}, clock);
}

std::unique_ptr<cloudrun::SignIn> CloudRunOptions::storageSignIn(const base::Secret &secret,
                                                                 const base::Clock &clock) const
{
    const auto account = connection.auth == u"service-account" ? cloudrun::ServiceAccount::fromJson(secret)
                                                               : base::Result<cloudrun::ServiceAccount>();
    if (!account || account->email.isEmpty())
        return nullptr;
    cloudrun::ServiceAccount used = *account;
    if (!tokenUrl.isEmpty())
        used.tokenUrl = tokenUrl;
    return std::make_unique<cloudrun::SignIn>(used, cloudrun::AssertionRequest{{}, readOnlyStorage}, clock);
}

cloudrun::TaskRequest CloudRunOptions::taskRequest(const session::RunRequest &request, const SecretBundle &read,
                                                   const QString &credentialUse) const
{
    const session::Profile &profile = request.session.profile;
    cloudrun::TaskRequest task;
    task.prompt = request.step.text;
    task.model = profile.model;
    task.permissionMode = profile.permissionMode == u"manual" ? u"default"_s : profile.permissionMode;
    task.allowedTools = profile.allowedTools;
    task.maxTurns = profile.maxTurns;
    task.timeout = request.step.timeout.count() > 0 ? request.step.timeout : timeLimit;
    task.fallbackModel = fallbackModel;
    task.systemPrompt = systemPrompt;
    task.appendSystemPrompt = appendSystemPrompt;
    task.disallowedTools = disallowedTools;
    task.gitRepository = gitRepository;
    task.gitBranch = gitBranch;
    task.gitDepth = gitDepth;
    task.sshKey = read.value(u"sshKey"_s);
    task.credential = read.value(u"credential"_s);
    task.credentialKind = credentialUse == u"anthropicApiKey" ? cloudrun::TaskRequest::Credential::ApiKey
                                                              : cloudrun::TaskRequest::Credential::OAuthToken;
    for (auto entry = request.step.environment.cbegin(); entry != request.step.environment.cend(); ++entry)
        task.environment.insert(entry.key(), base::Secret(entry->toUtf8()));
    for (auto secret = read.cbegin(); secret != read.cend(); ++secret) {
        if (secret.key().startsWith(variablePrefix))
            task.environment.insert(secret.key().sliced(variablePrefix.size()), *secret);
    }
    return task;
}

} // namespace engines
