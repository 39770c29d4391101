// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of NewTaskDialog for what is there already: a task that waits, and what is made again and again.
#include "ui/models/Format.h"
#include "ui/models/PermissionMode.h"
#include "ui/models/TaskItem.h"
#include "ui/taskboard/ChainText.h"
#include "ui/taskboard/NewTaskForm.h"
#include "ui/taskboard/ScheduleTimes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

namespace ui {

using namespace Qt::StringLiterals;
using tasks::Task;

namespace {

/// Chosen in a box: as it was, which the box has no other entry for.
constexpr auto asItWas = "*"_L1;
constexpr int shortTextHeight = 72; ///< beside the times of a schedule

QString serviceOf(const Task &task)
{
    return task.engineOptions.value("connection"_L1).toString();
}

void choose(QComboBox *box, const QString &data, const QString &words)
{
    int index = box->findData(data);
    if (index < 0) {
        box->addItem(words, data);
        index = box->count() - 1;
    }
    box->setCurrentIndex(index);
}

bool hasSameContent(const Task &a, const Task &b)
{
    return a.type == b.type && a.commands == b.commands && a.workflow == b.workflow;
}

/// The service belongs to the engine; so does the rest, while it is the same engine.
void takeEngine(Task &task, const Task &made)
{
    QJsonObject options = task.engines.value(0) == made.engines.value(0) ? task.engineOptions : QJsonObject();
    options.remove("connection"_L1);
    options.remove("url"_L1);
    if (const QString service = serviceOf(made); !service.isEmpty())
        options.insert(u"connection"_s, service);
    task.engines = made.engines;
    task.engineOptions = options;
}

} // namespace

void NewTaskDialog::followPurpose()
{
    const auto name = [this](const QString &words, const QString &help) {
        m_form->add->setText(words);
        m_form->add->setAccessibleName(words);
        m_form->add->setAccessibleDescription(help);
    };
    m_form->layout->setRowVisible(m_form->times, m_purpose == Purpose::Schedule);
    if (m_purpose == Purpose::Edit) {
        setWindowTitle(tr("Edit task"));
        name(tr("Save task"), tr("Keep the changes, unless the task has started meanwhile"));
        m_form->layout->setRowVisible(m_form->templateRow, false);
    }
    if (m_purpose == Purpose::Schedule) {
        setWindowTitle(tr("New schedule"));
        name(tr("Save schedule"), tr("Store it; its tasks join the queue when their time comes"));
        m_form->titleLabel->setText(tr("Name"));
        m_form->title->setAccessibleName(tr("Name"));
        m_form->text->setFixedHeight(shortTextHeight);
        m_form->layout->setRowVisible(m_form->afterRow, false);
        m_form->layout->setRowVisible(m_form->dueRow, false);
    }
}

void NewTaskDialog::finish()
{
    if (!problem().isEmpty() || !m_form->add->isEnabled())
        return;
    m_form->add->setEnabled(false); // until the owner answers: one press, one task
    switch (m_purpose) {
    case Purpose::Add:
        emit addRequested(task());
        break;
    case Purpose::Edit:
        emit saveRequested(task());
        break;
    case Purpose::Schedule:
        emit scheduleRequested(schedule());
        break;
    }
}

void NewTaskDialog::showEngine(const Task &task)
{
    const QString service = serviceOf(task);
    const QString url = task.engineOptions.value("url"_L1).toString();
    const QString id = task.engines.value(0) + (service.isEmpty() ? QString() : u'/' + service);
    if (task.engines.size() <= 1 && url.isEmpty() && m_form->engine->findData(id) >= 0) {
        m_form->engine->setCurrentIndex(m_form->engine->findData(id));
        return;
    }
    QStringList names;
    for (const QString &engine : task.engines)
        names.append(TaskWords::engine(engine));
    if (names.isEmpty())
        names.append(TaskWords::engine({}));
    const QString where = service.isEmpty() ? url : service;
    const QString words = names.join(tr(" or "));
    choose(m_form->engine, asItWas, where.isEmpty() ? words : tr("%1: %2").arg(words, where));
}

void NewTaskDialog::showDependencies(const Task &task)
{
    if (task.dependencies.isEmpty()) {
        m_form->after->setCurrentIndex(0);
        return;
    }
    if (task.dependencies.size() > 1) {
        choose(m_form->after, asItWas, tr("%n tasks, as now", nullptr, static_cast<int>(task.dependencies.size())));
        m_form->afterOn->setEnabled(false);
        return;
    }
    const tasks::Dependency &before = task.dependencies.first();
    choose(m_form->after, before.task.toString(), before.task.toString());
    m_form->afterOn->setCurrentIndex(m_form->afterOn->findData(static_cast<int>(before.on)));
}

void NewTaskDialog::setTask(const Task &task)
{
    m_original = task;
    m_workflowName = task.workflow.name;
    m_form->ownResources = true;
    m_form->isFilling = true;
    m_form->type->setCurrent(tasks::toString(task.type));
    m_form->title->setText(task.title);
    switch (task.type) {
    case tasks::TaskType::Command:
        m_form->text->setPlainText(task.commands.value(0));
        break;
    case tasks::TaskType::Chain:
        m_form->text->setPlainText(chainText(task.commands));
        break;
    case tasks::TaskType::Workflow:
        m_form->text->setPlainText(task.workflow.text);
        break;
    }
    m_form->project->setCurrentText(Format::path(task.project));
    showEngine(task);
    choose(m_form->permissions, task.permissionMode, PermissionMode::wordsFor(task.permissionMode));
    m_form->model->setText(task.model);
    m_form->priority->setValue(task.priority);
    showDependencies(task);
    m_form->isDue->setChecked(task.notBefore.isValid());
    if (task.notBefore.isValid())
        m_form->due->setDateTime(task.notBefore.toLocalTime());
    m_form->timeout->setValue(static_cast<int>(task.resources.timeout.count()));
    m_form->memory->setValue(task.resources.memoryMb);
    m_form->cpu->setValue(task.resources.cpu);
    m_form->tries->setValue(task.retry.maxAttempts);
    m_form->labels->setText(task.labels.join(u", "_s));
    m_form->isFilling = false;
    followType();
    m_filled = fields();
    check();
}

void NewTaskDialog::setSchedule(const tasks::Schedule &schedule)
{
    m_schedule = schedule;
    setWindowTitle(tr("Edit schedule"));
    setTask(schedule.task);
    if (!schedule.name.isEmpty())
        m_form->title->setText(schedule.name);
    m_form->times->setSchedule(schedule);
    m_filled = fields();
    check();
}

/// Only what was changed is taken from the form: it rounds, and has no place for some things.
Task NewTaskDialog::merged() const
{
    const Task made = fields();
    Task task = m_original;
    const auto take = [&](auto member) {
        if (made.*member != m_filled.*member)
            task.*member = made.*member;
    };
    if (!hasSameContent(made, m_filled)) {
        task.type = made.type;
        task.commands = made.commands;
        task.workflow = made.workflow;
    }
    take(&Task::title);
    take(&Task::description);
    take(&Task::project);
    take(&Task::image);
    take(&Task::templateName);
    take(&Task::permissionMode);
    take(&Task::model);
    take(&Task::priority);
    take(&Task::dependencies);
    take(&Task::notBefore);
    take(&Task::labels);
    if (made.engines != m_filled.engines || made.engineOptions != m_filled.engineOptions)
        takeEngine(task, made);
    const auto takeLimit = [&](auto member) {
        if (made.resources.*member != m_filled.resources.*member)
            task.resources.*member = made.resources.*member;
    };
    takeLimit(&tasks::Resources::memoryMb);
    takeLimit(&tasks::Resources::cpu);
    takeLimit(&tasks::Resources::timeout);
    if (made.retry.maxAttempts != m_filled.retry.maxAttempts)
        task.retry.maxAttempts = made.retry.maxAttempts;
    return task;
}

Task NewTaskDialog::task() const
{
    return isNew() ? fields() : merged();
}

tasks::Schedule NewTaskDialog::schedule() const
{
    tasks::Schedule schedule = m_schedule;
    schedule.task = task();
    if (const QString name = m_form->title->text().trimmed(); name != m_filled.title || schedule.id.isNull())
        schedule.name = name;
    m_form->times->writeTo(schedule);
    return schedule;
}

bool NewTaskDialog::isChanged() const
{
    if (isNew())
        return !m_form->text->toPlainText().trimmed().isEmpty() && m_form->templates->currentIndex() == 0;
    return task() != m_original || (m_purpose == Purpose::Schedule && schedule() != m_schedule);
}

} // namespace ui
