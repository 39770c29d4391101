// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace session::plantext {

inline constexpr qsizetype maxValue = 32 * 1024;

[[nodiscard]] bool isVariableName(const QString &name);
[[nodiscard]] bool isEnvironmentName(const QString &name);
/// Names in ${…} that could be variables; $${…} is none.
[[nodiscard]] QStringList references(const QString &text);
/// Replaces ${name} by its value and $${ by ${; what has no value stays.
[[nodiscard]] QString substituted(const QString &text, const QMap<QString, QString> &values);
/// Text that substituted() gives back as it is here.
[[nodiscard]] QString escaped(QString text);
/// Which of @p names a shell command uses, as $name or ${name….
[[nodiscard]] QStringList usedInShell(const QString &command, const QStringList &names);
/// API_TOKEN, PASSWORD, …
[[nodiscard]] bool soundsSecret(const QString &environmentName);

} // namespace session::plantext
