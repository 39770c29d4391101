// SPDX-License-Identifier: GPL-3.0-or-later
// Plans played with the real Claude Code CLI, and the conversations it leaves behind.
#include "RealRun.h"
#include "claude/CommandLine.h"
#include "claude/StreamJson.h"
#include "conversations/ConversationFiles.h"
#include "conversations/ConversationIndex.h"
#include "conversations/Document.h"
#include "conversations/RunningSessions.h"

#include <QSignalSpy>

using namespace helpers;
using namespace Qt::StringLiterals;

class tst_RealPlans : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { GANTRY_NEEDS_REAL_CLAUDE(); }
    void twoClaudeStepsAreOneConversation_data();
    void twoClaudeStepsAreOneConversation();
    void parallelSessionsAreOneResult();
    void findsWhatClaudeHasWritten();
    void forksUnderANewId();
    void tellsWhatRuns();

private:
    template <typename T>
    [[nodiscard]] static T wait(QFuture<base::Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000) || !future.result())
            qFatal("no answer");
        return *future.result();
    }
    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void tst_RealPlans::twoClaudeStepsAreOneConversation_data()
{
    QTest::addColumn<bool>("background");
    QTest::newRow("in a terminal") << false;
    QTest::newRow("in the background") << true;
}

void tst_RealPlans::twoClaudeStepsAreOneConversation()
{
    QFETCH(const bool, background);
    RealSetup setup;
    const QJsonObject plan{
        {u"gantry_plan"_s, 1},
        {u"name"_s, u"Two steps"_s},
        {u"variables"_s, QJsonObject{{u"animal"_s, QJsonObject{}}}},
        {u"steps"_s,
         QJsonArray{QJsonObject{{u"prompt"_s, promptFor(u"Remember the ${animal}."_s, {u"I remember it."_s})}},
                    QJsonObject{{u"command"_s, u"echo \"$animal\" > animal.txt"_s}},
                    QJsonObject{{u"prompt"_s, promptFor(u"Which animal was it?"_s, {u"The one you named."_s})}}}}};
    const QString file = setup.home.path(u"plan.json"_s);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(QJsonDocument(plan).toJson());
    out.close();
    QStringList arguments{u"session"_s,  u"run"_s,    file,        u"--project"_s, setup.project,     u"--claude"_s,
                          setup.program, u"--json"_s, u"--auto"_s, u"--var"_s,     u"animal=walrus"_s};
    if (background)
        arguments << u"--background"_s;
    CtlRun run(setup.environment(), arguments);
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 0);
    COMPARE_RUN(run, run.value(u"state"_s), u"succeeded"_s);
    const QString conversation = run.value(u"conversation_id"_s);
    VERIFY_RUN(run, !conversation.isEmpty());
    const auto starts = run.events(u"SessionStart"_s);
    COMPARE_RUN(run, starts.size(), 2);
    for (const QJsonObject &start : starts)
        COMPARE_RUN(run, start.value(u"session_id").toString(), conversation);
    COMPARE_RUN(run, starts.last().value(u"source").toString(), u"resume"_s);
    COMPARE_RUN(run, contentOf(setup.project + u"/animal.txt"_s), QByteArray("walrus\n"));
    // The second request holds what was said in the first.
    const QStringList prompts = setup.api.prompts();
    VERIFY_RUN(run, prompts.join(u' ').contains(u"Remember the walrus."_s));
    VERIFY_RUN(run, setup.isTidy());
}

/// Two at once: each asks, each is answered, and what both said comes back as one.
void tst_RealPlans::parallelSessionsAreOneResult()
{
    RealSetup setup;
    const auto prompt = [](const QString &file) {
        return promptFor(u"Make %1."_s.arg(file), {bash(u"touch "_s + file), u"I made **%1**."_s.arg(file)});
    };
    const QJsonArray sessions{QJsonObject{{u"title"_s, u"Left"_s}, {u"prompt"_s, prompt(u"left"_s)}},
                              QJsonObject{{u"title"_s, u"Right"_s}, {u"prompt"_s, prompt(u"right"_s)}}};
    const QJsonObject plan{
        {u"gantry_plan"_s, 1},
        {u"steps"_s, QJsonArray{QJsonObject{{u"kind"_s, u"parallel"_s}, {u"sessions"_s, sessions}}}}};
    const QString file = setup.home.path(u"plan.json"_s);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(QJsonDocument(plan).toJson());
    out.close();
    CtlRun run(setup.environment(),
               {u"session"_s, u"run"_s, file, u"--project"_s, setup.project, u"--claude"_s, setup.program, u"--json"_s,
                u"--auto"_s, u"--background"_s, u"--permission"_s, u"ask"_s},
               QByteArray(), CtlRun::Input::Open);
    VERIFY_RUN(run, run.waitForLine(u"approval"_s, 2));
    for (const QJsonObject &approval : run.linesOf(u"approval"_s)) {
        const QString command = approval.value(u"input")[u"command"_s].toString();
        run.writeLine(answerTo(approval, command == u"touch left" ? u"allow"_s : u"deny"_s));
    }
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 0); // Claude takes a refusal for an answer
    QVERIFY(QFile::exists(setup.project + u"/left"_s));
    QVERIFY(!QFile::exists(setup.project + u"/right"_s));
    const QString text = run.linesOf(u"result"_s).first().value(u"stdout").toString();
    VERIFY_RUN(run, text.startsWith(u"# 2 of 2 parallel sessions succeeded"_s));
    VERIFY_RUN(run, text.contains(u"## Left (succeeded, $"_s));
    VERIFY_RUN(run, text.contains(u"\n\nI made **left**.\n"_s) && text.contains(u"\n\nI made **right**.\n"_s));
    QSet<QString> conversations;
    for (const QJsonObject &turn : run.events(u"turn_started"_s))
        conversations.insert(turn.value(u"conversation").toString());
    COMPARE_RUN(run, conversations.size(), 2);
    VERIFY_RUN(run, setup.isTidy());
}

void tst_RealPlans::findsWhatClaudeHasWritten()
{
    RealSetup setup;
    const auto run = setup.run(
        {u"--background"_s, u"--allowed-tool"_s, u"Bash"_s, u"--prompt"_s,
         promptFor(u"Count the walruses."_s, {bash(u"echo seven-of-them"_s), u"There are **seven** walruses."_s})});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    conversations::ConversationIndex index(setup.home.path(u"index.sqlite"_s), conversations::configFolders());
    QCOMPARE(wait(index.refresh()).read, 1);
    const auto found = wait(index.search(u"seven walruses"_s, 10));
    QCOMPARE(found.total, 1);
    const conversations::Conversation conversation = found.matches.first().conversation;
    QCOMPARE(conversation.id.toString(), run->value(u"conversation_id"_s));
    QCOMPARE(conversation.project, setup.project);
    QVERIFY(!conversation.title.isEmpty());
    QVERIFY(conversation.cost);
    QVERIFY(!conversation.model.isEmpty());
    QCOMPARE(conversation.unreadableLines, 0);
    QCOMPARE(wait(index.search(u"seven-of-them-what-tools-print"_s, 10)).total, 0);

    const auto document = conversations::readDocument(conversation.path, {});
    QVERIFY(document);
    const auto tool
        = std::ranges::find(document->entries, conversations::Entry::Kind::Tool, &conversations::Entry::kind);
    QVERIFY(tool != document->entries.end());
    QCOMPARE(tool->tool, u"Bash"_s);
    QVERIFY(tool->text.contains(u"seven-of-them"_s));
    QVERIFY(document->entries.last().text.contains(u"**seven** walruses"_s));
}

void tst_RealPlans::forksUnderANewId()
{
    RealSetup setup;
    const auto first = setup.run({u"--background"_s, u"--prompt"_s, promptFor(u"Remember me."_s, {u"Yes."_s})});
    VERIFY_RUN(*first, first->waitForEnd());
    const auto files = conversations::transcriptFiles(conversations::configFolders());
    QCOMPARE(files.size(), 1);
    const QByteArray before = contentOf(files.first().path);

    claude::Options options;
    options.form = claude::Options::Form::StreamJson;
    options.resume = base::ConversationId(first->value(u"conversation_id"_s));
    options.fork = true;
    options.newConversation = base::ConversationId::create();
    options.askHost = false;
    const auto arguments = claude::commandLine(options);
    QVERIFY(arguments);
    QProcess fork;
    fork.setProcessEnvironment(setup.environment());
    fork.setWorkingDirectory(setup.project);
    fork.start(setup.program, *arguments);
    fork.write(claude::userMessageLine(promptFor(u"Go another way."_s, {u"Gladly."_s})));
    fork.closeWriteChannel();
    QVERIFY(QTest::qWaitFor([&] { return fork.state() == QProcess::NotRunning; }, 60'000));
    QCOMPARE(fork.exitCode(), 0);
    // The conversation stays as it was; the fork has what was said before.
    QCOMPARE(contentOf(files.first().path), before);
    conversations::ConversationIndex index(setup.home.path(u"index.sqlite"_s), conversations::configFolders());
    (void)wait(index.refresh());
    const auto all = wait(index.conversations());
    QCOMPARE(all.size(), 2);
    const auto forked = std::ranges::find(all, options.newConversation, &conversations::Conversation::id);
    QVERIFY(forked != all.end());
    const auto document = conversations::readDocument(forked->path, {});
    QVERIFY(document);
    QVERIFY(document->entries.first().text.contains(u"Remember me."_s));
    QVERIFY(document->entries.last().text.contains(u"Gladly."_s));
}

void tst_RealPlans::tellsWhatRuns()
{
    RealSetup setup;
    conversations::RunningSessionsProbe probe;
    QSignalSpy found(&probe, &conversations::RunningSessionsProbe::found);
    QSignalSpy failed(&probe, &conversations::RunningSessionsProbe::failed);
    probe.start(setup.program, std::chrono::seconds(60));
    QTRY_COMPARE_WITH_TIMEOUT(found.size() + failed.size(), 1, 60'000);
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().first().value<QList<conversations::RunningSession>>().isEmpty());

    const auto run = setup.run({u"--after-turn"_s, u"keep"_s, u"--prompt"_s, promptFor(u"Stay."_s, {u"I stay."_s})});
    VERIFY_RUN(*run, run->waitForEvent(u"Stop"_s));
    probe.start(setup.program, std::chrono::seconds(60));
    QTRY_COMPARE_WITH_TIMEOUT(found.size() + failed.size(), 2, 60'000);
    const auto sessions = found.last().first().value<QList<conversations::RunningSession>>();
    QCOMPARE(sessions.size(), 1);
    QVERIFY(sessions.first().kind == conversations::RunningSession::Kind::Interactive);
    QCOMPARE(sessions.first().conversation.toString(),
             run->events(u"SessionStart"_s).first().value(u"session_id").toString());
    QCOMPARE(sessions.first().folder, setup.project);
    QVERIFY(sessions.first().pid > 0);
    run->sendSignal(SIGINT);
    VERIFY_RUN(*run, run->waitForEnd());
}

QTEST_GUILESS_MAIN(tst_RealPlans)
#include "tst_RealPlans.moc"
