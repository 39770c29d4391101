// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/RunEnd.h"

#include "base/PrivateFile.h"

#include <QFile>
#include <QJsonDocument>

namespace engines {

namespace {

constexpr qint64 maxBytes = 1024 * 1024;

QString fileIn(const QString &runFolder)
{
    return runFolder + QStringLiteral("/exited.json");
}

} // namespace

base::Result<> writeRunEnd(const QString &runFolder, const QJsonObject &data)
{
    return base::writePrivateFile(fileIn(runFolder), QJsonDocument(data).toJson(QJsonDocument::Compact));
}

std::optional<QJsonObject> readRunEnd(const QString &runFolder)
{
    QFile file(fileIn(runFolder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject data = QJsonDocument::fromJson(file.read(maxBytes)).object();
    return data.isEmpty() ? std::nullopt : std::optional(data);
}

} // namespace engines
