// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"

#include <QString>
#include <QStringList>

#include <chrono>

namespace executions {

enum class Isolation {
    None, ///< a process group of its own, limits, a private workspace
    Bubblewrap, ///< also: all else read-only, own process numbers, a private /tmp and home
};

struct Options
{
    QString folder; ///< of everything about executions, 0700
    int maxRunning = 4;
    int maxQueued = 1000;
    double cpu = 4; ///< to be given away
    qint64 memoryMb = 4096; ///< to be given away
    Isolation isolation = Isolation::None;
    QString bubblewrap; ///< the program, with Isolation::Bubblewrap
    /// A working_directory below one of these is used as it is; any other one means a fresh, empty workspace.
    QStringList roots;
    bool shareHome = false; ///< HOME is that of the server, with what Claude keeps there
    base::Secret webhookSecret; ///< empty: webhooks cannot be asked for
    std::chrono::milliseconds killGrace{5'000}; ///< between SIGTERM and SIGKILL
    std::chrono::milliseconds watchInterval{1'000};
    qint64 maxLogBytes = 64LL * 1024 * 1024; ///< for each of the two streams
    int keepFinished = 1000; ///< older ones are removed with their logs
    std::chrono::milliseconds webhookFirstPause{1'000};
    std::chrono::milliseconds webhookLongestPause{300'000};
    std::chrono::milliseconds webhookPatience{24 * 3'600'000};
};

} // namespace executions
