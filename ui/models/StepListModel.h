// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Session.h"

#include <QAbstractListModel>

namespace ui {

/// The steps of one session in order. Holds a copy; a drag or a move asks by moveRequested() and changes nothing:
/// the new order comes with the next setSnapshot().
class StepListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        StepIdRole = Qt::UserRole + 1, ///< base::StepId
        StepRole, ///< session::Step
        NumberRole, ///< 1-based
        TitleRole, ///< also Qt::DisplayRole
        StateRole, ///< session::StepState
        LineRole, ///< "Claude · 3 min 12 s · $0.41"
        KindIconRole, ///< key of tokens.json → icons
        CanMoveRole,
    };

    explicit StepListModel(QObject *parent = nullptr);

    /// Same session: exact inserts, removes, moves and changes. Another session: a reset.
    void setSnapshot(const std::optional<session::Snapshot> &snapshot);
    [[nodiscard]] const std::optional<session::Snapshot> &snapshot() const { return m_snapshot; }
    /// The time running steps count to.
    void setNow(const QDateTime &now);

    [[nodiscard]] int rowOf(const base::StepId &id) const; ///< -1: unknown
    [[nodiscard]] const session::Step *stepAt(int row) const;
    [[nodiscard]] int doneCount() const;

    /// Asks to move the pending step in @p row by @p by places (Alt+Up is -1). False: it cannot go there.
    bool requestMove(int row, int by);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    /// @p position: 0-based place in the new order, as SessionService::moveStep() takes it.
    void moveRequested(const base::StepId &step, int position);

private:
    [[nodiscard]] std::optional<int> targetOf(const QMimeData *data, int row, const QModelIndex &parent) const;
    [[nodiscard]] int firstFreeRow() const;
    void removeMissing(const QList<session::Step> &steps);
    void placeAll(const QList<session::Step> &steps);

    std::optional<session::Snapshot> m_snapshot;
    QDateTime m_now;
};

} // namespace ui
