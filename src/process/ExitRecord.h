// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace process

Q_DECLARE_METATYPE(process::ExitRecord)
