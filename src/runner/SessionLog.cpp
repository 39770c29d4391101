// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/SessionLog.h"

#include "base/PrivateFile.h"
#include "runner/LogBucket.h"
#include "runner/OrderedJson.h"

#include <QDir>
#include <QDirIterator>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace runner {
namespace {

Q_LOGGING_CATEGORY(log, "gantry.runner")

/// Left out when there is none.
QJsonValue known(const QDateTime &time)
{
    return time.isValid() ? timeJson(time) : QJsonValue(QJsonValue::Undefined);
}

QByteArray contentTypeOf(const QString &name)
{
    if (name.contains(u'/')) // a file that the task has left
        return "application/octet-stream";
    return name.endsWith(u"json") ? "application/json" : "application/x-ndjson";
}

} // namespace

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

SessionLog::SessionLog(const QString &logFolder, const QString &taskId, LogBucket *bucket, QObject *parent)
    : QObject(parent)
    , m_folder(folderOf(logFolder, taskId))
    , m_taskId(taskId)
    , m_bucket(bucket)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &SessionLog::flush);
}

QString SessionLog::folderOf(const QString &logFolder, const QString &taskId)
{
    return logFolder + u"/sessions/"_s + taskId;
}

QString SessionLog::addressOf(const QString &logFolder, const QString &taskId, const LogBucket *bucket)
{
    if (bucket)
        return bucket->address().addressOf(u"sessions/"_s + taskId + u'/');
    return QUrl::fromLocalFile(folderOf(logFolder, taskId) + u'/').toString(QUrl::FullyEncoded);
}

base::Result<> SessionLog::create()
{
    if (QDir(m_folder).exists())
        return base::fail(base::Error::Kind::Conflict, u"Task already exists"_s);
    return base::makePrivateFolder(m_folder);
}

void SessionLog::discard()
{
    QDir(m_folder).removeRecursively();
}

void SessionLog::continueAfterCrash()
{
    for (const QString &name : QDir(m_folder).entryList({u"*.jsonl"_s}, QDir::Files))
        m_chunks = std::max(m_chunks, name.section(u'-', 0, 0).toInt());
    QStringList names;
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (m_bucket && files.hasNext())
        names.append(QDir(m_folder).relativeFilePath(files.next()));
    names.sort(); // what tells of its end comes last
    for (const QString &name : std::as_const(names)) {
        if (name.contains(u'/') || name.endsWith(u".json") || name.endsWith(u".jsonl")) // not what was half written
            m_bucket->putFile(nameInBucket(name), m_folder + u'/' + name, contentTypeOf(name));
    }
}

void SessionLog::append(const QByteArray &line)
{
    m_lines += line + '\n';
    if (++m_count >= maxLines || m_lines.size() >= maxBytes)
        return flush();
    if (!m_wait.isActive())
        m_wait.start(longestWait);
}

void SessionLog::appendError(const QString &text)
{
    append(OrderedJson()
               .add(u"type"_s, u"error"_s)
               .add(u"error"_s, text)
               .add(u"timestamp"_s, timeJson(QDateTime::currentDateTimeUtc()))
               .compact());
}

void SessionLog::flush()
{
    m_wait.stop();
    if (m_count == 0)
        return;
    m_count = 0;
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMddHHmmss"_s);
    write(u"%1-%2.jsonl"_s.arg(++m_chunks, 3, 10, QChar(u'0')).arg(time), std::exchange(m_lines, {}));
}

void SessionLog::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder + u'/' + name;
    const auto written = base::writePrivateFile(path, bytes);
    if (!written)
        qCWarning(log, "a part of a task's log is lost: %s", qPrintable(written.error().message));
    if (!m_bucket)
        return;
    // A chunk stays as it is, so it is read when its turn comes: a slow bucket must not keep all of a log in memory.
    if (written && name.endsWith(u".jsonl"))
        m_bucket->putFile(nameInBucket(name), path, contentTypeOf(name));
    else
        m_bucket->put(nameInBucket(name), bytes, contentTypeOf(name));
}

QString SessionLog::nameInBucket(const QString &name) const
{
    return u"sessions/%1/%2"_s.arg(m_taskId, name);
}

void SessionLog::writeMetadata(const TaskRecord &record, const Status &status)
{
    OrderedJson json;
    json.add(u"taskId"_s, record.taskId)
        .add(u"status"_s, status.status)
        .add(u"callbackUrl"_s, record.callbackUrl.toString(QUrl::FullyEncoded))
        .add(u"createdAt"_s, timeJson(record.createdAt))
        .add(u"startedAt"_s, known(record.startedAt))
        .add(u"completedAt"_s, known(status.completedAt))
        .add(u"cancelledAt"_s, known(status.cancelledAt))
        .add(u"error"_s, status.error.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(status.error));
    if (record.metadata)
        json.add(u"metadata"_s, *record.metadata);
    write(u"metadata.json"_s, json.indented());
}

} // namespace runner
