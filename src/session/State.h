// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/Event.h"
#include "session/Session.h"

namespace session {

/// The state after @p event. Pure: no clock, no disk; times come from the event.
///
/// A Claude step ends when its run has exited *and* SessionEnd has arrived, in either order, or at hookMissing.
/// Facts about an older attempt than Step::run, or about an ended step, change nothing but the record.
/// Unknown event types change lastActivity only. Conflict: the event is not legal now (a second run_starting, an
/// edit of a step that is not pending, removal of an active one); InvalidInput: data lacks what the type needs.
[[nodiscard]] base::Result<Snapshot> apply(const Snapshot &before, const Event &event);

/// The status people see, from the steps alone (Session::status is kept equal to it by apply()).
[[nodiscard]] Status statusOf(const Snapshot &snapshot);

/// JSON shapes of the events' data (session_created, step_added, …) and of `gantryctl session show --json`.
[[nodiscard]] QJsonObject toJson(const Session &session);
[[nodiscard]] QJsonObject toJson(const Step &step);
[[nodiscard]] base::Result<Session> sessionFromJson(const QJsonObject &json);
[[nodiscard]] base::Result<Step> stepFromJson(const QJsonObject &json);

} // namespace session
