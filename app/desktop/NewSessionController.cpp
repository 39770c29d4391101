// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/NewSessionController.h"

#include "app/desktop/EngineChoices.h"
#include "app/desktop/GitBranches.h"
#include "app/desktop/PlanController.h"
#include "app/desktop/QueuedSession.h"
#include "app/desktop/Worktrees.h"
#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/SandboxSettings.h"
#include "app/engineroom/WorktreeSettings.h"
#include "engines/LocalEngine.h"
#include "engines/SandboxEngine.h"
#include "engines/SandboxTemplates.h"
#include "git/Jobs.h"
#include "session/SessionService.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"
#include "ui/models/PermissionMode.h"
#include "ui/newsession/NewSessionDialog.h"
#include "ui/newsession/WorktreeRow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace app {

using session::SessionService;
using ui::NewSessionValues;

namespace {

constexpr qsizetype maxRecentProjects = 12;

/// Folder names make bad settings keys.
QString choicesKey(const QString &project)
{
    const QByteArray hash = QCryptographicHash::hash(project.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("choices/") + QString::fromLatin1(hash.toHex().left(16));
}

struct FolderFacts
{
    bool exists = false;
    bool writable = false;
    QString branch;
};

FolderFacts lookAt(const QString &folder)
{
    const QFileInfo info(folder);
    return {info.isDir(), info.isWritable(), readBranch(folder)};
}

} // namespace

NewSessionController::NewSessionController(EngineRoom &room, git::Jobs &jobs, Worktrees &worktrees, QWidget *window)
    : QObject(window)
    , m_room(room)
    , m_jobs(jobs)
    , m_worktrees(worktrees)
    , m_window(window)
{
    connect(&room.sessions(), &SessionService::eventStored, this, [this](const session::Event &event) {
        if (event.type == session::eventtype::stepAdded)
            m_beginning.remove(event.session);
    });
    connect(&room.sessions(), &SessionService::refused, this, [this](const base::SessionId &id) {
        if (m_beginning.contains(id))
            show(m_beginning.take(id));
    });
}

void NewSessionController::open()
{
    show(defaults());
}

void NewSessionController::openLike(const base::SessionId &like)
{
    const session::Snapshot *snapshot = m_room.sessions().find(like);
    NewSessionValues values = defaults();
    if (snapshot) {
        const session::Session &session = snapshot->session;
        values.project = session.project;
        values.engine = session.profile.engine;
        values.mode = session.mode;
        values.engineOptions = session.profile.engineOptions;
        values.model = session.profile.model;
        // Bypassing is chosen anew each time.
        if (!ui::PermissionMode::isBypass(session.profile.permissionMode))
            values.permissionMode = session.profile.permissionMode;
        values.allowedTools = session.profile.allowedTools;
        values.maxTurns = session.profile.maxTurns;
        values.autoPlay = session.autoPlay;
        if (!snapshot->steps.isEmpty()) {
            const session::Step &first = snapshot->steps.first();
            values.kind = first.kind;
            values.text = first.text;
            values.timeLimit = first.timeout;
            values.environment = first.environment;
        }
    }
    show(values);
}

void NewSessionController::start(const QString &folder, const QString &prompt, const QString &claudeProgram)
{
    NewSessionValues values = defaults();
    values.project = folder;
    values.text = prompt;
    session::Session session = values.toSession();
    session.profile.claudeProgram = claudeProgram;
    session.profile.backendUrl = m_room.settings().values().backendUrl;
    createSession(session, values.toSteps());
}

NewSessionValues NewSessionController::defaults() const
{
    NewSessionValues values;
    const settings::Values chosen = m_room.settings().values();
    values.permissionMode = chosen.permissionMode;
    values.model = chosen.model;
    values.project = recentProjects().value(0, QDir::currentPath());
    return NewSessionValues::withChoices(values, m_room.settings().state(choicesKey(values.project)).toMap());
}

QStringList NewSessionController::recentProjects() const
{
    QList<session::Snapshot> all = m_room.sessions().sessions();
    std::ranges::sort(all, std::greater(), [](const session::Snapshot &s) { return s.session.lastActivity; });
    QStringList projects;
    for (const session::Snapshot &snapshot : all) {
        if (!projects.contains(snapshot.session.project))
            projects.append(snapshot.session.project);
    }
    return projects.first(qMin(projects.size(), maxRecentProjects));
}

void NewSessionController::show(const NewSessionValues &values)
{
    if (m_dialog && m_dialog->isVisible()) { // one that is closed may be about to go
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new ui::NewSessionDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setProjects(recentProjects());
    m_dialog->setEngines(engineChoices());
    QStringList templates;
    for (const auto &each : engines::SandboxTemplates(engines::SandboxEngine::templatesFolder(m_room.paths())).all())
        templates.append(each.name);
    m_dialog->setSandboxTemplates(templates);
    connect(m_dialog, &ui::NewSessionDialog::engineFixRequested, this,
            [this](const QString &engine, const QString &connection) {
                m_dialog->reject();
                emit engineSettingsRequested(engine, connection);
            });
    connect(m_dialog, &ui::NewSessionDialog::sshKeyFileChosen, this, &NewSessionController::keepSshKey);
    m_dialog->setModels({QStringLiteral("opus"), QStringLiteral("sonnet"), QStringLiteral("haiku")});
    m_dialog->setPlans(planTemplates());
    connect(m_dialog, &ui::NewSessionDialog::planFileChosen, this, &NewSessionController::loadPlan);
    connect(m_dialog, &ui::NewSessionDialog::startRequested, this, &NewSessionController::create);
    connect(m_dialog, &ui::NewSessionDialog::queueRequested, this, &NewSessionController::queue);
    m_dialog->setBudgetLine(m_budgetWords ? m_budgetWords() : QString());
    connect(m_dialog, &ui::NewSessionDialog::cancelRequested, &m_worktrees, &Worktrees::cancel);
    connect(m_dialog, &ui::NewSessionDialog::worktreeRulesChanged, this,
            [this](const QString &folder, const git::WorktreeRules &rules) {
                setWorktreeRules(m_room.settings(), folder, rules);
            });
    m_dialog->setValues(values);
    answerFolder(values.project);
    // The choices for this folder are in the values, or those of the session that is duplicated are.
    connect(m_dialog, &ui::NewSessionDialog::folderChanged, this, [this](const QString &folder) {
        answerFolder(folder);
        m_dialog->applyChoices(m_room.settings().state(choicesKey(folder)).toMap());
    });
    m_dialog->open();
}

QList<ui::EngineChoice> NewSessionController::engineChoices() const
{
    const bool hasKey = m_room.sandboxAccess().has(SandboxAccess::Key::Service);
    return QList<ui::EngineChoice>{{.id = QStringLiteral("local"),
                                    .mode = session::Mode::Manual,
                                    .name = tr("Terminal"),
                                    .description = tr("On this computer, you watch and type"),
                                    .icon = QStringLiteral("engineTerminal"),
                                    .ready = true,
                                    .reason = {},
                                    .fix = {}},
                                   {.id = QStringLiteral("local"),
                                    .mode = session::Mode::Agentic,
                                    .name = tr("Background"),
                                    .description = tr("On this computer, runs by itself and asks in Approvals"),
                                    .icon = QStringLiteral("engineBackground"),
                                    .ready = true,
                                    .reason = {},
                                    .fix = {}},
                                   {.id = QStringLiteral("e2b"),
                                    .mode = session::Mode::Agentic,
                                    .name = tr("Sandbox"),
                                    .description = tr("E2B, a fresh machine in the cloud for each step"),
                                    .icon = QStringLiteral("engineSandbox"),
                                    .ready = hasKey,
                                    .reason = hasKey ? QString() : tr("Key missing"),
                                    .fix = hasKey ? QString() : tr("Set the key")}}
    + connectionChoices(m_room.settings().engines(), m_room.secrets());
}

void NewSessionController::answerFolder(const QString &folder)
{
    if (folder.isEmpty())
        return;
    QtConcurrent::run(lookAt, folder).then(this, [this, folder](const FolderFacts &facts) {
        if (!m_dialog)
            return;
        if (!facts.exists)
            m_dialog->setFolderHint(folder, tr("This folder does not exist."), true);
        else if (!facts.writable)
            m_dialog->setFolderHint(folder, tr("Gantry cannot write in this folder: permission denied"), true);
        else
            m_dialog->setFolderHint(folder, facts.branch.isEmpty() ? QString() : tr("git, %1").arg(facts.branch));
    });
    answerWorktree(folder);
}

void NewSessionController::loadPlan(const QString &path)
{
    QtConcurrent::run(session::loadPlan, path).then(this, [this](const base::Result<session::Plan> &plan) {
        if (!m_dialog)
            return;
        if (plan)
            m_dialog->setPlan(*plan);
        else
            m_dialog->showPlanProblem(plan.error().message);
    });
}

void NewSessionController::answerWorktree(const QString &folder)
{
    m_jobs
        .run([folder](const std::stop_token &stop) {
            ui::WorktreeFacts facts;
            const auto repository = git::Repository::open(git::toPath(folder), stop);
            const auto head = repository ? repository->head() : std::unexpected(repository.error());
            if (!head) {
                facts.reason = head.error().message;
                return facts;
            }
            if (head->isUnborn()) {
                facts.reason = tr("There is no commit yet that a branch could begin from.");
                return facts;
            }
            facts.possible = true;
            facts.current = head->isDetached() ? QString::fromLatin1(head->commit.first(12)) : head->branch;
            const auto branches = repository->branches();
            for (const git::Branch &branch : branches.value_or(QList<git::Branch>()))
                facts.branches.append(branch.name);
            return facts;
        })
        .then(this, [this, folder](ui::WorktreeFacts facts) {
            if (!m_dialog)
                return;
            facts.rules = worktreeRules(m_room.settings(), folder);
            m_dialog->setWorktreeFacts(folder, facts);
        });
}

void NewSessionController::createInWorktree(const NewSessionValues &values)
{
    m_dialog->showProgress(tr("Making the worktree…"));
    const git::WorktreeRequest request{
        .project = values.project, .name = values.worktreeName, .base = values.worktreeBase};
    m_worktrees.create(
        request,
        [this](const git::WorktreePool::Progress &progress) {
            if (m_dialog)
                m_dialog->showProgress(progress.words, progress.log);
        },
        [this, values](const base::Result<git::CreatedWorktree> &created) {
            if (created)
                finish(values, *created);
            else if (m_dialog)
                m_dialog->showError(ui::NewSessionDialog::Field::Worktree, created.error().message);
        });
}

void NewSessionController::finish(const NewSessionValues &values, const git::CreatedWorktree &worktree)
{
    session::Session session = values.toSession();
    session.profile.backendUrl = m_room.settings().values().backendUrl;
    session.workingFolder = worktree.workingFolder;
    session.branch = worktree.record.branch;
    if (m_dialog)
        m_dialog->accept();
    begin(session, values);
    QStringList notes = worktree.notes;
    if (worktree.setUpExit.value_or(0) != 0)
        notes.prepend(tr("The set-up script ended with exit code %1. Its output is in %2.")
                          .arg(*worktree.setUpExit)
                          .arg(worktree.setUpLog));
    if (!notes.isEmpty())
        emit told(notes.join(QLatin1Char(' ')));
}

base::Result<> NewSessionController::check(const session::Session &session, const QList<session::Step> &steps) const
{
    // A plan may begin with parallel sessions or with nothing, which no engine runs.
    const auto first = std::ranges::find_if(steps, [](const session::Step &step) {
        return step.kind == session::StepKind::ClaudePrompt || step.kind == session::StepKind::ShellCommand;
    });
    if (first == steps.end())
        return {};
    session::Session prepared = session;
    prepared.id = base::SessionId::create();
    prepared.workingFolder = session.project;
    session::Run run;
    run.id = base::RunId::create();
    const session::Engine *engine = m_room.sessions().engineOf(prepared);
    return engine ? engine->check({run, prepared, *first, {}}) : base::Result<>();
}

QString sshKeyName(const QString &path)
{
    const QByteArray hash
        = QCryptographicHash::hash(QFileInfo(path).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("ssh:%1-%2").arg(QFileInfo(path).fileName(), QString::fromLatin1(hash.toHex().first(8)));
}

void NewSessionController::keepSshKey(const QString &path)
{
    m_room.secrets()
        .read(QStringLiteral("file:") + path)
        .then(this, [this, path](const base::Result<base::Secret> &key) {
            settings::SecretStore *keychain = m_room.secrets().keychain();
            if (!key || !keychain) {
                if (m_dialog)
                    m_dialog->setSshKey(QStringLiteral("file:") + path);
                return;
            }
            const QString name = sshKeyName(path);
            keychain->write(name, *key).then(this, [this, path, name](const base::Result<> &kept) {
                // Without a keychain it is read from its file each time.
                if (m_dialog)
                    m_dialog->setSshKey(kept ? QStringLiteral("keychain:") + name : QStringLiteral("file:") + path);
            });
        });
}

void NewSessionController::create(const NewSessionValues &typed)
{
    const NewSessionValues values = withKeptSecrets(typed, m_room.secrets());
    session::Session session = values.toSession();
    session.profile.backendUrl = m_room.settings().values().backendUrl;
    if (const auto checked = check(session, values.toSteps()); !checked) {
        const bool folder
            = checked.error().kind == base::Error::Kind::PermissionDenied || !QFileInfo(values.project).isDir();
        m_dialog->showError(folder ? ui::NewSessionDialog::Field::Folder : ui::NewSessionDialog::Field::Text,
                            checked.error().message);
        return;
    }
    m_room.settings().setState(choicesKey(values.project), values.toChoices());
    if (values.ownWorktree) {
        createInWorktree(values);
        return;
    }
    m_dialog->accept();
    begin(session, values);
}

void NewSessionController::begin(const session::Session &session, const NewSessionValues &values)
{
    const base::SessionId id = m_room.sessions().create(session, values.toSteps(), SessionService::Play::Yes);
    m_beginning.insert(id, values);
    emit created(id);
}

void NewSessionController::queue(const NewSessionValues &typed)
{
    // As it was typed: a task must not name a secret that only this program knows, and only while it lasts.
    const auto task = queuedTask(typed, m_room.settings().values().permissionMode);
    if (!task) {
        m_dialog->showError(task.error().field, task.error().reason);
        return;
    }
    m_room.settings().setState(choicesKey(typed.project), typed.toChoices());
    emit queueRequested(*task);
}

void NewSessionController::queued(const base::Result<> &result)
{
    if (!m_dialog)
        return;
    if (result)
        m_dialog->accept();
    else
        m_dialog->showError(ui::NewSessionDialog::Field::Text, result.error().message);
}

void NewSessionController::createSession(session::Session session, const QList<session::Step> &steps)
{
    if (const auto checked = check(session, steps); !checked) {
        emit failed(checked.error());
        return;
    }
    emit created(m_room.sessions().create(session, steps, SessionService::Play::Yes));
}

} // namespace app
