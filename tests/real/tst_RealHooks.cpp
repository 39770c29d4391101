// SPDX-License-Identifier: GPL-3.0-or-later
// Hooks of the real Claude Code CLI: the user's own beside ours, ours switched off, and what a backend gets.
#include "RealRun.h"
#include "tests/helpers/FakeBackend.h"
#include "tests/helpers/TestPaths.h"

using namespace helpers;
using namespace Qt::StringLiterals;

class tst_RealHooks : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { GANTRY_NEEDS_REAL_CLAUDE(); }
    void usersCurlHooksWorkUnchanged();
    void aRunEndsWithTheUsersHookAlone();
    void neverWritesTheUsersSettings();
    void saysWhenTheUserSwitchedHooksOff();
    void waitsForTheUsersLastHook();
    void forwardsEventsToTheBackend();

private:
    static void writeUserSettings(const RealSetup &setup, const QJsonObject &settings)
    {
        QDir().mkpath(setup.home.home() + u"/.claude"_s);
        QFile file(setup.home.home() + u"/.claude/settings.json"_s);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the user's settings");
        file.write(QJsonDocument(settings).toJson());
    }
    static QJsonObject curlHooks()
    {
        const auto entry = [](const QString &script) {
            const QJsonObject hook{{u"type"_s, u"command"_s}, {u"command"_s, helpers::testData("hooks/") + script}};
            return QJsonArray{QJsonObject{{u"hooks"_s, QJsonArray{hook}}}};
        };
        return {{u"hooks"_s,
                 QJsonObject{{u"SessionStart"_s, entry(u"update-session.sh"_s)},
                             {u"SessionEnd"_s, entry(u"submit-result.sh"_s)}}}};
    }
};

void tst_RealHooks::usersCurlHooksWorkUnchanged()
{
    RealSetup setup;
    const FakeBackend backend(u"backend-token"_s);
    writeUserSettings(setup, curlHooks());
    setup.extra = {{u"MY_TOKEN"_s, u"backend-token"_s}};
    const auto run = setup.run({u"--backend"_s, backend.url(), u"--backend-token-env"_s, u"MY_TOKEN"_s, u"--prompt"_s,
                                promptFor(u"hi"_s, {u"hello"_s})});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    // Ours and the user's: two events, one end.
    const auto ends = run->events(u"SessionEnd"_s);
    COMPARE_RUN(*run, ends.size(), 2);
    QVERIFY(std::ranges::any_of(ends, [](const QJsonObject &end) {
        return end.value(u"reason").toString() == u"other" && !end.contains(u"hook_event_name");
    }));
    COMPARE_RUN(*run, run->events(u"run_exited"_s).size(), 1);
    const QString path = u"/api/sessions/"_s + run->value(u"session_id"_s);
    bool told = false;
    for (const QJsonObject &request : backend.requests())
        told |= request.value(u"path").toString() == path
            && request.value(u"body").toObject().value(u"external_conversation_id").toString()
                == run->value(u"conversation_id"_s);
    QVERIFY2(told, "the backend did not hear the conversation's id from the user's SessionStart hook");
}

void tst_RealHooks::aRunEndsWithTheUsersHookAlone()
{
    RealSetup setup;
    writeUserSettings(setup, curlHooks());
    // Our helper is not there in this run: a wrapper hands claude a settings file without our hooks.
    const QString wrapper = setup.home.path(u"claude-without-our-hooks"_s);
    QFile file(wrapper);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\nfor word; do [ \"$last\" != --settings ] || echo '{}' > \"$word\"; last=$word; done\nexec '"
               + RealClaude::program().toUtf8() + "' \"$@\"\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    setup.program = wrapper;
    const auto run = setup.run({u"--after-turn"_s, u"keep"_s, u"--prompt"_s, promptFor(u"hi"_s, {u"hello"_s})});
    VERIFY_RUN(*run, run->waitForEvent(u"run_started"_s));
    Typist typist(*run);
    VERIFY_RUN(*run, typist.waitFor(u"hello"_s));
    QTest::qWait(1'000);
    typist.typeLine("/exit");
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*run, run->events(u"SessionEnd"_s).size(), 1);
    VERIFY_RUN(*run, run->result().value(u"session_end_hook").toBool());
    QVERIFY(run->events(u"session_end_missing"_s).isEmpty());
}

void tst_RealHooks::neverWritesTheUsersSettings()
{
    RealSetup setup;
    writeUserSettings(setup, curlHooks());
    const auto contents = [&setup] {
        QFile file(setup.home.home() + u"/.claude/settings.json"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = contents();
    const auto run = setup.run({u"--prompt"_s, promptFor(u"hi"_s, {u"hello"_s})});
    VERIFY_RUN(*run, run->waitForEnd());
    QCOMPARE(contents(), before);
    QVERIFY(!QDir(setup.project).exists(u".claude"_s));
}

void tst_RealHooks::saysWhenTheUserSwitchedHooksOff()
{
    RealSetup setup;
    writeUserSettings(setup, {{u"disableAllHooks"_s, true}});
    const auto run = setup.run({u"--after-turn"_s, u"keep"_s, u"--prompt"_s, promptFor(u"hi"_s, {u"hello"_s})});
    VERIFY_RUN(*run, run->waitForEvent(u"run_started"_s));
    Typist typist(*run);
    VERIFY_RUN(*run, typist.waitFor(u"hello"_s));
    QTest::qWait(1'000);
    typist.typeLine("/exit");
    VERIFY_RUN(*run, run->waitForEnd());
    // Nothing is lost but the facts that only hooks tell; the warning says so.
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    QVERIFY(!run->result().value(u"session_end_hook").toBool());
    VERIFY_RUN(*run, !run->value(u"warning"_s).isEmpty());
}

/// A second signal while SessionEnd hooks run would end them.
void tst_RealHooks::waitsForTheUsersLastHook()
{
    RealSetup setup;
    const QString done = setup.home.path(u"done"_s);
    const QJsonObject hook{
        {u"type"_s, u"command"_s}, {u"command"_s, u"sleep 4 && touch '%1'"_s.arg(done)}, {u"timeout"_s, 20}};
    writeUserSettings(
        setup, {{u"hooks"_s, QJsonObject{{u"SessionEnd"_s, QJsonArray{QJsonObject{{u"hooks"_s, QJsonArray{hook}}}}}}}});
    const auto run = setup.run({u"--prompt"_s, promptFor(u"hi"_s, {u"hello"_s})});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    VERIFY_RUN(*run, QFile::exists(done));
}

void tst_RealHooks::forwardsEventsToTheBackend()
{
    RealSetup setup;
    // The first two tries meet a backend that is away; the program waits five seconds for deliveries at its end.
    const FakeBackend backend(u"backend-token"_s, 2);
    setup.extra = {{u"MY_TOKEN"_s, u"backend-token"_s}};
    const auto run = setup.run({u"--backend"_s, backend.url(), u"--backend-token-env"_s, u"MY_TOKEN"_s, u"--prompt"_s,
                                promptFor(u"hi"_s, {u"hello"_s})});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    QStringList delivered;
    for (const QJsonObject &request : backend.requests()) {
        if (request.value(u"status").toInt() != 200)
            continue;
        QCOMPARE(request.value(u"path").toString(), u"/api/sessions/%1/events"_s.arg(run->value(u"session_id"_s)));
        const QJsonObject body = request.value(u"body").toObject();
        for (const QString &key :
             {u"session_id"_s, u"interaction_id"_s, u"event_type"_s, u"event_data"_s, u"timestamp"_s})
            QVERIFY2(body.contains(key), qPrintable(key));
        delivered.append(body.value(u"event_type").toString());
    }
    // In order, none lost, none twice.
    QStringList expected;
    for (const QString &type : run->eventTypes()) {
        if (!type.startsWith(u"session_created") && !type.startsWith(u"step_") && type != u"cost_updated")
            expected.append(type);
    }
    QCOMPARE(delivered, expected);
}

QTEST_GUILESS_MAIN(tst_RealHooks)
#include "tst_RealHooks.moc"
