// SPDX-License-Identifier: GPL-3.0-or-later
// apply() is pure, so its test is a table.
#include "session/State.h"
#include "tests/session/Events.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace session;
using base::Error;
using Events = QList<Event>;

Q_DECLARE_METATYPE(session::StepState)
Q_DECLARE_METATYPE(session::Status)
Q_DECLARE_METATYPE(base::Error::Kind)

using namespace events;

namespace {

Events begun(const QString &kind = u"claude"_s)
{
    return {created(), added(kind), starting(), started()};
}

Event asks(const QString &tool, const QJsonObject &input = {}, const QString &agent = {})
{
    QJsonObject data{{u"tool_name"_s, tool}, {u"tool_input"_s, input}};
    if (!agent.isEmpty())
        data.insert(u"agent_id"_s, agent);
    return hook(u"PermissionRequest"_s, data);
}

Event used(const QString &tool, const QJsonObject &input = {})
{
    return hook(u"PostToolUse"_s, {{u"tool_name"_s, tool}, {u"tool_input"_s, input}});
}

} // namespace

class tst_State : public QObject
{
    Q_OBJECT

private slots:
    void endsAStep_data();
    void endsAStep();
    void showsAStatus_data();
    void showsAStatus();
    void refuses_data();
    void refuses();
    void changesNothing_data();
    void changesNothing();
    void judgesTheEnd_data();
    void judgesTheEnd();
    void asksWithTheArgument_data();
    void asksWithTheArgument();

    void takesAHookForProofThatTheRunStarted();
    void followsClear();
    void forgetsTheEndOfAnotherConversation();
    void keepsTheFasterHooksConversation();
    void keepsWaitingWhileAnotherToolEnds();
    void keepsWaitingWhileAnotherAgentWorks();
    void doesNotTakeAHookForAnEngine();
    void keepsAttemptsApart();
    void retriesFromTheStart();
    void ordersSteps();
    void titlesASessionAfterItsFirstStep();
    void reopensAFinishedSession();
    void editsOnlyWhatIsNamed();
    void takesActivityFromUnknownEvents();
};

void tst_State::endsAStep_data()
{
    QTest::addColumn<Events>("events");
    QTest::addColumn<StepState>("state");
    QTest::addColumn<bool>("sessionEndHook");
    QTest::addColumn<bool>("warned");

    const auto row = [](const char *name, const Events &events, StepState state, bool hook = false,
                        bool warned = false) { QTest::newRow(name) << events << state << hook << warned; };
    row("claude: exit alone", begun() << exited(), StepState::Running);
    row("claude: SessionEnd alone", begun() << ended(), StepState::Running, true);
    row("claude: exit, then SessionEnd", begun() << exited() << ended(), StepState::Succeeded, true);
    row("claude: SessionEnd, then exit", begun() << ended() << exited(), StepState::Succeeded, true);
    row("claude: SessionEnd never comes", begun() << exited() << engine(u"session_end_missing"_s), StepState::Succeeded,
        false, true);
    row("claude: grace over before the exit", begun() << engine(u"session_end_missing"_s), StepState::Running);
    row("claude: late SessionEnd after the grace", begun() << exited() << engine(u"session_end_missing"_s) << ended(),
        StepState::Succeeded, false, true);
    row("claude: /clear is no end", begun() << ended(u"clear"_s) << exited(), StepState::Running);
    row("claude: fails before any hook", begun() << exited(1) << engine(u"session_end_missing"_s), StepState::Failed,
        false, true);
    row("claude: seed hook with a bare reason",
        begun() << make(u"SessionEnd"_s, {{u"reason"_s, u"other"_s}}, u"hook"_s) << exited(), StepState::Succeeded,
        true);
    row("claude: exit while asking", begun() << asks(u"Bash"_s) << exited(143) << ended(), StepState::Failed, true);
    row("shell: exit ends it", begun(u"shell"_s) << exited(), StepState::Succeeded);
    row("shell: hooks mean nothing", begun(u"shell"_s) << ended(), StepState::Running);
    row("empty: exit ends it", {created(), added(u"empty"_s), starting(), exited()}, StepState::Succeeded);
    row("parallel: exit ends it", begun(u"parallel"_s) << exited(), StepState::Succeeded);
    row("cannot be started",
        {created(), added(), starting(), engine(u"run_failed_to_start"_s, {{u"error"_s, u"no claude"_s}})},
        StepState::Failed);
    row("host gone", begun() << engine(u"run_interrupted"_s), StepState::Interrupted);
    row("host gone while asking", begun() << asks(u"Bash"_s) << engine(u"run_interrupted"_s), StepState::Interrupted);
    row("host gone after the exit", begun() << exited() << engine(u"run_interrupted"_s), StepState::Succeeded);
}

void tst_State::endsAStep()
{
    QFETCH(Events, events);
    QFETCH(StepState, state);
    QFETCH(bool, sessionEndHook);
    QFETCH(bool, warned);
    const auto after = play(events);
    QVERIFY2(after, after ? "" : qPrintable(after.error().message));
    const Step &step = after->steps.first();
    QCOMPARE(word(step.state), word(state));
    QCOMPARE(step.result.sessionEndHook, sessionEndHook);
    QCOMPARE(!step.result.warning.isEmpty(), warned);
    QCOMPARE(step.endedAt.isValid(), isEnded(state));
    QCOMPARE(word(after->session.status), word(statusOf(*after)));
    QVERIFY(!isEnded(state) || (!step.busy && step.waitingFor.isEmpty() && step.waitingDetail.isEmpty()));
}

void tst_State::judgesTheEnd_data()
{
    QTest::addColumn<Events>("before");
    QTest::addColumn<Event>("exit");
    QTest::addColumn<StepState>("state");
    QTest::addColumn<QString>("error");

    const auto stop
        = [](const char *reason) { return engine(u"stop_requested"_s, {{u"reason"_s, QString::fromLatin1(reason)}}); };
    const Event close = engine(u"closed_after_turn"_s);
    const Event failure = hook(u"StopFailure"_s, {{u"last_assistant_message"_s, u"API Error: 500"_s}});
    const Event goodResult = engine(u"run_result"_s, {{u"is_error"_s, false}, {u"subtype"_s, u"success"_s}});
    const Event badResult = engine(
        u"run_result"_s, {{u"is_error"_s, true}, {u"subtype"_s, u"success"_s}, {u"error"_s, u"Not logged in"_s}});

    QTest::newRow("exit 0") << Events{} << exited(0) << StepState::Succeeded << QString();
    QTest::newRow("exit 1") << Events{} << exited(1) << StepState::Failed << u"exit code 1"_s;
    QTest::newRow("SIGKILL") << Events{} << killed(9) << StepState::Failed << u"ended by signal SIGKILL"_s;
    QTest::newRow("unknown signal") << Events{} << killed(63) << StepState::Failed << u"ended by signal 63"_s;
    QTest::newRow("an error in words") << Events{}
                                       << engine(u"run_exited"_s, {{u"exit_code"_s, 1}, {u"error"_s, u"no tty"_s}})
                                       << StepState::Failed << u"no tty"_s;
    QTest::newRow("stopped by the user") << Events{stop("user")} << exited(143) << StepState::Cancelled << QString();
    QTest::newRow("stopped, exit 0 all the same")
        << Events{stop("user")} << exited(0) << StepState::Cancelled << QString();
    QTest::newRow("timed out") << Events{stop("timeout")} << exited(143) << StepState::TimedOut << QString();
    QTest::newRow("the first reason stands")
        << Events{stop("timeout"), stop("user")} << killed(9) << StepState::TimedOut << QString();
    QTest::newRow("quit") << Events{stop("quit")} << killed(15) << StepState::Cancelled << QString();
    QTest::newRow("closed after its turn") << Events{close} << exited(143) << StepState::Succeeded << QString();
    QTest::newRow("closed by force") << Events{close} << killed(9) << StepState::Succeeded << QString();
    QTest::newRow("closed, then stopped")
        << Events{close, stop("user")} << exited(143) << StepState::Succeeded << QString();
    QTest::newRow("stopped, then closed")
        << Events{stop("user"), close} << exited(143) << StepState::Cancelled << QString();
    QTest::newRow("closed after a turn that failed")
        << Events{failure, close} << exited(143) << StepState::Failed << u"API Error: 500"_s;
    QTest::newRow("a turn failed, the user went on")
        << Events{failure, hook(u"UserPromptSubmit"_s), hook(u"Stop"_s), close} << exited(143) << StepState::Succeeded
        << QString();
    QTest::newRow("a good result") << Events{goodResult} << exited(0) << StepState::Succeeded << QString();
    QTest::newRow("a bad result and exit 0")
        << Events{badResult} << exited(0) << StepState::Failed << u"Not logged in"_s;
    QTest::newRow("a bad result, then a good one")
        << Events{badResult, goodResult} << exited(0) << StepState::Succeeded << QString();
}

void tst_State::judgesTheEnd()
{
    QFETCH(Events, before);
    QFETCH(Event, exit);
    QFETCH(StepState, state);
    QFETCH(QString, error);
    for (const bool hookFirst : {true, false}) {
        const auto after = play(begun() << before << (hookFirst ? ended() : exit) << (hookFirst ? exit : ended()));
        QVERIFY(after);
        QCOMPARE(word(after->steps.first().state), word(state));
        QCOMPARE(after->steps.first().result.error, error);
        QCOMPARE(after->session.statusDetail, state == StepState::Failed ? error : QString());
    }
}

void tst_State::showsAStatus_data()
{
    QTest::addColumn<Events>("events");
    QTest::addColumn<Status>("status");
    QTest::addColumn<QString>("detail");

    const base::StepId second(u"step2"_s);
    const auto row = [](const char *name, const Events &events, Status status, const QString &detail = {}) {
        QTest::newRow(name) << events << status << detail;
    };
    row("no steps", {created()}, Status::Idle);
    row("one pending", {created(), added()}, Status::Idle);
    row("starting", {created(), added(), starting()}, Status::Running);
    row("running", begun(), Status::Running);
    row("resumed without a prompt", {created(), added(u"claude"_s, stepId, u""_s), starting(), started()},
        Status::Idle);
    row("turn over, terminal open", begun() << hook(u"Stop"_s), Status::Idle);
    row("next prompt", begun() << hook(u"Stop"_s) << hook(u"UserPromptSubmit"_s), Status::Running);
    row("a tool at work", begun() << hook(u"Stop"_s) << hook(u"PreToolUse"_s, {{u"tool_name"_s, u"Bash"_s}}),
        Status::Running);
    row("asks", begun() << asks(u"Bash"_s), Status::Waiting, u"allow Bash?"_s);
    row("plan", begun() << asks(u"ExitPlanMode"_s), Status::Waiting, u"approve plan"_s);
    row("question", begun() << asks(u"AskUserQuestion"_s), Status::Waiting, u"answer a question"_s);
    row("only the notification came",
        begun() << hook(u"Notification"_s, {{u"notification_type"_s, u"permission_prompt"_s}}), Status::Waiting,
        u"allow a tool?"_s);
    row("the notification does not hide what is asked",
        begun() << asks(u"Bash"_s) << hook(u"Notification"_s, {{u"notification_type"_s, u"permission_prompt"_s}}),
        Status::Waiting, u"allow Bash?"_s);
    const Event tooLarge = hook(u"PermissionRequest"_s, {{u"tool_name"_s, u"Write"_s}, {u"truncated"_s, true}});
    row("asks what is too large to be shown", begun() << tooLarge, Status::Waiting, u"allow Write?"_s);
    row("that was answered in the terminal",
        begun() << tooLarge << engine(u"question_withdrawn"_s, {{u"question"_s, u"q"_s}, {u"reason"_s, u"terminal"_s}}),
        Status::Idle);
    row("answered", begun() << asks(u"Bash"_s) << used(u"Bash"_s), Status::Running);
    row("denied, the turn goes on", begun() << asks(u"Bash"_s) << hook(u"PreToolUse"_s, {{u"tool_name"_s, u"Read"_s}}),
        Status::Running);
    row("denied, the turn is over", begun() << asks(u"Bash"_s) << hook(u"Stop"_s), Status::Idle);
    row("answered by a new prompt", begun() << asks(u"Bash"_s) << hook(u"UserPromptSubmit"_s), Status::Running);
    row("idle for a minute", begun() << hook(u"Notification"_s, {{u"notification_type"_s, u"idle_prompt"_s}}),
        Status::Idle);
    row("an unknown notification", begun() << hook(u"Notification"_s, {{u"notification_type"_s, u"news"_s}}),
        Status::Running);
    row("an API error", begun() << hook(u"StopFailure"_s, {{u"error"_s, u"overloaded"_s}}), Status::Idle,
        u"overloaded"_s);
    row("a subagent ended", begun() << hook(u"SubagentStop"_s, {{u"agent_id"_s, u"a1"_s}}), Status::Running);
    row("compacting", begun() << hook(u"Stop"_s) << hook(u"PreCompact"_s, {{u"trigger"_s, u"manual"_s}}),
        Status::Running);
    row("compacted by hand", begun() << hook(u"PreCompact"_s) << hook(u"PostCompact"_s, {{u"trigger"_s, u"manual"_s}}),
        Status::Idle);
    row("compacted within a turn",
        begun() << hook(u"PreCompact"_s) << hook(u"PostCompact"_s, {{u"trigger"_s, u"auto"_s}}), Status::Running);
    row("exited, hook awaited", begun() << hook(u"Stop"_s) << exited(), Status::Running);
    row("all done", begun() << ended() << exited(), Status::Finished);
    row("done, more to do", begun() << added(u"shell"_s, second) << ended() << exited(), Status::Idle);
    row("failed, more to do", begun() << added(u"shell"_s, second) << ended() << exited(2), Status::Failed,
        u"exit code 2"_s);
    row("timed out", begun() << engine(u"stop_requested"_s, {{u"reason"_s, u"timeout"_s}}) << ended() << exited(),
        Status::TimedOut);
    row("cancelled", begun() << engine(u"stop_requested"_s) << ended() << exited(), Status::Cancelled);
    row("interrupted", begun() << engine(u"run_interrupted"_s), Status::Interrupted);
    row("taken up again", begun() << engine(u"run_interrupted"_s) << starting(u"run2"_s), Status::Running);
    row("finished by the user", {created(), added(), user(u"session_finished"_s, {}, {})}, Status::Finished);
    row("finished by the user while it runs", begun() << user(u"session_finished"_s, {}, {}), Status::Running);
}

void tst_State::showsAStatus()
{
    QFETCH(Events, events);
    QFETCH(Status, status);
    QFETCH(QString, detail);
    const auto after = play(events);
    QVERIFY2(after, after ? "" : qPrintable(after.error().message));
    QCOMPARE(word(after->session.status), word(status));
    QCOMPARE(after->session.statusDetail, detail);
}

void tst_State::refuses_data()
{
    QTest::addColumn<Events>("before");
    QTest::addColumn<Event>("event");
    QTest::addColumn<Error::Kind>("kind");

    const base::StepId unknown(u"nobody"_s);
    const auto row = [](const char *name, const Events &before, const Event &event, Error::Kind kind) {
        QTest::newRow(name) << before << event << kind;
    };
    const Events done = begun(u"shell"_s) << exited();
    row("a second session_created", {created()}, created(), Error::Kind::Conflict);
    row("a session without a project", {}, user(u"session_created"_s, {}, {}), Error::Kind::InvalidInput);
    row("a session with a mode of its own", {},
        user(u"session_created"_s, {{u"project"_s, u"/p"_s}, {u"mode"_s, u"magic"_s}}, {}), Error::Kind::InvalidInput);
    row("an empty permission mode", {created()},
        user(u"session_edited"_s, {{u"profile"_s, QJsonObject{{u"permission_mode"_s, u""_s}}}}, {}),
        Error::Kind::InvalidInput);
    row("a title that is a number", {created()}, user(u"session_edited"_s, {{u"title"_s, 7}}, {}),
        Error::Kind::InvalidInput);
    row("an unknown session", {}, added(), Error::Kind::NotFound);
    row("an unknown step", {created()}, make(u"Stop"_s, {}, u"hook"_s, unknown), Error::Kind::NotFound);
    row("a step twice", {created(), added()}, added(), Error::Kind::Conflict);
    row("a step without an id", {created()}, added(u"claude"_s, {}), Error::Kind::InvalidInput);
    row("a step of an unknown kind", {created()}, added(u"magic"_s), Error::Kind::InvalidInput);
    row("an edit of a running step", begun(), user(u"step_edited"_s, {{u"text"_s, u"x"_s}}), Error::Kind::Conflict);
    row("an edit of an ended step", done, user(u"step_edited"_s, {{u"text"_s, u"x"_s}}), Error::Kind::Conflict);
    row("a negative time limit", {created(), added()}, user(u"step_edited"_s, {{u"timeout_seconds"_s, -1}}),
        Error::Kind::InvalidInput);
    row("the removal of a running step", begun(), user(u"step_removed"_s), Error::Kind::Conflict);
    row("the move of a running step", begun(), user(u"step_moved"_s, {{u"to"_s, 0}}), Error::Kind::Conflict);
    row("a move to nowhere", {created(), added()}, user(u"step_moved"_s), Error::Kind::InvalidInput);
    row("a second step beside one that runs", begun() << added(u"claude"_s, base::StepId(u"step2"_s)),
        make(u"run_starting"_s, {{u"run"_s, u"run2"_s}}, u"engine"_s, base::StepId(u"step2"_s)), Error::Kind::Conflict);
    row("the retry of a running step", begun(), user(u"step_reset"_s), Error::Kind::Conflict);
    row("the removal of a running session", begun(), user(u"session_removed"_s, {}, {}), Error::Kind::Conflict);
    row("a second run", begun(), starting(u"run2"_s), Error::Kind::Conflict);
    row("a run of an ended step", done, starting(u"run2"_s), Error::Kind::Conflict);
    row("a run without an id", {created(), added()}, make(u"run_starting"_s), Error::Kind::InvalidInput);
    row("an exit that says nothing", begun(), engine(u"run_exited"_s), Error::Kind::InvalidInput);
    row("an exit code that is a word", begun(), engine(u"run_exited"_s, {{u"exit_code"_s, u"zero"_s}}),
        Error::Kind::InvalidInput);
}

void tst_State::refuses()
{
    QFETCH(Events, before);
    QFETCH(Event, event);
    QFETCH(Error::Kind, kind);
    const auto snapshot = play(before);
    QVERIFY(snapshot);
    const auto refused = session::apply(*snapshot, event);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, kind);
    QVERIFY(!refused.error().message.isEmpty());
}

void tst_State::changesNothing_data()
{
    QTest::addColumn<Events>("before");
    QTest::addColumn<Event>("event");

    const Events pending{created(), added()};
    const Events done = begun(u"shell"_s) << exited();
    const Events again = begun() << engine(u"run_interrupted"_s) << starting(u"run2"_s) << started(u"run2"_s);
    QTest::newRow("exit of an older attempt") << again << exited(1, u"run1"_s);
    QTest::newRow("start of an older attempt") << again << started(u"run1"_s);
    QTest::newRow("stop of an older attempt") << again << engine(u"stop_requested"_s, {}, u"run1"_s);
    QTest::newRow("interruption of an older attempt") << again << engine(u"run_interrupted"_s, {}, u"run1"_s);
    QTest::newRow("result of an older attempt") << again << engine(u"run_result"_s, {{u"is_error"_s, true}}, u"run1"_s);
    QTest::newRow("exit of an ended step") << done << exited(1);
    QTest::newRow("stop of an ended step") << done << user(u"stop_requested"_s);
    QTest::newRow("interruption of an ended step") << done << engine(u"run_interrupted"_s);
    QTest::newRow("hook of a pending step") << pending << hook(u"SessionStart"_s);
    QTest::newRow("hook of an ended step") << (begun() << ended() << exited()) << hook(u"SessionEnd"_s);
    QTest::newRow("hook of a shell step") << begun(u"shell"_s) << asks(u"Bash"_s);
    QTest::newRow("exit of a pending step") << pending << exited();
    QTest::newRow("cost of a step that never ran")
        << pending << engine(u"cost_updated"_s, {{u"total_cost_micros"_s, 5}});
    QTest::newRow("reset of a pending step") << pending << user(u"step_reset"_s);
}

void tst_State::changesNothing()
{
    QFETCH(Events, before);
    QFETCH(Event, event);
    const auto snapshot = play(before);
    QVERIFY(snapshot);
    auto after = session::apply(*snapshot, event);
    QVERIFY(after);
    QCOMPARE(after->session.lastActivity, event.at);
    after->session.lastActivity = snapshot->session.lastActivity;
    QVERIFY(*after == *snapshot);
}

void tst_State::asksWithTheArgument_data()
{
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QString>("detail");
    QTest::newRow("command") << QJsonObject{{u"command"_s, u"rm -r x"_s}, {u"description"_s, u"tidy"_s}}
                             << u"rm -r x"_s;
    QTest::newRow("file") << QJsonObject{{u"file_path"_s, u"/etc/hosts"_s}, {u"content"_s, u"…"_s}} << u"/etc/hosts"_s;
    QTest::newRow("address") << QJsonObject{{u"url"_s, u"https://example.org"_s}} << u"https://example.org"_s;
    QTest::newRow("plan") << QJsonObject{{u"plan"_s, u"1. think"_s}} << u"1. think"_s;
    QTest::newRow("question") << QJsonObject{{u"questions"_s, QJsonArray{QJsonObject{{u"question"_s, u"Which?"_s}}}}}
                              << u"Which?"_s;
    QTest::newRow("something else") << QJsonObject{{u"n"_s, 1}} << u"{\"n\":1}"_s;
    QTest::newRow("of the wrong type") << QJsonObject{{u"command"_s, 5}} << u"{\"command\":5}"_s;
    QTest::newRow("nothing") << QJsonObject() << QString();
    QTest::newRow("very long") << QJsonObject{{u"command"_s, QString(100'000, u'x')}} << QString(2000, u'x');
}

void tst_State::asksWithTheArgument()
{
    QFETCH(QJsonObject, input);
    QFETCH(QString, detail);
    const auto after = play(begun() << asks(u"Tool"_s, input));
    QVERIFY(after);
    QCOMPARE(after->steps.first().waitingDetail, detail);
    QCOMPARE(after->steps.first().waitingFor, u"allow Tool?"_s);
}

void tst_State::takesAHookForProofThatTheRunStarted()
{
    const auto after = play({created(), added(), starting(), hook(u"SessionStart"_s, {{u"source"_s, u"startup"_s}})});
    QVERIFY(after);
    QCOMPARE(word(after->steps.first().state), word(StepState::Running));
    QVERIFY(after->steps.first().busy);
    QCOMPARE(after->session.conversation.toString(), u"conversation1"_s);
}

void tst_State::followsClear()
{
    const auto after
        = play(begun() << hook(u"SessionStart"_s, {{u"transcript_path"_s, u"/t/1.jsonl"_s}, {u"model"_s, u"opus"_s}})
                       << ended(u"clear"_s)
                       << hook(u"SessionStart"_s,
                               {{u"session_id"_s, u"conversation2"_s},
                                {u"transcript_path"_s, u"/t/2.jsonl"_s},
                                {u"source"_s, u"clear"_s}}));
    QVERIFY(after);
    QCOMPARE(after->session.conversation.toString(), u"conversation2"_s);
    QCOMPARE(after->session.transcriptPath, u"/t/2.jsonl"_s);
    QCOMPARE(after->session.activeModel, u"opus"_s);
    QCOMPARE(word(after->session.status), word(Status::Idle));
    QVERIFY(!after->steps.first().result.sessionEndHook);
}

void tst_State::forgetsTheEndOfAnotherConversation()
{
    Events switched = begun();
    switched << ended(u"resume"_s)
             << hook(u"SessionStart"_s, {{u"session_id"_s, u"conversation2"_s}, {u"source"_s, u"resume"_s}});
    const auto exit = play(switched << exited());
    QVERIFY(exit);
    QCOMPARE(word(exit->steps.first().state),
             word(StepState::Running)); // the new conversation's SessionEnd is still to come
    // A SessionStart that is only late belongs to the conversation that ended.
    const auto late = play(begun() << ended() << hook(u"SessionStart"_s, {{u"source"_s, u"startup"_s}}) << exited());
    QVERIFY(late);
    QCOMPARE(word(late->steps.first().state), word(StepState::Succeeded));
}

void tst_State::keepsTheFasterHooksConversation()
{
    const auto after
        = play({created(), added(), starting(), hook(u"SessionStart"_s, {{u"session_id"_s, u"told"_s}}), started()});
    QVERIFY(after);
    QCOMPARE(after->session.conversation.toString(), u"told"_s);
    QCOMPARE(after->steps.first().command, u"claude < prompt"_s);
}

void tst_State::keepsWaitingWhileAnotherToolEnds()
{
    const QJsonObject asked{{u"command"_s, u"make"_s}};
    const Events waiting = begun() << asks(u"Bash"_s, asked);
    QCOMPARE(word(play(Events(waiting) << used(u"Read"_s, {{u"file_path"_s, u"/x"_s}}))->session.status),
             word(Status::Waiting));
    QCOMPARE(word(play(Events(waiting) << used(u"Bash"_s, {{u"command"_s, u"ls"_s}}))->session.status),
             word(Status::Waiting));
    QCOMPARE(word(play(Events(waiting) << used(u"Bash"_s, asked))->session.status), word(Status::Running));
    QCOMPARE(word(play(Events(waiting) << hook(u"PostToolBatch"_s))->session.status), word(Status::Running));
}

void tst_State::keepsWaitingWhileAnotherAgentWorks()
{
    const Events waiting = begun() << asks(u"Bash"_s, {}, u"agent1"_s);
    QCOMPARE(word(play(Events(waiting) << hook(u"PreToolUse"_s, {{u"tool_name"_s, u"Read"_s}}))->session.status),
             word(Status::Waiting));
    QCOMPARE(word(play(Events(waiting) << hook(u"SubagentStop"_s, {{u"agent_id"_s, u"agent2"_s}}))->session.status),
             word(Status::Waiting));
    QCOMPARE(word(play(Events(waiting) << hook(u"SubagentStop"_s, {{u"agent_id"_s, u""_s}}))->session.status),
             word(Status::Waiting));
    QCOMPARE(word(play(Events(waiting) << hook(u"SubagentStop"_s, {{u"agent_id"_s, u"agent1"_s}}))->session.status),
             word(Status::Running));
}

void tst_State::doesNotTakeAHookForAnEngine()
{
    const Snapshot before = *play(begun());
    for (const auto &type : {u"run_exited"_s, u"session_removed"_s, u"step_removed"_s, u"session_created"_s,
                             u"cost_updated"_s, u"stop_requested"_s}) {
        const auto after = session::apply(
            before, hook(type, {{u"run"_s, u"run1"_s}, {u"exit_code"_s, 0}, {u"total_cost_micros"_s, 99}}));
        QVERIFY2(after, qPrintable(type));
        QVERIFY(after->steps == before.steps);
    }
}

void tst_State::keepsAttemptsApart()
{
    const auto after = play(begun() << engine(u"stop_requested"_s) << engine(u"run_interrupted"_s)
                                    << starting(u"run2"_s) << started(u"run2"_s) << ended() << exited(0, u"run2"_s));
    QVERIFY(after);
    QCOMPARE(word(after->steps.first().state), word(StepState::Succeeded)); // the stop was the first attempt's
    QCOMPARE(after->steps.first().attempts, 2);
    QCOMPARE(after->steps.first().run.toString(), u"run2"_s);
}

void tst_State::retriesFromTheStart()
{
    const auto after = play(begun() << ended() << exited(3) << user(u"step_reset"_s));
    QVERIFY(after);
    const Step &step = after->steps.first();
    QCOMPARE(word(step.state), word(StepState::Pending));
    QVERIFY(step.result == StepResult());
    QVERIFY(step.attempt == Attempt());
    QVERIFY(!step.endedAt.isValid());
    QCOMPARE(step.attempts, 1);
    QVERIFY(session::apply(*after, user(u"step_edited"_s, {{u"text"_s, u"better"_s}})));
    QVERIFY(session::apply(*after, starting(u"run2"_s)));
}

void tst_State::ordersSteps()
{
    const auto step = [](const char *name) { return base::StepId(QString::fromLatin1(name)); };
    const auto order = [](const base::Result<Snapshot> &snapshot) {
        QStringList names;
        for (const Step &s : snapshot->steps) {
            if (s.position != names.size())
                return u"positions have holes"_s;
            names.append(s.id.toString());
        }
        return names.join(u' ');
    };
    Events events{created(), added(u"shell"_s, step("a")), added(u"shell"_s, step("b")), added(u"shell"_s, step("c"))};
    QCOMPARE(order(play(events)), u"a b c"_s);
    events << user(u"step_moved"_s, {{u"to"_s, 0}}, step("c"));
    QCOMPARE(order(play(events)), u"c a b"_s);
    events << user(u"step_moved"_s, {{u"to"_s, 99}}, step("c"));
    QCOMPARE(order(play(events)), u"a b c"_s);
    events << user(u"step_removed"_s, {}, step("b"));
    QCOMPARE(order(play(events)), u"a c"_s);
    events << user(u"step_added"_s, {{u"position"_s, 1}}, step("d"));
    QCOMPARE(order(play(events)), u"a d c"_s);
    events << user(u"step_added"_s, {{u"position"_s, -5}}, step("e"));
    QCOMPARE(order(play(events)), u"e a d c"_s);
}

void tst_State::titlesASessionAfterItsFirstStep()
{
    const Events untitled{created({{u"title"_s, u""_s}})};
    QCOMPARE(play(Events(untitled) << added(u"claude"_s, stepId, u"\n  Fix  the tests \nplease"_s))->session.title,
             u"Fix the tests"_s);
    const QString title = play(Events(untitled) << added(u"claude"_s, stepId, QString(10'000, u'x')))->session.title;
    QVERIFY(title.size() <= 80);
    QCOMPARE(play({created(), added()})->session.title, u"Title"_s);
}

void tst_State::reopensAFinishedSession()
{
    const Events finished{created(), added(), user(u"session_finished"_s, {}, {})};
    QVERIFY(play(finished)->session.userFinished);
    QVERIFY(!play(Events(finished) << added(u"shell"_s, base::StepId(u"more"_s)))->session.userFinished);
    QVERIFY(!play(Events(finished) << starting())->session.userFinished);
}

void tst_State::editsOnlyWhatIsNamed()
{
    const Events events{created({{u"profile"_s, QJsonObject{{u"model"_s, u"opus"_s}, {u"max_turns"_s, 3}}}}),
                        user(u"session_edited"_s,
                             {{u"auto_play"_s, true},
                              {u"profile"_s, QJsonObject{{u"model"_s, u"sonnet"_s}}},
                              {u"status"_s, u"failed"_s},
                              {u"cost_micros"_s, 5}},
                             {})};
    const auto after = play(events);
    QVERIFY(after);
    QVERIFY(after->session.autoPlay);
    QCOMPARE(after->session.profile.model, u"sonnet"_s);
    QCOMPARE(after->session.profile.maxTurns, 3);
    QCOMPARE(word(after->session.status), word(Status::Idle)); // derived fields are not edited
    QVERIFY(!after->session.cost);
}

void tst_State::takesActivityFromUnknownEvents()
{
    const Snapshot before = *play(begun());
    const Event unknown = make(u"weather_changed"_s, {{u"run"_s, u"run1"_s}}, u"somebody"_s);
    auto after = session::apply(before, unknown);
    QVERIFY(after);
    QCOMPARE(after->session.lastActivity, unknown.at);
    after->session.lastActivity = before.session.lastActivity;
    QVERIFY(*after == before);
    // A clock that was set back does not make a session older.
    Event old = unknown;
    old.at = noon.addDays(-1);
    QCOMPARE(session::apply(before, old)->session.lastActivity, before.session.lastActivity);
}

QTEST_GUILESS_MAIN(tst_State)
#include "tst_State.moc"
