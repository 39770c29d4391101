// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/TaskItem.h"
#include "ui/style/StatusGlyph.h"

namespace ui {

[[nodiscard]] StatusGlyph glyphOf(tasks::TaskState state);
/// Also whether it waits for an answer.
[[nodiscard]] StatusGlyph glyphOf(const TaskItem &item);
[[nodiscard]] StatusGlyph glyphOf(const tasks::TaskStep &step);

} // namespace ui
