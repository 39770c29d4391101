// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/SandboxBatch.h"

#include "base/Paths.h"
#include "base/PrivateFile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxFileBytes = 64LL * 1024 * 1024;
constexpr qsizetype maxText = 4096; ///< the whole text is in the session, once there is one

QString folderOf(const base::Paths &paths)
{
    return paths.data + u"/sandbox-tasks"_s;
}

QJsonObject toJson(const SandboxTask &task)
{
    return {{u"task"_s, task.number},
            {u"text"_s, task.text.left(maxText)},
            {u"session"_s, task.session.toString()},
            {u"step"_s, task.step.toString()},
            {u"refusal"_s, task.refusal}};
}

SandboxTask taskFrom(const QJsonObject &json)
{
    SandboxTask task;
    task.number = json.value(u"task").toInt();
    task.text = json.value(u"text").toString();
    task.session = base::SessionId(json.value(u"session").toString());
    task.step = base::StepId(json.value(u"step").toString());
    task.refusal = json.value(u"refusal").toString();
    return task;
}

} // namespace

SandboxBatchFile::SandboxBatchFile(const base::Paths &paths, const QString &name)
    : m_folder(folderOf(paths))
    , m_name(name.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : name)
    , m_owner(m_folder + u'/' + m_name + u".lock"_s)
{
}

QStringList SandboxBatchFile::all(const base::Paths &paths)
{
    QStringList names = QDir(folderOf(paths)).entryList({u"*.json"_s}, QDir::Files, QDir::Time | QDir::Reversed);
    for (QString &name : names)
        name.chop(5);
    return names;
}

bool SandboxBatchFile::take()
{
    return base::makePrivateFolder(m_folder).has_value() && m_owner.take();
}

base::Result<> SandboxBatchFile::write(const SandboxBatch &batch)
{
    QJsonArray tasks;
    for (const SandboxTask &task : batch.tasks)
        tasks.append(toJson(task));
    const QJsonObject json{{u"report"_s, batch.report},
                           {u"begun_at"_s, batch.begunAt.toUTC().toString(Qt::ISODateWithMs)},
                           {u"fail_fast"_s, batch.failFast},
                           {u"tasks"_s, tasks}};
    if (const auto made = base::makePrivateFolder(m_folder); !made)
        return made;
    return base::writePrivateFile(m_folder + u'/' + m_name + u".json"_s,
                                  QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<SandboxBatch> SandboxBatchFile::read() const
{
    QFile file(m_folder + u'/' + m_name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.read(maxFileBytes)).object();
    SandboxBatch batch;
    batch.report = json.value(u"report").toString();
    batch.begunAt = QDateTime::fromString(json.value(u"begun_at").toString(), Qt::ISODateWithMs);
    batch.failFast = json.value(u"fail_fast").toBool();
    for (const QJsonValue &task : json.value(u"tasks").toArray())
        batch.tasks.append(taskFrom(task.toObject()));
    if (!QDir::isAbsolutePath(batch.report) || !batch.begunAt.isValid() || batch.tasks.isEmpty())
        return {};
    return batch;
}

void SandboxBatchFile::remove()
{
    QFile::remove(m_folder + u'/' + m_name + u".json"_s);
    QFile::remove(m_folder + u'/' + m_name + u".lock"_s);
    m_owner.release();
}

} // namespace app
