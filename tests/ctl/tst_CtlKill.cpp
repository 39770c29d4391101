// SPDX-License-Identifier: GPL-3.0-or-later
// What gantryctl has said is on the disk: it is killed at any moment, and every event it printed, every decision and
// every follow-up it took is found again.
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/Processes.h"
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/TestPaths.h"

#include <QRandomGenerator>

using namespace helpers;
using namespace Qt::StringLiterals;

namespace {

/// Few in the suite; GANTRY_TEST_ROUNDS=200 for the whole of it.
int rounds()
{
    const int wanted = qEnvironmentVariableIntValue("GANTRY_TEST_ROUNDS");
    return wanted > 0 ? wanted : 12;
}

QByteArray keyOf(const QJsonObject &event)
{
    QJsonObject key;
    for (const QString &name : {u"step_id"_s, u"event_type"_s, u"event_data"_s, u"timestamp"_s})
        key.insert(name, event.value(name));
    return QJsonDocument(key).toJson(QJsonDocument::Compact);
}

} // namespace

class tst_CtlKill : public QObject
{
    Q_OBJECT
private slots:
    void losesNothingItSaid();

private:
    [[nodiscard]] std::unique_ptr<CtlRun> session(const QStringList &arguments) const
    {
        return std::make_unique<CtlRun>(m_home.environment(), QStringList{u"session"_s} + arguments);
    }
    [[nodiscard]] std::unique_ptr<CtlRun> run(const QString &script) const;

    TemporaryHome m_home;
};

std::unique_ptr<CtlRun> tst_CtlKill::run(const QString &script) const
{
    const QString name = m_home.path(u"script.json"_s);
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(script.toUtf8()) < 0)
        qFatal("no script");
    file.close();
    auto environment = m_home.environment();
    environment.insert(u"GANTRY_DEMO_SCRIPT"_s, name);
    return std::make_unique<CtlRun>(environment,
                                    QStringList{u"run"_s, u"--json"_s, u"--project"_s, m_home.home(), u"--background"_s,
                                                u"--permission"_s, u"ask"_s, u"--prompt"_s, u"go"_s, u"--claude"_s,
                                                helpers::builtProgram("gantry-demo-agent")},
                                    QByteArray(), CtlRun::Input::Open);
}

void tst_CtlKill::losesNothingItSaid()
{
    const auto seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    qsizetype events = 0;
    qsizetype decisions = 0;
    int followUps = 0;
    for (int round = 0; round < rounds(); ++round) {
        const auto run = this->run(uR"({"turns":[
            [{"tool":"Bash","title":"x","ask":true,"input":{"command":"touch x"},"output":["y"]},{"text":"one"}],
            [{"text":"two"}]]})"_s);
        VERIFY_RUN(*run, run->waitForEvent(u"session_created"_s));
        const int afterMs = random.bounded(600);
        // Half of them with somebody who answers and writes on.
        const bool answers = random.bounded(2) == 0;
        bool sent = false;
        if (answers) {
            VERIFY_RUN(*run, run->waitForLine(u"approval"_s));
            const auto more = session({u"send"_s, run->sessionId(), u"more %1"_s.arg(round)});
            VERIFY_RUN(*more, more->waitForEnd());
            sent = more->exitCode() == 0;
            run->writeLine({{u"question_id"_s, run->linesOf(u"approval"_s).first().value(u"question_id")},
                            {u"decision"_s, u"allow"_s}});
        }
        QTest::qWait(afterMs); // any moment will do
        run->sendSignal(SIGKILL);
        VERIFY_RUN(*run, run->waitForEnd());

        const auto stopped = session({u"stop"_s, run->sessionId()});
        VERIFY_RUN(*stopped, stopped->waitForEnd());
        const auto exported = session({u"export"_s, run->sessionId()});
        VERIFY_RUN(*exported, exported->waitForEnd());
        COMPARE_RUN(*exported, exported->exitCode(), 0);
        QSet<QByteArray> stored;
        const QJsonArray kept = QJsonDocument::fromJson(exported->standardOutput())[u"events"_s].toArray();
        for (const QJsonValue &event : kept)
            stored.insert(keyOf(event.toObject()));
        for (const QJsonObject &event : run->linesOf(u"event"_s))
            QVERIFY2(stored.contains(keyOf(event)),
                     (keyOf(event) + "\n--- is not in\n" + exported->standardOutput()).constData());
        QVERIFY(!sent || exported->standardOutput().contains(u"more %1"_s.arg(round).toUtf8()));
        events += run->linesOf(u"event"_s).size();
        decisions += run->events(u"question_answered"_s).size();
        followUps += sent ? 1 : 0;
    }
    qInfo("%d kills, %lld events, %lld decisions and %d follow-ups were told; all were there", rounds(),
          static_cast<long long>(events), static_cast<long long>(decisions), followUps);
    QVERIFY(events > 0 && decisions > 0 && followUps > 0);
    // Nothing goes on that nobody looks after.
    const QByteArray ours = "GANTRY_DATA_DIR=" + m_home.data().toLocal8Bit();
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(ours).isEmpty(), 30'000);
}

QTEST_GUILESS_MAIN(tst_CtlKill)
#include "tst_CtlKill.moc"
