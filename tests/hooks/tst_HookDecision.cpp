// SPDX-License-Identifier: GPL-3.0-or-later
// gantry-hook waiting for an answer to a permission question, against a real server that comes and goes.
#include "hooks/CallbackServer.h"
#include "hooks/PermissionOutput.h"

#include "RecordingSink.h"

#include "tests/helpers/TestPaths.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using hooks::CallbackServer;
using session::Answer;
using session::Question;

namespace {

Question bashQuestion()
{
    Question question;
    question.channel = Question::Channel::Hook;
    question.tool = u"Bash"_s;
    question.input = {{u"command"_s, u"make"_s}};
    return question;
}

bool watchesItsParent(const QProcess &process)
{
    const QDir files(u"/proc/%1/fd"_s.arg(process.processId()));
    const QStringList names = files.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    return std::ranges::any_of(
        names, [&](const QString &name) { return QFile::symLinkTarget(files.filePath(name)).contains("pidfd"_L1); });
}

QJsonObject decisionIn(const QByteArray &output)
{
    const QJsonObject specific = QJsonDocument::fromJson(output).object().value("hookSpecificOutput"_L1).toObject();
    return specific.value("hookEventName"_L1) == "PermissionRequest"_L1 ? specific.value("decision"_L1).toObject()
                                                                        : QJsonObject();
}

} // namespace

class tst_HookDecision : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void printsTheAnswer_data();
    void printsTheAnswer();
    void findsAnAnswerGivenBeforeItAsked();
    void takesTheFirstAnswerOnly();
    void saysNothingWhenReleased();
    void saysNothingWhenItsRunIsForgotten();
    void saysNothingAfterItsTime();
    void saysNothingToAnUnknownToken();
    void saysNothingAfterACutAnswer();
    void asksTheRestartedServer();
    void waitsForAServerThatWasNotThere();
    void doesNotWaitUnlessToldTo();
    void putsOnRecordThatItWasEnded();
    void putsItOnRecordWhenThatIsPossibleAgain();
    void endsWithClaude();
    void tellsEachQuestionItsOwnAnswer();
    void leavesRoomForNews();

    void buildsTheOutput_data();
    void buildsTheOutput();

private:
    void startServer(CallbackServer::Options options = {});
    void writeCallback(const QString &url) const;
    std::unique_ptr<QProcess> startHook(const QStringList &more = {u"--wait"_s, u"60"_s});
    /// Id of the question that the last hook brought.
    QString nextQuestion(int count = 1);

    const QString m_program = helpers::builtProgram("gantry-hook");
    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
    std::unique_ptr<RecordingSink> m_sink;
    std::unique_ptr<CallbackServer> m_server;
    base::Secret m_token;
    base::StepId m_step;
    const base::RunId m_run{u"run"_s};
};

void tst_HookDecision::init()
{
    m_server.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sink = std::make_unique<RecordingSink>();
    m_token = base::Secret::random();
    m_step = base::StepId::create();
    m_environment = QProcessEnvironment();
    m_environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    m_environment.insert(u"GANTRY_RUN_DIR"_s, m_folder->path());
    m_environment.insert(u"GANTRY_SPOOL_DIR"_s, m_folder->path());
    startServer();
}

void tst_HookDecision::startServer(CallbackServer::Options options)
{
    m_server = std::move(*CallbackServer::start(m_sink->sink(), std::move(options)));
    m_server->expect({base::SessionId(u"session"_s), m_step, m_run, m_token.fingerprint()});
    writeCallback(m_server->callbackUrl(m_step, m_token));
}

void tst_HookDecision::writeCallback(const QString &url) const
{
    QFile file(m_folder->filePath(u"callback"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(url.toUtf8() + '\n');
}

std::unique_ptr<QProcess> tst_HookDecision::startHook(const QStringList &more)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->start(m_program, QStringList{u"PermissionRequest"_s} + more);
    process->write(R"({"hook_event_name":"PermissionRequest","session_id":"c","tool_name":"Bash"})");
    process->closeWriteChannel();
    return process;
}

QString tst_HookDecision::nextQuestion(int count)
{
    if (!QTest::qWaitFor([&] { return m_sink->count() >= count; }, 10'000))
        return {};
    return m_sink->events()[count - 1].sourceId;
}

#define VERIFY_ENDS(process)                                                                                           \
    do {                                                                                                               \
        QVERIFY((process)->state() == QProcess::NotRunning || (process)->waitForFinished(20'000));                     \
        QVERIFY((process)->exitStatus() == QProcess::NormalExit);                                                      \
        QCOMPARE((process)->exitCode(), 0);                                                                            \
    } while (false)

void tst_HookDecision::printsTheAnswer_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("allow") << R"({"hookSpecificOutput":{"decision":{"behavior":"allow"}}})"_ba;
    QTest::newRow("deny with a message") << "{\"message\":\"nicht heute – \\u0001 \\\"quoted\\\"\"}"_ba;
    QTest::newRow("large") << "{\"x\":\"" + QByteArray(2'000'000, 'y') + "\"}";
}

void tst_HookDecision::printsTheAnswer()
{
    QFETCH(QByteArray, output);
    const auto hook = startHook();
    const QString question = nextQuestion();
    QVERIFY(!question.isEmpty());
    QCOMPARE(m_sink->events()[0].type, u"PermissionRequest"_s);
    m_server->decide(question, QJsonDocument::fromJson(output).object());
    VERIFY_ENDS(hook);
    QCOMPARE(QJsonDocument::fromJson(hook->readAllStandardOutput()), QJsonDocument::fromJson(output));
    QCOMPARE(hook->readAllStandardError(), QByteArray());
    QCOMPARE(m_sink->count(), 1); // an end with an answer is not a withdrawal
}

void tst_HookDecision::findsAnAnswerGivenBeforeItAsked()
{
    // A rule decides as soon as the question is stored: before the hook's post has been answered.
    m_sink->hold();
    const auto hook = startHook();
    const QString question = nextQuestion();
    m_server->decide(question, {{u"early"_s, true}});
    m_sink->release();
    VERIFY_ENDS(hook);
    QCOMPARE(hook->readAllStandardOutput(), R"({"early":true})"_ba);
}

void tst_HookDecision::takesTheFirstAnswerOnly()
{
    const auto hook = startHook();
    const QString question = nextQuestion();
    m_server->decide(question, {{u"n"_s, 1}});
    m_server->decide(question, {{u"n"_s, 2}});
    m_server->release(question);
    VERIFY_ENDS(hook);
    QCOMPARE(hook->readAllStandardOutput(), R"({"n":1})"_ba);
}

void tst_HookDecision::saysNothingWhenReleased()
{
    const auto hook = startHook();
    m_server->release(nextQuestion());
    VERIFY_ENDS(hook);
    QCOMPARE(hook->readAll(), QByteArray());
}

void tst_HookDecision::saysNothingWhenItsRunIsForgotten()
{
    const auto hook = startHook({u"--wait"_s, u"2"_s});
    QVERIFY(!nextQuestion().isEmpty());
    m_server->forget(m_run);
    VERIFY_ENDS(hook);
    QCOMPARE(hook->readAll(), QByteArray());
}

void tst_HookDecision::saysNothingAfterItsTime()
{
    const auto hook = startHook({u"--wait"_s, u"1"_s});
    QVERIFY(!nextQuestion().isEmpty());
    VERIFY_ENDS(hook);
    QCOMPARE(hook->readAll(), QByteArray());
    m_server.reset(); // the same without a server
    const auto alone = startHook({u"--wait"_s, u"1"_s});
    VERIFY_ENDS(alone);
    QCOMPARE(alone->readAll(), QByteArray());
}

void tst_HookDecision::saysNothingToAnUnknownToken()
{
    writeCallback(m_server->callbackUrl(m_step, base::Secret::random()));
    const auto hook = startHook();
    VERIFY_ENDS(hook);
    QCOMPARE(hook->readAll(), QByteArray());
    QCOMPARE(m_sink->count(), 0);
}

/// A decision whose end is missing is none.
void tst_HookDecision::saysNothingAfterACutAnswer()
{
    QTcpServer liar;
    QVERIFY(liar.listen(QHostAddress::LocalHost));
    int asked = 0;
    connect(&liar, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = liar.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, &asked] {
            const bool wantsDecision = socket->readAll().startsWith("GET /decision/");
            asked += wantsDecision ? 1 : 0;
            socket->write(wantsDecision ? "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"behavior\":\"allow\"}"
                                        : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    writeCallback(u"http://127.0.0.1:%1/command-complete/step/token"_s.arg(liar.serverPort()));
    const auto hook = startHook({u"--wait"_s, u"2"_s});
    QTRY_VERIFY(asked > 1); // it tries again
    QTRY_VERIFY_WITH_TIMEOUT(hook->state() == QProcess::NotRunning, 20'000);
    QCOMPARE(hook->exitCode(), 0);
    QCOMPARE(hook->readAll(), QByteArray());
}

void tst_HookDecision::asksTheRestartedServer()
{
    const auto hook = startHook();
    const QString question = nextQuestion();
    QVERIFY(!question.isEmpty());
    QTcpServer occupied; // so that it comes back on another port
    const quint16 before = m_server->port();
    m_server.reset();
    QVERIFY(occupied.listen(QHostAddress::LocalHost, before));
    startServer();
    QVERIFY(m_server->port() != before);
    m_server->decide(question, {{u"after"_s, u"restart"_s}});
    VERIFY_ENDS(hook);
    QCOMPARE(hook->readAllStandardOutput(), R"({"after":"restart"})"_ba);
    QCOMPARE(m_sink->count(), 1); // the server's own end withdraws nothing
}

void tst_HookDecision::waitsForAServerThatWasNotThere()
{
    m_server.reset();
    const auto hook = startHook();
    QStringList left;
    QTRY_VERIFY(!(left = QDir(m_folder->path()).entryList({u"*.json"_s}, QDir::Files)).isEmpty());
    QFile spooled(m_folder->filePath(left[0]));
    QVERIFY(spooled.open(QIODevice::ReadOnly));
    const QString question = QJsonDocument::fromJson(spooled.readAll()).object().value("id"_L1).toString();
    startServer();
    m_server->decide(question, {{u"late"_s, true}});
    VERIFY_ENDS(hook);
    QCOMPARE(hook->readAllStandardOutput(), R"({"late":true})"_ba);
}

void tst_HookDecision::doesNotWaitUnlessToldTo()
{
    for (const QStringList &arguments : {QStringList(), {u"--wait"_s, u"0"_s}, {u"--wait"_s, u"x"_s}, {u"--wait"_s}}) {
        const auto hook = startHook(arguments);
        VERIFY_ENDS(hook);
        QCOMPARE(hook->readAll(), QByteArray());
    }
}

/// As the terminal does when its dialog is closed with Esc or No; no other hook tells of that.
void tst_HookDecision::putsOnRecordThatItWasEnded()
{
    const auto hook = startHook();
    const QString question = nextQuestion();
    QTRY_VERIFY(watchesItsParent(*hook)); // which it does before it asks
    // A whole further question takes longer than the first needs to ask.
    const auto other = startHook();
    m_server->release(nextQuestion(2));
    VERIFY_ENDS(other);
    hook->terminate();
    QVERIFY(hook->waitForFinished(10'000));
    QTRY_COMPARE(m_sink->count(), 3);
    const session::Event event = m_sink->events()[2];
    QCOMPARE(event.type, u"question_withdrawn"_s);
    QCOMPARE(event.source, u"engine"_s);
    QCOMPARE(event.sourceId, question + u":withdrawn"_s);
    QVERIFY(event.step == m_step);
    QCOMPARE(event.data, (QJsonObject{{u"run"_s, u"run"_s}, {u"question"_s, question}, {u"reason"_s, u"terminal"_s}}));
}

void tst_HookDecision::putsItOnRecordWhenThatIsPossibleAgain()
{
    const auto hook = startHook();
    const QString question = nextQuestion();
    QTRY_VERIFY(watchesItsParent(*hook));
    const auto other = startHook();
    m_server->release(nextQuestion(2));
    VERIFY_ENDS(other);
    m_sink->answerWith(base::fail(base::Error::Kind::Unavailable, u"disk full"_s));
    hook->terminate();
    QVERIFY(hook->waitForFinished(10'000));
    QTRY_COMPARE(m_sink->count(), 3);
    m_sink->answerWith({});
    QTRY_COMPARE(m_sink->count(), 4);
    QCOMPARE(m_sink->events()[3].sourceId, question + u":withdrawn"_s);
}

void tst_HookDecision::endsWithClaude()
{
    // A shell stands for Claude: it starts the hook and is killed, which does not reach the hook.
    QProcess claude;
    claude.setProcessEnvironment(m_environment);
    claude.start(
        u"/bin/sh"_s,
        {u"-c"_s, u"echo '{\"session_id\":\"c\"}' | setsid \"$0\" PermissionRequest --wait 600; true"_s, m_program});
    QVERIFY(!nextQuestion().isEmpty());
    claude.kill();
    QVERIFY(claude.waitForFinished(10'000));
    QTRY_COMPARE_WITH_TIMEOUT(m_sink->count(), 2, 15'000);
    QCOMPARE(m_sink->events()[1].type, u"question_withdrawn"_s);
}

void tst_HookDecision::tellsEachQuestionItsOwnAnswer()
{
    std::vector<std::unique_ptr<QProcess>> hooks;
    QStringList questions;
    for (int i = 0; i < 8; ++i) {
        hooks.push_back(startHook());
        questions << nextQuestion(i + 1);
    }
    for (qsizetype i = questions.size() - 1; i >= 0; --i)
        m_server->decide(questions[i], {{u"i"_s, i}});
    for (int i = 0; i < 8; ++i) {
        VERIFY_ENDS(hooks[static_cast<size_t>(i)]);
        QCOMPARE(hooks[static_cast<size_t>(i)]->readAllStandardOutput(), "{\"i\":" + QByteArray::number(i) + '}');
    }
}

/// Waiting hooks must not take every connection, or no further hook gets through.
void tst_HookDecision::leavesRoomForNews()
{
    m_server.reset();
    CallbackServer::Options few;
    few.maxConnections = 4;
    startServer(few);
    std::vector<std::unique_ptr<QProcess>> hooks;
    QStringList questions;
    for (int i = 0; i < 6; ++i) {
        hooks.push_back(startHook());
        questions << nextQuestion(i + 1);
        QVERIFY(!questions.last().isEmpty());
    }
    for (const QString &question : questions)
        m_server->decide(question, {{u"id"_s, question}});
    for (size_t i = 0; i < hooks.size(); ++i) {
        VERIFY_ENDS(hooks[i]);
        QVERIFY(hooks[i]->readAllStandardOutput().contains(questions[static_cast<qsizetype>(i)].toUtf8()));
    }
}

void tst_HookDecision::buildsTheOutput_data()
{
    QTest::addColumn<QByteArray>("question"); ///< JSON with tool, input, suggestions
    QTest::addColumn<QByteArray>("answer"); ///< JSON with decision, message, input
    QTest::addColumn<QByteArray>("decision");

    const QByteArray bash = R"({"tool":"Bash","input":{"command":"make"}})";
    QTest::newRow("once") << bash << R"({"decision":"allow"})"_ba << R"({"behavior":"allow"})"_ba;
    QTest::newRow("edited") << bash << R"({"decision":"allow","input":{"command":"make -n"}})"_ba
                            << R"({"behavior":"allow","updatedInput":{"command":"make -n"}})"_ba;
    QTest::newRow("deny") << bash << R"({"decision":"deny","message":"no"})"_ba
                          << R"({"behavior":"deny","message":"no"})"_ba;
    QTest::newRow("deny never carries input") << bash << R"({"decision":"deny","message":"no","input":{}})"_ba
                                              << R"({"behavior":"deny","message":"no"})"_ba;
    QTest::newRow("session: the command")
        << bash << R"({"decision":"allow_session"})"_ba
        << R"({"behavior":"allow","updatedPermissions":[{"type":"addRules","behavior":"allow","destination":"session",
               "rules":[{"toolName":"Bash","ruleContent":"make"}]}]})"_ba;
    QTest::newRow("session: the tool")
        << R"({"tool":"Write","input":{"file_path":"/a"}})"_ba << R"({"decision":"allow_session"})"_ba
        << R"({"behavior":"allow","updatedPermissions":[{"type":"addRules","behavior":"allow","destination":"session",
               "rules":[{"toolName":"Write"}]}]})"_ba;
    for (const char *command : {R"()", R"(rm *)", R"(a\nb)"}) {
        QTest::addRow("session: no careful rule for \"%s\"", command)
            << R"({"tool":"Bash","input":{"command":")" + QByteArray(command) + R"("}})"
            << R"({"decision":"allow_session"})"_ba << R"({"behavior":"allow"})"_ba;
    }
    QTest::newRow("session: nothing to make a rule from")
        << R"({"tool":"Bash","input":{}})"_ba << R"({"decision":"allow_session"})"_ba << R"({"behavior":"allow"})"_ba;
    QTest::newRow("session: Claude's rule, not its wider proposals")
        << R"({"tool":"Bash","input":{"command":"make x"},"suggestions":[
               {"type":"setMode","mode":"acceptEdits","destination":"session"},
               {"type":"addRules","behavior":"deny","rules":[{"toolName":"Bash"}],"destination":"session"},
               {"type":"addRules","behavior":"allow","rules":[{"toolName":"Bash","ruleContent":"make:*"}],
                "destination":"localSettings"}]})"_ba
        << R"({"decision":"allow_session"})"_ba
        << R"({"behavior":"allow","updatedPermissions":[{"type":"addRules","behavior":"allow","destination":"session",
               "rules":[{"toolName":"Bash","ruleContent":"make:*"}]}]})"_ba;
    QTest::newRow("plan needs its input back")
        << R"({"tool":"ExitPlanMode","input":{}})"_ba << R"({"decision":"allow"})"_ba
        << R"({"behavior":"allow","updatedInput":{}})"_ba;
    QTest::newRow("a plan is not allowed for ever")
        << R"({"tool":"ExitPlanMode","input":{}})"_ba << R"({"decision":"allow_session"})"_ba
        << R"({"behavior":"allow","updatedInput":{}})"_ba;
}

void tst_HookDecision::buildsTheOutput()
{
    QFETCH(QByteArray, question);
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, decision);
    const QJsonObject asked = QJsonDocument::fromJson(question).object();
    const QJsonObject given = QJsonDocument::fromJson(answer).object();
    Question q = bashQuestion();
    q.tool = asked.value("tool"_L1).toString();
    q.input = asked.value("input"_L1).toObject();
    q.suggestions = asked.value("suggestions"_L1).toArray();
    Answer a;
    a.decision = *session::decisionFromString(given.value("decision"_L1).toString());
    a.message = given.value("message"_L1).toString();
    if (given.contains("input"_L1))
        a.input = given.value("input"_L1).toObject();
    const QByteArray output = QJsonDocument(hooks::permissionOutput(q, a)).toJson();
    QCOMPARE(decisionIn(output), QJsonDocument::fromJson(decision).object());
}

QTEST_GUILESS_MAIN(tst_HookDecision)
#include "tst_HookDecision.moc"
