// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskboard/TaskGlyph.h"

namespace ui {

StatusGlyph glyphOf(tasks::TaskState state)
{
    switch (state) {
    case tasks::TaskState::Pending:
        return StatusGlyph::Pending;
    case tasks::TaskState::Queued:
        return StatusGlyph::Queued;
    case tasks::TaskState::Running:
        return StatusGlyph::Running;
    case tasks::TaskState::Completed:
        return StatusGlyph::Success;
    case tasks::TaskState::Failed:
        return StatusGlyph::Failed;
    case tasks::TaskState::Cancelled:
        return StatusGlyph::Cancelled;
    case tasks::TaskState::Timeout:
        return StatusGlyph::TimedOut;
    }
    return StatusGlyph::Unknown;
}

StatusGlyph glyphOf(const TaskItem &item)
{
    const bool isWaiting = item.state == tasks::TaskState::Running && !item.waitingFor.isEmpty();
    return isWaiting ? StatusGlyph::Waiting : glyphOf(item.state);
}

StatusGlyph glyphOf(const tasks::TaskStep &step)
{
    if (step.state == u"succeeded")
        return StatusGlyph::Success;
    if (step.state == u"failed")
        return StatusGlyph::Failed;
    if (step.state == u"cancelled")
        return StatusGlyph::Cancelled;
    return step.state == u"running" ? StatusGlyph::Running : StatusGlyph::Pending;
}

} // namespace ui
