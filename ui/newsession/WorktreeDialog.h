// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Worktree.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace ui {

class TextLabel;
struct WorktreeFacts;

/// Branch and base of one worktree, and what holds for all worktrees of the project.
class WorktreeDialog : public QDialog
{
    Q_OBJECT
public:
    WorktreeDialog(const WorktreeFacts &facts, const QString &name, const QString &base, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString base() const;
    [[nodiscard]] git::WorktreeRules rules() const;

private:
    void createForm();
    void submit();

    git::WorktreeRules m_rules;
    QLineEdit *m_name;
    QComboBox *m_base;
    QLineEdit *m_location;
    QLineEdit *m_pattern;
    QPlainTextEdit *m_copies;
    QPlainTextEdit *m_script;
    TextLabel *m_problem;
};

} // namespace ui
