// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/OrdinaryUser.h"
#include "tests/usage/Transcripts.h"
#include "usage/BookStore.h"
#include "usage/Report.h"
#include "usage/ReportJson.h"

#include <QRandomGenerator>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using helpers::Transcripts;
using usage::BookStore;
using usage::RuleSet;
using usage::TranscriptBook;

namespace {

TranscriptBook newBook()
{
    return TranscriptBook(usage::Pricing(usage::PriceTable::builtIn()));
}

usage::TranscriptList list(const Transcripts &transcripts)
{
    return usage::listTranscripts({transcripts.root().toStdString()});
}

/// All that reports can say, as text.
std::string told(const TranscriptBook &book)
{
    usage::ReportOptions options;
    options.zone = QTimeZone("America/New_York");
    usage::BlockOptions blocks{options, 5, 0};
    return usage::periodJson(usage::periodReport(book, RuleSet::D, usage::Period::Day, options), usage::Period::Day,
                             usage::JsonShape::Claude, false)
        + usage::sessionJson(usage::sessionReport(book, options), usage::JsonShape::Claude)
        + usage::blocksJson(usage::blockReport(book, blocks), 1000);
}

/// KiB.
long residentPeak()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss;
}

std::string toldFromScratch(const Transcripts &transcripts)
{
    TranscriptBook book = newBook();
    book.update(list(transcripts));
    return told(book);
}

/// The lines around the first place where two texts differ; empty: nowhere.
QByteArray difference(const std::string &a, const std::string &b)
{
    if (a == b)
        return {};
    const auto at = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    const std::size_t from = at > 300 ? at - 300 : 0;
    return QByteArray::fromStdString("ours:\n" + a.substr(from, 500) + "\nfull reading:\n" + b.substr(from, 500));
}

std::uint64_t totalInput(const TranscriptBook &book)
{
    return usage::periodReport(book, RuleSet::D, usage::Period::Day, {}).totals.input;
}

} // namespace

class tst_TranscriptBook : public QObject
{
    Q_OBJECT
private slots:
    void readsOnlyWhatIsNew();
    void takesALastLineWithoutFeedProvisionally();
    void seesOtherBytesInTheSamePlace();
    void forgetsWhatIsGone();
    void tellsWhatCannotBeRead();
    void equalsAFullReading_data();
    void equalsAFullReading();
    void goesOnWhereTheStoreEnded();
    void refusesToMixTwoBooks();
    void dropsAnEndlessLine();
    void stopsWhenAsked();
    void readsManySmallFiles();
    void readsAHugeFileWithoutMuchMemory();
};

void tst_TranscriptBook::readsOnlyWhatIsNew()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s, Transcripts::line("a", 10) + Transcripts::line("b", 20));
    TranscriptBook book = newBook();
    QVERIFY(book.update(list(transcripts)).bytesRead > 0);
    QCOMPARE(book.update(list(transcripts)).bytesRead, 0U);
    const QByteArray more = Transcripts::line("c", 5);
    transcripts.append(u"P/S.jsonl"_s, more);
    QCOMPARE(book.update(list(transcripts)).bytesRead, static_cast<std::uint64_t>(more.size()));
    QCOMPARE(totalInput(book), 35U);
    transcripts.append(u"P/S.jsonl"_s, Transcripts::line("d", 1));
    QCOMPARE(book.updateFiles({transcripts.path(u"P/S.jsonl"_s)}).changed.size(), 1U);
    QCOMPARE(totalInput(book), 36U);
}

void tst_TranscriptBook::takesALastLineWithoutFeedProvisionally()
{
    const Transcripts transcripts;
    const QByteArray line = Transcripts::line("a", 10);
    TranscriptBook book = newBook();
    transcripts.write(u"P/S.jsonl"_s, line.chopped(20));
    book.update(list(transcripts));
    QCOMPARE(totalInput(book), 0U);
    transcripts.append(u"P/S.jsonl"_s, line.last(20).chopped(1));
    book.update(list(transcripts));
    QCOMPARE(totalInput(book), 10U);
    // What follows makes it no line that counts.
    transcripts.append(u"P/S.jsonl"_s, "garbage");
    book.update(list(transcripts));
    QCOMPARE(totalInput(book), 0U);
    transcripts.append(u"P/S.jsonl"_s, "\n" + line);
    book.update(list(transcripts));
    QCOMPARE(totalInput(book), 10U);
}

void tst_TranscriptBook::seesOtherBytesInTheSamePlace()
{
    const Transcripts transcripts;
    const QString name = u"P/S.jsonl"_s;
    TranscriptBook book = newBook();
    transcripts.write(name, Transcripts::line("a", 10) + Transcripts::line("b", 20));
    book.update(list(transcripts));
    transcripts.write(name, Transcripts::line("a", 11) + Transcripts::line("b", 20)); // as long as before
    book.update(list(transcripts));
    QCOMPARE(totalInput(book), 31U);
    transcripts.write(name, Transcripts::line("c", 7));
    book.update(list(transcripts));
    QCOMPARE(totalInput(book), 7U);
    transcripts.write(name, Transcripts::line("d", 1) + Transcripts::line("e", 2) + Transcripts::line("f", 3));
    book.update(list(transcripts));
    QCOMPARE(totalInput(book), 6U);
    // Another file by the same name that ends in the same bytes.
    transcripts.write(u"P/other"_s,
                      Transcripts::line("g", 100) + Transcripts::line("e", 2) + Transcripts::line("f", 3)
                          + Transcripts::line("h", 4));
    QVERIFY(::rename(transcripts.path(u"P/other"_s).c_str(), transcripts.path(name).c_str()) == 0);
    book.update(list(transcripts));
    QCOMPARE(totalInput(book), 109U);
}

void tst_TranscriptBook::forgetsWhatIsGone()
{
    const Transcripts transcripts;
    TranscriptBook book = newBook();
    transcripts.write(u"P/A.jsonl"_s, Transcripts::line("a", 10));
    transcripts.write(u"P/B.jsonl"_s, Transcripts::line("a", 30) + Transcripts::line("b", 1));
    book.update(list(transcripts));
    QCOMPARE(totalInput(book), 31U);
    transcripts.remove(u"P/B.jsonl"_s);
    QCOMPARE(book.updateFiles({transcripts.path(u"P/B.jsonl"_s)}).removed.size(), 1U);
    QCOMPARE(totalInput(book), 10U);
    QDir(transcripts.root()).removeRecursively();
    book.update(list(transcripts));
    QCOMPARE(book.files().size(), 0U);
    QCOMPARE(totalInput(book), 0U);
}

void tst_TranscriptBook::tellsWhatCannotBeRead()
{
    const Transcripts transcripts;
    transcripts.write(u"P/A.jsonl"_s, Transcripts::line("a", 10));
    transcripts.write(u"P/B.jsonl"_s, Transcripts::line("b", 20));
    transcripts.write(u"Q/C.jsonl"_s, Transcripts::line("c", 30));
    ::chmod(transcripts.path(u"P/B.jsonl"_s).c_str(), 0);
    ::chmod(transcripts.path(u"Q"_s).c_str(), 0);
    const helpers::OrdinaryUser user(transcripts.file({}));
    if (!helpers::OrdinaryUser::isOrdinary())
        QSKIP("There is no second user to become here.");
    TranscriptBook book = newBook();
    const auto summary = book.update(list(transcripts));
    QCOMPARE(summary.problems.size(), 2);
    QCOMPARE(totalInput(book), 10U);
    ::chmod(transcripts.path(u"P/B.jsonl"_s).c_str(), 0600);
    ::chmod(transcripts.path(u"Q"_s).c_str(), 0700);
    book.update(list(transcripts));
    QCOMPARE(totalInput(book), 60U);
}

void tst_TranscriptBook::equalsAFullReading_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("%u", seed) << seed;
}

/// Appends, truncates, replaces and deletes at random, with few ids so that nearly every line is a duplicate somewhere.
void tst_TranscriptBook::equalsAFullReading()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const Transcripts transcripts;
    const QString database = transcripts.file(u"usage.sqlite"_s);
    auto store = BookStore::open(database);
    QVERIFY(store);
    std::optional<TranscriptBook> book(newBook());
    const auto below = [&](int limit) { return static_cast<int>(random.bounded(limit)); };
    const auto randomLine = [&] {
        QByteArray more = below(4) == 0 ? R"("isSidechain":true,)" : "";
        more += below(3) == 0 ? QByteArray(R"("sessionId":"s)") + QByteArray::number(below(3)) + "\"," : QByteArray();
        more += below(5) == 0 ? QByteArray(R"("costUSD":0.)") + QByteArray::number(below(9)) + "," : QByteArray();
        const QByteArray hour = QByteArray::number(10 + below(10));
        QByteArray line
            = Transcripts::line("m" + QByteArray::number(below(12)), below(6), "2026-03-08T" + hour + ":00:00Z", more,
                                below(2) == 0 ? "claude-opus-5" : "claude-sonnet-5");
        if (below(3) == 0)
            line.replace("\"requestId\":\"r", "\"requestId\":\"q");
        if (below(6) == 0)
            line.replace(QByteArray(R"("requestId":")") + (line.contains("\"q") ? "q" : "r"), R"("nothing":")");
        if (below(8) == 0)
            line.replace("\"id\":", "\"no\":");
        return line;
    };
    for (int round = 0; round < 60; ++round) {
        const QString name = u"P%1/S%2.jsonl"_s.arg(below(2)).arg(below(4));
        QByteArray bytes;
        for (int lines = below(5); lines > 0; --lines)
            bytes += randomLine();
        const int what = below(10);
        if (what == 0)
            transcripts.remove(name);
        else if (what == 1)
            transcripts.write(name, bytes);
        else if (what == 2)
            (void)::truncate(transcripts.path(name).c_str(), below(300));
        else if (what == 3)
            transcripts.append(name, bytes + randomLine().chopped(1 + below(40)));
        else
            transcripts.append(name, bytes);
        if (below(3) == 0)
            continue; // several changes at once
        const auto summary
            = below(2) == 0 ? book->update(list(transcripts)) : book->updateFiles({transcripts.path(name)});
        if (book->update(list(transcripts)).changed.empty())
            QVERIFY((*store)->save(u"k"_s, *book, round == 0 ? nullptr : &summary) || round > 0);
        const QByteArray found = difference(told(*book), toldFromScratch(transcripts));
        QVERIFY2(found.isEmpty(), found.constData());
        if (below(4) == 0) { // another process goes on
            QVERIFY((*store)->save(u"k"_s, *book));
            book.reset();
            store = BookStore::open(database);
            QVERIFY(store);
            auto loaded
                = (*store)->load(u"k"_s, usage::Pricing(usage::PriceTable::builtIn()), {RuleSet::D, RuleSet::E});
            QVERIFY(loaded && *loaded);
            book = std::move(*loaded);
        }
    }
}

void tst_TranscriptBook::goesOnWhereTheStoreEnded()
{
    const Transcripts transcripts;
    transcripts.write(u"P/A.jsonl"_s, Transcripts::line("a", 10) + Transcripts::line("b", 20));
    transcripts.write(u"P/B.jsonl"_s, Transcripts::line("a", 15) + Transcripts::line("c", 1).chopped(1));
    const QString database = transcripts.file(u"usage.sqlite"_s);
    {
        auto store = BookStore::open(database);
        QVERIFY(store);
        const auto nothing = (*store)->load(u"k"_s, usage::Pricing(usage::PriceTable::builtIn()), {RuleSet::D});
        QVERIFY(nothing && !*nothing);
        TranscriptBook book = newBook();
        book.update(list(transcripts));
        QVERIFY((*store)->save(u"k"_s, book));
    }
    const QByteArray more = "\n" + Transcripts::line("b", 25);
    transcripts.append(u"P/B.jsonl"_s, more);
    auto store = BookStore::open(database);
    QVERIFY(store);
    const auto other = (*store)->load(u"other prices"_s, usage::Pricing(usage::PriceTable::builtIn()), {RuleSet::D});
    QVERIFY(other && !*other);
    auto loaded = (*store)->load(u"k"_s, usage::Pricing(usage::PriceTable::builtIn()), {RuleSet::D, RuleSet::E});
    QVERIFY(loaded && *loaded);
    const auto summary = (*loaded)->update(list(transcripts));
    QVERIFY(summary.bytesRead > 0 && summary.bytesRead < 300);
    QCOMPARE(told(**loaded), toldFromScratch(transcripts));
}

void tst_TranscriptBook::refusesToMixTwoBooks()
{
    const Transcripts transcripts;
    transcripts.write(u"P/A.jsonl"_s, Transcripts::line("a", 10));
    auto first = BookStore::open(transcripts.file(u"usage.sqlite"_s));
    auto second = BookStore::open(transcripts.file(u"usage.sqlite"_s));
    QVERIFY(first && second);
    TranscriptBook book = newBook();
    book.update(list(transcripts));
    QVERIFY((*first)->save(u"k"_s, book));
    const auto refused = (*second)->save(u"k"_s, book);
    QVERIFY(!refused);
    QVERIFY(refused.error().kind == base::Error::Kind::Conflict);
}

void tst_TranscriptBook::dropsAnEndlessLine()
{
    const Transcripts transcripts;
    const QByteArray line = Transcripts::line("a", 10);
    transcripts.write(u"P/S.jsonl"_s, Transcripts::line("b", 1));
    const auto path = transcripts.path(u"P/S.jsonl"_s);
    // A hole is a line of NUL bytes without end.
    QVERIFY(::truncate(path.c_str(), 120 * 1024 * 1024) == 0);
    transcripts.append(u"P/S.jsonl"_s, line);
    TranscriptBook book = newBook();
    book.update(list(transcripts));
    QCOMPARE(book.longLines(), 1U);
    QCOMPARE(totalInput(book), 1U);
    transcripts.append(u"P/S.jsonl"_s, line);
    QCOMPARE(book.update(list(transcripts)).bytesRead, static_cast<std::uint64_t>(line.size()));
    QCOMPARE(totalInput(book), 11U);
}

void tst_TranscriptBook::stopsWhenAsked()
{
    const Transcripts transcripts;
    transcripts.write(u"P/A.jsonl"_s, Transcripts::line("a", 10));
    TranscriptBook book = newBook();
    std::stop_source source;
    source.request_stop();
    QVERIFY(book.update(list(transcripts), {}, source.get_token()).wasCancelled);
    QCOMPARE(totalInput(book), 0U);
    QVERIFY(!book.update(list(transcripts)).wasCancelled);
    QCOMPARE(totalInput(book), 10U);
}

void tst_TranscriptBook::readsManySmallFiles()
{
    const int count = qEnvironmentVariableIntValue("GANTRY_TEST_FILES") > 0
        ? qEnvironmentVariableIntValue("GANTRY_TEST_FILES")
        : 4000;
    const Transcripts transcripts;
    for (int i = 0; i < count; ++i)
        transcripts.write(u"P%1/S%2.jsonl"_s.arg(i % 50).arg(i), Transcripts::line("m" + QByteArray::number(i), 1));
    TranscriptBook book = newBook();
    QVERIFY(book.update(list(transcripts)).problems.isEmpty());
    QCOMPARE(totalInput(book), static_cast<std::uint64_t>(count));
    QCOMPARE(book.update(list(transcripts)).bytesRead, 0U);
}

/// What tools print makes up nearly all of a long conversation.
void tst_TranscriptBook::readsAHugeFileWithoutMuchMemory()
{
    constexpr int megabytes = 800;
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s, Transcripts::line("first", 10));
    const QByteArray said = R"({"type":"user","message":{"role":"user","content":")" + QByteArray(4000, 'x') + "\"}}\n";
    const QByteArray block = said.repeated(1'000'000 / static_cast<int>(said.size()));
    QFile file(QString::fromStdString(transcripts.path(u"P/S.jsonl"_s)));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    for (int i = 0; i < megabytes; ++i)
        QCOMPARE(file.write(block), block.size());
    file.write(Transcripts::line("last", 7));
    file.close();
    const long before = residentPeak();
    TranscriptBook book = newBook();
    QVERIFY(book.update(list(transcripts)).problems.isEmpty());
    QCOMPARE(totalInput(book), 17U);
    QVERIFY2(residentPeak() - before < 100'000, qPrintable(QString::number(residentPeak() - before)));
}

QTEST_GUILESS_MAIN(tst_TranscriptBook)
#include "tst_TranscriptBook.moc"
