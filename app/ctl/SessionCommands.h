// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Arguments.h"
#include "base/Result.h"
#include "session/Session.h"

#include <QFuture>

namespace session {
class EventStore;
}

namespace ctl {

/// What is stored, read only. Each prints and gives the exit code.
[[nodiscard]] QFuture<int> listSessions(const SessionListArguments &arguments, session::EventStore &store,
                                        QObject *context);
[[nodiscard]] QFuture<int> showSession(const SessionShowArguments &arguments, session::EventStore &store,
                                       QObject *context);
[[nodiscard]] QFuture<int> exportSession(const SessionExportArguments &arguments, session::EventStore &store,
                                         QObject *context);

/// The one session whose id begins with @p prefix. NotFound: none. InvalidInput: several, or no prefix at all.
[[nodiscard]] base::Result<session::Snapshot> findByPrefix(const QList<session::Snapshot> &all, const QString &prefix);

} // namespace ctl
