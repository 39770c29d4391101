// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Plan.h"

#include <QSet>

namespace session {

/// Members of a plan's objects by name and type; what is wrong with them is collected with its place.
/// Known to the sources that read plans only.
class PlanFields
{
public:
    static constexpr qsizetype maxProblems = 20;
    static constexpr qsizetype maxText = 1024 * 1024;

    [[nodiscard]] bool hasProblems() const { return !m_problems.isEmpty(); }
    /// In the order of the file.
    [[nodiscard]] QList<PlanProblem> problems() const;
    void declare(const QString &variable) { m_variables.insert(variable); }

    template <typename Place>
    void problem(const Place &at, const QString &message)
    {
        if (m_problems.size() < maxProblems)
            m_problems.append({at.line, at.column, message});
    }

    /// Refuses members that planMembers() does not name for @p kind.
    void checkMembers(const PlanNode &node, const QString &kind);
    /// Null: not there, or of another type, which is a problem.
    const PlanNode *member(const PlanNode &node, const QString &name, PlanNode::Type type);
    QString text(const PlanNode &node, const QString &name, qsizetype most = maxText);
    QString checked(const PlanNode &node, const QString &name, qsizetype most);
    /// Text, or an array with one text for each line.
    QString lines(const PlanNode &node, const QString &name);
    QStringList texts(const PlanNode &node, const QString &name);
    bool flag(const PlanNode &node, const QString &name, bool otherwise);
    qint64 number(const PlanNode &node, const QString &name, double most);
    /// Gives back @p value, the text of the member @p name; every ${name} in it has to be declared.
    QString reference(const PlanNode &node, const QString &name, const QString &value);

    template <typename Enum>
    std::optional<Enum> word(const PlanNode &node, const QString &name,
                             std::optional<Enum> (*fromString)(const QString &), const QStringList &words)
    {
        const PlanNode *found = member(node, name, PlanNode::Type::String);
        if (!found || !isOneOf(*found, words))
            return {};
        return fromString(found->text);
    }
    bool isOneOf(const PlanNode &node, const QStringList &words);

    /// Puts steps after those they name, otherwise as in the file. False: they wait for each other, or for nobody.
    /// @p nodes are theirs.
    bool inOrder(QList<PlanStep> &steps, const QList<const PlanNode *> &nodes);

private:
    void reportCycle(const QList<PlanStep> &steps, const QList<const PlanNode *> &nodes, qsizetype start,
                     const QSet<QString> &done);

    QSet<QString> m_variables;
    QList<PlanProblem> m_problems;
};

} // namespace session
