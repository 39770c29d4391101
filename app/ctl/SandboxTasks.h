// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Arguments.h"
#include "app/ctl/Permissions.h"
#include "app/engineroom/SandboxBatch.h"
#include "app/engineroom/SandboxReport.h"
#include "base/Result.h"
#include "session/Event.h"
#include "session/Session.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <vector>

namespace app {
class EngineRoom;
}

namespace ctl {

/// "gantryctl sandbox run --task …": many tasks, each a session with a sandbox of its own, some of them at a time.
///
/// What they change is not put into the project, because they would get into each other's way: each leaves a branch
/// (--branch) or a patch. With --output there is a folder for each task and summary.json and summary.md for all; when
/// this program does not come to write them, the next window does.
/// Emits done() once, with the exit code: 0 when all succeeded.
class SandboxTasks : public QObject
{
    Q_OBJECT
public:
    SandboxTasks(const RunArguments &arguments, app::EngineRoom &room);
    ~SandboxTasks() override;

    void start();
    /// The first one stops all tasks, the next ones end the program.
    void interrupt();

signals:
    void done(int exitCode);

private:
    struct Task : app::SandboxTask
    {
        std::unique_ptr<Permissions> permissions;
        bool begun = false;
        bool ended = false;
        QJsonObject result; ///< once it has ended
    };

    void begin();
    void playNext();
    void play(Task &task);
    void stopAll();
    void onEvent(const session::Event &event);
    void onRefused(const base::SessionId &session, const base::Error &error);
    void onStepEnded(const base::SessionId &session, const base::StepId &step);
    void end(Task &task, const QJsonObject &result, bool succeeded);
    void finish();
    void fail(const base::Error &error);
    [[nodiscard]] base::Result<QStringList> readTasks() const;
    [[nodiscard]] session::Session makeSession(const Task &task) const;
    [[nodiscard]] session::Step makeStep(const Task &task) const;
    /// Why no task may begin just now; nullopt: they may.
    [[nodiscard]] std::optional<base::Error> held() const;
    void store();
    [[nodiscard]] QJsonObject resultOf(const Task &task) const;
    [[nodiscard]] QJsonObject summary() const;
    [[nodiscard]] Task *find(const base::SessionId &session);

    RunArguments m_arguments;
    app::EngineRoom &m_room;
    std::vector<Task> m_tasks;
    std::unique_ptr<app::SandboxBatchFile> m_file; ///< for the window; null: no report
    QDateTime m_begunAt;
    int m_copies = 0; ///< of logs into the output folder, under way
    bool m_isStopping = false;
    bool m_isInterrupted = false;
    bool m_isDone = false;
};

} // namespace ctl
