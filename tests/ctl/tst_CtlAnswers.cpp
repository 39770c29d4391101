// SPDX-License-Identifier: GPL-3.0-or-later
// One standard input for the questions of several sessions at once.
#include "tests/ctl/SandboxCtlFixture.h"

using helpers::CtlRun;
using namespace Qt::StringLiterals;

class tst_CtlAnswers : public helpers::SandboxCtlFixture
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { tearDown(); }

    void givesEachLineToItsQuestion();
    void deniesAllAtTheEndOfTheInput();

private:
    /// Two tasks whose project has a file with a key, so that each of them asks.
    [[nodiscard]] std::unique_ptr<CtlRun> start() const
    {
        return std::make_unique<CtlRun>(environment(),
                                        tasksRun({u"--task"_s, u"one"_s, u"--task"_s, u"two"_s, u"--max-concurrent"_s,
                                                  u"2"_s, u"--permission"_s, u"ask"_s}),
                                        QByteArray(), CtlRun::Input::Open);
    }
};

void tst_CtlAnswers::init()
{
    setUp();
    QFile file(m_project + u"/config"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("key = AKIA"
               "ABCDEFGHIJKLMNOP\n");
}

void tst_CtlAnswers::givesEachLineToItsQuestion()
{
    const auto run = start();
    VERIFY_RUN(*run, run->waitForLine(u"approval"_s, 2));
    const auto asked = run->linesOf(u"approval"_s);
    QVERIFY(asked[0].value(u"session_id") != asked[1].value(u"session_id"));
    const auto deny = [&](const QJsonObject &question) {
        run->writeLine({{u"question_id"_s, question.value(u"question_id")}, {u"decision"_s, u"deny"_s}});
    };
    deny(asked[1]);
    // The other one still waits, and keeps nobody from going on.
    VERIFY_RUN(*run, run->waitForLine(u"task_result"_s, 1, std::chrono::seconds(20)));
    COMPARE_RUN(*run, run->linesOf(u"task_result"_s).first().value(u"session_id"), asked[1].value(u"session_id"));
    deny(asked[0]);
    VERIFY_RUN(*run, run->waitForEnd());
    COMPARE_RUN(*run, run->linesOf(u"task_result"_s).size(), 2);
    QCOMPARE(run->events(u"question_answered"_s).size(), 2);
    QVERIFY(!run->standardError().contains("An answer needs"));
}

void tst_CtlAnswers::deniesAllAtTheEndOfTheInput()
{
    const auto run = start();
    VERIFY_RUN(*run, run->waitForLine(u"approval"_s, 2));
    run->closeInput();
    VERIFY_RUN(*run, run->waitForEnd());
    const auto answers = run->events(u"question_answered"_s);
    COMPARE_RUN(*run, answers.size(), 2);
    for (const QJsonObject &answer : answers)
        QCOMPARE(answer.value(u"decision").toString(), u"deny"_s);
}

QTEST_GUILESS_MAIN(tst_CtlAnswers)
#include "tst_CtlAnswers.moc"
