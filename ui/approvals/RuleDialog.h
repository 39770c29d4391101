// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ApprovalRules.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace ui {

class SegmentedButtons;
class TextLabel;

/// A rule from a question: tool and project are given, pattern and decision are the user's.
class RuleDialog : public QDialog
{
    Q_OBJECT
public:
    explicit RuleDialog(const session::ApprovalRule &proposal, QWidget *parent = nullptr);

    /// As session::checked() has it; only after it was accepted.
    [[nodiscard]] session::ApprovalRule rule() const;

private:
    [[nodiscard]] session::ApprovalRule entered() const;
    void check();

    const session::ApprovalRule m_proposal;
    SegmentedButtons *m_decision;
    QLineEdit *m_pattern;
    TextLabel *m_error;
    QPushButton *m_save = nullptr;
};

} // namespace ui
