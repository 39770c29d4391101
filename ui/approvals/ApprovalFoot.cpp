// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/approvals/ApprovalFoot.h"

#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

KeyButton::KeyButton(const QString &iconName, const QString &text, const QString &keys, QWidget *parent)
    : QPushButton(text, parent)
    , m_keys(keys)
{
    if (!iconName.isEmpty())
        setIcon(ui::icon(iconName));
    setAutoDefault(false);
    setFixedHeight(theme(this).controlHeight(theme(this).size().control.heightLarge));
}

QSize KeyButton::sizeHint() const
{
    const Theme &look = theme(this);
    QSize size = QPushButton::sizeHint();
    size.rwidth() += keyHintSize(m_keys, look).width() + look.size().space.s;
    return size;
}

void KeyButton::paintEvent(QPaintEvent *)
{
    const Theme &look = theme(this);
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const QSize hint = keyHintSize(m_keys, look);
    QRect place(QPoint(width() - look.size().control.paddingX - hint.width(), (height() - hint.height()) / 2), hint);
    QStyleOptionButton words = option;
    words.rect.setRight(place.left() - look.size().space.xs);
    words.rect = QStyle::visualRect(layoutDirection(), option.rect, words.rect);
    painter.drawControl(QStyle::CE_PushButtonLabel, words);
    if (isEnabled())
        paintKeyHint(painter, QStyle::visualRect(layoutDirection(), option.rect, place), m_keys, look);
}

ApprovalFoot::ApprovalFoot(QWidget *parent)
    : Surface(&Surfaces::header, Qt::TopEdge, parent)
    , m_message(new QLineEdit)
    , m_reason(new TextLabel({}, FontRole::Base, TextColor::Muted))
{
    setObjectName(u"approvalFoot"_s);
    setAccessibleName(tr("Answer"));
    const auto &space = theme(this).size().space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space.l + space.xs, space.m, space.l + space.xs, space.m);
    column->setSpacing(space.s);
    auto *first = new QHBoxLayout;
    first->setSpacing(space.m);
    first->addWidget(new TextLabel(tr("Message to Claude")));
    m_message->setPlaceholderText(tr("Optional, sent with a denial"));
    m_message->setMaxLength(10'000);
    describe(m_message, u"approvalMessage"_s, tr("Message to Claude"), tr("What Claude is told when you deny"));
    first->addWidget(m_message, 1);
    column->addLayout(first);
    column->addWidget(m_reason);
    m_reason->setWordWrap(true);
    m_reason->setObjectName(u"approvalReason"_s);

    m_allow = addButton(u"check"_s, tr("Allow once"), u"A"_s, u"approvalAllow"_s, tr("Allow this one time"),
                        &ApprovalFoot::allow);
    m_session = addButton({}, tr("Allow for this session"), u"Shift+A"_s, u"approvalAllowSession"_s,
                          tr("Allow this, and do not ask for the same again in this session"),
                          &ApprovalFoot::allowForSession);
    m_edit = addButton(u"edit"_s, tr("Edit input…"), u"E"_s, u"approvalEdit"_s,
                       tr("Change what Claude wants to do, then allow it"), &ApprovalFoot::edit);
    m_deny = addButton(u"close"_s, tr("Deny"), u"D"_s, u"approvalDeny"_s, tr("Deny, with the message if there is one"),
                       &ApprovalFoot::deny);
    m_rule = new LinkButton(tr("Make a rule…"), this);
    describe(m_rule, u"approvalRule"_s, tr("Make a rule…"), tr("Always allow or deny the like in this project"));
    m_rule->setToolTip(toolTipText(tr("Make a rule…"), QKeySequence(Qt::Key_R)));
    connect(m_rule, &QPushButton::clicked, this, &ApprovalFoot::makeRule);
    auto *second = new QHBoxLayout;
    second->setSpacing(space.s);
    for (QWidget *button : {static_cast<QWidget *>(m_allow), static_cast<QWidget *>(m_session),
                            static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_deny)})
        second->addWidget(button);
    second->addStretch();
    second->addWidget(m_rule);
    column->addLayout(second);
    setChoices({});
}

KeyButton *ApprovalFoot::addButton(const QString &iconName, const QString &text, const QString &keys,
                                   const QString &name, const QString &help, void (ApprovalFoot::*pressed)())
{
    auto *button = new KeyButton(iconName, text, keys, this);
    describe(button, name, text, help);
    button->setToolTip(toolTipText(help, QKeySequence(keys)));
    connect(button, &QPushButton::clicked, this, pressed);
    return button;
}

void ApprovalFoot::setChoices(const Choices &choices)
{
    m_allow->setText(choices.allowWords.isEmpty() ? tr("Allow once") : choices.allowWords);
    m_allow->setAccessibleName(m_allow->text());
    m_allow->setEnabled(choices.allow);
    m_session->setEnabled(choices.session);
    m_edit->setEnabled(choices.edit);
    m_deny->setEnabled(choices.deny);
    m_rule->setEnabled(choices.rule);
    m_message->setEnabled(choices.deny);
    m_reason->setText(choices.reason);
    m_reason->setVisible(!choices.reason.isEmpty());
}

QString ApprovalFoot::message() const
{
    return m_message->text().trimmed();
}

void ApprovalFoot::clearMessage()
{
    m_message->clear();
}

void ApprovalFoot::guard()
{
    m_sinceAnswer.start();
}

bool ApprovalFoot::isGuarded() const
{
    return m_sinceAnswer.isValid() && !m_sinceAnswer.hasExpired(guardMs);
}

void ApprovalFoot::press(const QAbstractButton *button, void (ApprovalFoot::*wanted)())
{
    if (button->isEnabled() && !isGuarded())
        emit(this->*wanted)();
}

void ApprovalFoot::allow()
{
    press(m_allow, &ApprovalFoot::allowRequested);
}

void ApprovalFoot::allowForSession()
{
    press(m_session, &ApprovalFoot::allowForSessionRequested);
}

void ApprovalFoot::edit()
{
    press(m_edit, &ApprovalFoot::editRequested);
}

void ApprovalFoot::deny()
{
    press(m_deny, &ApprovalFoot::denyRequested);
}

void ApprovalFoot::makeRule()
{
    press(m_rule, &ApprovalFoot::ruleRequested);
}

} // namespace ui
