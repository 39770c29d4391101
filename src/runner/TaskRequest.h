// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>

namespace runner {

/// A file of Claude's that a request brings: a slash command or a subagent.
struct ClaudeFile
{
    QString name; ///< letters, digits, "_" and "-"
    QList<std::pair<QString, QJsonValue>> frontMatter;
    QString content;
};

/// What becomes of a clone after a run that succeeded.
struct GitAction
{
    bool commit = false;
    bool push = false;
    QString message;
    QString branch = QStringLiteral("main");
    QStringList files; ///< empty: everything that changed
    bool resolveConflicts = true; ///< "auto": rebase, else a branch of its own; false ("fail"): nothing is pushed
};

struct UploadAction
{
    QStringList patterns;
    QString prefix;
};

/// A task as a client asks for it, checked.
struct TaskRequest
{
    enum class Kind { Sync, Async };

    Kind kind = Kind::Sync;
    QString prompt;
    QString systemPrompt;
    QString appendSystemPrompt;
    QStringList allowedTools;
    QStringList disallowedTools;
    QString permissionMode;
    int maxTurns = 0;
    QString model;
    QString fallbackModel;
    bool useNamedPipe = true;
    std::chrono::milliseconds timeLimit = std::chrono::minutes(55);
    QString gitRepo;
    bool hidesGitLogin = false; ///< the login in gitRepo is for the runner's own git, not for Claude's
    QString gitBranch = QStringLiteral("main");
    int gitDepth = 1;
    QMap<QString, base::Secret> environmentSecrets;
    base::Secret sshKey;
    std::optional<QJsonObject> metadata;
    base::Secret apiKey;
    base::Secret oauthToken;
    QString cwdRelative;
    QJsonObject mcpConfig;
    QList<ClaudeFile> slashCommands;
    QList<ClaudeFile> subagents;
    QStringList preExecutionCommands;
    std::optional<GitAction> gitAction;
    std::optional<UploadAction> uploadAction;
    QUrl callbackUrl;
    QString taskId;

    /// Everything in it that must not be shown.
    [[nodiscard]] QList<QByteArray> secrets() const;
};

constexpr qsizetype maxTaskIdLength = 128;
/// Letters, digits, "_" and "-", at most maxTaskIdLength.
[[nodiscard]] bool isTaskId(const QString &id);

} // namespace runner
