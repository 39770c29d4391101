// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/Answers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace cloudrun {

using namespace Qt::StringLiterals;
using Cause = Failure::Cause;

namespace {

constexpr qsizetype maxTasks = 1000;
constexpr qsizetype maxIdLength = 256;
constexpr qsizetype maxPathLength = 2048;

std::unexpected<Failure> nonsense()
{
    return std::unexpected(Failure{Cause::Protocol, 0, {}, {}});
}

int countAt(const QJsonObject &json, QLatin1StringView key)
{
    return std::clamp(json.value(key).toInt(), 0, 1'000'000);
}

/// Ids are texts, but a service gives a number back as it got it.
QString idAt(const QJsonObject &json)
{
    const QJsonValue id = json.value("taskId"_L1);
    return id.isDouble() ? QString::number(id.toInteger()) : id.toString();
}

} // namespace

bool isTaskId(const QString &text)
{
    return !text.isEmpty() && text.size() <= maxIdLength && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
            || c == u'_';
    });
}

Result<Accepted> readAccepted(const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    Accepted accepted{idAt(json), json.value("logsPath"_L1).toString().left(maxPathLength)};
    if (!isTaskId(accepted.taskId))
        return nonsense();
    return accepted;
}

Result<ActiveTasks> readTasks(const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    if (!json.value("tasks"_L1).isArray())
        return nonsense();
    ActiveTasks all{countAt(json, "active"_L1), countAt(json, "max"_L1), {}};
    for (const QJsonValue &each : json.value("tasks"_L1).toArray()) {
        const QJsonObject task = each.toObject();
        const QString id = idAt(task);
        if (isTaskId(id) && all.tasks.size() < maxTasks)
            all.tasks.append({id, oneLine(task.value("type"_L1).toString()),
                              QDateTime::fromString(task.value("startedAt"_L1).toString(), Qt::ISODateWithMs),
                              task.value("cancelling"_L1).toBool()});
    }
    return all;
}

Health readHealth(const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const QJsonObject claude = json.value("claude"_L1).toObject();
    const QJsonObject auth = json.value("auth"_L1).toObject();
    Health health;
    if (claude.value("cliAvailable"_L1).isBool())
        health.hasClaude = claude.value("cliAvailable"_L1).toBool();
    const QString told = json.value("claudeVersion"_L1).toString(claude.value("version"_L1).toString());
    health.claudeVersion = oneLine(told).left(60);
    health.hasCredential = auth.value("hasApiKey"_L1).toBool() || auth.value("hasAuthToken"_L1).toBool();
    return health;
}

Result<TaskEnd> readTaskEnd(const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    TaskEnd end{idAt(json), json.value("status"_L1).toString().left(20), {}, {}};
    if (!isTaskId(end.taskId) || end.status.isEmpty())
        return nonsense();
    if (json.value("exitCode"_L1).isDouble())
        end.exitCode = json.value("exitCode"_L1).toInt();
    end.error = oneLine(json.value("error"_L1).toString());
    return end;
}

} // namespace cloudrun
