// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/ActivityBar.h"

#include "ui/style/GantryStyle.h"
#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

/// One page of the bar: icon over word, 3 px accent bar when it is the current one, amber count.
class ActivityItem : public QAbstractButton
{
public:
    ActivityItem(const QString &id, const QString &iconName, const QString &title, QWidget *parent)
        : QAbstractButton(parent)
        , m_id(id)
        , m_icon(iconName)
    {
        setText(title);
        setCheckable(true);
        setAutoExclusive(false);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        describe(this, QStringLiteral("activity-") + id, title);
        setToolTip(title);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    [[nodiscard]] QString id() const { return m_id; }

    void setCount(int count)
    {
        m_count = count;
        setAccessibleName(count > 0 ? ActivityBar::tr("%1, %n waiting", nullptr, count).arg(text()) : text());
        update();
    }

    void setWordsVisible(bool words)
    {
        m_words = words;
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const Theme &look = theme(this);
        const Sizes &size = look.size();
        const QFontMetrics metrics(look.font(FontRole::TinyStrong));
        if (!m_words)
            return {size.layout.activityBarCompact, size.layout.activityBarCompact};
        return {std::max(size.layout.activityBar, metrics.horizontalAdvance(text()) + size.space.s),
                std::max(size.control.activityItem, size.icon.activity + metrics.height() + size.space.l)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &look = theme(this);
        const Sizes &size = look.size();
        const bool on = isChecked();
        if (on) {
            const QRect bar(0, size.space.xs, size.line.selectedBar, height() - 2 * size.space.xs);
            painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), look.surface().focusRing);
        }
        const QColor ink = on || underMouse() ? look.text() : look.surface().textMuted;
        const int side = size.icon.activity;
        const QFont font = look.font(on ? FontRole::TinyStrong : FontRole::Tiny);
        const int words = m_words ? QFontMetrics(font).height() : 0;
        const int top = (height() - side - words - (m_words ? 3 : 0)) / 2;
        const QRect place((width() - side) / 2, top, side, side);
        paintIcon(painter, place, m_icon, on ? look.surface().accentText : ink);
        if (m_words) {
            painter.setFont(font);
            painter.setPen(ink);
            painter.drawText(QRect(0, place.bottom() + 3, width(), words), Qt::AlignHCenter | Qt::AlignVCenter, text());
        }
        paintCount(painter, place, look);
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            paintFocusRing(painter, rect().adjusted(2, 1, -2, -1), size.radius.control, -size.line.focusRing, look);
    }

    void paintCount(QPainter &painter, const QRect &icon, const Theme &look) const
    {
        if (m_count <= 0)
            return;
        const StatusColors &colors = look.status(Tone::Waiting);
        const QString number = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
        const QFont font = look.font(FontRole::TinyStrong);
        const QFontMetrics metrics(font);
        const int height = std::max(14, metrics.capHeight() + 7);
        const int width = std::max(height + 2, metrics.horizontalAdvance(number) + 10);
        const QRect badge(icon.center().x() + 3, icon.top() - 5, width, height);
        paintBox(painter, badge, height / 2.0, colors.solid, Qt::transparent);
        painter.setFont(font);
        painter.setPen(colors.onSolid);
        painter.drawText(badge, Qt::AlignCenter, number);
    }

private:
    QString m_id;
    QString m_icon;
    int m_count = 0;
    bool m_words = true;
};

ActivityBar::ActivityBar(QWidget *parent)
    : QWidget(parent)
    , m_menu(new ToolButton(QStringLiteral("menu"), tr("Menu"), this))
    , m_top(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
{
    const Sizes &size = theme(this).size();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 9, 1, size.space.xs);
    column->setSpacing(0);
    m_menu->setObjectName(QStringLiteral("menuButton"));
    column->addWidget(m_menu, 0, Qt::AlignHCenter);
    m_menu->setIconSize(QSize(size.icon.toolbar, size.icon.toolbar));
    column->addSpacing(size.space.xs);
    for (QBoxLayout *group : {m_top, m_foot})
        group->setSpacing(0);
    column->addLayout(m_top);
    column->addStretch(1);
    column->addLayout(m_foot);
    describe(this, QStringLiteral("activityBar"), tr("Pages"));
    fit();
}

void ActivityBar::addItem(const QString &id, const QString &iconName, const QString &title, Place place)
{
    auto *item = new ActivityItem(id, iconName, title, this);
    item->setWordsVisible(m_words);
    (place == Place::Top ? m_top : m_foot)->addWidget(item);
    m_items << item;
    connect(item, &QAbstractButton::clicked, this, [this, item] {
        // A second click must not uncheck the current page.
        item->setChecked(item->id() == m_current);
        emit activated(item->id());
    });
    fit();
}

void ActivityBar::setCurrent(const QString &id)
{
    m_current = id;
    for (ActivityItem *item : std::as_const(m_items))
        item->setChecked(item->id() == id);
}

void ActivityBar::setCount(const QString &id, int count)
{
    for (ActivityItem *item : std::as_const(m_items)) {
        if (item->id() == id)
            item->setCount(count);
    }
}

void ActivityBar::setWordsVisible(bool visible)
{
    if (visible == m_words)
        return;
    m_words = visible;
    for (ActivityItem *item : std::as_const(m_items))
        item->setWordsVisible(visible);
    fit();
}

void ActivityBar::setShortcut(const QString &id, const QKeySequence &shortcut)
{
    for (ActivityItem *item : std::as_const(m_items)) {
        if (item->id() != id)
            continue;
        item->setToolTip(toolTipText(item->text(), shortcut));
        item->setAccessibleDescription(item->toolTip());
    }
}

void ActivityBar::fit()
{
    const Sizes &size = theme(this).size();
    int width = m_words ? size.layout.activityBar : size.layout.activityBarCompact;
    for (const ActivityItem *item : std::as_const(m_items))
        width = std::max(width, item->sizeHint().width());
    setFixedWidth(width);
}

void ActivityBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Surfaces &surface = theme(this).surface();
    painter.fillRect(rect(), surface.activityBar);
    const QRect edge(width() - 1, 0, 1, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), surface.border);
}

void ActivityBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui
