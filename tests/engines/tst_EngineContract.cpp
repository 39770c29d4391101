// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/EngineRegistry.h"
#include "base/Clock.h"
#include "engines/SandboxEngine.h"
#include "session/Engine.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"

#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What every engine of the registry promises. A new one gets a row: the options with which its service cannot be
/// reached.
class tst_EngineContract : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_engines.clear(); }

    void everyKindHasARow();
    void keepsItsPromises_data();
    void keepsItsPromises();

private:
    [[nodiscard]] session::RunRequest request(const session::Engine &engine, const QJsonObject &options) const;

    QTemporaryDir m_folder;
    base::SystemClock m_clock;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<settings::Secrets> m_secrets;
    std::vector<std::unique_ptr<session::Engine>> m_engines;
};

void tst_EngineContract::init()
{
    const base::Paths paths{m_folder.filePath(u"data"_s), m_folder.filePath(u"config"_s), m_folder.filePath(u"run"_s)};
    QVERIFY(paths.create());
    m_settings = std::make_unique<settings::Settings>(paths.settingsFile());
    m_secrets = std::make_unique<settings::Secrets>(nullptr);
    m_secrets->give(u"key"_s, base::Secret("a-key"));
    m_engines = app::makeEngines(
        {.paths = paths, .clock = m_clock, .settings = *m_settings, .secrets = *m_secrets, .sandboxChoices = [] {
             return engines::SandboxChoices();
         }});
}

session::RunRequest tst_EngineContract::request(const session::Engine &engine, const QJsonObject &options) const
{
    session::RunRequest request;
    request.session.id = base::SessionId::create();
    request.session.mode = session::Mode::Agentic;
    request.session.project = m_folder.path();
    request.session.workingFolder = m_folder.path();
    request.session.profile.engine = engine.id();
    request.session.profile.engineOptions = options;
    request.step.id = base::StepId::create();
    request.step.session = request.session.id;
    request.step.kind = session::StepKind::ClaudePrompt;
    request.step.text = u"hi"_s;
    request.run.id = base::RunId::create();
    request.run.session = request.session.id;
    request.run.step = request.step.id;
    request.run.engine = engine.id();
    request.run.startedAt = m_clock.now();
    return request;
}

void tst_EngineContract::everyKindHasARow()
{
    const auto kinds = app::engineKinds();
    QCOMPARE(m_engines.size(), static_cast<size_t>(kinds.size()));
    QSet<QString> ids{u"local"_s};
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        QCOMPARE(m_engines.at(static_cast<size_t>(i))->id(), kinds.at(i).id);
        QVERIFY2(!ids.contains(kinds.at(i).id), qPrintable(kinds.at(i).id));
        ids.insert(kinds.at(i).id);
        QVERIFY(!kinds.at(i).name.isEmpty() && !kinds.at(i).icon.isEmpty());
        QCOMPARE(kinds.at(i).hasConnections, !kinds.at(i).auth.isEmpty());
    }
    QCOMPARE(ids.size(), app::engineIds().size());
}

void tst_EngineContract::keepsItsPromises_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QJsonObject>("options");
    QTest::newRow("cloud-run") << u"cloud-run"_s
                               << QJsonObject{{u"url"_s, u"http://127.0.0.1:1"_s}, {u"credential"_s, u"memory:key"_s}};
    QTest::newRow("cloud-run, async") << u"cloud-run"_s
                                      << QJsonObject{{u"url"_s, u"http://127.0.0.1:1"_s},
                                                     {u"credential"_s, u"memory:key"_s},
                                                     {u"async"_s, true}};
    QTest::newRow("dispatch") << u"dispatch"_s
                              << QJsonObject{{u"url"_s, u"http://127.0.0.1:1"_s}, {u"gitRepo"_s, u"o/r"_s}};
}

void tst_EngineContract::keepsItsPromises()
{
    QFETCH(const QString, id);
    QFETCH(const QJsonObject, options);
    const auto found = std::ranges::find_if(m_engines, [&](const auto &engine) { return engine->id() == id; });
    QVERIFY(found != m_engines.end());
    session::Engine &engine = **found;
    const auto request = this->request(engine, options);
    // What is not a background prompt is refused before a run is begun, in words.
    auto visible = request;
    visible.session.mode = session::Mode::Manual;
    QVERIFY(!engine.check(visible));
    auto empty = request;
    empty.session.profile.engineOptions = {};
    const auto refused = engine.check(empty);
    QVERIFY(!refused);
    QVERIFY(!refused.error().message.isEmpty());
    const auto checked = engine.check(request);
    QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().message));

    // Exactly one end, after at most one beginning, with a reason for people.
    QSignalSpy started(&engine, &session::Engine::started);
    QSignalSpy finished(&engine, &session::Engine::finished);
    QSignalSpy failed(&engine, &session::Engine::failed);
    QSignalSpy lost(&engine, &session::Engine::lost);
    const auto ends = [&] { return finished.size() + failed.size() + lost.size(); };
    engine.start(request);
    QTRY_COMPARE_WITH_TIMEOUT(ends(), 1, 60'000);
    QVERIFY(started.size() <= 1);
    if (!finished.isEmpty()) {
        const auto exited = finished.first().at(1).value<session::Event>();
        QCOMPARE(exited.type, QString(session::eventtype::runExited));
        QVERIFY(!exited.data.value(u"error").toString().isEmpty());
    }
    // Calls about a run that is over do nothing.
    engine.stop(request.run.id, session::Engine::Stop::Force);
    engine.closeInput(request.run.id);
    engine.interrupt(request.run.id);

    // A run that nobody left anything of is lost.
    const auto unknown = this->request(engine, options);
    engine.reattach(unknown);
    QTRY_COMPARE_WITH_TIMEOUT(ends(), 2, 60'000);
    QCOMPARE(lost.size(), 1);

    // A terminal may be opened before, during and after a run.
    QVERIFY(engine.openTerminal(request.run) != nullptr);
    engine.sweep();
    QCoreApplication::processEvents();
    QCOMPARE(ends(), 2);
}

QTEST_GUILESS_MAIN(tst_EngineContract)
#include "tst_EngineContract.moc"
