// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/Budget.h"

#include <QWidget>

namespace ui {

class ElidedLabel;
class Meter;
class TextLabel;

/// The row of cards above the chart: today, this week, this month, each against its budget; the five-hour block of a
/// subscription; the share read from the cache.
class CostFigures : public QWidget
{
    Q_OBJECT
public:
    struct Values
    {
        usage::DayRange range;
        QString project;
        usage::Budgets budgets;
        std::optional<usage::Block> block;
        base::Money saved; ///< by the cache, in the range
        QTimeZone zone;
    };

    explicit CostFigures(QWidget *parent = nullptr);

    void show(const usage::UsageSummary &summary, const Values &values);

private:
    using QWidget::show;
    struct Figure
    {
        QWidget *card = nullptr;
        TextLabel *name = nullptr;
        TextLabel *warning = nullptr;
        TextLabel *value = nullptr;
        ElidedLabel *detail = nullptr;
        Meter *meter = nullptr;
    };
    Figure addCard(const QString &objectName, const QString &name);
    void showCost(const Figure &figure, const usage::Figure &sum, const std::optional<base::Money> &budget,
                  const QString &budgetWords);
    void showBlock(const std::optional<usage::Block> &block, const QTimeZone &zone);
    void showCache(const usage::Figure &sum, const Values &values);
    static void setDetail(const Figure &figure, const QString &text, bool isWarning = false);
    static void finish(const Figure &figure);

    Figure m_today;
    Figure m_week;
    Figure m_month;
    Figure m_block;
    Figure m_cache;
};

} // namespace ui
