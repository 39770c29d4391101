// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsValues.h"

#include <QWidget>

namespace ui {

/// A few lines as the terminal would draw them: every ANSI colour, in the chosen font. A picture, not a terminal.
class TerminalPreview : public QWidget
{
    Q_OBJECT

public:
    explicit TerminalPreview(QWidget *parent);

    void show(const SettingsValues &values);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont terminalFont() const;

    SettingsValues m_values;
    using QWidget::show;
};

} // namespace ui
