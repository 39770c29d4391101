// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/UsageSummary.h"

#include <QChartView>

#include <optional>

class QBarSet;
class QCategoryAxis;
class QStackedBarSeries;
class QValueAxis;

namespace ui {

/// Cost per day as stacked bars. A day is chosen by click or with the arrow keys; Escape lets go of it.
class CostChart : public QChartView
{
    Q_OBJECT
public:
    explicit CostChart(QWidget *parent = nullptr);

    struct Values
    {
        usage::DayRange range;
        QList<usage::Series> series; ///< at most as many as the theme has colours
        QStringList names; ///< of the series, for people
        QList<int> colors; ///< of the series: places in the theme's chart colours
        QDate today;
    };
    void setValues(const Values &values);
    void setSelectedDay(std::optional<QDate> day);
    [[nodiscard]] std::optional<QDate> selectedDay() const { return m_selected; }
    /// Colour of a series of the last setValues().
    [[nodiscard]] QColor seriesColor(qsizetype index) const;
    [[nodiscard]] base::Money totalOf(QDate day) const;

signals:
    void daySelected(const std::optional<QDate> &day);

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void fillAxes();
    void applyTheme();
    void applySelection();
    void drawTotals(QPainter &painter) const;
    void describeSelection();
    void choose(std::optional<QDate> day);
    [[nodiscard]] std::optional<QDate> dayAt(QPointF position) const;
    [[nodiscard]] QString dayText(QDate day) const;
    [[nodiscard]] int labelStep() const;
    [[nodiscard]] bool isEmpty() const { return m_values.series.isEmpty(); }

    Values m_values;
    std::optional<QDate> m_selected;
    QStackedBarSeries *m_bars = nullptr;
    QCategoryAxis *m_days = nullptr;
    QValueAxis *m_money = nullptr;
    bool m_styling = false;
};

} // namespace ui
