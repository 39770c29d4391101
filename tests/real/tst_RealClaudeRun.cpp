// SPDX-License-Identifier: GPL-3.0-or-later
// The real Claude Code CLI in Gantry's visible and background executors, against the fake Messages API.
#include "RealRun.h"

using namespace helpers;
using namespace Qt::StringLiterals;

class tst_RealClaudeRun : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { GANTRY_NEEDS_REAL_CLAUDE(); }
    void pipesThePromptIntoAVisibleTerminal();
    void showsWhatAToolDid();
    void resumesTheSameConversationInTheNextStep();
    void resumesANamedConversationInANewSession();
    void runsInTheBackground();
    void runsATurnWithToolsInTheBackground();
    void deliversPromptsUnchanged_data();
    void deliversPromptsUnchanged();
    void deliversAHugePrompt();
    void readsThePromptFromStandardInput();
    void givesAnEmptyTerminalForAnEmptyPrompt();
    void leavesALeadingSlashToClaude();
    void keepsTheTerminalOpenWhenAsked();
    void givesClaudeACleanEnvironment();
    void namesThePermissionModeAlways();
    void keepsSecretsOffCommandLinesAndDisk();
    void recordsTheCost();
};

void tst_RealClaudeRun::pipesThePromptIntoAVisibleTerminal()
{
    RealSetup setup;
    const auto run = setup.run({u"--visible"_s, u"--prompt"_s, promptFor(u"Say it."_s, {u"GREEN-HARBOUR-42"_s})});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*run, run->exitCode(), 0);
    const QJsonObject result = run->result();
    QCOMPARE(result.value(u"exit_code").toInt(-1), 0);
    QVERIFY(result.value(u"signal").isNull());
    VERIFY_RUN(*run, result.value(u"session_end_hook").toBool());
    VERIFY_RUN(*run, result.value(u"stdout").toString().contains(u"GREEN-HARBOUR-42"_s));
    QVERIFY(result.value(u"duration_ms").toInteger() > 0);
    QVERIFY(result.value(u"error").isNull());
    QVERIFY(QFile::exists(run->value(u"log_path"_s)));
    // The id was ours, and SessionStart confirmed it.
    const auto starts = run->events(u"SessionStart"_s);
    COMPARE_RUN(*run, starts.size(), 1);
    QCOMPARE(starts.first().value(u"session_id").toString(), run->value(u"conversation_id"_s));
    const QStringList types = run->eventTypes();
    for (const QString &type : {u"run_starting"_s, u"run_started"_s, u"SessionStart"_s, u"UserPromptSubmit"_s,
                                u"Stop"_s, u"SessionEnd"_s, u"run_exited"_s})
        VERIFY_RUN(*run, types.contains(type));
    VERIFY_RUN(*run, setup.isTidy());
}

void tst_RealClaudeRun::showsWhatAToolDid()
{
    RealSetup setup;
    const auto run
        = setup.run({u"--prompt"_s, promptFor(u"Make a file."_s, {bash(u"echo made-by-tool > made.txt"_s), u"done"_s}),
                     u"--allowed-tool"_s, u"Bash"_s});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    QFile made(setup.project + u"/made.txt"_s);
    VERIFY_RUN(*run, made.open(QIODevice::ReadOnly));
    QCOMPARE(made.readAll(), QByteArray("made-by-tool\n"));
    const auto before = run->events(u"PreToolUse"_s);
    const auto after = run->events(u"PostToolUse"_s);
    COMPARE_RUN(*run, before.size(), 1);
    COMPARE_RUN(*run, after.size(), 1);
    QCOMPARE(before.first().value(u"tool_name").toString(), u"Bash"_s);
}

void tst_RealClaudeRun::resumesTheSameConversationInTheNextStep()
{
    RealSetup setup;
    const auto first = setup.run({u"--prompt"_s, promptFor(u"first question"_s, {u"first answer"_s})});
    VERIFY_RUN(*first, first->waitForEnd());
    COMPARE_RUN(*first, first->value(u"state"_s), u"succeeded"_s);
    const auto second = setup.run({u"--session"_s, first->value(u"session_id"_s), u"--prompt"_s,
                                   promptFor(u"second question"_s, {u"second answer"_s})});
    VERIFY_RUN(*second, second->waitForEnd());
    COMPARE_RUN(*second, second->value(u"state"_s), u"succeeded"_s);
    QCOMPARE(second->value(u"session_id"_s), first->value(u"session_id"_s));
    QCOMPARE(second->value(u"conversation_id"_s), first->value(u"conversation_id"_s));
    QCOMPARE(second->events(u"SessionStart"_s).value(0).value(u"source").toString(), u"resume"_s);
    // The server saw the first turn again: it is one conversation, not only one id.
    const QByteArray last = QJsonDocument(setup.api.requests().last()).toJson();
    QVERIFY(last.contains("first question") && last.contains("second question"));
}

void tst_RealClaudeRun::resumesANamedConversationInANewSession()
{
    RealSetup setup;
    const auto first = setup.run({u"--prompt"_s, promptFor(u"the old question"_s, {u"ok"_s})});
    VERIFY_RUN(*first, first->waitForEnd());
    const QString conversation = first->value(u"conversation_id"_s);
    const auto second = setup.run({u"--resume"_s, conversation, u"--prompt"_s, promptFor(u"go on"_s, {u"on"_s})});
    VERIFY_RUN(*second, second->waitForEnd());
    COMPARE_RUN(*second, second->value(u"state"_s), u"succeeded"_s);
    QCOMPARE(second->value(u"conversation_id"_s), conversation);
    QVERIFY(second->value(u"session_id"_s) != first->value(u"session_id"_s));
}

void tst_RealClaudeRun::runsInTheBackground()
{
    RealSetup setup;
    const auto run = setup.run({u"--background"_s, u"--prompt"_s, promptFor(u"Say it."_s, {u"BLUE-TRAM-7"_s})});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    VERIFY_RUN(*run, run->value(u"stdout"_s).contains(u"BLUE-TRAM-7"_s));
    COMPARE_RUN(*run, run->events(u"run_result"_s).size(), 1);
    VERIFY_RUN(*run, setup.isTidy());
}

void tst_RealClaudeRun::runsATurnWithToolsInTheBackground()
{
    RealSetup setup;
    const auto run = setup.run({u"--background"_s, u"--allowed-tool"_s, u"Bash"_s, u"--prompt"_s,
                                promptFor(u"Look."_s, {bash(u"echo seen > seen.txt"_s), u"done"_s})});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    VERIFY_RUN(*run, QFile::exists(setup.project + u"/seen.txt"_s));
}

void tst_RealClaudeRun::deliversPromptsUnchanged_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::newRow("quotes") << u"it's \"quoted\" `twice` and 'once' \\ back"_s;
    QTest::newRow("variables") << u"$HOME ${PATH} $(touch pwned) %s %1 !! ~"_s;
    QTest::newRow("emoji and scripts") << u"Grüße 🚂🏗️ 日本語 עברית e\u0301"_s;
    QTest::newRow("leading dash") << u"--help me with -p and --version"_s;
    QTest::newRow("several lines") << u"one\ntwo\n\n\tthree"_s;
    QTest::newRow("shell text") << u"; rm -rf x | cat > y && exit 1 #"_s;
}

void tst_RealClaudeRun::deliversPromptsUnchanged()
{
    QFETCH(const QString, prompt);
    RealSetup setup;
    const auto run = setup.run({u"--prompt"_s, prompt});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    const QStringList prompts = setup.api.prompts();
    QVERIFY2(prompts.contains(prompt), qPrintable(prompts.join(u"\n---\n"_s)));
    QVERIFY(!QFile::exists(setup.project + u"/pwned"_s));
}

void tst_RealClaudeRun::deliversAHugePrompt()
{
    RealSetup setup;
    QString prompt;
    for (int line = 0; prompt.size() < 200'000; ++line)
        prompt += u"line %1 of a long prompt, with words in it\n"_s.arg(line);
    prompt += u"the end"_s;
    QFile file(setup.home.path(u"prompt.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(prompt.toUtf8());
    file.close();
    const auto run = setup.run({u"--prompt-file"_s, file.fileName()});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    QVERIFY(setup.api.prompts().contains(prompt));
}

void tst_RealClaudeRun::readsThePromptFromStandardInput()
{
    RealSetup setup;
    // A NUL ends no string on the way: what follows it arrives too.
    const auto run = setup.run({u"--prompt-file"_s, u"-"_s}, QByteArray("before\0after the NUL", 20));
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    const QString sent = setup.api.prompts().join(u'\n');
    QVERIFY2(sent.contains(u"before"_s) && sent.contains(u"after the NUL"_s), qPrintable(sent));
}

void tst_RealClaudeRun::givesAnEmptyTerminalForAnEmptyPrompt()
{
    RealSetup setup;
    // There is no turn after which it could be closed, so that has to be said.
    const auto refused = setup.run({u"--prompt"_s, u""_s});
    VERIFY_RUN(*refused, refused->waitForEnd());
    COMPARE_RUN(*refused, refused->exitCode(), 1);
    VERIFY_RUN(*refused, refused->value(u"error"_s).contains(u"--after-turn"));

    const auto run = setup.run({u"--prompt"_s, u""_s, u"--after-turn"_s, u"keep"_s});
    VERIFY_RUN(*run, run->waitForEvent(u"SessionStart"_s));
    Typist typist(*run);
    QTest::qWait(1'000);
    typist.typeLine("/exit");
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    QCOMPARE(run->events(u"SessionEnd"_s).value(0).value(u"reason").toString(), u"prompt_input_exit"_s);
    QVERIFY(setup.api.prompts().isEmpty());
}

void tst_RealClaudeRun::leavesALeadingSlashToClaude()
{
    RealSetup setup;
    const auto run = setup.run({u"--prompt"_s, u"/exit"_s});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    VERIFY_RUN(*run, run->result().value(u"session_end_hook").toBool());
    QVERIFY(setup.api.prompts().isEmpty());
}

void tst_RealClaudeRun::keepsTheTerminalOpenWhenAsked()
{
    RealSetup setup;
    const auto run = setup.run({u"--after-turn"_s, u"keep"_s, u"--prompt"_s, promptFor(u"one"_s, {u"first"_s})});
    VERIFY_RUN(*run, run->waitForEvent(u"Stop"_s));
    Typist typist(*run);
    typist.typeLine("a second question");
    VERIFY_RUN(*run, run->waitForEvent(u"Stop"_s, 2));
    QVERIFY(setup.api.prompts().contains(u"a second question"_s));
    typist.typeLine("/exit");
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
}

void tst_RealClaudeRun::givesClaudeACleanEnvironment()
{
    RealSetup setup;
    setup.extra = {{u"CLAUDECODE"_s, u"1"_s},
                   {u"CLAUDE_CODE_CHILD_SESSION"_s, u"1"_s},
                   {u"CLAUDE_PID"_s, u"1"_s},
                   {u"AI_AGENT"_s, u"someone"_s},
                   {u"MY_OWN"_s, u"kept"_s}};
    const auto run = setup.run({u"--after-turn"_s, u"keep"_s, u"--env"_s, u"STEP_VARIABLE=from step"_s, u"--env"_s,
                                u"GANTRY_STEP_ID=forged"_s, u"--prompt"_s, promptFor(u"hi"_s, {u"hello"_s})});
    VERIFY_RUN(*run, run->waitForEvent(u"Stop"_s));
    const auto environment = readNulSeparated(u"/proc/%1/environ"_s.arg(run->childPid()));
    const auto has = [&environment](const QByteArray &start) {
        return std::ranges::any_of(environment, [&](const QByteArray &entry) { return entry.startsWith(start); });
    };
    QVERIFY2(!has("CLAUDECODE=") && !has("CLAUDE_CODE_CHILD_SESSION=") && !has("CLAUDE_PID=") && !has("AI_AGENT="),
             environment.join('\n').constData());
    QVERIFY(has("MY_OWN=kept") && has("STEP_VARIABLE=from step") && has("TERM=xterm-256color"));
    QVERIFY(has("GANTRY_CALLBACK_URL=http://127.0.0.1:") && has("CODE_MY_SPEC_CALLBACK_URL=http://127.0.0.1:"));
    QVERIFY(has("GANTRY_STEP_ID=") && !has("GANTRY_STEP_ID=forged"));
    QVERIFY(has("CODE_MY_SPEC_SESSION_ID="));
    // With a transcript, because no parent session was inherited: it can be resumed.
    QTRY_VERIFY(QFile::exists(run->events(u"Stop"_s).value(0).value(u"transcript_path").toString()));
}

void tst_RealClaudeRun::namesThePermissionModeAlways()
{
    for (const QString &mode : {u"manual"_s, u"plan"_s}) {
        RealSetup setup;
        QStringList arguments{u"--after-turn"_s, u"keep"_s, u"--prompt"_s, promptFor(u"hi"_s, {u"hello"_s})};
        if (mode != u"manual"_s) // it is what is taken when nothing is said
            arguments += {u"--permission-mode"_s, mode};
        const auto run = setup.run(arguments);
        VERIFY_RUN(*run, run->waitForEvent(u"Stop"_s));
        const auto words = readNulSeparated(u"/proc/%1/cmdline"_s.arg(run->childPid()));
        const auto flag = words.indexOf("--permission-mode");
        QVERIFY2(flag > 0, words.join(' ').constData());
        QCOMPARE(words.value(flag + 1), mode.toUtf8());
    }
}

void tst_RealClaudeRun::keepsSecretsOffCommandLinesAndDisk()
{
    const QByteArray backendToken = "backend-token-7f3a91";
    const QString words = u"a private sentence about zebras"_s;
    RealSetup setup;
    setup.extra = {{u"MY_BACKEND_TOKEN"_s, QString::fromLatin1(backendToken)}};
    QFile prompt(setup.home.path(u"prompt.txt"_s));
    QVERIFY(prompt.open(QIODevice::WriteOnly));
    prompt.write(words.toUtf8());
    prompt.close();
    // Nobody listens there: the event waits in the outbox, with no token in it.
    const auto run = setup.run({u"--prompt-file"_s, prompt.fileName(), u"--after-turn"_s, u"keep"_s, u"--backend"_s,
                                u"http://127.0.0.1:9"_s, u"--backend-token-env"_s, u"MY_BACKEND_TOKEN"_s});
    VERIFY_RUN(*run, run->waitForEvent(u"Stop"_s));
    QByteArray callback;
    for (const QByteArray &entry : readNulSeparated(u"/proc/%1/environ"_s.arg(run->childPid()))) {
        if (entry.startsWith("GANTRY_CALLBACK_URL="))
            callback = entry.mid(entry.lastIndexOf('/') + 1);
    }
    QVERIFY(callback.size() >= 20);
    const auto processes = setup.processes();
    QVERIFY(processes.size() >= 3); // gantryctl, gantry-hold, claude
    for (const ProcessFacts &facts : processes) {
        const QByteArray line = facts.arguments.join(' ');
        QVERIFY2(!line.contains(words.toUtf8()) && !line.contains(backendToken) && !line.contains(callback)
                     && !line.contains(RealClaude::apiKey().toUtf8()),
                 line.constData());
    }
    Typist(*run).typeLine("/exit");
    VERIFY_RUN(*run, run->waitForEnd());
    for (const QByteArray &secret : {backendToken, callback, RealClaude::apiKey().toUtf8()}) {
        const QStringList found = filesWith(setup.home.data(), secret) + filesWith(setup.home.config(), secret);
        QVERIFY2(found.isEmpty(), qPrintable(QString::fromLatin1(secret) + u" is in "_s + found.join(u' ')));
    }
    QVERIFY(!run->story().contains(backendToken) && !run->story().contains(callback));
}

void tst_RealClaudeRun::recordsTheCost()
{
    RealSetup setup;
    const auto run = setup.run({u"--prompt"_s, promptFor(u"hi"_s, {u"hello"_s})});
    VERIFY_RUN(*run, run->waitForEnd());
    const auto costs = run->events(u"cost_updated"_s);
    VERIFY_RUN(*run, !costs.isEmpty());
    VERIFY_RUN(*run, costs.last().value(u"output_tokens").toInteger() > 0);
    VERIFY_RUN(*run, costs.last().value(u"total_cost_micros").toInteger() > 0);
}

QTEST_GUILESS_MAIN(tst_RealClaudeRun)
#include "tst_RealClaudeRun.moc"
