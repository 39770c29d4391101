// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "dispatch/Settings.h"
#include "github/GithubClient.h"
#include "runner/Task.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

namespace runner {
class TaskBoard;
}

namespace dispatch {

struct DispatchRequest
{
    github::RepositoryName repository;
    QString base; ///< branch; empty: the repository's default
    QString context; ///< what Claude is asked for
};

struct DispatchResult
{
    bool hasChanges = false;
    github::PullRequest pullRequest;
    QString branch;
    QString output; ///< Claude's last words, redacted
    qint64 durationMs = 0;
};

struct DispatchFailure
{
    bool isNotInstalled = false; ///< the App is not installed at the repository
    QString message;
};

/// One dispatch: token, clone, Claude, branch, commit, push, pull request. Emits ended() once. Destroying it stops
/// Claude. The token never reaches Claude.
class DispatchJob : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype maxOutputChars = 256 * 1024;

    /// @p settings, @p board and @p clock outlive it. @p id: in the board.
    DispatchJob(const QString &id, DispatchRequest request, const Settings &settings, runner::TaskBoard &board,
                const base::Clock &clock, QObject *parent = nullptr);
    ~DispatchJob() override;

    void start();
    void stop();

signals:
    void ended(const std::expected<dispatch::DispatchResult, dispatch::DispatchFailure> &result);

private:
    void onToken(const github::Result<base::Secret> &token);
    void onFacts(const github::Result<github::RepositoryFacts> &facts);
    void onLine(const QByteArray &json);
    void onTaskEnded(const runner::Outcome &outcome);
    void openPullRequest();
    void fail(const github::Failure &failure);
    void fail(const QString &message);
    void finish(const std::expected<DispatchResult, DispatchFailure> &result);
    [[nodiscard]] QString title() const;

    QString m_id;
    DispatchRequest m_request;
    const Settings &m_settings;
    runner::TaskBoard &m_board;
    github::AppCredentials m_app; ///< of this dispatch alone: its token is young
    github::GithubClient m_client;
    base::Secret m_token;
    QPointer<runner::Task> m_task;
    DispatchResult m_result;
    bool m_saysError = false;
    bool m_isOver = false;
    QElapsedTimer m_time;
};

} // namespace dispatch
