// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/DispatchService.h"

#include "dispatch/DispatchJob.h"
#include "dispatch/ForwardJob.h"
#include "net/HttpService.h"
#include "runner/GitAddress.h"
#include "runner/OrderedJson.h"
#include "runner/TaskBoard.h"

#include <QJsonDocument>
#include <QUuid>

namespace dispatch {

using namespace Qt::StringLiterals;
using net::ServerExchangePtr;
using runner::OrderedJson;

namespace {

constexpr qsizetype maxContextBytes = 1024 * 1024;
constexpr int retryAfterSeconds = 60;

void answer(const ServerExchangePtr &exchange, int status, const OrderedJson &json,
            const net::ServerHeaders &headers = {})
{
    exchange->answer(status, json.compact(), "application/json", headers);
}

void refuse(const ServerExchangePtr &exchange, int status, const QString &error, const QString &message)
{
    answer(exchange, status, OrderedJson().add(u"error"_s, error).add(u"message"_s, message));
}

/// Status and text of the interface whose place this takes; some are odd, but clients know them.
void tell(const ServerExchangePtr &exchange, const DispatchFailure &failure)
{
    if (failure.isNotInstalled)
        return exchange->fail(404, u"Installation not found. Ensure the GitHub App is installed on the repository."_s);
    refuse(exchange, 500, u"Failed to dispatch workflow"_s, u"Failed to run Claude Code: "_s + failure.message);
}

void tell(const ServerExchangePtr &exchange, const DispatchResult &result)
{
    OrderedJson response;
    response.add(u"success"_s, true);
    if (result.hasChanges)
        response.add(u"pull_request_url"_s, result.pullRequest.url)
            .add(u"pull_request_number"_s, result.pullRequest.number)
            .add(u"branch_name"_s, result.branch);
    else
        response.add(u"message"_s, u"Task completed but no changes were made"_s);
    response.add(u"claude_output"_s, result.output).add(u"execution_time_ms"_s, result.durationMs);
    answer(exchange, 202,
           OrderedJson()
               .add(u"success"_s, true)
               .add(u"message"_s, u"Claude Code executed via Cloud Run"_s)
               .add(u"cloudRunResponse"_s, response));
}

} // namespace

DispatchService::DispatchService(const Settings &settings, runner::TaskBoard &board, QObject *parent)
    : ServicePart(parent)
    , m_settings(settings)
    , m_board(board)
    , m_app(settings.api, settings.appId, settings.appKey, m_clock, settings.timings)
{
}

DispatchService::~DispatchService()
{
    qDeleteAll(std::exchange(m_jobs, {}));
}

base::Result<> DispatchService::addRoutes(net::HttpService &service)
{
    service.route("POST", u"/api/workflows/dispatch"_s,
                  [this](const ServerExchangePtr &exchange) { onDispatch(exchange); });
    service.route("GET", u"/api/workflows/installation-status/:owner/:repo"_s,
                  [this](const ServerExchangePtr &exchange) { onStatus(exchange); });
    return {};
}

void DispatchService::onStatus(const ServerExchangePtr &exchange)
{
    const auto &parameters = exchange->request().parameters;
    const auto repository = github::RepositoryName::from(parameters.value(u"owner"_s), parameters.value(u"repo"_s));
    if (!repository)
        return exchange->fail(400, repository.error().message);
    m_app.installation(*repository, [exchange](const github::Result<qint64> &id) {
        if (id)
            answer(exchange, 200, OrderedJson().add(u"installed"_s, true).add(u"installationId"_s, *id));
        else if (id.error().cause == github::Failure::Cause::NotFound)
            answer(exchange, 200, OrderedJson().add(u"installed"_s, false));
        else
            refuse(exchange, 500, u"Failed to check installation"_s, id.error().toError().message);
    });
}

void DispatchService::onDispatch(const ServerExchangePtr &exchange)
{
    const auto document = QJsonDocument::fromJson(exchange->request().body);
    if (!document.isObject())
        return exchange->fail(400, u"The body must be a JSON object"_s);
    const QJsonObject body = document.object();
    const QString owner = body.value(u"owner").toString();
    const QString name = body.value(u"repo").toString();
    if (owner.isEmpty() || name.isEmpty() || body.value(u"workflowId").toString().isEmpty())
        return exchange->fail(400, u"Missing required fields: owner, repo, workflowId"_s);
    const QString context = body.value(u"inputs")[u"context"].toString();
    if (body.value(u"workflowId").toString() != u"claude.yml" || context.trimmed().isEmpty())
        return refuse(exchange, 500, u"Failed to dispatch workflow"_s,
                      u"Only Claude workflows are supported. Please use claude.yml with a context input."_s);
    const auto repository = github::RepositoryName::from(owner, name);
    if (!repository)
        return exchange->fail(400, repository.error().message);
    if (context.toUtf8().size() > maxContextBytes || context.contains(QChar(0)))
        return exchange->fail(400, u"inputs.context must be a text of at most 1 MiB without NUL"_s);
    QString base = body.value(u"ref").toString();
    if (base.startsWith(u"refs/heads/"))
        base = base.sliced(11);
    const bool isRef = body.value(u"ref").isUndefined() || body.value(u"ref").isNull()
        || (body.value(u"ref").isString() && (base.isEmpty() || runner::isBranchName(base)));
    if (!isRef)
        return exchange->fail(400, u"ref must be the name of a branch"_s);
    begin(exchange, {*repository, base, context});
}

Job *DispatchService::makeJob(const DispatchRequest &request) const
{
    if (m_settings.forwards)
        return new ForwardJob(request, m_settings, m_clock);
    const QString id = u"dispatch-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    return new DispatchJob(id, request, m_settings, m_board, m_clock);
}

void DispatchService::begin(const ServerExchangePtr &exchange, const DispatchRequest &request)
{
    const net::ServerHeaders later{{"Retry-After", QByteArray::number(retryAfterSeconds)}};
    if (m_isDraining)
        return exchange->fail(503, u"The server is shutting down"_s, later);
    if (!m_settings.forwards && !m_board.hasRoom())
        return answer(exchange, 503,
                      OrderedJson()
                          .add(u"error"_s, u"Server busy processing another task"_s)
                          .add(u"message"_s, u"All places are taken. Please retry later."_s)
                          .add(u"retryAfter"_s, retryAfterSeconds),
                      later);
    Job *job = makeJob(request);
    m_jobs.insert(job);
    connect(job, &Job::ended, this,
            [this, job, exchange](const std::expected<DispatchResult, DispatchFailure> &result) {
                if (result)
                    tell(exchange, *result);
                else
                    tell(exchange, result.error());
                m_jobs.remove(job);
                job->deleteLater();
                if (m_isDraining && m_jobs.isEmpty())
                    emit drained();
            });
    job->start();
}

void DispatchService::drain()
{
    m_isDraining = true;
    if (m_jobs.isEmpty())
        ServicePart::drain();
}

void DispatchService::hurry()
{
    const auto jobs = m_jobs;
    for (Job *job : jobs)
        job->stop();
}

} // namespace dispatch
