// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "session/Event.h"
#include "session/Step.h"

#include <QByteArray>
#include <QJsonObject>

namespace ctl {

/// One compact JSON object and a line feed on stdout, flushed.
void printJsonLine(const QJsonObject &object);
void printText(const QString &text);
/// @p text without what a terminal would act on; line ends and tabs stay. For words that others have chosen: programs,
/// servers, file names, titles of issues.
[[nodiscard]] QString harmless(QString text);
/// "gantryctl: …" in one line on stderr.
void printError(const base::Error &error);
/// That a damaged database was moved to @p path, and what follows is in a new one. Empty: it was sound.
void printSetAside(const QString &path);

/// {"type":"event", session_id, step_id, event_type, event_data, timestamp}
[[nodiscard]] QJsonObject eventLine(const session::Event &event);

/// {"type":"result", …} of a step that never began. Null ids: it was not even stored.
[[nodiscard]] QJsonObject unbegunResult(session::StepState state, const base::Error &error,
                                        const base::SessionId &session = {}, const base::StepId &step = {});

} // namespace ctl
