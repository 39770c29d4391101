// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"
#include "claude/RunSettings.h"
#include "engines/RunFiles.h"
#include "process/LaunchSpec.h"
#include "session/Engine.h"

#include <QString>

namespace engines {

/// What the user's settings say at the moment a run starts.
struct LocalChoices
{
    QString claudeProgram; ///< empty: from PATH
    claude::RunSettings::Theme theme = claude::RunSettings::Theme::FromUser;
    claude::RunSettings::Screen screen = claude::RunSettings::Screen::Inline;
    bool screenReader = false; ///< Claude's own mode for screen readers
    qint64 memoryLimitBytes = 0; ///< of the whole process group; 0: none
    QString scopeProgram; ///< systemd-run, absolute; empty: memory cannot be limited here
    int rows = 24; ///< of the terminal that will show it
    int columns = 80;
};

/// Where the parts are that a run needs.
struct LaunchContext
{
    base::Paths paths;
    QString hookProgram; ///< gantry-hook
    QString callbackUrl; ///< with the run's token
    base::Secret backendToken; ///< handed to the user's own hooks; may be empty
    LocalChoices choices;
};

/// Everything needed to start one run; files are not written yet.
struct LaunchPlan
{
    process::LaunchSpec spec;
    QString command; ///< what the user could type
    QByteArray stdinBytes; ///< written to spec.stdinFile; background Claude gets its prompt from BackgroundClaude
    QByteArray settings; ///< written for --settings; Claude only
    QString conversation; ///< the id the run will have, when it is known
};

/// False: the conversation @p request would take up was begun by an earlier run that ended before Claude wrote it, for
/// example because the folder was not trusted. Looks into Claude's folders where no hook told which file it is.
[[nodiscard]] bool isConversationWritten(const session::RunRequest &request);

/// The two executors. Each refuses the other's steps with an error that names the right one (InvalidInput), a folder
/// that is missing or not writable, a prompt over 10 MB, and a missing or unusable claude program.
[[nodiscard]] base::Result<LaunchPlan> planClaude(const session::RunRequest &request, const LaunchContext &context);
[[nodiscard]] base::Result<LaunchPlan> planShell(const session::RunRequest &request, const LaunchContext &context);
/// The one that fits the step's kind.
[[nodiscard]] base::Result<LaunchPlan> planFor(const session::RunRequest &request, const LaunchContext &context);

} // namespace engines
