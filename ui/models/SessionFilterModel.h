// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Session.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace ui {

/// What the list shows; an empty set means "all".
struct SessionFilter
{
    QString text; ///< every word has to occur in title, project name or branch
    QSet<session::Status> statuses;
    QSet<QString> engines; ///< icon keys, so that Terminal and Background are told apart
    QSet<QString> projects;
    bool archived = false; ///< archived sessions too

    [[nodiscard]] bool isActive() const;
    bool operator==(const SessionFilter &) const = default;
};

/// SessionTreeModel narrowed by a SessionFilter; a project without a matching session is hidden. Keeps the order.
class SessionFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit SessionFilterModel(QObject *parent = nullptr);

    void setFilter(const SessionFilter &filter);
    [[nodiscard]] const SessionFilter &filter() const { return m_filter; }

    /// CountRole is the number of sessions that are shown.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    SessionFilter m_filter;
};

} // namespace ui
