// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EmptyState.h"

#include <QEvent>
#include <QVBoxLayout>

namespace ui {

EmptyState::EmptyState(QWidget *parent)
    : EmptyState({}, {}, {}, {}, {}, parent)
{
}

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &sentence,
                       const QString &buttonText, const QString &buttonIcon, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new TextLabel({}, FontRole::Title, TextColor::Normal, this))
    , m_sentence(new TextLabel({}, FontRole::Base, TextColor::Muted, this))
    , m_button(new PrimaryButton({}, this))
{
    const Sizes &size = theme(this).size();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size.space.l, size.space.l, size.space.l, size.space.l);
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(size.space.s);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addSpacing(size.space.xs);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    column->addSpacing(size.space.m);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_button->setObjectName(QStringLiteral("emptyAction"));
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    setContent(iconName, title, sentence, buttonText, buttonIcon);
}

void EmptyState::setContent(const QString &iconName, const QString &title, const QString &sentence,
                            const QString &buttonText, const QString &buttonIcon)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_button->setText(buttonText);
    m_button->setAccessibleName(buttonText);
    m_button->setIcon(buttonIcon.isEmpty() ? QIcon() : ui::icon(buttonIcon, IconColor::OnPrimary));
    m_button->setVisible(!buttonText.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    restyle();
}

void EmptyState::setButtonPrimary(bool primary)
{
    setPrimary(m_button, primary);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        restyle();
}

void EmptyState::restyle()
{
    m_icon->setVisible(!m_iconName.isEmpty());
    if (m_iconName.isEmpty())
        return;
    const Theme &look = theme(this);
    m_icon->setPixmap(iconPixmap(m_iconName, look.size().icon.empty, look.surface().textMuted, devicePixelRatioF()));
}

} // namespace ui
