// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/ServiceProbe.h"

#include "base/Clock.h"
#include "net/Address.h"

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using cloudrun::ActiveTasks;
using State = ProbeRow::State;

namespace {

template <typename Cause>
bool isAway(Cause cause)
{
    return cause == Cause::Unreachable || cause == Cause::TimedOut;
}

ProbeVerdict verdictOf(cloudrun::Failure::Cause cause)
{
    if (cause == cloudrun::Failure::Cause::SignIn)
        return ProbeVerdict::SignIn;
    return isAway(cause) ? ProbeVerdict::Unreachable : ProbeVerdict::NotReady;
}

ProbeVerdict verdictOf(execapi::Failure::Cause cause)
{
    if (cause == execapi::Failure::Cause::Unauthorized)
        return ProbeVerdict::SignIn;
    return isAway(cause) ? ProbeVerdict::Unreachable : ProbeVerdict::NotReady;
}

} // namespace

ServiceProbe::ServiceProbe(const settings::EngineConnection &connection, const settings::Secrets &secrets,
                           const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_secrets(secrets)
    , m_clock(clock)
{
}

void ServiceProbe::add(const QString &title, State state, const QString &found)
{
    m_rows.append({title, state, found});
}

/// The first thing that is wrong counts: what follows may only follow from it.
void ServiceProbe::fail(const QString &title, ProbeVerdict verdict, const QString &words)
{
    if (m_verdict == ProbeVerdict::Ready)
        m_verdict = verdict;
    add(title, State::Failed, words);
}

QString ServiceProbe::addressProblem() const
{
    if (m_connection.auth == u"none" || net::isSafeForSecrets(QUrl(m_connection.url)))
        return {};
    return tr("The address has to begin with https://, because a sign-in is sent there.");
}

void ServiceProbe::prepare(const std::function<void(const QString &problem)> &then)
{
    if (const QString problem = addressProblem(); !problem.isEmpty()) {
        then(problem);
        return;
    }
    CloudRunOptions options;
    options.connection = m_connection;
    options.audience = m_connection.url;
    options.tokenUrl = QUrl(m_connection.options.value("tokenUrl"_L1).toString());
    if (m_connection.auth != u"none" && m_connection.secret.isEmpty()) {
        then(tr("The sign-in is not set."));
        return;
    }
    readSecrets(m_secrets, options.references(), this, [this, options, then](const base::Result<SecretBundle> &read) {
        if (!read) {
            then(read.error().message);
            return;
        }
        m_token = read->value(u"signIn"_s);
        auto signIn = options.signIn(m_token, m_clock);
        if (!signIn) {
            then(signIn.error().message);
            return;
        }
        m_signIn = std::move(*signIn);
        m_client = std::make_unique<cloudrun::CloudRunClient>(m_connection.url, *m_signIn,
                                                              cloudrun::Timings{.request = 15s});
        then({});
    });
}

void ServiceProbe::start()
{
    if (const QString problem = addressProblem(); !problem.isEmpty()) {
        fail(tr("Address"), ProbeVerdict::NotReady, problem);
        emit done(m_rows);
        return;
    }
    prepare([this](const QString &problem) {
        if (!problem.isEmpty()) {
            fail(tr("Sign-in"), ProbeVerdict::SignIn, problem);
            emit done(m_rows);
            return;
        }
        m_timer.start();
        if (m_connection.kind == u"dispatch")
            askDispatch();
        else if (m_connection.kind == u"execution-api")
            askExecutions();
        else
            askHealth();
    });
}

void ServiceProbe::askHealth()
{
    m_client->health([this](const cloudrun::Result<cloudrun::Health> &health) {
        if (!health) {
            const ProbeVerdict verdict = verdictOf(health.error().cause);
            fail(verdict == ProbeVerdict::SignIn ? tr("Sign-in") : tr("Service does not answer"), verdict,
                 health.error().toError().message);
            emit done(m_rows);
            return;
        }
        add(tr("Service answers"), State::Ok, tr("/health in %1 ms").arg(m_timer.elapsed()));
        if (health->hasClaude == false)
            fail(tr("Claude on the service"), ProbeVerdict::NotReady, tr("The service has no claude program."));
        if (health->claudeVersion.isEmpty())
            askTasks();
        else
            askLocalClaude(health->claudeVersion);
    });
}

void ServiceProbe::askLocalClaude(const QString &remote)
{
    const auto goOn = [this, remote](const claude::Version &local) {
        addClaude(remote, local);
        askTasks();
    };
    const auto program = m_localClaude ? claude::locateProgram(*m_localClaude) : base::Result<QString>(QString());
    if (!program || program->isEmpty()) {
        goOn({});
        return;
    }
    connect(&m_version, &claude::VersionProbe::found, this, goOn);
    connect(&m_version, &claude::VersionProbe::failed, this, [goOn] { goOn({}); }); // that is told elsewhere
    m_version.start(*program);
}

void ServiceProbe::addClaude(const QString &remote, const claude::Version &local)
{
    const auto there = claude::parseVersion(remote.toUtf8());
    const bool isOlder = there && !local.number.isNull() && !local.isDemo && there->number < local.number;
    add(tr("Claude %1 on the service").arg(remote), isOlder ? State::Warning : State::Ok,
        isOlder ? tr("older than here (%1)").arg(local.number.toString()) : QString());
}

void ServiceProbe::askTasks()
{
    m_client->tasks([this](const cloudrun::Result<ActiveTasks> &tasks) {
        if (tasks) {
            const QString limit = tasks->max > 0 ? tr("%1 of %2 places taken").arg(tasks->active).arg(tasks->max)
                                                 : tr("%n tasks, no limit told", nullptr, tasks->active);
            add(tr("Sign-in accepted"), State::Ok, limit);
        } else if (tasks.error().cause == cloudrun::Failure::Cause::NotFound) {
            add(tr("No list of tasks"), State::Warning, tr("Runs without a connection are not supported."));
        } else {
            fail(tr("Sign-in"), verdictOf(tasks.error().cause), tasks.error().toError().message);
            emit done(m_rows);
            return;
        }
        if (m_signIn->validUntil().isValid())
            add(tr("Token"), State::Ok,
                tr("valid for %n minutes", nullptr, int(m_clock.now().secsTo(m_signIn->validUntil()) / 60)));
        askDryRun();
    });
}

void ServiceProbe::askDryRun()
{
    m_client->dryRun([this](const cloudrun::Result<QString> &words) {
        if (words)
            add(tr("Dry request answered"), State::Ok, *words);
        else
            fail(tr("Dry request"), verdictOf(words.error().cause), words.error().toError().message);
        emit done(m_rows);
    });
}

/// A request that names nothing is refused before anything happens, with words that only such a backend says.
void ServiceProbe::askDispatch()
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = QUrl(m_connection.url + u"/api/workflows/dispatch"_s);
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    if (!m_token.isEmpty())
        request.headers.emplace_back("Authorization", "Bearer " + m_token.reveal().trimmed());
    request.body = "{}";
    request.deadline = 15s;
    m_http.send(request, [this](const base::Result<net::HttpResponse> &answer) {
        if (!answer) {
            fail(tr("Backend does not answer"), ProbeVerdict::Unreachable,
                 cloudrun::transportFailure(answer.error()).toError().message);
        } else if (const cloudrun::Failure failure = cloudrun::failureOf(*answer);
                   failure.cause == cloudrun::Failure::Cause::Refused) {
            add(tr("Backend answers"), State::Ok, tr("dry request in %1 ms").arg(m_timer.elapsed()));
        } else {
            fail(tr("Backend"), verdictOf(failure.cause), failure.toError().message);
        }
        emit done(m_rows);
    });
}

void ServiceProbe::askExecutions()
{
    const execapi::Service service{QUrl(m_connection.url), {}, base::Secret(m_token.reveal().trimmed())};
    m_executions = std::make_unique<execapi::ExecutionApiClient>(
        service, execapi::ExecutionApiClient::Timings{.request = 15s, .backOff = {}});
    execapi::ListQuery newest;
    newest.limit = 1;
    m_executions->list(newest, [this](const execapi::Result<QList<execapi::Execution>> &executions) {
        if (!executions) {
            const ProbeVerdict verdict = verdictOf(executions.error().cause);
            fail(verdict == ProbeVerdict::SignIn ? tr("Sign-in") : tr("Service does not answer"), verdict,
                 executions.error().toError().message);
            emit done(m_rows);
            return;
        }
        add(tr("Service answers"), State::Ok, tr("/executions in %1 ms").arg(m_timer.elapsed()));
        m_executions->availability(
            [this](const execapi::Result<execapi::Availability> &availability) { onAvailability(availability); });
    });
}

void ServiceProbe::onAvailability(const execapi::Result<execapi::Availability> &availability)
{
    if (!availability) {
        add(tr("Does not say what is available"), State::Warning, tr("Runs start without asking for room."));
    } else {
        QStringList found;
        if (availability->running && availability->maxRunning)
            found.append(tr("%1 of %2 places taken").arg(*availability->running).arg(*availability->maxRunning));
        if (availability->memoryMb)
            found.append(tr("%1 MB free").arg(*availability->memoryMb));
        if (availability->cpu)
            found.append(tr("%1 cores free").arg(*availability->cpu));
        add(availability->hasRoomFor({}) ? tr("Room for a run") : tr("No room at the moment"),
            availability->hasRoomFor({}) ? State::Ok : State::Warning, found.join(u", "_s));
    }
    emit done(m_rows);
}

void ServiceProbe::tellTasks(const QString &problem)
{
    m_client->tasks([this, problem](const cloudrun::Result<ActiveTasks> &tasks) {
        const QString ofList = tasks ? QString() : tasks.error().toError().message;
        emit tasksFound(tasks.value_or(ActiveTasks()), problem.isEmpty() ? ofList : problem);
    });
}

void ServiceProbe::lookAtTasks()
{
    prepare([this](const QString &problem) {
        if (problem.isEmpty())
            tellTasks();
        else
            emit tasksFound({}, problem);
    });
}

void ServiceProbe::cancel(const QString &taskId)
{
    prepare([this, taskId](const QString &problem) {
        if (!problem.isEmpty()) {
            emit tasksFound({}, problem);
            return;
        }
        m_client->cancel(taskId, [this](const cloudrun::Result<cloudrun::Cancelled> &cancelled) {
            tellTasks(cancelled ? QString() : cancelled.error().toError().message);
        });
    });
}

} // namespace engines
