// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/LogGaps.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <fcntl.h>
#include <unistd.h>

namespace process {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(process::LogGaps)
};

} // namespace

QString gapsFileOf(const QString &logFile)
{
    const QFileInfo log(logFile);
    const auto beside = [&log](const char *name) { return QString(log.path() + u'/' + QLatin1StringView(name)); };
    if (log.fileName() == QLatin1StringView(runfolder::logFile))
        return beside(runfolder::gapsFile);
    return log.fileName() == QLatin1StringView(runfolder::errorLogFile) ? beside(runfolder::errorGapsFile) : QString();
}

runfolder::Gaps gapsOf(const QString &logFile)
{
    const QByteArray path = QFile::encodeName(gapsFileOf(logFile));
    const int file = path.isEmpty() ? -1 : ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    runfolder::Gaps gaps = runfolder::Gaps::read(file);
    if (file >= 0)
        ::close(file);
    return gaps;
}

QString lossWords(qint64 bytes)
{
    return Text::tr("%1 could not be kept: the disk was full or the log too long.")
        .arg(QLocale().formattedDataSize(bytes, bytes < 10'000'000 ? 1 : 0, QLocale::DataSizeSIFormat));
}

QByteArray lossNote(QByteArrayView before, qint64 bytes)
{
    const bool isInsideLine = !before.isEmpty() && !before.endsWith('\n');
    return (isInsideLine ? "\n[" : "[") + lossWords(bytes).toUtf8() + "]\n";
}

QList<KeptPiece> keptTail(const QString &logFile, qint64 maxBytes)
{
    QFile file(logFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const qint64 size = file.size(); // before the gaps: they may not be older than it
    const std::vector<runfolder::Gaps::Gap> gaps = gapsOf(logFile).all();
    QList<KeptPiece> pieces;
    qint64 end = size;
    const auto takeBackTo = [&](qint64 start, qint64 lostBefore) {
        const qint64 from = std::max(start, end - maxBytes);
        QByteArray bytes;
        if (from < end && file.seek(from))
            bytes = file.read(end - from);
        maxBytes -= bytes.size();
        pieces.prepend({from > start, from > start ? 0 : lostBefore, bytes});
    };
    for (auto gap = gaps.rbegin(); gap != gaps.rend() && maxBytes > 0; ++gap) {
        const auto gapStart = static_cast<qint64>(gap->start);
        const auto gapEnd = static_cast<qint64>(gap->end);
        takeBackTo(std::min(gapEnd, end), gapEnd - gapStart);
        end = std::min(gapStart, end);
    }
    if (maxBytes > 0 && end > 0)
        takeBackTo(0, 0);
    return pieces;
}

} // namespace process
