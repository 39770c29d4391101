// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/HookPayload.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

int fuzzOne(const uint8_t *data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto payload = claude::HookPayload::parse(body);
    if (!payload) {
        // A reason for people, always.
        if (payload.error().message.isEmpty())
            std::abort();
        return 0;
    }
    if (payload->event().isEmpty() || payload->event().size() > 64)
        std::abort();
    // What was taken can be stored as JSON and is the same event when it is read again.
    const auto again = claude::HookPayload::parse(QJsonDocument(payload->json()).toJson(QJsonDocument::Compact));
    if (!again || again->event() != payload->event() || again->conversation() != payload->conversation())
        std::abort();
    return 0;
}
