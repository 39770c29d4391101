// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/TabGroup.h"

#include "process/TerminalChannel.h"
#include "ui/style/Icons.h"
#include "ui/terminal/SessionPane.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QScopedValueRollback>

namespace ui {

namespace {

constexpr QSize smallest{160, 96};

} // namespace

TabGroup::TabGroup(PaneFactory makePane, QWidget *parent)
    : QWidget(parent)
    , m_makePane(std::move(makePane))
    , m_column(new QVBoxLayout(this))
    , m_head(new Surface(&Surfaces::header, Qt::BottomEdge, this))
    , m_tabs(new SessionTabBar(m_head))
    , m_empty(new EmptyState(QStringLiteral("pageSessions"), tr("No session is open"),
                             tr("Choose one from the list or start a new one."), tr("New session"),
                             QStringLiteral("add"), this))
{
    setObjectName(QStringLiteral("tabGroup"));
    setFocusPolicy(Qt::ClickFocus);
    createHead();
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    m_column->addWidget(m_head);
    m_column->addWidget(m_empty, 1);
    connect(m_empty, &EmptyState::actionTriggered, this, &TabGroup::newRequested);
    connect(m_tabs, &QTabBar::currentChanged, this, &TabGroup::onCurrentChanged);
    connect(m_tabs, &QTabBar::tabBarClicked, this, &TabGroup::pressed);
    setCorner(Corner::Alone);
}

TabGroup::~TabGroup()
{
    m_tabs->disconnect(this);
}

void TabGroup::createHead()
{
    auto *row = new QHBoxLayout(m_head);
    const Theme &look = theme(this);
    const int gap = look.size().space.xs;
    m_head->setFixedHeight(look.controlHeight(look.size().control.tab));
    row->setContentsMargins(0, 0, gap, 0);
    row->setSpacing(gap);
    row->addWidget(m_tabs, 0, Qt::AlignTop);
    const auto add
        = [&](const QString &name, const QString &iconName, const QString &words, const QKeySequence &shortcut) {
              auto *button = new ToolButton(iconName, words, m_head);
              button->setObjectName(name);
              button->setWords(words, shortcut);
              row->addWidget(button);
              return button;
          };
    m_add = add(QStringLiteral("newTab"), QStringLiteral("add"), tr("New session"),
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    connect(m_add, &ToolButton::clicked, this, &TabGroup::newRequested);
    row->addStretch(1);
    m_splitRight = add(QStringLiteral("splitRightButton"), QStringLiteral("splitRight"), tr("Split right"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
    connect(m_splitRight, &ToolButton::clicked, this, [this] { emit splitRequested(Qt::Horizontal); });
    m_splitDown = add(QStringLiteral("splitDownButton"), QStringLiteral("splitDown"), tr("Split below"),
                      QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Return));
    connect(m_splitDown, &ToolButton::clicked, this, [this] { emit splitRequested(Qt::Vertical); });
    m_inspector = add(QStringLiteral("inspectorButton"), QStringLiteral("inspector"), tr("Inspector"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    m_inspector->setCheckable(true);
    connect(m_inspector, &ToolButton::clicked, this, &TabGroup::inspectorRequested);
    m_maximize = add(QStringLiteral("maximizeButton"), QStringLiteral("maximise"), tr("Maximise pane"),
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
    m_maximize->setCheckable(true);
    connect(m_maximize, &ToolButton::clicked, this, &TabGroup::maximizeRequested);
    m_more = add(QStringLiteral("groupMore"), QStringLiteral("more"), tr("More for this group"), {});
    createMoreMenu();
}

void TabGroup::createMoreMenu()
{
    auto *menu = new QMenu(m_more);
    menu->addAction(icon(QStringLiteral("splitRight")), tr("Split right"), this,
                    [this] { emit splitRequested(Qt::Horizontal); });
    menu->addAction(icon(QStringLiteral("splitDown")), tr("Split below"), this,
                    [this] { emit splitRequested(Qt::Vertical); });
    m_inspectorEntry
        = menu->addAction(icon(QStringLiteral("inspector")), tr("Inspector"), this, &TabGroup::inspectorRequested);
    m_inspectorEntry->setCheckable(true);
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("close")), tr("Close all views in this group"), this,
                    &TabGroup::closeGroupRequested);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
}

QList<base::SessionId> TabGroup::sessions() const
{
    QList<base::SessionId> out;
    for (int i = 0; i < m_tabs->count(); ++i)
        out.append(m_tabs->sessionAt(i));
    return out;
}

base::SessionId TabGroup::currentSession() const
{
    return m_tabs->sessionAt(m_tabs->currentIndex());
}

bool TabGroup::contains(const base::SessionId &session) const
{
    return m_tabs->indexOf(session) >= 0;
}

void TabGroup::insert(int index, const base::SessionId &session, const PaneFacts &facts)
{
    insert(index, session, facts, nullptr);
}

void TabGroup::insert(int index, const base::SessionId &session, const PaneFacts &facts,
                      std::unique_ptr<SessionPane> pane)
{
    {
        const QScopedValueRollback changing(m_changing, true);
        m_tabs->insertSession(index, session, facts);
        if (pane)
            m_tabs->setCurrentIndex(m_tabs->indexOf(session));
    }
    if (pane) {
        dropPane();
        m_paneSession = session;
        setPane(std::move(pane));
    }
    onCurrentChanged();
    arrangeHead();
}

std::unique_ptr<SessionPane> TabGroup::take(const base::SessionId &session)
{
    std::unique_ptr<SessionPane> pane;
    if (m_paneSession == session && m_pane) {
        pane = std::move(m_pane);
        m_paneSession = {};
        m_column->removeWidget(pane.get());
        pane->setParent(nullptr);
    }
    {
        const QScopedValueRollback changing(m_changing, true);
        m_tabs->removeSession(session);
    }
    onCurrentChanged();
    arrangeHead();
    return pane;
}

void TabGroup::moveTab(const base::SessionId &session, int index)
{
    const int from = m_tabs->indexOf(session);
    if (from >= 0)
        m_tabs->QTabBar::moveTab(from, std::clamp(index, 0, m_tabs->count() - 1));
}

void TabGroup::setCurrent(const base::SessionId &session)
{
    m_tabs->setCurrentIndex(m_tabs->indexOf(session));
}

void TabGroup::step(int tabs)
{
    const int count = m_tabs->count();
    if (count > 0)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + tabs % count + count) % count);
}

void TabGroup::setFacts(const base::SessionId &session, const PaneFacts &facts)
{
    m_tabs->setFacts(session, facts);
    if (m_pane && m_paneSession == session)
        m_pane->setFacts(facts);
}

void TabGroup::setActive(bool active)
{
    m_tabs->setProperty("active", active);
    m_tabs->update();
}

void TabGroup::setShown(bool shown)
{
    m_shown = shown;
    showCurrent();
}

void TabGroup::setCorner(Corner corner)
{
    const bool alone = corner == Corner::Alone;
    for (QWidget *button : std::initializer_list<QWidget *>{m_add, m_splitRight, m_splitDown, m_inspector})
        button->setVisible(alone);
    m_maximize->setVisible(!alone);
    m_more->setVisible(!alone);
    arrangeHead();
}

void TabGroup::setMaximized(bool maximized)
{
    m_maximize->setChecked(maximized);
    m_maximize->setWords(maximized ? tr("Restore pane") : tr("Maximise pane"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
}

void TabGroup::setInspectorShown(bool shown)
{
    m_inspector->setChecked(shown);
    m_inspectorEntry->setChecked(shown);
}

QRect TabGroup::bodyRect() const
{
    return rect().adjusted(0, m_head->height(), 0, 0);
}

QSize TabGroup::minimumSizeHint() const
{
    // The tab bar scrolls and the pane gives way, so neither may hold a splitter.
    return {smallest.width(), smallest.height() + m_head->sizeHint().height()};
}

void TabGroup::onCurrentChanged()
{
    if (m_changing)
        return;
    showCurrent();
    emit currentChanged(currentSession());
}

void TabGroup::showCurrent()
{
    const base::SessionId current = currentSession();
    m_empty->setVisible(current.isNull());
    if (m_pane && (m_paneSession != current || !m_shown))
        dropPane();
    if (m_pane || current.isNull() || !m_shown)
        return;
    m_paneSession = current;
    setPane(m_makePane(current));
}

void TabGroup::setPane(std::unique_ptr<SessionPane> pane)
{
    m_pane = std::move(pane);
    m_column->addWidget(m_pane.get(), 1);
    m_empty->hide();
    m_pane->show();
    setFocusProxy(m_pane.get());
}

void TabGroup::dropPane()
{
    if (!m_pane)
        return;
    setFocusProxy(nullptr);
    m_paneSession = {};
    m_column->removeWidget(m_pane.get());
    m_pane->hide();
    // The holder is told at once, the widget goes later: a key press in it may have led here.
    m_pane->setChannel({});
    m_pane.release()->deleteLater();
}

void TabGroup::arrangeHead()
{
    int taken = 0;
    for (const QWidget *button :
         std::initializer_list<const QWidget *>{m_add, m_splitRight, m_splitDown, m_inspector, m_maximize, m_more}) {
        if (!button->isHidden())
            taken += button->sizeHint().width() + theme(this).size().space.xs;
    }
    m_tabs->setAvailableWidth(std::max(0, width() - taken - theme(this).size().space.xs));
}

void TabGroup::resizeEvent(QResizeEvent *event)
{
    arrangeHead();
    QWidget::resizeEvent(event);
}

void TabGroup::mousePressEvent(QMouseEvent *event)
{
    emit pressed();
    QWidget::mousePressEvent(event);
}

} // namespace ui
