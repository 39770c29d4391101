// SPDX-License-Identifier: GPL-3.0-or-later
#include "GitServers.h"
#include "tests/helpers/RawHttp.h"
#include "tests/helpers/RunnerProcess.h"

#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using helpers::RawAnswer;
using helpers::RawRequest;
using helpers::RunnerProcess;

/// Clones over a real ssh and a real http server, and what becomes of them.
class tst_RunnerGit : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void clonesOverHttp();
    void keepsThePasswordOfAnAddressToItself();
    void saysThatAKeyIsNotUsed();
    void saysWhyACloneFailed_data();
    void saysWhyACloneFailed();
    void leavesTheRepositorysOwnEnvironmentFile();
    void keepsTheEnvironmentFileOutOfGit();
    void clonesOverSsh();
    void refusesAnUnknownHost();
    void readsNoLinkOutOfTheRepository();

private:
    [[nodiscard]] QString http(const QString &repository = u"repo.git"_s, const QString &login = {}) const
    {
        return m_servers->url(repository, login);
    }
    [[nodiscard]] static QString missingForSsh();
    [[nodiscard]] bool startSsh();
    [[nodiscard]] QByteArray sshLog() const
    {
        QFile file(path(u"sshd-log"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing was logged");
    }
    [[nodiscard]] QString path(const QString &name) const { return m_servers->path(name); }

    std::unique_ptr<helpers::GitServers> m_servers;
    std::unique_ptr<QProcess> m_ssh;
    quint16 m_sshPort = 0;
    std::unique_ptr<RunnerProcess> m_runner;
};

namespace {

const QString sshServer = u"/usr/sbin/sshd"_s;

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QString errorOf(const RawAnswer &answer)
{
    for (const auto &event : helpers::eventsOf(answer.body)) {
        if (event.name == "error")
            return event.json().value(u"error").toString();
    }
    return {};
}

} // namespace

void tst_RunnerGit::initTestCase()
{
    m_servers = std::make_unique<helpers::GitServers>();
    m_servers->make(u"repo"_s, {{u"a.txt"_s, "hello\n"}});
    m_servers->make(u"own-env"_s, {{u".env"_s, "THEIRS=1\n"}});
    m_servers->make(u"links"_s, {{u"out"_s, "link:/etc"}});
    m_runner = std::make_unique<RunnerProcess>(
        RunnerProcess::Setup{.arguments = {u"--max-concurrent"_s, u"4"_s, u"--ssh-config"_s, path(u"ssh-config"_s)}});
    QVERIFY2(m_runner->isListening(), m_runner->standardError().constData());
}

void tst_RunnerGit::cleanupTestCase()
{
    m_runner.reset();
    if (m_ssh) {
        m_ssh->kill();
        m_ssh->waitForFinished();
    }
    m_servers.reset();
}

void tst_RunnerGit::clonesOverHttp()
{
    const RawAnswer answer = m_runner->run(u"pwd cat a.txt"_s, {{u"gitRepo"_s, http()}});
    QVERIFY2(answer.body.contains("file: hello"), answer.body.constData());
    QVERIFY2(answer.body.contains("/repo\""), answer.body.constData());
    QVERIFY2(answer.body.contains("event: progress\ndata: {\"stage\":\"clone\""), answer.body.constData());
    QCOMPARE(errorOf(answer), QString());
}

void tst_RunnerGit::keepsThePasswordOfAnAddressToItself()
{
    const RawAnswer answer
        = m_runner->run(u"cat a.txt cat .git/config"_s, {{u"gitRepo"_s, http(u"repo.git"_s, u"me:pass-word-1234"_s)}});
    QVERIFY2(answer.body.contains("file: hello"), answer.body.constData());
    QVERIFY2(answer.body.contains("url = http://127.0.0.1"), answer.body.constData());
    QVERIFY2(!answer.body.contains("pass-word"), answer.body.constData());
}

void tst_RunnerGit::saysThatAKeyIsNotUsed()
{
    const QString key = u"-----BEGIN OPENSSH PRIVATE KEY-----\nx\n-----END OPENSSH PRIVATE KEY-----"_s;
    const QByteArray words = "The SSH key is not used: the repository is read over HTTP.";
    const RawAnswer answer = m_runner->run(u"cat a.txt"_s, {{u"gitRepo"_s, http()}, {u"sshKey"_s, key}});
    QVERIFY2(answer.body.contains("event: progress\ndata: {\"stage\":\"note\",\"text\":\"" + words),
             answer.body.constData());
    QVERIFY2(answer.body.contains("file: hello"), answer.body.constData());
    QVERIFY(!m_runner->run(u"cat a.txt"_s, {{u"gitRepo"_s, http()}}).body.contains(words));
}

void tst_RunnerGit::saysWhyACloneFailed_data()
{
    QTest::addColumn<QString>("repository");
    QTest::addColumn<QString>("branch");
    QTest::addColumn<QString>("error");
    QTest::newRow("unknown branch") << http() << u"nope"_s << u"Failed to clone repository: "_s;
    QTest::newRow("wrong password")
        << http(u"repo.git"_s, u"me:other"_s) << u"main"_s
        << u"Failed to clone repository: Authentication failed or repository not accessible. Ensure SSH key is properly configured."_s;
    QTest::newRow("nobody there") << u"http://127.0.0.1:1/x"_s << u"main"_s << u"Failed to clone repository: "_s;
}

void tst_RunnerGit::saysWhyACloneFailed()
{
    QFETCH(QString, repository);
    QFETCH(QString, branch);
    QFETCH(QString, error);
    const RawAnswer answer = m_runner->run(u"pwd"_s, {{u"gitRepo"_s, repository}, {u"gitBranch"_s, branch}});
    QCOMPARE(answer.status, 200);
    QVERIFY2(errorOf(answer).startsWith(error), answer.body.constData());
    const auto events = helpers::eventsOf(answer.body);
    const QJsonObject second = events[events.size() - 2].json();
    QCOMPARE(events[events.size() - 3].json().value(u"code").toString(), u"SETUP_FAILED"_s);
    QCOMPARE(events[events.size() - 3].json().value(u"exitCode").toInt(), 1);
    QCOMPARE(second.value(u"exitCode").toInt(), 1);
    QCOMPARE(second.value(u"error").toString(), u"Claude process exited with code 1"_s);
    QCOMPARE(second.value(u"code").toString(), u"SETUP_FAILED"_s);
    QVERIFY(second.value(u"stderr").toString().startsWith(error));
    QTRY_COMPARE_WITH_TIMEOUT(m_runner->leftWorkspaces(), QStringList(), 20'000);
}

void tst_RunnerGit::leavesTheRepositorysOwnEnvironmentFile()
{
    const RawAnswer answer = m_runner->run(
        u"cat .env show MINE"_s,
        {{u"gitRepo"_s, http(u"own-env.git"_s)}, {u"environmentSecrets"_s, QJsonObject{{u"MINE"_s, u"yes"_s}}}});
    QVERIFY2(answer.body.contains("file: THEIRS=1"), answer.body.constData());
    QVERIFY2(answer.body.contains("\"text\":\"yes\""), answer.body.constData());
    QVERIFY2(answer.body.contains("{\"stage\":\"note\",\"text\":\"The repository has a file .env"),
             answer.body.constData());
}

void tst_RunnerGit::keepsTheEnvironmentFileOutOfGit()
{
    const RawAnswer answer = m_runner->run(
        u"mode .env list . git status"_s,
        {{u"gitRepo"_s, http()}, {u"environmentSecrets"_s, QJsonObject{{u"TOKEN"_s, u"very-secret-value"_s}}}});
    QVERIFY2(answer.body.contains("\"mode\":\"600\""), answer.body.constData());
    QVERIFY2(answer.body.contains("\"file\":\".env\""), answer.body.constData());
    QVERIFY2(answer.body.contains("nothing to commit"), answer.body.constData());
}

/// Programs that startSsh() needs and that are not here; empty: none.
QString tst_RunnerGit::missingForSsh()
{
    QStringList missing;
    if (!QFile::exists(sshServer))
        missing << sshServer;
    for (const QString &program : {u"bwrap"_s, u"ssh-keygen"_s, u"ssh"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            missing << program;
    }
    return missing.join(u", "_s);
}

/// The distribution's sshd, as a user of its own in a namespace. Once for all tests.
bool tst_RunnerGit::startSsh()
{
    if (m_ssh)
        return m_ssh->state() == QProcess::Running;
    for (const QString &name : {u"host"_s, u"key"_s})
        QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, path(name)});
    QFile::copy(path(u"key.pub"_s), path(u"authorized"_s));
    m_sshPort = freePort();
    const auto write = [this](const QString &name, const QByteArray &bytes) {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    };
    write(u"passwd"_s, "root:x:0:0:root:/root:/bin/sh\ngit:x:1234:1234:git:" + path({}).toUtf8() + ":/bin/sh\n");
    write(u"group"_s, "root:x:0:\ngit:x:1234:\n");
    const QByteArray folder = path({}).toUtf8();
    write(u"sshd_config"_s,
          "Port " + QByteArray::number(m_sshPort) + "\nListenAddress 127.0.0.1\nHostKey " + folder
              + "/host\nAuthorizedKeysFile " + folder
              + "/authorized\nStrictModes no\nUsePAM no\nPasswordAuthentication no\nPidFile none\n");
    write(u"ssh-config"_s, "Host gitbox\n  HostName 127.0.0.1\n  Port " + QByteArray::number(m_sshPort) + "\n");
    m_ssh = std::make_unique<QProcess>();
    m_ssh->setStandardErrorFile(path(u"sshd-log"_s));
    m_ssh->start(u"bwrap"_s,
                 {u"--dev-bind"_s,
                  u"/"_s,
                  u"/"_s,
                  u"--unshare-user"_s,
                  u"--uid"_s,
                  u"1234"_s,
                  u"--gid"_s,
                  u"1234"_s,
                  u"--ro-bind"_s,
                  path(u"passwd"_s),
                  u"/etc/passwd"_s,
                  u"--ro-bind"_s,
                  path(u"group"_s),
                  u"/etc/group"_s,
                  u"--die-with-parent"_s,
                  u"--"_s,
                  sshServer,
                  u"-D"_s,
                  u"-e"_s,
                  u"-f"_s,
                  path(u"sshd_config"_s)});
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 30'000 && m_ssh->state() != QProcess::NotRunning) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_sshPort);
        if (socket.waitForConnected(200) && socket.waitForReadyRead(2'000) && socket.readAll().startsWith("SSH-2.0"))
            return true;
        m_ssh->waitForFinished(100);
    }
    return false;
}

void tst_RunnerGit::clonesOverSsh()
{
    if (const QString missing = missingForSsh(); !missing.isEmpty())
        QSKIP(qPrintable(u"SKIPPED: cloning over ssh was not tried without "_s + missing));
    QVERIFY2(startSsh(), sshLog().constData());
    QFile file(path(u"key"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString key = QString::fromUtf8(file.readAll());
    const QString address = u"git@gitbox:"_s + path(u"root/repo.git"_s);
    const RawAnswer answer = m_runner->run(u"cat a.txt list . git fetch"_s,
                                           {{u"gitRepo"_s, address}, {u"sshKey"_s, key.replace(u'\n', u"\r\n"_s)}});
    QVERIFY2(answer.body.contains("file: hello"), answer.body.constData());
    QVERIFY2(answer.body.contains("\"git\":\"\""), answer.body.constData()); // Claude's own git can use the key, too
    QVERIFY2(!answer.body.contains("PRIVATE KEY"), answer.body.constData());
    QTRY_COMPARE_WITH_TIMEOUT(m_runner->leftWorkspaces(), QStringList(), 20'000);

    // Another key is refused, in the words of the recorded service.
    QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, path(u"other"_s)});
    QFile other(path(u"other"_s));
    QVERIFY(other.open(QIODevice::ReadOnly));
    const RawAnswer refused
        = m_runner->run(u"pwd"_s, {{u"gitRepo"_s, address}, {u"sshKey"_s, QString::fromUtf8(other.readAll())}});
    QCOMPARE(
        errorOf(refused),
        u"Failed to clone repository: Authentication failed or repository not accessible. Ensure SSH key is properly configured."_s);
}

void tst_RunnerGit::refusesAnUnknownHost()
{
    if (const QString missing = missingForSsh(); !missing.isEmpty())
        QSKIP(qPrintable(u"SKIPPED: an unknown host was not tried without "_s + missing));
    QVERIFY2(startSsh(), sshLog().constData());
    QFile file(path(u"key"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString key = QString::fromUtf8(file.readAll());
    QFile none(path(u"known"_s));
    QVERIFY(none.open(QIODevice::WriteOnly));
    none.close();
    RunnerProcess strict(RunnerProcess::Setup{
        .arguments = {u"--known-hosts"_s, none.fileName(), u"--ssh-config"_s, path(u"ssh-config"_s)}});
    QVERIFY2(strict.isListening(), strict.standardError().constData());
    const RawAnswer answer
        = strict.run(u"pwd"_s, {{u"gitRepo"_s, u"git@gitbox:"_s + path(u"root/repo.git"_s)}, {u"sshKey"_s, key}});
    QVERIFY2(errorOf(answer).startsWith(u"Failed to clone repository: "_s), answer.body.constData());
}

void tst_RunnerGit::readsNoLinkOutOfTheRepository()
{
    const RawAnswer answer
        = m_runner->run(u"pwd"_s, {{u"gitRepo"_s, http(u"links.git"_s)}, {u"cwdRelative"_s, u"out/ssl"_s}});
    QCOMPARE(errorOf(answer), u"cwdRelative does not lead to a folder of the workspace"_s);
}

QTEST_GUILESS_MAIN(tst_RunnerGit)
#include "tst_RunnerGit.moc"
