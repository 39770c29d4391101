// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sandboxes/SandboxTasksDialog.h"

#include "ui/models/Format.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
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
    , m_report(new QLineEdit(this))
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
    describe(m_report, u"tasksReport"_s, tr("Report"),
             tr("A new folder: for each task its logs and what it changed, and summary.md for all. Empty: no report"));
    auto *browse = new ToolButton(u"folder"_s, tr("Choose the folder of the report"), this);
    browse->setObjectName(u"tasksReportBrowse"_s);
    auto *report = new QHBoxLayout;
    report->addWidget(m_report, 1);
    report->addWidget(browse);
    auto *form = new QFormLayout;
    form->addRow(tr("Folder"), m_project);
    form->addRow(tr("Tasks"), m_tasks);
    form->addRow(tr("Template"), m_template);
    form->addRow(tr("At once"), m_concurrent);
    form->addRow(QString(), m_failFast);
    form->addRow(QString(), m_branches);
    form->addRow(tr("Report"), report);
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
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { emit runRequested(request()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_tasks, &QPlainTextEdit::textChanged, this, &SandboxTasksDialog::check);
    connect(m_project, &QComboBox::currentTextChanged, this, &SandboxTasksDialog::check);
    connect(m_report, &QLineEdit::textChanged, this, &SandboxTasksDialog::check);
    connect(browse, &QToolButton::clicked, this, &SandboxTasksDialog::chooseReport);
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
    request.report = m_report->text().trimmed();
    return request;
}

void SandboxTasksDialog::setReport(const QString &folder)
{
    m_report->setText(folder);
}

void SandboxTasksDialog::setHourly(base::Money hourly)
{
    m_hourly = hourly;
    check();
}

void SandboxTasksDialog::chooseReport()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &SandboxTasksDialog::setReport);
    dialog->open();
}

QString SandboxTasksDialog::problemOf(const SandboxTasksRequest &request) const
{
    if (request.project.isEmpty() || !QDir(request.project).exists())
        return tr("Choose a folder that exists.");
    if (request.tasks.isEmpty())
        return tr("Write a prompt in each line.");
    const QFileInfo report(request.report);
    if (!request.report.isEmpty() && report.isRelative())
        return tr("Give the whole path of the report's folder.");
    if (!request.report.isEmpty() && report.exists() && !(report.isDir() && QDir(request.report).isEmpty()))
        return tr("The report needs a new or an empty folder.");
    return {};
}

void SandboxTasksDialog::showError(const QString &message)
{
    m_words->setColor(TextColor::Failed);
    m_words->setText(message);
}

void SandboxTasksDialog::check()
{
    m_words->setColor(TextColor::Muted);
    const SandboxTasksRequest now = request();
    const QString problem = problemOf(now);
    m_run->setEnabled(problem.isEmpty());
    if (!problem.isEmpty())
        m_words->setText(problem);
    else if (m_hourly.micros() > 0)
        m_words->setText(tr("%n sandboxes will be started, each about %1 an hour.", nullptr, int(now.tasks.size()))
                             .arg(Format::money(m_hourly)));
    else
        m_words->setText(tr("%n sandboxes will be started.", nullptr, int(now.tasks.size())));
}

} // namespace ui
