// SPDX-License-Identifier: GPL-3.0-or-later
#include "executions/ExecutionApi.h"

#include "execapi/Service.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace executions {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr int defaultListed = 100;
constexpr int mostListed = 1000;
constexpr int mostLines = 1'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("executions::ExecutionApi", text);
}

ApiAnswer refusal(int status, const QString &error, const QString &message, int retryAfter = 0)
{
    QJsonObject body{{u"error"_s, error}};
    if (!message.isEmpty())
        body.insert(u"message"_s, message);
    return {status, QJsonDocument(body), retryAfter};
}

ApiAnswer refusal(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::InvalidInput:
        return refusal(400, u"Bad Request"_s, error.message);
    case Error::Kind::NotFound:
        return refusal(404, u"Not Found"_s, error.message);
    case Error::Kind::Conflict:
        return refusal(409, u"Conflict"_s, error.message);
    case Error::Kind::TooLarge:
        return refusal(429, u"Too Many Requests"_s, error.message, 5);
    default:
        return refusal(503, u"Service Unavailable"_s, error.message, 5);
    }
}

ApiAnswer methodRefused()
{
    return refusal(405, u"Method Not Allowed"_s, {});
}

QStringList partsOf(const QString &path)
{
    return path.split(u'/', Qt::SkipEmptyParts);
}

std::optional<qint64> numberIn(const QUrlQuery &query, const QString &key)
{
    bool isNumber = false;
    const qint64 value = query.queryItemValue(key, QUrl::FullyDecoded).toLongLong(&isNumber);
    return isNumber && value >= 0 ? std::optional(value) : std::nullopt;
}

/// ISO 8601, or milliseconds since 1970; "+" in it may have been read as a space.
base::Result<QDateTime> timeIn(const QUrlQuery &query)
{
    const QString text = query.queryItemValue(u"since"_s, QUrl::FullyDecoded).trimmed().replace(u' ', u'+');
    if (text.isEmpty())
        return QDateTime();
    if (const auto ms = numberIn(query, u"since"_s))
        return QDateTime::fromMSecsSinceEpoch(*ms);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return base::fail(Error::Kind::InvalidInput, tr("since is no time in ISO 8601."));
    return time;
}

QByteArray message(const QString &type, const QJsonObject &data)
{
    return QJsonDocument(QJsonObject{{u"type"_s, type}, {u"data"_s, data}}).toJson(QJsonDocument::Compact);
}

} // namespace

bool ExecutionApi::isOurs(const QString &path)
{
    const QString first = partsOf(path).value(0);
    return first == "executions"_L1 || first == "environments"_L1 || first == "resources"_L1;
}

QString ExecutionApi::monitored(const QString &path)
{
    const QStringList parts = partsOf(path);
    const bool isMonitor = parts.size() == 3 && parts[0] == "executions"_L1 && parts[2] == "monitor"_L1;
    return isMonitor && execapi::isSafeId(parts[1]) ? parts[1] : QString();
}

ApiAnswer ExecutionApi::answer(const ApiRequest &request)
{
    const QStringList parts = partsOf(request.path);
    const bool isGet = request.method == "GET" || request.method == "HEAD";
    if (parts == QStringList{u"executions"_s})
        return request.method == "POST" ? create(request) : isGet ? list(request) : methodRefused();
    if (parts == QStringList{u"environments"_s, u"warm"_s})
        return request.method == "POST" ? warm(request) : methodRefused();
    if (parts == QStringList{u"resources"_s, u"availability"_s})
        return isGet ? ApiAnswer{200, QJsonDocument(execapi::toJson(m_host.availability())), 0} : methodRefused();
    if (parts.size() < 2 || parts.size() > 3 || parts[0] != "executions"_L1 || !execapi::isSafeId(parts[1]))
        return refusal(404, u"Not Found"_s, {});
    if (parts.size() == 2)
        return one(request, parts[1]);
    if (parts[2] == "logs"_L1)
        return isGet ? logs(request, parts[1]) : methodRefused();
    if (parts[2] == "monitor"_L1)
        return refusal(400, u"Bad Request"_s, tr("The monitor is a WebSocket."));
    return refusal(404, u"Not Found"_s, {});
}

ApiAnswer ExecutionApi::create(const ApiRequest &request)
{
    if (request.body.size() > maxRequestBytes)
        return refusal(413, u"Payload Too Large"_s, {});
    QJsonParseError error;
    const QJsonDocument body = QJsonDocument::fromJson(request.body, &error);
    if (!body.isObject())
        return refusal(400, u"Bad Request"_s, tr("The body is no JSON object: %1").arg(error.errorString()));
    const auto read = execapi::readRequest(body.object());
    if (!read)
        return refusal(read.error());
    const auto created = m_host.create(*read);
    if (!created)
        return refusal(created.error());
    return {201, QJsonDocument(execapi::toJson(*created)), 0};
}

ApiAnswer ExecutionApi::list(const ApiRequest &request) const
{
    const auto since = timeIn(request.query);
    if (!since)
        return refusal(since.error());
    const auto limit = std::clamp<qint64>(numberIn(request.query, u"limit"_s).value_or(defaultListed), 1, mostListed);
    QJsonArray all;
    for (const execapi::Execution &execution :
         m_host.list(request.query.queryItemValue(u"status"_s, QUrl::FullyDecoded),
                     request.query.queryItemValue(u"user_id"_s, QUrl::FullyDecoded), *since, int(limit)))
        all.append(execapi::toJson(execution));
    return {200, QJsonDocument(all), 0};
}

ApiAnswer ExecutionApi::one(const ApiRequest &request, const QString &id)
{
    if (request.method == "DELETE") {
        const auto cancelled = m_host.cancel(id);
        return cancelled ? ApiAnswer{200, QJsonDocument(execapi::toJson(*cancelled)), 0} : refusal(cancelled.error());
    }
    if (request.method != "GET" && request.method != "HEAD")
        return methodRefused();
    const auto found = m_host.find(id);
    if (!found)
        return refusal(404, u"Not Found"_s, tr("There is no execution %1.").arg(id));
    return {200, QJsonDocument(execapi::toJson(*found)), 0};
}

ApiAnswer ExecutionApi::logs(const ApiRequest &request, const QString &id) const
{
    const auto since = timeIn(request.query);
    if (!since)
        return refusal(since.error());
    LogStore::Query query;
    if (const auto lines = numberIn(request.query, u"lines"_s))
        query.lines = int(std::min<qint64>(*lines, mostLines));
    query.since = *since;
    query.level = request.query.queryItemValue(u"level"_s, QUrl::FullyDecoded).toLower();
    query.asBytes = request.query.queryItemValue(u"encoding"_s, QUrl::FullyDecoded) == "base64"_L1;
    query.outputOffset = numberIn(request.query, u"stdout_offset"_s).value_or(0);
    query.errorOffset = numberIn(request.query, u"stderr_offset"_s).value_or(0);
    const auto logs = m_host.logs(id, query);
    return logs ? ApiAnswer{200, QJsonDocument(*logs), 0} : refusal(logs.error());
}

ApiAnswer ExecutionApi::warm(const ApiRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString image = body.value("image"_L1).toString();
    if (image.isEmpty() || image.size() > 128)
        return refusal(400, u"Bad Request"_s, tr("image is missing."));
    const auto made = m_host.pool().warm(image);
    if (!made)
        return refusal(made.error());
    return {201,
            QJsonDocument(QJsonObject{{u"id"_s, *made},
                                      {u"image"_s, image},
                                      {u"status"_s, u"warm"_s},
                                      {u"keep_warm"_s, body.value("keep_warm"_L1).toBool(true)},
                                      {u"created_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}}),
            0};
}

QByteArray usageMessage(const QString &execution, const TreeUsage &usage, double cpuPercent)
{
    return message(u"resource_usage"_s,
                   {{u"execution_id"_s, execution},
                    {u"cpu_percent"_s, cpuPercent},
                    {u"memory_mb"_s, double(usage.memoryBytes) / (1024 * 1024)},
                    {u"processes"_s, usage.processes},
                    {u"timestamp"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}});
}

QByteArray lineMessage(const QString &execution, bool isError, const QString &text, const QDateTime &at)
{
    return message(u"log_line"_s,
                   {{u"timestamp"_s, at.toUTC().toString(Qt::ISODateWithMs)},
                    {u"level"_s, isError ? u"error"_s : u"info"_s},
                    {u"message"_s, text},
                    {u"execution_id"_s, execution}});
}

QByteArray progressMessage(const execapi::Execution &execution)
{
    QJsonObject data = execapi::toJson(execution);
    data.insert(u"execution_id"_s, execution.id);
    return message(u"progress_update"_s, data);
}

} // namespace executions
