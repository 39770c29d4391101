// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QScrollBar>

namespace ui {

/// A vertical scroll bar with marks where hits are.
class LogScrollBar : public QScrollBar
{
    Q_OBJECT
public:
    explicit LogScrollBar(QWidget *parent = nullptr);

    /// @p rows are in order; @p total is how many rows the bar stands for.
    void setMarks(const QList<qint64> &rows, qint64 total);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<qint64> m_rows;
    qint64 m_total = 0;
};

} // namespace ui
