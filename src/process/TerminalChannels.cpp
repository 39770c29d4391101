// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/TerminalChannels.h"

#include "process/HoldChannel.h"
#include "process/HoldConnection.h"
#include "process/LogChannel.h"
#include "process/RunFolder.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>

namespace process {

std::unique_ptr<TerminalChannel> openChannel(const QString &runFolder, const QString &socketPath)
{
    const bool over = QFileInfo::exists(runFolder + u'/' + QLatin1StringView(runfolder::exitFile));
    if (over || socketPath.isEmpty())
        return std::make_unique<LogChannel>(runFolder);
    // It falls back to the log by itself when the holder is gone.
    return std::make_unique<HoldChannel>(runFolder, socketPath);
}

bool isHolderAlive(const QString &socketPath)
{
    HoldConnection connection;
    const int error = connection.open(socketPath);
    return error == 0 || error == EAGAIN;
}

QStringList leftoverRuntimeFolders(const QString &runtimeFolder)
{
    QStringList leftovers;
    const QFileInfoList folders
        = QDir(runtimeFolder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo &folder : folders) {
        const QDir run(folder.absoluteFilePath());
        const QString socket = run.filePath(QStringLiteral("hold.sock"));
        const bool looksLikeRun = run.exists(QStringLiteral("prompt")) || run.exists(QStringLiteral("callback"))
            || QFileInfo(socket).exists();
        if (looksLikeRun && !isHolderAlive(socket))
            leftovers.append(folder.absoluteFilePath());
    }
    return leftovers;
}

} // namespace process
