// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskboard/TaskTemplatesDialog.h"

#include "tasks/Estimate.h"
#include "ui/taskboard/ChainText.h"
#include "ui/taskboard/TaskTemplatesForm.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using tasks::TaskTemplate;
using tasks::TaskType;

namespace {

constexpr int nameRole = Qt::UserRole;

TaskType typeOf(const TaskTemplate &one)
{
    if (!one.workflowFile.isEmpty())
        return TaskType::Workflow;
    return one.commands.size() > 1 ? TaskType::Chain : TaskType::Command;
}

bool isBuiltInName(const QString &name)
{
    return std::ranges::contains(tasks::builtInTemplates(), name, &TaskTemplate::name);
}

} // namespace

TaskTemplatesDialog::TaskTemplatesDialog(QWidget *parent)
    : QDialog(parent)
    , m_form(std::make_unique<Form>())
{
    setObjectName(u"taskTemplatesDialog"_s);
    setWindowTitle(tr("Task templates"));
    const Sizes &size = theme(this).size();
    const int margin = size.space.l + size.space.xs;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(margin, margin, margin, margin);
    row->setSpacing(size.space.l);
    createList(row);
    auto *column = new QVBoxLayout;
    column->setSpacing(size.space.m);
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignTrailing);
    form->setHorizontalSpacing(size.space.m);
    form->setVerticalSpacing(size.space.s);
    createForm(form);
    column->addLayout(form, 1);
    createFoot(column);
    row->addLayout(column, 1);
    resize(size.layout.dialogWidth + 80, sizeHint().height());
    connectForm();
    showTemplate({}); // what the fields hold now counts as unchanged
}

TaskTemplatesDialog::~TaskTemplatesDialog() = default;

void TaskTemplatesDialog::connectForm()
{
    connect(m_form->list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (!item)
            return;
        m_name = item->data(nameRole).toString();
        if (const TaskTemplate *one = shown())
            showTemplate(*one);
    });
    const auto check = [this] {
        if (!m_form->isFilling)
            this->check();
    };
    for (const QLineEdit *field : {m_form->name, m_form->description, m_form->file, m_form->image})
        connect(field, &QLineEdit::textChanged, this, check);
    connect(m_form->text, &QPlainTextEdit::textChanged, this, check);
    connect(m_form->timeout, &QSpinBox::valueChanged, this, check);
    connect(m_form->memory, &QSpinBox::valueChanged, this, check);
    connect(m_form->cpu, &QDoubleSpinBox::valueChanged, this, check);
    connect(m_form->type, &SegmentedButtons::currentChanged, this, [this, check] {
        followType();
        check();
    });
    connect(m_form->add, &QPushButton::clicked, this, &TaskTemplatesDialog::begin);
    connect(m_form->import, &QPushButton::clicked, this, [this] { chooseFile(true); });
    connect(m_form->exportAll, &QPushButton::clicked, this, [this] { chooseFile(false); });
    connect(m_form->save, &QPushButton::clicked, this, &TaskTemplatesDialog::save);
    connect(m_form->discard, &QPushButton::clicked, this, [this] {
        if (m_name.isEmpty() && m_form->list->currentItem())
            m_name = m_form->list->currentItem()->data(nameRole).toString();
        showTemplate(shown() ? *shown() : TaskTemplate());
    });
    connect(m_form->remove, &QPushButton::clicked, this, &TaskTemplatesDialog::askToRemove);
    connect(m_form->close, &QPushButton::clicked, this, &TaskTemplatesDialog::reject);
}

const TaskTemplate *TaskTemplatesDialog::shown() const
{
    const auto found = std::ranges::find(m_templates, m_name, &TaskTemplate::name);
    return found == m_templates.end() ? nullptr : &*found;
}

void TaskTemplatesDialog::setTemplates(const QList<TaskTemplate> &templates, const QString &chosen)
{
    const bool keepsForm = isChanged() && !m_isSaving && chosen.isEmpty();
    m_isSaving = false;
    m_templates = templates;
    const QString wanted = chosen.isEmpty() ? m_name : chosen;
    const QSignalBlocker blocker(m_form->list);
    m_form->list->clear();
    for (const TaskTemplate &one : templates) {
        auto *item = new QListWidgetItem(one.name, m_form->list);
        item->setData(nameRole, one.name);
        item->setToolTip(one.description);
        if (one.name == wanted)
            m_form->list->setCurrentItem(item);
    }
    if (keepsForm) {
        check();
        return;
    }
    if (!m_form->list->currentItem())
        m_form->list->setCurrentRow(0);
    m_name = m_form->list->currentItem() ? m_form->list->currentItem()->data(nameRole).toString() : QString();
    showTemplate(shown() ? *shown() : TaskTemplate());
}

void TaskTemplatesDialog::begin()
{
    m_name.clear();
    showTemplate({});
    m_form->name->setFocus();
}

void TaskTemplatesDialog::showTemplate(const TaskTemplate &one)
{
    m_form->isFilling = true;
    m_form->name->setText(one.name);
    m_form->description->setText(one.description);
    const TaskType type = typeOf(one);
    m_form->type->setCurrent(tasks::toString(type));
    m_form->text->setPlainText(type == TaskType::Chain ? chainText(one.commands) : one.commands.value(0));
    m_form->file->setText(one.workflowFile);
    m_form->image->setText(one.image);
    m_form->timeout->setValue(static_cast<int>(one.resources.timeout.count()));
    m_form->memory->setValue(one.resources.memoryMb);
    m_form->cpu->setValue(one.resources.cpu);
    m_form->isFilling = false;
    followType();
    m_begun = edited();
    check();
}

void TaskTemplatesDialog::followType()
{
    const auto type = tasks::taskTypeFromString(m_form->type->current()).value_or(TaskType::Command);
    const bool isWorkflow = type == TaskType::Workflow;
    m_form->layout->setRowVisible(m_form->text, !isWorkflow);
    m_form->layout->setRowVisible(m_form->file, isWorkflow);
    m_form->textLabel->setText(type == TaskType::Chain ? tr("Commands") : tr("Command"));
    m_form->text->setPlaceholderText(type == TaskType::Chain
                                         ? tr("One command in each line, one after the other")
                                         : tr("A prompt for Claude; ! before it makes it a shell command"));
}

TaskTemplate TaskTemplatesDialog::edited() const
{
    TaskTemplate one;
    one.name = m_form->name->text().trimmed();
    one.description = m_form->description->text().trimmed();
    one.image = m_form->image->text().trimmed();
    one.resources = {m_form->memory->value(), m_form->cpu->value(), std::chrono::seconds(m_form->timeout->value())};
    const QString text = m_form->text->toPlainText();
    switch (tasks::taskTypeFromString(m_form->type->current()).value_or(TaskType::Command)) {
    case TaskType::Command:
        if (!text.trimmed().isEmpty())
            one.commands = {text.trimmed()};
        break;
    case TaskType::Chain:
        one.commands = chainFrom(text);
        break;
    case TaskType::Workflow:
        one.workflowFile = m_form->file->text().trimmed();
        break;
    }
    return one;
}

bool TaskTemplatesDialog::isChanged() const
{
    return edited() != m_begun;
}

void TaskTemplatesDialog::check()
{
    const TaskTemplate one = edited();
    const bool changed = isChanged();
    const auto valid = tasks::checkTemplate(one);
    const TaskTemplate *known = shown();
    const bool isOwn = known && !known->builtIn;
    m_form->estimate->setText(tr("Estimate %1, and the model").arg(tasks::estimateCost(one.resources).toString()));
    m_form->problem->setColor(TextColor::Failed);
    m_form->problem->setText(changed && !valid ? valid.error().message : QString());
    m_form->save->setEnabled(changed && valid.has_value() && !m_isSaving);
    m_form->save->setToolTip(!changed ? tr("Nothing was changed") : valid ? QString() : valid.error().message);
    m_form->discard->setVisible(changed || m_name.isEmpty());
    const bool isChoosable = !changed && !m_name.isEmpty();
    m_form->list->setEnabled(isChoosable);
    m_form->list->setToolTip(isChoosable ? QString() : tr("Save or discard the changes first"));
    m_form->add->setEnabled(isChoosable);
    m_form->import->setEnabled(isChoosable);
    m_form->remove->setEnabled(isOwn);
    m_form->remove->setText(isOwn && isBuiltInName(m_name) ? tr("Restore original…") : tr("Remove…"));
    m_form->remove->setAccessibleName(m_form->remove->text());
    m_form->remove->setToolTip(isOwn || !known ? QString() : tr("It comes with Gantry and stays"));
}

void TaskTemplatesDialog::save()
{
    m_isSaving = true;
    m_form->save->setEnabled(false); // until the owner answers
    emit saveRequested(edited(), m_name);
}

void TaskTemplatesDialog::askToRemove()
{
    auto *box = new QMessageBox(this);
    box->setObjectName(u"taskTemplateQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const bool isRestored = isBuiltInName(m_name);
    box->setText(isRestored ? tr("Restore the original of %1?").arg(m_name)
                            : tr("Remove the template %1?").arg(m_name));
    box->setInformativeText(isRestored ? tr("Your changes to it are lost.")
                                       : tr("Tasks made from it stay as they are."));
    QPushButton *remove
        = box->addButton(isRestored ? tr("Restore original") : tr("Remove template"), QMessageBox::AcceptRole);
    remove->setObjectName(u"taskTemplateRemoveConfirm"_s);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, box, remove, name = m_name](const QAbstractButton *clicked) {
        box->close();
        if (clicked != remove)
            return;
        m_isSaving = true; // what stands in the form goes with it
        emit removeRequested(name);
    });
    box->open();
}

void TaskTemplatesDialog::chooseFile(bool isImport)
{
    auto *dialog = new QFileDialog(this, isImport ? tr("Import templates") : tr("Export templates"), QDir::homePath(),
                                   tr("Templates (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(isImport ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog->setAcceptMode(isImport ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    if (!isImport)
        dialog->selectFile(u"task-templates.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            isImport ? &TaskTemplatesDialog::importRequested : &TaskTemplatesDialog::exportRequested);
    dialog->open();
}

void TaskTemplatesDialog::showError(const QString &message)
{
    m_isSaving = false;
    check();
    m_form->problem->setText(message);
}

void TaskTemplatesDialog::tell(const QString &words)
{
    check();
    m_form->problem->setColor(TextColor::Success);
    m_form->problem->setText(words);
}

void TaskTemplatesDialog::reject()
{
    if (!isChanged() || findChild<QMessageBox *>()) {
        QDialog::reject();
        return;
    }
    auto *box = new QMessageBox(this);
    box->setObjectName(u"taskTemplateDiscard"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setText(tr("Discard the changes to this template?"));
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
