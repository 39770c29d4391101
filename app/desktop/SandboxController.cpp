// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SandboxController.h"

#include "app/desktop/SandboxTaskQueue.h"
#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/SandboxSettings.h"
#include "engines/SandboxEngine.h"
#include "engines/SandboxTemplates.h"
#include "session/SessionService.h"
#include "ui/models/Format.h"
#include "ui/sandboxes/SandboxDetail.h"
#include "ui/sandboxes/SandboxTableModel.h"
#include "ui/sandboxes/SandboxesPage.h"

namespace app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using engines::SandboxEntry;
using session::SessionService;
using Recorded = e2b::SandboxRecord::State;
using ui::SandboxRow;

namespace {

constexpr auto pollInterval = 15s;
constexpr auto endedShown = 24h; ///< a sandbox whose changes wait is shown for so long after its end

SandboxRow::State stateOf(SandboxEntry::State state)
{
    switch (state) {
    case SandboxEntry::State::Creating:
        return SandboxRow::State::Creating;
    case SandboxEntry::State::Running:
        return SandboxRow::State::Running;
    case SandboxEntry::State::Paused:
        return SandboxRow::State::Paused;
    case SandboxEntry::State::Unknown:
        return SandboxRow::State::Unknown;
    case SandboxEntry::State::Ended:
        break;
    }
    return SandboxRow::State::Ended;
}

} // namespace

SandboxController::SandboxController(EngineRoom &room, git::Jobs &jobs, ui::SandboxTableModel &model,
                                     ui::SandboxesPage &page, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_jobs(jobs)
    , m_model(model)
    , m_page(page)
    , m_records(engines::SandboxEngine::recordsFolder(room.paths()))
    , m_tasks(new SandboxTaskQueue(room, this))
{
    using Page = ui::SandboxesPage;
    connect(&page, &Page::shownChanged, this, &SandboxController::setShown);
    connect(&page, &Page::refreshRequested, this, &SandboxController::refresh);
    connect(&page, &Page::currentChanged, this, &SandboxController::followLog);
    connect(&page, &Page::currentChanged, this, &SandboxController::askHealth);
    connect(&page, &Page::pauseRequested, this, &SandboxController::pause);
    connect(&page, &Page::resumeRequested, this, &SandboxController::resume);
    connect(&page, &Page::extendRequested, this, &SandboxController::extend);
    connect(&page, &Page::downloadRequested, this, &SandboxController::download);
    connect(&page, &Page::terminateRequested, this, &SandboxController::terminate);
    connect(&page, &Page::forgetRequested, this, &SandboxController::forget);
    connect(&page, &Page::changesRequested, this, &SandboxController::showChanges);
    connect(&page, &Page::applyRequested, this, &SandboxController::apply);
    connect(&page, &Page::tasksRequested, this, &SandboxController::askForTasks);
    connect(&page, &Page::openSessionRequested, this, &SandboxController::openSessionRequested);
    connect(&page, &Page::newSessionRequested, this, &SandboxController::newSessionRequested);
    connect(&page, &Page::settingsRequested, this, &SandboxController::settingsRequested);
    connect(&room.sandboxAccess(), &SandboxAccess::keysChanged, this, &SandboxController::reload);
    connect(&room.sessions(), &SessionService::stepEnded, this, [this] {
        if (m_page.isVisible())
            refresh();
    });
    connect(m_tasks, &SandboxTaskQueue::finished, this,
            [this](int succeeded, int failures, int skipped, const QString &report) {
                emit tasksEnded(tr("Tasks in sandboxes: %1 succeeded, %2 failed, %3 were not begun")
                                    .arg(succeeded)
                                    .arg(failures)
                                    .arg(skipped),
                                report);
            });
    connect(m_tasks, &SandboxTaskQueue::failed, this, &SandboxController::failed);
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &SandboxController::refresh);
    m_logTimer.setInterval(1s);
    connect(&m_logTimer, &QTimer::timeout, this, &SandboxController::readLog);
    reload();
}

SandboxController::~SandboxController() = default;

void SandboxController::reload()
{
    const engines::SandboxChoices choices = m_room.sandboxAccess().choices();
    const bool hasKey = !choices.account.apiKey.isEmpty();
    m_client = hasKey ? std::make_unique<e2b::E2bClient>(choices.account, choices.timings) : nullptr;
    m_isReading = false;
    m_there.clear();
    m_page.detail()->setBusy({}); // with the client goes what it was asked for
    m_page.setHasKey(hasKey);
    m_page.setDescription(hasKey ? choices.account.control().host() : QString());
    showRows();
    if (m_page.isVisible())
        refresh();
}

void SandboxController::setShown(bool isShown)
{
    if (!isShown) {
        m_poll.stop();
        m_logTimer.stop();
        return;
    }
    refresh();
    m_poll.start();
    m_logTimer.start();
}

void SandboxController::refresh()
{
    showRows(); // what is known without asking
    if (!m_client || std::exchange(m_isReading, true))
        return;
    m_client->list({}, [this](const e2b::Result<QList<e2b::Sandbox>> &found) { onListed(found); });
}

void SandboxController::onListed(const e2b::Result<QList<e2b::Sandbox>> &found)
{
    m_isReading = false;
    m_page.setProblem(found ? QString() : found.error().toError().message);
    if (!found)
        return;
    m_there = *found;
    m_records.learn(m_there);
    m_readAt = m_room.clock().now();
    m_page.setDescription(tr("%1, read at %2").arg(m_client->account().control().host(), ui::Format::time(m_readAt)));
    showRows();
    askHealth();
}

void SandboxController::showRows()
{
    const QDateTime now = m_room.clock().now();
    const QList<e2b::SandboxRecord> records = m_records.all();
    QList<SandboxRow> rows;
    // Before the service was asked nothing is unknown to it.
    if (m_readAt.isValid()) {
        for (const SandboxEntry &entry : engines::joinSandboxes(m_there, records))
            rows.append(rowOf(entry));
    }
    for (const e2b::SandboxRecord &record : records) {
        const bool isEnded = record.state == Recorded::Ended;
        if (!isEnded && m_readAt.isValid())
            continue;
        const bool isRecent
            = record.endedAt.isValid() && record.endedAt.secsTo(now) < std::chrono::seconds(endedShown).count();
        if (isEnded && !isRecent) // there may be thousands, and a row needs the results of its run
            continue;
        const SandboxRow row = rowOf(engines::entryOf(record));
        if (!isEnded || row.canApply)
            rows.append(row);
    }
    m_model.setNow(now);
    m_model.setRows(rows);
    m_page.refreshDetail();
    // The service may tell of a sandbox before the run that made it has noted its name.
    if (m_logRun.isEmpty() && record(m_page.current()))
        followLog(m_page.current());
}

SandboxRow SandboxController::rowOf(const SandboxEntry &entry)
{
    const QDateTime now = m_room.clock().now();
    const engines::SandboxRates rates = m_room.sandboxAccess().choices().rates;
    SandboxRow row;
    row.id = entry.name();
    row.templateName = entry.templateName();
    row.state = stateOf(entry.state);
    row.age = entry.age(now);
    row.limit = entry.limit();
    row.endAt = entry.end();
    row.readAt = now;
    if (row.id == m_healthOf && row.state == SandboxRow::State::Running)
        row.health = m_health;
    row.cost = entry.cost(rates, now);
    row.hourly = rates.hourlyFor(entry.there.cpuCount, entry.there.memoryMb);
    row.region = entry.there.domain.isEmpty() ? m_room.sandboxAccess().account().domain : entry.there.domain;
    if (entry.there.cpuCount > 0)
        row.size = tr("%n CPUs, %1", nullptr, entry.there.cpuCount)
                       .arg(ui::Format::size(qint64(entry.there.memoryMb) * 1000 * 1000));
    if (!entry.record)
        return row;
    const e2b::SandboxRecord &record = *entry.record;
    row.title = record.title;
    row.project = record.project;
    row.isKept = record.keep;
    row.branch = record.branch;
    if (record.budgetMicros > 0)
        row.budget = base::Money::fromMicros(record.budgetMicros);
    if (!record.session.isEmpty()) {
        const base::SessionId id(record.session);
        if (const session::Snapshot *snapshot = m_room.sessions().find(id)) {
            row.session = id;
            row.sessionTitle = snapshot->session.title;
        }
    }
    showResults(row, base::RunId(record.run));
    return row;
}

std::optional<e2b::SandboxRecord> SandboxController::record(const QString &id) const
{
    return m_records.find(id);
}

// --- what the page asks for --------------------------------------------------------------------------------------

SandboxController::Finish SandboxController::begin(const QString &id, const QString &words)
{
    m_page.detail()->setBusy(words);
    return [this, id](const e2b::Result<> &done) {
        // The service may have named the sandbox meanwhile, and the row with it.
        const auto known = record(id);
        if (m_page.current() == id || (known && known->sandboxId == m_page.current()))
            m_page.detail()->setBusy({});
        if (!done)
            emit failed(done.error().toError());
        refresh();
    };
}

void SandboxController::keep(const QString &id, const std::function<void(e2b::SandboxRecord &)> &change)
{
    auto known = record(id);
    if (!known)
        return;
    change(*known);
    if (const auto written = m_records.write(*known); !written)
        emit failed(written.error());
}

void SandboxController::pause(const QString &id)
{
    if (!m_client)
        return;
    m_client->pause(id, [this, id, finish = begin(id, tr("Pausing…"))](const e2b::Result<> &done) {
        if (done)
            keep(id, [this](e2b::SandboxRecord &known) { known.pause(m_room.clock().now()); });
        finish(done);
    });
}

void SandboxController::resume(const QString &id)
{
    if (!m_client)
        return;
    const auto known = record(id);
    const std::chrono::seconds time = known && known->timeToLive.count() > 0 ? known->timeToLive : 1h;
    m_client->connectTo(
        id, time, [this, id, time, finish = begin(id, tr("Resuming…"))](const e2b::Result<e2b::Sandbox> &resumed) {
            if (resumed)
                keep(id, [&](e2b::SandboxRecord &record) {
                    record.resume(m_room.clock().now());
                    record.endAt = m_room.clock().now().addSecs(time.count());
                });
            finish(resumed ? e2b::Result<>() : std::unexpected(resumed.error()));
        });
}

void SandboxController::extend(const QString &id, std::chrono::seconds time)
{
    if (!m_client)
        return;
    m_client->setTimeout(id, time, [this, id, time, finish = begin(id, tr("Extending…"))](const e2b::Result<> &done) {
        if (done)
            keep(id, [&](e2b::SandboxRecord &known) { known.endAt = m_room.clock().now().addSecs(time.count()); });
        finish(done);
    });
}

void SandboxController::terminate(const QString &row)
{
    if (!m_client)
        return;
    // The row may have been read before the service named the sandbox; while there is no name, its run ends it.
    const auto before = record(row);
    const QString id = before && !before->sandboxId.isEmpty() ? before->sandboxId : row;
    if (before && before->sandboxId.isEmpty()) {
        const session::Snapshot *snapshot = m_room.sessions().find(base::SessionId(before->session));
        const session::Step *active = snapshot ? snapshot->active() : nullptr;
        // After a retry another run is active, which has a row of its own.
        if (active && active->run.toString() == before->run) {
            stopRun(row, active->id);
            return;
        }
    }
    // First on disk: whatever happens, it has to go.
    keep(id, [](e2b::SandboxRecord &known) { known.kill = true; });
    if (before && before->sandboxId.isEmpty()) { // the service may know it by its tag, now or in a moment
        auto *reaper = new e2b::SandboxReaper(*m_client, m_records, m_client.get());
        reaper->sweep(m_room.clock().now(), [reaper, finish = begin(row, tr("Terminating…"))](int) {
            finish({});
            reaper->deleteLater();
        });
        return;
    }
    m_client->kill(id, [this, id, finish = begin(row, tr("Terminating…"))](const e2b::Result<> &done) {
        if (done)
            keep(id, [this](e2b::SandboxRecord &known) { known.end(m_room.clock().now()); });
        finish(done);
    });
}

void SandboxController::stopRun(const QString &row, const base::StepId &step)
{
    auto *until = new QObject(this);
    connect(&m_room.sessions(), &SessionService::stepEnded, until,
            [step, until, finish = begin(row, tr("Terminating…"))](const base::SessionId &, const base::StepId &ended) {
                if (ended != step)
                    return;
                finish({});
                until->deleteLater();
            });
    m_room.sessions().stop(step);
}

void SandboxController::forget(const QString &id)
{
    if (const auto known = record(id))
        m_records.remove(known->tag);
    refresh();
}

void SandboxController::askForTasks()
{
    auto *dialog = new ui::SandboxTasksDialog(&m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QStringList projects;
    for (const session::Snapshot &snapshot : m_room.sessions().sessions()) {
        if (!projects.contains(snapshot.session.project))
            projects.append(snapshot.session.project);
    }
    dialog->setProjects(projects);
    QStringList templates;
    for (const auto &each : engines::SandboxTemplates(engines::SandboxEngine::templatesFolder(m_room.paths())).all())
        templates.append(each.name);
    dialog->setTemplates(templates);
    const QString now = m_room.clock().now().toLocalTime().toString(u"yyyy-MM-dd-HHmmss"_s);
    dialog->setReport(m_room.paths().data + u"/sandbox-reports/"_s + now);
    dialog->setHourly(m_room.sandboxAccess().choices().rates.hourlyFor(0, 0));
    connect(dialog, &ui::SandboxTasksDialog::runRequested, this, [this, dialog](const auto &request) {
        if (const auto added = m_tasks->add(request); added)
            dialog->accept();
        else
            dialog->showError(added.error().message);
    });
    dialog->open();
}

} // namespace app
