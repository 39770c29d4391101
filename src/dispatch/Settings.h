// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "github/AppToken.h"
#include "github/RateLimit.h"

#include <QList>
#include <QProcessEnvironment>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <expected>

namespace dispatch {

struct Settings
{
    QUrl api; ///< GitHub's REST interface
    QString appId;
    github::SigningKey appKey;
    base::Secret oauthToken; ///< Claude's
    base::Secret appPem; ///< the same as text, for a service that works in our place
    QUrl runnerUrl; ///< CLAUDE_CLOUD_RUN_URL: such a service
    bool forwards = false; ///< it does the work; else that is done here
    QString permissionMode = QStringLiteral("acceptEdits");
    QStringList allowedTools;
    /// Of Claude and the clone; a token of an installation lives for an hour, and the push still needs it.
    std::chrono::milliseconds timeLimit = std::chrono::minutes(50);
    github::Timings timings;

    /// Where people see repositories: https://github.com, or the host of another GitHub.
    [[nodiscard]] QString webAddress() const;
};

/// CLAUDE_CLOUD_RUN_URL, CLAUDE_CODE_OAUTH_TOKEN, GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY and, if it is set,
/// GITHUB_API_URL. One error for each that is missing or wrong, not only for the first.
[[nodiscard]] std::expected<Settings, QList<base::Error>> readSettings(const QProcessEnvironment &environment);

} // namespace dispatch
