// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QJsonObject>
#include <QString>

#include <optional>

/// The data of a task inside the text of an issue:
///
///     ```json gantry-task
///     { "type": "command", "command": "Mend the login", "timeout": 600 }
///     ```
///
/// Backticks or tildes, at least three; the end has at least as many. GitHub shows it as JSON.
namespace github {

inline constexpr qsizetype maxTaskBlockBytes = 128 * 1024;

/// The data of the block; nullopt: there is none. Corrupt: it is no JSON object, has no end, or there are two.
[[nodiscard]] base::Result<std::optional<QJsonObject>> readTaskBlock(const QString &text);
/// @p text without the block and the empty lines around it.
[[nodiscard]] QString withoutTaskBlock(const QString &text);
/// @p text with this data in its block, at the end when it had none.
[[nodiscard]] QString withTaskBlock(const QString &text, const QJsonObject &data);

/// A fence around @p text that nothing in it can close.
[[nodiscard]] QString fenced(const QString &text, const QString &info = {});

} // namespace github
