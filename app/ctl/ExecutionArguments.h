// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace CLI {
class App;
}

namespace ctl {

/// What "run --engine execution-api" was told beside the service's address.
struct ExecutionArguments
{
    QString image;
    QString workingDirectory;
    int memoryMb = 0; ///< 0: not said
    double cpu = 0;
    QString webhookUrl;
    int warm = 0;
};

void describeExecution(CLI::App &app, ExecutionArguments &arguments);
/// Adds them to session::Profile::engineOptions.
void addTo(QJsonObject &engineOptions, const ExecutionArguments &arguments);

} // namespace ctl
