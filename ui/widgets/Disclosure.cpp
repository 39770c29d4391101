// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Disclosure.h"

#include "ui/style/Icons.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

Disclosure::Disclosure(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_button(new QToolButton(this))
    , m_summary(new TextLabel({}, FontRole::Small, TextColor::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme(this).size().space.s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme(this).size().space.s - theme(this).size().space.xxs);
    m_button->setText(title);
    m_button->setAccessibleName(title);
    m_button->setObjectName(QStringLiteral("disclosure"));
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setIconSize(QSize(14, 14));
    row->addWidget(m_button);
    row->addWidget(m_summary);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_button, &QToolButton::toggled, this, &Disclosure::onToggled);
    onToggled(false);
}

void Disclosure::setContent(QWidget *content)
{
    delete m_content;
    m_content = content;
    content->setParent(this);
    layout()->addWidget(content);
    content->setVisible(isOpen());
}

void Disclosure::setSummary(const QString &summary)
{
    m_summary->setText(summary);
}

bool Disclosure::isOpen() const
{
    return m_button->isChecked();
}

void Disclosure::setOpen(bool open)
{
    m_button->setChecked(open);
}

void Disclosure::onToggled(bool open)
{
    m_button->setIcon(icon(open                  ? QStringLiteral("chevron-down")
                               : isRightToLeft() ? QStringLiteral("chevron-left")
                                                 : QStringLiteral("chevron-right")));
    m_summary->setVisible(!open);
    if (m_content)
        m_content->setVisible(open);
    emit toggled(open);
}

} // namespace ui
