// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/LogDocument.h"
#include "logs/LogFile.h"
#include "logs/LogFollower.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using logs::LogDocument;
using logs::LogSpec;

class tst_LogDocument : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsALogByLine();
    void readsAMillionLines();
    void showsTheEndFirst();
    void followsAGrowingLog();
    void waitsForALogThatIsYetToCome();
    void startsAnewWhenTheLogIsReplaced();
    void reportsADroppedHead();
    void marksStandardError();
    void readsAProgramThatRedraws();
    void changesToTerminalReadingWhenTheLogTurnsOutSo();
    void searches();
    void searchesWhatIsAdded();
    void forgetsAReplacedSearch();
    void boundsTheHits();
    void copiesAPart();
    void exportsPlainText();
    void refusesWhatCannotBeRead_data();
    void refusesWhatCannotBeRead();
    void endsWhileItWorks();
    void followerTellsOfEveryChange();

private:
    void write(const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::Append,
               const QString &name = u"run.log"_s);
    [[nodiscard]] QString path(const QString &name = u"run.log"_s) const { return m_folder->filePath(name); }
    [[nodiscard]] static QString lineOf(LogDocument &document, qint64 number);
    [[nodiscard]] static bool isComplete(const LogDocument &document)
    {
        return document.state().complete && document.state().numbered;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_LogDocument::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_LogDocument::write(const QByteArray &bytes, QIODevice::OpenMode mode, const QString &name)
{
    QFile file(path(name));
    QVERIFY(file.open(mode | QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QString tst_LogDocument::lineOf(LogDocument &document, qint64 number)
{
    QString text;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            const auto line = document.line(number);
            if (line)
                text = line->text;
            return line.has_value();
        },
        5000));
    return text;
}

void tst_LogDocument::readsALogByLine()
{
    write("one\ntwo\nthree");
    LogDocument document;
    document.open({{{path()}}});
    QTRY_VERIFY(isComplete(document));
    QCOMPARE(document.state().lines, 3);
    QCOMPARE(document.state().bytes, 13);
    QVERIFY(!document.line(0).has_value() || document.line(0)->text == u"one"_s);
    QCOMPARE(lineOf(document, 0), u"one"_s);
    QCOMPARE(lineOf(document, 2), u"three"_s);
    QVERIFY(!document.line(3));
    QVERIFY(!document.line(-1));
}

void tst_LogDocument::readsAMillionLines()
{
    QByteArray bytes;
    for (int i = 0; i < 1'000'000; ++i)
        bytes += "this is line number " + QByteArray::number(i) + '\n';
    write(bytes);
    LogDocument document;
    document.open({{{path()}}});
    QTRY_VERIFY(isComplete(document));
    QCOMPARE(document.state().lines, 1'000'000);
    for (const qint64 number : {0, 64, 499'999, 999'999})
        QCOMPARE(lineOf(document, number), u"this is line number %1"_s.arg(number));
}

void tst_LogDocument::showsTheEndFirst()
{
    const QByteArray block = QByteArray("0123456789abcdef0123456789abcdef\n").repeated(100'000);
    for (int i = 0; i < 40; ++i)
        write(block);
    write("the last line\n");
    LogDocument document;
    QList<bool> numbered;
    connect(&document, &LogDocument::stateChanged, this, [&] {
        numbered.append(document.state().numbered);
        if (!document.state().numbered && document.state().lines > 0)
            static_cast<void>(document.line(document.state().lines - 1));
    });
    QString early;
    connect(&document, &LogDocument::linesArrived, this, [&] {
        if (!document.state().numbered && early.isEmpty())
            early = document.line(document.state().lines - 1).value_or(logs::LogLine{}).text;
    });
    document.open({{{path()}}});
    QTRY_VERIFY(isComplete(document));
    QCOMPARE(document.state().lines, 4'000'001);
    QVERIFY(numbered.contains(false));
    QCOMPARE(early, u"the last line"_s);
    QCOMPARE(lineOf(document, 4'000'000), u"the last line"_s);
}

void tst_LogDocument::followsAGrowingLog()
{
    write("one\nbeg");
    LogDocument document;
    LogSpec spec{{{path()}}};
    spec.follow = true;
    document.open(spec);
    QTRY_VERIFY(isComplete(document));
    QCOMPARE(lineOf(document, 1), u"beg"_s);
    write("inning\nthree\n");
    QTRY_COMPARE(document.state().lines, 3);
    QTRY_COMPARE(document.line(1).value_or(logs::LogLine{}).text, u"beginning"_s);
    QCOMPARE(lineOf(document, 2), u"three"_s);
}

void tst_LogDocument::waitsForALogThatIsYetToCome()
{
    LogDocument document;
    QSignalSpy failed(&document, &LogDocument::failed);
    LogSpec spec{{{path()}}};
    spec.follow = true;
    document.open(spec);
    QTRY_VERIFY(isComplete(document));
    QCOMPARE(document.state().lines, 0);
    write("here\n");
    QTRY_COMPARE(document.state().lines, 1);
    QVERIFY(failed.isEmpty());
}

void tst_LogDocument::startsAnewWhenTheLogIsReplaced()
{
    write("old one\nold two\n");
    LogDocument document;
    LogSpec spec{{{path()}}};
    spec.follow = true;
    document.open(spec);
    QTRY_COMPARE(document.state().lines, 2);
    QCOMPARE(lineOf(document, 0), u"old one"_s);
    QSignalSpy renumbered(&document, &LogDocument::renumbered);
    write("new\n", QIODevice::Truncate);
    QTRY_COMPARE(document.state().lines, 1);
    QVERIFY(!renumbered.isEmpty());
    QCOMPARE(lineOf(document, 0), u"new"_s);
    QFile::remove(path());
    write("a third\nfile\n");
    QTRY_COMPARE(document.state().lines, 2);
    QCOMPARE(lineOf(document, 0), u"a third"_s);
}

void tst_LogDocument::reportsADroppedHead()
{
    const QByteArray block = QByteArray("0123456789abcde\n").repeated(4096); // 64 KiB
    for (int i = 0; i < 8; ++i)
        write(block);
    const int descriptor = ::open(QFile::encodeName(path()).constData(), O_RDWR);
    QVERIFY(descriptor >= 0);
    const int punched = fallocate(descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 128 * 1024);
    ::close(descriptor);
    if (punched != 0)
        QSKIP("this file system cannot punch holes");
    LogDocument document;
    document.open({{{path()}}});
    QTRY_VERIFY(isComplete(document));
    // The first line behind the hole may be the rest of one: reading begins after its end.
    QVERIFY(document.state().droppedBytes >= 128 * 1024 && document.state().droppedBytes < 128 * 1024 + 64);
    QCOMPARE(document.state().lines, 6 * 4096 - 1);
    QCOMPARE(lineOf(document, 0), u"0123456789abcde"_s);
}

void tst_LogDocument::marksStandardError()
{
    write("out 1\nout 2\n");
    write("err 1\n", QIODevice::Append, u"stderr.log"_s);
    LogDocument document;
    document.open({{{path(), false}, {path(u"stderr.log"_s), true}, {path(u"missing.log"_s), true}}});
    QTRY_VERIFY(isComplete(document));
    QCOMPARE(document.state().lines, 3);
    QCOMPARE(lineOf(document, 2), u"err 1"_s);
    QVERIFY(!document.line(0)->standardError);
    QVERIFY(document.line(2)->standardError);
}

void tst_LogDocument::readsAProgramThatRedraws()
{
    QByteArray bytes("\x1b[?25l");
    for (int i = 0; i < 5000; ++i)
        bytes += "working\r\nfoot\r\n\x1b[2A\x1b[2Kdone " + QByteArray::number(i) + "\r\n\x1b[2K";
    write(bytes);
    LogDocument document;
    LogSpec spec{{{path()}}};
    spec.follow = true;
    document.open(spec);
    QTRY_VERIFY(isComplete(document));
    QCOMPARE(document.state().reading, logs::Reading::Terminal);
    QCOMPARE(document.state().lines, 5000);
    QCOMPARE(lineOf(document, 0), u"done 0"_s);
    QCOMPARE(lineOf(document, 4999), u"done 4999"_s);
    write("more");
    QTRY_COMPARE(document.state().lines, 5001);
    QCOMPARE(lineOf(document, 5000), u"more"_s);
}

void tst_LogDocument::changesToTerminalReadingWhenTheLogTurnsOutSo()
{
    write("$ tool\r\n");
    LogDocument document;
    LogSpec spec{{{path()}}};
    spec.follow = true;
    document.open(spec);
    QTRY_VERIFY(isComplete(document));
    QCOMPARE(document.state().reading, logs::Reading::Plain);
    write("\x1b[2J\x1b[Hscreen");
    QTRY_COMPARE(document.state().reading, logs::Reading::Terminal);
    QTRY_COMPARE(document.state().lines, 2);
    QCOMPARE(lineOf(document, 1), u"screen"_s);
}

void tst_LogDocument::searches()
{
    QByteArray bytes;
    for (int i = 0; i < 300'000; ++i)
        bytes += i % 1000 == 7 ? "here is a Needle\n" : "and here is only some hay\n";
    write(bytes);
    LogDocument document;
    document.open({{{path()}}});
    QList<logs::SearchHit> hits;
    logs::SearchProgress progress;
    connect(&document, &LogDocument::hitsFound, this, [&](const auto &more) { hits += more; });
    connect(&document, &LogDocument::searchProgress, this, [&](const auto &now) { progress = now; });
    // Before it has been read: the search waits for line numbers.
    QVERIFY(document.search({u"needle"_s}));
    QTRY_VERIFY(progress.finished);
    QCOMPARE(hits.size(), 300);
    QCOMPARE(hits.first(), (logs::SearchHit{7, 10, 6}));
    QCOMPARE(hits.last().line, 299'007);
    QVERIFY(!progress.limitReached);
    QCOMPARE(progress.linesSearched, 300'000);
    QVERIFY(!document.search({u"("_s, true}));
}

void tst_LogDocument::searchesWhatIsAdded()
{
    write("needle\n");
    LogDocument document;
    LogSpec spec{{{path()}}};
    spec.follow = true;
    document.open(spec);
    QList<logs::SearchHit> hits;
    connect(&document, &LogDocument::hitsFound, this, [&](const auto &more) { hits += more; });
    QVERIFY(document.search({u"needle"_s}));
    QTRY_COMPARE(hits.size(), 1);
    write("hay\nneedle\n");
    QTRY_COMPARE(hits.size(), 2);
    QCOMPARE(hits.last().line, 2);
}

void tst_LogDocument::forgetsAReplacedSearch()
{
    write(QByteArray("alpha beta\n").repeated(200'000));
    LogDocument document;
    document.open({{{path()}}});
    QTRY_VERIFY(isComplete(document));
    QList<logs::SearchHit> hits;
    logs::SearchProgress progress;
    connect(&document, &LogDocument::hitsFound, this, [&](const auto &more) { hits += more; });
    connect(&document, &LogDocument::searchProgress, this, [&](const auto &now) { progress = now; });
    QVERIFY(document.search({u"alpha"_s}));
    QVERIFY(document.search({u"absent"_s}));
    QTRY_VERIFY(progress.finished);
    QVERIFY(hits.isEmpty());
    QVERIFY(document.search({u"beta"_s}));
    document.cancelSearch();
    progress = {};
    QTest::qWait(50);
    QVERIFY(hits.isEmpty());
    QVERIFY(!progress.finished);
}

void tst_LogDocument::boundsTheHits()
{
    write(QByteArray("aaaaaaaaaa\n").repeated(5000));
    LogDocument document;
    document.open({{{path()}}});
    QList<logs::SearchHit> hits;
    logs::SearchProgress progress;
    connect(&document, &LogDocument::hitsFound, this, [&](const auto &more) { hits += more; });
    connect(&document, &LogDocument::searchProgress, this, [&](const auto &now) { progress = now; });
    QVERIFY(document.search({u"a"_s}));
    QTRY_VERIFY(progress.finished);
    QVERIFY(progress.limitReached);
    QCOMPARE(hits.size(), LogDocument::maxHits);
}

void tst_LogDocument::copiesAPart()
{
    write("first line\nsecond\nthird line\n");
    LogDocument document;
    document.open({{{path()}}});
    QTRY_VERIFY(isComplete(document));
    QSignalSpy text(&document, &LogDocument::textReady);
    document.fetchText(0, 6, 2, 5);
    QTRY_COMPARE(text.size(), 1);
    QCOMPARE(text.takeFirst().first().toString(), u"line\nsecond\nthird"_s);
    document.fetchText(1, 1, 1, 3);
    QTRY_COMPARE(text.size(), 1);
    QCOMPARE(text.takeFirst().first().toString(), u"ec"_s);
}

void tst_LogDocument::exportsPlainText()
{
    write("\x1b[31mred\x1b[0m\r\nplain\r\n");
    LogDocument document;
    document.open({{{path()}}});
    QTRY_VERIFY(isComplete(document));
    int good = 0;
    int bad = 0;
    connect(&document, &LogDocument::exported, this, [&](const base::Result<> &result) { result ? ++good : ++bad; });
    document.exportText(path(u"out.txt"_s));
    QTRY_COMPARE(good, 1);
    QFile out(path(u"out.txt"_s));
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(out.readAll(), QByteArray("red\nplain\n"));
    QVERIFY(!(out.permissions() & (QFile::ReadOther | QFile::ReadGroup)));
    document.exportText(path(u"no/such/folder/out.txt"_s));
    QTRY_COMPARE(bad, 1);
}

void tst_LogDocument::refusesWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<base::Error::Kind>("error");
    QTest::newRow("missing") << u"missing"_s << base::Error::Kind::NotFound;
    QTest::newRow("folder") << u"folder"_s << base::Error::Kind::Unsupported;
    QTest::newRow("pipe") << u"pipe"_s << base::Error::Kind::Unsupported;
}

void tst_LogDocument::refusesWhatCannotBeRead()
{
    QFETCH(QString, kind);
    if (kind == u"folder"_s)
        QVERIFY(QDir().mkpath(path()));
    if (kind == u"pipe"_s)
        QCOMPARE(mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
    LogDocument document;
    QList<base::Error> errors;
    connect(&document, &LogDocument::failed, this, [&](const base::Error &error) { errors.append(error); });
    document.open({{{path()}}});
    QTRY_COMPARE(errors.size(), 1);
    QTEST(errors.first().kind, "error");
    QVERIFY(errors.first().message.contains(path()));
}

void tst_LogDocument::endsWhileItWorks()
{
    const QByteArray block = QByteArray("0123456789abcdef0123456789abcdef\n").repeated(100'000);
    for (int i = 0; i < 20; ++i)
        write(block);
    for (int i = 0; i < 10; ++i) {
        LogDocument document;
        document.open({{{path()}}});
        QVERIFY(document.search({u"absent"_s}));
        QTest::qWait(i);
        document.open({{{path()}}});
    }
}

void tst_LogDocument::followerTellsOfEveryChange()
{
    logs::LogFollower follower({path()});
    QSignalSpy changed(&follower, &logs::LogFollower::changed);
    write("a");
    QVERIFY(changed.wait(3000));
    changed.clear();
    write("b");
    QVERIFY(changed.wait(3000));
    changed.clear();
    QFile::remove(path());
    QVERIFY(changed.wait(3000));
}

QTEST_GUILESS_MAIN(tst_LogDocument)
#include "tst_LogDocument.moc"
