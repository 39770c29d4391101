// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Task.h"
#include "ui/style/StatusGlyph.h"

namespace ui {

[[nodiscard]] StatusGlyph glyphOf(tasks::TaskState state);

} // namespace ui
