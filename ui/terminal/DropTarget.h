// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/SplitTree.h"

#include <optional>

namespace ui {

class TabGroup;

/// Where a tab is dropped: between tabs, into a group, or on an edge that splits it.
struct DropTarget
{
    TabGroup *group = nullptr;
    int index = -1;
    std::optional<SplitTree::Side> side;
    QRect area; ///< in the group
};

/// What a drop at @p position in @p group means: its tab bar takes it between two tabs, the outer quarters of its body
/// split it, the middle adds to it.
[[nodiscard]] DropTarget dropTargetIn(TabGroup &group, const QPoint &position);

} // namespace ui
