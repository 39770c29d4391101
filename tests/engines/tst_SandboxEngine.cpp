// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxEngine.h"
#include "engines/SandboxScript.h"
#include "process/ExitRecord.h"
#include "process/TerminalChannel.h"
#include "tests/helpers/FakeClock.h"
#include "tests/helpers/FakeE2b.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using engines::SandboxChoices;
using engines::SandboxEngine;
using helpers::FakeE2b;
using session::Event;
using session::RunRequest;
using session::StepKind;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The engine with the fake service, whose commands really run.
class tst_SandboxEngine : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void runsACommandWhereTheProjectIs();
    void tellsExitCodes_data();
    void tellsExitCodes();
    void passesThePromptExactly();
    void readsWhatClaudeSays();
    void bringsChangesBack();
    void keepsConflictsOutOfTheProject();
    void warnsAndStopsAtTheTimeLimit();
    void stopsAtTheBudget();
    void stopsPolitelyThenByForce();
    void goesOnAfterABrokenConnection();
    void isTakenUpByAnotherProgram();
    void tellsWhatBecameOfTheSandbox_data();
    void tellsWhatBecameOfTheSandbox();
    void leavesNoSandboxAfterAFailure_data();
    void leavesNoSandboxAfterAFailure();
    void sendsNoKeys();
    void refusesWhatItCannotRun();

private:
    [[nodiscard]] RunRequest request(const QString &text, StepKind kind = StepKind::ShellCommand) const;
    [[nodiscard]] std::unique_ptr<SandboxEngine> makeEngine();
    QJsonObject play(const RunRequest &request);
    [[nodiscard]] QList<QJsonObject> told(QLatin1StringView type) const;
    [[nodiscard]] bool hasStage(const QString &stage) const
    {
        return std::ranges::any_of(told("sandbox_progress"_L1),
                                   [&](const QJsonObject &data) { return data.value(u"stage") == stage; });
    }
    [[nodiscard]] QByteArray log(const RunRequest &request) const
    {
        return bytes(m_paths.runs() + u'/' + request.run.id.toString() + u"/run.log"_s);
    }
    [[nodiscard]] static QByteArray bytes(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(m_project + u'/' + name).path());
        QFile file(m_project + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    [[nodiscard]] static bool sees(QSignalSpy &spy)
    {
        return QTest::qWaitFor([&spy] { return !spy.isEmpty(); }, 30'000);
    }

    std::unique_ptr<FakeE2b> m_fake;
    std::unique_ptr<QTemporaryDir> m_folder;
    helpers::FakeClock m_clock;
    base::Paths m_paths;
    QString m_project;
    SandboxChoices m_choices;
    QList<Event> m_events;
};

void tst_SandboxEngine::initTestCase()
{
    qRegisterMetaType<base::RunId>();
    qRegisterMetaType<Event>();
}

void tst_SandboxEngine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString bin = m_folder->filePath(u"bin"_s);
    QDir().mkpath(bin);
    // Says what it got; the update is a failure that must not matter.
    QFile claude(bin + u"/claude"_s);
    QVERIFY(claude.open(QIODevice::WriteOnly));
    claude.write(R"(#!/bin/bash
[ "$1" = update ] && { echo no network >&2; exit 1; }
printf '%s\n' "$*" >arguments; cat >prompt.got; echo "$ANTHROPIC_API_KEY" >key
echo '{"type":"system","subtype":"init","session_id":"11111111-2222-4333-8444-555555555555","model":"opus","permissionMode":"bypassPermissions","uuid":"u1"}'
echo warning >&2
echo '{"type":"result","subtype":"success","is_error":false,"result":"done ü","session_id":"11111111-2222-4333-8444-555555555555","total_cost_usd":0.25,"num_turns":1,"uuid":"u2"}'
)");
    claude.close();
    QFile::setPermissions(claude.fileName(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_fake = std::make_unique<FakeE2b>(QStringList{u"--bin"_s, bin});
    m_paths = {m_folder->filePath(u"data"_s), m_folder->filePath(u"config"_s), m_folder->filePath(u"run"_s)};
    QVERIFY(m_paths.create());
    m_project = m_folder->filePath(u"project"_s);
    QDir().mkpath(m_project);
    m_choices = {};
    m_choices.account = m_fake->account();
    m_choices.timings = FakeE2b::timings();
    m_choices.workFolder = u"workspace"_s;
    m_choices.tick = 10ms;
    m_choices.heartbeat = 100ms;
    m_events.clear();
}

void tst_SandboxEngine::cleanup()
{
    m_fake.reset();
    QVERIFY2(QDir(m_paths.runtime).isEmpty(), "private files are left");
}

RunRequest tst_SandboxEngine::request(const QString &text, StepKind kind) const
{
    RunRequest request;
    request.session.id = base::SessionId::create();
    request.session.mode = session::Mode::Agentic;
    request.session.project = m_project;
    request.session.workingFolder = m_project;
    request.step.id = base::StepId::create();
    request.step.kind = kind;
    request.step.text = text;
    request.run.id = base::RunId::create();
    request.run.session = request.session.id;
    request.run.step = request.step.id;
    request.run.folder = m_paths.runs() + u'/' + request.run.id.toString();
    return request;
}

std::unique_ptr<SandboxEngine> tst_SandboxEngine::makeEngine()
{
    auto engine = std::make_unique<SandboxEngine>(m_paths, [this] { return m_choices; }, m_clock);
    connect(engine.get(), &session::Engine::event, this, [this](const Event &event) { m_events.append(event); });
    return engine;
}

QJsonObject tst_SandboxEngine::play(const RunRequest &request)
{
    const auto engine = makeEngine();
    QSignalSpy started(engine.get(), &session::Engine::started);
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    if (const auto checked = engine->check(request); !checked) {
        qWarning("%s", qUtf8Printable(checked.error().message));
        return {};
    }
    engine->start(request);
    if (!sees(finished) || started.count() != 1)
        return {};
    return finished.first().at(1).value<Event>().data;
}

QList<QJsonObject> tst_SandboxEngine::told(QLatin1StringView type) const
{
    QList<QJsonObject> all;
    for (const Event &event : m_events) {
        if (event.type == type)
            all.append(event.data);
    }
    return all;
}

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
    QCOMPARE(play(request(command)).value(u"exit_code"), exitCode);
    QCOMPARE(told("stop_requested"_L1).size(), timedOut ? 1 : 0);
}

void tst_SandboxEngine::passesThePromptExactly()
{
    const QString text = u"Say \"$HOME\" `id` 'x' \\n; ü \U0001F600\n\tand\x07 more %s"_s;
    m_choices.keep = true;
    QCOMPARE(play(request(text, StepKind::ClaudePrompt)).value(u"exit_code"), 0);
    const QString work = m_fake->sandboxes().first().value(u"root").toString() + u"/home/user/workspace/"_s;
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
    const QString work = m_fake->sandboxes().first().value(u"root").toString() + u"/home/user/workspace/"_s;
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
    QCOMPARE(results.value(u"files").toArray().size(), 6);
    QCOMPARE(bytes(m_project + u"/changed"_s), QByteArray("two\n"));
    QVERIFY(!QFile::exists(m_project + u"/removed"_s));
    QVERIFY(!QFile::exists(m_project + u"/old name"_s));
    QCOMPARE(bytes(m_project + u"/new ü name"_s), QByteArray("the same text in both\n"));
    QCOMPARE(bytes(m_project + u"/binary"_s).size(), 2000);
    QVERIFY(QFileInfo(m_project + u"/d/tool"_s).isExecutable());
}

void tst_SandboxEngine::keepsConflictsOutOfTheProject()
{
    write(u"file"_s, "one\n");
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->start(request(u"while [ ! -e go ]; do sleep 0.05; done; rm go; echo theirs >file; echo new >other"_s));
    QVERIFY(QTest::qWaitFor([this] { return hasStage(u"run"_s); }, 20'000));
    write(u"file"_s, "mine\n");
    QFile go(m_fake->sandboxes().first().value(u"root").toString() + u"/home/user/workspace/go"_s);
    QVERIFY(go.open(QIODevice::WriteOnly));
    go.close();
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
    m_choices.hourlyRate = base::Money::fromMicros(1'000'000);
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
    QFile go(m_fake->sandboxes().first().value(u"root").toString() + u"/home/user/workspace/go"_s);
    QVERIFY(go.open(QIODevice::WriteOnly));
    go.close();
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
    QFile go(m_fake->sandboxes().first().value(u"root").toString() + u"/home/user/workspace/go"_s);
    QVERIFY(go.open(QIODevice::WriteOnly));
    go.close();
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
    QTest::newRow("paused by somebody") << u"pause"_s << u"paused"_s;
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
    } else if (what == u"pause"_s) {
        client.pause(id, [](const auto &) { });
    } else {
        m_fake->advance(11h);
        m_clock.jump(11h);
    }
    QVERIFY(sees(finished));
    const QString error = finished.first().at(1).value<Event>().data.value(u"error").toString();
    QVERIFY2(error.contains(words), qPrintable(error));
    QCOMPARE(m_fake->sandboxes().size(), what == u"pause"_s ? 1 : 0);
}

void tst_SandboxEngine::leavesNoSandboxAfterAFailure_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QJsonObject &fault, const QString &words) {
        QTest::newRow(name) << fault << words;
    };
    row("wrong key", {{u"path"_s, u"/v2/sandboxes"_s}, {u"status"_s, 401}}, u"API key"_s);
    row("unknown template", {{u"path"_s, u"/v2/sandboxes"_s}, {u"status"_s, 404}}, u"template"_s);
    row("quota", {{u"path"_s, u"/v2/sandboxes"_s}, {u"status"_s, 429}}, u"too many requests"_s);
    row("disk full", {{u"path"_s, u"/files"_s}, {u"status"_s, 507}}, u"disk of the sandbox is full"_s);
    row("gone at once", {{u"path"_s, u"/health"_s}, {u"status"_s, 502}}, u"does not answer"_s);
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
    QVERIFY2(end.value(u"error").toString().contains(words), qPrintable(end.value(u"error").toString()));
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_SandboxEngine::sendsNoKeys()
{
    write(u"src/config.py"_s,
          "a = 1\nkey = 'AKIA"
          "ABCDEFGHIJKLMNOP'\n");
    const QJsonObject end = play(request(u"true"_s));
    const QString error = end.value(u"error").toString();
    QVERIFY2(error.contains(u"src/config.py, line 2"_s), qPrintable(error));
    QVERIFY(!error.contains(u"AKIA"_s));
    QVERIFY(m_fake->requests().isEmpty());
    m_choices.allowSecrets = true;
    QCOMPARE(play(request(u"true"_s)).value(u"exit_code"), 0);
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
    wanted = request(u"true"_s);
    wanted.session.workingFolder = u"/nothing/like/this"_s;
    QVERIFY(!engine->check(wanted));
    m_choices.account.apiKey = {};
    QVERIFY(engine->check(request(u"true"_s)).error().kind == base::Error::Kind::PermissionDenied);
}

QTEST_GUILESS_MAIN(tst_SandboxEngine)
#include "tst_SandboxEngine.moc"
