// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/DispatchEngine.h"

#include "base/Clock.h"
#include "settings/Secrets.h"
#include "tests/net/FakeHttpServer.h"

#include <QTest>

#include <algorithm>

using engines::DispatchEngine;
using fakes::FakeHttpServer;
using session::Event;
using session::RunRequest;
using namespace Qt::StringLiterals;

/// Runs that a backend has queued: they are stopped, and taken up by the next program.
class tst_DispatchEngine : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void stopsWhatIsQueued_data();
    void stopsWhatIsQueued();
    void isTakenUpByTheNextProgram();
    void endsThoughNobodyAnswers();
    void waitsForNobodyWhenForced();

private:
    [[nodiscard]] RunRequest request() const;
    [[nodiscard]] std::unique_ptr<DispatchEngine> makeEngine();
    [[nodiscard]] bool isAsked(const QByteArray &method, const QByteArray &path) const
    {
        return std::ranges::any_of(m_server->requests(), [&](const FakeHttpServer::Request &each) {
            return each.method == method && each.path == path;
        });
    }
    [[nodiscard]] QString words() const
    {
        QStringList all;
        for (const Event &event : m_events)
            all.append(event.data.value(u"words").toString());
        return all.join(u'\n');
    }
    [[nodiscard]] QJsonObject waitForEnd()
    {
        return QTest::qWaitFor([this] { return m_exited.has_value(); }, 60'000) ? m_exited->data : QJsonObject();
    }

    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<settings::Secrets> m_secrets;
    base::SystemClock m_clock;
    base::Paths m_paths;
    std::unique_ptr<DispatchEngine> m_engine;
    QList<Event> m_events;
    std::optional<Event> m_exited;
    QByteArray m_state; ///< of the task, as the backend tells it
    int m_cancelStatus = 200;
    std::chrono::milliseconds m_cancelDelay{0};
};

void tst_DispatchEngine::init()
{
    m_server = std::make_unique<FakeHttpServer>();
    m_server->setScript([this](const FakeHttpServer::Request &request) {
        if (request.method == "POST")
            return FakeHttpServer::status(202, {}, R"({"success":true,"message":"Task queued","task_id":"t1"})");
        if (request.method == "PATCH") {
            auto answer = FakeHttpServer::status(m_cancelStatus);
            answer.delay = m_cancelDelay;
            return answer;
        }
        return FakeHttpServer::status(200, {},
                                      R"({"task":{"status":")" + m_state + R"("},"claude_output":"I did it"})");
    });
    m_folder = std::make_unique<QTemporaryDir>();
    m_paths = {m_folder->filePath(u"data"_s), m_folder->filePath(u"config"_s), m_folder->filePath(u"run"_s)};
    QVERIFY(m_paths.create());
    m_secrets = std::make_unique<settings::Secrets>(nullptr);
    m_state = "running";
    m_engine = makeEngine();
}

void tst_DispatchEngine::cleanup()
{
    m_engine.reset();
    m_server.reset();
    m_folder.reset();
    m_events.clear();
    m_exited.reset();
    m_cancelStatus = 200;
    m_cancelDelay = {};
}

std::unique_ptr<DispatchEngine> tst_DispatchEngine::makeEngine()
{
    auto engine = std::make_unique<DispatchEngine>(
        m_paths, [] { return QList<settings::EngineConnection>(); }, *m_secrets, m_clock);
    connect(engine.get(), &DispatchEngine::event, this, [this](const Event &event) { m_events.append(event); });
    connect(engine.get(), &DispatchEngine::finished, this,
            [this](const base::RunId &, const Event &event) { m_exited = event; });
    return engine;
}

RunRequest tst_DispatchEngine::request() const
{
    RunRequest request;
    request.session.id = base::SessionId::create();
    request.session.mode = session::Mode::Agentic;
    request.session.profile.engine = u"dispatch"_s;
    request.session.profile.engineOptions = {{u"url"_s, m_server->url()}, {u"gitRepo"_s, u"o/r"_s}, {u"pollMs"_s, 50}};
    request.step.id = base::StepId::create();
    request.step.session = request.session.id;
    request.step.kind = session::StepKind::ClaudePrompt;
    request.step.text = u"Mend it"_s;
    request.run.id = base::RunId::create();
    request.run.session = request.session.id;
    request.run.step = request.step.id;
    request.run.engine = u"dispatch"_s;
    request.run.startedAt = m_clock.now();
    request.run.folder = m_paths.runs() + u'/' + request.run.id.toString();
    return request;
}

void tst_DispatchEngine::stopsWhatIsQueued_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("mayGoOn");
    QTest::newRow("it is cancelled") << 200 << false;
    QTest::newRow("it is not") << 404 << true;
}

void tst_DispatchEngine::stopsWhatIsQueued()
{
    QFETCH(const bool, mayGoOn);
    QFETCH(const int, status);
    m_cancelStatus = status;
    const RunRequest request = this->request();
    QVERIFY(m_engine->check(request));
    m_engine->start(request);
    QTRY_VERIFY_WITH_TIMEOUT(isAsked("GET", "/api/tasks/t1"), 60'000);
    m_engine->stop(request.run.id, session::Engine::Stop::Polite);
    QCOMPARE(waitForEnd().value(u"exit_code").toInt(-1), 130);
    QVERIFY(isAsked("PATCH", "/api/tasks/t1"));
    QVERIFY2(words().contains(u"may still open a pull request"_s) == mayGoOn, qPrintable(words()));
}

void tst_DispatchEngine::isTakenUpByTheNextProgram()
{
    const RunRequest request = this->request();
    m_engine->start(request);
    QTRY_VERIFY_WITH_TIMEOUT(isAsked("GET", "/api/tasks/t1"), 60'000);
    m_engine.reset();
    m_state = "completed";
    m_engine = makeEngine();
    m_engine->reattach(request);
    QCOMPARE(waitForEnd().value(u"exit_code").toInt(-1), 0);
    const auto posts = std::ranges::count(m_server->requests(), "POST", &FakeHttpServer::Request::method);
    QCOMPARE(posts, 1); // never sent a second time
}

void tst_DispatchEngine::endsThoughNobodyAnswers()
{
    const RunRequest request = this->request();
    m_engine->start(request);
    QTRY_VERIFY_WITH_TIMEOUT(isAsked("GET", "/api/tasks/t1"), 60'000);
    m_server->goAway();
    m_engine->stop(request.run.id, session::Engine::Stop::Polite);
    QCOMPARE(waitForEnd().value(u"exit_code").toInt(-1), 130);
    QVERIFY2(words().contains(u"may still open a pull request"_s), qPrintable(words()));
}

void tst_DispatchEngine::waitsForNobodyWhenForced()
{
    m_cancelDelay = std::chrono::minutes(5);
    const RunRequest request = this->request();
    m_engine->start(request);
    QTRY_VERIFY_WITH_TIMEOUT(isAsked("GET", "/api/tasks/t1"), 60'000);
    m_engine->stop(request.run.id, session::Engine::Stop::Polite);
    QTRY_VERIFY_WITH_TIMEOUT(isAsked("PATCH", "/api/tasks/t1"), 60'000);
    QVERIFY(!m_exited);
    m_engine->stop(request.run.id, session::Engine::Stop::Force);
    QVERIFY(m_exited); // at once
    QCOMPARE(m_exited->data.value(u"exit_code").toInt(-1), 130);
}

QTEST_GUILESS_MAIN(tst_DispatchEngine)
#include "tst_DispatchEngine.moc"
