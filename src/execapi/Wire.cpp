// SPDX-License-Identifier: GPL-3.0-or-later
#include "execapi/Wire.h"

#include "execapi/Service.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <cmath>

namespace execapi {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr qsizetype maxWord = 128;
constexpr qsizetype maxText = 16 * 1024;
constexpr qsizetype maxVariables = 512;

QString tr(const char *text)
{
    return QCoreApplication::translate("execapi::Wire", text);
}

struct StatusWord
{
    Status status;
    QLatin1StringView word;
};

constexpr StatusWord statusWords[] = {
    {Status::Queued, "queued"_L1}, {Status::Running, "running"_L1}, {Status::Completed, "completed"_L1},
    {Status::Failed, "failed"_L1}, {Status::Timeout, "timeout"_L1}, {Status::Cancelled, "cancelled"_L1},
};

QString text(const QJsonObject &object, QLatin1StringView key, qsizetype most = maxText)
{
    return object.value(key).toString().left(most);
}

std::optional<double> number(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() && std::isfinite(value.toDouble()) ? std::optional(value.toDouble()) : std::nullopt;
}

/// Beyond what a double holds exactly it is nonsense.
std::optional<qint64> whole(const QJsonObject &object, QLatin1StringView key)
{
    const auto value = number(object, key);
    if (!value || std::abs(*value) > 9e15)
        return {};
    return static_cast<qint64>(*value);
}

std::optional<int> smallWhole(const QJsonObject &object, QLatin1StringView key)
{
    const auto value = whole(object, key);
    if (!value || std::abs(*value) > std::numeric_limits<int>::max())
        return {};
    return static_cast<int>(*value);
}

/// ISO 8601, or milliseconds since 1970.
QDateTime time(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (const auto ms = whole(object, key))
        return QDateTime::fromMSecsSinceEpoch(*ms, QTimeZone::UTC);
    return QDateTime::fromString(value.toString().left(maxWord), Qt::ISODateWithMs).toUTC();
}

/// A word or a number.
QString stepName(const QJsonObject &object)
{
    const QJsonValue value = object.value("current_step"_L1);
    return value.isDouble() ? QString::number(value.toDouble()) : value.toString().left(maxWord);
}

std::optional<double> percent(const QJsonObject &object)
{
    const auto value = number(object, "progress"_L1);
    return value ? std::optional(std::clamp(*value, 0.0, 100.0)) : std::nullopt;
}

std::optional<Resources> resources(const QJsonObject &object)
{
    const QJsonValue value = object.value("resources"_L1);
    if (!value.isObject())
        return {};
    const QJsonObject limits = value.toObject();
    Resources read;
    read.memoryMb = smallWhole(limits, "memory_limit"_L1).value_or(read.memoryMb);
    read.cpu = number(limits, "cpu_limit"_L1).value_or(read.cpu);
    read.timeoutSeconds = smallWhole(limits, "timeout"_L1).value_or(read.timeoutSeconds);
    return read;
}

void put(QJsonObject &object, const QString &key, const QDateTime &value)
{
    if (value.isValid())
        object.insert(key, value.toUTC().toString(Qt::ISODateWithMs));
}

template <typename T>
void put(QJsonObject &object, const QString &key, const std::optional<T> &value)
{
    if (value)
        object.insert(key, *value);
}

void put(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

} // namespace

QString toString(Status status)
{
    const auto found = std::ranges::find(statusWords, status, &StatusWord::status);
    return found == std::end(statusWords) ? u"unknown"_s : QString(found->word);
}

Status statusFrom(QStringView word)
{
    const auto found = std::ranges::find_if(statusWords, [word](const StatusWord &each) { return word == each.word; });
    return found == std::end(statusWords) ? Status::Unknown : found->status;
}

bool isFinal(Status status)
{
    return status != Status::Queued && status != Status::Running && status != Status::Unknown;
}

QJsonObject Resources::toJson() const
{
    return {{u"memory_limit"_s, memoryMb}, {u"cpu_limit"_s, cpu}, {u"timeout"_s, timeoutSeconds}};
}

base::Result<Execution> readExecution(const QJsonObject &object)
{
    Execution execution;
    execution.id = text(object, "id"_L1);
    if (!isSafeId(execution.id))
        return base::fail(Error::Kind::Corrupt, tr("The execution service named no execution."));
    execution.statusWord = text(object, "status"_L1, maxWord);
    execution.status = statusFrom(execution.statusWord);
    execution.progress = percent(object);
    execution.currentStep = stepName(object);
    execution.totalSteps = smallWhole(object, "total_steps"_L1);
    execution.elapsedMs = whole(object, "elapsed_time"_L1);
    execution.remainingMs = whole(object, "estimated_remaining"_L1);
    execution.exitCode = smallWhole(object, "exit_code"_L1);
    execution.durationMs = whole(object, "duration"_L1);
    execution.createdAt = time(object, "created_at"_L1);
    execution.startedAt = time(object, "started_at"_L1);
    execution.completedAt = time(object, "completed_at"_L1);
    execution.failedAt = time(object, "failed_at"_L1);
    execution.errorMessage = text(object, "error_message"_L1);
    execution.resources = resources(object);
    execution.metadata = object.value("metadata"_L1).toObject();
    return execution;
}

QJsonObject toJson(const Execution &execution)
{
    QJsonObject object{{u"id"_s, execution.id}, {u"status"_s, execution.statusWord}};
    put(object, u"progress"_s, execution.progress);
    put(object, u"current_step"_s, execution.currentStep);
    put(object, u"total_steps"_s, execution.totalSteps);
    put(object, u"elapsed_time"_s, execution.elapsedMs);
    put(object, u"estimated_remaining"_s, execution.remainingMs);
    put(object, u"exit_code"_s, execution.exitCode);
    put(object, u"duration"_s, execution.durationMs);
    put(object, u"created_at"_s, execution.createdAt);
    put(object, u"started_at"_s, execution.startedAt);
    put(object, u"completed_at"_s, execution.completedAt);
    put(object, u"failed_at"_s, execution.failedAt);
    put(object, u"error_message"_s, execution.errorMessage);
    if (execution.resources) {
        object.insert(u"resources"_s, execution.resources->toJson());
        object.insert(u"timeout"_s, execution.resources->timeoutSeconds);
    }
    object.insert(u"metadata"_s, execution.metadata);
    return object;
}

QJsonObject ExecutionRequest::toJson() const
{
    QJsonObject variables;
    for (auto each = environment.cbegin(); each != environment.cend(); ++each)
        variables.insert(each.key(), each.value());
    QJsonObject object{
        {u"id"_s, id},
        {u"environment"_s,
         QJsonObject{
             {u"image"_s, image}, {u"working_directory"_s, workingDirectory}, {u"environment_variables"_s, variables}}},
        {u"code"_s, code},
        {u"timeout"_s, resources.timeoutSeconds},
        {u"memory_limit"_s, resources.memoryMb},
        {u"cpu_limit"_s, resources.cpu},
        {u"metadata"_s, metadata},
    };
    put(object, u"webhook_url"_s, webhookUrl);
    return object;
}

namespace {

bool isVariableName(QStringView name)
{
    const auto isPart = [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_'); };
    return !name.isEmpty() && name.size() <= maxWord && !name.front().isDigit() && std::ranges::all_of(name, isPart);
}

base::Result<> readVariables(const QJsonObject &variables, QMap<QString, QString> &into)
{
    if (variables.size() > maxVariables)
        return base::fail(Error::Kind::InvalidInput,
                          tr("environment_variables: at most %1 are taken.").arg(maxVariables));
    for (auto each = variables.constBegin(); each != variables.constEnd(); ++each) {
        const QString value = each.value().toString();
        if (!isVariableName(each.key()) || !each.value().isString() || value.contains(QChar(0)))
            return base::fail(
                Error::Kind::InvalidInput,
                tr("environment_variables: \"%1\" is no variable with a text value.").arg(each.key().left(maxWord)));
        into.insert(each.key(), value);
    }
    return {};
}

base::Result<> readResources(const QJsonObject &object, Resources &into)
{
    const auto given = [&](QLatin1StringView key, double otherwise) {
        const QJsonValue value = object.value(key);
        return value.isUndefined() || value.isNull() ? otherwise : value.toDouble(-1);
    };
    const double timeout = given("timeout"_L1, into.timeoutSeconds);
    const double memory = given("memory_limit"_L1, into.memoryMb);
    const double cpu = given("cpu_limit"_L1, into.cpu);
    if (!(timeout >= 1 && timeout <= 3600))
        return base::fail(Error::Kind::InvalidInput, tr("timeout must be between 1 and 3600 seconds."));
    if (!(memory >= 128 && memory <= 4096))
        return base::fail(Error::Kind::InvalidInput, tr("memory_limit must be between 128 and 4096 MB."));
    if (!(cpu > 0 && cpu <= 64))
        return base::fail(Error::Kind::InvalidInput, tr("cpu_limit must be above 0 and at most 64."));
    into = {static_cast<int>(memory), cpu, static_cast<int>(timeout)};
    return {};
}

} // namespace

base::Result<ExecutionRequest> readRequest(const QJsonObject &object)
{
    ExecutionRequest request;
    request.id = text(object, "id"_L1);
    if (!isSafeId(request.id))
        return base::fail(Error::Kind::InvalidInput,
                          tr("id must have 1 to 128 letters, digits, \"-\", \"_\" or \".\"."));
    const QJsonObject environment = object.value("environment"_L1).toObject();
    if (const QString image = text(environment, "image"_L1, maxWord); !image.isEmpty())
        request.image = image;
    if (const QString folder = text(environment, "working_directory"_L1); !folder.isEmpty())
        request.workingDirectory = folder;
    if (request.workingDirectory.contains(QChar(0)))
        return base::fail(Error::Kind::InvalidInput, tr("working_directory is no path."));
    if (const auto read = readVariables(environment.value("environment_variables"_L1).toObject(), request.environment);
        !read)
        return std::unexpected(read.error());
    request.code = object.value("code"_L1).toString();
    if (request.code.trimmed().isEmpty() || request.code.contains(QChar(0)))
        return base::fail(Error::Kind::InvalidInput, tr("code must be a script without NUL characters."));
    if (const auto read = readResources(object, request.resources); !read)
        return std::unexpected(read.error());
    request.webhookUrl = text(object, "webhook_url"_L1);
    request.metadata = object.value("metadata"_L1).toObject();
    return request;
}

Logs readLogs(const QJsonObject &object)
{
    const QJsonValue output = object.value("stdout_base64"_L1);
    const QJsonValue errors = object.value("stderr_base64"_L1);
    if (output.isString() && errors.isString())
        return {QByteArray::fromBase64(output.toString().toLatin1()),
                QByteArray::fromBase64(errors.toString().toLatin1()), true, object.value("complete"_L1).toBool()};
    return {object.value("stdout"_L1).toString().toUtf8(), object.value("stderr"_L1).toString().toUtf8(), false, false};
}

bool Availability::hasRoomFor(const Resources &wanted) const
{
    const bool hasSlot = !running || !maxRunning || *running < *maxRunning;
    return hasSlot && (!cpu || *cpu >= wanted.cpu) && (!memoryMb || *memoryMb >= wanted.memoryMb);
}

Availability readAvailability(const QJsonObject &object)
{
    return {number(object, "cpu_available"_L1), whole(object, "memory_available_mb"_L1),
            smallWhole(object, "running"_L1), smallWhole(object, "max_running"_L1), time(object, "next_slot_at"_L1)};
}

QJsonObject toJson(const Availability &availability)
{
    QJsonObject object;
    put(object, u"cpu_available"_s, availability.cpu);
    put(object, u"memory_available_mb"_s, availability.memoryMb);
    put(object, u"running"_s, availability.running);
    put(object, u"max_running"_s, availability.maxRunning);
    put(object, u"next_slot_at"_s, availability.nextSlotAt);
    return object;
}

std::optional<MonitorMessage> readMonitorMessage(QByteArrayView bytes)
{
    if (bytes.size() > maxMonitorBytes)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(bytes.toByteArray()).object();
    MonitorMessage message{text(object, "type"_L1, maxWord), {}};
    if (message.type.isEmpty())
        return {};
    const QJsonObject data = object.value("data"_L1).toObject();
    if (message.type == "resource_usage"_L1)
        message.data = ResourceUsage{number(data, "cpu_percent"_L1), whole(data, "memory_mb"_L1)};
    else if (message.type == "log_line"_L1)
        message.data = LogLine{time(data, "timestamp"_L1), text(data, "level"_L1, maxWord), text(data, "message"_L1),
                               text(data, "execution_id"_L1, maxWord)};
    else if (message.type == "progress_update"_L1)
        message.data = ProgressUpdate{percent(data), stepName(data), smallWhole(data, "total_steps"_L1),
                                      text(data, "status"_L1, maxWord)};
    return message;
}

namespace {

constexpr StatusWord events[] = {
    {Status::Running, "execution.started"_L1},     {Status::Completed, "execution.completed"_L1},
    {Status::Failed, "execution.failed"_L1},       {Status::Timeout, "execution.timeout"_L1},
    {Status::Cancelled, "execution.cancelled"_L1},
};

} // namespace

Status Webhook::status() const
{
    const auto found = std::ranges::find_if(events, [this](const StatusWord &each) { return event == each.word; });
    return found == std::end(events) ? Status::Unknown : found->status;
}

QString eventFor(Status status)
{
    const auto found = std::ranges::find(events, status, &StatusWord::status);
    return found == std::end(events) ? QString() : QString(found->word);
}

base::Result<Webhook> readWebhook(QByteArrayView body)
{
    if (body.size() > maxWebhookBytes)
        return base::fail(Error::Kind::TooLarge, tr("The webhook has more than 1 MiB."));
    const QJsonObject object = QJsonDocument::fromJson(body.toByteArray()).object();
    Webhook webhook;
    webhook.event = text(object, "event"_L1, maxWord);
    if (webhook.event.isEmpty())
        return base::fail(Error::Kind::Corrupt, tr("The webhook names no event."));
    auto execution = readExecution(object.value("execution"_L1).toObject());
    if (!execution)
        return std::unexpected(execution.error());
    webhook.execution = *execution;
    const QJsonObject metadata = object.value("metadata"_L1).toObject();
    const auto named = [&](QLatin1StringView name) {
        const QString own = text(metadata, name, maxWord);
        return own.isEmpty() ? text(webhook.execution.metadata, name, maxWord) : own;
    };
    webhook.taskId = named("task_id"_L1);
    webhook.runId = named("run_id"_L1);
    return webhook;
}

} // namespace execapi
