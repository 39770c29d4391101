// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/LogExport.h"

#include "process/RunFolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace app {

using base::Error;
namespace runfolder = process::runfolder;

namespace {

constexpr qint64 pieceBytes = 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::LogExport)
};

/// Empty: this log has all that was printed.
runfolder::Gaps gapsOf(const QString &runFolder)
{
    QFile file(runFolder + u'/' + QLatin1StringView(runfolder::gapsFile));
    return file.open(QIODevice::ReadOnly) ? runfolder::Gaps::read(file.handle()) : runfolder::Gaps();
}

} // namespace

base::Result<> exportRunLog(const QString &runFolder, const QString &target)
{
    const auto unwritten = [&target](const QString &why) {
        return base::fail(Error::Kind::Unavailable, Text::tr("%1 could not be written: %2").arg(target, why));
    };
    QFile log(runFolder + u'/' + QLatin1StringView(runfolder::logFile));
    if (!log.open(QIODevice::ReadOnly))
        return unwritten(Text::tr("the log cannot be read. %1").arg(log.errorString()));
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return unwritten(file.errorString());
    const runfolder::Gaps gaps = gapsOf(runFolder);
    const auto end = static_cast<quint64>(log.size());
    for (quint64 at = gaps.skip(0); at < end; at = gaps.skip(at)) {
        const quint64 until = gaps.readableUntil(at, end);
        const QByteArray piece
            = log.seek(static_cast<qint64>(at)) ? log.read(std::min(pieceBytes, static_cast<qint64>(until - at))) : "";
        if (piece.isEmpty())
            return unwritten(Text::tr("the log cannot be read. %1").arg(log.errorString()));
        if (file.write(piece) != piece.size())
            return unwritten(file.errorString());
        at += static_cast<quint64>(piece.size());
    }
    return file.commit() ? base::Result<>() : unwritten(file.errorString());
}

} // namespace app
