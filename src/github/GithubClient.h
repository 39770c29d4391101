// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "github/Credentials.h"
#include "github/Records.h"

namespace github {

/// One repository at GitHub. All calls are asynchronous, sent one after the other; destroying the client drops them
/// without an answer. Thread: the one that made it.
class GithubClient : public QObject
{
    Q_OBJECT
public:
    static inline const QString publicApi = QStringLiteral("https://api.github.com");

    /// @p credentials outlives the client.
    GithubClient(const QUrl &api, const RepositoryName &repository, Credentials &credentials, const base::Clock &clock,
                 const Timings &timings = {}, QObject *parent = nullptr);

    [[nodiscard]] const RepositoryName &repository() const { return m_repository; }

    struct IssueList
    {
        QList<Issue> issues;
        bool isUnchanged = false; ///< as the last time, by GitHub's own word
    };

    /// All pages of issues with all of these labels, oldest first; pull requests are left out.
    /// Protocol: there are more than maxListed.
    void issues(const QStringList &labels, const Done<IssueList> &done);
    void issue(qint64 number, const Done<Issue> &done);
    struct NewIssue
    {
        QString title;
        QString body;
        QStringList labels;
    };
    /// Not repeated when no answer comes: it would be there twice.
    void createIssue(const NewIssue &issue, const Done<Issue> &done);
    /// Closes it, as completed or as not planned.
    void close(qint64 number, bool isCompleted, const Done<> &done);

    void addLabels(qint64 number, const QStringList &labels, const Done<> &done);
    /// One that is not there is no failure.
    void removeLabel(qint64 number, const QString &label, const Done<> &done);
    /// Makes a label of the repository; one that is there stays as it is.
    void ensureLabel(const QString &name, const QString &color, const QString &description, const Done<> &done);

    void comments(qint64 number, const Done<QList<Comment>> &done);
    /// Not repeated when no answer comes.
    void comment(qint64 number, const QString &body, const Done<Comment> &done);
    void setComment(qint64 id, const QString &body, const Done<> &done);
    void deleteComment(qint64 id, const Done<> &done);

    struct NewPullRequest
    {
        QString title;
        QString body;
        QString head; ///< branch of the repository
        QString base;
    };
    /// When no answer came, or one of that branch is there already, that one is looked for and taken.
    void createPullRequest(const NewPullRequest &request, const Done<PullRequest> &done);
    void facts(const Done<RepositoryFacts> &done);

    static constexpr qsizetype maxListed = 10'000;

signals:
    void limited(const QDateTime &until);

private:
    void send(const Call &call, const Done<Answer> &done, bool isSecondTry = false);
    void write(const Call &call, const Done<> &done);
    void listFrom(const Call &call, QJsonArray before, bool isUnchanged, const Done<std::pair<QJsonArray, bool>> &done);
    void findPullRequest(const NewPullRequest &request, const Failure &failure, const Done<PullRequest> &done);
    [[nodiscard]] QString issuePath(qint64 number, const QString &rest = {}) const;

    RepositoryName m_repository;
    Credentials &m_credentials;
    Transport m_transport;
    QObject m_context; ///< what the credentials' callbacks live as long as
};

} // namespace github
