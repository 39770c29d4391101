// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/FakeGithub.h"
#include "tests/helpers/FakeMessagesApi.h"
#include "tests/helpers/RedirectedGit.h"
#include "tests/helpers/RunnerProcess.h"
#include "tests/helpers/TestPaths.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using helpers::FakeGithub;
using helpers::RawAnswer;
using helpers::RawRequest;
using helpers::RunnerProcess;

/// QVERIFY that shows what a server said.
#define VERIFY_SAID(condition, bytes) QVERIFY2(condition, QByteArray(bytes).constData())

/// "gantryctl serve --dispatch" with a fake GitHub that keeps real git repositories.
class tst_Dispatch : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void opensAPullRequest();
    void lookOfTheAnswer();
    void saysThatNothingChanged();
    void keepsWhatClaudeCommitted();
    void keepsTheTokensToItself();
    void keepsTheTokenFromWhatTheRunLeft_data();
    void keepsTheTokenFromWhatTheRunLeft();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void tellsOfTheInstallation();
    void saysThatTheAppIsNotInstalled();
    void tellsWhatFailed_data();
    void tellsWhatFailed();
    void saysWhereTheBranchIsWithoutAPullRequest();
    void isBusyWithOneAtATime();
    void takesAPlaceBeforeTheToken();
    void namesEveryMissingSetting_data();
    void namesEveryMissingSetting();
    void handsOverToAnotherService();
    void worksWithTheRealClaude();

private:
    [[nodiscard]] std::unique_ptr<RunnerProcess>
    serve(const QStringList &more = {}, QHash<QString, QString> environment = {}, const QString &claude = {});
    [[nodiscard]] static QByteArray order(const QString &context, const QJsonObject &more = {})
    {
        QJsonObject body{{u"owner"_s, u"octo"_s},
                         {u"repo"_s, u"demo"_s},
                         {u"workflowId"_s, u"claude.yml"_s},
                         {u"ref"_s, u"main"_s},
                         {u"inputs"_s, QJsonObject{{u"action_type"_s, u"create-pr"_s}, {u"context"_s, context}}}};
        for (auto each = more.begin(); each != more.end(); ++each)
            body.insert(each.key(), each.value());
        return QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    [[nodiscard]] static RawAnswer dispatch(const RunnerProcess &server, const QByteArray &body)
    {
        return RawRequest(server.port(), "POST", "/api/workflows/dispatch", body).wait(120'000);
    }
    [[nodiscard]] QStringList branches()
    {
        QStringList names;
        for (const QJsonValue &each : m_github->state().value(u"branches").toArray())
            names.append(each.toString());
        return names;
    }

    std::unique_ptr<FakeGithub> m_github;
    base::Secret m_key;
    std::unique_ptr<RunnerProcess> m_server;
};

static const QString claudeToken = u"sk-ant-oat01-needle-of-claude-000001"_s;

void tst_Dispatch::initTestCase()
{
    m_github = std::make_unique<FakeGithub>(FakeGithub::Git::Yes);
    m_key = m_github->makeApp();
    m_server = serve({u"--max-concurrent"_s, u"2"_s});
    VERIFY_SAID(m_server->isListening(), m_server->standardError());
}

std::unique_ptr<RunnerProcess> tst_Dispatch::serve(const QStringList &more, QHash<QString, QString> environment,
                                                   const QString &claude)
{
    const QHash<QString, QString> defaults{
        {u"CLAUDE_CLOUD_RUN_URL"_s, u"https://runner.example"_s},
        {u"CLAUDE_CODE_OAUTH_TOKEN"_s, claudeToken},
        {u"GITHUB_APP_ID"_s, u"12345"_s},
        {u"GITHUB_APP_PRIVATE_KEY"_s, QString::fromLatin1(m_key.reveal()).replace(u'\n', u"\\n"_s)},
        {u"GITHUB_API_URL"_s, m_github->url().toString()}};
    for (auto each = defaults.begin(); each != defaults.end(); ++each) {
        if (!environment.contains(each.key()))
            environment.insert(each.key(), each.value());
    }
    return std::make_unique<RunnerProcess>(RunnerProcess::Setup{
        .arguments = QStringList{u"--dispatch"_s} + more, .environment = environment, .claude = claude});
}

void tst_Dispatch::opensAPullRequest()
{
    const RawAnswer answer = dispatch(*m_server, order(u"write hello.txt"_s));
    VERIFY_SAID(answer.status == 202, answer.body + m_server->standardError());
    const QJsonObject json = answer.json();
    QVERIFY(json.value(u"success").toBool());
    QCOMPARE(json.value(u"message"), u"Claude Code executed via Cloud Run"_s);
    const QJsonObject response = json.value(u"cloudRunResponse").toObject();
    QVERIFY(response.value(u"success").toBool());
    QCOMPARE(response.value(u"claude_output"), u"done"_s);
    QVERIFY(response.value(u"execution_time_ms").toInteger() > 0);
    const QString branch = response.value(u"branch_name").toString();
    QVERIFY2(QRegularExpression(u"^claude-code-\\d{13}-[0-9a-f]{8}$"_s).match(branch).hasMatch(), qPrintable(branch));
    const QJsonObject pull = m_github->state().value(u"pulls").toArray().last().toObject();
    QCOMPARE(response.value(u"pull_request_number").toInteger(), pull.value(u"number").toInteger());
    QCOMPARE(response.value(u"pull_request_url"), pull.value(u"html_url"));
    QCOMPARE(pull.value(u"head")[u"ref"], branch);
    QCOMPARE(pull.value(u"base")[u"ref"], u"main"_s);
    QCOMPARE(pull.value(u"title"), u"Claude Code: write hello.txt"_s);
    QVERIFY(pull.value(u"body").toString().contains(u"write hello.txt"));
    const QJsonObject tip
        = m_github->steer("show", {{u"owner"_s, u"octo"_s}, {u"name"_s, u"demo"_s}, {u"ref"_s, branch}});
    QCOMPARE(tip.value(u"files"), (QJsonArray{u"README.md"_s, u"hello.txt"_s}));
    QCOMPARE(tip.value(u"author"), u"Claude Code <noreply@anthropic.com>"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->leftWorkspaces().isEmpty(), 30'000);
}

void tst_Dispatch::lookOfTheAnswer()
{
    const RawAnswer answer = dispatch(*m_server, order(u"write again.txt"_s, {{u"ref"_s, QJsonValue()}}));
    QCOMPARE(answer.status, 202);
    QCOMPARE(answer.header("Content-Type"), QByteArray("application/json"));
    VERIFY_SAID(
        answer.body.startsWith(R"({"success":true,"message":"Claude Code executed via Cloud Run",)"
                               R"("cloudRunResponse":{"success":true,"pull_request_url":"https://github.com/octo/)"),
        answer.body);
}

void tst_Dispatch::saysThatNothingChanged()
{
    const qsizetype pulls = m_github->state().value(u"pulls").toArray().size();
    const QStringList before = branches();
    const RawAnswer answer = dispatch(*m_server, order(u"say {}"_s));
    VERIFY_SAID(answer.status == 202, answer.body);
    const QJsonObject response = answer.json().value(u"cloudRunResponse").toObject();
    QVERIFY(answer.json().value(u"success").toBool());
    QVERIFY(response.value(u"success").toBool());
    QCOMPARE(response.value(u"message"), u"Task completed but no changes were made"_s);
    QCOMPARE(response.value(u"claude_output"), u"done"_s);
    QVERIFY(!response.contains(u"pull_request_url"));
    QVERIFY(!response.contains(u"branch_name"));
    QCOMPARE(m_github->state().value(u"pulls").toArray().size(), pulls);
    QCOMPARE(branches(), before);
}

void tst_Dispatch::keepsWhatClaudeCommitted()
{
    // A Claude that commits by itself leaves nothing to commit, but something to push.
    const RawAnswer answer = dispatch(*m_server, order(u"run git-commit-itself"_s));
    VERIFY_SAID(answer.status == 202, answer.body);
    const QJsonObject response = answer.json().value(u"cloudRunResponse").toObject();
    VERIFY_SAID(response.contains(u"pull_request_url"), answer.body);
    const QJsonObject tip = m_github->steer(
        "show", {{u"owner"_s, u"octo"_s}, {u"name"_s, u"demo"_s}, {u"ref"_s, response.value(u"branch_name")}});
    QVERIFY(tip.value(u"files").toArray().contains(u"own.txt"_s));
}

void tst_Dispatch::keepsTheTokensToItself()
{
    // While Claude works: nothing on command lines, nothing in its environment but its own token, nothing on disk.
    RawRequest request(m_server->port(), "POST", "/api/workflows/dispatch",
                       order(u"show GIT_CONFIG_VALUE_0 show CLAUDE_CODE_OAUTH_TOKEN sleep"_s));
    const auto works = [this] {
        QDirIterator files(m_server->workspaces(), {u"claude.pid"_s}, QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext();
    };
    QTRY_VERIFY_WITH_TIMEOUT(works(), 60'000);
    QByteArrayList needles{claudeToken.toLatin1(), "x-access-token", m_key.reveal().mid(100, 40)};
    for (const QJsonValue &each : m_github->steer("state", {}).value(u"tokens").toArray()) {
        const QByteArray token = each.toString().toLatin1();
        needles << token << ("x-access-token:" + token).toBase64();
    }
    QVERIFY(needles.size() >= 5);
    const auto found = [&needles](const QByteArray &bytes, qsizetype from = 0) {
        QByteArrayList names;
        for (qsizetype i = from; i < needles.size(); ++i) {
            if (bytes.contains(needles[i]))
                names.append(needles[i]);
        }
        return names;
    };
    const auto content = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray line = content(u"/proc/"_s + entry + u"/cmdline"_s);
        if (line.contains("tst_Dispatch") || line.contains("fake_github"))
            continue;
        QCOMPARE(found(line), QByteArrayList());
        if (content(u"/proc/"_s + entry + u"/environ"_s).contains("CLAUDE_CODE_ACTION=1")) // Claude and what it started
            QCOMPARE(found(content(u"/proc/"_s + entry + u"/environ"_s), 1), QByteArrayList());
    }
    QCOMPARE(found(content(u"/proc/%1/environ"_s.arg(m_server->pid()))), QByteArrayList());
    for (const QString &folder : {m_server->workspaces(), m_server->logs(), m_server->path(u"data"_s)}) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            // What the scripted Claude itself printed is Claude's own token.
            QCOMPARE(found(content(path), 1), QByteArrayList());
        }
    }
    const QString id = RawRequest(m_server->port(), "GET", "/tasks/status")
                           .wait()
                           .json()
                           .value(u"tasks")
                           .toArray()
                           .first()[u"taskId"]
                           .toString();
    QVERIFY2(id.startsWith(u"dispatch-"), qPrintable(id));
    QCOMPARE(RawRequest(m_server->port(), "POST", "/cancel/" + id.toLatin1()).wait().status, 200);
    const RawAnswer answer = request.wait();
    QCOMPARE(answer.status, 500);
    QVERIFY(answer.json().value(u"message").toString().startsWith(u"Failed to run Claude Code: "));
    QCOMPARE(found(answer.body + m_server->standardError()), QByteArrayList());
    QTRY_VERIFY_WITH_TIMEOUT(m_server->leftWorkspaces().isEmpty(), 30'000);
}

void tst_Dispatch::keepsTheTokenFromWhatTheRunLeft_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("status");
    const auto scripts = helpers::redirectedGit(m_server->path(u"marker"_s).toUtf8());
    for (auto it = scripts.begin(); it != scripts.end(); ++it)
        QTest::newRow(it.key().constData()) << it.value() << (it.key() == "another repository" ? 500 : 202);
}

void tst_Dispatch::keepsTheTokenFromWhatTheRunLeft()
{
    QFETCH(const QByteArray, script);
    const RawAnswer answer = dispatch(*m_server, order(u"write left.txt "_s + RunnerProcess::shell(script)));
    QVERIFY(!QFile::exists(m_server->path(u"marker"_s)));
    QTEST(answer.status, "status");
    if (answer.status == 202) {
        const QString branch = answer.json().value(u"cloudRunResponse")[u"branch_name"].toString();
        QVERIFY2(branches().contains(branch), answer.body.constData());
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_server->leftWorkspaces().isEmpty(), 30'000);
}

void tst_Dispatch::refusesBadRequests_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("words");
    const QByteArray missing = R"({"error":"Missing required fields: owner, repo, workflowId"})";
    const QByteArray claudeOnly = R"({"error":"Failed to dispatch workflow","message":"Only Claude workflows are )"
                                  R"(supported. Please use claude.yml with a context input."})";
    QTest::newRow("no JSON") << QByteArray("owner=octo") << 400 << QByteArray("JSON");
    QTest::newRow("array") << QByteArray("[]") << 400 << QByteArray("JSON");
    QTest::newRow("empty") << QByteArray("{}") << 400 << missing;
    QTest::newRow("no owner") << order(u"x"_s, {{u"owner"_s, QJsonValue()}}) << 400 << missing;
    QTest::newRow("no repo") << order(u"x"_s, {{u"repo"_s, u""_s}}) << 400 << missing;
    QTest::newRow("no workflow") << order(u"x"_s, {{u"workflowId"_s, 5}}) << 400 << missing;
    QTest::newRow("another workflow") << order(u"x"_s, {{u"workflowId"_s, u"ci.yml"_s}}) << 500 << claudeOnly;
    QTest::newRow("no context") << order(u"x"_s, {{u"inputs"_s, QJsonObject()}}) << 500 << claudeOnly;
    QTest::newRow("empty context") << order(u"  "_s) << 500 << claudeOnly;
    QTest::newRow("no inputs") << order(u"x"_s, {{u"inputs"_s, u"x"_s}}) << 500 << claudeOnly;
    QTest::newRow("way up") << order(u"x"_s, {{u"repo"_s, u".."_s}}) << 400 << QByteArray("OWNER/NAME");
    QTest::newRow("owner with a slash") << order(u"x"_s, {{u"owner"_s, u"a/b"_s}}) << 400 << QByteArray("OWNER/NAME");
    QTest::newRow("option as branch") << order(u"x"_s, {{u"ref"_s, u"--upload-pack=x"_s}}) << 400 << QByteArray("ref");
    QTest::newRow("number as branch") << order(u"x"_s, {{u"ref"_s, 5}}) << 400 << QByteArray("ref");
    QTest::newRow("NUL") << order(QString(u"a"_s) + QChar(0) + u"b"_s) << 400 << QByteArray("NUL");
}

void tst_Dispatch::refusesBadRequests()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, words);
    const qsizetype asked = m_github->requests().size();
    const RawAnswer answer = dispatch(*m_server, body);
    QTEST(answer.status, "status");
    VERIFY_SAID(answer.body.contains(words), answer.body);
    QCOMPARE(m_github->requests().size(), asked); // before any work
}

void tst_Dispatch::tellsOfTheInstallation()
{
    m_github->steer("repository", {{u"owner"_s, u"octo"_s}, {u"name"_s, u"bare"_s}});
    const auto ask = [this](const QByteArray &name) {
        return RawRequest(m_server->port(), "GET", "/api/workflows/installation-status/" + name).wait();
    };
    QCOMPARE(ask("octo/demo").body, QByteArray(R"({"installed":true,"installationId":77})"));
    QCOMPARE(ask("octo/bare").body, QByteArray(R"({"installed":false})"));
    QCOMPARE(ask("octo/nothing").body, QByteArray(R"({"installed":false})"));
    QCOMPARE(ask("octo/a%20b").status, 400);
    m_github->addFault({{u"path"_s, u"/repos/octo/demo/installation"_s}, {u"status"_s, 500}});
    const RawAnswer failed = ask("octo/demo");
    QCOMPARE(failed.status, 500);
    QCOMPARE(failed.json().value(u"error"), u"Failed to check installation"_s);
    QVERIFY(failed.json().contains(u"message"));
}

void tst_Dispatch::saysThatTheAppIsNotInstalled()
{
    const RawAnswer answer = dispatch(*m_server, order(u"x"_s, {{u"repo"_s, u"nothing"_s}}));
    QCOMPARE(answer.status, 404);
    QCOMPARE(
        answer.body,
        QByteArray(R"({"error":"Installation not found. Ensure the GitHub App is installed on the repository."})"));
}

void tst_Dispatch::tellsWhatFailed_data()
{
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("ref");
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<QString>("words");
    QTest::newRow("Claude fails") << u"stderr broken exit 3"_s << u"main"_s << QJsonObject() << u"broken"_s;
    QTest::newRow("Claude fails in silence") << u"exit 3"_s << u"main"_s << QJsonObject() << u"exit code 3"_s;
    QTest::newRow("no such branch") << u"x"_s << u"nowhere"_s << QJsonObject() << u"clone"_s;
    QTest::newRow("no token") << u"x"_s << u"main"_s
                              << QJsonObject{{u"path"_s, u"/app/installations"_s},
                                             {u"status"_s, 401},
                                             {u"body"_s, QJsonObject{{u"message"_s, u"Bad credentials"_s}}}}
                              << u"private key"_s;
    QTest::newRow("forbidden") << u"x"_s << u"main"_s
                               << QJsonObject{{u"path"_s, u"/app/installations"_s},
                                              {u"status"_s, 403},
                                              {u"body"_s,
                                               QJsonObject{{u"message"_s, u"This installation has been suspended"_s}}}}
                               << u"suspended"_s;
    QTest::newRow("hourly limit") << u"x"_s << u"main"_s
                                  << QJsonObject{{u"path"_s, u"/repos/octo/demo/installation"_s},
                                                 {u"status"_s, 403},
                                                 {u"headers"_s,
                                                  QJsonObject{{u"X-RateLimit-Remaining"_s, u"0"_s},
                                                              {u"X-RateLimit-Reset"_s, u"32503680000"_s}}}}
                                  << u"hourly limit"_s;
    QTest::newRow("repository hidden") << u"x"_s << u"main"_s
                                       << QJsonObject{{u"path"_s, u"/repos/octo/demo"_s},
                                                      {u"method"_s, u"GET"_s},
                                                      {u"skip"_s, 1},
                                                      {u"status"_s, 404}}
                                       << u"GET /repos/octo/demo"_s;
}

void tst_Dispatch::tellsWhatFailed()
{
    QFETCH(const QString, context);
    QFETCH(const QString, ref);
    QFETCH(const QJsonObject, fault);
    QFETCH(const QString, words);
    if (!fault.isEmpty())
        m_github->addFault(fault);
    const RawAnswer answer = dispatch(*m_server, order(context, {{u"ref"_s, ref}}));
    VERIFY_SAID(answer.status == 500, answer.body);
    QCOMPARE(answer.json().value(u"error"), u"Failed to dispatch workflow"_s);
    const QString message = answer.json().value(u"message").toString();
    QVERIFY2(message.startsWith(u"Failed to run Claude Code: "), qPrintable(message));
    QVERIFY2(message.contains(words), qPrintable(message));
    QTRY_VERIFY_WITH_TIMEOUT(m_server->leftWorkspaces().isEmpty(), 30'000);
}

void tst_Dispatch::saysWhereTheBranchIsWithoutAPullRequest()
{
    m_github->addFault({{u"path"_s, u"/repos/octo/demo/pulls"_s},
                        {u"method"_s, u"POST"_s},
                        {u"status"_s, 422},
                        {u"body"_s, QJsonObject{{u"message"_s, u"Validation Failed"_s}}}});
    const RawAnswer answer = dispatch(*m_server, order(u"write third.txt"_s));
    QCOMPARE(answer.status, 500);
    const QString message = answer.json().value(u"message").toString();
    const auto named = QRegularExpression(u"claude-code-\\d{13}-[0-9a-f]{8}"_s).match(message);
    QVERIFY2(named.hasMatch(), qPrintable(message));
    QVERIFY(branches().contains(named.captured()));
    QVERIFY(message.contains(u"Validation Failed"));
}

void tst_Dispatch::isBusyWithOneAtATime()
{
    const auto server = serve();
    VERIFY_SAID(server->isListening(), server->standardError());
    RawRequest first(server->port(), "POST", "/api/workflows/dispatch", order(u"sleep"_s));
    const auto active = [&server] {
        return RawRequest(server->port(), "GET", "/tasks/status").wait().json().value(u"active").toInt();
    };
    QTRY_COMPARE_WITH_TIMEOUT(active(), 1, 60'000);
    const RawAnswer busy = dispatch(*server, order(u"x"_s));
    QCOMPARE(busy.status, 503);
    QCOMPARE(busy.json().value(u"retryAfter").toInt(), 60);
    QCOMPARE(busy.header("Retry-After"), QByteArray("60"));
    // The second signal ends what runs.
    ::kill(static_cast<pid_t>(server->pid()), SIGTERM);
    QTRY_COMPARE_WITH_TIMEOUT(dispatch(*server, order(u"x"_s)).json().value(u"error").toString(),
                              u"The server is shutting down"_s, 60'000);
    ::kill(static_cast<pid_t>(server->pid()), SIGTERM);
    const RawAnswer ended = first.wait();
    QCOMPARE(ended.status, 500);
    QTRY_VERIFY_WITH_TIMEOUT(!server->isRunning(), 60'000);
    QVERIFY(server->leftWorkspaces().isEmpty());
}

void tst_Dispatch::takesAPlaceBeforeTheToken()
{
    const auto server = serve({u"--grace"_s, u"0"_s});
    VERIFY_SAID(server->isListening(), server->standardError());
    m_github->addFault({{u"path"_s, u"/app/installations"_s}, {u"delay"_s, 3}});
    RawRequest one(server->port(), "POST", "/api/workflows/dispatch", order(u"sleep"_s));
    RawRequest two(server->port(), "POST", "/api/workflows/dispatch", order(u"sleep"_s));
    QTRY_VERIFY_WITH_TIMEOUT(one.now().complete || two.now().complete, 60'000);
    const RawAnswer busy = one.now().complete ? one.now() : two.now();
    QCOMPARE(busy.status, 503);
    QCOMPARE(busy.header("Retry-After"), QByteArray("60"));
    // A task of another kind does not get the place either.
    QCOMPARE(server->run(u"lines 1"_s).status, 503);
    const auto active = [&server] {
        return RawRequest(server->port(), "GET", "/tasks/status").wait().json().value(u"active").toInt();
    };
    QTRY_COMPARE_WITH_TIMEOUT(active(), 1, 60'000); // the one that has the place gets its token after all
    QCOMPARE(server->stop(SIGTERM), 0);
}

void tst_Dispatch::namesEveryMissingSetting_data()
{
    QTest::addColumn<QStringList>("missing");
    const QStringList names{u"CLAUDE_CLOUD_RUN_URL"_s, u"CLAUDE_CODE_OAUTH_TOKEN"_s, u"GITHUB_APP_ID"_s,
                            u"GITHUB_APP_PRIVATE_KEY"_s};
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << QStringList{name};
    QTest::newRow("all") << names;
}

void tst_Dispatch::namesEveryMissingSetting()
{
    QFETCH(const QStringList, missing);
    QHash<QString, QString> environment;
    for (const QString &name : missing)
        environment.insert(name, u" "_s);
    const qsizetype asked = m_github->requests().size();
    const auto server = serve({}, environment);
    QVERIFY(!server->isListening());
    QTRY_VERIFY_WITH_TIMEOUT(!server->isRunning(), 30'000);
    const QByteArrayList lines = server->standardError().trimmed().split('\n');
    QCOMPARE(lines.size(), missing.size());
    for (const QString &name : missing)
        VERIFY_SAID(server->standardError().contains(name.toLatin1() + " is not set"), server->standardError());
    QCOMPARE(m_github->requests().size(), asked);
}

void tst_Dispatch::handsOverToAnotherService()
{
    const QTemporaryDir folder;
    const QString portFile = folder.filePath(u"port"_s);
    const QString log = folder.filePath(u"log"_s);
    QProcess other;
    other.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    other.start(
        u"python3"_s,
        {helpers::sourceFile("tests/fakes/fake_claude_runner.py"), u"--port-file"_s, portFile, u"--log"_s, log});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(portFile), 30'000);
    QFile port(portFile);
    QVERIFY(port.open(QIODevice::ReadOnly));
    const QString address = u"http://127.0.0.1:%1/base/"_s.arg(QString::fromLatin1(port.readAll().trimmed()));
    const auto server = serve({u"--dispatch-forward"_s}, {{u"CLAUDE_CLOUD_RUN_URL"_s, address}});
    VERIFY_SAID(server->isListening(), server->standardError());
    const QJsonObject made = dispatch(*server, order(u"do it"_s)).json().value(u"cloudRunResponse").toObject();
    QCOMPARE(made.value(u"pull_request_url"), u"https://github.com/octo/demo/pull/9"_s);
    QCOMPARE(made.value(u"pull_request_number").toInt(), 9);
    QCOMPARE(made.value(u"execution_time_ms").toInt(), 42);
    const QJsonObject nothing = dispatch(*server, order(u"nothing"_s)).json().value(u"cloudRunResponse").toObject();
    QCOMPARE(nothing.value(u"message"), u"Task completed but no changes were made"_s);
    const RawAnswer failed = dispatch(*server, order(u"fail"_s));
    QCOMPARE(failed.status, 500);
    QCOMPARE(failed.json().value(u"message"), u"Failed to run Claude Code: Claude broke [redacted]"_s);
    const RawAnswer odd = dispatch(*server, order(u"html"_s));
    QCOMPARE(odd.status, 500);
    VERIFY_SAID(odd.body.contains("status 200"), odd.body);
    QCOMPARE(dispatch(*server, order(u"x"_s, {{u"repo"_s, u"nothing"_s}})).status, 404);
    QFile file(log);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject first = QJsonDocument::fromJson(file.readLine()).object();
    QCOMPARE(first.value(u"path"), u"/base/run"_s);
    QCOMPARE(first.value(u"repository_url"), m_github->url().toString() + u"/octo/demo"_s);
    QCOMPARE(first.value(u"base_branch"), u"main"_s);
    QCOMPARE(first.value(u"installation_id").toInt(), 77);
    QVERIFY(first.value(u"key_is_pem").toBool());
    other.kill();
    other.waitForFinished();
}

void tst_Dispatch::worksWithTheRealClaude()
{
    const QString claude = qEnvironmentVariable("GANTRY_TEST_CLAUDE");
    if (claude.isEmpty())
        QSKIP("SKIPPED, NO REAL CLAUDE: set GANTRY_TEST_CLAUDE");
    const QJsonArray replies{
        QJsonObject{{u"tool"_s, u"Write"_s},
                    {u"input"_s, QJsonObject{{u"file_path"_s, u"CLAUDE_WAS_HERE.md"_s}, {u"content"_s, u"Hello\n"_s}}}},
        QJsonObject{{u"text"_s, u"I wrote it."_s}}};
    const helpers::FakeMessagesApi api({{u"default"_s, replies}});
    const auto server = serve({},
                              {{u"ANTHROPIC_BASE_URL"_s, api.url()},
                               {u"CLAUDE_CODE_OAUTH_TOKEN"_s, u"sk-ant-oat01-test-000000000000000000000000"_s}},
                              claude);
    VERIFY_SAID(server->isListening(), server->standardError());
    const RawAnswer answer
        = RawRequest(server->port(), "POST", "/api/workflows/dispatch", order(u"Write CLAUDE_WAS_HERE.md"_s))
              .wait(240'000);
    VERIFY_SAID(answer.status == 202, answer.body + server->standardError());
    const QJsonObject response = answer.json().value(u"cloudRunResponse").toObject();
    VERIFY_SAID(response.contains(u"pull_request_url"), answer.body);
    QCOMPARE(response.value(u"claude_output"), u"I wrote it."_s);
    const QJsonObject tip = m_github->steer(
        "show", {{u"owner"_s, u"octo"_s}, {u"name"_s, u"demo"_s}, {u"ref"_s, response.value(u"branch_name")}});
    QVERIFY(tip.value(u"files").toArray().contains(u"CLAUDE_WAS_HERE.md"_s));
}

QTEST_GUILESS_MAIN(tst_Dispatch)
#include "tst_Dispatch.moc"
