// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/Settings.h"
#include "runner/TaskRequest.h"
#include "runner/Workspace.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace runner {

/// Git in a clone that a run has had for itself, with a login that the run may not have had.
///
/// Nothing that the run could write tells this git what to start or where to go: its processes are ended, the clone's
/// settings are put back, those of the run's home are not read, and what names another repository is overruled. Only
/// what talks to the server gets the login, and all of it is isolated like the run itself. Blocks: for worker threads.
class CloneGit
{
public:
    /// @p configuration: the clone's settings as they were before the run. The references outlive this.
    CloneGit(const TaskRequest &request, const Workspace &workspace, const QByteArray &configuration,
             const Settings &settings, const std::stop_token &stop);

    struct Answer
    {
        bool good = false;
        QString text; ///< what git said, or why it was not started
    };
    [[nodiscard]] Answer run(const QStringList &arguments) const;

private:
    using Environment = QHash<QByteArray, std::optional<QByteArray>>;

    [[nodiscard]] QString secure() const;
    [[nodiscard]] Environment environmentFor(const TaskRequest &request) const;
    void setAuthor();

    const Workspace &m_workspace;
    const QByteArray &m_configuration;
    const Settings &m_settings;
    std::stop_token m_stop;
    Environment m_withLogin;
    Environment m_withoutLogin;
};

} // namespace runner
