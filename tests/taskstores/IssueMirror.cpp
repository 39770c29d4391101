// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/taskstores/IssueMirror.h"

#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;
using tasks::Task;
using taskstores::GithubOutcome;
using taskstores::GithubTaskSync;

namespace {

const QString home = u"home-1"_s;

qsizetype countOf(const QStringList &texts, const std::function<bool(const QString &)> &fits)
{
    return std::ranges::count_if(texts, fits);
}

} // namespace

IssueMirror::IssueMirror(helpers::FakeGithub &server, const QString &file, const base::Clock &clock)
    : m_server(server)
    , m_store(taskstores::SqliteTaskStore::open(file, clock).value_or(nullptr))
{
    m_context.moveToThread(&m_thread);
    m_thread.start();
}

IssueMirror::~IssueMirror()
{
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            m_sync.reset();
            m_client.reset();
            m_credentials.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void IssueMirror::begin()
{
    const auto make = [this] {
        taskstores::GithubChoices choices;
        choices.api = m_server.url();
        choices.repository = helpers::FakeGithub::repository();
        choices.project = u"/tmp"_s;
        choices.home = home;
        m_sync.reset();
        m_client.reset();
        m_credentials = std::make_unique<github::TokenCredentials>(helpers::FakeGithub::token());
        m_client = std::make_unique<github::GithubClient>(m_server.url(), choices.repository, *m_credentials, m_clock,
                                                          helpers::FakeGithub::timings());
        m_sync = std::make_unique<GithubTaskSync>(*m_client, *m_store, choices);
        QObject::connect(m_sync.get(), &GithubTaskSync::outcome, &m_context,
                         [this](const GithubOutcome &outcome) { onOutcome(outcome); });
        QObject::connect(m_sync.get(), &GithubTaskSync::issueFailed, &m_context,
                         [this](qint64 issue, const base::Error &error) {
                             m_problems.append(u"#%1: %2"_s.arg(issue).arg(error.message));
                         });
        QObject::connect(m_sync.get(), &GithubTaskSync::passFailed, &m_context,
                         [this](const base::Error &error) { m_problems.append(error.message); });
        // Queued, because the sync tells of a job before it looks for the next one.
        const auto tell = [this](auto signal) {
            QObject::connect(m_sync.get(), signal, &m_context, [this] { tellWhenIdle(); }, Qt::QueuedConnection);
        };
        tell(&GithubTaskSync::outcome);
        tell(&GithubTaskSync::issueFailed);
        tell(&GithubTaskSync::passEnded);
        tell(&GithubTaskSync::passFailed);
    };
    QMetaObject::invokeMethod(&m_context, make, Qt::BlockingQueuedConnection);
}

void IssueMirror::tellWhenIdle()
{
    if (m_sync->isBusy())
        return;
    for (const Done &done : std::exchange(m_waiting, {}))
        done();
}

void IssueMirror::onOutcome(const GithubOutcome &outcome)
{
    // Every state has been pushed before. A task that was over when it came has no link to its issue.
    const bool isQuiet = outcome.what == GithubOutcome::What::Unchanged || outcome.what == GithubOutcome::What::Foreign;
    if (m_isChecking && !isQuiet)
        m_problems.append(
            u"#%1: the pull at the end found something to do: %2"_s.arg(outcome.issue).arg(toString(outcome.what)));
}

void IssueMirror::catchUp(const QList<Task> &added, const Done &done)
{
    createNext(added, [this, done] { pushAll(done); });
}

void IssueMirror::createNext(QList<Task> added, const Done &done)
{
    if (added.isEmpty())
        return done();
    const Task task = added.takeFirst();
    if (m_seen.contains(task.id)) // asked for twice
        return createNext(added, done);
    m_sync->createIssue(task.id, [this, task, added, done](const github::Result<github::Issue> &made) {
        if (made)
            m_seen.insert(task.id, {made->number, task.state, false, {}});
        else
            m_problems.append(made.error().toError().message);
        createNext(added, done);
    });
}

void IssueMirror::pushAll(const Done &done)
{
    m_store->list({}).then(&m_context, [this, done](const base::Result<tasks::TaskPage> &page) {
        if (!page)
            m_problems.append(page.error().message);
        const QList<Task> all = page ? page->tasks : QList<Task>();
        for (const Task &task : all)
            note(task);
        m_sync->push(all);
        m_waiting.append(done);
        tellWhenIdle();
    });
}

void IssueMirror::note(const Task &task)
{
    const auto seen = m_seen.find(task.id);
    if (seen == m_seen.end()) // a schedule has made it
        return;
    // An issue is made with its label; the comment comes when there is something to tell.
    seen->hasComment |= seen->state != task.state || tasks::isFinal(task.state);
    seen->state = task.state;
    const bool isTold = tasks::isFinal(task.state) && task.state != tasks::TaskState::Cancelled;
    if (isTold && !seen->ends.contains(taskstores::endMark(task)))
        seen->ends.append(taskstores::endMark(task));
}

/// The number of tasks after it.
qint64 IssueMirror::pullAgain()
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QMetaObject::invokeMethod(&m_context, [this, promise] {
        m_isChecking = true;
        m_waiting.append([promise] { promise->finish(); });
        m_sync->pull();
    });
    promise->future().waitForFinished();
    m_isChecking = false;
    return m_store->list({}).result().value_or(tasks::TaskPage()).total;
}

QString IssueMirror::check()
{
    const qint64 before = m_store->list({}).result().value_or(tasks::TaskPage()).total;
    const qint64 after = pullAgain();
    QStringList problems = m_problems;
    if (before != after)
        problems.append(u"the pull has made %1 tasks of %2"_s.arg(after).arg(before));
    const QJsonObject repository = m_server.state();
    const qsizetype issues = repository.value(u"issues").toArray().size();
    if (issues != m_seen.size())
        problems.append(u"%1 issues for %2 tasks"_s.arg(issues).arg(m_seen.size()));
    for (auto each = m_seen.cbegin(); each != m_seen.cend(); ++each)
        problems += wrongWith(each.key(), *each, repository);
    return problems.join(u'\n');
}

QStringList IssueMirror::wrongWith(const tasks::TaskId &id, const Seen &seen, const QJsonObject &repository) const
{
    QStringList labels;
    for (const QJsonValue &issue : repository.value(u"issues").toArray()) {
        for (const QJsonValue &label : issue[u"labels"].toArray()) {
            if (issue[u"number"].toInteger() == seen.issue)
                labels.append(label[u"name"].toString());
        }
    }
    QStringList comments;
    for (const QJsonValue &comment : repository.value(u"comments").toArray()) {
        if (comment[u"issue"].toInteger() == seen.issue)
            comments.append(comment[u"body"].toString());
    }
    QStringList wrong;
    const auto expect = [&](bool holds, const QString &what) {
        if (!holds)
            wrong.append(u"#%1 (%2): %3"_s.arg(seen.issue).arg(toString(seen.state), what));
    };
    labels.sort();
    expect(labels == QStringList{u"gantry"_s, taskstores::stateLabel(seen.state)}, u"labels "_s + labels.join(u", "));
    const QString status = u"\"status\": \"%1\""_s.arg(toString(seen.state));
    const qsizetype claims = countOf(comments, [&](const QString &each) { return taskstores::isClaim(each, id); });
    expect(claims == (seen.hasComment ? 1 : 0), u"%1 status comments"_s.arg(claims));
    expect(claims == 0 || countOf(comments, [&](const QString &each) { return each.contains(status); }) == 1,
           u"the status comment tells of another state"_s);
    for (const QString &mark : seen.ends) {
        const qsizetype told = countOf(comments, [&](const QString &each) { return each.endsWith(mark); });
        expect(told == 1, u"%1 comments of its end"_s.arg(told));
    }
    expect(comments.size() == claims + seen.ends.size(), u"comments: "_s + comments.join(u"\n---\n"));
    return wrong;
}
