// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/RunBudget.h"

#include <QJsonDocument>
#include <QTest>

using base::Money;
using engines::RunBudget;
using namespace Qt::StringLiterals;

class tst_RunBudget : public QObject
{
    Q_OBJECT
private slots:
    void tellsEachLevelOnce();
    void countsAMessageOnce();
    void believesTheResult();
    void countsWhatIsCached();
    void saysNothingWithoutABudget();
    void takesWhatMakesNoSense();
    void goesOnFromACopy();
    void addsUpConversations();
    void stopsWhatGoesOnAfterItsResult();

private:
    static QByteArray result(const QString &conversation, double dollars)
    {
        const QJsonObject line{{u"type"_s, u"result"_s},
                               {u"subtype"_s, u"success"_s},
                               {u"is_error"_s, false},
                               {u"session_id"_s, conversation},
                               {u"total_cost_usd"_s, dollars}};
        return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    static QByteArray message(const QString &id, const QJsonObject &usage,
                              const QString &model = u"claude-sonnet-4-5"_s)
    {
        const QJsonObject line{{u"type"_s, u"assistant"_s},
                               {u"message"_s, QJsonObject{{u"id"_s, id}, {u"model"_s, model}, {u"usage"_s, usage}}}};
        return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    /// 100,000 tokens of output are $1.50.
    static QByteArray output(const QString &id, int tokens) { return message(id, {{u"output_tokens"_s, tokens}}); }
    static RunBudget budget(double dollars) { return RunBudget(Money::fromDollars(dollars), {}); }
};

void tst_RunBudget::tellsEachLevelOnce()
{
    RunBudget watched = budget(2);
    QVERIFY(watched.feed(output(u"a"_s, 100'000)).isEmpty());
    const auto near = watched.feed(output(u"b"_s, 10'000));
    QCOMPARE(near.size(), 1);
    QVERIFY(!near.first().isSpent && !near.first().stops);
    QCOMPARE(near.first().spent, Money::fromDollars(1.65));
    QVERIFY(near.first().words.contains(u"$1.65") && near.first().words.contains(u"$2.00"));
    QVERIFY(watched.feed(output(u"c"_s, 10'000)).isEmpty());
    const auto over = watched.feed(output(u"d"_s, 20'000));
    QCOMPARE(over.size(), 1);
    QVERIFY(over.first().isSpent && over.first().stops);
    QVERIFY(watched.feed(output(u"e"_s, 100'000)).isEmpty());
    // In one leap only the end is told.
    RunBudget leap = budget(1);
    const auto end = leap.feed(output(u"a"_s, 100'000));
    QCOMPARE(end.size(), 1);
    QVERIFY(end.first().isSpent && end.first().stops);
}

void tst_RunBudget::countsAMessageOnce()
{
    RunBudget watched = budget(100);
    // Each block of an answer repeats it, with what is known so far.
    const QByteArray lines = output(u"a"_s, 100) + output(u"a"_s, 100'000) + output(u"a"_s, 1'000);
    for (const char byte : lines) // in any pieces
        QVERIFY(watched.feed(QByteArrayView(&byte, 1)).isEmpty());
    QCOMPARE(watched.spent(), Money::fromDollars(1.5));
}

void tst_RunBudget::believesTheResult()
{
    RunBudget watched = budget(1);
    const QByteArray cheap = R"({"type":"result","subtype":"success","total_cost_usd":0.5,"is_error":false})"
                             "\n";
    QVERIFY(watched.feed(output(u"a"_s, 50'000)).isEmpty());
    QVERIFY(watched.feed(cheap).isEmpty());
    QCOMPARE(watched.spent(), Money::fromDollars(0.5));
    // It is over: there is nothing to stop.
    RunBudget dear = budget(0.4);
    const auto told = dear.feed(cheap);
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().isSpent && !told.first().stops);
}

void tst_RunBudget::countsWhatIsCached()
{
    RunBudget watched = budget(100);
    QVERIFY(watched
                .feed(message(u"a"_s,
                              {{u"input_tokens"_s, 100'000},
                               {u"cache_read_input_tokens"_s, 100'000},
                               {u"cache_creation_input_tokens"_s, 100'000}}))
                .isEmpty());
    QCOMPARE(watched.spent(), Money::fromDollars(0.3 + 0.03 + 0.375));
    RunBudget hour = budget(100);
    const QJsonObject parts{{u"ephemeral_5m_input_tokens"_s, 0}, {u"ephemeral_1h_input_tokens"_s, 100'000}};
    QVERIFY(hour.feed(message(u"a"_s, {{u"cache_creation_input_tokens"_s, 100'000}, {u"cache_creation"_s, parts}}))
                .isEmpty());
    QCOMPARE(hour.spent(), Money::fromDollars(0.6));
}

void tst_RunBudget::saysNothingWithoutABudget()
{
    for (const auto &none : {std::optional<Money>(), std::optional(Money()), std::optional(Money::fromMicros(-5))}) {
        RunBudget watched(none, {});
        QVERIFY(watched.feed(output(u"a"_s, 1'000'000'000)).isEmpty());
    }
}

void tst_RunBudget::takesWhatMakesNoSense()
{
    RunBudget watched = budget(1);
    QVERIFY(watched.feed("no json\n{}\n[1]\n\"assistant\"\n").isEmpty());
    QVERIFY(watched
                .feed(R"({"type":"assistant","message":7})"
                      "\n"
                      R"({"type":"assistant"})"
                      "\n")
                .isEmpty());
    QVERIFY(watched.feed(output(u"a"_s, -100'000'000)).isEmpty());
    QVERIFY(watched.feed(message(u"b"_s, {{u"output_tokens"_s, u"many"_s}})).isEmpty());
    QVERIFY(
        watched.feed(message(u"c"_s, {{u"output_tokens"_s, 1'000'000'000}}, u"nobody-knows-its-price"_s)).isEmpty());
    QCOMPARE(watched.spent(), Money());
}

void tst_RunBudget::goesOnFromACopy()
{
    RunBudget watched = budget(1);
    const QByteArray line = output(u"a"_s, 60'000);
    QVERIFY(watched.feed(line.first(20)).isEmpty());
    RunBudget copy = watched;
    QCOMPARE(copy.feed(line.sliced(20)).size(), 1);
    QCOMPARE(watched.spent(), Money());
}

/// The commands of a chain are one after the other, each a Claude of its own.
void tst_RunBudget::addsUpConversations()
{
    const QString one = u"11111111-2222-4333-8444-555555555555"_s;
    const QString two = u"21111111-2222-4333-8444-555555555555"_s;
    RunBudget watched = budget(2);
    QVERIFY(watched.feed(output(u"a"_s, 50'000) + result(one, 0.5)).isEmpty());
    QVERIFY(watched.hasResult());
    QVERIFY(watched.feed(result(one, 0.6)).isEmpty()); // with its second turn
    QCOMPARE(watched.spent(), Money::fromDollars(0.6));
    QVERIFY(watched.feed(output(u"b"_s, 50'000)).isEmpty());
    QVERIFY(!watched.hasResult());
    QCOMPARE(watched.spent(), Money::fromDollars(0.6 + 0.75));
    QVERIFY(watched.feed(result(two, 0.9)).isEmpty());
    QCOMPARE(watched.spent(), Money::fromDollars(1.5));
    const auto over = watched.feed(output(u"c"_s, 40'000));
    QCOMPARE(over.size(), 1);
    QVERIFY(over.first().isSpent && over.first().stops);
}

void tst_RunBudget::stopsWhatGoesOnAfterItsResult()
{
    RunBudget watched = budget(0.4);
    const auto spent = watched.feed(result(u"11111111-2222-4333-8444-555555555555"_s, 0.5));
    QCOMPARE(spent.size(), 1);
    QVERIFY(spent.first().isSpent && !spent.first().stops);
    const auto more = watched.feed(output(u"a"_s, 1));
    QCOMPARE(more.size(), 1);
    QVERIFY(more.first().isSpent && more.first().stops);
    QVERIFY(watched.feed(output(u"b"_s, 1)).isEmpty());
}

QTEST_GUILESS_MAIN(tst_RunBudget)
#include "tst_RunBudget.moc"
