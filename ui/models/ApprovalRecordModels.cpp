// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ApprovalRecordModels.h"

#include "ui/models/Format.h"

#include <QFileInfo>

#include <algorithm>

namespace ui {

using session::ApprovalRule;
using session::AuditEntry;

void ApprovalAuditModel::setNewest(const QList<AuditEntry> &entries)
{
    const qint64 newest = m_entries.isEmpty() ? 0 : m_entries.first().event;
    const auto fresh
        = static_cast<int>(std::ranges::count_if(entries, [=](const AuditEntry &e) { return e.event > newest; }));
    if (fresh == 0)
        return;
    // More than one page came at once: what lies between is not known, so the older lines would be out of place.
    const bool gap = fresh == entries.size() && !m_entries.isEmpty();
    if (gap) {
        beginResetModel();
        m_entries = entries;
        endResetModel();
        return;
    }
    beginInsertRows({}, 0, fresh - 1);
    m_entries = entries.first(fresh) + m_entries;
    endInsertRows();
}

void ApprovalAuditModel::addOlder(const QList<AuditEntry> &entries)
{
    QList<AuditEntry> older = entries;
    older.removeIf([this](const AuditEntry &entry) { return oldest() != 0 && entry.event >= oldest(); });
    if (older.isEmpty())
        return;
    const auto from = static_cast<int>(m_entries.size());
    beginInsertRows({}, from, from + static_cast<int>(older.size()) - 1);
    m_entries += older;
    endInsertRows();
}

void ApprovalAuditModel::setTitles(const QHash<base::SessionId, QString> &titles)
{
    if (m_titles == titles)
        return;
    m_titles = titles;
    if (!m_entries.isEmpty())
        emit dataChanged(index(0), index(static_cast<int>(m_entries.size()) - 1), {ApprovalRoles::SecondRole});
}

const AuditEntry *ApprovalAuditModel::entryAt(int row) const
{
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

qint64 ApprovalAuditModel::oldest() const
{
    return m_entries.isEmpty() ? 0 : m_entries.last().event;
}

int ApprovalAuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ApprovalAuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AuditEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case ApprovalRoles::ToolRole:
        return ApprovalText::tool(entry.tool);
    case ApprovalRoles::IconRole:
        return ApprovalText::iconOf(entry.tool);
    case ApprovalRoles::ArgumentRole:
        return entry.detail.simplified();
    case ApprovalRoles::SecondRole:
        return m_titles.value(entry.session, tr("A session that was removed"));
    case ApprovalRoles::ThirdRole:
        return ApprovalText::outcome(entry);
    case ApprovalRoles::AgeRole:
        return entry.at.toLocalTime().date() == QDate::currentDate()
            ? Format::time(entry.at)
            : Format::day(entry.at.toLocalTime().date(), QDate::currentDate());
    case ApprovalRoles::IsDoneRole:
        return false;
    case Qt::AccessibleTextRole:
        return tr("%1 %2, %3, %4")
            .arg(ApprovalText::tool(entry.tool), entry.detail.simplified(), ApprovalText::outcome(entry),
                 Format::time(entry.at));
    default:
        return {};
    }
}

void ApprovalRuleModel::setRules(const QList<ApprovalRule> &rules)
{
    for (int row = static_cast<int>(m_rules.size()) - 1; row >= 0; --row) {
        if (std::ranges::find(rules, m_rules.at(row).id, &ApprovalRule::id) != rules.end())
            continue;
        beginRemoveRows({}, row, row);
        m_rules.removeAt(row);
        endRemoveRows();
    }
    for (const ApprovalRule &rule : rules) {
        if (std::ranges::find(m_rules, rule.id, &ApprovalRule::id) != m_rules.end())
            continue;
        const auto row = static_cast<int>(m_rules.size());
        beginInsertRows({}, row, row);
        m_rules.append(rule);
        endInsertRows();
    }
}

const ApprovalRule *ApprovalRuleModel::ruleAt(int row) const
{
    return row >= 0 && row < m_rules.size() ? &m_rules.at(row) : nullptr;
}

int ApprovalRuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

QVariant ApprovalRuleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ApprovalRule &rule = m_rules.at(index.row());
    const bool allows = rule.decision == ApprovalRule::Decision::Allow;
    switch (role) {
    case Qt::DisplayRole:
    case ApprovalRoles::ToolRole:
        return ApprovalText::tool(rule.tool);
    case ApprovalRoles::IconRole:
        return ApprovalText::iconOf(rule.tool);
    case ApprovalRoles::ArgumentRole:
        return ApprovalText::rule(rule);
    case ApprovalRoles::SecondRole:
        return tr("In %1").arg(QFileInfo(rule.project).fileName());
    case ApprovalRoles::ThirdRole:
        return allows ? tr("Always allowed") : tr("Always denied");
    case Qt::ToolTipRole:
        return Format::path(rule.project);
    case ApprovalRoles::AgeRole:
        return Format::day(rule.createdAt.toLocalTime().date(), QDate::currentDate());
    case ApprovalRoles::IsDoneRole:
        return false;
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3, in %4")
            .arg(ApprovalText::tool(rule.tool), ApprovalText::rule(rule),
                 allows ? tr("always allowed") : tr("always denied"), QFileInfo(rule.project).fileName());
    default:
        return {};
    }
}

} // namespace ui
