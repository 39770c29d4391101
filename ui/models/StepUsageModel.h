// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Session.h"

#include <QAbstractTableModel>

namespace ui {

/// What each step of a session used. Unknown figures are "–", never zero.
class StepUsageModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { StepColumn, InColumn, OutColumn, CachedColumn, CostColumn, ColumnCount };

    explicit StepUsageModel(QObject *parent = nullptr);

    void setSnapshot(const std::optional<session::Snapshot> &snapshot);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    base::SessionId m_session;
    QList<session::Step> m_steps;
};

} // namespace ui
