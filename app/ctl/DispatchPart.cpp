// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/DispatchPart.h"

#include "base/TakenVariable.h"

namespace ctl {

using namespace Qt::StringLiterals;

std::expected<dispatch::Settings, QList<base::Error>> dispatchSettings(const ServeArguments &arguments)
{
    auto settings = dispatch::readSettings(QProcessEnvironment::systemEnvironment());
    // Claude's token stays for the runner, which takes it the same way.
    (void)base::takeVariable("GITHUB_APP_PRIVATE_KEY");
    if (settings) {
        settings->forwards = arguments.dispatchForward;
        settings->permissionMode = arguments.dispatchPermissionMode;
        settings->allowedTools = arguments.dispatchTools.split(u',', Qt::SkipEmptyParts);
    }
    return settings;
}

} // namespace ctl
