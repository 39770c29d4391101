// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/CommandLine.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using claude::Options;

namespace {
const base::ConversationId first(u"11111111-1111-4111-8111-111111111111"_s);
const base::ConversationId second(u"22222222-2222-4222-8222-222222222222"_s);
} // namespace

class tst_CommandLine : public QObject
{
    Q_OBJECT
private slots:
    void buildsArguments_data();
    void buildsArguments();
    void refusesWhatTheCliWouldMisread_data();
    void refusesWhatTheCliWouldMisread();
    void showsWhatTheUserCouldType_data();
    void showsWhatTheUserCouldType();
    void quotesSoThatAShellGivesTheWordBack_data();
    void quotesSoThatAShellGivesTheWordBack();
    void recognisesClaudeCommands_data();
    void recognisesClaudeCommands();
};

void tst_CommandLine::buildsArguments_data()
{
    QTest::addColumn<Options>("options");
    QTest::addColumn<QString>("arguments");
    Options options;
    QTest::newRow("nothing but the mode") << options << u"--permission-mode manual"_s;
    options.newConversation = first;
    options.settingsFile = u"/run/s.json"_s;
    QTest::newRow("new conversation") << options
                                      << u"--session-id %1 --settings /run/s.json --permission-mode manual"_s.arg(
                                             first.toString());
    options.newConversation = {};
    options.resume = second;
    options.permissionMode = u"acceptEdits"_s;
    options.model = u"opus"_s;
    QTest::newRow("resume") << options
                            << u"--resume %1 --settings /run/s.json --permission-mode acceptEdits --model opus"_s.arg(
                                   second.toString());
    options = {};
    options.permissionMode = u"default"_s;
    QTest::newRow("default is manual") << options << u"--permission-mode manual"_s;
    options.allowedTools = {u"Bash"_s, u"Edit"_s};
    QTest::newRow("variadic flag is last and closed")
        << options << u"--permission-mode manual --allowedTools Bash Edit --"_s;
    options = {};
    options.maxTurns = 3;
    QTest::newRow("no turn limit in a terminal") << options << u"--permission-mode manual"_s;
    options.form = Options::Form::StreamJson;
    QTest::newRow("background") << options
                                << u"-p --verbose --input-format stream-json --output-format stream-json "
                                   u"--replay-user-messages --permission-prompt-tool stdio "
                                   "--max-turns 3 --permission-mode manual"_s;
    options.maxTurns = 0;
    options.maxBudget = base::Money::fromDollars(1.5);
    QTest::newRow("background with a budget") << options
                                              << u"-p --verbose --input-format stream-json --output-format stream-json "
                                                 u"--replay-user-messages --permission-prompt-tool stdio "
                                                 "--max-budget-usd 1.500000 --permission-mode manual"_s;
    options.askHost = false;
    options.partialMessages = true;
    options.maxBudget.reset();
    QTest::newRow("background, nobody to ask") << options
                                               << u"-p --verbose --input-format stream-json --output-format "
                                                  u"stream-json --replay-user-messages --include-partial-messages "
                                                  "--permission-mode manual"_s;
    options = {};
    options.resume = first;
    options.newConversation = second;
    options.fork = true;
    QTest::newRow("fork") << options
                          << u"--resume %1 --fork-session --session-id %2 --permission-mode manual"_s.arg(
                                 first.toString(), second.toString());
}

void tst_CommandLine::buildsArguments()
{
    QFETCH(Options, options);
    QFETCH(QString, arguments);
    QCOMPARE(claude::commandLine(options).value().join(u' '), arguments);
}

void tst_CommandLine::refusesWhatTheCliWouldMisread_data()
{
    QTest::addColumn<Options>("options");
    QTest::addColumn<QString>("named");
    const auto with = [](auto change) {
        Options options;
        change(options);
        return options;
    };
    QTest::newRow("empty mode") << with([](Options &o) { o.permissionMode.clear(); }) << u"manual"_s;
    QTest::newRow("unknown mode") << with([](Options &o) { o.permissionMode = u"yolo"_s; }) << u"yolo"_s;
    QTest::newRow("id is a title") << with([](Options &o) { o.resume = base::ConversationId(u"my talk"_s); })
                                   << u"my talk"_s;
    QTest::newRow("id is a flag") << with([](Options &o) { o.resume = base::ConversationId(u"--help"_s); })
                                  << u"--help"_s;
    QTest::newRow("id with braces") << with([](Options &o) {
        o.newConversation = base::ConversationId(u'{' + first.toString() + u'}');
    }) << u"{"_s;
    QTest::newRow("two ids") << with([](Options &o) { o.resume = first, o.newConversation = second; }) << u"id"_s;
    QTest::newRow("model is a flag") << with([](Options &o) { o.model = u"--bare"_s; }) << u"--bare"_s;
    QTest::newRow("tool is a flag") << with([](Options &o) { o.allowedTools = {u"Bash"_s, u"--bare"_s}; })
                                    << u"--bare"_s;
    QTest::newRow("empty tool") << with([](Options &o) { o.allowedTools = {u" "_s}; }) << u"tool"_s;
    QTest::newRow("no budget") << with([](Options &o) { o.maxBudget = base::Money(); }) << u"budget"_s;
    QTest::newRow("negative turns") << with([](Options &o) { o.maxTurns = -1; }) << u"turns"_s;
}

void tst_CommandLine::refusesWhatTheCliWouldMisread()
{
    QFETCH(Options, options);
    QFETCH(QString, named);
    const auto arguments = claude::commandLine(options);
    QVERIFY(!arguments);
    QCOMPARE(arguments.error().kind, base::Error::Kind::InvalidInput);
    QVERIFY2(arguments.error().message.contains(named), qPrintable(arguments.error().message));
}

void tst_CommandLine::showsWhatTheUserCouldType_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("promptFile");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QStringList{u"--resume"_s, first.toString()} << QString()
                           << u"claude --resume "_s + first.toString();
    QTest::newRow("prompt") << QStringList{u"--permission-mode"_s, u"plan"_s} << u"/run/user/0/gantry/x/prompt"_s
                            << u"claude --permission-mode plan < prompt"_s;
    QTest::newRow("quoted") << QStringList{u"--allowedTools"_s, u"Bash(git *)"_s, u"it's"_s, u"--"_s} << QString()
                            << u"claude --allowedTools 'Bash(git *)' 'it'\\''s'"_s;
}

void tst_CommandLine::showsWhatTheUserCouldType()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, promptFile);
    QTEST(claude::displayCommand(u"/opt/x/claude"_s, arguments, promptFile), "shown");
}

void tst_CommandLine::quotesSoThatAShellGivesTheWordBack_data()
{
    QTest::addColumn<QString>("word");
    for (const QString &word : {u""_s, u"a b"_s, u"$HOME"_s, u"`id`"_s, u"'"_s, u"\"\\"_s, u"a\nb"_s, u"*"_s, u"-n"_s,
                                u"größe"_s, u"🙂"_s, u"#x"_s, u"~"_s, u"a;b"_s})
        QTest::newRow(qPrintable(word)) << word;
}

void tst_CommandLine::quotesSoThatAShellGivesTheWordBack()
{
    QFETCH(QString, word);
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"printf '%s' "_s + claude::shellQuoted(word)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), word);
}

void tst_CommandLine::recognisesClaudeCommands_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<bool>("isClaude");
    const auto yes = [](const char *command) { QTest::newRow(command) << QString::fromUtf8(command) << true; };
    const auto no = [](const char *command) { QTest::newRow(command) << QString::fromUtf8(command) << false; };
    yes("claude");
    yes("  claude --resume x");
    yes("/usr/local/bin/claude -p hi");
    yes("cat prompt.tmp | claude --resume conv");
    yes("cd src && claude");
    yes("A=1 B='2 3' claude");
    yes("exec claude");
    yes("env -i PATH=/bin claude");
    yes("timeout 60 claude -p");
    yes("'claude' -p");
    yes("echo hi; claude");
    yes("(claude)");
    yes("{ claude; }");
    yes("echo $(claude -p hi)");
    yes("< prompt claude");
    yes("nohup nice -n 5 claude &");
    yes("if true; then claude; fi");
    yes("npx @anthropic-ai/claude-code -p");
    yes("make\nclaude");
    yes("claude attach-nothing");
    yes("claude 'attach this file'");
    yes("claude attach x; claude -p hi");
    yes("claude | attach");
    no("claude attach 73f6830a");
    no("exec '/opt/my tools/claude' attach 73f6830a");
    no("claude --version && claude mcp list");
    no("");
    no("   ");
    no("echo claude");
    no("grep -r claude .");
    no("claude-lint .");
    no("./claude.sh");
    no("cat claude");
    no("echo 'x | claude'");
    no("echo \"a; claude\"");
    no("# claude");
    no("ls > claude");
    no("npm test 2>&1");
    no("git commit -m 'ask claude'");
    no("echo a\\;claude");
    no("mkdir ~/.claude && ls");
    no("env '' claude");
    no("timeout \"\"");
}

void tst_CommandLine::recognisesClaudeCommands()
{
    QFETCH(QString, command);
    QTEST(claude::looksLikeClaudeCommand(command), "isClaude");
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_CommandLine.moc"
