// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/ExitRecord.h"

#include "base/PrivateFile.h"
#include "process/Conversion.h"
#include "process/RunFolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace process {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(process::ExitRecord)
};

constexpr qint64 maxRecordBytes = 4096;

QString exitPath(const QString &runFolder)
{
    return runFolder + u'/' + QLatin1StringView(runfolder::exitFile);
}

} // namespace

base::Result<ExitRecord> readExitRecord(const QString &runFolder)
{
    QFile file(exitPath(runFolder));
    if (!file.open(QIODevice::ReadOnly)) {
        const auto kind = file.exists() ? base::Error::Kind::PermissionDenied : base::Error::Kind::NotFound;
        return base::fail(kind, Text::tr("There is no record of how the run in %1 ended.").arg(runFolder),
                          file.errorString());
    }
    const QJsonObject object = QJsonDocument::fromJson(file.read(maxRecordBytes)).object();
    const auto number = [&object](QLatin1StringView name, qint64 none) { return object.value(name).toInteger(none); };
    hold::Exit exit;
    exit.exitCode = number(QLatin1StringView("exit_code"), -1);
    exit.signal = number(QLatin1StringView("signal"), 0);
    exit.startError = number(QLatin1StringView("start_error"), -1);
    exit.durationMs = number(QLatin1StringView("duration_ms"), -1);
    exit.logBytes = number(QLatin1StringView("log_bytes"), -1);
    std::string frame;
    hold::appendExit(frame, exit);
    // The frame's parser knows what is sensible; the file is held to the same.
    if (object.isEmpty() || !hold::parseExit(std::string_view(frame).substr(hold::headerBytes)))
        return base::fail(base::Error::Kind::Corrupt,
                          Text::tr("The record of how the run in %1 ended is damaged.").arg(runFolder));
    return fromWire(exit);
}

base::Result<> writeExitRecord(const QString &runFolder, const ExitRecord &record)
{
    return base::writePrivateFile(exitPath(runFolder), QByteArray::fromStdString(hold::exitJson(toWire(record))));
}

} // namespace process
