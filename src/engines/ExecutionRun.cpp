// SPDX-License-Identifier: GPL-3.0-or-later
// From asking for room to following what runs. The end, stopping and being taken up: ExecutionRunEnd.cpp.
#include "engines/ExecutionRun.h"

#include "base/Clock.h"
#include "engines/ExecutionScript.h"

#include <QLocale>

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using execapi::Execution;
using Cause = execapi::Failure::Cause;
using execapi::Status;
namespace eventtype = session::eventtype;

namespace {

constexpr int maxSubmissions = 20; ///< of a service that says it is busy
constexpr int maxMisses = 8;
constexpr int maxKnocks = 3; ///< at a service that does not answer at all
/// How often room is waited for before the request is made all the same: with others in the way, and with a service
/// that does not say whether there are any. Its own queue, or its refusal, then tells what is to be expected.
constexpr int maxWaits = 60;
constexpr int maxBlindWaits = 3;

} // namespace

ExecutionRun::ExecutionRun(const session::RunRequest &request, const RunFiles &files, const ExecutionChoices &choices,
                           const ExecutionRecords &records, const base::Clock &clock, ExecutionApiEngine &engine)
    : QObject(&engine)
    , m_request(request)
    , m_files(files)
    , m_choices(choices)
    , m_records(records)
    , m_engine(engine)
    , m_clock(clock)
    , m_owner(files.owner())
    , m_budget(request.session.profile.maxBudget, files.pricesFolder())
    , m_steps(commandsOf(request).isEmpty() ? QString() : request.run.id.toString())
{
    m_wait.setSingleShot(true);
    m_poll.setSingleShot(true);
    m_cancelLimit.setSingleShot(true);
    m_cancelAgain.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &ExecutionRun::poll);
    connect(&m_ownerTimer, &QTimer::timeout, this, &ExecutionRun::adopt);
    connect(&m_cancelLimit, &QTimer::timeout, this, &ExecutionRun::endUnconfirmed);
    connect(&m_cancelAgain, &QTimer::timeout, this, &ExecutionRun::cancel);
}

ExecutionRun::~ExecutionRun() = default;

void ExecutionRun::start()
{
    m_begun = m_clock.elapsed();
    const auto wanted = executionRequest(m_request, m_choices.defaults);
    const auto made = m_files.create();
    if (!wanted || !made) {
        emit failed(wanted ? made.error() : wanted.error());
        return;
    }
    m_wanted = *wanted;
    m_record.run = m_request.run.id.toString();
    m_record.execution = m_wanted.id;
    m_record.service = m_choices.service.url;
    m_record.resources = m_wanted.resources;
    m_record.options = m_request.session.profile.engineOptions;
    m_record.createdAt = m_clock.now();
    (void)m_owner.take(); // nobody else knows this run yet
    unlock([this] { askForRoom(); });
}

/// Keys come from the keychain, which takes time.
void ExecutionRun::unlock(const std::function<void()> &then)
{
    const auto keys = m_choices.keys ? m_choices.keys() : QtFuture::makeReadyValueFuture(base::Result<ExecutionKeys>());
    QFuture<base::Result<ExecutionKeys>>(keys).then(this, [this, then](const base::Result<ExecutionKeys> &read) {
        if (isOver())
            return;
        if (!read) {
            end(read.error().message);
            return;
        }
        m_choices.service.key = read->service;
        for (auto each = read->environment.cbegin(); each != read->environment.cend(); ++each)
            m_wanted.environment.insert(each.key(), QString::fromUtf8(each->reveal()));
        m_client = std::make_unique<execapi::ExecutionApiClient>(m_choices.service, m_choices.timings);
        const auto address = m_engine.webhookAddress(m_choices, read->webhooks);
        m_wanted.webhookUrl = address.value_or(QString());
        if (!address) // the run does not depend on it
            progress(u"webhooks"_s, address.error().message, {{u"warning"_s, true}});
        then();
    });
}

void ExecutionRun::askForRoom()
{
    if (isOver())
        return;
    m_client->availability(
        [this](const execapi::Result<execapi::Availability> &availability) { onAvailability(availability); });
}

void ExecutionRun::onAvailability(const execapi::Result<execapi::Availability> &availability)
{
    if (isOver())
        return;
    // Nothing was asked for yet, so nothing can be left there.
    const bool isAway = !availability
        && (availability.error().cause == Cause::Unreachable || availability.error().cause == Cause::TimedOut);
    if (isAway && ++m_attempt >= maxKnocks) {
        end(availability.error().toError().message);
        return;
    }
    if (isAway) {
        m_wait.disconnect(this);
        connect(&m_wait, &QTimer::timeout, this, &ExecutionRun::askForRoom);
        m_wait.start(m_choices.timings.backOff.pause(m_attempt - 1));
        return;
    }
    // A service that does not say may have room; its answer to the request counts. Where nothing runs there will never
    // be more room than now, and only its answer can say what is wrong with the request.
    const bool isAlone = availability && availability->running == 0;
    const int patience = availability && availability->running ? maxWaits : maxBlindWaits;
    if (!availability || isAlone || m_waits >= patience || availability->hasRoomFor(m_wanted.resources)) {
        m_attempt = 0;
        submit();
        return;
    }
    ++m_waits;
    auto pause = m_choices.timings.backOff.pause(m_attempt++);
    QString words = tr("The execution service has no room at the moment. The run starts when it has.");
    if (availability->nextSlotAt.isValid()) {
        const qint64 left = m_clock.now().msecsTo(availability->nextSlotAt);
        // Not blindly: it may have room earlier, and clocks differ.
        pause = std::clamp(std::chrono::milliseconds(left), m_choices.timings.backOff.first,
                           m_choices.timings.backOff.longest);
        words = tr("The execution service has no room at the moment. The run starts at about %1.")
                    .arg(QLocale().toString(availability->nextSlotAt.toLocalTime(), QLocale::ShortFormat));
    }
    if (m_attempt <= 1)
        progress(u"waiting"_s, words,
                 {{u"next_slot_at"_s, availability->nextSlotAt.toUTC().toString(Qt::ISODateWithMs)}});
    m_wait.disconnect(this);
    connect(&m_wait, &QTimer::timeout, this, &ExecutionRun::askForRoom);
    m_wait.start(pause);
}

void ExecutionRun::submit()
{
    if (isOver())
        return;
    // First on disk: whatever happens from here on, the execution can be found and ended.
    if (const auto written = m_records.write(m_record); !written) {
        end(written.error().message);
        return;
    }
    m_isSubmitting = true;
    if (m_attempt == 0)
        progress(u"submit"_s, tr("Asking %1 for an execution.").arg(m_choices.service.url.host()));
    m_client->create(m_wanted, [this](const execapi::Result<Execution> &created) { onCreated(created); });
}

void ExecutionRun::onCreated(const execapi::Result<Execution> &created)
{
    m_isSubmitting = false;
    if (!created) {
        const execapi::Failure &failure = created.error();
        const bool isBusy = failure.cause == Cause::Busy || failure.cause == Cause::RateLimited;
        if (isBusy && !m_isStopping && m_attempt < maxSubmissions) {
            const auto pause = failure.retryAfter ? std::chrono::milliseconds(*failure.retryAfter)
                                                  : m_choices.timings.backOff.pause(m_attempt);
            progress(u"waiting"_s, failure.toError().message);
            ++m_attempt;
            m_wait.disconnect(this);
            connect(&m_wait, &QTimer::timeout, this, &ExecutionRun::submit);
            m_wait.start(pause);
            return;
        }
        if (failure.isUncertain() && m_early) { // the answer was lost, but the execution has made itself heard
            onCreated(*m_early);
            return;
        }
        m_record.cancel = failure.isUncertain(); // it may still come to life
        end(m_isStopping ? tr("The run was stopped before its command began.") : failure.toError().message);
        return;
    }
    m_record.execution = created->id;
    m_record.isAccepted = true;
    m_record.cancel = isOver();
    keepRecord();
    if (isOver()) { // stopped meanwhile, and it was not waited for
        m_client->cancel(m_record.execution, [](const execapi::Result<> &) { });
        return;
    }
    progress(u"accepted"_s, tr("The execution %1 was accepted.").arg(created->id), {{u"execution"_s, created->id}});
    tellStarted();
    emit accepted(m_wanted.image);
    m_wanted.environment.clear(); // secrets are not needed any more
    follow();
    if (m_isStopping)
        cancel();
    take(*created);
    takeEarly();
}

/// Its time counts from here on, not while it waits for room.
void ExecutionRun::tellStarted()
{
    emit started(makeEvent(
        eventtype::runStarted, u"started"_s,
        {{u"pid"_s, 0}, {u"command"_s, ExecutionScript::displayCommand(m_request)}, {u"log_path"_s, m_files.log()}}));
}

void ExecutionRun::follow()
{
    m_logs = std::make_unique<ExecutionLogs>(*m_client, m_record.execution, m_files, m_choices.logLimit);
    if (const auto opened = m_logs->open(); !opened) {
        m_record.cancel = true;
        end(opened.error().message);
        return;
    }
    connect(m_logs.get(), &ExecutionLogs::output, this, [this](const QByteArray &bytes) {
        if (m_request.step.kind != session::StepKind::ClaudePrompt)
            return;
        m_stream.feed(bytes, [this](const SandboxStream::Told &told) { tell(told.type, told.suffix, told.data); });
        watchBudget(m_budget.feed(bytes));
    });
    connect(m_logs.get(), &ExecutionLogs::errorOutput, this, &ExecutionRun::tellSteps);
    connect(m_logs.get(), &ExecutionLogs::done, this, &ExecutionRun::report);
    connect(m_logs.get(), &ExecutionLogs::failed, this, [this](const base::Error &error) {
        m_endError = error.message;
        if (m_final) {
            report(false);
            return;
        }
        m_record.cancel = true; // nobody would see what it writes
        m_client->cancel(m_record.execution, [](const execapi::Result<> &) { });
        end(error.message);
    });
    m_monitor = std::make_unique<execapi::ExecutionMonitor>(m_choices.service, m_record.execution, m_choices.monitor);
    connect(m_monitor.get(), &execapi::ExecutionMonitor::message, this, &ExecutionRun::onMonitor);
    // What was said meanwhile is not told again.
    connect(m_monitor.get(), &execapi::ExecutionMonitor::connected, this, [this] { poll(); });
    connect(m_monitor.get(), &execapi::ExecutionMonitor::disconnected, this, [this] {
        m_unchanged = 0;
        poll();
    });
    m_monitor->start();
    m_poll.start(m_choices.polling.first);
}

void ExecutionRun::poll()
{
    m_isPollWanted = m_isPolling;
    if (isOver() || m_isPolling || !m_logs)
        return;
    m_poll.stop();
    m_isPolling = true;
    m_client->inspect(m_record.execution, [this](const execapi::Result<Execution> &polled) {
        m_isPolling = false;
        const bool isWanted = std::exchange(m_isPollWanted, false);
        onPolled(polled);
        if (isWanted)
            poll();
    });
}

void ExecutionRun::onPolled(const execapi::Result<Execution> &polled)
{
    if (isOver())
        return;
    if (!polled) {
        const Cause cause = polled.error().cause;
        const bool isMiss = cause == Cause::NotFound || cause == Cause::Unauthorized || cause == Cause::Refused;
        m_misses = isMiss ? m_misses + 1 : 0;
        if (m_misses >= maxMisses || (m_isStopping && cause == Cause::NotFound)) {
            m_record.cancel = cause != Cause::NotFound;
            end(m_isStopping ? QString() : polled.error().toError().message);
            return;
        }
        if (!std::exchange(m_isCut, true))
            progress(u"interrupted"_s,
                     tr("The execution service does not answer. The run goes on there; it is tried again. %1")
                         .arg(polled.error().toError().message));
        m_poll.start(m_choices.polling.pause(m_unchanged++));
        return;
    }
    m_misses = 0;
    if (std::exchange(m_isCut, false))
        progress(u"resumed"_s, tr("The execution service answers again."));
    const bool isNews = !m_last || m_last->statusWord != polled->statusWord || m_last->progress != polled->progress
        || m_last->currentStep != polled->currentStep;
    m_unchanged = isNews ? 0 : m_unchanged + 1;
    take(*polled);
    if (isOver())
        return;
    m_logs->fetch();
    // With the socket open polling is only a net.
    m_poll.start(m_monitor->isConnected() ? m_choices.polling.longest : m_choices.polling.pause(m_unchanged));
}

/// From an answer, a message or a webhook. They may be late and come again; the first final one counts.
void ExecutionRun::take(const Execution &execution)
{
    if (isOver())
        return;
    if (!m_logs) {
        if (!m_early || !m_early->isFinal())
            m_early = execution;
        return;
    }
    if (execution.isFinal()) {
        m_final = execution;
        onFinal();
        return;
    }
    // One that was running is not queued again: that message is older.
    if (m_last && m_last->status == Status::Running && execution.status == Status::Queued)
        return;
    tellProgress(execution);
    m_last = execution;
}

void ExecutionRun::takeEarly()
{
    // It may have been about an older attempt of the same task.
    if (const auto early = std::exchange(m_early, {}); early && early->id == m_record.execution)
        take(*early);
}

bool ExecutionRun::isAskedFor(const QString &run, const QString &task) const
{
    if (m_record.isAccepted) // and its execution is known by its id
        return false;
    if (!run.isEmpty())
        return run == m_request.run.id.toString();
    const QString asked = m_wanted.metadata.value("task_id"_L1).toString();
    return m_isSubmitting && !task.isEmpty() && task == asked;
}

/// Each command of a chain, as soon as the script has said how it ended.
void ExecutionRun::tellSteps(const QByteArray &errors)
{
    for (const ExecutionStep &step : m_steps.feed(errors))
        tell("execution_step"_L1, u"step:%1"_s.arg(step.place),
             {{u"place"_s, step.place},
              {u"total"_s, step.total},
              {u"exit_code"_s, step.exitCode},
              {u"duration_ms"_s, step.durationMs}});
}

void ExecutionRun::tellProgress(const Execution &execution)
{
    QJsonObject data{{u"execution"_s, execution.id}, {u"status"_s, execution.statusWord}};
    if (execution.progress)
        data.insert(u"progress"_s, *execution.progress);
    if (!execution.currentStep.isEmpty())
        data.insert(u"current_step"_s, execution.currentStep);
    if (execution.totalSteps)
        data.insert(u"total_steps"_s, *execution.totalSteps);
    if (data == m_shownProgress)
        return;
    m_shownProgress = data;
    if (execution.elapsedMs)
        data.insert(u"elapsed_ms"_s, *execution.elapsedMs);
    if (execution.remainingMs)
        data.insert(u"remaining_ms"_s, *execution.remainingMs);
    const QString words = execution.status == Status::Queued ? tr("The execution waits for its turn.")
        : execution.status == Status::Running
        ? tr("The execution runs.")
        : tr("The execution is \"%1\", which is unknown here.").arg(execution.statusWord);
    progress(execution.status == Status::Unknown ? u"unknown"_s : execution.statusWord, words, data);
}

void ExecutionRun::onMonitor(const execapi::MonitorMessage &message)
{
    if (isOver())
        return;
    if (const auto *line = std::get_if<execapi::LogLine>(&message.data)) {
        emit lineLogged(*line);
        m_logs->fetch();
    } else if (const auto *usage = std::get_if<execapi::ResourceUsage>(&message.data)) {
        emit measured(*usage);
    } else if (const auto *update = std::get_if<execapi::ProgressUpdate>(&message.data)) {
        Execution told = m_last.value_or(Execution());
        told.id = m_record.execution;
        told.progress = update->progress ? update->progress : told.progress;
        told.currentStep = update->currentStep.isEmpty() ? told.currentStep : update->currentStep;
        told.totalSteps = update->totalSteps ? update->totalSteps : told.totalSteps;
        const Status status = execapi::statusFrom(update->status);
        if (m_last && (update->status.isEmpty() || status == told.status))
            tellProgress(told);
        else
            poll(); // the whole of it is with the service
    }
}

void ExecutionRun::keepRecord()
{
    if (const auto written = m_records.write(m_record); !written)
        qWarning("%s", qUtf8Printable(written.error().message));
}

void ExecutionRun::progress(const QString &stage, const QString &words, QJsonObject more)
{
    more.insert(u"stage"_s, stage);
    more.insert(u"words"_s, words);
    tell("execution_progress"_L1, u"progress:%1:%2"_s.arg(m_clock.now().toMSecsSinceEpoch()).arg(++m_progress), more);
}

void ExecutionRun::tell(QLatin1StringView type, const QString &suffix, QJsonObject data)
{
    emit event(makeEvent(type, suffix, std::move(data)));
}

session::Event ExecutionRun::makeEvent(QLatin1StringView type, const QString &suffix, QJsonObject data) const
{
    data.insert(u"run"_s, m_request.run.id.toString());
    return {.id = 0,
            .session = m_request.session.id,
            .step = m_request.step.id,
            .source = u"engine"_s,
            .sourceId = m_request.run.id.toString() + u':' + suffix,
            .type = type,
            .data = data,
            .at = m_clock.now()};
}

} // namespace engines
