// SPDX-License-Identifier: GPL-3.0-or-later
#include "execapi/Service.h"
#include "execapi/Signature.h"
#include "execapi/Wire.h"

#include <QJsonDocument>

#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace {

void insist(bool holds)
{
    if (!holds)
        std::abort();
}

void checkExecution(const execapi::Execution &execution)
{
    insist(execapi::isSafeId(execution.id));
    insist(!execution.id.contains(u'/'));
    insist(!execution.progress || (*execution.progress >= 0 && *execution.progress <= 100));
    // What was taken is the same when it is written and read again.
    const auto again = execapi::readExecution(execapi::toJson(execution));
    insist(again && again->status == execution.status && again->exitCode == execution.exitCode);
}

} // namespace

/// Webhooks, messages of the monitor socket, and what clients and services send: none of it is trusted.
int fuzzOne(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto webhook = execapi::readWebhook(bytes)) {
        insist(!webhook->event.isEmpty());
        checkExecution(webhook->execution);
    } else {
        insist(!webhook.error().message.isEmpty());
    }
    if (const auto message = execapi::readMonitorMessage(bytes)) {
        insist(!message->type.isEmpty());
        if (const auto *update = std::get_if<execapi::ProgressUpdate>(&message->data))
            insist(!update->progress || (*update->progress >= 0 && *update->progress <= 100));
    }
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (const auto execution = execapi::readExecution(object))
        checkExecution(*execution);
    if (const auto request = execapi::readRequest(object)) {
        insist(request->resources.timeoutSeconds >= 1 && request->resources.timeoutSeconds <= 3600);
        insist(request->resources.memoryMb >= 128 && request->resources.memoryMb <= 4096);
        insist(request->resources.cpu > 0 && std::isfinite(request->resources.cpu));
        insist(!request->code.contains(QChar(0)));
        for (auto each = request->environment.cbegin(); each != request->environment.cend(); ++each)
            insist(!each.key().contains(u'=') && !each.value().contains(QChar(0)));
    }
    (void)execapi::readLogs(object);
    (void)execapi::readAvailability(object).hasRoomFor({});
    insist(!execapi::isSigned(base::Secret("k"), bytes, bytes.left(80)));
    return 0;
}
