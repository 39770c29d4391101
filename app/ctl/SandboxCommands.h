// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/SandboxArguments.h"
#include "base/Clock.h"
#include "base/Money.h"
#include "base/Paths.h"
#include "e2b/E2bClient.h"
#include "e2b/E2bSandbox.h"
#include "e2b/SandboxRecords.h"

#include <QFile>
#include <QObject>

namespace ctl {

/// One "gantryctl sandbox" command, from another process than the one that may run something in the sandbox. Emits
/// done() once, with the exit code.
class SandboxCommand : public QObject
{
    Q_OBJECT
public:
    SandboxCommand(const SandboxArguments &arguments, const base::Paths &paths, const e2b::Account &account,
                   const e2b::Timings &timings = {});

    void start();
    void interrupt();

signals:
    void done(int exitCode);

private:
    void create();
    void list();
    void status();
    void logs();
    void download();
    void cost();
    void templates();
    void changeState();

    /// The full id of the sandbox that was named; empty: it was told that there is none.
    [[nodiscard]] QString sandboxId();
    void open(const std::function<void()> &then);
    void readOn(const QString &path, qint64 offset, const std::function<void(qint64 end)> &atEnd);
    void readLog(qint64 offset);
    void print(const e2b::Sandbox &sandbox, const QJsonObject &more = {});
    void print(const QJsonObject &object, const QString &text);
    void fail(const base::Error &error);
    void fail(const e2b::Failure &failure) { fail(failure.toError()); }
    [[nodiscard]] base::Money costOf(const e2b::SandboxRecord &record) const;
    [[nodiscard]] QJsonObject toJson(const e2b::Sandbox &sandbox) const;

    SandboxArguments m_arguments;
    base::Paths m_paths;
    base::SystemClock m_clock;
    e2b::SandboxRecords m_records;
    e2b::E2bClient m_client;
    e2b::Timings m_timings;
    std::unique_ptr<e2b::E2bSandbox> m_sandbox;
    QFile m_file;
};

} // namespace ctl
