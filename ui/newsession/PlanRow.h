// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Plan.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace ui {

class TextLabel;

/// Chooses a plan, from the templates or a file, and asks for the values of its variables. Reads no file itself.
class PlanRow : public QWidget
{
    Q_OBJECT
public:
    explicit PlanRow(QWidget *parent = nullptr);

    /// What can be chosen beside "No plan".
    void setTemplates(const QList<session::Plan> &templates);
    /// Chooses a plan; one that is not among the templates is added to the list.
    void setPlan(const std::optional<session::Plan> &plan);
    [[nodiscard]] std::optional<session::Plan> plan() const;

    void setValues(const QMap<QString, QString> &values);
    /// Only what was typed or chosen: what is left alone keeps the plan's default.
    [[nodiscard]] QMap<QString, QString> values() const;
    /// The first thing that is missing or wrong; empty: all is well.
    [[nodiscard]] QString problem() const;
    void focusProblem();
    /// What is wrong with a file that could not be taken, one problem on each line; empty hides it.
    void showProblem(const QString &text);

signals:
    void planChanged();
    void valuesChanged();
    void fileChosen(const QString &path);

private:
    void onChosen(int index);
    void chooseFile();
    void showPlan();
    void addField(const session::PlanVariable &variable);

    QList<session::Plan> m_plans; ///< in the order of the list, without "No plan"
    int m_chosen = -1; ///< in m_plans
    QComboBox *m_list;
    TextLabel *m_about;
    TextLabel *m_problem;
    QWidget *m_fields;
    QFormLayout *m_form;
    QMap<QString, QWidget *> m_inputs; ///< QLineEdit or QComboBox, by variable
};

} // namespace ui
