// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Money.h"
#include "session/Step.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace session {

/// manual: the user plays steps, in visible terminals. agentic: runs by itself, in the background.
enum class Mode { Manual, Agentic };

/// Where a session runs and how Claude is set up for it.
struct Profile
{
    QString engine = QStringLiteral("local"); ///< Engine::id()
    QString model; ///< empty: Claude's default
    /// The CLI's word: manual, acceptEdits, plan, auto, dontAsk, bypassPermissions. Never empty.
    QString permissionMode = QStringLiteral("manual");
    QStringList allowedTools;
    int maxTurns = 0; ///< background only; 0: no limit
    std::optional<base::Money> maxBudget; ///< background only: what one run may cost; unset: no limit
    QString claudeProgram; ///< empty: the one from the settings, else PATH
    QString backendUrl; ///< events go to {backendUrl}/api/sessions/:id/events; empty: nowhere
    /// What only the engine understands (service address, repository, template); stored, so never a secret:
    /// secrets are named here and read from the keychain or the environment when the run starts.
    QJsonObject engineOptions;

    bool operator==(const Profile &) const = default;
};

/// What people are shown. Derived from events and process facts, never from screen text.
enum class Status { Idle, Running, Waiting, Finished, Failed, TimedOut, Cancelled, Interrupted, Unknown };

struct Session
{
    base::SessionId id;
    QString title;
    QString project; ///< absolute folder, symlinks resolved; groups the list
    QString workingFolder; ///< where steps run: the project folder or a worktree of it
    QString branch; ///< last known git branch, may be empty
    Mode mode = Mode::Manual;
    Profile profile;
    bool autoPlay = false;
    bool paused = false; ///< auto-play holds before the next step
    bool archived = false;
    bool userFinished = false; ///< the user pressed Finish
    base::SessionId parent;

    // Derived from events:
    base::ConversationId conversation; ///< follows SessionStart, also after /clear
    QString transcriptPath; ///< from the newest hook
    QString activeModel; ///< what Claude said it runs
    QString activePermissionMode; ///< what Claude said last; differs from profile after Shift+Tab; empty: not heard yet
    Status status = Status::Idle;
    QString statusDetail; ///< waiting: what for; failed: why; unknown: since when
    std::optional<base::Money> cost; ///< sum over steps with a known cost
    std::optional<TokenCount> tokens;
    Spending removed; ///< of steps that were removed; part of cost and tokens
    QDateTime createdAt;
    QDateTime lastActivity;

    bool operator==(const Session &) const = default;
};

/// A session with its steps in order: what apply() works on and what a view is given.
struct Snapshot
{
    Session session;
    QList<Step> steps;

    [[nodiscard]] const Step *step(const base::StepId &id) const;
    [[nodiscard]] Step *step(const base::StepId &id);
    /// First pending step, or null.
    [[nodiscard]] const Step *nextPending() const;
    /// The step that is starting, running or waiting, or null.
    [[nodiscard]] const Step *active() const;

    bool operator==(const Snapshot &) const = default;
};

/// A Claude step whose turn has ended while its terminal stays open: it can be closed to go on with the next step.
[[nodiscard]] bool restsInOpenTerminal(const Step &step);

[[nodiscard]] QString toString(Mode mode); ///< "manual", "agentic"
[[nodiscard]] std::optional<Mode> modeFromString(const QString &word);
[[nodiscard]] QString toString(Status status); ///< stable words: "idle", "timed_out", …
[[nodiscard]] std::optional<Status> statusFromString(const QString &word);

} // namespace session
