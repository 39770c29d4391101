// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "taskstores/GithubTaskSync.h"

#include <functional>

namespace taskstores {

/// What has to be done about one issue and its task, step by step. Calls back once.
class GithubIssueJob : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const base::Result<GithubOutcome> &)>;

    GithubIssueJob(GithubTaskSync &sync, GithubTaskSync::Wanted wanted, Done done);
    void start();

private:
    using Step = void (GithubIssueJob::*)();

    // An issue that may become a task
    void consider();
    void claim();
    void elect(const QList<github::Comment> &comments, const QString &own);
    void withdraw();
    void add();
    void report(const base::Error &problem);
    // An issue that is one
    void follow();
    void retry();
    void cancelTask(const QString &reason);
    void push();
    [[nodiscard]] bool isTold() const;
    void noteWrite();
    void pushStatus(const QList<github::Comment> &comments);
    void pushEnd(const QList<github::Comment> &comments);
    void pushLabel();
    void dropLabels();
    void closeIssue();

    void onFetched(const github::Result<github::Issue> &issue);
    /// Finishes with the failure, or goes on.
    void go(const github::Result<> &answer, Step next);
    template <typename T, typename Use>
    void await(QFuture<base::Result<T>> future, Use use);
    void finish(GithubOutcome::What what, const QString &text = {});
    void fail(const base::Error &error);
    [[nodiscard]] bool isOurs(const github::Comment &comment, const QString &own) const;
    [[nodiscard]] const github::Issue &issue() const { return *m_wanted.issue; }
    [[nodiscard]] const tasks::Task &task() const { return *m_wanted.task; }

    GithubTaskSync &m_sync;
    GithubTaskSync::Wanted m_wanted;
    Done m_done;
    tasks::Task m_new;
    qint64 m_claim = 0; ///< our comment
    GithubOutcome::What m_what = GithubOutcome::What::Unchanged;
};

} // namespace taskstores
