// SPDX-License-Identifier: GPL-3.0-or-later
// Background Claude over a real holder with the demo agent, and from logs that an earlier program left.
#include "base/Clock.h"
#include "engines/BackgroundClaude.h"
#include "engines/LocalEngine.h"
#include "engines/RunOwner.h"
#include "hooks/CallbackServer.h"
#include "process/ExitRecord.h"

#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using engines::BackgroundClaude;
using engines::LocalEngine;
using session::Answer;
using session::Engine;
using session::Event;
using session::Question;
using session::RunRequest;
namespace eventtype = session::eventtype;

namespace {

/// What an engine, or one background Claude, told.
class Story : public QObject
{
public:
    void listen(Engine &engine)
    {
        connect(&engine, &Engine::event, this, [this](const Event &event) { m_events.append(event); });
    }
    void listen(BackgroundClaude &claude)
    {
        connect(&claude, &BackgroundClaude::event, this, [this](const Event &event) { m_events.append(event); });
        connect(&claude, &BackgroundClaude::input, this,
                [this](const QByteArray &line) { written.append(QJsonDocument::fromJson(line).object()); });
    }

    [[nodiscard]] QList<Event> all(QLatin1StringView type) const
    {
        QList<Event> found = m_events;
        found.removeIf([type](const Event &event) { return event.type != type; });
        return found;
    }
    [[nodiscard]] bool waitFor(QLatin1StringView type, int times = 1) const
    {
        return QTest::qWaitFor([&] { return all(type).size() >= times; }, 30'000);
    }
    [[nodiscard]] QStringList sourceIds() const
    {
        QStringList ids;
        for (const Event &event : m_events)
            ids.append(event.sourceId);
        return ids;
    }
    [[nodiscard]] Question question(int index = 0) const
    {
        const QJsonObject data = all(eventtype::questionAsked).value(index).data;
        Question question;
        question.id = base::QuestionId(data.value("question"_L1).toString());
        question.run = base::RunId(data.value("run"_L1).toString());
        question.tool = data.value("tool"_L1).toString();
        question.input = data.value("input"_L1).toObject();
        question.suggestions = data.value("suggestions"_L1).toArray();
        return question;
    }

    QList<QJsonObject> written;

private:
    QList<Event> m_events;
};

QByteArray recorded(const char *name)
{
    QFile file(QStringLiteral(GANTRY_TEST_DATA "/claude/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", name);
    QByteArray log;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        if (json.value("dir"_L1) == "cli->host"_L1)
            log += QJsonDocument(json.value("msg"_L1).toObject()).toJson(QJsonDocument::Compact) + '\n';
    }
    return log;
}

session::FollowUp followUp(const QString &text)
{
    session::FollowUp result;
    result.id = base::FollowUpId::create();
    result.text = text;
    return result;
}

Answer answered(Answer::Decision decision)
{
    Answer answer;
    answer.decision = decision;
    return answer;
}

const QString askingScript
    = uR"({"turns":[[{"tool":"Bash","title":"touch x","ask":true,"input":{"command":"touch x"},"output":["made"]},
                     {"text":"done"}]]})"_s;

} // namespace

class tst_BackgroundClaude : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void playsOneTurnAndEnds();
    void givesEachPromptItsTurnInOrder();
    void passesQuestionsAndAnswersOn_data();
    void passesQuestionsAndAnswersOn();
    void interruptsTheTurnAndKeepsTheProcess();
    void takesUpWithTheSameQuestion();
    void letsOneProgramDrive();
    void stopsPolitely();
    void readsWhatAnEarlierProgramSaw();
    void asksAgainOnlyWhatIsOpen();
    void withdrawsWhatClaudeCancelled();
    void tellsOneRetryPerReason();
    void warnsBeforeTheLastTurn();
    void warnsBeforeTheBudgetIsSpent();
    void survivesALogThatIsNotWhole();
    void allowsTheLikeForTheSession();
    void repeatsNothingThatClaudeHas();

private:
    [[nodiscard]] std::unique_ptr<LocalEngine> makeEngine(Story &story);
    [[nodiscard]] RunRequest request(const QString &text, const QString &script);
    /// A run that is over, with @p log as its output.
    [[nodiscard]] std::unique_ptr<BackgroundClaude> fromLog(const RunRequest &asked, const QByteArray &log,
                                                            Story &story);
    [[nodiscard]] bool waitFor(QSignalSpy &spy) const { return !spy.isEmpty() || spy.wait(30'000) || !spy.isEmpty(); }

    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    base::Paths m_paths;
    std::unique_ptr<hooks::CallbackServer> m_server;
    std::unique_ptr<QThread> m_reading;
};

void tst_BackgroundClaude::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_paths.data = m_folder->filePath(u"data"_s);
    m_paths.config = m_folder->filePath(u"config"_s);
    m_paths.runtime = m_folder->filePath(u"rt"_s);
    QVERIFY(m_paths.create());
    auto server = hooks::CallbackServer::start(
        [](const Event &) { return QtFuture::makeReadyValueFuture(base::Result<>()); }, {});
    QVERIFY(server);
    m_server = std::move(*server);
    m_reading = std::make_unique<QThread>();
    m_reading->start();
}

void tst_BackgroundClaude::cleanup()
{
    m_reading->quit();
    m_reading->wait();
}

std::unique_ptr<LocalEngine> tst_BackgroundClaude::makeEngine(Story &story)
{
    const LocalEngine::Parts parts{m_paths,
                                   QStringLiteral(GANTRY_BIN_DIR "/gantry-hold"),
                                   QStringLiteral(GANTRY_BIN_DIR "/gantry-hook"),
                                   [] {
                                       engines::LocalChoices choices;
                                       choices.claudeProgram = QStringLiteral(GANTRY_BIN_DIR "/gantry-demo-agent");
                                       return choices;
                                   },
                                   {}};
    auto engine = std::make_unique<LocalEngine>(parts, *m_server, m_clock);
    story.listen(*engine);
    return engine;
}

RunRequest tst_BackgroundClaude::request(const QString &text, const QString &script)
{
    QFile file(m_folder->filePath(u"script.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no script");
    file.write(script.toUtf8());
    RunRequest request;
    request.run.id = base::RunId::create();
    request.session.id = base::SessionId::create();
    request.session.mode = session::Mode::Agentic;
    request.session.project = m_folder->path();
    request.session.workingFolder = m_folder->path();
    request.step.id = base::StepId::create();
    request.step.session = request.session.id;
    request.step.text = text;
    request.step.run = request.run.id;
    request.step.environment = {{u"GANTRY_DEMO_SCRIPT"_s, file.fileName()}, {u"HOME"_s, m_folder->path()}};
    request.token = base::Secret::random();
    request.run.session = request.session.id;
    request.run.step = request.step.id;
    request.run.tokenFingerprint = request.token.fingerprint();
    return request;
}

std::unique_ptr<BackgroundClaude> tst_BackgroundClaude::fromLog(const RunRequest &asked, const QByteArray &log,
                                                                Story &story)
{
    const engines::RunFiles files(m_paths, asked.run.id);
    QFile file(files.log());
    if (!files.create() || !file.open(QIODevice::WriteOnly) || file.write(log) != log.size())
        qFatal("no log");
    file.close();
    if (!process::writeExitRecord(files.folder(), {}))
        qFatal("no exit record");
    auto claude = std::make_unique<BackgroundClaude>(asked, files, *m_reading, m_clock, nullptr);
    story.listen(*claude);
    QSignalSpy drained(claude.get(), &BackgroundClaude::drained);
    claude->begin();
    if (!waitFor(drained))
        qFatal("the log was not read to its end");
    return claude;
}

void tst_BackgroundClaude::playsOneTurnAndEnds()
{
    Story story;
    const auto engine = makeEngine(story);
    QSignalSpy finished(engine.get(), &Engine::finished);
    const RunRequest asked = request(u"hello"_s, uR"({"turns":[[{"text":"the answer"}]]})"_s);
    engine->start(asked);
    engine->closeInput(asked.run.id);
    QVERIFY(waitFor(finished));
    QCOMPARE(finished.first().at(1).value<Event>().data.value("exit_code"_L1).toInt(-1), 0);
    QCOMPARE(story.all(eventtype::turnStarted).size(), 1);
    QCOMPARE(story.all(eventtype::turnStarted).first().data.value("permission_mode"_L1).toString(), u"manual"_s);
    QCOMPARE(story.all(eventtype::runResult).size(), 1);
    QCOMPARE(story.all(eventtype::runResult).first().data.value("text"_L1).toString(), u"the answer"_s);
    QVERIFY(!QFile::exists(engines::RunFiles(m_paths, asked.run.id).runtimeFolder()));
}

void tst_BackgroundClaude::givesEachPromptItsTurnInOrder()
{
    Story story;
    const auto engine = makeEngine(story);
    QSignalSpy finished(engine.get(), &Engine::finished);
    const RunRequest asked
        = request(u"zero"_s, uR"({"turns":[[{"text":"a"}],[{"text":"b"}],[{"delay":300},{"text":"c"}]]})"_s);
    engine->start(asked);
    QVERIFY(story.waitFor(eventtype::turnStarted));
    const QList<session::FollowUp> more{followUp(u"one"_s), followUp(u"two"_s)};
    for (const session::FollowUp &next : more)
        engine->send(asked.run.id, next);
    engine->send(asked.run.id, more.first()); // once more, as after a restart
    engine->closeInput(asked.run.id);
    QVERIFY(waitFor(finished));
    QStringList texts;
    for (const Event &event : story.all(eventtype::runResult))
        texts.append(event.data.value("text"_L1).toString());
    QCOMPARE(texts.first(3), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    const auto begun = story.all(eventtype::followUpBegun);
    QVERIFY(begun.size() >= 2);
    QCOMPARE(begun[0].sourceId, more[0].id.toString() + u":begun"_s);
    QCOMPARE(begun[1].sourceId, more[1].id.toString() + u":begun"_s);
}

void tst_BackgroundClaude::passesQuestionsAndAnswersOn_data()
{
    QTest::addColumn<bool>("allow");
    QTest::addColumn<int>("denials");
    QTest::newRow("allowed") << true << 0;
    QTest::newRow("denied") << false << 1;
}

void tst_BackgroundClaude::passesQuestionsAndAnswersOn()
{
    QFETCH(const bool, allow);
    QFETCH(const int, denials);
    Story story;
    const auto engine = makeEngine(story);
    QSignalSpy finished(engine.get(), &Engine::finished);
    const RunRequest asked = request(u"go"_s, askingScript);
    engine->start(asked);
    engine->closeInput(asked.run.id); // an open question keeps stdin open all the same
    QVERIFY(story.waitFor(eventtype::questionAsked));
    const Event event = story.all(eventtype::questionAsked).first();
    const Question question = story.question();
    QCOMPARE(event.sourceId, asked.run.id.toString() + u":question:"_s + question.id.toString());
    QCOMPARE(question.tool, u"Bash"_s);
    QCOMPARE(question.input.value("command"_L1).toString(), u"touch x"_s);
    engine->answer(asked.run.id, question, answered(allow ? Answer::Decision::AllowOnce : Answer::Decision::Deny));
    QVERIFY(waitFor(finished));
    QCOMPARE(story.all(eventtype::runResult).value(0).data.value("permission_denials"_L1).toArray().size(), denials);
    QVERIFY(story.all(eventtype::questionWithdrawn).isEmpty());
}

void tst_BackgroundClaude::interruptsTheTurnAndKeepsTheProcess()
{
    Story story;
    const auto engine = makeEngine(story);
    QSignalSpy finished(engine.get(), &Engine::finished);
    const RunRequest asked = request(u"go"_s, uR"({"turns":[[{"delay":600000}]]})"_s);
    engine->start(asked);
    for (int turn = 1; turn <= 2; ++turn) {
        QVERIFY(story.waitFor(eventtype::turnStarted, turn));
        engine->interrupt(asked.run.id);
        QVERIFY(story.waitFor(eventtype::runResult, turn));
        QVERIFY(story.all(eventtype::runResult).last().data.value("is_error"_L1).toBool());
        if (turn == 1)
            engine->send(asked.run.id, followUp(u"again"_s));
    }
    QVERIFY(finished.isEmpty());
    engine->closeInput(asked.run.id);
    QVERIFY(waitFor(finished));
}

void tst_BackgroundClaude::takesUpWithTheSameQuestion()
{
    Story before;
    auto engine = makeEngine(before);
    RunRequest asked = request(u"go"_s, askingScript);
    engine->start(asked);
    QVERIFY(before.waitFor(eventtype::questionAsked));
    engine.reset(); // what a crash of the window amounts to

    Story story;
    engine = makeEngine(story);
    QSignalSpy finished(engine.get(), &Engine::finished);
    asked.token = {};
    asked.step.questions = {before.question()};
    engine->reattach(asked);
    QVERIFY(story.waitFor(eventtype::questionAsked));
    QVERIFY(story.sourceIds().contains(before.sourceIds().constLast()));
    engine->answer(asked.run.id, story.question(), answered(Answer::Decision::AllowOnce));
    engine->closeInput(asked.run.id);
    QVERIFY(waitFor(finished));
    // One turn: the prompt was not sent again.
    QCOMPARE(story.all(eventtype::runResult).size(), 1);
    QVERIFY(story.all(eventtype::questionWithdrawn).isEmpty());
}

void tst_BackgroundClaude::letsOneProgramDrive()
{
    Story first;
    auto driver = makeEngine(first);
    RunRequest asked = request(u"go"_s, askingScript);
    driver->start(asked);
    QVERIFY(first.waitFor(eventtype::questionAsked));

    Story second;
    const auto watcher = makeEngine(second);
    QSignalSpy finished(watcher.get(), &Engine::finished);
    watcher->reattach(asked);
    QVERIFY(second.waitFor(eventtype::questionAsked)); // it hears everything …
    QCOMPARE(second.sourceIds(), first.sourceIds());
    watcher->answer(asked.run.id, second.question(), answered(Answer::Decision::AllowOnce));
    watcher->closeInput(asked.run.id);
    QVERIFY(!engines::RunOwner(engines::RunFiles(m_paths, asked.run.id).owner()).take());
    QVERIFY(second.all(eventtype::runResult).isEmpty()); // … and says nothing
    driver.reset();
    QVERIFY(waitFor(finished)); // until it is its turn
    QCOMPARE(second.all(eventtype::runResult).size(), 1);
    QCOMPARE(second.all(eventtype::runResult).first().data.value("permission_denials"_L1).toArray().size(), 0);
}

void tst_BackgroundClaude::stopsPolitely()
{
    Story story;
    const auto engine = makeEngine(story);
    QSignalSpy finished(engine.get(), &Engine::finished);
    const RunRequest asked = request(u"go"_s, uR"({"turns":[[{"delay":600000}]]})"_s);
    engine->start(asked);
    QVERIFY(story.waitFor(eventtype::turnStarted));
    engine->stop(asked.run.id, Engine::Stop::Polite);
    QVERIFY(waitFor(finished));
    // By the control request and the end of stdin; no signal was needed.
    QVERIFY(finished.first().at(1).value<Event>().data.value("signal"_L1).isUndefined());
    QVERIFY(story.all(eventtype::runResult).value(0).data.value("is_error"_L1).toBool());
}

void tst_BackgroundClaude::readsWhatAnEarlierProgramSaw()
{
    const RunRequest asked = request(u"first"_s, {});
    const QByteArray log = recorded("control-two-turns.jsonl");
    Story once;
    Story again;
    const auto claude = fromLog(asked, log, once);
    const auto other = fromLog(asked, log, again);
    QCOMPARE(once.all(eventtype::turnStarted).size(), 2);
    QCOMPARE(once.all(eventtype::runResult).size(), 2);
    QVERIFY(claude->hasResult());
    // The same facts have the same names: storing them again changes nothing.
    QCOMPARE(again.sourceIds(), once.sourceIds());
    QStringList ids = once.sourceIds();
    QCOMPARE(ids.removeDuplicates(), 0);
    QCOMPARE(once.written.size(), 0); // Claude had the prompt
}

void tst_BackgroundClaude::asksAgainOnlyWhatIsOpen()
{
    const RunRequest asked = request(u"go"_s, {});
    const QByteArray log = recorded("control-permission.jsonl");
    Story whole;
    const auto over = fromLog(asked, log, whole);
    QCOMPARE(whole.all(eventtype::questionAsked).size(), 0); // both had their answers
    QCOMPARE(whole.all(eventtype::questionWithdrawn).size(), 0);

    Story cut;
    const qsizetype second = log.indexOf("control_request", log.indexOf("control_request") + 1);
    const auto open = fromLog(asked, log.first(log.indexOf('\n', second) + 1), cut);
    QCOMPARE(cut.all(eventtype::questionAsked).size(), 1);
    QCOMPARE(cut.question().tool, u"Write"_s);
    QCOMPARE(cut.question().suggestions.size(), 1);
}

void tst_BackgroundClaude::withdrawsWhatClaudeCancelled()
{
    RunRequest asked = request(u"go"_s, {});
    Question known;
    known.id = base::QuestionId(u"q1"_s);
    asked.step.questions = {known};
    const QByteArray ask = R"({"type":"control_request","request_id":"%","request":{"subtype":"can_use_tool",)"
                           R"("tool_name":"Bash","input":{"command":"ls"},"tool_use_id":"t1"}})"
                           "\n";
    const QByteArray cancel = R"({"type":"control_cancel_request","request_id":"%"})"
                              "\n";
    Story story;
    const auto claude = fromLog(asked,
                                QByteArray(ask).replace('%', "q1") + QByteArray(cancel).replace('%', "q1")
                                    + QByteArray(ask).replace('%', "q2") + QByteArray(cancel).replace('%', "q2"),
                                story);
    QCOMPARE(story.all(eventtype::questionAsked).size(), 0);
    const auto withdrawn = story.all(eventtype::questionWithdrawn);
    QCOMPARE(withdrawn.size(), 1); // q2 was never shown to anybody
    QCOMPARE(withdrawn.first().sourceId, u"q1:withdrawn"_s);
    QCOMPARE(withdrawn.first().data.value("reason"_L1).toString(), u"cancelled"_s);
    QCOMPARE(withdrawn.first().data.value("detail"_L1).toString(), u"ls"_s);
}

void tst_BackgroundClaude::tellsOneRetryPerReason()
{
    const auto retry = [](int attempt, int status) {
        return uR"({"type":"system","subtype":"api_retry","attempt":%1,"max_retries":10,"error_status":%2,)"
               uR"("error":"e","uuid":"r%1"})"_s.arg(attempt)
                   .arg(status)
                   .toUtf8()
            + '\n';
    };
    Story story;
    const auto claude
        = fromLog(request(u"go"_s, {}), retry(1, 529) + retry(2, 529) + retry(3, 401) + retry(4, 401), story);
    const auto told = story.all(eventtype::apiRetry);
    QCOMPARE(told.size(), 2);
    QCOMPARE(told[0].data.value("status"_L1).toInt(), 529);
    QCOMPARE(told[0].data.value("attempt"_L1).toInt(), 1);
    QCOMPARE(told[1].data.value("status"_L1).toInt(), 401);
    QVERIFY(told[1].data.value("words"_L1).toString().contains(u"credentials"_s));
}

void tst_BackgroundClaude::warnsBeforeTheLastTurn()
{
    RunRequest asked = request(u"go"_s, {});
    asked.session.profile.maxTurns = 5;
    QByteArray log = "{\"type\":\"system\",\"subtype\":\"init\",\"uuid\":\"i\"}\n";
    for (const char *id : {"m1", "m2", "m2", "m3"})
        log += QByteArray(R"({"type":"assistant","message":{"id":"%"},"parent_tool_use_id":null})").replace('%', id)
            + '\n';
    // A subagent's messages are not turns.
    log += R"({"type":"assistant","message":{"id":"s1"},"parent_tool_use_id":"t"})"
           "\n";
    Story few;
    const auto early = fromLog(asked, log, few);
    QCOMPARE(few.all(eventtype::limitNear).size(), 0);
    Story story;
    const auto claude = fromLog(asked, log + R"({"type":"assistant","message":{"id":"m4"}})" + '\n', story);
    QCOMPARE(story.all(eventtype::limitNear).size(), 1);
    QCOMPARE(story.all(eventtype::limitNear).first().data.value("limit"_L1).toString(), u"turns"_s);
}

void tst_BackgroundClaude::warnsBeforeTheBudgetIsSpent()
{
    RunRequest asked = request(u"go"_s, {});
    asked.session.profile.maxBudget = base::Money::fromDollars(0.10);
    asked.session.cost = base::Money::fromDollars(1); // of earlier runs: the figure goes on from there
    const auto result = [](double dollars) {
        return QStringLiteral("{\"type\":\"result\",\"total_cost_usd\":%1,\"uuid\":\"u%1\"}\n").arg(dollars).toUtf8();
    };
    Story story;
    const auto claude = fromLog(asked, result(1.05), story);
    QCOMPARE(story.all(eventtype::limitNear).size(), 0);
    Story near;
    const auto later = fromLog(asked, result(1.05) + result(1.085), near);
    QCOMPARE(near.all(eventtype::limitNear).size(), 1);
    QCOMPARE(near.all(eventtype::limitNear).first().data.value("limit"_L1).toString(), u"budget"_s);
}

void tst_BackgroundClaude::survivesALogThatIsNotWhole()
{
    const QByteArray log = recorded("control-two-turns.jsonl");
    QByteArray broken = log;
    broken.prepend("Warning: text before\n{\"type\":\"from_the_future\",\"x\":1}\n\xff\xfe\n[1]\n{\"type\":\"assis\n");
    broken.append(R"({"type":"result","is_error":false,"result":"cut)");
    Story whole;
    Story story;
    const RunRequest asked = request(u"go"_s, {});
    const auto first = fromLog(asked, log, whole);
    const auto second = fromLog(asked, broken, story);
    QCOMPARE(story.sourceIds(), whole.sourceIds());
}

void tst_BackgroundClaude::allowsTheLikeForTheSession()
{
    const QByteArray log = recorded("control-permission.jsonl");
    Story story;
    const auto claude
        = fromLog(request(u"go"_s, {}), log.first(log.indexOf('\n', log.indexOf("control_request")) + 1), story);
    claude->answer(story.question(), answered(Answer::Decision::AllowForSession));
    QCOMPARE(story.written.size(), 1);
    const QJsonObject response = story.written.first().value("response"_L1).toObject();
    QCOMPARE(response.value("request_id"_L1).toString(), story.question().id.toString());
    const QJsonArray permissions = response.value("response"_L1)[u"updatedPermissions"_s].toArray();
    QCOMPARE(permissions.size(), 2); // the rule and the folder, not a change of the mode
    for (const QJsonValue &permission : permissions)
        QCOMPARE(permission[u"destination"_s].toString(), u"session"_s);
}

void tst_BackgroundClaude::repeatsNothingThatClaudeHas()
{
    const RunRequest asked = request(u"go"_s, {});
    const session::FollowUp had = followUp(u"had"_s);
    const session::FollowUp lost = followUp(u"lost"_s);
    RunRequest later = asked;
    later.step.followUps = {had, lost};
    const auto lifecycle = [](const QString &id, const char *state) {
        return QByteArray(R"({"type":"command_lifecycle","command_uuid":")") + id.toUtf8() + R"(","state":")" + state
            + "\"}\n";
    };
    Story story;
    const auto claude = fromLog(later,
                                lifecycle(asked.run.id.toString(), "queued") + lifecycle(had.id.toString(), "queued")
                                    + lifecycle(had.id.toString(), "started"),
                                story);
    claude->send(had);
    claude->send(lost);
    QCOMPARE(story.written.size(), 1);
    QCOMPARE(story.written.first().value("uuid"_L1).toString(), lost.id.toString());
    QCOMPARE(story.all(eventtype::followUpBegun).size(), 1);
}

QTEST_GUILESS_MAIN(tst_BackgroundClaude)
#include "tst_BackgroundClaude.moc"
