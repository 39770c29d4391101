// SPDX-License-Identifier: GPL-3.0-or-later
// How NewTaskDialog is laid out.
#include "ui/taskboard/NewTaskForm.h"

#include "ui/models/PermissionMode.h"
#include "ui/taskboard/ScheduleTimes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int textHeight = 120;

QWidget *rowOf(const QList<QWidget *> &widgets, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : widgets)
        line->addWidget(widget);
    line->addStretch(1);
    return row;
}

} // namespace

void NewTaskDialog::createWhat(QFormLayout *form)
{
    m_form->layout = form;
    m_form->templates = new QComboBox(this);
    describe(m_form->templates, u"newTaskTemplate"_s, tr("Template"), tr("A task to begin with"));
    m_form->templates->addItem(tr("None"), QString());
    auto *manage = new LinkButton(tr("Manage templates…"), this);
    describe(manage, u"newTaskTemplates"_s, manage->text(), tr("See, change, import and export templates"));
    manage->setAutoDefault(false);
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_form->templates, 1);
    line->addWidget(manage);
    m_form->templateRow = row;
    form->addRow(tr("Template"), row);
    connect(manage, &QPushButton::clicked, this, &NewTaskDialog::templatesRequested);
    m_form->type = new SegmentedButtons(this);
    describe(m_form->type, u"newTaskType"_s, tr("Type"), tr("One command, several one after the other, or a plan"));
    m_form->type->addSegment(tasks::toString(tasks::TaskType::Command), tr("Command"));
    m_form->type->addSegment(tasks::toString(tasks::TaskType::Chain), tr("Chain"));
    m_form->type->addSegment(tasks::toString(tasks::TaskType::Workflow), tr("Workflow"));
    form->addRow(tr("Type"), rowOf({m_form->type}, this));
    m_form->title = new QLineEdit(this);
    describe(m_form->title, u"newTaskTitle"_s, tr("Title"), tr("Empty: the beginning of what it does"));
    m_form->title->setPlaceholderText(tr("From the first line"));
    m_form->titleLabel = new TextLabel(tr("Title"), FontRole::Base, TextColor::Normal, this);
    form->addRow(m_form->titleLabel, m_form->title);
    m_form->textLabel = new TextLabel(tr("Command"), FontRole::Base, TextColor::Normal, this);
    m_form->text = new QPlainTextEdit(this);
    describe(m_form->text, u"newTaskText"_s, tr("What it does"), tr("A prompt for Claude; after ! a shell command"));
    m_form->text->setFixedHeight(textHeight);
    m_form->text->setTabChangesFocus(true);
    form->addRow(m_form->textLabel, m_form->text);
    m_form->note = new TextLabel({}, FontRole::Small, TextColor::Waiting, this);
    m_form->note->setObjectName(u"newTaskNote"_s);
    m_form->note->setWordWrap(true);
    m_form->note->hide();
    form->addRow(QString(), m_form->note);
    m_form->times = new ScheduleTimes(this);
    form->addRow(tr("When"), m_form->times);
}

void NewTaskDialog::createWhere(QFormLayout *form)
{
    m_form->project = new QComboBox(this);
    describe(m_form->project, u"newTaskProject"_s, tr("Project"), tr("The folder it works in"));
    m_form->project->setEditable(true);
    describe(m_form->project->lineEdit(), u"newTaskProjectPath"_s, tr("Project"), tr("The folder it works in"));
    m_form->project->setInsertPolicy(QComboBox::NoInsert);
    auto *browse = new QPushButton(tr("Browse…"), this);
    describe(browse, u"newTaskBrowse"_s, browse->text(), tr("Choose the folder"));
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_form->project, 1);
    line->addWidget(browse);
    form->addRow(tr("Project"), row);
    connect(browse, &QPushButton::clicked, this, &NewTaskDialog::browse);
    m_form->engine = new QComboBox(this);
    describe(m_form->engine, u"newTaskEngine"_s, tr("Runs in"), tr("Where it runs"));
    form->addRow(tr("Runs in"), m_form->engine);
    m_form->permissions = new QComboBox(this);
    describe(m_form->permissions, u"newTaskPermissions"_s, tr("Permissions"), tr("What Claude may do without asking"));
    m_form->permissions->addItem(tr("As in Settings"), QString());
    for (const auto mode : {"manual"_L1, "acceptEdits"_L1, "plan"_L1, "auto"_L1, "dontAsk"_L1})
        m_form->permissions->addItem(PermissionMode::wordsFor(mode), QString(mode));
    form->addRow(tr("Permissions"), m_form->permissions);
    m_form->model = new QLineEdit(this);
    describe(m_form->model, u"newTaskModel"_s, tr("Model"), tr("Empty: the default one"));
    m_form->model->setPlaceholderText(tr("Claude's default"));
    form->addRow(tr("Model"), m_form->model);
}

void NewTaskDialog::createWhen(QFormLayout *form)
{
    m_form->priority = new QSpinBox(this);
    describe(m_form->priority, u"newTaskPriority"_s, tr("Priority"), tr("Higher ones start first"));
    m_form->priority->setRange(-tasks::maxPriority, tasks::maxPriority);
    form->addRow(tr("Priority"), rowOf({m_form->priority}, this));
    m_form->after = new QComboBox(this);
    describe(m_form->after, u"newTaskAfter"_s, tr("After"), tr("It waits for this task"));
    m_form->after->addItem(tr("Nothing, at once"), QString());
    m_form->afterOn = new QComboBox(this);
    describe(m_form->afterOn, u"newTaskAfterOn"_s, tr("When"), tr("How the other task has to end"));
    for (const auto &[words, on] : {std::pair(tr("on success"), tasks::DependencyCondition::Success),
                                    std::pair(tr("on failure"), tasks::DependencyCondition::Failure),
                                    std::pair(tr("in any case"), tasks::DependencyCondition::Always)})
        m_form->afterOn->addItem(words, static_cast<int>(on));
    m_form->afterOn->setEnabled(false);
    m_form->afterRow = rowOf({m_form->after, m_form->afterOn}, this);
    form->addRow(tr("After"), m_form->afterRow);
    m_form->isDue = new QCheckBox(tr("Not before"), this);
    describe(m_form->isDue, u"newTaskIsDue"_s, tr("Not before"), tr("It waits for a time"));
    m_form->due = new QDateTimeEdit(QDateTime::currentDateTime().addSecs(3600), this);
    describe(m_form->due, u"newTaskDue"_s, tr("Due"), tr("When it may start"));
    m_form->due->setCalendarPopup(true);
    m_form->due->setEnabled(false);
    m_form->dueRow = rowOf({m_form->isDue, m_form->due}, this);
    form->addRow(QString(), m_form->dueRow);
    connect(m_form->isDue, &QCheckBox::toggled, m_form->due, &QWidget::setEnabled);
}

void NewTaskDialog::createLimits(QFormLayout *form)
{
    const auto number = [this](const QString &name, const QString &words, int from, int to, const QString &suffix) {
        auto *box = new QSpinBox(this);
        describe(box, name, words, {});
        box->setRange(from, to);
        box->setSuffix(suffix);
        return box;
    };
    m_form->timeout
        = number(u"newTaskTimeout"_s, tr("Time limit"), tasks::minTimeoutSeconds, tasks::maxTimeoutSeconds, tr(" s"));
    m_form->memory = number(u"newTaskMemory"_s, tr("Memory"), tasks::minMemoryMb, tasks::maxMemoryMb, tr(" MB"));
    m_form->cpu = new QDoubleSpinBox(this);
    describe(m_form->cpu, u"newTaskCpu"_s, tr("Cores"), {});
    m_form->cpu->setRange(0.1, 64);
    m_form->cpu->setSingleStep(0.5);
    m_form->cpu->setDecimals(1);
    m_form->cpu->setSuffix(tr(" cores"));
    form->addRow(tr("May use"), rowOf({m_form->timeout, m_form->memory, m_form->cpu}, this));
    m_form->tries = number(u"newTaskTries"_s, tr("Tries"), 1, 100, {});
    m_form->tries->setValue(tasks::RetryPolicy().maxAttempts);
    form->addRow(tr("Tries"),
                 rowOf({m_form->tries,
                        new TextLabel(tr("only for failures that may pass by themselves"), FontRole::Small,
                                      TextColor::Muted, this)},
                       this));
    m_form->labels = new QLineEdit(this);
    describe(m_form->labels, u"newTaskLabels"_s, tr("Labels"), tr("Words with commas between them"));
    form->addRow(tr("Labels"), m_form->labels);
}

void NewTaskDialog::createFoot(QVBoxLayout *column)
{
    m_form->problem = new TextLabel({}, FontRole::Small, TextColor::Failed, this);
    m_form->problem->setObjectName(u"newTaskProblem"_s);
    m_form->problem->setWordWrap(true);
    column->addWidget(m_form->problem);
    auto *foot = new QHBoxLayout;
    m_form->estimate = new TextLabel({}, FontRole::Small, TextColor::Muted, this);
    m_form->estimate->setObjectName(u"newTaskEstimate"_s);
    m_form->estimate->setToolTip(tr("Of the machine, from its memory, cores and time limit; the model comes on top"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    describe(cancel, u"newTaskCancel"_s, cancel->text(), tr("Close without a task (Esc)"));
    m_form->add = new PrimaryButton({}, tr("Add to queue"), this);
    describe(m_form->add, u"newTaskAdd"_s, tr("Add to queue"), tr("Store the task; it starts when an engine is free"));
    m_form->add->setDefault(true);
    foot->addWidget(m_form->estimate);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_form->add);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &NewTaskDialog::reject);
}

} // namespace ui
