// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace conversations {

/// Where Claude keeps conversations: every folder of $CLAUDE_CONFIG_DIR (separated by commas) when it is set, and
/// ~/.claude and $XDG_CONFIG_HOME/claude. Absolute, each once; those that exist.
[[nodiscard]] QStringList configFolders();

/// A transcript on disk.
struct TranscriptFile
{
    QString path;
    QString configFolder;
    qint64 sizeBytes = 0;
    qint64 modified = 0; ///< milliseconds since 1970
    quint64 inode = 0;

    bool operator==(const TranscriptFile &) const = default;
};

/// projects/<folder>/<uuid>.jsonl under each of @p configFolders; those of subagents lie deeper or have other names.
/// Regular files only, at most @p limit. Reads folders, no file.
[[nodiscard]] QList<TranscriptFile> transcriptFiles(const QStringList &configFolders, int limit = 100'000);

} // namespace conversations
