// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace github {

struct Issue
{
    qint64 number = 0;
    QString title;
    QString body;
    QStringList labels;
    QStringList assignees;
    QString author;
    QString association; ///< of the author: "OWNER", "MEMBER", "COLLABORATOR", "CONTRIBUTOR", "NONE", …
    bool isOpen = true;
    bool isPullRequest = false; ///< GitHub lists pull requests among the issues
    QString url; ///< for people
    QDateTime updatedAt;

    bool operator==(const Issue &) const = default;
};

struct Comment
{
    qint64 id = 0;
    QString body;
    QString author;
    QString association; ///< of the author

    bool operator==(const Comment &) const = default;
};

struct PullRequest
{
    qint64 number = 0;
    QString url; ///< for people

    bool operator==(const PullRequest &) const = default;
};

struct RepositoryFacts
{
    QString defaultBranch;
    QString cloneUrl; ///< over http

    bool operator==(const RepositoryFacts &) const = default;
};

/// nullopt: no such thing is in it.
[[nodiscard]] std::optional<Issue> readIssue(const QJsonValue &json);
[[nodiscard]] std::optional<Comment> readComment(const QJsonValue &json);
[[nodiscard]] std::optional<PullRequest> readPullRequest(const QJsonValue &json);
[[nodiscard]] std::optional<RepositoryFacts> readFacts(const QJsonValue &json);

} // namespace github
