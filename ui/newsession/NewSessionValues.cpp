// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/newsession/NewSessionValues.h"

#include "ui/models/PermissionMode.h"

namespace ui {

using namespace Qt::StringLiterals;
using session::StepKind;

session::Session NewSessionValues::toSession() const
{
    session::Session session;
    session.title = title;
    if (const auto expanded
        = plan ? session::expand(*plan, planValues, session) : base::Result<session::ExpandedPlan>();
        plan && expanded)
        session.title = expanded->session.title;
    session.project = project;
    session.workingFolder = project;
    session.mode = mode;
    session.autoPlay = autoPlay;
    session.profile.engine = engine;
    session.profile.engineOptions = engineOptions;
    session.profile.model = model;
    session.profile.permissionMode = permissionMode;
    session.profile.allowedTools = allowedTools;
    session.profile.maxTurns = maxTurns;
    return session;
}

QList<session::Step> NewSessionValues::toSteps() const
{
    if (plan)
        return plannedSteps();
    session::Step step;
    step.kind = kind;
    step.text = text;
    step.environment = environment;
    step.timeout = timeLimit;
    // With auto-play the next step can only start when this one's terminal is gone.
    step.afterTurn = autoPlay ? session::AfterTurn::Close : session::AfterTurn::KeepOpen;
    return {step};
}

/// The limits of the form hold for steps that have none of their own. The form has checked the values.
QList<session::Step> NewSessionValues::plannedSteps() const
{
    const auto expanded = session::expand(*plan, planValues, {});
    QList<session::Step> steps = expanded ? expanded->steps : QList<session::Step>();
    for (session::Step &step : steps) {
        QMap<QString, QString> variables = environment;
        variables.insert(step.environment);
        step.environment = variables;
        if (step.timeout.count() == 0)
            step.timeout = timeLimit;
        // A person who plays each step may want to talk on before the next.
        if (!autoPlay && mode == session::Mode::Manual)
            step.afterTurn = session::AfterTurn::KeepOpen;
    }
    return steps;
}

QVariantMap NewSessionValues::toChoices() const
{
    QVariantMap choices{
        {u"kind"_s, session::toString(kind)},
        {u"engine"_s, engine},
        {u"mode"_s, session::toString(mode)},
        {u"engineOptions"_s, engineOptions.toVariantMap()},
        {u"model"_s, model},
        {u"autoPlay"_s, autoPlay},
        {u"allowedTools"_s, allowedTools},
        {u"maxTurns"_s, maxTurns},
        {u"ownWorktree"_s, ownWorktree},
        {u"worktreeBase"_s, worktreeBase},
        {u"timeLimitSeconds"_s, static_cast<qlonglong>(timeLimit.count())},
    };
    // Bypassing is chosen anew each time; it must never come back by itself.
    if (!PermissionMode::isBypass(permissionMode))
        choices.insert(u"permissionMode"_s, permissionMode);
    return choices;
}

NewSessionValues NewSessionValues::withChoices(NewSessionValues values, const QVariantMap &choices)
{
    const auto text = [&choices](const QString &key, QString &into) {
        if (const QVariant stored = choices.value(key); stored.typeId() == QMetaType::QString)
            into = stored.toString();
    };
    const auto number = [&choices](const QString &key, qlonglong most) -> std::optional<qlonglong> {
        bool isNumber = false;
        const qlonglong stored = choices.value(key).toLongLong(&isNumber);
        return isNumber && stored >= 0 && stored <= most ? std::optional(stored) : std::nullopt;
    };
    text(u"engine"_s, values.engine);
    values.engineOptions = QJsonObject::fromVariantMap(choices.value(u"engineOptions"_s).toMap());
    text(u"model"_s, values.model);
    if (const auto kind = session::stepKindFromString(choices.value(u"kind"_s).toString());
        kind == StepKind::ClaudePrompt || kind == StepKind::ShellCommand)
        values.kind = *kind;
    values.mode = session::modeFromString(choices.value(u"mode"_s).toString()).value_or(values.mode);
    QString permissionMode;
    text(u"permissionMode"_s, permissionMode);
    for (const PermissionMode &mode : PermissionMode::all()) {
        if (mode.cli == permissionMode && !PermissionMode::isBypass(mode.cli))
            values.permissionMode = mode.cli;
    }
    if (const QVariant autoPlay = choices.value(u"autoPlay"_s); autoPlay.isValid())
        values.autoPlay = autoPlay.toBool();
    if (const QVariant tools = choices.value(u"allowedTools"_s); tools.isValid())
        values.allowedTools = tools.toStringList();
    values.ownWorktree = choices.value(u"ownWorktree"_s, values.ownWorktree).toBool();
    text(u"worktreeBase"_s, values.worktreeBase);
    values.maxTurns = static_cast<int>(number(u"maxTurns"_s, 100'000).value_or(values.maxTurns));
    values.timeLimit
        = std::chrono::seconds(number(u"timeLimitSeconds"_s, 7LL * 24 * 3600).value_or(values.timeLimit.count()));
    return values;
}

} // namespace ui
