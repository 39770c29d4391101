// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/DispatchJob.h"

#include "github/TaskBlock.h"
#include "net/Address.h"
#include "runner/GitAddress.h"
#include "runner/TaskBoard.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace dispatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxTitle = 100;
constexpr qsizetype maxInPullRequest = 20'000; // GitHub takes 65,536 characters

QString newBranch(const base::Clock &clock)
{
    return u"claude-code-%1-%2"_s.arg(clock.now().toMSecsSinceEpoch())
        .arg(QUuid::createUuid().toString(QUuid::Id128).left(8));
}

} // namespace

DispatchJob::DispatchJob(const QString &id, DispatchRequest request, const Settings &settings, runner::TaskBoard &board,
                         const base::Clock &clock)
    : m_id(id)
    , m_request(std::move(request))
    , m_settings(settings)
    , m_board(board)
    , m_app(settings.api, settings.appId, settings.appKey, clock, settings.timings)
    , m_client(settings.api, m_request.repository, m_app, clock, settings.timings)
    , m_place(board.keepPlace())
{
    m_result.branch = newBranch(clock);
}

DispatchJob::~DispatchJob()
{
    if (m_task)
        m_task->stop(runner::Task::Stop::ShutDown);
}

void DispatchJob::start()
{
    m_time.start();
    m_app.token(m_request.repository, [this](const github::Result<base::Secret> &token) { onToken(token); });
}

void DispatchJob::stop()
{
    if (m_task)
        m_task->stop(runner::Task::Stop::ShutDown); // ended() follows
    else
        fail(tr("The server was shut down before the work was over."));
}

void DispatchJob::onToken(const github::Result<base::Secret> &token)
{
    if (!token)
        return fail(token.error());
    m_token = *token;
    m_client.facts([this](const github::Result<github::RepositoryFacts> &facts) { onFacts(facts); });
}

void DispatchJob::onFacts(const github::Result<github::RepositoryFacts> &facts)
{
    if (m_isOver)
        return;
    if (!facts)
        return fail(facts.error());
    QUrl clone(facts->cloneUrl, QUrl::StrictMode);
    if (!net::isSafeForSecrets(clone))
        return fail(tr("GitHub names no address to clone %1 from.").arg(m_request.repository.toString()));
    if (m_request.base.isEmpty())
        m_request.base = facts->defaultBranch;
    if (!runner::isBranchName(m_request.base))
        return fail(tr("“%1” is not the name of a branch.").arg(m_request.base.simplified().left(100)));
    // The runner takes it out of the address at once: git gets a header through its environment.
    clone.setUserName(u"x-access-token"_s);
    clone.setPassword(QString::fromUtf8(m_token.reveal()), QUrl::DecodedMode);
    runner::TaskRequest task;
    task.taskId = m_id;
    task.prompt = m_request.context;
    task.permissionMode = m_settings.permissionMode;
    task.allowedTools = m_settings.allowedTools;
    task.timeLimit = m_settings.timeLimit;
    task.gitRepo = clone.toString(QUrl::FullyEncoded);
    task.gitBranch = m_request.base;
    task.hidesGitLogin = true;
    task.oauthToken = m_settings.oauthToken;
    runner::GitAction action;
    action.commit = true;
    action.push = true;
    action.branch = m_result.branch;
    action.message = title();
    action.resolveConflicts = false; // nobody else has that branch
    task.gitAction = action;
    m_place.reset();
    m_task = &m_board.add(m_id, std::move(task));
    connect(m_task, &runner::Task::line, this, [this](const QByteArray &json, const runner::LineFacts &line) {
        if (line.type == u"result")
            onLine(json);
    });
    connect(m_task, &runner::Task::ended, this, &DispatchJob::onTaskEnded);
}

void DispatchJob::onLine(const QByteArray &json)
{
    const QJsonObject line = QJsonDocument::fromJson(json).object();
    m_result.output = line.value(u"result").toString().left(maxOutputChars);
    m_saysError = line.value(u"is_error").toBool();
}

void DispatchJob::onTaskEnded(const runner::Outcome &outcome)
{
    if (outcome.status != runner::Outcome::Status::Completed || m_saysError) {
        QString reason = outcome.error.trimmed();
        if (m_saysError && !m_result.output.isEmpty())
            reason = m_result.output;
        return fail(reason.isEmpty() ? tr("Claude ended with exit code %1.").arg(outcome.exitCode) : reason);
    }
    const auto &commit = outcome.actions.commit;
    if (!outcome.actions.problems.isEmpty() || (commit && !commit->pushed)) {
        QString problem = outcome.actions.problems.join(u' ');
        return fail(m_task ? m_task->redactor().redacted(problem) : problem);
    }
    m_result.hasChanges = commit.has_value();
    m_result.durationMs = m_time.elapsed();
    if (m_result.hasChanges)
        openPullRequest();
    else
        finish(m_result);
}

QString DispatchJob::title() const
{
    const QString line = m_request.context.left(20 * maxTitle).trimmed().section(u'\n', 0, 0).simplified();
    return u"Claude Code: "_s + (line.size() > maxTitle ? line.left(maxTitle - 1) + u'…' : line);
}

void DispatchJob::openPullRequest()
{
    QString body = tr("Asked for:") + u"\n\n"_s + github::fenced(m_request.context.left(maxInPullRequest)) + u"\n\n"_s;
    if (!m_result.output.isEmpty())
        body += tr("Claude says:") + u"\n\n"_s + github::fenced(m_result.output.left(maxInPullRequest)) + u'\n';
    m_client.createPullRequest(
        {title(), body, m_result.branch, m_request.base}, [this](const github::Result<github::PullRequest> &made) {
            if (!made) {
                // The work is not lost, so it is told where it is.
                const QString why = made.error().toError().message;
                return fail(
                    tr("The branch %1 was pushed, but no pull request could be opened: %2").arg(m_result.branch, why));
            }
            m_result.pullRequest = *made;
            m_result.durationMs = m_time.elapsed();
            finish(m_result);
        });
}

void DispatchJob::fail(const github::Failure &failure)
{
    // Only what GitHub says about the installation itself; a repository that is missing later is another matter.
    const bool isNotInstalled = failure.cause == github::Failure::Cause::NotFound && m_token.isEmpty();
    finish(std::unexpected(DispatchFailure{isNotInstalled, failure.toError().message}));
}

void DispatchJob::fail(const QString &message)
{
    finish(std::unexpected(DispatchFailure{false, message}));
}

void DispatchJob::finish(const std::expected<DispatchResult, DispatchFailure> &result)
{
    m_place.reset();
    if (!std::exchange(m_isOver, true))
        emit ended(result);
}

} // namespace dispatch
