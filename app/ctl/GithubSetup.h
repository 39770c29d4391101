// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/GithubArguments.h"
#include "base/Paths.h"
#include "base/Secret.h"
#include "github/Credentials.h"
#include "taskstores/GithubIssues.h"

namespace ctl {

/// What arguments and environment say about GitHub, checked. Secrets are taken out of the environment, so that no
/// program started later inherits them.
struct GithubSetup
{
    taskstores::GithubChoices choices;
    base::Secret token; ///< empty: the App
    QString appId;
    std::optional<github::SigningKey> appKey;
    base::Secret webhookSecret;
    QList<QByteArray> secrets; ///< kept out of what is shown

    [[nodiscard]] std::unique_ptr<github::Credentials> credentials(const base::Clock &clock) const;
};

/// InvalidInput says which setting is missing or wrong.
[[nodiscard]] base::Result<GithubSetup> githubSetup(const GithubArguments &arguments, const base::Paths &paths);

/// A variable's value, taken out of our environment; empty: not set.
[[nodiscard]] base::Secret takeSecret(const QString &variable);
/// At most 64 kB.
[[nodiscard]] base::Result<base::Secret> readSecretFile(const QString &path);
/// @p given, else GITHUB_API_URL, else GitHub's own. InvalidInput: no address for secrets.
[[nodiscard]] base::Result<QUrl> githubApi(const QString &given);

} // namespace ctl
