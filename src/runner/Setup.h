// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/Settings.h"
#include "runner/TaskRequest.h"
#include "runner/Workspace.h"

#include <QStringList>

#include <expected>
#include <functional>
#include <stop_token>

namespace runner {

struct Progress
{
    QString stage; ///< "queued", "clone", "commands", "actions"
    QString text;
    int percent = -1; ///< negative: not known
};

/// Everything that has to be there before Claude starts.
struct Prepared
{
    QString folder; ///< where Claude works
    QString systemPromptFile;
    QString appendSystemPromptFile;
    QString mcpFile;
    QByteArray gitConfiguration; ///< of the clone
    QStringList notes; ///< for the client: what was left out
};

/// Why a task could not begin: a sentence for the client.
struct SetupFailure
{
    QString message;
    bool cancelled = false;
};

/// Fills a workspace. Blocks: for worker threads. @p tell is called on that thread, a few times a second at most.
class Setup
{
public:
    using Tell = std::function<void(const Progress &)>;

    Setup(const TaskRequest &request, const Workspace &workspace, const Settings &settings, const std::stop_token &stop,
          Tell tell);

    [[nodiscard]] std::expected<Prepared, SetupFailure> run();

private:
    using Done = std::expected<void, SetupFailure>;

    [[nodiscard]] Done writeKey();
    [[nodiscard]] Done clone();
    [[nodiscard]] Done keepConfiguration();
    [[nodiscard]] Done writeEnvironmentFile();
    [[nodiscard]] Done writeClaudeFiles();
    [[nodiscard]] Done enterFolder();
    [[nodiscard]] Done runCommands();
    [[nodiscard]] Done write(const QString &path, const QByteArray &bytes);

    const TaskRequest &m_request;
    const Workspace &m_workspace;
    const Settings &m_settings;
    std::stop_token m_stop;
    Tell m_tell;
    Prepared m_prepared;
};

/// A value as it stands in such a file, with its quotes.
[[nodiscard]] QByteArray environmentFileValue(const QByteArray &value);
/// NAME=value lines that shells and dotenv libraries read alike.
[[nodiscard]] QByteArray environmentFile(const QMap<QString, base::Secret> &secrets);

/// What git wrote while cloning: "Receiving objects:  42% (42/100)"; nothing for other lines.
[[nodiscard]] std::optional<Progress> cloneProgress(QByteArrayView line);

} // namespace runner
