// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxResults.h"
#include "engines/SandboxScript.h"
#include "process/ExitRecord.h"
#include "process/TerminalChannel.h"
#include "tests/engines/SandboxFixture.h"
#include "tests/helpers/Touch.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using helpers::FakeE2b;
using helpers::SandboxEngine;
using session::Event;
using session::RunRequest;
using session::StepKind;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The engine with the fake service, whose commands really run.
class tst_SandboxEngine : public helpers::SandboxFixture
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void runsACommandWhereTheProjectIs();
    void tellsExitCodes_data();
    void tellsExitCodes();
    void passesThePromptExactly();
    void readsWhatClaudeSays();
    void bringsChangesBack();
    void bringsEmptyFoldersBack();
    void makesNoFolderThroughALink();
    void keepsConflictsOutOfTheProject();
    void warnsAndStopsAtTheTimeLimit();
    void stopsAtTheBudget();
    void stopsWhenClaudeHasSpentTheBudget();
    void stopsPolitelyThenByForce();
    void goesOnAfterABrokenConnection();
    void isTakenUpByAnotherProgram();
    void tellsWhatBecameOfTheSandbox_data();
    void tellsWhatBecameOfTheSandbox();
    void tellsTheWholeResult();
    void mendsADamagedUpload();
    void setsUpWhatTheTemplateWants();
    void leavesNoSandboxAfterAFailure_data();
    void leavesNoSandboxAfterAFailure();
    void sendsNoKeys();
    void countsNoTimeWhileItAsks();
    void refusesWhatItCannotRun();
};

void tst_SandboxEngine::runsACommandWhereTheProjectIs()
{
    write(u"a b/ü\n.txt"_s, "content");
    write(u"run"_s, "#!/bin/sh\necho ran\n");
    QFile::setPermissions(m_project + u"/run"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(QFile::link(u"a b"_s, m_project + u"/inside"_s));
    QVERIFY(QFile::link(u"/etc/passwd"_s, m_project + u"/outside"_s));
    write(u".env"_s, "SECRET=1");
    RunRequest wanted = request(u"pwd; cat 'inside/ü\n.txt'; ./run; ls -A; echo \"$X\"; echo oops >&2"_s);
    wanted.step.environment = {{u"X"_s, u"a 'b' $c"_s}};
    const QJsonObject end = play(wanted);
    QCOMPARE(end.value(u"exit_code"), 0);
    const QByteArray output = log(wanted);
    QVERIFY2(output.contains("/home/user/workspace\ncontentran\na b\ninside\nrun\na 'b' $c\n"), output.constData());
    QCOMPARE(bytes(wanted.run.folder + u"/stderr.log"_s), QByteArray("oops\n"));
    QVERIFY(m_fake->sandboxes().isEmpty());
    QCOMPARE(end.value(u"log_bytes").toInteger(), output.size());
    const auto record = process::readExitRecord(wanted.run.folder);
    QVERIFY(record && record->exitCode == 0);
}

void tst_SandboxEngine::tellsExitCodes_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<bool>("timedOut");
    QTest::newRow("failure") << u"exit 3"_s << 3 << false;
    QTest::newRow("a limit of its own") << u"exit 124"_s << 124 << true;
    QTest::newRow("signal") << u"kill -9 $$"_s << 137 << false;
}

void tst_SandboxEngine::tellsExitCodes()
{
    QFETCH(const QString, command);
    QFETCH(const int, exitCode);
    QFETCH(const bool, timedOut);
    const QJsonObject end = play(request(command));
    QCOMPARE(end.value(u"exit_code"), exitCode);
    QCOMPARE(end.value(u"error").toString().contains(u"was killed"_s), exitCode == 137);
    QCOMPARE(told("stop_requested"_L1).size(), timedOut ? 1 : 0);
}

void tst_SandboxEngine::passesThePromptExactly()
{
    const QString text = u"Say \"$HOME\" `id` 'x' \\n; ü \U0001F600\n\tand\x07 more %s"_s;
    m_choices.keep = true;
    QCOMPARE(play(request(text, StepKind::ClaudePrompt)).value(u"exit_code"), 0);
    const QString work = m_fake->workspace() + u'/';
    QCOMPARE(QString::fromUtf8(bytes(work + u"prompt.got"_s)), QString(text).remove(u'\x07'));
    QVERIFY(bytes(work + u"arguments"_s).contains("-p --output-format stream-json"));
    QVERIFY(engines::SandboxScript::prompt(QString(100 * 1024, u'x')));
    QVERIFY(!engines::SandboxScript::prompt(QString(100 * 1024 + 1, u'x')));
    QVERIFY(!engines::SandboxScript::prompt(u" \x01 "_s));
}

void tst_SandboxEngine::readsWhatClaudeSays()
{
    m_choices.secrets = {{u"ANTHROPIC_API_KEY"_s, base::Secret("sk-secret")}};
    m_choices.keep = true;
    const RunRequest wanted = request(u"hello"_s, StepKind::ClaudePrompt);
    const QJsonObject end = play(wanted);
    QCOMPARE(end.value(u"exit_code"), 0);
    QCOMPARE(end.value(u"hooks"), false);
    QCOMPARE(told("turn_started"_L1).first().value(u"model"), u"opus"_s);
    const QJsonObject result = told("run_result"_L1).first();
    QCOMPARE(result.value(u"text"), u"done ü"_s);
    QCOMPARE(result.value(u"total_cost_micros").toInteger(), 250'000);
    const QString work = m_fake->workspace() + u'/';
    QCOMPARE(bytes(work + u"key"_s), QByteArray("sk-secret\n"));
    for (const Event &event : std::as_const(m_events))
        QVERIFY(!QJsonDocument(event.data).toJson().contains("sk-secret"));
    QVERIFY(std::ranges::any_of(told("sandbox_progress"_L1), [](const QJsonObject &data) {
        return data.value(u"stage") == u"update"_s && data.value(u"warning").toBool();
    }));
}

void tst_SandboxEngine::bringsChangesBack()
{
    write(u"changed"_s, "one\n");
    write(u"removed"_s, "gone\n");
    write(u"old name"_s, "the same text in both\n");
    const QJsonObject end = play(request(uR"(echo two >changed; rm removed; mv 'old name' 'new ü name'
head -c 2000 /dev/urandom >binary; sha256sum <binary; mkdir d; echo x >d/tool; chmod +x d/tool)"_s));
    QCOMPARE(end.value(u"exit_code"), 0);
    QVERIFY(!end.contains(u"warning"));
    const QJsonObject results = told("sandbox_results"_L1).first();
    QVERIFY(results.value(u"applied").toBool());
    QCOMPARE(results.value(u"files").toArray().size(), 5);
    QVERIFY(std::ranges::any_of(results.value(u"files").toArray(), [](const QJsonValue &file) {
        return file[u"change"] == u"R"_s && file[u"from"] == u"old name"_s;
    }));
    QCOMPARE(bytes(m_project + u"/changed"_s), QByteArray("two\n"));
    QVERIFY(!QFile::exists(m_project + u"/removed"_s));
    QVERIFY(!QFile::exists(m_project + u"/old name"_s));
    QCOMPARE(bytes(m_project + u"/new ü name"_s), QByteArray("the same text in both\n"));
    QCOMPARE(bytes(m_project + u"/binary"_s).size(), 2000);
    QVERIFY(QFileInfo(m_project + u"/d/tool"_s).isExecutable());
}

void tst_SandboxEngine::bringsEmptyFoldersBack()
{
    write(u".gitignore"_s, "ignored/\n");
    write(u"emptied/file"_s, "gone\n");
    QVERIFY(QDir(m_project).mkpath(u"there"_s));
    const RunRequest wanted = request(uR"(mkdir -p 'new ü
folder/deep' ignored/cache files/in/it a; echo x >files/in/it/file; rm emptied/file; mkdir -p .git/hooks/made)"_s);
    QCOMPARE(play(wanted).value(u"exit_code"), 0);
    const QDir project(m_project);
    for (const QString &folder : {u"new ü\nfolder/deep"_s, u"a"_s, u"emptied"_s, u"there"_s})
        QVERIFY2(QFileInfo(project.filePath(folder)).isDir(), qPrintable(folder));
    QVERIFY(project.exists(u"files/in/it/file"_s));
    QVERIFY2(!project.exists(u"ignored"_s), "nobody wants these back");
    QVERIFY(!project.exists(u".git"_s));
    const QJsonArray files = told("sandbox_results"_L1).first().value(u"files").toArray();
    QStringList folders;
    for (const QJsonValue &file : files) {
        if (file[u"path"].toString().endsWith(u'/'))
            folders.append(file[u"change"].toString() + u' ' + file[u"path"].toString());
    }
    QCOMPARE(folders, (QStringList{u"A a/"_s, u"A emptied/"_s, u"A new ü\nfolder/deep/"_s}));

    // Nothing but a folder: that is a change too, and can be put there later.
    m_events.clear();
    m_choices.applyResults = false;
    const RunRequest second = request(u"mkdir -p only/this"_s);
    QCOMPARE(play(second).value(u"exit_code"), 0);
    QVERIFY(!project.exists(u"only"_s));
    auto kept = engines::SandboxResults::read(second.run.folder);
    QVERIFY(kept && kept->canBeApplied() && kept->patch.isEmpty());
    engines::applyResults(*kept, m_project.toUtf8(), {});
    QVERIFY2(kept->applied && kept->conflict.isEmpty(), qPrintable(kept->conflict));
    QVERIFY(!kept->canBeApplied());
    QVERIFY(project.exists(u"only/this"_s));
}

void tst_SandboxEngine::makesNoFolderThroughALink()
{
    const QTemporaryDir elsewhere;
    QVERIFY(QFile::link(elsewhere.path(), m_project + u"/out"_s)); // stays here: it leads out of the project
    const QJsonObject end = play(request(u"mkdir -p out/made; echo x >file"_s));
    QVERIFY2(end.value(u"warning").toString().contains(u"out/made"_s), qPrintable(end.value(u"warning").toString()));
    QVERIFY(QDir(elsewhere.path()).isEmpty());
    QCOMPARE(bytes(m_project + u"/file"_s), QByteArray("x\n"));
    for (const QByteArray &bad : QByteArrayList{"../x", "/x", "a/../../x", ".git/hooks", "a/.GIT/x"})
        QVERIFY2(!engines::readFolders(bad + '\0') && !engines::makeFolders(m_project.toUtf8(), {bad}),
                 bad.constData());
    QCOMPARE(engines::readFolders(QByteArray()), QByteArrayList());
    QCOMPARE(engines::readFolders(QByteArray("a\0b/c\0", 6)), (QByteArrayList{"a", "b/c"}));
    QCOMPARE(engines::readFolders(QByteArray("x\0", 2).repeated(20'000))->size(), 10'000);
    // Lists that say nothing at great length.
    QCOMPARE(engines::readFolders(QByteArray(64 << 20, '\0')), QByteArrayList());
    QVERIFY(!engines::readChanges(QByteArray(64 << 20, '\0')));
}

void tst_SandboxEngine::keepsConflictsOutOfTheProject()
{
    write(u"file"_s, "one\n");
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->start(request(u"while [ ! -e go ]; do sleep 0.05; done; rm go; echo theirs >file; echo new >other"_s));
    QVERIFY(QTest::qWaitFor([this] { return hasStage(u"run"_s); }, 20'000));
    write(u"file"_s, "mine\n");
    QVERIFY(helpers::touch(m_fake->workspace() + u"/go"_s));
    QVERIFY(sees(finished));
    const QJsonObject results = told("sandbox_results"_L1).first();
    QVERIFY(!results.value(u"applied").toBool());
    QVERIFY(!results.value(u"conflict").toString().isEmpty());
    QVERIFY(!finished.first().at(1).value<Event>().data.value(u"warning").toString().isEmpty());
    QCOMPARE(bytes(m_project + u"/file"_s), QByteArray("mine\n"));
    QVERIFY2(!QFile::exists(m_project + u"/other"_s), "all or nothing");
    QVERIFY(bytes(results.value(u"patch").toString()).contains("+theirs"));
}

void tst_SandboxEngine::warnsAndStopsAtTheTimeLimit()
{
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->start(request(u"echo begun; sleep 1000"_s));
    QVERIFY(QTest::qWaitFor([this] { return hasStage(u"run"_s); }, 20'000));
    m_clock.advance(29min);
    QTest::qWait(50);
    QVERIFY(told("limit_near"_L1).isEmpty());
    m_clock.advance(1min);
    QTRY_COMPARE(told("limit_near"_L1).size(), 1);
    QCOMPARE(told("limit_near"_L1).last().value(u"cost_micros").toInteger(), 50'000);
    m_clock.advance(20min);
    QTRY_COMPARE(told("limit_near"_L1).size(), 2);
    QVERIFY(finished.isEmpty());
    m_clock.advance(10min);
    QVERIFY(sees(finished));
    const QJsonObject end = finished.first().at(1).value<Event>().data;
    QCOMPARE(end.value(u"exit_code"), 124);
    QVERIFY(end.value(u"error").toString().contains(u"60"_s));
    QCOMPARE(told("stop_requested"_L1).first().value(u"reason"), u"timeout"_s);
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_SandboxEngine::stopsAtTheBudget()
{
    m_choices.rates.hourly = base::Money::fromMicros(1'000'000);
    RunRequest wanted = request(u"sleep 1000"_s);
    wanted.session.profile.maxBudget = base::Money::fromMicros(100'000); // six minutes
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->start(wanted);
    QVERIFY(QTest::qWaitFor([this] { return hasStage(u"run"_s); }, 20'000));
    m_clock.advance(3min);
    QTRY_COMPARE(told("limit_near"_L1).size(), 1);
    m_clock.advance(2min);
    QTRY_COMPARE(told("limit_near"_L1).size(), 2);
    m_clock.advance(1min);
    QVERIFY(sees(finished));
    QVERIFY(finished.first().at(1).value<Event>().data.value(u"error").toString().contains(u"$0.10"_s));
}

/// Claude's messages say so long before its result would.
void tst_SandboxEngine::stopsWhenClaudeHasSpentTheBudget()
{
    // Thirty cents for each message.
    addProgram(u"claude"_s, R"([ "$1" = update ] && exit 0
printf '%s\n' "$*" >arguments
for I in 1 2 3; do
  echo '{"type":"assistant","message":{"id":"m'$I'","model":"claude-sonnet-4-5-20250929","usage":{"input_tokens":100000,"output_tokens":1}},"session_id":"s","uuid":"u'$I'"}'
  until [ -e ../go$I ]; do sleep 0.05; done
done
)");
    m_choices.keep = true;
    RunRequest wanted = request(u"work"_s, StepKind::ClaudePrompt);
    wanted.session.profile.maxBudget = base::Money::fromMicros(600'000);
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->start(wanted);
    QTRY_COMPARE_WITH_TIMEOUT(told("limit_near"_L1).size(), 1, 60'000);
    QVERIFY(bytes(m_fake->workspace() + u"/arguments"_s).contains("--max-budget-usd 0.600000"));
    QVERIFY(finished.isEmpty());
    QVERIFY(helpers::touch(m_fake->workspace() + u"/../go1"_s));
    QVERIFY(sees(finished));
    QCOMPARE(told("limit_near"_L1).size(), 3); // the second message goes past four fifths and the end at once
    QVERIFY(finished.first().at(1).value<Event>().data.value(u"error").toString().contains(u"$0.60"_s));
}

void tst_SandboxEngine::stopsPolitelyThenByForce()
{
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    const RunRequest wanted = request(u"trap 'echo bye; exit 5' TERM; echo begun; while :; do sleep 0.05; done"_s);
    engine->start(wanted);
    QTRY_VERIFY_WITH_TIMEOUT(log(wanted).contains("begun"), 20'000);
    engine->stop(wanted.run.id, session::Engine::Stop::Polite);
    QVERIFY(sees(finished));
    QCOMPARE(finished.first().at(1).value<Event>().data.value(u"exit_code"), 5);
    QVERIFY(log(wanted).contains("bye"));

    const RunRequest deaf = request(u"trap '' TERM; echo begun; while :; do sleep 0.05; done"_s);
    engine->start(deaf);
    QTRY_VERIFY_WITH_TIMEOUT(log(deaf).contains("begun"), 20'000);
    engine->stop(deaf.run.id, session::Engine::Stop::Force);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 20'000);
    QCOMPARE(finished.last().at(1).value<Event>().data.value(u"exit_code"), 137);
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_SandboxEngine::goesOnAfterABrokenConnection()
{
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    const RunRequest wanted = request(u"seq 1 20000; while [ ! -e go ]; do sleep 0.05; done; rm go; seq 20001 40000"_s);
    m_fake->addFault({{u"path"_s, u"/process.Process/Start"_s}, {u"times"_s, 12}, {u"cut_after"_s, 4}});
    engine->start(wanted);
    QTRY_VERIFY_WITH_TIMEOUT(log(wanted).endsWith("\n20000\n"), 30'000);
    QVERIFY(helpers::touch(m_fake->workspace() + u"/go"_s));
    QVERIFY(sees(finished));
    QByteArray expected;
    for (int i = 1; i <= 40'000; ++i)
        expected += QByteArray::number(i) + '\n';
    QVERIFY2(log(wanted) == expected, "no byte twice, none missing");
    QCOMPARE(finished.first().at(1).value<Event>().data.value(u"exit_code"), 0);
    QVERIFY(hasStage(u"interrupted"_s));
}

void tst_SandboxEngine::isTakenUpByAnotherProgram()
{
    const RunRequest wanted
        = request(u"echo one; until [ -e go ]; do sleep 0.05; done; rm go; echo two; echo x >made; exit 6"_s);
    auto first = makeEngine();
    first->start(wanted);
    QTRY_VERIFY_WITH_TIMEOUT(log(wanted) == "one\n", 20'000);
    first.reset(); // as a program that is killed
    m_choices.workFolder = u"elsewhere"_s;
    QCOMPARE(m_fake->sandboxes().size(), 1);
    QVERIFY(helpers::touch(m_fake->workspace() + u"/go"_s));
    const auto second = makeEngine();
    QSignalSpy finished(second.get(), &session::Engine::finished);
    QSignalSpy lost(second.get(), &session::Engine::lost);
    second->reattach(wanted);
    QVERIFY(sees(finished));
    QCOMPARE(finished.first().at(1).value<Event>().data.value(u"exit_code"), 6);
    QCOMPARE(log(wanted), QByteArray("one\ntwo\n"));
    QCOMPARE(bytes(m_project + u"/made"_s), QByteArray("x\n"));
    QVERIFY(m_fake->sandboxes().isEmpty());
    second->reattach(request(u"unknown"_s));
    QTRY_COMPARE(lost.count(), 1);
}

void tst_SandboxEngine::tellsWhatBecameOfTheSandbox_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("words");
    QTest::newRow("killed by somebody") << u"kill"_s << u"lost"_s;
    QTest::newRow("expired") << u"expire"_s << u"expired"_s;
}

void tst_SandboxEngine::tellsWhatBecameOfTheSandbox()
{
    QFETCH(const QString, what);
    QFETCH(const QString, words);
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    m_choices.timeLimit = 10h;
    const RunRequest wanted = request(u"echo begun; sleep 1000"_s);
    engine->start(wanted);
    QTRY_VERIFY_WITH_TIMEOUT(log(wanted) == "begun\n", 20'000);
    const QString id = m_fake->sandboxes().first().value(u"sandboxID").toString();
    e2b::E2bClient client(m_fake->account(), FakeE2b::timings());
    if (what == u"kill"_s) {
        client.kill(id, [](const auto &) { });
    } else {
        m_fake->advance(11h);
        m_clock.jump(11h);
    }
    QVERIFY(sees(finished));
    const QString error = finished.first().at(1).value<Event>().data.value(u"error").toString();
    QVERIFY2(error.contains(words), qPrintable(error));
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_SandboxEngine::tellsTheWholeResult()
{
    RunRequest wanted = request(
        u"printf 'a\\xc3'; sleep 0.3; printf '\\xa4\\n'; head -c 60000 /dev/zero | tr '\\0' x; echo; echo on-the-other >&2; exit 2"_s);
    const QJsonObject end = play(wanted);
    const QJsonObject result = engines::SandboxOutcome::read(wanted.run.folder);
    QCOMPARE(result.value(u"success"), false);
    QCOMPARE(result.value(u"exitCode"), 2);
    QCOMPARE(result.value(u"state"), u"failed"_s);
    QVERIFY(result.value(u"executionTime").toInteger(-1) >= 0);
    QCOMPARE(result.value(u"localLogPath").toString(), wanted.run.folder + u"/run.log"_s);
    QCOMPARE(result.value(u"remoteLogPath"), end.value(u"remote_log_path"));
    const QByteArray output = result.value(u"output").toString().toUtf8();
    QVERIFY(output.size() > 50'000 && output.size() <= 50 * 1024);
    QVERIFY(output.contains("xxx"));
    // The two streams come apart: what the errors say may have come before the last 50 KB.
    QFile errors(wanted.run.folder + u"/stderr.log"_s);
    QVERIFY(errors.open(QIODevice::ReadOnly));
    QCOMPARE(errors.readAll(), "on-the-other\n"_ba);
    const QList<QJsonObject> cost = told("engine_cost"_L1);
    QCOMPARE(cost.size(), 1);
    QVERIFY(cost.first().value(u"estimated").toBool() && cost.first().value(u"hourly_micros").toInteger() == 100'000);

    const RunRequest timedOut = request(u"exit 124"_s);
    play(timedOut);
    QCOMPARE(engines::SandboxOutcome::read(timedOut.run.folder).value(u"state"), u"timeout"_s);
    engines::OutputWindow window;
    const QByteArray text = QString(u"ä€\U0001F600"_s).toUtf8();
    for (const char byte : text) { // every fragmentation into single bytes, both streams at once
        window.addOutput(QByteArrayView(&byte, 1));
        window.addErrors({});
    }
    QCOMPARE(window.text().toUtf8(), text);
}

void tst_SandboxEngine::mendsADamagedUpload()
{
    QByteArray noise(300'000, Qt::Uninitialized);
    for (char &byte : noise)
        byte = static_cast<char>(QRandomGenerator::global()->generate());
    write(u"noise"_s, noise);
    m_choices.partBytes = 64 * 1024;
    m_fake->addFault({{u"method"_s, u"POST"_s}, {u"path"_s, u"/files"_s}, {u"skip"_s, 2}, {u"keep_bytes"_s, 1000}});
    m_choices.keep = true;
    QCOMPARE(play(request(u"true"_s)).value(u"exit_code"), 0);
    const QString work = m_fake->workspace() + u'/';
    QVERIFY(bytes(work + u"noise"_s) == noise);
    const auto uploads = m_fake->requests(u"POST"_s, u"/files"_s);
    const auto part = std::ranges::count_if(uploads, [](const QJsonObject &upload) {
        return upload.value(u"query").toString().contains(u"part.000002"_s);
    });
    QCOMPARE(part, 2); // that one alone
    QCOMPARE(uploads.size(), 5 + 1 + 2);
}

void tst_SandboxEngine::setsUpWhatTheTemplateWants()
{
    engines::SandboxTemplates templates(SandboxEngine::templatesFolder(m_paths));
    engines::SandboxTemplate mine{u"mine"_s,
                                  u"My own"_s,
                                  u"base"_s,
                                  {u"echo made >generated; echo \"$WORD\" >>generated"_s},
                                  {{u"WORD"_s, u"a 'b' $c"_s}},
                                  false};
    QVERIFY(templates.write(mine));
    RunRequest wanted = request(u"cat generated; echo \"$WORD\""_s);
    wanted.session.profile.engineOptions = {{u"template"_s, u"mine"_s}};
    QCOMPARE(play(wanted).value(u"exit_code"), 0);
    QCOMPARE(log(wanted), QByteArray("made\na 'b' $c\na 'b' $c\n"));
    QVERIFY2(!QFile::exists(m_project + u"/generated"_s), "what the set-up makes is no result");
    mine.setup = {u"echo 'no such package' >&2; exit 7"_s};
    QVERIFY(templates.write(mine));
    const QString error = play(wanted).value(u"error").toString();
    QVERIFY2(error.contains(u"exit code 7: no such package"_s), qPrintable(error));
    QVERIFY(m_fake->sandboxes().isEmpty());
    mine.name = u"base"_s;
    QVERIFY(!templates.write(mine));
    mine.name = u"../x"_s;
    QVERIFY(!templates.write(mine));
    QVERIFY(templates.remove(u"mine"_s) && !templates.remove(u"mine"_s) && !templates.remove(u"base"_s));
    QVERIFY(templates.all().size() >= 4);
}

void tst_SandboxEngine::leavesNoSandboxAfterAFailure_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<QString>("words");
    const auto envelope = [](const QByteArray &json) {
        const QByteArray head("\x00\x00\x00\x00", 4);
        return QString::fromLatin1((head + static_cast<char>(json.size()) + json).toBase64());
    };
    const auto row = [](const char *name, const QJsonObject &fault, const QString &words) {
        QTest::newRow(name) << fault << words;
    };
    row("wrong key", {{u"path"_s, u"/v2/sandboxes"_s}, {u"status"_s, 401}}, u"API key"_s);
    row("unknown template", {{u"path"_s, u"/v2/sandboxes"_s}, {u"status"_s, 404}}, u"template"_s);
    row("quota", {{u"path"_s, u"/v2/sandboxes"_s}, {u"status"_s, 429}}, u"too many requests"_s);
    row("disk full", {{u"path"_s, u"/files"_s}, {u"status"_s, 507}}, u"disk of the sandbox is full"_s);
    row("gone for good",
        {{u"path"_s, u"/health"_s},
         {u"status"_s, 502},
         {u"times"_s, 999},
         {u"body"_s, QJsonObject{{u"sandboxId"_s, u"i"_s}, {u"code"_s, 502}}}},
        u"does not answer"_s);
    row("rate with a time",
        {{u"path"_s, u"/v2/sandboxes"_s},
         {u"status"_s, 429},
         {u"times"_s, 9},
         {u"headers"_s, QJsonObject{{u"Retry-After"_s, u"90"_s}}}},
        u"90 seconds"_s);
    row("created, but never told",
        {{u"method"_s, u"POST"_s}, {u"path"_s, u"/v2/sandboxes"_s}, {u"reset"_s, true}, {u"after"_s, true}}, u""_s);
    row("a stream without an end",
        {{u"path"_s, u"/process.Process/Start"_s}, {u"times"_s, 12}, {u"cut_after"_s, 1}, {u"then"_s, u"no_end"_s}},
        u""_s); // the run goes on
    row("no base64",
        {{u"path"_s, u"/process.Process/Start"_s},
         {u"cut_after"_s, 1},
         {u"then"_s, envelope(R"({"event":{"data":{"stdout":"%%%"}}})")}},
        u"makes no sense"_s);
    row("upload cut every time", {{u"path"_s, u"/files"_s}, {u"times"_s, 99}, {u"reset"_s, true}},
        u"could not be reached"_s);
    row("4 GiB announced",
        {{u"path"_s, u"/process.Process/Start"_s},
         {u"cut_after"_s, 1},
         {u"then"_s, QString::fromLatin1(QByteArray("\x00\xff\xff\xff\xff", 5).toBase64())}},
        u"makes no sense"_s);
}

void tst_SandboxEngine::leavesNoSandboxAfterAFailure()
{
    QFETCH(const QJsonObject, fault);
    QFETCH(const QString, words);
    m_fake->addFault(fault);
    const QJsonObject end = play(request(u"true"_s));
    QCOMPARE(end.value(u"exit_code") == 0, words.isEmpty());
    QVERIFY2(end.value(u"error").toString().contains(words), qPrintable(end.value(u"error").toString()));
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_SandboxEngine::sendsNoKeys()
{
    write(u"src/config.py"_s,
          "a = 1\nkey = 'AKIA"
          "ABCDEFGHIJKLMNOP'\n");
    const auto answer = [this](session::Answer::Decision decision) {
        const auto engine = makeEngine();
        QSignalSpy finished(engine.get(), &session::Engine::finished);
        const RunRequest wanted = request(u"cat src/config.py"_s);
        engine->start(wanted);
        m_events.clear();
        if (!QTest::qWaitFor([this] { return !told("question_asked"_L1).isEmpty(); }, 30'000))
            return QJsonObject();
        const auto question = session::questionFromJson(told("question_asked"_L1).first());
        if (!question || !m_fake->requests().isEmpty())
            return QJsonObject();
        engine->answer(wanted.run.id, *question, {.decision = decision, .message = {}, .input = {}, .rule = {}});
        return sees(finished) ? finished.first().at(1).value<Event>().data : QJsonObject();
    };
    const QString error = answer(session::Answer::Decision::Deny).value(u"error").toString();
    QVERIFY2(error.contains(u"src/config.py, line 2"_s), qPrintable(error));
    const QByteArray asked = QJsonDocument(told("question_asked"_L1).first()).toJson();
    QVERIFY(asked.contains("SendFiles") && asked.contains("src/config.py, line 2"));
    QVERIFY(!error.contains(u"AKIA"_s) && !asked.contains("AKIA"));
    QVERIFY(m_fake->requests().isEmpty());
    QCOMPARE(answer(session::Answer::Decision::AllowOnce).value(u"exit_code"), 0);
    m_choices.allowSecrets = true;
    m_events.clear();
    QCOMPARE(play(request(u"true"_s)).value(u"exit_code"), 0);
    QVERIFY(told("question_asked"_L1).isEmpty());
}

/// There is no sandbox yet, and the user may be away for hours.
void tst_SandboxEngine::countsNoTimeWhileItAsks()
{
    write(u"config"_s,
          "key = 'AKIA"
          "ABCDEFGHIJKLMNOP'\n");
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    const RunRequest wanted = request(u"true"_s);
    engine->start(wanted);
    QVERIFY(QTest::qWaitFor([this] { return !told("question_asked"_L1).isEmpty(); }, 30'000));
    const auto question = session::questionFromJson(told("question_asked"_L1).first());
    QVERIFY(question);
    m_clock.advance(3h); // longer than the run may take
    engine->answer(wanted.run.id, *question,
                   {.decision = session::Answer::Decision::AllowOnce, .message = {}, .input = {}, .rule = {}});
    QVERIFY(sees(finished));
    const QJsonObject end = finished.first().at(1).value<Event>().data;
    QCOMPARE(end.value(u"exit_code"), 0);
    QVERIFY(end.value(u"duration_ms").toInteger() < 3'600'000);
    QVERIFY(told("limit_near"_L1).isEmpty());
    const auto record = e2b::SandboxRecords(SandboxEngine::recordsFolder(m_paths)).findRun(wanted.run.id.toString());
    QVERIFY(record && record->createdAt == m_clock.now());
}

void tst_SandboxEngine::refusesWhatItCannotRun()
{
    const auto engine = makeEngine();
    QVERIFY(engine->check(request(u"true"_s)));
    RunRequest wanted = request(u"true"_s);
    wanted.session.mode = session::Mode::Manual;
    QVERIFY(!engine->check(wanted));
    for (const RunRequest &bad : {request(QString(200'000, u'x')), request(u""_s), request(u"x"_s, StepKind::Empty)})
        QVERIFY(!engine->check(bad));
    wanted = request(u"x"_s, StepKind::ClaudePrompt);
    wanted.step.conversation = base::ConversationId::create();
    QVERIFY2(!engine->check(wanted), "it is not there");
    wanted = request(u"true"_s);
    wanted.session.workingFolder = u"/nothing/like/this"_s;
    QVERIFY(!engine->check(wanted));
    for (const auto *folder : {"/", "./", "/home/user/", "a/../.."}) {
        wanted = request(u"true"_s);
        wanted.session.profile.engineOptions = {{u"folder"_s, QLatin1StringView(folder)}};
        QVERIFY2(!engine->check(wanted), folder);
    }
    m_choices.workFolder = u"/home/user"_s;
    QVERIFY2(!engine->check(request(u"true"_s)), "as the settings say");
    m_choices.workFolder = u"/home/user/project"_s;
    QVERIFY(engine->check(request(u"true"_s)));
    m_choices.account.apiKey = {};
    QVERIFY(engine->check(request(u"true"_s)).error().kind == base::Error::Kind::PermissionDenied);
}

QTEST_GUILESS_MAIN(tst_SandboxEngine)
#include "tst_SandboxEngine.moc"
