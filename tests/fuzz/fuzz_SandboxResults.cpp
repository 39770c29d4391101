// SPDX-License-Identifier: GPL-3.0-or-later
// What a sandbox says it changed: lists of files and commits, and the patch.
#include "engines/SandboxResults.h"
#include "engines/WorkspaceFiles.h"

#include <cstdint>
#include <cstdlib>

int fuzzOne(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const auto changes = engines::readChanges(bytes.toByteArray());
    for (const auto &change : changes.value_or(QList<engines::SandboxResults::Change>())) {
        if (!engines::isInside(change.path) || change.path.contains("/.git/"))
            std::abort();
    }
    const auto commits = engines::readCommits(bytes.toByteArray());
    for (const auto &commit : commits.value_or(QList<engines::SandboxResults::Commit>())) {
        if (commit.id.size() < 40 || commit.subject.size() > 500 || commit.subject.contains(u'\n'))
            std::abort();
    }
    const auto folders = engines::readFolders(bytes.toByteArray());
    for (const QByteArray &folder : folders.value_or(QByteArrayList())) {
        if (!engines::isInside(folder) || folder.contains("/.git/"))
            std::abort();
    }
    [[maybe_unused]] const auto checked = engines::checkPatch(bytes);
    return 0;
}
