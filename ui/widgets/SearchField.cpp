// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SearchField.h"

#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace ui {

namespace {

constexpr int inset = 8;
constexpr int smallButton = 24;

QToolButton *innerButton(QWidget *parent, const QString &iconName, const QString &name)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setCursor(Qt::ArrowCursor);
    button->setToolTip(name);
    button->setIconSize(QSize(14, 14));
    return button;
}

} // namespace

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_clear(innerButton(this, QStringLiteral("close"), tr("Clear")))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    describe(m_clear, QStringLiteral("clearField"), tr("Clear"));
    m_clear->setFocusPolicy(Qt::NoFocus);
    connect(m_clear, &QToolButton::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, &SearchField::arrange);
    arrange();
}

void SearchField::setFilterMenu(QMenu *menu)
{
    if (!m_filter) {
        m_filter = innerButton(this, QStringLiteral("filter"), tr("Filter"));
        m_filter->setPopupMode(QToolButton::InstantPopup);
        m_filter->setIconSize(QSize(16, 16));
        m_filter->setFocusPolicy(Qt::TabFocus);
        describe(m_filter, QStringLiteral("filterMenu"), tr("Filter"));
        m_filter->show();
    }
    m_filter->setMenu(menu);
    arrange();
}

void SearchField::setFilterActive(bool active)
{
    m_filterActive = active;
    restyle();
}

void SearchField::setTrailingText(const QString &text)
{
    m_trailing = text;
    setAccessibleDescription(text);
    arrange();
    update();
}

void SearchField::setClearable(bool clearable)
{
    m_clearable = clearable;
    arrange();
}

QSize SearchField::sizeHint() const
{
    const QSize hint = QLineEdit::sizeHint();
    return {std::max(hint.width(), 170), hint.height()};
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Theme &look = theme(this);
    const int side = look.size().icon.control;
    const QRect lens(inset + 1, (height() - side) / 2, side, side);
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), lens), QStringLiteral("search"),
              isEnabled() ? look.text() : look.disabledText());
    if (m_trailing.isEmpty())
        return;
    painter.setFont(look.font(FontRole::Small));
    painter.setPen(look.surface().textMuted);
    int right = inset + 1;
    for (const QToolButton *button : {m_filter, m_clear})
        right += button && !button->isHidden() ? smallButton : 0;
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(0, 0, -right, 0)),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)) | Qt::AlignVCenter,
                     m_trailing);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    const bool leave = event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier;
    QLineEdit::keyPressEvent(event);
    if (leave)
        emit leaveRequested();
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    arrange();
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        arrange();
}

void SearchField::restyle()
{
    if (m_filter)
        m_filter->setIcon(icon(QStringLiteral("filter"), m_filterActive ? IconColor::Accent : IconColor::Text));
}

void SearchField::arrange()
{
    m_clear->setVisible(m_clearable && !text().isEmpty());
    int right = width() - 3;
    for (QToolButton *button : {m_filter, m_clear}) {
        if (!button || button->isHidden())
            continue;
        const QRect place(right - smallButton, (height() - smallButton) / 2, smallButton, smallButton);
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        right -= smallButton;
    }
    const Theme &look = theme(this);
    const int words
        = m_trailing.isEmpty() ? 0 : QFontMetrics(look.font(FontRole::Small)).horizontalAdvance(m_trailing) + inset;
    const int leading = look.size().icon.control + inset - 1;
    const int trailing = width() - right + words - 3;
    setTextMargins(isRightToLeft() ? trailing : leading, 0, isRightToLeft() ? leading : trailing, 0);
}

} // namespace ui
