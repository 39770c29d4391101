// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/ChildPlan.h"
#include "session/PlanJson.h"
#include "session/Session.h"

#include <QHash>
#include <QMap>

namespace session {

/// Something a plan asks for before it is played.
///
/// ${name} in titles, prompts and values of the environment is replaced by the value as it is; $${name} stays ${name}.
/// In a shell command nothing is replaced: the value is in the environment under the same name, and the shell puts it
/// in by its own rules. So "$name" in double quotes is always one word, and no value can become a command.
struct PlanVariable
{
    QString name; ///< small letters, digits and _, a letter first
    QString description;
    std::optional<QString> defaultValue; ///< none: has to be given
    QStringList choices; ///< empty: any value

    bool operator==(const PlanVariable &) const = default;
};

struct PlanStep
{
    QString id; ///< unique in the plan; never empty after reading
    StepKind kind = StepKind::ClaudePrompt;
    QString title;
    QString text;
    ChildPlan parallel; ///< ParallelSessions
    QStringList after; ///< ids of steps that come before this one
    AfterTurn afterTurn = AfterTurn::Close;
    std::chrono::seconds timeout{0};
    QMap<QString, QString> environment;

    bool operator==(const PlanStep &) const = default;
};

/// A session's steps as a file. A plan names no other plan, so plans cannot go in circles; steps that wait for each
/// other are refused.
struct Plan
{
    QString name;
    QString description;
    QList<PlanVariable> variables;
    QString sessionTitle; ///< empty: the plan's name
    std::optional<Mode> mode;
    std::optional<bool> autoPlay;
    QString model;
    QString permissionMode; ///< empty: not said; never bypassPermissions, which is chosen by hand only
    QStringList allowedTools;
    int maxTurns = 0;
    QList<PlanStep> steps; ///< in the order in which they are played

    bool operator==(const Plan &) const = default;
};

/// Every problem found, in the order of the file, at most twenty.
[[nodiscard]] std::expected<Plan, QList<PlanProblem>> readPlan(const QByteArray &bytes);
/// Reading it again gives the same plan.
[[nodiscard]] QByteArray writePlan(const Plan &plan);

/// "fix.json:12:5: …", one line each.
[[nodiscard]] QString toText(const QString &fileName, const QList<PlanProblem> &problems);
/// Reads a file. NotFound, PermissionDenied, TooLarge; InvalidInput: toText() of the problems.
[[nodiscard]] base::Result<Plan> loadPlan(const QString &path);

/// The members that each kind of object may have, as the schema names them: "plan", "variable", "session", "step",
/// "child".
[[nodiscard]] const QHash<QString, QStringList> &planMembers();

/// What SessionService::create() takes; project, ids and positions are left to the caller.
struct ExpandedPlan
{
    Session session; ///< @p base with what the plan says
    QList<Step> steps;
};
/// Puts the values in. InvalidInput names the variables that are missing or unknown, or whose value is not one of the
/// choices, too long (32 KiB) or holds a NUL.
[[nodiscard]] base::Result<ExpandedPlan> expand(const Plan &plan, const QMap<QString, QString> &values,
                                                const Session &base);

/// A session's steps as a plan, without what belongs to this one time: ids, conversations, the folder. Values of the
/// environment whose names speak of secrets become variables that have to be given.
[[nodiscard]] Plan toPlan(const Snapshot &snapshot);

/// Step::text of a parallel step: what childPlanFromText() reads.
[[nodiscard]] QString toText(const ChildPlan &plan);

} // namespace session
