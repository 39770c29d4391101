// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/ConversationArguments.h"
#include "app/ctl/ExecutionArguments.h"
#include "app/ctl/GithubArguments.h"
#include "app/ctl/PermissionPolicy.h"
#include "app/ctl/PlanArguments.h"
#include "app/ctl/RemoteArguments.h"
#include "app/ctl/SandboxArguments.h"
#include "app/ctl/ServeArguments.h"
#include "app/ctl/TaskArguments.h"
#include "app/ctl/UsageArguments.h"
#include "app/ctl/WorktreeArguments.h"
#include "engines/SandboxOptions.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <variant>

namespace ctl {

/// Exit codes scripts rely on.
namespace exitcode {
inline constexpr int succeeded = 0;
inline constexpr int failed = 1;
inline constexpr int usage = 2;
inline constexpr int timedOut = 124;
inline constexpr int cancelled = 130;
} // namespace exitcode

struct RunArguments
{
    QString project;
    std::optional<QString> promptFile;
    std::optional<QString> prompt;
    std::optional<QString> shell;
    bool background = false;
    bool closeAfterTurn = true;
    QString resume;
    QString session;
    QString model;
    QString permissionMode;
    QStringList allowedTools;
    int maxTurns = 0;
    double maxBudgetDollars = 0; ///< 0: no limit
    PermissionPolicy permission = PermissionPolicy::Deny;
    int timeoutSeconds = 0;
    QStringList environment; ///< NAME=value
    QString backend;
    QString backendTokenVariable;
    QString claude;
    bool overBudget = false; ///< although a budget is used up
    bool json = false;
    std::optional<QString> worktree; ///< name of a new one; empty: from the prompt
    QString worktreeBase;
    QString workingFolder; ///< of the worktree once it is made
    QString branch;
    QString engine; ///< empty: not said
    engines::SandboxOptions sandbox; ///< with the engine e2b
    SandboxTaskArguments tasks; ///< instead of one step
    RemoteArguments remote;
    ExecutionArguments execution;
    QJsonObject engineOptions; ///< made of remote, see ctl::engineOptions()
};

struct SessionListArguments
{
    bool json = false;
    bool all = false; ///< archived ones too
};

struct SessionShowArguments
{
    QString id;
    bool json = false;
};

struct SessionExportArguments
{
    QString id;
    QString file; ///< empty: standard output
};

/// session resume, stop, follow, send
struct SessionLiveArguments
{
    enum class Verb { Resume, Stop, Follow, Send };

    Verb verb = Verb::Follow;
    QString id;
    QString prompt; ///< send: "-" reads standard input; resume: may be empty
    PermissionPolicy permission = PermissionPolicy::Deny;
    bool overBudget = false; ///< resume: although a budget is used up
    bool json = false;
};

struct DoctorArguments
{
    QString claude;
    bool json = false;
};

using Arguments
    = std::variant<RunArguments, SessionListArguments, SessionShowArguments, SessionExportArguments,
                   SessionLiveArguments, ConversationArguments, PlanArguments, DoctorArguments, UsageArguments,
                   WorktreeArguments, SandboxArguments, TaskArguments, GithubArguments, ServeArguments>;

/// Reads the command line. Ends the program itself for --help, --version (0) and wrong usage (2, one line on stderr).
[[nodiscard]] Arguments readArguments(int argc, char **argv);

} // namespace ctl
