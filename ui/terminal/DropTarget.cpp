// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/DropTarget.h"

#include "ui/terminal/TabGroup.h"

namespace ui {

DropTarget dropTargetIn(TabGroup &group, const QPoint &position)
{
    DropTarget target{.group = &group, .index = -1, .side = {}, .area = group.bodyRect()};
    const QRect body = target.area;
    if (position.y() < body.top()) {
        SessionTabBar *tabs = group.tabs();
        target.index = tabs->dropIndex(tabs->mapFrom(&group, position));
        const int left = tabs->count() == 0 ? 0
            : target.index < tabs->count()  ? tabs->tabRect(target.index).left()
                                            : tabs->tabRect(tabs->count() - 1).right();
        target.area = {tabs->mapTo(&group, QPoint(left, 0)) - QPoint(1, 0), QSize(3, body.top())};
        return target;
    }
    const QPoint inside = position - body.topLeft();
    const int width = std::max(1, body.width());
    const int height = std::max(1, body.height());
    if (inside.x() * 4 < width)
        target.side = SplitTree::Side::Left;
    else if (inside.x() * 4 > width * 3)
        target.side = SplitTree::Side::Right;
    else if (inside.y() * 4 < height)
        target.side = SplitTree::Side::Above;
    else if (inside.y() * 4 > height * 3)
        target.side = SplitTree::Side::Below;
    else
        return target;
    switch (*target.side) {
    case SplitTree::Side::Left:
        target.area.setWidth(width / 2);
        break;
    case SplitTree::Side::Right:
        target.area.setLeft(body.left() + width / 2);
        break;
    case SplitTree::Side::Above:
        target.area.setHeight(height / 2);
        break;
    case SplitTree::Side::Below:
        target.area.setTop(body.top() + height / 2);
        break;
    }
    return target;
}

} // namespace ui
