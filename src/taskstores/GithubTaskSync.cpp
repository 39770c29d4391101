// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/GithubTaskSync.h"

#include "tasks/TaskRules.h"
#include "taskstores/GithubIssueJob.h"

namespace taskstores {

using namespace Qt::StringLiterals;
using base::Error;
using What = GithubOutcome::What;

namespace {

constexpr int pageSize = 100'000; ///< a shared queue reads all its tasks for each page of a label

/// Invalid while it goes on: a task that is to be tried again has ended before.
QDateTime endOf(const tasks::Task &task)
{
    return tasks::isFinal(task.state) ? task.endedAt : QDateTime();
}

/// What was chosen here is no fault of any issue, and nothing to comment on there.
base::Result<> check(const GithubChoices &choices)
{
    tasks::Task task;
    task.commands = {u"anything"_s};
    task.project = choices.project;
    task.engines = choices.engines;
    task.permissionMode = choices.permissionMode;
    task.model = choices.model;
    return tasks::validate(task);
}

} // namespace

QString toString(What what)
{
    switch (what) {
    case What::Added:
        return u"added"_s;
    case What::Pushed:
        return u"pushed"_s;
    case What::Foreign:
        return u"foreign"_s;
    case What::Untrusted:
        return u"untrusted"_s;
    case What::Invalid:
        return u"invalid"_s;
    case What::Cancelled:
        return u"cancelled"_s;
    case What::Retried:
        return u"retried"_s;
    case What::Unchanged:
        break;
    }
    return u"unchanged"_s;
}

GithubTaskSync::GithubTaskSync(github::GithubClient &client, tasks::TaskStore &store, GithubChoices choices,
                               const QList<QByteArray> &secrets, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_choices(std::move(choices))
    , m_secrets(secrets)
{
}

GithubTaskSync::~GithubTaskSync() = default;

void GithubTaskSync::pull()
{
    if (m_isPulling) {
        m_pullAgain = true;
        return;
    }
    if (const auto valid = check(m_choices); !valid) {
        fail(valid.error());
        return;
    }
    m_isPulling = true;
    m_tasks.clear();
    readTasks(0);
}

void GithubTaskSync::readTasks(qint64 offset)
{
    tasks::TaskQuery query;
    query.label = storeLabel(m_choices.repository);
    query.order = tasks::TaskQuery::Order::Newest;
    query.offset = offset;
    query.limit = pageSize;
    m_store.list(query).then(this, [this, offset](const base::Result<tasks::TaskPage> &page) {
        if (!page)
            return fail(page.error());
        for (const tasks::Task &task : page->tasks) {
            // Newest first; an older one of the same issue has been replaced.
            if (const auto number = issueOf(task, m_choices.repository); number && !m_tasks.contains(*number))
                m_tasks.insert(*number, task);
        }
        if (page->tasks.size() == pageSize)
            readTasks(offset + pageSize);
        else
            readIssues();
    });
}

void GithubTaskSync::readIssues()
{
    m_client.issues({m_choices.label}, [this](const github::Result<github::GithubClient::IssueList> &list) {
        if (list)
            onIssues(*list);
        else
            fail(list.error().toError(), list.error().retryAt);
    });
}

void GithubTaskSync::onIssues(const github::GithubClient::IssueList &list)
{
    for (const github::Issue &issue : list.issues) {
        Wanted wanted{issue, issue.number, {}, true};
        if (const auto known = m_tasks.constFind(issue.number); known != m_tasks.cend())
            wanted.task = *known;
        m_jobs.enqueue(wanted);
        m_tasks.remove(issue.number);
    }
    // Their issues have lost the label, or are gone.
    for (auto rest = m_tasks.cbegin(); rest != m_tasks.cend(); ++rest) {
        if (!tasks::isFinal(rest->state))
            m_jobs.enqueue({{}, rest.key(), *rest, false});
    }
    m_tasks.clear();
    nextJob();
}

void GithubTaskSync::push(const QList<tasks::Task> &tasks)
{
    for (const tasks::Task &task : tasks) {
        const auto number = issueOf(task, m_choices.repository);
        const auto state = std::pair(task.state, endOf(task));
        const auto pushed = m_pushed.constFind(task.id);
        if (!number || (pushed != m_pushed.cend() && *pushed == state))
            continue;
        m_pushed.insert(task.id, state);
        // Only the newest state counts, but each end gets its comment; the issue is read anew, because it may have
        // changed since.
        m_jobs.removeIf([&](const Wanted &waiting) {
            return waiting.task && waiting.task->id == task.id
                && (!endOf(*waiting.task).isValid() || endOf(*waiting.task) == state.second);
        });
        m_jobs.enqueue({{}, *number, task, true});
        // A pass that has read it already would bring the older state back.
        if (const auto read = m_tasks.find(*number); read != m_tasks.end() && read->id == task.id)
            *read = task;
    }
    nextJob();
}

void GithubTaskSync::nextJob()
{
    if (m_job)
        return;
    if (m_jobs.isEmpty()) {
        if (!std::exchange(m_isPulling, false))
            return;
        emit passEnded();
        if (std::exchange(m_pullAgain, false))
            pull();
        return;
    }
    const Wanted wanted = m_jobs.dequeue();
    m_job = std::make_unique<GithubIssueJob>(
        *this, wanted, [this, number = wanted.number](const base::Result<GithubOutcome> &ended) {
            // The job is still on the stack.
            QMetaObject::invokeMethod(this, [this, number, ended] { onJobEnded(number, ended); }, Qt::QueuedConnection);
        });
    m_job->start();
}

void GithubTaskSync::onJobEnded(qint64 number, const base::Result<GithubOutcome> &ended)
{
    m_job.reset();
    if (!ended)
        m_pushed.clear();
    if (ended)
        emit outcome(*ended);
    else
        emit issueFailed(number, ended.error());
    // What stops one stops all; the next pass finds what is left to do.
    const bool isHopeless = !ended
        && (ended.error().kind == Error::Kind::Unavailable || ended.error().kind == Error::Kind::PermissionDenied
            || ended.error().kind == Error::Kind::TimedOut);
    if (isHopeless) {
        m_jobs.clear();
        return fail(ended.error());
    }
    nextJob();
}

void GithubTaskSync::fail(const Error &error, const std::optional<QDateTime> &retryAt)
{
    m_isPulling = false;
    m_pullAgain = false;
    emit passFailed(error, retryAt);
}

// --- an issue for a task -----------------------------------------------------------------------------------------

void GithubTaskSync::createIssue(const tasks::TaskId &id, const github::Done<github::Issue> &done)
{
    m_store.find(id).then(this, [this, done](const base::Result<tasks::Task> &found) {
        if (!found) {
            done(std::unexpected(github::localFailure(found.error())));
            return;
        }
        if (const auto known = issueOf(*found, m_choices.repository))
            done(std::unexpected(hasIssue(*known)));
        else if (found->state == tasks::TaskState::Running)
            done(std::unexpected(github::localFailure(
                {Error::Kind::Conflict,
                 tr("The task runs just now. Wait for its end, or make issues of tasks that still wait."),
                 {}})));
        else
            lookForIssue(*found, done);
    });
}

/// A task that has ended cannot be linked to its issue, and of one that waits the link may not have been stored: the
/// issue itself says whose it is, so that asking again makes no second one.
void GithubTaskSync::lookForIssue(const tasks::Task &task, const github::Done<github::Issue> &done)
{
    m_client.issues({m_choices.label}, [this, task, done](const github::Result<github::GithubClient::IssueList> &list) {
        if (!list) {
            done(std::unexpected(list.error()));
            return;
        }
        const auto found = std::ranges::find_if(
            list->issues, [&task](const github::Issue &issue) { return wasMadeFor(issue, task.id); });
        if (found == list->issues.end())
            writeIssue(task, done);
        else if (tasks::isFinal(task.state))
            done(std::unexpected(hasIssue(found->number)));
        else
            link(task, *found, done);
    });
}

void GithubTaskSync::writeIssue(const tasks::Task &task, const github::Done<github::Issue> &done)
{
    // Labelled from the first moment on, so that nobody who pulls takes it for a task of theirs.
    const QStringList labels{m_choices.label, stateLabel(task.state)};
    m_client.createIssue(
        {issueTitle(task, m_secrets), issueBody(task, m_secrets), labels},
        [this, task, done](const github::Result<github::Issue> &made) {
            if (!made || tasks::isFinal(task.state)) {
                if (made) {
                    tasks::Task linked = task;
                    linked.source.insert(
                        u"github"_s,
                        QJsonObject{{u"repository"_s, m_choices.repository.toString()}, {u"number"_s, made->number}});
                    github::Issue issue = *made;
                    issue.labels.removeAll(stateLabel(task.state)); // so that the comments are written
                    m_jobs.enqueue({issue, issue.number, linked, true});
                    nextJob();
                }
                done(made);
                return;
            }
            link(task, *made, done);
        });
}

void GithubTaskSync::link(const tasks::Task &task, const github::Issue &issue, const github::Done<github::Issue> &done)
{
    tasks::Task linked = task;
    linked.source.insert(u"github"_s,
                         QJsonObject{{u"repository"_s, m_choices.repository.toString()},
                                     {u"number"_s, issue.number},
                                     {u"url"_s, issue.url}});
    linked.labels.append(storeLabel(m_choices.repository));
    m_store.edit(linked).then(this, [done, issue](const base::Result<tasks::Task> &edited) {
        if (edited) {
            done(issue);
            return;
        }
        Error error = edited.error();
        error.message
            = tr("The issue %1 was made, but the task does not know of it yet. Make it again to link both. %2")
                  .arg(issue.url, error.message);
        done(std::unexpected(github::localFailure(error)));
    });
}

github::Failure GithubTaskSync::hasIssue(qint64 number) const
{
    return github::localFailure(
        {Error::Kind::Conflict,
         tr("The task has an issue already: %1#%2.").arg(m_choices.repository.toString()).arg(number),
         {}});
}

} // namespace taskstores
