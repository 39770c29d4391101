// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Estimate.h"
#include "tasks/Schedule.h"
#include "tasks/TaskRules.h"
#include "tasks/TaskTemplates.h"

#include <QDialog>

#include <memory>

class QFormLayout;
class QVBoxLayout;

namespace ui {

/// The form for a new task, for one that waits, or for one that is made again and again. It says what is wrong while
/// one types, what the task is expected to cost, and emits addRequested(), saveRequested() or scheduleRequested(); the
/// owner closes it with accept() once that is stored, or shows what is wrong with showError().
class NewTaskDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose { Add, Edit, Schedule };
    /// What a task can be made to wait for.
    struct Before
    {
        tasks::TaskId id;
        QString title;
    };

    explicit NewTaskDialog(QWidget *parent = nullptr, Purpose purpose = Purpose::Add);
    ~NewTaskDialog() override;

    void setTemplates(const QList<tasks::TaskTemplate> &templates);
    /// Recent ones, newest first; any other folder can be typed.
    void setProjects(const QStringList &folders);
    /// Ids and words, the default one first. "kind/name": the engine's service of that name in the settings.
    void setEngines(const QList<std::pair<QString, QString>> &engines);
    void setOthers(const QList<Before> &others);
    /// The answer to templateChosen(): the text of its workflow file, or why there is none.
    void setWorkflow(const tasks::Workflow &workflow);

    /// To be changed, once the engines and the other tasks are known. What the form does not show stays as it is.
    void setTask(const tasks::Task &task);
    void setSchedule(const tasks::Schedule &schedule);

    /// As it stands in the form.
    [[nodiscard]] tasks::Task task() const;
    [[nodiscard]] tasks::Schedule schedule() const;
    [[nodiscard]] bool isChanged() const; ///< by the user
    [[nodiscard]] QString problem() const; ///< why it cannot be added; empty: it can
    void showError(const QString &message);

public slots:
    /// Esc; asks first when something was typed.
    void reject() override;

signals:
    void addRequested(const tasks::Task &task);
    void saveRequested(const tasks::Task &task);
    void scheduleRequested(const tasks::Schedule &schedule);
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
    void followPurpose();
    void finish();
    void browse();
    void applyTemplate();
    void followType();
    void scale();
    void check();
    void showEngine(const tasks::Task &task);
    void showDependencies(const tasks::Task &task);
    [[nodiscard]] bool isNew() const { return m_original.id.isNull() && m_schedule.id.isNull(); }
    [[nodiscard]] tasks::TaskType type() const;
    /// What the fields say by themselves.
    [[nodiscard]] tasks::Task fields() const;
    [[nodiscard]] tasks::Task merged() const;
    [[nodiscard]] QString taskProblem() const;

    Purpose m_purpose;
    std::unique_ptr<Form> m_form;
    QList<tasks::TaskTemplate> m_templates;
    QString m_workflowName;
    tasks::Task m_original; ///< that is changed
    tasks::Schedule m_schedule;
    tasks::Task m_filled; ///< the fields as they were filled in
};

} // namespace ui
