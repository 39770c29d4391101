// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/UsageSummary.h"

#include <QWidget>

namespace ui {

class ElidedLabel;
class Meter;
class TextLabel;

/// The row of cards above the chart: today, 7 days, 30 days, tokens of the range, share read from the cache.
class CostFigures : public QWidget
{
    Q_OBJECT
public:
    explicit CostFigures(QWidget *parent = nullptr);

    void show(const usage::UsageSummary &summary, const usage::DayRange &range, const QString &project);

private:
    using QWidget::show;
    struct Figure
    {
        QWidget *card = nullptr;
        TextLabel *name = nullptr;
        TextLabel *value = nullptr;
        ElidedLabel *detail = nullptr;
        Meter *meter = nullptr; ///< only where there is a share
    };
    Figure addCard(const QString &objectName, const QString &name, bool withMeter);
    void showCost(const Figure &figure, const usage::Figure &sum);
    void showTokens(const usage::Figure &sum);
    void showCache(const usage::Figure &sum);
    static void finish(const Figure &figure);

    Figure m_today;
    Figure m_week;
    Figure m_month;
    Figure m_tokens;
    Figure m_cache;
};

} // namespace ui
