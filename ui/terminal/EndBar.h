// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/PaneFacts.h"
#include "ui/widgets/Surface.h"

class QPushButton;

namespace ui {

class ElidedLabel;
class StatusGlyphLabel;

/// The 44 px under a terminal whose program has ended: how, and what can be done next; or why the next step has not
/// started yet. Hidden while one runs.
class EndBar : public Surface
{
    Q_OBJECT
public:
    explicit EndBar(QWidget *parent = nullptr);

    void setFacts(const PaneFacts &facts);

    QSize sizeHint() const override;

signals:
    void requested(ui::PaneRequest request);

private:
    QPushButton *addButton(const QString &name, const QString &text, PaneRequest request);

    StatusGlyphLabel *m_glyph;
    ElidedLabel *m_words;
    QPushButton *m_playNext;
    QPushButton *m_resume;
    QPushButton *m_choose;
    QPushButton *m_retry;
    QPushButton *m_openLog;
    QPushButton *m_startAnyway;
};

} // namespace ui
