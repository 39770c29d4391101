// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/GithubCommand.h"

#include "app/ctl/Arguments.h"
#include "app/ctl/GithubSetup.h"
#include "app/ctl/Output.h"
#include "app/engineroom/TaskQueues.h"
#include "app/engineroom/UnixSignals.h"
#include "base/Paths.h"
#include "net/HttpService.h"

#include <QCoreApplication>

namespace ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::Error;
using taskstores::GithubOutcome;

GithubCommand::GithubCommand(const GithubArguments &arguments, std::unique_ptr<tasks::TaskStore> store,
                             std::unique_ptr<github::Credentials> credentials, const taskstores::GithubChoices &choices,
                             const QList<QByteArray> &secrets)
    : m_arguments(arguments)
    , m_store(std::move(store))
    , m_credentials(std::move(credentials))
    , m_client(choices.api, choices.repository, *m_credentials, m_clock)
    , m_sync(m_client, *m_store, choices, secrets)
    , m_choices(choices)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, &m_sync, &taskstores::GithubTaskSync::pull);
    connect(&m_sync, &taskstores::GithubTaskSync::outcome, this, &GithubCommand::onOutcome);
    connect(&m_sync, &taskstores::GithubTaskSync::passEnded, this, &GithubCommand::onPassEnded);
    connect(&m_sync, &taskstores::GithubTaskSync::passFailed, this, &GithubCommand::onPassFailed);
    connect(&m_sync, &taskstores::GithubTaskSync::issueFailed, this, [this](qint64 issue, const Error &error) {
        m_hasFailed = true;
        report({{u"type"_s, u"error"_s}, {u"issue"_s, issue}, {u"error"_s, error.message}}, {});
        printError({error.kind, tr("Issue %1: %2").arg(issue).arg(error.message), {}});
    });
    connect(&m_client, &github::GithubClient::limited, this, [this](const QDateTime &until) {
        report({{u"type"_s, u"limited"_s}, {u"until"_s, until.toUTC().toString(Qt::ISODate)}},
               tr("GitHub takes no more requests until %1.").arg(until.toLocalTime().toString(Qt::ISODate)));
    });
}

GithubCommand::~GithubCommand()
{
    m_service.reset(); // its connections end before what their handlers use
}

void GithubCommand::start()
{
    if (!m_arguments.createIssue.isEmpty()) {
        createIssue();
        return;
    }
    if (m_arguments.follow)
        connect(m_store.get(), &tasks::TaskStore::changed, this, &GithubCommand::onTasksChanged, Qt::QueuedConnection);
    if (!m_arguments.webhookListen.isEmpty()) {
        if (const auto listening = listen(); !listening) {
            fail(listening.error());
            return;
        }
        report({{u"type"_s, u"listening"_s}, {u"url"_s, m_service->url().toString() + u"/webhook"_s}},
               tr("Webhooks: %1/webhook").arg(m_service->url().toString()));
    }
    m_sync.pull();
}

void GithubCommand::interrupt()
{
    emit done(m_arguments.follow ? exitcode::succeeded : exitcode::cancelled);
}

void GithubCommand::createIssue()
{
    m_sync.createIssue(tasks::TaskId(m_arguments.createIssue), [this](const github::Result<github::Issue> &made) {
        if (!made) {
            fail(made.error().toError());
            return;
        }
        report({{u"type"_s, u"issue"_s},
                {u"issue"_s, made->number},
                {u"url"_s, made->url},
                {u"task"_s, m_arguments.createIssue}},
               u"%1#%2  %3"_s.arg(m_choices.repository.toString()).arg(made->number).arg(made->url));
        // What became of a task that is over is still to be written.
        const auto endWhenIdle = [this] {
            if (!m_sync.isBusy())
                emit done(m_hasFailed ? exitcode::failed : exitcode::succeeded);
        };
        connect(&m_sync, &taskstores::GithubTaskSync::outcome, this, endWhenIdle, Qt::QueuedConnection);
        connect(&m_sync, &taskstores::GithubTaskSync::issueFailed, this, endWhenIdle, Qt::QueuedConnection);
        QMetaObject::invokeMethod(this, endWhenIdle, Qt::QueuedConnection);
    });
}

void GithubCommand::onOutcome(const GithubOutcome &outcome)
{
    const QString what = toString(outcome.what);
    ++m_counts[what];
    if (outcome.what == GithubOutcome::What::Unchanged)
        return;
    QJsonObject line{{u"type"_s, u"issue"_s}, {u"issue"_s, outcome.issue}, {u"what"_s, what}};
    const auto add = [&line](const QString &name, const QString &text) {
        if (!text.isEmpty())
            line.insert(name, text);
    };
    add(u"url"_s, outcome.url);
    add(u"task"_s, outcome.task.toString());
    add(u"state"_s, outcome.state);
    add(u"reason"_s, outcome.text);
    report(line,
           u"%1#%2  %3  %4  %5"_s.arg(m_choices.repository.toString())
               .arg(outcome.issue)
               .arg(what, outcome.task.toString(), outcome.text.isEmpty() ? outcome.state : outcome.text)
               .trimmed());
}

void GithubCommand::onPassEnded()
{
    QJsonObject counts;
    for (auto each = m_counts.cbegin(); each != m_counts.cend(); ++each)
        counts.insert(each.key(), each.value());
    m_counts.clear();
    report({{u"type"_s, u"pass"_s}, {u"counts"_s, counts}}, {});
    if (m_arguments.follow)
        lookAgain(std::chrono::seconds(m_arguments.intervalSeconds));
    else
        emit done(m_hasFailed ? exitcode::failed : exitcode::succeeded);
}

void GithubCommand::onPassFailed(const Error &error, const std::optional<QDateTime> &retryAt)
{
    m_counts.clear();
    // A wrong token or name does not mend itself.
    const bool mayPass = error.kind == Error::Kind::Unavailable || error.kind == Error::Kind::TimedOut;
    if (!m_arguments.follow || !mayPass) {
        fail(error);
        return;
    }
    report({{u"type"_s, u"error"_s}, {u"error"_s, error.message}}, {});
    printError(error);
    const qint64 told = retryAt ? std::max(qint64(0), m_clock.now().msecsTo(*retryAt)) : 0;
    lookAgain(std::max(std::chrono::milliseconds(told),
                       std::chrono::milliseconds(std::chrono::seconds(m_arguments.intervalSeconds))));
}

void GithubCommand::lookAgain(std::chrono::milliseconds pause)
{
    m_next.start(pause);
}

void GithubCommand::onTasksChanged(const QList<tasks::Task> &tasks)
{
    m_sync.push(tasks);
}

// --- webhooks ----------------------------------------------------------------------------------------------------

base::Result<> GithubCommand::listen()
{
    const QUrl where(u"http://"_s + m_arguments.webhookListen);
    const QHostAddress address(where.host() == u"localhost" ? u"127.0.0.1"_s : where.host());
    if (!where.isValid() || address.isNull() || where.port(-1) < 0 || !where.path().isEmpty())
        return base::fail(Error::Kind::InvalidInput,
                          tr("--webhook-listen wants HOST:PORT, for example 127.0.0.1:8080, not “%1”.")
                              .arg(m_arguments.webhookListen));
    net::HttpService::Options options;
    options.address = address;
    options.port = static_cast<quint16>(where.port());
    options.limits.maxBodyBytes = github::maxWebhookBytes;
    m_service = std::make_unique<net::HttpService>(std::move(options));
    m_service->route(
        "POST", u"/webhook"_s, [this](const net::ServerExchangePtr &exchange) { onDelivery(exchange); },
        net::HttpService::Access::Open);
    return m_service->listen();
}

/// Nothing is taken from a delivery but that there is something to look at, so one that is lost, late or repeated does
/// no harm: the next look finds all of it.
void GithubCommand::onDelivery(const net::ServerExchangePtr &exchange)
{
    const net::ServerRequest &request = exchange->request();
    if (!github::isSignedBy(m_webhookSecret, request.body, request.header("X-Hub-Signature-256"))) {
        exchange->fail(401, u"Invalid signature"_s);
        return;
    }
    const auto event
        = github::readWebhook(request.header("X-GitHub-Delivery"), request.header("X-GitHub-Event"), request.body);
    if (!event) {
        exchange->fail(400, event.error().message);
        return;
    }
    if (!m_deliveries.isFirst(event->delivery)) {
        exchange->answer(200, QJsonObject{{u"success"_s, true}, {u"repeated"_s, true}});
        return;
    }
    const bool concernsUs = event->repository
        && event->repository->toString().compare(m_choices.repository.toString(), Qt::CaseInsensitive) == 0
        && (event->event == u"issues" || event->event == u"issue_comment" || event->event == u"label");
    exchange->answer(concernsUs ? 202 : 200, QJsonObject{{u"success"_s, true}});
    report({{u"type"_s, u"webhook"_s}, {u"event"_s, event->event}, {u"action"_s, event->action}}, {});
    if (concernsUs)
        m_sync.pull();
}

// --- telling -----------------------------------------------------------------------------------------------------

void GithubCommand::report(const QJsonObject &line, const QString &text)
{
    if (m_arguments.json)
        printJsonLine(line);
    else if (!text.isEmpty())
        printText(text + u'\n');
}

void GithubCommand::fail(const Error &error)
{
    report({{u"type"_s, u"error"_s}, {u"error"_s, error.message}}, {});
    printError(error);
    emit done(error.kind == Error::Kind::InvalidInput ? exitcode::usage : exitcode::failed);
}

int syncGithub(const GithubArguments &arguments)
{
    const auto failWith = [&arguments](const Error &error) {
        printError(error);
        if (arguments.json)
            printJsonLine({{u"type"_s, u"error"_s}, {u"error"_s, error.message}});
        return error.kind == Error::Kind::InvalidInput ? exitcode::usage : exitcode::failed;
    };
    const base::Paths paths = base::Paths::fromEnvironment();
    if (const auto made = paths.create(); !made)
        return failWith(made.error());
    base::SystemClock clock;
    const auto setup = githubSetup(arguments, paths);
    if (!setup)
        return failWith(setup.error());
    const base::Secret password
        = arguments.queue.isEmpty() ? base::Secret() : takeSecret(arguments.queuePasswordVariable);
    auto store = app::openTaskQueue(arguments.queue, password, clock);
    if (!store)
        return failWith(store.error());
    GithubCommand command(arguments, std::move(*store), setup->credentials(clock), setup->choices, setup->secrets);
    command.setWebhookSecret(setup->webhookSecret);
    app::UnixSignals signalSource;
    QObject::connect(&signalSource, &app::UnixSignals::interrupted, &command, &GithubCommand::interrupt);
    QObject::connect(
        &command, &GithubCommand::done, &command, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&command, &GithubCommand::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace ctl
