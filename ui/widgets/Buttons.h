// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/Icons.h"

#include <QPushButton>
#include <QToolButton>
#include <QWidget>

class QAction;
class QButtonGroup;

namespace ui {

/// The one filled button of a surface.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr);
    PrimaryButton(const QString &iconName, const QString &text, QWidget *parent = nullptr);
};

/// Makes any push button the filled one, or an ordinary one again.
void setPrimary(QPushButton *button, bool primary);

/// Looks like a link, behaves like a button.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
};

/// An icon button, 28 × 28. The words are its accessible name and, with the shortcut, its tooltip.
class ToolButton : public QToolButton
{
    Q_OBJECT

public:
    ToolButton(const QString &iconName, const QString &words, QWidget *parent = nullptr);
    /// Takes icon, words, enabled, checked and shortcut from @p action and follows it.
    explicit ToolButton(QAction *action, QWidget *parent = nullptr);

    /// The words without the shortcut; "Split right  Ctrl+Shift+Enter" becomes the tooltip.
    void setWords(const QString &words, const QKeySequence &shortcut = {});
    void setIconName(const QString &name, IconColor color = IconColor::Text);
    /// Shows the words after the icon.
    void setWordsVisible(bool visible);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

/// "Split right  Ctrl+Shift+Enter": tooltip text of a command.
[[nodiscard]] QString toolTipText(const QString &words, const QKeySequence &shortcut);
/// Sets an action's tooltip from its text and shortcut, now and whenever they change.
void keepToolTip(QAction *action);
/// objectName, accessibleName and accessibleDescription in one go.
void describe(QWidget *widget, const QString &objectName, const QString &name, const QString &description = {});

/// A row of joined buttons of which one is on.
class SegmentedButtons : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedButtons(QWidget *parent = nullptr);

    QToolButton *addSegment(const QString &id, const QString &text, const QString &iconName = {});
    [[nodiscard]] QString current() const;
    /// Says nothing when it is current already.
    void setCurrent(const QString &id);

signals:
    void currentChanged(const QString &id);

private:
    void onToggled(const QToolButton *button);

    QButtonGroup *m_group;
};

} // namespace ui
