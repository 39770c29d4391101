// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/SessionService.h"
#include "session/State.h"
#include "storage/Database.h"
#include "tests/helpers/FakeClock.h"
#include "tests/session/FakeEngine.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace helpers {

/// A service on a database of its own, or on that of another room: then it is another program.
class ServiceRoom
{
public:
    explicit ServiceRoom(const QString &database)
        : path(database)
        , store(std::move(session::EventStore::open(database)->store))
        , service(*store, {&engine}, clock, QFileInfo(database).path() + QStringLiteral("/runs"))
        , refused(&service, &session::SessionService::refused)
    {
    }

    /// A session whose one step is played and runs.
    base::SessionId begin(session::Mode mode, session::Step step = {}, session::Session session = {})
    {
        session.project = QStringLiteral("/p");
        session.mode = mode;
        if (step.text.isNull())
            step.text = QStringLiteral("Do it");
        id = service.create(session, {step}, session::SessionService::Play::Yes);
        return QTest::qWaitFor([this] { return find() && !find()->steps.isEmpty() && isRunning(); })
            ? id
            : base::SessionId();
    }
    void load(session::SessionService::Reattach reattach = session::SessionService::Reattach::Yes)
    {
        QSignalSpy loaded(&service, &session::SessionService::loaded);
        service.load(reattach);
        QVERIFY(!loaded.isEmpty() || loaded.wait(20'000));
        if (!service.sessions().isEmpty())
            id = service.sessions().first().session.id;
    }

    [[nodiscard]] const session::Snapshot *find() const { return service.find(id); }
    /// The one that runs, else the last.
    [[nodiscard]] const session::Step &step() const
    {
        return find()->active() ? *find()->active() : find()->steps.last();
    }
    [[nodiscard]] bool isRunning() const { return step().state == session::StepState::Running; }
    [[nodiscard]] bool called(const QString &call) const { return engine.calls.contains(call); }
    [[nodiscard]] QStringList asked() const
    {
        QStringList ids;
        for (const session::Question &question : service.openQuestions())
            ids.append(question.id.toString());
        return ids;
    }

    void ask(const QString &question, const QString &tool = QStringLiteral("Bash"),
             const QJsonObject &input = {{QStringLiteral("command"), QStringLiteral("make")}})
    {
        engine.report(session::eventtype::questionAsked,
                      {{QStringLiteral("question"), question},
                       {QStringLiteral("channel"), QStringLiteral("control")},
                       {QStringLiteral("tool"), tool},
                       {QStringLiteral("input"), input}},
                      step().run.toString() + QStringLiteral(":question:") + question);
    }
    void endTurn(bool isError = false)
    {
        engine.report(session::eventtype::runResult, {{QStringLiteral("is_error"), isError}});
    }
    /// Claude takes the newest prompt that was sent.
    void beginPrompt()
    {
        engine.report(session::eventtype::followUpBegun,
                      {{QStringLiteral("follow_up"), engine.sent.last().id.toString()}});
    }
    void hook(const QString &type, QJsonObject data = {}, const QString &sourceId = {})
    {
        session::Event event;
        event.session = id;
        event.step = step().id;
        event.source = QStringLiteral("hook");
        event.sourceId = sourceId;
        event.type = type;
        event.data = data;
        event.at = clock.now();
        QVERIFY(store->append(event).result());
    }
    /// Everything that was asked for before is stored and told, and so is what followed from it.
    void settle()
    {
        for (int round = 0; round < 3; ++round) {
            QVERIFY(store->snapshot(id).result());
            bool told = false;
            QMetaObject::invokeMethod(&service, [&told] { told = true; }, Qt::QueuedConnection);
            QTRY_VERIFY(told);
        }
    }
    /// While what this returns lives, another program keeps the database locked.
    [[nodiscard]] std::unique_ptr<storage::Database> lockDatabase()
    {
        auto locked = storage::Database::open(path);
        const bool isLocked = locked && (*locked)->execute(QStringLiteral("BEGIN IMMEDIATE"));
        return isLocked ? std::move(*locked) : nullptr;
    }
    /// What a locked database refuses is refused soon.
    void waitForLocksBriefly()
    {
        store->run([](storage::Database &database) {
            std::ignore = database.execute(QStringLiteral("PRAGMA busy_timeout = 50"));
        });
    }
    [[nodiscard]] QList<session::Event> events(QLatin1StringView type)
    {
        return store->eventsOfTypes(id, {type}).result().value_or(QList<session::Event>());
    }

    QString path;
    FakeClock clock;
    FakeEngine engine;
    std::unique_ptr<session::EventStore> store;
    session::SessionService service;
    QSignalSpy refused;
    base::SessionId id;
};

} // namespace helpers
