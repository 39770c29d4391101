// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engines/SandboxEngine.h"
#include "engines/SandboxOutput.h"
#include "engines/SandboxTemplates.h"
#include "session/QuestionJson.h"
#include "tests/helpers/FakeClock.h"
#include "tests/helpers/FakeE2b.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

namespace helpers {

using engines::SandboxChoices;
using engines::SandboxEngine;
using session::Event;
using session::RunRequest;
using session::StepKind;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A project, the engine and the fake service, whose commands really run.
class SandboxFixture : public QObject
{
protected:
    void setUp(const QStringList &fakeOptions = {})
    {
        qRegisterMetaType<base::RunId>();
        qRegisterMetaType<Event>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_bin = m_folder->filePath(u"bin"_s);
        QDir().mkpath(m_bin);
        // Says what it got; the update is a failure that must not matter.
        addProgram(u"claude"_s, R"([ "$1" = update ] && { echo no network >&2; exit 1; }
printf '%s\n' "$*" >arguments; cat >prompt.got; echo "$ANTHROPIC_API_KEY" >key
echo '{"type":"system","subtype":"init","session_id":"11111111-2222-4333-8444-555555555555","model":"opus","permissionMode":"bypassPermissions","uuid":"u1"}'
echo warning >&2
echo '{"type":"result","subtype":"success","is_error":false,"result":"done ü","session_id":"11111111-2222-4333-8444-555555555555","total_cost_usd":0.25,"num_turns":1,"uuid":"u2"}'
)");
        m_fake = std::make_unique<FakeE2b>(QStringList{u"--bin"_s, m_bin} + fakeOptions);
        m_paths = {m_folder->filePath(u"data"_s), m_folder->filePath(u"config"_s), m_folder->filePath(u"run"_s)};
        QVERIFY(m_paths.create());
        m_project = m_folder->filePath(u"project"_s);
        QDir().mkpath(m_project);
        m_choices = {};
        m_choices.account = m_fake->account();
        m_choices.timings = FakeE2b::timings();
        m_choices.workFolder = u"workspace"_s;
        m_choices.tick = 10ms;
        m_choices.heartbeat = 100ms;
        m_events.clear();
    }
    void tearDown()
    {
        m_fake.reset();
        QVERIFY2(QDir(m_paths.runtime).isEmpty(), "private files are left");
    }
    /// One that every sandbox has on its PATH.
    void addProgram(const QString &name, const QByteArray &script) const
    {
        QFile file(m_bin + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/bash\n" + script);
        file.close();
        QFile::setPermissions(file.fileName(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    [[nodiscard]] RunRequest request(const QString &text, StepKind kind = StepKind::ShellCommand) const
    {
        RunRequest request;
        request.session.id = base::SessionId::create();
        request.session.mode = session::Mode::Agentic;
        request.session.project = m_project;
        request.session.workingFolder = m_project;
        request.step.id = base::StepId::create();
        request.step.kind = kind;
        request.step.text = text;
        request.run.id = base::RunId::create();
        request.run.session = request.session.id;
        request.run.step = request.step.id;
        request.run.folder = m_paths.runs() + u'/' + request.run.id.toString();
        return request;
    }
    [[nodiscard]] std::unique_ptr<SandboxEngine> makeEngine()
    {
        auto engine = std::make_unique<SandboxEngine>(m_paths, [this] { return m_choices; }, m_clock);
        connect(engine.get(), &session::Engine::event, this, [this](const Event &event) { m_events.append(event); });
        return engine;
    }
    /// Runs it to its end; data of run_exited.
    QJsonObject play(const RunRequest &request)
    {
        const auto engine = makeEngine();
        QSignalSpy started(engine.get(), &session::Engine::started);
        QSignalSpy finished(engine.get(), &session::Engine::finished);
        if (const auto checked = engine->check(request); !checked) {
            qWarning("%s", qUtf8Printable(checked.error().message));
            return {};
        }
        engine->start(request);
        if (!sees(finished) || started.count() != 1)
            return {};
        return finished.first().at(1).value<Event>().data;
    }
    [[nodiscard]] QList<QJsonObject> told(QLatin1StringView type) const
    {
        QList<QJsonObject> all;
        for (const Event &event : m_events) {
            if (event.type == type)
                all.append(event.data);
        }
        return all;
    }
    [[nodiscard]] bool hasStage(const QString &stage) const
    {
        return std::ranges::any_of(told("sandbox_progress"_L1),
                                   [&](const QJsonObject &data) { return data.value(u"stage") == stage; });
    }
    [[nodiscard]] QByteArray log(const RunRequest &request) const
    {
        return bytes(m_paths.runs() + u'/' + request.run.id.toString() + u"/run.log"_s);
    }
    [[nodiscard]] static QByteArray bytes(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(m_project + u'/' + name).path());
        QFile file(m_project + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    [[nodiscard]] static bool sees(QSignalSpy &spy)
    {
        return QTest::qWaitFor([&spy] { return !spy.isEmpty(); }, 60'000);
    }

    std::unique_ptr<FakeE2b> m_fake;
    std::unique_ptr<QTemporaryDir> m_folder;
    helpers::FakeClock m_clock;
    base::Paths m_paths;
    QString m_bin;
    QString m_project;
    SandboxChoices m_choices;
    QList<Event> m_events;
};

} // namespace helpers
