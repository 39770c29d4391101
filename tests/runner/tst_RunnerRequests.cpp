// SPDX-License-Identifier: GPL-3.0-or-later
#include "CallbackReceiver.h"
#include "tests/helpers/RawHttp.h"
#include "tests/helpers/RunnerProcess.h"

#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using helpers::RawAnswer;
using helpers::RawRequest;
using helpers::RunnerProcess;

/// What becomes of the fields of a request: Claude's arguments and files, the commands before it, and how early it is
/// known, watched and stopped.
class tst_RunnerRequests : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void namesItsEndpoints();
    void givesClaudeItsArguments_data();
    void givesClaudeItsArguments();
    void writesTheFilesOfTheRequest();
    void runsCommandsBeforeClaude();
    void saysWhichCommandFailed();
    void cutsNoSecretInHalf_data();
    void cutsNoSecretInHalf();
    void takesADayAsTimeLimit();
    void answersBeforeTheClone();
    void cancelsAClone();
    void givesUpACloneThatTakesTooLong();
    void killsAStubbornClaudeWhenTheClientLeaves();
    void storesTheOldestLineInTime();

private:
    [[nodiscard]] QByteArray contentOf(const QString &name) const
    {
        QFile file(m_runner->path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file ") + name.toUtf8();
    }

    std::unique_ptr<RunnerProcess> m_runner;
};

namespace {

QList<helpers::RawEvent> named(const RawAnswer &answer, const QByteArray &name)
{
    QList<helpers::RawEvent> found = helpers::eventsOf(answer.body);
    found.removeIf([&name](const helpers::RawEvent &event) { return event.name != name; });
    return found;
}

/// A git server that takes a connection and says nothing.
class SilentServer
{
public:
    SilentServer() { m_server.listen(QHostAddress::LocalHost); }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1/o/r.git"_s.arg(m_server.serverPort()); }
    [[nodiscard]] bool wasAsked() { return m_server.waitForNewConnection(60'000); }

private:
    QTcpServer m_server;
};

} // namespace

void tst_RunnerRequests::initTestCase()
{
    m_runner = std::make_unique<RunnerProcess>(RunnerProcess::Setup{.arguments = {u"--max-concurrent"_s, u"2"_s}});
    QVERIFY2(m_runner->isListening(), m_runner->standardError().constData());
}

void tst_RunnerRequests::cleanup()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_runner->leftWorkspaces(), QStringList(), 30'000);
}

void tst_RunnerRequests::namesItsEndpoints()
{
    const RawAnswer answer = RawRequest(m_runner->port(), "GET", "/").wait();
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.header("content-type").startsWith("application/json"));
    QCOMPARE(answer.json().value(u"message").toString(), u"Claude Code Cloud Run Service"_s);
    QCOMPARE(answer.json().value(u"endpoints").toObject(),
             (QJsonObject{{u"run"_s, u"POST /run"_s},
                          {u"runAsync"_s, u"POST /run-async"_s},
                          {u"cancel"_s, u"POST /cancel/:taskId"_s},
                          {u"status"_s, u"GET /tasks/status"_s},
                          {u"health"_s, u"GET /health"_s}}));
}

void tst_RunnerRequests::givesClaudeItsArguments_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("arguments");
    const QString always = u"-p --verbose --output-format stream-json"_s;
    QTest::newRow("nothing asked for") << QJsonObject() << always + u" --permission-mode default"_s;
    QTest::newRow("no limit of turns") << QJsonObject{{u"maxTurns"_s, 0}} << always + u" --permission-mode default"_s;
    QTest::newRow("everything") << QJsonObject{{u"model"_s, u"opus"_s},
                                               {u"fallbackModel"_s, u"claude-sonnet-4-5[1m]"_s},
                                               {u"maxTurns"_s, 7},
                                               {u"permissionMode"_s, u"acceptEdits"_s},
                                               {u"allowedTools"_s, QJsonArray{u"Bash(git log:*)"_s, u"Read"_s}},
                                               {u"disallowedTools"_s, QJsonArray{u"Write"_s}},
                                               {u"systemPrompt"_s, u"be brief"_s},
                                               {u"appendSystemPrompt"_s, u"and kind"_s},
                                               {u"mcpConfig"_s, QJsonObject{{u"mcpServers"_s, QJsonObject()}}}}
                                << always
            + u" --allowedTools Bash(git log:*),Read --disallowedTools Write --max-turns 7"
              " --system-prompt-file HOME/.runner/system-prompt.txt"
              " --append-system-prompt-file HOME/.runner/append-system-prompt.txt"
              " --fallback-model claude-sonnet-4-5[1m] --model opus --permission-mode acceptEdits"
              " --mcp-config HOME/.runner/mcp.json"_s;
}

void tst_RunnerRequests::givesClaudeItsArguments()
{
    QFETCH(QJsonObject, body);
    QFETCH(QString, arguments);
    for (const bool pipe : {true, false}) {
        QFile::remove(m_runner->path(u"trace"_s));
        body.insert(u"environmentSecrets"_s, QJsonObject{{u"RUNNER_TRACE"_s, m_runner->path(u"trace"_s)}});
        body.insert(u"useNamedPipe"_s, pipe);
        const RawAnswer answer = m_runner->run(u"lines 1"_s, body);
        QCOMPARE(named(answer, "error").size(), 0);
        static const QRegularExpression home(u"\\S+/ws-[^/]+/home/"_s);
        QCOMPARE(QString::fromUtf8(contentOf(u"trace"_s).trimmed()).replace(home, u"HOME/"_s), arguments);
    }
}

void tst_RunnerRequests::writesTheFilesOfTheRequest()
{
    const QJsonObject mcp{{u"mcpServers"_s, QJsonObject{{u"x"_s, QJsonObject{{u"command"_s, u"tool"_s}}}}}};
    const QJsonObject matter{{u"allowed-tools"_s, QJsonArray{u"Bash"_s, u"Read"_s}},
                             {u"description"_s, u"Look: \"at\"\n---\nmodel: evil"_s}};
    const QJsonObject body{
        {u"mcpConfig"_s, mcp},
        {u"systemPrompt"_s, u"be brief"_s},
        {u"appendSystemPrompt"_s, u"é\nand kind"_s},
        {u"slashCommands"_s,
         QJsonObject{{u"check"_s, QJsonObject{{u"frontmatter"_s, matter}, {u"content"_s, u"Look at $ARGUMENTS"_s}}}}},
        {u"subagents"_s, QJsonObject{{u"helper_1"_s, QJsonObject{{u"content"_s, u"You help."_s}}}}}};
    const QByteArray kept = m_runner->path(u"kept"_s).toUtf8();
    const QByteArray script = "mkdir " + kept + "; cp -R \"$HOME/.claude\" " + kept
        + "/claude; cp -R \"$HOME/.runner\" " + kept
        + "/runner; find \"$HOME/.claude\" \"$HOME/.runner\" -type f -exec stat -c %a {} + | sort -u >" + kept
        + "/modes";
    const RawAnswer answer = m_runner->run(RunnerProcess::shell(script), body);
    QCOMPARE(named(answer, "error").size(), 0);
    // No value can end the front matter or add to it: JSON is YAML.
    QCOMPARE(contentOf(u"kept/claude/commands/check.md"_s),
             "---\nallowed-tools: [\"Bash\",\"Read\"]\ndescription: \"Look: \\\"at\\\"\\n---\\nmodel: evil\"\n---\n\n"
             "Look at $ARGUMENTS\n");
    QCOMPARE(contentOf(u"kept/claude/agents/helper_1.md"_s), "You help.\n");
    QCOMPARE(QJsonDocument::fromJson(contentOf(u"kept/runner/mcp.json"_s)).object(), mcp);
    QCOMPARE(contentOf(u"kept/runner/system-prompt.txt"_s), "be brief");
    QCOMPARE(contentOf(u"kept/runner/append-system-prompt.txt"_s), "é\nand kind");
    QCOMPARE(contentOf(u"kept/modes"_s), "600\n");
}

void tst_RunnerRequests::runsCommandsBeforeClaude()
{
    const QJsonArray commands{u"echo \"CI is $CI\" >order.txt"_s, u"pwd >>order.txt; exit 0"_s,
                              u"echo \"$GIVEN\" | wc -c | tr -d ' ' >>order.txt"_s};
    const RawAnswer answer = m_runner->run(u"cat order.txt"_s,
                                           {{u"preExecutionCommands"_s, commands},
                                            {u"cwdRelative"_s, u"a/b"_s},
                                            {u"environmentSecrets"_s, QJsonObject{{u"GIVEN"_s, u"12345678"_s}}}});
    QCOMPARE(named(answer, "error").size(), 0);
    QStringList lines;
    for (const auto &event : helpers::eventsOf(answer.body)) {
        if (const QString text = event.json().value(u"content").toString(); text.startsWith(u"file: "))
            lines.append(text.sliced(6));
    }
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], u"CI is true"_s);
    QVERIFY2(lines[1].endsWith(u"/a/b"), qPrintable(lines[1]));
    QCOMPARE(lines[2], u"9"_s);
    QCOMPARE(named(answer, "progress").size(), 3);
}

void tst_RunnerRequests::saysWhichCommandFailed()
{
    const QString failing = u"echo went-wrong >&2; exit 3"_s;
    const QString never = m_runner->path(u"never"_s);
    const RawAnswer answer = m_runner->run(
        u"lines 1"_s, {{u"preExecutionCommands"_s, QJsonArray{u"true"_s, failing, u"touch "_s + never}}});
    const auto errors = named(answer, "error");
    QCOMPARE(errors.size(), 2);
    const QString words = u"Pre-execution command failed: %1\nCommand failed: %1\nwent-wrong"_s.arg(failing);
    QCOMPARE(errors[0].json(), (QJsonObject{{u"error"_s, words}, {u"code"_s, u"SETUP_FAILED"_s}, {u"exitCode"_s, 1}}));
    QCOMPARE(errors[1].json().value(u"stderr").toString(), words);
    QVERIFY(!QFile::exists(never));
    QVERIFY(!answer.body.contains("\"init\"")); // Claude was not started
}

void tst_RunnerRequests::cutsNoSecretInHalf_data()
{
    QTest::addColumn<bool>("before"); // Claude starts
    QTest::newRow("a command before it") << true;
    QTest::newRow("Claude itself") << false;
}

/// Only the end of a long output is told; where it begins stands a part of the secret, which would not be known as one.
void tst_RunnerRequests::cutsNoSecretInHalf()
{
    QFETCH(const bool, before);
    // Lines of 61 and of 101 bytes: neither 16 nor 64 KiB are a multiple of that.
    const QByteArray secret
        = before ? QByteArray(12, 'q') + QByteArray(48, 'z') : QByteArray(20, 'q') + QByteArray(80, 'z');
    const QByteArray script = "i=0; while [ $i -lt 2000 ]; do echo \"$NEEDLE\" >&2; i=$((i+1)); done; exit 3";
    QJsonObject body{{u"environmentSecrets"_s, QJsonObject{{u"NEEDLE"_s, QString::fromUtf8(secret)}}}};
    if (before)
        body.insert(u"preExecutionCommands"_s, QJsonArray{QString::fromUtf8(script)});
    const RawAnswer answer = m_runner->run(before ? u"lines 1"_s : RunnerProcess::shell(script), body);
    const auto errors = named(answer, "error");
    QVERIFY(!errors.isEmpty());
    QVERIFY2(errors.last().json().value(u"stderr").toString().endsWith(u"[redacted]\n[redacted]"_s
                                                                       + (before ? u""_s : u"\n"_s)),
             errors.last().data.constData());
    QVERIFY2(!answer.body.contains("zzzz"), errors.last().data.left(400).constData());
}

void tst_RunnerRequests::takesADayAsTimeLimit()
{
    const RawAnswer answer = m_runner->run(u"lines 1"_s, {{u"timeoutMinutes"_s, 1440}});
    QCOMPARE(named(answer, "error").size(), 0);
    QCOMPARE(named(answer, "done").size(), 1);
}

void tst_RunnerRequests::answersBeforeTheClone()
{
    SilentServer server;
    RawRequest request(m_runner->port(), "POST", "/run",
                       RunnerProcess::body(u"lines 1"_s, {{u"gitRepo"_s, server.url()}}));
    QVERIFY(server.wasAsked());
    QVERIFY(request.waitFor("\"stage\":\"clone\""));
    QCOMPARE(request.now().status, 200);
    QVERIFY(request.now().header("x-task-id").startsWith("sync-"));
    request.leave();
}

void tst_RunnerRequests::cancelsAClone()
{
    SilentServer server;
    RawRequest request(m_runner->port(), "POST", "/run",
                       RunnerProcess::body(u"lines 1"_s, {{u"gitRepo"_s, server.url()}}));
    QVERIFY(server.wasAsked());
    QVERIFY(request.waitFor("\"stage\":\"clone\""));
    const QByteArray id = request.now().header("x-task-id");
    const RawAnswer cancelled = RawRequest(m_runner->port(), "POST", "/cancel/" + id).wait();
    QCOMPARE(cancelled.json().value(u"status").toString(), u"cancelled"_s);
    const RawAnswer answer = request.wait();
    QVERIFY(answer.complete);
    QCOMPARE(named(answer, "cancelled").size(), 1);
    QCOMPARE(named(answer, "error").size(), 0);
    QVERIFY(!answer.body.contains("\"init\""));
}

void tst_RunnerRequests::givesUpACloneThatTakesTooLong()
{
    const RunnerProcess runner(RunnerProcess::Setup{.environment = {{u"GANTRY_RUNNER_CLONE_MS"_s, u"500"_s}}});
    QVERIFY2(runner.isListening(), runner.standardError().constData());
    const SilentServer server;
    const RawAnswer answer = runner.run(u"lines 1"_s, {{u"gitRepo"_s, server.url()}});
    const auto errors = named(answer, "error");
    QCOMPARE(errors.size(), 2);
    QCOMPARE(errors[0].json().value(u"error").toString(),
             u"Failed to clone repository: it took longer than 10 minutes"_s);
    QCOMPARE(errors[1].json().value(u"exitCode").toInt(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(runner.leftWorkspaces(), QStringList(), 20'000);
}

void tst_RunnerRequests::killsAStubbornClaudeWhenTheClientLeaves()
{
    RawRequest request(m_runner->port(), "POST", "/run", RunnerProcess::body(u"stray stubborn"_s));
    QVERIFY(request.waitFor("asleep"));
    QFile file(m_runner->workspaces() + u'/' + m_runner->leftWorkspaces().value(0) + u"/home/claude.pid"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const pid_t pid = file.readAll().trimmed().toInt();
    QVERIFY(pid > 0 && ::kill(pid, 0) == 0);
    request.leave();
    QTRY_VERIFY_WITH_TIMEOUT(::kill(pid, 0) != 0, 60'000);
}

/// Each line begins no new wait: something that says a little all the time would never be stored.
void tst_RunnerRequests::storesTheOldestLineInTime()
{
    helpers::CallbackReceiver receiver;
    const QString prompt = RunnerProcess::shell("while :; do echo '{\"type\":\"assistant\"}'; sleep 0.3; done");
    const QJsonObject more{{u"callbackUrl"_s, receiver.url()}, {u"taskId"_s, u"t"_s}};
    QCOMPARE(RawRequest(m_runner->port(), "POST", "/run-async", RunnerProcess::body(prompt, more)).wait().status, 202);
    const QDir session(m_runner->logs() + u"/sessions/t"_s);
    QTRY_VERIFY_WITH_TIMEOUT(session.entryList({u"*.jsonl"_s}, QDir::Files).size() >= 2, 60'000);
    for (const QString &name : session.entryList({u"*.jsonl"_s}, QDir::Files))
        QCOMPARE_LT(contentOf(u"logs/sessions/t/"_s + name).count('\n'), 100); // not because there were so many
    RawRequest(m_runner->port(), "POST", "/cancel/t").wait();
    QTRY_COMPARE_WITH_TIMEOUT(receiver.bodies.size(), 1, 60'000);
}

QTEST_GUILESS_MAIN(tst_RunnerRequests)
#include "tst_RunnerRequests.moc"
