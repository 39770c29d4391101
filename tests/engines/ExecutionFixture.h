// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engines/ExecutionApiEngine.h"
#include "tests/helpers/ExecutionServer.h"
#include "tests/helpers/FakeClock.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using engines::ExecutionApiEngine;
using engines::ExecutionChoices;
using helpers::ExecutionServer;
using session::Event;
using session::RunRequest;
using session::StepKind;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The engine, a server of ours for it to talk to, and a claude that answers without a network.
class ExecutionFixture : public QObject
{
protected:
    static void registerTypes();
    void begin();
    void end();

    [[nodiscard]] RunRequest request(const QString &text, StepKind kind = StepKind::ShellCommand) const;
    [[nodiscard]] std::unique_ptr<ExecutionApiEngine> makeEngine();
    QJsonObject play(const RunRequest &request);
    [[nodiscard]] QList<QJsonObject> told(QLatin1StringView type) const;
    [[nodiscard]] bool hasStage(const QString &stage) const
    {
        return std::ranges::any_of(told("execution_progress"_L1),
                                   [&](const QJsonObject &data) { return data.value(u"stage") == stage; });
    }
    [[nodiscard]] bool waitsForStage(const QString &stage) const
    {
        return QTest::qWaitFor([&] { return hasStage(stage); }, 30'000);
    }
    [[nodiscard]] QByteArray bytes(const RunRequest &request, const QString &name = u"run.log"_s) const
    {
        QFile file(request.run.folder + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
    }
    [[nodiscard]] static bool sees(QSignalSpy &spy, qsizetype times = 1)
    {
        return QTest::qWaitFor([&] { return spy.size() >= times; }, 30'000);
    }
    /// A new service with room for one run; the engine talks to it from now on.
    void serveOneAtATime();
    /// A service of our own making; the engine talks to it from now on.
    net::HttpService &scripted();
    [[nodiscard]] static QJsonObject execution(const QString &id, const QString &status, const QJsonObject &more = {})
    {
        QJsonObject all{{u"id"_s, id}, {u"status"_s, status}};
        for (auto each = more.begin(); each != more.end(); ++each)
            all.insert(each.key(), each.value());
        return all;
    }
    [[nodiscard]] static QString idIn(const net::ServerExchangePtr &exchange)
    {
        return QJsonDocument::fromJson(exchange->request().body).object().value("id"_L1).toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ExecutionServer> m_server;
    std::unique_ptr<net::HttpService> m_scripted;
    helpers::FakeClock m_clock;
    base::Paths m_paths;
    ExecutionChoices m_choices;
    engines::ExecutionKeys m_keys;
    QList<Event> m_events;
};

inline void ExecutionFixture::registerTypes()
{
    qRegisterMetaType<base::RunId>();
    qRegisterMetaType<Event>();
}

inline void ExecutionFixture::begin()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString bin = m_folder->filePath(u"bin"_s);
    QDir().mkpath(bin);
    QFile claude(bin + u"/claude"_s);
    QVERIFY(claude.open(QIODevice::WriteOnly));
    claude.write(R"(#!/bin/bash
echo '{"type":"system","subtype":"init","session_id":"11111111-2222-4333-8444-555555555555","model":"opus","permissionMode":"manual","uuid":"u1"}'
{ printf '%s\n' "$*"; cat; echo "key=$ANTHROPIC_API_KEY task=$TASK_ID"; } >&2
echo '{"type":"result","subtype":"success","is_error":false,"result":"done ü","session_id":"11111111-2222-4333-8444-555555555555","total_cost_usd":0.25,"num_turns":1,"uuid":"u2"}'
)");
    claude.close();
    QFile::setPermissions(claude.fileName(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("PATH", bin.toUtf8() + ':' + qgetenv("PATH"));
    m_paths = {m_folder->filePath(u"data"_s), m_folder->filePath(u"config"_s), m_folder->filePath(u"run"_s)};
    QVERIFY(m_paths.create());
    m_server = std::make_unique<ExecutionServer>(ExecutionServer::options(m_folder->filePath(u"served"_s)));
    QVERIFY(m_server->isRunning());
    m_choices = {};
    m_keys = {ExecutionServer::key(), ExecutionServer::webhookSecret(), {}};
    m_choices.service.url = m_server->url();
    m_choices.keys = [this] { return QtFuture::makeReadyValueFuture(base::Result<engines::ExecutionKeys>(m_keys)); };
    m_choices.timings = {5'000ms, {10ms, 100ms}, 5};
    m_choices.monitor.backOff = {10ms, 100ms};
    m_choices.polling = {20ms, 200ms};
    m_choices.cancelTime = 20s;
    m_events.clear();
}

inline void ExecutionFixture::end()
{
    m_scripted.reset();
    m_server.reset();
    qputenv("PATH", qgetenv("PATH").mid(qgetenv("PATH").indexOf(':') + 1));
    QVERIFY2(QDir(m_paths.runtime).isEmpty(), "private files are left");
    m_folder.reset();
}

inline void ExecutionFixture::serveOneAtATime()
{
    m_server.reset();
    auto options = ExecutionServer::options(m_folder->filePath(u"small"_s));
    options.maxRunning = 1;
    m_server = std::make_unique<ExecutionServer>(options);
    m_choices.service.url = m_server->url();
}

inline RunRequest ExecutionFixture::request(const QString &text, StepKind kind) const
{
    RunRequest request;
    request.session.id = base::SessionId::create();
    request.session.mode = session::Mode::Agentic;
    request.session.project = m_folder->path();
    request.session.workingFolder = m_folder->path();
    request.step.id = base::StepId::create();
    request.step.kind = kind;
    request.step.text = text;
    request.run.id = base::RunId::create();
    request.run.session = request.session.id;
    request.run.step = request.step.id;
    request.run.folder = m_paths.runs() + u'/' + request.run.id.toString();
    return request;
}

inline std::unique_ptr<ExecutionApiEngine> ExecutionFixture::makeEngine()
{
    auto engine = std::make_unique<ExecutionApiEngine>(
        m_paths, [this](const session::Profile &) -> base::Result<ExecutionChoices> { return m_choices; }, m_clock);
    connect(engine.get(), &session::Engine::event, this, [this](const Event &event) { m_events.append(event); });
    return engine;
}

inline QJsonObject ExecutionFixture::play(const RunRequest &request)
{
    const auto engine = makeEngine();
    QSignalSpy started(engine.get(), &session::Engine::started);
    QSignalSpy finished(engine.get(), &session::Engine::finished);
    if (const auto checked = engine->check(request); !checked) {
        qWarning("%s", qUtf8Printable(checked.error().message));
        return {};
    }
    QSignalSpy failed(engine.get(), &session::Engine::failed);
    engine->start(request);
    if (!QTest::qWaitFor([&] { return !finished.isEmpty() || !failed.isEmpty(); }, 30'000))
        return {};
    if (!failed.isEmpty() && started.isEmpty() && finished.isEmpty())
        return {{u"failed"_s, failed.first().at(1).value<base::Error>().message}};
    if (finished.size() != 1 || started.size() != 1 || !failed.isEmpty())
        return {};
    return finished.first().at(1).value<Event>().data;
}

inline QList<QJsonObject> ExecutionFixture::told(QLatin1StringView type) const
{
    QList<QJsonObject> all;
    for (const Event &event : m_events) {
        if (event.type == type)
            all.append(event.data);
    }
    return all;
}

inline net::HttpService &ExecutionFixture::scripted()
{
    m_scripted = std::make_unique<net::HttpService>(net::HttpService::Options());
    if (m_scripted->listen())
        m_choices.service.url = m_scripted->url();
    return *m_scripted;
}
