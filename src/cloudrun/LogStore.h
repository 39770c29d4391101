// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudrun/Answers.h"
#include "cloudrun/SignIn.h"

#include <QUrl>

namespace cloudrun {

/// A piece of a task's log: lines of Claude's, in the order of the numbers.
struct LogChunk
{
    QString name; ///< 001-20261120104514.jsonl
    qint64 number = 0;
    qint64 size = 0;

    bool operator==(const LogChunk &) const = default;
};

/// Number of a chunk by its name, NNN-YYYYMMDDHHMMSS.jsonl or NNN-YYYYMMDD-HHMMSS.jsonl; -1: it is none.
[[nodiscard]] qint64 chunkNumber(const QString &name);

/// Where a service keeps the log of one task: a folder of this computer, or a bucket. Thread: the one that made it.
class LogStore : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 maxReadBytes = 4LL * 1024 * 1024;

    /// @p path: Accepted::logsPath. @p storage: address of the storage service. @p signIn: for that, outlives the
    /// store; null: nobody can read a bucket.
    LogStore(const QString &path, const QUrl &storage, SignIn *signIn, QObject *parent = nullptr);

    /// False: this kind of place cannot be read from here.
    [[nodiscard]] bool isReadable() const;
    /// In order; names that are no chunks are left out.
    void list(const Done<QList<LogChunk>> &done);
    /// At most maxReadBytes from @p offset on.
    void read(const LogChunk &chunk, qint64 offset, const Done<QByteArray> &done);
    /// metadata.json. NotFound: not there yet.
    void end(const Done<TaskEnd> &done);

private:
    void listFrom(const QString &pageToken, QList<LogChunk> before, const Done<QList<LogChunk>> &done);
    void fetch(const QUrl &url, const QByteArray &range, const Done<net::HttpResponse> &done);
    void readFile(const QString &name, qint64 offset, const Done<QByteArray> &done);
    [[nodiscard]] QUrl object(const QString &name) const;

    QUrl m_storage;
    SignIn *m_signIn;
    QString m_folder; ///< file:
    QString m_bucket; ///< gs:
    QString m_prefix;
    net::HttpClient m_http;
};

} // namespace cloudrun
