// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace engines {

/// Data of run_exited in the folder of a run, beside its exit record: a program may end before the event is stored, and
/// the next one has to tell the same. 0600, durable when it returns.
[[nodiscard]] base::Result<> writeRunEnd(const QString &runFolder, const QJsonObject &data);
/// Nothing: the run has not ended, or its engine keeps none.
[[nodiscard]] std::optional<QJsonObject> readRunEnd(const QString &runFolder);

} // namespace engines
