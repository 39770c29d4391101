// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsSection.h"

class QDoubleSpinBox;
class QPushButton;

namespace ui {

/// What Gantry knows about prices; not a setting, and set whenever it changes.
struct PriceFacts
{
    QString version; ///< of the newest table
    QString words; ///< where it comes from: "came with Gantry", "imported 20 November 2026"
    bool isImported = false; ///< and can be taken back
    QString problem; ///< the last import failed because of this

    bool operator==(const PriceFacts &) const = default;
};

/// How much may be spent, what happens then, and the prices that costs are computed with.
class BudgetsSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit BudgetsSection(QWidget *parent);

    void setPriceFacts(const PriceFacts &facts);

signals:
    /// @p computeAnew: earlier costs too.
    void importPricesRequested(const QString &file, bool computeAnew);
    void removePricesRequested();

protected:
    void fill() override;

private:
    QDoubleSpinBox *addBudget(const QString &name, const QString &label, double SettingsValues::*field,
                              const QString &hint);
    void createPrices();
    void chooseFile();

    QList<std::pair<QDoubleSpinBox *, double SettingsValues::*>> m_budgets;
    QCheckBox *m_stop = nullptr;
    TextLabel *m_version = nullptr;
    TextLabel *m_problem = nullptr;
    QCheckBox *m_anew = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace ui
