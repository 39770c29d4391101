// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conversations/ConversationRow.h"

#include <QAbstractListModel>
#include <QDateTime>

namespace ui {

/// The conversations of the browser in the order they are given. Holds copies; finds nothing itself.
class ConversationListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        PlaceRole, ///< "~/src/harbor-api, main"
        SnippetRole,
        AgeRole,
        FactsRole, ///< "$0.92 · 1.8 MB"
        UseRole, ///< words, empty when it is open nowhere
        IsOpenRole,
        PathRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay keep their place in views; identified by the transcript's path.
    void setRows(const QList<ConversationRow> &rows, const QDateTime &now);
    [[nodiscard]] const ConversationRow *rowAt(int row) const;
    /// -1: there is none.
    [[nodiscard]] int rowOf(const QString &path) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString spoken(const ConversationRow &row) const;

    QList<ConversationRow> m_rows;
    QDateTime m_now;
};

/// "Open here", "Running in the background", … ; empty for Nowhere.
[[nodiscard]] QString useWords(const ConversationUse &use);

} // namespace ui
