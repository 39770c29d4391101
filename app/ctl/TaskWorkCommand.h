// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Permissions.h"
#include "app/ctl/TaskArguments.h"
#include "app/engineroom/TaskRunner.h"
#include "session/Event.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

#include <memory>

namespace ctl {

/// `gantryctl task work` and `gantryctl work`: claims tasks and runs them as sessions. With --json it prints the events
/// of their sessions as `gantryctl run` does, and for each task
///   {"type":"task","event":"claimed|started|ended", …} and, when it has ended, {"type":"result", …}.
/// The first interrupt claims nothing more and waits for what runs; the second stops that and gives it back to the
/// queue. Emits done() once, with the exit code: with --once that of the task.
class TaskWorkCommand : public QObject
{
    Q_OBJECT
public:
    TaskWorkCommand(const TaskArguments &arguments, tasks::TaskStore &store, app::EngineRoom &room);
    ~TaskWorkCommand() override;

    void start();
    void interrupt();

signals:
    void done(int exitCode);

private:
    [[nodiscard]] app::TaskRunner::Options options();
    [[nodiscard]] QString holdReason();
    void begin();
    void onClaimed(const tasks::Task &task);
    void onStarted(const tasks::Task &task);
    void onEnded(const tasks::Task &task);
    void onEvent(const session::Event &event);
    void onStoreFailed(const base::Error &error);
    void finish(int exitCode);

    TaskArguments m_arguments;
    app::EngineRoom &m_room;
    app::TaskRunner m_runner;
    QHash<base::SessionId, std::shared_ptr<Permissions>> m_permissions;
    QString m_lastTrouble;
    base::Money m_spent;
    QString m_budgetReason; ///< as it was found last
    QElapsedTimer m_budgetAge;
    int m_exitCode = 0;
    bool m_interrupted = false;
    bool m_done = false;
};

/// Opens the queue and the engine room, and works until it ends.
[[nodiscard]] int runTaskWork(const TaskArguments &arguments);

} // namespace ctl
