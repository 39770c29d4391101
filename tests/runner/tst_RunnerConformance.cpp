// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/RawHttp.h"
#include "tests/helpers/RunnerProcess.h"

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using helpers::RawAnswer;
using helpers::RawRequest;
using helpers::RunnerProcess;

/// What the recorded service answers, row by row, as far as the decision table keeps it.
class tst_RunnerConformance : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void answersPlainRequests_data();
    void answersPlainRequests();
    void tellsItsClaude();
    void refusesBodies_data();
    void refusesBodies();
    void refusesLargeBodies();
    void streamsUnnamedFrames();
    void keepsLongLinesAndBytes();
    void framesTextThatIsNoJson();
    void reportsEndings_data();
    void reportsEndings();
    void endsAtTheTimeLimit();
    void cancelsASyncTask();
    void stopsWhenTheClientLeaves();
    void killsWhatIgnoresTheEnd();
    void refusesWhenBusy();
    void takesAPlaceBeforeTheClone();
    void writesTheEnvironmentFile();
    void worksInAFolderBelow();
    void keepsFramesWhateverIsSecret();
    void saysThatItKeepsNoFiles();
    void leavesNothingBehind();

private:
    std::unique_ptr<RunnerProcess> m_runner;
};

namespace {

QList<helpers::RawEvent> named(const RawAnswer &answer, const QByteArray &name)
{
    QList<helpers::RawEvent> found;
    for (const auto &event : helpers::eventsOf(answer.body)) {
        if (event.name == name)
            found.append(event);
    }
    return found;
}

QJsonObject firstWith(const RawAnswer &answer, const QString &key)
{
    for (const auto &event : helpers::eventsOf(answer.body)) {
        if (event.name.isEmpty() && event.json().contains(key))
            return event.json();
    }
    return {};
}

bool processIsAlive(qint64 pid)
{
    return pid > 0 && ::kill(static_cast<pid_t>(pid), 0) == 0;
}

} // namespace

void tst_RunnerConformance::initTestCase()
{
    m_runner = std::make_unique<RunnerProcess>(RunnerProcess::Setup{.arguments = {u"--max-concurrent"_s, u"2"_s}});
    QVERIFY2(m_runner->isListening(), m_runner->standardError().constData());
}

void tst_RunnerConformance::answersPlainRequests_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray none;
    const QByteArray text = "Accept: text/plain\r\n";
    QTest::newRow("health") << QByteArray("GET") << QByteArray("/health") << none << 200
                            << QByteArray(R"({"status":"ok"})");
    QTest::newRow("healthz") << QByteArray("GET") << QByteArray("/healthz") << none << 200
                             << QByteArray(R"({"status":"ok"})");
    QTest::newRow("health as text") << QByteArray("GET") << QByteArray("/health") << text << 200 << QByteArray("ok");
    QTest::newRow("root as text") << QByteArray("GET") << QByteArray("/") << text << 200
                                  << QByteArray("Claude Code Agent is running");
    QTest::newRow("status") << QByteArray("GET") << QByteArray("/tasks/status") << none << 200
                            << QByteArray(R"({"active":0,"max":2,"queued":0,"tasks":[]})");
    const QByteArray missing = R"({"error":"Not found"})";
    QTest::newRow("unknown path") << QByteArray("GET") << QByteArray("/nope") << none << 404 << missing;
    QTest::newRow("unknown method") << QByteArray("DELETE") << QByteArray("/run") << none << 404 << missing;
    QTest::newRow("run by GET") << QByteArray("GET") << QByteArray("/run") << none << 404 << missing;
    QTest::newRow("cancel nothing") << QByteArray("POST") << QByteArray("/cancel/") << none << 404 << missing;
    QTest::newRow("cancel unknown")
        << QByteArray("POST") << QByteArray("/cancel/abc-1") << none << 404
        << QByteArray(
               R"({"error":"Task not found","message":"Task abc-1 is not currently running or has already completed","taskId":"abc-1"})");
    QTest::newRow("cancel a bad id")
        << QByteArray("POST") << QByteArray("/cancel/a%20b") << none << 400
        << QByteArray(R"({"error":"Invalid taskId format. Must be alphanumeric with underscores and hyphens only."})");
}

void tst_RunnerConformance::answersPlainRequests()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const RawAnswer answer = RawRequest(m_runner->port(), method, path, {}, headers).wait();
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.body, body);
    QVERIFY(!answer.header("content-type").contains("html"));
}

void tst_RunnerConformance::tellsItsClaude()
{
    const auto health = [this] {
        const RawAnswer answer = RawRequest(m_runner->port(), "GET", "/health?verbose=true", {}, {}).wait();
        return answer.status == 200 ? QJsonDocument::fromJson(answer.body).object() : QJsonObject();
    };
    // Absent until it is known; nobody waits for it.
    QTRY_COMPARE_WITH_TIMEOUT(health().value(u"claudeVersion").toString(), u"2.1.300"_s, 30'000);
    // What is documented stays as it is.
    QJsonObject rest = health();
    rest.remove(u"claudeVersion"_s);
    QJsonObject auth = rest.take(u"auth"_s).toObject();
    QCOMPARE(auth.keys(), (QStringList{u"hasApiKey"_s, u"hasAuthToken"_s, u"tokenLength"_s}));
    QCOMPARE(rest,
             (QJsonObject{{u"status"_s, u"healthy"_s},
                          {u"server"_s, u"running"_s},
                          {u"claude"_s, QJsonObject{{u"cliAvailable"_s, true}}}}));
}

void tst_RunnerConformance::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("error");
    const QByteArray json = "application/json";
    const auto row = [&json](const char *name, const QByteArray &path, const QByteArray &body, const QByteArray &error,
                             const QByteArray &type = "application/json") {
        Q_UNUSED(json)
        QTest::newRow(name) << path << body << type << error;
    };
    // Order: no prompt, no callback, no credential, the address, its scheme, the id, the types of the rest.
    row("broken JSON", "/run", "{\"prompt\":", "The body is no valid JSON");
    row("a string", "/run", "\"str\"", "The body is no valid JSON");
    row("no body", "/run", "", "prompt is required");
    row("an empty object", "/run", "{}", "prompt is required");
    row("an array", "/run", "[1,2]", "prompt is required");
    row("other content type", "/run", R"({"prompt":"x","anthropicApiKey":"k"})", "prompt is required", "text/plain");
    row("empty prompt", "/run", R"({"prompt":""})", "prompt is required");
    row("async without prompt", "/run-async", R"({"callbackUrl":"http://x/"})", "prompt is required");
    row("async without callback", "/run-async", R"({"prompt":"x"})", "callbackUrl is required for async tasks");
    row("no credential", "/run", R"({"prompt":"x"})", "Either anthropicApiKey or anthropicOAuthToken is required");
    row("async no credential", "/run-async", R"({"prompt":"x","callbackUrl":"nonsense"})",
        "Either anthropicApiKey or anthropicOAuthToken is required");
    const auto async
        = [](const QByteArray &more) { return QByteArray(R"({"prompt":"x","anthropicApiKey":"k",)") + more + '}'; };
    row("callback no address", "/run-async", async("\"callbackUrl\":\"nonsense\""), "callbackUrl is not a valid URL");
    row("callback a number", "/run-async", async(R"("callbackUrl":7)"), "callbackUrl is not a valid URL");
    row("callback scheme", "/run-async", async("\"callbackUrl\":\"ftp://x/y\""),
        "callbackUrl must use http or https protocol");
    row("bad task id", "/run-async", async("\"callbackUrl\":\"http://x/\",\"taskId\":\"a b\""),
        "taskId must be URL-safe (alphanumeric, underscore, hyphen only)");
    row("task id a number", "/run-async", async(R"("callbackUrl":"http://x/","taskId":12)"),
        "taskId must be URL-safe (alphanumeric, underscore, hyphen only)");
    row("task id too long", "/run-async", async(R"("callbackUrl":"http://x/","taskId":")" + QByteArray(129, 'a') + '"'),
        "taskId must be a string of at most 128 characters");
    const auto sync = [&row, &async](const char *name, const QByteArray &more, const QByteArray &error) {
        row(name, "/run", async(more), error);
    };
    row("prompt a number", "/run", R"({"prompt":7,"anthropicApiKey":"k"})", "prompt must be a string");
    row("prompt an object", "/run", R"({"prompt":{},"anthropicApiKey":"k"})", "prompt must be a string");
    row("key a number", "/run", R"({"prompt":"x","anthropicApiKey":7})", "anthropicApiKey must be a string");
    sync("allowedTools a string", "\"allowedTools\":\"Bash\"", "allowedTools must be an array of strings");
    sync("disallowedTools mixed", R"("disallowedTools":["Bash",7])", "disallowedTools must be an array of strings");
    sync("a tool like an option", R"("allowedTools":["--model"])", "allowedTools must be an array of names of tools");
    sync("permissionMode", "\"permissionMode\":\"all\"", "permissionMode must be one of");
    sync("maxTurns", "\"maxTurns\":\"abc\"", "maxTurns must be a whole number");
    sync("maxTurns a fraction", R"("maxTurns":1.5)", "maxTurns must be a whole number");
    sync("model like an option", "\"model\":\"--debug\"", "model must be the name of a model");
    sync("useNamedPipe", "\"useNamedPipe\":\"no\"", "useNamedPipe must be a boolean");
    sync("timeoutMinutes zero", R"("timeoutMinutes":0)", "timeoutMinutes must be a number above 0");
    sync("timeoutMinutes negative", R"("timeoutMinutes":-1)", "timeoutMinutes must be a number above 0");
    sync("timeoutMinutes large", R"("timeoutMinutes":1441)", "timeoutMinutes must be a number above 0");
    sync("timeoutMinutes text", "\"timeoutMinutes\":\"5\"", "timeoutMinutes must be a number above 0");
    sync("gitRepo a number", R"("gitRepo":7)", "gitRepo must be a string");
    sync("gitRepo a file", "\"gitRepo\":\"file:///etc\"",
         "Invalid git repository URL format. Use SSH (git@...) or HTTPS format.");
    sync("gitRepo ssh", "\"gitRepo\":\"ssh://git@host/x\"", "Invalid git repository URL format.");
    sync("gitRepo an option", "\"gitRepo\":\"--upload-pack=x\"", "Invalid git repository URL format.");
    sync("gitRepo a host option", "\"gitRepo\":\"git@-oProxyCommand=x:y\"", "Invalid git repository URL format.");
    sync("gitRepo a helper", "\"gitRepo\":\"ext::sh -c x\"", "Invalid git repository URL format.");
    sync("gitBranch an option", "\"gitBranch\":\"--upload-pack=x\"", "gitBranch must be the name of a branch");
    sync("gitDepth", R"("gitDepth":0)", "gitDepth must be a whole number");
    sync("secrets a list", R"("environmentSecrets":[])", "environmentSecrets must be an object");
    sync("a secret a number", R"("environmentSecrets":{"A":1})", "environmentSecrets.A must be a string");
    sync("a secret's name", R"("environmentSecrets":{"A B":"x"})", "environmentSecrets.A B must be named like");
    sync("a secret for PATH", R"("environmentSecrets":{"PATH":"x"})",
         "environmentSecrets.PATH must be another variable");
    sync("a secret for the API", R"("environmentSecrets":{"ANTHROPIC_BASE_URL":"x"})",
         "environmentSecrets.ANTHROPIC_BASE_URL must be another variable");
    for (const QByteArray name : {"https_proxy", "NODE_OPTIONS", "BASH_ENV", "GIT_CONFIG_KEY_0", "LD_AUDIT"})
        sync(("a secret for " + name).constData(), R"("environmentSecrets":{")" + name + R"(":"x"})",
             "environmentSecrets." + name + " must be another variable");
    sync("a secret too long for a variable", R"("environmentSecrets":{"A":")" + QByteArray(100'001, 'x') + "\"}",
         "environmentSecrets.A must be a string of at most 100000 bytes");
    sync("a secret of too many lines",
         R"("environmentSecrets":{"A":")" + QByteArray("0123456789ab\\n").repeated(2'000) + "\"}",
         "environmentSecrets and mcpConfig must be shorter");
    sync("too many secrets of servers",
         R"("mcpConfig":{"mcpServers":{"x":{"headers":{"A":[)" + QByteArray("\"0123456789ab\",").repeated(2'000)
             + "\"\"]}}}}",
         "environmentSecrets and mcpConfig must be shorter");
    sync("sshKey an object", R"("sshKey":{})", "sshKey must be a string");
    sync("sshKey no key", "\"sshKey\":\"abc\"", "sshKey must be a private key: Missing BEGIN/PRIVATE KEY markers");
    sync("metadata", "\"metadata\":\"x\"", "metadata must be an object");
    sync("cwdRelative up", "\"cwdRelative\":\"../x\"", "cwdRelative must be a path below the working folder");
    sync("cwdRelative hidden up", "\"cwdRelative\":\"a/../../x\"", "cwdRelative must be a path below");
    sync("cwdRelative absolute", "\"cwdRelative\":\"/etc\"", "cwdRelative must be a path below");
    sync("cwdRelative git", "\"cwdRelative\":\".git/hooks\"", "cwdRelative must be a path below");
    sync("mcpConfig", R"("mcpConfig":[])", "mcpConfig must be an object");
    sync("slashCommands name", R"("slashCommands":{"../x":{"content":"y"}})",
         "slashCommands must be an object whose names");
    sync("slashCommands content", R"("slashCommands":{"x":{"content":7}})", "slashCommands.x must be an object with");
    sync("subagents", R"("subagents":[])", "subagents must be an object");
    sync("preExecutionCommands", "\"preExecutionCommands\":\"make\"",
         "preExecutionCommands must be an array of strings");
    sync("a command too long", R"("preExecutionCommands":[")" + QByteArray(100'001, 'x') + "\"]",
         "preExecutionCommands must be an array of strings of at most 100000 bytes");
    sync("post actions", R"("postExecutionActions":7)", "postExecutionActions must be an object");
    sync("git without repository", R"("postExecutionActions":{"git":{"commit":true}})",
         "postExecutionActions.git needs gitRepo");
    sync("git files", R"("gitRepo":"https://x/y","postExecutionActions":{"git":{"files":["../x"]}})",
         "postExecutionActions.git.files must be an array of paths inside");
    sync("git strategy", R"("gitRepo":"https://x/y","postExecutionActions":{"git":{"conflictStrategy":"ours"}})",
         "postExecutionActions.git.conflictStrategy must be");
    sync("upload patterns", R"("postExecutionActions":{"uploadFiles":{"globPatterns":["/etc/*"]}})",
         "postExecutionActions.uploadFiles.globPatterns must be");
}

void tst_RunnerConformance::refusesBodies()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, error);
    const RawAnswer answer = RawRequest(m_runner->port(), "POST", path, body, "Content-Type: " + type + "\r\n").wait();
    QCOMPARE(answer.status, 400);
    QVERIFY2(answer.json().value(u"error").toString().startsWith(QString::fromUtf8(error)), answer.body.constData());
    QCOMPARE(answer.json().size(), 1);
}

void tst_RunnerConformance::refusesLargeBodies()
{
    // At the limit it is looked at; one byte more is not.
    QByteArray body = R"({"prompt":"","x":")";
    body += QByteArray(2 * 1024 * 1024 - body.size() - 2, 'x') + "\"}";
    const RawAnswer atLimit = RawRequest(m_runner->port(), "POST", "/run", body).wait();
    QCOMPARE(atLimit.status, 400);
    QCOMPARE(atLimit.json().value(u"error").toString(), u"prompt is required"_s);
    const RawAnswer over = RawRequest(m_runner->port(), "POST", "/run", body + ' ').wait();
    QCOMPARE(over.status, 413);
    QCOMPARE(over.json().value(u"error").toString(), u"Payload Too Large"_s);
}

void tst_RunnerConformance::streamsUnnamedFrames()
{
    const RawAnswer answer = m_runner->run(u"lines 3"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("content-type"), "text/event-stream");
    QCOMPARE(answer.header("cache-control"), "no-cache");
    QVERIFY(answer.header("x-task-id").startsWith("sync-"));
    QVERIFY(answer.complete);
    const auto events = helpers::eventsOf(answer.body);
    QCOMPARE(events.size(), 6); // init, three lines, result, done
    for (qsizetype i = 0; i < 5; ++i)
        QVERIFY2(events[i].name.isEmpty(), events[i].name.constData());
    // The lines are those that were printed.
    QCOMPARE(events[1].data, R"({"type":"assistant","n":0})");
    QCOMPARE(events[4].json().value(u"type").toString(), u"result"_s);
    QCOMPARE(events[5].name, "done");
    QCOMPARE(events[5].data, "[DONE]");
}

void tst_RunnerConformance::keepsLongLinesAndBytes()
{
    const RawAnswer answer = m_runner->run(u"wide 300000 say {\"a\":\"ü€😀\",\"b\":1.0}"_s);
    const auto events = helpers::eventsOf(answer.body);
    QCOMPARE(events.size(), 5);
    QCOMPARE(events[1].json().value(u"text").toString().size(), 300000);
    QCOMPARE(events[2].data, R"({"a":"ü€😀","b":1.0})");
}

void tst_RunnerConformance::framesTextThatIsNoJson()
{
    const auto events = helpers::eventsOf(m_runner->run(u"say plain"_s).body);
    QCOMPARE(events.size(), 4);
    QCOMPARE(events[1].data, R"({"type":"text","content":"plain"})");
}

void tst_RunnerConformance::reportsEndings_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QJsonObject>("error");
    QTest::newRow("success") << u"lines 1"_s << QJsonObject();
    QTest::newRow("exit code and words") << u"stderr went-wrong exit 3"_s
                                         << QJsonObject{{u"error"_s, u"Claude process exited with code 3"_s},
                                                        {u"stderr"_s, u"went-wrong\n"_s},
                                                        {u"code"_s, u"CLAUDE_FAILED"_s},
                                                        {u"exitCode"_s, 3}};
    QTest::newRow("exit code only") << u"exit 1"_s
                                    << QJsonObject{{u"error"_s, u"Claude process exited with code 1"_s},
                                                   {u"code"_s, u"CLAUDE_FAILED"_s},
                                                   {u"exitCode"_s, 1}};
    QTest::newRow("killed by a signal") << u"kill"_s
                                        << QJsonObject{{u"error"_s, u"Claude process exited with code 137"_s},
                                                       {u"stderr"_s, u"Claude was ended by signal 9"_s},
                                                       {u"code"_s, u"CLAUDE_FAILED"_s},
                                                       {u"exitCode"_s, 137}};
}

void tst_RunnerConformance::reportsEndings()
{
    QFETCH(QString, prompt);
    QFETCH(QJsonObject, error);
    for (const bool pipe : {true, false}) {
        const RawAnswer answer = m_runner->run(prompt, {{u"useNamedPipe"_s, pipe}});
        QCOMPARE(answer.status, 200);
        const auto errors = named(answer, "error");
        QCOMPARE(errors.size(), error.isEmpty() ? 0 : 1);
        if (!errors.isEmpty())
            QCOMPARE(errors[0].json(), error);
        QCOMPARE(named(answer, "done").size(), 1);
    }
}

void tst_RunnerConformance::endsAtTheTimeLimit()
{
    const RawAnswer answer = m_runner->run(u"sleep"_s, {{u"timeoutMinutes"_s, 0.01}});
    const auto errors = named(answer, "error");
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors[0].json(),
             (QJsonObject{{u"error"_s, u"Claude process exited with code 124"_s},
                          {u"stderr"_s, u"Process timed out"_s},
                          {u"code"_s, u"TIMEOUT"_s},
                          {u"exitCode"_s, 124}}));
    QVERIFY(answer.complete);
}

void tst_RunnerConformance::cancelsASyncTask()
{
    RawRequest request(m_runner->port(), "POST", "/run", RunnerProcess::body(u"stubborn"_s));
    QVERIFY(request.waitFor("asleep"));
    const QByteArray id = request.now().header("x-task-id");
    const QJsonObject status = RawRequest(m_runner->port(), "GET", "/tasks/status").wait().json();
    QCOMPARE(status.value(u"active").toInt(), 1);
    const QJsonObject task = status.value(u"tasks").toArray().at(0).toObject();
    QCOMPARE(task.value(u"taskId").toString().toUtf8(), id);
    QCOMPARE(task.value(u"type").toString(), u"sync"_s);
    QCOMPARE(task.value(u"cancelling").toBool(), false);
    QVERIFY(QDateTime::fromString(task.value(u"startedAt").toString(), Qt::ISODateWithMs).isValid());

    const RawAnswer first = RawRequest(m_runner->port(), "POST", "/cancel/" + id).wait();
    QCOMPARE(first.status, 200);
    QCOMPARE(first.json(),
             (QJsonObject{{u"message"_s, u"Task cancelled successfully"_s},
                          {u"taskId"_s, QString::fromUtf8(id)},
                          {u"status"_s, u"cancelled"_s}}));
    const RawAnswer second = RawRequest(m_runner->port(), "POST", "/cancel/" + id).wait();
    QCOMPARE(second.status, 200);
    QCOMPARE(second.json().value(u"message").toString(), u"Task is already being cancelled"_s);
    QCOMPARE(second.json().value(u"status").toString(), u"cancelling"_s);

    const RawAnswer answer = request.wait();
    QVERIFY(answer.complete);
    QCOMPARE(named(answer, "cancelled").size(), 1);
    QCOMPARE(named(answer, "cancelled")[0].data, R"({"message":"Task cancelled by user"})");
    QCOMPARE(named(answer, "error").size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(RawRequest(m_runner->port(), "POST", "/cancel/" + id).wait().status, 404, 20'000);
}

void tst_RunnerConformance::stopsWhenTheClientLeaves()
{
    RawRequest request(m_runner->port(), "POST", "/run", RunnerProcess::body(u"stray pwd sleep"_s));
    QVERIFY(request.waitFor("asleep"));
    const QString folder = firstWith(request.now(), u"pwd"_s).value(u"pwd").toString();
    QFile file(QFileInfo(folder).path() + u"/home/claude.pid"_s);
    QVERIFY(file.open(QIODevice::ReadOnly)); // written before it said that it sleeps
    const qint64 pid = file.readAll().trimmed().toLongLong();
    QVERIFY(processIsAlive(pid));
    request.leave();
    QTRY_VERIFY_WITH_TIMEOUT(!processIsAlive(pid), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(folder), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(
        RawRequest(m_runner->port(), "GET", "/tasks/status").wait().json().value(u"active").toInt(), 0, 20'000);
}

void tst_RunnerConformance::killsWhatIgnoresTheEnd()
{
    RawRequest request(m_runner->port(), "POST", "/run",
                       RunnerProcess::body(u"stubborn"_s, {{u"timeoutMinutes"_s, 0.01}}));
    const RawAnswer answer = request.wait();
    QVERIFY(answer.complete);
    QCOMPARE(named(answer, "error")[0].json().value(u"exitCode").toInt(), 124);
}

void tst_RunnerConformance::refusesWhenBusy()
{
    RawRequest one(m_runner->port(), "POST", "/run", RunnerProcess::body(u"sleep"_s));
    RawRequest two(m_runner->port(), "POST", "/run", RunnerProcess::body(u"sleep"_s));
    QVERIFY(one.waitFor("asleep"));
    QVERIFY(two.waitFor("asleep"));
    for (const QByteArray path : {"/run", "/run-async"}) {
        const RawAnswer busy = RawRequest(m_runner->port(), "POST", path, "{}").wait();
        QCOMPARE(busy.status, 503);
        QCOMPARE(busy.header("retry-after"), "60");
        QCOMPARE(busy.json(),
                 (QJsonObject{{u"error"_s, u"Server busy processing another task"_s},
                              {u"message"_s, u"Maximum concurrent tasks (2) reached. Please retry later."_s},
                              {u"retryAfter"_s, 60},
                              {u"activeTasks"_s, 2}}));
    }
    // A broken body is found before that.
    QCOMPARE(RawRequest(m_runner->port(), "POST", "/run", "{").wait().status, 400);
    one.leave();
    two.leave();
    QTRY_COMPARE_WITH_TIMEOUT(
        RawRequest(m_runner->port(), "GET", "/tasks/status").wait().json().value(u"active").toInt(), 0, 30'000);
}

void tst_RunnerConformance::takesAPlaceBeforeTheClone()
{
    // Three at the same moment, although each is busy with its command for a while: two pass.
    const QJsonObject slow{{u"preExecutionCommands"_s, QJsonArray{u"sleep 2"_s}}};
    std::vector<std::unique_ptr<RawRequest>> requests;
    for (int i = 0; i < 3; ++i)
        requests.push_back(
            std::make_unique<RawRequest>(m_runner->port(), "POST", "/run", RunnerProcess::body(u"lines 1"_s, slow)));
    int good = 0;
    int busy = 0;
    for (auto &request : requests) {
        const RawAnswer answer = request->wait();
        good += answer.status == 200 && named(answer, "error").isEmpty() ? 1 : 0;
        busy += answer.status == 503 ? 1 : 0;
    }
    QCOMPARE(good, 2);
    QCOMPARE(busy, 1);
}

void tst_RunnerConformance::writesTheEnvironmentFile()
{
    const QJsonObject secrets{{u"API_KEY"_s, u"value with $dollar and 'quote'"_s}, {u"PLAIN"_s, u"hello"_s}};
    const RawAnswer answer = m_runner->run(u"mode .env cat .env show PLAIN"_s, {{u"environmentSecrets"_s, secrets}});
    QCOMPARE(firstWith(answer, u"mode"_s).value(u"mode").toString(), u"600"_s);
    QVERIFY2(answer.body.contains("file: PLAIN='hello'"), answer.body.constData());
    QVERIFY2(!answer.body.contains("$dollar and 'quote'"), answer.body.constData());
    QVERIFY2(answer.body.contains(R"({"type":"assistant","text":"hello"})"), answer.body.constData());
}

void tst_RunnerConformance::worksInAFolderBelow()
{
    const RawAnswer answer = m_runner->run(u"pwd"_s, {{u"cwdRelative"_s, u"a/b"_s}});
    QVERIFY(firstWith(answer, u"pwd"_s).value(u"pwd").toString().endsWith(u"/a/b"));
}

void tst_RunnerConformance::keepsFramesWhateverIsSecret()
{
    const QJsonObject secrets{
        {u"A"_s, u"system"_s}, {u"B"_s, u"result"_s}, {u"C"_s, u"assistant"_s}, {u"D"_s, u"123456"_s}};
    const RawAnswer answer
        = m_runner->run(u"say {\"n\":123456,\"text\":\"123456\"}"_s, {{u"environmentSecrets"_s, secrets}});
    const auto events = helpers::eventsOf(answer.body);
    QCOMPARE(events.size(), 4);
    QCOMPARE(events[0].json().value(u"type").toString(), u"system"_s);
    QCOMPARE(events[1].data, R"({"n":123456,"text":"[redacted]"})");
    QCOMPARE(events[2].json().value(u"type").toString(), u"result"_s);
    QCOMPARE(events[2].json().value(u"num_turns").toInt(), 2);
    QCOMPARE(events[3].name, "done");
}

void tst_RunnerConformance::saysThatItKeepsNoFiles()
{
    const QJsonObject actions{{u"uploadFiles"_s, QJsonObject{{u"globPatterns"_s, QJsonArray{u"*"_s}}}}};
    const RawAnswer answer = m_runner->run(u"write made.txt"_s, {{u"postExecutionActions"_s, actions}});
    const auto told = named(answer, "progress");
    QVERIFY2(!told.isEmpty() && told.last().data.contains("/run-async"), answer.body.constData());
    QCOMPARE(named(answer, "error").size(), 0);
}

void tst_RunnerConformance::leavesNothingBehind()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_runner->leftWorkspaces(), QStringList(), 20'000);
    QCOMPARE(m_runner->stop(SIGTERM), 0);
}

QTEST_GUILESS_MAIN(tst_RunnerConformance)
#include "tst_RunnerConformance.moc"
