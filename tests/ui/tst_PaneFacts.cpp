// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/PaneFacts.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;
using session::Step;
using session::StepKind;
using session::StepState;

namespace {

Step stepOf(StepKind kind, StepState state, bool ran = true)
{
    Step step;
    step.id = base::StepId::create();
    step.kind = kind;
    step.state = state;
    step.text = QStringLiteral("do it");
    if (ran)
        step.run = base::RunId::create();
    step.result.durationMs = 38'000;
    return step;
}

PaneFacts factsFor(const QList<Step> &steps, const QString &conversation = QStringLiteral("c"))
{
    session::Snapshot snapshot;
    snapshot.session.title = QStringLiteral("Title");
    snapshot.session.conversation = base::ConversationId(conversation);
    snapshot.steps = steps;
    return paneFacts(snapshot, QDateTime::currentDateTimeUtc());
}

} // namespace

/// What a pane says about a session, from its steps alone.
class tst_PaneFacts : public QObject
{
    Q_OBJECT

private slots:
    void startsWithWords();
    void saysWhatCanBeDone();
    void tellsTheQuestion();
    void offersToAllowOnlyWhatIsShown_data();
    void offersToAllowOnlyWhatIsShown();
    void tellsHowItEnded_data();
    void tellsHowItEnded();
    void resumesOnlyAKnownConversation();
    void readsTheLastRunNotTheLastStep();
    void showsPromptsThatWereLeft();
    void showsThePermissionModeThatIsActive();
};

void tst_PaneFacts::startsWithWords()
{
    QVERIFY(!factsFor({}).placeholder.isEmpty());
    QVERIFY(!factsFor({}).starting);
    QVERIFY(factsFor({stepOf(StepKind::ClaudePrompt, StepState::Starting)}).starting);
    QVERIFY(factsFor({stepOf(StepKind::ClaudePrompt, StepState::Running)}).starting);
    QVERIFY(factsFor({stepOf(StepKind::ShellCommand, StepState::Starting)}).starting);
    // A command that runs and prints nothing is not starting.
    const PaneFacts silent = factsFor({stepOf(StepKind::ShellCommand, StepState::Running)});
    QVERIFY(!silent.starting);
    QCOMPARE(silent.placeholder, QString());
}

void tst_PaneFacts::saysWhatCanBeDone()
{
    const PaneFacts idle = factsFor({stepOf(StepKind::ShellCommand, StepState::Pending, false)});
    QVERIFY(idle.canPlayNext && !idle.canStop && !idle.canRetry && !idle.hasLog);
    QCOMPARE(idle.end, PaneFacts::End::None);
    const PaneFacts running = factsFor({stepOf(StepKind::ShellCommand, StepState::Running),
                                        stepOf(StepKind::ShellCommand, StepState::Pending, false)});
    QVERIFY(!running.canPlayNext && running.canStop && running.hasLog);
    QVERIFY(!running.playNextHint.isEmpty());
    const PaneFacts failed = factsFor({stepOf(StepKind::ShellCommand, StepState::Failed)});
    QVERIFY(failed.canRetry && !failed.canStop);
}

void tst_PaneFacts::offersToAllowOnlyWhatIsShown_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<bool>("isOffered");
    QTest::newRow("a command") << u"Bash"_s << R"({"command":"ls","description":"List","timeout":5})"_ba << true;
    QTest::newRow("out of its fence") << u"Bash"_s << R"({"command":"ls","dangerouslyDisableSandbox":true})"_ba
                                      << false;
    QTest::newRow("a cell") << u"NotebookEdit"_s << R"({"notebook_path":"/n","new_source":"x"})"_ba << false;
    QTest::newRow("a tool that writes") << u"mcp__fs__write"_s << R"({"path":"/n","content":"x"})"_ba << false;
    QTest::newRow("a page") << u"mcp__web__get"_s << R"({"url":"https://one.example"})"_ba << true;
}

void tst_PaneFacts::offersToAllowOnlyWhatIsShown()
{
    QFETCH(const QString, tool);
    QFETCH(const QByteArray, input);
    QFETCH(const bool, isOffered);
    Step step = stepOf(StepKind::ClaudePrompt, StepState::Waiting);
    step.waitingFor = u"allow it?"_s;
    step.attempt.background = true;
    session::Question question;
    question.id = base::QuestionId::create();
    question.tool = tool;
    question.input = QJsonDocument::fromJson(input).object();
    QVERIFY(!question.input.isEmpty());
    step.questions = {question};
    QCOMPARE(!factsFor({step}).answerable.isNull(), isOffered);
}

void tst_PaneFacts::tellsTheQuestion()
{
    Step step = stepOf(StepKind::ClaudePrompt, StepState::Waiting);
    step.waitingFor = QStringLiteral("allow Bash?");
    step.waitingDetail = QStringLiteral("npm\n  test");
    const PaneFacts facts = factsFor({step});
    QCOMPARE(facts.question, QStringLiteral("Allow Bash?"));
    QCOMPARE(facts.questionDetail, QStringLiteral("npm test"));
    QVERIFY(facts.answerable.isNull());
    session::Question question;
    question.id = base::QuestionId::create();
    question.tool = QStringLiteral("Bash");
    question.input = {{QStringLiteral("command"), QStringLiteral("npm test")}};
    step.questions = {question};
    QCOMPARE(factsFor({step}).answerable, question.id);
    step.questions[0].tool = QStringLiteral("Write"); // the terminal shows what
    QCOMPARE(factsFor({step}).answerable, question.id);
    step.attempt.background = true;
    QVERIFY(factsFor({step}).answerable.isNull());
    step.attempt.background = false;
    step.questions[0].tool = QStringLiteral("ExitPlanMode"); // has to be read first
    QVERIFY(factsFor({step}).answerable.isNull());
    step.state = StepState::Running;
    QCOMPARE(factsFor({step}).question, QString());
}

void tst_PaneFacts::tellsHowItEnded_data()
{
    QTest::addColumn<StepState>("state");
    QTest::addColumn<PaneFacts::End>("end");
    QTest::addColumn<QString>("start");
    QTest::newRow("succeeded") << StepState::Succeeded << PaneFacts::End::Finished << QStringLiteral("Finished after");
    QTest::newRow("failed") << StepState::Failed << PaneFacts::End::Failed
                            << QStringLiteral("Failed: exit code 1 after");
    QTest::newRow("timed out") << StepState::TimedOut << PaneFacts::End::TimedOut << QStringLiteral("Timed out after");
    QTest::newRow("cancelled") << StepState::Cancelled << PaneFacts::End::Cancelled
                               << QStringLiteral("Cancelled after");
    QTest::newRow("interrupted") << StepState::Interrupted << PaneFacts::End::Interrupted
                                 << QStringLiteral("Interrupted by a restart");
}

void tst_PaneFacts::tellsHowItEnded()
{
    QFETCH(const StepState, state);
    QFETCH(const PaneFacts::End, end);
    QFETCH(const QString, start);
    Step step = stepOf(StepKind::ShellCommand, state);
    if (state == StepState::Failed)
        step.result.exitCode = 1;
    const PaneFacts facts = factsFor({step});
    QCOMPARE(facts.end, end);
    QVERIFY2(facts.endText.startsWith(start), qPrintable(facts.endText));
}

void tst_PaneFacts::resumesOnlyAKnownConversation()
{
    const QList<Step> claude{stepOf(StepKind::ClaudePrompt, StepState::Succeeded)};
    QVERIFY(factsFor(claude).canResume);
    QVERIFY(!factsFor(claude).lacksConversation);
    QVERIFY(!factsFor(claude, {}).canResume);
    QVERIFY(factsFor(claude, {}).lacksConversation);
    // A shell has nothing to resume.
    const PaneFacts shell = factsFor({stepOf(StepKind::ShellCommand, StepState::Succeeded)}, {});
    QVERIFY(!shell.canResume && !shell.lacksConversation);
}

void tst_PaneFacts::showsPromptsThatWereLeft()
{
    Step interrupted = stepOf(StepKind::ClaudePrompt, StepState::Interrupted);
    interrupted.followUps.append({base::FollowUpId(QStringLiteral("f1")), QStringLiteral("and then?"), {}, {}});
    const Step later = stepOf(StepKind::ShellCommand, StepState::Succeeded);
    const PaneFacts facts = factsFor({interrupted, later});
    QCOMPARE(facts.prompts.size(), 1);
    QCOMPARE(facts.prompts.first().text, QStringLiteral("and then?"));
    QVERIFY(!facts.prompts.first().sent && !facts.takesPrompts);
}

void tst_PaneFacts::readsTheLastRunNotTheLastStep()
{
    const PaneFacts facts = factsFor({stepOf(StepKind::ShellCommand, StepState::Succeeded),
                                      stepOf(StepKind::ShellCommand, StepState::Failed),
                                      stepOf(StepKind::ShellCommand, StepState::Pending, false)});
    QCOMPARE(facts.end, PaneFacts::End::Failed);
    QVERIFY(facts.canRetry && facts.canPlayNext);
}

void tst_PaneFacts::showsThePermissionModeThatIsActive()
{
    session::Snapshot snapshot;
    snapshot.session.profile.permissionMode = QStringLiteral("manual");
    const auto shown = [&] { return paneFacts(snapshot, QDateTime::currentDateTimeUtc()).permissionMode; };
    QCOMPARE(shown(), QStringLiteral("manual"));
    snapshot.session.activePermissionMode = QStringLiteral("bypassPermissions");
    QCOMPARE(shown(), QStringLiteral("bypassPermissions"));
}

QTEST_GUILESS_MAIN(tst_PaneFacts)
#include "tst_PaneFacts.moc"
