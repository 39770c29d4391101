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

/// Cost per day, week or month as stacked bars. A bar is chosen by click or with the arrow keys; Escape lets go of it.
class CostChart : public QChartView
{
    Q_OBJECT
public:
    explicit CostChart(QWidget *parent = nullptr);

    /// How long one bar is.
    enum class Unit { Day, Week, Month };
    /// The bars of a range: days while they have room, else weeks from Monday on, else months. The first and the last
    /// may be cut short by the range.
    [[nodiscard]] static Unit unitFor(const usage::DayRange &range);
    [[nodiscard]] static QList<usage::DayRange> barsOf(const usage::DayRange &range, Unit unit);

    struct Values
    {
        usage::DayRange range;
        QList<usage::Series> series; ///< at most as many as the theme has colours
        QStringList names; ///< of the series, for people
        QList<int> colors; ///< of the series: places in the theme's chart colours
        QDate today;
        std::optional<base::Money> budget = {}; ///< of a day; drawn where the bars are days
    };
    void setValues(const Values &values);
    /// Chooses the bar @p day is in.
    void setSelectedDay(std::optional<QDate> day);
    /// The first day of the bar that is chosen.
    [[nodiscard]] std::optional<QDate> selectedDay() const;
    /// All days of it.
    [[nodiscard]] std::optional<usage::DayRange> selectedBar() const;
    [[nodiscard]] Unit unit() const { return m_unit; }
    /// Colour of a series of the last setValues().
    [[nodiscard]] QColor seriesColor(qsizetype index) const;
    /// Of the bar @p day is in.
    [[nodiscard]] base::Money totalOf(QDate day) const;
    [[nodiscard]] QString barText(const usage::DayRange &bar) const;

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
    void drawBudget(QPainter &painter) const;
    void choose(std::optional<qsizetype> bar);
    [[nodiscard]] std::optional<qsizetype> barAt(QPointF position) const;
    [[nodiscard]] qsizetype barWith(QDate day) const; ///< -1: none
    [[nodiscard]] base::Money barTotal(qsizetype bar) const;
    [[nodiscard]] QString labelOf(qsizetype bar) const;
    [[nodiscard]] int labelStep() const;
    [[nodiscard]] bool isEmpty() const { return m_values.series.isEmpty(); }

    Values m_values;
    Unit m_unit = Unit::Day;
    QList<usage::DayRange> m_ranges; ///< of the bars
    QList<QList<base::Money>> m_sums; ///< by series and bar
    std::optional<qsizetype> m_selected;
    QStackedBarSeries *m_bars = nullptr;
    QCategoryAxis *m_days = nullptr;
    QValueAxis *m_money = nullptr;
    bool m_styling = false;
};

} // namespace ui
