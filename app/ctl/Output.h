// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "session/Event.h"

#include <QByteArray>
#include <QJsonObject>

namespace ctl {

/// One compact JSON object and a line feed on stdout, flushed.
void printJsonLine(const QJsonObject &object);
void printText(const QString &text);
/// "gantryctl: …" in one line on stderr.
void printError(const base::Error &error);

/// {"type":"event", session_id, step_id, event_type, event_data, timestamp}
[[nodiscard]] QJsonObject eventLine(const session::Event &event);

} // namespace ctl
