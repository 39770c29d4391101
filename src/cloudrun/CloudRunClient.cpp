// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/CloudRunClient.h"

#include <QPointer>

#include <algorithm>

namespace cloudrun {

using namespace Qt::StringLiterals;
using Cause = Failure::Cause;
using net::HttpRequest;
using net::HttpResponse;

namespace {

constexpr int unauthorized = 401;

bool isSuccess(const HttpResponse &answer)
{
    return answer.status >= 200 && answer.status < 300;
}

} // namespace

CloudRunClient::CloudRunClient(const QString &service, SignIn &signIn, const Timings &timings, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_signIn(signIn)
    , m_timings(timings)
{
}

void CloudRunClient::send(HttpRequest request, const Done<HttpResponse> &done, bool mayRenew)
{
    m_signIn.token([this, guard = QPointer(this), request, done, mayRenew](const base::Result<base::Secret> &token) {
        if (!guard)
            return;
        if (!token) {
            done(std::unexpected(Failure{Cause::SignIn, 0, token.error().message, {}}));
            return;
        }
        HttpRequest signedRequest = request;
        signedRequest.deadline = m_timings.request;
        signedRequest.headers.emplace_back("Accept", "application/json");
        if (!token->isEmpty())
            signedRequest.headers.emplace_back("Authorization", "Bearer " + token->reveal());
        m_http.send(signedRequest, [this, request, done, mayRenew](const base::Result<HttpResponse> &answer) {
            if (!answer)
                done(std::unexpected(transportFailure(answer.error())));
            else if (answer->status == unauthorized && mayRenew && m_signIn.forget())
                send(request, done, false);
            else
                done(*answer);
        });
    });
}

void CloudRunClient::health(const Done<Health> &done)
{
    HttpRequest request;
    request.url = at(u"/health?verbose=true"_s);
    send(request, [done](const Result<HttpResponse> &answer) {
        if (!answer)
            done(std::unexpected(answer.error()));
        else if (!isSuccess(*answer))
            done(std::unexpected(failureOf(*answer)));
        else
            done(readHealth(answer->body));
    });
}

void CloudRunClient::tasks(const Done<ActiveTasks> &done)
{
    HttpRequest request;
    request.url = at(u"/tasks/status"_s);
    send(request, [done](const Result<HttpResponse> &answer) {
        if (!answer)
            done(std::unexpected(answer.error()));
        else if (!isSuccess(*answer))
            done(std::unexpected(failureOf(*answer)));
        else
            done(readTasks(answer->body));
    });
}

void CloudRunClient::start(const QByteArray &body, const Done<Accepted> &done)
{
    HttpRequest request;
    request.method = "POST";
    request.url = at(u"/run-async"_s);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = body;
    request.mayRepeat = false;
    const auto isSent = std::make_shared<bool>(false);
    request.onSent = [isSent] { *isSent = true; };
    send(request, [done, isSent](const Result<HttpResponse> &answer) {
        if (!answer) {
            Failure failure = answer.error();
            failure.mayBeDone = *isSent;
            done(std::unexpected(failure));
        } else if (!isSuccess(*answer)) {
            done(std::unexpected(failureOf(*answer)));
        } else {
            done(readAccepted(answer->body));
        }
    });
}

void CloudRunClient::cancel(const QString &taskId, const Done<Cancelled> &done)
{
    HttpRequest request;
    request.method = "POST";
    request.url = at(u"/cancel/"_s + taskId);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = "{}";
    send(request, [done](const Result<HttpResponse> &answer) {
        if (!answer)
            done(std::unexpected(answer.error()));
        else if (isSuccess(*answer))
            done(Cancelled::Yes);
        else if (answer->status == 404 || answer->status == 500) // it has ended, or is not registered yet
            done(Cancelled::Unknown);
        else
            done(std::unexpected(failureOf(*answer)));
    });
}

void CloudRunClient::cancelOnlyOne(const Done<Cancelled> &done)
{
    tasks([this, done](const Result<ActiveTasks> &found) {
        if (!found) {
            done(std::unexpected(found.error()));
            return;
        }
        const auto isOurs = [](const ActiveTask &task) { return task.taskId.startsWith(u"sync-"); };
        if (found->tasks.size() == 1 && isOurs(found->tasks.first()))
            cancel(found->tasks.first().taskId, done);
        else
            done(Cancelled::Unknown);
    });
}

void CloudRunClient::dryRun(const Done<QString> &done)
{
    HttpRequest request;
    request.method = "POST";
    request.url = at(u"/run"_s);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = "{}";
    send(request, [done](const Result<HttpResponse> &answer) {
        if (!answer)
            done(std::unexpected(answer.error()));
        else if (const Failure failure = failureOf(*answer);
                 failure.cause == Cause::Refused || failure.cause == Cause::Busy)
            done(failure.text);
        else
            done(std::unexpected(failure));
    });
}

} // namespace cloudrun
