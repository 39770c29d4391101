// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace ui {

/// The commands of a chain as text to edit: one on each line, or a JSON list where a command has several lines itself.
[[nodiscard]] QString chainText(const QStringList &commands);
/// The other way round; empty lines are left out.
[[nodiscard]] QStringList chainFrom(const QString &text);

} // namespace ui
