// SPDX-License-Identifier: GPL-3.0-or-later
// How the real Claude Code CLI can end, and what Gantry makes of it.
#include "RealRun.h"

#include <csignal>

using namespace helpers;
using namespace Qt::StringLiterals;

class tst_RealClaudeEndings : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { GANTRY_NEEDS_REAL_CLAUDE(); }
    void reportsSigterm();
    void reportsSigkillAndTheMissingHook();
    void cancelsPolitelyOnInterrupt();
    void stopsAtTheTimeLimit();
    void reportsAnApiErrorInTheTerminal();
    void reportsAnApiErrorInTheBackground();
    void followsClear();
    void showsTheTrustDialogOfAnUnknownFolder();
    void goesOnAfterAFolderWasNotTrusted_data();
    void goesOnAfterAFolderWasNotTrusted();
    void saysThatAConversationIsUnknown();
    void survivesTheEndOfGantryctl();
};

namespace {

/// A reply that takes long enough to be interrupted.
QJsonObject slowReply()
{
    return {{u"text"_s, QString(4000, u'x')}, {u"delay_ms"_s, 100}, {u"chunk"_s, 4}};
}

/// Presses @p keys in the dialog that asks whether the folder is trusted.
bool answerTrustDialog(const CtlRun &run, const QByteArrayList &keys)
{
    Typist typist(run);
    const bool seen = typist.waitFor(u"trust"_s);
    QTest::qWait(500);
    for (const QByteArray &key : keys) {
        typist.type(key);
        QTest::qWait(300);
    }
    return seen;
}

const QByteArrayList yes{"\x1b[B", "\r"}; // from "No, exit" to "Yes, I trust this folder"

} // namespace

void tst_RealClaudeEndings::reportsSigterm()
{
    RealSetup setup;
    const auto run = setup.run({u"--prompt"_s, promptFor(u"slowly"_s, {slowReply()})});
    VERIFY_RUN(*run, run->waitForEvent(u"UserPromptSubmit"_s));
    QVERIFY(::kill(static_cast<pid_t>(run->childPid()), SIGTERM) == 0);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"failed"_s);
    COMPARE_RUN(*run, run->result().value(u"exit_code").toInt(), 143);
    VERIFY_RUN(*run, run->result().value(u"session_end_hook").toBool());
    COMPARE_RUN(*run, run->exitCode(), 1);
    VERIFY_RUN(*run, setup.isTidy());
}

void tst_RealClaudeEndings::reportsSigkillAndTheMissingHook()
{
    RealSetup setup;
    const auto run = setup.run({u"--prompt"_s, promptFor(u"slowly"_s, {slowReply()})});
    VERIFY_RUN(*run, run->waitForEvent(u"UserPromptSubmit"_s));
    QElapsedTimer sinceKill;
    sinceKill.start();
    QVERIFY(::kill(static_cast<pid_t>(run->childPid()), SIGKILL) == 0);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"failed"_s);
    COMPARE_RUN(*run, run->result().value(u"signal").toInt(), 9);
    QVERIFY(run->result().value(u"exit_code").isNull());
    QVERIFY(!run->result().value(u"session_end_hook").toBool());
    // SessionEnd had its five seconds, and its absence is told.
    QVERIFY2(sinceKill.elapsed() >= 4'500 && sinceKill.elapsed() < 15'000,
             QByteArray::number(sinceKill.elapsed()).constData());
    COMPARE_RUN(*run, run->events(u"session_end_missing"_s).size(), 1);
    VERIFY_RUN(*run, !run->value(u"warning"_s).isEmpty());
    VERIFY_RUN(*run, setup.isTidy());
}

void tst_RealClaudeEndings::cancelsPolitelyOnInterrupt()
{
    RealSetup setup;
    const auto run = setup.run({u"--prompt"_s, promptFor(u"slowly"_s, {slowReply()})});
    VERIFY_RUN(*run, run->waitForEvent(u"UserPromptSubmit"_s));
    run->sendSignal(SIGINT);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"cancelled"_s);
    COMPARE_RUN(*run, run->exitCode(), 130);
    VERIFY_RUN(*run, run->result().value(u"session_end_hook").toBool());
    VERIFY_RUN(*run, setup.isTidy());
}

void tst_RealClaudeEndings::stopsAtTheTimeLimit()
{
    RealSetup setup;
    const auto run = setup.run({u"--timeout"_s, u"4"_s, u"--prompt"_s, promptFor(u"slowly"_s, {slowReply()})});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"timed_out"_s);
    COMPARE_RUN(*run, run->exitCode(), 124);
    VERIFY_RUN(*run, setup.isTidy());
}

void tst_RealClaudeEndings::reportsAnApiErrorInTheTerminal()
{
    RealSetup setup;
    const QJsonObject error{{u"error"_s, 400}, {u"message"_s, u"scripted refusal"_s}};
    const auto run = setup.run({u"--prompt"_s, promptFor(u"fail"_s, {error})});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->events(u"StopFailure"_s).size(), 1);
    COMPARE_RUN(*run, run->value(u"state"_s), u"failed"_s);
    VERIFY_RUN(*run, run->value(u"stdout"_s).contains(u"scripted refusal"_s));
    COMPARE_RUN(*run, run->exitCode(), 1);
}

void tst_RealClaudeEndings::reportsAnApiErrorInTheBackground()
{
    RealSetup setup;
    const QJsonObject error{{u"error"_s, 400}, {u"message"_s, u"scripted refusal"_s}};
    const auto run = setup.run({u"--background"_s, u"--prompt"_s, promptFor(u"fail"_s, {error})});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"failed"_s);
    VERIFY_RUN(*run, run->value(u"error"_s).contains(u"scripted refusal"_s));
    COMPARE_RUN(*run, run->exitCode(), 1);
}

void tst_RealClaudeEndings::followsClear()
{
    RealSetup setup;
    const auto run
        = setup.run({u"--after-turn"_s, u"keep"_s, u"--prompt"_s, promptFor(u"saffron question"_s, {u"one"_s})});
    VERIFY_RUN(*run, run->waitForEvent(u"Stop"_s));
    Typist typist(*run);
    typist.typeLine("/clear");
    VERIFY_RUN(*run, run->waitForEvent(u"SessionStart"_s, 2));
    typist.typeLine("cobalt question");
    VERIFY_RUN(*run, run->waitForEvent(u"Stop"_s, 2));
    typist.typeLine("/exit");
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    const auto starts = run->events(u"SessionStart"_s);
    QCOMPARE(starts[1].value(u"source").toString(), u"clear"_s);
    const QString cleared = starts[1].value(u"session_id").toString();
    QVERIFY(cleared != starts[0].value(u"session_id").toString());
    COMPARE_RUN(*run, run->value(u"conversation_id"_s), cleared);
    // The next step goes on where /clear began.
    const auto next
        = setup.run({u"--session"_s, run->value(u"session_id"_s), u"--prompt"_s, promptFor(u"more"_s, {u"yes"_s})});
    VERIFY_RUN(*next, next->waitForEnd());
    COMPARE_RUN(*next, next->value(u"state"_s), u"succeeded"_s);
    QCOMPARE(next->value(u"conversation_id"_s), cleared);
    const QByteArray last = QJsonDocument(setup.api.requests().last()).toJson();
    QVERIFY(last.contains("cobalt question") && !last.contains("saffron question"));
}

void tst_RealClaudeEndings::showsTheTrustDialogOfAnUnknownFolder()
{
    RealSetup setup(RealSetup::Folder::Untrusted);
    const auto run = setup.run({u"--timeout"_s, u"60"_s, u"--prompt"_s, promptFor(u"hi"_s, {u"hello there"_s})});
    VERIFY_RUN(*run, run->waitForEvent(u"run_started"_s));
    QVERIFY(setup.api.prompts().isEmpty());
    VERIFY_RUN(*run, answerTrustDialog(*run, yes));
    // Trusted by hand, the prompt follows by itself.
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"succeeded"_s);
    VERIFY_RUN(*run, run->value(u"stdout"_s).contains(u"hello there"_s));
}

void tst_RealClaudeEndings::goesOnAfterAFolderWasNotTrusted_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("state");
    QTest::newRow("no, and resumed") << QByteArray("\r") << u"failed"_s;
    QTest::newRow("escape, and a further step") << QByteArray("\x1b") << u"succeeded"_s;
}

/// The conversation's id is known by then, but nothing was ever written under it.
void tst_RealClaudeEndings::goesOnAfterAFolderWasNotTrusted()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, state);
    RealSetup setup(RealSetup::Folder::Untrusted);
    const QStringList prompt{u"--prompt"_s, promptFor(u"hi"_s, {u"hello there"_s})};
    const auto run = setup.run(prompt);
    VERIFY_RUN(*run, run->waitForEvent(u"run_started"_s));
    VERIFY_RUN(*run, answerTrustDialog(*run, {key}));
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), state);
    const QString id = run->value(u"session_id"_s);
    const auto again
        = state == u"failed" ? setup.session(u"resume"_s, id) : setup.run(QStringList{u"--session"_s, id} + prompt);
    VERIFY_RUN(*again, again->waitForEvent(u"run_started"_s));
    VERIFY_RUN(*again, answerTrustDialog(*again, yes));
    VERIFY_RUN(*again, again->waitForEnd());
    COMPARE_RUN(*again, again->value(u"state"_s), u"succeeded"_s);
    COMPARE_RUN(*again, again->value(u"conversation_id"_s), run->value(u"conversation_id"_s));
    VERIFY_RUN(*again, again->value(u"stdout"_s).contains(u"hello there"_s));
}

void tst_RealClaudeEndings::saysThatAConversationIsUnknown()
{
    RealSetup setup;
    const auto run = setup.run({u"--resume"_s, u"0a1b2c3d-0000-4000-8000-000000000001"_s, u"--prompt"_s, u"hi"_s});
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->value(u"state"_s), u"failed"_s);
    COMPARE_RUN(*run, run->result().value(u"exit_code").toInt(), 1);
    VERIFY_RUN(*run, run->value(u"stdout"_s).contains(u"No conversation found"_s));
}

void tst_RealClaudeEndings::survivesTheEndOfGantryctl()
{
    RealSetup setup;
    const auto run = setup.run({u"--after-turn"_s, u"keep"_s, u"--prompt"_s, promptFor(u"one"_s, {u"answer one"_s})});
    VERIFY_RUN(*run, run->waitForEvent(u"Stop"_s));
    run->sendSignal(SIGKILL);
    VERIFY_RUN(*run, run->waitForEnd());
    // The holder and claude do not notice, and the terminal can be taken up by others.
    Typist typist(*run);
    VERIFY_RUN(*run, typist.waitFor(u"answer one"_s));
    typist.typeLine("/exit");
    QVERIFY(QTest::qWaitFor([&] { return setup.processes().isEmpty(); }, 20'000));
    QVERIFY(QFile::exists(QFileInfo(run->events(u"run_started"_s).value(0).value(u"log_path").toString()).path()
                          + u"/exit"_s));
    // Its SessionEnd found nobody, so it waits in the spool for the next program that looks.
    QVERIFY(!QDir(base::Paths::fromEnvironment().spool()).isEmpty());
}

QTEST_GUILESS_MAIN(tst_RealClaudeEndings)
#include "tst_RealClaudeEndings.moc"
