// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/RunOutput.h"

#include <QFile>

namespace engines {
namespace {

// One line may have 64 MiB, and the result comes last.
constexpr qint64 resultSearchBytes = 80LL * 1024 * 1024;
constexpr qint64 chunkBytes = 1024 * 1024;

} // namespace

std::optional<claude::ResultLine> lastResult(const QString &logFile)
{
    QFile file(logFile);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(qMax(0LL, file.size() - resultSearchBytes)))
        return {};
    claude::StreamReader reader;
    std::optional<claude::ResultLine> result;
    const auto take = [&result](const claude::StreamReader::Output &output) {
        for (const claude::StreamLine &line : output.lines) {
            if (line.type == u"result")
                result = claude::ResultLine::from(line);
        }
    };
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(chunkBytes);
        if (chunk.isEmpty())
            break;
        take(reader.feed(chunk));
    }
    take(reader.finish());
    return result;
}

QString outputTail(const QString &name, qint64 maxBytes)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(qMax(0LL, file.size() - maxBytes)))
        return {};
    QByteArray bytes = file.readAll();
    if (file.size() > maxBytes) {
        // Not from the middle of a character.
        qsizetype start = 0;
        while (start < bytes.size() && start < 4 && (static_cast<uchar>(bytes[start]) & 0xC0) == 0x80)
            ++start;
        bytes.remove(0, start);
    }
    return QString::fromUtf8(bytes);
}

} // namespace engines
