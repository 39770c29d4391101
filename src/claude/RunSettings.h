// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QJsonObject>
#include <QStringList>

#include <chrono>

namespace claude {

/// The one `--settings` file of a run: our hooks, the colours, and what the user wants to add. Only the last
/// --settings counts for the CLI, so everything goes into this one; the user's own files are never written.
struct RunSettings
{
    enum class Theme { FromUser, Light, Dark };
    enum class Screen {
        FromUser,
        Inline, ///< keeps the terminal's scrollback
        Full, ///< alternate screen and mouse
    };

    QString hookProgram; ///< absolute path of gantry-hook; run without a shell, with the event's name as argument
    Theme theme = Theme::FromUser;
    Screen screen = Screen::Inline;
    /// Who is asked when Claude wants a permission.
    enum class Permissions {
        Hook, ///< a terminal: gantry-hook brings the question and waits long for an answer beside Claude's own dialog
        Host, ///< a background run: Claude asks over its own channel, a hook would ask a second time
    };

    QJsonObject extra; ///< the user's additions: their hooks run beside ours, their other keys win over ours
    Permissions permissions = Permissions::Hook;

    /// InvalidInput: hookProgram is not absolute, or a known key of extra has a value that would make the CLI drop
    /// the whole file behind a dialog.
    [[nodiscard]] base::Result<QJsonObject> toJson() const;
    /// extra switches all hooks off: the end of a run is then known from the process alone.
    [[nodiscard]] bool disablesHooks() const;
};

/// How long gantry-hook waits for an answer to a question. Silence leaves it to the terminal.
inline constexpr std::chrono::hours permissionWait{12};

/// The hook events we ask for, as Claude names them.
[[nodiscard]] QStringList hookedEvents();

} // namespace claude
