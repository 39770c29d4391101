// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QMetaType>
#include <QString>

#include <optional>
#include <variant>

namespace execapi {

enum class Status { Queued, Running, Completed, Failed, Timeout, Cancelled, Unknown };

[[nodiscard]] QString toString(Status status); ///< the wire's word; "unknown" for Unknown
[[nodiscard]] Status statusFrom(QStringView word);
/// Nothing follows it: the first one that arrives counts.
[[nodiscard]] bool isFinal(Status status);

struct Resources
{
    int memoryMb = 512;
    double cpu = 1;
    int timeoutSeconds = 300;

    [[nodiscard]] QJsonObject toJson() const; ///< {memory_limit, cpu_limit, timeout}
    bool operator==(const Resources &) const = default;
};

/// Fields that were not told are unset or empty. Unknown ones are ignored.
struct Execution
{
    QString id;
    Status status = Status::Unknown;
    QString statusWord; ///< as the service wrote it: an unknown one is shown
    std::optional<double> progress; ///< 0 to 100
    QString currentStep;
    std::optional<int> totalSteps;
    std::optional<qint64> elapsedMs;
    std::optional<qint64> remainingMs;
    std::optional<int> exitCode;
    std::optional<qint64> durationMs;
    QDateTime createdAt;
    QDateTime startedAt;
    QDateTime completedAt;
    QDateTime failedAt;
    QString errorMessage;
    std::optional<Resources> resources;
    QJsonObject metadata;

    [[nodiscard]] bool isFinal() const { return execapi::isFinal(status); }
    bool operator==(const Execution &) const = default;
};

/// Corrupt: it has no usable id.
[[nodiscard]] base::Result<Execution> readExecution(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const Execution &execution);

/// What POST /executions takes.
struct ExecutionRequest
{
    QString id;
    QString image = QStringLiteral("terragon/claude-cli:latest");
    QString workingDirectory = QStringLiteral("/workspace");
    QMap<QString, QString> environment; ///< may hold secrets: never logged or stored
    QString code;
    Resources resources;
    QString webhookUrl;
    QJsonObject metadata; ///< task_id, user_id, project_id, priority

    [[nodiscard]] QJsonObject toJson() const;
};

/// InvalidInput names the field. Limits: timeout 1–3600 s, memory 128–4096 MB, cpu up to 64, names of variables.
[[nodiscard]] base::Result<ExecutionRequest> readRequest(const QJsonObject &object);

/// What GET …/logs answers. With bytes when the service honoured encoding=base64, which ours does; offsets then say
/// where in the logs they begin. Otherwise all of the text so far, or its end.
struct Logs
{
    QByteArray output;
    QByteArray errors;
    bool isExact = false; ///< byte for byte from the offsets that were asked for
    bool isComplete = false; ///< nothing follows; only when exact
};

[[nodiscard]] Logs readLogs(const QJsonObject &object);

struct Availability
{
    std::optional<double> cpu;
    std::optional<qint64> memoryMb;
    std::optional<int> running;
    std::optional<int> maxRunning;
    QDateTime nextSlotAt;

    /// Whether there is room for @p wanted now. What was not told is no obstacle.
    [[nodiscard]] bool hasRoomFor(const Resources &wanted) const;
};

[[nodiscard]] Availability readAvailability(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const Availability &availability);

struct WarmEnvironment
{
    QString id;
    QString image;
    QString status;
};

// --- the monitor socket ------------------------------------------------------------------------------------------

struct ResourceUsage
{
    std::optional<double> cpuPercent;
    std::optional<qint64> memoryMb;
};

struct LogLine
{
    QDateTime timestamp;
    QString level;
    QString message;
    QString executionId;
};

struct ProgressUpdate
{
    std::optional<double> progress;
    QString currentStep;
    std::optional<int> totalSteps;
    QString status; ///< may be empty
};

struct MonitorMessage
{
    QString type; ///< an unknown one comes with monostate
    std::variant<std::monostate, ResourceUsage, LogLine, ProgressUpdate> data;
};

inline constexpr qsizetype maxMonitorBytes = 256 * 1024;
/// Nothing: too large, no JSON object, or without a type.
[[nodiscard]] std::optional<MonitorMessage> readMonitorMessage(QByteArrayView bytes);

// --- webhooks ----------------------------------------------------------------------------------------------------

inline constexpr qsizetype maxWebhookBytes = 1024 * 1024;

struct Webhook
{
    QString event; ///< "execution.completed", …
    Execution execution;
    QString taskId; ///< of its metadata, else of the execution's
    QString runId; ///< as we have put it there; may be empty

    /// What the event says about the execution; Unknown: nothing that is known here.
    [[nodiscard]] Status status() const;
};

/// TooLarge, or Corrupt: no JSON, no event, no execution. An unknown event is none of these.
[[nodiscard]] base::Result<Webhook> readWebhook(QByteArrayView body);
/// The event that tells of @p status; empty for queued and unknown.
[[nodiscard]] QString eventFor(Status status);

} // namespace execapi

Q_DECLARE_METATYPE(execapi::Execution)
Q_DECLARE_METATYPE(execapi::Webhook)
