// SPDX-License-Identifier: GPL-3.0-or-later
// Questions, further prompts and turns as moves of apply().
#include "session/State.h"
#include "tests/session/Events.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace session;
using base::Error;
using Events = QList<Event>;

Q_DECLARE_METATYPE(session::StepState)
Q_DECLARE_METATYPE(base::Error::Kind)

using namespace events;

namespace {

Events visible()
{
    return {created(), added(), starting(), started()};
}

Event used(const QString &tool, const QJsonObject &input = {})
{
    return hook(u"PostToolUse"_s, {{u"tool_name"_s, tool}, {u"tool_input"_s, input}});
}

QString ids(const QList<Question> &questions)
{
    QStringList words;
    for (const Question &question : questions)
        words.append(question.id.toString());
    return words.join(u' ');
}

QString ids(const QList<FollowUp> &followUps)
{
    QStringList words;
    for (const FollowUp &followUp : followUps)
        words.append(followUp.id.toString() + (followUp.sentTo.isNull() ? QString() : u"*"_s));
    return words.join(u' ');
}

} // namespace

class tst_Dialogue : public QObject
{
    Q_OBJECT

private slots:
    void opensAndClosesQuestions_data();
    void opensAndClosesQuestions();
    void refusesAnswers_data();
    void refusesAnswers();
    void keepsPrompts_data();
    void keepsPrompts();
    void refusesPrompts_data();
    void refusesPrompts();
    void tellsTrouble_data();
    void tellsTrouble();
    void followsThePermissionMode_data();
    void followsThePermissionMode();

    void keepsTheWholeQuestion();
    void waitsForTheOldest();
    void goesOnWhilePromptsWait();
    void closesOnlyWithoutPrompts();
    void judgesABackgroundTurn();
    void knowsAnInterruptedTurn();
    void endsATurnThatWasRefusedInTheTerminal();
    void handsPromptsToTheStepThatResumes();
    void leavesTurnsOfABackgroundRunToItsStream();
    void forgetsTheModeTheUserReplaces();
    void showsANearLimit();
};

void tst_Dialogue::opensAndClosesQuestions_data()
{
    QTest::addColumn<Events>("events");
    QTest::addColumn<QString>("open");
    QTest::addColumn<StepState>("state");

    const QJsonObject make{{u"command"_s, u"make"_s}};
    const QJsonObject list{{u"command"_s, u"ls"_s}};
    const auto row = [](const char *name, const Events &events, const char *open, StepState state) {
        QTest::newRow(name) << events << QString::fromLatin1(open) << state;
    };
    const auto back = [] { return background(); };
    row("asked", back() << asked(u"q1"_s), "q1", StepState::Waiting);
    row("asked before it was said to run", {created({{u"mode"_s, u"agentic"_s}}), added(), starting(), asked(u"q1"_s)},
        "q1", StepState::Waiting);
    row("asked twice", back() << asked(u"q1"_s) << asked(u"q1"_s), "q1", StepState::Waiting);
    row("two at once", back() << asked(u"q1"_s) << asked(u"q2"_s), "q1 q2", StepState::Waiting);
    row("one of two answered", back() << asked(u"q1"_s) << asked(u"q2"_s) << answered(u"q1"_s), "q2",
        StepState::Waiting);
    row("both answered", back() << asked(u"q1"_s) << asked(u"q2"_s) << answered(u"q2"_s) << answered(u"q1"_s), "",
        StepState::Running);
    row("denied", back() << asked(u"q1"_s) << answered(u"q1"_s, u"deny"_s), "", StepState::Running);
    row("withdrawn", back() << asked(u"q1"_s) << engine(u"question_withdrawn"_s, {{u"question"_s, u"q1"_s}}), "",
        StepState::Running);
    row("another withdrawn", back() << asked(u"q1"_s) << engine(u"question_withdrawn"_s, {{u"question"_s, u"q9"_s}}),
        "q1", StepState::Waiting);
    row("the turn is over", back() << asked(u"q1"_s) << result(), "", StepState::Running);
    row("the run has ended", back() << asked(u"q1"_s) << exited(), "", StepState::Running);
    row("the host is gone", back() << asked(u"q1"_s) << engine(u"run_interrupted"_s), "", StepState::Interrupted);
    row("asked after the exit", back() << exited() << asked(u"q1"_s), "", StepState::Running);
    row("asked by an older run",
        back() << engine(u"run_interrupted"_s) << starting(u"run2"_s) << started(u"run2"_s) << asked(u"q1"_s), "",
        StepState::Running);
    row("a hook of a background run asks nothing", back() << hookAsks(u"h1"_s), "", StepState::Running);
    row("nor does it answer", back() << asked(u"q1"_s) << used(u"Bash"_s, make) << hook(u"Stop"_s), "q1",
        StepState::Waiting);

    row("a terminal asks", visible() << hookAsks(u"h1"_s), "h1", StepState::Waiting);
    row("its hook comes again", visible() << hookAsks(u"h1"_s) << hookAsks(u"h1"_s), "h1", StepState::Waiting);
    row("answered in Gantry", visible() << hookAsks(u"h1"_s) << answered(u"h1"_s), "", StepState::Running);
    row("answered in the terminal", visible() << hookAsks(u"h1"_s) << used(u"Bash"_s, make), "", StepState::Running);
    row("the tool failed",
        visible() << hookAsks(u"h1"_s)
                  << hook(u"PostToolUseFailure"_s, {{u"tool_name"_s, u"Bash"_s}, {u"tool_input"_s, make}}),
        "", StepState::Running);
    row("another command ended", visible() << hookAsks(u"h1"_s) << used(u"Bash"_s, list), "h1", StepState::Waiting);
    row("the same tool, twice asked",
        visible() << hookAsks(u"h1"_s, u"Bash"_s, make, u"a1"_s) << hookAsks(u"h2"_s, u"Bash"_s, make, u"a2"_s)
                  << used(u"Bash"_s, make),
        "h2", StepState::Waiting);
    row("two edits of one file",
        visible() << hookAsks(u"h1"_s, u"Edit"_s, {{u"file_path"_s, u"/f"_s}, {u"new_string"_s, u"a"_s}}, u"a1"_s)
                  << hookAsks(u"h2"_s, u"Edit"_s, {{u"file_path"_s, u"/f"_s}, {u"new_string"_s, u"b"_s}}, u"a2"_s)
                  << used(u"Edit"_s, {{u"file_path"_s, u"/f"_s}, {u"new_string"_s, u"b"_s}}),
        "h1", StepState::Waiting);
    row("a subagent ended",
        visible() << hookAsks(u"h1"_s) << hookAsks(u"h2"_s, u"Bash"_s, make, u"a1"_s)
                  << hook(u"SubagentStop"_s, {{u"agent_id"_s, u"a1"_s}}),
        "h1", StepState::Waiting);
    row("Claude itself went on",
        visible() << hookAsks(u"h1"_s) << hookAsks(u"h2"_s, u"Bash"_s, make, u"a1"_s) << hook(u"PostToolBatch"_s), "h2",
        StepState::Waiting);
    row("the turn was ended", visible() << hookAsks(u"h1"_s) << hook(u"Stop"_s), "", StepState::Running);
    row("an API error ended it", visible() << hookAsks(u"h1"_s) << hook(u"StopFailure"_s), "", StepState::Running);
    row("a new prompt", visible() << hookAsks(u"h1"_s) << hook(u"UserPromptSubmit"_s), "", StepState::Running);
    row("idle", visible() << hookAsks(u"h1"_s) << hook(u"Notification"_s, {{u"notification_type"_s, u"idle_prompt"_s}}),
        "", StepState::Running);
    row("a late hook after the exit", visible() << exited() << hookAsks(u"h1"_s), "", StepState::Running);
    const Event notice = hook(u"Notification"_s, {{u"notification_type"_s, u"permission_prompt"_s}});
    row("only noticed", visible() << notice, "", StepState::Waiting);
    row("noticed, then gone on", visible() << notice << hook(u"PreToolUse"_s), "", StepState::Running);
    row("noticed, another agent went on", visible() << notice << hook(u"PreToolUse"_s, {{u"agent_id"_s, u"a1"_s}}), "",
        StepState::Waiting);
    row("noticed, then asked and answered", visible() << notice << hookAsks(u"h1"_s) << answered(u"h1"_s), "",
        StepState::Running);
}

void tst_Dialogue::opensAndClosesQuestions()
{
    QFETCH(Events, events);
    QFETCH(QString, open);
    QFETCH(StepState, state);
    const auto after = play(events);
    QVERIFY2(after, after ? "" : qPrintable(after.error().message));
    const Step &step = after->steps.first();
    QCOMPARE(ids(step.questions), open);
    QCOMPARE(word(step.state), word(state));
    QCOMPARE(step.waitingFor.isEmpty(), state != StepState::Waiting);
}

void tst_Dialogue::refusesAnswers_data()
{
    QTest::addColumn<Events>("before");
    QTest::addColumn<Event>("answer");
    QTest::addColumn<Error::Kind>("kind");
    const Events open = background() << asked(u"q1"_s);
    QTest::newRow("nobody asked") << background() << answered(u"q1"_s) << Error::Kind::Conflict;
    QTest::newRow("a second answer") << (Events(open) << answered(u"q1"_s)) << answered(u"q1"_s, u"deny"_s)
                                     << Error::Kind::Conflict;
    QTest::newRow("the process died") << (Events(open) << exited()) << answered(u"q1"_s) << Error::Kind::Conflict;
    QTest::newRow("interrupted") << (Events(open) << engine(u"run_interrupted"_s)) << answered(u"q1"_s)
                                 << Error::Kind::Conflict;
    QTest::newRow("no decision") << open << answered(u"q1"_s, {}) << Error::Kind::InvalidInput;
    QTest::newRow("an unknown decision") << open << answered(u"q1"_s, u"perhaps"_s) << Error::Kind::InvalidInput;
    QTest::newRow("a question without an id") << background() << asked({}) << Error::Kind::InvalidInput;
    QTest::newRow("a question on an unknown channel")
        << background() << engine(u"question_asked"_s, {{u"question"_s, u"q"_s}, {u"channel"_s, u"smoke"_s}})
        << Error::Kind::InvalidInput;
}

void tst_Dialogue::refusesAnswers()
{
    QFETCH(Events, before);
    QFETCH(Event, answer);
    QFETCH(Error::Kind, kind);
    const auto refused = session::apply(*play(before), answer);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, kind);
}

void tst_Dialogue::keepsPrompts_data()
{
    QTest::addColumn<Events>("events");
    QTest::addColumn<QString>("waiting");
    const auto row = [](const char *name, const Events &events, const char *waiting) {
        QTest::newRow(name) << events << QString::fromLatin1(waiting);
    };
    const auto two = [] { return background() << followUp(u"added"_s, u"f1"_s) << followUp(u"added"_s, u"f2"_s); };
    row("two, in order", two(), "f1 f2");
    row("one taken back", two() << followUp(u"removed"_s, u"f1"_s), "f2");
    row("one handed over", two() << result() << followUp(u"sent"_s, u"f1"_s), "f1* f2");
    row("begun", two() << followUp(u"sent"_s, u"f1"_s) << followUp(u"begun"_s, u"f1"_s), "f2");
    row("begun, told twice",
        two() << followUp(u"sent"_s, u"f1"_s) << followUp(u"begun"_s, u"f1"_s) << followUp(u"begun"_s, u"f1"_s), "f2");
    row("begun without being sent", two() << followUp(u"begun"_s, u"f2"_s), "f1");
    row("the host went before it began", two() << followUp(u"sent"_s, u"f1"_s) << engine(u"run_interrupted"_s),
        "f1 f2");
    row("the process ended before it began", two() << followUp(u"sent"_s, u"f1"_s) << ended() << exited(1), "f1 f2");
    row("it had begun, as the log tells later",
        two() << followUp(u"sent"_s, u"f1"_s) << engine(u"run_interrupted"_s) << followUp(u"begun"_s, u"f1"_s), "f2");
    row("taken back after the interruption",
        two() << followUp(u"sent"_s, u"f1"_s) << engine(u"run_interrupted"_s) << followUp(u"removed"_s, u"f1"_s), "f2");
    row("retried", two() << ended() << exited(1) << user(u"step_reset"_s) << starting(u"run2"_s), "f1 f2");
    row("sent to an older run",
        two() << engine(u"run_interrupted"_s) << starting(u"run2"_s) << followUp(u"sent"_s, u"f1"_s), "f1 f2");
    row("cancelled", two() << user(u"stop_requested"_s) << ended() << exited(143), "f1 f2");
}

void tst_Dialogue::keepsPrompts()
{
    QFETCH(Events, events);
    QFETCH(QString, waiting);
    const auto after = play(events);
    QVERIFY2(after, after ? "" : qPrintable(after.error().message));
    QCOMPARE(ids(after->steps.first().followUps), waiting);
}

void tst_Dialogue::refusesPrompts_data()
{
    QTest::addColumn<Events>("before");
    QTest::addColumn<Event>("event");
    QTest::addColumn<Error::Kind>("kind");
    const Event more = followUp(u"added"_s, u"f1"_s);
    const auto row = [](const char *name, const Events &before, const Event &event,
                        Error::Kind kind = Error::Kind::Conflict) { QTest::newRow(name) << before << event << kind; };
    row("pending", {created(), added()}, more);
    row("in a terminal", visible(), more);
    row("ended", background() << ended() << exited(), more);
    row("exited", background() << exited(), more);
    row("closing", background() << result() << engine(u"closed_after_turn"_s), more);
    row("twice", background() << more, more);
    row("a shell command", {created({{u"mode"_s, u"agentic"_s}}), added(u"shell"_s), starting(), started()}, more,
        Error::Kind::InvalidInput);
    row("empty", background(), followUp(u"added"_s, u"f1"_s, u" \n"_s), Error::Kind::InvalidInput);
    row("without an id", background(), followUp(u"added"_s, {}), Error::Kind::InvalidInput);
    row("taking back what was handed over", background() << more << followUp(u"sent"_s, u"f1"_s),
        followUp(u"removed"_s, u"f1"_s));
    row("taking back what has begun", background() << more << followUp(u"begun"_s, u"f1"_s),
        followUp(u"removed"_s, u"f1"_s));
}

void tst_Dialogue::refusesPrompts()
{
    QFETCH(Events, before);
    QFETCH(Event, event);
    QFETCH(Error::Kind, kind);
    const auto refused = session::apply(*play(before), event);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, kind);
    QVERIFY(!refused.error().message.isEmpty());
}

void tst_Dialogue::tellsTrouble_data()
{
    QTest::addColumn<QJsonObject>("data");
    QTest::addColumn<QString>("words");
    const auto retry = [](int status, int attempt = 1, int most = 10) {
        return QJsonObject{{u"status"_s, status}, {u"attempt"_s, attempt}, {u"max_retries"_s, most}};
    };
    QTest::newRow("a wrong key") << retry(401) << u"Claude's sign-in was refused (401, try 1 of 10)"_s;
    QTest::newRow("not allowed") << retry(403, 2) << u"Claude's sign-in was refused (403, try 2 of 10)"_s;
    QTest::newRow("busy") << retry(529, 2) << u"the API is busy (529, try 2 of 10)"_s;
    QTest::newRow("broken") << retry(500, 10) << u"the API is busy (500, try 10 of 10)"_s;
    QTest::newRow("too much") << retry(429) << u"the API asks Claude to slow down (429, try 1 of 10)"_s;
    QTest::newRow("no answer") << QJsonObject{{u"attempt"_s, 3}, {u"max_retries"_s, 10}}
                               << u"the API cannot be reached (try 3 of 10)"_s;
    QTest::newRow("no end told") << QJsonObject{{u"attempt"_s, 3}, {u"status"_s, 529}}
                                 << u"the API is busy (529, try 3)"_s;
    QTest::newRow("null") << QJsonObject{{u"attempt"_s, 1}, {u"status"_s, QJsonValue()}}
                          << u"the API cannot be reached (try 1)"_s;
    QTest::newRow("over") << QJsonObject{{u"attempt"_s, 0}} << QString();
}

void tst_Dialogue::tellsTrouble()
{
    QFETCH(QJsonObject, data);
    QFETCH(QString, words);
    const Events troubled = background() << engine(u"api_retry"_s, data);
    const auto after = play(troubled);
    QVERIFY(after);
    QCOMPARE(after->session.statusDetail, words);
    QCOMPARE(word(after->session.status), word(Status::Running));
    for (const Event &progress : {engine(u"turn_started"_s), asked(u"q"_s), result(),
                                  engine(u"cost_updated"_s, {{u"total_cost_micros"_s, 5}}), hook(u"PreToolUse"_s)})
        QVERIFY2(play(Events(troubled) << progress)->steps.first().attempt.trouble.isEmpty(),
                 qPrintable(progress.type));
    QVERIFY(play(Events(troubled) << exited(1))->steps.first().attempt.trouble.isEmpty() || words.isEmpty()
            || !isEnded(play(Events(troubled) << exited(1))->steps.first().state));
    QVERIFY(play(Events(troubled) << exited(1) << ended())->steps.first().attempt.trouble.isEmpty());
}

void tst_Dialogue::followsThePermissionMode_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<QString>("mode");
    const auto told = [](const QJsonValue &word) { return hook(u"PreToolUse"_s, {{u"permission_mode"_s, word}}); };
    QTest::newRow("a hook") << told(u"plan"_s) << u"plan"_s;
    QTest::newRow("its alias") << told(u"default"_s) << u"manual"_s;
    QTest::newRow("an unknown word") << told(u"--danger"_s) << QString();
    QTest::newRow("no word") << told(5) << QString();
    QTest::newRow("a subagent's") << hook(u"PreToolUse"_s,
                                          {{u"permission_mode"_s, u"plan"_s}, {u"agent_id"_s, u"a1"_s}})
                                  << QString();
    QTest::newRow("a turn") << engine(u"turn_started"_s, {{u"permission_mode"_s, u"acceptEdits"_s}})
                            << u"acceptEdits"_s;
    QTest::newRow("a turn of an older run")
        << engine(u"turn_started"_s, {{u"permission_mode"_s, u"plan"_s}}, u"run0"_s) << QString();
}

void tst_Dialogue::followsThePermissionMode()
{
    QFETCH(Event, event);
    QFETCH(QString, mode);
    for (const Events &begun : {visible(), background()}) {
        const auto after = play(Events(begun) << event);
        QVERIFY(after);
        QCOMPARE(after->session.activePermissionMode, mode);
    }
}

void tst_Dialogue::keepsTheWholeQuestion()
{
    const QJsonObject input{{u"command"_s, QString(10'000, u'x')}, {u"n"_s, 1}};
    auto event = hookAsks(u"h1"_s, u"Bash"_s, input, u"a1"_s);
    event.data.insert(u"permission_suggestions"_s, QJsonArray{QJsonObject{{u"type"_s, u"addRules"_s}}});
    event.data.insert(u"tool_use_id"_s, u"toolu_1"_s);
    const auto after = play(visible() << event);
    const Question &question = after->steps.first().questions.first();
    QVERIFY(question.channel == Question::Channel::Hook);
    QCOMPARE(question.id.toString(), u"h1"_s);
    QCOMPARE(question.run.toString(), u"run1"_s);
    QCOMPARE(question.tool, u"Bash"_s);
    QCOMPARE(question.input, input);
    QCOMPARE(question.agent, u"a1"_s);
    QCOMPARE(question.toolUse, u"toolu_1"_s);
    QCOMPARE(question.suggestions.size(), 1);
    QCOMPARE(question.askedAt, event.at);
    QCOMPARE(after->steps.first().waitingDetail.size(), 2000);
}

void tst_Dialogue::waitsForTheOldest()
{
    const Events two = background() << asked(u"q1"_s, u"Bash"_s, {{u"command"_s, u"make"_s}})
                                    << asked(u"q2"_s, u"ExitPlanMode"_s, {{u"plan"_s, u"1. think"_s}});
    QCOMPARE(play(two)->session.statusDetail, u"allow Bash?"_s);
    const auto rest = play(Events(two) << answered(u"q1"_s));
    QCOMPARE(rest->session.statusDetail, u"approve plan"_s);
    QCOMPARE(rest->steps.first().waitingDetail, u"1. think"_s);
}

void tst_Dialogue::goesOnWhilePromptsWait()
{
    const Events queued = background() << followUp(u"added"_s, u"f1"_s) << result();
    QCOMPARE(word(play(queued)->session.status), word(Status::Running));
    QVERIFY(!restsInOpenTerminal(play(queued)->steps.first()));
    const Events begun = Events(queued) << followUp(u"sent"_s, u"f1"_s) << followUp(u"begun"_s, u"f1"_s);
    QVERIFY(play(begun)->steps.first().busy);
    const auto done = play(Events(begun) << result());
    QCOMPARE(word(done->session.status), word(Status::Idle));
    QVERIFY(restsInOpenTerminal(done->steps.first()));
}

void tst_Dialogue::closesOnlyWithoutPrompts()
{
    const Event close = engine(u"closed_after_turn"_s);
    QVERIFY(play(background() << result() << close)->steps.first().attempt.closedAfterTurn);
    QVERIFY(!play(background() << followUp(u"added"_s, u"f1"_s) << result() << close)
                 ->steps.first()
                 .attempt.closedAfterTurn);
}

void tst_Dialogue::judgesABackgroundTurn()
{
    const Event close = engine(u"closed_after_turn"_s);
    const auto state = [](const Events &events) { return word(play(events)->steps.first().state); };
    QCOMPARE(state(background() << result() << close << ended() << exited()), word(StepState::Succeeded));
    QCOMPARE(state(background() << result(true) << close << ended() << exited(1)), word(StepState::Failed));
    QCOMPARE(state(background() << result(true) << close << ended() << exited(0)), word(StepState::Failed));
    QCOMPARE(play(background() << result(true) << ended() << exited(1))->session.statusDetail, u"it went wrong"_s);
    // A later turn that succeeds is what counts.
    QCOMPARE(state(background() << result(true) << engine(u"turn_started"_s) << result() << ended() << exited(0)),
             word(StepState::Succeeded));
}

void tst_Dialogue::knowsAnInterruptedTurn()
{
    const Event stop = user(u"interrupt_requested"_s, {{u"run"_s, u"run1"_s}});
    const auto after = play(background() << stop << result(true));
    QVERIFY(after->steps.first().attempt.interrupted);
    QCOMPARE(after->steps.first().attempt.resultError, u"its last turn was interrupted"_s);
    QCOMPARE(word(after->session.status), word(Status::Idle));
    // It was complete before the interruption reached it.
    QVERIFY(!play(background() << stop << result())->steps.first().attempt.interrupted);
    QVERIFY(!play(background() << result() << stop)->steps.first().attempt.interrupted);
    QVERIFY(!play(visible() << stop)->steps.first().attempt.interrupted);
    QVERIFY(
        !play(background() << stop << result(true) << engine(u"turn_started"_s))->steps.first().attempt.interrupted);
}

void tst_Dialogue::endsATurnThatWasRefusedInTheTerminal()
{
    const auto withdrawn = [](const QString &reason) {
        return engine(u"question_withdrawn"_s, {{u"question"_s, u"h1"_s}, {u"reason"_s, reason}});
    };
    // "No" and Esc end the turn without another word.
    const auto refused = play(visible() << hookAsks(u"h1"_s) << withdrawn(u"terminal"_s));
    QVERIFY(!refused->steps.first().busy);
    QCOMPARE(word(refused->session.status), word(Status::Idle));
    // A subagent's turn is not Claude's, and an answer from elsewhere lets Claude go on.
    QVERIFY(
        play(visible() << hookAsks(u"h1"_s, u"Bash"_s, {}, u"a1"_s) << withdrawn(u"terminal"_s))->steps.first().busy);
    QVERIFY(play(visible() << hookAsks(u"h1"_s) << withdrawn(u"cancelled"_s))->steps.first().busy);
    QVERIFY(play(visible() << hookAsks(u"h1"_s) << hookAsks(u"h2"_s) << withdrawn(u"terminal"_s))->steps.first().busy);
}

void tst_Dialogue::handsPromptsToTheStepThatResumes()
{
    const base::StepId second(u"step2"_s);
    const Events queued = background() << followUp(u"added"_s, u"f1"_s) << followUp(u"added"_s, u"f2"_s)
                                       << followUp(u"sent"_s, u"f1"_s);
    const Event resume = user(u"step_added"_s, {{u"resumes"_s, stepId.toString()}}, second);
    const auto after = play(Events(queued) << engine(u"run_interrupted"_s) << resume);
    QVERIFY(after);
    QCOMPARE(ids(after->step(stepId)->followUps), QString());
    QCOMPARE(ids(after->step(second)->followUps), u"f1 f2"_s);
    // Of a step that runs nothing is taken away, nor of one nobody knows.
    QCOMPARE(ids(play(Events(queued) << resume)->step(stepId)->followUps), u"f1* f2"_s);
    QVERIFY(play(Events(queued) << user(u"step_added"_s, {{u"resumes"_s, u"nobody"_s}}, second)));
}

void tst_Dialogue::leavesTurnsOfABackgroundRunToItsStream()
{
    QVERIFY(play(background() << hook(u"Stop"_s))->steps.first().busy);
    QVERIFY(
        !play(background() << result() << hook(u"PostToolUse"_s) << hook(u"UserPromptSubmit"_s))->steps.first().busy);
    QCOMPARE(
        play(background() << hook(u"SessionStart"_s, {{u"session_id"_s, u"c2"_s}}))->session.conversation.toString(),
        u"c2"_s);
    // What is a background run is settled when it starts.
    const Event manual = user(u"session_edited"_s, {{u"mode"_s, u"manual"_s}}, {});
    QVERIFY(play(background() << manual << hook(u"Stop"_s))->steps.first().busy);
}

void tst_Dialogue::forgetsTheModeTheUserReplaces()
{
    const auto edit = [](const QString &mode) {
        return user(u"session_edited"_s, {{u"profile"_s, QJsonObject{{u"permission_mode"_s, mode}}}}, {});
    };
    const Events planned = visible() << hook(u"PreToolUse"_s, {{u"permission_mode"_s, u"plan"_s}});
    QCOMPARE(play(Events(planned) << edit(u"manual"_s))->session.activePermissionMode, u"plan"_s); // as it was
    QCOMPARE(play(Events(planned) << edit(u"acceptEdits"_s))->session.activePermissionMode, QString());
}

void tst_Dialogue::showsANearLimit()
{
    const Events near = background() << engine(u"limit_near"_s, {{u"words"_s, u"9 of 10\nturns"_s}});
    QCOMPARE(play(near)->session.statusDetail, u"9 of 10 turns"_s);
    QCOMPARE(play(Events(near) << ended() << exited())->session.statusDetail, QString());
}

QTEST_GUILESS_MAIN(tst_Dialogue)
#include "tst_Dialogue.moc"
