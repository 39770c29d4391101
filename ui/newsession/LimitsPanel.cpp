// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/newsession/LimitsPanel.h"

#include "ui/models/Format.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameColumn = 0;
constexpr int valueColumn = 1;
constexpr int maxMinutes = 7 * 24 * 60;
constexpr int maxTurnsAllowed = 1000;

QStringList toolsOf(const QString &text)
{
    // A rule may hold commas and spaces in brackets: Bash(git log:*), Read.
    static const QRegularExpression rule(uR"(([^\s,(]+(\([^)]*\))?))"_s);
    QStringList tools;
    for (auto match = rule.globalMatch(text); match.hasNext();)
        tools << match.next().captured(0);
    return tools;
}

} // namespace

LimitsPanel::LimitsPanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"limitsPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme(this).size().space.s);
    createLimits();
    createEnvironment();
}

void LimitsPanel::createLimits()
{
    const auto &space = theme(this).size().space;
    auto *row = new QHBoxLayout;
    row->setSpacing(space.s);
    row->addWidget(new TextLabel(tr("Time limit"), FontRole::Small, TextColor::Muted));
    m_timeLimit = new QSpinBox;
    m_timeLimit->setRange(0, maxMinutes);
    m_timeLimit->setSpecialValueText(tr("None"));
    m_timeLimit->setSuffix(u"\u202f"_s + tr("min", "minutes"));
    describe(m_timeLimit, u"timeLimit"_s, tr("Time limit in minutes"), tr("The step is stopped after this time"));
    row->addWidget(m_timeLimit);
    row->addSpacing(space.m);
    m_maxTurnsRow = new QWidget;
    auto *turns = new QHBoxLayout(m_maxTurnsRow);
    turns->setContentsMargins({});
    turns->setSpacing(space.s);
    turns->addWidget(new TextLabel(tr("Turns"), FontRole::Small, TextColor::Muted));
    m_maxTurns = new QSpinBox;
    m_maxTurns->setRange(0, maxTurnsAllowed);
    m_maxTurns->setSpecialValueText(tr("No limit"));
    describe(m_maxTurns, u"maxTurns"_s, tr("Most turns"), tr("Claude stops after this many turns"));
    turns->addWidget(m_maxTurns);
    row->addWidget(m_maxTurnsRow);
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);

    m_tools = new QLineEdit;
    m_tools->setPlaceholderText(tr("Allowed tools, for example Read, Bash(npm test:*)"));
    describe(m_tools, u"allowedTools"_s, tr("Allowed tools"), tr("Tools that Claude may use without asking"));
    layout()->addWidget(m_tools);
    connect(m_timeLimit, &QSpinBox::valueChanged, this, &LimitsPanel::changed);
    connect(m_maxTurns, &QSpinBox::valueChanged, this, &LimitsPanel::changed);
    connect(m_tools, &QLineEdit::textChanged, this, &LimitsPanel::changed);
}

void LimitsPanel::createEnvironment()
{
    m_environment = new QTableWidget(0, 2);
    describe(m_environment, u"environment"_s, tr("Environment variables"),
             tr("They are kept with the step; do not put secrets here"));
    m_environment->setHorizontalHeaderLabels({tr("Variable"), tr("Value")});
    m_environment->horizontalHeader()->setSectionResizeMode(nameColumn, QHeaderView::Interactive);
    m_environment->horizontalHeader()->setStretchLastSection(true);
    m_environment->verticalHeader()->hide();
    m_environment->setColumnWidth(nameColumn, 180);
    m_environment->setTabKeyNavigation(false);
    m_environment->setMinimumHeight(4 * theme(this).rowHeight(theme(this).size().row.standard));
    m_environment->setMaximumHeight(m_environment->minimumHeight());
    m_environment->setSelectionBehavior(QAbstractItemView::SelectRows);
    layout()->addWidget(m_environment);

    m_problem = new TextLabel({}, FontRole::Small, TextColor::Failed);
    m_problem->setObjectName(u"limitsProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout()->addWidget(m_problem);

    auto *row = new QHBoxLayout;
    auto *add = new QPushButton(tr("Add variable"));
    describe(add, u"addVariableButton"_s, tr("Add variable"));
    auto *remove = new QPushButton(tr("Remove variable"));
    describe(remove, u"removeVariableButton"_s, tr("Remove variable"));
    row->addWidget(add);
    row->addWidget(remove);
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(add, &QPushButton::clicked, this, [this] {
        addVariable();
        m_environment->setCurrentCell(m_environment->rowCount() - 1, nameColumn);
        m_environment->editItem(m_environment->currentItem());
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        m_environment->removeRow(m_environment->currentRow());
        emit changed();
    });
    const auto offerRemove = [this, remove] { remove->setEnabled(m_environment->currentRow() >= 0); };
    connect(m_environment, &QTableWidget::currentCellChanged, this, offerRemove);
    connect(m_environment, &QTableWidget::cellChanged, this, &LimitsPanel::changed);
    connect(this, &LimitsPanel::changed, this, offerRemove);
    offerRemove();
}

void LimitsPanel::addVariable(const QString &name, const QString &value)
{
    const int row = m_environment->rowCount();
    m_environment->insertRow(row);
    m_environment->setItem(row, nameColumn, new QTableWidgetItem(name));
    m_environment->setItem(row, valueColumn, new QTableWidgetItem(value));
}

QString LimitsPanel::textAt(int row, int column) const
{
    const QTableWidgetItem *item = m_environment->item(row, column);
    return item ? item->text() : QString();
}

void LimitsPanel::setValues(const NewSessionValues &values)
{
    m_timeLimit->setValue(static_cast<int>(std::chrono::ceil<std::chrono::minutes>(values.timeLimit).count()));
    m_maxTurns->setValue(values.maxTurns);
    m_tools->setText(values.allowedTools.join(u", "_s));
    m_environment->setRowCount(0);
    for (const auto &[name, value] : values.environment.asKeyValueRange())
        addVariable(name, value);
    emit changed();
}

void LimitsPanel::store(NewSessionValues &values) const
{
    values.timeLimit = std::chrono::minutes(m_timeLimit->value());
    values.maxTurns = m_maxTurnsRow->isHidden() ? 0 : m_maxTurns->value();
    values.allowedTools = toolsOf(m_tools->text());
    values.environment.clear();
    for (int row = 0; row < m_environment->rowCount(); ++row) {
        if (const QString name = textAt(row, nameColumn).trimmed(); !name.isEmpty())
            values.environment.insert(name, textAt(row, valueColumn));
    }
}

QString LimitsPanel::summary() const
{
    NewSessionValues values;
    store(values);
    QStringList parts;
    if (values.timeLimit.count() > 0)
        parts << tr("time limit %1").arg(Format::duration(values.timeLimit));
    if (values.maxTurns > 0)
        parts << (values.maxTurns == 1 ? tr("1 turn") : tr("%1 turns").arg(values.maxTurns));
    if (const auto tools = values.allowedTools.size(); tools > 0)
        parts << (tools == 1 ? tr("1 tool allowed") : tr("%1 tools allowed").arg(tools));
    if (const auto variables = values.environment.size(); variables > 0)
        parts << (variables == 1 ? tr("1 variable") : tr("%1 variables").arg(variables));
    return parts.isEmpty() ? tr("No limits set") : parts.join(u", "_s);
}

QString LimitsPanel::problemWithName(const QString &name)
{
    static const QRegularExpression valid(QRegularExpression::anchoredPattern(u"[A-Za-z_][A-Za-z0-9_]*"_s));
    if (!valid.match(name).hasMatch())
        return tr("“%1” is no name for a variable: use letters, digits and _, not a digit first").arg(name.left(40));
    if (name.startsWith("GANTRY_"_L1) || name.startsWith("CODE_MY_SPEC_"_L1))
        return tr("%1 is set by Gantry itself").arg(name);
    return {};
}

std::pair<int, QString> LimitsPanel::firstProblem() const
{
    QSet<QString> seen;
    for (int row = 0; row < m_environment->rowCount(); ++row) {
        const QString name = textAt(row, nameColumn).trimmed();
        const QString value = textAt(row, valueColumn);
        if (name.isEmpty() && value.isEmpty())
            continue;
        if (const QString problem = problemWithName(name); !problem.isEmpty())
            return {row, problem};
        if (seen.contains(name))
            return {row, tr("%1 is there twice").arg(name)};
        if (value.contains(QChar::Null))
            return {row, tr("The value of %1 holds a NUL character").arg(name)};
        seen.insert(name);
    }
    return {-1, {}};
}

QString LimitsPanel::problem() const
{
    return firstProblem().second;
}

void LimitsPanel::setBackground(bool background)
{
    m_maxTurnsRow->setVisible(background);
}

void LimitsPanel::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void LimitsPanel::focusProblem()
{
    const int row = firstProblem().first;
    m_environment->setFocus(Qt::OtherFocusReason);
    if (row >= 0)
        m_environment->setCurrentCell(row, nameColumn);
}

} // namespace ui
