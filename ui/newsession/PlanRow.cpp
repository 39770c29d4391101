// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/newsession/PlanRow.h"

#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

QString stepTitles(const session::Plan &plan)
{
    QStringList titles;
    for (const session::PlanStep &step : plan.steps)
        titles.append(step.title.isEmpty() ? step.text.simplified().left(40) : step.title);
    return PlanRow::tr("%n step(s): %1", nullptr, static_cast<int>(plan.steps.size())).arg(titles.join(u", "_s));
}

QString textOf(QWidget *input)
{
    if (const auto *list = qobject_cast<QComboBox *>(input))
        return list->currentText();
    return static_cast<QLineEdit *>(input)->text();
}

} // namespace

PlanRow::PlanRow(QWidget *parent)
    : QWidget(parent)
    , m_list(new QComboBox)
    , m_about(new TextLabel({}, FontRole::Small, TextColor::Muted))
    , m_problem(new TextLabel({}, FontRole::Small, TextColor::Failed))
    , m_fields(new QWidget)
    , m_form(new QFormLayout(m_fields))
{
    const auto &space = theme(this).size().space;
    describe(m_list, u"planList"_s, tr("Plan"), tr("Steps from a template or a file"));
    m_list->setToolTip(m_list->accessibleDescription());
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_about->setObjectName(u"planAbout"_s);
    m_about->setWordWrap(true);
    m_problem->setObjectName(u"planProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_form->setContentsMargins({});
    m_form->setHorizontalSpacing(space.s);
    m_form->setVerticalSpacing(space.s);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space.xs);
    column->addWidget(m_list, 0, Qt::AlignLeading);
    column->addWidget(m_about);
    column->addWidget(m_fields);
    column->addWidget(m_problem);
    setFocusProxy(m_list);
    setTemplates({});
    showPlan();
    connect(m_list, &QComboBox::activated, this, &PlanRow::onChosen);
}

void PlanRow::setTemplates(const QList<session::Plan> &templates)
{
    const auto chosen = plan();
    m_plans = templates;
    const QSignalBlocker blocked(m_list);
    m_list->clear();
    m_list->addItem(tr("No plan"));
    for (const session::Plan &each : std::as_const(m_plans))
        m_list->addItem(each.name);
    m_list->insertSeparator(m_list->count());
    m_list->addItem(icon(u"folder"_s), tr("Load a plan…"));
    m_chosen = -1;
    setPlan(chosen);
}

std::optional<session::Plan> PlanRow::plan() const
{
    return m_chosen < 0 ? std::nullopt : std::optional(m_plans.at(m_chosen));
}

void PlanRow::setPlan(const std::optional<session::Plan> &plan)
{
    qsizetype index = plan ? m_plans.indexOf(*plan) : -1;
    if (plan && index < 0) {
        index = m_plans.size();
        m_plans.append(*plan);
        const QSignalBlocker blocked(m_list);
        m_list->insertItem(static_cast<int>(m_plans.size()), plan->name.isEmpty() ? tr("Unnamed plan") : plan->name);
    }
    m_list->setCurrentIndex(static_cast<int>(index) + 1);
    showProblem({});
    if (m_chosen == index)
        return;
    m_chosen = static_cast<int>(index);
    showPlan();
    emit planChanged();
}

void PlanRow::onChosen(int index)
{
    if (index == m_list->count() - 1) {
        m_list->setCurrentIndex(m_chosen + 1); // until there is one
        chooseFile();
    } else if (index <= m_plans.size()) {
        setPlan(index == 0 ? std::nullopt : std::optional(m_plans.at(index - 1)));
    }
}

void PlanRow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Load a plan"), {}, tr("Plans (*.json);;All files (*)"));
    dialog->setObjectName(u"planFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PlanRow::fileChosen);
    dialog->open();
}

void PlanRow::showPlan()
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_inputs.clear();
    const auto chosen = plan();
    m_about->setVisible(chosen.has_value());
    m_fields->setVisible(chosen && !chosen->variables.isEmpty());
    if (!chosen)
        return;
    m_about->setText(chosen->description.isEmpty() ? stepTitles(*chosen)
                                                   : chosen->description.simplified() + u'\n' + stepTitles(*chosen));
    for (const session::PlanVariable &variable : chosen->variables)
        addField(variable);
}

void PlanRow::addField(const session::PlanVariable &variable)
{
    const QString words = variable.description.isEmpty() ? variable.name : variable.description;
    QWidget *input = nullptr;
    if (variable.choices.isEmpty()) {
        auto *line = new QLineEdit;
        line->setPlaceholderText(variable.defaultValue.value_or(QString()));
        connect(line, &QLineEdit::textChanged, this, &PlanRow::valuesChanged);
        input = line;
    } else {
        auto *list = new QComboBox;
        list->addItems(variable.choices);
        list->setCurrentText(variable.defaultValue.value_or(variable.choices.first()));
        connect(list, &QComboBox::currentIndexChanged, this, &PlanRow::valuesChanged);
        input = list;
    }
    describe(input, u"planVariable_"_s + variable.name, words);
    m_inputs.insert(variable.name, input);
    m_form->addRow(words, input);
}

void PlanRow::setValues(const QMap<QString, QString> &values)
{
    for (auto it = m_inputs.begin(); it != m_inputs.end(); ++it) {
        const QString value = values.value(it.key());
        if (auto *line = qobject_cast<QLineEdit *>(*it))
            line->setText(value);
        else if (values.contains(it.key()))
            static_cast<QComboBox *>(*it)->setCurrentText(value);
    }
}

QMap<QString, QString> PlanRow::values() const
{
    QMap<QString, QString> values;
    for (auto it = m_inputs.begin(); it != m_inputs.end(); ++it) {
        if (const QString text = textOf(*it); !text.isEmpty())
            values.insert(it.key(), text);
    }
    return values;
}

QString PlanRow::problem() const
{
    const auto chosen = plan();
    if (!chosen)
        return {};
    for (const session::PlanVariable &variable : chosen->variables) {
        if (!variable.defaultValue && textOf(m_inputs.value(variable.name)).trimmed().isEmpty())
            return tr("The plan needs this: %1")
                .arg(variable.description.isEmpty() ? variable.name : variable.description);
    }
    const auto expanded = session::expand(*chosen, values(), {});
    return expanded ? QString() : expanded.error().message;
}

void PlanRow::focusProblem()
{
    for (QWidget *input : std::as_const(m_inputs)) {
        if (textOf(input).trimmed().isEmpty()) {
            input->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_list->setFocus(Qt::OtherFocusReason);
}

void PlanRow::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace ui
