// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/RunOutput.h"

#include "engines/StreamText.h"
#include "process/LogGaps.h"

#include <QRegularExpression>

namespace engines {

QString outputTail(const QString &name, qint64 maxBytes)
{
    QByteArray bytes;
    const QList<process::KeptPiece> pieces = process::keptTail(name, maxBytes);
    for (const process::KeptPiece &piece : pieces) {
        if (piece.lostBefore > 0)
            bytes += process::lossNote(bytes, piece.lostBefore);
        bytes += piece.bytes;
    }
    if (!pieces.isEmpty() && pieces.first().isCut) {
        // Not from the middle of a character.
        qsizetype start = 0;
        while (start < bytes.size() && start < 4 && (static_cast<uchar>(bytes[start]) & 0xC0) == 0x80)
            ++start;
        bytes.remove(0, start);
    }
    return QString::fromUtf8(bytes);
}

QString streamTail(const QString &name, qint64 maxBytes)
{
    QByteArray shown;
    const QList<process::KeptPiece> pieces = process::keptTail(name, maxBytes);
    for (const process::KeptPiece &piece : pieces) {
        if (piece.lostBefore > 0)
            shown += process::lossNote(shown, piece.lostBefore);
        StreamText text;
        // The line that a gap or the limit begins in cannot be read.
        if (piece.isCut || piece.lostBefore > 0)
            text.startInsideLine();
        shown += text.feed(piece.bytes);
        shown += text.finish();
    }
    static const QRegularExpression colors(QStringLiteral("\x1b\\[[0-9;]*m|\r"));
    return QString::fromUtf8(shown).remove(colors).trimmed();
}

} // namespace engines
