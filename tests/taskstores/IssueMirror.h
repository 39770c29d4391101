// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "taskstores/GithubTaskSync.h"
#include "taskstores/SqliteTaskStore.h"
#include "tests/helpers/FakeGithub.h"

#include <QThread>

/// Keeps the tasks of an SQLite file and the issues of the fake GitHub in step, as a program of its own would, in a
/// thread of its own: the test waits in the main one. Remembers what it has seen of the tasks, to compare the issues
/// with it at the end.
class IssueMirror
{
public:
    IssueMirror(helpers::FakeGithub &server, const QString &file, const base::Clock &clock);
    ~IssueMirror();
    Q_DISABLE_COPY_MOVE(IssueMirror)

    /// Client and sync begin anew, as after a restart: nothing may depend on what they remember. Only while idle.
    void begin();
    /// In thread(): makes issues of @p added, writes every state that has changed to its issue, then calls @p done.
    void catchUp(const QList<tasks::Task> &added, const std::function<void()> &done);
    /// What catchUp() is called in.
    [[nodiscard]] QObject *context() { return &m_context; }

    /// Pulls, and says what is wrong with the issues: with other than one label of a state, a missing or second
    /// comment.
    [[nodiscard]] QString check();

private:
    using Done = std::function<void()>;

    /// What has become of a task whose issue we have made.
    struct Seen
    {
        qint64 issue = 0;
        tasks::TaskState state = tasks::TaskState::Queued;
        bool hasComment = false;
        QStringList ends; ///< the mark of each end that is told
    };

    void createNext(QList<tasks::Task> added, const Done &done);
    void pushAll(const Done &done);
    void note(const tasks::Task &task);
    void tellWhenIdle();
    void onOutcome(const taskstores::GithubOutcome &outcome);
    [[nodiscard]] qint64 pullAgain();
    [[nodiscard]] QStringList wrongWith(const tasks::TaskId &id, const Seen &seen, const QJsonObject &repository) const;

    helpers::FakeGithub &m_server;
    base::SystemClock m_clock;
    std::unique_ptr<taskstores::SqliteTaskStore> m_store;
    QThread m_thread;
    QObject m_context;
    // Of the thread
    std::unique_ptr<github::TokenCredentials> m_credentials;
    std::unique_ptr<github::GithubClient> m_client;
    std::unique_ptr<taskstores::GithubTaskSync> m_sync;
    QList<Done> m_waiting;
    QHash<tasks::TaskId, Seen> m_seen;
    QStringList m_problems;
    bool m_isChecking = false;
};
