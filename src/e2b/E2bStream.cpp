// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2b/E2bStream.h"

#include "net/OnceBody.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>

namespace e2b {

using Cause = Failure::Cause;

namespace {

constexpr qint64 maxBuffered = 1024 * 1024; ///< beyond it the sandbox has to wait
constexpr qint64 maxErrorBytes = 64 * 1024;

} // namespace

E2bStream::E2bStream(QNetworkAccessManager &network, const QNetworkRequest &request, const QJsonObject &body,
                     const Timings &timings, QObject *parent)
    : QObject(parent)
{
    QNetworkRequest streaming = request;
    streaming.setRawHeader("Content-Type", "application/connect+json");
    streaming.setRawHeader("Connect-Protocol-Version", "1");
    // Three signs of life in the time after which silence means death.
    const auto interval = std::chrono::duration_cast<std::chrono::seconds>(timings.silence) / 3;
    streaming.setRawHeader("Keepalive-Ping-Interval", QByteArray::number(std::max<qint64>(1, interval.count())));
    streaming.setTransferTimeout(timings.silence);
    // Once: a command must not be run twice.
    m_reply = net::sendOnce(network, streaming, "POST",
                            net::connect::writeEnvelope(QJsonDocument(body).toJson(QJsonDocument::Compact)));
    m_reply->setParent(this);
    m_reply->setReadBufferSize(maxBuffered);
    connect(m_reply, &QNetworkReply::readyRead, this, &E2bStream::onBytes);
    connect(m_reply, &QNetworkReply::finished, this, &E2bStream::onFinished);
}

E2bStream::~E2bStream()
{
    close();
}

void E2bStream::close()
{
    m_done = true;
    m_reply->disconnect(this);
    m_reply->abort();
}

void E2bStream::onBytes()
{
    if (!m_isStream) {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QByteArray type = m_reply->rawHeader("Content-Type");
        m_isStream = status == 200 && type.startsWith("application/connect+json");
    }
    if (!*m_isStream) {
        m_body += m_reply->read(std::max<qint64>(0, maxErrorBytes - m_body.size()));
        m_reply->skip(m_reply->bytesAvailable());
        return;
    }
    QList<net::connect::Envelope> envelopes;
    const auto fed = m_reader.feed(
        m_reply->readAll(), [&envelopes](const net::connect::Envelope &envelope) { envelopes.append(envelope); });
    // Whoever gets a message may delete this stream.
    const QPointer<E2bStream> alive(this);
    for (const net::connect::Envelope &envelope : std::as_const(envelopes)) {
        if (alive && !m_done)
            take(envelope);
    }
    if (alive && !fed && !m_verdict && !m_done)
        end(fail(Cause::Protocol, fed.error().message));
}

void E2bStream::take(const net::connect::Envelope &envelope)
{
    if (!envelope.isEnd()) {
        const auto document = QJsonDocument::fromJson(envelope.payload);
        if (document.isObject())
            emit message(document.object());
        else // at once: what follows would be taken for whole
            end(fail(Cause::Protocol, tr("a message that is no JSON")));
        return;
    }
    const auto error = net::connect::readEnd(envelope.payload);
    if (!error)
        m_verdict = fail(Cause::Protocol, error.error().message);
    else if (*error)
        m_verdict = std::unexpected(callFailure(**error));
    else if (!m_verdict)
        m_verdict = Result<>();
}

void E2bStream::onFinished()
{
    const QPointer<E2bStream> alive(this);
    if (m_reply->bytesAvailable() > 0 || !m_isStream)
        onBytes();
    if (!alive || m_done)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_verdict) // what the server said counts, however the connection ended
        end(*m_verdict);
    else if (status == 0)
        end(fail(m_reply->error() == QNetworkReply::OperationCanceledError ? Cause::TimedOut : Cause::Unreachable,
                 m_reply->errorString()));
    else if (*m_isStream)
        end(fail(Cause::Dropped, m_reader.isIdle() ? QString() : tr("a message was cut off"), status));
    else if (status == 200)
        end(fail(Cause::Protocol, tr("an answer that is no stream"), status));
    else
        end(std::unexpected(sandboxFailure(status, m_body)));
}

void E2bStream::end(const Result<> &result)
{
    close();
    emit ended(result);
}

} // namespace e2b
