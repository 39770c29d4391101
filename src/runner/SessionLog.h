// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "runner/TaskRecords.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace runner {

class LogBucket;

/// The stored log of one asynchronous task: sessions/<task>/NNN-YYYYMMDDHHMMSS.jsonl and metadata.json. A chunk is
/// written with 100 lines, 4 MiB, or 2 s after its oldest line.
///
/// With a bucket each file is copied there as well.
class SessionLog : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxLines = 100;
    static constexpr qsizetype maxBytes = 4 * 1024 * 1024;
    static constexpr std::chrono::milliseconds longestWait{2'000};

    SessionLog(const QString &logFolder, const QString &taskId, LogBucket *bucket, QObject *parent = nullptr);

    [[nodiscard]] static QString folderOf(const QString &logFolder, const QString &taskId);
    /// file:///…/sessions/<task>/, or where that is in the bucket
    [[nodiscard]] static QString addressOf(const QString &logFolder, const QString &taskId, const LogBucket *bucket);

    /// Conflict: there are logs of a task with this id.
    [[nodiscard]] base::Result<> create();
    /// Takes create() back.
    void discard();
    /// For the log of a task whose program is gone: counts the chunks that are there, and copies all that is there to
    /// the bucket, as that program may not have come to it.
    void continueAfterCrash();
    void append(const QByteArray &line);
    /// {"type":"error","error":…,"timestamp":…}
    void appendError(const QString &text);
    void flush();

    struct Status
    {
        QString status; ///< "pending", "running", "completed", "failed", "cancelled"
        QDateTime cancelledAt;
        QDateTime completedAt;
        QString error;
    };
    void writeMetadata(const TaskRecord &record, const Status &status);

private:
    void write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] QString nameInBucket(const QString &name) const;

    QString m_folder;
    QString m_taskId;
    LogBucket *m_bucket; ///< null: none
    QByteArray m_lines;
    int m_count = 0;
    int m_chunks = 0;
    QTimer m_wait;
};

/// "2026-11-20T10:45:14.123Z"; null for an invalid time.
[[nodiscard]] QJsonValue timeJson(const QDateTime &time);

} // namespace runner
