// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ExecutionArguments.h"

#include "app/ctl/Options.h"

#include <CLI/CLI.hpp>

namespace ctl {

using namespace Qt::StringLiterals;

void describeExecution(CLI::App &app, ExecutionArguments &arguments)
{
    auto *options = app.add_option_group("Execution service", "What an execution gets there");
    addText(*options, "--image", arguments.image, "Image (terragon/claude-cli:latest)");
    addText(*options, "--working-directory", arguments.workingDirectory, "Folder there (/workspace)");
    options->add_option("--memory-limit", arguments.memoryMb, "MB (512)")->check(CLI::Range(128, 4096));
    options->add_option("--cpu-limit", arguments.cpu, "Cores (1)")->check(CLI::Range(0.1, 64.0));
    addText(*options, "--webhook-url", arguments.webhookUrl, "What leads from the service to --callback-listen");
    options->add_option("--warm", arguments.warm, "Environments to keep warm for the image")->check(CLI::Range(0, 10));
}

void addTo(QJsonObject &engineOptions, const ExecutionArguments &arguments)
{
    const std::pair<QString, QString> texts[]{{u"image"_s, arguments.image},
                                              {u"working_directory"_s, arguments.workingDirectory},
                                              {u"webhookUrl"_s, arguments.webhookUrl}};
    for (const auto &[key, text] : texts) {
        if (!text.isEmpty())
            engineOptions.insert(key, text);
    }
    if (arguments.memoryMb > 0)
        engineOptions.insert(u"memory_limit"_s, arguments.memoryMb);
    if (arguments.cpu > 0)
        engineOptions.insert(u"cpu_limit"_s, arguments.cpu);
    if (arguments.warm > 0)
        engineOptions.insert(u"warm"_s, arguments.warm);
}

} // namespace ctl
