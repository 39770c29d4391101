// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engineroom/SandboxBatch.h"
#include "app/engineroom/SandboxReport.h"
#include "ui/sandboxes/SandboxTasksDialog.h"

#include <QObject>

#include <list>
#include <memory>
#include <vector>

namespace session {
struct Step;
}

namespace app {

class EngineRoom;

/// Several tasks, each a session with a sandbox of its own, some of them at a time. All sessions are there from the
/// beginning: after a restart those that have not begun wait in the list. Where a folder is named, the report of
/// SandboxReport.h is written there: of each task when it ends, of all at the end. A report that a program ended before
/// is finished once the sessions are loaded, of the window or of gantryctl. Thread: main.
class SandboxTaskQueue : public QObject
{
    Q_OBJECT
public:
    /// @p room outlives it.
    explicit SandboxTaskQueue(EngineRoom &room, QObject *parent = nullptr);

    /// Nothing is started when one of them cannot run (no key, no folder). Conflict: there is something in the folder
    /// of the report already.
    [[nodiscard]] base::Result<> add(const ui::SandboxTasksRequest &request);

signals:
    /// All tasks of one request have ended. @p report: the folder it is in; empty: none was wished, or it failed.
    void finished(int succeeded, int failed, int skipped, const QString &report);
    /// A part of a report could not be written.
    void failed(const base::Error &error);

private:
    struct Task : SandboxTask
    {
        bool begun = false;
        bool ended = false;
        bool isStopping = false;
        QJsonObject result; ///< once it has ended
    };
    struct Batch
    {
        int id = 0;
        std::vector<Task> tasks;
        QString report;
        std::shared_ptr<SandboxBatchFile> file; ///< for the next program; null: no report
        QDateTime begunAt;
        int maxConcurrent = 3;
        int writing = 0; ///< folders of tasks
        bool failFast = false;
        bool stopping = false;
        bool isTakenUp = false; ///< begun by an earlier program: what it did not begin is not begun by itself

        [[nodiscard]] bool isOver() const;
    };

    /// What earlier programs left.
    void takeUp();
    void takeUp(const std::shared_ptr<SandboxBatchFile> &file, const SandboxBatch &stored);
    void store(const Batch &batch);
    /// Later, so that nothing goes on in the middle of a loop over what may be gone then.
    void goOn(int id);
    void playNext(Batch &batch);
    void onSessionChanged(const base::SessionId &session);
    void onStepEnded(const base::StepId &step);
    void onRefused(const base::SessionId &session, const base::Error &error);
    void end(Batch &batch, Task &task);
    void stop(Batch &batch);
    void takeBack(Task &task);
    [[nodiscard]] const session::Step *stepOf(const Task &task) const;
    void write(Batch &batch, const QJsonObject &result);
    void finishIfOver(Batch &batch);
    [[nodiscard]] Batch *find(int id);

    EngineRoom &m_room;
    std::list<Batch> m_batches;
    int m_lastId = 0;
};

} // namespace app
