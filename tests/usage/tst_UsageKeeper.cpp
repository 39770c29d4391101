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

QTEST_GUILESS_MAIN(tst_UsageKeeper)
#include "tst_UsageKeeper.moc"
