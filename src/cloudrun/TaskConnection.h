// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudrun/CloudRunClient.h"
#include "net/EventStreamReader.h"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
class QNetworkReply;
QT_END_NAMESPACE

namespace cloudrun {

/// One POST /run and its stream of events, which may take hours. Destroying it closes the connection, which stops the
/// task on services that notice. Thread: the one that made it.
class TaskConnection : public QObject
{
    Q_OBJECT
public:
    enum class End {
        Complete, ///< the body came to its proper end
        Broken, ///< the connection did, in the middle
        Refused, ///< no stream began
        NoHeaders, ///< the service has the request and sends nothing: it may run all the same
        Silent, ///< no byte for longer than Timings::silence
    };

    TaskConnection(const CloudRunClient &client, const QByteArray &body, std::chrono::milliseconds headerLimit,
                   QObject *parent = nullptr);
    ~TaskConnection() override;

    void open();
    /// From opened() on, where the service tells it; empty: it does not.
    [[nodiscard]] QString taskId() const { return m_taskId; }

signals:
    void opened();
    void received(const net::StreamEvent &event);
    /// Last, once. @p failure: why, with every end but Complete.
    void ended(cloudrun::TaskConnection::End end, const cloudrun::Failure &failure);

private:
    void send(const base::Secret &token);
    void onHead();
    void onBytes();
    void onFinished();
    void end(End end, const Failure &failure = {});
    void drop();

    QUrl m_url;
    SignIn &m_signIn;
    QByteArray m_body;
    std::chrono::milliseconds m_headerLimit;
    std::chrono::milliseconds m_silence;
    QNetworkAccessManager *m_network;
    QNetworkReply *m_reply = nullptr;
    net::EventStreamReader m_reader;
    QTimer m_timer;
    QByteArray m_errorBody;
    QString m_taskId;
    bool m_isStream = false;
    bool m_hasRenewed = false;
    bool m_ended = false;
};

} // namespace cloudrun
