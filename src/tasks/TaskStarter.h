// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/Task.h"

#include <QObject>

namespace tasks {

/// How a run of a task ended.
struct TaskOutcome
{
    enum class Kind { Completed, Failed, Cancelled };

    Kind kind = Kind::Completed;
    TaskResult result;
    TaskError error; ///< Failed
    std::optional<base::Money> cost; ///< of this attempt; unset: unknown
};

/// Turns a claimed task into something that runs. Thread: main. After start() exactly one of finished() and refused()
/// follows for that task.
class TaskStarter : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Engines tasks can run on here, the default one first.
    [[nodiscard]] virtual QStringList engines() const = 0;
    /// A claimed task. When its session is known here, that run is taken up instead of a new one.
    virtual void start(const Task &task) = 0;
    /// Ends the run; finished() with Cancelled follows.
    virtual void stop(const TaskId &task) = 0;
    /// The lease is lost: ends the run as fast as it can be; finished() follows and is not reported to the store.
    virtual void abandon(const TaskId &task) = 0;

signals:
    /// About to begin; the run waits for confirm() until this is durable.
    void beginning(const tasks::TaskId &task, const base::SessionId &session, const QString &engine);
    void executionKnown(const tasks::TaskId &task, const QString &execution);
    void progressed(const tasks::TaskId &task, const tasks::TaskProgress &progress);
    /// What an outside service tells while it runs, for whoever looks at the moment; nothing depends on it.
    void measured(const tasks::TaskId &task, const QString &execution, const QJsonObject &metrics);
    void lineLogged(const tasks::TaskId &task, const QString &execution, const QString &level, const QString &line,
                    const QDateTime &at);
    void finished(const tasks::TaskId &task, const tasks::TaskOutcome &outcome);
    /// It cannot run here (unknown engine, missing folder); never retried.
    void refused(const tasks::TaskId &task, const base::Error &error);

public:
    /// After beginning(): stored, so the run may start.
    virtual void confirm(const TaskId &task) = 0;
};

} // namespace tasks

Q_DECLARE_METATYPE(tasks::TaskOutcome)
