// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "github/GithubClient.h"
#include "tasks/TaskStore.h"
#include "taskstores/GithubIssues.h"

#include <QObject>
#include <QQueue>
#include <QSet>

#include <memory>
#include <utility>

namespace taskstores {

class GithubIssueJob;

/// What was done about one issue.
struct GithubOutcome
{
    enum class What {
        Added, ///< it became a task
        Pushed, ///< what became of the task was written to it
        Unchanged,
        Foreign, ///< another computer has it
        Untrusted, ///< its author may not have anything run here
        Invalid, ///< text says why it is no task
        Cancelled, ///< it was closed, deleted or lost its label, so its task was cancelled
        Retried, ///< people asked for another try
    };

    What what = What::Unchanged;
    qint64 issue = 0;
    QString url;
    tasks::TaskId task;
    QString state; ///< of the task, in its word
    QString text; ///< Invalid: why

    bool operator==(const GithubOutcome &) const = default;
};

[[nodiscard]] QString toString(GithubOutcome::What what);

/// Keeps the issues of one repository and the tasks of a store in step. Issues with the label become tasks; what
/// becomes of a task goes back as a label, a comment that is kept up to date, and a comment at its end.
///
/// Nothing is remembered but in the store and at GitHub, so a pass may be cut off anywhere and begun again: a task's id
/// follows from its issue, comments carry marks, and the label of a state is written last.
/// Thread: main.
class GithubTaskSync : public QObject
{
    Q_OBJECT
public:
    /// @p client and @p store outlive this. @p secrets: kept out of comments.
    GithubTaskSync(github::GithubClient &client, tasks::TaskStore &store, GithubChoices choices,
                   const QList<QByteArray> &secrets = {}, QObject *parent = nullptr);
    ~GithubTaskSync() override;

    /// One pass over all issues; while one is under way, another one follows it. passEnded() for each.
    void pull();
    /// Only these tasks: their states are written to their issues.
    void push(const QList<tasks::Task> &tasks);
    [[nodiscard]] bool isBusy() const { return m_isPulling || m_job || !m_jobs.isEmpty(); }

    /// Makes an issue of a task that has not been claimed yet, or is over, and links the two.
    void createIssue(const tasks::TaskId &id, const github::Done<github::Issue> &done);

signals:
    void outcome(const taskstores::GithubOutcome &outcome);
    /// Of all that has been asked for; failed issues are told by issueFailed().
    void passEnded();
    /// The list of issues, or the store, could not be read: the pass is over.
    void passFailed(const base::Error &error, const std::optional<QDateTime> &retryAt);
    void issueFailed(qint64 issue, const base::Error &error);

private:
    friend class GithubIssueJob;
    struct Wanted
    {
        std::optional<github::Issue> issue; ///< unset: only its number is known
        qint64 number = 0;
        std::optional<tasks::Task> task;
        bool isListed = true;
    };

    void readTasks(qint64 offset);
    void readIssues();
    void onIssues(const github::GithubClient::IssueList &list);
    void nextJob();
    void onJobEnded(qint64 number, const base::Result<GithubOutcome> &ended);
    void fail(const base::Error &error, const std::optional<QDateTime> &retryAt = {});
    void lookForIssue(const tasks::Task &task, const github::Done<github::Issue> &done);
    void writeIssue(const tasks::Task &task, const github::Done<github::Issue> &done);
    void link(const tasks::Task &task, const github::Issue &issue, const github::Done<github::Issue> &done);
    [[nodiscard]] github::Failure hasIssue(qint64 number) const;

    github::GithubClient &m_client;
    tasks::TaskStore &m_store;
    GithubChoices m_choices;
    QList<QByteArray> m_secrets;
    QHash<qint64, tasks::Task> m_tasks; ///< by issue, of the pass under way
    QQueue<Wanted> m_jobs;
    std::unique_ptr<GithubIssueJob> m_job;
    QSet<QString> m_madeLabels;
    /// State and, once it is final, its time: stores also tell of progress, which issues do not show.
    QHash<tasks::TaskId, std::pair<tasks::TaskState, QDateTime>> m_pushed;
    QHash<tasks::TaskId, QDateTime> m_told; ///< the end that its issue is known to tell of
    bool m_isPulling = false;
    bool m_pullAgain = false;
};

} // namespace taskstores

Q_DECLARE_METATYPE(taskstores::GithubOutcome)
