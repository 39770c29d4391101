// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"
#include "engines/LocalEngine.h"
#include "engines/RunOutput.h"
#include "hooks/CallbackServer.h"
#include "process/TerminalChannel.h"

#include "tests/helpers/TestPaths.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using engines::LocalEngine;
using session::Engine;
using session::Event;
using session::RunRequest;
using session::StepKind;

/// The engine with real holders, real shells and the demo agent.
class tst_LocalEngine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void reportsTheExitStatus_data();
    void reportsTheExitStatus();
    void keepsBothOutputsApartInTheBackground();
    void leavesNoPrivateFileBehind();
    void stopsAShellThatIgnoresSigterm();
    void takesUpARunThatGoesOn();
    void takesUpARunThatEndedMeanwhile();
    void reportsAHostThatIsGone();
    void saysWhyAProgramCouldNotStart();
    void hooksArriveWithTheRunsToken();

private:
    [[nodiscard]] RunRequest request(StepKind kind, const QString &text);
    [[nodiscard]] std::unique_ptr<LocalEngine> makeEngine();
    [[nodiscard]] bool waitFor(QSignalSpy &spy) const { return !spy.isEmpty() || spy.wait(20'000) || !spy.isEmpty(); }

    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    base::Paths m_paths;
    QList<Event> m_hooks; ///< guarded by m_mutex: the server has its own thread
    QMutex m_mutex;
    std::unique_ptr<hooks::CallbackServer> m_server;
    engines::LocalChoices m_choices;
};

void tst_LocalEngine::initTestCase()
{
    qRegisterMetaType<base::RunId>();
    qRegisterMetaType<Event>();
    qputenv("SHELL", "/bin/sh");
}

void tst_LocalEngine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_paths.data = m_folder->filePath(QStringLiteral("data"));
    m_paths.config = m_folder->filePath(QStringLiteral("config"));
    m_paths.runtime = m_folder->filePath(QStringLiteral("rt"));
    QVERIFY(m_paths.create());
    m_hooks.clear();
    auto server = hooks::CallbackServer::start(
        [this](const Event &event) {
            const QMutexLocker lock(&m_mutex);
            m_hooks.append(event);
            return QtFuture::makeReadyValueFuture(base::Result<>());
        },
        {});
    QVERIFY(server);
    m_server = std::move(*server);
    m_choices = {};
    m_choices.claudeProgram = helpers::builtProgram("gantry-demo-agent");
}

std::unique_ptr<LocalEngine> tst_LocalEngine::makeEngine()
{
    const LocalEngine::Parts parts{m_paths,
                                   helpers::builtProgram("gantry-hold"),
                                   helpers::builtProgram("gantry-hook"),
                                   [this] { return m_choices; },
                                   {}};
    return std::make_unique<LocalEngine>(parts, *m_server, m_clock);
}

RunRequest tst_LocalEngine::request(StepKind kind, const QString &text)
{
    RunRequest request;
    request.run.id = base::RunId::create();
    request.session.id = base::SessionId::create();
    request.session.project = m_folder->path();
    request.session.workingFolder = m_folder->path();
    request.step.id = base::StepId::create();
    request.step.session = request.session.id;
    request.step.kind = kind;
    request.step.text = text;
    request.step.run = request.run.id;
    request.token = base::Secret::random();
    request.run.session = request.session.id;
    request.run.step = request.step.id;
    request.run.tokenFingerprint = request.token.fingerprint();
    return request;
}

void tst_LocalEngine::reportsTheExitStatus_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("signal");
    QTest::newRow("success") << "true" << 0 << 0;
    QTest::newRow("exit 42") << "exit 42" << 42 << 0;
    QTest::newRow("not found") << "no-such-command-here" << 127 << 0;
    QTest::newRow("killed") << "kill -9 $$" << -1 << SIGKILL;
    QTest::newRow("crash") << "kill -SEGV $$" << -1 << SIGSEGV;
}

void tst_LocalEngine::reportsTheExitStatus()
{
    QFETCH(QString, command);
    QFETCH(int, exitCode);
    QFETCH(int, signal);
    const auto engine = makeEngine();
    QSignalSpy started(engine.get(), &Engine::started);
    QSignalSpy finished(engine.get(), &Engine::finished);
    engine->start(request(StepKind::ShellCommand, command));
    QVERIFY(waitFor(finished));
    QCOMPARE(started.size(), 1);
    const auto event = finished.first().at(1).value<Event>();
    QCOMPARE(event.data.value(u"exit_code").toInt(-1), exitCode);
    QCOMPARE(event.data.value(u"signal").toInt(0), signal);
    QVERIFY(event.data.value(u"duration_ms").toInteger(-1) >= 0);
}

void tst_LocalEngine::keepsBothOutputsApartInTheBackground()
{
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &Engine::finished);
    RunRequest asked = request(StepKind::ShellCommand, QStringLiteral("echo out; echo err >&2; [ -t 1 ] && echo tty"));
    asked.session.mode = session::Mode::Agentic;
    engine->start(asked);
    QVERIFY(waitFor(finished));
    const engines::RunFiles files(m_paths, asked.run.id);
    QCOMPARE(engines::outputTail(files.log(), 1000), QStringLiteral("out\n"));
    QCOMPARE(engines::outputTail(files.errorLog(), 1000), QStringLiteral("err\n"));
}

void tst_LocalEngine::leavesNoPrivateFileBehind()
{
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &Engine::finished);
    const RunRequest asked = request(StepKind::ShellCommand, QStringLiteral("ls -A \"$GANTRY_RUN_DIR\""));
    engine->start(asked);
    QVERIFY(waitFor(finished));
    QVERIFY(!QFile::exists(engines::RunFiles(m_paths, asked.run.id).runtimeFolder()));
    QTRY_COMPARE(QDir(m_paths.runtime).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
}

void tst_LocalEngine::stopsAShellThatIgnoresSigterm()
{
    const auto engine = makeEngine();
    QSignalSpy started(engine.get(), &Engine::started);
    QSignalSpy finished(engine.get(), &Engine::finished);
    const RunRequest asked
        = request(StepKind::ShellCommand, QStringLiteral("trap '' TERM HUP; echo ready; while :; do sleep 1; done"));
    engine->start(asked);
    QVERIFY(waitFor(started));
    QTRY_VERIFY(engines::outputTail(engines::RunFiles(m_paths, asked.run.id).log(), 100).contains(u"ready"));
    engine->stop(asked.run.id, Engine::Stop::Polite);
    QVERIFY(waitFor(finished));
    QCOMPARE(finished.first().at(1).value<Event>().data.value(u"signal").toInt(), SIGKILL);
}

void tst_LocalEngine::takesUpARunThatGoesOn()
{
    auto engine = makeEngine();
    QSignalSpy started(engine.get(), &Engine::started);
    RunRequest asked = request(StepKind::ShellCommand, QStringLiteral("read line; echo got $line; exit 7"));
    engine->start(asked);
    QVERIFY(waitFor(started));
    engine.reset(); // what a crash of the window amounts to

    engine = makeEngine();
    QSignalSpy finished(engine.get(), &Engine::finished);
    asked.token = {};
    engine->reattach(asked);
    const auto channel = engine->openTerminal(asked.run);
    QSignalSpy attached(channel.get(), &process::TerminalChannel::attached);
    channel->open(-1);
    QVERIFY(waitFor(attached));
    channel->sendInput("hello\r");
    QVERIFY(waitFor(finished));
    QCOMPARE(finished.first().at(1).value<Event>().data.value(u"exit_code").toInt(), 7);
    QVERIFY(engines::outputTail(engines::RunFiles(m_paths, asked.run.id).log(), 1000).contains(u"got hello"));
}

void tst_LocalEngine::takesUpARunThatEndedMeanwhile()
{
    auto engine = makeEngine();
    QSignalSpy started(engine.get(), &Engine::started);
    RunRequest asked = request(StepKind::ShellCommand, QStringLiteral("exit 3"));
    engine->start(asked);
    QVERIFY(waitFor(started));
    engine.reset();
    const QString record = engines::RunFiles(m_paths, asked.run.id).folder() + QStringLiteral("/exit");
    QTRY_VERIFY(QFile::exists(record));

    engine = makeEngine();
    QSignalSpy finished(engine.get(), &Engine::finished);
    engine->reattach(asked);
    QVERIFY(waitFor(finished));
    QCOMPARE(finished.first().at(1).value<Event>().data.value(u"exit_code").toInt(), 3);
}

void tst_LocalEngine::reportsAHostThatIsGone()
{
    const auto engine = makeEngine();
    QSignalSpy lost(engine.get(), &Engine::lost);
    engine->reattach(request(StepKind::ShellCommand, QStringLiteral("true")));
    QVERIFY(waitFor(lost));
}

void tst_LocalEngine::saysWhyAProgramCouldNotStart()
{
    const QString program = m_folder->filePath(QStringLiteral("claude"));
    QFile file(program);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/no/such/interpreter\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    m_choices.claudeProgram = program;
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &Engine::finished);
    engine->start(request(StepKind::ClaudePrompt, QStringLiteral("hi")));
    QVERIFY(waitFor(finished));
    const QString error = finished.first().at(1).value<Event>().data.value(u"error").toString();
    QVERIFY2(error.contains(program) && error.contains(u"No such file"), qPrintable(error));
}

void tst_LocalEngine::hooksArriveWithTheRunsToken()
{
    const auto engine = makeEngine();
    QSignalSpy started(engine.get(), &Engine::started);
    QSignalSpy finished(engine.get(), &Engine::finished);
    const RunRequest asked = request(StepKind::ClaudePrompt, QStringLiteral("hi"));
    engine->start(asked);
    QVERIFY(waitFor(started));
    const auto arrived = [this](const QString &type) {
        const QMutexLocker lock(&m_mutex);
        return std::ranges::any_of(m_hooks, [&](const Event &event) { return event.type == type; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(arrived(QStringLiteral("Stop")), 30'000);
    engine->stop(asked.run.id, Engine::Stop::AfterTurn);
    QVERIFY(waitFor(finished));
    QCOMPARE(finished.first().at(1).value<Event>().data.value(u"exit_code").toInt(-1), 0);
    QTRY_VERIFY(arrived(QStringLiteral("SessionEnd")));
    const QMutexLocker lock(&m_mutex);
    for (const Event &event : std::as_const(m_hooks)) {
        QCOMPARE(event.session, asked.session.id);
        QCOMPARE(event.step, asked.step.id);
        QCOMPARE(event.source, QStringLiteral("hook"));
    }
}

QTEST_GUILESS_MAIN(tst_LocalEngine)
#include "tst_LocalEngine.moc"
