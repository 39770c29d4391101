// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engines/SandboxFixture.h"

using helpers::SandboxEngine;
using session::RunRequest;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How runs come to their sandboxes, and that none is left and paid for when that fails half way.
class tst_SandboxCreation : public helpers::SandboxFixture
{
    Q_OBJECT
private slots:
    void cleanup() { tearDown(); }

    void endsLaterWhatMayLive_data();
    void endsLaterWhatMayLive();
    void givesUpTheTimeAfterTheLimit();
    void namesALimitThatIsTooLong();
    void runsInAnOlderSandbox();

private:
    /// What each creation asked for, in seconds.
    [[nodiscard]] QList<int> lives() const
    {
        QList<int> all;
        for (const QJsonObject &made : m_fake->requests(u"POST"_s, u"/v2/sandboxes"_s))
            all.append(QJsonDocument::fromJson(made.value(u"body").toString().toUtf8())[u"timeout"].toInt());
        return all;
    }
};

void tst_SandboxCreation::endsLaterWhatMayLive_data()
{
    QTest::addColumn<QList<QJsonObject>>("faults");
    QTest::addColumn<bool>("ends");
    const QJsonObject late{
        {u"method"_s, u"POST"_s}, {u"path"_s, u"/v2/sandboxes$"_s}, {u"status"_s, 504}, {u"after"_s, true}};
    QJsonObject broken = late;
    broken.insert(u"status"_s, 500);
    const QJsonObject noList{
        {u"method"_s, u"GET"_s}, {u"path"_s, u"/v2/sandboxes"_s}, {u"status"_s, 500}, {u"times"_s, 4}};
    QTest::newRow("made late, not found at once") << QList{late, noList} << false;
    QTest::newRow("an error although it was made") << QList{broken, noList} << false;
    QTest::newRow("found, but in no state to be used")
        << QList{late, {{u"path"_s, u"/v2/sandboxes/.*/connect"_s}, {u"status"_s, 409}, {u"times"_s, 9}}} << false;
    QTest::newRow("not ended after its run")
        << QList<QJsonObject>{{{u"method"_s, u"DELETE"_s}, {u"path"_s, u"/"_s}, {u"reset"_s, true}, {u"times"_s, 9}}}
        << true;
}

/// Without a restart.
void tst_SandboxCreation::endsLaterWhatMayLive()
{
    QFETCH(const QList<QJsonObject>, faults);
    QFETCH(const bool, ends);
    setUp();
    m_choices.sweepInterval = 50ms;
    for (const QJsonObject &fault : faults)
        m_fake->addFault(fault);
    const auto engine = makeEngine();
    engine->sweep();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->start(request(u"true"_s));
    QVERIFY(sees(finished));
    const QJsonObject end = finished.first().at(1).value<session::Event>().data;
    QCOMPARE(end.value(u"exit_code") == 0, ends);
    QTRY_VERIFY_WITH_TIMEOUT(m_fake->sandboxes().isEmpty(), 30'000);
    const e2b::SandboxRecords records(SandboxEngine::recordsFolder(m_paths));
    QTRY_VERIFY(!records.all().first().kill);
    QVERIFY(records.all().first().state == e2b::SandboxRecord::State::Ended);
}

void tst_SandboxCreation::givesUpTheTimeAfterTheLimit()
{
    setUp({u"--max-hours"_s, u"1"_s});
    QCOMPARE(play(request(u"true"_s)).value(u"exit_code"), 0);
    QCOMPARE(lives(), (QList{4200, 3600}));
    QCOMPARE(e2b::SandboxRecords(SandboxEngine::recordsFolder(m_paths)).all().first().timeToLive, 3600s);
}

void tst_SandboxCreation::namesALimitThatIsTooLong()
{
    setUp({u"--max-hours"_s, u"1"_s});
    RunRequest wanted = request(u"true"_s);
    wanted.step.timeout = 2h;
    const QString error = play(wanted).value(u"error").toString();
    QVERIFY2(error.contains(u"1 hours at most"_s) && error.contains(u"--timeout"_s), qPrintable(error));
    QCOMPARE(lives(), QList{7800});
}

void tst_SandboxCreation::runsInAnOlderSandbox()
{
    setUp({u"--envd-version"_s, u"0.3.9"_s});
    write(u"file"_s, "one\n");
    QCOMPARE(play(request(u"cat file; echo two >file"_s)).value(u"exit_code"), 0);
    QCOMPARE(bytes(m_project + u"/file"_s), QByteArray("two\n"));
    QVERIFY(m_fake->sandboxes().isEmpty());
}

QTEST_GUILESS_MAIN(tst_SandboxCreation)
#include "tst_SandboxCreation.moc"
