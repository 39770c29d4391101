// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/BudgetsSection.h"

#include "ui/widgets/Buttons.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostDollars = 1'000'000;

} // namespace

BudgetsSection::BudgetsSection(QWidget *parent)
    : SettingsSection(u"budgets"_s, tr("Budgets and prices"), parent)
{
    addGroup(tr("How much may be spent"));
    addBudget(u"budgetDay"_s, tr("A day"), &SettingsValues::budgetDay, {});
    addBudget(u"budgetWeek"_s, tr("A week"), &SettingsValues::budgetWeek, tr("From Monday on"));
    addBudget(u"budgetMonth"_s, tr("A month"), &SettingsValues::budgetMonth, {});
    addBudget(u"budgetSession"_s, tr("A session"), &SettingsValues::budgetSession, {});
    addGroup(tr("When a budget is used up"));
    auto *held = new TextLabel(
        tr("You are told at 50 and 80 %. At 100 % new runs are held until you raise the budget or start them anyway."),
        FontRole::Base, TextColor::Muted, this);
    held->setWordWrap(true);
    addWide(held);
    m_stop = addCheck(u"budgetStopsRunning"_s, tr("Stop what is running too"),
                      tr("Otherwise it goes on to its end, whatever it costs."));
    connect(m_stop, &QCheckBox::toggled, this,
            [this](bool on) { edit([on](SettingsValues &values) { values.budgetStopsRunning = on; }); });
    createPrices();
    finish();
}

QDoubleSpinBox *BudgetsSection::addBudget(const QString &name, const QString &label, double SettingsValues::*field,
                                          const QString &hint)
{
    auto *box = new QDoubleSpinBox(this);
    box->setRange(0, mostDollars);
    box->setDecimals(2);
    box->setSingleStep(5);
    box->setPrefix(u"$"_s);
    box->setSpecialValueText(tr("Any amount"));
    // While a number is typed, a budget of its first digit must hold nothing back.
    box->setKeyboardTracking(false);
    describe(box, name, label, tr("In US dollars; 0 is any amount"));
    addRow(label, box, hint);
    connect(box, &QDoubleSpinBox::valueChanged, this,
            [this, field](double dollars) { edit([&](SettingsValues &values) { values.*field = dollars; }); });
    m_budgets.append({box, field});
    return box;
}

void BudgetsSection::createPrices()
{
    addGroup(tr("Prices"));
    m_version = new TextLabel({}, FontRole::Base, TextColor::Normal, this);
    m_version->setObjectName(u"priceVersion"_s);
    m_version->setWordWrap(true);
    m_version->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addRow(tr("Price table"), m_version);
    m_anew = new QCheckBox(tr("Compute earlier costs anew"), this);
    describe(m_anew, u"priceComputeAnew"_s, m_anew->text(),
             tr("Otherwise what was spent before keeps its price, and the new one holds from now on"));
    auto *import = new QPushButton(tr("Import…"), this);
    describe(import, u"priceImport"_s, import->text(), tr("Read prices from a JSON file"));
    m_remove = new QPushButton(tr("Take the import back"), this);
    describe(m_remove, u"priceRemove"_s, m_remove->text(), tr("Use the prices from before the newest import"));
    for (QWidget *control : {static_cast<QWidget *>(import), static_cast<QWidget *>(m_remove)})
        control->setToolTip(control->accessibleDescription());
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(import);
    line->addWidget(m_remove);
    line->addStretch(1);
    addRow(QString(), m_anew);
    addRow(QString(), row);
    m_problem = new TextLabel({}, FontRole::Small, TextColor::Failed, this);
    m_problem->setObjectName(u"priceProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    addWide(m_problem);
    connect(import, &QPushButton::clicked, this, &BudgetsSection::chooseFile);
    connect(m_remove, &QPushButton::clicked, this, &BudgetsSection::removePricesRequested);
    setPriceFacts({});
}

void BudgetsSection::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Import prices"));
    dialog->setObjectName(u"importPricesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("JSON files (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { emit importPricesRequested(file, m_anew->isChecked()); });
    dialog->open();
}

void BudgetsSection::setPriceFacts(const PriceFacts &facts)
{
    m_version->setText(facts.words.isEmpty() ? facts.version : tr("%1, %2").arg(facts.version, facts.words));
    m_remove->setEnabled(facts.isImported);
    m_problem->setText(facts.problem);
    m_problem->setVisible(!facts.problem.isEmpty());
}

void BudgetsSection::fill()
{
    for (const auto &[box, field] : std::as_const(m_budgets))
        box->setValue(values().*field);
    m_stop->setChecked(values().budgetStopsRunning);
}

} // namespace ui
