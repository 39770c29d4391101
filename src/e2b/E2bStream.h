// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2b/Failure.h"
#include "e2b/Retry.h"
#include "net/ConnectEnvelope.h"

#include <QJsonObject>
#include <QObject>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;
QT_END_NAMESPACE

namespace e2b {

/// One answer of a sandbox that comes as a stream of messages.
///
/// Signals: any number of message(), then ended() once, from the event loop. Success means that the server said the
/// stream is complete; Dropped, that the connection broke before. close() and destruction end it without a signal.
class E2bStream : public QObject
{
    Q_OBJECT
public:
    E2bStream(QNetworkAccessManager &network, const QNetworkRequest &request, const QJsonObject &body,
              const Timings &timings, QObject *parent);
    ~E2bStream() override;

    void close();

signals:
    void message(const QJsonObject &message);
    void ended(const e2b::Result<> &result);

private:
    void onBytes();
    void onFinished();
    void take(const net::connect::Envelope &envelope);
    void end(const Result<> &result);

    QNetworkReply *m_reply;
    net::connect::EnvelopeReader m_reader;
    QByteArray m_body; ///< of an answer that is no stream
    std::optional<bool> m_isStream;
    std::optional<Result<>> m_verdict;
    bool m_done = false;
};

} // namespace e2b
