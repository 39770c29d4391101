// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/SelectableRowDelegate.h"

namespace ui {

/// Number, glyph, title / kind, time, cost; pending steps show a grip under the pointer.
class StepDelegate : public SelectableRowDelegate
{
    Q_OBJECT
public:
    explicit StepDelegate(QObject *parent = nullptr);

protected:
    void paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const Theme &theme) const override;
};

} // namespace ui
