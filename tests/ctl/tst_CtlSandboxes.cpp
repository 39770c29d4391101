// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/SandboxCtlFixture.h"

using helpers::CtlRun;
using helpers::FakeE2b;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// gantryctl with the fake service, whose commands really run.
class tst_CtlSandboxes : public helpers::SandboxCtlFixture
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void runsAStepInASandbox();
    void goesOnInAnotherProcess();
    void managesSandboxesFromAnotherProcess();
    void showsAndAppliesResultsLater();
    void showsNoSequencesOfASandbox();
    void downloadsFolders();
    void tellsLogsAsJson();
    void followsALogToItsEnd();
    void followsALogWhoseSandboxGoes();
    void tellsTheLogOfASandboxThatDoesNotAnswer_data();
    void tellsTheLogOfASandboxThatDoesNotAnswer();
    void countsNoPauses();
    void leavesWhatMayLiveToTheNextSweep();
    void endsWhatHasNoNameYet_data();
    void endsWhatHasNoNameYet();
    void leavesNothingOfAnInterruptedCreation();
    void endsNothingThatCouldBeAnother();
    void downloadsWhatChangesMeanwhile();
    void keepsTemplates();
    void forgetsWhatIsGone();
    void sendsKeysOnlyWhenToldTo();
    void refusesOptionsThatMakeNoSense_data();
    void refusesOptionsThatMakeNoSense();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
};

void tst_CtlSandboxes::runsAStepInASandbox()
{
    CtlRun run(environment(), sandboxRun(u"cat file; echo two >file; exit 3"_s));
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.result().value(u"exit_code").toInt(), 3);
    QCOMPARE(run.value(u"state"_s), u"failed"_s);
    QCOMPARE(run.value(u"stdout"_s), u"one\n"_s);
    const QJsonObject sandbox = run.result().value(u"sandbox").toObject();
    QCOMPARE(sandbox.value(u"state"), u"failed"_s);
    QCOMPARE(sandbox.value(u"exitCode"), 3);
    QCOMPARE(sandbox.value(u"output"), u"one\n"_s);
    QCOMPARE(run.result().value(u"results")[u"files"].toArray().size(), 1);
    QCOMPARE(run.events(u"sandbox_results"_s).size(), 1);
    QVERIFY(m_fake->sandboxes().isEmpty());
    QFile file(m_project + u"/file"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("two\n"));
    QVERIFY(!run.standardOutput().contains(FakeE2b::key().toUtf8()));
}

void tst_CtlSandboxes::goesOnInAnotherProcess()
{
    auto first = std::make_unique<CtlRun>(
        environment(), sandboxRun(u"echo one; while [ ! -e go ]; do sleep 0.05; done; rm go; echo two"_s));
    VERIFY_RUN(*first,
               QTest::qWaitFor(
                   [&] {
                       return first->waitForEvent(u"sandbox_progress"_s, 1)
                           && !first->events(u"sandbox_progress"_s).isEmpty()
                           && first->events(u"sandbox_progress"_s).last().value(u"stage") == u"run"_s;
                   },
                   30'000));
    const QString session = first->sessionId();
    first->sendSignal(SIGKILL);
    QVERIFY(first->waitForEnd());
    QCOMPARE(m_fake->sandboxes().size(), 1);
    CtlRun second(environment(), {u"session"_s, u"follow"_s, session, u"--json"_s});
    makeInSandbox(u"go"_s);
    VERIFY_RUN(second, second.waitForEnd());
    COMPARE_RUN(second, second.events(u"run_exited"_s).value(0).value(u"exit_code").toInt(-1), 0);
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_CtlSandboxes::managesSandboxesFromAnotherProcess()
{
    const auto made = call({u"create"_s, u"--template"_s, u"base"_s, u"--timeout"_s, u"600"_s});
    QCOMPARE(made.size(), 1);
    const QString id = made.first().value(u"sandbox").toString();
    QVERIFY(!id.isEmpty());
    CtlRun list(environment(), {u"sandbox"_s, u"list"_s, u"--json"_s});
    VERIFY_RUN(list, list.waitForEnd() && list.exitCode() == 0);
    const auto all = QJsonDocument::fromJson(list.standardOutput()).array();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first()[u"sandbox"].toString(), id);
    QVERIFY(all.first()[u"estimated"].toBool());
    const QJsonObject status = call({u"status"_s, id.left(8)}).value(0);
    QVERIFY(status.value(u"healthy").toBool());
    QVERIFY(status.value(u"limits")[u"left_s"].toInteger() > 500
            && status.value(u"limits")[u"time_s"].toInteger() == 600);
    QVERIFY(status.contains(u"cost_usd"_s) && status.contains(u"age_s"_s) && status.value(u"cpus") == 2);
    QVERIFY(call({u"check"_s}).value(0).value(u"ok").toBool());
    QCOMPARE(call({u"extend"_s, id, u"--timeout"_s, u"900"_s}).size(), 1);
    QCOMPARE(call({u"extend"_s, id}).size(), 1); // no shorter, whatever its default is
    QVERIFY(call({u"status"_s, id}).value(0).value(u"limits")[u"left_s"].toInteger() > 900);
    QCOMPARE(call({u"pause"_s, id}).value(0).value(u"state"), u"paused"_s);
    const auto paused = call({u"status"_s, id});
    QCOMPARE(paused.value(0).value(u"state"), u"paused"_s);
    QVERIFY(!paused.value(0).value(u"healthy").toBool());
    QCOMPARE(call({u"resume"_s, id}).value(0).value(u"state"), u"running"_s);
    const QString target = m_home->path(u"profile"_s);
    QVERIFY(call({u"download"_s, id, u".bash_profile"_s, u"--output"_s, target}).value(0).value(u"bytes").toInt() > 10);
    QVERIFY(QFile::exists(target));
    call({u"download"_s, id, u".bash_profile"_s, u"--output"_s, target}, 1); // nothing is overwritten
    QCOMPARE(call({u"cost"_s}).last().value(u"type"), u"total"_s);
    QVERIFY(call({u"templates"_s}).size() >= 2);
    QCOMPARE(call({u"terminate"_s, id}).value(0).value(u"state"), u"ended"_s);
    QVERIFY(m_fake->sandboxes().isEmpty());
    QCOMPARE(call({u"terminate"_s, id}).size(), 1); // gone already is as wished
}

void tst_CtlSandboxes::namesWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("words");
    QTest::newRow("wrong key") << QStringList{u"list"_s} << u"e2b_wrong"_s << u"API key"_s;
    QTest::newRow("no key") << QStringList{u"list"_s} << u""_s << u"API key"_s;
    QTest::newRow("unknown template") << QStringList{u"create"_s, u"--template"_s, u"nope"_s} << FakeE2b::key()
                                      << u"template 'nope' not found"_s;
    QTest::newRow("unknown sandbox") << QStringList{u"pause"_s, u"i0000"_s} << FakeE2b::key() << u"doesn't exist"_s;
    QTest::newRow("no id") << QStringList{u"status"_s, u"../x"_s} << FakeE2b::key() << u"doesn't exist"_s;
    QTest::newRow("no run") << QStringList{u"logs"_s, u"i0000"_s} << FakeE2b::key() << u"No run of this computer"_s;
}

void tst_CtlSandboxes::namesWhatIsWrong()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, key);
    QFETCH(const QString, words);
    auto environment = this->environment();
    environment.insert(u"E2B_API_KEY"_s, key);
    CtlRun run(environment, QStringList{u"sandbox"_s} + arguments);
    VERIFY_RUN(run, run.waitForEnd());
    QCOMPARE(run.exitCode(), 1);
    VERIFY_RUN(run, QString::fromUtf8(run.standardError()).contains(words));
    QVERIFY(!run.standardError().contains("e2b_wrong"));
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_CtlSandboxes::showsAndAppliesResultsLater()
{
    CtlRun run(environment(),
               sandboxRun(u"echo two >file; echo x >new"_s) + QStringList{u"--keep-results"_s, u"--budget"_s, u"5"_s});
    VERIFY_RUN(run, run.waitForEnd() && run.exitCode() == 0);
    const QString id = run.result().value(u"sandbox")[u"sandboxId"].toString();
    QVERIFY(!QFile::exists(m_project + u"/new"_s));
    const QJsonObject shown = call({u"results"_s, id}).value(0);
    QCOMPARE(shown.value(u"files").toArray().size(), 2);
    QVERIFY(!shown.value(u"applied").toBool());
    QVERIFY(call({u"apply"_s, id}).value(0).value(u"applied").toBool());
    QVERIFY(QFile::exists(m_project + u"/new"_s));
    call({u"apply"_s, id}, 1); // not twice
    QVERIFY(call({u"cost"_s}).first().value(u"limits")[u"budget_usd"].toDouble() == 5);
}

/// Nor lines that it made up.
void tst_CtlSandboxes::showsNoSequencesOfASandbox()
{
    CtlRun run(environment(), sandboxRun(uR"(echo x >$'\e[31mred\nM  file')"_s) + QStringList{u"--keep-results"_s});
    VERIFY_RUN(run, run.waitForEnd() && run.exitCode() == 0);
    CtlRun shown(environment(), {u"sandbox"_s, u"results"_s, run.result().value(u"sandbox")[u"sandboxId"].toString()});
    VERIFY_RUN(shown, shown.waitForEnd() && shown.exitCode() == 0);
    VERIFY_RUN(shown, shown.standardOutput().contains("[31mred"));
    VERIFY_RUN(shown, !shown.standardOutput().contains('\x1b') && !shown.standardOutput().contains("\nM  file"));
}

void tst_CtlSandboxes::downloadsFolders()
{
    CtlRun run(environment(),
               sandboxRun(u"mkdir -p 'd/e f' d/empty; echo x >'d/e f/ü'; chmod +x 'd/e f/ü'; ln -s 'e f/ü' d/link"_s)
                   + QStringList{u"--keep"_s});
    VERIFY_RUN(run, run.waitForEnd() && run.exitCode() == 0);
    const QString id = m_fake->sandboxes().first().value(u"sandboxID").toString();
    const QString target = m_home->path(u"download"_s);
    QCOMPARE(call({u"download"_s, id, u"workspace/d"_s, u"--output"_s, target}).value(0).value(u"files").toInt(), 2);
    QVERIFY(QFileInfo(target + u"/e f/ü"_s).isExecutable());
    QVERIFY(QFileInfo(target + u"/empty"_s).isDir());
    QVERIFY(QFileInfo(target + u"/link"_s).isSymLink());
    makeInSandbox(u"d/plain"_s);
    QVERIFY(QFile::link(u"/etc/passwd"_s, m_fake->workspace() + u"/d/outside"_s));
    const QString other = m_home->path(u"other"_s);
    call({u"download"_s, id, u"workspace/d"_s, u"--output"_s, other}, 1);
    QVERIFY2(!QFile::exists(other) && !QFile::exists(other + u".part"_s), "nothing of it was written");
    call({u"terminate"_s, id});
}

void tst_CtlSandboxes::tellsLogsAsJson()
{
    CtlRun run(environment(), sandboxRun(u"echo one; echo two; echo oops >&2; printf three"_s));
    VERIFY_RUN(run, run.waitForEnd() && run.exitCode() == 0);
    const QString id = run.result().value(u"sandbox")[u"sandboxId"].toString();
    const auto log = call({u"logs"_s, id});
    QCOMPARE(log.size(), 3);
    QCOMPARE(log.at(1).value(u"text"), u"two"_s);
    QCOMPARE(log.at(2).value(u"text"), u"three"_s);
    QCOMPARE(call({u"logs"_s, id, u"--errors"_s}).value(0).value(u"text"), u"oops"_s);
    // A line that is too long for one piece is not cut inside of a character.
    CtlRun longLine(environment(), sandboxRun(uR"(printf x; head -c 300000 /dev/zero | sed 's/\x00/ü/g')"_s));
    VERIFY_RUN(longLine, longLine.waitForEnd() && longLine.exitCode() == 0);
    QString text;
    for (const QJsonObject &piece : call({u"logs"_s, longLine.result().value(u"sandbox")[u"sandboxId"].toString()}))
        text += piece.value(u"text").toString();
    QCOMPARE(text.size(), 300'001);
    QCOMPARE(text.count(u'ü'), 300'000);
}

void tst_CtlSandboxes::followsALogToItsEnd()
{
    const auto run = startAndWait(u"echo one; while [ ! -e go ]; do sleep 0.05; done; rm go; echo two"_s);
    const QString id = m_fake->sandboxes().first().value(u"sandboxID").toString();
    CtlRun log(environment(), {u"sandbox"_s, u"logs"_s, id, u"--follow"_s, u"--json"_s});
    VERIFY_RUN(log, QTest::qWaitFor([&] { return log.waitForEnd(0ms) || !log.lines().isEmpty(); }, 60'000));
    makeInSandbox(u"go"_s);
    VERIFY_RUN(log, log.waitForEnd() && log.exitCode() == 0);
    COMPARE_RUN(log, log.lines().size(), 2);
    QCOMPARE(log.lines().last().value(u"text"), u"two"_s);
    VERIFY_RUN((*run), run->waitForEnd() && run->exitCode() == 0);
}

/// The run ends its sandbox as soon as its results are here, which may be between two looks.
void tst_CtlSandboxes::followsALogWhoseSandboxGoes()
{
    const auto run = startAndWait(u"echo one; while [ ! -e go ]; do sleep 0.05; done; rm go; echo two"_s);
    const QString id = m_fake->sandboxes().first().value(u"sandboxID").toString();
    CtlRun log(environment(), {u"sandbox"_s, u"logs"_s, id, u"--follow"_s, u"--json"_s});
    VERIFY_RUN(log, QTest::qWaitFor([&] { return log.waitForEnd(0ms) || !log.lines().isEmpty(); }, 60'000));
    log.sendSignal(SIGSTOP);
    makeInSandbox(u"go"_s);
    VERIFY_RUN((*run), run->waitForEnd() && run->exitCode() == 0);
    log.sendSignal(SIGCONT);
    VERIFY_RUN(log, log.waitForEnd() && log.exitCode() == 0);
    COMPARE_RUN(log, log.lines().size(), 2);
    QCOMPARE(log.lines().last().value(u"text"), u"two"_s);
}

void tst_CtlSandboxes::tellsTheLogOfASandboxThatDoesNotAnswer_data()
{
    QTest::addColumn<bool>("isPaused");
    QTest::newRow("paused") << true;
    QTest::newRow("expired") << false;
}

void tst_CtlSandboxes::tellsTheLogOfASandboxThatDoesNotAnswer()
{
    QFETCH(const bool, isPaused);
    CtlRun run(environment(), sandboxRun(u"echo one; echo two"_s) + QStringList{u"--keep"_s});
    VERIFY_RUN(run, run.waitForEnd() && run.exitCode() == 0);
    const QString id = m_fake->sandboxes().first().value(u"sandboxID").toString();
    if (isPaused)
        QCOMPARE(call({u"pause"_s, id}).size(), 1);
    else
        m_fake->advance(std::chrono::hours(3));
    for (const QStringList &arguments : {QStringList{u"logs"_s, id}, QStringList{u"logs"_s, id, u"--follow"_s}}) {
        const auto log = call(arguments);
        QCOMPARE(log.size(), 2);
        QCOMPARE(log.last().value(u"text"), u"two"_s);
    }
}

void tst_CtlSandboxes::countsNoPauses()
{
    const QString id = call({u"create"_s, u"--template"_s, u"base"_s, u"--timeout"_s, u"3600"_s})
                           .value(0)
                           .value(u"sandbox")
                           .toString();
    call({u"pause"_s, id});
    // As if all this had happened hours ago.
    const QString name = QDir(m_home->data() + u"/sandboxes"_s).entryInfoList({u"*.json"_s}).value(0).filePath();
    const auto change = [&name](const std::function<void(QJsonObject &)> &how) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        how(json);
        file.resize(0);
        file.seek(0);
        file.write(QJsonDocument(json).toJson());
    };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto text = [&now](int hoursAgo) { return now.addSecs(-3600LL * hoursAgo).toString(Qt::ISODateWithMs); };
    change([&](QJsonObject &json) {
        json.insert(u"created_at"_s, text(11));
        json.insert(u"paused_at"_s, text(10));
    });
    const auto cost = [this] { return call({u"cost"_s, u"--rate"_s, u"1"_s}).value(0).value(u"cost_usd").toDouble(); };
    QVERIFY2(qAbs(cost() - 1.0) < 0.1, qPrintable(QString::number(cost())));
    call({u"resume"_s, id, u"--timeout"_s, u"3600"_s});
    QVERIFY2(qAbs(cost() - 1.0) < 0.1, qPrintable(QString::number(cost())));
    call({u"pause"_s, id});
    call({u"terminate"_s, id});
    QVERIFY2(qAbs(cost() - 1.0) < 0.1, qPrintable(QString::number(cost())));
}

void tst_CtlSandboxes::leavesWhatMayLiveToTheNextSweep()
{
    // What is made is neither told nor found.
    m_fake->addFault(
        {{u"method"_s, u"POST"_s}, {u"path"_s, u"/v2/sandboxes$"_s}, {u"status"_s, 500}, {u"after"_s, true}});
    m_fake->addFault({{u"method"_s, u"GET"_s}, {u"path"_s, u"/v2/sandboxes"_s}, {u"status"_s, 500}, {u"times"_s, 3}});
    call({u"create"_s, u"--template"_s, u"base"_s}, 1);
    QCOMPARE(m_fake->sandboxes().size(), 1);
    CtlRun list(environment(), {u"sandbox"_s, u"list"_s, u"--json"_s});
    VERIFY_RUN(list, list.waitForEnd() && list.exitCode() == 0);
    const QJsonValue told = QJsonDocument::fromJson(list.standardOutput()).array().first();
    QVERIFY(told[u"to_be_killed"].toBool());
    // Its name is known from now on.
    QCOMPARE(call({u"terminate"_s, told[u"sandbox"].toString()}).value(0).value(u"state"), u"ended"_s);
    QVERIFY(m_fake->sandboxes().isEmpty());
    CtlRun again(environment(), {u"sandbox"_s, u"list"_s, u"--json"_s});
    VERIFY_RUN(again, again.waitForEnd() && QJsonDocument::fromJson(again.standardOutput()).array().isEmpty());
}

void tst_CtlSandboxes::endsWhatHasNoNameYet_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("it is there") << true;
    QTest::newRow("it may still come") << false;
}

/// Its id is not known here: the service did not tell it.
void tst_CtlSandboxes::endsWhatHasNoNameYet()
{
    QFETCH(const bool, isThere);
    m_fake->addFault(
        {{u"method"_s, u"POST"_s}, {u"path"_s, u"/v2/sandboxes$"_s}, {u"status"_s, 500}, {u"after"_s, isThere}});
    m_fake->addFault({{u"method"_s, u"GET"_s}, {u"path"_s, u"/v2/sandboxes"_s}, {u"status"_s, 500}, {u"times"_s, 3}});
    call({u"create"_s, u"--template"_s, u"base"_s}, 1);
    const auto records = [this] { return QDir(m_home->data() + u"/sandboxes"_s).entryList({u"*.json"_s}); };
    const QString tag = records().value(0).chopped(5);
    call({u"forget"_s, tag}, 1);
    const QJsonObject told = call({u"terminate"_s, tag}).value(0);
    QVERIFY(m_fake->sandboxes().isEmpty());
    QCOMPARE(told.value(u"state"), isThere ? u"ended"_s : u"creating"_s);
    QCOMPARE(told.value(u"to_be_killed"), !isThere);
    const QJsonObject kept = call({u"cost"_s}).value(0);
    QCOMPARE(kept.value(u"to_be_killed"), !isThere);
}

void tst_CtlSandboxes::leavesNothingOfAnInterruptedCreation()
{
    m_fake->addFault({{u"method"_s, u"POST"_s}, {u"path"_s, u"/v2/sandboxes$"_s}, {u"hold"_s, 60}});
    CtlRun run(environment(), {u"sandbox"_s, u"create"_s, u"--template"_s, u"base"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_fake->sandboxes().size(), 1, 60'000);
    run.sendSignal(SIGINT);
    VERIFY_RUN(run, run.waitForEnd());
    QVERIFY(call({u"cost"_s}).value(0).value(u"to_be_killed").toBool());
}

void tst_CtlSandboxes::endsNothingThatCouldBeAnother()
{
    const auto create
        = [this] { return call({u"create"_s, u"--template"_s, u"base"_s}).value(0).value(u"sandbox").toString(); };
    const QString first = create();
    const QString second = create();
    call({u"terminate"_s, u"i"_s}, 1); // all ids begin with it
    QCOMPARE(m_fake->sandboxes().size(), 2);
    qsizetype same = 0;
    while (first.at(same) == second.at(same))
        ++same;
    QCOMPARE(call({u"terminate"_s, second.left(same + 1)}).value(0).value(u"sandbox"), second);
    QCOMPARE(m_fake->sandboxes().value(0).value(u"sandboxID"), first);
}

/// tar says that with an exit code of its own.
void tst_CtlSandboxes::downloadsWhatChangesMeanwhile()
{
    addClaude();
    QFile tar(m_home->path(u"bin/tar"_s));
    QVERIFY(tar.open(QIODevice::WriteOnly));
    tar.write("#!/bin/bash\nPATH=/usr/bin:/bin\ntar \"$@\" || exit\n[ \"$1\" != -czf ]\n");
    tar.close();
    QVERIFY(tar.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    CtlRun run(environment(), sandboxRun(u"mkdir d; echo x >d/file"_s) + QStringList{u"--keep"_s});
    VERIFY_RUN(run, run.waitForEnd() && run.exitCode() == 0);
    const QString id = m_fake->sandboxes().first().value(u"sandboxID").toString();
    const QString target = m_home->path(u"download"_s);
    QCOMPARE(call({u"download"_s, id, u"workspace/d"_s, u"--output"_s, target}).value(0).value(u"files").toInt(), 1);
    QVERIFY2(QDir(m_fake->workspace() + u"/../.gantry"_s).entryList({u"download-*"_s}).isEmpty(),
             "every download would take more of the disk");
}

void tst_CtlSandboxes::keepsTemplates()
{
    const QString file = m_home->path(u"mine.json"_s);
    QFile json(file);
    QVERIFY(json.open(QIODevice::WriteOnly));
    json.write(R"({"name":"mine","base":"base","setup":["echo set-up >generated"],"environment":{"WORD":"w"}})");
    json.close();
    QCOMPARE(call({u"templates"_s, u"--add"_s, file}).value(0).value(u"name"), u"mine"_s);
    QCOMPARE(call({u"templates"_s, u"mine"_s}).value(0).value(u"setup").toArray().size(), 1);
    CtlRun run(environment(), sandboxRun(u"cat generated; echo $WORD"_s) + QStringList{u"--template"_s, u"mine"_s});
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.value(u"stdout"_s), u"set-up\nw\n"_s);
    call({u"templates"_s, u"mine"_s, u"--remove"_s});
    call({u"templates"_s, u"mine"_s}, 1);
    QVERIFY(json.open(QIODevice::WriteOnly | QIODevice::Truncate));
    json.write(R"({"name":"mine","base":"base","setup":"echo"})");
    json.close();
    call({u"templates"_s, u"--add"_s, file}, 1);
}

void tst_CtlSandboxes::forgetsWhatIsGone()
{
    const QString id = call({u"create"_s, u"--template"_s, u"base"_s}).value(0).value(u"sandbox").toString();
    call({u"forget"_s, id}, 1); // it is there, and costs
    m_fake->advance(std::chrono::hours(1));
    CtlRun list(environment(), {u"sandbox"_s, u"list"_s, u"--json"_s});
    VERIFY_RUN(list, list.waitForEnd() && list.exitCode() == 0);
    const auto all = QJsonDocument::fromJson(list.standardOutput()).array();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first()[u"state"].toString(), u"unknown"_s);
    QCOMPARE(call({u"forget"_s, id}).value(0).value(u"type"), u"forgotten"_s);
    call({u"forget"_s, id}, 1);
}

void tst_CtlSandboxes::sendsKeysOnlyWhenToldTo()
{
    QFile file(m_project + u"/config"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("key = AKIA"
               "ABCDEFGHIJKLMNOP\n");
    file.close();
    // Allowing Claude's tools is not allowing this.
    CtlRun refused(environment(), sandboxRun(u"true"_s) + QStringList{u"--permission"_s, u"allow"_s});
    VERIFY_RUN(refused, refused.waitForEnd());
    QCOMPARE(refused.exitCode(), 1);
    VERIFY_RUN(refused, refused.value(u"error"_s).contains(u"config, line 1"_s));
    QVERIFY(m_fake->requests().isEmpty());
    CtlRun sent(environment(), sandboxRun(u"cat config"_s) + QStringList{u"--send-secrets"_s});
    VERIFY_RUN(sent, sent.waitForEnd());
    COMPARE_RUN(sent, sent.exitCode(), 0);
}

void tst_CtlSandboxes::refusesOptionsThatMakeNoSense_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList run{u"run"_s, u"--project"_s, u"/tmp"_s, u"--shell"_s, u"true"_s};
    QTest::newRow("branch without a sandbox") << run + QStringList{u"--branch"_s, u"auto"_s};
    QTest::newRow("target without git-live")
        << run + QStringList{u"--engine"_s, u"e2b"_s, u"--target-branch"_s, u"main"_s};
    QTest::newRow("odd branch") << run + QStringList{u"--engine"_s, u"e2b"_s, u"--branch"_s, u"a..b"_s};
    QTest::newRow("no time") << run + QStringList{u"--engine"_s, u"e2b"_s, u"--timeout"_s, u"0"_s};
    QTest::newRow("no budget") << run + QStringList{u"--engine"_s, u"e2b"_s, u"--budget"_s, u"0"_s};
    QTest::newRow("tasks and a prompt") << QStringList{u"sandbox"_s, u"run"_s, u"--project"_s, u"/tmp"_s,
                                                       u"--task"_s,  u"x"_s,   u"--prompt"_s,  u"y"_s};
}

void tst_CtlSandboxes::refusesOptionsThatMakeNoSense()
{
    QFETCH(const QStringList, arguments);
    CtlRun run(environment(), arguments);
    VERIFY_RUN(run, run.waitForEnd());
    QCOMPARE(run.exitCode(), 2);
    QCOMPARE(run.standardError().trimmed().count('\n'), 0);
    QVERIFY(m_fake->requests().isEmpty());
}

QTEST_GUILESS_MAIN(tst_CtlSandboxes)
#include "tst_CtlSandboxes.moc"
