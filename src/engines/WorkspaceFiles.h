// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArrayList>

#include <stop_token>

namespace engines {

/// Which files of a project go into a sandbox. Paths are bytes, relative to the project, in order, each once.
struct WorkspaceFiles
{
    QByteArrayList chosen;
    QByteArrayList withheld; ///< look like secrets by their name and stay here
};

/// With git: what it tracks and what it does not ignore. Without: everything. And empty folders. Less what .e2bignore
/// names (written like .gitignore), and less what looks like a secret. Blocks. NotFound: no such folder.
[[nodiscard]] base::Result<WorkspaceFiles> chooseFiles(const QByteArray &project, const std::stop_token &stop);

/// Keys, credentials and folders that hold such: by the name alone. ".env.example" and its like are none.
[[nodiscard]] bool looksSecret(QByteArrayView path);
/// Relative, not empty, without "..", empty or "." parts, and without NUL: it stays inside, wherever it is put.
[[nodiscard]] bool isInside(QByteArrayView path);
/// Whether a link at @p path to @p target stays inside the project.
[[nodiscard]] bool isInsideLink(QByteArrayView path, QByteArrayView target);

} // namespace engines
