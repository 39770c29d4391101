// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Diff.h"

namespace git {

/// The last step of making a Diff: counts, the two columns, and what differs within lines that replace each other.
void finish(Diff &diff);

} // namespace git
