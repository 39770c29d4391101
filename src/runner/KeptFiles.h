// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/TaskRequest.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace runner {

class RealFolder;

struct CopiedFile
{
    QString originalPath; ///< in the working folder
    QString name; ///< in the folder of copies
    QString storedPath; ///< a file:// or gs:// address
    qint64 sizeBytes = 0;
};

/// Copies the files that @p action asks for from @p folder into @p target, until there are maxKeptFiles or
/// maxKeptBytes. Not the run's secrets (.env) nor git's own files. @p problems: sentences on what was left out.
[[nodiscard]] QList<CopiedFile> keepFiles(const UploadAction &action, const RealFolder &folder, const QString &target,
                                          const std::stop_token &stop, QStringList &problems);

inline constexpr qsizetype maxKeptFiles = 1000;
inline constexpr qint64 maxKeptBytes = 1024LL * 1024 * 1024;

} // namespace runner
