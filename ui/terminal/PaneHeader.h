// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/PaneFacts.h"
#include "ui/widgets/Surface.h"

class QAction;
class QBoxLayout;
class QLabel;

namespace ui {

class Chip;
class ElidedLabel;
class Meter;
class TextLabel;
class ToolButton;

/// The 32 px above a terminal: branch, model, permission mode and context | what can be done with the steps.
/// A session that bypasses permissions always says so.
class PaneHeader : public Surface
{
    Q_OBJECT
public:
    explicit PaneHeader(QWidget *parent = nullptr);

    void setFacts(const PaneFacts &facts);
    /// For panes with little room: nothing, or only that permissions are bypassed.
    void setSmall(bool small);

    QSize sizeHint() const override;

signals:
    void requested(ui::PaneRequest request);

private:
    void createFacts(QBoxLayout &row);
    void createControls(QBoxLayout &row);
    void createMenu();
    void arrange();
    void showPermissionMode(const QString &mode);
    void showContext(std::optional<int> percent);

    QLabel *m_branchIcon;
    ElidedLabel *m_branch;
    ElidedLabel *m_model;
    Chip *m_permission;
    TextLabel *m_context;
    Meter *m_contextMeter;
    ToolButton *m_playNext;
    ToolButton *m_autoPlay;
    ToolButton *m_pause;
    ToolButton *m_stop;
    ToolButton *m_more;
    PaneFacts m_facts;
    bool m_small = false;
    QAction *m_retry;
    QAction *m_finish;
    QAction *m_exportLog;
};

} // namespace ui
