// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/State.h"
#include "tests/session/Events.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace session;
using namespace events;
using base::Money;

namespace {

Event cost(qint64 micros, const QString &run = u"run1"_s, const QString &conversation = u"conversation1"_s,
           bool baseline = false, const base::StepId &step = stepId)
{
    QJsonObject data{{u"run"_s, run},
                     {u"conversation"_s, conversation},
                     {u"total_cost_micros"_s, micros},
                     {u"input_tokens"_s, micros / 10},
                     {u"output_tokens"_s, micros / 100},
                     {u"cache_read_tokens"_s, 0},
                     {u"cache_creation_tokens"_s, 0}};
    if (baseline)
        data.insert(u"baseline"_s, true);
    return make(u"cost_updated"_s, data, u"transcript"_s, step);
}

QList<Event> begun()
{
    return {created(), added(), starting(), started()};
}

qint64 stepCost(const base::Result<Snapshot> &snapshot)
{
    const auto &known = snapshot->steps.first().cost;
    return known ? known->micros() : -1;
}

} // namespace

class tst_Costs : public QObject
{
    Q_OBJECT

private slots:
    void areUnknownUntilTold()
    {
        const auto after = play(begun() << ended() << exited());
        QVERIFY(!after->session.cost);
        QVERIFY(!after->session.tokens);
    }

    void areCumulative()
    {
        const auto after = play(begun() << cost(100) << cost(250) << cost(250));
        QCOMPARE(stepCost(after), 250);
        QCOMPARE(after->session.cost, Money::fromMicros(250));
        QCOMPARE(after->session.tokens->input, 25);
    }

    void countFromTheBaseline()
    {
        const auto after = play(begun() << cost(1000, u"run1"_s, u"conversation1"_s, true) << cost(1300));
        QCOMPARE(stepCost(after), 300);
        QCOMPARE(after->session.tokens->input, 30);
        // The order in which the two are found out does not matter.
        QCOMPARE(stepCost(play(begun() << cost(1300) << cost(1000, u"run1"_s, u"conversation1"_s, true))), 300);
    }

    void comeAfterTheEnd()
    {
        const auto after = play(begun() << ended() << exited() << cost(500)); // written when Claude exits
        QCOMPARE(stepCost(after), 500);
        QCOMPARE(word(after->session.status), word(Status::Finished));
    }

    void followClear()
    {
        const auto after = play(begun() << cost(500) << cost(70, u"run1"_s, u"conversation2"_s));
        QCOMPARE(stepCost(after), 570);
    }

    void keepEarlierAttempts()
    {
        QList<Event> events = begun();
        events << ended() << exited(1) << cost(400) << user(u"step_reset"_s) << starting(u"run2"_s)
               << started(u"run2"_s) << cost(400, u"run2"_s, u"conversation1"_s, true) << cost(900, u"run2"_s);
        const auto after = play(events);
        QCOMPARE(stepCost(after), 900); // 400 + 500
        QCOMPARE(after->session.cost, Money::fromMicros(900));
        // A figure that comes late still belongs to the attempt that made it.
        QCOMPARE(stepCost(play(events << cost(450))), 950);
    }

    void knowAConversationFromEarlierSteps()
    {
        const base::StepId second(u"step2"_s);
        QList<Event> events = begun();
        events << ended() << exited() << cost(400) << added(u"claude"_s, second);
        Event start = starting(u"run2"_s);
        start.step = second;
        events << start << cost(1000, u"run2"_s, u"conversation1"_s, false, second); // nobody told a baseline
        const auto after = play(events);
        QCOMPARE(after->steps.at(1).cost, Money::fromMicros(600));
        QCOMPARE(after->session.cost, Money::fromMicros(1000));
    }

    void stayWhenAStepIsRemoved()
    {
        const auto after = play(begun() << ended() << exited() << cost(400) << user(u"step_removed"_s));
        QVERIFY(after->steps.isEmpty());
        QCOMPARE(after->session.cost, Money::fromMicros(400));
        QCOMPARE(after->session.tokens->input, 40);
    }

    void areNeverNegative()
    {
        const auto after = play(begun() << cost(1000, u"run1"_s, u"conversation1"_s, true) << cost(10));
        QCOMPARE(stepCost(after), 0);
    }

    void mayBeTokensOnly()
    {
        const auto after
            = play(begun() << engine(u"cost_updated"_s, {{u"input_tokens"_s, 5}, {u"context_tokens"_s, 1234}}));
        QVERIFY(!after->steps.first().cost);
        QCOMPARE(after->steps.first().tokens->input, 5);
        QCOMPARE(after->steps.first().contextTokens, 1234);
        // A later figure without money does not forget the money.
        QCOMPARE(stepCost(play({engine(u"cost_updated"_s, {{u"input_tokens"_s, 6}})}, *play(begun() << cost(50)))), 50);
    }

    void comeWithTheResultOfABackgroundRun()
    {
        const auto after = play(begun() << engine(u"run_result"_s,
                                                  {{u"is_error"_s, false},
                                                   {u"conversation"_s, u"conversation1"_s},
                                                   {u"total_cost_micros"_s, 77},
                                                   {u"input_tokens"_s, 1},
                                                   {u"output_tokens"_s, 2}}));
        QCOMPARE(stepCost(after), 77);
        QCOMPARE(after->steps.first().tokens->output, 2);
    }

    void areRefusedWhenTheyMakeNoSense()
    {
        const Snapshot before = *play(begun());
        QVERIFY(!session::apply(before, engine(u"cost_updated"_s, {{u"total_cost_micros"_s, u"many"_s}})));
        QVERIFY(!session::apply(before, engine(u"cost_updated"_s, {{u"input_tokens"_s, 1e300}})));
    }
};

QTEST_GUILESS_MAIN(tst_Costs)
#include "tst_Costs.moc"
