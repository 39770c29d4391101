// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Money.h"
#include "base/Result.h"

#include <QStringList>

#include <optional>

namespace claude {

/// How Claude is started for one run. The prompt is never part of it: it comes through stdin.
struct Options
{
    enum class Form {
        Terminal, ///< the visible interface on a pty
        StreamJson, ///< `-p` with JSON lines in and out over pipes
    };

    Form form = Form::Terminal;
    base::ConversationId resume; ///< take up this conversation; else
    base::ConversationId newConversation; ///< begin one with this id (a UUID); both null: Claude chooses
    bool fork = false; ///< with resume: go on under a new id (newConversation, if set)
    QString settingsFile;
    QString permissionMode = QStringLiteral("manual"); ///< one of permissionModes()
    QString model; ///< empty: Claude's default
    QStringList allowedTools;
    int maxTurns = 0; ///< StreamJson only; 0: no limit
    std::optional<base::Money> maxBudget; ///< StreamJson only: what this process may cost
    bool askHost = true; ///< StreamJson: permission questions come as control requests; false: they are denied
    bool partialMessages = false; ///< StreamJson: also the raw API events

    bool operator==(const Options &) const = default;
};

/// The modes the CLI takes: manual, acceptEdits, plan, auto, dontAsk, bypassPermissions.
[[nodiscard]] QStringList permissionModes();

/// Arguments for the program, without the program itself. InvalidInput: unknown permission mode ("default" is taken
/// for "manual"), an id that is no UUID, a text that the CLI would read as a flag, resume and newConversation without
/// fork.
[[nodiscard]] base::Result<QStringList> commandLine(const Options &options);

/// What the user could type for the same run, quoted for a POSIX shell; @p promptFile (its name only is shown) is
/// added as "< prompt". Permission mode and hooks stay visible, nothing secret is in it.
[[nodiscard]] QString displayCommand(const QString &program, const QStringList &arguments,
                                     const QString &promptFile = {});

/// One word, quoted for a POSIX shell where needed.
[[nodiscard]] QString shellQuoted(const QString &word);

/// Whether a command line, as a user writes it into a shell step, begins a conversation of `claude`: "claude -p hi",
/// "FOO=1 exec claude", "cat prompt | claude", "/usr/bin/claude". Not: "echo claude", "claude-lint .", a quoted word,
/// nor what only manages something: "claude attach ID", "claude mcp list".
[[nodiscard]] bool looksLikeClaudeCommand(const QString &command);

} // namespace claude
