// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <chrono>

namespace cloudrun {

/// The body of POST /run and /run-async. What is empty or zero is left out.
struct TaskRequest
{
    static constexpr qsizetype maxBodyBytes = 2 * 1024 * 1024; ///< what services take

    enum class Credential { ApiKey, OAuthToken };

    QString prompt;
    Credential credentialKind = Credential::ApiKey;
    base::Secret credential;
    QString model;
    QString fallbackModel;
    QString permissionMode; ///< the CLI's word
    QString systemPrompt;
    QString appendSystemPrompt;
    QStringList allowedTools;
    QStringList disallowedTools;
    int maxTurns = 0;
    std::chrono::seconds timeout{0};
    QString gitRepository;
    QString gitBranch;
    int gitDepth = 0;
    base::Secret sshKey;
    QMap<QString, base::Secret> environment;
    QString taskId; ///< async
    QString callbackUrl; ///< async

    /// InvalidInput: no prompt, no credential. TooLarge: over maxBodyBytes.
    [[nodiscard]] base::Result<QByteArray> body() const;
};

} // namespace cloudrun
