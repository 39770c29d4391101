// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArrayList>
#include <QHash>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace git {

/// A program to be run to its end. All texts are bytes, because paths are: QProcess would pass them through a text
/// codec and lose names that are not UTF-8.
struct SpawnRequest
{
    QByteArrayList argv = {}; ///< argv[0] is looked up in PATH
    QByteArray folder = {}; ///< working folder; empty: ours
    QHash<QByteArray, std::optional<QByteArray>> environment = {}; ///< on top of ours; nullopt removes a variable
    QByteArray input = {}; ///< standard input; empty: nothing to read
    qsizetype maxOutputBytes = 64 * 1024 * 1024; ///< more is TooLarge
    std::chrono::milliseconds timeLimit{60'000};
    /// Standard output and error as they come, instead of being kept.
    std::function<void(QByteArrayView)> follow = {};
};

struct SpawnResult
{
    int exitCode = 0; ///< 128 + signal when one ended it
    QByteArray output = {};
    QByteArray errors = {}; ///< the first 64 kB
};

/// Blocks until the program has ended: for worker threads. It runs in a process group of its own; a stop request or
/// the time limit ends the whole group (Cancelled, TimedOut). NotFound: there is no such program.
[[nodiscard]] base::Result<SpawnResult> spawn(const SpawnRequest &request, const std::stop_token &stop);

} // namespace git
