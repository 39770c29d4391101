// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Plan.h"

#include <QDialog>

class QPushButton;

namespace ui {

class PlanRow;

/// Adds the steps of a plan to a session that exists. Reads no file and adds nothing itself.
class PlanDialog : public QDialog
{
    Q_OBJECT
public:
    PlanDialog(const QList<session::Plan> &templates, QWidget *parent = nullptr);

    [[nodiscard]] PlanRow *row() const { return m_row; }

signals:
    /// Followed by the end of the dialog.
    void stepsChosen(const QList<session::Step> &steps);

private:
    void add();
    void updateAdd();

    PlanRow *m_row;
    QPushButton *m_add;
};

} // namespace ui
