// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/TaskRequest.h"

#include <QByteArray>

#include <expected>

namespace runner {

/// Why a body is refused: what status 400 says about it. Names the field, never its value.
struct BadRequest
{
    QString error;

    bool operator==(const BadRequest &) const = default;
};

/// The JSON of a body. An object; for an array, or no JSON by its content type: an empty one. BadRequest: it is broken
/// JSON, or a value that is neither.
[[nodiscard]] std::expected<QJsonObject, BadRequest> readBody(const QByteArray &body, const QByteArray &contentType);

/// Checks every field, in the order clients rely on: prompt, callbackUrl, credentials, the address, taskId, the rest.
/// @p hasCredentials: the runner has its own, so a request needs none.
[[nodiscard]] std::expected<TaskRequest, BadRequest> readRequest(const QJsonObject &body, TaskRequest::Kind kind,
                                                                 bool hasCredentials);

} // namespace runner
