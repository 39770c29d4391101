// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Session.h"

#include <QString>

#include <optional>

namespace ui {

/// What a tab and a session's pane say about it, in words ready to show.
struct PaneFacts
{
    QString title;
    session::Status status = session::Status::Idle;
    QString statusText; ///< "Running step 3 of 5", "Waiting: allow Bash?"

    QString branch;
    QString model;
    QString permissionMode; ///< the CLI's word
    std::optional<int> contextPercent;

    bool canPlayNext = false;
    QString playNextHint; ///< why not, or which step
    bool autoPlay = false;
    bool canPause = false;
    bool paused = false;
    bool canStop = false;
    bool canRetry = false;
    bool canFinish = false;

    QString question; ///< "Allow Bash?"; empty: nobody asks
    QString questionDetail; ///< the argument, one line
    bool askedInTerminal = true; ///< false: only Gantry takes the answer
    base::QuestionId answerable; ///< can be allowed or denied without reading more than the detail; else null

    struct QueuedPrompt
    {
        base::FollowUpId id;
        QString text;
        bool sent = false; ///< Claude has it and will come to it

        bool operator==(const QueuedPrompt &) const = default;
    };
    bool takesPrompts = false; ///< background Claude, while it runs
    bool canInterrupt = false; ///< it works on a turn
    QList<QueuedPrompt> prompts; ///< not begun yet, oldest first

    QString held; ///< why the next step has not started though it was played: "Waits: …"; left to the caller

    /// Under the terminal when nothing runs.
    enum class End { None, Finished, Failed, TimedOut, Cancelled, Interrupted };
    End end = End::None;
    QString endText; ///< "Finished after 4 min 31 s, $0.28"
    bool canResume = false; ///< a conversation id is known
    bool lacksConversation = false; ///< Claude ran, but never told its id
    bool hasLog = false;
    QString placeholder; ///< instead of output when there is none yet
    bool starting = false; ///< output is on its way

    bool operator==(const PaneFacts &) const = default;
};

/// The facts as the store has them; contextPercent is left to the caller.
[[nodiscard]] PaneFacts paneFacts(const session::Snapshot &snapshot, const QDateTime &now);

/// What the user wants from a session's tab or pane.
enum class PaneRequest {
    PlayNext,
    AutoPlayOn,
    AutoPlayOff,
    Pause,
    Continue,
    Stop,
    Retry,
    Finish,
    Resume,
    ChooseConversation,
    OpenLog,
    ExportLog,
    Interrupt, ///< the turn of a background session
    StartAnyway, ///< although it is held back
    OpenShell, ///< a shell in the same folder
    Rename,
    OpenApprovals, ///< where the question can be answered
};

} // namespace ui

Q_DECLARE_METATYPE(ui::PaneRequest)
