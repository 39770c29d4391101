// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace claude {

enum class TerminalVariables {
    Set, ///< a terminal: TERM, COLORTERM
    Unset, ///< pipes: TERM=dumb
};

/// This process's environment as "NAME=value".
[[nodiscard]] QList<QByteArray> inheritedEnvironment();

/// The complete environment of a run, sorted by name:
/// @p inherited minus what a parent Claude or Gantry left in it and what describes the parent's terminal, then @p step,
/// then @p ours, which nothing can override. The user's own CLAUDE_… settings (CLAUDE_CONFIG_DIR and others) stay.
/// InvalidInput: a name of @p step that no shell could set, or a NUL in a value.
[[nodiscard]] base::Result<QList<QByteArray>> buildEnvironment(const QList<QByteArray> &inherited,
                                                               const QMap<QString, QString> &step,
                                                               const QMap<QString, QString> &ours,
                                                               TerminalVariables terminal = TerminalVariables::Set);

/// Letters, digits and "_", not starting with a digit.
[[nodiscard]] bool isValidVariableName(const QString &name);

/// Whether a variable with this name is passed on from our own environment.
[[nodiscard]] bool isPassedOn(const QByteArray &name);

} // namespace claude
