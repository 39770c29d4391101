// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/GithubIssueJob.h"

#include <algorithm>

namespace taskstores {

using namespace Qt::StringLiterals;
using base::Error;
using What = GithubOutcome::What;

namespace {

bool isGone(const github::Failure &failure)
{
    return failure.cause == github::Failure::Cause::NotFound || failure.cause == github::Failure::Cause::Gone;
}

} // namespace

GithubIssueJob::GithubIssueJob(GithubTaskSync &sync, GithubTaskSync::Wanted wanted, Done done)
    : m_sync(sync)
    , m_wanted(std::move(wanted))
    , m_done(std::move(done))
{
}

template <typename T, typename Use>
void GithubIssueJob::await(QFuture<base::Result<T>> future, Use use)
{
    future.then(this, [this, use](const base::Result<T> &answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        if constexpr (std::is_void_v<T>)
            use();
        else
            use(*answer);
    });
}

void GithubIssueJob::go(const github::Result<> &answer, Step next)
{
    if (answer)
        (this->*next)();
    else
        fail(answer.error().toError());
}

void GithubIssueJob::fail(const Error &error)
{
    if (const Done done = std::exchange(m_done, {}))
        done(std::unexpected(error));
}

void GithubIssueJob::finish(What what, const QString &text)
{
    GithubOutcome outcome;
    outcome.what = what;
    outcome.issue = m_wanted.number;
    outcome.text = text;
    if (m_wanted.issue)
        outcome.url = issue().url;
    if (m_wanted.task) {
        outcome.task = task().id;
        outcome.state = tasks::toString(task().state);
    }
    if (const Done done = std::exchange(m_done, {}))
        done(outcome);
}

void GithubIssueJob::start()
{
    if (!m_wanted.issue) {
        m_sync.m_client.issue(m_wanted.number,
                              [this](const github::Result<github::Issue> &fetched) { onFetched(fetched); });
        return;
    }
    if (m_wanted.task)
        follow();
    else
        consider();
}

void GithubIssueJob::onFetched(const github::Result<github::Issue> &fetched)
{
    if (fetched) {
        m_wanted.issue = *fetched;
        m_wanted.isListed = fetched->labels.contains(m_sync.m_choices.label);
        start();
    } else if (isGone(fetched.error()) && m_wanted.task) {
        if (tasks::isFinal(task().state))
            finish(What::Unchanged);
        else
            cancelTask(GithubTaskSync::tr("Its issue at GitHub has been deleted."));
    } else {
        fail(fetched.error().toError());
    }
}

// --- becoming a task ---------------------------------------------------------------------------------------------

void GithubIssueJob::consider()
{
    if (!issue().isOpen)
        return finish(What::Unchanged);
    if (!stateLabels(issue().labels).isEmpty())
        return finish(What::Foreign);
    if (!m_sync.m_choices.anyAuthor && !isTrusted(issue().association))
        return finish(What::Untrusted);
    const auto read = taskOf(issue(), m_sync.m_choices);
    if (!read)
        return report(read.error());
    m_new = *read;
    claim();
}

/// Says once what is wrong.
void GithubIssueJob::report(const Error &problem)
{
    if (issue().labels.contains(issuelabel::invalid))
        return finish(What::Invalid, problem.message);
    m_sync.m_client.comment(issue().number, problemComment(problem),
                            [this, problem](const github::Result<github::Comment> &written) {
                                if (!written)
                                    return fail(written.error().toError());
                                m_sync.m_client.addLabels(issue().number, {issuelabel::invalid},
                                                          [this, problem](const github::Result<> &labelled) {
                                                              if (labelled)
                                                                  finish(What::Invalid, problem.message);
                                                              else
                                                                  fail(labelled.error().toError());
                                                          });
                            });
}

/// Two computers may pull the same issues. GitHub gives comments their numbers, so the first claim is the same for
/// both.
void GithubIssueJob::claim()
{
    m_sync.m_client.comments(issue().number, [this](const github::Result<QList<github::Comment>> &found) {
        if (!found)
            return fail(found.error().toError());
        const QString mark = claimMark(m_new.id, m_sync.m_choices.home);
        const auto ours
            = std::ranges::find_if(*found, [&](const github::Comment &each) { return each.body.startsWith(mark); });
        if (ours != found->cend()) { // from a pass that was cut off
            m_claim = ours->id;
            return elect(*found, ours->author);
        }
        m_sync.m_client.comment(
            issue().number, statusComment(m_new, m_sync.m_choices),
            [this](const github::Result<github::Comment> &written) {
                if (!written)
                    return fail(written.error().toError());
                m_claim = written->id;
                m_sync.m_client.comments(
                    issue().number, [this, own = written->author](const github::Result<QList<github::Comment>> &all) {
                        if (all)
                            elect(*all, own);
                        else
                            fail(all.error().toError());
                    });
            });
    });
}

/// Anybody may write what looks like a claim; it counts only from those who may have things run.
bool GithubIssueJob::isOurs(const github::Comment &comment, const QString &own) const
{
    return isClaim(comment.body, m_new.id) && (isTrusted(comment.association) || comment.author == own);
}

void GithubIssueJob::elect(const QList<github::Comment> &comments, const QString &own)
{
    qint64 first = m_claim;
    for (const github::Comment &comment : comments) {
        if (isOurs(comment, own))
            first = std::min(first, comment.id);
    }
    if (first == m_claim)
        add();
    else
        withdraw();
}

void GithubIssueJob::withdraw()
{
    m_sync.m_client.deleteComment(m_claim, [this](const github::Result<> &deleted) {
        if (deleted)
            finish(What::Foreign);
        else
            fail(deleted.error().toError());
    });
}

void GithubIssueJob::add()
{
    await(m_sync.m_store.add({m_new}), [this](const QList<tasks::Task> &added) {
        m_wanted.task = added.value(0, m_new);
        m_what = What::Added;
        push();
    });
}

// --- following one -----------------------------------------------------------------------------------------------

void GithubIssueJob::follow()
{
    const bool isOver = tasks::isFinal(task().state);
    if (isOver && issue().labels.contains(issuelabel::retry))
        return retry();
    if (!isOver && !issue().isOpen)
        return cancelTask(GithubTaskSync::tr("Its issue at GitHub has been closed."));
    if (!isOver && !m_wanted.isListed && task().state != tasks::TaskState::Running)
        return cancelTask(
            GithubTaskSync::tr("The label “%1” has been taken off its issue at GitHub.").arg(m_sync.m_choices.label));
    push();
}

void GithubIssueJob::retry()
{
    await(m_sync.m_store.retry(task().id), [this](const tasks::Task &begun) {
        m_wanted.task = begun;
        m_what = What::Retried;
        m_sync.m_client.removeLabel(issue().number, issuelabel::retry,
                                    [this](const github::Result<> &removed) { go(removed, &GithubIssueJob::push); });
    });
}

void GithubIssueJob::cancelTask(const QString &reason)
{
    await(m_sync.m_store.cancel(task().id, reason), [this](const tasks::Task &cancelled) {
        m_wanted.task = cancelled;
        m_what = What::Cancelled;
        if (m_wanted.issue)
            push();
        else
            finish(m_what);
    });
}

void GithubIssueJob::push()
{
    const QStringList labels = stateLabels(issue().labels);
    if (labels == QStringList{stateLabel(task().state)} && m_what != What::Added && isTold())
        return closeIssue();
    m_sync.m_client.comments(issue().number, [this](const github::Result<QList<github::Comment>> &found) {
        if (found)
            pushStatus(*found);
        else
            fail(found.error().toError());
    });
}

/// A task may have been tried again and have ended the same way since the label was set. What this program has not
/// written itself is seen by the time: the comment on an end changes the issue after it.
bool GithubIssueJob::isTold() const
{
    if (!tasks::isFinal(task().state))
        return true;
    const auto told = m_sync.m_told.constFind(task().id);
    if (told != m_sync.m_told.cend())
        return *told == task().endedAt;
    const QDateTime &changed = issue().updatedAt; // whole seconds
    return changed.isValid() && changed.toSecsSinceEpoch() >= task().endedAt.toSecsSinceEpoch();
}

void GithubIssueJob::noteWrite()
{
    if (m_what == What::Unchanged)
        m_what = What::Pushed;
}

void GithubIssueJob::pushStatus(const QList<github::Comment> &comments)
{
    const QString text = statusComment(task(), m_sync.m_choices);
    const QString mark = claimMark(task().id, m_sync.m_choices.home);
    const auto ours
        = std::ranges::find_if(comments, [&](const github::Comment &each) { return each.body.startsWith(mark); });
    const auto next = [this, comments](const github::Result<> &written) {
        if (!written)
            return fail(written.error().toError());
        noteWrite();
        pushEnd(comments);
    };
    if (ours == comments.cend())
        m_sync.m_client.comment(issue().number, text, [next](const github::Result<github::Comment> &written) {
            next(written ? github::Result<>() : std::unexpected(written.error()));
        });
    else if (ours->body != text)
        m_sync.m_client.setComment(ours->id, text, next);
    else
        pushEnd(comments);
}

void GithubIssueJob::pushEnd(const QList<github::Comment> &comments)
{
    const QString text = tasks::isFinal(task().state) ? endComment(task(), m_sync.m_secrets) : QString();
    const QString mark = endMark(task());
    const bool isThere
        = std::ranges::any_of(comments, [&](const github::Comment &each) { return each.body.endsWith(mark); });
    if (text.isEmpty() || isThere)
        return pushLabel();
    m_sync.m_client.comment(issue().number, text, [this](const github::Result<github::Comment> &written) {
        noteWrite();
        go(written ? github::Result<>() : std::unexpected(written.error()), &GithubIssueJob::pushLabel);
    });
}

/// Last of all that is written about a state: it says that the rest is done.
void GithubIssueJob::pushLabel()
{
    const QString label = stateLabel(task().state);
    if (tasks::isFinal(task().state))
        m_sync.m_told.insert(task().id, task().endedAt);
    if (stateLabels(issue().labels) == QStringList{label})
        return dropLabels();
    noteWrite();
    const auto attach = [this, label] {
        m_sync.m_client.addLabels(issue().number, {label},
                                  [this](const github::Result<> &added) { go(added, &GithubIssueJob::dropLabels); });
    };
    if (m_sync.m_madeLabels.contains(label))
        return attach();
    m_sync.m_client.ensureLabel(label, stateColor(task().state), GithubTaskSync::tr("Set by Gantry"),
                                [this, label, attach](const github::Result<> &made) {
                                    // Who may label issues may not be allowed to make labels; it comes without a colour
                                    // then.
                                    if (!made && made.error().cause != github::Failure::Cause::Forbidden)
                                        return fail(made.error().toError());
                                    m_sync.m_madeLabels.insert(label);
                                    attach();
                                });
}

void GithubIssueJob::dropLabels()
{
    QStringList old = stateLabels(issue().labels);
    if (issue().labels.contains(issuelabel::invalid))
        old.append(issuelabel::invalid);
    old.removeAll(stateLabel(task().state));
    if (old.isEmpty())
        return closeIssue();
    const QString label = old.first();
    m_wanted.issue->labels.removeAll(label);
    m_sync.m_client.removeLabel(issue().number, label,
                                [this](const github::Result<> &removed) { go(removed, &GithubIssueJob::dropLabels); });
}

void GithubIssueJob::closeIssue()
{
    const bool isDone = task().state == tasks::TaskState::Completed;
    if (!m_sync.m_choices.closeCompleted || !isDone || !issue().isOpen || m_what == What::Unchanged)
        return finish(m_what);
    m_sync.m_client.close(issue().number, true, [this](const github::Result<> &closed) {
        if (closed)
            finish(m_what);
        else
            fail(closed.error().toError());
    });
}

} // namespace taskstores
