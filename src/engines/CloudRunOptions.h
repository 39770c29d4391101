// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudrun/CloudRunClient.h"
#include "cloudrun/TaskRequest.h"
#include "engines/RemoteSecrets.h"
#include "session/Engine.h"
#include "settings/EngineConnection.h"

#include <QJsonObject>
#include <QMap>

namespace engines {

/// What a session's engineOptions and the connection they name say about a run on a Cloud Run service.
struct CloudRunOptions
{
    settings::EngineConnection connection;
    QString gitRepository;
    QString gitBranch;
    int gitDepth = 0;
    QString sshKey; ///< reference, see settings::Secrets; empty: none
    QMap<QString, QString> secrets; ///< variable → reference
    QString systemPrompt;
    QString appendSystemPrompt;
    QString fallbackModel;
    QStringList disallowedTools;
    bool async = false;
    QString callbackListen; ///< HOST:PORT; empty: the service is asked
    QString callbackUrl; ///< how the service reaches that; empty: http://HOST:PORT/…
    QString callbackSecret; ///< reference
    QString audience; ///< of identity tokens; empty: the service's address
    QUrl tokenUrl; ///< instead of the key file's; empty: that one
    QUrl storageUrl{QStringLiteral("https://storage.googleapis.com")};
    std::chrono::seconds timeLimit{0}; ///< of a step that has none of its own
    cloudrun::Timings timings;

    /// NotFound, InvalidInput: see settings::connectionOf(). PermissionDenied: secrets would go over the network in
    /// the clear.
    [[nodiscard]] static base::Result<CloudRunOptions> of(const QJsonObject &engineOptions,
                                                          const QList<settings::EngineConnection> &known);

    /// What has to be read before a run: use → reference. Uses: "signIn", "sshKey", "callback", "env:NAME".
    [[nodiscard]] QMap<QString, QString> references() const;
    /// InvalidInput: the sign-in is no key file.
    [[nodiscard]] base::Result<std::unique_ptr<cloudrun::SignIn>> signIn(const base::Secret &secret,
                                                                         const base::Clock &clock) const;
    /// For logs in a bucket; null where nothing signs in to that.
    [[nodiscard]] std::unique_ptr<cloudrun::SignIn> storageSignIn(const base::Secret &secret,
                                                                  const base::Clock &clock) const;
    [[nodiscard]] cloudrun::TaskRequest taskRequest(const session::RunRequest &request, const SecretBundle &read,
                                                    const QString &credentialUse) const;
};

} // namespace engines
