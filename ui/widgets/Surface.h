// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/Theme.h"

#include <QFrame>
#include <QWidget>

namespace ui {

/// A plain area in one of the theme's surface colours with hairlines on the edges asked for.
/// Surface(&Surfaces::sidebar, Qt::RightEdge, this)
class Surface : public QWidget
{
    Q_OBJECT

public:
    explicit Surface(QColor Surfaces::*color, Qt::Edges lines = {}, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor Surfaces::*m_color;
    Qt::Edges m_lines;
};

/// Card surface, rounded border, no shadow. Children sit inside a layout of the caller.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
};

/// A hairline of the theme's border colour between rows or groups.
class Separator : public QWidget
{
    Q_OBJECT

public:
    explicit Separator(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Orientation m_orientation;
};

} // namespace ui
