// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2b/Account.h"
#include "e2b/Retry.h"

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

/// tests/fakes/fake_e2b.py on a free port of 127.0.0.1, from construction to destruction. Its header says what faults
/// can be scripted.
class FakeE2b
{
public:
    explicit FakeE2b(const QStringList &options = {})
    {
        const QString portFile = m_folder.filePath(QStringLiteral("port"));
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"),
                        QStringList{helpers::sourceFile("tests/fakes/fake_e2b.py"), QStringLiteral("--port-file"),
                                    portFile, QStringLiteral("--log"), logFile()}
                            + options);
        QElapsedTimer waited;
        waited.start();
        while (!QFile::exists(portFile) && waited.elapsed() < 15'000)
            m_process.waitForFinished(20);
        QFile port(portFile);
        if (!port.open(QIODevice::ReadOnly))
            qFatal("the fake E2B did not start");
        m_port = port.readAll().trimmed().toUShort();
    }
    ~FakeE2b()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5'000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(FakeE2b)

    [[nodiscard]] static QString key() { return QStringLiteral("e2b_") + QString(40, u'0'); }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] e2b::Account account() const
    {
        return {base::Secret(key().toUtf8()), QStringLiteral("e2b.app"), QUrl(url()), QUrl(url())};
    }
    /// Short enough for tests.
    [[nodiscard]] static e2b::Timings timings()
    {
        using namespace std::chrono_literals;
        return {.request = 10s, .firstPause = 10ms, .longestPause = 100ms};
    }

    void addFault(const QJsonObject &fault) { steer("faults", fault); }
    void advance(std::chrono::seconds time) { steer("advance", {{QStringLiteral("seconds"), qint64(time.count())}}); }
    /// {…, state, root}: root is the folder that the sandbox has for its /.
    [[nodiscard]] QList<QJsonObject> sandboxes()
    {
        QList<QJsonObject> all;
        for (const QJsonValue &each : steer("state", {}).value(u"sandboxes").toArray())
            all.append(each.toObject());
        return all;
    }
    /// Faults that have not come to their end.
    [[nodiscard]] qsizetype faultsLeft() { return steer("state", {}).value(u"faults").toArray().size(); }
    /// Where the first sandbox has its working folder, on this computer.
    [[nodiscard]] QString workspace()
    {
        return sandboxes().value(0).value(u"root").toString() + QStringLiteral("/home/user/workspace");
    }
    /// Every request so far: {method, path, query, headers, body}; those with @p path only when it is given.
    [[nodiscard]] QList<QJsonObject> requests(const QString &method = {}, const QString &path = {}) const
    {
        QList<QJsonObject> all;
        QFile log(logFile());
        if (!log.open(QIODevice::ReadOnly))
            return all;
        while (!log.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(log.readLine()).object();
            const bool fits = (method.isEmpty() || line.value(u"method") == method)
                && (path.isEmpty() || line.value(u"path").toString() == path);
            if (fits)
                all.append(line);
        }
        return all;
    }

private:
    QJsonObject steer(const QByteArray &what, const QJsonObject &body)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        const QByteArray json = QJsonDocument(body).toJson();
        socket.write("POST /_fake/" + what + " HTTP/1.1\r\nHost: fake\r\nConnection: close\r\nContent-Length: "
                     + QByteArray::number(json.size()) + "\r\n\r\n" + json);
        while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(10'000)) { }
        const QByteArray answer = socket.readAll();
        return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
    }
    [[nodiscard]] QString logFile() const { return m_folder.filePath(QStringLiteral("requests.jsonl")); }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace helpers
