// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engines/SandboxFixture.h"
#include "tests/helpers/Touch.h"

using helpers::FakeE2b;
using helpers::SandboxEngine;
using session::Event;
using session::RunRequest;
using Faults = QList<QJsonObject>;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A run that has begun is worth much: it survives what passes, and what cannot be brought back is not thrown away.
class tst_SandboxTrouble : public helpers::SandboxFixture
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void goesOn_data();
    void goesOn();
    void bringsBackInSpiteOfFaults_data();
    void bringsBackInSpiteOfFaults();
    void keepsWhatCouldNotBeBroughtBack_data();
    void keepsWhatCouldNotBeBroughtBack();
    void saysNothingWasBroughtBackFromALostSandbox();
    void keepsWhatTheDiskHereCannotTake();
    void givesUpOnSenselessStreams_data();
    void givesUpOnSenselessStreams();
    void believesNoDeadTail();
    void waitsUntilItIsResumed_data();
    void waitsUntilItIsResumed();
    void canBeStoppedWhilePaused();
    void canBeStoppedWhileTheNetworkIsAway();
    void leavesARunAloneWhenTheKeyIsTakenAway();
    void canBeStoppedWithoutAKey();

private:
    // Of the commands that a run with a shell command starts.
    static constexpr int followStart = 4;
    static constexpr int collectStart = 5;
    static constexpr int always = 9999;

    static QJsonObject fault(const QString &path, int skip, QJsonObject what)
    {
        what.insert(u"path"_s, path);
        what.insert(u"skip"_s, skip);
        return what;
    }
    static QJsonObject ofStart(int skip, const QJsonObject &what)
    {
        return fault(u"/process.Process/Start"_s, skip, what);
    }
    static QJsonObject ofReading(int skip, int times)
    {
        return fault(u"/files"_s, skip, {{u"method"_s, u"GET"_s}, {u"reset"_s, true}, {u"times"_s, times}});
    }
    static QJsonObject gone()
    {
        return {{u"status"_s, 502}, {u"body"_s, QJsonObject{{u"sandboxId"_s, u"i"_s}, {u"code"_s, 502}}}};
    }
    static QJsonObject cut(const QByteArray &then = {})
    {
        return {{u"cut_after"_s, 1}, {u"then"_s, QString::fromLatin1(then.toBase64())}};
    }
    static QByteArray hugeFrame() { return QByteArray("\x00\xff\xff\xff\xff", 5); }
    /// Says that it runs, waits for finish(), and changes a file.
    [[nodiscard]] RunRequest waiting() const
    {
        return request(u"echo begun; until [ -e ../go ]; do sleep 0.05; done; echo ok; echo two >file"_s);
    }
    [[nodiscard]] bool hasBegun(const RunRequest &wanted) const
    {
        return QTest::qWaitFor([&] { return log(wanted).startsWith("begun\n"); }, 60'000);
    }
    [[nodiscard]] bool letItFinish() { return helpers::touch(m_fake->workspace() + u"/../go"_s); }
    [[nodiscard]] QString sandbox() { return m_fake->sandboxes().value(0).value(u"sandboxID").toString(); }
    void verifyGoodEnd(const RunRequest &wanted, const QSignalSpy &finished)
    {
        const QJsonObject end = finished.first().at(1).value<Event>().data;
        QVERIFY2(!end.contains(u"error"), qPrintable(end.value(u"error").toString()));
        QVERIFY2(!end.contains(u"warning"), qPrintable(end.value(u"warning").toString()));
        QCOMPARE(end.value(u"exit_code"), 0);
        QCOMPARE(log(wanted), "begun\nok\n"_ba);
        QCOMPARE(bytes(m_project + u"/file"_s), "two\n"_ba);
        QVERIFY(m_fake->sandboxes().isEmpty());
    }
};

void tst_SandboxTrouble::goesOn_data()
{
    QTest::addColumn<Faults>("faults");
    QTest::addColumn<QString>("asks"); // a request that the service must have got
    const auto row = [](const char *name, const Faults &faults, const QString &asks = {}) {
        QTest::newRow(name) << faults << asks;
    };
    const QString inspect = u"/sandboxes/i"_s;
    const QString health = u"/health"_s;
    row("a proxy at the first sign of life", {fault(health, 0, {{u"status"_s, 502}, {u"body"_s, u"<html>"_s}})});
    row("a proxy at a heartbeat", {fault(health, 2, {{u"status"_s, 502}, {u"body"_s, u"<html>"_s}})});
    row("gone at the first sign of life", {fault(health, 0, gone())}, inspect);
    row("gone at a heartbeat", {fault(health, 2, gone())}, inspect);
    for (const QJsonObject &what :
         {QJsonObject{{u"status"_s, 503}, {u"times"_s, 2}}, QJsonObject{{u"reset"_s, true}, {u"times"_s, 4}},
          QJsonObject{{u"status"_s, 429}, {u"times"_s, 2}}}) {
        const QByteArray name = "and the service does not say: " + QJsonDocument(what).toJson(QJsonDocument::Compact);
        // The first look is for the size.
        row(name.constData(), {fault(health, 2, gone()), fault(inspect, 1, what)});
    }
    row("the stream breaks", {ofStart(followStart, cut())});
    row("the stream is refused as gone", {ofStart(followStart, gone())}, inspect);
    row("the token is not good any more", {ofStart(followStart, {{u"status"_s, 401}})}, u"/connect"_s);
    const QByteArray noBase64 = R"({"event":{"data":{"stdout":"%%%"}}})";
    row("no base64", {ofStart(followStart, cut(QByteArray(4, '\0') + static_cast<char>(noBase64.size()) + noBase64))});
    const QByteArray late = R"({"event":{"data":{"stdout":"bGF0ZQo="}}})";
    row("no base64, and more of it",
        {ofStart(followStart,
                 cut(QByteArray(4, '\0') + static_cast<char>(noBase64.size()) + noBase64 + QByteArray(4, '\0')
                     + static_cast<char>(late.size()) + late))});
    row("4 GiB announced", {ofStart(followStart, cut(hugeFrame()))});
    row("too many connections",
        {ofStart(1, {{u"status"_s, 429}}), fault(u"/files"_s, 1, {{u"method"_s, u"POST"_s}, {u"status"_s, 429}})});
    row("still transitioning",
        {ofStart(1, {{u"status"_s, 409}}), fault(u"/files"_s, 1, {{u"method"_s, u"POST"_s}, {u"status"_s, 409}})});
}

void tst_SandboxTrouble::goesOn()
{
    QFETCH(const Faults, faults);
    QFETCH(const QString, asks);
    write(u"file"_s, "one\n");
    for (const QJsonObject &each : faults)
        m_fake->addFault(each);
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    const RunRequest wanted = waiting();
    engine->start(wanted);
    QVERIFY(hasBegun(wanted));
    QTRY_COMPARE_WITH_TIMEOUT(m_fake->faultsLeft(), 0, 60'000);
    QVERIFY(letItFinish());
    QVERIFY(sees(finished));
    verifyGoodEnd(wanted, finished);
    QVERIFY(std::ranges::any_of(m_fake->requests(), [&asks](const QJsonObject &each) {
        return each.value(u"path").toString().contains(asks);
    }));
}

void tst_SandboxTrouble::bringsBackInSpiteOfFaults_data()
{
    QTest::addColumn<QJsonObject>("fault");
    int read = 0;
    for (const char *name : {"how it ended", "the list", "the patch", "the folders", "the commits", "the bundle"})
        QTest::newRow(name) << ofReading(read++, 3);
    QTest::newRow("a dropped stream") << ofStart(collectStart, cut());
    QTest::newRow("gone") << ofStart(collectStart, gone());
    QTest::newRow("an error") << ofStart(collectStart, {{u"status"_s, 500}, {u"times"_s, 3}});
    QTest::newRow("no room") << ofStart(collectStart, {{u"status"_s, 503}, {u"times"_s, 6}});
}

void tst_SandboxTrouble::bringsBackInSpiteOfFaults()
{
    QFETCH(const QJsonObject, fault);
    write(u"file"_s, "one\n");
    m_fake->addFault(fault);
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    const RunRequest wanted = waiting();
    engine->start(wanted);
    QVERIFY(hasBegun(wanted));
    QVERIFY(letItFinish());
    QVERIFY(sees(finished));
    QCOMPARE(m_fake->faultsLeft(), 0);
    verifyGoodEnd(wanted, finished);
}

void tst_SandboxTrouble::keepsWhatCouldNotBeBroughtBack_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<bool>("isEndKnown");
    QTest::newRow("how it ended") << ofReading(0, always) << false;
    QTest::newRow("the patch") << ofReading(2, always) << true;
    QTest::newRow("the script") << ofStart(collectStart, {{u"status"_s, 500}, {u"times"_s, always}}) << true;
    QTest::newRow("gone, but it runs") << ofStart(collectStart, [] {
        QJsonObject what = gone();
        what.insert(u"times"_s, always);
        return what;
    }()) << true;
}

void tst_SandboxTrouble::keepsWhatCouldNotBeBroughtBack()
{
    QFETCH(const QJsonObject, fault);
    QFETCH(const bool, isEndKnown);
    m_fake->addFault(fault);
    const QJsonObject end = play(request(u"echo two >file"_s));
    QCOMPARE(end.contains(u"exit_code"), isEndKnown);
    QCOMPARE(end.contains(u"error"), !isEndKnown);
    const QString warning = end.value(u"warning").toString();
    QVERIFY2(warning.contains(u"could not be brought back"_s) && warning.contains(sandbox()), qPrintable(warning));
    QCOMPARE(m_fake->sandboxes().size(), 1);
    QCOMPARE(bytes(m_fake->workspace() + u"/file"_s), "two\n"_ba);
    const auto record = e2b::SandboxRecords(SandboxEngine::recordsFolder(m_paths)).find(sandbox());
    QVERIFY(record && record->keep && !record->kill && record->pid == 0);
}

void tst_SandboxTrouble::saysNothingWasBroughtBackFromALostSandbox()
{
    m_fake->addFault(ofReading(1, always));
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->start(request(u"echo two >file"_s));
    QTRY_VERIFY_WITH_TIMEOUT(hasStage(u"collect"_s), 60'000);
    e2b::E2bClient client(m_fake->account(), FakeE2b::timings());
    client.kill(sandbox(), [](const auto &) { });
    QVERIFY(sees(finished));
    const QJsonObject end = finished.first().at(1).value<Event>().data;
    QCOMPARE(end.value(u"exit_code"), 0);
    QVERIFY2(end.value(u"warning").toString().contains(u"could not be brought back"_s),
             qPrintable(end.value(u"warning").toString()));
}

void tst_SandboxTrouble::keepsWhatTheDiskHereCannotTake()
{
    const RunRequest wanted = request(u"echo two >file; sleep 1000"_s);
    QVERIFY(QDir().mkpath(wanted.run.folder));
    QVERIFY(QFile::link(u"/dev/full"_s, wanted.run.folder + u"/run.log"_s));
    const QJsonObject end = play(wanted);
    QVERIFY2(end.value(u"error").toString().contains(u"run.log cannot be written"_s),
             qPrintable(end.value(u"error").toString()));
    QVERIFY2(end.value(u"warning").toString().contains(u"is kept until"_s),
             qPrintable(end.value(u"warning").toString()));
    QCOMPARE(m_fake->sandboxes().size(), 1);
    const QString code = m_fake->workspace() + u"/../.gantry/"_s + wanted.run.id.toString() + u"/rc"_s;
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(code), 30'000);
}

void tst_SandboxTrouble::givesUpOnSenselessStreams_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<QString>("words");
    QJsonObject huge = cut(hugeFrame());
    huge.insert(u"times"_s, always);
    QTest::newRow("4 GiB announced") << huge << u"makes no sense"_s;
    QTest::newRow("refused") << QJsonObject{{u"status"_s, 400}, {u"times"_s, always}} << u"refused"_s;
}

void tst_SandboxTrouble::givesUpOnSenselessStreams()
{
    QFETCH(const QJsonObject, fault);
    QFETCH(const QString, words);
    m_fake->addFault(ofStart(followStart, fault));
    const QString error = play(request(u"sleep 1000"_s)).value(u"error").toString();
    QVERIFY2(error.contains(words), qPrintable(error));
    QVERIFY(m_fake->sandboxes().isEmpty());
    QCOMPARE(std::ranges::count(told("sandbox_progress"_L1), QJsonValue(u"interrupted"_s),
                                [](const QJsonObject &data) { return data.value(u"stage"); }),
             1);
    QVERIFY2(!hasStage(u"resumed"_s), "a stream that breaks at once has mended nothing");
}

void tst_SandboxTrouble::believesNoDeadTail()
{
    const RunRequest wanted = request(uR"(echo begun; until pkill -f "tail .*/$GANTRY_RUN/std"; do sleep 0.05; done
until [ -e ../go ]; do sleep 0.05; done; echo ok; echo two >file)"_s);
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->start(wanted);
    QTRY_VERIFY_WITH_TIMEOUT(hasStage(u"interrupted"_s), 60'000);
    QVERIFY(finished.isEmpty());
    QVERIFY(letItFinish());
    QVERIFY(sees(finished));
    verifyGoodEnd(wanted, finished);
    QVERIFY2(bytes(wanted.run.folder + u"/stderr.log"_s).isEmpty(), "the shell has nothing to say there");
}

void tst_SandboxTrouble::waitsUntilItIsResumed_data()
{
    QTest::addColumn<bool>("isTakenUp");
    QTest::newRow("by the same program") << false;
    QTest::newRow("by another program") << true;
}

void tst_SandboxTrouble::waitsUntilItIsResumed()
{
    QFETCH(const bool, isTakenUp);
    const RunRequest wanted = waiting();
    auto engine = makeEngine();
    engine->start(wanted);
    QVERIFY(hasBegun(wanted));
    QVERIFY(letItFinish()); // it would, were it not stopped
    e2b::E2bClient client(m_fake->account(), FakeE2b::timings());
    client.pause(sandbox(), [](const auto &) { });
    QTRY_VERIFY_WITH_TIMEOUT(hasStage(u"waiting"_s), 60'000);
    if (isTakenUp) {
        m_events.clear();
        engine = makeEngine();
        engine->reattach(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(hasStage(u"waiting"_s), 60'000);
    } else {
        m_clock.advance(10h); // longer than the run may take
    }
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    const auto looks = [this] { return m_fake->requests(u"GET"_s, u"/sandboxes/"_s + sandbox()).size(); };
    const qsizetype before = looks();
    QTRY_VERIFY_WITH_TIMEOUT(looks() >= before + 3, 60'000);
    QVERIFY(finished.isEmpty());
    QCOMPARE(std::ranges::count(told("sandbox_progress"_L1), QJsonValue(u"waiting"_s),
                                [](const QJsonObject &data) { return data.value(u"stage"); }),
             1);
    client.connectTo(sandbox(), 60s, [](const auto &) { });
    QVERIFY(sees(finished));
    verifyGoodEnd(wanted, finished);
    QVERIFY(told("stop_requested"_L1).isEmpty());
    QVERIFY(finished.first().at(1).value<Event>().data.value(u"duration_ms").toInteger() < 3'600'000);
}

void tst_SandboxTrouble::canBeStoppedWhilePaused()
{
    const RunRequest wanted = waiting();
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->start(wanted);
    QVERIFY(hasBegun(wanted));
    e2b::E2bClient client(m_fake->account(), FakeE2b::timings());
    client.pause(sandbox(), [](const auto &) { });
    QTRY_VERIFY_WITH_TIMEOUT(hasStage(u"waiting"_s), 60'000);
    engine->stop(wanted.run.id, session::Engine::Stop::Polite);
    QVERIFY(sees(finished));
    const QString error = finished.first().at(1).value<Event>().data.value(u"error").toString();
    QVERIFY2(error.contains(u"paused"_s) && error.contains(sandbox()), qPrintable(error));
    QCOMPARE(m_fake->sandboxes().first().value(u"state"), u"paused"_s);
}

void tst_SandboxTrouble::canBeStoppedWhileTheNetworkIsAway()
{
    const RunRequest wanted = request(u"trap 'exit 5' TERM; echo begun; while :; do sleep 0.05; done"_s);
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->start(wanted);
    QVERIFY(hasBegun(wanted));
    m_fake->addFault(ofStart(0, {{u"reset"_s, true}, {u"times"_s, 3}}));
    engine->stop(wanted.run.id, session::Engine::Stop::Polite);
    QVERIFY(sees(finished));
    // Killed it would end with 137.
    QCOMPARE(finished.first().at(1).value<Event>().data.value(u"exit_code"), 5);
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_SandboxTrouble::leavesARunAloneWhenTheKeyIsTakenAway()
{
    const RunRequest wanted = waiting();
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->start(wanted);
    QVERIFY(hasBegun(wanted));
    m_fake->addFault(fault(u"/sandboxes/i"_s, 0, {{u"status"_s, 401}}));
    m_fake->addFault(fault(u"/health"_s, 0, gone()));
    QTRY_VERIFY_WITH_TIMEOUT(hasStage(u"waiting"_s), 60'000);
    QVERIFY(finished.isEmpty());
    QCOMPARE(m_fake->sandboxes().size(), 1);
    engine->keysChanged();
    QVERIFY(letItFinish());
    QVERIFY(sees(finished));
    verifyGoodEnd(wanted, finished);
}

void tst_SandboxTrouble::canBeStoppedWithoutAKey()
{
    const RunRequest wanted = waiting();
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->start(wanted);
    QVERIFY(hasBegun(wanted));
    m_fake->addFault(fault(u"/sandboxes/i"_s, 0, {{u"status"_s, 401}, {u"times"_s, 2}}));
    m_fake->addFault(fault(u"/health"_s, 0, gone()));
    QTRY_VERIFY_WITH_TIMEOUT(hasStage(u"waiting"_s), 60'000);
    engine->stop(wanted.run.id, session::Engine::Stop::Polite);
    QVERIFY(sees(finished));
    QVERIFY(finished.first().at(1).value<Event>().data.value(u"error").toString().contains(u"stopped unseen"_s));
    QCOMPARE(m_fake->sandboxes().size(), 1); // the second refusal was of its end
    engine->keysChanged();
    QTRY_VERIFY_WITH_TIMEOUT(m_fake->sandboxes().isEmpty(), 60'000);
}

QTEST_GUILESS_MAIN(tst_SandboxTrouble)
#include "tst_SandboxTrouble.moc"
