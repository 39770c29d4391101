// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/ActionRegistry.h"

#include <array>

namespace ui {

namespace {

using Keys = QKeySequence;
constexpr auto ctrlShift = Qt::CTRL | Qt::SHIFT;

void addApplication(ActionRegistry &registry)
{
    using enum ActionGroup;
    const auto add = [&](const char *name, const QString &text, const Keys &keys, const char *icon = "") {
        return registry.add(QString::fromLatin1(name), text, Application, keys, QString::fromLatin1(icon));
    };
    add("palette", ActionRegistry::tr("Command palette"), Keys(ctrlShift | Qt::Key_P), "palette");
    add("menu", ActionRegistry::tr("Menu"), Keys(ctrlShift | Qt::Key_M), "menu");
    add("fullScreen", ActionRegistry::tr("Full screen"), Keys(Qt::Key_F11), "maximise")->setCheckable(true);
    add("nextRegion", ActionRegistry::tr("Next region"), Keys(Qt::CTRL | Qt::Key_F6));
    add("previousRegion", ActionRegistry::tr("Previous region"), Keys(ctrlShift | Qt::Key_F6));
    add("quit", ActionRegistry::tr("Quit"), Keys(ctrlShift | Qt::Key_Q))->setMenuRole(QAction::QuitRole);
}

void addSessions(ActionRegistry &registry)
{
    const auto add = [&](const char *name, const QString &text, const Keys &keys, const char *icon = "") {
        return registry.add(QString::fromLatin1(name), text, ActionGroup::Sessions, keys, QString::fromLatin1(icon));
    };
    add("newSession", ActionRegistry::tr("New session"), Keys(ctrlShift | Qt::Key_N), "add");
    add("newTask", ActionRegistry::tr("New task"), Keys(), "add");
    add("taskTemplates", ActionRegistry::tr("Task templates"), Keys(), "pageTasks");
    add("taskSchedules", ActionRegistry::tr("Task schedules"), Keys(), "calendar");
    add("taskLimits", ActionRegistry::tr("Tasks at once"), Keys(), "layers");
    add("browseConversations", ActionRegistry::tr("Browse conversations"), Keys(ctrlShift | Qt::Key_O), "history");
    add("nextWaiting", ActionRegistry::tr("Next session that waits"), Keys(ctrlShift | Qt::Key_J), "statusWaiting");
    add("nextRecentSession", ActionRegistry::tr("Recently used session"), Keys(Qt::CTRL | Qt::Key_Tab));
    add("previousRecentSession", ActionRegistry::tr("Recently used session, backwards"), Keys(ctrlShift | Qt::Key_Tab));
    add("toggleSessionList", ActionRegistry::tr("Session list"), Keys(ctrlShift | Qt::Key_B), "sessionList");
    add("toggleInspector", ActionRegistry::tr("Inspector"), Keys(ctrlShift | Qt::Key_I), "inspector");
}

void addSteps(ActionRegistry &registry)
{
    const auto add = [&](const char *name, const QString &text, const Keys &keys, const char *icon = "") {
        return registry.add(QString::fromLatin1(name), text, ActionGroup::Steps, keys, QString::fromLatin1(icon));
    };
    add("playNext", ActionRegistry::tr("Play next step"), Keys(ctrlShift | Qt::Key_R), "play");
    add("autoPlay", ActionRegistry::tr("Auto-play"), Keys(ctrlShift | Qt::Key_Y), "autoPlay")->setCheckable(true);
    add("pauseSteps", ActionRegistry::tr("Pause after this step"), Keys(), "pause")->setCheckable(true);
    add("stopStep", ActionRegistry::tr("Stop step"), Keys(ctrlShift | Qt::Key_Delete), "stop");
    add("retryStep", ActionRegistry::tr("Retry step"), Keys(), "retry");
    add("finishSession", ActionRegistry::tr("Finish session"), Keys(), "check");
}

void addTabs(ActionRegistry &registry)
{
    const auto add = [&](const QString &name, const QString &text, const Keys &keys, const char *icon = "") {
        return registry.add(name, text, ActionGroup::Tabs, keys, QString::fromLatin1(icon));
    };
    for (int n = 1; n <= 9; ++n) {
        add(QStringLiteral("tab%1").arg(n), ActionRegistry::tr("Tab %1").arg(n),
            Keys(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + n)));
    }
    add(QStringLiteral("nextTab"), ActionRegistry::tr("Next tab"), Keys(Qt::CTRL | Qt::Key_PageDown));
    add(QStringLiteral("previousTab"), ActionRegistry::tr("Previous tab"), Keys(Qt::CTRL | Qt::Key_PageUp));
    add(QStringLiteral("moveTabForward"), ActionRegistry::tr("Move tab forward"), Keys(ctrlShift | Qt::Key_PageDown));
    add(QStringLiteral("moveTabBack"), ActionRegistry::tr("Move tab back"), Keys(ctrlShift | Qt::Key_PageUp));
    add(QStringLiteral("shellTab"), ActionRegistry::tr("Shell in the same folder"), Keys(ctrlShift | Qt::Key_T),
        "shell");
    add(QStringLiteral("closeView"), ActionRegistry::tr("Close view"), Keys(ctrlShift | Qt::Key_W), "close");
    add(QStringLiteral("reopenView"), ActionRegistry::tr("Reopen closed view"), Keys(ctrlShift | Qt::Key_Z), "undo");
    add(QStringLiteral("splitRight"), ActionRegistry::tr("Split right"), Keys(ctrlShift | Qt::Key_Return),
        "splitRight");
    add(QStringLiteral("splitDown"), ActionRegistry::tr("Split below"), Keys(Qt::CTRL | Qt::ALT | Qt::Key_Return),
        "splitDown");
    add(QStringLiteral("maximisePane"), ActionRegistry::tr("Maximise or restore pane"), Keys(ctrlShift | Qt::Key_G),
        "maximise");
    struct Direction
    {
        const char *name;
        QString focus;
        QString resize;
        Qt::Key key;
    };
    const std::array directions{
        Direction{"Left", ActionRegistry::tr("Focus the pane on the left"), ActionRegistry::tr("Make pane narrower"),
                  Qt::Key_Left},
        Direction{"Right", ActionRegistry::tr("Focus the pane on the right"), ActionRegistry::tr("Make pane wider"),
                  Qt::Key_Right},
        Direction{"Up", ActionRegistry::tr("Focus the pane above"), ActionRegistry::tr("Make pane lower"), Qt::Key_Up},
        Direction{"Down", ActionRegistry::tr("Focus the pane below"), ActionRegistry::tr("Make pane higher"),
                  Qt::Key_Down},
    };
    for (const Direction &direction : directions) {
        add(QStringLiteral("focusPane") + QLatin1StringView(direction.name), direction.focus,
            Keys(ctrlShift | direction.key));
        add(QStringLiteral("resizePane") + QLatin1StringView(direction.name), direction.resize,
            Keys(Qt::ALT | Qt::SHIFT | direction.key));
    }
}

void addTerminal(ActionRegistry &registry)
{
    const auto add = [&](const char *name, const QString &text, const Keys &keys, const char *icon = "") {
        return registry.add(QString::fromLatin1(name), text, ActionGroup::Terminal, keys, QString::fromLatin1(icon));
    };
    add("copy", ActionRegistry::tr("Copy"), Keys(ctrlShift | Qt::Key_C), "copy");
    add("paste", ActionRegistry::tr("Paste"), Keys(ctrlShift | Qt::Key_V));
    add("find", ActionRegistry::tr("Find in terminal"), Keys(ctrlShift | Qt::Key_F), "search");
    add("zoomIn", ActionRegistry::tr("Larger text"), Keys(Qt::CTRL | Qt::Key_Plus), "add");
    add("zoomOut", ActionRegistry::tr("Smaller text"), Keys(Qt::CTRL | Qt::Key_Minus));
    add("zoomReset", ActionRegistry::tr("Normal text size"), Keys(Qt::CTRL | Qt::Key_0));
}

} // namespace

void addDefaultActions(ActionRegistry &registry)
{
    addApplication(registry);
    addSessions(registry);
    addSteps(registry);
    addTabs(registry);
    addTerminal(registry);
}

} // namespace ui
