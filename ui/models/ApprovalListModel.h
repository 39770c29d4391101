// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ApprovalItem.h"

#include <QAbstractListModel>
#include <QTimer>

namespace ui {

/// What the rows of the approvals page's three lists are drawn from.
struct ApprovalRoles
{
    enum Role {
        IconRole = Qt::UserRole + 1, ///< name in tokens.json
        ToolRole,
        ArgumentRole, ///< in the monospace font
        SecondRole, ///< second line
        ThirdRole, ///< third line
        AgeRole, ///< right end of the first line
        IsDoneRole, ///< nothing can be done about it any more
    };
};

/// The questions that wait, oldest first. While held (the pointer is on the list, a key is down) no row leaves or
/// moves: a question that was answered meanwhile stays as a row that is done.
class ApprovalListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit ApprovalListModel(QObject *parent = nullptr);

    /// @p items as approvalItems() gives them.
    void setItems(const QList<ApprovalItem> &items);
    void setNow(const QDateTime &now); ///< ages; repaints rows whose words change
    void setHeld(bool held);
    /// An answer is on its way: done until the next setItems() says otherwise or retract() is called.
    void setAnswered(const base::QuestionId &question);
    void retract(const base::QuestionId &question);

    [[nodiscard]] const ApprovalItem *itemAt(int row) const;
    [[nodiscard]] int rowOf(const base::QuestionId &question) const;
    [[nodiscard]] bool isDone(int row) const;
    /// The first row at or after @p row, else before it, that can be answered; -1: none.
    [[nodiscard]] int nextOpen(int row) const;
    [[nodiscard]] int openCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void openCountChanged(int count);

private:
    struct Row
    {
        ApprovalItem item;
        bool answered = false; ///< here, not stored yet
        bool gone = false; ///< not among the open questions any more
    };
    void removeGone();
    void insert(const ApprovalItem &item);
    void rowChanged(int row);
    void countAgain();
    [[nodiscard]] QString thirdLine(const Row &row) const;

    QList<Row> m_rows;
    QDateTime m_now;
    bool m_held = false;
    int m_open = 0;
};

} // namespace ui
