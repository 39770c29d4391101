// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sandboxes/SandboxTasksDialog.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

SandboxTasksDialog::SandboxTasksDialog(QWidget *parent)
    : QDialog(parent)
    , m_project(new QComboBox(this))
    , m_tasks(new QPlainTextEdit(this))
    , m_template(new QComboBox(this))
    , m_concurrent(new QSpinBox(this))
    , m_failFast(new QCheckBox(tr("The first failure ends the others"), this))
    , m_branches(new QCheckBox(tr("Each task leaves a branch"), this))
    , m_words(new TextLabel({}, FontRole::Base, TextColor::Muted, this))
{
    setObjectName(u"sandboxTasksDialog"_s);
    setWindowTitle(tr("Run tasks in sandboxes"));
    describe(m_project, u"tasksProject"_s, tr("Folder"), tr("The project that goes into every sandbox"));
    m_project->setEditable(true);
    describe(m_tasks, u"tasksText"_s, tr("Tasks"), tr("One prompt in each line"));
    m_tasks->setTabChangesFocus(true);
    m_tasks->setPlaceholderText(tr("One prompt in each line"));
    describe(m_template, u"tasksTemplate"_s, tr("Template"), tr("Of the sandboxes"));
    m_template->setEditable(true);
    describe(m_concurrent, u"tasksConcurrent"_s, tr("At once"), tr("How many tasks run at the same time"));
    m_concurrent->setRange(1, 100);
    m_concurrent->setValue(3);
    describe(m_failFast, u"tasksFailFast"_s, m_failFast->text());
    describe(m_branches, u"tasksBranches"_s, m_branches->text(), tr("Else what changed is kept as a patch"));
    m_branches->setChecked(true);
    auto *form = new QFormLayout;
    form->addRow(tr("Folder"), m_project);
    form->addRow(tr("Tasks"), m_tasks);
    form->addRow(tr("Template"), m_template);
    form->addRow(tr("At once"), m_concurrent);
    form->addRow(QString(), m_failFast);
    form->addRow(QString(), m_branches);
    auto *buttons = new QDialogButtonBox(this);
    m_run = new PrimaryButton(tr("Run tasks"), this);
    describe(m_run, u"tasksRun"_s, tr("Run tasks"));
    buttons->addButton(m_run, QDialogButtonBox::AcceptRole);
    describe(buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole), u"tasksCancel"_s, tr("Cancel"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(form, 1);
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_tasks, &QPlainTextEdit::textChanged, this, &SandboxTasksDialog::check);
    connect(m_project, &QComboBox::currentTextChanged, this, &SandboxTasksDialog::check);
    resize(theme(this).size().layout.dialogWidth, 480);
    check();
    m_tasks->setFocus();
}

void SandboxTasksDialog::setProjects(const QStringList &projects)
{
    m_project->clear();
    m_project->addItems(projects);
}

void SandboxTasksDialog::setTemplates(const QStringList &templates)
{
    m_template->clear();
    m_template->addItem(QString());
    m_template->addItems(templates);
    m_template->lineEdit()->setPlaceholderText(tr("As the settings say"));
}

SandboxTasksRequest SandboxTasksDialog::request() const
{
    SandboxTasksRequest request;
    request.project = m_project->currentText().trimmed();
    for (const QString &line : m_tasks->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            request.tasks.append(line.trimmed());
    }
    request.templateName = m_template->currentText().trimmed();
    request.maxConcurrent = m_concurrent->value();
    request.failFast = m_failFast->isChecked();
    request.branches = m_branches->isChecked();
    return request;
}

void SandboxTasksDialog::check()
{
    const SandboxTasksRequest now = request();
    const bool isFolder = !now.project.isEmpty() && QDir(now.project).exists();
    m_run->setEnabled(isFolder && !now.tasks.isEmpty());
    if (!isFolder)
        m_words->setText(tr("Choose a folder that exists."));
    else if (now.tasks.isEmpty())
        m_words->setText(tr("Write a prompt in each line."));
    else
        m_words->setText(tr("%n sandboxes will be started, each about $0.10 an hour.", nullptr, int(now.tasks.size())));
}

} // namespace ui
