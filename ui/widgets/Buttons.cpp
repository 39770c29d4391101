// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Buttons.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStyle>

namespace ui {

namespace {

void repolish(QWidget *widget)
{
    widget->updateGeometry();
    widget->update();
}

} // namespace

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setProperty("primary", true);
}

PrimaryButton::PrimaryButton(const QString &iconName, const QString &text, QWidget *parent)
    : PrimaryButton(text, parent)
{
    setIcon(ui::icon(iconName, IconColor::OnPrimary));
}

void setPrimary(QPushButton *button, bool primary)
{
    button->setProperty("primary", primary);
    repolish(button);
}

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setProperty("link", true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

ToolButton::ToolButton(const QString &iconName, const QString &words, QWidget *parent)
    : QToolButton(parent)
{
    setAutoRaise(true);
    setIcon(ui::icon(iconName));
    setWords(words);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
}

ToolButton::ToolButton(QAction *action, QWidget *parent)
    : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setDefaultAction(action);
    setObjectName(action->objectName() + QStringLiteral("Button"));
    const auto follow = [this, action] {
        const QString words = action->text().remove(QLatin1Char('&'));
        setAccessibleName(words);
        setToolTip(toolTipText(words, action->shortcut()));
        setAccessibleDescription(toolTip());
    };
    connect(action, &QAction::changed, this, follow);
    follow();
}

void ToolButton::setWords(const QString &words, const QKeySequence &shortcut)
{
    setText(words);
    setAccessibleName(words);
    setToolTip(toolTipText(words, shortcut));
    setAccessibleDescription(toolTip());
}

void ToolButton::setIconName(const QString &name, IconColor color)
{
    setIcon(ui::icon(name, color));
}

void ToolButton::setWordsVisible(bool visible)
{
    setToolButtonStyle(visible ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    updateGeometry();
}

QSize ToolButton::sizeHint() const
{
    const int side = theme(this).size().control.height;
    const QSize hint = QToolButton::sizeHint();
    if (toolButtonStyle() == Qt::ToolButtonIconOnly)
        return {side, side};
    return {hint.width() + theme(this).size().space.s, std::max(side, hint.height())};
}

QSize ToolButton::minimumSizeHint() const
{
    return sizeHint();
}

QString toolTipText(const QString &words, const QKeySequence &shortcut)
{
    if (shortcut.isEmpty())
        return words;
    return words + QStringLiteral("  ") + shortcut.toString(QKeySequence::NativeText);
}

void keepToolTip(QAction *action)
{
    const auto follow = [action] {
        const QString wanted = toolTipText(action->text().remove(QLatin1Char('&')), action->shortcut());
        if (action->toolTip() != wanted)
            action->setToolTip(wanted);
    };
    QObject::connect(action, &QAction::changed, action, follow);
    follow();
}

void describe(QWidget *widget, const QString &objectName, const QString &name, const QString &description)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(name);
    if (!description.isEmpty())
        widget->setAccessibleDescription(description);
    else if (!widget->toolTip().isEmpty())
        widget->setAccessibleDescription(widget->toolTip());
}

SegmentedButtons::SegmentedButtons(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QToolButton *SegmentedButtons::addSegment(const QString &id, const QString &text, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(text);
    button->setObjectName(objectName() + id);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setProperty("bordered", true);
    button->setProperty("id", id);
    if (!iconName.isEmpty()) {
        button->setIcon(ui::icon(iconName));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    } else {
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    }
    m_group->addButton(button);
    layout()->addWidget(button);
    const QList<QAbstractButton *> all = m_group->buttons();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const char *place = all.size() == 1 ? "" : i == 0 ? "first" : i == all.size() - 1 ? "last" : "middle";
        all.at(i)->setProperty("segment", QString::fromLatin1(place));
        all.at(i)->setProperty("segmentLine", i > 0);
    }
    if (all.size() == 1)
        button->setChecked(true);
    connect(button, &QToolButton::toggled, this, [this, button] { onToggled(button); });
    return button;
}

QString SegmentedButtons::current() const
{
    const QAbstractButton *button = m_group->checkedButton();
    return button ? button->property("id").toString() : QString();
}

void SegmentedButtons::setCurrent(const QString &id)
{
    if (QAbstractButton *const checked = m_group->checkedButton(); id.isEmpty() && checked) {
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
    for (QAbstractButton *button : m_group->buttons()) {
        if (button->property("id").toString() == id)
            button->setChecked(true);
    }
}

void SegmentedButtons::onToggled(const QToolButton *button)
{
    if (button->isChecked())
        emit currentChanged(button->property("id").toString());
}

} // namespace ui
