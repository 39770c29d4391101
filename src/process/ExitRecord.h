// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace process {

/// How a held child ended, as gantry-hold wrote it.
struct ExitRecord
{
    std::optional<int> exitCode; ///< set unless a signal ended it or it never started
    std::optional<int> signal;
    int startError = 0; ///< errno of a failed exec, else 0
    qint64 durationMs = 0; ///< from exec to exit, clock that never jumps
    qint64 logBytes = 0; ///< offset of the log's end

    bool operator==(const ExitRecord &) const = default;
};

/// Reads the record that a holder left in @p runFolder. NotFound: there is none (the run goes on, or its holder was
/// killed). Corrupt: it makes no sense.
[[nodiscard]] base::Result<ExitRecord> readExitRecord(const QString &runFolder);

/// For runs that end without a holder (imported ones, tests). Unavailable: the disk refused.
[[nodiscard]] base::Result<> writeExitRecord(const QString &runFolder, const ExitRecord &record);

} // namespace process

Q_DECLARE_METATYPE(process::ExitRecord)
