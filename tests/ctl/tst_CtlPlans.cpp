// SPDX-License-Identifier: GPL-3.0-or-later
// gantryctl session run PLAN: what scripts rely on.
#include "tests/conversations/Transcripts.h"
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/TestPaths.h"

using namespace helpers;
using namespace Qt::StringLiterals;

class tst_CtlPlans : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void playsAllSteps();
    void stopsAtTheFirstFailure();
    void asksBeforeEachStep();
    void stopsWhenNobodyAnswers();
    void putsValuesInWithoutRunningThem();
    void playsClaudeStepsInOneConversation();
    void tellsLineAndColumn();
    void refusesBeforeAnythingIsStored_data();
    void refusesBeforeAnythingIsStored();
    void saysThatTheFolderIsMissing();
    void onlyChecks();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void cancelsOnInterrupt();

private:
    [[nodiscard]] std::unique_ptr<CtlRun> start(const QByteArray &plan, const QStringList &more = {},
                                                const QByteArray &input = {}) const
    {
        const QString path = m_home->path(u"plan.json"_s);
        writeFile(path, plan);
        return std::make_unique<CtlRun>(
            m_home->environment(),
            QStringList{u"session"_s, u"run"_s, path, u"--project"_s, m_project, u"--json"_s, u"--background"_s} + more,
            input);
    }
    [[nodiscard]] std::unique_ptr<CtlRun> play(const QByteArray &plan, const QStringList &more = {},
                                               const QByteArray &input = {}) const
    {
        auto run = start(plan, more, input);
        if (!run->waitForEnd())
            qFatal("gantryctl does not end: %s", run->story().constData());
        return run;
    }
    [[nodiscard]] static QStringList states(const CtlRun &run)
    {
        QStringList all;
        for (const QJsonValue &step : run.result().value(u"steps").toArray())
            all.append(step.toObject().value(u"state").toString());
        return all;
    }
    [[nodiscard]] QJsonArray stored() const
    {
        CtlRun run(m_home->environment(), {u"session"_s, u"list"_s, u"--json"_s});
        if (!run.waitForEnd())
            qFatal("gantryctl does not end");
        return QJsonDocument::fromJson(run.standardOutput()).array();
    }

    std::unique_ptr<TemporaryHome> m_home;
    QString m_project;
};

static const QByteArray threeSteps
    = R"({"gantry_plan": 1, "name": "Three", "steps": [{"command": "echo one > 1"}, {"kind": "empty"}, {"command": "echo two > 2"}]})";

void tst_CtlPlans::init()
{
    m_home.reset();
    m_home = std::make_unique<TemporaryHome>();
    m_project = m_home->makeFolder(u"home/project"_s);
}

void tst_CtlPlans::playsAllSteps()
{
    const auto run = play(threeSteps, {u"--auto"_s});
    COMPARE_RUN(*run, run->exitCode(), 0);
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*run, states(*run), QStringList({u"succeeded"_s, u"succeeded"_s, u"succeeded"_s}));
    QVERIFY(QFile::exists(m_project + u"/1"_s) && QFile::exists(m_project + u"/2"_s));
    QCOMPARE(stored().size(), 1);
    QCOMPARE(stored().first().toObject().value(u"title").toString(), u"Three"_s);
}

void tst_CtlPlans::stopsAtTheFirstFailure()
{
    const auto run = play(
        R"({"gantry_plan": 1, "session": {"auto_play": true}, "steps": [{"command": "exit 3"}, {"command": "touch never"}]})");
    COMPARE_RUN(*run, run->exitCode(), 1);
    COMPARE_RUN(*run, run->value(u"state"_s), u"failed"_s);
    COMPARE_RUN(*run, states(*run), QStringList({u"failed"_s, u"pending"_s}));
    COMPARE_RUN(*run, run->result().value(u"pending").toInt(), 1);
    QVERIFY(!QFile::exists(m_project + u"/never"_s));
}

void tst_CtlPlans::asksBeforeEachStep()
{
    const auto run = play(threeSteps, {}, "\n{\"type\":\"play\"}\n");
    COMPARE_RUN(*run, run->exitCode(), 0);
    COMPARE_RUN(*run, states(*run), QStringList({u"succeeded"_s, u"succeeded"_s, u"succeeded"_s}));
    int asked = 0;
    for (const QJsonObject &line : run->lines())
        asked += line.value(u"type").toString() == u"ready" ? 1 : 0;
    COMPARE_RUN(*run, asked, 2);
}

void tst_CtlPlans::stopsWhenNobodyAnswers()
{
    for (const QByteArray &answer : {QByteArray(), QByteArray("no\n"), QByteArray("{\"type\":\"stop\"}\n")}) {
        const auto run = play(threeSteps, {}, answer);
        COMPARE_RUN(*run, run->exitCode(), 0);
        COMPARE_RUN(*run, run->value(u"state"_s), u"stopped"_s);
        COMPARE_RUN(*run, states(*run), QStringList({u"succeeded"_s, u"pending"_s, u"pending"_s}));
    }
}

void tst_CtlPlans::putsValuesInWithoutRunningThem()
{
    const QByteArray plan = R"({"gantry_plan": 1, "variables": {"what": {}}, "session": {"title": "T ${what}"},
        "steps": [{"command": "printf '%s' \"$what\" > out"}]})";
    const auto run = play(plan, {u"--auto"_s, u"--var"_s, u"what=\"; touch pwned; $(touch pwned)=x"_s});
    COMPARE_RUN(*run, run->exitCode(), 0);
    QFile out(m_project + u"/out"_s);
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(out.readAll(), QByteArray("\"; touch pwned; $(touch pwned)=x"));
    QVERIFY(!QFile::exists(m_project + u"/pwned"_s));
}

void tst_CtlPlans::playsClaudeStepsInOneConversation()
{
    const auto run
        = play(R"({"gantry_plan": 1, "steps": [{"prompt": "first"}, {"command": "true"}, {"prompt": "second"}]})",
               {u"--auto"_s, u"--claude"_s, helpers::builtProgram("gantry-demo-agent")});
    COMPARE_RUN(*run, run->exitCode(), 0);
    const auto started = run->events(u"run_started"_s);
    COMPARE_RUN(*run, started.size(), 3);
    VERIFY_RUN(*run,
               started.last().value(u"command").toString().contains(u"--resume "_s + run->value(u"conversation_id"_s)));
}

void tst_CtlPlans::tellsLineAndColumn()
{
    const auto run = play("{\"gantry_plan\": 1,\n \"steps\": [{\"kind\": \"x\"},\n {\"foo\": 1}]}");
    COMPARE_RUN(*run, run->exitCode(), 1);
    VERIFY_RUN(*run, run->standardError().contains("gantryctl: plan.json:2:21: "));
    VERIFY_RUN(*run, run->standardError().contains("gantryctl: plan.json:3:3: "));
    VERIFY_RUN(*run, run->value(u"error"_s).contains(u"plan.json:3:3: "_s));
    QVERIFY(stored().isEmpty());
}

void tst_CtlPlans::refusesBeforeAnythingIsStored_data()
{
    QTest::addColumn<QByteArray>("plan");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("words");
    const QByteArray asking = R"({"gantry_plan": 1, "variables": {"a": {}}, "steps": [{"command": "echo $a"}]})";
    QTest::newRow("value missing") << asking << QStringList() << QByteArray("needs a value for: a");
    QTest::newRow("unknown variable") << asking << QStringList{u"--var"_s, u"a=1"_s, u"--var"_s, u"b=2"_s}
                                      << QByteArray("no variable");
    QTest::newRow("twice") << asking << QStringList{u"--var"_s, u"a=1"_s, u"--var"_s, u"a=2"_s} << QByteArray("twice");
    QTest::newRow("circle") << QByteArray(R"({"gantry_plan": 1, "steps": [{"id": "a", "after": ["a"]}]})")
                            << QStringList() << QByteArray("wait for each other");
    QTest::newRow("later step cannot run")
        << QByteArray(R"({"gantry_plan": 1, "steps": [{"command": "touch never"}, {"command": "claude -p hi"}]})")
        << QStringList() << QByteArray("Claude executor");
}

void tst_CtlPlans::refusesBeforeAnythingIsStored()
{
    QFETCH(const QByteArray, plan);
    QFETCH(const QStringList, more);
    QFETCH(const QByteArray, words);
    const auto run = play(plan, QStringList{u"--auto"_s} + more);
    COMPARE_RUN(*run, run->exitCode(), 1);
    VERIFY_RUN(*run, run->standardError().contains(words));
    COMPARE_RUN(*run, run->value(u"state"_s), u"failed"_s);
    QVERIFY(stored().isEmpty());
    QVERIFY(QDir(m_project).isEmpty());
}

void tst_CtlPlans::saysThatTheFolderIsMissing()
{
    m_project = u"/no/such/folder"_s;
    const auto run = play(threeSteps, {u"--auto"_s});
    COMPARE_RUN(*run, run->exitCode(), 1);
    VERIFY_RUN(*run, run->standardError().contains("/no/such/folder"));
    QVERIFY(stored().isEmpty());
}

void tst_CtlPlans::onlyChecks()
{
    const auto sound = play(threeSteps, {u"--check"_s});
    COMPARE_RUN(*sound, sound->exitCode(), 0);
    VERIFY_RUN(*sound, sound->result().value(u"valid").toBool());
    const auto broken = play("{", {u"--check"_s});
    COMPARE_RUN(*broken, broken->exitCode(), 1);
    VERIFY_RUN(*broken, broken->standardError().contains("plan.json:1:2: "));
    QVERIFY(stored().isEmpty());
}

void tst_CtlPlans::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no plan") << QStringList{};
    QTest::newRow("value without a name") << QStringList{u"p.json"_s, u"--var"_s, u"=x"_s};
    QTest::newRow("value without =") << QStringList{u"p.json"_s, u"--var"_s, u"x"_s};
    QTest::newRow("unknown option") << QStringList{u"p.json"_s, u"--fast"_s};
}

void tst_CtlPlans::refusesWrongUsage()
{
    QFETCH(const QStringList, arguments);
    CtlRun run(m_home->environment(), QStringList{u"session"_s, u"run"_s} + arguments);
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.exitCode(), 2);
    COMPARE_RUN(run, run.standardError().count('\n'), 1);
}

void tst_CtlPlans::cancelsOnInterrupt()
{
    const auto run
        = start(R"({"gantry_plan": 1, "steps": [{"command": "sleep 60"}, {"command": "touch never"}]})", {u"--auto"_s});
    VERIFY_RUN(*run, run->waitForEvent(u"run_started"_s));
    run->sendSignal(SIGINT);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->exitCode(), 130);
    COMPARE_RUN(*run, states(*run), QStringList({u"cancelled"_s, u"pending"_s}));
    QVERIFY(!QFile::exists(m_project + u"/never"_s));
}

QTEST_GUILESS_MAIN(tst_CtlPlans)
#include "tst_CtlPlans.moc"
