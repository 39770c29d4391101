// SPDX-License-Identifier: GPL-3.0-or-later
// gantry-hook and the users' own hook scripts against a real server, and without one.
#include "hooks/CallbackServer.h"
#include "hooks/SpoolReader.h"

#include "RecordingSink.h"

#include "tests/helpers/TestPaths.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using hooks::CallbackServer;

class tst_HookProgram : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void postsTheHook();
    void takesTheNewestAddress();
    void leavesAFileWhen_data();
    void leavesAFileWhen();
    void findsAnotherPlaceWhenTheDiskIsFull();
    void leavesNothingWithoutAFolder();
    void keepsItsDeadline();
    void cutsLargeBodies();
    void survivesOddInput_data();
    void survivesOddInput();
    void refusesOtherComputers_data();
    void refusesOtherComputers();
    void needsNothingButLibc();
    void servesTheUsersOwnScripts();

private:
    struct Outcome
    {
        int code = -1;
        QByteArray output;
        qint64 ms = 0;
    };
    Outcome run(const QString &program, const QStringList &arguments, const QByteArray &input);
    Outcome hook(const QByteArray &input, const QString &event = u"Stop"_s) { return run(m_program, {event}, input); }
    [[nodiscard]] QStringList spooled() const { return QDir(m_spool).entryList(QDir::Files | QDir::Hidden); }
    [[nodiscard]] QJsonObject onlySpooled() const;

    const QString m_program = helpers::builtProgram("gantry-hook");
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_spool;
    QProcessEnvironment m_environment;
    std::unique_ptr<RecordingSink> m_sink;
    std::unique_ptr<CallbackServer> m_server;
    base::Secret m_token;
    base::StepId m_step;
};

void tst_HookProgram::init()
{
    m_server.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_spool = m_folder->filePath(u"spool"_s);
    QVERIFY(QDir().mkpath(m_spool));
    m_sink = std::make_unique<RecordingSink>();
    m_token = base::Secret::random();
    m_step = base::StepId::create();
    m_server = std::move(*CallbackServer::start(m_sink->sink(), {}));
    m_server->expect({base::SessionId(u"session"_s), m_step, base::RunId(u"run"_s), m_token.fingerprint()});
    m_environment = QProcessEnvironment();
    m_environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    m_environment.insert(u"GANTRY_CALLBACK_URL"_s, m_server->callbackUrl(m_step, m_token));
    m_environment.insert(u"GANTRY_SPOOL_DIR"_s, m_spool);
    m_environment.insert(u"GANTRY_STEP_ID"_s, m_step.toString());
    m_environment.insert(u"GANTRY_SESSION_ID"_s, u"session"_s);
    m_environment.insert(u"GANTRY_RUN_ID"_s, u"run"_s);
}

tst_HookProgram::Outcome tst_HookProgram::run(const QString &program, const QStringList &arguments,
                                              const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(20'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll(), clock.elapsed()};
}

QJsonObject tst_HookProgram::onlySpooled() const
{
    QFile file(m_spool + u'/' + spooled().value(0));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void tst_HookProgram::postsTheHook()
{
    const Outcome outcome = hook(R"({"hook_event_name":"Stop","session_id":"c","x":"é"})");
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(m_sink->count(), 1);
    const session::Event event = m_sink->events()[0];
    QCOMPARE(event.type, u"Stop"_s);
    QCOMPARE(event.data.value("x"_L1).toString(), u"é"_s);
    QVERIFY(!QUuid::fromString(event.sourceId).isNull());
    QCOMPARE(spooled(), QStringList());
    QCOMPARE(hook(R"({"session_id":"c"})", u"Notification"_s).code, 0);
    QCOMPARE(m_sink->events()[1].type, u"Notification"_s);
    QVERIFY(m_sink->events()[1].sourceId != event.sourceId);
}

void tst_HookProgram::takesTheNewestAddress()
{
    m_environment.insert(u"GANTRY_CALLBACK_URL"_s, u"http://127.0.0.1:1/gone"_s);
    m_environment.insert(u"GANTRY_RUN_DIR"_s, m_folder->path());
    QFile file(m_folder->filePath(u"callback"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_server->callbackUrl(m_step, m_token).toUtf8() + '\n');
    file.close();
    QCOMPARE(hook(R"({"reason":"other"})", u"SessionEnd"_s).code, 0);
    QCOMPARE(m_sink->count(), 1);
    QCOMPARE(spooled(), QStringList());
}

void tst_HookProgram::leavesAFileWhen_data()
{
    QTest::addColumn<QString>("trouble");
    for (const char *trouble : {"nobody listens", "wrong token", "cannot be stored", "no address", "no address at all"})
        QTest::newRow(trouble) << QString::fromLatin1(trouble);
}

void tst_HookProgram::leavesAFileWhen()
{
    QFETCH(QString, trouble);
    if (trouble == "nobody listens"_L1)
        m_server.reset();
    else if (trouble == "wrong token"_L1)
        m_environment.insert(u"GANTRY_CALLBACK_URL"_s, m_server->callbackUrl(m_step, base::Secret::random()));
    else if (trouble == "cannot be stored"_L1)
        m_sink->answerWith(base::fail(base::Error::Kind::Unavailable, u"disk full"_s));
    else if (trouble == "no address"_L1)
        m_environment.insert(u"GANTRY_CALLBACK_URL"_s, u"nonsense"_s);
    else
        m_environment.remove(u"GANTRY_CALLBACK_URL"_s);
    const QByteArray body
        = "{\"hook_event_name\":\"SessionEnd\",\"reason\":\"other\",\"text\":\"a\\n\\\"b\\\" \xf0\x9f\x99\x82\"}";
    const Outcome outcome = hook(body, u"SessionEnd"_s);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(spooled().size(), 1);
    const QString path = m_spool + u'/' + spooled()[0];
    struct stat info{};
    QCOMPARE(::stat(path.toUtf8().constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777, mode_t(0600));
    const QJsonObject spool = onlySpooled();
    QCOMPARE(spool.value("step"_L1).toString(), m_step.toString());
    QCOMPARE(spool.value("session"_L1).toString(), u"session"_s);
    QCOMPARE(spool.value("run"_L1).toString(), u"run"_s);
    QCOMPARE(spool.value("event"_L1).toString(), u"SessionEnd"_s);
    QCOMPARE(spool.value("body"_L1).toString().toUtf8(), body);

    // What was left is what the reader takes.
    RecordingSink taken;
    hooks::SpoolReader reader({m_spool}, taken.sink(), {});
    QSignalSpy caughtUp(&reader, &hooks::SpoolReader::caughtUp);
    reader.start();
    QTRY_COMPARE(caughtUp.count(), 1);
    QCOMPARE(taken.count(), 1);
    QCOMPARE(taken.events()[0].type, u"SessionEnd"_s);
    QCOMPARE(taken.events()[0].sourceId, spool.value("id"_L1).toString());
    QCOMPARE(taken.events()[0].data.value("text"_L1).toString(), u"a\n\"b\" 🙂"_s);
    QVERIFY(std::abs(taken.events()[0].at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

/// The application cannot store the event, and the file cannot be written where its data is.
void tst_HookProgram::findsAnotherPlaceWhenTheDiskIsFull()
{
    m_sink->answerWith(base::fail(base::Error::Kind::Unavailable, u"disk full"_s));
    const QString spare = m_folder->filePath(u"spare"_s);
    const QString full = m_folder->filePath(u"full"_s);
    QFile file(full); // there is no room in it, not even for root
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_environment.insert(u"GANTRY_SPOOL_DIR"_s, full);
    m_environment.insert(u"GANTRY_SPARE_SPOOL_DIR"_s, spare);
    QCOMPARE(hook(R"({"hook_event_name":"Stop"})").code, 0);
    struct stat info{};
    QCOMPARE(::stat(spare.toUtf8().constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777, mode_t(0700));
    QCOMPARE(QDir(spare).entryList(QDir::Files).size(), 1);

    RecordingSink taken;
    hooks::SpoolReader reader({m_spool, spare}, taken.sink(), {});
    QSignalSpy told(&reader, &hooks::SpoolReader::taken);
    reader.start();
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(taken.count(), 1);
    QCOMPARE(taken.events()[0].type, u"Stop"_s);
    QVERIFY(QDir(spare).isEmpty());

    // Where there is room, nothing goes there.
    m_environment.insert(u"GANTRY_SPOOL_DIR"_s, m_spool);
    QCOMPARE(hook(R"({"hook_event_name":"Stop"})").code, 0);
    QTRY_COMPARE(taken.count(), 2);
    QVERIFY(QDir(spare).isEmpty());
}

void tst_HookProgram::leavesNothingWithoutAFolder()
{
    m_server.reset();
    m_environment.insert(u"GANTRY_SPOOL_DIR"_s, m_folder->filePath(u"missing/spool"_s));
    QCOMPARE(hook("{}").code, 0);
    QVERIFY(!QFile::exists(m_folder->filePath(u"missing"_s)));
    m_environment.clear();
    const Outcome outcome = hook("{}");
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output, QByteArray());
}

void tst_HookProgram::keepsItsDeadline()
{
    QTcpServer silent; // takes the connection and says nothing
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    m_environment.insert(u"GANTRY_CALLBACK_URL"_s, u"http://127.0.0.1:%1/x"_s.arg(silent.serverPort()));
    const Outcome outcome = hook(R"({"reason":"other"})");
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.ms >= 900 && outcome.ms < 1800, qPrintable(QString::number(outcome.ms)));
    QCOMPARE(spooled().size(), 1);
}

void tst_HookProgram::cutsLargeBodies()
{
    const QByteArray body = R"({"session_id":"c","cwd":"/p","tool_response":{"stdout":")"
        + QByteArray(3 * 1024 * 1024, '"').replace("\"", "\\\"")
        + R"(","list":[1,{"session_id":"inner"}]},"tool_name" : "Bash" ,"duration_ms":12,"error":")"
        + QByteArray(5000, 'x') + R"(","is_interrupt":false})";
    QCOMPARE(hook(body, u"PostToolUse"_s).code, 0);
    QCOMPARE(m_sink->count(), 1);
    const session::Event event = m_sink->events()[0];
    QCOMPARE(event.type, u"PostToolUse"_s);
    QJsonObject expected{{u"hook_event_name"_s, u"PostToolUse"_s},
                         {u"session_id"_s, u"c"_s},
                         {u"cwd"_s, u"/p"_s},
                         {u"tool_name"_s, u"Bash"_s},
                         {u"duration_ms"_s, 12},
                         {u"is_interrupt"_s, false},
                         {u"truncated"_s, true},
                         {u"run"_s, u"run"_s}};
    QCOMPARE(event.data, expected);
}

void tst_HookProgram::survivesOddInput_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<bool>("stored");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("no JSON") << "hello"_ba << false;
    QTest::newRow("NUL") << QByteArray("{\"a\":\0}", 7) << false;
    QTest::newRow("broken UTF-8") << "{\"a\":\"\xff\xc0\x80\xed\xa0\x80\"}"_ba << true;
    QTest::newRow("large and cut off") << "{\"session_id\":\"c\",\"x\":\""_ba + QByteArray(2'000'000, 'x') << true;
    QTest::newRow("large and no JSON") << QByteArray(2'000'000, 'x') << true;
    QTest::newRow("large and deep") << QByteArray(2'000'000, '{') << true;
}

void tst_HookProgram::survivesOddInput()
{
    QFETCH(QByteArray, input);
    QFETCH(bool, stored);
    const Outcome outcome = hook(input);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(m_sink->count(), stored ? 1 : 0);
    QCOMPARE(spooled().size(), stored ? 0 : 1);
    if (!stored)
        QVERIFY(!onlySpooled().isEmpty()); // even then the file itself is sound
}

void tst_HookProgram::refusesOtherComputers_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("name") << u"http://example.org:PORT/x"_s;
    QTest::newRow("any address") << u"http://0.0.0.0:PORT/x"_s;
    QTest::newRow("user part") << u"http://127.0.0.1@0.0.0.0:PORT/x"_s;
    QTest::newRow("https") << u"https://127.0.0.1:PORT/x"_s;
    QTest::newRow("port out of range") << u"http://127.0.0.1:70000/x"_s;
    QTest::newRow("header in the path") << u"http://127.0.0.1:PORT/x\r\nEvil: 1"_s;
}

void tst_HookProgram::refusesOtherComputers()
{
    QFETCH(QString, url);
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::Any));
    m_environment.insert(u"GANTRY_CALLBACK_URL"_s, url.replace("PORT"_L1, QString::number(listener.serverPort())));
    QCOMPARE(hook("{}").code, 0);
    QVERIFY(!listener.waitForNewConnection(50));
    QCOMPARE(spooled().size(), 1);
}

void tst_HookProgram::needsNothingButLibc()
{
    QFile file(m_program);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("libc.so"));
    QVERIFY(!bytes.contains("libstdc++.so"));
    QVERIFY(!bytes.contains("libQt6"));
}

/// They post a bare reason, or the payload, to $CODE_MY_SPEC_CALLBACK_URL and know nothing else of us.
void tst_HookProgram::servesTheUsersOwnScripts()
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("curl is not installed");
    m_environment.insert(u"CODE_MY_SPEC_CALLBACK_URL"_s, m_server->callbackUrl(m_step, m_token));
    const QString wholePayload = u"curl -s -X POST \"$CODE_MY_SPEC_CALLBACK_URL\" "
                                 u"-H 'Content-Type: application/json' --data-binary @- >/dev/null"_s;
    QCOMPARE(run(u"/bin/sh"_s, {u"-c"_s, wholePayload},
                 R"({"session_id":"c","hook_event_name":"SessionStart","source":"startup"})")
                 .code,
             0);
    QCOMPARE(run(u"/bin/sh"_s, {helpers::testData("hooks/submit-result.sh")},
                 R"({"session_id":"c","hook_event_name":"SessionEnd","reason":"prompt_input_exit"})")
                 .code,
             0);
    QCOMPARE(m_sink->count(), 2);
    QCOMPARE(m_sink->events()[0].type, u"SessionStart"_s);
    QCOMPARE(m_sink->events()[1].type, u"SessionEnd"_s);
    QCOMPARE(m_sink->events()[1].data.value("reason"_L1).toString(), u"prompt_input_exit"_s);
}

QTEST_GUILESS_MAIN(tst_HookProgram)
#include "tst_HookProgram.moc"
