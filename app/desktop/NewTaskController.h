// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/TaskTemplates.h"
#include "ui/taskboard/NewTaskDialog.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace tasks {
class TaskStore;
}
namespace ui {
class TaskList;
class TaskTemplatesDialog;
} // namespace ui

namespace app {

class EngineRoom;

/// The dialog for a task, new or to be changed, and the templates it offers. Files are read and written on another
/// thread, anew each time: gantryctl may have changed them meanwhile.
class NewTaskController : public QObject
{
    Q_OBJECT
public:
    /// @p page: where dialogs appear. All outlive this.
    NewTaskController(EngineRoom &room, ui::TaskList &list, QWidget &page, QObject *parent = nullptr);
    ~NewTaskController() override;

    void setStore(tasks::TaskStore *store) { m_store = store; }
    void open();
    /// The form with what is there; says with failed() why not.
    void edit(const tasks::TaskId &id);
    /// The filled form over @p parent, for its owner to connect and to open; null: one is open already.
    ui::NewTaskDialog *create(ui::NewTaskDialog::Purpose purpose, QWidget *parent, const tasks::Task &task = {});
    void openTemplates();

signals:
    void added(const tasks::TaskId &task);
    void failed(const base::Error &error);

private:
    using Change = std::function<base::Result<QString>(tasks::TaskTemplates &)>;
    void fill(ui::NewTaskDialog &dialog, const tasks::Task &task);
    void add(const tasks::Task &task);
    void showTask(const tasks::Task &task);
    void save(const tasks::Task &task);
    void readWorkflow(const QString &file, const QString &project);
    void connectTemplates();
    /// @p change gives the name of the template that is shown then.
    void changeTemplates(const Change &change);
    void exportTemplates(const QString &file);
    void show(const QString &chosen);

    EngineRoom &m_room;
    ui::TaskList &m_list;
    QWidget &m_page;
    tasks::TaskStore *m_store = nullptr;
    QList<tasks::TaskTemplate> m_templates = tasks::builtInTemplates();
    QPointer<ui::NewTaskDialog> m_dialog;
    QPointer<ui::TaskTemplatesDialog> m_templatesDialog;
};

} // namespace app
