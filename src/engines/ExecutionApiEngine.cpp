// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/ExecutionApiEngine.h"

#include "engines/ExecutionRun.h"
#include "engines/ExecutionScript.h"
#include "engines/SandboxChannel.h"
#include "engines/WebhookReceiver.h"
#include "tasks/Estimate.h"

namespace engines {

using namespace Qt::StringLiterals;
using base::Error;
using base::RunId;
using session::Event;
using session::RunRequest;

namespace {

QString recordsFolder(const base::Paths &paths)
{
    return paths.data + u"/executions"_s;
}

QString warmKey(const execapi::Service &service, const QString &image)
{
    return service.url.toString(QUrl::RemoveUserInfo) + u' ' + image;
}

base::Money estimateFor(const execapi::Resources &limits)
{
    return tasks::estimateCost({limits.memoryMb, limits.cpu, std::chrono::seconds(limits.timeoutSeconds)});
}

} // namespace

ExecutionApiEngine::ExecutionApiEngine(const base::Paths &paths, Choices choices, const base::Clock &clock,
                                       QObject *parent)
    : Engine(parent)
    , m_paths(paths)
    , m_choices(std::move(choices))
    , m_clock(clock)
{
}

ExecutionApiEngine::~ExecutionApiEngine() = default;

QString ExecutionApiEngine::id() const
{
    return u"execution-api"_s;
}

base::Result<> ExecutionApiEngine::check(const RunRequest &request) const
{
    using session::StepKind;
    if (request.step.kind != StepKind::ClaudePrompt && request.step.kind != StepKind::ShellCommand)
        return base::fail(Error::Kind::InvalidInput,
                          tr("An execution service runs Claude prompts and shell commands. Run this step on this "
                             "computer."));
    if (request.session.mode != session::Mode::Agentic)
        return base::fail(Error::Kind::InvalidInput,
                          tr("An execution service has no terminal. Run the session in the background, or on this "
                             "computer."));
    if (request.step.conversation)
        return base::fail(Error::Kind::InvalidInput,
                          tr("A conversation of this computer cannot be resumed at an execution service. Begin a new "
                             "one, or run the step on this computer."));
    const auto choices = m_choices(request.session.profile);
    if (!choices)
        return std::unexpected(choices.error());
    if (const auto checked = choices->service.check(); !checked)
        return checked;
    const auto made = executionRequest(request, choices->defaults);
    if (!made)
        return std::unexpected(made.error());
    const auto &budget = request.session.profile.maxBudget;
    if (const base::Money estimate = estimateFor(made->resources); budget && estimate > *budget)
        return base::fail(Error::Kind::InvalidInput,
                          tr("The execution may cost %1 (estimated), more than the budget of %2. Lower its limits or "
                             "raise the budget.")
                              .arg(estimate.toString(), budget->toString()));
    return {};
}

void ExecutionApiEngine::start(const RunRequest &request)
{
    Error error;
    if (ExecutionRun *run = add(request, error))
        run->start();
    else
        emit failed(request.run.id, error);
}

void ExecutionApiEngine::reattach(const RunRequest &request)
{
    Error error;
    if (ExecutionRun *run = add(request, error)) {
        run->adopt();
    } else {
        qWarning("a run at an execution service cannot be taken up: %s", qUtf8Printable(error.message));
        emit lost(request.run.id);
    }
}

void ExecutionApiEngine::stop(const RunId &run, Stop how)
{
    if (ExecutionRun *execution = m_runs.value(run))
        execution->stop(how);
}

std::unique_ptr<process::TerminalChannel> ExecutionApiEngine::openTerminal(const session::Run &run)
{
    return std::make_unique<SandboxChannel>(RunFiles(m_paths, run.id).folder());
}

base::Result<QString> ExecutionApiEngine::webhookAddress(const ExecutionChoices &choices, const base::Secret &secret)
{
    if (choices.webhookListen.isEmpty())
        return choices.webhookUrl; // somebody else may listen there
    auto &receiver = m_receivers[choices.webhookListen];
    if (!receiver) {
        auto started
            = WebhookReceiver::start({choices.webhookListen, secret, m_paths.data + u"/execution-webhooks.sqlite"_s});
        if (!started)
            return std::unexpected(started.error());
        receiver = std::move(*started);
        connect(receiver.get(), &WebhookReceiver::received, this, &ExecutionApiEngine::take);
    }
    return choices.webhookUrl.isEmpty() ? receiver->url().toString() : choices.webhookUrl;
}

void ExecutionApiEngine::take(const execapi::Webhook &webhook)
{
    const auto all = m_runs.values();
    auto found = std::ranges::find(all, webhook.execution.id, &ExecutionRun::execution);
    if (found == all.end()) // it may be quicker than the answer that would have told its id
        found = std::ranges::find_if(
            all, [&](const ExecutionRun *run) { return run->isAskedFor(webhook.runId, webhook.taskId); });
    if (found == all.end()) {
        qInfo("a webhook tells %s of the execution %s, which nobody here waits for; it was kept",
              qUtf8Printable(webhook.event), qUtf8Printable(webhook.execution.id));
        return;
    }
    execapi::Execution told = webhook.execution;
    // The event says it even where the execution in it does not.
    if (const execapi::Status status = webhook.status(); status != execapi::Status::Unknown) {
        told.status = status;
        told.statusWord = execapi::toString(status);
    }
    (*found)->take(told);
}

ExecutionRun *ExecutionApiEngine::add(const RunRequest &request, Error &error)
{
    const RunId id = request.run.id;
    const auto choices = m_choices(request.session.profile);
    if (!choices) {
        error = choices.error();
        return nullptr;
    }
    auto *run = new ExecutionRun(request, RunFiles(m_paths, id), *choices, ExecutionRecords(recordsFolder(m_paths)),
                                 m_clock, *this);
    m_runs.insert(id, run);
    connect(run, &ExecutionRun::started, this, [this, id](const Event &event) { emit started(id, event); });
    connect(run, &ExecutionRun::event, this, &Engine::event);
    connect(run, &ExecutionRun::accepted, this,
            [this, choices = *choices, run](const QString &image) { keepWarm(choices, run->service(), image); });
    connect(run, &ExecutionRun::measured, this,
            [this, run, session = request.session.id](const execapi::ResourceUsage &usage) {
                emit measured(session, run->execution(), usage);
            });
    connect(run, &ExecutionRun::lineLogged, this,
            [this, run, session = request.session.id](const execapi::LogLine &line) {
                emit lineLogged(session, run->execution(), line);
            });
    connect(run, &ExecutionRun::finished, this, [this, id](const Event &event) {
        remove(id);
        emit finished(id, event);
    });
    connect(run, &ExecutionRun::failed, this, [this, id](const Error &reason) {
        remove(id);
        emit failed(id, reason);
    });
    connect(run, &ExecutionRun::lost, this, [this, id] {
        remove(id);
        emit lost(id);
    });
    return run;
}

void ExecutionApiEngine::remove(const RunId &id)
{
    if (ExecutionRun *run = m_runs.take(id))
        run->deleteLater();
}

/// The execution that was just taken has used one of them. Whoever runs one task has others, too: the images of the
/// other types are made ready as well, from the first use of a service on.
void ExecutionApiEngine::keepWarm(const ExecutionChoices &choices, const execapi::Service &service,
                                  const QString &image)
{
    int &waiting = m_warm[warmKey(service, image)];
    waiting = std::max(0, waiting - 1);
    QStringList images{image, choices.defaults.image, ExecutionScript::imageFor(tasks::TaskType::Chain),
                       ExecutionScript::imageFor(tasks::TaskType::Workflow)};
    images.removeDuplicates();
    for (const QString &each : std::as_const(images))
        fillWarm(choices, service, each);
}

void ExecutionApiEngine::fillWarm(const ExecutionChoices &choices, const execapi::Service &service,
                                  const QString &image)
{
    const QString key = warmKey(service, image);
    const int wanted = std::clamp(choices.warmEnvironments, 0, maxWarm);
    for (int missing = wanted - m_warm[key]; missing > 0; --missing) {
        ++m_warm[key];
        auto *client = new execapi::ExecutionApiClient(service, choices.timings, this);
        client->warm(image, [this, key, client](const execapi::Result<execapi::WarmEnvironment> &made) {
            client->deleteLater();
            if (made)
                return;
            m_warm[key] = std::max(0, m_warm[key] - 1);
            qWarning("no environment was kept warm: %s", qUtf8Printable(made.error().toError().message));
        });
    }
}

void ExecutionApiEngine::sweep()
{
    for (const ExecutionRecord &record : ExecutionRecords(recordsFolder(m_paths)).all()) {
        if (!record.cancel)
            continue;
        session::Profile profile;
        profile.engine = id();
        profile.engineOptions = record.options;
        const auto choices = m_choices(profile);
        if (!choices)
            continue;
        const auto keys
            = choices->keys ? choices->keys() : QtFuture::makeReadyValueFuture(base::Result<ExecutionKeys>());
        QFuture<base::Result<ExecutionKeys>>(keys).then(
            this, [this, record, choices = *choices](const base::Result<ExecutionKeys> &read) {
                if (read)
                    endLeftover(record, choices, read->service);
            });
    }
}

void ExecutionApiEngine::endLeftover(const ExecutionRecord &record, const ExecutionChoices &choices,
                                     const base::Secret &key)
{
    execapi::Service service = choices.service;
    if (service.url.adjusted(QUrl::RemoveUserInfo) != record.service)
        return; // the key belongs to another service
    service.key = key;
    auto *client = new execapi::ExecutionApiClient(service, choices.timings, this);
    client->cancel(
        record.execution,
        [client, record, records = ExecutionRecords(recordsFolder(m_paths))](const execapi::Result<> &cancelled) {
            client->deleteLater();
            if (cancelled)
                records.remove(record.run);
            else
                qWarning("the execution %s that should be gone could not be cancelled; tried again at the "
                         "next start",
                         qUtf8Printable(record.execution));
        });
}

} // namespace engines
