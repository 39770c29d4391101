// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/SessionTabBar.h"

#include "ui/models/Format.h"
#include "ui/models/PermissionMode.h"
#include "ui/style/Icons.h"
#include "ui/style/StatusGlyph.h"
#include "ui/style/Theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionTab>

namespace ui {

namespace {

constexpr int glyphSide = 12;
constexpr int crossSide = 16;
constexpr int markSide = 6;

/// The pane's header may be hidden; then these facts are only here.
QString toolTipFor(const PaneFacts &facts)
{
    QStringList lines{facts.title};
    if (!facts.statusText.isEmpty())
        lines.append(facts.statusText);
    QStringList details;
    for (const QString &detail : {facts.branch, facts.model, PermissionMode::wordsFor(facts.permissionMode)}) {
        if (!detail.isEmpty())
            details.append(detail);
    }
    if (!details.isEmpty())
        lines.append(details.join(QStringLiteral(" · ")));
    return lines.join(u'\n');
}

} // namespace

SessionTabBar::SessionTabBar(QWidget *parent)
    : QTabBar(parent)
{
    setObjectName(QStringLiteral("sessionTabs"));
    setAccessibleName(tr("Open sessions"));
    setExpanding(false);
    setDrawBase(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setProperty("active", true);
    hide();
    connect(this, &QTabBar::currentChanged, this, &SessionTabBar::clearMarks);
}

void SessionTabBar::insertSession(int index, const base::SessionId &session, const PaneFacts &facts)
{
    m_tabs.insert(session, {});
    const int at = insertTab(index, facts.title);
    setTabData(at, session.toString());
    setFacts(session, facts);
}

void SessionTabBar::removeSession(const base::SessionId &session)
{
    const int index = indexOf(session);
    m_tabs.remove(session);
    m_hovered = -1;
    if (index < 0)
        return;
    removeTab(index);
    relayout();
}

void SessionTabBar::setFacts(const base::SessionId &session, const PaneFacts &facts)
{
    const int index = indexOf(session);
    if (index < 0)
        return;
    Tab &tab = m_tabs[session];
    const bool renamed = tab.title != facts.title;
    tab.title = facts.title;
    tab.status = facts.status;
    setTabToolTip(index, toolTipFor(facts));
    setAccessibleTabName(index,
                         facts.statusText.isEmpty() ? facts.title : tr("%1, %2").arg(facts.title, facts.statusText));
    if (renamed) {
        measure(tab);
        // An ampersand in a title is no mnemonic.
        QString text = facts.title;
        setTabText(index, text.replace(u'&', QStringLiteral("&&")));
        relayout();
    }
    update();
}

void SessionTabBar::mark(const base::SessionId &session, Mark mark)
{
    const auto tab = m_tabs.find(session);
    if (tab == m_tabs.end())
        return;
    bool &flag = mark == Mark::Bell ? tab->bell : tab->output;
    if (flag)
        return;
    flag = true;
    update();
}

bool SessionTabBar::hasMark(const base::SessionId &session, Mark mark) const
{
    const Tab tab = m_tabs.value(session);
    return mark == Mark::Bell ? tab.bell : tab.output;
}

base::SessionId SessionTabBar::sessionAt(int index) const
{
    return base::SessionId(tabData(index).toString());
}

int SessionTabBar::indexOf(const base::SessionId &session) const
{
    for (int i = 0; i < count(); ++i) {
        if (tabData(i).toString() == session.toString())
            return i;
    }
    return -1;
}

void SessionTabBar::setAvailableWidth(int width)
{
    if (m_available == width)
        return;
    m_available = width;
    relayout();
}

void SessionTabBar::relayout()
{
    m_titleLimit = m_available > 0 ? titleLimit() : longestTitle;
    setVisible(count() > 0);
    // There is no public call for it; setting a text makes the bar ask for all sizes again.
    if (count() > 0)
        setTabText(0, tabText(0));
    updateGeometry();
}

int SessionTabBar::dropIndex(const QPoint &position) const
{
    for (int i = 0; i < count(); ++i) {
        if (position.x() < tabRect(i).center().x())
            return i;
    }
    return count();
}

int SessionTabBar::extraWidth() const
{
    const auto &space = theme(this).size().space;
    return space.s + glyphSide + space.s + space.xs + crossSide + space.xs;
}

void SessionTabBar::measure(Tab &tab) const
{
    // A title may be a whole prompt; nobody needs the width of all of it.
    tab.titleWidth = std::min(longestTitle, fontMetrics().horizontalAdvance(tab.title.left(longestTitle)) + 2);
}

int SessionTabBar::titleWidth(int index) const
{
    const auto tab = m_tabs.constFind(sessionAt(index));
    const int width = tab == m_tabs.cend() ? 0 : tab->titleWidth;
    return std::min(width, index == currentIndex() ? longestTitle : m_titleLimit);
}

int SessionTabBar::titleLimit() const
{
    // The longest titles give way first, until all tabs fit.
    QList<int> widths;
    int room = m_available - extraWidth() * count();
    for (int i = 0; i < count(); ++i) {
        const int width = m_tabs.value(sessionAt(i)).titleWidth;
        if (i == currentIndex())
            room -= width;
        else
            widths.append(width);
    }
    std::ranges::sort(widths);
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const auto share = room / static_cast<int>(widths.size() - i);
        if (widths.at(i) > share)
            return std::clamp(share, shortestTitle, longestTitle);
        room -= widths.at(i);
    }
    return longestTitle;
}

QSize SessionTabBar::tabSizeHint(int index) const
{
    const Theme &look = theme(this);
    return {extraWidth() + titleWidth(index), look.controlHeight(look.size().control.tab)};
}

QSize SessionTabBar::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

QRect SessionTabBar::closeRect(int index) const
{
    if (index < 0 || index >= count() || (index != currentIndex() && index != m_hovered))
        return {};
    const QRect tab = tabRect(index);
    const QRect cross(tab.right() - theme(this).size().space.xs - crossSide, tab.center().y() - crossSide / 2 + 1,
                      crossSide, crossSide);
    return QStyle::visualRect(layoutDirection(), tab, cross);
}

void SessionTabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 0; i < count(); ++i) {
        if (tabRect(i).intersects(rect()))
            paintTab(painter, i);
    }
}

void SessionTabBar::paintTab(QPainter &painter, int index)
{
    const Theme &look = theme(this);
    const Tab tab = m_tabs.value(sessionAt(index));
    const bool current = index == currentIndex();
    QStyleOptionTab option;
    initStyleOption(&option, index);
    option.rect = tabRect(index);
    style()->drawControl(QStyle::CE_TabBarTabShape, &option, &painter, this);

    const auto &space = look.size().space;
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(layoutDirection(), option.rect, rect); };
    const int middle = option.rect.center().y() + 1;
    const QRect glyph(option.rect.left() + space.s, middle - glyphSide / 2, glyphSide, glyphSide);
    paintStatusGlyph(painter, mirrored(glyph), glyphOf(tab.status), look);

    const QRect cross = closeRect(index);
    const int right = option.rect.right() - space.xs - crossSide;
    const QRect text(glyph.right() + 1 + space.s, option.rect.top(), right - space.xs - glyph.right() - space.s,
                     option.rect.height());
    painter.setFont(font());
    painter.setPen(current || index == m_hovered ? look.text() : look.surface().textMuted);
    painter.drawText(mirrored(text), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(tab.title.left(longestTitle), Qt::ElideRight, text.width()));

    const QRect mark = mirrored({right + (crossSide - markSide) / 2, middle - markSide / 2, markSide, markSide});
    if (!cross.isEmpty()) {
        const bool over = cross.contains(mapFromGlobal(QCursor::pos()));
        paintIcon(painter, cross.adjusted(1, 1, -1, -1), QStringLiteral("close"),
                  over ? look.text() : look.surface().textMuted);
    } else if (tab.bell) {
        paintIcon(painter, mark.adjusted(-4, -4, 4, 4), QStringLiteral("notifications"),
                  look.status(Tone::Waiting).foreground);
    } else if (tab.output) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.surface().primary);
        painter.drawEllipse(mark);
        painter.restore();
    }
}

void SessionTabBar::mousePressEvent(QMouseEvent *event)
{
    const int index = tabAt(event->position().toPoint());
    m_pressed = sessionAt(index);
    m_pressedAt = event->position().toPoint();
    m_pressedClose = event->button() == Qt::LeftButton && closeRect(index).contains(m_pressedAt);
    m_dragging = false;
    if (event->button() == Qt::LeftButton && !m_pressedClose)
        QTabBar::mousePressEvent(event);
}

void SessionTabBar::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton)) {
        hover(tabAt(position));
        return;
    }
    if (m_pressed.isNull() || m_pressedClose)
        return;
    m_dragging = m_dragging || (position - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragging)
        emit dragMoved(m_pressed, event->globalPosition().toPoint());
}

void SessionTabBar::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const int index = tabAt(position);
    const base::SessionId pressed = std::exchange(m_pressed, {});
    const bool dragged = std::exchange(m_dragging, false);
    const bool onClose = std::exchange(m_pressedClose, false);
    QTabBar::mouseReleaseEvent(event);
    if (pressed.isNull())
        return;
    if (dragged)
        emit dragDropped(pressed, event->globalPosition().toPoint());
    else if (sessionAt(index) != pressed)
        return;
    else if (event->button() == Qt::MiddleButton || (onClose && closeRect(index).contains(position)))
        emit closeRequested(pressed);
}

void SessionTabBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_dragging) {
        m_dragging = false;
        m_pressed = {};
        emit dragCancelled();
        return;
    }
    QTabBar::keyPressEvent(event);
}

void SessionTabBar::leaveEvent(QEvent *event)
{
    hover(-1);
    QTabBar::leaveEvent(event);
}

void SessionTabBar::changeEvent(QEvent *event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        for (Tab &tab : m_tabs)
            measure(tab);
        relayout();
    }
}

void SessionTabBar::hover(int index)
{
    m_hovered = index;
    update();
}

void SessionTabBar::contextMenuEvent(QContextMenuEvent *event)
{
    const int index = event->reason() == QContextMenuEvent::Mouse ? tabAt(event->pos()) : currentIndex();
    if (index >= 0)
        emit menuRequested(sessionAt(index), event->globalPos());
}

void SessionTabBar::clearMarks(int index)
{
    const auto tab = m_tabs.find(sessionAt(index));
    if (tab != m_tabs.end())
        tab->output = tab->bell = false;
    relayout();
    update();
}

} // namespace ui
