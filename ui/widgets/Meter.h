// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/Theme.h"

#include <QProgressBar>

namespace ui {

/// A slim bar for a known share: budgets, context, progress. A ProgressBar for screen readers.
class Meter : public QProgressBar
{
    Q_OBJECT

public:
    /// Accent, amber from half of a budget, failed from all of it.
    enum class Level { Normal, Warning, Over };

    explicit Meter(QWidget *parent = nullptr);

    /// 0 to 1; more counts as 1. @p words is what a screen reader says ("14.82 of 40 dollars").
    void setShare(double share, const QString &words);
    [[nodiscard]] double share() const;
    void setLevel(Level level);
    /// Normal under 50 %, Warning under 100 %, else Over.
    [[nodiscard]] static Level budgetLevel(double share);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

/// The same bar for delegates.
void paintMeter(QPainter &painter, const QRect &rect, double share, Meter::Level level, const Theme &theme);

} // namespace ui
