// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Orchestrator.h"

#include <QObject>

#include <functional>
#include <memory>

namespace tasks {
class TaskStore;
}

namespace app {

class EngineRoom;

/// Runs tasks of a queue as sessions of an engine room: what the window owns and `gantryctl task work` is.
/// Thread: main. Everything in @p room, and the store, outlives it.
class TaskRunner : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        int maxConcurrent = 1;
        QStringList engines; ///< to take tasks for; empty: all there are
        QString defaultEngine = QStringLiteral("local");
        QString permissionMode = QStringLiteral("manual"); ///< of tasks that do not say
        std::optional<tasks::TaskId> only;
        std::chrono::milliseconds leaseTime{60'000};
        /// Why nothing may start just now (budget); empty: it may. May be unset.
        std::function<QString()> holdBack;
        std::function<std::optional<base::Money>()> budgetLeft;
        std::function<QMap<QString, int>()> mostPerEngine; ///< of those it runs at once, by engine; may be unset
        bool watchMemory = true; ///< tasks that need more than is free are passed over
    };

    TaskRunner(tasks::TaskStore &store, EngineRoom &room, const Options &options, QObject *parent = nullptr);
    ~TaskRunner() override;

    /// After the room's sessions are loaded.
    void start();
    void pause();
    void processNext();
    /// On quit: claims nothing more; drained() when what runs here has ended.
    void drain();
    void stopAll();
    /// On quit without waiting: what runs goes on in gantry-hold and is taken up by the next program of this home.
    void letGo();

    [[nodiscard]] tasks::Orchestrator &orchestrator();

    /// This process, and the data folder of @p dataFolder on this machine (made once and kept there).
    [[nodiscard]] static tasks::Worker workerFor(const QString &dataFolder);
    /// Whether it was a process of this machine that is no more. One that cannot be seen from here is not.
    [[nodiscard]] static bool isGone(const tasks::Worker &worker);

private:
    /// Ends the leases of processes of this home that died with them, so that nobody waits for their time.
    void takeBack(const std::function<void()> &then);

    class Private;
    std::unique_ptr<Private> d;
};

/// The embedded queue: data/tasks.sqlite.
[[nodiscard]] QString taskDatabase(const QString &dataFolder);

} // namespace app
