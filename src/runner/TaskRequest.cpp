// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/TaskRequest.h"

#include "runner/GitAddress.h"
#include "runner/Setup.h"

#include <QJsonArray>

#include <algorithm>

namespace runner {
namespace {

/// Strings anywhere in what configures MCP servers: their environments and headers hold keys.
void collectTexts(const QJsonValue &value, QList<QByteArray> &texts, int depth = 0)
{
    if (depth > 8)
        return;
    if (value.isString())
        texts.append(value.toString().toUtf8());
    for (const QJsonValue &item : value.toArray())
        collectTexts(item, texts, depth + 1);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &item : object)
        collectTexts(item, texts, depth + 1);
}

} // namespace

QList<QByteArray> TaskRequest::secrets() const
{
    QList<QByteArray> all{apiKey.reveal(), oauthToken.reveal(), sshKey.reveal()};
    for (const base::Secret &secret : environmentSecrets) {
        all.append(secret.reveal());
        // As the file .env holds it, without the quotes.
        const QByteArray quoted = environmentFileValue(secret.reveal());
        all.append(quoted.sliced(1, quoted.size() - 2));
    }
    const QJsonObject servers = mcpConfig.value(u"mcpServers").toObject();
    for (const QJsonValue &server : servers) {
        collectTexts(server.toObject().value(u"env"), all);
        collectTexts(server.toObject().value(u"headers"), all);
    }
    all.append(credentialsOf(gitRepo));
    all.removeIf([](const QByteArray &secret) { return secret.isEmpty(); });
    return all;
}

bool isTaskId(const QString &id)
{
    return !id.isEmpty() && id.size() <= maxTaskIdLength && std::ranges::all_of(id, [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    });
}

} // namespace runner
