// SPDX-License-Identifier: GPL-3.0-or-later
// Workers on a shared queue, with real runs: killed together with the window and the server, and with wrong clocks.
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/TestPaths.h"
#include "tests/helpers/Touch.h"
#include "tests/taskstores/PrivateRedis.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <csignal>

using namespace helpers;
using namespace Qt::StringLiterals;

namespace {

/// A folder is made by one only: a second run at the same time would fail there and say so.
QString onceOnly(const QString &work)
{
    return u"mkdir \"lock-$TASK_ID\" || { echo twice >> \"$PWD/violations\"; exit 1; }; %1; echo \"$TASK_ID\" >> done; "
           "rmdir \"lock-$TASK_ID\""_s.arg(work);
}

} // namespace

class tst_CtlSharedQueue : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void runsNothingTwiceWhenAllAreKilled();
    void takesNoNoticeOfWrongClocks();
    void endsItsRunsBeforeItGivesUp();
    void importsMoreThanItTakesAtOnce();

private:
    [[nodiscard]] std::unique_ptr<CtlRun> start(const QStringList &arguments, const QProcessEnvironment &environment)
    {
        return std::make_unique<CtlRun>(environment,
                                        QStringList{u"task"_s} + arguments
                                            + QStringList{u"--json"_s, u"--queue"_s, m_server->address()},
                                        QByteArray(), CtlRun::Input::Open);
    }
    [[nodiscard]] std::unique_ptr<CtlRun> startWork(int most, int clockSkew = 0)
    {
        auto environment = m_home->environment();
        if (clockSkew != 0) {
            environment.insert(u"LD_PRELOAD"_s, builtProgram("gantry-skewed-clock.so"));
            environment.insert(u"GANTRY_TEST_CLOCK_SKEW"_s, QString::number(clockSkew));
            environment.insert(u"ASAN_OPTIONS"_s,
                               qEnvironmentVariable("ASAN_OPTIONS") + u":verify_asan_link_order=0"_s);
        }
        return start({u"work"_s, u"--lease"_s, u"4"_s, u"--max-concurrent"_s, QString::number(most)}, environment);
    }
    [[nodiscard]] QJsonObject ask(const QStringList &arguments)
    {
        const auto run = start(arguments, m_home->environment());
        if (!run->waitForEnd() || run->exitCode() != 0)
            qWarning("%s", run->story().constData());
        return QJsonDocument::fromJson(run->standardOutput()).object();
    }
    [[nodiscard]] QString add(const QString &script)
    {
        return ask({u"add"_s, u"--project"_s, m_project, u"--shell"_s, u"--command"_s, script})["id"_L1].toString();
    }
    [[nodiscard]] qsizetype completed() { return ask({u"status"_s})["counts"_L1]["completed"_L1].toInt(); }
    [[nodiscard]] QString leaseOf(const QString &id) { return ask({u"show"_s, id})["lease_until"_L1].toString(); }
    /// The window without a screen: it works the same queue. Null where it was not built.
    [[nodiscard]] std::unique_ptr<QProcess> startWindow();
    void checkEachRanOnce(const QStringList &ids);

    std::unique_ptr<PrivateRedis> m_server;
    std::unique_ptr<TemporaryHome> m_home;
    QString m_project;
};

void tst_CtlSharedQueue::initTestCase()
{
    for (const QString &program : {u"redis-server"_s, u"valkey-server"_s}) {
        if (!m_server || !m_server->isInstalled())
            m_server = std::make_unique<PrivateRedis>(program);
    }
    if (!m_server->isInstalled())
        QSKIP("neither redis-server nor valkey-server is installed");
    QVERIFY(m_server->start());
}

void tst_CtlSharedQueue::init()
{
    m_home.reset();
    m_home = std::make_unique<TemporaryHome>();
    m_project = m_home->makeFolder(u"home/project"_s);
    QVERIFY(!m_server->ask({u"FLUSHALL"_s}).isEmpty());
}

std::unique_ptr<QProcess> tst_CtlSharedQueue::startWindow()
{
    if (!QFileInfo::exists(builtProgram("gantry")))
        return nullptr;
    QFile settings(m_home->config() + u"/gantry.ini"_s);
    if (!settings.open(QIODevice::WriteOnly)
        || settings.write("[state]\nsharedQueue=" + m_server->address().toUtf8() + "\n") < 0)
        qFatal("the settings could not be written");
    settings.close();
    auto environment = m_home->environment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    auto window = std::make_unique<QProcess>();
    window->setProcessEnvironment(environment);
    window->start(builtProgram("gantry"), QStringList());
    return window->waitForStarted(30'000) ? std::move(window) : nullptr;
}

void tst_CtlSharedQueue::checkEachRanOnce(const QStringList &ids)
{
    QVERIFY(!QFileInfo::exists(m_project + u"/violations"_s));
    QFile done(m_project + u"/done"_s);
    QVERIFY(done.open(QIODevice::ReadOnly));
    const QByteArray log = done.readAll();
    for (const QString &id : ids)
        QCOMPARE(log.count(id.toUtf8()), 1); // none lost, none twice
}

void tst_CtlSharedQueue::runsNothingTwiceWhenAllAreKilled()
{
    const int wanted = qEnvironmentVariableIntValue("GANTRY_TEST_ROUNDS");
    const int rounds = wanted > 0 ? wanted : 3;
    const bool isGiven = qEnvironmentVariableIsSet("GANTRY_TEST_SEED");
    const quint32 seed
        = isGiven ? qEnvironmentVariable("GANTRY_TEST_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("seed %u (GANTRY_TEST_SEED)", seed);
    QRandomGenerator random(seed);
    QStringList ids;
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < 3; ++i)
            ids.append(add(onceOnly(u"sleep 0.3"_s)));
        const auto first = startWork(2);
        const auto second = startWork(2);
        const auto window = round % 2 == 1 ? startWindow() : nullptr;
        QTest::qWait(random.bounded(1'500)); // any moment will do
        m_server->kill();
        if (window) {
            window->kill();
            QVERIFY(window->waitForFinished(30'000));
        }
        first->sendSignal(SIGKILL);
        second->sendSignal(random.bounded(2) == 0 ? SIGKILL : SIGTERM);
        QVERIFY(m_server->start());
        VERIFY_RUN(*first, first->waitForEnd());
        VERIFY_RUN(*second, second->waitForEnd());
    }
    const auto last = startWork(2);
    QTRY_VERIFY_WITH_TIMEOUT(completed() == ids.size(), 90'000 + 1'000 * static_cast<int>(ids.size()));
    last->sendSignal(SIGTERM);
    QVERIFY(last->waitForEnd());
    checkEachRanOnce(ids);
}

/// One worker is a day ahead, one a day behind. Leases are the server's, so neither takes the other's for over.
void tst_CtlSharedQueue::takesNoNoticeOfWrongClocks()
{
    constexpr int day = 86'400;
    const QString untilGo = onceOnly(u"while [ ! -f go ]; do sleep 0.1; done"_s);
    QStringList ids{add(untilGo), add(untilGo)};
    const auto ahead = startWork(1, day);
    const auto behind = startWork(1, -day);
    VERIFY_RUN(*ahead, ahead->waitForEvent(u"run_started"_s));
    VERIFY_RUN(*behind, behind->waitForEvent(u"run_started"_s));
    const qint64 serverTime = m_server->ask({u"TIME"_s}).split('\n').first().toLongLong();
    for (const QString &id : std::as_const(ids)) {
        const QString until = leaseOf(id);
        const qint64 left = QDateTime::fromString(until, Qt::ISODateWithMs).toSecsSinceEpoch() - serverTime;
        QVERIFY2(left > -60 && left < 600, qPrintable(until));
        QTRY_VERIFY_WITH_TIMEOUT(leaseOf(id) > until, 60'000); // each keeps its own
    }
    for (int i = 0; i < 4; ++i)
        ids.append(add(onceOnly(u"true"_s)));
    QVERIFY(touch(m_project + u"/go"_s));
    QTRY_VERIFY_WITH_TIMEOUT(completed() == ids.size(), 90'000);
    ahead->sendSignal(SIGTERM);
    behind->sendSignal(SIGTERM);
    VERIFY_RUN(*ahead, ahead->waitForEnd());
    VERIFY_RUN(*behind, behind->waitForEnd());
    checkEachRanOnce(ids);
}

/// The queue refuses for a while what it allowed before. The worker is of no use any more, but its run still is.
void tst_CtlSharedQueue::endsItsRunsBeforeItGivesUp()
{
    const QString id = add(onceOnly(u"while [ ! -f go ]; do sleep 0.1; done"_s));
    const auto worker = start({u"work"_s, u"--lease"_s, u"30"_s}, m_home->environment());
    VERIFY_RUN(*worker, worker->waitForEvent(u"run_started"_s));
    QCOMPARE(m_server->ask({u"ACL"_s, u"SETUSER"_s, u"default"_s, u"-evalsha"_s}), "OK");
    const bool isTold = QTest::qWaitFor(
        [&] {
            (void)worker->waitForLine(u"none"_s, 1, std::chrono::milliseconds(1)); // reads
            return worker->standardError().contains("may not do this");
        },
        30'000);
    QCOMPARE(m_server->ask({u"ACL"_s, u"SETUSER"_s, u"default"_s, u"+evalsha"_s}), "OK");
    VERIFY_RUN(*worker, isTold);
    QVERIFY(touch(m_project + u"/go"_s));
    VERIFY_RUN(*worker, worker->waitForEnd());
    COMPARE_RUN(*worker, worker->exitCode(), 1);
    QCOMPARE(completed(), 1);
    checkEachRanOnce({id});
}

/// Those that wait come before what they wait for in the file, and after it in the queue.
void tst_CtlSharedQueue::importsMoreThanItTakesAtOnce()
{
    constexpr int many = 5'500;
    QJsonArray tasks;
    for (int i = 0; i < many; ++i) {
        QJsonObject task{{u"id"_s, u"task-%1"_s.arg(i)}, {u"command"_s, u"x"_s}, {u"project"_s, m_project}};
        if (i == 0)
            task.insert(u"dependencies"_s,
                        QJsonArray{QJsonObject{{u"task"_s, u"task-%1"_s.arg(many - 1)}, {u"on"_s, u"always"_s}}});
        tasks.append(task);
    }
    QFile file(m_home->path(u"home/many.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject{{u"format"_s, u"gantry-tasks"_s}, {u"version"_s, 1}, {u"tasks"_s, tasks}})
                   .toJson(QJsonDocument::Compact));
    file.close();
    for (int i = 0; i < 2; ++i) { // again: the same tasks
        const auto imported = start({u"import"_s, file.fileName()}, m_home->environment());
        VERIFY_RUN(*imported, imported->waitForEnd());
        COMPARE_RUN(*imported, imported->exitCode(), 0);
    }
    const QJsonObject counts = ask({u"status"_s})["counts"_L1].toObject();
    QCOMPARE(counts["queued"_L1].toInt(), many - 1);
    QCOMPARE(counts["pending"_L1].toInt(), 1);
}

QTEST_GUILESS_MAIN(tst_CtlSharedQueue)
#include "tst_CtlSharedQueue.moc"
