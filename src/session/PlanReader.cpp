// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Plan.h that reads files.
#include "session/Plan.h"
#include "session/PlanFields.h"
#include "session/PlanText.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace session {
namespace {

using Type = PlanNode::Type;

constexpr size_t maxSteps = 200;
constexpr size_t maxVariables = 50;
constexpr qsizetype maxChildren = ChildPlan::maxChildren;
constexpr qsizetype maxTitle = 200;
constexpr double maxTimeout = 30 * 24 * 3600;
constexpr double maxTurns = 100'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("session::Plan", text);
}

class Reader : private PlanFields
{
public:
    std::expected<Plan, QList<PlanProblem>> run(const PlanNode &root)
    {
        if (root.type != Type::Object) {
            problem(root, tr("A plan is an object: { … }."));
            return std::unexpected(problems());
        }
        readHead(root);
        if (const PlanNode *variables = member(root, u"variables"_s, Type::Object))
            readVariables(*variables);
        if (const PlanNode *session = member(root, u"session"_s, Type::Object))
            readSession(*session);
        if (const PlanNode *steps = member(root, u"steps"_s, Type::Array))
            readSteps(*steps);
        else if (!root.find(u"steps"_s))
            problem(root, tr("The plan has no “steps”."));
        if (hasProblems() || !inOrder(m_plan.steps, m_nodes))
            return std::unexpected(problems());
        return m_plan;
    }

private:
    void readHead(const PlanNode &root)
    {
        checkMembers(root, u"plan"_s);
        const PlanNode *version = member(root, u"gantry_plan"_s, Type::Number);
        if (!root.find(u"gantry_plan"_s))
            problem(root, tr("This is no plan of Gantry: “gantry_plan”: 1 is missing."));
        else if (version && version->number != 1.0)
            problem(*version, tr("This plan was made for another version of Gantry; this one reads version 1."));
        m_plan.name = text(root, u"name"_s, maxTitle).simplified();
        m_plan.description = lines(root, u"description"_s);
    }

    void readVariables(const PlanNode &node)
    {
        if (node.members.size() > maxVariables)
            problem(node, tr("A plan has at most %1 variables.").arg(maxVariables));
        for (const PlanMember &each : node.members) {
            if (!plantext::isVariableName(each.name)) {
                problem(each,
                        tr("“%1” cannot be the name of a variable. Use small letters, digits and _, and a letter in "
                           "front.")
                            .arg(each.name.left(100)));
                continue;
            }
            if (each.value.type != Type::Object) {
                problem(each.value, tr("A variable is an object: { … }."));
                continue;
            }
            readVariable(each.name, each.value);
        }
    }

    void readVariable(const QString &name, const PlanNode &node)
    {
        checkMembers(node, u"variable"_s);
        PlanVariable variable;
        variable.name = name;
        variable.description = text(node, u"description"_s).simplified();
        variable.choices = texts(node, u"choices"_s);
        if (const PlanNode *value = member(node, u"default"_s, Type::String)) {
            variable.defaultValue = checked(*value, u"default"_s, plantext::maxValue);
            if (!variable.choices.isEmpty())
                isOneOf(*value, variable.choices);
        }
        declare(name);
        m_plan.variables.append(variable);
    }

    void readSession(const PlanNode &node)
    {
        checkMembers(node, u"session"_s);
        m_plan.sessionTitle = reference(node, u"title"_s, text(node, u"title"_s, maxTitle).simplified());
        m_plan.mode = word(node, u"mode"_s, &modeFromString, {u"manual"_s, u"agentic"_s});
        if (const PlanNode *autoPlay = member(node, u"auto_play"_s, Type::Bool))
            m_plan.autoPlay = autoPlay->flag;
        m_plan.model = text(node, u"model"_s, maxTitle);
        m_plan.allowedTools = texts(node, u"allowed_tools"_s);
        m_plan.maxTurns = static_cast<int>(number(node, u"max_turns"_s, maxTurns));
        const PlanNode *permission = member(node, u"permission_mode"_s, Type::String);
        if (!permission)
            return;
        if (permission->text == "bypassPermissions"_L1)
            problem(*permission,
                    tr("A plan cannot bypass permissions. Choose that by hand for the session that needs it."));
        else if (isOneOf(*permission, {u"manual"_s, u"acceptEdits"_s, u"plan"_s, u"auto"_s, u"dontAsk"_s}))
            m_plan.permissionMode = permission->text;
    }

    void readSteps(const PlanNode &node)
    {
        if (node.items.empty())
            problem(node, tr("A plan needs at least one step."));
        if (node.items.size() > maxSteps)
            problem(node, tr("A plan has at most %1 steps.").arg(maxSteps));
        for (const PlanNode &item : node.items) {
            if (item.type == Type::Object)
                readStep(item);
            else
                problem(item, tr("A step is an object: { … }."));
        }
    }

    void readStep(const PlanNode &node)
    {
        checkMembers(node, u"step"_s);
        PlanStep step;
        step.id = readId(node);
        step.kind = word(node, u"kind"_s, &stepKindFromString, {u"claude"_s, u"shell"_s, u"parallel"_s, u"empty"_s})
                        .value_or(node.find(u"command"_s) ? StepKind::ShellCommand : StepKind::ClaudePrompt);
        step.title = reference(node, u"title"_s, text(node, u"title"_s, maxTitle).simplified());
        step.text = readText(node, step.kind, node.find(u"kind"_s) && node.find(u"kind"_s)->type != Type::String);
        if (step.kind == StepKind::ParallelSessions)
            readChildren(node, step);
        else
            refuse(node, {u"sessions"_s, u"fail_fast"_s}, step.kind);
        step.after = texts(node, u"after"_s);
        step.afterTurn
            = word(node, u"after_turn"_s, &afterTurnFromString, {u"keep"_s, u"close"_s}).value_or(AfterTurn::Close);
        step.timeout = std::chrono::seconds(number(node, u"timeout_seconds"_s, maxTimeout));
        step.environment = readEnvironment(node);
        m_nodes.append(&node);
        m_plan.steps.append(step);
    }

    QString readId(const PlanNode &node)
    {
        const PlanNode *found = member(node, u"id"_s, Type::String);
        QString id = found ? found->text.trimmed() : QString();
        if (found && (id.isEmpty() || id.size() > maxTitle))
            problem(*found, tr("An id has 1 to %1 characters.").arg(maxTitle));
        if (!found) {
            // Nobody can name it, so any name that is free will do.
            int next = static_cast<int>(m_plan.steps.size()) + 1;
            do
                id = u"step-%1"_s.arg(next++);
            while (m_ids.contains(id) || isGiven(id));
        } else if (m_ids.contains(id)) {
            problem(*found, tr("The id “%1” is used twice.").arg(id.left(100)));
        }
        m_ids.insert(id);
        return id;
    }

    [[nodiscard]] bool isGiven(const QString &id) const { return m_givenIds.contains(id); }

    QString readText(const PlanNode &node, StepKind kind, bool kindIsBroken)
    {
        if (kindIsBroken)
            return {};
        const bool shell = kind == StepKind::ShellCommand;
        const bool claude = kind == StepKind::ClaudePrompt;
        if (!shell)
            refuse(node, {u"command"_s}, kind);
        if (!claude)
            refuse(node, {u"prompt"_s}, kind);
        if (!shell && !claude)
            return {};
        const QString name = shell ? u"command"_s : u"prompt"_s;
        const QString value = lines(node, name);
        if (shell && !node.find(name))
            problem(node, tr("A shell step needs a “command”."));
        return shell ? value : reference(node, name, value);
    }

    void refuse(const PlanNode &node, const QStringList &names, StepKind kind)
    {
        for (const PlanMember &each : node.members) {
            if (names.contains(each.name))
                problem(each, tr("A step of the kind “%1” has no “%2”.").arg(toString(kind), each.name));
        }
    }

    void readChildren(const PlanNode &node, PlanStep &step)
    {
        step.parallel.failFast = flag(node, u"fail_fast"_s, false);
        const PlanNode *sessions = member(node, u"sessions"_s, Type::Array);
        if (!sessions || sessions->items.empty() || sessions->items.size() > static_cast<size_t>(maxChildren)) {
            if (sessions || !node.find(u"sessions"_s))
                problem(sessions ? *sessions : node,
                        tr("A parallel step needs “sessions”: 1 to %1 objects.").arg(maxChildren));
            return;
        }
        for (const PlanNode &item : sessions->items) {
            if (item.type == Type::Object)
                step.parallel.children.append(readChild(item));
            else
                problem(item, tr("A session is an object with a “prompt” or a “command”."));
        }
    }

    ChildPlan::Child readChild(const PlanNode &node)
    {
        checkMembers(node, u"child"_s);
        ChildPlan::Child child;
        const bool shell = node.find(u"command"_s);
        const QString name = shell ? u"command"_s : u"prompt"_s;
        if (shell && node.find(u"prompt"_s))
            problem(node, tr("A session has either a “prompt” or a “command”."));
        child.kind = shell ? StepKind::ShellCommand : StepKind::ClaudePrompt;
        child.title = reference(node, u"title"_s, text(node, u"title"_s, maxTitle).simplified());
        child.text = shell ? lines(node, name) : reference(node, name, lines(node, name));
        if (child.text.trimmed().isEmpty())
            problem(node.find(name) ? *node.find(name) : node, tr("A session needs a “prompt” or a “command”."));
        child.model = text(node, u"model"_s, maxTitle);
        child.timeout = std::chrono::seconds(number(node, u"timeout_seconds"_s, maxTimeout));
        child.environment = readEnvironment(node);
        return child;
    }

    QMap<QString, QString> readEnvironment(const PlanNode &node)
    {
        QMap<QString, QString> variables;
        const PlanNode *environment = member(node, u"environment"_s, Type::Object);
        for (const PlanMember &each : environment ? environment->members : std::vector<PlanMember>()) {
            if (!plantext::isEnvironmentName(each.name))
                problem(each,
                        tr("“%1” cannot be the name of a variable. Use letters, digits and _, and no digit in front.")
                            .arg(each.name.left(100)));
            else if (each.value.type != Type::String)
                member(*environment, each.name, Type::String); // says so
            else
                variables.insert(
                    each.name, reference(*environment, each.name, checked(each.value, each.name, plantext::maxValue)));
        }
        return variables;
    }

    Plan m_plan;
    QList<const PlanNode *> m_nodes; ///< of the steps
    QSet<QString> m_ids;
    QSet<QString> m_givenIds;

    friend std::expected<Plan, QList<PlanProblem>> session::readPlan(const QByteArray &bytes);
};

/// Ids that the file gives itself, also further down.
QSet<QString> givenIds(const PlanNode &root)
{
    QSet<QString> ids;
    const PlanNode *steps = root.find(u"steps"_s);
    for (const PlanNode &step : steps ? steps->items : std::vector<PlanNode>()) {
        if (const PlanNode *id = step.find(u"id"_s))
            ids.insert(id->text.trimmed());
    }
    return ids;
}

} // namespace

const QHash<QString, QStringList> &planMembers()
{
    static const QHash<QString, QStringList> members{
        {u"plan"_s,
         {u"$schema"_s, u"gantry_plan"_s, u"name"_s, u"description"_s, u"variables"_s, u"session"_s, u"steps"_s}},
        {u"variable"_s, {u"description"_s, u"default"_s, u"choices"_s}},
        {u"session"_s,
         {u"title"_s, u"mode"_s, u"auto_play"_s, u"model"_s, u"permission_mode"_s, u"allowed_tools"_s, u"max_turns"_s}},
        {u"step"_s,
         {u"id"_s, u"kind"_s, u"title"_s, u"prompt"_s, u"command"_s, u"sessions"_s, u"fail_fast"_s, u"after"_s,
          u"after_turn"_s, u"timeout_seconds"_s, u"environment"_s}},
        {u"child"_s, {u"title"_s, u"prompt"_s, u"command"_s, u"model"_s, u"timeout_seconds"_s, u"environment"_s}},
    };
    return members;
}

std::expected<Plan, QList<PlanProblem>> readPlan(const QByteArray &bytes)
{
    const auto root = parsePlanJson(bytes);
    if (!root)
        return std::unexpected(QList<PlanProblem>{root.error()});
    Reader reader;
    reader.m_givenIds = givenIds(*root);
    return reader.run(*root);
}

QString toText(const QString &fileName, const QList<PlanProblem> &problems)
{
    QStringList lines;
    for (const PlanProblem &problem : problems)
        lines.append(u"%1:%2:%3: %4"_s.arg(fileName).arg(problem.line).arg(problem.column).arg(problem.message));
    return lines.join(u'\n');
}

base::Result<Plan> loadPlan(const QString &path)
{
    using Kind = base::Error::Kind;
    const QFileInfo info(path);
    if (!info.exists())
        return base::fail(Kind::NotFound, tr("There is no plan %1.").arg(path));
    QFile file(path);
    // Not a folder, and not a pipe, which would hold us for ever.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return base::fail(info.isFile() ? Kind::PermissionDenied : Kind::InvalidInput,
                          tr("The plan %1 cannot be read: %2")
                              .arg(path, info.isFile() ? file.errorString() : tr("it is not a file")));
    const auto plan = readPlan(file.read(maxPlanBytes + 1));
    if (!plan)
        return base::fail(Kind::InvalidInput, toText(info.fileName(), plan.error()));
    return *plan;
}

} // namespace session
