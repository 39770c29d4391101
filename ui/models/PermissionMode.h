// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace ui {

/// One of the CLI's permission modes in people's words.
struct PermissionMode
{
    QString cli; ///< what --permission-mode gets
    QString words; ///< "Ask before acting"
    QString explanation; ///< one sentence for the tooltip, without the CLI's name

    bool operator==(const PermissionMode &) const = default;

    /// All six, the most careful first, bypassPermissions last.
    [[nodiscard]] static QList<PermissionMode> all();
    /// "Ask before acting" for "manual" and its alias "default"; a mode this version does not know is shown as it is.
    [[nodiscard]] static QString wordsFor(const QString &cli);
    [[nodiscard]] static bool isBypass(const QString &cli);
};

} // namespace ui
