// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/TaskStore.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

/// Several workers that do random things to one queue, crash and come back, while something disturbs it. Keeps a model
/// of what has to be true and says what was not.
class StoreChaos
{
public:
    using Store = std::unique_ptr<tasks::TaskStore>;
    struct World
    {
        std::function<Store()> open;
        std::function<void(std::chrono::milliseconds)> pass;
        std::function<std::chrono::milliseconds()> elapsed; ///< of a clock that never jumps
        std::function<QDateTime()> now; ///< the wall clock, which may
        std::function<void(QRandomGenerator &)> disturb;
        std::function<void()> catchUp = [] { }; ///< the wall clock comes to when all that was planned is due
        std::chrono::milliseconds leaseTime{400};
    };

    StoreChaos(World world, quint32 seed);
    ~StoreChaos();

    /// The first promise that was broken; empty: none.
    [[nodiscard]] QString play(int moves);

private:
    struct Worker
    {
        QString name;
        Store store;
        QHash<tasks::TaskId, tasks::Lease> held;
    };
    struct Holder
    {
        tasks::LeaseId lease;
        std::chrono::milliseconds until{0};
    };

    void add();
    void claim(Worker &worker);
    void checkClaim(Worker &worker, const tasks::Task &task, std::chrono::milliseconds askedAt);
    void beat(Worker &worker);
    void end(Worker &worker);
    void crash(Worker &worker);
    void meddle();
    void edit(tasks::TaskStore &store, const tasks::TaskId &id);
    void addFollowUp(tasks::TaskStore &store, const tasks::TaskId &id);
    void pause(tasks::TaskStore &store);
    void schedule(tasks::TaskStore &store);
    void checkSchedules(tasks::TaskStore &store, const QList<tasks::Task> &all);
    void finishEverything();
    void wrong(const QString &what);
    [[nodiscard]] tasks::Lease anyOf(const Worker &worker);

    World m_world;
    QRandomGenerator m_random;
    std::vector<Worker> m_workers;
    QList<tasks::TaskId> m_added;
    QSet<tasks::TaskId> m_retried;
    QHash<tasks::TaskId, QString> m_titles; ///< of the last change that was accepted
    QHash<tasks::TaskId, QSet<base::FollowUpId>> m_followUps; ///< that were accepted
    QHash<tasks::ScheduleId, bool> m_schedules; ///< each fires once; false: nobody knows whether it was taken
    QHash<tasks::TaskId, Holder> m_holders; ///< who may run it, as far as the model knows
    QString m_wrong;
};
