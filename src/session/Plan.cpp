// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Plan.h"

#include "session/PlanText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace session {
namespace {

using Kind = base::Error::Kind;
using Values = QMap<QString, QString>;

QString tr(const char *text)
{
    return QCoreApplication::translate("session::Plan", text);
}

/// Members in the order in which they are added; what is empty is left out.
class Object
{
public:
    Object &put(const QString &name, const PlanNode &value)
    {
        m_node.members.push_back({name, 1, 1, value});
        return *this;
    }
    Object &text(const QString &name, const QString &value)
    {
        return value.isEmpty() ? *this : put(name, planText(value));
    }
    /// Several lines stand in an array, because a text in JSON cannot go over the end of a line.
    Object &lines(const QString &name, const QString &value)
    {
        if (!value.contains(u'\n'))
            return text(name, value);
        std::vector<PlanNode> all;
        for (const QString &line : value.split(u'\n'))
            all.push_back(planText(line));
        return put(name, planArray(all));
    }
    Object &texts(const QString &name, const QStringList &values)
    {
        std::vector<PlanNode> all;
        for (const QString &value : values)
            all.push_back(planText(value));
        return values.isEmpty() ? *this : put(name, planArray(all));
    }
    Object &number(const QString &name, qint64 value) { return value == 0 ? *this : put(name, planNumber(value)); }
    [[nodiscard]] bool isEmpty() const { return m_node.members.empty(); }
    [[nodiscard]] const PlanNode &node() const { return m_node; }

private:
    PlanNode m_node = [] {
        PlanNode node;
        node.type = PlanNode::Type::Object;
        return node;
    }();
};

PlanNode toNode(const PlanVariable &variable)
{
    Object object;
    object.text(u"description"_s, variable.description);
    if (variable.defaultValue)
        object.put(u"default"_s, planText(*variable.defaultValue));
    return object.texts(u"choices"_s, variable.choices).node();
}

PlanNode toNode(const QMap<QString, QString> &environment)
{
    Object object;
    for (auto it = environment.begin(); it != environment.end(); ++it)
        object.put(it.key(), planText(it.value()));
    return object.node();
}

PlanNode toNode(const ChildPlan::Child &child)
{
    Object object;
    object.text(u"title"_s, child.title)
        .lines(child.kind == StepKind::ShellCommand ? u"command"_s : u"prompt"_s, child.text)
        .text(u"model"_s, child.model)
        .number(u"timeout_seconds"_s, child.timeout.count());
    if (!child.environment.isEmpty())
        object.put(u"environment"_s, toNode(child.environment));
    return object.node();
}

PlanNode toNode(const PlanStep &step)
{
    Object object;
    object.text(u"id"_s, step.id).put(u"kind"_s, planText(toString(step.kind))).text(u"title"_s, step.title);
    if (step.kind == StepKind::ClaudePrompt)
        object.lines(u"prompt"_s, step.text);
    if (step.kind == StepKind::ShellCommand && step.text.isEmpty())
        object.put(u"command"_s, planText({}));
    if (step.kind == StepKind::ShellCommand)
        object.lines(u"command"_s, step.text);
    if (step.kind == StepKind::ParallelSessions) {
        std::vector<PlanNode> children;
        for (const ChildPlan::Child &child : step.parallel.children)
            children.push_back(toNode(child));
        object.put(u"sessions"_s, planArray(children));
        if (step.parallel.failFast)
            object.put(u"fail_fast"_s, planFlag(true));
    }
    object.texts(u"after"_s, step.after);
    if (step.afterTurn == AfterTurn::KeepOpen)
        object.put(u"after_turn"_s, planText(toString(step.afterTurn)));
    object.number(u"timeout_seconds"_s, step.timeout.count());
    if (!step.environment.isEmpty())
        object.put(u"environment"_s, toNode(step.environment));
    return object.node();
}

base::Result<Values> valuesFor(const Plan &plan, const Values &given)
{
    Values values;
    QStringList missing;
    for (const PlanVariable &variable : plan.variables) {
        const auto value = given.constFind(variable.name);
        if (value == given.constEnd() && !variable.defaultValue) {
            missing.append(variable.name);
            continue;
        }
        const QString text = value == given.constEnd() ? *variable.defaultValue : *value;
        if (!variable.choices.isEmpty() && !variable.choices.contains(text))
            return base::fail(Kind::InvalidInput,
                              tr("“%1” cannot be “%2”. Choose one of: %3.")
                                  .arg(variable.name, text.left(100), variable.choices.join(u", "_s)));
        if (text.size() > plantext::maxValue || text.contains(QChar(0)))
            return base::fail(Kind::InvalidInput,
                              tr("The value of “%1” is too long or holds a NUL character.").arg(variable.name));
        values.insert(variable.name, text);
    }
    if (!missing.isEmpty())
        return base::fail(Kind::InvalidInput, tr("The plan needs a value for: %1.").arg(missing.join(u", "_s)));
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (!values.contains(it.key()))
            return base::fail(Kind::InvalidInput, tr("The plan has no variable “%1”.").arg(it.key().left(100)));
    }
    return values;
}

QMap<QString, QString> expandEnvironment(const QMap<QString, QString> &environment, const Values &values)
{
    QMap<QString, QString> result;
    for (auto it = environment.begin(); it != environment.end(); ++it)
        result.insert(it.key(), plantext::substituted(it.value(), values));
    return result;
}

/// The shell finds the values in its environment; nothing is put into its text.
void passToShell(const QString &command, const Values &values, QMap<QString, QString> &environment)
{
    for (const QString &name : plantext::usedInShell(command, values.keys())) {
        if (!environment.contains(name))
            environment.insert(name, values.value(name));
    }
}

void expandText(StepKind kind, QString &text, QMap<QString, QString> &environment, const Values &values)
{
    if (kind == StepKind::ShellCommand)
        passToShell(text, values, environment);
    else
        text = plantext::substituted(text, values);
}

Step expandStep(const PlanStep &plan, const Values &values)
{
    Step step;
    step.kind = plan.kind;
    step.title = plantext::substituted(plan.title, values).simplified();
    step.afterTurn = plan.afterTurn;
    step.timeout = plan.timeout;
    step.environment = expandEnvironment(plan.environment, values);
    if (plan.kind != StepKind::ParallelSessions) {
        step.text = plan.text;
        expandText(plan.kind, step.text, step.environment, values);
        return step;
    }
    ChildPlan parallel = plan.parallel;
    for (ChildPlan::Child &child : parallel.children) {
        child.title = plantext::substituted(child.title, values).simplified();
        // A child takes nothing over from the step that starts it.
        QMap<QString, QString> environment = step.environment;
        environment.insert(expandEnvironment(child.environment, values));
        child.environment = environment;
        expandText(child.kind, child.text, child.environment, values);
    }
    step.text = toText(parallel);
    return step;
}

/// A name that no text of the plan uses already.
QString freeName(const QString &environmentName, const Plan &plan, const Snapshot &snapshot)
{
    QString base;
    for (const QChar c : environmentName.toLower())
        base += (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') ? c : u'_';
    if (base.isEmpty() || !(base[0] >= u'a' && base[0] <= u'z'))
        base.prepend(u"v_"_s);
    base.truncate(50);
    const auto isTaken = [&](const QString &name) {
        return std::ranges::any_of(plan.variables, [&](const PlanVariable &v) { return v.name == name; })
            || std::ranges::any_of(snapshot.steps, [&](const Step &step) { return step.text.contains(name); });
    };
    QString name = base;
    for (int n = 2; isTaken(name); ++n)
        name = u"%1_%2"_s.arg(base).arg(n);
    return name;
}

/// Values whose names speak of secrets become variables of the plan.
QMap<QString, QString> withoutSecrets(const QMap<QString, QString> &environment, Plan &plan, const Snapshot &snapshot)
{
    QMap<QString, QString> result;
    for (auto it = environment.begin(); it != environment.end(); ++it) {
        if (!plantext::soundsSecret(it.key())) {
            result.insert(it.key(), plantext::escaped(it.value()));
            continue;
        }
        const QString name = freeName(it.key(), plan, snapshot);
        plan.variables.append({name, tr("Value of %1").arg(it.key()), std::nullopt, {}});
        result.insert(it.key(), u"${%1}"_s.arg(name));
    }
    return result;
}

ChildPlan escapedChildren(const QString &stepText, Plan &plan, const Snapshot &snapshot)
{
    ChildPlan parallel = childPlanFromText(stepText).value_or(ChildPlan());
    for (ChildPlan::Child &child : parallel.children) {
        child.title = plantext::escaped(child.title);
        if (child.kind == StepKind::ClaudePrompt)
            child.text = plantext::escaped(child.text);
        child.workingFolder.clear(); // of this one time
        child.environment = withoutSecrets(child.environment, plan, snapshot);
    }
    return parallel;
}

} // namespace

QByteArray writePlan(const Plan &plan)
{
    Object root;
    root.put(u"gantry_plan"_s, planNumber(1)).text(u"name"_s, plan.name).lines(u"description"_s, plan.description);
    Object variables;
    for (const PlanVariable &variable : plan.variables)
        variables.put(variable.name, toNode(variable));
    if (!variables.isEmpty())
        root.put(u"variables"_s, variables.node());
    Object session;
    session.text(u"title"_s, plan.sessionTitle);
    if (plan.mode)
        session.text(u"mode"_s, toString(*plan.mode));
    if (plan.autoPlay)
        session.put(u"auto_play"_s, planFlag(*plan.autoPlay));
    session.text(u"model"_s, plan.model)
        .text(u"permission_mode"_s, plan.permissionMode)
        .texts(u"allowed_tools"_s, plan.allowedTools)
        .number(u"max_turns"_s, plan.maxTurns);
    if (!session.isEmpty())
        root.put(u"session"_s, session.node());
    std::vector<PlanNode> steps;
    for (const PlanStep &step : plan.steps)
        steps.push_back(toNode(step));
    return writePlanJson(root.put(u"steps"_s, planArray(steps)).node());
}

base::Result<ExpandedPlan> expand(const Plan &plan, const QMap<QString, QString> &given, const Session &base)
{
    const auto values = valuesFor(plan, given);
    if (!values)
        return std::unexpected(values.error());
    ExpandedPlan expanded{base, {}};
    Session &session = expanded.session;
    if (session.title.isEmpty())
        session.title
            = plan.sessionTitle.isEmpty() ? plan.name : plantext::substituted(plan.sessionTitle, *values).simplified();
    session.mode = plan.mode.value_or(session.mode);
    session.autoPlay = plan.autoPlay.value_or(session.autoPlay);
    if (!plan.model.isEmpty())
        session.profile.model = plan.model;
    if (!plan.permissionMode.isEmpty())
        session.profile.permissionMode = plan.permissionMode;
    if (!plan.allowedTools.isEmpty())
        session.profile.allowedTools = plan.allowedTools;
    if (plan.maxTurns > 0)
        session.profile.maxTurns = plan.maxTurns;
    for (const PlanStep &step : plan.steps)
        expanded.steps.append(expandStep(step, *values));
    return expanded;
}

Plan toPlan(const Snapshot &snapshot)
{
    const Session &session = snapshot.session;
    Plan plan;
    plan.name = session.title.simplified().left(200);
    plan.mode = session.mode;
    plan.autoPlay = session.autoPlay;
    plan.model = session.profile.model.left(200);
    plan.permissionMode
        = session.profile.permissionMode == "bypassPermissions"_L1 ? QString() : session.profile.permissionMode;
    plan.allowedTools = session.profile.allowedTools;
    plan.maxTurns = session.profile.maxTurns;
    for (const Step &from : snapshot.steps) {
        PlanStep step;
        step.id = u"step-%1"_s.arg(plan.steps.size() + 1);
        step.kind = from.kind;
        step.title = plantext::escaped(from.title.simplified().left(150)).left(200);
        step.afterTurn = from.afterTurn;
        step.timeout = from.timeout;
        if (from.kind == StepKind::ClaudePrompt)
            step.text = plantext::escaped(from.text);
        else if (from.kind == StepKind::ShellCommand)
            step.text = from.text;
        if (from.kind == StepKind::ParallelSessions)
            step.parallel = escapedChildren(from.text, plan, snapshot);
        step.environment = withoutSecrets(from.environment, plan, snapshot);
        plan.steps.append(step);
    }
    return plan;
}

QString toText(const ChildPlan &plan)
{
    QJsonArray children;
    for (const ChildPlan::Child &child : plan.children) {
        QJsonObject json{{u"kind"_s, toString(child.kind)}, {u"title"_s, child.title}, {u"prompt"_s, child.text}};
        if (!child.workingFolder.isEmpty())
            json.insert(u"working_folder"_s, child.workingFolder);
        if (!child.model.isEmpty())
            json.insert(u"model"_s, child.model);
        if (child.timeout.count() > 0)
            json.insert(u"timeout_seconds"_s, static_cast<qint64>(child.timeout.count()));
        QJsonObject environment;
        for (auto it = child.environment.begin(); it != child.environment.end(); ++it)
            environment.insert(it.key(), it.value());
        if (!environment.isEmpty())
            json.insert(u"environment"_s, environment);
        children.append(json);
    }
    const QJsonObject json{{u"fail_fast"_s, plan.failFast}, {u"children"_s, children}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace session
