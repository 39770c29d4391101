// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "tasks/Task.h"
#include "ui/newsession/NewSessionValues.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace ui {
class NewSessionDialog;
}
namespace git {
class Jobs;
struct CreatedWorktree;
} // namespace git

namespace app {

class EngineRoom;
class Worktrees;

/// Under which the keychain keeps a private key. Not by its file's name alone: many folders have an id_ed25519.
[[nodiscard]] QString sshKeyName(const QString &path);

/// Opens the form for a new session, checks what only the engine room can check, and creates the session.
class NewSessionController : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive the controller.
    NewSessionController(EngineRoom &room, git::Jobs &jobs, Worktrees &worktrees, QWidget *window);

    void open();
    /// With project and profile of @p like.
    void openLike(const base::SessionId &like);
    /// Without the form: what the first-start page asks for.
    void start(const QString &folder, const QString &prompt, const QString &claudeProgram = {});

    /// What is left of today's budget, in words; empty: there is none.
    void setBudgetWords(const std::function<QString()> &words) { m_budgetWords = words; }
    /// What became of queueRequested().
    void queued(const base::Result<> &result);

signals:
    void queueRequested(const tasks::Task &task);
    void created(const base::SessionId &id);
    void failed(const base::Error &error);
    /// Worth knowing about a session that was made.
    void told(const QString &words);
    /// An engine is not ready, and the user wants to mend that.
    void engineSettingsRequested(const QString &engine, const QString &connection);

private:
    void show(const ui::NewSessionValues &values);
    void keepSshKey(const QString &path);
    void create(const ui::NewSessionValues &typed);
    void queue(const ui::NewSessionValues &typed);
    /// Creates and plays it. What was typed is kept until it is stored: on a full disk the form comes back with it.
    void begin(const session::Session &session, const ui::NewSessionValues &values);
    void createInWorktree(const ui::NewSessionValues &values);
    void finish(const ui::NewSessionValues &values, const git::CreatedWorktree &worktree);
    void answerFolder(const QString &folder);
    void loadPlan(const QString &path);
    void answerWorktree(const QString &folder);
    [[nodiscard]] ui::NewSessionValues defaults() const;
    [[nodiscard]] QList<ui::EngineChoice> engineChoices() const;
    [[nodiscard]] QStringList recentProjects() const;
    /// The session if it can run, else why not.
    [[nodiscard]] base::Result<> check(const session::Session &session, const QList<session::Step> &steps) const;
    void createSession(session::Session session, const QList<session::Step> &steps);

    EngineRoom &m_room;
    git::Jobs &m_jobs;
    Worktrees &m_worktrees;
    QWidget *m_window;
    QPointer<ui::NewSessionDialog> m_dialog;
    std::function<QString()> m_budgetWords;
    QHash<base::SessionId, ui::NewSessionValues> m_beginning; ///< not stored yet
};

} // namespace app
