// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskboard/NewTaskDialog.h"

#include "ui/models/Format.h"
#include "ui/taskboard/ChainText.h"
#include "ui/taskboard/NewTaskForm.h"
#include "ui/taskboard/ScheduleTimes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using tasks::TaskType;

NewTaskDialog::NewTaskDialog(QWidget *parent, Purpose purpose)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_form(std::make_unique<Form>())
{
    setObjectName(u"newTaskDialog"_s);
    setWindowTitle(tr("New task"));
    const Sizes &size = theme(this).size();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(size.space.m);
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignTrailing);
    form->setHorizontalSpacing(size.space.m);
    form->setVerticalSpacing(size.space.s);
    createWhat(form);
    createWhere(form);
    createWhen(form);
    createLimits(form);
    column->addLayout(form);
    createFoot(column);
    followPurpose();
    resize(size.layout.dialogWidth, sizeHint().height());
    setEngines({{QString(), tr("Default engine")}});
    connectForm();
    m_form->type->setCurrent(tasks::toString(TaskType::Command));
    followType();
    m_form->text->setFocus();
}

NewTaskDialog::~NewTaskDialog() = default;

void NewTaskDialog::connectForm()
{
    const auto check = [this] { this->check(); };
    connect(m_form->type, &SegmentedButtons::currentChanged, this, &NewTaskDialog::followType);
    connect(m_form->templates, &QComboBox::currentIndexChanged, this, &NewTaskDialog::applyTemplate);
    connect(m_form->text, &QPlainTextEdit::textChanged, this, &NewTaskDialog::scale);
    connect(m_form->title, &QLineEdit::textChanged, this, check);
    connect(m_form->project, &QComboBox::currentTextChanged, this, check);
    connect(m_form->labels, &QLineEdit::textChanged, this, check);
    connect(m_form->engine, &QComboBox::currentIndexChanged, this, check);
    connect(m_form->after, &QComboBox::currentIndexChanged, this, [this] {
        m_form->afterOn->setEnabled(m_form->after->currentIndex() > 0);
        this->check();
    });
    const auto own = [this] {
        if (!m_form->isFilling)
            m_form->ownResources = true;
        this->check();
    };
    connect(m_form->timeout, &QSpinBox::valueChanged, this, own);
    connect(m_form->memory, &QSpinBox::valueChanged, this, own);
    connect(m_form->cpu, &QDoubleSpinBox::valueChanged, this, own);
    connect(m_form->times, &ScheduleTimes::changed, this, check);
    connect(m_form->add, &QPushButton::clicked, this, &NewTaskDialog::finish);
    for (const auto keys : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(keys), this);
        connect(shortcut, &QShortcut::activated, this, &NewTaskDialog::finish);
    }
}

void NewTaskDialog::setTemplates(const QList<tasks::TaskTemplate> &templates)
{
    m_templates = templates;
    const QString chosen = m_form->templates->currentData().toString();
    const QSignalBlocker blocker(m_form->templates);
    while (m_form->templates->count() > 1)
        m_form->templates->removeItem(1);
    for (const tasks::TaskTemplate &one : templates) {
        m_form->templates->addItem(one.name, one.name);
        m_form->templates->setItemData(m_form->templates->count() - 1, one.description, Qt::ToolTipRole);
    }
    m_form->templates->setCurrentIndex(std::max(m_form->templates->findData(chosen), 0));
}

void NewTaskDialog::setProjects(const QStringList &folders)
{
    const QString typed = m_form->project->currentText();
    m_form->project->clear();
    for (const QString &folder : folders)
        m_form->project->addItem(Format::path(folder));
    m_form->project->setCurrentText(typed.isEmpty() ? Format::path(folders.value(0)) : typed);
    check();
}

void NewTaskDialog::setEngines(const QList<std::pair<QString, QString>> &engines)
{
    m_form->engine->clear();
    for (const auto &[id, words] : engines)
        m_form->engine->addItem(words, id);
}

void NewTaskDialog::setOthers(const QList<Before> &others)
{
    while (m_form->after->count() > 1)
        m_form->after->removeItem(1);
    for (const Before &other : others)
        m_form->after->addItem(other.title, other.id.toString());
}

void NewTaskDialog::setWorkflow(const tasks::Workflow &workflow)
{
    m_workflowName = workflow.name;
    m_form->text->setPlainText(workflow.text);
}

void NewTaskDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Project folder"), projectFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { m_form->project->setCurrentText(Format::path(folder)); });
    dialog->open();
}

QString NewTaskDialog::projectFolder() const
{
    return Format::typedPath(m_form->project->currentText());
}

TaskType NewTaskDialog::type() const
{
    return tasks::taskTypeFromString(m_form->type->current()).value_or(TaskType::Command);
}

void NewTaskDialog::applyTemplate()
{
    const QString name = m_form->templates->currentData().toString();
    const auto chosen = std::ranges::find(m_templates, name, &tasks::TaskTemplate::name);
    if (chosen == m_templates.end())
        return;
    const tasks::Task made = tasks::taskFrom(*chosen, projectFolder());
    m_form->isFilling = true;
    m_form->type->setCurrent(tasks::toString(made.type));
    m_form->text->setPlainText(made.type == TaskType::Chain ? chainText(made.commands) : made.commands.value(0));
    m_form->timeout->setValue(static_cast<int>(chosen->resources.timeout.count()));
    m_form->memory->setValue(chosen->resources.memoryMb);
    m_form->cpu->setValue(chosen->resources.cpu);
    m_form->isFilling = false;
    m_form->ownResources = true;
    if (!chosen->workflowFile.isEmpty())
        emit workflowWanted(chosen->workflowFile, projectFolder());
    check();
}

void NewTaskDialog::followType()
{
    switch (type()) {
    case TaskType::Command:
        m_form->textLabel->setText(tr("Command"));
        m_form->text->setPlaceholderText(tr("A prompt for Claude; ! before it makes it a shell command"));
        break;
    case TaskType::Chain:
        m_form->textLabel->setText(tr("Commands"));
        m_form->text->setPlaceholderText(tr("One command in each line, one after the other"));
        break;
    case TaskType::Workflow:
        m_form->textLabel->setText(tr("Plan"));
        m_form->text->setPlaceholderText(tr("A plan of steps, or any text that Claude is to carry out"));
        break;
    }
    scale();
}

/// Until the user chooses, what a task may use follows its type and length.
void NewTaskDialog::scale()
{
    if (!m_form->ownResources) {
        const tasks::Resources resources = tasks::scaledResources(type(), fields().commands.size());
        m_form->isFilling = true;
        m_form->timeout->setValue(static_cast<int>(resources.timeout.count()));
        m_form->memory->setValue(resources.memoryMb);
        m_form->cpu->setValue(resources.cpu);
        m_form->isFilling = false;
    }
    check();
}

tasks::Task NewTaskDialog::fields() const
{
    tasks::Task task;
    task.type = type();
    task.title = m_form->title->text().trimmed();
    const QString text = m_form->text->toPlainText();
    switch (task.type) {
    case TaskType::Command:
        if (!text.trimmed().isEmpty())
            task.commands = {text.trimmed()};
        break;
    case TaskType::Chain:
        task.commands = chainFrom(text);
        break;
    case TaskType::Workflow:
        task.workflow = {m_workflowName, text};
        break;
    }
    task.project = projectFolder();
    task.templateName = m_form->templates->currentData().toString();
    if (const QString engine = m_form->engine->currentData().toString(); !engine.isEmpty()) {
        task.engines = {engine.section(u'/', 0, 0)};
        if (const QString service = engine.section(u'/', 1); !service.isEmpty())
            task.engineOptions.insert(u"connection"_s, service);
    }
    task.permissionMode = m_form->permissions->currentData().toString();
    task.model = m_form->model->text().trimmed();
    task.priority = m_form->priority->value();
    if (const QString after = m_form->after->currentData().toString(); !after.isEmpty())
        task.dependencies
            = {{tasks::TaskId(after), static_cast<tasks::DependencyCondition>(m_form->afterOn->currentData().toInt())}};
    if (m_form->isDue->isChecked())
        task.notBefore = m_form->due->dateTime().toUTC();
    task.resources = {m_form->memory->value(), m_form->cpu->value(), std::chrono::seconds(m_form->timeout->value())};
    task.retry.maxAttempts = m_form->tries->value();
    for (const QString &label : m_form->labels->text().split(u',')) {
        if (!label.trimmed().isEmpty())
            task.labels.append(label.trimmed());
    }
    return task;
}

QString NewTaskDialog::taskProblem() const
{
    const tasks::Task made = task();
    if (const auto valid = tasks::validate(made); !valid)
        return valid.error().message;
    // One that is there already may be for another machine.
    if (made.project != m_original.project && !QFileInfo(made.project).isDir())
        return tr("There is no folder %1.").arg(made.project);
    return {};
}

QString NewTaskDialog::problem() const
{
    const QString wrong = m_purpose == Purpose::Schedule ? m_form->times->problem() : QString();
    return wrong.isEmpty() ? taskProblem() : wrong;
}

void NewTaskDialog::check()
{
    const QString wrong = problem();
    const bool isUntouched = m_form->text->document()->isEmpty() && isNew();
    m_form->problem->setText(isUntouched ? QString() : taskProblem());
    m_form->problem->setVisible(!m_form->problem->text().isEmpty());
    m_form->add->setEnabled(wrong.isEmpty());
    m_form->add->setToolTip(wrong.isEmpty() ? m_form->add->accessibleDescription() : wrong);
    const tasks::Task made = task();
    m_form->estimate->setText(tr("Estimate %1, and the model").arg(tasks::estimateCost(made.resources).toString()));
    QStringList warnings;
    for (const QString &command : made.commands)
        warnings.append(tasks::warningsFor(command));
    warnings.removeDuplicates();
    m_form->note->setText(warnings.join(u'\n'));
    m_form->note->setVisible(!warnings.isEmpty());
}

void NewTaskDialog::showError(const QString &message)
{
    m_form->problem->setText(message);
    m_form->problem->show();
    m_form->add->setEnabled(true);
}

void NewTaskDialog::reject()
{
    if (!isChanged() || findChild<QMessageBox *>()) {
        QDialog::reject();
        return;
    }
    auto *box = new QMessageBox(this);
    box->setObjectName(u"newTaskDiscard"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setText(m_purpose == Purpose::Add ? tr("Discard this task?") : tr("Discard the changes?"));
    QPushButton *discard = box->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Go on editing"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, box, discard](const QAbstractButton *clicked) {
        box->close();
        if (clicked == discard)
            QDialog::reject();
    });
    box->open();
}

} // namespace ui
