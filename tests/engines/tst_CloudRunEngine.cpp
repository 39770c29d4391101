// SPDX-License-Identifier: GPL-3.0-or-later
#include "CloudRunFixture.h"
#include "process/ExitRecord.h"
#include "process/TerminalChannel.h"
#include "tests/helpers/RsaKey.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using engines::CloudRunEngine;
using helpers::FakeCloudRun;
using session::Event;
using session::RunRequest;
using namespace Qt::StringLiterals;
namespace eventtype = session::eventtype;

/// The engine with a service that behaves as the known one.
class tst_CloudRunEngine : public helpers::CloudRunFixture
{
    Q_OBJECT
private slots:
    void init() { prepare(); }
    void cleanup() { clear(); }

    void looksLikeAnyOtherRun();
    void sendsAllThatWasAsked();
    void judges_data();
    void judges();
    void givesUpASilentService_data();
    void givesUpASilentService();
    void comesBackWhenTheServiceIsBusy();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void signsInWithAServiceAccount();
    void cancels_data();
    void cancels();
    void stopsAtItsBudget_data();
    void stopsAtItsBudget();
    void followsWithoutAConnection_data();
    void followsWithoutAConnection();
    void isCalledBack();
    void isTakenUpByAnotherProgram();
    void goesOnInsideALine_data();
    void goesOnInsideALine();
    void leavesAStopToTheProgramThatDrivesIt();
    void cancelsWhatIsTakenUp();
    void doesNotStopWhatHasHadItsResult();
    void goesOnAfterAnOutage();
    void losesAConnectionWithItsProgram();
    void showsTheRunInATerminal();
    void refusesWhatItCannotRun_data();
    void refusesWhatItCannotRun();
};

void tst_CloudRunEngine::looksLikeAnyOtherRun()
{
    const auto request = this->request(u"LINES=3 GAP=20"_s);
    const QJsonObject exited = play(request);
    QCOMPARE(exited.value(u"exit_code").toInt(-1), 0);
    QVERIFY(!exited.contains(u"error"));
    QCOMPARE(exited.value(u"hooks").toBool(true), false);
    QCOMPARE(told(eventtype::runStarted).size(), 1);
    QCOMPARE(told(eventtype::turnStarted).value(0).value(u"conversation").toString(),
             u"11111111-2222-4333-8444-555555555555"_s);
    const QJsonObject result = told(eventtype::runResult).value(0);
    QCOMPARE(result.value(u"total_cost_micros").toInteger(), 10'000);
    QCOMPARE(result.value(u"input_tokens").toInteger(), 11);
    QCOMPARE(result.value(u"output_tokens").toInteger(), 22);
    QCOMPARE(result.value(u"text").toString(), u"done"_s);
    QCOMPARE(remoteLines(request).size(), 5);
    QCOMPARE(exited.value(u"log_bytes").toInteger(), log(request).size());
    QVERIFY(process::readExitRecord(request.run.folder));
    QVERIFY(!QDir(m_paths.runtime + u'/' + request.run.id.toString()).exists());
}

void tst_CloudRunEngine::sendsAllThatWasAsked()
{
    m_secrets->give(u"A"_s, base::Secret("secret-value-a"));
    m_secrets->give(u"key"_s, base::Secret("-----BEGIN TEST PRIVATE KEY-----"));
    m_secrets->give(u"token"_s, base::Secret("secret-bearer"));
    m_fake->set({{u"auth"_s, u"secret-bearer"_s}});
    auto request = this->request(u"hi CLONE"_s,
                                 {{u"auth"_s, u"bearer"_s},
                                  {u"secret"_s, u"memory:token"_s},
                                  {u"gitRepo"_s, u"https://github.com/o/r"_s},
                                  {u"gitBranch"_s, u"dev"_s},
                                  {u"gitDepth"_s, 5},
                                  {u"sshKey"_s, u"memory:key"_s},
                                  {u"systemPrompt"_s, u"be brief"_s},
                                  {u"disallowedTools"_s, QJsonArray{u"Write"_s}},
                                  {u"secrets"_s, QJsonObject{{u"A"_s, u"memory:A"_s}}}});
    request.session.profile.model = u"opus"_s;
    request.session.profile.allowedTools = {u"Bash"_s};
    request.session.profile.maxTurns = 7;
    request.step.timeout = std::chrono::minutes(3);
    request.step.environment = {{u"PLAIN"_s, u"1"_s}};
    QCOMPARE(play(request).value(u"exit_code").toInt(-1), 0);
    const QJsonObject body = m_fake->body(u"/run"_s);
    QCOMPARE(body.value(u"anthropicApiKey").toString(), u"sk-secret-claude"_s);
    QCOMPARE(body.value(u"gitRepo").toString(), u"https://github.com/o/r"_s);
    QCOMPARE(body.value(u"gitBranch").toString(), u"dev"_s);
    QCOMPARE(body.value(u"gitDepth").toInt(), 5);
    QCOMPARE(body.value(u"sshKey").toString(), u"-----BEGIN TEST PRIVATE KEY-----"_s);
    QCOMPARE(body.value(u"systemPrompt").toString(), u"be brief"_s);
    QCOMPARE(body.value(u"model").toString(), u"opus"_s);
    QCOMPARE(body.value(u"maxTurns").toInt(), 7);
    QCOMPARE(body.value(u"timeoutMinutes").toDouble(), 3.0);
    QCOMPARE(body.value(u"permissionMode").toString(), u"default"_s);
    QCOMPARE(body.value(u"environmentSecrets").toObject(),
             (QJsonObject{{u"A"_s, u"secret-value-a"_s}, {u"PLAIN"_s, u"1"_s}}));
    QVERIFY(words().contains(u"Cloning the repository"_s));
    // Nothing secret is left anywhere on the disk, nor in an event.
    QByteArray left;
    for (const QString &place : {m_paths.data, m_paths.runtime, m_paths.config}) {
        QDirIterator files(place, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                left += file.readAll();
        }
    }
    for (const Event &event : std::as_const(m_events))
        left += QJsonDocument(event.data).toJson();
    QVERIFY(left.size() > 1000);
    for (const char *secret : {"sk-secret-claude", "secret-value-a", "secret-bearer", "BEGIN TEST"})
        QVERIFY2(!left.contains(secret), secret);
}

void tst_CloudRunEngine::judges_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<int>("exitCode"); // -1: none
    QTest::addColumn<QString>("error");
    QTest::newRow("success") << u"LINES=2"_s << 0 << QString();
    QTest::newRow("[DONE]") << u"DONE"_s << 0 << QString();
    QTest::newRow("CRLF and comments") << u"CRLF COMMENTS LINES=3"_s << 0 << QString();
    QTest::newRow("lines in pieces") << u"SPLIT LINES=3"_s << 0 << QString();
    QTest::newRow("exit 3") << u"EXIT=3 STDERR=went-wrong"_s << 3 << u"went-wrong"_s;
    QTest::newRow("turn limit") << u"MAXTURNS"_s << 1 << u"limit of turns"_s;
    QTest::newRow("no result") << u"NORESULT"_s << -1 << u"before Claude gave a result"_s;
    QTest::newRow("cut line") << u"CUT"_s << -1 << u"connection to the service broke"_s;
    QTest::newRow("time limit there") << u"TIMEOUT"_s << 124 << u"time limit of the service"_s;
}

void tst_CloudRunEngine::judges()
{
    QFETCH(const QString, prompt);
    QFETCH(const QString, error);
    const auto request = this->request(prompt);
    const QJsonObject exited = play(request);
    QTEST(exited.value(u"exit_code").toInt(-1), "exitCode");
    const QString said = exited.value(u"error").toString();
    QVERIFY2(error.isEmpty() ? said.isEmpty() : said.contains(error), qPrintable(said));
    QCOMPARE(m_fake->requests(u"/run"_s).size(), 1); // never sent again by itself
    if (prompt == u"TIMEOUT")
        QCOMPARE(told(eventtype::stopRequested).value(0).value(u"reason").toString(), u"timeout"_s);
    if (prompt.startsWith(u"SPLIT"))
        QCOMPARE(remoteLines(request).size(), 5);
}

void tst_CloudRunEngine::givesUpASilentService_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("error");
    QTest::newRow("from the beginning") << u"SILENT"_s << u"headerMs"_s
                                        << u"accepted the task but sends no output. The task was cancelled."_s;
    QTest::newRow("in the middle") << u"HANG"_s << u"silenceMs"_s
                                   << u"so the run was given up. The task was cancelled."_s;
}

void tst_CloudRunEngine::givesUpASilentService()
{
    QFETCH(const QString, prompt);
    QFETCH(const QString, limit);
    QFETCH(const QString, error);
    const QJsonObject exited = play(request(prompt, {{limit, 1'500}}));
    QVERIFY(!exited.contains(u"exit_code"));
    QVERIFY2(exited.value(u"error").toString().contains(error), qPrintable(exited.value(u"error").toString()));
    QCOMPARE(m_fake->requests(u"/run"_s).size(), 1);
    // The one task that the service has is ours, so it was ended.
    QVERIFY(std::ranges::any_of(m_fake->requests(), [](const QJsonObject &each) {
        return each.value(u"path").toString().startsWith(u"/cancel/sync-");
    }));
}

void tst_CloudRunEngine::comesBackWhenTheServiceIsBusy()
{
    m_fake->set({{u"busy"_s, 2}, {u"retryAfter"_s, 1}});
    QCOMPARE(play(request(u"hi"_s)).value(u"exit_code").toInt(-1), 0);
    QCOMPARE(m_fake->requests(u"/run"_s).size(), 3);
    QVERIFY(words().contains(u"busy"_s));
}

void tst_CloudRunEngine::tellsWhatIsWrong_data()
{
    QTest::addColumn<QJsonObject>("options");
    QTest::addColumn<QString>("error");
    QTest::newRow("page for an unknown path")
        << QJsonObject{{u"url"_s, u"URL/elsewhere"_s}} << u"Cannot POST /elsewhere/run"_s;
    QTest::newRow("sign-in refused") << QJsonObject{{u"auth"_s, u"bearer"_s}, {u"secret"_s, u"memory:claude"_s}}
                                     << u"does not accept the sign-in"_s;
    QTest::newRow("nobody listens") << QJsonObject{{u"url"_s, u"http://127.0.0.1:1"_s}} << u"could not be reached"_s;
    QTest::newRow("no such secret") << QJsonObject{{u"sshKey"_s, u"file:/nonexistent/key"_s}} << u"/nonexistent/key"_s;
    QTest::newRow("lost secret") << QJsonObject{{u"sshKey"_s, u"memory:gone"_s}} << u"Give it again"_s;
    QTest::newRow("no credential") << QJsonObject{{u"credential"_s, u"memory:none"_s}} << u"ANTHROPIC_API_KEY"_s;
    QTest::newRow("no key file") << QJsonObject{{u"auth"_s, u"service-account"_s}, {u"secret"_s, u"memory:claude"_s}}
                                 << u"no key file"_s;
}

void tst_CloudRunEngine::tellsWhatIsWrong()
{
    QFETCH(QJsonObject, options);
    QFETCH(const QString, error);
    if (options.contains(u"auth"_s) && options.value(u"auth") == u"bearer"_s)
        m_fake->set({{u"auth"_s, u"another"_s}});
    if (options.value(u"url").toString().startsWith(u"URL"))
        options.insert(u"url"_s, m_fake->url() + u"/elsewhere"_s);
    const QString said = play(request(u"hi"_s, options)).value(u"error").toString();
    QVERIFY2(said.contains(error), qPrintable(said));
    QVERIFY(!said.contains(u"sk-secret-claude"_s));
}

void tst_CloudRunEngine::signsInWithAServiceAccount()
{
    const helpers::RsaKey key;
    m_secrets->give(u"account"_s, base::Secret(key.serviceAccountFile(u"https://unused.example/token"_s)));
    m_fake->set({{u"demandToken"_s, true}, {u"auth"_s, u"nothing yet"_s}});
    const QJsonObject options{{u"auth"_s, u"service-account"_s}, {u"secret"_s, u"memory:account"_s}};
    QCOMPARE(play(request(u"hi"_s, options)).value(u"exit_code").toInt(-1), 0);
    const auto run = m_fake->requests(u"/run"_s);
    QCOMPARE(run.size(), 1);
    QVERIFY(run.first().value(u"headers").toObject().value(u"authorization").toString().startsWith(u"Bearer ey"));
}

void tst_CloudRunEngine::cancels_data()
{
    QTest::addColumn<bool>("async");
    QTest::newRow("with a connection") << false;
    QTest::newRow("without one") << true;
}

void tst_CloudRunEngine::cancels()
{
    QFETCH(const bool, async);
    const auto request = this->request(u"HANG LINES=2"_s, {{u"async"_s, async}});
    m_engine->start(request);
    QVERIFY(waitForStage(u"run"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!told(eventtype::turnStarted).isEmpty(), 60'000);
    m_engine->stop(request.run.id, session::Engine::Stop::Polite);
    QCOMPARE(waitForEnd().value(u"exit_code").toInt(-1), 130);
    QVERIFY(wasCancelled());
}

void tst_CloudRunEngine::stopsAtItsBudget_data()
{
    cancels_data();
}

void tst_CloudRunEngine::stopsAtItsBudget()
{
    QFETCH(const bool, async);
    // 30,000 tokens of output are $0.45.
    auto request = this->request(u"HANG LINES=4 GAP=20 SPEND=30000"_s, {{u"async"_s, async}});
    request.session.profile.maxBudget = base::Money::fromDollars(1);
    const QJsonObject exited = play(request);
    QCOMPARE(exited.value(u"exit_code").toInt(-1), 130);
    QVERIFY(exited.value(u"error").toString().contains(u"budget of $1.00"));
    const QList<QJsonObject> near = told(eventtype::limitNear);
    QCOMPARE(near.size(), 2);
    QCOMPARE(near.first().value(u"limit").toString(), u"budget"_s);
    QVERIFY(near.first().value(u"words").toString().contains(u"$0.90"));
    QVERIFY(near.last().value(u"words").toString().contains(u"used up"));
    QVERIFY(wasCancelled());
}

void tst_CloudRunEngine::followsWithoutAConnection_data()
{
    QTest::addColumn<bool>("bucket");
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("lines");
    QTest::newRow("folder") << false << u"LINES=4 GAP=60"_s << 0 << 6;
    QTest::newRow("bucket") << true << u"LINES=4 GAP=60"_s << 0 << 6;
    QTest::newRow("failed") << false << u"EXIT=3 STDERR=oops"_s << 1 << 3;
    QTest::newRow("time limit there") << false << u"TIMEOUT"_s << 124 << 2;
}

void tst_CloudRunEngine::followsWithoutAConnection()
{
    QFETCH(const bool, bucket);
    QFETCH(const QString, prompt);
    const helpers::RsaKey key;
    QJsonObject options{{u"async"_s, true}};
    if (bucket) {
        m_fake = std::make_unique<FakeCloudRun>(QStringList{u"--bucket"_s});
        m_secrets->give(u"account"_s, base::Secret(key.serviceAccountFile(u"https://unused.example/token"_s)));
        options.insert(u"auth"_s, u"service-account"_s);
        options.insert(u"secret"_s, u"memory:account"_s);
    }
    const auto request = this->request(prompt, options);
    const QJsonObject exited = play(request);
    QTEST(exited.value(u"exit_code").toInt(-1), "exitCode");
    QTEST(int(remoteLines(request).size()), "lines");
    QVERIFY(!exited.value(u"task").toString().isEmpty());
    if (prompt.startsWith(u"LINES"))
        QCOMPARE(told(eventtype::runResult).size(), 1);
    QVERIFY(m_fake->body(u"/run-async"_s).value(u"callbackUrl").toString().contains(u".invalid/"));
}

void tst_CloudRunEngine::isCalledBack()
{
    m_secrets->give(u"hook"_s, base::Secret("hook-secret"));
    const auto request = this->request(u"LINES=2 GAP=50 TWICE"_s,
                                       {{u"async"_s, true},
                                        {u"callbackListen"_s, u"127.0.0.1:0"_s},
                                        {u"callbackSecret"_s, u"memory:hook"_s},
                                        {u"pollMs"_s, 600'000}}); // only the call can end it in time
    QCOMPARE(play(request).value(u"exit_code").toInt(-1), 0);
    QCOMPARE(remoteLines(request).size(), 4);
    QTRY_COMPARE_WITH_TIMEOUT(m_fake->requests(m_fake->body(u"/run-async"_s).value(u"callbackUrl").toString()).size(),
                              2, 30'000);
    for (const QJsonObject &call : m_fake->requests(m_fake->body(u"/run-async"_s).value(u"callbackUrl").toString()))
        QCOMPARE(call.value(u"status").toInt(), 200);
}

void tst_CloudRunEngine::isTakenUpByAnotherProgram()
{
    const auto request = this->request(u"LINES=6 GAP=400"_s, {{u"async"_s, true}});
    m_engine->start(request);
    QTRY_VERIFY_WITH_TIMEOUT(remoteLines(request).size() >= 2, 60'000);
    m_engine.reset();
    const qsizetype before = m_events.size();
    m_engine = makeEngine();
    m_engine->reattach(request);
    QCOMPARE(waitForEnd().value(u"exit_code").toInt(-1), 0);
    // Every line once, in order.
    QCOMPARE(remoteLines(request).size(), 8);
    QVERIFY(remoteLines(request).last().contains("\"result\""));
    QCOMPARE(m_fake->requests(u"/run-async"_s).size(), 1);
    // What was told before is told again under the same id.
    QStringList first;
    QStringList second;
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        if (m_events.at(i).type == eventtype::turnStarted)
            (i < before ? first : second).append(m_events.at(i).sourceId);
    }
    QCOMPARE(second, first);
}

void tst_CloudRunEngine::goesOnInsideALine_data()
{
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("of the service's") << false;
    QTest::newRow("of ours") << true;
}

/// Its program was killed between two pieces of a line.
void tst_CloudRunEngine::goesOnInsideALine()
{
    QFETCH(const bool, isOurs);
    const auto request = this->request(u"LINES=6 GAP=400"_s, {{u"async"_s, true}});
    m_engine->start(request);
    QTRY_VERIFY_WITH_TIMEOUT(remoteLines(request).size() >= 3, 60'000);
    m_engine.reset();
    const QByteArray whole = log(request);
    const QByteArray last = remoteLines(request).last();
    QFile file(request.run.folder + u"/run.log"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (isOurs) {
        QVERIFY(file.seek(file.size()));
        file.write(R"({"type":"system","subtype":"gantry_progress","words":"Half)");
    } else {
        // What comes after the last line of the service's is ours.
        QVERIFY(file.resize(whole.lastIndexOf(last) + last.size() / 2));
    }
    file.close();
    m_engine = makeEngine();
    m_engine->reattach(request);
    QCOMPARE(waitForEnd().value(u"exit_code").toInt(-1), 0);
    const QByteArrayList lines = remoteLines(request);
    QCOMPARE(lines.size(), 8);
    QVERIFY(lines.contains(last));
    for (const QByteArray &line : lines)
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
}

void tst_CloudRunEngine::leavesAStopToTheProgramThatDrivesIt()
{
    const auto request = this->request(u"LINES=6 GAP=300"_s, {{u"async"_s, true}});
    m_engine->start(request);
    QTRY_VERIFY_WITH_TIMEOUT(remoteLines(request).size() >= 2, 60'000);
    CloudRunEngine watcher(m_paths, [] { return QList<settings::EngineConnection>(); }, *m_secrets, m_clock);
    QSignalSpy watched(&watcher, &CloudRunEngine::finished);
    watcher.reattach(request);
    watcher.stop(request.run.id, session::Engine::Stop::Polite);
    QVERIFY(watched.isEmpty());
    QVERIFY(!process::readExitRecord(request.run.folder));
    QVERIFY(QDir(m_paths.runtime + u'/' + request.run.id.toString()).exists());
    const QJsonObject exited = waitForEnd();
    QCOMPARE(exited.value(u"exit_code").toInt(-1), 0);
    // The other one tells the same end; the store drops it as a repeat.
    QTRY_COMPARE_WITH_TIMEOUT(watched.size(), 1, 30'000);
    QCOMPARE(watched.first().at(1).value<Event>().data, exited);
    QCOMPARE(watched.first().at(1).value<Event>().sourceId, m_exited->sourceId);
}

/// The stop was stored, and its program ended before anything came of it.
void tst_CloudRunEngine::cancelsWhatIsTakenUp()
{
    const auto request = this->request(u"HANG LINES=2"_s, {{u"async"_s, true}});
    m_engine->start(request);
    QTRY_VERIFY_WITH_TIMEOUT(!told(eventtype::turnStarted).isEmpty(), 60'000);
    m_engine = makeEngine();
    m_engine->reattach(request);
    m_engine->stop(request.run.id, session::Engine::Stop::Polite);
    QCOMPARE(waitForEnd().value(u"exit_code").toInt(-1), 130);
    QVERIFY(wasCancelled());
}

/// It had used its budget up before its result came, and its program ended before it had seen to that.
void tst_CloudRunEngine::doesNotStopWhatHasHadItsResult()
{
    auto request = this->request(u"LINES=4 GAP=20 SPEND=30000"_s, {{u"async"_s, true}});
    QCOMPARE(play(request).value(u"exit_code").toInt(-1), 0);
    for (const QString &name : QDir(request.run.folder).entryList({u"exit*"_s}, QDir::Files))
        QVERIFY(QFile::remove(request.run.folder + u'/' + name));
    QVERIFY(!process::readExitRecord(request.run.folder));
    m_exited.reset();
    request.session.profile.maxBudget = base::Money::fromDollars(1);
    m_engine->reattach(request);
    const QJsonObject exited = waitForEnd();
    QCOMPARE(exited.value(u"exit_code").toInt(-1), 0);
    QVERIFY2(!exited.contains(u"error"), qPrintable(exited.value(u"error").toString()));
    QVERIFY(!told(eventtype::limitNear).isEmpty());
    QVERIFY2(std::ranges::none_of(
                 m_fake->requests(),
                 [](const QJsonObject &each) { return each.value(u"path").toString().startsWith(u"/cancel/"); }),
             "there is nothing to stop");
}

void tst_CloudRunEngine::goesOnAfterAnOutage()
{
    const auto request = this->request(u"LINES=5 GAP=300"_s, {{u"async"_s, true}});
    m_engine->start(request);
    QVERIFY(waitForStage(u"run"_s));
    m_fake->set({{u"down"_s, true}});
    QVERIFY(waitForStage(u"interrupted"_s));
    m_fake->set({{u"down"_s, false}});
    QCOMPARE(waitForEnd().value(u"exit_code").toInt(-1), 0);
    QCOMPARE(remoteLines(request).size(), 7);
    QVERIFY(words().contains(u"reached again"_s));
}

void tst_CloudRunEngine::losesAConnectionWithItsProgram()
{
    const auto request = this->request(u"HANG"_s);
    m_engine->start(request);
    QVERIFY(waitForStage(u"run"_s));
    m_engine = makeEngine();
    m_engine->reattach(request);
    QTRY_VERIFY_WITH_TIMEOUT(m_lost, 60'000);
}

void tst_CloudRunEngine::showsTheRunInATerminal()
{
    const auto request = this->request(u"LINES=2 GAP=50 CLONE"_s, {{u"gitRepo"_s, u"https://github.com/o/r"_s}});
    const auto channel = m_engine->openTerminal(request.run); // before it begins
    QByteArray text;
    bool ended = false;
    connect(channel.get(), &process::TerminalChannel::received, this, [&](const QByteArray &bytes) {
        text += bytes;
        channel->consumed();
    });
    connect(channel.get(), &process::TerminalChannel::ended, this, [&] { ended = true; });
    m_engine->start(request);
    channel->open(-1);
    (void)waitForEnd();
    QTRY_VERIFY_WITH_TIMEOUT(ended, 60'000);
    for (const QByteArray &words :
         {QByteArray("clones https://github.com/o/r first"), QByteArray("Cloning the repository"),
          QByteArray("line 0 \xC3\xA9"), QByteArray("line 1")})
        QVERIFY2(text.contains(words), text.constData());
    QVERIFY(!text.contains("{\"type\""));
}

void tst_CloudRunEngine::refusesWhatItCannotRun_data()
{
    QTest::addColumn<QJsonObject>("options");
    QTest::addColumn<QString>("word");
    QTest::newRow("no service") << QJsonObject{{u"url"_s, QString()}} << u"--service"_s;
    QTest::newRow("keys in the clear") << QJsonObject{{u"url"_s, u"http://example.org"_s}} << u"not encrypted"_s;
    QTest::newRow("no address") << QJsonObject{{u"url"_s, u"ftp://example.org"_s}} << u"no address"_s;
    QTest::newRow("unknown connection") << QJsonObject{{u"connection"_s, u"nowhere"_s}} << u"nowhere"_s;
    QTest::newRow("no token") << QJsonObject{{u"auth"_s, u"bearer"_s}} << u"sign-in"_s;
    QTest::newRow("callbacks without a secret")
        << QJsonObject{{u"callbackListen"_s, u"127.0.0.1:0"_s}} << u"--callback-secret-env"_s;
    QTest::newRow("callbacks to everywhere")
        << QJsonObject{{u"callbackListen"_s, u"0.0.0.0:8080"_s}, {u"callbackSecret"_s, u"memory:claude"_s}}
        << u"--callback-url"_s;
}

void tst_CloudRunEngine::refusesWhatItCannotRun()
{
    QFETCH(const QJsonObject, options);
    QFETCH(const QString, word);
    const auto checked = m_engine->check(request(u"hi"_s, options));
    QVERIFY(!checked);
    QVERIFY2(checked.error().message.contains(word), qPrintable(checked.error().message));
    auto shell = request(u"ls"_s);
    shell.step.kind = session::StepKind::ShellCommand;
    QVERIFY(!m_engine->check(shell));
    auto visible = request(u"hi"_s);
    visible.session.mode = session::Mode::Manual;
    QVERIFY(!m_engine->check(visible));
    QVERIFY(m_engine->check(request(u"hi"_s)));
}

QTEST_GUILESS_MAIN(tst_CloudRunEngine)
#include "tst_CloudRunEngine.moc"
