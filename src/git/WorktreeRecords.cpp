// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/WorktreeRecords.h"

#include "base/PrivateFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace git {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxBytes = 1024 * 1024;

/// Bytes in JSON: names of files need not be text.
QString packed(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toPercentEncoding());
}

QByteArray unpacked(const QJsonValue &value)
{
    return QByteArray::fromPercentEncoding(value.toString().toLatin1());
}

QJsonObject toJson(const WorktreeRecord &record)
{
    QJsonArray copies;
    for (const WorktreeRecord::Copy &copy : record.copies)
        copies.append(QJsonObject{{u"path"_s, packed(copy.path)}, {u"sha256"_s, QString::fromLatin1(copy.hash)}});
    return {{u"path"_s, record.path},
            {u"repository"_s, record.repository},
            {u"project"_s, record.project},
            {u"branch"_s, record.branch},
            {u"base"_s, record.base},
            {u"base_commit"_s, QString::fromLatin1(record.baseCommit)},
            {u"copies"_s, copies},
            {u"created_at"_s, record.createdAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"parked_ref"_s, record.parkedRef},
            {u"last_commit"_s, QString::fromLatin1(record.lastCommit)},
            {u"removed_at"_s, record.removedAt.toUTC().toString(Qt::ISODateWithMs)}};
}

WorktreeRecord fromJson(const QJsonObject &json)
{
    WorktreeRecord record{.path = json[u"path"_s].toString(),
                          .repository = json[u"repository"_s].toString(),
                          .project = json[u"project"_s].toString(),
                          .branch = json[u"branch"_s].toString(),
                          .base = json[u"base"_s].toString(),
                          .baseCommit = json[u"base_commit"_s].toString().toLatin1(),
                          .copies = {},
                          .createdAt = QDateTime::fromString(json[u"created_at"_s].toString(), Qt::ISODateWithMs),
                          .parkedRef = json[u"parked_ref"_s].toString(),
                          .lastCommit = json[u"last_commit"_s].toString().toLatin1(),
                          .removedAt = QDateTime::fromString(json[u"removed_at"_s].toString(), Qt::ISODateWithMs)};
    for (const QJsonValue &value : json[u"copies"_s].toArray()) {
        const QJsonObject copy = value.toObject();
        record.copies.append({unpacked(copy[u"path"_s]), copy[u"sha256"_s].toString().toLatin1()});
    }
    return record;
}

std::optional<WorktreeRecord> read(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return std::nullopt;
    const WorktreeRecord record = fromJson(QJsonDocument::fromJson(source.read(maxBytes)).object());
    return record.path.isEmpty() ? std::nullopt : std::optional(record);
}

} // namespace

QString WorktreeRecords::fileOf(const QString &path) const
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(32);
    return m_folder + u'/' + QString::fromLatin1(hash) + u".json"_s;
}

base::Result<> WorktreeRecords::save(const WorktreeRecord &record) const
{
    if (const auto made = base::makePrivateFolder(m_folder); !made)
        return made;
    return base::writePrivateFile(fileOf(record.path), QJsonDocument(toJson(record)).toJson());
}

std::optional<WorktreeRecord> WorktreeRecords::find(const QString &path) const
{
    auto record = read(fileOf(path));
    return record && record->path == path ? record : std::nullopt;
}

QList<WorktreeRecord> WorktreeRecords::all() const
{
    QList<WorktreeRecord> records;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files)) {
        if (const auto record = read(folder.filePath(name)))
            records.append(*record);
    }
    std::ranges::sort(records, {}, &WorktreeRecord::createdAt);
    return records;
}

void WorktreeRecords::remove(const QString &path) const
{
    QFile::remove(fileOf(path));
}

} // namespace git
