// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/LaunchPlan.h"

#include "tests/helpers/OrdinaryUser.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using base::Error;
using engines::LaunchContext;
using engines::LaunchPlan;
using session::RunRequest;
using session::StepKind;

class tst_LaunchPlan : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void startsANewConversationWithAKnownId();
    void limitsMemoryInAScope();
    void resumesOnlyWhatWasWritten_data();
    void resumesOnlyWhatWasWritten();
    void aStepMayNameAnotherConversation();
    void aForkGoesOnUnderANewId();
    void neverPutsThePromptOnTheCommandLine();
    void alwaysSaysThePermissionMode();
    void ourVariablesCannotBeOverridden();
    void eachExecutorRefusesTheOthersCommand_data();
    void eachExecutorRefusesTheOthersCommand();
    void refusesAFolder_data();
    void refusesAFolder();
    void refusesAPromptThatClaudeWouldRefuse();
    void anEmptyPromptOpensAnEmptyTerminal();
    void aBackgroundStepNeedsAPrompt();
    void aBackgroundPromptTravelsThroughAnOpenPipe();
    void aResumedBackgroundConversationMayWaitForItsPrompt();

private:
    [[nodiscard]] RunRequest request(StepKind kind, const QString &text) const;
    [[nodiscard]] static QString variable(const LaunchPlan &plan, const QByteArray &name);
    std::unique_ptr<QTemporaryDir> m_folder;
    LaunchContext m_context;
};

void tst_LaunchPlan::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_context.paths.data = m_folder->filePath(QStringLiteral("data"));
    m_context.paths.runtime = m_folder->filePath(QStringLiteral("runtime"));
    m_context.hookProgram = QStringLiteral("/usr/libexec/gantry-hook");
    m_context.callbackUrl = QStringLiteral("http://127.0.0.1:1/command-complete/s/t");
    // Any program serves: a plan starts nothing.
    m_context.choices.claudeProgram = QStringLiteral("/bin/true");
}

RunRequest tst_LaunchPlan::request(StepKind kind, const QString &text) const
{
    RunRequest request;
    request.run.id = base::RunId::create();
    request.session.id = base::SessionId::create();
    request.session.project = m_folder->path();
    request.session.workingFolder = m_folder->path();
    request.step.id = base::StepId::create();
    request.step.kind = kind;
    request.step.text = text;
    return request;
}

QString tst_LaunchPlan::variable(const LaunchPlan &plan, const QByteArray &name)
{
    for (const QByteArray &entry : plan.spec.environment) {
        if (entry.startsWith(name + '='))
            return QString::fromUtf8(entry.mid(name.size() + 1));
    }
    return QStringLiteral("(unset)");
}

void tst_LaunchPlan::startsANewConversationWithAKnownId()
{
    const auto plan = planClaude(request(StepKind::ClaudePrompt, QStringLiteral("hi")), m_context);
    QVERIFY(plan);
    const qsizetype at = plan->spec.arguments.indexOf(QStringLiteral("--session-id"));
    QVERIFY(at >= 0);
    QCOMPARE(plan->spec.arguments.value(at + 1), plan->conversation);
    QVERIFY(!plan->spec.arguments.contains(QStringLiteral("--resume")));
    QVERIFY(plan->spec.terminal == process::Terminal::Pty);
}

void tst_LaunchPlan::limitsMemoryInAScope()
{
    const RunRequest asked = request(StepKind::ShellCommand, QStringLiteral("make -j 8"));
    const auto plain = planShell(asked, m_context);
    m_context.choices.memoryLimitBytes = 2'000'000'000;
    QVERIFY(planShell(asked, m_context)->spec == plain->spec); // nothing here can do that
    m_context.choices.scopeProgram = QStringLiteral("/usr/bin/systemd-run");
    const auto limited = planShell(asked, m_context);
    QCOMPARE(limited->spec.program, QStringLiteral("/usr/bin/systemd-run"));
    const QStringList &arguments = limited->spec.arguments;
    QVERIFY(arguments.contains(QStringLiteral("--scope")));
    QVERIFY(arguments.contains(QStringLiteral("MemoryMax=2000000000")));
    const qsizetype end = arguments.indexOf(QStringLiteral("--"));
    QCOMPARE(arguments.sliced(end + 1), QStringList{plain->spec.program} + plain->spec.arguments);
    QCOMPARE(limited->command, plain->command); // what people see stays what they wrote
}

void tst_LaunchPlan::resumesOnlyWhatWasWritten_data()
{
    QTest::addColumn<bool>("told"); // a hook said which file it is
    QTest::addColumn<bool>("written");
    QTest::addColumn<bool>("spent"); // its figures are known
    QTest::addColumn<bool>("named"); // by the user
    QTest::addColumn<bool>("resumed");
    QTest::newRow("as a hook told") << true << true << false << false << true;
    QTest::newRow("ended before its first prompt") << true << false << false << false << false;
    QTest::newRow("the file was taken away") << true << false << true << false << true;
    QTest::newRow("ended before its first hook") << false << false << false << false << false;
    QTest::newRow("hooks are switched off") << false << true << false << false << true;
    QTest::newRow("the user's own choice") << false << false << false << true << true;
}

void tst_LaunchPlan::resumesOnlyWhatWasWritten()
{
    QFETCH(bool, told);
    QFETCH(bool, written);
    QFETCH(bool, spent);
    QFETCH(bool, named);
    QFETCH(bool, resumed);
    RunRequest asked = request(StepKind::ClaudePrompt, QStringLiteral("go on"));
    const auto conversation = base::ConversationId::create();
    asked.session.conversation = conversation;
    const QString folder = m_folder->filePath(QStringLiteral("claude/projects/-p"));
    QVERIFY(QDir().mkpath(folder));
    const QString transcript = folder + u'/' + conversation.toString() + QStringLiteral(".jsonl");
    if (written)
        QVERIFY(QFile(transcript).open(QIODevice::WriteOnly));
    if (told)
        asked.session.transcriptPath = transcript;
    if (spent)
        asked.session.tokens = session::TokenCount{};
    if (named)
        asked.step.conversation = conversation;
    asked.step.environment.insert(QStringLiteral("CLAUDE_CONFIG_DIR"), m_folder->filePath(QStringLiteral("claude")));
    const auto plan = planClaude(asked, m_context);
    QVERIFY(plan);
    const QStringList &arguments = plan->spec.arguments;
    const QStringList words{QStringLiteral("--session-id"), QStringLiteral("--resume")};
    QCOMPARE(arguments.value(arguments.indexOf(words.at(resumed ? 1 : 0)) + 1), conversation.toString());
    QVERIFY(!arguments.contains(words.at(resumed ? 0 : 1)));
    QCOMPARE(plan->conversation, conversation.toString());
}

void tst_LaunchPlan::aStepMayNameAnotherConversation()
{
    RunRequest asked = request(StepKind::ClaudePrompt, QStringLiteral("go on"));
    asked.session.conversation = base::ConversationId::create();
    asked.step.conversation = base::ConversationId::create();
    const auto plan = planClaude(asked, m_context);
    QVERIFY(plan);
    QCOMPARE(plan->conversation, asked.step.conversation->toString());
}

void tst_LaunchPlan::aForkGoesOnUnderANewId()
{
    RunRequest asked = request(StepKind::ClaudePrompt, QStringLiteral("try another way"));
    asked.step.conversation = base::ConversationId::create();
    asked.step.fork = true;
    const auto plan = planClaude(asked, m_context);
    QVERIFY(plan);
    const QStringList &arguments = plan->spec.arguments;
    QVERIFY(arguments.contains(QStringLiteral("--fork-session")));
    QCOMPARE(arguments.value(arguments.indexOf(QStringLiteral("--resume")) + 1), asked.step.conversation->toString());
    QCOMPARE(arguments.value(arguments.indexOf(QStringLiteral("--session-id")) + 1), plan->conversation);
    QVERIFY(plan->conversation != asked.step.conversation->toString());

    asked.step.conversation.reset();
    const auto fresh = planClaude(asked, m_context);
    QVERIFY(fresh);
    QVERIFY(!fresh->spec.arguments.contains(QStringLiteral("--fork-session")));
}

void tst_LaunchPlan::neverPutsThePromptOnTheCommandLine()
{
    const QString prompt = QStringLiteral("--version; $HOME \"quotes\" and a secret-looking word: hunter2");
    const auto plan = planClaude(request(StepKind::ClaudePrompt, prompt), m_context);
    QVERIFY(plan);
    QCOMPARE(plan->stdinBytes, prompt.toUtf8());
    QVERIFY(plan->spec.stdinFile.startsWith(m_context.paths.runtime));
    for (const QString &argument : plan->spec.arguments + QStringList{plan->command})
        QVERIFY2(!argument.contains(u"hunter2"), qPrintable(argument));
}

void tst_LaunchPlan::alwaysSaysThePermissionMode()
{
    const auto plan = planClaude(request(StepKind::ClaudePrompt, QStringLiteral("hi")), m_context);
    QVERIFY(plan);
    const qsizetype at = plan->spec.arguments.indexOf(QStringLiteral("--permission-mode"));
    QCOMPARE(plan->spec.arguments.value(at + 1), QStringLiteral("manual"));

    RunRequest odd = request(StepKind::ClaudePrompt, QStringLiteral("hi"));
    odd.session.profile.permissionMode = QStringLiteral("yolo");
    const auto refused = planClaude(odd, m_context);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::InvalidInput);
}

void tst_LaunchPlan::ourVariablesCannotBeOverridden()
{
    RunRequest asked = request(StepKind::ShellCommand, QStringLiteral("env"));
    asked.step.environment = {{QStringLiteral("GANTRY_SESSION_ID"), QStringLiteral("forged")},
                              {QStringLiteral("MINE"), QStringLiteral("kept")}};
    const auto plan = planShell(asked, m_context);
    QVERIFY(plan);
    QCOMPARE(variable(*plan, "GANTRY_SESSION_ID"), asked.session.id.toString());
    QCOMPARE(variable(*plan, "CODE_MY_SPEC_SESSION_ID"), asked.session.id.toString());
    QCOMPARE(variable(*plan, "MINE"), QStringLiteral("kept"));
    QCOMPARE(variable(*plan, "CODE_MY_SPEC_CALLBACK_URL"), m_context.callbackUrl);
}

void tst_LaunchPlan::eachExecutorRefusesTheOthersCommand_data()
{
    QTest::addColumn<bool>("claudeExecutor");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    QTest::newRow("shell step, Claude executor") << true << int(StepKind::ShellCommand) << "ls" << "shell executor";
    QTest::newRow("prompt, shell executor") << false << int(StepKind::ClaudePrompt) << "hi" << "Claude executor";
    QTest::newRow("claude as a command") << false << int(StepKind::ShellCommand) << "claude -p hi" << "Claude executor";
    QTest::newRow("claude in a pipe") << false << int(StepKind::ShellCommand) << "cat p | claude" << "Claude executor";
}

void tst_LaunchPlan::eachExecutorRefusesTheOthersCommand()
{
    QFETCH(bool, claudeExecutor);
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(QString, names);
    const RunRequest asked = request(static_cast<StepKind>(kind), text);
    const auto plan = claudeExecutor ? planClaude(asked, m_context) : planShell(asked, m_context);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(plan.error().message.contains(names), qPrintable(plan.error().message));
}

void tst_LaunchPlan::refusesAFolder_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("kind");
    QTest::newRow("missing") << "missing" << int(Error::Kind::NotFound);
    QTest::newRow("not UTF-8") << QStringLiteral("lat\uFFFD") << int(Error::Kind::InvalidInput);
    QTest::newRow("a file") << "file" << int(Error::Kind::InvalidInput);
    QTest::newRow("not writable") << "locked" << int(Error::Kind::PermissionDenied);
}

void tst_LaunchPlan::refusesAFolder()
{
    QFETCH(QString, folder);
    QFETCH(int, kind);
    QFile file(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QDir(m_folder->path()).mkdir(QStringLiteral("locked"));
    QFile::setPermissions(m_folder->filePath(QStringLiteral("locked")), QFile::ReadOwner | QFile::ExeOwner);
    const helpers::OrdinaryUser user(m_folder->path());
    if (folder == u"locked" && !helpers::OrdinaryUser::isOrdinary())
        QSKIP("There is no second user to become here.");
    RunRequest asked = request(StepKind::ShellCommand, QStringLiteral("ls"));
    asked.session.workingFolder = m_folder->filePath(folder);
    const auto plan = planFor(asked, m_context);
    QVERIFY(!plan);
    QCOMPARE(int(plan.error().kind), kind);
    QVERIFY2(plan.error().message.contains(folder), qPrintable(plan.error().message));
}

void tst_LaunchPlan::refusesAPromptThatClaudeWouldRefuse()
{
    const auto plan = planClaude(request(StepKind::ClaudePrompt, QString(11'000'000, u'x')), m_context);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, Error::Kind::TooLarge);
}

void tst_LaunchPlan::anEmptyPromptOpensAnEmptyTerminal()
{
    const auto plan = planClaude(request(StepKind::ClaudePrompt, {}), m_context);
    QVERIFY(plan);
    QVERIFY(plan->spec.stdinFile.isEmpty());
}

void tst_LaunchPlan::aBackgroundStepNeedsAPrompt()
{
    RunRequest asked = request(StepKind::ClaudePrompt, QStringLiteral("  "));
    asked.session.mode = session::Mode::Agentic;
    const auto plan = planClaude(asked, m_context);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, Error::Kind::InvalidInput);
}

void tst_LaunchPlan::aBackgroundPromptTravelsThroughAnOpenPipe()
{
    RunRequest asked = request(StepKind::ClaudePrompt, QStringLiteral("two\nlines"));
    asked.session.mode = session::Mode::Agentic;
    asked.session.profile.maxBudget = base::Money::fromDollars(2);
    const auto plan = planClaude(asked, m_context);
    QVERIFY(plan);
    QVERIFY(plan->spec.terminal == process::Terminal::Pipes);
    // No file: its end would be the end of the conversation. BackgroundClaude writes the prompt.
    QVERIFY(plan->spec.stdinFile.isEmpty() && plan->stdinBytes.isEmpty());
    QVERIFY(plan->command.endsWith(QStringLiteral("< prompt")));
    QVERIFY(plan->spec.arguments.join(u' ').contains(QStringLiteral("--permission-prompt-tool stdio")));
    QVERIFY(plan->spec.arguments.contains(QStringLiteral("--max-budget-usd")));
}

void tst_LaunchPlan::aResumedBackgroundConversationMayWaitForItsPrompt()
{
    RunRequest asked = request(StepKind::ClaudePrompt, {});
    asked.session.mode = session::Mode::Agentic;
    asked.step.conversation = base::ConversationId::create();
    const auto plan = planClaude(asked, m_context);
    QVERIFY(plan);
    QVERIFY(!plan->command.contains(u'<'));
}

QTEST_GUILESS_MAIN(tst_LaunchPlan)
#include "tst_LaunchPlan.moc"
