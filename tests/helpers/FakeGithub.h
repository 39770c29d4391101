// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "github/RateLimit.h"
#include "github/RepositoryName.h"

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

/// tests/fakes/fake_github.py on a free port of 127.0.0.1, from construction to destruction. Its header says how it is
/// steered. It has the repository octo/demo, with an installation of the App 12345.
class FakeGithub
{
public:
    enum class Git { No, Yes };

    explicit FakeGithub(Git git = Git::No)
    {
        const QString portFile = m_folder.filePath(QStringLiteral("port"));
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"),
                        {helpers::sourceFile("tests/fakes/fake_github.py"), QStringLiteral("--port-file"), portFile,
                         QStringLiteral("--log"), logFile()});
        QElapsedTimer waited;
        waited.start();
        while (!QFile::exists(portFile) && waited.elapsed() < 30'000)
            m_process.waitForFinished(20);
        QFile port(portFile);
        if (!port.open(QIODevice::ReadOnly))
            qFatal("the fake GitHub did not start");
        m_port = port.readAll().trimmed().toUShort();
        QJsonObject repository{{QStringLiteral("owner"), QStringLiteral("octo")},
                               {QStringLiteral("name"), QStringLiteral("demo")},
                               {QStringLiteral("installation"), 77}};
        if (git == Git::Yes)
            repository.insert(QStringLiteral("files"),
                              QJsonObject{{QStringLiteral("README.md"), QStringLiteral("# Demo\n")}});
        steer("repository", repository);
    }
    ~FakeGithub()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5'000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(FakeGithub)

    [[nodiscard]] static base::Secret token() { return base::Secret("ghp_static"); }
    [[nodiscard]] static github::RepositoryName repository()
    {
        return {QStringLiteral("octo"), QStringLiteral("demo")};
    }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }
    /// Short enough for tests.
    [[nodiscard]] static github::Timings timings()
    {
        using namespace std::chrono_literals;
        return {.request = 20s,
                .firstPause = 10ms,
                .longestPause = 100ms,
                .betweenWrites = 0ms,
                .secondary = 50ms,
                .longestWait = 5s};
    }

    /// A new key for the App 12345; its public half goes to the fake. PEM of the private one.
    base::Secret makeApp(const QJsonObject &more = {})
    {
        const QByteArray key = openssl({QStringLiteral("genrsa"), QStringLiteral("2048")}, {});
        QJsonObject setup = more;
        setup.insert(
            QStringLiteral("app"),
            QJsonObject{{QStringLiteral("id"), 12345},
                        {QStringLiteral("public_key"),
                         QString::fromLatin1(openssl({QStringLiteral("rsa"), QStringLiteral("-pubout")}, key))}});
        steer("setup", setup);
        return base::Secret(key);
    }
    static QByteArray openssl(const QStringList &arguments, const QByteArray &input)
    {
        QProcess process;
        process.start(QStringLiteral("openssl"), arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        return process.readAllStandardOutput();
    }

    qint64 addIssue(QJsonObject issue)
    {
        issue.insert(QStringLiteral("owner"), QStringLiteral("octo"));
        issue.insert(QStringLiteral("name"), QStringLiteral("demo"));
        return steer("issue", issue).value(u"number").toInteger();
    }
    void addFault(const QJsonObject &fault) { steer("faults", fault); }

    [[nodiscard]] QJsonObject state() { return steer("state", {}).value(u"repositories")[u"octo/demo"].toObject(); }
    [[nodiscard]] QJsonObject issue(qint64 number)
    {
        for (const QJsonValue &each : state().value(u"issues").toArray()) {
            if (each[u"number"].toInteger() == number)
                return each.toObject();
        }
        return {};
    }
    [[nodiscard]] QStringList labels(qint64 number)
    {
        QStringList names;
        for (const QJsonValue &each : issue(number).value(u"labels").toArray())
            names.append(each[u"name"].toString());
        names.sort();
        return names;
    }
    [[nodiscard]] QStringList comments(qint64 number)
    {
        QStringList all;
        for (const QJsonValue &each : state().value(u"comments").toArray()) {
            if (each[u"issue"].toInteger() == number)
                all.append(each[u"body"].toString());
        }
        return all;
    }

    /// Every request so far: {method, path, query, status, headers, body}; those that fit only.
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
    QJsonObject steer(const QByteArray &what, const QJsonObject &body)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        const QByteArray json = QJsonDocument(body).toJson();
        socket.write("POST /_fake/" + what + " HTTP/1.1\r\nHost: fake\r\nConnection: close\r\nContent-Length: "
                     + QByteArray::number(json.size()) + "\r\n\r\n" + json);
        while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(30'000)) { }
        const QByteArray answer = socket.readAll();
        return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
    }

private:
    [[nodiscard]] QString logFile() const { return m_folder.filePath(QStringLiteral("requests.jsonl")); }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace helpers
