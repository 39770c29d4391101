// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/AsyncSession.h"

#include "runner/LogBucket.h"
#include "runner/OrderedJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace runner {
namespace {

Q_LOGGING_CATEGORY(log, "gantry.runner")

const QJsonValue absent(QJsonValue::Undefined);

QJsonArray filesJson(const QList<CopiedFile> &files)
{
    QJsonArray array;
    for (const CopiedFile &file : files)
        array.append(QJsonObject{
            {u"originalPath"_s, file.originalPath}, {u"gcsPath"_s, file.storedPath}, {u"sizeBytes"_s, file.sizeBytes}});
    return array;
}

OrderedJson commitJson(const CommitResult &commit)
{
    return OrderedJson()
        .add(u"sha"_s, commit.sha)
        .add(u"message"_s, commit.message)
        .add(u"pushed"_s, commit.pushed)
        .add(u"branch"_s, commit.branch)
        .add(u"recovery"_s, commit.recovery);
}

SessionLog::Status statusOf(const Outcome &outcome)
{
    SessionLog::Status status{statusText(outcome.status), {}, outcome.endedAt, {}};
    if (outcome.status != Outcome::Status::Completed)
        status.error = outcome.error;
    if (outcome.status == Outcome::Status::Cancelled)
        status.cancelledAt = outcome.endedAt;
    return status;
}

} // namespace

QString statusText(Outcome::Status status)
{
    switch (status) {
    case Outcome::Status::Completed:
        return u"completed"_s;
    case Outcome::Status::Cancelled:
        return u"cancelled"_s;
    case Outcome::Status::Failed:
        break;
    }
    return u"failed"_s;
}

QByteArray callbackPayload(const TaskRecord &record, const Outcome &outcome, const QString &logsPath)
{
    const QDateTime begun = record.startedAt.isValid() ? record.startedAt : record.createdAt;
    const bool cancelled = outcome.status == Outcome::Status::Cancelled;
    OrderedJson summary;
    summary.add(u"durationMs"_s, std::max<qint64>(0, begun.msecsTo(outcome.endedAt)))
        .add(u"turns"_s, outcome.turns ? QJsonValue(*outcome.turns) : absent)
        .add(u"errors"_s, outcome.errors > 0 ? QJsonValue(outcome.errors) : absent)
        .add(u"startedAt"_s, timeJson(begun))
        .add(u"completedAt"_s, timeJson(outcome.endedAt))
        .add(u"cancelledAt"_s, cancelled ? timeJson(outcome.endedAt) : absent);
    OrderedJson json;
    json.add(u"taskId"_s, record.taskId)
        .add(u"status"_s, statusText(outcome.status))
        .add(u"exitCode"_s, outcome.exitCode)
        .add(u"logsPath"_s, logsPath)
        .add(u"summary"_s, summary);
    if (outcome.status != Outcome::Status::Completed && !outcome.error.isEmpty())
        json.add(u"error"_s, outcome.error);
    if (outcome.actions.files)
        json.add(u"uploadedFiles"_s, filesJson(*outcome.actions.files));
    if (outcome.actions.commit)
        json.add(u"gitCommit"_s, commitJson(*outcome.actions.commit));
    if (record.metadata)
        json.add(u"metadata"_s, *record.metadata);
    return json.compact();
}

AsyncSession::AsyncSession(Task &task, const QString &taskId, const AsyncParts &parts)
    : QObject(&task)
    , m_task(task)
    , m_parts(parts)
    , m_log(parts.settings.logFolder, taskId, parts.bucket)
{
    m_record.taskId = taskId;
    m_record.callbackUrl = task.request().callbackUrl;
    m_record.isOwed = !parts.settings.callbackSecret.isEmpty();
    if (task.request().metadata) // it goes to the disk before the callback is made
        m_record.metadata
            = QJsonDocument::fromJson(task.redactor().redactedJson(QJsonDocument(*task.request().metadata).toJson()))
                  .object();
    m_record.createdAt = QDateTime::currentDateTimeUtc();
    connect(&task, &Task::begun, this, &AsyncSession::onBegun);
    connect(&task, &Task::line, this, [this](const QByteArray &json) { m_log.append(json); });
    connect(&task, &Task::note, this, [this](const QString &text) {
        m_log.append(
            OrderedJson().add(u"type"_s, u"note"_s).add(u"text"_s, m_task.redactor().redacted(text)).compact());
    });
    connect(&task, &Task::ended, this, &AsyncSession::onEnded);
}

base::Result<> AsyncSession::create()
{
    if (m_parts.records.contains(m_record.taskId))
        return base::fail(base::Error::Kind::Conflict, u"Task already exists"_s);
    if (const auto created = m_log.create(); !created)
        return created;
    if (const auto saved = m_parts.records.save(m_record); !saved) {
        m_log.discard(); // or nobody could ever use this id
        return saved;
    }
    m_log.writeMetadata(m_record, {u"pending"_s, {}, {}, {}});
    return {};
}

void AsyncSession::onBegun()
{
    m_record.startedAt = m_task.startedAt();
    m_log.writeMetadata(m_record, {u"running"_s, {}, {}, {}});
    // A start time that is not kept is a small loss; the record itself is there.
    if (const auto saved = m_parts.records.save(m_record); !saved)
        qCWarning(log, "a task's record could not be brought up to date: %s", qPrintable(saved.error().message));
}

void AsyncSession::onEnded(const Outcome &ended)
{
    Outcome outcome = ended;
    for (const QString &problem : outcome.actions.problems)
        m_log.appendError(m_task.redactor().redacted(problem));
    outcome.errors += static_cast<int>(outcome.actions.problems.size());
    if (outcome.status != Outcome::Status::Completed) {
        m_log.appendError(outcome.error.isEmpty() ? u"Claude process exited with code %1"_s.arg(outcome.exitCode)
                                                  : outcome.error);
        ++outcome.errors;
    }
    m_log.flush();
    if (!m_parts.records.isOurs(m_record.taskId)) {
        qCWarning(log, "task %s has ended here, but another runner has reported its end already",
                  qPrintable(m_record.taskId));
        return;
    }
    if (m_parts.bucket && outcome.actions.files)
        copyFiles(*outcome.actions.files);
    m_record.endedAt = outcome.endedAt;
    m_log.writeMetadata(m_record, statusOf(outcome));
    const QString logs = SessionLog::addressOf(m_parts.settings.logFolder, m_record.taskId, m_parts.bucket);
    m_record.payload = m_task.redactor().redactedJson(callbackPayload(m_record, outcome, logs), {"taskId", "logsPath"});
    if (const auto saved = m_parts.records.save(m_record); !saved)
        qCWarning(log, "a callback is not safe on the disk: %s", qPrintable(saved.error().message));
    deliver(m_record, m_parts);
}

void AsyncSession::copyFiles(QList<CopiedFile> &files)
{
    const QString folder = u"sessions/%1/files/"_s.arg(m_record.taskId);
    for (CopiedFile &file : files) {
        const QString name = folder + file.name;
        m_parts.bucket->putFile(name, m_parts.settings.logFolder + u'/' + name);
        file.storedPath = m_parts.bucket->address().addressOf(name);
    }
}

void concludeLost(TaskRecord &record, const AsyncParts &parts)
{
    const QString &logFolder = parts.settings.logFolder;
    Outcome outcome;
    outcome.error = u"The runner stopped before the task was over"_s;
    outcome.errors = 1;
    outcome.endedAt = QDateTime::currentDateTimeUtc();
    record.endedAt = outcome.endedAt;
    record.payload = callbackPayload(record, outcome, SessionLog::addressOf(logFolder, record.taskId, parts.bucket));
    SessionLog sessionLog(logFolder, record.taskId, parts.bucket);
    sessionLog.continueAfterCrash();
    sessionLog.appendError(outcome.error);
    sessionLog.flush();
    sessionLog.writeMetadata(record, {u"failed"_s, {}, outcome.endedAt, outcome.error});
}

void deliver(const TaskRecord &record, const AsyncParts &parts)
{
    if (!parts.bucket)
        return parts.callbacks.deliver(record);
    parts.bucket->whenWritten([record, &callbacks = parts.callbacks] { callbacks.deliver(record); });
}

} // namespace runner
