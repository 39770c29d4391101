// SPDX-License-Identifier: GPL-3.0-or-later
// gantry-demo-agent behaves like claude where Gantry relies on it: flags, hooks, endings, transcript, stream-json.
#include "PtyProgram.h"

#include "claude/CommandLine.h"
#include "claude/HookPayload.h"
#include "claude/Program.h"
#include "claude/StreamJson.h"
#include "claude/Transcript.h"

#include "tests/helpers/TestPaths.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <csignal>

using namespace Qt::StringLiterals;
using claude::HookPayload;

namespace {

/// The Stop hook comes a moment earlier; a Ctrl-C in between still interrupts the turn. The title tells.
bool waitsForInput(PtyProgram &agent)
{
    return agent.readUntil([&agent] {
        const qsizetype busy = agent.output().lastIndexOf("◐ Demo agent");
        return busy >= 0 && agent.output().lastIndexOf("✳ Demo agent") > busy;
    });
}

} // namespace

class tst_DemoAgent : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void saysThatItIsNotClaude();
    void playsAPipedPromptOnATerminal();
    void endsLikeClaude_data();
    void endsLikeClaude();
    void resumesAConversation();
    void refusesToStart_data();
    void refusesToStart();
    void changesItsIdOnClear();
    void asksBeforeATool_data();
    void asksBeforeATool();
    void isInterruptedByEscape();
    void playsTroubleFromAScript_data();
    void playsTroubleFromAScript();
    void survivesKeysAndSizes();
    void printsStreamJson();
    void asksOverTheControlProtocol_data();
    void asksOverTheControlProtocol();
    void printsText();

private:
    QString write(const QString &name, const QByteArray &bytes);
    void script(const QByteArray &json) { m_variables.insert(u"GANTRY_DEMO_SCRIPT"_s, write(u"script.json"_s, json)); }
    QStringList arguments(const QStringList &more = {}) const
    {
        return QStringList{u"--settings"_s, m_folder->filePath(u"settings.json"_s), u"--session-id"_s, m_id} + more;
    }
    std::unique_ptr<PtyProgram> start(const QStringList &arguments, const QByteArray &prompt = {});
    struct Printed
    {
        int code = -1;
        QByteArray output;
        QByteArray errors;
    };
    Printed print(const QStringList &arguments, const QByteArray &input);
    [[nodiscard]] QList<HookPayload> hooks() const;
    [[nodiscard]] QStringList events() const;
    [[nodiscard]] QString transcript(const QString &id) const;

    const QString m_program = helpers::builtProgram("gantry-demo-agent");
    std::unique_ptr<QTemporaryDir> m_folder;
    QMap<QString, QString> m_variables;
    QString m_id;
};

void tst_DemoAgent::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_variables = {{u"GANTRY_DEMO_DIR"_s, m_folder->filePath(u"demo"_s)},
                   {u"GANTRY_DEMO_SPEED"_s, u"50"_s},
                   {u"HOOK_FILE"_s, m_folder->filePath(u"hooks"_s)}};
    QJsonObject hooks;
    for (const char *event : {"SessionStart", "SessionEnd", "UserPromptSubmit", "Stop", "StopFailure", "Notification",
                              "PermissionRequest", "PreToolUse", "PostToolUse", "PostToolUseFailure"})
        hooks.insert(QLatin1StringView(event),
                     QJsonArray{QJsonObject{{u"hooks"_s,
                                             QJsonArray{QJsonObject{{u"type"_s, u"command"_s},
                                                                    {u"command"_s, u"cat >> \"$HOOK_FILE\""_s},
                                                                    {u"timeout"_s, 5}}}}}});
    write(u"settings.json"_s, QJsonDocument(QJsonObject{{u"hooks"_s, hooks}}).toJson());
}

QString tst_DemoAgent::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

std::unique_ptr<PtyProgram> tst_DemoAgent::start(const QStringList &arguments, const QByteArray &prompt)
{
    const QString file = prompt.isEmpty() ? QString() : write(u"prompt"_s, prompt);
    return std::make_unique<PtyProgram>(m_program, arguments, m_variables, m_folder->path(), file);
}

tst_DemoAgent::Printed tst_DemoAgent::print(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = m_variables.begin(); it != m_variables.end(); ++it)
        environment.insert(it.key(), it.value());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(m_program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(20'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QList<HookPayload> tst_DemoAgent::hooks() const
{
    QFile file(m_folder->filePath(u"hooks"_s));
    QList<HookPayload> found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    while (!file.atEnd()) {
        if (const auto payload = HookPayload::parse(file.readLine()))
            found << *payload;
    }
    return found;
}

QStringList tst_DemoAgent::events() const
{
    QStringList names;
    for (const HookPayload &payload : hooks())
        names << payload.event();
    return names;
}

QString tst_DemoAgent::transcript(const QString &id) const
{
    const QDir projects(m_folder->filePath(u"demo/projects"_s));
    const QStringList folders = projects.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return folders.isEmpty() ? QString() : projects.filePath(folders[0] + u'/' + id + u".jsonl"_s);
}

void tst_DemoAgent::saysThatItIsNotClaude()
{
    const auto version = claude::parseVersion(print({u"--version"_s}, {}).output);
    QVERIFY(version && version->isDemo);
    const auto agent = start({}, {});
    QVERIFY(agent->shows(u"Demo agent, not Claude"_s));
    QVERIFY(print({u"-p"_s}, "hi").output.contains("Demo agent, not Claude"));
}

void tst_DemoAgent::playsAPipedPromptOnATerminal()
{
    const auto agent
        = start(arguments({u"--permission-mode"_s, u"acceptEdits"_s}), "Fix the 'quoted' $HOME\nsecond line");
    QVERIFY(agent->shows(u"no file was changed"_s));
    QVERIFY(agent->shows(u"❯ Fix the 'quoted' $HOME"_s));
    QVERIFY(agent->shows(u"accept edits on"_s));
    QVERIFY(agent->text().contains(u"● Write(src/webhooks/retry.ts)"_s));
    QVERIFY(agent->readUntil([this] { return events().contains(u"Stop"_s); }));
    agent->type("/exit\r");
    QCOMPARE(agent->waitForEnd().exitCode, 0);
    QVERIFY(agent->text().contains(u"--resume "_s + m_id));

    const QStringList tool{u"PreToolUse"_s, u"PostToolUse"_s};
    QCOMPARE(events(),
             QStringList({u"SessionStart"_s, u"UserPromptSubmit"_s}) + tool + tool + tool + tool
                 + QStringList({u"Stop"_s, u"SessionEnd"_s}));
    QCOMPARE(hooks().constFirst().source(), u"startup"_s);
    QCOMPARE(hooks()[1].json().value("prompt"_L1).toString(), u"Fix the 'quoted' $HOME\nsecond line"_s);
    QCOMPARE(hooks().constLast().reason(), u"prompt_input_exit"_s);
    for (const HookPayload &payload : hooks()) {
        QCOMPARE(payload.conversation().toString(), m_id);
        QCOMPARE(payload.transcriptPath(), transcript(m_id));
        QCOMPARE(payload.permissionMode(), u"acceptEdits"_s);
    }
    claude::TranscriptReader reader(transcript(m_id));
    QVERIFY(reader.update());
    QCOMPARE(reader.figures().totalCost->micros(), 21400);
    QVERIFY(reader.figures().contextTokens > 0);
    QCOMPARE(reader.figures().tokens, claude::sumOf(reader.figures().modelUsage));
    QCOMPARE(reader.figures().unreadableLines, 0);
    QCOMPARE(claude::countConversations(m_folder->filePath(u"demo"_s)), 1);
    QFile written(transcript(m_id));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains(R"("Fix the 'quoted' $HOME\nsecond line")"));
}

void tst_DemoAgent::endsLikeClaude_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("busy");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("reason");
    QTest::newRow("/exit") << "/exit\r"_ba << 0 << false << 0 << u"prompt_input_exit"_s;
    QTest::newRow("Ctrl-D twice") << "\x04\x04"_ba << 0 << false << 0 << u"prompt_input_exit"_s;
    QTest::newRow("Ctrl-C twice") << "\x03\x03"_ba << 0 << false << 0 << u"prompt_input_exit"_s;
    QTest::newRow("SIGINT") << QByteArray() << SIGINT << false << 0 << u"other"_s;
    QTest::newRow("SIGINT, busy") << QByteArray() << SIGINT << true << 0 << u"other"_s;
    QTest::newRow("SIGTERM") << QByteArray() << SIGTERM << false << 143 << u"other"_s;
    QTest::newRow("SIGTERM, busy") << QByteArray() << SIGTERM << true << 143 << u"other"_s;
    QTest::newRow("SIGHUP") << QByteArray() << SIGHUP << false << 129 << u"other"_s;
    QTest::newRow("terminal closed") << QByteArray() << 0 << false << 0 << u"other"_s;
    QTest::newRow("terminal closed, busy") << QByteArray() << 0 << true << 0 << u"other"_s;
    QTest::newRow("SIGKILL") << QByteArray() << SIGKILL << false << -1 << QString();
}

void tst_DemoAgent::endsLikeClaude()
{
    QFETCH(QByteArray, keys);
    QFETCH(int, signal);
    QFETCH(bool, busy);
    QFETCH(int, exitCode);
    QFETCH(QString, reason);
    script(busy ? R"({"turns":[[{"text":"begun"},{"delay":600000}]]})"_ba : R"({"turns":[[{"text":"begun"}]]})"_ba);
    const auto agent = start(arguments(), "go");
    QVERIFY(agent->shows(u"● begun"_s));
    if (!busy)
        QVERIFY(waitsForInput(*agent));
    if (!keys.isEmpty())
        agent->type(keys);
    else if (signal)
        agent->signal(signal);
    else
        agent->closeTerminal();
    const PtyProgram::Ending ending = agent->waitForEnd();
    if (signal == SIGKILL) {
        QCOMPARE(ending.signal, SIGKILL);
        QVERIFY(!events().contains(u"SessionEnd"_s));
        return;
    }
    QCOMPARE(ending.exitCode, exitCode);
    QCOMPARE(events().constLast(), u"SessionEnd"_s);
    QCOMPARE(hooks().constLast().reason(), reason);
}

void tst_DemoAgent::resumesAConversation()
{
    script(R"({"turns":[[{"text":"first answer"}],[{"text":"second answer"}]],"cost":0.01})");
    QCOMPARE(print(arguments({u"-p"_s}), "first question").code, 0);
    const auto agent = start({u"--resume"_s, m_id, u"--settings"_s, m_folder->filePath(u"settings.json"_s)}, "again");
    QVERIFY(agent->shows(u"❯ first question"_s));
    QVERIFY(agent->shows(u"● first answer"_s));
    QVERIFY(agent->shows(u"● second answer"_s));
    QVERIFY(agent->readUntil([this] { return events().count(u"Stop"_s) == 2; }));
    agent->type("\x04\x04");
    QCOMPARE(agent->waitForEnd().exitCode, 0);
    claude::TranscriptReader reader(transcript(m_id));
    QVERIFY(reader.update());
    QCOMPARE(reader.figures().totalCost->micros(), 20000); // cumulative
    QCOMPARE(hooks()[events().lastIndexOf(u"SessionStart"_s)].source(), u"resume"_s);
}

void tst_DemoAgent::refusesToStart_data()
{
    QTest::addColumn<QStringList>("flags");
    QTest::addColumn<QByteArray>("error");
    const QString id = u"99999999-9999-4999-8999-999999999999"_s;
    QTest::newRow("unknown flag") << QStringList{u"--nonsense"_s} << "--nonsense"_ba;
    QTest::newRow("unknown id") << QStringList{u"--resume"_s, id} << "No conversation found with session ID: 9999"_ba;
    QTest::newRow("no UUID") << QStringList{u"--session-id"_s, u"x"_s} << "Invalid session ID"_ba;
    QTest::newRow("two ids") << QStringList{u"--session-id"_s, id, u"--resume"_s, id} << "--fork-session"_ba;
    QTest::newRow("mode") << QStringList{u"--permission-mode"_s, u"yolo"_s} << "yolo"_ba;
    QTest::newRow("settings") << QStringList{u"--settings"_s, u"/nothing.json"_s}
                              << "Settings file not found: /nothing.json"_ba;
    QTest::newRow("stream without verbose")
        << QStringList{u"-p"_s, u"--output-format"_s, u"stream-json"_s} << "--verbose"_ba;
    QTest::newRow("no prompt") << QStringList{u"-p"_s} << "Input must be provided"_ba;
}

void tst_DemoAgent::refusesToStart()
{
    QFETCH(QStringList, flags);
    QFETCH(QByteArray, error);
    const Printed printed = print(flags, {});
    QCOMPARE(printed.code, 1);
    QVERIFY2(printed.errors.contains(error), printed.errors.constData());
    QCOMPARE(printed.output, QByteArray());
}

void tst_DemoAgent::changesItsIdOnClear()
{
    script(R"({"turns":[[{"text":"said"}]]})");
    const auto agent = start(arguments(), "go");
    QVERIFY(agent->shows(u"● said"_s));
    QVERIFY(agent->readUntil([this] { return events().contains(u"Stop"_s); }));
    agent->type("/clear\r");
    QVERIFY(agent->readUntil([this] { return events().count(u"SessionStart"_s) == 2; }));
    const QList<HookPayload> seen = hooks();
    const HookPayload end = seen[seen.size() - 2];
    QCOMPARE(end.event(), u"SessionEnd"_s);
    QCOMPARE(end.reason(), u"clear"_s);
    QCOMPARE(end.conversation().toString(), m_id);
    QCOMPARE(seen.constLast().source(), u"clear"_s);
    QVERIFY(seen.constLast().conversation().toString() != m_id);
}

void tst_DemoAgent::asksBeforeATool_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QString>("hookAnswer");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("Enter") << u"manual"_s << "\r"_ba << QString() << true;
    QTest::newRow("2") << u"manual"_s << "2"_ba << QString() << false;
    QTest::newRow("down, Enter") << u"manual"_s << "\x1b[B\r"_ba << QString() << false;
    QTest::newRow("Esc") << u"manual"_s << "\x1b"_ba << QString() << false;
    QTest::newRow("hook allows") << u"manual"_s << QByteArray() << u"allow"_s << true;
    QTest::newRow("hook denies") << u"manual"_s << QByteArray() << u"deny"_s << false;
    QTest::newRow("edits only") << u"acceptEdits"_s << "1"_ba << QString() << true;
    QTest::newRow("auto") << u"auto"_s << QByteArray() << QString() << true;
    QTest::newRow("never asks") << u"dontAsk"_s << QByteArray() << QString() << false;
}

void tst_DemoAgent::asksBeforeATool()
{
    QFETCH(QString, mode);
    QFETCH(QByteArray, keys);
    QFETCH(QString, hookAnswer);
    QFETCH(bool, allowed);
    script(
        R"({"turns":[[{"tool":"Bash","title":"touch x","ask":true,"input":{"command":"touch x"},"output":["made"]},{"text":"end"}]]})");
    if (!hookAnswer.isEmpty()) {
        const QString decision
            = QString::fromUtf8(R"({"hookSpecificOutput":{"decision":{"behavior":"%1"}}})").arg(hookAnswer);
        const QJsonObject hook{
            {u"type"_s, u"command"_s}, {u"command"_s, u"/bin/echo"_s}, {u"args"_s, QJsonArray{decision}}};
        const QJsonObject hooks{{u"PermissionRequest"_s, QJsonArray{QJsonObject{{u"hooks"_s, QJsonArray{hook}}}}}};
        write(u"settings.json"_s, QJsonDocument(QJsonObject{{u"hooks"_s, hooks}}).toJson());
    }
    const auto agent = start(arguments({u"--permission-mode"_s, mode}), "go");
    if (!keys.isEmpty()) {
        QVERIFY(agent->shows(u"Do you want to proceed?"_s));
        QVERIFY(agent->readUntil([this] { return events().contains(u"PermissionRequest"_s); }));
        QVERIFY(!events().contains(u"PostToolUse"_s));
        agent->type(keys);
    }
    QVERIFY(agent->shows(u"● end"_s));
    QCOMPARE(agent->text().contains(u"⎿  made"_s), allowed);
    QCOMPARE(agent->text().contains(u"was not allowed"_s), !allowed);
}

void tst_DemoAgent::isInterruptedByEscape()
{
    script(R"({"turns":[[{"text":"begun"},{"delay":600000}],[{"text":"next"}]]})");
    const auto agent = start(arguments(), "go");
    QVERIFY(agent->shows(u"● begun"_s));
    agent->type("\x1b");
    QVERIFY(agent->shows(u"Interrupted"_s));
    QVERIFY(!events().contains(u"Stop"_s));
    agent->type("more\r");
    QVERIFY(agent->shows(u"❯ more"_s));
    QVERIFY(agent->readUntil([this] { return events().count(u"UserPromptSubmit"_s) == 2; }));
}

void tst_DemoAgent::playsTroubleFromAScript_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("lastEvent");
    QTest::newRow("exit code") << R"({"turns":[[{"text":"x"},{"exit":7}]]})"_ba << 7 << 0 << u"SessionEnd"_s;
    QTest::newRow("crash") << R"({"turns":[[{"text":"x"},{"crash":11}]]})"_ba << -1 << SIGSEGV << u"UserPromptSubmit"_s;
    QTest::newRow("killed") << R"({"turns":[[{"crash":9}]]})"_ba << -1 << SIGKILL << u"UserPromptSubmit"_s;
    QTest::newRow("no SessionEnd") << R"({"skip_hooks":["SessionEnd"],"turns":[[{"exit":0}]]})"_ba << 0 << 0
                                   << u"UserPromptSubmit"_s;
    QTest::newRow("no hooks at all") << R"({"skip_hooks":true,"turns":[[{"exit":0}]]})"_ba << 0 << 0 << QString();
    QTest::newRow("hook by hand") << R"({"turns":[[{"hook":"Notification","data":{"message":"m"}},{"crash":9}]]})"_ba
                                  << -1 << SIGKILL << u"Notification"_s;
    QTest::newRow("API error") << R"({"turns":[[{"api_error":"API Error: 500"}]]})"_ba << 0 << 0 << u"SessionEnd"_s;
}

void tst_DemoAgent::playsTroubleFromAScript()
{
    QFETCH(QByteArray, json);
    QFETCH(int, exitCode);
    QFETCH(int, signal);
    QFETCH(QString, lastEvent);
    script(json);
    const auto agent = start(arguments(), "go");
    if (json.contains("api_error")) {
        QVERIFY(agent->readUntil([this] { return events().contains(u"StopFailure"_s); }));
        agent->type("/exit\r");
    }
    const PtyProgram::Ending ending = agent->waitForEnd();
    if (signal)
        QCOMPARE(ending.signal, signal);
    else
        QCOMPARE(ending.exitCode, exitCode);
    QCOMPARE(events().value(events().size() - 1), lastEvent);
}

void tst_DemoAgent::survivesKeysAndSizes()
{
    script(
        R"({"turns":[[{"text":"ok 你好 🙂 a_word_that_is_much_longer_than_any_narrow_window_could_ever_show_on_a_line"},{"flood":200000}]]})");
    const auto agent = start(arguments(), {});
    QVERIFY(agent->shows(u"? for shortcuts"_s));
    agent->type("\x1b[200~pasted\rtext\x1b[201~\x7f\x7f\x1b[D\x1b[C\x1b[H\x1b[F\x1b\rx\x01\xff\x1b[99;5u\x1b[Z");
    for (const int columns : {1, 2, 20, 300, 80}) {
        agent->resize(columns == 1 ? 1 : 24, columns);
        agent->type("y");
    }
    agent->type("\x15hello\r");
    QVERIFY(agent->shows(u"● ok 你好 🙂"_s));
    QVERIFY(agent->readUntil([this] { return events().contains(u"Stop"_s); }));
    // Another width: all is said again, laid out for it.
    agent->forget();
    agent->resize(24, 40);
    QVERIFY(agent->shows(u"Demo agent, not Claude"_s));
    QVERIFY(agent->shows(u"❯ hello"_s));
    QVERIFY(agent->shows(u"● ok 你好 🙂"_s));
    agent->type("\x04");
    QVERIFY(agent->shows(u"Press Ctrl-D again to exit"_s));
    agent->type("\x04");
    QCOMPARE(agent->waitForEnd().exitCode, 0);
    QCOMPARE(hooks()[1].json().value("prompt"_L1).toString(), u"hello"_s);
}

void tst_DemoAgent::printsStreamJson()
{
    claude::Options options;
    options.form = claude::Options::Form::StreamJson;
    options.newConversation = base::ConversationId(m_id);
    options.settingsFile = m_folder->filePath(u"settings.json"_s);
    options.allowedTools = {u"Bash"_s, u"Edit"_s};
    script(
        R"({"turns":[[{"text":"one"},{"tool":"Bash","title":"ls","output":["a"]}],[{"api_error":"API Error: 400"}]]})");
    const Printed printed = print(claude::commandLine(options).value(),
                                  claude::userMessageLine(u"first"_s) + claude::userMessageLine(u"second"_s));
    QCOMPARE(printed.code, 1); // the last turn failed
    const auto read = claude::StreamReader().feed(printed.output);
    QCOMPARE(read.notes, QStringList());
    QStringList types;
    QList<claude::ResultLine> results;
    for (const claude::StreamLine &line : read.lines) {
        types << line.type;
        QCOMPARE(line.conversation.toString(), m_id);
        if (const auto result = claude::ResultLine::from(line))
            results << *result;
    }
    QCOMPARE(types,
             QStringList({u"system"_s, u"user"_s, u"assistant"_s, u"assistant"_s, u"user"_s, u"result"_s, u"system"_s,
                          u"user"_s, u"assistant"_s, u"result"_s}));
    const QJsonObject prompt = read.lines.at(1).json();
    QCOMPARE(prompt.value("message"_L1)["content"_L1].toString(), u"first"_s);
    QVERIFY(prompt.value("isReplay"_L1).toBool());
    QVERIFY(!results[0].isError);
    QCOMPARE(results[0].totalCost->micros(), 21400);
    QVERIFY(results[1].isError);
    QVERIFY(results[1].failure().contains(u"API Error: 400"_s));
    QCOMPARE(events().constLast(), u"SessionEnd"_s);
}

void tst_DemoAgent::asksOverTheControlProtocol_data()
{
    QTest::addColumn<bool>("allow");
    QTest::newRow("allowed") << true;
    QTest::newRow("denied") << false;
}

void tst_DemoAgent::asksOverTheControlProtocol()
{
    QFETCH(bool, allow);
    claude::Options options;
    options.form = claude::Options::Form::StreamJson;
    script(
        R"({"turns":[[{"tool":"Bash","title":"touch x","ask":true,"input":{"command":"touch x"},"output":["made"]}]]})");
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = m_variables.begin(); it != m_variables.end(); ++it)
        environment.insert(it.key(), it.value());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(m_program, claude::commandLine(options).value());
    process.write(claude::userMessageLine(u"go"_s));
    claude::StreamReader reader;
    std::optional<claude::ResultLine> result;
    while (!result && process.waitForReadyRead(10'000)) {
        for (const claude::StreamLine &line : reader.feed(process.readAllStandardOutput()).lines) {
            if (line.type == "control_request"_L1) {
                const QString id = line.json().value("request_id"_L1).toString();
                process.write(allow ? claude::allowLine(id, {{u"command"_s, u"touch x"_s}})
                                    : claude::denyLine(id, u"not today"_s));
            }
            if (line.type == "result"_L1)
                result = claude::ResultLine::from(line);
        }
    }
    QVERIFY(result);
    QCOMPARE(result->permissionDenials.size(), allow ? 0 : 1);
    QVERIFY(!result->isError);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void tst_DemoAgent::printsText()
{
    script(R"({"turns":[[{"text":"not last"},{"text":"the answer"}]]})");
    const Printed piped = print({}, "hi"); // no terminal: prints by itself
    QCOMPARE(piped.code, 0);
    QVERIFY(piped.output.endsWith("the answer\n"));
    QVERIFY(!piped.output.contains("not last"));
    const Printed argument = print({u"-p"_s, u"--allowedTools"_s, u"Bash"_s, u"Edit"_s, u"--"_s, u"hi there"_s}, {});
    QCOMPARE(argument.code, 0);
    const Printed json = print({u"-p"_s, u"--output-format"_s, u"json"_s, u"hi"_s}, {});
    QCOMPARE(QJsonDocument::fromJson(json.output)[u"result"_s].toString(), u"the answer"_s);
    script(R"({"turns":"none"})");
    const Printed broken = print({u"-p"_s, u"hi"_s}, {});
    QCOMPARE(broken.code, 1);
    QVERIFY(broken.errors.contains("script.json"));
}

QTEST_GUILESS_MAIN(tst_DemoAgent)
#include "tst_DemoAgent.moc"
