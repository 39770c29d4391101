// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

namespace helpers {

/// An answer as it came over the wire.
struct RawAnswer
{
    int status = 0; ///< 0: the connection ended without an answer
    QByteArray head; ///< as received, with the status line
    QByteArray body; ///< chunks joined
    bool complete = false; ///< the whole body came

    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : head.split('\n')) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0 && line.left(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
                return line.mid(colon + 1).trimmed();
        }
        return {};
    }
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// The chunks of a body, joined; @p complete when the last one is there.
inline QByteArray joinChunks(const QByteArray &bytes, bool &complete)
{
    QByteArray joined;
    qsizetype at = 0;
    for (;;) {
        const qsizetype end = bytes.indexOf("\r\n", at);
        if (end < 0)
            return joined;
        bool isNumber = false;
        const qsizetype size = bytes.mid(at, end - at).split(';').first().trimmed().toLongLong(&isNumber, 16);
        if (!isNumber)
            return joined;
        if (size == 0) {
            complete = true;
            return joined;
        }
        joined += bytes.mid(end + 2, size);
        at = end + 2 + size + 2;
        if (at > bytes.size())
            return joined;
    }
}

inline RawAnswer parseAnswer(const QByteArray &bytes)
{
    RawAnswer answer;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (!bytes.startsWith("HTTP/1.1 ") || end < 0)
        return answer;
    answer.status = bytes.mid(9, 3).toInt();
    answer.head = bytes.left(end);
    const QByteArray rest = bytes.mid(end + 4);
    if (answer.header("transfer-encoding") == "chunked") {
        answer.body = joinChunks(rest, answer.complete);
    } else {
        const qsizetype length = answer.header("content-length").toLongLong();
        answer.body = rest.left(length);
        answer.complete = rest.size() >= length;
    }
    return answer;
}

/// One request on a connection of its own; reads until the answer is complete or the server has closed.
class RawRequest
{
public:
    RawRequest(quint16 port, const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
               const QByteArray &headers = "Content-Type: application/json\r\n")
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_socket.waitForConnected(20'000);
        m_socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n"
                       + headers);
        if (!body.isEmpty())
            m_socket.write("Content-Length: " + QByteArray::number(body.size()) + "\r\n");
        m_socket.write("\r\n" + body);
        m_socket.flush();
    }

    /// What has come so far.
    [[nodiscard]] RawAnswer now()
    {
        m_socket.waitForReadyRead(0);
        m_bytes += m_socket.readAll();
        return parseAnswer(m_bytes);
    }

    [[nodiscard]] RawAnswer wait(int timeoutMs = 60'000)
    {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < timeoutMs) {
            const RawAnswer answer = now();
            if (answer.complete || m_socket.state() != QAbstractSocket::ConnectedState)
                return answer;
            m_socket.waitForReadyRead(100);
        }
        return now();
    }

    /// Until the answer so far holds @p text.
    [[nodiscard]] bool waitFor(const QByteArray &text, int timeoutMs = 60'000)
    {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < timeoutMs && !now().body.contains(text)
               && m_socket.state() == QAbstractSocket::ConnectedState)
            m_socket.waitForReadyRead(50);
        return now().body.contains(text);
    }

    void leave() { m_socket.abort(); }
    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_bytes;
};

/// An event of a stream.
struct RawEvent
{
    QByteArray name; ///< empty: unnamed
    QByteArray data;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(data).object(); }
};

inline QList<RawEvent> eventsOf(const QByteArray &body)
{
    QList<RawEvent> events;
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype end = body.indexOf("\n\n", at);
        const QByteArray block = body.mid(at, end < 0 ? -1 : end - at);
        at = end < 0 ? body.size() : end + 2;
        RawEvent event;
        QByteArrayList data;
        for (const QByteArray &line : block.split('\n')) {
            if (line.startsWith("event: "))
                event.name = line.mid(7);
            else if (line.startsWith("data: "))
                data.append(line.mid(6));
        }
        event.data = data.join('\n');
        if (!data.isEmpty())
            events.append(event);
    }
    return events;
}

} // namespace helpers
