// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/SandboxSettings.h"

namespace app {

engines::SandboxChoices sandboxChoices(const QProcessEnvironment &environment)
{
    engines::SandboxChoices choices;
    choices.account = e2b::Account::fromEnvironment(environment, {});
    for (const QString &name : {QStringLiteral("ANTHROPIC_API_KEY"), QStringLiteral("CLAUDE_CODE_OAUTH_TOKEN"),
                                QStringLiteral("ANTHROPIC_BASE_URL"), QStringLiteral("ANTHROPIC_AUTH_TOKEN")}) {
        if (environment.contains(name))
            choices.secrets.insert(name, base::Secret(environment.value(name).toUtf8()));
    }
    return choices;
}

} // namespace app
