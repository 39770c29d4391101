// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/helpers/CtlRun.h"
#include "tests/helpers/FakeE2b.h"
#include "tests/helpers/TemporaryHome.h"

#include <QTest>

namespace helpers {

using namespace Qt::StringLiterals;

/// gantryctl with the fake service, whose commands really run, and a project with a file.
class SandboxCtlFixture : public QObject
{
protected:
    void setUp()
    {
        m_home = std::make_unique<helpers::TemporaryHome>();
        m_fake = std::make_unique<FakeE2b>();
        m_project = m_home->makeFolder(u"project"_s);
        QFile file(m_project + u"/file"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("one\n") == 4);
    }
    void tearDown()
    {
        m_fake.reset();
        m_home.reset();
    }
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
    /// A step at work.
    std::unique_ptr<CtlRun> startAndWait(const QString &command)
    {
        auto run = std::make_unique<CtlRun>(environment(), sandboxRun(command));
        const bool isAtWork = QTest::qWaitFor(
            [&] {
                return run->waitForEvent(u"sandbox_progress"_s, 1)
                    && run->events(u"sandbox_progress"_s).last().value(u"stage") == u"run"_s;
            },
            60'000);
        if (!isAtWork)
            qWarning("%s", run->story().constData());
        return run;
    }
    /// One that costs half a dollar, writes a file and fails when the prompt begins with "bad".
    void addClaude(const QByteArray &more = {})
    {
        const QString bin = m_home->makeFolder(u"bin"_s);
        QFile claude(bin + u"/claude"_s);
        QVERIFY(claude.open(QIODevice::WriteOnly));
        claude.write(
            "#!/bin/bash\n[ \"$1\" = update ] && exit 0\nP=$(cat); " + more
            + "echo \"$P\" >\"made by ${P%% *}\"\n"
              R"(echo '{"type":"result","subtype":"success","is_error":false,"result":"ok","session_id":"11111111-2222-4333-8444-555555555555","total_cost_usd":0.5,"num_turns":1,"uuid":"u2"}')"
              "\n[ \"${P%% *}\" != bad ]\n");
        claude.close();
        claude.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_fake = std::make_unique<FakeE2b>(QStringList{u"--bin"_s, bin});
    }
    [[nodiscard]] QStringList tasksRun(const QStringList &more) const
    {
        return QStringList{u"sandbox"_s,          u"run"_s,       u"--project"_s, m_project,
                           u"--sandbox-folder"_s, u"workspace"_s, u"--json"_s}
        + more;
    }
    /// Batches of tasks whose report is not written yet.
    [[nodiscard]] QStringList openBatches() const
    {
        return QDir(m_home->data() + u"/sandbox-tasks"_s).entryList({u"*.json"_s}, QDir::Files);
    }
    void makeInSandbox(const QString &name)
    {
        QFile file(m_fake->workspace() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    std::unique_ptr<helpers::TemporaryHome> m_home;
    std::unique_ptr<FakeE2b> m_fake;
    QString m_project;
};

} // namespace helpers
