// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace session {

/// One attempt at a step on one engine. At most one run of a step is active (unique index in the database).
struct Run
{
    base::RunId id;
    base::SessionId session;
    base::StepId step;
    QString engine;
    bool active = true;
    QString folder; ///< data/runs/<id>: log, exit record
    QString command; ///< what the user could type, shown in the pane and the inspector
    QByteArray tokenFingerprint; ///< SHA-256 of the callback token, so that hooks are known again after a restart
    QDateTime startedAt;
    QDateTime endedAt;

    bool operator==(const Run &) const = default;
};

} // namespace session
