// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/PlanController.h"

#include "app/engineroom/EngineRoom.h"
#include "session/SessionService.h"
#include "ui/models/Format.h"
#include "ui/newsession/PlanDialog.h"
#include "ui/newsession/PlanRow.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QPointer>
#include <QSaveFile>
#include <QtConcurrentRun>

// Outside of the namespace, as the macro asks for.
static void initPlanResources()
{
    Q_INIT_RESOURCE(plans);
}

namespace app {

using namespace Qt::StringLiterals;

QList<session::Plan> planTemplates()
{
    initPlanResources();
    QList<session::Plan> plans;
    const QDir folder(u":/gantry/plans"_s);
    for (const QString &name : folder.entryList(QDir::Files)) {
        const auto plan = session::loadPlan(folder.filePath(name));
        if (plan)
            plans.append(*plan);
        else
            qWarning("%s", qUtf8Printable(plan.error().message));
    }
    std::ranges::sort(plans, {}, &session::Plan::name);
    return plans;
}

PlanController::PlanController(EngineRoom &room, QWidget *window)
    : QObject(window)
    , m_room(room)
    , m_window(window)
{
    connect(&room.sessions(), &session::SessionService::eventStored, this, [this](const session::Event &event) {
        if (!m_adding.isEmpty() && event.step == m_adding.first().last && event.type == session::eventtype::stepAdded)
            addNext();
    });
    // Refused, or the session has gone: the rest would come at a wrong place.
    connect(&room.sessions(), &session::SessionService::refused, this, [this](const base::SessionId &session) {
        if (!m_adding.isEmpty() && m_adding.first().session == session)
            m_adding.clear();
    });
}

void PlanController::load(const base::SessionId &session)
{
    auto *dialog = new ui::PlanDialog(planTemplates(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    ui::PlanRow *row = dialog->row();
    connect(row, &ui::PlanRow::fileChosen, dialog, [row](const QString &path) {
        QtConcurrent::run(session::loadPlan, path).then(row, [row](const base::Result<session::Plan> &plan) {
            if (plan)
                row->setPlan(*plan);
            else
                row->showProblem(plan.error().message);
        });
    });
    connect(dialog, &ui::PlanDialog::stepsChosen, this, [this, session](const QList<session::Step> &steps) {
        m_adding.append({session, steps, {}});
        if (m_adding.size() == 1)
            addNext();
    });
    dialog->open();
}

void PlanController::addNext()
{
    while (!m_adding.isEmpty() && m_adding.first().steps.isEmpty())
        m_adding.removeFirst();
    if (m_adding.isEmpty())
        return;
    Adding &adding = m_adding.first();
    adding.last = m_room.sessions().addStep(adding.session, adding.steps.takeFirst());
}

void PlanController::save(const base::SessionId &id)
{
    const session::Snapshot *snapshot = m_room.sessions().find(id);
    if (!snapshot)
        return;
    auto *dialog = new QFileDialog(m_window, tr("Save plan"), {}, tr("Plans (*.json);;All files (*)"));
    dialog->setObjectName(u"savePlanDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(snapshot->session.title.left(60).replace(u'/', u'-') + u".json"_s);
    // As it is when the dialog opens: what is saved is what is seen.
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, plan = session::toPlan(*snapshot)](const QString &path) { write(plan, path); });
    dialog->open();
}

void PlanController::write(const session::Plan &plan, const QString &path)
{
    QtConcurrent::run([plan, path] {
        QSaveFile file(path);
        const QByteArray bytes = session::writePlan(plan);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        return written ? QString() : file.errorString();
    }).then(this, [this, plan, path](const QString &problem) {
        if (!problem.isEmpty()) {
            emit failed({base::Error::Kind::Unavailable,
                         tr("%1 could not be written: %2").arg(ui::Format::path(path), problem),
                         {}});
            return;
        }
        if (!plan.variables.isEmpty())
            emit told(tr("The plan was saved without the values that may be secret. It asks for them."));
    });
}

} // namespace app
