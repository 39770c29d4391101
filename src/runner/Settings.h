// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"

#include <QString>

#include <chrono>

namespace runner {

/// Largest body that POST /run takes.
inline constexpr qint64 maxBodyBytes = 2LL * 1024 * 1024;

/// How a runner works, from its first request to its last.
struct Settings
{
    enum class Isolation { None, Bubblewrap };

    int maxConcurrent = 1;
    int maxQueued = 0;
    QString workspaceFolder; ///< 0700
    QString logFolder; ///< of asynchronous tasks, with the records of those that are not over
    QString logBucket; ///< gs://bucket/prefix that logs are copied to; empty: none
    QString claude; ///< empty: the one on PATH
    QString holdProgram; ///< gantry-hold
    QString knownHosts; ///< of git over ssh; empty: the first key seen in a task counts
    QString sshConfig; ///< for git over ssh; empty: none
    base::Secret callbackSecret; ///< signs callbacks; empty: no asynchronous tasks
    base::Secret apiKey; ///< for requests that bring none
    base::Secret oauthToken;
    Isolation isolation = Isolation::None;
    std::chrono::milliseconds keepAlive{15'000};
    std::chrono::milliseconds cloneLimit{10 * 60'000}; ///< shorter in tests
    std::chrono::milliseconds killDelay{5'000}; ///< between SIGTERM and SIGKILL

    /// Takes the credentials that are in the environment out of it, so that no program started later inherits them.
    [[nodiscard]] static Settings fromEnvironment();
};

} // namespace runner
