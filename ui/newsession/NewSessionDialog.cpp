// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/newsession/NewSessionDialog.h"

#include "ui/models/Format.h"
#include "ui/models/PermissionMode.h"
#include "ui/newsession/EngineList.h"
#include "ui/newsession/LimitsPanel.h"
#include "ui/newsession/NewSessionForm.h"
#include "ui/newsession/PlanRow.h"
#include "ui/newsession/RemoteOptionsRow.h"
#include "ui/newsession/SandboxOptionsRow.h"
#include "ui/newsession/WorktreeRow.h"
#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Disclosure.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextCursor>
#include <QTimer>

namespace ui {

using namespace Qt::StringLiterals;
using session::StepKind;

namespace {

constexpr QSize usualSize(680, 628);

} // namespace

NewSessionDialog::NewSessionDialog(QWidget *parent)
    : QDialog(parent)
    , m(std::make_unique<Form>())
{
    setObjectName(u"newSessionDialog"_s);
    setWindowTitle(tr("New session"));
    createForm();
    connectForm();
    onKindChanged();
    onPermissionsChanged();
    onEngineChanged();
    updateCounter();
    const QSize most = parent ? parent->window()->size() * 0.9 : usualSize;
    resize(usualSize.boundedTo(most.expandedTo({560, 400})));
    m->text->setFocus(Qt::OtherFocusReason);
}

NewSessionDialog::~NewSessionDialog()
{
    // Fields tell about losing the focus while they are destroyed, which is after the form is gone.
    m->text->removeEventFilter(this);
    for (QObject *child : findChildren<QObject *>())
        child->disconnect(this);
}

void NewSessionDialog::connectForm()
{
    connect(m->browse, &QPushButton::clicked, this, &NewSessionDialog::browse);
    connect(m->folder, &QComboBox::activated, this, [this] {
        noteFolder();
        check(Field::Folder);
    });
    connect(m->folder->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        noteFolder();
        check(Field::Folder);
    });
    connect(m->text, &QPlainTextEdit::textChanged, this, &NewSessionDialog::updateCounter);
    connect(m->kind, &QComboBox::currentIndexChanged, this, &NewSessionDialog::onKindChanged);
    connect(m->engines, &EngineList::currentChanged, this, &NewSessionDialog::onEngineChanged);
    connect(m->remote, &RemoteOptionsRow::sshKeyFileChosen, this, &NewSessionDialog::sshKeyFileChosen);
    connect(m->engines, &EngineList::fixRequested, this, &NewSessionDialog::engineFixRequested);
    connect(m->permissions, &QComboBox::currentIndexChanged, this, &NewSessionDialog::onPermissionsChanged);
    connect(m->bypassConfirm, &QCheckBox::toggled, this, [this] { showMessage(Field::Permissions, {}); });
    connect(m->limits, &LimitsPanel::changed, this, [this] {
        m->limitsHead->setSummary(m->limits->summary());
        check(Field::Limits);
    });
    connect(m->limitsHead, &Disclosure::toggled, this, [this](bool open) {
        if (open)
            QTimer::singleShot(0, m->limits, [this] { showInScroll(m->limits); });
    });
    connect(m->plan, &PlanRow::planChanged, this, &NewSessionDialog::onPlanChanged);
    connect(m->plan, &PlanRow::valuesChanged, this, [this] { showMessage(Field::Plan, {}); });
    connect(m->plan, &PlanRow::fileChosen, this, &NewSessionDialog::planFileChosen);
    connect(m->worktree, &WorktreeRow::rulesChanged, this,
            [this](const git::WorktreeRules &rules) { emit worktreeRulesChanged(folder(), rules); });
    connect(m->title, &QLineEdit::textChanged, this, &NewSessionDialog::updateCounter);
    connect(m->cancel, &QPushButton::clicked, this, &NewSessionDialog::reject);
    connect(m->start, &QPushButton::clicked, this, &NewSessionDialog::start);
    connect(m->queue, &QPushButton::clicked, this, &NewSessionDialog::addToQueue);
    m->text->installEventFilter(this);
}

void NewSessionDialog::setProjects(const QStringList &recent)
{
    const QString before = m->folder->currentText();
    m->folder->clear();
    for (const QString &project : recent)
        m->folder->addItem(icon(u"project"_s), Format::path(project), project);
    if (!before.isEmpty())
        m->folder->setEditText(before);
    noteFolder();
}

void NewSessionDialog::setEngines(const QList<EngineChoice> &engines)
{
    m->engines->setChoices(engines);
    onEngineChanged();
}

void NewSessionDialog::setSshKey(const QString &reference)
{
    m->remote->setSshKey(reference);
}

void NewSessionDialog::setSandboxTemplates(const QStringList &templates)
{
    m->sandbox->setTemplates(templates);
}

void NewSessionDialog::setModels(const QStringList &models)
{
    const QString before = m->model->currentText();
    m->model->clear();
    m->model->addItem(tr("Default"), QString());
    m->model->addItems(models);
    m->model->setEditText(before);
}

void NewSessionDialog::setValues(const NewSessionValues &values)
{
    if (!values.project.isEmpty())
        m->folder->setEditText(Format::path(values.project));
    m->title->setText(values.title);
    m->kind->setCurrentIndex(values.kind == StepKind::ShellCommand ? 1 : 0);
    m->text->setPlainText(values.text);
    m->text->moveCursor(QTextCursor::End);
    m->typedText = values.text;
    m->engines->setCurrent(values.engine, values.mode, values.engineOptions.value("connection"_L1).toString());
    m->remote->setOptions(values.engineOptions);
    m->sandbox->setOptions(values.engineOptions);
    m->model->setEditText(values.model.isEmpty() ? tr("Default") : values.model);
    m->permissions->setCurrentIndex(std::max(0, m->permissions->findData(values.permissionMode)));
    m->steps->setCurrent(values.autoPlay ? u"auto"_s : u"play"_s);
    m->limits->setValues(values);
    m->worktree->setPrompt(values.title.isEmpty() ? values.text : values.title);
    m->worktree->setValues(values);
    m->plan->setPlan(values.plan);
    m->plan->setValues(values.planValues);
    noteFolder();
}

NewSessionValues NewSessionDialog::values() const
{
    NewSessionValues values;
    values.project = folder();
    values.title = m->title->text().simplified();
    values.kind = m->kind->currentData().value<StepKind>();
    values.text = m->text->toPlainText();
    if (const auto engine = m->engines->current()) {
        values.engine = engine->id;
        values.mode = engine->mode;
        if (engine->id == "e2b"_L1)
            values.engineOptions = m->sandbox->options();
        if (!engine->connection.isEmpty()) {
            values.engineOptions = m->remote->options();
            values.engineOptions.insert(u"connection"_s, engine->connection);
            values.secrets = m->remote->secrets();
        }
    }
    const QString model = m->model->currentText().trimmed();
    values.model = model == tr("Default") ? QString() : model;
    values.permissionMode = m->permissions->currentData().toString();
    values.autoPlay = m->steps->current() == "auto"_L1;
    m->limits->store(values);
    m->worktree->store(values);
    values.plan = m->plan->plan();
    values.planValues = m->plan->values();
    return values;
}

void NewSessionDialog::applyChoices(const QVariantMap &choices)
{
    NewSessionValues merged = NewSessionValues::withChoices(values(), choices);
    // A typed prompt says better than the last time what kind of step is meant.
    if (!m->text->document()->isEmpty())
        merged.kind = values().kind;
    const QString typed = m->typedText;
    setValues(merged);
    m->typedText = typed;
}

QString NewSessionDialog::folder() const
{
    return Format::typedPath(m->folder->currentText());
}

void NewSessionDialog::browse()
{
    auto *dialog
        = new QFileDialog(this, tr("Choose a project folder"), folder().isEmpty() ? QDir::homePath() : folder());
    dialog->setObjectName(u"folderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &chosen) {
        m->folder->setEditText(Format::path(chosen));
        noteFolder();
        check(Field::Folder);
    });
    dialog->open();
}

void NewSessionDialog::noteFolder()
{
    const QString now = folder();
    if (now == m->notedFolder)
        return;
    m->notedFolder = now;
    m->folderHint->hide();
    m->folderProblem.clear();
    m->worktree->setFacts({});
    if (!now.isEmpty())
        emit folderChanged(now);
}

void NewSessionDialog::setFolderHint(const QString &about, const QString &hint, bool isProblem)
{
    if (about != folder())
        return;
    m->hintFolder = about;
    m->folderProblem = isProblem ? hint : QString();
    m->folderHint->setText(hint);
    m->folderHint->setVisible(!isProblem && !hint.isEmpty());
    check(Field::Folder);
}

void NewSessionDialog::setWorktreeFacts(const QString &about, const WorktreeFacts &facts)
{
    if (about == folder())
        m->worktree->setFacts(facts);
}

void NewSessionDialog::showProgress(const QString &words, const QByteArray &log)
{
    m->isWaiting = true;
    m->worktree->showProgress(words, log);
    showInScroll(m->worktree);
}

void NewSessionDialog::setBudgetLine(const QString &text)
{
    m->budget->setText(text);
}

void NewSessionDialog::onKindChanged()
{
    const bool isClaude = m->kind->currentData().value<StepKind>() == StepKind::ClaudePrompt;
    m->textLabel->setText(isClaude ? tr("First prompt") : tr("First command"));
    m->text->setAccessibleName(m->textLabel->text());
    m->text->setPlaceholderText(isClaude ? tr("What shall Claude do?") : tr("A command for the shell"));
    m->text->setFont(theme(this).font(isClaude ? FontRole::Base : FontRole::Mono));
    m->textNote->setText(isClaude ? tr("Sent from a private file, never on a command line.")
                                  : tr("Run by your shell in the project folder."));
    m->model->setEnabled(isClaude);
    m->permissions->setEnabled(isClaude);
    m->model->setToolTip(isClaude ? QString() : tr("Only Claude steps have a model"));
    onPermissionsChanged();
    showMessage(Field::Text, {});
}

void NewSessionDialog::setPlans(const QList<session::Plan> &plans)
{
    m->plan->setTemplates(plans);
}

void NewSessionDialog::setPlan(const session::Plan &plan)
{
    m->plan->setPlan(plan);
    showInScroll(m->plan);
}

void NewSessionDialog::showPlanProblem(const QString &text)
{
    m->plan->showProblem(text);
    showInScroll(m->plan);
}

/// The plan's steps take the place of the first one; its wishes go into the form, where they can be changed.
void NewSessionDialog::onPlanChanged()
{
    const auto plan = m->plan->plan();
    m->text->setEnabled(!plan);
    m->kind->setEnabled(!plan);
    // What is typed stays, out of sight, in case the plan is given up.
    for (QWidget *each : {static_cast<QWidget *>(m->textLabel), static_cast<QWidget *>(m->text),
                          static_cast<QWidget *>(m->textNote), static_cast<QWidget *>(m->counter)})
        each->setVisible(!plan);
    m->title->setPlaceholderText(plan ? tr("From the plan") : tr("From the first prompt"));
    showMessage(Field::Plan, {});
    onKindChanged();
    if (!plan)
        return;
    m->model->setEnabled(true);
    m->permissions->setEnabled(true);
    if (!plan->model.isEmpty())
        m->model->setEditText(plan->model);
    if (const int row = m->permissions->findData(plan->permissionMode); row >= 0)
        m->permissions->setCurrentIndex(row);
    if (plan->autoPlay)
        m->steps->setCurrent(*plan->autoPlay ? u"auto"_s : u"play"_s);
    NewSessionValues wished = values();
    if (!plan->allowedTools.isEmpty())
        wished.allowedTools = plan->allowedTools;
    if (plan->maxTurns > 0)
        wished.maxTurns = plan->maxTurns;
    m->limits->setValues(wished);
    if (plan->mode)
        m->engines->setCurrent(wished.engine, *plan->mode);
    QTimer::singleShot(0, m->plan, [this] { showInScroll(m->plan); });
}

void NewSessionDialog::onEngineChanged()
{
    const auto engine = m->engines->current();
    m->limits->setBackground(engine && engine->mode == session::Mode::Agentic);
    m->limitsHead->setSummary(m->limits->summary());
    m->sandbox->setVisible(engine && engine->id == "e2b"_L1);
    m->remote->setKind(engine && !engine->connection.isEmpty() ? engine->id : QString());
    showMessage(Field::Engine, {});
}

void NewSessionDialog::onPermissionsChanged()
{
    const QString tip = m->permissions->currentData(Qt::ToolTipRole).toString();
    m->permissions->setToolTip(m->permissions->isEnabled() ? tip : tr("Only Claude steps ask for permissions"));
    m->permissions->setAccessibleDescription(m->permissions->toolTip());
    const bool isBypass
        = m->permissions->isEnabled() && PermissionMode::isBypass(m->permissions->currentData().toString());
    // A confirmation holds for the choice it was given for.
    if (!isBypass)
        m->bypassConfirm->setChecked(false);
    m->bypassBox->setVisible(isBypass);
    showMessage(Field::Permissions, {});
}

void NewSessionDialog::updateCounter()
{
    // Counted as people see it, without building a second copy of a long text.
    const int count = std::max(0, m->text->document()->characterCount() - 1);
    m->counter->setText(count == 1 ? tr("1 character") : tr("%1 characters").arg(QLocale().toString(count)));
    // Not the whole text: a prompt may have megabytes, and this runs at every key.
    QTextCursor beginning(m->text->document());
    beginning.setPosition(std::min(count, WorktreeRow::readOfPrompt), QTextCursor::KeepAnchor);
    m->worktree->setPrompt(m->title->text().isEmpty() ? beginning.selectedText() : m->title->text());
    if (!m->messages[Field::Text]->isHidden())
        check(Field::Text);
}

bool NewSessionDialog::isComplete()
{
    std::optional<Field> first;
    for (const Field field :
         {Field::Folder, Field::Text, Field::Engine, Field::Permissions, Field::Plan, Field::Limits}) {
        check(field);
        if (!first && !problemOf(field).isEmpty())
            first = field;
    }
    if (first)
        focusField(*first);
    return !first;
}

void NewSessionDialog::start()
{
    if (!m->start->isEnabled() || !isComplete())
        return;
    setBusy(true, m->start);
    emit startRequested(values());
}

void NewSessionDialog::addToQueue()
{
    if (!m->queue->isEnabled() || !isComplete())
        return;
    setBusy(true, m->queue);
    emit queueRequested(values());
}

void NewSessionDialog::setBusy(bool busy, const QPushButton *pressed)
{
    m->isWaiting = false;
    m->worktree->clearProgress();
    // The width is kept so that the row does not jump.
    for (QPushButton *button : {static_cast<QPushButton *>(m->start), static_cast<QPushButton *>(m->queue)}) {
        button->setMinimumWidth(busy ? button->width() : 0);
        button->setEnabled(!busy);
    }
    m->start->setText(busy && pressed == m->start ? tr("Starting…") : tr("Start session"));
    m->queue->setText(busy && pressed == m->queue ? tr("Adding…") : tr("Add to queue"));
}

void NewSessionDialog::showError(Field field, const QString &message)
{
    setBusy(false);
    showMessage(field, message);
    focusField(field);
}

void NewSessionDialog::reject()
{
    if (m->isWaiting) {
        emit cancelRequested();
        return;
    }
    const QString text = m->text->toPlainText();
    if (text.trimmed().isEmpty() || text == m->typedText) {
        QDialog::reject();
        return;
    }
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("New session"), tr("Discard the prompt you have written?"),
                                     QMessageBox::NoButton, this);
    question->setObjectName(u"discardQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *discard = question->addButton(tr("Discard prompt"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Keep writing"), QMessageBox::RejectRole));
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

bool NewSessionDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m->text)
        return QDialog::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut)
        check(Field::Text);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && (key->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier) {
            start();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ui
