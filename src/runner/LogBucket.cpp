// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/LogBucket.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runner {
namespace {

Q_LOGGING_CATEGORY(log, "gantry.runner")

constexpr qint64 renewSeconds = 300; ///< a token is not used in its last minutes

QUrl serverFrom(const char *variable, const QString &otherwise)
{
    const QString value = qEnvironmentVariable(variable);
    if (value.isEmpty())
        return QUrl(otherwise);
    return QUrl(value.contains(u"://") ? value : u"http://"_s + value);
}

} // namespace

QString BucketAddress::addressOf(const QString &name) const
{
    return u"gs://%1/%2%3"_s.arg(bucket, prefix, name);
}

base::Result<BucketAddress> readBucketAddress(const QString &text)
{
    static const QRegularExpression form(u"^gs://([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])(?:/([A-Za-z0-9._/-]*))?$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch() || match.captured(2).contains(u".."))
        return base::fail(base::Error::Kind::InvalidInput,
                          QCoreApplication::translate("runner::LogBucket",
                                                      "\"%1\" is no address of a bucket. It has to be like "
                                                      "gs://my-bucket/logs.")
                              .arg(text));
    QString prefix = match.captured(2);
    if (!prefix.isEmpty() && !prefix.endsWith(u'/'))
        prefix += u'/';
    return BucketAddress{match.captured(1), prefix};
}

LogBucket::LogBucket(const BucketAddress &address, QObject *parent)
    : QObject(parent)
    , m_address(address)
    , m_storage(serverFrom("STORAGE_EMULATOR_HOST", u"https://storage.googleapis.com"_s))
    , m_metadata(serverFrom("GCE_METADATA_HOST", u"http://metadata.google.internal"_s))
{
}

void LogBucket::put(const QString &name, const QByteArray &bytes, const QByteArray &contentType)
{
    m_queue.enqueue({name, bytes, contentType, 0, {}});
    if (m_queue.size() == 1)
        next();
}

void LogBucket::putFile(const QString &name, const QString &path, const QByteArray &contentType)
{
    m_queue.enqueue({name, {}, contentType, 0, {}, path});
    if (m_queue.size() == 1)
        next();
}

void LogBucket::whenWritten(const std::function<void()> &done)
{
    m_queue.enqueue({{}, {}, {}, 0, done});
    if (m_queue.size() == 1)
        next();
}

void LogBucket::next()
{
    // Marks are taken from the queue after they have called back: until then there is something to wait for.
    while (!m_queue.isEmpty() && m_queue.head().done) {
        m_queue.head().done();
        m_queue.dequeue();
    }
    if (m_queue.isEmpty()) {
        emit idle();
        return;
    }
    if (m_token.isEmpty() || m_tokenAge.elapsed() / 1000 > m_tokenSeconds - renewSeconds)
        askForToken();
    else
        send();
}

void LogBucket::askForToken()
{
    net::HttpRequest request;
    request.url = m_metadata;
    request.url.setPath(u"/computeMetadata/v1/instance/service-accounts/default/token"_s);
    request.headers = {{"Metadata-Flavor", "Google"}};
    request.deadline = 10s;
    request.maxResponseBytes = 64 * 1024;
    m_client.send(request, [this](const base::Result<net::HttpResponse> &answer) {
        const QJsonObject json = answer ? QJsonDocument::fromJson(answer->body).object() : QJsonObject();
        m_token = base::Secret(json.value(u"access_token").toString().toLatin1());
        m_tokenSeconds = json.value(u"expires_in").toInteger();
        m_tokenAge.start();
        if (m_token.isEmpty())
            failed(answer ? u"the metadata server gave no token (status %1)"_s.arg(answer->status)
                          : answer.error().message);
        else
            send();
    });
}

net::HttpRequest LogBucket::requestFor(const Upload &upload, const QString &type) const
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = m_storage;
    request.url.setPath(u"/upload/storage/v1/b/%1/o"_s.arg(m_address.bucket));
    QUrlQuery query;
    query.addQueryItem(u"uploadType"_s, type);
    // Encoded here: in a query a plus sign would mean a space.
    query.addQueryItem(u"name"_s, QString::fromLatin1(QUrl::toPercentEncoding(m_address.prefix + upload.name, "/")));
    request.url.setQuery(query);
    request.headers = {{"Authorization", "Bearer " + m_token.reveal()}, {"Content-Type", upload.contentType}};
    request.deadline = 60s;
    return request;
}

void LogBucket::send()
{
    if (!m_queue.head().path.isEmpty())
        return sendFile();
    net::HttpRequest request = requestFor(m_queue.head(), u"media"_s);
    request.body = m_queue.head().bytes;
    m_client.send(request, [this](const base::Result<net::HttpResponse> &answer) { onSent(answer); });
}

void LogBucket::sendFile()
{
    const Upload &upload = m_queue.head();
    QFile file(upload.path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    if (!upload.session.isEmpty())
        return sendPiece(file);
    if (file.size() > pieceBytes)
        return beginFile();
    net::HttpRequest request = requestFor(upload, u"media"_s);
    request.body = file.read(pieceBytes);
    m_client.send(request, [this](const base::Result<net::HttpResponse> &answer) { onSent(answer); });
}

void LogBucket::beginFile()
{
    m_client.send(requestFor(m_queue.head(), u"resumable"_s), [this](const base::Result<net::HttpResponse> &answer) {
        const QUrl session = answer && answer->status / 100 == 2
            ? QUrl(QString::fromLatin1(answer->header("location")), QUrl::StrictMode)
            : QUrl();
        if (session.isEmpty() || session.scheme() != m_storage.scheme() || session.authority() != m_storage.authority())
            return onRefused(answer);
        m_queue.head().session = session;
        m_queue.head().sent = 0;
        sendFile();
    });
}

void LogBucket::sendPiece(QFile &file)
{
    const Upload &upload = m_queue.head();
    net::HttpRequest request;
    request.method = "PUT";
    request.url = upload.session;
    file.seek(upload.sent);
    request.body = file.read(pieceBytes);
    const qint64 end = upload.sent + request.body.size();
    const QByteArray range = "bytes " + QByteArray::number(upload.sent) + '-' + QByteArray::number(end - 1) + '/'
        + QByteArray::number(file.size());
    request.headers = {{"Content-Type", upload.contentType}, {"Content-Range", range}};
    request.deadline = 60s;
    m_client.send(request, [this, end](const base::Result<net::HttpResponse> &answer) { onPieceSent(answer, end); });
}

void LogBucket::onPieceSent(const base::Result<net::HttpResponse> &answer, qint64 end)
{
    if (!answer || answer->status != 308)
        return onSent(answer);
    // The storage may have kept less than it was sent.
    const QByteArray range = answer->header("range");
    const qint64 kept = range.startsWith("bytes=0-") ? range.sliced(8).toLongLong() + 1 : 0;
    Upload &upload = m_queue.head();
    if (kept <= upload.sent || kept > end)
        return onRefused(answer);
    upload.sent = kept;
    sendFile();
}

void LogBucket::onSent(const base::Result<net::HttpResponse> &answer)
{
    if (answer && answer->status / 100 == 2) {
        m_queue.dequeue();
        return next();
    }
    onRefused(answer);
}

void LogBucket::onRefused(const base::Result<net::HttpResponse> &answer)
{
    m_queue.head().session.clear(); // a file begins anew
    if (answer && answer->status == 401)
        m_token = {}; // it was taken back
    failed(answer ? u"status %1"_s.arg(answer->status) : answer.error().message);
}

void LogBucket::failed(const QString &why)
{
    Upload &upload = m_queue.head();
    if (++upload.attempts < maxAttempts) {
        QTimer::singleShot(std::chrono::seconds(1 << (upload.attempts - 1)), this, &LogBucket::next);
        return;
    }
    qCWarning(log, "%s could not be written: %s", qPrintable(m_address.addressOf(upload.name)), qPrintable(why));
    m_queue.dequeue();
    next();
}

} // namespace runner
