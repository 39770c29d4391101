// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "settings/Secrets.h"

#include <QMap>
#include <QObject>

#include <functional>

namespace engines {

/// The secrets of a run by what they are for; kept in memory only.
using SecretBundle = QMap<QString, base::Secret>;

/// Reads all of @p references (use → reference) one after the other, then calls back once with them, or with the first
/// that could not be read. Not at all when @p context has gone.
void readSecrets(const settings::Secrets &secrets, const QMap<QString, QString> &references, QObject *context,
                 const std::function<void(const base::Result<SecretBundle> &)> &done);

/// Where Claude's sign-in is found: what the options name as "credential", else ANTHROPIC_API_KEY,
/// CLAUDE_CODE_OAUTH_TOKEN, else the keychain. @p done gets the use, "anthropicApiKey" or "anthropicOAuthToken", and
/// its secret; a null secret: there is none.
void findCredential(const settings::Secrets &secrets, const QJsonObject &options, QObject *context,
                    const std::function<void(const QString &use, const base::Secret &secret)> &done);

/// The names of Claude's sign-ins in the keychain.
[[nodiscard]] QString apiKeyReference();
[[nodiscard]] QString oauthTokenReference();

} // namespace engines
