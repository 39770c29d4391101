// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QWidget>

namespace ui {

/// A 40 px icon, a title, one sentence and at most one button, centred.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    /// An empty @p buttonText leaves the button out; @p buttonIcon may be empty.
    EmptyState(const QString &iconName, const QString &title, const QString &sentence, const QString &buttonText = {},
               const QString &buttonIcon = {}, QWidget *parent = nullptr);

    void setContent(const QString &iconName, const QString &title, const QString &sentence,
                    const QString &buttonText = {}, const QString &buttonIcon = {});
    /// "Clear filters" is not a primary button.
    void setButtonPrimary(bool primary);
    [[nodiscard]] QPushButton *button() const { return m_button; }

signals:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QString m_iconName;
    QLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_sentence;
    PrimaryButton *m_button;
};

} // namespace ui
