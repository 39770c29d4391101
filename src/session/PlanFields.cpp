// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PlanFields.h"

#include "session/PlanText.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace session {
namespace {

using Type = PlanNode::Type;

QString tr(const char *text)
{
    return QCoreApplication::translate("session::Plan", text);
}

QString quotedList(const QStringList &words)
{
    return u'“' + words.join(u"”, “"_s) + u'”';
}

QString nameOf(Type type)
{
    switch (type) {
    case Type::Null:
        return tr("null");
    case Type::Bool:
        return tr("true or false");
    case Type::Number:
        return tr("a number");
    case Type::String:
        return tr("text");
    case Type::Array:
        return tr("an array");
    case Type::Object:
        return tr("an object");
    }
    return {};
}

/// In a text of several lines: the line that names the variable.
const PlanNode *place(const PlanNode &node, const QString &variable)
{
    for (const PlanNode &item : node.items) {
        if (item.type == Type::String && plantext::references(item.text).contains(variable))
            return &item;
    }
    return &node;
}

} // namespace

QList<PlanProblem> PlanFields::problems() const
{
    QList<PlanProblem> sorted = m_problems;
    std::ranges::stable_sort(sorted, {}, [](const PlanProblem &p) { return std::pair(p.line, p.column); });
    return sorted;
}

void PlanFields::checkMembers(const PlanNode &node, const QString &kind)
{
    const QStringList known = planMembers().value(kind);
    for (const PlanMember &each : node.members) {
        if (!known.contains(each.name))
            problem(each,
                    tr("“%1” is not known here. What may stand here: %2.").arg(each.name.left(100), quotedList(known)));
    }
}

const PlanNode *PlanFields::member(const PlanNode &node, const QString &name, Type type)
{
    const PlanNode *found = node.find(name);
    if (!found || found->type == type)
        return found;
    problem(*found, tr("“%1” should be %2, not %3.").arg(name, nameOf(type), nameOf(found->type)));
    return nullptr;
}

QString PlanFields::text(const PlanNode &node, const QString &name, qsizetype most)
{
    const PlanNode *found = member(node, name, Type::String);
    return found ? checked(*found, name, most) : QString();
}

QString PlanFields::checked(const PlanNode &node, const QString &name, qsizetype most)
{
    if (node.text.size() > most)
        problem(node, tr("“%1” has more than %2 characters.").arg(name).arg(most));
    if (node.text.contains(QChar(0)))
        problem(node, tr("“%1” holds a NUL character.").arg(name));
    return node.text;
}

QString PlanFields::lines(const PlanNode &node, const QString &name)
{
    const PlanNode *found = node.find(name);
    if (!found || found->type != Type::Array)
        return text(node, name);
    QStringList all;
    qsizetype size = 0;
    for (const PlanNode &item : found->items) {
        if (item.type != Type::String) {
            problem(item, tr("Each line of “%1” should be text, not %2.").arg(name, nameOf(item.type)));
            continue;
        }
        all.append(checked(item, name, maxText));
        size += item.text.size();
    }
    if (size > maxText)
        problem(*found, tr("“%1” has more than %2 characters.").arg(name).arg(maxText));
    return all.join(u'\n');
}

QStringList PlanFields::texts(const PlanNode &node, const QString &name)
{
    QStringList all;
    const PlanNode *found = member(node, name, Type::Array);
    if (!found)
        return all;
    for (const PlanNode &item : found->items) {
        if (item.type != Type::String || item.text.trimmed().isEmpty())
            problem(item, tr("Each part of “%1” should be text.").arg(name));
        else
            all.append(item.text);
    }
    return all;
}

bool PlanFields::flag(const PlanNode &node, const QString &name, bool otherwise)
{
    const PlanNode *found = member(node, name, Type::Bool);
    return found ? found->flag : otherwise;
}

qint64 PlanFields::number(const PlanNode &node, const QString &name, double most)
{
    const PlanNode *found = member(node, name, Type::Number);
    if (!found)
        return 0;
    if (found->number < 0 || found->number > most || std::floor(found->number) != found->number) {
        problem(*found, tr("“%1” should be a whole number from 0 to %2.").arg(name).arg(most, 0, 'f', 0));
        return 0;
    }
    return static_cast<qint64>(found->number);
}

bool PlanFields::isOneOf(const PlanNode &node, const QStringList &words)
{
    if (words.contains(node.text))
        return true;
    problem(node, tr("“%1” is none of %2.").arg(node.text.left(100), quotedList(words)));
    return false;
}

QString PlanFields::reference(const PlanNode &node, const QString &name, const QString &value)
{
    const PlanNode *found = node.find(name);
    if (!found)
        return value;
    for (const QString &variable : plantext::references(value)) {
        if (!m_variables.contains(variable))
            problem(*place(*found, variable),
                    tr("The variable “%1” is not declared under “variables”. Write $${%1} if it is meant as text.")
                        .arg(variable));
    }
    return value;
}

bool PlanFields::inOrder(QList<PlanStep> &steps, const QList<const PlanNode *> &nodes)
{
    QSet<QString> ids;
    for (const PlanStep &step : std::as_const(steps))
        ids.insert(step.id);
    for (const PlanNode *node : nodes) {
        const PlanNode *after = node->find(u"after"_s);
        for (const PlanNode &item : after ? after->items : std::vector<PlanNode>()) {
            if (!ids.contains(item.text))
                problem(item, tr("No step has the id “%1”.").arg(item.text.left(100)));
        }
    }
    if (hasProblems())
        return false;
    QList<PlanStep> ordered;
    QSet<QString> done;
    QList<qsizetype> waiting;
    for (qsizetype i = 0; i < steps.size(); ++i)
        waiting.append(i);
    while (!waiting.isEmpty()) {
        const auto free = std::ranges::find_if(waiting, [&](qsizetype i) {
            return std::ranges::all_of(steps[i].after, [&](const QString &id) { return done.contains(id); });
        });
        if (free == waiting.end()) {
            reportCycle(steps, nodes, waiting.first(), done);
            return false;
        }
        ordered.append(steps[*free]);
        done.insert(steps[*free].id);
        waiting.erase(free);
    }
    steps = ordered;
    return true;
}

void PlanFields::reportCycle(const QList<PlanStep> &steps, const QList<const PlanNode *> &nodes, qsizetype start,
                             const QSet<QString> &done)
{
    // Whoever waits waits for somebody who waits: following that leads into the circle.
    QStringList path;
    QString id = steps[start].id;
    while (!path.contains(id)) {
        path.append(id);
        const auto step = std::ranges::find(steps, id, &PlanStep::id);
        id = *std::ranges::find_if(step->after, [&](const QString &other) { return !done.contains(other); });
    }
    path = path.sliced(path.indexOf(id)) << id;
    const auto first = std::ranges::find(steps, id, &PlanStep::id) - steps.begin();
    problem(*nodes[first]->find(u"after"_s), tr("These steps wait for each other: %1.").arg(path.join(u" → "_s)));
}

} // namespace session
