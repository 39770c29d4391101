// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/Transcript.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

namespace {

claude::TranscriptFigures read(const QString &path, qint64 piece)
{
    claude::TranscriptReader reader(path);
    for (bool atEnd = false; !atEnd;) {
        const auto progress = reader.update(piece);
        if (!progress)
            std::abort();
        atEnd = progress->atEnd;
    }
    return reader.figures();
}

} // namespace

int fuzzOne(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("transcript.jsonl")));
    const auto bytes = static_cast<qint64>(size);
    if (!file.open(QIODevice::WriteOnly) || file.write(reinterpret_cast<const char *>(data), bytes) != bytes)
        std::abort();
    file.close();
    const claude::TranscriptFigures whole = read(file.fileName(), 1 << 20);
    if (whole != read(file.fileName(), 1 + static_cast<qint64>(size % 4099)))
        std::abort();
    if (whole.tokens.input < 0 || whole.tokens.output < 0 || whole.contextTokens < 0
        || (whole.totalCost && whole.totalCost->micros() < 0))
        std::abort();
    return 0;
}
