// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "execapi/Wire.h"
#include "executions/Options.h"
#include "executions/ProcessTree.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace executions {

/// A shell in a folder of its own that waits for a script, runs it within limits, and is ended with all it started.
///
/// prepare() makes the folder and starts the shell: it is warm. run() gives it the script and its variables. Exactly
/// one finished() follows. Destroying it kills what is left. Thread: the one that made it, which has to live as long.
class ExecutionProcess : public QObject
{
    Q_OBJECT
public:
    /// Why it was ended by the server.
    enum class Cause { None, Cancelled, Timeout, Memory, Cpu, LogsRefused };

    /// @p id names it for good; @p folder is made, and belongs to it.
    ExecutionProcess(const QString &id, const QString &folder, const Options &options, QObject *parent = nullptr);
    ~ExecutionProcess() override;

    [[nodiscard]] base::Result<> prepare();
    [[nodiscard]] base::Result<> run(const execapi::ExecutionRequest &request);
    /// Politely, by force after Options::killGrace. The first cause counts.
    void end(Cause cause);

    [[nodiscard]] bool isReady() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] Cause cause() const { return m_cause; }
    /// Looks at what it uses; ends it when that is too much.
    void watch(const ProcessTable &table);
    [[nodiscard]] const TreeUsage &usage() const { return m_usage; }
    [[nodiscard]] QString folder() const { return m_folder; }
    /// What the script said of its progress: "step steps words"; empty: nothing.
    [[nodiscard]] QString progress() const;

signals:
    void output(const QByteArray &bytes, bool isError);
    /// @p exitCode: as a shell tells it, 128 + n after a signal.
    void finished(int exitCode);

private:
    [[nodiscard]] QStringList isolated(const QStringList &command) const;
    [[nodiscard]] QString workspace() const { return m_folder + QStringLiteral("/workspace"); }
    void onFinished(int exitCode, QProcess::ExitStatus status);
    void signalAll(int signal);
    void killStrays();

    QString m_id;
    QString m_folder;
    Options m_options;
    execapi::Resources m_limits;
    QProcess m_process;
    QTimer m_timeLimit;
    QTimer m_force;
    TreeUsage m_usage;
    qint64 m_pid = 0;
    Cause m_cause = Cause::None;
    bool m_isRunning = false; ///< the script is
    bool m_isOver = false;
};

} // namespace executions
