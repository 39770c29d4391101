// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>
#include <QStringList>

namespace runner {

/// The folders of one task: <workspace folder>/ws-<16 hex digits>, all 0700.
///
/// What the run may see lies in work (the clone or an empty folder), home, tmp and git (key, known hosts). What it may
/// not see, even when isolated: run (output as it was written) and the holder's socket.
class Workspace
{
public:
    Workspace() = default;
    explicit Workspace(const QString &root)
        : m_root(root)
    {
    }

    /// Makes a new one in @p folder.
    [[nodiscard]] static base::Result<Workspace> create(const QString &folder);

    [[nodiscard]] bool isNull() const { return m_root.isEmpty(); }
    [[nodiscard]] const QString &root() const { return m_root; }
    [[nodiscard]] QString work() const { return m_root + QStringLiteral("/work"); }
    [[nodiscard]] QString repository() const { return work() + QStringLiteral("/repo"); }
    [[nodiscard]] QString home() const { return m_root + QStringLiteral("/home"); }
    [[nodiscard]] QString temporary() const { return m_root + QStringLiteral("/tmp"); }
    [[nodiscard]] QString git() const { return m_root + QStringLiteral("/git"); }
    [[nodiscard]] QString key() const { return git() + QStringLiteral("/key"); }
    [[nodiscard]] QString knownHosts() const { return git() + QStringLiteral("/known_hosts"); }
    [[nodiscard]] QString run() const { return m_root + QStringLiteral("/run"); }
    [[nodiscard]] QString socket() const { return m_root + QStringLiteral("/hold"); }
    [[nodiscard]] QString prompt() const { return m_root + QStringLiteral("/prompt"); }

    /// Room that the longest path in one of them needs beside the folder's own.
    static constexpr qsizetype longestSocketSuffix = 26; // "/ws-0123456789abcdef/hold" and one more

    /// The workspaces in @p folder, whoever made them.
    [[nodiscard]] static QStringList all(const QString &folder);

private:
    QString m_root;
};

} // namespace runner
