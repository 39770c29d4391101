// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <optional>

namespace ui {

/// Facts about a step that are not in its snapshot: they live with its newest run.
struct StepDetails
{
    base::StepId step;
    base::RunId run;
    std::optional<qint64> logBytes; ///< unset: no log

    bool operator==(const StepDetails &) const = default;
};

} // namespace ui
