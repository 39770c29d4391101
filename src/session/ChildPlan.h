// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/Session.h"

namespace session {

/// What a step of kind ParallelSessions starts, written as its text: a JSON list of children, or an object
/// {"children": […], "fail_fast": true}. A child is {"title", "prompt"} and, if wanted, "kind" (claude or shell),
/// "working_folder", "model", "timeout_seconds", "environment".
struct ChildPlan
{
    struct Child
    {
        QString title;
        StepKind kind = StepKind::ClaudePrompt;
        QString text; ///< the prompt, or the command
        QString workingFolder; ///< empty: the parent's
        QString model; ///< empty: the parent's
        std::chrono::seconds timeout{0};
        QMap<QString, QString> environment;

        bool operator==(const Child &) const = default;
    };

    static constexpr qsizetype maxChildren = 200;

    QList<Child> children;
    bool failFast = false; ///< the first failure ends the others

    bool operator==(const ChildPlan &) const = default;
};

/// InvalidInput says which child, and what about it, cannot be read.
[[nodiscard]] base::Result<ChildPlan> childPlanFromText(const QString &text);

/// The same for every program that looks at the same run.
[[nodiscard]] base::SessionId childId(const base::RunId &run, qsizetype index);
/// Project, engine, mode and permissions are the parent's.
[[nodiscard]] Session childSession(const Session &parent, const base::RunId &run, const ChildPlan &plan,
                                   qsizetype index);
[[nodiscard]] Step childStep(const ChildPlan::Child &child);

} // namespace session
