// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/PaneFacts.h"

#include <QWidget>

class QPushButton;

namespace ui {

class ElidedLabel;
class TextLabel;

/// The tinted bar under a terminal in which Claude asks for something: what, and where to answer. It never takes the
/// focus, and goes by itself when the question is answered.
class AttentionBar : public QWidget
{
    Q_OBJECT
public:
    explicit AttentionBar(QWidget *parent = nullptr);

    void setFacts(const PaneFacts &facts);

    QSize sizeHint() const override;

signals:
    void terminalRequested();
    void approvalsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_question;
    ElidedLabel *m_detail;
    ElidedLabel *m_where;
    QPushButton *m_go;
};

} // namespace ui
