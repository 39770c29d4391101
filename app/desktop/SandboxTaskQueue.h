// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "ui/sandboxes/SandboxTasksDialog.h"

#include <QObject>

#include <functional>
#include <vector>

namespace app {

class EngineRoom;

/// Several tasks, each a session with a sandbox of its own, some of them at a time. All sessions are there from the
/// beginning: after a restart those that have not begun wait in the list. Thread: main.
class SandboxTaskQueue : public QObject
{
    Q_OBJECT
public:
    /// @p room outlives it.
    explicit SandboxTaskQueue(EngineRoom &room, QObject *parent = nullptr);

    void add(const ui::SandboxTasksRequest &request);

signals:
    /// All tasks of one request have ended.
    void finished(int succeeded, int failed, int skipped);

private:
    struct Task
    {
        base::SessionId session;
        base::StepId step;
        bool begun = false;
        bool ended = false;
        bool succeeded = false;
    };
    struct Batch
    {
        std::vector<Task> tasks;
        int maxConcurrent = 3;
        bool failFast = false;
        bool stopping = false;
    };

    void playNext(Batch &batch);
    void onStepEnded(const base::StepId &step);

    EngineRoom &m_room;
    std::vector<Batch> m_batches;
};

} // namespace app
