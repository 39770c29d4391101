// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "settings/EngineConnection.h"

#include <QStringList>

#include <functional>

namespace session {
class SessionService;
struct Profile;
struct RunRequest;
} // namespace session

namespace app {

/// What the user allows the service that @p profile names; nothing of it where it names none.
[[nodiscard]] settings::ConnectionLimits limitsFor(const session::Profile &profile,
                                                   const QList<settings::EngineConnection> &known);
/// Fills in the time limit and the budget that the step and the session of a run leave open.
void applyLimits(session::RunRequest &request, const QList<settings::EngineConnection> &known);

/// Why a session has to wait because its service has as many runs as the user allows it; empty: it need not. For
/// session::Admission::holdSession. @p service outlives it. Unset: nothing is limited.
[[nodiscard]] std::function<QString(const base::SessionId &)> engineHold(const QList<settings::EngineConnection> &known,
                                                                         const session::SessionService &service);

/// A run that was promised: its session may not be at work yet.
struct ClaimedRun
{
    base::SessionId session;
    QString kind;
    QString connection;
};

/// Kinds of engines none of whose services may have one more run just now. @p claimed ones count as runs.
[[nodiscard]] QStringList fullEngines(const QList<settings::EngineConnection> &known,
                                      const session::SessionService &service, const QList<ClaimedRun> &claimed = {});

} // namespace app
