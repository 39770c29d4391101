// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/ExecutionRecord.h"

#include "base/PrivateFile.h"
#include "execapi/Service.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace engines {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxRecordBytes = 64 * 1024;

QJsonObject toJson(const ExecutionRecord &record)
{
    return {{u"run"_s, record.run},
            {u"execution"_s, record.execution},
            {u"service"_s, record.service.toString(QUrl::RemoveUserInfo)},
            {u"accepted"_s, record.isAccepted},
            {u"cancel"_s, record.cancel},
            {u"resources"_s, record.resources.toJson()},
            {u"options"_s, record.options},
            {u"created_at"_s, record.createdAt.toUTC().toString(Qt::ISODateWithMs)}};
}

std::optional<ExecutionRecord> read(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.read(maxRecordBytes)).object();
    ExecutionRecord record;
    record.run = object.value("run"_L1).toString();
    record.execution = object.value("execution"_L1).toString();
    record.service = QUrl(object.value("service"_L1).toString());
    record.isAccepted = object.value("accepted"_L1).toBool();
    record.cancel = object.value("cancel"_L1).toBool();
    const QJsonObject limits = object.value("resources"_L1).toObject();
    record.resources = {limits.value("memory_limit"_L1).toInt(512), limits.value("cpu_limit"_L1).toDouble(1),
                        limits.value("timeout"_L1).toInt(300)};
    record.options = object.value("options"_L1).toObject();
    record.createdAt = QDateTime::fromString(object.value("created_at"_L1).toString(), Qt::ISODateWithMs);
    if (!execapi::isSafeId(record.run) || !execapi::isSafeId(record.execution))
        return {};
    return record;
}

} // namespace

QString ExecutionRecords::file(const QString &run) const
{
    return m_folder + u'/' + run + u".json"_s;
}

QList<ExecutionRecord> ExecutionRecords::all() const
{
    QList<ExecutionRecord> records;
    for (const QString &name : QDir(m_folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        if (const auto record = read(m_folder + u'/' + name))
            records.append(*record);
    }
    return records;
}

std::optional<ExecutionRecord> ExecutionRecords::find(const QString &run) const
{
    return execapi::isSafeId(run) ? read(file(run)) : std::nullopt;
}

base::Result<> ExecutionRecords::write(const ExecutionRecord &record) const
{
    if (const auto made = base::makePrivateFolder(m_folder); !made)
        return made;
    return base::writePrivateFile(file(record.run), QJsonDocument(toJson(record)).toJson(QJsonDocument::Compact));
}

void ExecutionRecords::remove(const QString &run) const
{
    QFile::remove(file(run));
}

} // namespace engines
