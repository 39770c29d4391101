// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/TaskStore.h"

#include <QObject>

#include <memory>

/// What every store has to do. A test of a store derives from this and says how to open one.
class TaskStoreContract : public QObject
{
    Q_OBJECT
protected:
    using Store = std::unique_ptr<tasks::TaskStore>;

    /// Of the same queue, each time as another program would.
    [[nodiscard]] virtual Store openStore() = 0;
    /// An empty queue for the next test.
    virtual void reset() = 0;
    /// Lets this much time go by for the store.
    virtual void pass(std::chrono::milliseconds time) = 0;
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// What else is wrong after a test, while its store is still open; empty: nothing.
    [[nodiscard]] virtual QString problems() { return {}; }

    [[nodiscard]] static tasks::Task command(const QString &text, int priority = 0);
    [[nodiscard]] tasks::Task add(const tasks::Task &task);
    [[nodiscard]] std::optional<tasks::Task> claim(const QString &home = QStringLiteral("home"),
                                                   std::chrono::milliseconds leaseTime = std::chrono::minutes(1));
    [[nodiscard]] tasks::Task find(const tasks::TaskId &id);
    [[nodiscard]] static tasks::Lease leaseOf(const tasks::Task &task) { return {task.id, task.lease}; }
    [[nodiscard]] base::Error::Kind errorOfAdd(const tasks::Task &task);
    void finishAll();

    Store m_store;

private slots:
    void init();
    void cleanup();

    void keepsEverythingThatWasAskedFor();
    void takesTheSameRequestOnce();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void addsAllOrNone();
    void claimsByPriorityThenArrival();
    void claimsEachTaskOnce();
    void givesTheSameTaskForTheSameLease();
    void keepsALeaseAlive();
    void returnsAnExpiredLease();
    void takesUpARunOfTheSameHome();
    void endsATaskThatKeepsLosingItsWorker();
    void refusesTheEndOfALostLease();
    void takesTheSameEndTwice();
    void triesAgainWhatMayPass();
    void failsForGoodWhatMayNot();
    void endsATimeout();
    void givesBackWhatHasNotBegun();
    void waitsForItsTime();
    void followsDependencies_data();
    void followsDependencies();
    void refusesLoops();
    void queuesChildren();
    void cancelsWhatCanNeverRun();
    void cancelsWaitingAndRunningTasks();
    void runsAnEndedTaskAgain();
    void changesPriorities();
    void editsWhatWaits();
    void editsOrStartsButNeverBoth();
    void pausesTheQueue();
    void keepsTheLimits();
    void passesOverWhatDoesNotFit();
    void prefersEnginesInTheirOrder();
    void firesSchedulesOnce();
    void keepsFollowUps();
    void takesNoFollowUpAfterTheLastLook();
    void listsAndCounts();
    void removesEndedTasks();
    void tellsOtherPrograms();
    void survivesBeingClosed();
};
