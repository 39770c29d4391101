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
    [[nodiscard]] static int boxLeft(const QModelIndex &index);
    /// The box in the content of a row, mirrored where the language is.
    [[nodiscard]] static QRect boxIn(const QRect &content, const QStyleOptionViewItem &option,
                                     const QModelIndex &index);
    static void paintArrow(QPainter &painter, const QRect &content, const QStyleOptionViewItem &option,
                           const Theme &theme);
};

} // namespace ui
