// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Estimate.h"
#include "tasks/TaskRules.h"
#include "tasks/TaskTemplates.h"

#include <QDialog>

#include <memory>

class QFormLayout;
class QVBoxLayout;

namespace ui {

/// The form for a new task. It says what is wrong while one types, what the task is expected to cost, and emits
/// addRequested(); the owner closes it with accept() once the task is stored, or shows what is wrong with showError().
class NewTaskDialog : public QDialog
{
    Q_OBJECT
public:
    /// What a task can be made to wait for.
    struct Before
    {
        tasks::TaskId id;
        QString title;
    };

    explicit NewTaskDialog(QWidget *parent = nullptr);
    ~NewTaskDialog() override;

    void setTemplates(const QList<tasks::TaskTemplate> &templates);
    /// Recent ones, newest first; any other folder can be typed.
    void setProjects(const QStringList &folders);
    /// Ids and words, the default one first. "kind/name": the engine's service of that name in the settings.
    void setEngines(const QList<std::pair<QString, QString>> &engines);
    void setOthers(const QList<Before> &others);
    /// The answer to templateChosen(): the text of its workflow file, or why there is none.
    void setWorkflow(const tasks::Workflow &workflow);

    /// As it stands in the form.
    [[nodiscard]] tasks::Task task() const;
    [[nodiscard]] QString problem() const; ///< why it cannot be added; empty: it can
    void showError(const QString &message);

public slots:
    /// Esc; asks first when something was typed.
    void reject() override;

signals:
    void addRequested(const tasks::Task &task);
    /// The user wants to see and change the templates.
    void templatesRequested();
    /// A template with a workflow file was chosen, and the file has to be read.
    void workflowWanted(const QString &file, const QString &project);

private:
    struct Form;
    [[nodiscard]] QString projectFolder() const; ///< absolute
    void createWhat(QFormLayout *form);
    void createWhere(QFormLayout *form);
    void createWhen(QFormLayout *form);
    void createLimits(QFormLayout *form);
    void createFoot(QVBoxLayout *column);
    void connectForm();
    void browse();
    void applyTemplate();
    void followType();
    void scale();
    void check();
    [[nodiscard]] tasks::TaskType type() const;

    std::unique_ptr<Form> m_form;
    QList<tasks::TaskTemplate> m_templates;
    QString m_workflowName;
};

} // namespace ui
