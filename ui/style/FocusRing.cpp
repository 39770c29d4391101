// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/FocusRing.h"

#include "ui/style/GantryStyle.h"

#include <QApplication>
#include <QCheckBox>
#include <QFocusFrame>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOptionButton>

namespace ui {

namespace {

bool wantsRing(const QWidget *widget)
{
    return qobject_cast<const QPushButton *>(widget) || qobject_cast<const QCheckBox *>(widget)
        || qobject_cast<const QRadioButton *>(widget);
}

/// The part of a widget the ring goes around: a check box's ring is around its box.
QRect ringed(const QWidget *widget)
{
    QStyleOptionButton option;
    option.initFrom(widget);
    if (qobject_cast<const QCheckBox *>(widget))
        return widget->style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, widget);
    if (qobject_cast<const QRadioButton *>(widget))
        return widget->style()->subElementRect(QStyle::SE_RadioButtonIndicator, &option, widget);
    return widget->rect();
}

} // namespace

FocusRing::FocusRing(QObject *parent)
    : QObject(parent)
{
    if (auto *application = qobject_cast<QApplication *>(QCoreApplication::instance()))
        connect(application, &QApplication::focusChanged, this, &FocusRing::follow);
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

void FocusRing::follow(QWidget *, QWidget *now)
{
    const bool byKeyboard = now && now->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (!byKeyboard || !wantsRing(now)) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame;
    m_frame->setWidget(now);
}

void FocusRing::draw(QPainter &painter, const Theme &theme) const
{
    const QWidget *widget = m_frame ? m_frame->widget() : nullptr;
    if (!widget)
        return;
    const int margin = theme.size().line.focusOffset + theme.size().line.focusRing;
    const QRect part = ringed(widget).translated(margin, margin);
    const qreal radius = qobject_cast<const QRadioButton *>(widget) ? part.width() / 2.0 : theme.size().radius.control;
    paintFocusRing(painter, part, radius, theme.size().line.focusOffset, theme);
}

} // namespace ui
