// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Worktrees.h"

#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/WorktreeSettings.h"
#include "git/Jobs.h"
#include "session/SessionService.h"
#include "settings/Settings.h"
#include "ui/changes/RemoveWorktreeDialog.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace app {

using base::SessionId;
using git::CreatedWorktree;
using git::WorktreePool;

namespace {

bool liesIn(const QString &folder, const QString &worktree)
{
    return folder == worktree || folder.startsWith(worktree + u'/');
}

} // namespace

Worktrees::Worktrees(EngineRoom &room, git::Jobs &jobs, QWidget *window)
    : QObject(window)
    , m_room(room)
    , m_jobs(jobs)
    , m_window(window)
    , m_pool(room.paths().data)
{
}

Worktrees::~Worktrees()
{
    // Its reports name this object.
    m_creating.request_stop();
    m_creation.waitForFinished();
}

QString Worktrees::folderOf(const SessionId &session) const
{
    const session::Snapshot *snapshot = m_room.sessions().find(session);
    return snapshot ? snapshot->session.workingFolder : QString();
}

std::optional<git::WorktreeRecord> Worktrees::recordOf(const QString &folder) const
{
    for (const git::WorktreeRecord &record : m_pool.records()) {
        if (liesIn(folder, record.path))
            return record;
    }
    return std::nullopt;
}

Worktrees::Report Worktrees::onMainThread(const Report &report)
{
    return [this, report](const WorktreePool::Progress &progress) {
        QMetaObject::invokeMethod(this, [report, progress] { report(progress); }, Qt::QueuedConnection);
    };
}

void Worktrees::create(const git::WorktreeRequest &request, const Report &report, const Done &done)
{
    m_creating = std::stop_source();
    git::WorktreeRequest complete = request;
    complete.rules = worktreeRules(m_room.settings(), request.project);
    const QFuture<base::Result<CreatedWorktree>> creation
        = m_jobs.run([pool = m_pool, complete, report = onMainThread(report)](
                         const std::stop_token &stop) { return pool.create(complete, report, stop); },
                     m_creating);
    m_creation = QFuture<void>(creation);
    QFuture<base::Result<CreatedWorktree>>(creation).then(this, done);
}

void Worktrees::cancel()
{
    m_creating.request_stop();
}

QString Worktrees::useBySessions(const QString &path) const
{
    for (const session::Snapshot &snapshot : m_room.sessions().sessions()) {
        if (snapshot.active() && liesIn(snapshot.session.workingFolder, path))
            return tr("The session “%1” works in it. Stop it first.").arg(snapshot.session.title);
    }
    return {};
}

void Worktrees::askToRemove(const SessionId &session)
{
    const QString folder = folderOf(session);
    if (folder.isEmpty())
        return;
    // Without a record it is a worktree the user has made; the folder itself is its path then.
    const auto record = recordOf(folder);
    askToRemoveAt(record ? record->path : folder);
}

void Worktrees::askToRemoveAt(const QString &path)
{
    if (m_dialog)
        return;
    m_dialog = new ui::RemoveWorktreeDialog(path, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    std::stop_source looking;
    connect(m_dialog, &QDialog::rejected, this, [looking]() mutable { looking.request_stop(); });
    connect(m_dialog, &ui::RemoveWorktreeDialog::removeRequested, this,
            [this, path](bool keepCopy) { remove(path, keepCopy); });
    m_dialog->open();
    m_jobs.run([pool = m_pool, path](const std::stop_token &stop) { return pool.check(path, stop); }, looking)
        .then(m_dialog.data(), [this, path](const base::Result<git::RemovalCheck> &checked) {
            if (checked)
                m_dialog->setCheck(*checked, useBySessions(path));
            else
                m_dialog->showProblem(checked.error().message);
        });
}

void Worktrees::remove(const QString &path, bool keepCopy)
{
    // It may have begun to work while the question stood there.
    if (const QString use = useBySessions(path); !use.isEmpty()) {
        m_dialog->showProblem(use);
        return;
    }
    const auto loss = keepCopy ? WorktreePool::Loss::KeepCopy : WorktreePool::Loss::Refuse;
    m_jobs.run([pool = m_pool, path, loss](const std::stop_token &stop) { return pool.remove(path, loss, stop); })
        .then(this, [this, dialog = m_dialog](const base::Result<git::RemovedWorktree> &done) {
            // By now another one may be open, about another worktree.
            if (!done) {
                if (dialog)
                    dialog->showProblem(done.error().message);
                else
                    emit failed(done.error());
                return;
            }
            if (dialog)
                dialog->accept();
            if (!done->parkedRef.isEmpty())
                emit told(tr("The worktree is removed. Its work is kept in %1.").arg(done->parkedRef));
            else if (!done->copiesFolder.isEmpty())
                emit told(tr("The worktree is removed. Its changed copies are in %1.").arg(done->copiesFolder));
            else
                emit told(tr("The worktree is removed."));
            emit removed();
        });
}

bool Worktrees::offerToMakeAgain(const SessionId &session, const std::function<void()> &then)
{
    const QString folder = folderOf(session);
    if (folder.isEmpty() || QFileInfo::exists(folder))
        return false;
    const auto record = recordOf(folder);
    if (!record)
        return false;
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("The worktree is gone"),
                                     tr("The folder this session worked in does not exist any more. It can be made "
                                        "again at the same place, on the branch %1.")
                                         .arg(record->branch),
                                     QMessageBox::NoButton, m_window);
    question->setObjectName(QStringLiteral("worktreeGone"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(record->path);
    QPushButton *again = question->addButton(tr("Make it again and go on"), QMessageBox::AcceptRole);
    question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    connect(again, &QPushButton::clicked, this, [this, session, then] { makeAgain(session, then); });
    question->open();
    return true;
}

void Worktrees::makeAgain(const SessionId &session, const std::function<void()> &then)
{
    const auto record = recordOf(folderOf(session));
    if (!record)
        return;
    emit told(tr("Making the worktree %1 again…").arg(record->branch));
    const git::WorktreeRules rules = worktreeRules(m_room.settings(), record->project);
    m_jobs
        .run([pool = m_pool, path = record->path, rules](const std::stop_token &stop) {
            return pool.recreate(path, rules, {}, stop);
        })
        .then(this, [this, then](const base::Result<CreatedWorktree> &created) {
            if (!created) {
                emit failed(created.error());
                return;
            }
            emit told(created->notes.isEmpty() ? tr("The worktree is there again.")
                                               : created->notes.join(QLatin1Char(' ')));
            then();
        });
}

} // namespace app
