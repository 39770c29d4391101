// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <functional>

namespace fakes {

/// A web server on loopback that answers as a test tells it, also wrongly: bytes go out as they are.
class FakeHttpServer
{
public:
    struct Request
    {
        QByteArray method;
        QByteArray path;
        QByteArray head; ///< request line and headers
        QByteArray body;

        [[nodiscard]] QByteArray header(const QByteArray &name) const
        {
            for (const QByteArray &line : head.split('\n')) {
                if (line.toLower().startsWith(name.toLower() + ':'))
                    return line.mid(name.size() + 1).trimmed();
            }
            return {};
        }
    };
    struct Answer
    {
        QByteArray bytes;
        std::chrono::milliseconds delay{0};
        bool close = false; ///< after the bytes
    };
    using Script = std::function<Answer(const Request &)>;

    FakeHttpServer()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                serve(socket);
        });
        listen();
    }

    void listen(quint16 port = 0) { m_server.listen(QHostAddress::LocalHost, port); }
    /// Nobody is there any more; port() stays what it was.
    void goAway()
    {
        m_port = m_server.serverPort();
        m_server.close();
        for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
            socket->abort();
    }
    void comeBack() { listen(m_port); }

    [[nodiscard]] quint16 port() const { return m_server.isListening() ? m_server.serverPort() : m_port; }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(port()); }
    void setScript(Script script) { m_script = std::move(script); }
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }

    [[nodiscard]] static Answer status(int code, const QByteArray &headers = {}, const QByteArray &body = "{}")
    {
        return {"HTTP/1.1 " + QByteArray::number(code) + " X\r\nContent-Length: " + QByteArray::number(body.size())
                    + "\r\n" + headers + "\r\n" + body,
                std::chrono::milliseconds(0), false};
    }

private:
    void serve(QTcpSocket *socket)
    {
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, buffer = QByteArray()]() mutable {
            buffer += socket->readAll();
            while (takeRequest(buffer))
                reply(socket, m_script(m_requests.last()));
        });
    }

    bool takeRequest(QByteArray &buffer)
    {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        Request request;
        request.head = buffer.left(end);
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return false;
        request.method = request.head.split(' ').value(0);
        request.path = request.head.split(' ').value(1);
        request.body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        m_requests.append(request);
        return true;
    }

    static void reply(QTcpSocket *socket, const Answer &answer)
    {
        QTimer::singleShot(answer.delay, socket, [socket, answer] {
            socket->write(answer.bytes);
            if (answer.close)
                socket->disconnectFromHost();
        });
    }

    QTcpServer m_server;
    quint16 m_port = 0;
    Script m_script = [](const Request &) { return status(200); };
    QList<Request> m_requests;
};

} // namespace fakes
