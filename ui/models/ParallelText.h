// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ChildPlan.h"

namespace ui {

/// What people write for parallel sessions, and the list that a step keeps (session/ChildPlan.h).

/// One prompt per line; where there is an empty line, one per paragraph. A list as a step keeps it stays as it is.
/// InvalidInput: no prompt, too many, or a list that cannot be read.
[[nodiscard]] base::Result<session::ChildPlan> parallelPlan(const QString &typed);
/// The step's text for what was typed; @p typed itself when that is no plan.
[[nodiscard]] QString parallelStepText(const QString &typed);
/// The other way round, for editing; the step's text itself when it says more than prompts.
[[nodiscard]] QString parallelTyped(const QString &stepText);

} // namespace ui
