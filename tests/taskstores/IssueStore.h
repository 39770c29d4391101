// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/taskstores/IssueMirror.h"

#include <QPromise>

/// Tasks in an SQLite file whose every move is told to their issues before its answer comes. What issues say nothing
/// about (heartbeats, schedules, follow-ups, the queue itself) goes to the file alone.
class IssueStore : public tasks::TaskStore
{
    Q_OBJECT
public:
    /// @p mirror is of the same file and outlives this.
    IssueStore(std::unique_ptr<tasks::TaskStore> inner, IssueMirror &mirror)
        : m_inner(std::move(inner))
        , m_mirror(mirror)
    {
        connect(m_inner.get(), &TaskStore::changed, this, &TaskStore::changed);
        connect(m_inner.get(), &TaskStore::removed, this, &TaskStore::removed);
        connect(m_inner.get(), &TaskStore::queueStateChanged, this, &TaskStore::queueStateChanged);
        connect(m_inner.get(), &TaskStore::schedulesChanged, this, &TaskStore::schedulesChanged);
        connect(m_inner.get(), &TaskStore::workAvailable, this, &TaskStore::workAvailable);
    }

    Answer<QList<tasks::Task>> add(const QList<tasks::Task> &tasks, const QList<tasks::TaskId> &children) override
    {
        QList<tasks::Task> linked;
        for (const tasks::Task &task : tasks)
            linked.append(withLink(task));
        return mirrored(m_inner->add(linked, children));
    }
    Answer<tasks::Task> find(const tasks::TaskId &id) override
    {
        return m_inner->find(id).then([](const base::Result<tasks::Task> &found) { return found.transform(plain); });
    }
    Answer<tasks::TaskPage> list(const tasks::TaskQuery &query) override
    {
        return m_inner->list(query).then([](base::Result<tasks::TaskPage> page) {
            if (page)
                std::ranges::transform(page->tasks, page->tasks.begin(), plain);
            return page;
        });
    }
    Answer<tasks::TaskCounts> counts(const tasks::TaskQuery &query) override { return m_inner->counts(query); }

    Answer<std::optional<tasks::Task>> claim(const tasks::ClaimRequest &request) override
    {
        return mirrored(m_inner->claim(request));
    }
    Answer<tasks::Heartbeat> heartbeat(const tasks::Lease &lease, std::chrono::milliseconds leaseTime) override
    {
        return m_inner->heartbeat(lease, leaseTime);
    }
    Answer<> begun(const tasks::Lease &lease, const tasks::Worker &worker, const base::SessionId &session,
                   const QString &engine) override
    {
        return m_inner->begun(lease, worker, session, engine);
    }
    Answer<> setExecution(const tasks::Lease &lease, const QString &execution) override
    {
        return m_inner->setExecution(lease, execution);
    }
    Answer<> setProgress(const tasks::Lease &lease, const tasks::TaskProgress &progress) override
    {
        return m_inner->setProgress(lease, progress);
    }
    Answer<tasks::Task> complete(const tasks::Lease &lease, const tasks::TaskResult &result,
                                 std::optional<base::Money> cost) override
    {
        return mirrored(m_inner->complete(lease, result, cost));
    }
    Answer<tasks::Task> fail(const tasks::Lease &lease, const tasks::TaskError &error, const tasks::TaskResult &result,
                             std::optional<base::Money> cost) override
    {
        return mirrored(m_inner->fail(lease, error, result, cost));
    }
    Answer<tasks::Task> cancelled(const tasks::Lease &lease, std::optional<base::Money> cost) override
    {
        return mirrored(m_inner->cancelled(lease, cost));
    }
    Answer<tasks::Task> giveBack(const tasks::Lease &lease) override { return mirrored(m_inner->giveBack(lease)); }

    Answer<tasks::Task> cancel(const tasks::TaskId &id, const QString &reason) override
    {
        return mirrored(m_inner->cancel(id, reason));
    }
    Answer<tasks::Task> retry(const tasks::TaskId &id) override { return mirrored(m_inner->retry(id)); }
    Answer<tasks::Task> setPriority(const tasks::TaskId &id, int priority) override
    {
        return mirrored(m_inner->setPriority(id, priority));
    }
    Answer<tasks::Task> edit(const tasks::Task &task) override { return mirrored(m_inner->edit(withLink(task))); }
    Answer<tasks::Task> acknowledge(const tasks::TaskId &id) override { return mirrored(m_inner->acknowledge(id)); }
    Answer<> remove(const tasks::TaskId &id) override { return mirrored(m_inner->remove(id)); }
    Answer<int> removeEnded(const QDateTime &before) override { return mirrored(m_inner->removeEnded(before)); }

    Answer<tasks::QueueState> queueState() override { return m_inner->queueState(); }
    Answer<tasks::QueueState> setPaused(bool paused) override { return m_inner->setPaused(paused); }
    Answer<tasks::QueueState> setLimits(int maxRunning, const QMap<QString, int> &maxPerEngine) override
    {
        return m_inner->setLimits(maxRunning, maxPerEngine);
    }
    Answer<tasks::Schedule> putSchedule(const tasks::Schedule &schedule) override
    {
        return m_inner->putSchedule(schedule);
    }
    Answer<QList<tasks::Schedule>> schedules() override { return m_inner->schedules(); }
    Answer<> removeSchedule(const tasks::ScheduleId &id) override { return m_inner->removeSchedule(id); }
    Answer<int> fireSchedules() override { return m_inner->fireSchedules(); }
    Answer<tasks::TaskFollowUp> addFollowUp(const tasks::TaskId &task, const QString &text) override
    {
        return m_inner->addFollowUp(task, text);
    }
    Answer<QList<tasks::TaskFollowUp>> followUps(const tasks::TaskId &task) override
    {
        return m_inner->followUps(task);
    }
    Answer<QList<tasks::TaskFollowUp>> lastFollowUps(const tasks::Lease &lease,
                                                     const QList<base::FollowUpId> &done) override
    {
        return m_inner->lastFollowUps(lease, done);
    }
    Answer<> removeFollowUp(const base::FollowUpId &id) override { return m_inner->removeFollowUp(id); }
    Answer<QDateTime> nextDue() override { return m_inner->nextDue(); }

private:
    [[nodiscard]] static QString label() { return taskstores::storeLabel(helpers::FakeGithub::repository()); }

    /// As it was asked for, without what links it to its issue.
    [[nodiscard]] static tasks::Task plain(tasks::Task task)
    {
        task.source.remove(u"github");
        task.labels.removeAll(label());
        return task;
    }
    /// The other way round: the file compares definitions.
    [[nodiscard]] tasks::Task withLink(tasks::Task task) const
    {
        const auto known = task.id.isNull() ? std::unexpected(base::Error()) : m_inner->find(task.id).result();
        if (known && known->source.contains(u"github")) {
            task.source.insert(u"github", known->source.value(u"github"));
            task.labels.append(label());
        }
        return task;
    }

    static QList<tasks::Task> newIn(const base::Result<QList<tasks::Task>> &added)
    {
        return added.value_or(QList<tasks::Task>());
    }
    template <typename T>
    static QList<tasks::Task> newIn(const base::Result<T> &)
    {
        return {};
    }
    static void makePlain(base::Result<tasks::Task> &answer)
    {
        if (answer)
            answer = plain(*answer);
    }
    static void makePlain(base::Result<std::optional<tasks::Task>> &answer)
    {
        if (answer && *answer)
            answer = plain(**answer);
    }
    static void makePlain(base::Result<QList<tasks::Task>> &answer)
    {
        if (answer)
            std::ranges::transform(*answer, answer->begin(), plain);
    }
    template <typename T>
    static void makePlain(base::Result<T> &)
    {
    }

    /// @p move, once the issues tell of it.
    template <typename T>
    [[nodiscard]] QFuture<base::Result<T>> mirrored(QFuture<base::Result<T>> move)
    {
        const auto promise = std::make_shared<QPromise<base::Result<T>>>();
        promise->start();
        move.then(m_mirror.context(), [this, promise](base::Result<T> answer) {
            m_mirror.catchUp(newIn(answer), [promise, answer]() mutable {
                makePlain(answer);
                promise->addResult(answer);
                promise->finish();
            });
        });
        return promise->future();
    }

    std::unique_ptr<tasks::TaskStore> m_inner;
    IssueMirror &m_mirror;
};
