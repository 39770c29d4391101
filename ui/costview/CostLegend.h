// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace ui {

/// Which colour is which series: squares with their names, in one line.
class CostLegend : public QWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        QColor color;
        QString name;
    };

    explicit CostLegend(QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int widthOf(const Entry &entry) const;

    QList<Entry> m_entries;
};

} // namespace ui
