// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/SelectableRowDelegate.h"

namespace ui {

/// Rows of three lines from ApprovalRoles: icon, tool, argument and age; where; what.
class ApprovalDelegate : public SelectableRowDelegate
{
    Q_OBJECT
public:
    explicit ApprovalDelegate(QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const Theme &theme) const override;
};

} // namespace ui
