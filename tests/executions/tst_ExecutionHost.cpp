// SPDX-License-Identifier: GPL-3.0-or-later
#include "execapi/Signature.h"
#include "executions/ExecutionApi.h"
#include "tests/helpers/ExecutionServer.h"

#include <QJsonArray>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace executions;
using execapi::Status;
using helpers::ExecutionServer;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Executions really run; only HTTP is left out, except for webhooks.
class tst_ExecutionHost : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void runsAScript();
    void keepsTheEnvironmentSmall();
    void takesWorkingDirectoriesBelowRootsOnly();
    void tellsHowItEnded_data();
    void tellsHowItEnded();
    void endsAtTheTimeLimit();
    void endsAtTheMemoryLimit();
    void countsSharedMemoryOnce();
    void limitsEachProcess();
    void endsAtTheProcessorTime();
    void cancelsWhatRunsAndWhatWaits();
    void leavesNoProcessBehind();
    void startsByPriorityThenArrival();
    void answersLogs();
    void capsLogs();
    void keepsEnvironmentsWarm();
    void tellsProgressOfSteps();
    void tellsWhatIsAvailable();
    void refusesNonsense_data();
    void refusesNonsense();
    void listsWithFilters();
    void tellsWebhooksUntilTheyAreHeard();
    void takesUpWhatWasLeft();
    void isolates();

private:
    [[nodiscard]] QJsonObject request(const QString &code, const QString &id = {}) const
    {
        return {{u"id"_s, id.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : id},
                {u"code"_s, u"set -e\n"_s + code},
                {u"timeout"_s, 60},
                {u"memory_limit"_s, 512},
                {u"cpu_limit"_s, 1}};
    }
    void open()
    {
        m_host.reset();
        m_host = std::make_unique<ExecutionHost>(m_options);
        QVERIFY(m_host->start());
    }
    ApiAnswer call(const QByteArray &method, const QString &path, const QJsonObject &body = {},
                   const QString &query = {})
    {
        return ExecutionApi(*m_host).answer(
            {method, path, QUrlQuery(query), QJsonDocument(body).toJson(QJsonDocument::Compact)});
    }
    /// Its id.
    QString start(const QJsonObject &body)
    {
        const ApiAnswer answer = call("POST", u"/executions"_s, body);
        if (answer.status != 201)
            qWarning() << answer.body.toJson();
        return answer.body.object().value("id"_L1).toString();
    }
    [[nodiscard]] bool ends(const QString &id)
    {
        return QTest::qWaitFor([&] { return m_host->find(id) && m_host->find(id)->isFinal(); }, 30'000);
    }
    execapi::Execution play(const QJsonObject &body)
    {
        const QString id = start(body);
        return ends(id) ? m_host->find(id).value_or(execapi::Execution()) : execapi::Execution();
    }
    QString output(const QString &id, const QString &stream = u"stdout"_s, const QString &query = {})
    {
        return call("GET", u"/executions/%1/logs"_s.arg(id), {}, query).body.object().value(stream).toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Options m_options;
    std::unique_ptr<ExecutionHost> m_host;
};

void tst_ExecutionHost::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_options = ExecutionServer::options(m_folder->filePath(u"served"_s));
    open();
}

void tst_ExecutionHost::cleanup()
{
    m_host.reset();
    // Workspaces go with their executions.
    QTRY_VERIFY_WITH_TIMEOUT(QDir(m_options.folder + u"/environments"_s).isEmpty(), 20'000);
    m_folder.reset();
}

void tst_ExecutionHost::runsAScript()
{
    QJsonObject body = request(u"pwd; echo \"$X\"; echo oops >&2; cat; echo 'ü 😀'"_s);
    body.insert(u"environment"_s,
                QJsonObject{{u"environment_variables"_s, QJsonObject{{u"X"_s, u"a 'b' $c `d`\ne"_s}}}});
    body.insert(u"metadata"_s, QJsonObject{{u"task_id"_s, u"t1"_s}});
    const QString id = start(body);
    const QString status = m_host->find(id)->statusWord;
    QVERIFY(status == u"running" || status == u"queued");
    QVERIFY(ends(id));
    const auto execution = *m_host->find(id);
    QCOMPARE(execution.statusWord, u"completed"_s);
    QCOMPARE(execution.exitCode, 0);
    QCOMPARE(execution.progress, 100.0);
    QVERIFY(execution.durationMs >= 0 && execution.startedAt.isValid() && execution.completedAt.isValid());
    QCOMPARE(execution.metadata.value("task_id"_L1), u"t1"_s);
    QCOMPARE(output(id).section(u'\n', 1), u"a 'b' $c `d`\ne\nü 😀\n"_s);
    QVERIFY(output(id).section(u'\n', 0, 0).endsWith(u"/workspace"_s));
    QCOMPARE(output(id, u"stderr"_s), u"oops\n"_s);
    // Neither script nor variables stay.
    QProcess grep;
    grep.start(u"grep"_s, {u"-r"_s, u"a 'b'"_s, m_options.folder, u"--include=*.json"_s, u"--include=*.sh"_s});
    QVERIFY(grep.waitForFinished(20'000));
    QCOMPARE(grep.readAllStandardOutput(), QByteArray());
}

void tst_ExecutionHost::keepsTheEnvironmentSmall()
{
    qputenv("A_SECRET_OF_THE_SERVER", "hunter2");
    const auto execution = play(request(u"env; ls -la \"$HOME\" >/dev/null; echo \"$HOME\" | grep -q environments"_s));
    qunsetenv("A_SECRET_OF_THE_SERVER");
    QCOMPARE(execution.statusWord, u"completed"_s);
    QVERIFY(!output(execution.id).contains(u"hunter2"_s));
    QVERIFY(output(execution.id).contains(u"PATH="_s));
}

void tst_ExecutionHost::takesWorkingDirectoriesBelowRootsOnly()
{
    const QString root = m_folder->filePath(u"root"_s);
    QDir().mkpath(root + u"/project"_s);
    QDir().mkpath(m_folder->filePath(u"root2"_s));
    QVERIFY(QFile::link(m_folder->path(), root + u"/out"_s));
    m_options.roots = {root};
    open();
    const QList<std::pair<QString, QString>> asked{
        {root + u"/project"_s, root + u"/project"_s}, {root, root},           {u"/workspace"_s, {}},
        {m_folder->filePath(u"root2"_s), {}},         {root + u"/out"_s, {}}, {root + u"/../root2"_s, {}}};
    for (const auto &[folder, wanted] : asked) {
        QJsonObject body = request(u"pwd -P"_s);
        body.insert(u"environment"_s, QJsonObject{{u"working_directory"_s, folder}});
        const QString got = output(play(body).id).trimmed();
        if (wanted.isEmpty())
            QVERIFY2(got.endsWith(u"/workspace"_s), qPrintable(folder + u" -> "_s + got));
        else
            QCOMPARE(got, QFileInfo(wanted).canonicalFilePath());
    }
}

void tst_ExecutionHost::tellsHowItEnded_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("success") << u"true"_s << u"completed"_s << 0;
    QTest::newRow("its own code") << u"exit 3"_s << u"failed"_s << 3;
    QTest::newRow("set -e") << u"false; echo never"_s << u"failed"_s << 1;
    QTest::newRow("a signal") << u"kill -9 $$"_s << u"failed"_s << 137;
    QTest::newRow("no such command") << u"there-is-no-such-command"_s << u"failed"_s << 127;
    QTest::newRow("a syntax error") << u"if"_s << u"failed"_s << 2;
}

void tst_ExecutionHost::tellsHowItEnded()
{
    QFETCH(const QString, code);
    QFETCH(const QString, status);
    QFETCH(const int, exitCode);
    const auto execution = play(request(code));
    QCOMPARE(execution.statusWord, status);
    QCOMPARE(execution.exitCode, exitCode);
    QCOMPARE(execution.errorMessage.isEmpty(), exitCode == 0);
    QCOMPARE(execution.failedAt.isValid(), exitCode != 0);
}

void tst_ExecutionHost::endsAtTheTimeLimit()
{
    // Neither politeness nor a child of its own helps.
    QJsonObject body = request(u"trap '' TERM; echo begun; sleep 1000 & while :; do sleep 1; done"_s);
    body.insert(u"timeout"_s, 1);
    const auto execution = play(body);
    QCOMPARE(execution.statusWord, u"timeout"_s);
    QVERIFY2(execution.errorMessage.contains(u"1 s"_s), qPrintable(execution.errorMessage));
    QVERIFY(execution.durationMs >= 1000);
    QCOMPARE(output(execution.id), u"begun\n"_s);
}

void tst_ExecutionHost::endsAtTheMemoryLimit()
{
    // Each process stays below the limit, all of them together do not.
    QJsonObject body = request(
        uR"(for i in 1 2 3 4; do python3 -c 'import time; x = bytearray(60_000_000); time.sleep(60)' & done; wait)"_s);
    body.insert(u"memory_limit"_s, 128);
    const auto execution = play(body);
    QCOMPARE(execution.statusWord, u"failed"_s);
    QVERIFY2(execution.errorMessage.contains(u"128 MB"_s), qPrintable(execution.errorMessage));
}

void tst_ExecutionHost::countsSharedMemoryOnce()
{
    // Four processes see the same pages: too much for 128 MB, and all of them together far below 512.
    const QString code = uR"(python3 -c 'import mmap, os, time
m = mmap.mmap(-1, 200_000_000)
[os.fork() for i in range(2)]
for i in range(0, len(m), 4096): m[i] = 1
print("filled", flush=True)
time.sleep(2)')"_s;
    QJsonObject body = request(code);
    const auto roomy = play(body);
    QCOMPARE(roomy.statusWord, u"completed"_s);
    QCOMPARE(output(roomy.id).count(u"filled"_s), 4);
    body = request(code);
    body.insert(u"memory_limit"_s, 128);
    const auto tight = play(body);
    QCOMPARE(tight.statusWord, u"failed"_s);
    QVERIFY2(tight.errorMessage.contains(u"128 MB"_s), qPrintable(tight.errorMessage));
}

void tst_ExecutionHost::limitsEachProcess()
{
    QJsonObject body = request(u"python3 -c 'x = bytearray(4_000_000_000)' 2>/dev/null || echo refused; ulimit -t"_s);
    body.insert(u"memory_limit"_s, 128);
    body.insert(u"cpu_limit"_s, 0.5);
    const auto execution = play(body);
    QCOMPARE(output(execution.id), u"refused\n30\n"_s);
    // Variables of the script, whatever they are called, are no business of whoever sets the limits.
    body = request(u"echo \"$folder $memory $seconds\"; ulimit -t"_s);
    body.insert(u"environment"_s,
                QJsonObject{{u"environment_variables"_s,
                             QJsonObject{{u"folder"_s, u"/"_s}, {u"memory"_s, u"x"_s}, {u"seconds"_s, u"y"_s}}}});
    QCOMPARE(output(play(body).id), u"/ x y\n60\n"_s);
}

void tst_ExecutionHost::endsAtTheProcessorTime()
{
    // Each process uses little; what is gone when somebody looks has used it all the same.
    QJsonObject body = request(u"while :; do (for ((i = 0; i < 50000; ++i)); do :; done); done"_s);
    body.insert(u"timeout"_s, 20);
    body.insert(u"cpu_limit"_s, 0.1);
    const auto execution = play(body);
    QCOMPARE(execution.statusWord, u"failed"_s);
    QVERIFY2(execution.errorMessage.contains(u"processor time"_s), qPrintable(execution.errorMessage));
}

void tst_ExecutionHost::cancelsWhatRunsAndWhatWaits()
{
    m_options.maxRunning = 1;
    open();
    const QString running = start(request(u"sleep 1000"_s));
    const QString waiting = start(request(u"echo never"_s));
    const QString other = start(request(u"echo mine"_s));
    QVERIFY(m_host->find(running)->status == Status::Running);
    QVERIFY(m_host->find(waiting)->status == Status::Queued);
    QCOMPARE(call("DELETE", u"/executions/"_s + waiting).status, 200);
    QVERIFY(m_host->find(waiting)->status == Status::Cancelled);
    QVERIFY(m_host->find(running)->status == Status::Running);
    QCOMPARE(call("DELETE", u"/executions/"_s + running).status, 200);
    QVERIFY(ends(running) && ends(other));
    QVERIFY(m_host->find(running)->status == Status::Cancelled);
    QVERIFY(m_host->find(other)->status == Status::Completed);
    // Again changes nothing.
    QCOMPARE(call("DELETE", u"/executions/"_s + other).status, 200);
    QVERIFY(m_host->find(other)->status == Status::Completed);
    QCOMPARE(output(waiting), QString());
}

void tst_ExecutionHost::leavesNoProcessBehind()
{
    // One in the background, one that left its session and its parent, one that left its environment as well.
    QJsonObject body = request(u"sleep 1001 & setsid sh -c 'sleep 1002 & exec sleep 1003' & "
                               "(setsid env -i /bin/sh -c '/bin/sleep 1004; true' &) ; "
                               "(setsid env -i /bin/sh -c '/bin/sleep 1004; true' &) ; sleep 0.2; echo $$"_s);
    // What the script is given to read its words by is no business of whoever looks for its processes.
    body.insert(u"environment"_s,
                QJsonObject{{u"environment_variables"_s, QJsonObject{{u"IFS"_s, u":"_s}, {u"GLOBIGNORE"_s, u"*"_s}}}});
    const auto execution = play(body);
    QCOMPARE(execution.statusWord, u"completed"_s);
    const auto left = [] {
        QProcess list;
        list.start(u"ps"_s, {u"-eo"_s, u"args"_s});
        list.waitForFinished(20'000);
        const QByteArray all = list.readAllStandardOutput();
        return all.contains("sleep 1001") || all.contains("sleep 1002") || all.contains("sleep 1003")
            || all.contains("sleep 1004");
    };
    QTRY_VERIFY_WITH_TIMEOUT(!left(), 20'000);
}

void tst_ExecutionHost::startsByPriorityThenArrival()
{
    m_options.maxRunning = 1;
    open();
    QStringList order;
    connect(m_host.get(), &ExecutionHost::changed, this, [&order](const execapi::Execution &execution) {
        if (execution.status == Status::Running)
            order.append(execution.id);
    });
    const auto add = [this](const QString &id, int priority) {
        QJsonObject body = request(id == u"first" ? u"sleep 0.3"_s : u"true"_s, id);
        body.insert(u"metadata"_s, QJsonObject{{u"priority"_s, priority}});
        start(body);
    };
    add(u"first"_s, 0);
    add(u"low"_s, 1);
    add(u"high-1"_s, 5);
    add(u"high-2"_s, 5);
    QVERIFY(ends(u"low"_s));
    QCOMPARE(order, (QStringList{u"first"_s, u"high-1"_s, u"high-2"_s, u"low"_s}));
}

void tst_ExecutionHost::answersLogs()
{
    const QString id
        = play(request(u"for i in 1 2 3 4 5; do echo line $i; done; echo bad >&2; printf '\\xff\\n'"_s)).id;
    QCOMPARE(output(id, u"stdout"_s, u"lines=2"_s).section(u'\n', 0, 0), u"line 5"_s);
    QCOMPARE(output(id, u"stdout"_s, u"lines=0"_s), QString());
    QCOMPARE(output(id, u"stdout"_s, u"level=error"_s), QString());
    QCOMPARE(output(id, u"stderr"_s, u"level=error"_s), u"bad\n"_s);
    QCOMPARE(output(id, u"stderr"_s, u"level=info"_s), QString());
    QVERIFY(output(id).contains(QChar::ReplacementCharacter));
    const QString later = QDateTime::currentDateTimeUtc().addSecs(60).toString(Qt::ISODate);
    QCOMPARE(output(id, u"stdout"_s, u"since="_s + later), QString());
    QVERIFY(output(id, u"stdout"_s, u"since=2020-01-01T00:00:00Z"_s).startsWith(u"line 1"_s));
    QCOMPARE(call("GET", u"/executions/%1/logs"_s.arg(id), {}, u"since=yesterday"_s).status, 400);
    // As bytes, from an offset on.
    const QJsonObject bytes
        = call("GET", u"/executions/%1/logs"_s.arg(id), {}, u"encoding=base64&stdout_offset=7"_s).body.object();
    const execapi::Logs logs = execapi::readLogs(bytes);
    QVERIFY(logs.isExact && logs.isComplete);
    QCOMPARE(logs.output, "line 2\nline 3\nline 4\nline 5\n\xff\n"_ba);
    QCOMPARE(logs.errors, "bad\n"_ba);
    QCOMPARE(call("GET", u"/executions/nobody/logs"_s).status, 404);
}

void tst_ExecutionHost::capsLogs()
{
    m_options.maxLogBytes = 1000;
    open();
    const auto execution = play(request(u"head -c 5000 /dev/zero | tr '\\0' x"_s));
    QCOMPARE(execution.statusWord, u"completed"_s);
    const QJsonObject logs = call("GET", u"/executions/%1/logs"_s.arg(execution.id)).body.object();
    QCOMPARE(logs.value("stdout"_L1).toString().size(), 1000);
    QCOMPARE(logs.value("dropped_bytes"_L1).toInt(), 4000);
}

void tst_ExecutionHost::keepsEnvironmentsWarm()
{
    const QJsonObject wanted{{u"image"_s, u"terragon/claude-cli:latest"_s}, {u"keep_warm"_s, true}};
    for (int i = 0; i < WarmPool::maxPerImage; ++i)
        QCOMPARE(call("POST", u"/environments/warm"_s, wanted).status, 201);
    const ApiAnswer full = call("POST", u"/environments/warm"_s, wanted);
    QCOMPARE(full.status, 429);
    QVERIFY(full.retryAfterSeconds > 0);
    QCOMPARE(call("POST", u"/environments/warm"_s, {}).status, 400);
    // One of another image takes none of them.
    QJsonObject other = request(u"true"_s);
    other.insert(u"environment"_s, QJsonObject{{u"image"_s, u"other"_s}});
    QCOMPARE(play(other).statusWord, u"completed"_s);
    QCOMPARE(m_host->pool().waiting(u"terragon/claude-cli:latest"_s), WarmPool::maxPerImage);
    QCOMPARE(play(request(u"echo \"$GANTRY_EXECUTION_ID\""_s)).statusWord, u"completed"_s);
    QCOMPARE(m_host->pool().waiting(u"terragon/claude-cli:latest"_s), WarmPool::maxPerImage - 1);
}

void tst_ExecutionHost::tellsProgressOfSteps()
{
    QSignalSpy told(m_host.get(), &ExecutionHost::progressed);
    const QString id = start(request(uR"(echo '2 4 second' >"$EXECUTION_PROGRESS_FILE"; sleep 1000)"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), 20'000);
    const auto execution = *m_host->find(id);
    QCOMPARE(execution.currentStep, u"second"_s);
    QCOMPARE(execution.totalSteps, 4);
    QCOMPARE(execution.progress, 25.0);
    QVERIFY(execution.elapsedMs >= 0 && execution.remainingMs >= 0);
    QVERIFY(m_host->cancel(id));
    QVERIFY(ends(id));
}

void tst_ExecutionHost::tellsWhatIsAvailable()
{
    m_options.maxRunning = 2;
    open();
    const auto ask
        = [this] { return execapi::readAvailability(call("GET", u"/resources/availability"_s).body.object()); };
    QCOMPARE(ask().running, 0);
    QCOMPARE(ask().maxRunning, 2);
    QVERIFY(ask().hasRoomFor({512, 1, 60}) && !ask().nextSlotAt.isValid());
    const QString id = start(request(u"sleep 1000"_s));
    QCOMPARE(ask().running, 1);
    QCOMPARE(ask().memoryMb, m_options.memoryMb - 512);
    // There is room for a small one, and a large one has to know when it may begin.
    QVERIFY(ask().hasRoomFor({512, 1, 60}) && !ask().hasRoomFor({512, m_options.cpu, 60}));
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(ask().nextSlotAt);
    QVERIFY2(seconds > 0 && seconds <= 60, qPrintable(QString::number(seconds)));
    const QString other = start(request(u"sleep 1000"_s));
    QVERIFY(!ask().hasRoomFor({512, 1, 60}));
    for (const QString &each : {id, other}) {
        QVERIFY(m_host->cancel(each));
        QVERIFY(ends(each));
    }
}

void tst_ExecutionHost::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    const QJsonObject sound{{u"id"_s, u"r1"_s}, {u"code"_s, u"true"_s}};
    const auto with = [&sound](const QString &key, const QJsonValue &value) {
        QJsonObject changed = sound;
        changed.insert(key, value);
        return changed;
    };
    QTest::newRow("no JSON object") << "POST"_ba << u"/executions"_s << QJsonObject() << 400;
    QTest::newRow("timeout") << "POST"_ba << u"/executions"_s << with(u"timeout"_s, 3601) << 400;
    QTest::newRow("more than there is") << "POST"_ba << u"/executions"_s << with(u"cpu_limit"_s, 60) << 400;
    QTest::newRow("webhook is a file") << "POST"_ba << u"/executions"_s << with(u"webhook_url"_s, u"file:///x"_s)
                                       << 400;
    QTest::newRow("webhook in the clear")
        << "POST"_ba << u"/executions"_s << with(u"webhook_url"_s, u"http://example.org/x"_s) << 400;
    QTest::newRow("known id") << "POST"_ba << u"/executions"_s << with(u"id"_s, u"known"_s) << 409;
    QTest::newRow("unknown id") << "GET"_ba << u"/executions/nobody"_s << QJsonObject() << 404;
    QTest::newRow("path as id") << "GET"_ba << u"/executions/.."_s << QJsonObject() << 404;
    QTest::newRow("cancel nobody") << "DELETE"_ba << u"/executions/nobody"_s << QJsonObject() << 404;
    QTest::newRow("other method") << "PUT"_ba << u"/executions"_s << QJsonObject() << 405;
    QTest::newRow("elsewhere") << "GET"_ba << u"/elsewhere"_s << QJsonObject() << 404;
}

void tst_ExecutionHost::refusesNonsense()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const QJsonObject, body);
    start(request(u"true"_s, u"known"_s));
    const ApiAnswer answer = call(method, path, body);
    QTEST(answer.status, "status");
    QVERIFY(!answer.body.object().value("error"_L1).toString().isEmpty());
    QCOMPARE(m_host->list({}, {}, {}, 10).size(), 1);
    QVERIFY(ends(u"known"_s));
}

void tst_ExecutionHost::listsWithFilters()
{
    for (const auto &[id, user] : {std::pair(u"a"_s, u"ann"_s), {u"b"_s, u"bob"_s}, {u"c"_s, u"ann"_s}}) {
        QJsonObject body = request(id == u"c" ? u"false"_s : u"true"_s, id);
        body.insert(u"metadata"_s, QJsonObject{{u"user_id"_s, user}});
        play(body);
    }
    const auto ids = [this](const QString &query) {
        QStringList all;
        for (const QJsonValue &entry : call("GET", u"/executions"_s, {}, query).body.array())
            all.append(entry[u"id"_s].toString());
        return all;
    };
    QCOMPARE(ids({}), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
    QCOMPARE(ids(u"status=failed"_s), QStringList{u"c"_s});
    QCOMPARE(ids(u"user_id=ann&status=completed"_s), QStringList{u"a"_s});
    QCOMPARE(ids(u"limit=1"_s), QStringList{u"c"_s});
    QCOMPARE(ids(u"since=2100-01-01T00:00:00Z"_s), QStringList());
}

void tst_ExecutionHost::tellsWebhooksUntilTheyAreHeard()
{
    // The first of each event is not heard, the second is answered with an error.
    net::HttpService receiver({});
    QList<net::ServerRequest> got;
    receiver.route("POST", u"/hook"_s, [&got](const net::ServerExchangePtr &exchange) {
        got.append(exchange->request());
        if (got.size() <= 2)
            exchange->fail(got.size() == 1 ? 500 : 429, u"later"_s);
        else
            exchange->answer(200, QJsonObject{{u"success"_s, true}});
    });
    QVERIFY(receiver.listen());
    QJsonObject body = request(u"exit 7"_s, u"told"_s);
    body.insert(u"webhook_url"_s, receiver.url().toString() + u"/hook"_s);
    body.insert(u"metadata"_s, QJsonObject{{u"task_id"_s, u"t9"_s}});
    start(body);
    QTRY_COMPARE_WITH_TIMEOUT(got.size(), 4, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_host->webhooks().waiting(), 0, 20'000);
    QStringList events;
    for (const net::ServerRequest &each : std::as_const(got)) {
        QVERIFY(execapi::isSigned(ExecutionServer::webhookSecret(), each.body, each.header(execapi::signatureHeader)));
        const auto webhook = execapi::readWebhook(each.body);
        QVERIFY(webhook);
        QCOMPARE(webhook->taskId, u"t9"_s);
        events.append(webhook->event);
    }
    // In order, and the repeated ones are the same to the byte.
    const QString started = u"execution.started"_s;
    QCOMPARE(events, (QStringList{started, started, started, u"execution.failed"_s}));
    QCOMPARE(got.at(0).body, got.at(1).body);
    QCOMPARE(execapi::readWebhook(got.at(3).body)->execution.exitCode, 7);
    QVERIFY(QDir(m_options.folder + u"/webhooks"_s).isEmpty());
}

void tst_ExecutionHost::takesUpWhatWasLeft()
{
    const QString done = play(request(u"echo kept"_s)).id;
    m_options.maxRunning = 1;
    open();
    QJsonObject body = request(u"sleep 1004"_s, u"running"_s);
    body.insert(u"webhook_url"_s, u"http://127.0.0.1:1/hook"_s);
    start(body);
    start(request(u"true"_s, u"waiting"_s));
    QVERIFY(m_host->find(u"running"_s)->status == Status::Running);
    open(); // the host before this one goes as in a crash: nothing is told
    QVERIFY(m_host->find(done)->status == Status::Completed);
    QCOMPARE(output(done), u"kept\n"_s);
    for (const QString &id : {u"running"_s, u"waiting"_s}) {
        QVERIFY(m_host->find(id)->status == Status::Failed);
        QVERIFY(m_host->find(id)->errorMessage.contains(u"server"_s));
    }
    // Both its beginning and its end are still to be told.
    QCOMPARE(m_host->webhooks().waiting(), 2);
    QStringList events;
    const QDir letters(m_options.folder + u"/webhooks"_s);
    for (const QString &name : letters.entryList(QDir::Files, QDir::Name)) {
        QFile letter(letters.filePath(name));
        QVERIFY(letter.open(QIODevice::ReadOnly));
        events.append(QJsonDocument::fromJson(letter.readAll())["event"_L1].toString());
    }
    QCOMPARE(events, (QStringList{u"execution.started"_s, u"execution.failed"_s}));
    QCOMPARE(call("POST", u"/executions"_s, request(u"true"_s, u"running"_s)).status, 409);
    ExecutionHost second(m_options);
    QVERIFY2(!second.start(), "two servers share one folder");
}

void tst_ExecutionHost::isolates()
{
    m_options.isolation = Isolation::Bubblewrap;
    m_options.killGrace = std::chrono::seconds(20); // for who tidies up; nothing else here waits for it
    m_options.bubblewrap = QStandardPaths::findExecutable(u"bwrap"_s);
    QProcess trial;
    trial.start(m_options.bubblewrap,
                {u"--unshare-pid"_s, u"--ro-bind"_s, u"/"_s, u"/"_s, u"--proc"_s, u"/proc"_s, u"true"_s});
    if (m_options.bubblewrap.isEmpty() || !trial.waitForFinished(20'000) || trial.exitCode() != 0)
        QSKIP("bubblewrap cannot be used here");
    open();
    QFile secret(m_folder->filePath(u"secret"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("hunter2") == 7);
    secret.close();
    const QString code = uR"(pwd; echo x >here; echo x >"$HOME/there"; echo x >/tmp/and-here
if echo x 2>/dev/null >/etc/gantry-was-here; then echo written; fi
ls -d %1 2>/dev/null || echo hidden; ls /proc | grep -c '^[0-9]*$')"_s;
    const auto execution = play(request(code.arg(secret.fileName())));
    const QStringList lines = output(execution.id).split(u'\n');
    QCOMPARE(lines.value(0), u"/run/execution/workspace"_s);
    QCOMPARE(lines.value(1), u"hidden"_s);
    QVERIFY2(lines.value(2).toInt() < 10, qPrintable(output(execution.id)));
    QVERIFY(!QFile::exists(u"/etc/gantry-was-here"_s));
    QCOMPARE(execution.statusWord, u"completed"_s);
    QCOMPARE(play(request(u"exit 9"_s)).exitCode, 9);
    QJsonObject body = request(u"sleep 1000"_s);
    body.insert(u"timeout"_s, 1);
    QCOMPARE(play(body).statusWord, u"timeout"_s);
    // Asked to end, it may still tidy up.
    const QString tidying = uR"(exec python3 -c '
import signal, sys, time
def tidy(*_):
    print("tidied", flush=True)
    sys.exit(3)
signal.signal(signal.SIGTERM, tidy)
print("ready", flush=True)
time.sleep(1000)')"_s; // no shell: bash forgets its trap, now and then, when all are asked in one moment
    const QString asked = start(request(tidying));
    QTRY_COMPARE_WITH_TIMEOUT(output(asked), u"ready\n"_s, 30'000);
    QCOMPARE(call("DELETE", u"/executions/"_s + asked).status, 200);
    QVERIFY(ends(asked));
    QCOMPARE(output(asked), u"ready\ntidied\n"_s);
}

QTEST_GUILESS_MAIN(tst_ExecutionHost)
#include "tst_ExecutionHost.moc"
