// SPDX-License-Identifier: GPL-3.0-or-later
#include "execapi/ExecutionApiClient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>
#include <QUrlQuery>

namespace execapi {

using namespace Qt::StringLiterals;
using Cause = Failure::Cause;

namespace {

constexpr qint64 maxAnswerBytes = 64LL * 1024 * 1024; ///< a whole log in one answer
constexpr qsizetype maxListed = 10'000;

QJsonObject objectIn(const net::HttpResponse &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

/// Some services wrap the execution as the document's own routes do.
Result<Execution> executionIn(const Result<net::HttpResponse> &answer)
{
    if (!answer)
        return std::unexpected(answer.error());
    const QJsonObject object = objectIn(*answer);
    const auto read = readExecution(object.contains("execution"_L1) ? object.value("execution"_L1).toObject() : object);
    if (!read)
        return std::unexpected(Failure{Cause::Protocol, answer->status, read.error().message, {}});
    return *read;
}

QByteArray encoded(const QUrlQuery &query)
{
    return query.toString(QUrl::FullyEncoded).toLatin1();
}

} // namespace

ExecutionApiClient::ExecutionApiClient(const Service &service, const Timings &timings, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_timings(timings)
    , m_http(new net::HttpClient(this))
{
}

void ExecutionApiClient::send(const QByteArray &method, const QString &path, const QByteArray &query,
                              const std::optional<QJsonObject> &body, const Done<net::HttpResponse> &done)
{
    if (const auto checked = m_service.check(); !checked) {
        QTimer::singleShot(0, this, [done, failure = Failure{Cause::Refused, 0, checked.error().message, {}}] {
            done(std::unexpected(failure));
        });
        return;
    }
    QUrl url = m_service.at(path);
    if (!query.isEmpty())
        url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    net::HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers = {{"Accept", "application/json"}, {"User-Agent", "gantry/" GANTRY_VERSION}};
    if (!m_service.key.isEmpty())
        request.headers.emplaceBack("Authorization", "Bearer " + m_service.key.reveal());
    if (body) {
        request.headers.emplaceBack("Content-Type", "application/json");
        request.body = QJsonDocument(*body).toJson(QJsonDocument::Compact);
    }
    request.deadline = m_timings.request;
    request.maxResponseBytes = maxAnswerBytes;
    request.mayRepeat = method == "GET";
    m_http->send(request, [done](const base::Result<net::HttpResponse> &answer) {
        if (!answer)
            done(std::unexpected(failureOf(answer.error())));
        else if (answer->status >= 200 && answer->status < 300)
            done(*answer);
        else
            done(std::unexpected(failureOf(*answer)));
    });
}

void ExecutionApiClient::create(const ExecutionRequest &request, const Done<Execution> &done)
{
    create(request, 0, done);
}

void ExecutionApiClient::create(const ExecutionRequest &request, int attempt, const Done<Execution> &done)
{
    send("POST", u"/executions"_s, {}, request.toJson(),
         [this, request, attempt, done](const Result<net::HttpResponse> &answer) {
             const auto execution = executionIn(answer);
             if (execution)
                 done(execution);
             else if (execution.error().isUncertain() || execution.error().cause == Cause::Conflict)
                 lookFor(request, execution.error(), attempt, done);
             else
                 done(execution);
         });
}

/// The request may have been carried out, now or in a moment. A slow start is no dead one.
void ExecutionApiClient::lookFor(const ExecutionRequest &request, const Failure &failure, int attempt,
                                 const Done<Execution> &done)
{
    if (attempt >= m_timings.repeats) {
        done(std::unexpected(failure));
        return;
    }
    QTimer::singleShot(m_timings.backOff.pause(attempt), this, [this, request, failure, attempt, done] {
        inspect(request.id, [this, request, failure, attempt, done](const Result<Execution> &found) {
            const bool isMissing = !found && found.error().cause == Cause::NotFound;
            if (found)
                done(found);
            else if (isMissing && failure.cause != Cause::Conflict)
                create(request, attempt + 1, done);
            else
                lookFor(request, failure, attempt + 1, done);
        });
    });
}

void ExecutionApiClient::inspect(const QString &id, const Done<Execution> &done)
{
    send("GET", u"/executions/"_s + id, {}, {},
         [done](const Result<net::HttpResponse> &answer) { done(executionIn(answer)); });
}

void ExecutionApiClient::cancel(const QString &id, const Done<> &done)
{
    send("DELETE", u"/executions/"_s + id, {}, {}, [done](const Result<net::HttpResponse> &answer) {
        if (!answer && answer.error().cause != Cause::NotFound)
            done(std::unexpected(answer.error()));
        else
            done({});
    });
}

void ExecutionApiClient::logs(const QString &id, const LogQuery &query, const Done<Logs> &done)
{
    const QUrlQuery asked{{u"lines"_s, QString::number(query.lines)},
                          {u"encoding"_s, u"base64"_s},
                          {u"stdout_offset"_s, QString::number(query.outputOffset)},
                          {u"stderr_offset"_s, QString::number(query.errorOffset)}};
    send("GET", u"/executions/"_s + id + u"/logs"_s, encoded(asked), {},
         [done](const Result<net::HttpResponse> &answer) {
             if (!answer) {
                 done(std::unexpected(answer.error()));
                 return;
             }
             const QJsonObject object = objectIn(*answer);
             done(readLogs(object.value("logs"_L1).isObject() ? object.value("logs"_L1).toObject() : object));
         });
}

void ExecutionApiClient::list(const ListQuery &query, const Done<QList<Execution>> &done)
{
    QUrlQuery asked;
    const auto add = [&asked](const QString &name, const QString &value) {
        if (!value.isEmpty())
            asked.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(u"status"_s, query.status);
    add(u"user_id"_s, query.userId);
    add(u"since"_s, query.since.isValid() ? query.since.toUTC().toString(Qt::ISODateWithMs) : QString());
    add(u"limit"_s, query.limit > 0 ? QString::number(query.limit) : QString());
    send("GET", u"/executions"_s, encoded(asked), {}, [done](const Result<net::HttpResponse> &answer) {
        if (!answer) {
            done(std::unexpected(answer.error()));
            return;
        }
        QList<Execution> all;
        for (const QJsonValue &entry : QJsonDocument::fromJson(answer->body).array()) {
            if (const auto execution = readExecution(entry.toObject()); execution && all.size() < maxListed)
                all.append(*execution);
        }
        done(all);
    });
}

void ExecutionApiClient::warm(const QString &image, const Done<WarmEnvironment> &done)
{
    send("POST", u"/environments/warm"_s, {}, QJsonObject{{u"image"_s, image}, {u"keep_warm"_s, true}},
         [done, image](const Result<net::HttpResponse> &answer) {
             if (!answer) {
                 done(std::unexpected(answer.error()));
                 return;
             }
             const QJsonObject object = objectIn(*answer);
             done(WarmEnvironment{object.value("id"_L1).toString(), object.value("image"_L1).toString(image),
                                  object.value("status"_L1).toString()});
         });
}

void ExecutionApiClient::availability(const Done<Availability> &done)
{
    send("GET", u"/resources/availability"_s, {}, {}, [done](const Result<net::HttpResponse> &answer) {
        if (!answer)
            done(std::unexpected(answer.error()));
        else
            done(readAvailability(objectIn(*answer)));
    });
}

} // namespace execapi
