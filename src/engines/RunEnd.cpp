// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/RunEnd.h"

#include "base/PrivateFile.h"

#include <QFile>
#include <QJsonDocument>

namespace engines {

namespace {

constexpr qint64 maxBytes = 1024 * 1024;
/// Of one text, which may be what a service answered. Far below maxBytes: a file that is cut off is no end.
constexpr qsizetype maxText = 64 * 1024;

QString fileIn(const QString &runFolder)
{
    return runFolder + QStringLiteral("/exited.json");
}

} // namespace

base::Result<> writeRunEnd(const QString &runFolder, const QJsonObject &data)
{
    QJsonObject bounded = data;
    for (auto each = bounded.begin(); each != bounded.end(); ++each) {
        if (each.value().isString() && each.value().toString().size() > maxText)
            each.value() = each.value().toString().left(maxText);
    }
    return base::writePrivateFile(fileIn(runFolder), QJsonDocument(bounded).toJson(QJsonDocument::Compact));
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
