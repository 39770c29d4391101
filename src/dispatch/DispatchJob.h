// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "dispatch/Job.h"
#include "dispatch/Settings.h"
#include "github/GithubClient.h"
#include "runner/Task.h"

#include <QElapsedTimer>
#include <QPointer>

#include <memory>

namespace runner {
class TaskBoard;
}

namespace dispatch {

/// One dispatch: token, clone, Claude, branch, commit, push, pull request. Destroying it stops
/// Claude. The token never reaches Claude.
class DispatchJob : public Job
{
    Q_OBJECT
public:
    static constexpr qsizetype maxOutputChars = 256 * 1024;

    /// @p settings, @p board and @p clock outlive it. @p id: in the board, where it has a place from now on.
    DispatchJob(const QString &id, DispatchRequest request, const Settings &settings, runner::TaskBoard &board,
                const base::Clock &clock);
    ~DispatchJob() override;

    void start() override;
    void stop() override;

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
    std::shared_ptr<void> m_place; ///< until the task has it
    QPointer<runner::Task> m_task;
    DispatchResult m_result;
    bool m_saysError = false;
    bool m_isOver = false;
    QElapsedTimer m_time;
};

} // namespace dispatch
