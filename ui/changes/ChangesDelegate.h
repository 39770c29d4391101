// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/SelectableRowDelegate.h"

namespace ui {

/// Box for staging, letter, name, and the lines that came and went.
class ChangesDelegate : public SelectableRowDelegate
{
    Q_OBJECT
public:
    explicit ChangesDelegate(QObject *parent = nullptr);

protected:
    void paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const Theme &theme) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    [[nodiscard]] static QRect boxIn(const QRect &row, const QStyleOptionViewItem &option);
};

} // namespace ui
