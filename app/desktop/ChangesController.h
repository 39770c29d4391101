// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "git/PullRequest.h"
#include "git/Repository.h"
#include "ui/inspector/Inspector.h"

#include <QFileSystemWatcher>
#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace git {
class Jobs;
}
namespace ui {
class ChangesTab;
class DiffPanel;
class PullRequestDialog;
} // namespace ui

namespace app {

class EngineRoom;
class Worktrees;

/// Fills the Changes tab for the inspector's session and does with git what it asks for, off the main thread.
class ChangesController : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive the controller. @p window is the parent of dialogs.
    struct Parts
    {
        EngineRoom &room;
        ui::Inspector &inspector;
        ui::DiffPanel &panel;
        git::Jobs &jobs;
        Worktrees &worktrees;
        QWidget *window;
    };
    explicit ChangesController(const Parts &parts);

    /// Takes back the newest discard.
    void undo();

    /// Those that were changed in the folder of the inspector's session, as last looked at.
    [[nodiscard]] QStringList files() const;
    /// The diff of one of files().
    void showFile(const QString &path);

signals:
    /// Something that can be taken back with undo().
    void discarded(const QString &words);
    /// Good news with an address, for a notice.
    void told(const QString &words);
    void failed(const base::Error &error);

private:
    struct Looked
    {
        QByteArray top;
        QByteArray gitFolder;
        bool isWorktree = false;
        git::Status status;
        QByteArrayList folders; ///< to watch, relative to the top
    };
    struct Discarded
    {
        QByteArray folder;
        git::UndoId undo;
    };
    using Work = std::function<base::Result<>(const git::Repository &)>;

    void connectTab();
    void follow();
    void refresh();
    void show(const QString &folder, const base::Result<Looked> &looked);
    void showFailure(const QString &folder, const base::Error &error);
    void watch(const Looked &looked);
    void operate(const QString &words, const Work &work, const std::function<void()> &done = {});
    void tellProblem(const QString &folder, const base::Error &error);
    void discard(const QList<git::FileStatus> &files);
    void showDiff(const git::FileStatus &file);
    void readDiff(const git::FileStatus &file);
    void askForPullRequest();
    void openPullRequest(const QString &folder, const git::PullRequest &request,
                         const QPointer<ui::PullRequestDialog> &dialog);
    [[nodiscard]] QString folder() const;

    Parts m;
    ui::ChangesTab *m_tab;
    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_later;
    bool m_reading = false;
    bool m_again = false;
    QByteArray m_shownFile; ///< in the diff panel
    QList<Discarded> m_undos;
    QHash<QString, QString> m_messages; ///< of commits that were not made yet, by folder
};

} // namespace app
