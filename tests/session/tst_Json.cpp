// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/QuestionJson.h"
#include "session/State.h"
#include "tests/session/Events.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace session;
using base::Money;

namespace {

const QDateTime time{QDate(2026, 3, 1), QTime(12, 0, 0, 123), QTimeZone::utc()};

Session fullSession()
{
    Session session;
    session.id = base::SessionId(u"s"_s);
    session.title = u"Ünïcode 🙂\nwith \"quotes\""_s;
    session.project = u"/a b"_s;
    session.workingFolder = u"/a b/.w"_s;
    session.branch = u"main"_s;
    session.mode = Mode::Agentic;
    session.profile = {u"local"_s,           u"opus"_s,        u"plan"_s,      {u"Bash(ls:*)"_s, u"Read"_s},    7,
                       Money::fromMicros(5), u"/bin/claude"_s, u"https://b"_s, {{u"service"_s, u"https://s"_s}}};
    session.autoPlay = session.paused = session.archived = session.userFinished = true;
    session.parent = base::SessionId(u"p"_s);
    session.conversation = base::ConversationId(u"c"_s);
    session.transcriptPath = u"/t.jsonl"_s;
    session.activeModel = u"claude-opus"_s;
    session.activePermissionMode = u"plan"_s;
    session.status = Status::Interrupted;
    session.statusDetail = u"why"_s;
    session.cost = Money::fromMicros(1'234'567);
    session.tokens = TokenCount{1, 2, 3, qint64(1) << 50};
    session.removed = {Money::fromMicros(5), TokenCount{9, 8, 7, 6}};
    session.createdAt = time;
    session.lastActivity = time.addSecs(9);
    return session;
}

Step fullStep()
{
    Step step;
    step.id = base::StepId(u"x"_s);
    step.session = base::SessionId(u"s"_s);
    step.position = 3;
    step.kind = StepKind::ShellCommand;
    step.title = u"t"_s;
    step.text = u"echo $HOME 'x' \0 \\ "_s + QChar(0) + u"end"_s;
    step.afterTurn = AfterTurn::Close;
    step.conversation = base::ConversationId(u"other"_s);
    step.fork = true;
    step.fork = true;
    step.environment = {{u"A"_s, u"1"_s}, {u"B"_s, u""_s}};
    step.timeout = std::chrono::seconds(90);
    step.state = StepState::Waiting;
    step.busy = true;
    step.waitingFor = u"allow Bash?"_s;
    step.waitingDetail = u"rm"_s;
    step.run = base::RunId(u"r"_s);
    step.attempts = 2;
    step.command = u"claude"_s;
    step.startedAt = time;
    step.endedAt = time.addSecs(1);
    step.result = {std::nullopt, 9, 1234, true, u"w"_s, u"e"_s};
    step.cost = Money::fromMicros(0);
    step.tokens = TokenCount{};
    step.contextTokens = 77;
    Question question;
    question.id = base::QuestionId(u"q1"_s);
    question.run = base::RunId(u"r"_s);
    question.channel = Question::Channel::Hook;
    question.tool = u"Bash"_s;
    question.input = {{u"command"_s, u"rm"_s}, {u"n"_s, 5}};
    question.suggestions = {QJsonObject{{u"type"_s, u"addRules"_s}}};
    question.description = u"remove"_s;
    question.agent = u"agent"_s;
    question.toolUse = u"toolu_1"_s;
    question.askedAt = time;
    Question bare;
    bare.id = base::QuestionId(u"q2"_s);
    step.questions = {question, bare};
    step.followUps = {{base::FollowUpId(u"f1"_s), u"go on\n"_s, time, base::RunId(u"r"_s)},
                      {base::FollowUpId(u"f2"_s), u"and on"_s, time.addSecs(1), {}}};
    step.attempt = {true, true, u"user"_s, u"re"_s, true, u"tw"_s, true, true, u"busy"_s, u"near"_s};
    step.shares = {
        {base::RunId(u"r"_s), base::ConversationId(u"c"_s), {Money::fromMicros(1), {}}, {{}, TokenCount{1, 1, 1, 1}}}};
    return step;
}

QJsonObject throughBytes(const QJsonObject &json)
{
    return QJsonDocument::fromJson(QJsonDocument(json).toJson(QJsonDocument::Compact)).object();
}

} // namespace

class tst_Json : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryMember()
    {
        QVERIFY(*sessionFromJson(throughBytes(toJson(fullSession()))) == fullSession());
        QVERIFY(*stepFromJson(throughBytes(toJson(fullStep()))) == fullStep());
        QVERIFY(*sessionFromJson(throughBytes(toJson(Session()))) == Session());
        QVERIFY(*stepFromJson(throughBytes(toJson(Step()))) == Step());
    }

    /// Rows of the first version had no questions, prompts in waiting or permission mode.
    void readsRowsOfOlderPrograms()
    {
        QJsonObject step = toJson(fullStep());
        for (const auto &key : {u"questions"_s, u"follow_ups"_s})
            step.remove(key);
        step.insert(u"attempt"_s, QJsonObject{{u"exited"_s, false}, {u"waiting_tool"_s, u"Bash"_s}});
        const auto read = stepFromJson(step);
        QVERIFY(read);
        QVERIFY(read->questions.isEmpty());
        QVERIFY(read->followUps.isEmpty());
        QVERIFY(read->attempt == Attempt());
        QJsonObject session = toJson(fullSession());
        session.remove(u"active_permission_mode"_s);
        QVERIFY(sessionFromJson(session)->activePermissionMode.isEmpty());
    }

    void refusesQuestionsThatAreNone_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no list") << u"questions"_s << QJsonValue(5);
        QTest::newRow("no id") << u"questions"_s << QJsonValue(QJsonArray{QJsonObject()});
        QTest::newRow("no object") << u"follow_ups"_s << QJsonValue(QJsonArray{u"x"_s});
        QTest::newRow("a channel of its own")
            << u"questions"_s
            << QJsonValue(QJsonArray{QJsonObject{{u"question"_s, u"q"_s}, {u"channel"_s, u"smoke"_s}}});
    }
    void refusesQuestionsThatAreNone()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject json = toJson(fullStep());
        json.insert(key, value);
        QVERIFY(!stepFromJson(json));
    }

    void keepsAnAnswer()
    {
        const Answer answer{Answer::Decision::Deny, u"not today"_s, QJsonObject{{u"command"_s, u"ls"_s}}, u"rule1"_s};
        QVERIFY(*answerFromJson(throughBytes(toJson(answer))) == answer);
        const Answer bare{Answer::Decision::AllowForSession, {}, {}, {}};
        QVERIFY(*answerFromJson(throughBytes(toJson(bare))) == bare);
        QVERIFY(!answerFromJson({}));
        QVERIFY(!answerFromJson({{u"decision"_s, u"yes"_s}}));
        QVERIFY(!answerFromJson({{u"decision"_s, u"allow"_s}, {u"input"_s, u"ls"_s}}));
    }

    void tellsUnknownFromZero()
    {
        Step step;
        QVERIFY(toJson(step).value(u"cost_micros").isNull());
        QVERIFY(toJson(step).value(u"tokens").isNull());
        step.cost = Money();
        QCOMPARE(toJson(step).value(u"cost_micros").toInt(-1), 0);
        QVERIFY(stepFromJson(toJson(step))->cost.has_value());
    }

    void refusesWrongTypes_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("title") << u"title"_s << QJsonValue(1);
        QTest::newRow("mode") << u"mode"_s << QJsonValue(u"x"_s);
        QTest::newRow("profile") << u"profile"_s << QJsonValue(u"x"_s);
        QTest::newRow("flag") << u"auto_play"_s << QJsonValue(u"yes"_s);
        QTest::newRow("money") << u"cost_micros"_s << QJsonValue(1.5);
        QTest::newRow("huge money") << u"cost_micros"_s << QJsonValue(1e300);
        QTest::newRow("time") << u"created_at"_s << QJsonValue(u"yesterday"_s);
        QTest::newRow("tokens") << u"tokens"_s << QJsonValue(QJsonObject{{u"input"_s, u"many"_s}});
    }
    void refusesWrongTypes()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject json = toJson(fullSession());
        json.insert(key, value);
        const auto refused = sessionFromJson(json);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, base::Error::Kind::InvalidInput);
        QVERIFY(refused.error().message.contains(key));
    }

    void knowsEveryWord()
    {
        for (int i = 0; i <= static_cast<int>(StepState::Interrupted); ++i) {
            const auto state = static_cast<StepState>(i);
            QVERIFY(stepStateFromString(toString(state)) == state);
        }
        for (int i = 0; i <= static_cast<int>(StepKind::Empty); ++i)
            QVERIFY(stepKindFromString(toString(static_cast<StepKind>(i))) == static_cast<StepKind>(i));
        for (int i = 0; i <= static_cast<int>(Status::Unknown); ++i)
            QVERIFY(statusFromString(toString(static_cast<Status>(i))) == static_cast<Status>(i));
        QVERIFY(!stepStateFromString(u""_s));
        QVERIFY(!stepKindFromString(u"PENDING"_s));
    }
};

QTEST_GUILESS_MAIN(tst_Json)
#include "tst_Json.moc"
