// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/RunFolder.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace process {

/// The file with the gaps of @p logFile: "run.log" or "stderr.log" of a run's folder. Empty: no other file has gaps.
[[nodiscard]] QString gapsFileOf(const QString &logFile);
/// What @p logFile no longer holds.
[[nodiscard]] runfolder::Gaps gapsOf(const QString &logFile);

/// For people, in the place of what is gone. Why is not on record: a full disk leaves gaps, and so do logs that grow
/// over their limit, local ones at the front, remote ones in the middle. "12 MB could not be kept: the disk was full or
/// the log too long."
[[nodiscard]] QString lossWords(qint64 bytes);

/// The same in brackets, as a line of its own behind @p before.
[[nodiscard]] QByteArray lossNote(QByteArrayView before, qint64 bytes);

/// A stretch of a log that is there.
struct KeptPiece
{
    bool isCut = false; ///< there is more before it
    qint64 lostBefore = 0;
    QByteArray bytes; ///< empty: what was lost is the end of the log
};

/// The end of @p logFile in its order, at most @p maxBytes of what is there. Empty: it cannot be read.
[[nodiscard]] QList<KeptPiece> keptTail(const QString &logFile, qint64 maxBytes);

} // namespace process
