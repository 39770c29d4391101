// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/EngineLimits.h"

#include "session/SessionService.h"
#include "tests/helpers/FakeClock.h"
#include "tests/session/FakeEngine.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using session::SessionService;
using settings::EngineConnection;

/// What the user allows a service: it holds for whoever starts runs there.
class tst_EngineLimits : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void fillsInWhatIsOpen();
    void reachesTheEngineAndIsNotStored();
    void givesNothingToParents();
    void holdsBackAtTheService();
    void saysWhichKindsAreFull();

private:
    class RemoteFake : public helpers::FakeEngine
    {
    public:
        using FakeEngine::FakeEngine;
        [[nodiscard]] QString id() const override { return u"cloud-run"_s; }
    };

    static EngineConnection connection(const QString &name, const QJsonObject &options)
    {
        EngineConnection made;
        made.name = name;
        made.kind = u"cloud-run"_s;
        made.url = u"https://%1.example"_s.arg(name);
        made.options = options;
        return made;
    }
    base::SessionId begin(const QString &name)
    {
        session::Session session;
        session.project = u"/p"_s;
        session.mode = session::Mode::Agentic;
        session.profile.engine = u"cloud-run"_s;
        session.profile.engineOptions = {{u"connection"_s, name}};
        session::Step step;
        step.kind = session::StepKind::ShellCommand; // no hook is waited for at its end
        step.text = u"true"_s;
        return m_service->create(session, {step}, SessionService::Play::Yes);
    }
    [[nodiscard]] bool runs(const base::SessionId &id) const
    {
        const session::Snapshot *found = m_service->find(id);
        return found && found->active() && found->active()->state == session::StepState::Running;
    }

    const QList<EngineConnection> m_known{
        connection(u"eu"_s, {{u"runsAtOnce"_s, 2}, {u"timeLimitSeconds"_s, 60}, {u"budgetDollars"_s, 5}}),
        connection(u"us"_s, {})};
    std::unique_ptr<QTemporaryDir> m_folder;
    helpers::FakeClock m_clock;
    std::unique_ptr<session::EventStore> m_store;
    std::unique_ptr<RemoteFake> m_engine;
    std::unique_ptr<SessionService> m_service;
};

void tst_EngineLimits::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = session::EventStore::open(m_folder->filePath(u"events.sqlite"_s));
    QVERIFY(opened);
    m_store = std::move(opened->store);
    m_engine = std::make_unique<RemoteFake>();
    m_service = std::make_unique<SessionService>(*m_store, QList<session::Engine *>{m_engine.get()}, m_clock,
                                                 m_folder->filePath(u"runs"_s));
}

void tst_EngineLimits::cleanup()
{
    m_service.reset();
    m_engine.reset();
    m_store.reset();
    m_folder.reset();
}

void tst_EngineLimits::fillsInWhatIsOpen()
{
    session::RunRequest open;
    open.session.profile.engine = u"cloud-run"_s;
    open.session.profile.engineOptions = {{u"connection"_s, u"eu"_s}};
    session::RunRequest own = open;
    own.step.timeout = std::chrono::seconds(7);
    own.session.profile.maxBudget = base::Money::fromDollars(1);
    session::RunRequest elsewhere = open;
    elsewhere.session.profile.engine = u"dispatch"_s;
    for (session::RunRequest *each : {&open, &own, &elsewhere})
        app::applyLimits(*each, m_known);
    QCOMPARE(open.step.timeout, std::chrono::seconds(60));
    QCOMPARE(open.session.profile.maxBudget, base::Money::fromDollars(5));
    QCOMPARE(own.step.timeout, std::chrono::seconds(7));
    QCOMPARE(own.session.profile.maxBudget, base::Money::fromDollars(1));
    QCOMPARE(elsewhere.step.timeout, std::chrono::seconds(0));
    QVERIFY(!elsewhere.session.profile.maxBudget);
}

void tst_EngineLimits::reachesTheEngineAndIsNotStored()
{
    m_service->setRunDefaults([this](session::RunRequest &request) { app::applyLimits(request, m_known); });
    const auto id = begin(u"eu"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->requests.size(), 1, 20'000);
    QCOMPARE(m_engine->requests.first().step.timeout, std::chrono::seconds(60));
    QCOMPARE(m_engine->requests.first().session.profile.maxBudget, base::Money::fromDollars(5));
    QVERIFY(!m_engine->requests.first().token.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(runs(id), 20'000);
    QCOMPARE(m_service->find(id)->steps.first().timeout, std::chrono::seconds(0));
    QVERIFY(!m_service->find(id)->session.profile.maxBudget);
    // Another program that takes the run up keeps to them too.
    RemoteFake other;
    SessionService taker(*m_store, {&other}, m_clock, m_folder->filePath(u"runs"_s));
    taker.setRunDefaults([this](session::RunRequest &request) { app::applyLimits(request, m_known); });
    taker.load(SessionService::Reattach::Yes);
    QTRY_COMPARE_WITH_TIMEOUT(other.calls, QStringList{u"reattach"_s}, 20'000);
    QCOMPARE(other.requests.first().session.profile.maxBudget, base::Money::fromDollars(5));
    QCOMPARE(other.requests.first().step.timeout, std::chrono::seconds(60));
}

/// The limits of one run are no limits of a group, and its children have their own.
void tst_EngineLimits::givesNothingToParents()
{
    m_service->setRunDefaults([this](session::RunRequest &request) { app::applyLimits(request, m_known); });
    session::Session parent;
    parent.project = u"/p"_s;
    parent.mode = session::Mode::Agentic;
    parent.profile.engine = u"cloud-run"_s;
    parent.profile.engineOptions = {{u"connection"_s, u"eu"_s}};
    session::Step group;
    group.kind = session::StepKind::ParallelSessions;
    group.text = uR"({"children":[{"title":"t","kind":"shell","prompt":"c"}]})"_s;
    const auto id = m_service->create(parent, {group}, SessionService::Play::Yes);
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->requests.size(), 1, 20'000);
    const session::RunRequest child = m_engine->requests.first();
    QVERIFY(child.session.id != id);
    QCOMPARE(child.session.profile.maxBudget, base::Money::fromDollars(5));
    QCOMPARE(child.step.timeout, std::chrono::seconds(60));
    QVERIFY2(!m_service->find(child.session.id)->session.profile.maxBudget, "nothing of it is stored");
    QCOMPARE(m_service->working(), QList<base::SessionId>{child.session.id});
    QTRY_VERIFY_WITH_TIMEOUT(runs(child.session.id), 20'000);
    m_engine->exit(child, 0);
    QTRY_VERIFY_WITH_TIMEOUT(!m_service->find(id)->active(), 20'000);
}

void tst_EngineLimits::holdsBackAtTheService()
{
    m_service->setAdmission({.maxRunning = 0, .holdBack = {}, .holdSession = app::engineHold(m_known, *m_service)});
    const QList<base::SessionId> first{begin(u"eu"_s), begin(u"eu"_s)};
    const auto third = begin(u"eu"_s);
    const auto elsewhere = begin(u"us"_s); // does not wait behind it
    QTRY_VERIFY_WITH_TIMEOUT(runs(first.at(0)) && runs(first.at(1)) && runs(elsewhere), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_service->heldBack(third), u"2 of 2 runs are at work on eu"_s, 20'000);
    QVERIFY(!runs(third));
    QCOMPARE(m_service->working().size(), 3);
    for (const session::RunRequest &request : QList(m_engine->requests)) {
        if (request.session.id == first.at(0))
            m_engine->exit(request, 0);
    }
    QTRY_VERIFY_WITH_TIMEOUT(runs(third), 20'000);
    QVERIFY(m_service->heldBack(third).isEmpty());
}

void tst_EngineLimits::saysWhichKindsAreFull()
{
    QVERIFY(app::fullEngines(m_known, *m_service).isEmpty());
    const QList<EngineConnection> one{m_known.first()};
    const auto a = begin(u"eu"_s);
    QTRY_VERIFY_WITH_TIMEOUT(runs(a), 20'000);
    QVERIFY(app::fullEngines(one, *m_service).isEmpty());
    const auto b = begin(u"eu"_s);
    QTRY_VERIFY_WITH_TIMEOUT(runs(b), 20'000);
    QCOMPARE(app::fullEngines(one, *m_service), QStringList{u"cloud-run"_s});
    QVERIFY2(app::fullEngines(m_known, *m_service).isEmpty(), "another service of the kind has room");
    // A place that was promised is taken before its session is there, and not twice when it is.
    const QList<EngineConnection> us{connection(u"us"_s, {{u"runsAtOnce"_s, 1}})};
    const app::ClaimedRun promised{base::SessionId::create(), u"cloud-run"_s, u"us"_s};
    QVERIFY(app::fullEngines(us, *m_service).isEmpty());
    QCOMPARE(app::fullEngines(us, *m_service, {promised}), QStringList{u"cloud-run"_s});
    const QList<EngineConnection> more{connection(u"eu"_s, {{u"runsAtOnce"_s, 3}})};
    QVERIFY(app::fullEngines(more, *m_service, {{a, u"cloud-run"_s, u"eu"_s}}).isEmpty());
    QVERIFY2(!app::engineHold({m_known.last()}, *m_service), "nothing is limited");
}

QTEST_GUILESS_MAIN(tst_EngineLimits)
#include "tst_EngineLimits.moc"
