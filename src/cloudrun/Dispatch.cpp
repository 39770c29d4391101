// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/Dispatch.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace cloudrun {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxOutput = 1024 * 1024;
constexpr qsizetype maxUrlLength = 500;

/// Only an address that a browser may be sent to.
QString webAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http");
    return isWeb && text.size() <= maxUrlLength ? text : QString();
}

} // namespace

QByteArray DispatchRequest::body() const
{
    const QJsonObject inputs{{u"context"_s, context}, {u"action_type"_s, action}};
    QJsonObject json{{u"owner"_s, owner},
                     {u"repo"_s, repository},
                     {u"workflowId"_s, u"claude.yml"_s},
                     {u"ref"_s, branch},
                     {u"inputs"_s, inputs}};
    if (!repositoryId.isEmpty())
        json.insert(u"repositoryId"_s, repositoryId);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<DispatchOutcome> readDispatch(const QByteArray &body)
{
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::unexpected(Failure{Failure::Cause::Protocol, 0, {}, {}});
    const QJsonObject json = document.object();
    const QJsonObject run = json.value("cloudRunResponse"_L1).toObject();
    const auto text = [&](QLatin1StringView key) {
        return run.value(key).isString() ? run.value(key).toString() : json.value(key).toString();
    };
    DispatchOutcome outcome;
    outcome.success = json.value("success"_L1).toBool(true) && run.value("success"_L1).toBool(true);
    outcome.message = oneLine(run.contains("message"_L1) ? text("message"_L1) : json.value("message"_L1).toString());
    outcome.output = text("claude_output"_L1).left(maxOutput);
    outcome.pullRequestUrl = webAddress(text("pull_request_url"_L1));
    if (outcome.pullRequestUrl.isEmpty())
        outcome.pullRequestUrl = pullRequestIn(outcome.output);
    outcome.pullRequestNumber = std::max(0, run.value("pull_request_number"_L1).toInt());
    outcome.branch = oneLine(text("branch_name"_L1)).left(250);
    outcome.executionTimeMs = run.value("execution_time_ms"_L1).toInteger(-1);
    const QString id = json.value("task_id"_L1).toVariant().toString();
    outcome.taskId = isTaskId(id) ? id : QString();
    const QString path = json.value("status_endpoint"_L1).toString();
    if (path.startsWith(u"/") && !path.startsWith(u"//") && path.size() <= maxUrlLength && !path.contains(u".."))
        outcome.statusPath = path;
    return outcome;
}

QString pullRequestIn(const QString &text)
{
    static const QRegularExpression link(
        u"https://github\\.com/[A-Za-z0-9_.-]{1,100}/[A-Za-z0-9_.-]{1,100}/pull/[0-9]{1,9}"_s);
    return link.match(text).captured(0);
}

QString taskStateIn(const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    for (const QJsonObject &place : {json, json.value("task"_L1).toObject(), json.value("data"_L1).toObject()}) {
        for (const auto key : {"status"_L1, "state"_L1}) {
            if (place.value(key).isString())
                return oneLine(place.value(key).toString()).toLower().left(40);
        }
    }
    return {};
}

std::pair<QString, QString> repositoryOf(const QString &text)
{
    static const QRegularExpression name(
        u"^(?:https?://github\\.com/|git@github\\.com:)?([A-Za-z0-9_.-]{1,100})/([A-Za-z0-9_.-]{1,100}?)(?:\\.git)?/?$"_s);
    const auto match = name.match(text.trimmed());
    return {match.captured(1), match.captured(2)};
}

} // namespace cloudrun
