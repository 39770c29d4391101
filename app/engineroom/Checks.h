// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Paths.h"

#include <QFuture>
#include <QList>
#include <QString>

namespace app {

/// One thing that has to be in order before sessions can run.
struct Check
{
    enum class State { Ok, Warning, Failed };

    QString id; ///< stable: "claude", "git", "keychain", "memory", "data", "helpers"
    QString name;
    State state = State::Ok;
    QString detail; ///< what was found
    QString fix; ///< how to mend it; empty when in order

    bool operator==(const Check &) const = default;
};

/// Looks at this machine. Takes up to some seconds; runs on the thread pool.
/// @p claudeProgram: the user's choice, may be empty.
[[nodiscard]] QFuture<QList<Check>> runChecks(const base::Paths &paths, const QString &claudeProgram);

/// Memory that programs can still get, in bytes (MemAvailable).
[[nodiscard]] qint64 freeMemoryBytes();

} // namespace app
