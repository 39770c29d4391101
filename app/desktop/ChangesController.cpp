// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ChangesController.h"

#include "app/desktop/Worktrees.h"
#include "app/engineroom/EngineRoom.h"
#include "git/Jobs.h"
#include "git/PullRequest.h"
#include "session/SessionService.h"
#include "ui/changes/ChangesTab.h"
#include "ui/changes/DiffPanel.h"
#include "ui/changes/PullRequestDialog.h"
#include "ui/diffview/DiffView.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSet>

namespace app {

using base::Error;
using git::FileStatus;
using git::Repository;
using ui::ChangesState;

namespace {

constexpr auto settleTime = std::chrono::milliseconds(300);
/// The system has some ten thousand watches for all programs of a user, and the window stands still while they are set:
/// 4 ms for these. One folder of work is watched at a time.
constexpr qsizetype maxWatchedFolders = 500;
/// What is written in place tells its file only, and changed files are the ones that change again.
constexpr qsizetype maxWatchedFiles = 200;
constexpr qsizetype keptUndos = 20;

bool changesFiles(const session::Event &event)
{
    return event.source == u"hook"
        && (event.type == u"PostToolUse" || event.type == u"Stop" || event.type == u"SubagentStop"
            || event.type == u"SessionEnd");
}

} // namespace

ChangesController::ChangesController(const Parts &parts)
    : m(parts)
    , m_tab(parts.inspector.changes())
{
    m_later.setSingleShot(true);
    m_later.setInterval(settleTime);
    connect(&m_later, &QTimer::timeout, this, &ChangesController::refresh);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_later.start(); });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_later.start(); });
    // Whoever comes back from an editor has changed files that are not watched one by one.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_later.start();
    });
    connect(&m.inspector, &ui::Inspector::shownChanged, this, &ChangesController::follow);
    connect(&m.room.sessions(), &session::SessionService::eventStored, this, [this](const session::Event &event) {
        if (event.session == m.inspector.session() && changesFiles(event))
            m_later.start();
    });
    connect(&m.panel, &ui::DiffPanel::closed, this, [this] {
        m_shownFile.clear();
        m_tab->focusFiles();
    });
    connectTab();
    follow();
}

void ChangesController::connectTab()
{
    using ui::ChangesTab;
    connect(m_tab, &ChangesTab::refreshRequested, this, &ChangesController::refresh);
    connect(m_tab, &ChangesTab::diffRequested, this, &ChangesController::showDiff);
    connect(m_tab, &ChangesTab::stageRequested, this, [this](const QByteArrayList &paths) {
        operate(tr("Staging…"), [paths](const Repository &repository) { return repository.stage(paths); });
    });
    connect(m_tab, &ChangesTab::unstageRequested, this, [this](const QByteArrayList &paths) {
        operate(tr("Unstaging…"), [paths](const Repository &repository) { return repository.unstage(paths); });
    });
    connect(m_tab, &ChangesTab::commitRequested, this, [this](const QString &message) {
        operate(
            tr("Committing…"),
            [message](const Repository &repository) {
                return repository.commit(message).transform([](const QByteArray &) { });
            },
            [this, folder = m_folder] {
                m_messages.remove(folder);
                if (folder == m_folder)
                    m_tab->setMessage({});
            });
    });
    connect(m_tab, &ChangesTab::discardRequested, this, &ChangesController::discard);
    connect(m_tab, &ChangesTab::undoRequested, this, &ChangesController::undo);
    connect(m_tab, &ChangesTab::pullRequestRequested, this, &ChangesController::askForPullRequest);
    connect(m_tab, &ChangesTab::removeWorktreeRequested, this,
            [this] { m.worktrees.askToRemove(m.inspector.session()); });
    connect(m_tab, &ChangesTab::recreateRequested, this,
            [this] { m.worktrees.makeAgain(m.inspector.session(), [this] { refresh(); }); });
    connect(&m.worktrees, &Worktrees::removed, this, &ChangesController::refresh);
}

QString ChangesController::folder() const
{
    const session::Snapshot *snapshot = m.room.sessions().find(m.inspector.session());
    return snapshot ? snapshot->session.workingFolder : QString();
}

void ChangesController::follow()
{
    const QString now = folder();
    if (now != m_folder) {
        // It is about the changes of one folder and must not be committed with those of another.
        if (!m_tab->message().isEmpty())
            m_messages.insert(m_folder, m_tab->message());
        m_folder = now;
        m_tab->setMessage(m_messages.take(now));
        m_tab->setState({});
        m.inspector.setChangeCount(0);
        m.panel.closeDiff();
    }
    refresh();
}

void ChangesController::refresh()
{
    m_later.stop();
    if (m_folder.isEmpty())
        return;
    // One look at a time; what happens meanwhile is looked at afterwards.
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m.jobs
        .run([folder = m_folder](const std::stop_token &stop) -> base::Result<Looked> {
            const auto repository = Repository::open(git::toPath(folder), stop);
            if (!repository)
                return std::unexpected(repository.error());
            // First: a file that appears in one of these folders from now on is in the status or is told.
            const auto folders = repository->folders(maxWatchedFolders);
            if (!folders)
                return std::unexpected(folders.error());
            return repository->status().transform([&repository, &folders](const git::Status &status) {
                return Looked{repository->top(), repository->gitFolder(),
                              repository->gitFolder() != repository->commonFolder(), status, *folders};
            });
        })
        .then(this, [this, folder = m_folder](const base::Result<Looked> &looked) {
            m_reading = false;
            if (folder == m_folder)
                show(folder, looked);
            if (std::exchange(m_again, false) || folder != m_folder)
                refresh();
        });
}

void ChangesController::show(const QString &folder, const base::Result<Looked> &looked)
{
    if (!looked) {
        showFailure(folder, looked.error());
        return;
    }
    m_tab->setState({.kind = ChangesState::Kind::Ready, .status = looked->status, .isWorktree = looked->isWorktree});
    m.inspector.setChangeCount(static_cast<int>(looked->status.files.size()));
    watch(*looked);
    const auto shown = std::ranges::find(looked->status.files, m_shownFile, &FileStatus::path);
    if (m.panel.isDiffShown() && shown != looked->status.files.end())
        readDiff(*shown);
}

void ChangesController::showFailure(const QString &folder, const Error &error)
{
    m.inspector.setChangeCount(0);
    ChangesState state{.kind = ChangesState::Kind::Failed, .message = error.message};
    if (!QFileInfo::exists(folder)) {
        state.kind = ChangesState::Kind::Missing;
        state.message = folder;
        state.canRecreate = m.worktrees.recordOf(folder).has_value();
    } else if (error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Unsupported) {
        state.kind = ChangesState::Kind::NoRepository;
    }
    m_tab->setState(state);
}

void ChangesController::watch(const Looked &looked)
{
    QSet<QString> wanted{QFile::decodeName(looked.gitFolder)};
    for (const QByteArray &folder : looked.folders)
        wanted.insert(QDir::cleanPath(QFile::decodeName(looked.top + '/' + folder)));
    for (const FileStatus &file : looked.status.files.first(std::min(looked.status.files.size(), maxWatchedFiles))) {
        const QString path = QFile::decodeName(looked.top + '/' + file.path);
        wanted.insert(QFileInfo(path).path());
        wanted.insert(path);
    }
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList gone = watched;
    gone.removeIf([&wanted](const QString &path) { return wanted.contains(path); });
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    for (const QString &path : watched)
        wanted.remove(path);
    wanted.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    if (wanted.isEmpty())
        return;
    // What happened between the look and the watch is seen by another look; the system may have no watches left.
    if (m_watcher.addPaths(QStringList(wanted.begin(), wanted.end())).size() < wanted.size())
        m_later.start();
}

void ChangesController::operate(const QString &words, const Work &work, const std::function<void()> &done)
{
    m_tab->setBusy(words);
    m.jobs
        .run([folder = m_folder, work](const std::stop_token &stop) -> base::Result<> {
            const auto repository = Repository::open(git::toPath(folder), stop);
            return repository ? work(*repository) : std::unexpected(repository.error());
        })
        .then(this, [this, done, folder = m_folder](const base::Result<> &result) {
            m_tab->setBusy({});
            if (!result)
                tellProblem(folder, result.error());
            else if (done)
                done();
            refresh();
        });
}

/// In the tab, where it is about that folder and on show.
void ChangesController::tellProblem(const QString &folder, const Error &error)
{
    if (folder == m_folder && m_tab->isVisible())
        m_tab->showProblem(error.message);
    else
        emit failed(error);
}

void ChangesController::discard(const QList<FileStatus> &files)
{
    const auto undo = std::make_shared<Discarded>();
    undo->folder = git::toPath(m_folder);
    operate(
        tr("Discarding…"),
        [files, undo](const Repository &repository) {
            return repository.discard(files).transform([&undo](const git::UndoId &kept) { undo->undo = kept; });
        },
        [this, undo, count = static_cast<int>(files.size())] {
            m_undos.append(*undo);
            if (m_undos.size() > keptUndos)
                m_undos.removeFirst();
            emit discarded(tr("%n file(s) discarded", nullptr, count));
        });
}

void ChangesController::undo()
{
    if (m_undos.isEmpty()) {
        m_tab->showProblem(tr("Nothing was discarded that could be taken back."));
        return;
    }
    const Discarded last = m_undos.takeLast();
    m_tab->setBusy(tr("Taking back…"));
    m.jobs
        .run([last](const std::stop_token &stop) -> base::Result<> {
            const auto repository = Repository::open(last.folder, stop);
            return repository ? repository->undoDiscard(last.undo) : std::unexpected(repository.error());
        })
        .then(this, [this, last, place = m_undos.size()](const base::Result<> &result) {
            m_tab->setBusy({});
            if (!result) {
                tellProblem(git::toText(last.folder), result.error());
                // What stands in the way may be removed; what is not kept any more will not come back.
                if (result.error().kind != Error::Kind::NotFound)
                    m_undos.insert(std::min(place, m_undos.size()), last);
            }
            refresh();
        });
}

QStringList ChangesController::files() const
{
    QStringList paths;
    for (const FileStatus &file : m_tab->state().status.files)
        paths.append(git::toText(file.path));
    return paths;
}

void ChangesController::showFile(const QString &path)
{
    const QList<FileStatus> &files = m_tab->state().status.files;
    const auto found = std::ranges::find(files, path, [](const FileStatus &file) { return git::toText(file.path); });
    if (found != files.end())
        showDiff(*found);
}

void ChangesController::showDiff(const FileStatus &file)
{
    m_shownFile = file.path;
    m.panel.showDiff();
    readDiff(file);
}

void ChangesController::readDiff(const FileStatus &file)
{
    m.jobs
        .run([folder = m_folder, file](const std::stop_token &stop) -> base::Result<QByteArray> {
            const auto repository = Repository::open(git::toPath(folder), stop);
            return repository ? repository->diff(file) : std::unexpected(repository.error());
        })
        .then(this, [this, file, folder = m_folder](const base::Result<QByteArray> &diff) {
            // Another file was chosen in the meantime, or the panel was closed. Worktrees have files of the same names.
            if (m_shownFile != file.path || m_folder != folder)
                return;
            if (diff)
                m.panel.view()->showDiff(git::toText(file.path), *diff);
            else
                m.panel.view()->showMessage(git::toText(file.path), diff.error().message);
        });
}

void ChangesController::askForPullRequest()
{
    if (!git::hasPullRequestProgram()) {
        m_tab->showProblem(tr("Pull requests are opened by GitHub's program gh, which is not installed. "
                              "https://cli.github.com has it."));
        return;
    }
    const session::Snapshot *snapshot = m.room.sessions().find(m.inspector.session());
    auto *dialog = new ui::PullRequestDialog(git::toText(m_tab->state().status.branch),
                                             snapshot ? snapshot->session.title : QString(), m.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // A notification may bring another session to the front while the form is open.
    connect(dialog, &ui::PullRequestDialog::openRequested, this,
            [this, dialog, folder = m_folder](const git::PullRequest &request) {
                openPullRequest(folder, request, dialog);
            });
    dialog->open();
}

void ChangesController::openPullRequest(const QString &folder, const git::PullRequest &request,
                                        const QPointer<ui::PullRequestDialog> &dialog)
{
    m.jobs
        .run([folder, request](const std::stop_token &stop) -> base::Result<QString> {
            const auto repository = Repository::open(git::toPath(folder), stop);
            return repository ? git::openPullRequest(*repository, request) : std::unexpected(repository.error());
        })
        .then(this, [this, dialog](const base::Result<QString> &address) {
            if (address) {
                if (dialog)
                    dialog->accept();
                emit told(tr("The pull request is open: %1").arg(*address));
            } else if (dialog) {
                dialog->showProblem(address.error().message);
            } else {
                emit failed(address.error());
            }
            refresh();
        });
}

} // namespace app
