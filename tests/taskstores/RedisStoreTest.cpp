// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/taskstores/RedisStoreTest.h"

#include "tests/taskstores/StoreChaos.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QThread>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tasks;
using base::Error;
using taskstores::RedisAddress;
using taskstores::RedisTaskStore;

TaskStoreContract::Store RedisStoreTest::openAt(const QString &address, std::chrono::milliseconds patience)
{
    auto parsed = RedisAddress::parse(address);
    if (!parsed)
        return {};
    auto opened = RedisTaskStore::open(*parsed, patience);
    if (!opened)
        qWarning("%s", qPrintable(opened.error().message));
    return opened ? Store(std::move(*opened)) : Store();
}

Error RedisStoreTest::errorOfOpening(const QString &address)
{
    const auto parsed = RedisAddress::parse(address);
    if (!parsed)
        return parsed.error();
    const auto opened = RedisTaskStore::open(*parsed);
    return opened ? Error() : opened.error();
}

void RedisStoreTest::initTestCase()
{
    if (!m_server.isInstalled())
        QSKIP("the server is not installed");
    QVERIFY(m_server.start());
}

void RedisStoreTest::reset()
{
    QVERIFY(!m_server.ask({u"FLUSHALL"_s}).isEmpty());
}

void RedisStoreTest::writesTheNamesOthersKnow()
{
    QVERIFY(!add(command(u"known"_s)).id.isNull());
    const auto task = claim();
    QVERIFY(m_store->setExecution(leaseOf(*task), u"exec-1"_s).result());
    const QString id = task->id.toString();
    QCOMPARE(m_server.ask({u"GET"_s, u"claude:executions:"_s + id}), "exec-1");
    const int seconds = m_server.ask({u"TTL"_s, u"claude:executions:"_s + id}).toInt();
    QVERIFY(seconds > 86'000 && seconds <= 86'400);
    QVERIFY(m_store->complete(leaseOf(*task), {{}, {}, 0, 1500, {}}, base::Money::fromDollars(0.125)).result());
    const auto member
        = QJsonDocument::fromJson(m_server.ask({u"ZRANGE"_s, u"claude:costs:executions"_s, u"0"_s, u"-1"_s}));
    QCOMPARE(member["task_id"_L1].toString(), id);
    QCOMPARE(member["cost"_L1].toDouble(), 0.125);
    QCOMPARE(member["duration"_L1].toInt(), 1500);
    const QString today = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
    QCOMPARE(m_server.ask({u"GET"_s, u"claude:costs:daily:"_s + today}).toDouble(), 0.125);
    auto *redis = dynamic_cast<RedisTaskStore *>(m_store.get());
    QVERIFY(redis->storeMetrics(u"exec-1"_s, {{u"cpu"_s, 1}}).result());
    QCOMPARE(m_server.ask({u"GET"_s, u"claude:metrics:execution:exec-1"_s}), R"({"cpu":1})");
}

void RedisStoreTest::leavesOtherKeysAlone()
{
    QVERIFY(!m_server.ask({u"SET"_s, u"another:program"_s, u"stays"_s}).isEmpty());
    const Task task = add(command(u"x"_s));
    QVERIFY(m_store->cancel(task.id).result());
    QVERIFY(m_store->remove(task.id).result());
    QCOMPARE(m_server.ask({u"GET"_s, u"another:program"_s}), "stays");
    // Nothing but counters is left of a task that was removed.
    const QByteArray keys = m_server.ask({u"KEYS"_s, u"claude:queue:*"_s + task.id.toString() + u'*'});
    QVERIFY2(keys.isEmpty(), keys.constData());
}

void RedisStoreTest::losesNothingWhenTheServerIsKilled()
{
    const int rounds = std::max(3, qEnvironmentVariableIntValue("GANTRY_TEST_ROUNDS"));
    QStringList acknowledged;
    for (int round = 0; round < rounds; ++round) {
        QList<QFuture<base::Result<QList<Task>>>> answers;
        for (int i = 0; i < 20; ++i)
            answers.append(m_store->add({command(u"round %1 task %2"_s.arg(round).arg(i))}));
        if (round != 0) {
            QThread::usleep(static_cast<unsigned long>(round * 7919 % 5000)); // some other moment each time
            m_server.kill(); // somewhere in the middle of them
            QVERIFY(m_server.start());
        }
        for (const auto &answer : std::as_const(answers)) {
            const auto added = answer.result();
            if (added)
                acknowledged.append(added->first().id.toString());
        }
    }
    QVERIFY(acknowledged.size() >= 20);
    for (const QString &id : std::as_const(acknowledged))
        QVERIFY2(!find(TaskId(id)).id.isNull(), qPrintable(id));
    // Sent again after the cut, but stored once.
    QCOMPARE(m_store->list({}).result()->total, acknowledged.size());
}

void RedisStoreTest::goesOnAfterACut()
{
    QSignalSpy connection(m_store.get(), &TaskStore::connectionChanged);
    QVERIFY(!add(command(u"before"_s)).id.isNull());
    const auto running = claim(u"a"_s, 5min);
    m_server.kill();
    const auto waiting = m_store->complete(leaseOf(*running), {u"kept"_s, {}, 0, 1, {}}, {});
    QTRY_VERIFY_WITH_TIMEOUT(!connection.isEmpty(), 20'000);
    QVERIFY(m_server.start());
    QVERIFY(waiting.result());
    QCOMPARE(toString(find(running->id).state), toString(TaskState::Completed));
    QTRY_VERIFY_WITH_TIMEOUT(connection.last().first().toBool(), 20'000); // read everything again
    const Store other = openStore();
    QSignalSpy changed(m_store.get(), &TaskStore::changed);
    QVERIFY(other->add({command(u"after"_s)}).result());
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 20'000); // what is told is heard again
    for (qsizetype i = 1; i < connection.size(); ++i)
        QVERIFY2(connection.at(i - 1).first() != connection.at(i).first(), "told twice: read twice");
}

void RedisStoreTest::tellsThatTheServerIsAway()
{
    const Store impatient = openAt(m_server.address(), 300ms);
    m_server.kill();
    const auto answer = impatient->add({command(u"x"_s)}).result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Unavailable);
    QCOMPARE(errorOfOpening(m_server.address()).kind, Error::Kind::Unavailable);
    QVERIFY(m_server.start());
    QCOMPARE(m_store->list({}).result()->total, 0);
}

void RedisStoreTest::needsTheRightPassword()
{
    QVERIFY(!m_server.ask({u"CONFIG"_s, u"SET"_s, u"requirepass"_s, u"a-secret"_s}).isEmpty());
    const Error missing = errorOfOpening(m_server.address());
    const Error wrong = errorOfOpening(u"unix://:wrong-secret@"_s + m_server.socket());
    const Store right = openAt(u"unix://:a-secret@"_s + m_server.socket());
    const bool works = right && right->list({}).result().has_value();
    m_server.ask({u"-a"_s, u"a-secret"_s, u"CONFIG"_s, u"SET"_s, u"requirepass"_s, QString()});
    QVERIFY(works);
    QCOMPARE(missing.kind, Error::Kind::PermissionDenied);
    QCOMPARE(wrong.kind, Error::Kind::PermissionDenied);
    QVERIFY(!(wrong.message + wrong.detail).contains(u"wrong-secret"));
}

void RedisStoreTest::worksForAnAclUser()
{
    m_server.ask({u"ACL"_s, u"SETUSER"_s, u"worker"_s, u"on"_s, u">pw"_s, u"~claude:*"_s, u"&tasks"_s,
                  u"&execution:*"_s, u"+@all"_s, u"-@dangerous"_s, u"-@admin"_s});
    m_store = openAt(u"unix://worker:pw@"_s + m_server.socket());
    QVERIFY(m_store);
    QVERIFY(!add(command(u"allowed"_s)).id.isNull());
    QVERIFY(m_store->complete(leaseOf(*claim()), {}, base::Money::fromMicros(5)).result());
    // Elsewhere that user may do nothing, and says so.
    const Error elsewhere = errorOfOpening(u"unix://worker:pw@%1?prefix=other:"_s.arg(m_server.socket()));
    QCOMPARE(elsewhere.kind, Error::Kind::PermissionDenied);
    m_server.ask({u"ACL"_s, u"DELUSER"_s, u"worker"_s});
}

/// A board that hears nothing would show what is long over.
void RedisStoreTest::saysThatItMayNotListen()
{
    const auto user = [this](const QString &channels) {
        m_server.ask({u"ACL"_s, u"SETUSER"_s, u"deaf"_s, u"on"_s, u"nopass"_s, u"~claude:*"_s, u"resetchannels"_s,
                      channels, u"+@all"_s});
    };
    user(u"&other"_s);
    const Error refused = errorOfOpening(u"unix://deaf@"_s + m_server.socket());
    QCOMPARE(refused.kind, Error::Kind::PermissionDenied);
    QVERIFY2(refused.message.contains(u"tasks"), qPrintable(refused.message));
    user(u"&tasks"_s);
    m_store = openAt(u"unix://deaf@"_s + m_server.socket());
    QVERIFY(m_store);
    QSignalSpy connection(m_store.get(), &TaskStore::connectionChanged);
    user(u"&other"_s); // the server ends the connections of those who may not listen any more
    QTRY_VERIFY_WITH_TIMEOUT(!connection.isEmpty(), 20'000);
    QVERIFY(!connection.first().first().toBool());
    QVERIFY(connection.first().last().toString().contains(u"tasks"));
    user(u"&tasks"_s);
    QTRY_VERIFY_WITH_TIMEOUT(connection.last().first().toBool(), 20'000);
    m_store.reset();
    m_server.ask({u"ACL"_s, u"DELUSER"_s, u"deaf"_s});
}

void RedisStoreTest::signsInWithoutAPassword()
{
    m_server.ask({u"ACL"_s, u"SETUSER"_s, u"reader"_s, u"on"_s, u"nopass"_s, u"~claude:*"_s, u"&tasks"_s, u"+@all"_s,
                  u"-zadd"_s});
    m_store = openAt(u"unix://reader@"_s + m_server.socket());
    QVERIFY(m_store);
    const auto refused = m_store->add({command(u"x"_s)}).result();
    m_server.ask({u"ACL"_s, u"DELUSER"_s, u"reader"_s});
    QVERIFY(!refused); // the default user could
    QCOMPARE(refused.error().kind, Error::Kind::PermissionDenied);
}

void RedisStoreTest::saysThatTheServerIsFull()
{
    const Task task = add(command(u"before"_s));
    m_server.ask({u"CONFIG"_s, u"SET"_s, u"maxmemory"_s, u"1"_s});
    const auto refused = m_store->add({command(u"too much"_s)}).result();
    const auto claimed = m_store->cancel(task.id).result();
    m_server.ask({u"CONFIG"_s, u"SET"_s, u"maxmemory"_s, u"0"_s});
    QVERIFY(!refused && !claimed);
    QCOMPARE(refused.error().kind, Error::Kind::Unavailable);
    QCOMPARE(find(task.id), task); // nothing has happened to it
    QCOMPARE(m_store->list({}).result()->total, 1);
}

void RedisStoreTest::saysThatTheServerIsReadOnly()
{
    const Task task = add(command(u"before"_s));
    m_server.ask({u"REPLICAOF"_s, u"127.0.0.1"_s, u"1"_s});
    const auto refused = m_store->add({command(u"x"_s)}).result();
    m_server.ask({u"REPLICAOF"_s, u"NO"_s, u"ONE"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Unavailable);
    QTRY_COMPARE_WITH_TIMEOUT(find(task.id), task, 20'000);
}

void RedisStoreTest::saysThatReplicasAreMissing()
{
    const Task task = add(command(u"before"_s));
    m_server.ask({u"CONFIG"_s, u"SET"_s, u"min-replicas-to-write"_s, u"1"_s});
    const auto refused = m_store->cancel(task.id).result();
    m_server.ask({u"CONFIG"_s, u"SET"_s, u"min-replicas-to-write"_s, u"0"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Unavailable);
    QCOMPARE(find(task.id), task);
}

void RedisStoreTest::forgetsNoScripts()
{
    m_server.ask({u"SCRIPT"_s, u"FLUSH"_s});
    QVERIFY(!add(command(u"after"_s)).id.isNull());
}

void RedisStoreTest::worksOverTls()
{
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty())
        QSKIP("openssl is not installed");
    // One certificate for "localhost" that signs itself.
    const QString key = m_server.path(u"key.pem"_s);
    const QString certificate = m_server.path(u"cert.pem"_s);
    QCOMPARE(QProcess::execute(openssl,
                               {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                                u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost"_s, u"-keyout"_s, key,
                                u"-out"_s, certificate}),
             0);
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const QString port = QString::number(probe.serverPort());
    probe.close();
    m_store.reset();
    m_server.kill();
    const bool started = m_server.start({u"--tls-port"_s, port, u"--tls-cert-file"_s, certificate, u"--tls-key-file"_s,
                                         key, u"--tls-ca-cert-file"_s, certificate, u"--tls-auth-clients"_s, u"no"_s});
    if (!started) {
        QFile log(m_server.path(u"log"_s));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray said = log.readAll().last(std::min<qsizetype>(log.size(), 2'000));
        QVERIFY(m_server.start());
        // So it says of options it was not built with; whatever else keeps it from starting is a fault.
        QVERIFY2(said.contains("'tls-port") && said.contains("Bad directive"), said.constData());
        QSKIP("this server is built without TLS");
    }
    const QString address = u"rediss://localhost:%1/2?ca=%2"_s.arg(port, certificate);
    m_store = openAt(address);
    QVERIFY(m_store);
    QVERIFY(!add(command(u"over TLS"_s)).id.isNull());
    QVERIFY(claim());
    // Nobody signed for it, then a name that is not in it.
    QCOMPARE(errorOfOpening(u"rediss://localhost:%1"_s.arg(port)).kind, Error::Kind::Unavailable);
    QCOMPARE(errorOfOpening(u"rediss://127.0.0.1:%1?ca=%2"_s.arg(port, certificate)).kind, Error::Kind::Unavailable);
    m_store.reset();
    m_server.kill();
    QVERIFY(m_server.start());
}

void RedisStoreTest::keepsItsPromises()
{
    QElapsedTimer timer;
    timer.start();
    StoreChaos::World world;
    std::jthread thaw; // while the next moves wait for their answers
    world.open = [this] { return openStore(); };
    world.pass = [](std::chrono::milliseconds time) { QTest::qWait(time); };
    world.now = [] { return QDateTime::currentDateTimeUtc(); };
    world.elapsed = [&timer] { return std::chrono::milliseconds(timer.elapsed()); };
    world.disturb = [&](QRandomGenerator &random) {
        if (thaw.joinable())
            thaw.join();
        if (random.bounded(2) == 0) {
            // Some of these last longer than every lease.
            const std::chrono::milliseconds time(random.bounded(2'500));
            m_server.freeze();
            thaw = std::jthread([this, time] {
                std::this_thread::sleep_for(time);
                m_server.thaw();
            });
        } else {
            m_server.kill();
            QVERIFY(m_server.start());
        }
    };
    // Only what is surely over counts as over: the server's clock is asked a moment after ours.
    world.leaseTime = 1s;
    const bool isGiven = qEnvironmentVariableIsSet("GANTRY_TEST_SEED");
    const quint32 seed
        = isGiven ? qEnvironmentVariable("GANTRY_TEST_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("seed %u (GANTRY_TEST_SEED)", seed);
    const int rounds = std::max(1, qEnvironmentVariableIntValue("GANTRY_TEST_ROUNDS") / 10);
    for (int round = 0; round < rounds; ++round) {
        reset();
        QCOMPARE(StoreChaos(world, seed + static_cast<quint32>(round)).play(150), QString());
    }
}

/// No clock of a worker counts, so it may be as wrong as it likes.
void RedisStoreTest::endsLeasesByTheServersClock()
{
    const auto serverTime
        = [this] { return QDateTime::fromSecsSinceEpoch(m_server.ask({u"TIME"_s}).split('\n').first().toLongLong()); };
    QVERIFY(!add(command(u"x"_s)).id.isNull());
    const QDateTime before = serverTime();
    const auto task = claim(u"a"_s, 5min);
    QVERIFY(task->leaseUntil >= before.addSecs(300) && task->leaseUntil <= serverTime().addSecs(301));
    const auto beat = m_store->heartbeat(leaseOf(*task), 10min).result();
    QVERIFY(beat && beat->until >= before.addSecs(600) && beat->until <= serverTime().addSecs(601));
}

void RedisStoreTest::refusesAddresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address :
         {"", "localhost", "http://localhost", "redis://", "redis://host/x", "unix://", "redis://host?unknown=1",
          "redis://host:99999", "rediss://", "unix:///s?db=abc", "unix:///s?db=", "redis://host?db=-1"})
        QTest::newRow(*address ? address : "empty") << QString::fromLatin1(address);
}

void RedisStoreTest::refusesAddresses()
{
    QFETCH(const QString, address);
    const auto parsed = RedisAddress::parse(address);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Error::Kind::InvalidInput);
}
