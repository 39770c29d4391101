// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/IdentityIssuer.h"
#include "tests/helpers/RawHttp.h"
#include "tests/helpers/RunnerProcess.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using helpers::IdentityIssuer;
using helpers::RawRequest;
using helpers::RunnerProcess;

/// "gantryctl serve" with what an operator can tell it about its door.
class tst_ServeOptions : public QObject
{
    Q_OBJECT
private slots:
    void servesHttps();
    void refusesABadCertificate();
    void letsInWhoHasAnIdentity();
    void takesItsPortFromTheEnvironment();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void refusesHalfOfAPair_data();
    void refusesHalfOfAPair();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;
};

void tst_ServeOptions::servesHttps()
{
    const QString certificate = path(u"cert.pem"_s);
    if (QProcess::execute(u"openssl"_s,
                          {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                           path(u"key.pem"_s), u"-out"_s, certificate, u"-days"_s, u"2"_s, u"-subj"_s,
                           u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s})
        != 0)
        QSKIP("SKIPPED: openssl makes no certificate here, so https was not tried");
    RunnerProcess runner(
        RunnerProcess::Setup{.arguments = {u"--tls-cert"_s, certificate, u"--tls-key"_s, path(u"key.pem"_s)}});
    QVERIFY2(runner.isListening(), runner.standardError().constData());
    QCOMPARE(runner.url().scheme(), u"https"_s);
    QSslSocket socket;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(certificate));
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, runner.port());
    QVERIFY2(socket.waitForEncrypted(30'000), qPrintable(socket.errorString()));
    socket.write("POST /run HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(runner.port())
                 + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
    QByteArray answer;
    while (!answer.contains("prompt is required") && socket.waitForReadyRead(30'000))
        answer += socket.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 400"), answer.constData());
    // Whoever speaks plainly gets no answer.
    QCOMPARE(RawRequest(runner.port(), "GET", "/health").wait(30'000).status, 0);
    // With another key nobody could connect.
    QCOMPARE(QProcess::execute(u"openssl"_s, {u"genrsa"_s, u"-out"_s, path(u"other.pem"_s), u"2048"_s}), 0);
    const RunnerProcess other(
        RunnerProcess::Setup{.arguments = {u"--tls-cert"_s, certificate, u"--tls-key"_s, path(u"other.pem"_s)}});
    QVERIFY(!other.isListening());
    QVERIFY2(other.standardError().contains("does not belong to the certificate"), other.standardError().constData());
}

void tst_ServeOptions::refusesABadCertificate()
{
    write(u"none.pem"_s, "no certificate");
    const RunnerProcess runner(
        RunnerProcess::Setup{.arguments = {u"--tls-cert"_s, path(u"none.pem"_s), u"--tls-key"_s, path(u"none.pem"_s)}});
    QVERIFY(!runner.isListening());
    QVERIFY2(runner.standardError().contains("none.pem"), runner.standardError().constData());
}

void tst_ServeOptions::letsInWhoHasAnIdentity()
{
    const QString audience = u"https://runner.example"_s;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const IdentityIssuer issuer;
    write(u"keys.json"_s, issuer.keySet());
    write(u"tokens"_s, "first-token-0123456789\n");
    const QStringList arguments{u"--identity-audience"_s, audience, u"--identity-keys"_s, path(u"keys.json"_s)};
    const auto statusWith = [](const RunnerProcess &runner, const QByteArray &token) {
        const QByteArray header = token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token + "\r\n";
        return RawRequest(runner.port(), "GET", "/tasks/status", {}, header).wait().status;
    };
    const QByteArray good = issuer.token(IdentityIssuer::claims(audience, now));
    const QByteArray other = issuer.token(IdentityIssuer::claims(u"https://other.example"_s, now));
    const QByteArray forged = IdentityIssuer().token(IdentityIssuer::claims(audience, now));

    const RunnerProcess runner(RunnerProcess::Setup{.arguments = arguments});
    QVERIFY2(runner.isListening(), runner.standardError().constData());
    QCOMPARE(statusWith(runner, good), 200);
    QCOMPARE(statusWith(runner, {}), 401);
    QCOMPARE(statusWith(runner, other), 403);
    QCOMPARE(statusWith(runner, forged), 403);
    QCOMPARE(RawRequest(runner.port(), "GET", "/health").wait().status, 200);

    // Beside a token: either will do.
    const RunnerProcess both(
        RunnerProcess::Setup{.arguments = arguments + QStringList{u"--token-file"_s, path(u"tokens"_s)}});
    QVERIFY2(both.isListening(), both.standardError().constData());
    QCOMPARE(statusWith(both, good), 200);
    QCOMPARE(statusWith(both, "first-token-0123456789"), 200);
    QCOMPARE(statusWith(both, forged), 403);

    const RunnerProcess blind(RunnerProcess::Setup{
        .arguments = {u"--identity-audience"_s, audience, u"--identity-keys"_s, path(u"absent.json"_s)}});
    QVERIFY(!blind.isListening());
    QVERIFY2(blind.standardError().contains("absent.json"), blind.standardError().constData());
}

void tst_ServeOptions::takesItsPortFromTheEnvironment()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const quint16 port = free.serverPort();
    const RunnerProcess::Setup setup{.environment = {{u"PORT"_s, QString::number(port)}}};
    {
        const RunnerProcess taken(setup);
        QVERIFY(!taken.isListening());
        QVERIFY2(taken.standardError().contains(QByteArray::number(port)), taken.standardError().constData());
        // One that is asked for goes first.
        const RunnerProcess asked(
            RunnerProcess::Setup{.arguments = {u"--listen"_s, u"127.0.0.1:0"_s}, .environment = setup.environment});
        QVERIFY2(asked.isListening(), asked.standardError().constData());
        QVERIFY(asked.port() != port);
    }
    free.close();
    const RunnerProcess runner(setup);
    QVERIFY2(runner.isListening(), runner.standardError().constData());
    QCOMPARE(runner.port(), port);
    QCOMPARE(RawRequest(port, "GET", "/health").wait().status, 200);
}

void tst_ServeOptions::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("listen");
    QTest::newRow("a port alone") << u"8080"_s;
    QTest::newRow("a name") << u"runner.example:8080"_s;
    QTest::newRow("a path") << u"127.0.0.1:0/run"_s;
}

void tst_ServeOptions::refusesWhatIsNoAddress()
{
    QFETCH(const QString, listen);
    const RunnerProcess runner(RunnerProcess::Setup{.arguments = {u"--listen"_s, listen}});
    QVERIFY(!runner.isListening());
    QVERIFY2(runner.standardError().contains("HOST:PORT"), runner.standardError().constData());
}

void tst_ServeOptions::refusesHalfOfAPair_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("missing");
    QTest::newRow("certificate without its key") << QStringList{u"--tls-cert"_s, u"x"_s} << QByteArray("--tls-key");
    QTest::newRow("key without its certificate") << QStringList{u"--tls-key"_s, u"x"_s} << QByteArray("--tls-cert");
    QTest::newRow("audience without keys")
        << QStringList{u"--identity-audience"_s, u"x"_s} << QByteArray("--identity-keys");
    QTest::newRow("keys without an audience")
        << QStringList{u"--identity-keys"_s, u"x"_s} << QByteArray("--identity-audience");
}

void tst_ServeOptions::refusesHalfOfAPair()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, missing);
    const RunnerProcess runner(RunnerProcess::Setup{.arguments = arguments});
    QVERIFY(!runner.isListening());
    QVERIFY2(runner.standardError().contains(missing), runner.standardError().constData());
}

QTEST_GUILESS_MAIN(tst_ServeOptions)
#include "tst_ServeOptions.moc"
