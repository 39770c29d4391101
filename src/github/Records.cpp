// SPDX-License-Identifier: GPL-3.0-or-later
#include "github/Records.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

namespace github {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxTextLength = 256 * 1024; // GitHub's own limit is 65,536 characters
constexpr qsizetype maxNames = 200; // labels, assignees

QString text(const QJsonObject &json, QStringView name, qsizetype limit = 1024)
{
    return json.value(name).toString().left(limit);
}

/// Names of objects, or names as they are; GitHub writes labels in both ways.
QStringList names(const QJsonArray &array, QStringView field)
{
    QStringList all;
    for (const QJsonValue &each : array) {
        const QString name = each.isString() ? each.toString() : each[field].toString();
        if (!name.isEmpty() && all.size() < maxNames)
            all.append(name.left(256));
    }
    return all;
}

/// What is shown as a link has to be one.
QString link(const QJsonObject &json)
{
    const QUrl url(text(json, u"html_url", 2048), QUrl::StrictMode);
    return url.scheme() == u"https" || url.scheme() == u"http" ? url.toString(QUrl::RemoveUserInfo) : QString();
}

} // namespace

std::optional<Issue> readIssue(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    Issue issue;
    issue.number = json.value(u"number").toInteger();
    if (issue.number <= 0 || !json.value(u"title").isString())
        return {};
    issue.title = text(json, u"title");
    issue.body = text(json, u"body", maxTextLength);
    issue.labels = names(json.value(u"labels").toArray(), u"name");
    issue.assignees = names(json.value(u"assignees").toArray(), u"login");
    issue.author = json.value(u"user")[u"login"].toString().left(256);
    issue.association = text(json, u"author_association", 64);
    issue.isOpen = text(json, u"state") != u"closed";
    issue.isPullRequest = json.value(u"pull_request").isObject();
    issue.url = link(json);
    issue.updatedAt = QDateTime::fromString(text(json, u"updated_at"), Qt::ISODate);
    return issue;
}

std::optional<Comment> readComment(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    const qint64 id = json.value(u"id").toInteger();
    if (id <= 0)
        return {};
    return Comment{id, text(json, u"body", maxTextLength), json.value(u"user")[u"login"].toString().left(256),
                   text(json, u"author_association", 64)};
}

std::optional<PullRequest> readPullRequest(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    const qint64 number = json.value(u"number").toInteger();
    if (number <= 0)
        return {};
    return PullRequest{number, link(json)};
}

std::optional<RepositoryFacts> readFacts(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    const RepositoryFacts facts{text(json, u"default_branch"), text(json, u"clone_url", 2048)};
    return facts.defaultBranch.isEmpty() ? std::nullopt : std::optional(facts);
}

} // namespace github
