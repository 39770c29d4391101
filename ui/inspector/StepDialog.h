// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Step.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class StepComposer;

/// Edits a pending step. Esc asks before it throws changed text away.
class StepDialog : public QDialog
{
    Q_OBJECT
public:
    explicit StepDialog(const session::Step &step, QWidget *parent = nullptr);

    [[nodiscard]] session::Step step() const;

public slots:
    void reject() override;

signals:
    /// Once, and only when something changed.
    void saved(const session::Step &step);

private:
    void createControls();
    void save();

    session::Step m_before;
    QLineEdit *m_title = nullptr;
    StepComposer *m_composer = nullptr;
    QSpinBox *m_timeout = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace ui
