// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QJsonObject>
#include <QString>

namespace engines {

struct SandboxChoices;

/// What a session says about its sandboxes: Profile::engineOptions of the engine "e2b". Empty members leave it to the
/// settings.
struct SandboxOptions
{
    QString templateName; ///< ours or the service's
    QString workFolder;
    QString branch; ///< what changed becomes a branch of this name; "auto": of a name made here; empty: no branch
    QString targetBranch; ///< of the pull request; empty: the repository's default
    bool gitLive = false; ///< push the branch and open a pull request, from the sandbox
    bool keep = false; ///< leave the sandbox running
    bool sendSecrets = false;
    bool keepResults = false; ///< show what changed, put it into the project later

    [[nodiscard]] static SandboxOptions fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;
    /// InvalidInput: a name that no branch can have, a folder that is none.
    [[nodiscard]] base::Result<> check() const;
    void applyTo(SandboxChoices &choices) const;

    bool operator==(const SandboxOptions &) const = default;
};

} // namespace engines
