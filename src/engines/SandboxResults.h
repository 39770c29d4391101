// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QString>

#include <stop_token>

namespace engines {

/// What a run changed in its sandbox.
struct SandboxResults
{
    struct Change
    {
        QChar kind; ///< A, M, D, T
        QByteArray path;
    };

    QList<Change> changes;
    QString patch; ///< file with all of it; empty: nothing changed
    bool applied = false;
    QString conflict; ///< why it was not applied, in git's words

    [[nodiscard]] QJsonArray toJson() const;
};

/// The list as `git diff --name-status -z` writes it. Corrupt: it names a path outside of the project.
[[nodiscard]] base::Result<QList<SandboxResults::Change>> readChanges(const QByteArray &list);

/// Puts the patch into the project, all of it or nothing: when a file here is not as the run found it, nothing is
/// changed and the conflict is told. Git lets no patch reach outside of the project, nor through its links. Blocks.
void applyResults(SandboxResults &results, const QByteArray &project, const std::stop_token &stop);

} // namespace engines
