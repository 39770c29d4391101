// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/MainWindow.h"

#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int layoutSaveMs = 1000;
constexpr int wordsNeedWidth = 1000;
constexpr int layoutVersion = 1;

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_actions(new ActionRegistry(this))
    , m_activity(new ActivityBar)
    , m_stack(new QStackedWidget)
    , m_notices(new NoticeStack)
    , m_status(new StatusBar)
    , m_menu(new QMenu(this))
    , m_layoutTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Gantry"));
    setWindowIcon(applicationIcon());
    addDefaultActions(*m_actions);
    createFrame();
    connectActions();
    createMenus();
    m_layoutTimer->setSingleShot(true);
    m_layoutTimer->setInterval(layoutSaveMs);
    connect(m_layoutTimer, &QTimer::timeout, this, &MainWindow::layoutChanged);
    setMinimumSize(theme(this).size().layout.windowMin);
    resize(1280, 800);
}

MainWindow::~MainWindow() = default;

void MainWindow::createFrame()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    auto *content = new QWidget(centre);
    auto *page = new QVBoxLayout(content);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    m_stack->setObjectName(QStringLiteral("pages"));
    page->addWidget(m_notices);
    page->addWidget(m_stack, 1);
    row->addWidget(m_activity);
    row->addWidget(content, 1);
    column->addLayout(row, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);
    m_toast = new Toast(content);
    m_palette = new CommandPalette(*m_actions, centre);
    connect(m_activity, &ActivityBar::activated, this, &MainWindow::showPage);
    connect(m_status, &StatusBar::clicked, this, &MainWindow::statusClicked);
    connect(m_palette, &CommandPalette::recentChanged, m_layoutTimer, [this] { m_layoutTimer->start(); });
}

void MainWindow::connectActions()
{
    for (QAction *action : m_actions->actions())
        addAction(action);
    connect(m_actions, &ActionRegistry::added, this, [this](QAction *action) {
        if (action->associatedObjects().isEmpty())
            addAction(action);
    });
    const auto on = [this](const char *name, auto slot) {
        connect(m_actions->action(QString::fromLatin1(name)), &QAction::triggered, this, slot);
    };
    on("palette", [this] { m_palette->open(); });
    on("menu", [this] { m_activity->menuButton()->showMenu(); });
    on("fullScreen", [this](bool full) { setFullScreen(full); });
    on("nextRegion", [this] { moveToRegion(1); });
    on("previousRegion", [this] { moveToRegion(-1); });
    on("quit", [this] { close(); });
}

void MainWindow::createMenus()
{
    struct Entry
    {
        QString title;
        ActionGroup group;
    };
    const QList<Entry> entries{
        {tr("Session"), ActionGroup::Sessions}, {tr("Steps"), ActionGroup::Steps},
        {tr("View"), ActionGroup::Tabs},        {tr("Terminal"), ActionGroup::Terminal},
        {tr("Go to"), ActionGroup::Pages},      {tr("Application"), ActionGroup::Application},
    };
    for (const Entry &entry : entries) {
        QMenu *menu = m_menu->addMenu(entry.title);
        // Filled when shown: views add actions of their own later.
        connect(menu, &QMenu::aboutToShow, this, [this, menu, group = entry.group] {
            menu->clear();
            menu->addActions(m_actions->actions(group));
        });
        menu->addActions(m_actions->actions(entry.group));
        menuBar()->addMenu(menu);
    }
    m_activity->menuButton()->setMenu(m_menu);
    static_cast<ToolButton *>(m_activity->menuButton())
        ->setWords(tr("Menu"), m_actions->action(QStringLiteral("menu"))->shortcut());
    setMenuBarVisible(false);
}

void MainWindow::addPage(const QString &id, const QString &iconName, const QString &title, QWidget *page,
                         ActivityBar::Place place)
{
    static const QMap<QString, QKeySequence> keys{
        {QStringLiteral("sessions"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
        {QStringLiteral("tasks"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)},
        {QStringLiteral("logs"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
        {QStringLiteral("costs"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
        {QStringLiteral("approvals"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)},
        {QStringLiteral("sandboxes"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X)},
        {QStringLiteral("settings"), QKeySequence(Qt::CTRL | Qt::Key_Comma)},
    };
    Q_ASSERT(!find(id)); // pages are added once, when the program builds its window
    m_pages << Page{id, title, page, nullptr};
    m_stack->addWidget(page);
    m_activity->addItem(id, iconName, title, place);
    QString name = id;
    name[0] = name.at(0).toUpper();
    QAction *action
        = m_actions->add(QStringLiteral("page") + name, title, ActionGroup::Pages, keys.value(id), iconName);
    connect(action, &QAction::triggered, this, [this, id] { showPage(id); });
    const auto follow = [this, id, action] { m_activity->setShortcut(id, action->shortcut()); };
    connect(action, &QAction::changed, this, follow);
    follow();
    if (m_current.isEmpty())
        showPage(id);
}

MainWindow::Page *MainWindow::find(const QString &id)
{
    const auto found = std::ranges::find(m_pages, id, &Page::id);
    return found == m_pages.end() ? nullptr : &*found;
}

QWidget *MainWindow::page(const QString &id) const
{
    const auto found = std::ranges::find(m_pages, id, &Page::id);
    return found == m_pages.end() ? nullptr : found->widget;
}

QString MainWindow::currentPage() const
{
    return m_current;
}

void MainWindow::showPage(const QString &id)
{
    Page *page = find(id);
    if (!page)
        return;
    m_stack->setCurrentWidget(page->cover ? page->cover : page->widget);
    m_activity->setCurrent(id);
    if (id == m_current)
        return;
    m_current = id;
    emit pageChanged(id);
    m_layoutTimer->start();
}

void MainWindow::setCover(const QString &pageId, QWidget *widget)
{
    Page *page = find(pageId);
    if (!page || page->cover == widget)
        return;
    if (page->cover) {
        m_stack->removeWidget(page->cover);
        page->cover->setParent(nullptr); // not ours
        page->cover->hide();
    }
    page->cover = widget;
    if (widget)
        m_stack->addWidget(widget);
    if (m_current == pageId)
        m_stack->setCurrentWidget(widget ? widget : page->widget);
}

void MainWindow::setPageCount(const QString &id, int count)
{
    m_activity->setCount(id, count);
}

void MainWindow::setWordsInActivityBar(bool words)
{
    m_words = words;
    adapt();
}

void MainWindow::setMenuBarVisible(bool visible)
{
    // A desktop with a global menu takes the bar out of the window by itself.
    menuBar()->setVisible(visible || menuBar()->isNativeMenuBar());
}

void MainWindow::adapt()
{
    m_activity->setWordsVisible(m_words && width() >= wordsNeedWidth);
}

void MainWindow::setFullScreen(bool full)
{
    setWindowState(full ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

void MainWindow::raiseToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

QList<QWidget *> MainWindow::regions() const
{
    QList<QWidget *> all{m_activity};
    QWidget *page = m_stack->currentWidget();
    if (page) {
        const QStringList names = page->property("regions").toStringList();
        for (const QString &name : names) {
            auto *part = page->findChild<QWidget *>(name);
            if (part && part->isVisible())
                all << part;
        }
        if (names.isEmpty())
            all << page;
    }
    all << m_status;
    return all;
}

void MainWindow::moveToRegion(int direction)
{
    const QList<QWidget *> all = regions();
    const QWidget *focus = focusWidget();
    qsizetype current = -1;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (focus && (all.at(i) == focus || all.at(i)->isAncestorOf(focus)))
            current = i;
    }
    for (qsizetype step = 1; step <= all.size(); ++step) {
        const qsizetype next = (current + direction * step + 2 * all.size()) % all.size();
        QWidget *region = all.at(next);
        if (region->focusPolicy() & Qt::TabFocus) {
            region->setFocus(Qt::TabFocusReason);
            return;
        }
        for (QWidget *child = region->nextInFocusChain(); child != region; child = child->nextInFocusChain()) {
            if (region->isAncestorOf(child) && child->focusPolicy() & Qt::TabFocus && child->isVisibleTo(this)
                && child->isEnabled()) {
                child->setFocus(Qt::TabFocusReason);
                return;
            }
        }
    }
}

QVariantMap MainWindow::saveLayout() const
{
    return {{QStringLiteral("version"), layoutVersion},
            {QStringLiteral("geometry"), saveGeometry()},
            {QStringLiteral("page"), m_current},
            {QStringLiteral("recent"), m_palette->recent()}};
}

void MainWindow::restoreLayout(const QVariantMap &layout)
{
    if (layout.value(QStringLiteral("version")).toInt() != layoutVersion)
        return;
    restoreGeometry(layout.value(QStringLiteral("geometry")).toByteArray());
    m_palette->setRecent(layout.value(QStringLiteral("recent")).toStringList());
    showPage(layout.value(QStringLiteral("page")).toString());
}

void MainWindow::closeNow()
{
    m_closing = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_closing) {
        event->accept();
        return;
    }
    event->ignore();
    emit closeRequested();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    adapt();
    if (!m_layoutTimer->isActive())
        m_layoutTimer->start();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    if (!m_layoutTimer->isActive())
        m_layoutTimer->start();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_actions->action(QStringLiteral("fullScreen"))->setChecked(isFullScreen());
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Reaches the window only when the focus is not in a terminal, which takes F6 for its program.
    if (event->key() == Qt::Key_F6 && !(event->modifiers() & ~Qt::ShiftModifier)) {
        moveToRegion(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace ui
