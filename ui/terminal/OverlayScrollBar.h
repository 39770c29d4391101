// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollBar>

namespace ui {

/// A slim handle over a terminal's padding, without a groove; mirrors the range and value of another scroll bar.
class OverlayScrollBar : public QScrollBar
{
    Q_OBJECT
public:
    static constexpr int thickness = 8;

    explicit OverlayScrollBar(QScrollBar *source, QWidget *parent = nullptr);

    void setHandleColor(const QColor &color);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    QScrollBar *m_source;
    QColor m_color;
};

} // namespace ui
