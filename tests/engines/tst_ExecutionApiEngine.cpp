// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExecutionFixture.h"

#include "process/ExitRecord.h"
#include "process/TerminalChannel.h"
#include "tests/helpers/Touch.h"

#include <QJsonArray>

using helpers::Relay;

/// The engine with our own server, whose scripts really run, and with services that behave badly.
class tst_ExecutionApiEngine : public ExecutionFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { registerTypes(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void runsACommand();
    void tellsExitCodes_data();
    void tellsExitCodes();
    void tellsWhatClaudeSays();
    void endsAtTheTimeLimit();
    void stopsTheRightRun();
    void waitsForRoom();
    void isToldThatItNeverFits();
    void asksWhereNobodySaysWhatRuns();
    void goesOnAfterANetworkCut();
    void isTakenUpByAnotherProgram();
    void tellsAnEndThatWasSeen();
    void leavesARunToTheProgramThatDrivesIt_data();
    void leavesARunToTheProgramThatDrivesIt();
    void cancelsWhatIsTakenUp();
    void knowsItsExecution();
    void takesASlowStartForNoDeadOne();
    void getsOverWhatIsRefused_data();
    void getsOverWhatIsRefused();
    void waitsWhenTheServiceIsBusy();
    void countsTheFirstFinalStatus();
    void showsUnknownStates();
    void readsLogsOfServicesThatSendText();
    void isToldByWebhooks();
    void isToldBeforeTheServiceHasAnswered_data();
    void isToldBeforeTheServiceHasAnswered();
    void runsAChainAsOneExecution();
    void tellsLinesAndFigures();
    void keepsEnvironmentsWarm();
    void leavesNothingAfterAnUncertainStart();
    void refusesWhatItCannotRun();
};

void tst_ExecutionApiEngine::runsACommand()
{
    RunRequest wanted = request(u"echo \"$X\"; printf '\\xff\\x00'; echo oops >&2"_s);
    wanted.step.environment = {{u"X"_s, u"a 'b' $c"_s}};
    const QJsonObject end = play(wanted);
    QCOMPARE(end.value(u"exit_code"), 0);
    QCOMPARE(end.value(u"remote_status"), u"completed"_s);
    // To the byte, also where it is no text.
    QCOMPARE(bytes(wanted), QByteArray("a 'b' $c\n\xff\0", 11));
    QVERIFY(bytes(wanted, u"stderr.log"_s).contains("oops\n"));
    QCOMPARE(end.value(u"log_bytes").toInteger(), 11);
    QVERIFY(process::readExitRecord(wanted.run.folder)->exitCode == 0);
    // 0.01 + (0.01 + 0.0025 + 0.01 + 0.005) for 512 MB, one core and 300 s, and next to nothing for its time.
    const qint64 cost = end.value(u"service_cost_micros").toInteger();
    QVERIFY2(cost >= 37'500 && cost < 38'500, qPrintable(QString::number(cost)));
    QCOMPARE(told("cost_updated"_L1).value(0).value(u"total_cost_micros").toInteger(), cost);
    QCOMPARE(m_server->host().find(wanted.run.id.toString())->metadata.value("task_id"_L1), wanted.step.id.toString());
    QVERIFY(QDir(m_paths.data + u"/executions"_s).isEmpty());
}

void tst_ExecutionApiEngine::tellsExitCodes_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("failure") << u"exit 3"_s << 3;
    QTest::newRow("signal") << u"kill -9 $$"_s << 137;
    QTest::newRow("terminated") << u"kill -15 $$"_s << 143;
}

void tst_ExecutionApiEngine::tellsExitCodes()
{
    QFETCH(const QString, command);
    QFETCH(const int, exitCode);
    const QJsonObject end = play(request(command));
    QCOMPARE(end.value(u"exit_code"), exitCode);
    QVERIFY(!end.value(u"error").toString().isEmpty());
}

void tst_ExecutionApiEngine::tellsWhatClaudeSays()
{
    m_keys.environment = {{u"ANTHROPIC_API_KEY"_s, base::Secret("sk-secret")}};
    const QString text = u"Say \"$HOME\" `id` 'x' \\n; ü \U0001F600\nGANTRY_\n\tand more %s"_s;
    RunRequest wanted = request(text, StepKind::ClaudePrompt);
    wanted.session.profile.engineOptions = {{u"task_id"_s, u"task-1"_s}};
    QCOMPARE(play(wanted).value(u"exit_code"), 0);
    QCOMPARE(told("turn_started"_L1).value(0).value(u"model"), u"opus"_s);
    const QJsonObject result = told("run_result"_L1).value(0);
    QCOMPARE(result.value(u"text"), u"done ü"_s);
    QCOMPARE(result.value(u"total_cost_micros").toInteger(), 250'000);
    const QString errors = QString::fromUtf8(bytes(wanted, u"stderr.log"_s));
    QVERIFY2(errors.contains(text + u"\nkey=sk-secret task=task-1\n"_s), qPrintable(errors));
    QVERIFY(errors.contains(u"-p --verbose --output-format stream-json"_s));
    QVERIFY2(!errors.contains(u"skip-permissions"_s), "nothing is bypassed unless the user says so");
    for (const Event &event : std::as_const(m_events))
        QVERIFY(!QJsonDocument(event.data).toJson().contains("sk-secret"));
}

void tst_ExecutionApiEngine::endsAtTheTimeLimit()
{
    RunRequest wanted = request(u"echo begun; sleep 1000"_s);
    wanted.step.timeout = 1s;
    const QJsonObject end = play(wanted);
    QCOMPARE(end.value(u"exit_code"), 124);
    QVERIFY(!end.value(u"error").toString().isEmpty());
    QCOMPARE(told("stop_requested"_L1).value(0).value(u"reason"), u"timeout"_s);
    QCOMPARE(bytes(wanted), "begun\n"_ba);
}

void tst_ExecutionApiEngine::stopsTheRightRun()
{
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    QSignalSpy failed(engine.get(), &session::Engine::failed);
    const RunRequest one = request(u"echo one; sleep 1000"_s);
    const RunRequest two = request(u"echo two; sleep 1000"_s);
    engine->start(one);
    engine->start(two);
    QTRY_VERIFY_WITH_TIMEOUT(bytes(one) == "one\n" && bytes(two) == "two\n", 30'000);
    engine->stop(two.run.id, session::Engine::Stop::Polite);
    QVERIFY(sees(finished));
    QCOMPARE(finished.first().at(0).value<base::RunId>(), two.run.id);
    QCOMPARE(finished.first().at(1).value<Event>().data.value(u"remote_status"), u"cancelled"_s);
    QCOMPARE(m_server->host().find(one.run.id.toString())->statusWord, u"running"_s);
    engine->stop(base::RunId::create(), session::Engine::Stop::Force);
    // Stopped before it was asked for.
    const RunRequest three = request(u"echo three"_s);
    engine->start(three);
    engine->stop(three.run.id, session::Engine::Stop::Polite);
    QVERIFY(sees(failed));
    QVERIFY(!m_server->host().find(three.run.id.toString()));
    engine->stop(one.run.id, session::Engine::Stop::Force);
    QVERIFY(sees(finished, 2));
}

void tst_ExecutionApiEngine::waitsForRoom()
{
    serveOneAtATime();
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    const QString go = m_folder->filePath(u"go"_s);
    const RunRequest first = request(u"while [ ! -e '%1' ]; do sleep 0.05; done; echo first"_s.arg(go));
    engine->start(first);
    QVERIFY(waitsForStage(u"running"_s));
    const RunRequest second = request(u"echo second"_s);
    engine->start(second);
    QVERIFY(waitsForStage(u"waiting"_s));
    QVERIFY(!m_server->host().find(second.run.id.toString()));
    QVERIFY(helpers::touch(go));
    QVERIFY(sees(finished, 2));
    QCOMPARE(bytes(second), "second\n"_ba);
}

/// The service has nothing in hand, and more than all it has is wanted: waiting would be for ever.
void tst_ExecutionApiEngine::isToldThatItNeverFits()
{
    m_server.reset();
    auto options = ExecutionServer::options(m_folder->filePath(u"small"_s));
    options.cpu = 2;
    m_server = std::make_unique<ExecutionServer>(options);
    m_choices.service.url = m_server->url();
    RunRequest wanted = request(u"true"_s);
    wanted.session.profile.engineOptions = {{u"cpu_limit"_s, 2.5}};
    const QString words = play(wanted).value(u"failed").toString();
    QVERIFY2(words.contains(u"at most 2 cpu"_s), qPrintable(words));
}

void tst_ExecutionApiEngine::asksWhereNobodySaysWhatRuns()
{
    net::HttpService &service = scripted();
    int asked = 0;
    service.route("GET", u"/resources/availability"_s, [&asked](const net::ServerExchangePtr &exchange) {
        ++asked;
        exchange->answer(200, QJsonObject{{u"cpu_available"_s, 0.5}});
    });
    service.route("POST", u"/executions"_s, [](const net::ServerExchangePtr &exchange) {
        exchange->answer(201, execution(idIn(exchange), u"completed"_s));
    });
    QCOMPARE(play(request(u"true"_s)).value(u"exit_code"), 0);
    QVERIFY(asked > 1);
    QVERIFY(hasStage(u"waiting"_s));
}

void tst_ExecutionApiEngine::goesOnAfterANetworkCut()
{
    Relay relay(quint16(m_server->url().port()));
    m_choices.service.url = relay.url();
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    const QString go = m_folder->filePath(u"go"_s);
    const RunRequest wanted = request(u"echo before; while [ ! -e '%1' ]; do sleep 0.05; done; echo after"_s.arg(go));
    engine->start(wanted);
    QTRY_COMPARE_WITH_TIMEOUT(bytes(wanted), "before\n"_ba, 30'000);
    relay.cut();
    QVERIFY(waitsForStage(u"interrupted"_s));
    QVERIFY(helpers::touch(go));
    QTRY_VERIFY_WITH_TIMEOUT(m_server->host().find(wanted.run.id.toString())->isFinal(), 30'000);
    QVERIFY(finished.isEmpty());
    relay.mend();
    QVERIFY(sees(finished));
    QVERIFY(hasStage(u"resumed"_s));
    QCOMPARE(bytes(wanted), "before\nafter\n"_ba);
}

void tst_ExecutionApiEngine::isTakenUpByAnotherProgram()
{
    m_choices.service.url.setUserName(u"someone"_s); // is not kept with the run
    const QString go = m_folder->filePath(u"go"_s);
    const RunRequest wanted = request(u"echo before; while [ ! -e '%1' ]; do sleep 0.05; done; echo after"_s.arg(go));
    auto engine = makeEngine();
    engine->start(wanted);
    QTRY_COMPARE_WITH_TIMEOUT(bytes(wanted), "before\n"_ba, 30'000);
    engine.reset();
    QVERIFY(!m_server->host().find(wanted.run.id.toString())->isFinal());
    QVERIFY(helpers::touch(go));
    engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    QSignalSpy lost(engine.get(), &session::Engine::lost);
    engine->reattach(wanted);
    QVERIFY(sees(finished));
    QCOMPARE(bytes(wanted), "before\nafter\n"_ba);
    // One that nobody remembers.
    engine->reattach(request(u"true"_s));
    QVERIFY(sees(lost));
}

void tst_ExecutionApiEngine::tellsAnEndThatWasSeen()
{
    const RunRequest wanted = request(u"exit 3"_s);
    const QJsonObject before = play(wanted);
    QCOMPARE(before.value(u"exit_code"), 3);
    m_events.clear();
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->reattach(wanted);
    QVERIFY(sees(finished));
    QCOMPARE(finished.first().at(1).value<Event>().data, before);
    QCOMPARE(told("cost_updated"_L1).value(0).value(u"total_cost_micros"), before.value(u"service_cost_micros"));
}

void tst_ExecutionApiEngine::leavesARunToTheProgramThatDrivesIt_data()
{
    QTest::addColumn<bool>("hasRoom");
    QTest::newRow("it runs") << true;
    QTest::newRow("it waits for room") << false;
}

void tst_ExecutionApiEngine::leavesARunToTheProgramThatDrivesIt()
{
    QFETCH(const bool, hasRoom);
    serveOneAtATime();
    const auto driver = makeEngine();
    QSignalSpy finished(driver.get(), &session::Engine::finished);
    const QString go = m_folder->filePath(u"go"_s);
    const RunRequest first = request(u"while [ ! -e '%1' ]; do sleep 0.05; done"_s.arg(go));
    driver->start(first);
    QVERIFY(waitsForStage(u"running"_s));
    const RunRequest second = request(u"echo second"_s);
    if (!hasRoom) {
        driver->start(second);
        QVERIFY(waitsForStage(u"waiting"_s));
    }
    const RunRequest &watched = hasRoom ? first : second;
    const auto watcher = makeEngine();
    QSignalSpy lost(watcher.get(), &session::Engine::lost);
    QSignalSpy failed(watcher.get(), &session::Engine::failed);
    QSignalSpy seen(watcher.get(), &session::Engine::finished);
    watcher->reattach(watched);
    watcher->stop(watched.run.id, session::Engine::Stop::Polite);
    QVERIFY(lost.isEmpty() && failed.isEmpty() && seen.isEmpty());
    QVERIFY(!process::readExitRecord(watched.run.folder));
    QVERIFY(helpers::touch(go));
    QVERIFY(sees(finished, hasRoom ? 1 : 2));
    for (const auto &end : finished)
        QCOMPARE(end.at(1).value<Event>().data.value(u"exit_code"), 0);
    QVERIFY(sees(seen)); // the same; the store drops it as a repeat
    QCOMPARE(seen.first().at(1).value<Event>().data, finished.last().at(1).value<Event>().data);
}

void tst_ExecutionApiEngine::cancelsWhatIsTakenUp()
{
    const RunRequest wanted = request(u"echo begun; sleep 1000"_s);
    auto engine = makeEngine();
    engine->start(wanted);
    QTRY_COMPARE_WITH_TIMEOUT(bytes(wanted), "begun\n"_ba, 30'000);
    engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->reattach(wanted);
    engine->stop(wanted.run.id, session::Engine::Stop::Polite);
    QVERIFY(sees(finished));
    QCOMPARE(finished.first().at(1).value<Event>().data.value(u"remote_status"), u"cancelled"_s);
}

/// The service gave ids of its own, and a second execution carries the same run: it was asked for twice.
void tst_ExecutionApiEngine::knowsItsExecution()
{
    net::HttpService &service = scripted();
    bool isDone = false;
    service.route("POST", u"/executions"_s, [](const net::ServerExchangePtr &exchange) {
        exchange->answer(201, execution(u"svc-2"_s, u"running"_s));
    });
    service.route("GET", u"/executions/:id"_s, [&](const net::ServerExchangePtr &exchange) {
        exchange->answer(
            200, execution(exchange->request().parameters.value(u"id"_s), isDone ? u"completed"_s : u"running"_s));
    });
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    const RunRequest wanted = request(u"true"_s);
    engine->start(wanted);
    QVERIFY(waitsForStage(u"running"_s));
    execapi::Webhook webhook{u"execution.failed"_s, {}, wanted.step.id.toString(), wanted.run.id.toString()};
    webhook.execution.id = u"svc-1"_s;
    webhook.execution.exitCode = 9;
    engine->take(webhook);
    isDone = true;
    QVERIFY(sees(finished));
    QCOMPARE(finished.first().at(1).value<Event>().data.value(u"exit_code"), 0);
}

void tst_ExecutionApiEngine::takesASlowStartForNoDeadOne()
{
    // The service carries the request out, but its answer is lost twice; it refuses a second one with this id.
    net::HttpService &service = scripted();
    QStringList asked;
    QStringList begun;
    int looks = 0;
    service.route("POST", u"/executions"_s, [&](const net::ServerExchangePtr &exchange) {
        const QString id = idIn(exchange);
        asked.append(id);
        if (begun.contains(id)) {
            exchange->fail(409, u"Conflict"_s);
            return;
        }
        begun.append(id);
        exchange->fail(504, u"Gateway Timeout"_s);
    });
    service.route("GET", u"/executions/:id"_s, [&](const net::ServerExchangePtr &exchange) {
        // It is not to be seen at once.
        if (++looks == 1)
            exchange->fail(404, u"Not Found"_s);
        else
            exchange->answer(
                200, execution(exchange->request().parameters.value(u"id"_s), u"completed"_s, {{u"exit_code"_s, 0}}));
    });
    service.route("GET", u"/executions/:id/logs"_s, [](const net::ServerExchangePtr &exchange) {
        exchange->answer(200, QJsonObject{{u"stdout"_s, u"once\n"_s}, {u"stderr"_s, QString()}});
    });
    const RunRequest wanted = request(u"echo once"_s);
    QCOMPARE(play(wanted).value(u"exit_code"), 0);
    QCOMPARE(begun, QStringList{wanted.run.id.toString()});
    QVERIFY(asked.size() <= 2 && asked.first() == asked.last());
    QCOMPARE(bytes(wanted), "once\n"_ba);
}

void tst_ExecutionApiEngine::getsOverWhatIsRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("400") << 400;
    QTest::newRow("401") << 401;
    QTest::newRow("403") << 403;
    QTest::newRow("404") << 404;
    QTest::newRow("413") << 413;
    QTest::newRow("422") << 422;
}

void tst_ExecutionApiEngine::getsOverWhatIsRefused()
{
    QFETCH(const int, status);
    net::HttpService &service = scripted();
    int posts = 0;
    service.route("POST", u"/executions"_s, [&](const net::ServerExchangePtr &exchange) {
        ++posts;
        exchange->fail(status, u"No, because"_s);
    });
    const QJsonObject end = play(request(u"true"_s));
    QCOMPARE(posts, 1); // a refusal is no reason to ask again
    QVERIFY(!end.value(u"failed").toString().isEmpty());
    QVERIFY(QDir(m_paths.data + u"/executions"_s).isEmpty());
    // The next one is not held up.
    m_choices.service.url = m_server->url();
    QCOMPARE(play(request(u"true"_s)).value(u"exit_code"), 0);
}

void tst_ExecutionApiEngine::waitsWhenTheServiceIsBusy()
{
    net::HttpService &service = scripted();
    int posts = 0;
    service.route("POST", u"/executions"_s, [&](const net::ServerExchangePtr &exchange) {
        if (++posts < 3)
            exchange->fail(posts == 1 ? 429 : 503, u"later"_s, {{"Retry-After", "0"}});
        else
            exchange->answer(201, execution(idIn(exchange), u"completed"_s));
    });
    QCOMPARE(play(request(u"true"_s)).value(u"exit_code"), 0);
    QCOMPARE(posts, 3);
    QVERIFY(hasStage(u"waiting"_s));
}

void tst_ExecutionApiEngine::countsTheFirstFinalStatus()
{
    net::HttpService &service = scripted();
    service.route("POST", u"/executions"_s, [&](const net::ServerExchangePtr &exchange) {
        exchange->answer(201, execution(idIn(exchange), u"running"_s));
    });
    service.route("GET", u"/executions/:id"_s, [&](const net::ServerExchangePtr &exchange) {
        exchange->answer(200, execution(exchange->request().parameters.value(u"id"_s), u"running"_s));
    });
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    const RunRequest wanted = request(u"true"_s);
    engine->start(wanted);
    QVERIFY(waitsForStage(u"running"_s));
    const auto webhook = [&wanted](const QString &event, const QJsonObject &more = {}) {
        const QJsonObject body{{u"event"_s, event},
                               {u"execution"_s, execution(wanted.run.id.toString(), QString(), more)}};
        return *execapi::readWebhook(QJsonDocument(body).toJson());
    };
    execapi::Webhook other = webhook(u"execution.failed"_s);
    other.execution.id = u"somebody-else"_s;
    engine->take(other);
    engine->take(webhook(u"execution.dreamt"_s));
    QVERIFY(finished.isEmpty());
    // The end comes before the beginning, then again, then another end.
    engine->take(webhook(u"execution.failed"_s, {{u"exit_code"_s, 5}, {u"duration"_s, 60'000}}));
    engine->take(webhook(u"execution.started"_s));
    engine->take(webhook(u"execution.failed"_s, {{u"exit_code"_s, 6}}));
    engine->take(webhook(u"execution.completed"_s));
    QVERIFY(sees(finished));
    QTest::qWait(50);
    QCOMPARE(finished.size(), 1);
    const QJsonObject end = finished.first().at(1).value<Event>().data;
    QCOMPARE(end.value(u"exit_code"), 5);
    QCOMPARE(end.value(u"duration_ms").toInteger(), 60'000);
    QCOMPARE(end.value(u"service_cost_micros").toInteger(), 38'500);
}

void tst_ExecutionApiEngine::showsUnknownStates()
{
    net::HttpService &service = scripted();
    int looks = 0;
    service.route("POST", u"/executions"_s, [&](const net::ServerExchangePtr &exchange) {
        exchange->answer(201, execution(idIn(exchange), u"hibernating"_s));
    });
    service.route("GET", u"/executions/:id"_s, [&](const net::ServerExchangePtr &exchange) {
        exchange->answer(
            200,
            execution(exchange->request().parameters.value(u"id"_s), ++looks < 3 ? u"hibernating"_s : u"completed"_s));
    });
    QCOMPARE(play(request(u"true"_s)).value(u"exit_code"), 0);
    QVERIFY(hasStage(u"unknown"_s));
    QVERIFY(std::ranges::any_of(told("execution_progress"_L1), [](const QJsonObject &data) {
        return data.value(u"words").toString().contains(u"hibernating"_s);
    }));
}

void tst_ExecutionApiEngine::readsLogsOfServicesThatSendText()
{
    net::HttpService &service = scripted();
    int looks = 0;
    service.route("POST", u"/executions"_s, [&](const net::ServerExchangePtr &exchange) {
        exchange->answer(201, execution(idIn(exchange), u"running"_s));
    });
    service.route("GET", u"/executions/:id"_s, [&](const net::ServerExchangePtr &exchange) {
        exchange->answer(
            200, execution(exchange->request().parameters.value(u"id"_s), ++looks < 5 ? u"running"_s : u"completed"_s));
    });
    service.route("GET", u"/executions/:id/logs"_s, [&](const net::ServerExchangePtr &exchange) {
        const QString text = looks < 5 ? u"one\ntwo\n"_s : u"one\ntwo\nthree ü\n"_s;
        exchange->answer(200, QJsonObject{{u"stdout"_s, text}, {u"stderr"_s, u"bad\n"_s}});
    });
    const RunRequest wanted = request(u"true"_s);
    QCOMPARE(play(wanted).value(u"exit_code"), 0);
    QCOMPARE(bytes(wanted), "one\ntwo\nthree ü\n"_ba);
    QCOMPARE(bytes(wanted, u"stderr.log"_s), "bad\n"_ba);
}

void tst_ExecutionApiEngine::isToldByWebhooks()
{
    m_choices.webhookListen = u"127.0.0.1:0"_s;
    // Neither polls nor messages bring the end.
    m_choices.polling = {100s, 100s};
    m_choices.service.monitorUrl = QUrl(u"ws://127.0.0.1:1"_s);
    m_choices.monitor.backOff = {1000s, 1000s};
    const RunRequest wanted = request(u"sleep 0.3; exit 4"_s);
    QCOMPARE(play(wanted).value(u"exit_code"), 4);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->host().webhooks().waiting(), 0, 20'000);
}

void tst_ExecutionApiEngine::isToldBeforeTheServiceHasAnswered_data()
{
    QTest::addColumn<bool>("isAnswerLost");
    QTest::newRow("the answer is late") << false;
    QTest::newRow("the answer is lost") << true;
}

/// The service gives it an id of its own, and its webhook is quicker than the answer that would have told it.
void tst_ExecutionApiEngine::isToldBeforeTheServiceHasAnswered()
{
    QFETCH(const bool, isAnswerLost);
    net::HttpService &service = scripted();
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    const RunRequest wanted = request(u"echo once"_s);
    int asked = 0;
    service.route("POST", u"/executions"_s, [&](const net::ServerExchangePtr &exchange) {
        if (++asked == 1) {
            execapi::Webhook webhook{u"execution.completed"_s, {}, wanted.step.id.toString(), wanted.run.id.toString()};
            webhook.execution.id = u"svc-1"_s;
            webhook.execution.exitCode = 0;
            engine->take(webhook);
            // Another one's: kept, and nothing happens.
            webhook.execution.id = u"svc-2"_s;
            webhook.taskId = u"somebody"_s;
            webhook.runId = u"else"_s;
            engine->take(webhook);
        }
        if (isAnswerLost)
            exchange->fail(504, u"Gateway Timeout"_s);
        else
            exchange->answer(201, execution(u"svc-1"_s, u"running"_s));
    });
    service.route("GET", u"/executions/:id"_s, [&](const net::ServerExchangePtr &exchange) {
        if (exchange->request().parameters.value(u"id"_s) == u"svc-1")
            exchange->answer(200, execution(u"svc-1"_s, u"running"_s)); // it is behind
        else
            exchange->fail(404, u"Not Found"_s);
    });
    service.route("GET", u"/executions/:id/logs"_s, [](const net::ServerExchangePtr &exchange) {
        exchange->answer(200, QJsonObject{{u"stdout"_s, u"once\n"_s}, {u"stderr"_s, QString()}});
    });
    engine->start(wanted);
    QVERIFY(sees(finished));
    const QJsonObject end = finished.first().at(1).value<Event>().data;
    QCOMPARE(end.value(u"execution"), u"svc-1"_s);
    QCOMPARE(end.value(u"exit_code"), 0);
    QCOMPARE(bytes(wanted), "once\n"_ba);
}

void tst_ExecutionApiEngine::runsAChainAsOneExecution()
{
    RunRequest wanted = request(u"the whole chain"_s, StepKind::ClaudePrompt);
    const QJsonArray commands{u"!echo shell; echo oops >&2"_s, u"Say 'it'"_s, u"!exit 4"_s, u"never"_s};
    wanted.session.profile.engineOptions = {{u"task"_s,
                                             QJsonObject{{u"id"_s, u"task-1"_s},
                                                         {u"type"_s, u"chain"_s},
                                                         {u"step"_s, wanted.step.id.toString()},
                                                         {u"commands"_s, commands}}}};
    QCOMPARE(play(wanted).value(u"exit_code"), 4);
    QCOMPARE(m_server->host().list({}, {}, {}, 10).size(), 1);
    const auto steps = told("execution_step"_L1);
    QCOMPARE(steps.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(steps.at(i).value(u"place"), i + 1);
        QCOMPARE(steps.at(i).value(u"total"), 4);
        QCOMPARE(steps.at(i).value(u"exit_code"), i == 2 ? 4 : 0);
    }
    QVERIFY(bytes(wanted).startsWith("shell\n"));
    QCOMPARE(told("run_result"_L1).size(), 1);
    // A follow-up in the same session is no chain.
    wanted.step.id = base::StepId::create();
    wanted.step.kind = StepKind::ShellCommand;
    wanted.step.text = u"echo after"_s;
    wanted.run.id = base::RunId::create();
    wanted.run.step = wanted.step.id;
    wanted.run.folder = m_paths.runs() + u'/' + wanted.run.id.toString();
    QCOMPARE(play(wanted).value(u"exit_code"), 0);
    QCOMPARE(bytes(wanted), "after\n"_ba);
}

void tst_ExecutionApiEngine::tellsLinesAndFigures()
{
    const auto engine = makeEngine();
    QSignalSpy lines(engine.get(), &ExecutionApiEngine::lineLogged);
    QSignalSpy figures(engine.get(), &ExecutionApiEngine::measured);
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    const RunRequest wanted = request(u"while :; do echo again; sleep 0.05; done"_s);
    engine->start(wanted);
    QVERIFY(sees(lines));
    QVERIFY(sees(figures));
    QCOMPARE(lines.first().at(0).value<base::SessionId>(), wanted.session.id);
    QCOMPARE(lines.first().at(1).toString(), wanted.run.id.toString());
    QCOMPARE(lines.first().at(2).value<execapi::LogLine>().message, u"again"_s);
    QCOMPARE(figures.first().at(1).toString(), wanted.run.id.toString());
    QVERIFY(figures.first().at(2).value<execapi::ResourceUsage>().memoryMb.has_value());
    engine->stop(wanted.run.id, session::Engine::Stop::Polite);
    QVERIFY(sees(finished));
}

void tst_ExecutionApiEngine::keepsEnvironmentsWarm()
{
    m_choices.warmEnvironments = 2;
    const QString image = u"terragon/claude-cli:latest"_s;
    const auto engine = makeEngine();
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    engine->start(request(u"true"_s));
    QVERIFY(sees(finished));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->host().pool().waiting(image), 2, 20'000);
    for (const QString &other : {u"terragon/claude-cli:chain"_s, u"terragon/claude-cli:workflow"_s})
        QTRY_COMPARE_WITH_TIMEOUT(m_server->host().pool().waiting(other), 2, 20'000);
    engine->start(request(u"true"_s));
    QVERIFY(sees(finished, 2));
    // One was used and one was asked for.
    QTRY_COMPARE_WITH_TIMEOUT(m_server->host().pool().waiting(image), 2, 20'000);
}

void tst_ExecutionApiEngine::leavesNothingAfterAnUncertainStart()
{
    // Nobody answers: whether it began is not known, so it has to end later.
    net::HttpService &service = scripted();
    QStringList cancelled;
    service.route("POST", u"/executions"_s,
                  [](const net::ServerExchangePtr &exchange) { exchange->fail(502, u"Bad Gateway"_s); });
    service.route("GET", u"/executions/:id"_s,
                  [](const net::ServerExchangePtr &exchange) { exchange->fail(502, u"Bad Gateway"_s); });
    service.route("DELETE", u"/executions/:id"_s, [&cancelled](const net::ServerExchangePtr &exchange) {
        cancelled.append(exchange->request().parameters.value(u"id"_s));
        exchange->answer(200, QJsonObject());
    });
    const RunRequest wanted = request(u"true"_s);
    QVERIFY(!play(wanted).value(u"failed").toString().isEmpty());
    QCOMPARE(QDir(m_paths.data + u"/executions"_s).entryList(QDir::Files).size(), 1);
    const auto engine = makeEngine();
    engine->sweep();
    QTRY_COMPARE_WITH_TIMEOUT(cancelled, QStringList{wanted.run.id.toString()}, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(QDir(m_paths.data + u"/executions"_s).isEmpty(), 20'000);
}

void tst_ExecutionApiEngine::refusesWhatItCannotRun()
{
    const auto engine = makeEngine();
    QVERIFY(engine->check(request(u"true"_s)));
    RunRequest visible = request(u"true"_s);
    visible.session.mode = session::Mode::Manual;
    RunRequest group = request(u"true"_s, StepKind::ParallelSessions);
    RunRequest resumed = request(u"go on"_s, StepKind::ClaudePrompt);
    resumed.step.conversation = base::ConversationId(u"11111111-2222-4333-8444-555555555555"_s);
    RunRequest slow = request(u"true"_s);
    slow.step.timeout = 3601s;
    RunRequest large = request(u"true"_s);
    large.session.profile.engineOptions = {{u"memory_limit"_s, 4097}};
    RunRequest small = request(u"true"_s);
    small.session.profile.engineOptions = {{u"memory_limit"_s, 127}};
    RunRequest costly = request(u"true"_s);
    costly.session.profile.maxBudget = base::Money::fromMicros(10'000);
    for (const RunRequest &wrong :
         {visible, group, resumed, slow, large, small, costly, request(u" "_s), request(QString(QChar(0))),
          request(u"a\x1b[2J"_s), request(QString(100 * 1024 + 1, u'x'))}) {
        const auto checked = engine->check(wrong);
        QVERIFY(!checked);
        QVERIFY(!checked.error().message.isEmpty());
    }
    QVERIFY(engine->check(request(QString(100 * 1024, u'x'))));
    // Nobody there: said soon, and nothing is left to be tidied up.
    m_choices.service.url = QUrl(u"http://127.0.0.1:1"_s);
    QVERIFY(play(request(u"true"_s)).value(u"failed").toString().contains(u"could not be reached"_s));
    QVERIFY(QDir(m_paths.data + u"/executions"_s).isEmpty());
    m_choices.service.url = QUrl(u"http://example.org"_s);
    QVERIFY2(!engine->check(request(u"true"_s)), "keys would travel in the clear");
}

QTEST_GUILESS_MAIN(tst_ExecutionApiEngine)
#include "tst_ExecutionApiEngine.moc"
