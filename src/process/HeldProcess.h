// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "process/ExitRecord.h"
#include "process/LaunchSpec.h"

#include <QObject>

#include <memory>

namespace process {

/// The app's end of one gantry-hold: starts it, or takes up one that runs, and hears how its child ends.
///
/// Exactly one of exited(), failed() or lost() per start() or adopt(). Destroying it does not touch the holder or the
/// child. Thread: the one that made it.
class HeldProcess : public QObject
{
    Q_OBJECT
public:
    /// @p holdProgram: absolute path of gantry-hold.
    explicit HeldProcess(const QString &holdProgram, QObject *parent = nullptr);
    ~HeldProcess() override;

    /// Starts a holder without blocking. failed(): it could not be started, or refused the spec.
    void start(const LaunchSpec &spec);
    /// Takes up the run in @p runFolder: live if its socket answers, else by its exit record; lost() when neither is.
    /// With pipes the newest to take the input has it; Input::Leave is for one who only wants to hear of the end.
    enum class Input { Take, Leave };
    void adopt(const QString &runFolder, const QString &socketPath, Input input = Input::Take);
    /// After Input::Leave: takes it now. Nothing else changes.
    void takeInput();

    /// Sent to the child's process group, or only to the child itself. SIGKILL for the group reaches every process of
    /// the child's session, as a shell's jobs have groups of their own. A child that still waits for its first attach
    /// ends by SIGTERM, SIGKILL, SIGINT, SIGHUP and SIGQUIT without ever running.
    enum class Target { Child, Group };
    void signalChild(int signal, Target target);
    /// Background runs (pipes): bytes for stdin; closeInput() ends them. Ignored by the holder while the input is
    /// another's.
    void writeInput(const QByteArray &bytes);
    void closeInput();

signals:
    /// The child runs (or, with waitForAttach, the holder is ready for the first attach: @p pid is 0).
    void started(qint64 pid);
    void exited(const process::ExitRecord &record);
    void failed(const base::Error &error);
    void lost();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace process
