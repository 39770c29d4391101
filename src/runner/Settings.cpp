// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/Settings.h"

#include "base/Paths.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>

#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace runner {
namespace {

/// Also gone from /proc/PID/environ, which shows the bytes the program was started with.
base::Secret takeVariable(const char *name)
{
    char *value = std::getenv(name);
    if (!value)
        return {};
    const base::Secret secret{QByteArray(value)};
    ::explicit_bzero(value, std::strlen(value));
    ::unsetenv(name);
    return secret.isEmpty() ? base::Secret() : secret;
}

} // namespace

Settings Settings::fromEnvironment()
{
    Settings settings;
    const base::Paths paths = base::Paths::fromEnvironment();
    settings.workspaceFolder = QDir::tempPath() + QStringLiteral("/gantry-runner-%1").arg(::getuid());
    // Two data folders are two Gantrys, whose workspaces must not meet.
    if (!qEnvironmentVariableIsEmpty("GANTRY_DATA_DIR"))
        settings.workspaceFolder
            += u'-'
            + QString::fromLatin1(
                   QCryptographicHash::hash(paths.data.toUtf8(), QCryptographicHash::Sha256).toHex().left(12));
    settings.logFolder = paths.data + QStringLiteral("/runner");
    settings.holdProgram = QCoreApplication::applicationDirPath() + QStringLiteral("/gantry-hold");
    if (const int interval = qEnvironmentVariableIntValue("GANTRY_RUNNER_KEEPALIVE_MS"); interval > 0)
        settings.keepAlive = std::chrono::milliseconds(interval);
    if (const int limit = qEnvironmentVariableIntValue("GANTRY_RUNNER_CLONE_MS"); limit > 0)
        settings.cloneLimit = std::chrono::milliseconds(limit);
    settings.apiKey = takeVariable("ANTHROPIC_API_KEY");
    settings.oauthToken = takeVariable("CLAUDE_CODE_OAUTH_TOKEN");
    return settings;
}

} // namespace runner
