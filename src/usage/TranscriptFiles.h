// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace usage {

/// What the place of a transcript says about it.
struct TranscriptPlace
{
    std::string project; ///< for reports by project
    std::string sessionProject; ///< with session: the key of the session report
    std::string session;

    bool operator==(const TranscriptPlace &) const = default;
};

/// By its name: it ends in ".jsonl", and something stands before that.
[[nodiscard]] bool isTranscript(std::string_view path);
/// From the parts of @p path behind its first part named "projects".
[[nodiscard]] TranscriptPlace placeOf(std::string_view path);

/// How a file looked; another look tells whether it may have changed.
struct FileStamp
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t size = 0;
    std::int64_t modified = 0; ///< nanoseconds since 1970

    bool operator==(const FileStamp &) const = default;
};

struct TranscriptFile
{
    std::string path; ///< bytes as the file system has them
    FileStamp stamp;

    bool operator==(const TranscriptFile &) const = default;
};

/// A file or folder that could not be read; told once per scan, never fatal.
struct ReadProblem
{
    QString path;
    QString reason;

    bool operator==(const ReadProblem &) const = default;
};

/// The config folders that have a "projects" folder, as paths of those: from CLAUDE_CONFIG_DIR (a list with commas),
/// else $XDG_CONFIG_HOME/claude and ~/.claude. NotFound: none, and CLAUDE_CONFIG_DIR is set.
[[nodiscard]] base::Result<std::vector<std::string>> projectRoots();
/// The same for a given value of CLAUDE_CONFIG_DIR (unset: not given) and of the other two variables.
[[nodiscard]] base::Result<std::vector<std::string>>
projectRoots(const std::optional<std::string> &configDir, const std::string &xdgConfigHome, const std::string &home);

/// All transcripts below the @p roots, in byte order of their paths. Links below a root are not followed.
struct TranscriptList
{
    std::vector<TranscriptFile> files;
    std::vector<std::string> folders; ///< every folder that was looked into, for watching
    QList<ReadProblem> problems;
};
[[nodiscard]] TranscriptList listTranscripts(const std::vector<std::string> &roots);

/// Nothing: it is gone, or no regular file.
[[nodiscard]] std::optional<FileStamp> stampOf(const std::string &path);

} // namespace usage
