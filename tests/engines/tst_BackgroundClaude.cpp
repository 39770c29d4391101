// SPDX-License-Identifier: GPL-3.0-or-later
// Background Claude over a real holder with the demo agent.
#include "Story.h"

#include "engines/RunOwner.h"
#include "hooks/CallbackServer.h"

#include "tests/helpers/TestPaths.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace helpers;
using namespace Qt::StringLiterals;
using engines::LocalEngine;
using session::Answer;
using session::Engine;
using session::Event;
using session::Question;
using session::RunRequest;
namespace eventtype = session::eventtype;

namespace {

QByteArray recorded(const char *name)
{
    QFile file(helpers::testData("claude/") + QLatin1StringView(name));
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

const QString askingScript
    = uR"({"turns":[[{"tool":"Bash","title":"touch x","ask":true,"input":{"command":"touch x"},"output":["made"]},
                     {"text":"done"}]]})"_s;

} // namespace

class tst_BackgroundClaude : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void playsOneTurnAndEnds();
    void givesEachPromptItsTurnInOrder();
    void passesQuestionsAndAnswersOn_data();
    void passesQuestionsAndAnswersOn();
    void interruptsTheTurnAndKeepsTheProcess();
    void takesUpWithTheSameQuestion();
    void letsOneProgramDrive();
    void stopsPolitely();
    void tellsWhatALostRunDid();

private:
    [[nodiscard]] std::unique_ptr<LocalEngine> makeEngine(Story &story);
    [[nodiscard]] RunRequest request(const QString &text, const QString &script);
    [[nodiscard]] bool waitFor(QSignalSpy &spy) const { return !spy.isEmpty() || spy.wait(30'000) || !spy.isEmpty(); }

    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    base::Paths m_paths;
    std::unique_ptr<hooks::CallbackServer> m_server;
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
}

std::unique_ptr<LocalEngine> tst_BackgroundClaude::makeEngine(Story &story)
{
    const LocalEngine::Parts parts{m_paths,
                                   helpers::builtProgram("gantry-hold"),
                                   helpers::builtProgram("gantry-hook"),
                                   [] {
                                       engines::LocalChoices choices;
                                       choices.claudeProgram = helpers::builtProgram("gantry-demo-agent");
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

void tst_BackgroundClaude::tellsWhatALostRunDid()
{
    const RunRequest asked = request(u"go"_s, {});
    const engines::RunFiles files(m_paths, asked.run.id);
    QVERIFY(files.create());
    QFile file(files.log());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(recorded("control-two-turns.jsonl"));
    file.close();
    Story story;
    const auto engine = makeEngine(story);
    QSignalSpy lost(engine.get(), &Engine::lost);
    int resultsBefore = 0;
    connect(engine.get(), &Engine::lost, this,
            [&] { resultsBefore = static_cast<int>(story.all(eventtype::runResult).size()); });
    engine->reattach(asked);
    QVERIFY(waitFor(lost));
    QCOMPARE(resultsBefore, 2);
}

QTEST_GUILESS_MAIN(tst_BackgroundClaude)
#include "tst_BackgroundClaude.moc"
