// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/newsession/NewSessionValues.h"

#include <QWidget>

class QLineEdit;
class QSpinBox;
class QTableWidget;

namespace ui {

class TextLabel;

/// What stands under "Limits, tools and environment".
class LimitsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LimitsPanel(QWidget *parent = nullptr);

    void setValues(const NewSessionValues &values);
    /// Writes limits, tools and environment into @p values.
    void store(NewSessionValues &values) const;
    /// "Time limit 60 min, 2 tools, 1 variable", "No limits set".
    [[nodiscard]] QString summary() const;
    /// Why the environment cannot be used; empty: it can.
    [[nodiscard]] QString problem() const;
    void setBackground(bool background);
    /// Also marks the field of problem().
    void showProblem(const QString &problem);
    void focusProblem();

    /// Letters, digits and underscores, not beginning with a digit, and not one of ours.
    [[nodiscard]] static QString problemWithName(const QString &name);

signals:
    void changed();

private:
    void createLimits();
    void createEnvironment();
    void addVariable(const QString &name = {}, const QString &value = {});
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] std::pair<int, QString> firstProblem() const;

    QSpinBox *m_timeLimit = nullptr;
    QSpinBox *m_maxTurns = nullptr;
    QWidget *m_maxTurnsRow = nullptr;
    QLineEdit *m_tools = nullptr;
    QTableWidget *m_environment = nullptr;
    TextLabel *m_problem = nullptr;
};

} // namespace ui
