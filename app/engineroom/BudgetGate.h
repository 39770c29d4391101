// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Settings.h"
#include "usage/Budget.h"

namespace app {

class EngineRoom;

[[nodiscard]] usage::Budgets budgetsOf(const settings::Values &values);

/// Why no new run of Claude may begin just now, from the user's budgets and everything that was spent; empty: it may.
/// For programs that ask once: it reads what is new in the transcripts, and only where a budget is set. @p session:
/// the one that is to go on; null: a new one. After the sessions are loaded.
[[nodiscard]] QString budgetReason(EngineRoom &room, const base::SessionId &session = {});

} // namespace app
