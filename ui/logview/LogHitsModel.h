// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/logview/AllLogsSearch.h"

#include <QAbstractTableModel>

namespace ui {

/// The lines that a search over all logs has found, in the order in which they came.
class LogHitsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { SessionColumn, RunColumn, LineColumn, TextColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void append(const QList<LogHit> &hits);
    void clear();
    [[nodiscard]] const LogHit &hitAt(int row) const { return m_hits.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<LogHit> m_hits;
};

} // namespace ui
