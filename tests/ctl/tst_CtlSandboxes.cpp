// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/FakeE2b.h"
#include "tests/helpers/TemporaryHome.h"

#include <QTest>

using helpers::CtlRun;
using helpers::FakeE2b;
using namespace Qt::StringLiterals;

/// gantryctl with the fake service, whose commands really run.
class tst_CtlSandboxes : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void runsAStepInASandbox();
    void goesOnInAnotherProcess();
    void managesSandboxesFromAnotherProcess();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();

private:
    [[nodiscard]] QProcessEnvironment environment() const
    {
        auto environment = m_home->environment();
        environment.insert(u"E2B_API_KEY"_s, FakeE2b::key());
        environment.insert(u"E2B_API_URL"_s, m_fake->url());
        environment.insert(u"E2B_SANDBOX_URL"_s, m_fake->url());
        return environment;
    }
    /// Runs a command to its end; its lines.
    QList<QJsonObject> call(const QStringList &arguments, int exitCode = 0)
    {
        CtlRun run(environment(), QStringList{u"sandbox"_s} + arguments + QStringList{u"--json"_s});
        if (!run.waitForEnd() || run.exitCode() != exitCode) {
            qWarning("%s", run.story().constData());
            return {};
        }
        return run.lines();
    }
    [[nodiscard]] QStringList sandboxRun(const QString &command) const
    {
        return {u"run"_s,     u"--engine"_s, u"e2b"_s,    u"--project"_s,        m_project,
                u"--shell"_s, command,       u"--json"_s, u"--sandbox-folder"_s, u"workspace"_s};
    }
    void makeInSandbox(const QString &name)
    {
        QFile file(m_fake->sandboxes().first().value(u"root").toString() + u"/home/user/workspace/"_s + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    std::unique_ptr<helpers::TemporaryHome> m_home;
    std::unique_ptr<FakeE2b> m_fake;
    QString m_project;
};

void tst_CtlSandboxes::init()
{
    m_home = std::make_unique<helpers::TemporaryHome>();
    m_fake = std::make_unique<FakeE2b>();
    m_project = m_home->makeFolder(u"project"_s);
    QFile file(m_project + u"/file"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("one\n") == 4);
}

void tst_CtlSandboxes::cleanup()
{
    m_fake.reset();
    m_home.reset();
}

void tst_CtlSandboxes::runsAStepInASandbox()
{
    CtlRun run(environment(), sandboxRun(u"cat file; echo two >file; exit 3"_s));
    VERIFY_RUN(run, run.waitForEnd());
    COMPARE_RUN(run, run.result().value(u"exit_code").toInt(), 3);
    QCOMPARE(run.value(u"state"_s), u"failed"_s);
    QCOMPARE(run.value(u"stdout"_s), u"one\n"_s);
    QCOMPARE(run.events(u"sandbox_results"_s).size(), 1);
    QVERIFY(m_fake->sandboxes().isEmpty());
    QFile file(m_project + u"/file"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("two\n"));
    QVERIFY(!run.standardOutput().contains(FakeE2b::key().toUtf8()));
}

void tst_CtlSandboxes::goesOnInAnotherProcess()
{
    auto first = std::make_unique<CtlRun>(
        environment(), sandboxRun(u"echo one; while [ ! -e go ]; do sleep 0.05; done; rm go; echo two"_s));
    VERIFY_RUN(*first,
               QTest::qWaitFor(
                   [&] {
                       return first->waitForEvent(u"sandbox_progress"_s, 1)
                           && !first->events(u"sandbox_progress"_s).isEmpty()
                           && first->events(u"sandbox_progress"_s).last().value(u"stage") == u"run"_s;
                   },
                   30'000));
    const QString session = first->sessionId();
    first->sendSignal(SIGKILL);
    QVERIFY(first->waitForEnd());
    QCOMPARE(m_fake->sandboxes().size(), 1);
    CtlRun second(environment(), {u"session"_s, u"follow"_s, session, u"--json"_s});
    makeInSandbox(u"go"_s);
    VERIFY_RUN(second, second.waitForEnd());
    COMPARE_RUN(second, second.events(u"run_exited"_s).value(0).value(u"exit_code").toInt(-1), 0);
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_CtlSandboxes::managesSandboxesFromAnotherProcess()
{
    const auto made = call({u"create"_s, u"--template"_s, u"base"_s, u"--timeout"_s, u"600"_s});
    QCOMPARE(made.size(), 1);
    const QString id = made.first().value(u"sandbox").toString();
    QVERIFY(!id.isEmpty());
    CtlRun list(environment(), {u"sandbox"_s, u"list"_s, u"--json"_s});
    VERIFY_RUN(list, list.waitForEnd() && list.exitCode() == 0);
    const auto all = QJsonDocument::fromJson(list.standardOutput()).array();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first()[u"sandbox"].toString(), id);
    QVERIFY(all.first()[u"estimated"].toBool());
    QVERIFY(call({u"status"_s, id.left(8)}).value(0).value(u"healthy").toBool());
    QCOMPARE(call({u"extend"_s, id, u"--timeout"_s, u"900"_s}).size(), 1);
    QCOMPARE(call({u"pause"_s, id}).value(0).value(u"state"), u"paused"_s);
    const auto paused = call({u"status"_s, id});
    QCOMPARE(paused.value(0).value(u"state"), u"paused"_s);
    QVERIFY(!paused.value(0).value(u"healthy").toBool());
    QCOMPARE(call({u"resume"_s, id}).value(0).value(u"state"), u"running"_s);
    const QString target = m_home->path(u"profile"_s);
    QVERIFY(call({u"download"_s, id, u".bash_profile"_s, u"--output"_s, target}).value(0).value(u"bytes").toInt() > 10);
    QVERIFY(QFile::exists(target));
    call({u"download"_s, id, u".bash_profile"_s, u"--output"_s, target}, 1); // nothing is overwritten
    QCOMPARE(call({u"cost"_s}).last().value(u"type"), u"total"_s);
    QVERIFY(call({u"templates"_s}).size() >= 2);
    QCOMPARE(call({u"terminate"_s, id}).value(0).value(u"state"), u"ended"_s);
    QVERIFY(m_fake->sandboxes().isEmpty());
    QCOMPARE(call({u"terminate"_s, id}).size(), 1); // gone already is as wished
}

void tst_CtlSandboxes::namesWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("words");
    QTest::newRow("wrong key") << QStringList{u"list"_s} << u"e2b_wrong"_s << u"API key"_s;
    QTest::newRow("no key") << QStringList{u"list"_s} << u""_s << u"API key"_s;
    QTest::newRow("unknown template") << QStringList{u"create"_s, u"--template"_s, u"nope"_s} << FakeE2b::key()
                                      << u"template 'nope' not found"_s;
    QTest::newRow("unknown sandbox") << QStringList{u"pause"_s, u"i0000"_s} << FakeE2b::key() << u"doesn't exist"_s;
    QTest::newRow("no id") << QStringList{u"status"_s, u"../x"_s} << FakeE2b::key() << u"doesn't exist"_s;
    QTest::newRow("no run") << QStringList{u"logs"_s, u"i0000"_s} << FakeE2b::key() << u"No run of this computer"_s;
}

void tst_CtlSandboxes::namesWhatIsWrong()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, key);
    QFETCH(const QString, words);
    auto environment = this->environment();
    environment.insert(u"E2B_API_KEY"_s, key);
    CtlRun run(environment, QStringList{u"sandbox"_s} + arguments);
    VERIFY_RUN(run, run.waitForEnd());
    QCOMPARE(run.exitCode(), 1);
    VERIFY_RUN(run, QString::fromUtf8(run.standardError()).contains(words));
    QVERIFY(!run.standardError().contains("e2b_wrong"));
    QVERIFY(m_fake->sandboxes().isEmpty());
}

QTEST_GUILESS_MAIN(tst_CtlSandboxes)
#include "tst_CtlSandboxes.moc"
