// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/Task.h"

#include <QByteArray>

namespace tasks {

/// A task to begin with.
struct TaskTemplate
{
    QString name; ///< unique: letters, digits, "-", "_" and ".", at most 64
    QString description;
    QString image;
    Resources resources;
    QStringList commands; ///< one: a command; several: a chain; none: a workflow
    QString workflowFile; ///< looked for in the project when a task is made
    bool builtIn = false;

    bool operator==(const TaskTemplate &) const = default;
};

/// claude-help, project-init, security-audit, performance-test.
[[nodiscard]] const QList<TaskTemplate> &builtInTemplates();

/// A task as the template says. @p workflowText: of workflowFile, which the caller has read.
[[nodiscard]] Task taskFrom(const TaskTemplate &from, const QString &project, const QString &workflowText = {});
/// workflowFile in the project: itself, in .gantry/workflows, .claude/workflows or .github/workflows. NotFound says
/// where it was looked for.
[[nodiscard]] base::Result<Workflow> readWorkflow(const QString &file, const QString &project);

/// Why it cannot be one: its name, nothing to run, or what makes no valid task.
[[nodiscard]] base::Result<> checkTemplate(const TaskTemplate &one);

/// {"format":"gantry-task-templates","version":1,"templates":[…]}
[[nodiscard]] QByteArray writeTemplates(const QList<TaskTemplate> &templates);
/// InvalidInput names the template and the member.
[[nodiscard]] base::Result<QList<TaskTemplate>> readTemplates(const QByteArray &bytes);

/// The built-in templates and the user's own, kept in one file. A built-in one that was changed is kept as the user's;
/// removing that brings the built-in one back.
class TaskTemplates
{
public:
    /// A missing file is no error; the built-in ones are there in any case.
    [[nodiscard]] static base::Result<TaskTemplates> load(const QString &file);

    [[nodiscard]] const QList<TaskTemplate> &all() const { return m_all; }
    [[nodiscard]] const TaskTemplate *find(const QString &name) const;
    /// Adds or replaces, and saves (0600).
    [[nodiscard]] base::Result<> put(const TaskTemplate &one);
    [[nodiscard]] base::Result<> remove(const QString &name);
    /// All or none of them; the names that were taken in.
    [[nodiscard]] base::Result<QStringList> import(const QByteArray &bytes);

private:
    [[nodiscard]] base::Result<> save() const;
    void arrange(QList<TaskTemplate> own);

    QString m_file;
    QList<TaskTemplate> m_own;
    QList<TaskTemplate> m_all;
};

} // namespace tasks

Q_DECLARE_METATYPE(tasks::TaskTemplate)
