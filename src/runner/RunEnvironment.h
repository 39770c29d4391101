// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/Settings.h"
#include "runner/TaskRequest.h"
#include "runner/Workspace.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

#include <optional>

namespace runner {

/// The complete environment of what a task starts, "NAME=value". Nothing of the runner's own gets in but PATH, proxies
/// and certificates.
[[nodiscard]] QList<QByteArray> gitEnvironment(const TaskRequest &request, const Workspace &workspace,
                                               const Settings &settings);
/// Lets git talk to servers over http, https and ssh only, whatever its settings say.
inline constexpr QByteArrayView safeProtocols = "GIT_ALLOW_PROTOCOL=http:https:ssh";
/// The environment of git, the request's secrets and the credentials.
[[nodiscard]] QList<QByteArray> claudeEnvironment(const TaskRequest &request, const Workspace &workspace,
                                                  const Settings &settings);

/// For git::spawn(), which changes our own environment: everything else of ours is taken out.
[[nodiscard]] QHash<QByteArray, std::optional<QByteArray>> replacing(const QList<QByteArray> &environment);

/// A command line that runs @p command in @p folder with nothing in sight but the workspace and the system's programs.
/// @p programs: paths outside of /usr that it needs. None with Isolation::None: the command as it is.
[[nodiscard]] QStringList isolated(const QStringList &command, const Workspace &workspace, const QString &folder,
                                   const QStringList &programs, const Settings &settings);

} // namespace runner
