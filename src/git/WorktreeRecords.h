// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Worktree.h"

namespace git {

/// One private JSON file per worktree in a folder, named by a hash of its path: several programs write without
/// meeting, and a damaged file loses one record only.
class WorktreeRecords
{
public:
    explicit WorktreeRecords(const QString &folder)
        : m_folder(folder)
    {
    }

    [[nodiscard]] base::Result<> save(const WorktreeRecord &record) const;
    [[nodiscard]] std::optional<WorktreeRecord> find(const QString &path) const;
    /// All that can be read, by creation time.
    [[nodiscard]] QList<WorktreeRecord> all() const;
    /// Nothing happens when there is none.
    void remove(const QString &path) const;

private:
    [[nodiscard]] QString fileOf(const QString &path) const;

    QString m_folder;
};

} // namespace git
