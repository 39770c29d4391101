// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"
#include "net/HttpClient.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QQueue>
#include <QUrl>

#include <functional>
#include <vector>

class QFile;

namespace runner {

/// Where logs are copied to besides the log folder: gs://bucket/prefix.
struct BucketAddress
{
    QString bucket;
    QString prefix; ///< empty, or with a slash at its end

    /// gs://bucket/prefix/NAME
    [[nodiscard]] QString addressOf(const QString &name) const;
    bool operator==(const BucketAddress &) const = default;
};

/// InvalidInput: it does not begin with gs:// and a bucket's name.
[[nodiscard]] base::Result<BucketAddress> readBucketAddress(const QString &text);

/// Writes objects of a Google Cloud Storage bucket through its JSON API, with the token that the machine's metadata
/// server gives. One at a time, in order; what cannot be written after some attempts is given up with a warning, as it
/// is in the log folder, too. STORAGE_EMULATOR_HOST and GCE_METADATA_HOST name other servers, as for Google's own
/// libraries.
class LogBucket : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxAttempts = 4;
    static constexpr qint64 pieceBytes = 8LL * 1024 * 1024; ///< the storage takes multiples of 256 KiB

    explicit LogBucket(const BucketAddress &address, QObject *parent = nullptr);

    [[nodiscard]] const BucketAddress &address() const { return m_address; }
    void put(const QString &name, const QByteArray &bytes, const QByteArray &contentType);
    /// A file of any size, read and sent in pieces when its turn comes.
    void putFile(const QString &name, const QString &path,
                 const QByteArray &contentType = QByteArrayLiteral("application/octet-stream"));
    /// Calls back once everything that was put before is written or given up.
    void whenWritten(const std::function<void()> &done);
    [[nodiscard]] bool isIdle() const { return m_queue.isEmpty(); }

signals:
    void idle();

private:
    struct Upload
    {
        QString name;
        QByteArray bytes;
        QByteArray contentType;
        int attempts = 0;
        std::function<void()> done; ///< a mark in the queue: nothing is written
        QString path = {}; ///< of the file that has the bytes, when they are too many to be kept
        QUrl session = {}; ///< where the pieces of that file go; empty: not begun
        qint64 sent = 0;
    };

    void next();
    void askForToken();
    void send();
    void sendFile();
    void beginFile();
    void sendPiece(QFile &file);
    void onPieceSent(const base::Result<net::HttpResponse> &answer, qint64 end);
    [[nodiscard]] net::HttpRequest requestFor(const Upload &upload, const QString &type) const;
    void onSent(const base::Result<net::HttpResponse> &answer);
    void onRefused(const base::Result<net::HttpResponse> &answer);
    void failed(const QString &why);

    BucketAddress m_address;
    QUrl m_storage;
    QUrl m_metadata;
    net::HttpClient m_client;
    QQueue<Upload> m_queue; ///< the first one is under way
    base::Secret m_token;
    QElapsedTimer m_tokenAge;
    qint64 m_tokenSeconds = 0;
};

} // namespace runner
