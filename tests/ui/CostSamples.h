// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/TranscriptLedger.h"

namespace pages {

/// What the transcripts of five years say: several conversations a day in a dozen projects, with many models.
[[nodiscard]] usage::TranscriptTotals fiveYears();

} // namespace pages
