// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ApprovalListModel.h"

#include <QHash>

namespace ui {

/// Who decided what and when, newest first. Drawn from ApprovalRoles.
class ApprovalAuditModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// The newest page: what is new goes on top, known lines stay.
    void setNewest(const QList<session::AuditEntry> &entries);
    void addOlder(const QList<session::AuditEntry> &entries);
    void setTitles(const QHash<base::SessionId, QString> &titles);
    [[nodiscard]] const session::AuditEntry *entryAt(int row) const;
    /// For the next page; 0: there is no line yet.
    [[nodiscard]] qint64 oldest() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<session::AuditEntry> m_entries;
    QHash<base::SessionId, QString> m_titles;
};

/// The rules of all projects, in the order they were made. Drawn from ApprovalRoles.
class ApprovalRuleModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRules(const QList<session::ApprovalRule> &rules);
    [[nodiscard]] const session::ApprovalRule *ruleAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<session::ApprovalRule> m_rules;
};

} // namespace ui
