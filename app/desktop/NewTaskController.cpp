// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/NewTaskController.h"

#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/TaskQueues.h"
#include "base/PrivateFile.h"
#include "base/ReadFile.h"
#include "session/SessionService.h"
#include "settings/Settings.h"
#include "tasks/TaskStore.h"
#include "ui/models/TaskList.h"
#include "ui/taskboard/NewTaskDialog.h"
#include "ui/taskboard/TaskTemplatesDialog.h"

#include <QDir>
#include <QtConcurrentRun>

namespace app {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using tasks::TaskTemplates;

namespace {

constexpr int mostOthers = 200; ///< offered as "After"
constexpr qint64 maxFileBytes = 9LL * 1024 * 1024; ///< more than is taken in

struct Changed
{
    Result<QString> done;
    QList<tasks::TaskTemplate> all;
};

} // namespace

NewTaskController::NewTaskController(EngineRoom &room, ui::TaskList &list, QWidget &page, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_list(list)
    , m_page(page)
{
}

NewTaskController::~NewTaskController() = default;

ui::NewTaskDialog *NewTaskController::create(ui::NewTaskDialog::Purpose purpose, QWidget *parent,
                                             const tasks::Task &task)
{
    if (m_dialog) {
        m_dialog->raise();
        return nullptr;
    }
    m_dialog = new ui::NewTaskDialog(parent, purpose);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    fill(*m_dialog, task);
    connect(m_dialog, &ui::NewTaskDialog::workflowWanted, this, &NewTaskController::readWorkflow);
    connect(m_dialog, &ui::NewTaskDialog::templatesRequested, this, &NewTaskController::openTemplates);
    changeTemplates({});
    return m_dialog;
}

void NewTaskController::open()
{
    ui::NewTaskDialog *dialog = create(ui::NewTaskDialog::Purpose::Add, m_page.window());
    if (!dialog)
        return;
    connect(dialog, &ui::NewTaskDialog::addRequested, this, &NewTaskController::add);
    dialog->open();
}

/// As it is in the store: the board knows only what it shows.
void NewTaskController::edit(const tasks::TaskId &id)
{
    if (!m_store)
        return;
    m_store->find(id).then(this, [this](const Result<tasks::Task> &task) {
        if (task)
            showTask(*task);
        else
            emit failed(task.error());
    });
}

void NewTaskController::showTask(const tasks::Task &task)
{
    if (!ui::TaskWords::canEdit(task.state)) {
        emit failed({Error::Kind::Conflict,
                     tr("“%1” cannot be changed any more: it has started.").arg(tasks::titleOf(task)),
                     {}});
        return;
    }
    ui::NewTaskDialog *dialog = create(ui::NewTaskDialog::Purpose::Edit, m_page.window(), task);
    if (!dialog)
        return;
    dialog->setTask(task);
    connect(dialog, &ui::NewTaskDialog::saveRequested, this, &NewTaskController::save);
    dialog->open();
}

/// The store refuses it once a worker has the task, however late that was.
void NewTaskController::save(const tasks::Task &task)
{
    m_store->edit(task).then(this, [this, form = m_dialog](const Result<tasks::Task> &stored) {
        if (stored) {
            m_list.upsert({*stored});
            if (form)
                form->accept();
        } else if (form) {
            form->showError(stored.error().message);
        } else {
            emit failed(stored.error());
        }
    });
}

void NewTaskController::fill(ui::NewTaskDialog &dialog, const tasks::Task &task)
{
    dialog.setTemplates(m_templates);
    QList<std::pair<QString, QString>> engines{{QString(), tr("Default engine")}};
    for (const QString &id : m_room.sessions().engineIds())
        engines.append({id, ui::TaskWords::engine(id)});
    for (const settings::EngineConnection &each : m_room.settings().engines()) {
        if (each.enabled)
            engines.append(
                {each.kind + u'/' + each.name, tr("%1: %2").arg(ui::TaskWords::engine(each.kind), each.name)});
    }
    dialog.setEngines(engines);
    QList<ui::NewTaskDialog::Before> others;
    QStringList projects;
    QList<const session::Snapshot *> recent;
    const QList<session::Snapshot> sessions = m_room.sessions().sessions();
    for (const session::Snapshot &snapshot : sessions)
        recent.append(&snapshot);
    std::ranges::sort(recent, std::ranges::greater(), [](const auto *one) { return one->session.lastActivity; });
    for (const session::Snapshot *snapshot : std::as_const(recent))
        projects.append(snapshot->session.project);
    projects.append(m_list.projects());
    if (projects.isEmpty())
        projects.append(QDir::currentPath());
    projects.removeDuplicates();
    dialog.setProjects(projects);
    const auto isBefore = [&task](const tasks::TaskId &id) {
        return std::ranges::contains(task.dependencies, id, &tasks::Dependency::task);
    };
    m_list.each([&](const ui::TaskItem &item) {
        const bool isOffered = !tasks::isFinal(item.state) && others.size() < mostOthers && item.id != task.id;
        if (isOffered || isBefore(item.id))
            others.append({item.id, item.title});
    });
    std::ranges::sort(others, {}, &ui::NewTaskDialog::Before::title);
    dialog.setOthers(others);
}

void NewTaskController::readWorkflow(const QString &file, const QString &project)
{
    QtConcurrent::run([file, project] {
        return tasks::readWorkflow(file, project);
    }).then(this, [this](const Result<tasks::Workflow> &workflow) {
        if (!m_dialog)
            return;
        if (workflow)
            m_dialog->setWorkflow(*workflow);
        else
            m_dialog->showError(workflow.error().message);
    });
}

void NewTaskController::add(const tasks::Task &task)
{
    if (!m_store) {
        m_dialog->showError(tr("The queue could not be opened, see the notice on the Tasks page."));
        return;
    }
    m_store->add({task}).then(this, [this](const Result<QList<tasks::Task>> &stored) {
        if (!stored) {
            if (m_dialog)
                m_dialog->showError(stored.error().message);
            return;
        }
        m_list.upsert(*stored);
        if (m_dialog)
            m_dialog->accept();
        emit added(stored->first().id);
    });
}

void NewTaskController::openTemplates()
{
    if (m_templatesDialog) {
        m_templatesDialog->raise();
        return;
    }
    QWidget *const parent = m_dialog ? static_cast<QWidget *>(m_dialog) : m_page.window();
    m_templatesDialog = new ui::TaskTemplatesDialog(parent);
    m_templatesDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_templatesDialog->setTemplates(m_templates);
    connectTemplates();
    m_templatesDialog->open();
    changeTemplates({});
}

void NewTaskController::connectTemplates()
{
    using Dialog = ui::TaskTemplatesDialog;
    connect(m_templatesDialog, &Dialog::saveRequested, this,
            [this](const tasks::TaskTemplate &one, const QString &before) {
                changeTemplates([one, before](TaskTemplates &templates) -> Result<QString> {
                    if (one.name != before && templates.find(one.name))
                        return base::fail(Error::Kind::Conflict,
                                          tr("There is a template “%1” already. Give another name.").arg(one.name));
                    const tasks::TaskTemplate *known = templates.find(before);
                    const bool isRenamed = known && !known->builtIn && one.name != before;
                    return templates.put(one)
                        .and_then([&] { return isRenamed ? templates.remove(before) : Result<>(); })
                        .transform([&] { return one.name; });
                });
            });
    connect(m_templatesDialog, &Dialog::removeRequested, this, [this](const QString &name) {
        changeTemplates([name](TaskTemplates &templates) {
            // A built-in one comes back under the same name.
            return templates.remove(name).transform([&] { return templates.find(name) ? name : QString(); });
        });
    });
    connect(m_templatesDialog, &Dialog::importRequested, this, [this](const QString &file) {
        changeTemplates([file](TaskTemplates &templates) {
            return base::readFile(file, maxFileBytes)
                .and_then([&](const QByteArray &bytes) { return templates.import(bytes); })
                .transform([](const QStringList &names) { return names.value(0); });
        });
    });
    connect(m_templatesDialog, &Dialog::exportRequested, this, &NewTaskController::exportTemplates);
}

void NewTaskController::changeTemplates(const Change &change)
{
    QtConcurrent::run([change]() -> Changed {
        auto templates = TaskTemplates::load(taskTemplatesFile());
        if (!templates)
            return {std::unexpected(templates.error()), {}};
        const Result<QString> done = change ? change(*templates) : QString();
        return {done, templates->all()};
    }).then(this, [this](const Changed &changed) {
        if (!changed.done) {
            if (m_templatesDialog)
                m_templatesDialog->showError(changed.done.error().message);
            else if (m_dialog)
                m_dialog->showError(changed.done.error().message);
            return;
        }
        m_templates = changed.all;
        show(*changed.done);
    });
}

void NewTaskController::show(const QString &chosen)
{
    if (m_dialog)
        m_dialog->setTemplates(m_templates);
    if (m_templatesDialog)
        m_templatesDialog->setTemplates(m_templates, chosen);
}

void NewTaskController::exportTemplates(const QString &file)
{
    QtConcurrent::run([file, templates = m_templates] {
        return base::writePrivateFile(file, tasks::writeTemplates(templates));
    }).then(this, [this, file](const Result<> &written) {
        if (!m_templatesDialog)
            return;
        if (written)
            m_templatesDialog->tell(
                tr("%n templates are in %1.", nullptr, static_cast<int>(m_templates.size())).arg(file));
        else
            m_templatesDialog->showError(written.error().message);
    });
}

} // namespace app
