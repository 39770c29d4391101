// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/FakeMessagesApi.h"
#include "tests/helpers/RawHttp.h"
#include "tests/helpers/RealClaude.h"
#include "tests/helpers/RunnerProcess.h"

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using helpers::RawAnswer;
using helpers::RawRequest;
using helpers::RunnerProcess;

/// "gantryctl serve" with the real Claude Code.
class tst_RealRunner : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void streamsARun();
    void handsOverSystemPrompts();
    void reportsATurnLimit();
    void deniesToolsByDefault();
    void readsTheFilesOfTheRequest();
    void runsIsolated();
    void cancelsARun();

private:
    [[nodiscard]] RawAnswer run(const QString &prompt, const QJsonObject &more = {}) const
    {
        return m_runner->run(prompt, more);
    }

    std::unique_ptr<helpers::FakeMessagesApi> m_api;
    std::unique_ptr<RunnerProcess> m_runner;
};

namespace {

QJsonObject resultOf(const RawAnswer &answer)
{
    for (const auto &event : helpers::eventsOf(answer.body)) {
        if (event.name.isEmpty() && event.json().value(u"type").toString() == u"result")
            return event.json();
    }
    return {};
}

} // namespace

void tst_RealRunner::initTestCase()
{
    GANTRY_NEEDS_REAL_CLAUDE();
    m_api = std::make_unique<helpers::FakeMessagesApi>();
    m_runner
        = std::make_unique<RunnerProcess>(RunnerProcess::Setup{.arguments = {u"--max-concurrent"_s, u"3"_s},
                                                               .environment = {{u"ANTHROPIC_BASE_URL"_s, m_api->url()}},
                                                               .claude = qEnvironmentVariable("GANTRY_TEST_CLAUDE")});
    QVERIFY2(m_runner->isListening(), m_runner->standardError().constData());
}

void tst_RealRunner::streamsARun()
{
    for (const bool pipe : {true, false}) {
        const RawAnswer answer = run(uR"(@fake [{"text":"done by the runner"}])"_s, {{u"useNamedPipe"_s, pipe}});
        QVERIFY2(answer.complete, answer.body.constData());
        const auto events = helpers::eventsOf(answer.body);
        QVERIFY2(events.size() >= 4, answer.body.constData());
        QCOMPARE(events[0].json().value(u"subtype").toString(), u"init"_s);
        QCOMPARE(resultOf(answer).value(u"result").toString(), u"done by the runner"_s);
        QCOMPARE(resultOf(answer).value(u"is_error").toBool(), false);
        QCOMPARE(events.last().data, "[DONE]");
    }
    const auto requests = m_api->requests();
    QVERIFY(std::ranges::any_of(requests, [](const QJsonObject &request) {
        return request.value(u"headers").toObject().value(u"x-api-key").toString() == u"<hidden>";
    }));
}

void tst_RealRunner::handsOverSystemPrompts()
{
    const RawAnswer answer
        = run(uR"(@fake [{"text":"ok"}])"_s,
              {{u"systemPrompt"_s, u"You are needle-one."_s}, {u"appendSystemPrompt"_s, u"Mind needle-two."_s}});
    QCOMPARE(resultOf(answer).value(u"result").toString(), u"ok"_s);
    QByteArray bodies;
    for (const QJsonObject &request : m_api->requests())
        bodies += QJsonDocument(request.value(u"body").toObject().value(u"system").isArray()
                                    ? QJsonDocument(request.value(u"body").toObject().value(u"system").toArray())
                                    : QJsonDocument(QJsonArray{request.value(u"body").toObject().value(u"system")}))
                      .toJson();
    QVERIFY(bodies.contains("You are needle-one."));
    QVERIFY(bodies.contains("Mind needle-two."));
}

void tst_RealRunner::reportsATurnLimit()
{
    const RawAnswer answer = run(
        uR"(@fake [{"tool":"Bash","input":{"command":"true"}},{"tool":"Bash","input":{"command":"true"}},{"text":"x"}])"_s,
        {{u"maxTurns"_s, 1}, {u"allowedTools"_s, QJsonArray{u"Bash"_s}}});
    QCOMPARE(resultOf(answer).value(u"subtype").toString(), u"error_max_turns"_s);
    QVERIFY2(answer.body.contains("\"error\":\"Claude process exited with code 1\""), answer.body.constData());
}

void tst_RealRunner::deniesToolsByDefault()
{
    const RawAnswer answer
        = run(uR"(@fake [{"tool":"Write","input":{"file_path":"x.txt","content":"y"}},{"text":"tried"}])"_s);
    QVERIFY2(!resultOf(answer).value(u"permission_denials").toArray().isEmpty(), answer.body.constData());
}

void tst_RealRunner::cancelsARun()
{
    RawRequest request(m_runner->port(), "POST", "/run",
                       RunnerProcess::body(uR"(@fake [{"tool":"Bash","input":{"command":"sleep 300"}},{"text":"x"}])"_s,
                                           {{u"allowedTools"_s, QJsonArray{u"Bash"_s}}}));
    QVERIFY2(request.waitFor("sleep 300"), request.now().body.constData());
    RawRequest(m_runner->port(), "POST", "/cancel/" + request.now().header("x-task-id")).wait();
    const RawAnswer answer = request.wait();
    QVERIFY2(answer.body.contains("event: cancelled\n"), answer.body.constData());
    QTRY_COMPARE_WITH_TIMEOUT(m_runner->leftWorkspaces(), QStringList(), 60'000);
    QCOMPARE(m_runner->stop(SIGTERM), 0);
}

void tst_RealRunner::readsTheFilesOfTheRequest()
{
    const QJsonObject matter{{u"description"_s, u"Looks at things: \"all\" of them"_s}};
    const QJsonObject mcp{{u"mcpServers"_s, QJsonObject{{u"lab"_s, QJsonObject{{u"command"_s, u"/nonexistent"_s}}}}}};
    const RawAnswer answer = run(
        uR"(@fake [{"text":"ok"}])"_s,
        {{u"slashCommands"_s,
          QJsonObject{{u"needle-command"_s, QJsonObject{{u"frontmatter"_s, matter}, {u"content"_s, u"Look."_s}}}}},
         {u"subagents"_s,
          QJsonObject{{u"needle-agent"_s,
                       QJsonObject{{u"frontmatter"_s,
                                    QJsonObject{{u"name"_s, u"needle-agent"_s}, {u"description"_s, u"Helps: well"_s}}},
                                   {u"content"_s, u"You help."_s}}}}},
         {u"mcpConfig"_s, mcp}});
    const auto events = helpers::eventsOf(answer.body);
    QVERIFY2(!events.isEmpty(), answer.body.constData());
    const QJsonObject begin = events[0].json();
    QCOMPARE(begin.value(u"subtype").toString(), u"init"_s);
    QVERIFY2(begin.value(u"slash_commands").toArray().contains(u"needle-command"_s), events[0].data.constData());
    QVERIFY2(begin.value(u"agents").toArray().contains(u"needle-agent"_s), events[0].data.constData());
    QCOMPARE(begin.value(u"mcp_servers").toArray().at(0)[u"name"].toString(), u"lab"_s);
}

void tst_RealRunner::runsIsolated()
{
    if (QProcess::execute(u"bwrap"_s,
                          {u"--ro-bind"_s, u"/"_s, u"/"_s, u"--unshare-pid"_s, u"--proc"_s, u"/proc"_s, u"true"_s})
        != 0)
        QSKIP("SKIPPED: bubblewrap cannot make namespaces here, so isolation was not tried");
    const RunnerProcess runner(RunnerProcess::Setup{.arguments = {u"--isolate"_s, u"bwrap"_s},
                                                    .environment = {{u"ANTHROPIC_BASE_URL"_s, m_api->url()}},
                                                    .claude = qEnvironmentVariable("GANTRY_TEST_CLAUDE")});
    QVERIFY2(runner.isListening(), runner.standardError().constData());
    const RawAnswer answer = runner.run(
        uR"(@fake [{"tool":"Bash","input":{"command":"ls -d %1 /root /home; echo made >made.txt; cat made.txt"}},{"text":"done inside"}])"_s
            .arg(runner.logs()),
        {{u"allowedTools"_s, QJsonArray{u"Bash"_s}}});
    QVERIFY2(answer.complete, answer.body.constData());
    QCOMPARE(resultOf(answer).value(u"result").toString(), u"done inside"_s);
    QVERIFY2(answer.body.contains("made"), answer.body.constData());
    QCOMPARE(answer.body.count("No such file or directory") > 0, true);
    QTRY_COMPARE_WITH_TIMEOUT(runner.leftWorkspaces(), QStringList(), 30'000);
}

QTEST_GUILESS_MAIN(tst_RealRunner)
#include "tst_RealRunner.moc"
