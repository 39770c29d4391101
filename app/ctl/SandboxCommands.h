// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/SandboxArguments.h"
#include "app/engineroom/SandboxSettings.h"
#include "base/Clock.h"
#include "base/Paths.h"
#include "e2b/E2bClient.h"
#include "e2b/E2bSandbox.h"
#include "e2b/SandboxRecords.h"
#include "engines/SandboxList.h"
#include "engines/SandboxResults.h"
#include "engines/SandboxTemplates.h"
#include "git/Jobs.h"

#include <QFile>
#include <QObject>

namespace ctl {

/// One "gantryctl sandbox" command, from another process than the one that may run something in the sandbox. Emits
/// done() once, with the exit code.
class SandboxCommand : public QObject
{
    Q_OBJECT
public:
    SandboxCommand(const SandboxArguments &arguments, const base::Paths &paths, const engines::SandboxChoices &choices);

    void start();
    void interrupt();

signals:
    void done(int exitCode);

private:
    // With the service (SandboxCommands.cpp)
    void create();
    void list();
    void status();
    void changeState();
    void terminateUnnamed(e2b::SandboxRecord record);
    void check();
    // Reading from a sandbox (SandboxReading.cpp)
    void logs();
    void onLogLost(qint64 offset, const e2b::Failure &failure);
    void localLog(qint64 offset);
    void download();
    // What is known here (SandboxLocal.cpp)
    void cost();
    void templates();
    void showTemplate(const engines::SandboxTemplate &shown);
    void forget();
    void results();
    void apply();

    /// The full id of the sandbox that was named.
    [[nodiscard]] QString sandboxId() const;
    [[nodiscard]] std::optional<e2b::SandboxRecord> record() const;
    /// All that the user may have meant.
    [[nodiscard]] QList<e2b::SandboxRecord> meant() const;
    using Sink = std::function<base::Result<>(const QByteArray &)>;
    /// Gets how far it came, and why not to the end.
    using AtEnd = std::function<void(qint64 reached, const std::optional<e2b::Failure> &failure)>;
    void readOn(const QString &path, qint64 offset, const Sink &sink, const AtEnd &atEnd);
    void readLog(qint64 offset);
    [[nodiscard]] base::Result<> intoFile(const QByteArray &bytes);
    [[nodiscard]] base::Result<> intoLog(const QByteArray &bytes);
    void endLog();
    void print(const engines::SandboxEntry &entry, const QJsonObject &more = {});
    void print(const QJsonObject &object, const QString &text);
    void print(const engines::SandboxResults &results);
    void fail(const base::Error &error);
    void fail(const e2b::Failure &failure) { fail(failure.toError()); }

    SandboxArguments m_arguments;
    base::Paths m_paths;
    base::SystemClock m_clock;
    e2b::SandboxRecords m_records;
    engines::SandboxTemplates m_templates;
    engines::SandboxChoices m_choices;
    e2b::E2bClient m_client;
    std::unique_ptr<e2b::E2bSandbox> m_sandbox;
    QFile m_file;
    QByteArray m_line; ///< of a log, begun and not ended
    QString m_creating; ///< tag of what the service was asked for
    std::stop_source m_stop;
    git::Jobs m_jobs{1};
};

/// Runs one to its end; the exit code.
[[nodiscard]] int runSandboxes(const SandboxArguments &arguments);

} // namespace ctl
