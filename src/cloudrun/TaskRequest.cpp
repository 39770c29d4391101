// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/TaskRequest.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cloudrun {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cloudrun::TaskRequest", text);
}

void addText(QJsonObject &json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

void addSecrets(const TaskRequest &request, QJsonObject &json)
{
    const bool isKey = request.credentialKind == TaskRequest::Credential::ApiKey;
    json.insert(isKey ? u"anthropicApiKey"_s : u"anthropicOAuthToken"_s,
                QString::fromUtf8(request.credential.reveal().trimmed()));
    if (!request.sshKey.isEmpty())
        json.insert(u"sshKey"_s, QString::fromUtf8(request.sshKey.reveal()));
    if (request.environment.isEmpty())
        return;
    QJsonObject environment;
    for (auto entry = request.environment.cbegin(); entry != request.environment.cend(); ++entry)
        environment.insert(entry.key(), QString::fromUtf8(entry->reveal()));
    json.insert(u"environmentSecrets"_s, environment);
}

} // namespace

base::Result<QByteArray> TaskRequest::body() const
{
    if (prompt.trimmed().isEmpty())
        return base::fail(Error::Kind::InvalidInput, tr("There is no prompt to run."));
    if (credential.isEmpty())
        return base::fail(Error::Kind::PermissionDenied,
                          tr("Claude needs a sign-in on the service. Set ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN, "
                             "or keep one in Settings, Engines."));
    QJsonObject json{{u"prompt"_s, prompt}};
    addSecrets(*this, json);
    addText(json, u"model"_s, model);
    addText(json, u"fallbackModel"_s, fallbackModel);
    addText(json, u"permissionMode"_s, permissionMode);
    addText(json, u"systemPrompt"_s, systemPrompt);
    addText(json, u"appendSystemPrompt"_s, appendSystemPrompt);
    addText(json, u"gitRepo"_s, gitRepository);
    addText(json, u"gitBranch"_s, gitBranch);
    addText(json, u"taskId"_s, taskId);
    addText(json, u"callbackUrl"_s, callbackUrl);
    if (!allowedTools.isEmpty())
        json.insert(u"allowedTools"_s, QJsonArray::fromStringList(allowedTools));
    if (!disallowedTools.isEmpty())
        json.insert(u"disallowedTools"_s, QJsonArray::fromStringList(disallowedTools));
    if (maxTurns > 0)
        json.insert(u"maxTurns"_s, maxTurns);
    if (gitDepth > 0)
        json.insert(u"gitDepth"_s, gitDepth);
    if (timeout.count() > 0)
        json.insert(u"timeoutMinutes"_s, static_cast<double>(timeout.count()) / 60.0);
    QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    if (bytes.size() > maxBodyBytes)
        return base::fail(Error::Kind::TooLarge,
                          tr("The prompt and its settings have %1 kB; a service takes 2 MB.").arg(bytes.size() / 1000));
    return bytes;
}

} // namespace cloudrun
