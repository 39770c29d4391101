// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/RunFiles.h"
#include "engines/RunOwner.h"
#include "process/ExitRecord.h"
#include "tests/engines/SandboxFixture.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using helpers::FakeE2b;
using helpers::SandboxEngine;
using session::Event;
using session::RunRequest;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A program ends in the middle, wherever that is, and the next one takes the run up. tst_CtlSandboxRestart does the
/// same with programs that are killed.
class tst_SandboxRestart : public helpers::SandboxFixture
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void goesOnWithTheUpload();
    void findsTheSandboxByItsTag();
    void startsNothingByItself();
    void startsAgainWhatWasStillBeingPacked();
    void saysThatTheSandboxIsGone();
    void saysThatThePackedProjectIsGone();
    void setsUpOnlyOnce();
    void tellsAnEndThatWasNotTold();
    void tellsResultsThatWereNotTold();
    void tellsAnEndThatWasSeen_data();
    void tellsAnEndThatWasSeen();
    void bringsBackWhatAStoppedRunDid();
    void believesAnEndThatCameInTime();
    void leavesAStopToTheProgramThatDrivesIt();
    void killsWhatWasBeingCreated();
    void killsWhatWasTerminatedWithoutAName();
    void killsWhatComesToLifeLater_data();
    void killsWhatComesToLifeLater();
    void leavesARunAloneWithoutAValidKey();
    void goesOnWhenThereIsAKey();
    void believesNoDamagedRecord();

private:
    static constexpr qint64 partBytes = 64 * 1024;

    /// Starts @p wanted with a project of five parts; ends the program when the third one has broken off.
    void breakTheUploadOff(const RunRequest &wanted)
    {
        QByteArray noise(300'000, Qt::Uninitialized);
        for (char &byte : noise)
            byte = static_cast<char>(QRandomGenerator::global()->generate());
        write(u"noise"_s, noise);
        m_choices.partBytes = partBytes;
        m_fake->addFault({{u"method"_s, u"POST"_s},
                          {u"path"_s, u"/files"_s},
                          {u"skip"_s, 2},
                          {u"keep_bytes"_s, 1000},
                          {u"hold"_s, 600}});
        const auto first = makeEngine();
        first->start(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(!m_fake->sandboxes().isEmpty(), 60'000);
        const QString broken = inSandbox(u".gantry/%1/part.000002"_s.arg(wanted.run.id.toString()));
        QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(broken).size(), 1000, 60'000);
        m_events.clear();
    }
    [[nodiscard]] QString inSandbox(const QString &name)
    {
        return m_fake->sandboxes().value(0).value(u"root").toString() + u"/home/user/"_s + name;
    }
    void makeInSandbox(const QString &name)
    {
        QFile file(inSandbox(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    /// Takes the run up to its end; data of run_exited.
    QJsonObject takeUp(const RunRequest &wanted, const std::function<void()> &meanwhile = {})
    {
        const auto engine = makeEngine();
        QSignalSpy finished(engine.get(), &session::Engine::finished);
        QSignalSpy lost(engine.get(), &session::Engine::lost);
        engine->reattach(wanted);
        if (meanwhile)
            meanwhile();
        return sees(finished) && lost.isEmpty() ? finished.first().at(1).value<Event>().data : QJsonObject();
    }
    [[nodiscard]] qsizetype creations() const { return m_fake->requests(u"POST"_s, u"/v2/sandboxes"_s).size(); }
    [[nodiscard]] qsizetype uploadsOf(int part) const
    {
        const QString name = u"part.%1"_s.arg(part, 6, 10, QLatin1Char('0'));
        return std::ranges::count_if(m_fake->requests(u"POST"_s, u"/files"_s), [&name](const QJsonObject &upload) {
            return upload.value(u"query").toString().contains(name);
        });
    }
    [[nodiscard]] QString packed(const RunRequest &wanted) const { return wanted.run.folder + u"/packed.tgz"_s; }
    [[nodiscard]] std::optional<e2b::SandboxRecord> record(const RunRequest &wanted) const
    {
        return e2b::SandboxRecords(SandboxEngine::recordsFolder(m_paths)).findRun(wanted.run.id.toString());
    }
};

void tst_SandboxRestart::goesOnWithTheUpload()
{
    m_choices.secrets = {{u"ANTHROPIC_API_KEY"_s, base::Secret("sk-secret")}};
    const RunRequest wanted = request(u"sha256sum <noise"_s);
    breakTheUploadOff(wanted);
    QVERIFY(QFile::exists(packed(wanted)));
    QCOMPARE(QFile::permissions(packed(wanted)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QByteArray kept = bytes(SandboxEngine::recordsFolder(m_paths) + u'/' + record(wanted)->tag + u".json"_s);
    QVERIFY(!kept.contains("sk-secret") && !kept.contains(FakeE2b::key().toUtf8()));
    const QJsonObject end = takeUp(wanted);
    QCOMPARE(end.value(u"exit_code"), 0);
    QVERIFY(hasStage(u"resumed"_s));
    const QByteArray sum = QCryptographicHash::hash(bytes(m_project + u"/noise"_s), QCryptographicHash::Sha256).toHex();
    QCOMPARE(log(wanted), sum + "  -\n");
    QCOMPARE(creations(), 1);
    for (int part = 0; part < 5; ++part)
        QCOMPARE(uploadsOf(part), part == 2 ? 2 : 1); // the one that broke off, and no whole one
    QVERIFY2(!QFile::exists(packed(wanted)), "it is in the sandbox");
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_SandboxRestart::findsTheSandboxByItsTag()
{
    m_fake->addFault({{u"method"_s, u"POST"_s}, {u"path"_s, u"/v2/sandboxes"_s}, {u"hold"_s, 600}});
    const RunRequest wanted = request(u"echo here"_s);
    auto first = makeEngine();
    first->start(wanted);
    QTRY_COMPARE_WITH_TIMEOUT(m_fake->sandboxes().size(), 1, 60'000);
    first.reset();
    QVERIFY(record(wanted) && record(wanted)->sandboxId.isEmpty());
    QCOMPARE(takeUp(wanted).value(u"exit_code"), 0);
    QCOMPARE(log(wanted), QByteArray("here\n"));
    QCOMPARE(creations(), 1);
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_SandboxRestart::startsNothingByItself()
{
    m_fake->addFault({{u"method"_s, u"POST"_s}, {u"path"_s, u"/v2/sandboxes"_s}, {u"delay"_s, 600}});
    const RunRequest wanted = request(u"echo here"_s);
    auto first = makeEngine();
    first->start(wanted);
    QTRY_COMPARE_WITH_TIMEOUT(creations(), 1, 60'000);
    first.reset();
    const QString error = takeUp(wanted).value(u"error").toString();
    QVERIFY2(error.contains(u"run the step again"_s), qPrintable(error));
    QCOMPARE(creations(), 1);
    QVERIFY2(record(wanted)->kill, "it may come to life after all");
    QVERIFY(!QFile::exists(packed(wanted)));
}

void tst_SandboxRestart::startsAgainWhatWasStillBeingPacked()
{
    RunRequest wanted = request(u"cat words"_s);
    write(u"words"_s, "here\n");
    auto first = makeEngine();
    first->start(wanted);
    first.reset(); // it has not even begun to pack
    QVERIFY(!record(wanted));
    // A program that is killed cannot tidy up.
    const QDir folder(wanted.run.folder);
    for (const QString &name : {u"packed.tgz"_s, u"packed.history"_s, u"packed.history.lock"_s, u"packed.branch"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("half") == 4);
    }
    const QJsonObject end = takeUp(wanted);
    QVERIFY2(end.value(u"error").toString().contains(u"run the step again"_s),
             qPrintable(end.value(u"error").toString()));
    QVERIFY(!end.contains(u"exit_code"));
    QVERIFY(end.value(u"duration_ms").toInteger() < 60'000);
    QVERIFY(folder.entryList({u"packed*"_s}, QDir::Files).isEmpty());
    QVERIFY(told("engine_cost"_L1).isEmpty());
    QVERIFY(!record(wanted));
    QCOMPARE(creations(), 0);

    // As Retry does: the same step, another run.
    wanted.run.id = base::RunId::create();
    wanted.run.folder = m_paths.runs() + u'/' + wanted.run.id.toString();
    QCOMPARE(play(wanted).value(u"exit_code"), 0);
    QCOMPARE(log(wanted), QByteArray("here\n"));
}

void tst_SandboxRestart::saysThatTheSandboxIsGone()
{
    const RunRequest wanted = request(u"true"_s);
    breakTheUploadOff(wanted);
    e2b::E2bClient client(m_fake->account(), FakeE2b::timings());
    client.kill(m_fake->sandboxes().first().value(u"sandboxID").toString(), [](const auto &) { });
    QTRY_VERIFY_WITH_TIMEOUT(m_fake->sandboxes().isEmpty(), 30'000);
    const QString error = takeUp(wanted).value(u"error").toString();
    QVERIFY2(error.contains(u"lost"_s), qPrintable(error));
    QCOMPARE(creations(), 1);
    QVERIFY(!QFile::exists(packed(wanted)));
}

void tst_SandboxRestart::saysThatThePackedProjectIsGone()
{
    const RunRequest wanted = request(u"true"_s);
    breakTheUploadOff(wanted);
    QVERIFY(QFile::remove(packed(wanted)));
    const QString error = takeUp(wanted).value(u"error").toString();
    QVERIFY2(error.contains(packed(wanted)), qPrintable(error));
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_SandboxRestart::setsUpOnlyOnce()
{
    const engines::SandboxTemplate mine{
        u"mine"_s, u"My own"_s,
        u"base"_s, {u"echo first >>made"_s, u"echo second >>made; until [ -e ../go ]; do sleep 0.05; done"_s},
        {},        false};
    QVERIFY(engines::SandboxTemplates(SandboxEngine::templatesFolder(m_paths)).write(mine));
    RunRequest wanted = request(u"cat made"_s);
    m_choices.templateName = u"mine"_s;
    auto first = makeEngine();
    first->start(wanted);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fake->sandboxes().isEmpty(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(bytes(inSandbox(u"workspace/made"_s)) == "first\nsecond\n", 60'000);
    first.reset();
    m_events.clear();
    m_choices.templateName = u"base"_s; // the setting has changed; the run has not
    const QJsonObject end = takeUp(wanted, [this] {
        // The second command is asked for again while the first one of its kind still runs.
        QTRY_COMPARE_WITH_TIMEOUT(std::ranges::count(told("sandbox_progress"_L1), QJsonValue(u"setup"_s),
                                                     [](const QJsonObject &data) { return data.value(u"stage"); }),
                                  2, 60'000);
        makeInSandbox(u"go"_s);
    });
    QCOMPARE(end.value(u"exit_code"), 0);
    QCOMPARE(log(wanted), QByteArray("first\nsecond\n"));
}

void tst_SandboxRestart::tellsAnEndThatWasNotTold()
{
    m_fake->addFault({{u"method"_s, u"DELETE"_s}, {u"path"_s, u"/sandboxes/"_s}, {u"hold"_s, 600}});
    const RunRequest wanted = request(u"echo words; exit 5"_s);
    auto first = makeEngine();
    first->start(wanted);
    QTRY_COMPARE_WITH_TIMEOUT(m_fake->requests(u"DELETE"_s).size(), 1, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_fake->sandboxes().isEmpty(), 60'000);
    first.reset();
    m_clock.advance(48h);
    const QJsonObject end = takeUp(wanted);
    QCOMPARE(end.value(u"exit_code"), 5);
    QCOMPARE(end.value(u"duration_ms").toInteger(-1), 0); // as it was, not since then
    QVERIFY(!end.contains(u"error"));
    QCOMPARE(end.value(u"log_bytes"), 6);
    QCOMPARE(engines::SandboxOutcome::read(wanted.run.folder).value(u"output"), u"words\n"_s);
    QVERIFY(record(wanted)->state == e2b::SandboxRecord::State::Ended);
}

void tst_SandboxRestart::tellsResultsThatWereNotTold()
{
    m_fake->addFault({{u"method"_s, u"DELETE"_s}, {u"path"_s, u"/sandboxes/"_s}, {u"hold"_s, 600}});
    write(u"a"_s, "one\n");
    const RunRequest wanted = request(u"echo begun; until [ -e ../go ]; do sleep 0.05; done; echo two >a"_s);
    auto first = makeEngine();
    first->start(wanted);
    QTRY_VERIFY_WITH_TIMEOUT(log(wanted) == "begun\n", 60'000);
    write(u"a"_s, "changed meanwhile\n");
    makeInSandbox(u"go"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_fake->requests(u"DELETE"_s).size(), 1, 60'000);
    first.reset();
    const QString warning = takeUp(wanted).value(u"warning").toString();
    QVERIFY2(warning.contains(u"Not all that changed was taken over"_s), qPrintable(warning));
}

void tst_SandboxRestart::tellsAnEndThatWasSeen_data()
{
    QTest::addColumn<bool>("keep");
    QTest::newRow("its sandbox is gone") << false;
    QTest::newRow("its sandbox is kept") << true;
}

/// The program ends when all is done, but before the end is in the database.
void tst_SandboxRestart::tellsAnEndThatWasSeen()
{
    QFETCH(const bool, keep);
    m_choices.keep = keep;
    const RunRequest wanted = request(u"echo more >>made; exit 3"_s);
    const QJsonObject before = play(wanted);
    QCOMPARE(before.value(u"exit_code"), 3);
    QVERIFY(QFile::remove(m_project + u"/made"_s));
    m_clock.advance(1h);
    m_events.clear();
    QCOMPARE(takeUp(wanted), before);
    QVERIFY(told("sandbox_results"_L1).isEmpty());
    QVERIFY2(!QFile::exists(m_project + u"/made"_s), "its results are not put there twice");
    QCOMPARE(m_fake->sandboxes().size(), keep ? 1 : 0);
}

/// The stop was stored, and its program ended before anything came of it.
void tst_SandboxRestart::bringsBackWhatAStoppedRunDid()
{
    const RunRequest wanted
        = request(u"trap 'echo late >made; exit 5' TERM; echo begun; while :; do sleep 0.05; done"_s);
    auto first = makeEngine();
    first->start(wanted);
    QTRY_VERIFY_WITH_TIMEOUT(log(wanted) == "begun\n", 60'000);
    first.reset();
    const auto second = makeEngine();
    QSignalSpy finished(second.get(), &session::Engine::finished);
    second->reattach(wanted);
    second->stop(wanted.run.id, session::Engine::Stop::Polite);
    QVERIFY(sees(finished));
    const QJsonObject end = finished.first().at(1).value<Event>().data;
    QCOMPARE(end.value(u"exit_code"), 5);
    QVERIFY2(!end.contains(u"error"), qPrintable(end.value(u"error").toString()));
    QCOMPARE(bytes(m_project + u"/made"_s), QByteArray("late\n"));
    QVERIFY(m_fake->sandboxes().isEmpty());
}

/// Nobody looked until its time was over.
void tst_SandboxRestart::believesAnEndThatCameInTime()
{
    const RunRequest wanted = request(u"echo begun; until [ -e ../go ]; do sleep 0.05; done; echo done >made"_s);
    auto first = makeEngine();
    first->start(wanted);
    QTRY_VERIFY_WITH_TIMEOUT(log(wanted) == "begun\n", 60'000);
    first.reset();
    makeInSandbox(u"go"_s);
    const QString end = inSandbox(u".gantry/%1/rc"_s.arg(wanted.run.id.toString()));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(end), 60'000);
    m_clock.advance(65min);
    const QJsonObject told = takeUp(wanted);
    QCOMPARE(told.value(u"exit_code"), 0);
    QVERIFY2(!told.contains(u"error"), qPrintable(told.value(u"error").toString()));
    QCOMPARE(bytes(m_project + u"/made"_s), QByteArray("done\n"));
    QVERIFY(this->told("stop_requested"_L1).isEmpty());
}

void tst_SandboxRestart::leavesAStopToTheProgramThatDrivesIt()
{
    const RunRequest wanted = request(u"echo begun; until [ -e ../go ]; do sleep 0.05; done; echo done >made"_s);
    const auto driver = makeEngine();
    QSignalSpy finished(driver.get(), &session::Engine::finished);
    driver->start(wanted);
    QTRY_VERIFY_WITH_TIMEOUT(log(wanted) == "begun\n", 60'000);
    const auto watcher = makeEngine();
    QSignalSpy watched(watcher.get(), &session::Engine::finished);
    watcher->reattach(wanted);
    watcher->stop(wanted.run.id, session::Engine::Stop::Polite);
    watcher->stop(wanted.run.id, session::Engine::Stop::Force);
    QVERIFY(watched.isEmpty());
    QVERIFY(!process::readExitRecord(wanted.run.folder));
    QVERIFY(QFile::exists(m_paths.runtime + u'/' + wanted.run.id.toString() + u"/owner"_s));
    QCOMPARE(m_fake->sandboxes().size(), 1);
    makeInSandbox(u"go"_s);
    QVERIFY(sees(finished));
    QCOMPARE(finished.first().at(1).value<Event>().data.value(u"exit_code"), 0);
    QCOMPARE(bytes(m_project + u"/made"_s), QByteArray("done\n"));
    // The other one tells the same end; the store drops it as a repeat.
    QVERIFY(sees(watched));
    QCOMPARE(watched.first().at(1).value<Event>().sourceId, finished.first().at(1).value<Event>().sourceId);
    QCOMPARE(watched.first().at(1).value<Event>().data, finished.first().at(1).value<Event>().data);
}

void tst_SandboxRestart::killsWhatWasBeingCreated()
{
    m_fake->addFault({{u"method"_s, u"POST"_s}, {u"path"_s, u"/v2/sandboxes"_s}, {u"hold"_s, 2}});
    const RunRequest wanted = request(u"echo here"_s);
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->start(wanted);
    QTRY_COMPARE_WITH_TIMEOUT(m_fake->sandboxes().size(), 1, 60'000);
    engine->stop(wanted.run.id, session::Engine::Stop::Polite);
    QVERIFY(sees(finished));
    QVERIFY(m_fake->sandboxes().isEmpty());
    QVERIFY(!record(wanted)->kill);
}

/// By another program, which knows no more than its tag.
void tst_SandboxRestart::killsWhatWasTerminatedWithoutAName()
{
    m_fake->addFault({{u"method"_s, u"POST"_s}, {u"path"_s, u"/v2/sandboxes$"_s}, {u"hold"_s, 5}});
    const RunRequest wanted = request(u"true"_s);
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->start(wanted);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fake->sandboxes().isEmpty(), 60'000);
    auto known = record(wanted);
    QVERIFY(known && known->sandboxId.isEmpty());
    known->kill = true;
    QVERIFY(e2b::SandboxRecords(SandboxEngine::recordsFolder(m_paths)).write(*known));
    QVERIFY(sees(finished));
    const QString error = finished.first().at(1).value<Event>().data.value(u"error").toString();
    QVERIFY2(error.contains(u"terminated"_s), qPrintable(error));
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_SandboxRestart::killsWhatComesToLifeLater_data()
{
    QTest::addColumn<bool>("isTakenUp");
    QTest::newRow("by force") << false;
    QTest::newRow("while it is looked for") << true;
}

void tst_SandboxRestart::killsWhatComesToLifeLater()
{
    QFETCH(const bool, isTakenUp);
    m_fake->addFault({{u"method"_s, u"POST"_s}, {u"path"_s, u"/v2/sandboxes"_s}, {u"hold"_s, 600}});
    const RunRequest wanted = request(u"echo here"_s);
    auto engine = makeEngine();
    engine->start(wanted);
    QTRY_COMPARE_WITH_TIMEOUT(m_fake->sandboxes().size(), 1, 60'000);
    if (isTakenUp) {
        engine = makeEngine();
        engine->reattach(wanted);
    }
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->stop(wanted.run.id, session::Engine::Stop::Polite);
    if (!isTakenUp)
        engine->stop(wanted.run.id, session::Engine::Stop::Force);
    QVERIFY(sees(finished));
    QVERIFY(record(wanted)->kill);
    engine->sweep();
    QTRY_VERIFY_WITH_TIMEOUT(m_fake->sandboxes().isEmpty(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(!record(wanted)->kill, 60'000);
}

void tst_SandboxRestart::leavesARunAloneWithoutAValidKey()
{
    const RunRequest wanted = request(u"echo begun; until [ -e ../go ]; do sleep 0.05; done"_s);
    auto first = makeEngine();
    first->start(wanted);
    QTRY_VERIFY_WITH_TIMEOUT(log(wanted) == "begun\n", 60'000);
    first.reset();
    const auto good = m_choices.account;
    for (const QByteArray &key : {QByteArray(), QByteArray("e2b_wrong")}) {
        m_events.clear();
        m_choices.account.apiKey = base::Secret(key);
        const auto second = makeEngine();
        QSignalSpy finished(second.get(), &session::Engine::finished);
        second->reattach(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(hasStage(u"waiting"_s), 30'000);
        QVERIFY(finished.isEmpty());
        QVERIFY(!record(wanted)->kill);
        QCOMPARE(m_fake->sandboxes().size(), 1);
    }
    m_choices.account = good;
    QCOMPARE(takeUp(wanted, [this] { makeInSandbox(u"go"_s); }).value(u"exit_code"), 0);
}

/// The keychain is opened long after the program has begun.
void tst_SandboxRestart::goesOnWhenThereIsAKey()
{
    const RunRequest wanted = request(u"echo begun; until [ -e ../go ]; do sleep 0.05; done"_s);
    const RunRequest other = request(u"echo other; until [ -e ../go ]; do sleep 0.05; done"_s);
    auto first = makeEngine();
    first->start(wanted);
    first->start(other);
    QTRY_VERIFY_WITH_TIMEOUT(log(wanted) == "begun\n" && log(other) == "other\n", 60'000);
    first.reset();
    auto doomed = *record(other);
    doomed.kill = true;
    QVERIFY(e2b::SandboxRecords(SandboxEngine::recordsFolder(m_paths)).write(doomed));
    const auto good = m_choices.account;
    m_choices.account.apiKey = {};
    const auto second = makeEngine();
    QSignalSpy finished(second.get(), &session::Engine::finished);
    m_events.clear();
    second->sweep();
    second->reattach(wanted);
    QTRY_VERIFY_WITH_TIMEOUT(hasStage(u"waiting"_s), 30'000);
    second->keysChanged(); // another one
    QVERIFY(finished.isEmpty());
    {
        engines::RunOwner owner(engines::RunFiles(m_paths, wanted.run.id).owner());
        QVERIFY2(owner.take() && owner.isTaken(), "a program that has a key may take it");
    }
    m_choices.account = good;
    second->keysChanged();
    QTRY_COMPARE_WITH_TIMEOUT(m_fake->sandboxes().size(), 1, 60'000); // the other one had to go
    QTRY_VERIFY_WITH_TIMEOUT(!record(other)->kill, 60'000);
    makeInSandbox(u"go"_s);
    QVERIFY(sees(finished));
    QCOMPARE(finished.first().at(1).value<Event>().data.value(u"exit_code"), 0);
    QVERIFY(m_fake->sandboxes().isEmpty());
    QSignalSpy lost(second.get(), &session::Engine::lost);
    second->reattach(other);
    QVERIFY(sees(lost));
}

/// Parts of no size would be without number.
void tst_SandboxRestart::believesNoDamagedRecord()
{
    const RunRequest wanted = request(u"true"_s);
    breakTheUploadOff(wanted);
    auto damaged = *record(wanted);
    damaged.partBytes = -1;
    QVERIFY(e2b::SandboxRecords(SandboxEngine::recordsFolder(m_paths)).write(damaged));
    QCOMPARE(record(wanted)->packedBytes, 0);
    QVERIFY(!takeUp(wanted).value(u"error").toString().isEmpty());
    QVERIFY(m_fake->sandboxes().isEmpty());
}

QTEST_GUILESS_MAIN(tst_SandboxRestart)
#include "tst_SandboxRestart.moc"
