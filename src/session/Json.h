// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/Session.h"

#include <QJsonObject>

namespace session::detail {

/// What the user decides about a session or step, and what follows from events: stored apart, so that a hook does not
/// rewrite a long prompt.
[[nodiscard]] QJsonObject definitionOf(const Session &session);
[[nodiscard]] QJsonObject derivedOf(const Session &session);
[[nodiscard]] QJsonObject definitionOf(const Step &step);
[[nodiscard]] QJsonObject derivedOf(const Step &step);

/// Take over the members that are there; InvalidInput when one has the wrong type, and then nothing is changed.
[[nodiscard]] base::Result<> readDefinition(const QJsonObject &json, Session &into);
[[nodiscard]] base::Result<> readDerived(const QJsonObject &json, Session &into);
[[nodiscard]] base::Result<> readDefinition(const QJsonObject &json, Step &into);
[[nodiscard]] base::Result<> readDerived(const QJsonObject &json, Step &into);

[[nodiscard]] QJsonValue toJson(const QDateTime &time); ///< ISO 8601, UTC, milliseconds; null when invalid

} // namespace session::detail
