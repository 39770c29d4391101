// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SchedulesController.h"

#include "app/desktop/NewTaskController.h"
#include "tasks/TaskStore.h"
#include "ui/taskboard/SchedulesDialog.h"

#include <algorithm>

namespace app {

using base::Error;
using base::Result;
using tasks::Schedule;
using tasks::ScheduleId;

namespace {

const Schedule *findIn(const QList<Schedule> &all, const ScheduleId &id)
{
    const auto found = std::ranges::find(all, id, &Schedule::id);
    return found == all.end() ? nullptr : &*found;
}

/// Whether people want the same of both, apart from a pause.
bool isSameWish(Schedule a, const Schedule &b)
{
    a.enabled = b.enabled;
    a.nextAt = b.nextAt;
    a.lastAt = b.lastAt;
    a.lastTask = b.lastTask;
    a.fired = b.fired;
    return a == b;
}

} // namespace

SchedulesController::SchedulesController(NewTaskController &forms, QWidget &page, QObject *parent)
    : QObject(parent)
    , m_forms(forms)
    , m_page(page)
{
}

SchedulesController::~SchedulesController() = default;

void SchedulesController::setStore(tasks::TaskStore *store)
{
    m_store = store;
    connect(store, &tasks::TaskStore::schedulesChanged, this, &SchedulesController::reload);
    reload();
}

void SchedulesController::open()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new ui::SchedulesDialog(m_page.window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connectDialog();
    m_dialog->open();
    if (m_store)
        reload();
    else
        m_dialog->showError(tr("The queue could not be opened, see the notice on the Tasks page."));
}

void SchedulesController::connectDialog()
{
    using Dialog = ui::SchedulesDialog;
    connect(m_dialog, &Dialog::newRequested, this, [this] { openForm({}); });
    connect(m_dialog, &Dialog::editRequested, this, &SchedulesController::openForm);
    connect(m_dialog, &Dialog::pauseRequested, this, &SchedulesController::pause);
    connect(m_dialog, &Dialog::removeRequested, this, [this](const ScheduleId &id) {
        if (!m_store)
            return;
        m_store->removeSchedule(id).then(this, [this](const Result<> &removed) {
            // Somebody else was faster, and that is what was wanted.
            if (removed || removed.error().kind == Error::Kind::NotFound)
                reload();
            else
                tell(removed.error());
        });
    });
}

void SchedulesController::show(const ScheduleId &chosen)
{
    if (!m_store || !m_dialog)
        return;
    m_store->schedules().then(this, [this, chosen](const Result<QList<Schedule>> &all) {
        if (!m_dialog)
            return;
        if (all)
            m_dialog->setSchedules(*all, chosen);
        else
            m_dialog->showError(all.error().message);
    });
}

void SchedulesController::openForm(const Schedule &schedule)
{
    ui::NewTaskDialog *form = m_forms.create(ui::NewTaskDialog::Purpose::Schedule, m_dialog, schedule.task);
    if (!form)
        return;
    m_form = form;
    m_opened = schedule;
    if (!schedule.id.isNull())
        m_form->setSchedule(schedule);
    connect(m_form, &ui::NewTaskDialog::scheduleRequested, this, &SchedulesController::save);
    m_form->open();
}

void SchedulesController::save(const Schedule &schedule)
{
    if (!m_store) {
        m_form->showError(tr("The queue could not be opened, see the notice on the Tasks page."));
        return;
    }
    if (schedule.id.isNull()) {
        put(schedule);
        return;
    }
    // Somebody else may have changed it while the form was open: that is not undone without a word.
    m_store->schedules().then(
        this, [this, form = m_form, schedule, opened = m_opened](const Result<QList<Schedule>> &all) {
            const Schedule *known = all ? findIn(*all, schedule.id) : nullptr;
            if (form != m_form)
                return;
            if (known && isSameWish(*known, opened)) {
                Schedule wanted = schedule;
                wanted.enabled = schedule.enabled == opened.enabled ? known->enabled : schedule.enabled;
                put(wanted);
            } else if (form) {
                form->showError(!all        ? all.error().message
                                    : known ? tr("The schedule was changed elsewhere while this form was open. Close "
                                                 "the form and open it again.")
                                            : tr("The schedule was removed elsewhere while this form was open."));
            }
        });
}

void SchedulesController::put(const Schedule &schedule)
{
    // Another form may be open by then.
    m_store->putSchedule(schedule).then(this, [this, form = m_form](const Result<Schedule> &stored) {
        if (!stored) {
            if (form)
                form->showError(stored.error().message);
            else
                tell(stored.error());
            return;
        }
        if (form)
            form->accept();
        show(stored->id);
    });
}

/// Only that is changed: the row may show what the schedule was before somebody else changed it.
void SchedulesController::pause(const Schedule &schedule, bool paused)
{
    if (!m_store)
        return;
    m_store->schedules()
        .then(this,
              [this, id = schedule.id, paused](const Result<QList<Schedule>> &all) {
                  const Schedule *known = all ? findIn(*all, id) : nullptr;
                  if (!known) {
                      const auto error = all
                          ? Error{Error::Kind::NotFound, tr("The schedule was removed elsewhere."), {}}
                          : all.error();
                      return QtFuture::makeReadyValueFuture<Result<Schedule>>(std::unexpected(error));
                  }
                  Schedule changed = *known;
                  changed.enabled = !paused;
                  return m_store->putSchedule(changed);
              })
        .unwrap()
        .then(this, [this](const Result<Schedule> &stored) {
            if (stored)
                show(stored->id);
            else
                tell(stored.error());
        });
}

void SchedulesController::tell(const Error &error)
{
    if (m_dialog)
        m_dialog->showError(error.message);
}

} // namespace app
