// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

/// Shows where a dragged tab would go: an area to fill, or a line between two tabs.
class DropOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit DropOverlay(QWidget *parent);

    /// In the parent's coordinates.
    void showAt(const QRect &area);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
