// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/usage/Transcripts.h"
#include "usage/BookStore.h"
#include "usage/Report.h"
#include "usage/UsageKeeper.h"

#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using helpers::Transcripts;
using usage::RuleSet;
using usage::UsageKeeper;

namespace {

UsageKeeper::Options optionsFor(const Transcripts &transcripts)
{
    UsageKeeper::Options options;
    options.roots = [root = transcripts.root().toStdString()] { return std::vector{root}; };
    options.pricing = [] { return usage::Pricing(usage::PriceTable::builtIn()); };
    options.database = transcripts.file(u"usage.sqlite"_s);
    options.key = u"k"_s;
    return options;
}

std::uint64_t input(UsageKeeper &keeper)
{
    auto answer = keeper.ask<std::uint64_t>([](usage::TranscriptBook &book) {
        return usage::periodReport(book, RuleSet::D, usage::Period::Day, {}).totals.input;
    });
    answer.waitForFinished();
    return answer.result();
}

} // namespace

class tst_UsageKeeper : public QObject
{
    Q_OBJECT
private slots:
    void seesWhatIsWritten();
    void findsNewFolders();
    void goesOnAfterARestart();
    void endsWhileReading();
    void tellsSumsWithinATenthOfASecond();
    void stopsReadingWhenAsked();
    void takesOtherPrices();
};

void tst_UsageKeeper::seesWhatIsWritten()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s, Transcripts::line("a", 1));
    UsageKeeper keeper(optionsFor(transcripts));
    QSignalSpy changed(&keeper, &UsageKeeper::changed);
    QVERIFY(changed.wait());
    QCOMPARE(input(keeper), 1U);
    transcripts.append(u"P/S.jsonl"_s, Transcripts::line("b", 10));
    QTRY_COMPARE(input(keeper), 11U);
    transcripts.write(u"P/T.jsonl"_s, Transcripts::line("c", 100));
    QTRY_COMPARE(input(keeper), 111U);
    transcripts.remove(u"P/S.jsonl"_s);
    QTRY_COMPARE(input(keeper), 100U);
    QVERIFY(::truncate(transcripts.path(u"P/T.jsonl"_s).c_str(), 0) == 0);
    QTRY_COMPARE(input(keeper), 0U);
}

void tst_UsageKeeper::findsNewFolders()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s, Transcripts::line("a", 1));
    UsageKeeper keeper(optionsFor(transcripts));
    QTRY_COMPARE(input(keeper), 1U);
    transcripts.write(u"Q/T/subagents/x.jsonl"_s, Transcripts::line("b", 10));
    QTRY_COMPARE(input(keeper), 11U);
    transcripts.append(u"Q/T/subagents/x.jsonl"_s, Transcripts::line("c", 100));
    QTRY_COMPARE(input(keeper), 111U);
    QVERIFY(QDir(transcripts.root()).removeRecursively());
    QTRY_COMPARE(input(keeper), 0U);
}

void tst_UsageKeeper::goesOnAfterARestart()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s, Transcripts::line("a", 1));
    {
        UsageKeeper keeper(optionsFor(transcripts));
        QTRY_COMPARE(input(keeper), 1U);
    }
    transcripts.append(u"P/S.jsonl"_s, Transcripts::line("b", 10));
    auto store = usage::BookStore::open(transcripts.file(u"usage.sqlite"_s));
    QVERIFY(store);
    auto book = (*store)->load(u"k"_s, usage::Pricing(usage::PriceTable::builtIn()), {RuleSet::D});
    QVERIFY(book && *book);
    QCOMPARE((*book)->files().size(), 1U);
    UsageKeeper keeper(optionsFor(transcripts));
    QTRY_COMPARE(input(keeper), 11U);
}

void tst_UsageKeeper::endsWhileReading()
{
    const Transcripts transcripts;
    for (int i = 0; i < 300; ++i)
        transcripts.write(u"P/S%1.jsonl"_s.arg(i), Transcripts::line("m" + QByteArray::number(i), 1).repeated(200));
    for (int i = 0; i < 3; ++i)
        UsageKeeper keeper(optionsFor(transcripts));
    UsageKeeper keeper(optionsFor(transcripts));
    QTRY_COMPARE(input(keeper), 300U);
}

void tst_UsageKeeper::tellsSumsWithinATenthOfASecond()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s, Transcripts::line("a", 1));
    auto options = optionsFor(transcripts);
    options.keepsLedger = true;
    UsageKeeper keeper(std::move(options));
    qint64 input = 0;
    QElapsedTimer timer;
    qint64 tookMs = 0;
    connect(&keeper, &UsageKeeper::ledgerChanged, this, [&](const usage::TranscriptTotals &totals) {
        qint64 sum = 0;
        for (const usage::TranscriptSpend &spend : totals.spends)
            sum += spend.tokens.input;
        input = sum;
        tookMs = timer.isValid() ? timer.elapsed() : 0;
    });
    QTRY_COMPARE_WITH_TIMEOUT(input, 1, 20'000);
    // The quickest of some: other programs may have the processor meanwhile.
    qint64 best = std::numeric_limits<qint64>::max();
    qint64 wanted = 1;
    for (int i = 0; i < 10 && best > 100; ++i) {
        QTest::qWait(250); // so that this line is not gathered with the one before
        timer.start();
        transcripts.append(u"P/S.jsonl"_s, Transcripts::line("b" + QByteArray::number(i), 10));
        wanted += 10;
        QTRY_COMPARE_WITH_TIMEOUT(input, wanted, 20'000);
        best = std::min(best, tookMs);
    }
    QVERIFY2(best <= 100, qPrintable(QString::number(best)));
}

void tst_UsageKeeper::stopsReadingWhenAsked()
{
    const Transcripts transcripts;
    for (int i = 0; i < 400; ++i)
        transcripts.write(u"P/S%1.jsonl"_s.arg(i), Transcripts::line("m" + QByteArray::number(i), 1).repeated(200));
    auto options = optionsFor(transcripts);
    options.keepsLedger = true;
    UsageKeeper keeper(std::move(options));
    QSignalSpy cancelled(&keeper, &UsageKeeper::readingCancelled);
    QSignalSpy changed(&keeper, &UsageKeeper::ledgerChanged);
    keeper.cancelReading();
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 20'000);
    keeper.readOn(); // whether the cancel came in time or not, nothing is missing in the end
    QTRY_COMPARE_WITH_TIMEOUT(input(keeper), 400U, 20'000);
}

void tst_UsageKeeper::takesOtherPrices()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s, Transcripts::line("a", 1'000'000, "2026-03-08T10:00:00.000Z", {}, "local-70b"));
    auto options = optionsFor(transcripts);
    options.keepsLedger = true;
    UsageKeeper keeper(std::move(options));
    double cost = -1;
    int unpriced = -1;
    connect(&keeper, &UsageKeeper::ledgerChanged, this, [&](const usage::TranscriptTotals &totals) {
        cost = unpriced = 0;
        for (const usage::TranscriptSpend &spend : totals.spends) {
            cost += spend.cost;
            unpriced += spend.unpriced;
        }
    });
    QTRY_COMPARE_WITH_TIMEOUT(unpriced, 1, 20'000);
    const QByteArray file = R"({"format": 1, "version": "mine", "models": {"local-70b": {"input": 1e-6, "output": 0,
        "cache_write_5m": 0, "cache_write_1h": 0, "cache_read": 0}}})";
    usage::PriceBook prices;
    QVERIFY(prices.import(transcripts.file(u"prices"_s), file, QDateTime::currentDateTimeUtc(),
                          usage::PriceBook::Past::Keep));
    keeper.setPricing([shared = std::make_shared<const usage::PriceBook>(prices)] { return usage::Pricing(shared); },
                      usage::bookKey(prices, {}));
    QTRY_COMPARE_WITH_TIMEOUT(cost, 1.0, 20'000);
    QCOMPARE(unpriced, 0);
}

QTEST_GUILESS_MAIN(tst_UsageKeeper)
#include "tst_UsageKeeper.moc"
