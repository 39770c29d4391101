// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/TerminalActions.h"

#include "ui/style/Icons.h"
#include "ui/terminal/SessionPane.h"
#include "ui/terminal/TerminalPane.h"
#include "ui/widgets/Buttons.h"

#include <QAction>
#include <QMenu>

namespace ui {

namespace {

constexpr int tabKeys = 9;

} // namespace

TerminalActions::TerminalActions(TerminalArea &area)
    : QObject(&area)
    , m_area(area)
{
    createTerminalActions();
    createTabActions();
    createPaneActions();
    createSessionActions();
    m_area.addActions(m_all);
}

template <typename Function>
QAction *TerminalActions::add(const char *name, const QString &text, const QList<QKeySequence> &keys,
                              Qt::ShortcutContext context, const QString &iconName, Function function)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcuts(keys);
    action->setShortcutContext(context);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    keepToolTip(action);
    connect(action, &QAction::triggered, this, function);
    m_all.append(action);
    return action;
}

template <typename Function>
QAction *TerminalActions::addForTerminal(const char *name, const QString &text, const QList<QKeySequence> &keys,
                                         const QString &iconName, Function function)
{
    return add(name, text, keys, Qt::WidgetWithChildrenShortcut, iconName, [this, function] {
        if (SessionPane *pane = m_area.currentPane())
            function(*pane);
    });
}

void TerminalActions::createTerminalActions()
{
    m_copy = addForTerminal("terminalCopy", tr("Copy"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
                            QStringLiteral("copy"), [](SessionPane &pane) { pane.terminal()->copy(); });
    QAction *paste = addForTerminal("terminalPaste", tr("Paste"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)}, {},
                                    [](SessionPane &pane) { pane.terminal()->paste(); });
    QAction *pasteSelection
        = addForTerminal("terminalPasteSelection", tr("Paste selection"), {QKeySequence(Qt::SHIFT | Qt::Key_Insert)},
                         {}, [](SessionPane &pane) { pane.terminal()->pasteSelection(); });
    QAction *find
        = addForTerminal("terminalFind", tr("Find in terminal"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
                         QStringLiteral("search"), [](SessionPane &pane) { pane.find(); });
    QAction *zoomIn
        = addForTerminal("terminalZoomIn", tr("Larger text"),
                         {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Plus),
                          QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                         {}, [](SessionPane &pane) { pane.terminal()->zoomIn(); });
    QAction *zoomOut = addForTerminal("terminalZoomOut", tr("Smaller text"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
                                      {}, [](SessionPane &pane) { pane.terminal()->zoomOut(); });
    QAction *zoomReset
        = addForTerminal("terminalZoomReset", tr("Usual text size"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, {},
                         [](SessionPane &pane) { pane.terminal()->resetZoom(); });
    m_menu = {m_copy, paste, pasteSelection, find, zoomIn, zoomOut, zoomReset};
}

void TerminalActions::createTabActions()
{
    const auto window = Qt::WindowShortcut;
    add("closeView", tr("Close view"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)}, window,
        QStringLiteral("close"), [this] { m_area.closeView(m_area.currentSession()); });
    add("reopenView", tr("Reopen closed view"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)}, window,
        QStringLiteral("undo"), [this] { m_area.reopenClosedView(); });
    add("nextTab", tr("Next tab"), {QKeySequence(Qt::CTRL | Qt::Key_PageDown)}, window, {},
        [this] { emit stepTabRequested(1); });
    add("previousTab", tr("Previous tab"), {QKeySequence(Qt::CTRL | Qt::Key_PageUp)}, window, {},
        [this] { emit stepTabRequested(-1); });
    add("moveTabRight", tr("Move tab right"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown)}, window, {},
        [this] { emit moveTabRequested(1); });
    add("moveTabLeft", tr("Move tab left"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp)}, window, {},
        [this] { emit moveTabRequested(-1); });
    add("recentSession", tr("Recently used session"), {QKeySequence(Qt::CTRL | Qt::Key_Tab)}, window, {},
        [this] { emit recentRequested(1); });
    add("recentSessionBack", tr("Recently used session, backwards"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab)},
        window, {}, [this] { emit recentRequested(-1); });
    for (int i = 0; i < tabKeys; ++i) {
        const QByteArray name = QByteArrayLiteral("tab") + QByteArray::number(i + 1);
        add(name.constData(), tr("Tab %1").arg(i + 1), {QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i))},
            window, {}, [this, i] { emit tabRequested(i); });
    }
}

void TerminalActions::createPaneActions()
{
    const auto window = Qt::WindowShortcut;
    add("splitRight", tr("Split right"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Enter)},
        window, QStringLiteral("splitRight"), [this] { m_area.split(Qt::Horizontal); });
    add("splitDown", tr("Split below"),
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Enter)}, window,
        QStringLiteral("splitDown"), [this] { m_area.split(Qt::Vertical); });
    add("maximizePane", tr("Maximise or restore pane"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)}, window,
        QStringLiteral("maximise"), [this] { m_area.setMaximized(!m_area.isMaximized()); });

    using Direction = TerminalArea::Direction;
    struct Arrow
    {
        const char *name;
        Qt::Key key;
        Direction direction;
        QString words;
    };
    const Arrow arrows[] = {{"Left", Qt::Key_Left, Direction::Left, tr("left")},
                            {"Right", Qt::Key_Right, Direction::Right, tr("right")},
                            {"Up", Qt::Key_Up, Direction::Up, tr("above")},
                            {"Down", Qt::Key_Down, Direction::Down, tr("below")}};
    for (const Arrow &arrow : arrows) {
        const Direction direction = arrow.direction;
        const QByteArray name(arrow.name);
        // Only from a terminal: elsewhere these keys select text.
        add(("focusPane" + name).constData(), tr("Focus the pane %1").arg(arrow.words),
            {QKeySequence(Qt::CTRL | Qt::SHIFT | arrow.key)}, Qt::WidgetWithChildrenShortcut, {},
            [this, direction] { m_area.focusDirection(direction); });
        add(("resizePane" + name).constData(), tr("Move the pane's border: %1").arg(arrow.words),
            {QKeySequence(Qt::ALT | Qt::SHIFT | arrow.key)}, Qt::WidgetWithChildrenShortcut, {},
            [this, direction] { m_area.resizeCurrent(direction); });
    }
}

void TerminalActions::createSessionActions()
{
    add("newShellTab", tr("Shell in the same folder"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)},
        Qt::WindowShortcut, QStringLiteral("shell"), [this] { emit requestForCurrent(PaneRequest::OpenShell); });
}

void TerminalActions::addTo(QMenu &menu, const TerminalPane &terminal) const
{
    for (QAction *action : m_menu) {
        if (action == m_copy && !terminal.hasSelection())
            continue;
        menu.addAction(action);
    }
}

} // namespace ui
