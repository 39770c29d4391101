// SPDX-License-Identifier: GPL-3.0-or-later
#include "CallbackReceiver.h"
#include "FakeStorage.h"
#include "tests/helpers/RawHttp.h"
#include "tests/helpers/RunnerProcess.h"

#include <QDirIterator>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using helpers::CallbackReceiver;
using helpers::FakeStorage;
using helpers::RawAnswer;
using helpers::RawRequest;
using helpers::RunnerProcess;

/// POST /run-async: what is answered, stored and called back, also when the program is killed in between.
class tst_RunnerAsync : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void reportsASuccess();
    void reportsAFailure();
    void reportsACancellation();
    void refusesTheSameIdTwice();
    void storesLogs();
    void triesUntilTheCallbackIsTaken();
    void sendsNothingWithoutASecret();
    void waitsForAPlace();
    void survivesSigkill();
    void deliversAfterARestart();
    void letsWorkEndOnSigterm();
    void endsWorkAfterTheGrace_data();
    void endsWorkAfterTheGrace();
    void keepsTheStatusWhateverIsSecret();
    void keepsWhatIsOwedWithoutASecret();
    void leavesAnothersTasksAlone();
    void freesAnIdThatCouldNotBeRecorded();
    void endsOnSigtermThoughTheBucketIsSlow();
    void keepsFilesThatWereAskedFor();
    void copiesLogsToABucket();
    void copiesAgainAfterARestart_data();
    void copiesAgainAfterARestart();

private:
    [[nodiscard]] RawAnswer start(const QString &prompt, const QJsonObject &more = {}) const;
    [[nodiscard]] RawAnswer get(const QByteArray &path) const
    {
        return RawRequest(m_runner->port(), "GET", path).wait();
    }
    [[nodiscard]] QString session(const QString &id) const { return m_runner->logs() + u"/sessions/"_s + id; }
    [[nodiscard]] QJsonObject metadata(const QString &id) const;
    [[nodiscard]] QByteArray chunks(const QString &id) const;
    void restart(const QStringList &arguments);

    std::unique_ptr<CallbackReceiver> m_receiver;
    std::unique_ptr<RunnerProcess> m_runner;
};

void tst_RunnerAsync::init()
{
    m_receiver = std::make_unique<CallbackReceiver>();
    restart({});
}

void tst_RunnerAsync::cleanup()
{
    if (m_runner && m_runner->isRunning())
        QTRY_COMPARE_WITH_TIMEOUT(m_runner->leftWorkspaces(), QStringList(), 20'000);
    m_runner.reset();
    m_receiver.reset();
}

void tst_RunnerAsync::restart(const QStringList &arguments)
{
    m_runner = std::make_unique<RunnerProcess>(RunnerProcess::Setup{.arguments = arguments});
    QVERIFY2(m_runner->isListening(), m_runner->standardError().constData());
}

RawAnswer tst_RunnerAsync::start(const QString &prompt, const QJsonObject &more) const
{
    QJsonObject all{{u"callbackUrl"_s, m_receiver->url()}};
    for (auto it = more.begin(); it != more.end(); ++it)
        all.insert(it.key(), it.value());
    return RawRequest(m_runner->port(), "POST", "/run-async", RunnerProcess::body(prompt, all)).wait();
}

QJsonObject tst_RunnerAsync::metadata(const QString &id) const
{
    QFile file(session(id) + u"/metadata.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QByteArray tst_RunnerAsync::chunks(const QString &id) const
{
    QByteArray all;
    for (const QString &name : QDir(session(id)).entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name)) {
        QFile file(session(id) + u'/' + name);
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void tst_RunnerAsync::reportsASuccess()
{
    const QJsonObject meta{{u"requestId"_s, u"r-1"_s}, {u"n"_s, 7}};
    const RawAnswer answer = start(u"lines 2"_s, {{u"taskId"_s, u"my_task-1"_s}, {u"metadata"_s, meta}});
    QCOMPARE(answer.status, 202);
    const QString created = answer.json().value(u"createdAt").toString();
    // The four fields in this order, and nothing else.
    QCOMPARE(
        QString::fromUtf8(answer.body),
        u"{\"taskId\":\"my_task-1\",\"status\":\"pending\",\"logsPath\":\"file://%1/\",\"createdAt\":\"%2\"}"_s.arg(
            session(u"my_task-1"_s), created));
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 1, 60'000);
    const QByteArray body = m_receiver->bodies[0];
    const QJsonObject json = m_receiver->json();
    const QJsonObject summary = json.value(u"summary").toObject();
    QCOMPARE(
        QString::fromUtf8(body),
        u"{\"taskId\":\"my_task-1\",\"status\":\"completed\",\"exitCode\":0,\"logsPath\":\"file://%1/\",\"summary\":{\"durationMs\":%2,\"turns\":2,\"startedAt\":\"%3\",\"completedAt\":\"%4\"},\"metadata\":{\"n\":7,\"requestId\":\"r-1\"}}"_s
            .arg(session(u"my_task-1"_s))
            .arg(summary.value(u"durationMs").toInt())
            .arg(summary.value(u"startedAt").toString(), summary.value(u"completedAt").toString()));
    QVERIFY(m_receiver->signaturesGood);
    QCOMPARE(metadata(u"my_task-1"_s).value(u"status").toString(), u"completed"_s);
    // Every chunk was there before the callback.
    QVERIFY(chunks(u"my_task-1"_s).endsWith("\"result\":\"done\"}\n"));
    QTRY_COMPARE_WITH_TIMEOUT(QDir(m_runner->logs() + u"/tasks"_s).entryList(QDir::Files).filter(u"json"_s),
                              QStringList(), 20'000);
}

void tst_RunnerAsync::reportsAFailure()
{
    QVERIFY(!start(u"stderr went-wrong exit 3"_s).json().value(u"taskId").toString().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 1, 60'000);
    const QJsonObject json = m_receiver->json();
    QCOMPARE(json.value(u"status").toString(), u"failed"_s);
    QCOMPARE(json.value(u"exitCode").toInt(), 3);
    QCOMPARE(json.value(u"error").toString(), u"went-wrong\n"_s);
    QCOMPARE(json.value(u"summary").toObject().value(u"errors").toInt(), 1);
    QVERIFY(!json.contains(u"metadata"));
    const QString id = json.value(u"taskId").toString();
    QCOMPARE(QUuid::fromString(id).version(), QUuid::Random);
    QCOMPARE(metadata(id).value(u"error").toString(), u"went-wrong\n"_s);
    QVERIFY(chunks(id).contains(R"({"type":"error","error":"went-wrong\n","timestamp":")"));
}

void tst_RunnerAsync::reportsACancellation()
{
    QCOMPARE(start(u"sleep"_s, {{u"taskId"_s, u"t"_s}}).status, 202);
    QTRY_VERIFY_WITH_TIMEOUT(chunks(u"t"_s).contains("asleep"), 60'000);
    QCOMPARE(metadata(u"t"_s).value(u"status").toString(), u"running"_s);
    const RawAnswer answer = RawRequest(m_runner->port(), "POST", "/cancel/t").wait();
    QCOMPARE(answer.json().value(u"status").toString(), u"cancelled"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 1, 60'000);
    const QJsonObject json = m_receiver->json();
    QCOMPARE(json.value(u"status").toString(), u"cancelled"_s);
    QCOMPARE(json.value(u"exitCode").toInt(), 130);
    QCOMPARE(json.value(u"error").toString(), u"Task cancelled by user"_s);
    const QJsonObject summary = json.value(u"summary").toObject();
    QVERIFY(summary.contains(u"cancelledAt"));
    QCOMPARE(summary.value(u"cancelledAt"), summary.value(u"completedAt"));
    QCOMPARE(metadata(u"t"_s).value(u"status").toString(), u"cancelled"_s);
    QVERIFY(metadata(u"t"_s).contains(u"cancelledAt"));
}

void tst_RunnerAsync::refusesTheSameIdTwice()
{
    restart({u"--max-concurrent"_s, u"3"_s});
    QCOMPARE(start(u"sleep"_s, {{u"taskId"_s, u"dup"_s}}).status, 202);
    const RawAnswer again = start(u"lines 1"_s, {{u"taskId"_s, u"dup"_s}});
    QCOMPARE(again.status, 409);
    QCOMPARE(again.body, R"({"error":"Task already exists","taskId":"dup"})");
    RawRequest(m_runner->port(), "POST", "/cancel/dup").wait();
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 1, 60'000);
    QCOMPARE(m_receiver->json().value(u"status").toString(), u"cancelled"_s);
    // Its log stays what it is.
    QCOMPARE(start(u"lines 1"_s, {{u"taskId"_s, u"dup"_s}}).status, 409);
}

void tst_RunnerAsync::storesLogs()
{
    QCOMPARE(start(u"lines 250"_s, {{u"taskId"_s, u"t"_s}}).status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 1, 60'000);
    const QStringList names = QDir(session(u"t"_s)).entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name);
    QCOMPARE_GE(names.size(), 3);
    static const QRegularExpression form(u"^\\d{3}-\\d{14}\\.jsonl$"_s);
    for (const QString &name : names)
        QVERIFY2(form.match(name).hasMatch(), qPrintable(name));
    QVERIFY(names[0].startsWith(u"001-"));
    QCOMPARE(chunks(u"t"_s).count('\n'), 252);
    const QFile::Permissions open = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QDirIterator files(session(u"t"_s), QDir::Files);
    while (files.hasNext())
        QCOMPARE(QFile(files.next()).permissions() & open, QFile::Permissions());
    QFile file(session(u"t"_s) + u"/metadata.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("{\n  \"taskId\": \"t\",\n  \"status\": \"completed\",\n  \"callbackUrl\": \""));
}

void tst_RunnerAsync::triesUntilTheCallbackIsTaken()
{
    m_receiver->failures = 2;
    QCOMPARE(start(u"lines 1"_s).status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 3, 60'000);
    QCOMPARE(m_receiver->bodies[1], m_receiver->bodies[0]);
    QCOMPARE(m_receiver->bodies[2], m_receiver->bodies[0]);
    QVERIFY(m_receiver->signaturesGood);
    QCOMPARE_GT(m_receiver->timestamps[2], m_receiver->timestamps[0]); // signed anew
}

void tst_RunnerAsync::sendsNothingWithoutASecret()
{
    m_runner = std::make_unique<RunnerProcess>(RunnerProcess::Setup{.withCallbackSecret = false});
    QCOMPARE(start(u"lines 1"_s, {{u"taskId"_s, u"t"_s}}).status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(metadata(u"t"_s).value(u"status").toString(), u"completed"_s, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(QDir(m_runner->logs() + u"/tasks"_s).entryList(QDir::Files).filter(u"json"_s),
                              QStringList(), 20'000);
    QCOMPARE(m_receiver->bodies.size(), 0);
}

void tst_RunnerAsync::waitsForAPlace()
{
    restart({u"--queue"_s, u"1"_s});
    QCOMPARE(start(u"sleep"_s, {{u"taskId"_s, u"a"_s}}).status, 202);
    QCOMPARE(start(u"lines 1"_s, {{u"taskId"_s, u"b"_s}}).status, 202);
    QCOMPARE(start(u"lines 1"_s, {{u"taskId"_s, u"c"_s}}).status, 503);
    QTRY_VERIFY_WITH_TIMEOUT(chunks(u"a"_s).contains("asleep"), 60'000);
    const QJsonObject status = get("/tasks/status").json();
    QCOMPARE(status.value(u"active").toInt(), 1);
    QCOMPARE(status.value(u"queued").toInt(), 1);
    QCOMPARE(metadata(u"b"_s).value(u"status").toString(), u"pending"_s);
    RawRequest(m_runner->port(), "POST", "/cancel/a").wait();
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 2, 60'000);
    QCOMPARE(m_receiver->json(0).value(u"taskId").toString(), u"a"_s);
    QCOMPARE(m_receiver->json(1).value(u"status").toString(), u"completed"_s);
}

void tst_RunnerAsync::survivesSigkill()
{
    restart({u"--max-concurrent"_s, u"4"_s});
    QCOMPARE(start(u"stray stubborn"_s, {{u"taskId"_s, u"killed"_s}, {u"metadata"_s, QJsonObject{{u"k"_s, 1}}}}).status,
             202);
    RawRequest sync(m_runner->port(), "POST", "/run", RunnerProcess::body(u"stubborn"_s));
    QVERIFY(sync.waitFor("asleep"));
    QTRY_VERIFY_WITH_TIMEOUT(chunks(u"killed"_s).contains("asleep"), 60'000);
    QCOMPARE(m_runner->leftWorkspaces().size(), 2);
    QList<pid_t> pids;
    for (const QString &workspace : m_runner->leftWorkspaces()) {
        QFile file(m_runner->workspaces() + u'/' + workspace + u"/home/claude.pid"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        pids.append(file.readAll().trimmed().toInt());
    }
    m_runner->stop(SIGKILL);
    QCOMPARE(m_receiver->bodies.size(), 0);
    m_runner->start();
    QVERIFY2(m_runner->isListening(), m_runner->standardError().constData());
    // It listens once the leftovers are gone.
    QCOMPARE(m_runner->leftWorkspaces(), QStringList());
    for (const pid_t pid : std::as_const(pids))
        QTRY_VERIFY_WITH_TIMEOUT(::kill(pid, 0) != 0, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 1, 60'000);
    const QJsonObject json = m_receiver->json();
    QCOMPARE(json.value(u"taskId").toString(), u"killed"_s);
    QCOMPARE(json.value(u"status").toString(), u"failed"_s);
    QCOMPARE(json.value(u"exitCode").toInt(), 1);
    QCOMPARE(json.value(u"metadata").toObject().value(u"k").toInt(), 1);
    QVERIFY(!json.value(u"error").toString().isEmpty());
    QVERIFY(m_receiver->signaturesGood);
    QCOMPARE(metadata(u"killed"_s).value(u"status").toString(), u"failed"_s);
    QVERIFY(chunks(u"killed"_s).contains("asleep")); // what was written before stays
    // And only once: not at the next start either.
    QTRY_COMPARE_WITH_TIMEOUT(QDir(m_runner->logs() + u"/tasks"_s).entryList(QDir::Files).filter(u"json"_s),
                              QStringList(), 20'000);
    m_runner->stop(SIGKILL);
    m_runner->start();
    QVERIFY(m_runner->isListening());
    QCOMPARE(start(u"lines 1"_s, {{u"taskId"_s, u"after"_s}}).status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 2, 60'000);
    QCOMPARE(m_receiver->json(1).value(u"taskId").toString(), u"after"_s);
}

void tst_RunnerAsync::deliversAfterARestart()
{
    m_receiver->failures = 1000;
    QCOMPARE(start(u"lines 1"_s, {{u"taskId"_s, u"t"_s}}).status, 202);
    QTRY_VERIFY_WITH_TIMEOUT(m_receiver->bodies.size() >= 1, 60'000);
    m_runner->stop(SIGKILL);
    m_receiver->failures = 0;
    const qsizetype before = m_receiver->bodies.size();
    m_runner->start();
    QVERIFY(m_runner->isListening());
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), before + 1, 60'000);
    QCOMPARE(m_receiver->bodies.last(), m_receiver->bodies.first()); // the same status, to the byte
    QCOMPARE(m_receiver->json().value(u"status").toString(), u"completed"_s);
}

void tst_RunnerAsync::letsWorkEndOnSigterm()
{
    QCOMPARE(start(u"lines 1"_s, {{u"taskId"_s, u"t"_s}, {u"preExecutionCommands"_s, QJsonArray{u"sleep 2"_s}}}).status,
             202);
    QTRY_COMPARE_WITH_TIMEOUT(metadata(u"t"_s).value(u"status").toString(), u"running"_s, 60'000);
    ::kill(static_cast<pid_t>(m_runner->pid()), SIGTERM);
    QTRY_COMPARE_WITH_TIMEOUT(RawRequest(m_runner->port(), "POST", "/run", "{}").wait().status, 503, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 1, 60'000);
    QCOMPARE(m_receiver->json().value(u"status").toString(), u"completed"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_runner->isRunning(), 30'000);
    QCOMPARE(m_runner->leftWorkspaces(), QStringList());
}

void tst_RunnerAsync::endsWorkAfterTheGrace_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::newRow("ends when it is asked to") << u"sleep"_s;
    QTest::newRow("ignores that") << u"stubborn"_s;
}

void tst_RunnerAsync::endsWorkAfterTheGrace()
{
    QFETCH(const QString, prompt);
    restart({u"--grace"_s, u"1"_s});
    QCOMPARE(start(prompt, {{u"taskId"_s, u"t"_s}}).status, 202);
    QTRY_VERIFY_WITH_TIMEOUT(chunks(u"t"_s).contains("asleep"), 60'000);
    ::kill(static_cast<pid_t>(m_runner->pid()), SIGTERM);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 1, 60'000);
    QCOMPARE(m_receiver->json().value(u"status").toString(), u"failed"_s);
    QCOMPARE(m_receiver->json().value(u"exitCode").toInt(), 143);
    QTRY_VERIFY_WITH_TIMEOUT(!m_runner->isRunning(), 30'000);
    QCOMPARE(m_runner->leftWorkspaces(), QStringList());
}

void tst_RunnerAsync::keepsTheStatusWhateverIsSecret()
{
    const QJsonObject secrets{
        {u"A"_s, u"completed"_s}, {u"B"_s, u"task-123456"_s}, {u"C"_s, u"durationMs"_s}, {u"D"_s, u"s3cret-value"_s}};
    const QJsonObject meta{{u"note"_s, u"of s3cret-value"_s}};
    QCOMPARE(start(u"lines 1"_s,
                   {{u"taskId"_s, u"task-123456"_s}, {u"metadata"_s, meta}, {u"environmentSecrets"_s, secrets}})
                 .status,
             202);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 1, 60'000);
    const QJsonObject json = m_receiver->json();
    QCOMPARE(json.value(u"status").toString(), u"completed"_s);
    QCOMPARE(json.value(u"taskId").toString(), u"task-123456"_s);
    QCOMPARE(json.value(u"logsPath").toString(), u"file://"_s + session(u"task-123456"_s) + u'/');
    QCOMPARE(json.value(u"summary").toObject().value(u"turns").toInt(), 2);
    QVERIFY(json.value(u"summary").toObject().contains(u"durationMs"));
    const QJsonObject shown{{u"note"_s, u"of [redacted]"_s}};
    QCOMPARE(json.value(u"metadata").toObject(), shown);
    QCOMPARE(metadata(u"task-123456"_s).value(u"metadata").toObject(), shown);
}

void tst_RunnerAsync::keepsWhatIsOwedWithoutASecret()
{
    m_receiver->failures = 1000;
    QCOMPARE(start(u"lines 1"_s, {{u"taskId"_s, u"t"_s}}).status, 202);
    QTRY_VERIFY_WITH_TIMEOUT(m_receiver->bodies.size() >= 1, 60'000);
    m_runner->stop(SIGKILL);
    m_receiver->failures = 0;
    const qsizetype before = m_receiver->bodies.size();
    m_runner->setWithCallbackSecret(false);
    m_runner->start();
    QVERIFY(m_runner->isListening());
    QVERIFY2(m_runner->standardError().contains("--callback-secret-file"), m_runner->standardError().constData());
    QCOMPARE(m_runner->stop(SIGTERM), 0);
    QCOMPARE(m_receiver->bodies.size(), before);
    m_runner->setWithCallbackSecret(true);
    m_runner->start();
    QVERIFY(m_runner->isListening());
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), before + 1, 60'000);
    QCOMPARE(m_receiver->bodies.last(), m_receiver->bodies.first());
}

void tst_RunnerAsync::leavesAnothersTasksAlone()
{
    // What two instances on other machines have left in the folder: one renews its lease, one does not any more.
    m_runner->stop(SIGKILL);
    const auto leave = [this](const QString &id, const QString &owner, int seconds) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QJsonObject record{{u"taskId"_s, id},
                                 {u"callbackUrl"_s, m_receiver->url()},
                                 {u"createdAt"_s, now.toString(Qt::ISODateWithMs)},
                                 {u"owner"_s, owner}};
        m_runner->writeFile(u"logs/tasks/"_s + id + u".json"_s, QJsonDocument(record).toJson());
        m_runner->writeFile(u"logs/tasks/"_s + owner + u".lease"_s,
                            now.addSecs(seconds).toString(Qt::ISODateWithMs).toLatin1());
    };
    leave(u"running"_s, u"0123456789abcdef.0123456789abcdef"_s, 3600);
    leave(u"lost"_s, u"0123456789abcdef.fedcba9876543210"_s, -1);
    leave(u"lost-later"_s, u"fedcba9876543210.fedcba9876543210"_s, 4);
    m_runner->start();
    QVERIFY2(m_runner->isListening(), m_runner->standardError().constData());
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 2, 60'000);
    QSet<QString> lost;
    for (int i = 0; i < 2; ++i) {
        lost.insert(m_receiver->json(i).value(u"taskId").toString());
        QCOMPARE(m_receiver->json(i).value(u"status").toString(), u"failed"_s);
    }
    QCOMPARE(lost, (QSet{u"lost"_s, u"lost-later"_s}));
    const QDir tasks(m_runner->logs() + u"/tasks"_s);
    QTRY_COMPARE_WITH_TIMEOUT(tasks.entryList({u"*.json"_s}, QDir::Files), QStringList{u"running.json"_s}, 20'000);
    QCOMPARE(start(u"lines 1"_s, {{u"taskId"_s, u"running"_s}}).status, 409);
    QCOMPARE(m_runner->stop(SIGTERM), 0);
    // Its own lease is gone with it, the other's stays.
    QStringList leases = tasks.entryList({u"*.lease"_s}, QDir::Files);
    QVERIFY(leases.removeOne(u"0123456789abcdef.0123456789abcdef.lease"_s));
    leases.removeOne(u"fedcba9876543210.fedcba9876543210.lease"_s);
    QCOMPARE(leases, QStringList());
}

void tst_RunnerAsync::freesAnIdThatCouldNotBeRecorded()
{
    QDir logs(m_runner->logs());
    QVERIFY(logs.rename(u"tasks"_s, u"aside"_s));
    m_runner->writeFile(u"logs/tasks"_s, {}); // no folder: nothing can be written below
    QCOMPARE(start(u"lines 1"_s, {{u"taskId"_s, u"t"_s}}).status, 500);
    QVERIFY(!QFile::exists(session(u"t"_s)));
    QVERIFY(logs.remove(u"tasks"_s));
    QVERIFY(logs.rename(u"aside"_s, u"tasks"_s));
    QCOMPARE(start(u"lines 1"_s, {{u"taskId"_s, u"t"_s}}).status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 1, 60'000);
}

void tst_RunnerAsync::keepsFilesThatWereAskedFor()
{
    const QJsonObject upload{{u"globPatterns"_s, QJsonArray{u"**/*.txt"_s}}, {u"gcsPrefix"_s, u"out"_s}};
    QCOMPARE(start(u"write made.txt write left.md"_s,
                   {{u"taskId"_s, u"t"_s}, {u"postExecutionActions"_s, QJsonObject{{u"uploadFiles"_s, upload}}}})
                 .status,
             202);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 1, 60'000);
    const QJsonArray files = m_receiver->json().value(u"uploadedFiles").toArray();
    QCOMPARE(files.size(), 1);
    QCOMPARE(files[0].toObject().value(u"originalPath").toString(), u"made.txt"_s);
    QCOMPARE(files[0].toObject().value(u"sizeBytes").toInt(), 8);
    QFile file(QUrl(files[0].toObject().value(u"gcsPath").toString()).toLocalFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "changed\n");
    QVERIFY(file.fileName().startsWith(session(u"t"_s)));
}

void tst_RunnerAsync::copiesLogsToABucket()
{
    FakeStorage storage;
    storage.refusals = 1;
    m_runner = std::make_unique<RunnerProcess>(storage.setup());
    QVERIFY2(m_runner->isListening(), m_runner->standardError().constData());
    // A large file goes there in pieces.
    const QJsonObject upload{{u"globPatterns"_s, QJsonArray{u"*.txt"_s, u"*.bin"_s}}, {u"gcsPrefix"_s, u"out"_s}};
    const QByteArray script = "printf small >'a+b.txt'; head -c 20000000 /dev/urandom >large.bin";
    QCOMPARE(start(u"lines 150 "_s + RunnerProcess::shell(script),
                   {{u"taskId"_s, u"t"_s}, {u"postExecutionActions"_s, QJsonObject{{u"uploadFiles"_s, upload}}}})
                 .json()
                 .value(u"logsPath")
                 .toString(),
             u"gs://lab-logs/all/sessions/t/"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 1, 60'000);
    // All of it was there before the callback, and it is what lies in the log folder.
    const QJsonObject json = m_receiver->json();
    QCOMPARE(json.value(u"logsPath").toString(), u"gs://lab-logs/all/sessions/t/"_s);
    QStringList told;
    for (const QJsonValue &file : json.value(u"uploadedFiles").toArray())
        told.append(file[u"gcsPath"].toString());
    QCOMPARE(told,
             (QStringList{u"gs://lab-logs/all/sessions/t/files/out/a+b.txt"_s,
                          u"gs://lab-logs/all/sessions/t/files/out/large.bin"_s}));
    QCOMPARE(storage.pieces, 5); // the second was refused, so all three came again
    QDirIterator files(session(u"t"_s), QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString name = u"all/sessions/t/"_s + QDir(session(u"t"_s)).relativeFilePath(file.fileName());
        QVERIFY2(storage.objects.value(name) == file.readAll(), qPrintable(name));
        ++count;
    }
    QCOMPARE_GE(count, 5);
    QCOMPARE(storage.objects.size(), count);
}

void tst_RunnerAsync::copiesAgainAfterARestart_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QByteArray>("written"); // to the record, before the program ends
    QTest::newRow("it was over") << u"lines 1"_s << QByteArray("completed");
    QTest::newRow("it was not") << u"lines 1 sleep"_s << QByteArray("startedAt");
}

/// The program ended before the bucket took anything: the next one sees to it before it calls back.
void tst_RunnerAsync::copiesAgainAfterARestart()
{
    QFETCH(const QString, prompt);
    QFETCH(const QByteArray, written);
    FakeStorage storage;
    storage.waits = true;
    m_runner = std::make_unique<RunnerProcess>(storage.setup());
    QVERIFY2(m_runner->isListening(), m_runner->standardError().constData());
    QCOMPARE(start(prompt, {{u"taskId"_s, u"t"_s}}).status, 202);
    QTRY_VERIFY_WITH_TIMEOUT(chunks(u"t"_s).contains("\"n\":0"), 60'000);
    const auto record = [this] {
        QFile file(m_runner->logs() + u"/tasks/t.json"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_VERIFY_WITH_TIMEOUT(record().contains(written), 60'000);
    m_runner->stop(SIGKILL);
    QCOMPARE(storage.objects.size(), 0);
    storage.waiting.clear();
    storage.waits = false;
    m_runner->start();
    QVERIFY2(m_runner->isListening(), m_runner->standardError().constData());
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 1, 60'000);
    const QStringList names = QDir(session(u"t"_s)).entryList(QDir::Files);
    QCOMPARE_GE(names.size(), 2);
    for (const QString &name : names) {
        QFile file(session(u"t"_s) + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(storage.objects.value(u"all/sessions/t/"_s + name) == file.readAll(), qPrintable(name));
    }
}

void tst_RunnerAsync::endsOnSigtermThoughTheBucketIsSlow()
{
    FakeStorage storage;
    storage.waits = true;
    auto setup = storage.setup();
    setup.withCallbackSecret = false; // no callback whose end could tell
    m_runner = std::make_unique<RunnerProcess>(setup);
    QVERIFY2(m_runner->isListening(), m_runner->standardError().constData());
    QCOMPARE(start(u"lines 1"_s, {{u"taskId"_s, u"t"_s}}).status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(metadata(u"t"_s).value(u"status").toString(), u"completed"_s, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_runner->leftWorkspaces(), QStringList(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(get("/tasks/status").json().value(u"active").toInt(), 0, 20'000);
    ::kill(static_cast<pid_t>(m_runner->pid()), SIGTERM);
    QTRY_COMPARE_WITH_TIMEOUT(RawRequest(m_runner->port(), "POST", "/run", "{}").wait().status, 503, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(storage.waiting.size(), 1, 20'000);
    storage.answerLate();
    QTRY_VERIFY_WITH_TIMEOUT(!m_runner->isRunning(), 30'000);
    QCOMPARE(m_runner->exitCode(), 0);
    QVERIFY(storage.objects.value(u"all/sessions/t/metadata.json"_s).contains("completed"));
}

QTEST_GUILESS_MAIN(tst_RunnerAsync)
#include "tst_RunnerAsync.moc"
