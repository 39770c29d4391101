// SPDX-License-Identifier: GPL-3.0-or-later
// Questions of the real CLI in a visible terminal: answered by us, in the terminal, by neither.
#include "RealRun.h"

#include "app/engineroom/EngineRoom.h"
#include "engines/LocalEngine.h"
#include "session/SessionService.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace helpers;
using session::Answer;
using session::Question;
using session::SessionService;

namespace {

/// The engine room as the window has it, one session in it, and its terminal.
class Desk
{
public:
    explicit Desk(const RealSetup &setup)
    {
        for (const QString &name : setup.environment().keys())
            qputenv(name.toUtf8().constData(), setup.environment().value(name).toUtf8());
        open();
    }
    void open()
    {
        app::EngineRoom::Options options;
        options.choices = [] { return engines::LocalChoices{}; };
        room = std::move(app::EngineRoom::open(options).value());
        QObject::connect(&room->sessions(), &SessionService::eventStored, room.get(),
                         [this](const session::Event &event) { events.append(event); });
        QSignalSpy loaded(&room->sessions(), &SessionService::loaded);
        room->load();
        QVERIFY(!loaded.isEmpty() || loaded.wait(20'000));
    }
    void play(const RealSetup &setup, const QString &prompt)
    {
        session::Session made;
        made.project = setup.project;
        made.profile.claudeProgram = setup.program;
        session::Step first;
        first.text = prompt;
        id = service().create(made, {first}, SessionService::Play::Yes);
    }
    [[nodiscard]] SessionService &service() const { return room->sessions(); }
    [[nodiscard]] const session::Step *step() const
    {
        const session::Snapshot *snapshot = service().find(id);
        return snapshot && !snapshot->steps.isEmpty() ? &snapshot->steps.first() : nullptr;
    }
    bool waitForQuestion(const QString &tool = u"Bash"_s) const
    {
        return QTest::qWaitFor(
            [&] {
                const QList<Question> open = service().openQuestions();
                return open.size() == 1 && open[0].tool == tool;
            },
            30'000);
    }
    [[nodiscard]] Question question() const { return service().openQuestions().value(0); }
    bool waitForEvent(const QString &type) const
    {
        return QTest::qWaitFor([&] { return !eventsOf(type).isEmpty(); }, 30'000);
    }
    [[nodiscard]] QList<session::Event> eventsOf(const QString &type) const
    {
        QList<session::Event> found = events;
        found.removeIf([&](const session::Event &event) { return event.type != type; });
        return found;
    }
    std::unique_ptr<process::TerminalChannel> terminal(QByteArray &seen) const
    {
        auto channel = room->localEngine().openTerminal(*service().runOf(step()->id));
        QObject::connect(channel.get(), &process::TerminalChannel::received, channel.get(),
                         [&seen, raw = channel.get()](const QByteArray &bytes) {
                             seen += bytes;
                             raw->consumed();
                         });
        bool attached = false;
        QObject::connect(channel.get(), &process::TerminalChannel::attached, channel.get(),
                         [&attached] { attached = true; });
        channel->open(-1);
        if (!QTest::qWaitFor([&attached] { return attached; }, 10'000))
            qWarning("the terminal cannot be attached");
        QObject::disconnect(channel.get(), &process::TerminalChannel::attached, channel.get(), nullptr);
        return channel;
    }
    void end()
    {
        QSignalSpy ended(&service(), &SessionService::allEnded);
        service().stopAll();
        if (ended.isEmpty())
            ended.wait(20'000);
    }

    std::unique_ptr<app::EngineRoom> room;
    base::SessionId id;
    QList<session::Event> events;
};

QList<ProcessFacts> hooksThatWait(const RealSetup &setup)
{
    QList<ProcessFacts> found = setup.processes();
    found.removeIf([](const ProcessFacts &facts) { return !facts.arguments.contains("PermissionRequest"); });
    return found;
}

QByteArray toldToClaude(const RealSetup &setup)
{
    QByteArray all;
    for (const QJsonObject &request : setup.api.requests())
        all += QJsonDocument(request).toJson();
    return all;
}

QString touchPrompt()
{
    return promptFor(u"make a file"_s, {bash(u"touch made.txt"_s), u"all done"_s});
}

} // namespace

class tst_RealApprovals : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void allowsFromHere();
    void allowsAnotherInput();
    void deniesWithAMessage();
    void allowsForTheSession();
    void answersQuestions();
    void approvesAPlan();
    void isWithdrawnByTheTerminal_data();
    void isWithdrawnByTheTerminal();
    void isAnsweredAfterARestart();
    void leavesNobodyWaitingAtTheEnd();
};

void tst_RealApprovals::initTestCase()
{
    GANTRY_NEEDS_REAL_CLAUDE();
}

void tst_RealApprovals::allowsFromHere()
{
    const RealSetup setup;
    Desk desk(setup);
    desk.play(setup, touchPrompt());
    QVERIFY(desk.waitForQuestion());
    const Question question = desk.question();
    QVERIFY(question.channel == Question::Channel::Hook);
    QCOMPARE(question.input.value("command"_L1).toString(), u"touch made.txt"_s);
    QByteArray seen;
    const auto terminal = desk.terminal(seen);
    QTRY_VERIFY_WITH_TIMEOUT(seen.contains("1."), 15'000); // the terminal asks at the same time
    QVERIFY(!QFile::exists(setup.project + u"/made.txt"_s)); // silence allows nothing
    desk.service().answer(question.id,
                          {.decision = Answer::Decision::AllowOnce, .message = {}, .input = {}, .rule = {}});
    QVERIFY(desk.waitForEvent(u"Stop"_s));
    QVERIFY(QFile::exists(setup.project + u"/made.txt"_s));
    QVERIFY(desk.service().openQuestions().isEmpty());
    QTRY_VERIFY(hooksThatWait(setup).isEmpty());
    desk.end();
}

void tst_RealApprovals::allowsAnotherInput()
{
    const RealSetup setup;
    Desk desk(setup);
    desk.play(setup, touchPrompt());
    QVERIFY(desk.waitForQuestion());
    desk.service().answer(desk.question().id,
                          {.decision = Answer::Decision::AllowOnce,
                           .message = {},
                           .input = QJsonObject{{u"command"_s, u"touch other.txt"_s}, {u"description"_s, u"x"_s}},
                           .rule = {}});
    QVERIFY(desk.waitForEvent(u"Stop"_s));
    QVERIFY(QFile::exists(setup.project + u"/other.txt"_s));
    QVERIFY(!QFile::exists(setup.project + u"/made.txt"_s));
    desk.end();
}

void tst_RealApprovals::deniesWithAMessage()
{
    const RealSetup setup;
    Desk desk(setup);
    desk.play(setup, touchPrompt());
    QVERIFY(desk.waitForQuestion());
    desk.service().answer(
        desk.question().id,
        {.decision = Answer::Decision::Deny, .message = u"use the other folder"_s, .input = {}, .rule = {}});
    QVERIFY(desk.waitForEvent(u"Stop"_s));
    QVERIFY(!QFile::exists(setup.project + u"/made.txt"_s));
    QVERIFY(toldToClaude(setup).contains("use the other folder"));
    desk.end();
}

void tst_RealApprovals::allowsForTheSession()
{
    const RealSetup setup;
    Desk desk(setup);
    const QString command = u"touch made.txt"_s;
    desk.play(setup, promptFor(u"twice"_s, {bash(command), bash(command), u"all done"_s}));
    QVERIFY(desk.waitForQuestion());
    desk.service().answer(desk.question().id,
                          {.decision = Answer::Decision::AllowForSession, .message = {}, .input = {}, .rule = {}});
    QVERIFY(desk.waitForEvent(u"Stop"_s));
    QCOMPARE(desk.eventsOf(u"PostToolUse"_s).size(), 2);
    QCOMPARE(desk.eventsOf(u"PermissionRequest"_s).size(), 1);
    desk.end();
}

void tst_RealApprovals::answersQuestions()
{
    const RealSetup setup;
    Desk desk(setup);
    const QJsonArray options{QJsonObject{{u"label"_s, u"Red"_s}, {u"description"_s, u"r"_s}},
                             QJsonObject{{u"label"_s, u"Blue"_s}, {u"description"_s, u"b"_s}}};
    const QJsonObject ask{{u"question"_s, u"Which colour?"_s},
                          {u"header"_s, u"Colour"_s},
                          {u"multiSelect"_s, false},
                          {u"options"_s, options}};
    desk.play(setup,
              promptFor(u"ask me"_s,
                        {QJsonObject{{u"tool"_s, u"AskUserQuestion"_s},
                                     {u"input"_s, QJsonObject{{u"questions"_s, QJsonArray{ask}}}}},
                         u"all done"_s}));
    QVERIFY(desk.waitForQuestion(u"AskUserQuestion"_s));
    QJsonObject input = desk.question().input;
    input.insert(u"answers"_s, QJsonObject{{u"Which colour?"_s, u"Blue"_s}});
    desk.service().answer(desk.question().id,
                          {.decision = Answer::Decision::AllowOnce, .message = {}, .input = input, .rule = {}});
    QVERIFY(desk.waitForEvent(u"Stop"_s));
    QVERIFY(toldToClaude(setup).contains("\\\"Which colour?\\\"=\\\"Blue\\\""));
    desk.end();
}

void tst_RealApprovals::approvesAPlan()
{
    const RealSetup setup;
    Desk desk(setup);
    session::Session made;
    made.project = setup.project;
    made.profile.claudeProgram = setup.program;
    made.profile.permissionMode = u"plan"_s;
    session::Step first;
    first.text
        = promptFor(u"plan it"_s,
                    {QJsonObject{{u"tool"_s, u"ExitPlanMode"_s}, {u"input"_s, QJsonObject{{u"plan"_s, u"1. do"_s}}}},
                     u"all done"_s});
    desk.id = desk.service().create(made, {first}, SessionService::Play::Yes);
    QVERIFY(desk.waitForQuestion(u"ExitPlanMode"_s));
    desk.service().answer(desk.question().id,
                          {.decision = Answer::Decision::AllowOnce, .message = {}, .input = {}, .rule = {}});
    QVERIFY(desk.waitForEvent(u"Stop"_s));
    QCOMPARE(desk.eventsOf(u"PostToolUse"_s).size(), 1);
    desk.end();
}

void tst_RealApprovals::isWithdrawnByTheTerminal_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<bool>("made");
    QTest::newRow("Yes") << "1"_ba << true;
    QTest::newRow("No") << "4"_ba << false;
    QTest::newRow("Esc") << "\x1b"_ba << false;
}

void tst_RealApprovals::isWithdrawnByTheTerminal()
{
    QFETCH(QByteArray, keys);
    QFETCH(bool, made);
    const RealSetup setup;
    Desk desk(setup);
    desk.play(setup, touchPrompt());
    QVERIFY(desk.waitForQuestion());
    const Question question = desk.question();
    QByteArray seen;
    const auto terminal = desk.terminal(seen);
    QTRY_VERIFY_WITH_TIMEOUT(seen.contains("4."), 15'000);
    QTRY_VERIFY(!hooksThatWait(setup).isEmpty());
    terminal->sendInput(keys);
    QTRY_VERIFY_WITH_TIMEOUT(desk.service().openQuestions().isEmpty(), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(hooksThatWait(setup).isEmpty(), 20'000); // whoever still waited has been sent away
    QCOMPARE(QTest::qWaitFor([&] { return QFile::exists(setup.project + u"/made.txt"_s); }, made ? 10'000 : 500), made);
    QVERIFY(desk.eventsOf(u"question_answered"_s).isEmpty());
    // Too late: nothing may come of it.
    QSignalSpy refused(&desk.service(), &SessionService::refused);
    desk.service().answer(question.id,
                          {.decision = Answer::Decision::AllowOnce, .message = {}, .input = {}, .rule = {}});
    QTRY_COMPARE(refused.count(), 1);
    desk.end();
}

void tst_RealApprovals::isAnsweredAfterARestart()
{
    const RealSetup setup;
    Desk desk(setup);
    desk.play(setup, touchPrompt());
    QVERIFY(desk.waitForQuestion());
    const base::QuestionId question = desk.question().id;
    QTRY_VERIFY(!hooksThatWait(setup).isEmpty());
    desk.room.reset(); // the window is gone; the terminal goes on
    QTRY_VERIFY(!hooksThatWait(setup).isEmpty());
    QVERIFY(!QFile::exists(setup.project + u"/made.txt"_s));
    desk.open();
    QVERIFY(desk.waitForQuestion());
    QVERIFY(desk.question().id == question);
    desk.service().answer(question, {.decision = Answer::Decision::AllowOnce, .message = {}, .input = {}, .rule = {}});
    QVERIFY(desk.waitForEvent(u"Stop"_s));
    QVERIFY(QFile::exists(setup.project + u"/made.txt"_s));
    desk.end();
}

void tst_RealApprovals::leavesNobodyWaitingAtTheEnd()
{
    const RealSetup setup;
    {
        Desk desk(setup);
        desk.play(setup, touchPrompt());
        QVERIFY(desk.waitForQuestion());
        desk.end();
        QVERIFY(desk.service().openQuestions().isEmpty());
    }
    QVERIFY(setup.isTidy());
    QVERIFY(!QFile::exists(setup.project + u"/made.txt"_s));
}

QTEST_GUILESS_MAIN(tst_RealApprovals)
#include "tst_RealApprovals.moc"
