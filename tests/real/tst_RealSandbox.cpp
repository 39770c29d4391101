// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/FakeE2b.h"
#include "tests/helpers/FakeMessagesApi.h"
#include "tests/helpers/RealClaude.h"
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/Touch.h"

#include <QTest>

using helpers::CtlRun;
using helpers::FakeE2b;
using helpers::FakeMessagesApi;
using helpers::RealClaude;
using namespace Qt::StringLiterals;

/// The real Claude Code CLI inside the fake sandbox service, with the fake Messages API: the whole way that a run
/// takes.
class tst_RealSandbox : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void bringsBackWhatClaudeDid();
    void goesOnWithoutTheProgram();

private:
    [[nodiscard]] QProcessEnvironment environment() const
    {
        auto environment = m_home->environment();
        environment.insert(u"E2B_API_KEY"_s, FakeE2b::key());
        environment.insert(u"E2B_API_URL"_s, m_fake->url());
        environment.insert(u"E2B_SANDBOX_URL"_s, m_fake->url());
        environment.insert(u"ANTHROPIC_API_KEY"_s, RealClaude::apiKey());
        environment.insert(u"ANTHROPIC_BASE_URL"_s, m_api->url());
        return environment;
    }
    [[nodiscard]] QStringList run(const QString &prompt) const
    {
        QStringList arguments{u"run"_s,  u"--engine"_s, u"e2b"_s, u"--json"_s,           u"--project"_s,
                              m_project, u"--prompt"_s, prompt,   u"--sandbox-folder"_s, u"workspace"_s};
        for (const char *name : {"CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "DISABLE_TELEMETRY", "DISABLE_AUTOUPDATER",
                                 "DISABLE_ERROR_REPORTING"})
            arguments += {u"--env"_s, QString::fromLatin1(name) + u"=1"_s};
        return arguments;
    }

    std::unique_ptr<helpers::TemporaryHome> m_home;
    std::unique_ptr<FakeMessagesApi> m_api;
    std::unique_ptr<FakeE2b> m_fake;
    QString m_project;
};

void tst_RealSandbox::initTestCase()
{
    GANTRY_NEEDS_REAL_CLAUDE();
}

void tst_RealSandbox::init()
{
    m_home = std::make_unique<helpers::TemporaryHome>();
    m_api = std::make_unique<FakeMessagesApi>();
    const QString bin = m_home->makeFolder(u"bin"_s);
    // Never its own updater: it would replace the program the tests run with.
    QFile wrapper(bin + u"/claude"_s);
    QVERIFY(wrapper.open(QIODevice::WriteOnly));
    wrapper.write("#!/bin/sh\n[ \"$1\" = update ] && exit 1\nexec '" + RealClaude::program().toUtf8() + "' \"$@\"\n");
    wrapper.close();
    wrapper.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_fake = std::make_unique<FakeE2b>(QStringList{u"--bin"_s, bin});
    m_project = m_home->makeFolder(u"project"_s);
    QFile file(m_project + u"/notes.txt"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("one\n") == 4);
}

void tst_RealSandbox::cleanup()
{
    m_fake.reset();
    m_api.reset();
    m_home.reset();
}

void tst_RealSandbox::bringsBackWhatClaudeDid()
{
    const QString prompt = uR"(Write "$HOME" & 'it' ü
@fake [{"tool": "Bash", "input": {"command": "cat notes.txt && echo two >>notes.txt && mkdir -p d && echo made >d/new"}}, {"text": "written"}])"_s;
    CtlRun run(environment(), this->run(prompt));
    VERIFY_RUN(run, run.waitForEnd(std::chrono::minutes(4)));
    COMPARE_RUN(run, run.value(u"state"_s), u"succeeded"_s);
    QVERIFY2(m_api->prompts().contains(prompt), "the prompt arrives as it was written");
    QFile notes(m_project + u"/notes.txt"_s);
    QVERIFY(notes.open(QIODevice::ReadOnly));
    QCOMPARE(notes.readAll(), QByteArray("one\ntwo\n"));
    QVERIFY(QFile::exists(m_project + u"/d/new"_s));
    const QJsonObject sandbox = run.result().value(u"sandbox").toObject();
    QVERIFY(sandbox.value(u"success").toBool());
    QCOMPARE(sandbox.value(u"state"), u"completed"_s);
    QVERIFY(sandbox.value(u"output").toString().contains(u"written"_s));
    QCOMPARE(run.events(u"run_result"_s).size(), 1);
    QVERIFY(!run.result().value(u"conversation_id").toString().isEmpty());
    QVERIFY(run.result().value(u"cost_usd").toDouble() > 0);
    QVERIFY(!run.standardOutput().contains(RealClaude::apiKey().toUtf8()));
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_RealSandbox::goesOnWithoutTheProgram()
{
    const QString prompt = uR"(Wait for it.
@fake [{"tool": "Bash", "input": {"command": "until [ -e go ]; do sleep 0.1; done; rm go; echo late >late"}}, {"text": "came late"}])"_s;
    auto first = std::make_unique<CtlRun>(environment(), run(prompt));
    VERIFY_RUN(*first, first->waitForEvent(u"turn_started"_s, 1, std::chrono::minutes(3)));
    const QString session = first->sessionId();
    first->sendSignal(SIGKILL);
    QVERIFY(first->waitForEnd());
    QCOMPARE(m_fake->sandboxes().size(), 1);
    QVERIFY(helpers::touch(m_fake->workspace() + u"/go"_s));
    CtlRun second(environment(), {u"session"_s, u"follow"_s, session, u"--json"_s});
    VERIFY_RUN(second, second.waitForEnd(std::chrono::minutes(4)));
    COMPARE_RUN(second, second.events(u"run_exited"_s).value(0).value(u"exit_code").toInt(-1), 0);
    QVERIFY(QFile::exists(m_project + u"/late"_s));
    QVERIFY(m_fake->sandboxes().isEmpty());
}

QTEST_GUILESS_MAIN(tst_RealSandbox)
#include "tst_RealSandbox.moc"
