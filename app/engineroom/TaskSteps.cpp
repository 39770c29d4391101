// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/TaskSteps.h"

#include "session/Plan.h"
#include "tasks/TaskJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

namespace app {

using namespace Qt::StringLiterals;
using base::Result;
using session::Step;
using tasks::Task;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::TaskSteps)
};

constexpr qsizetype maxTitle = 80;

Step stepFor(const QString &command)
{
    Step step;
    // As at Claude's own prompt: "!" runs the rest in a shell.
    if (command.startsWith(u'!')) {
        step.kind = session::StepKind::ShellCommand;
        step.text = command.sliced(1).trimmed();
    } else {
        step.text = command;
    }
    return step;
}

bool looksLikePlan(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isObject() && document.object().contains("steps"_L1);
}

Step promptFor(const tasks::Workflow &workflow)
{
    Step step;
    step.title = workflow.name;
    step.text
        = Text::tr("Carry out this workflow step by step, in its order. Stop at the first step that fails and say "
                   "which one it was. The workflow (%1):")
              .arg(workflow.name.isEmpty() ? u"workflow"_s : workflow.name)
        + u"\n\n"_s + workflow.text;
    return step;
}

Result<QList<Step>> stepsOf(const Task &task, session::Session &session)
{
    QList<Step> steps;
    if (task.type != tasks::TaskType::Workflow) {
        for (const QString &command : task.commands)
            steps.append(stepFor(command));
        return steps;
    }
    if (!looksLikePlan(task.workflow.text))
        return QList<Step>{promptFor(task.workflow)};
    const auto plan = session::readPlan(task.workflow.text.toUtf8());
    if (!plan)
        return base::fail(base::Error::Kind::InvalidInput, session::toText(task.workflow.name, plan.error()));
    QMap<QString, QString> values; // a task's environment says what the plan's variables are
    for (const session::PlanVariable &variable : plan->variables) {
        if (task.environment.contains(variable.name))
            values.insert(variable.name, task.environment.value(variable.name));
    }
    const auto expanded = session::expand(*plan, values, session);
    if (!expanded)
        return std::unexpected(expanded.error());
    session = expanded->session;
    return expanded->steps;
}

/// What an engine may want to know of the task behind a session.
QJsonObject optionsFor(const Task &task)
{
    QJsonObject options = task.engineOptions;
    options.insert(u"task"_s,
                   QJsonObject{{u"id"_s, task.id.toString()},
                               {u"type"_s, tasks::toString(task.type)},
                               {u"priority"_s, task.priority},
                               {u"user_id"_s, task.assignee},
                               {u"image"_s, task.image},
                               {u"timeout"_s, static_cast<qint64>(task.resources.timeout.count())},
                               {u"memory_limit"_s, task.resources.memoryMb},
                               {u"cpu_limit"_s, task.resources.cpu}});
    return options;
}

QString commandOf(const Step &step)
{
    return step.kind == session::StepKind::ShellCommand ? u'!' + step.text : step.text;
}

/// A step that asks for nothing but its command, as each of a chain does.
bool isPlain(const Step &step)
{
    const bool isKnown = step.kind == session::StepKind::ClaudePrompt || step.kind == session::StepKind::ShellCommand;
    return isKnown && step.timeout.count() <= 0 && step.environment.isEmpty() && !step.conversation;
}

/// One step for all of @p made's, with what the engine needs to know of them.
void joinSteps(const Task &task, TaskSession &made, QJsonObject &about)
{
    QStringList commands;
    bool isShell = true;
    for (const Step &step : std::as_const(made.steps)) {
        commands.append(commandOf(step));
        made.parts.append(step.title.isEmpty() ? commands.last().section(u'\n', 0, 0).left(maxTitle) : step.title);
        isShell = isShell && step.kind == session::StepKind::ShellCommand;
    }
    Step whole;
    whole.kind = isShell ? session::StepKind::ShellCommand : session::StepKind::ClaudePrompt;
    whole.title = tasks::titleOf(task);
    whole.text = commands.join(u'\n');
    made.steps = {whole};
    about.insert(u"commands"_s, QJsonArray::fromStringList(commands));
}

} // namespace

bool takesWholeTasks(const QString &engine)
{
    return engine == u"execution-api";
}

Result<TaskSession> sessionFor(const Task &task, const base::SessionId &id, const QString &engine,
                               const QString &permissionMode)
{
    TaskSession made;
    session::Session &session = made.session;
    session.project = task.project;
    session.mode = session::Mode::Agentic;
    const auto steps = stepsOf(task, session);
    if (!steps)
        return std::unexpected(steps.error());
    made.steps = *steps;
    session.id = id;
    session.title = tasks::titleOf(task);
    session.mode = session::Mode::Agentic; // nobody sits at a task's terminal
    session.autoPlay = false; // its steps are played as the task goes on
    session.profile.engine = engine;
    session.profile.permissionMode = task.permissionMode.isEmpty() ? permissionMode : task.permissionMode;
    if (!task.model.isEmpty())
        session.profile.model = task.model;
    session.profile.engineOptions = optionsFor(task);
    QJsonObject about = session.profile.engineOptions.value("task"_L1).toObject();
    const bool isWorkflow = task.type == tasks::TaskType::Workflow;
    const bool isJoined = takesWholeTasks(engine) && made.steps.size() > 1 && std::ranges::all_of(made.steps, isPlain);
    const bool isWhole = isJoined || (takesWholeTasks(engine) && isWorkflow && !looksLikePlan(task.workflow.text));
    if (isJoined)
        joinSteps(task, made, about);
    if (isWhole && isWorkflow)
        about.insert(u"workflow_config"_s, task.workflow.text);
    // The same ids whoever makes the session: a second maker, who does not know of the first one yet, adds nothing.
    const QUuid space(id.toString());
    int place = 0;
    for (Step &step : made.steps) {
        step.id = base::StepId(QUuid::createUuidV5(space, QString::number(place++)).toString(QUuid::WithoutBraces));
        step.session = id;
        step.afterTurn = session::AfterTurn::Close;
        step.timeout
            = step.timeout.count() > 0 ? std::min(step.timeout, task.resources.timeout) : task.resources.timeout;
        for (auto entry = task.environment.begin(); entry != task.environment.end(); ++entry)
            step.environment.insert(entry.key(), entry.value());
        step.environment.insert(u"TASK_ID"_s, task.id.toString());
    }
    if (isWhole)
        about.insert(u"step"_s, made.steps.first().id.toString()); // what comes after it is no chain
    session.profile.engineOptions.insert(u"task"_s, about);
    return made;
}

namespace {

/// Claude's answers, and what shell commands wrote between them.
QString mixedOutput(const QString &raw)
{
    QStringList told;
    for (const QString &line : raw.split(u'\n')) {
        const QJsonObject object
            = line.startsWith(u'{') ? QJsonDocument::fromJson(line.toUtf8()).object() : QJsonObject();
        if (!object.contains("type"_L1))
            told.append(line);
        else if (object["type"_L1].toString() == "result"_L1)
            told.append(object["result"_L1].toString());
    }
    return told.join(u'\n');
}

} // namespace

QString readableOutput(const QString &raw, session::StepKind kind, bool isMixed)
{
    if (kind != session::StepKind::ClaudePrompt)
        return redacted(raw);
    if (isMixed)
        return redacted(mixedOutput(raw));
    const QStringList lines = raw.split(u'\n', Qt::SkipEmptyParts);
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (!line->startsWith(u'{'))
            continue;
        const QJsonObject object = QJsonDocument::fromJson(line->toUtf8()).object();
        if (object["type"_L1].toString() == "result"_L1)
            return redacted(object["result"_L1].toString());
    }
    return redacted(raw);
}

QString redacted(QString text)
{
    static const QRegularExpression tokens(
        u"\\b(sk-[A-Za-z0-9_-]{16,}|gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{20,}|e2b_[A-Za-z0-9]{16,}|"
        "xox[abposr]-[A-Za-z0-9-]{10,}|AKIA[A-Z0-9]{16}|eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]+)"_s);
    static const QRegularExpression bearer(u"(?i)\\b(bearer\\s+|authorization:\\s*\\S+\\s+)[A-Za-z0-9._~+/=-]{8,}"_s);
    static const QRegularExpression key(
        u"-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(-----END [A-Z ]*PRIVATE KEY-----|\\z)"_s);
    text.replace(key, u"[redacted]"_s).replace(tokens, u"[redacted]"_s);
    return text.replace(bearer, u"\\1[redacted]"_s);
}

} // namespace app
