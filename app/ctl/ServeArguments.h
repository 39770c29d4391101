// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/ServeExecutions.h"

#include <QString>

namespace CLI {
class App;
}

namespace ctl {

/// What "gantryctl serve …" was asked for.
struct ServeArguments
{
    QString listen; ///< HOST, HOST:PORT or :PORT; empty: loopback
    QString tokenFile;
    QString identityAudience;
    QString identityKeys; ///< JWKS file
    bool trustPlatform = false; ///< who calls is checked by what stands in front
    QString tlsCertificate;
    QString tlsKey;
    int maxConcurrent = 1;
    int queue = 0;
    QString logFolder;
    QString logBucket; ///< gs://bucket/prefix; empty: none
    QString workspaceFolder;
    QString callbackSecretFile;
    QString claude;
    QString isolate = QStringLiteral("none");
    QString hostKeys; ///< known_hosts file for git over ssh
    QString sshConfig;
    bool dispatch = false; ///< also answer workflow dispatches
    QString dispatchPermissionMode = QStringLiteral("acceptEdits");
    bool dispatchForward = false; ///< to CLAUDE_CLOUD_RUN_URL, instead of working here
    QString dispatchTools; ///< with commas between
    ExecutionServeArguments executions;
    int graceSeconds = -1; ///< after SIGTERM; -1: as long as the work takes
};

/// Adds "serve" to @p app; what is parsed goes into @p arguments, which outlives it.
CLI::App *describeServe(CLI::App &app, ServeArguments &arguments);

} // namespace ctl
