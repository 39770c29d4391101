// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace CLI {
class App;
}
namespace net {
class ServicePart;
}

namespace ctl {

/// What "serve --executions" was told.
struct ExecutionServeArguments
{
    bool enabled = false;
    QString folder; ///< empty: beside Gantry's other data
    int maxRunning = 0; ///< 0: as many as there are cores
    double cpu = 0; ///< 0: all cores
    qint64 memoryMb = 0; ///< 0: what is available now
    QStringList roots;
    bool shareHome = false;
    QString webhookSecretFile; ///< empty: the variable GANTRY_WEBHOOK_SECRET
};

void describeServeExecutions(CLI::App &app, ExecutionServeArguments &arguments);
/// @p isolated: with bubblewrap. InvalidInput: a folder or file that is not there. Unavailable: no bubblewrap.
[[nodiscard]] base::Result<std::unique_ptr<net::ServicePart>>
makeExecutionsPart(const ExecutionServeArguments &arguments, bool isolated);

} // namespace ctl
