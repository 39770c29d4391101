// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/TaskRecords.h"

#include "base/PrivateFile.h"
#include "runner/TaskRequest.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace runner {
namespace {

constexpr qint64 maxRecordBytes = 16LL * 1024 * 1024;

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace

std::optional<TaskRecord> readTaskRecord(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    TaskRecord record;
    record.taskId = json.value(u"taskId").toString();
    record.callbackUrl = QUrl(json.value(u"callbackUrl").toString());
    record.createdAt = timeOf(json.value(u"createdAt"));
    record.startedAt = timeOf(json.value(u"startedAt"));
    record.endedAt = timeOf(json.value(u"endedAt"));
    if (json.value(u"metadata").isObject())
        record.metadata = json.value(u"metadata").toObject();
    record.payload = json.value(u"payload").toString().toUtf8();
    record.attempts = json.value(u"attempts").toInt();
    record.isOwed = json.value(u"owed").toBool(true);
    record.owner = json.value(u"owner").toString();
    if (!isTaskId(record.taskId) || !record.callbackUrl.isValid() || !record.createdAt.isValid())
        return {};
    return record;
}

QString TaskRecords::fileOf(const QString &taskId) const
{
    return m_folder + u'/' + taskId + u".json"_s;
}

base::Result<> TaskRecords::save(const TaskRecord &record) const
{
    QJsonObject json{{u"taskId"_s, record.taskId},
                     {u"callbackUrl"_s, record.callbackUrl.toString(QUrl::FullyEncoded)},
                     {u"createdAt"_s, timeText(record.createdAt)},
                     {u"startedAt"_s, timeText(record.startedAt)},
                     {u"endedAt"_s, timeText(record.endedAt)},
                     {u"payload"_s, QString::fromUtf8(record.payload)},
                     {u"attempts"_s, record.attempts},
                     {u"owed"_s, record.isOwed},
                     {u"owner"_s, m_owner}};
    if (record.metadata)
        json.insert(u"metadata"_s, *record.metadata);
    return base::writePrivateFile(fileOf(record.taskId), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void TaskRecords::remove(const QString &taskId) const
{
    QFile::remove(fileOf(taskId));
}

void TaskRecords::park(const QString &taskId) const
{
    QFile::remove(fileOf(taskId) + u".parked"_s);
    QFile::rename(fileOf(taskId), fileOf(taskId) + u".parked"_s);
}

bool TaskRecords::contains(const QString &taskId) const
{
    return QFile::exists(fileOf(taskId));
}

bool TaskRecords::isOurs(const QString &taskId) const
{
    QFile file(fileOf(taskId));
    const auto record = file.open(QIODevice::ReadOnly) ? readTaskRecord(file.read(maxRecordBytes)) : std::nullopt;
    return record && record->owner == m_owner;
}

bool TaskRecords::isEmpty() const
{
    return QDir(m_folder).entryList({u"*.json"_s}, QDir::Files).isEmpty();
}

QList<TaskRecord> TaskRecords::all() const
{
    QList<TaskRecord> records;
    for (const QString &name : QDir(m_folder).entryList({u"*.json"_s}, QDir::Files)) {
        QFile file(m_folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            continue; // another runner may have removed it just now
        const auto record = readTaskRecord(file.read(maxRecordBytes));
        if (record && record->taskId + u".json"_s == name)
            records.append(*record);
        else
            park(name.chopped(5));
    }
    return records;
}

} // namespace runner
