// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/helpers/TestPaths.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace helpers {

/// tests/fakes/fake_cloudrun.py: a service that runs a scripted Claude, and the token endpoint, bucket and dispatch
/// backend that go with it.
class FakeCloudRun
{
public:
    explicit FakeCloudRun(const QStringList &options = {})
    {
        const QString portFile = m_folder.filePath(QStringLiteral("port"));
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"),
                        QStringList{helpers::sourceFile("tests/fakes/fake_cloudrun.py"), QStringLiteral("--port-file"),
                                    portFile, QStringLiteral("--store"), store()}
                            + options);
        QElapsedTimer waited;
        waited.start();
        while (!QFile::exists(portFile) && waited.elapsed() < 30'000)
            m_process.waitForFinished(20);
        QFile port(portFile);
        if (!port.open(QIODevice::ReadOnly))
            qFatal("the fake service did not start");
        m_port = port.readAll().trimmed().toUShort();
    }
    ~FakeCloudRun()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5'000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(FakeCloudRun)

    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] QString store() const { return m_folder.filePath(QStringLiteral("store")); }
    void set(const QJsonObject &values) { (void)steer("POST", "set", values); }
    /// Every request so far: {method, path, headers, body}, those with @p path only when it is given.
    [[nodiscard]] QList<QJsonObject> requests(const QString &path = {})
    {
        QList<QJsonObject> all;
        for (const QJsonValue &each : steer("GET", "log", {}).value(u"log").toArray()) {
            if (path.isEmpty() || each[u"path"].toString() == path)
                all.append(each.toObject());
        }
        return all;
    }
    [[nodiscard]] QJsonObject body(const QString &path, int index = 0)
    {
        return QJsonDocument::fromJson(requests(path).value(index).value(u"body").toString().toUtf8()).object();
    }

private:
    QJsonObject steer(const QByteArray &method, const QByteArray &what, const QJsonObject &body)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        const QByteArray json = QJsonDocument(body).toJson();
        socket.write(method + " /_fake/" + what + " HTTP/1.1\r\nHost: fake\r\nConnection: close\r\nContent-Length: "
                     + QByteArray::number(json.size()) + "\r\n\r\n" + json);
        while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(20'000)) { }
        const QByteArray answer = socket.readAll();
        return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace helpers
