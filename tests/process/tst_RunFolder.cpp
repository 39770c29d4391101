// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/ExitRecord.h"
#include "process/LogGaps.h"
#include "process/RunFolder.h"
#include "process/RunLogReader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <set>

namespace runfolder = process::runfolder;
using Gap = runfolder::Gaps::Gap;

class tst_RunFolder : public QObject
{
    Q_OBJECT
private slots:
    void findsCheckpoints();
    void treatsHolesAsOlderThanEverything();
    void refusesBadCheckpointRecords();
    void mergesGaps();
    void skipsGaps();
    void limitsTheNumberOfGaps();
    void agreesWithAPlainSetOfBytes();
    void readsBackGaps();
    void readsDamagedGapsAsFarAsTheyGo_data();
    void readsDamagedGapsAsFarAsTheyGo();
    void readsTheEndOfALogAroundItsGaps();
    void readsBackExitRecords_data();
    void readsBackExitRecords();
    void refusesDamagedExitRecords_data();
    void refusesDamagedExitRecords();
    void readsALogWithoutCheckpoints();
    void stopsWhereALogWasCut();

private:
    static void write(const QString &path, const QByteArray &bytes);
};

void tst_RunFolder::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void tst_RunFolder::findsCheckpoints()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("checkpoints")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(!runfolder::checkpointBefore(file.handle(), 100));
    QVERIFY(!runfolder::checkpointFrom(file.handle(), 0));
    QVERIFY(!runfolder::checkpointBefore(-1, 100));
    for (const std::uint64_t offset : {1000U, 2000U, 3000U})
        file.write(QByteArray::fromStdString(runfolder::encodeCheckpoint({offset, "p" + std::to_string(offset)})));
    file.write("half a record");
    file.flush();
    const auto before = [&file](std::uint64_t offset) {
        const auto found = runfolder::checkpointBefore(file.handle(), offset);
        return found ? found->offset : 0;
    };
    const auto from = [&file](std::uint64_t offset) {
        const auto found = runfolder::checkpointFrom(file.handle(), offset);
        return found ? found->offset : 0;
    };
    QCOMPARE(before(0), 0U);
    QCOMPARE(before(999), 0U);
    QCOMPARE(before(1000), 1000U);
    QCOMPARE(before(2999), 2000U);
    QCOMPARE(before(UINT64_MAX), 3000U);
    QCOMPARE(from(0), 1000U);
    QCOMPARE(from(1000), 1000U);
    QCOMPARE(from(1001), 2000U);
    QCOMPARE(from(3001), 0U);
    QCOMPARE(runfolder::checkpointBefore(file.handle(), 2500)->preamble, std::string("p2000"));
}

void tst_RunFolder::treatsHolesAsOlderThanEverything()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("checkpoints")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(8 * 512, '\0'));
    for (const std::uint64_t offset : {5000U, 6000U})
        file.write(QByteArray::fromStdString(runfolder::encodeCheckpoint({offset, ""})));
    file.flush();
    QCOMPARE(runfolder::checkpointFrom(file.handle(), 0)->offset, 5000U);
    QCOMPARE(runfolder::checkpointBefore(file.handle(), 5999)->offset, 5000U);
    QVERIFY(!runfolder::checkpointBefore(file.handle(), 4999));
    QCOMPARE(runfolder::checkpointIndex(file.handle(), 5500), 9U);
}

void tst_RunFolder::refusesBadCheckpointRecords()
{
    const std::string good = runfolder::encodeCheckpoint({7, std::string(1000, 'x')});
    QCOMPARE(good.size(), runfolder::checkpointBytes);
    QCOMPARE(runfolder::decodeCheckpoint(good)->preamble.size(), 496U);
    QVERIFY(!runfolder::decodeCheckpoint(good.substr(0, 10)));
    QVERIFY(!runfolder::decodeCheckpoint(std::string(512, '\0')));
    QVERIFY(!runfolder::decodeCheckpoint(std::string(512, '\xff')));
    std::string longer = good;
    longer[5] = '\x7f';
    QVERIFY(!runfolder::decodeCheckpoint(longer));
}

void tst_RunFolder::mergesGaps()
{
    runfolder::Gaps gaps;
    gaps.add(5, 5);
    QVERIFY(gaps.all().empty());
    gaps.add(100, 200);
    gaps.add(300, 400);
    gaps.add(200, 250);
    QCOMPARE(gaps.all(), (std::vector<Gap>{{100, 250}, {300, 400}}));
    gaps.add(0, 50);
    QCOMPARE(gaps.dropped(), 50U);
    gaps.add(0, 320);
    QCOMPARE(gaps.all(), (std::vector<Gap>{{0, 400}}));
}

void tst_RunFolder::skipsGaps()
{
    runfolder::Gaps gaps;
    QCOMPARE(gaps.skip(0), 0U);
    QCOMPARE(gaps.dropped(), 0U);
    QCOMPARE(gaps.readableUntil(0, 500), 500U);
    gaps.add(100, 200);
    QCOMPARE(gaps.dropped(), 0U);
    QCOMPARE(gaps.skip(99), 99U);
    QCOMPARE(gaps.skip(100), 200U);
    QCOMPARE(gaps.skip(199), 200U);
    QCOMPARE(gaps.skip(200), 200U);
    QCOMPARE(gaps.readableUntil(0, 500), 100U);
    QCOMPARE(gaps.readableUntil(0, 50), 50U);
    QCOMPARE(gaps.readableUntil(200, 500), 500U);
}

void tst_RunFolder::limitsTheNumberOfGaps()
{
    runfolder::Gaps gaps;
    for (std::uint64_t i = 0; i < 1000; ++i)
        gaps.add(i * 1'000'000'000'000'000ULL + 1, i * 1'000'000'000'000'000ULL + 1 + i);
    QVERIFY(gaps.all().size() <= runfolder::Gaps::maxGaps);
    QCOMPARE(gaps.encode().size(), runfolder::Gaps::fileBytes);
    QCOMPARE(runfolder::Gaps::decode(gaps.encode()).all(), gaps.all());
}

void tst_RunFolder::agreesWithAPlainSetOfBytes()
{
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        runfolder::Gaps gaps;
        std::set<std::uint64_t> lost;
        for (int i = 0; i < 10; ++i) {
            const std::uint64_t start = random() % 200;
            const std::uint64_t end = start + random() % 20;
            gaps.add(start, end);
            for (std::uint64_t offset = start; offset < end; ++offset)
                lost.insert(offset);
        }
        for (std::uint64_t offset = 0; offset < 230; ++offset) {
            std::uint64_t readable = offset;
            while (lost.contains(readable))
                ++readable;
            QCOMPARE(gaps.skip(offset), readable);
        }
        QCOMPARE(runfolder::Gaps::decode(gaps.encode()).all(), gaps.all());
    }
}

void tst_RunFolder::readsBackGaps()
{
    runfolder::Gaps gaps;
    gaps.add(0, 4096);
    gaps.add(1ULL << 40, (1ULL << 40) + 5);
    const std::string text = gaps.encode();
    QVERIFY(text.starts_with("0 4096\n1099511627776 1099511627781\n\n"));
    QCOMPARE(runfolder::Gaps::decode(text).all(), gaps.all());
}

void tst_RunFolder::readsDamagedGapsAsFarAsTheyGo_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("line feeds") << QByteArray(4096, '\n') << 0;
    QTest::newRow("one") << QByteArray("0 5\n") << 1;
    QTest::newRow("cut") << QByteArray("0 5\n7 ") << 1;
    QTest::newRow("no line end") << QByteArray("0 5") << 0;
    QTest::newRow("backwards") << QByteArray("9 5\n") << 0;
    QTest::newRow("out of order") << QByteArray("5 9\n0 2\n") << 1;
    QTest::newRow("overlapping") << QByteArray("5 9\n7 12\n") << 1;
    QTest::newRow("words") << QByteArray("zero five\n") << 0;
    QTest::newRow("negative") << QByteArray("-1 5\n") << 0;
    QTest::newRow("too large") << QByteArray("0 99999999999999999999999\n") << 0;
    QTest::newRow("NUL") << QByteArray("0 5\n\0", 5) << 1;
}

void tst_RunFolder::readsDamagedGapsAsFarAsTheyGo()
{
    QFETCH(QByteArray, text);
    QFETCH(int, count);
    QCOMPARE(runfolder::Gaps::decode(text.toStdString()).all().size(), static_cast<std::size_t>(count));
}

void tst_RunFolder::readsTheEndOfALogAroundItsGaps()
{
    const QTemporaryDir folder;
    for (const auto &[log, gaps] : {std::pair{"run.log", "gaps"}, std::pair{"stderr.log", "stderr.gaps"}}) {
        const QString name = folder.filePath(QLatin1StringView(log));
        write(name, "front" + QByteArray(5, '\0') + "behind");
        write(folder.filePath(QLatin1StringView(gaps)), "5 10\n16 20\n");
        auto pieces = process::keptTail(name, 100);
        QCOMPARE(pieces.size(), 3);
        QCOMPARE(pieces[0].bytes, "front");
        QVERIFY(!pieces[0].isCut && pieces[0].lostBefore == 0);
        QCOMPARE(pieces[1].bytes, "behind");
        QCOMPARE(pieces[1].lostBefore, 5);
        QCOMPARE(pieces[2].bytes, "");
        QCOMPARE(pieces[2].lostBefore, 4);
        // The limit counts what is there.
        pieces = process::keptTail(name, 8);
        QCOMPARE(pieces.size(), 3);
        QCOMPARE(pieces[0].bytes, "nt");
        QVERIFY(pieces[0].isCut);
        pieces = process::keptTail(name, 6);
        QCOMPARE(pieces.size(), 2);
        QCOMPARE(pieces[0].bytes, "behind");
        pieces = process::keptTail(name, 3);
        QCOMPARE(pieces[0].bytes, "ind");
        QVERIFY(pieces[0].isCut && pieces[0].lostBefore == 0);
    }
    write(folder.filePath(QStringLiteral("other")), "x");
    QCOMPARE(process::keptTail(folder.filePath(QStringLiteral("other")), 100).size(), 1);
    QVERIFY(process::keptTail(folder.filePath(QStringLiteral("missing")), 100).isEmpty());
}

void tst_RunFolder::readsBackExitRecords_data()
{
    QTest::addColumn<process::ExitRecord>("record");
    QTest::newRow("code") << process::ExitRecord{3, {}, 0, 1234, 5678};
    QTest::newRow("signal") << process::ExitRecord{{}, 9, 0, 1, 0};
    QTest::newRow("not started") << process::ExitRecord{{}, {}, 2, 0, 0};
}

void tst_RunFolder::readsBackExitRecords()
{
    QFETCH(process::ExitRecord, record);
    QTemporaryDir folder;
    QVERIFY(process::writeExitRecord(folder.path(), record));
    const auto read = process::readExitRecord(folder.path());
    QVERIFY(read);
    QCOMPARE(*read, record);
}

void tst_RunFolder::refusesDamagedExitRecords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"exit_code\":3,\"signal\"");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("nothing in it") << QByteArray("{}");
    QTest::newRow("impossible code") << QByteArray(
        "{\"exit_code\":300,\"start_error\":0,\"duration_ms\":1,\"log_bytes\":1}");
    QTest::newRow("negative time") << QByteArray(
        "{\"exit_code\":0,\"start_error\":0,\"duration_ms\":-1,\"log_bytes\":1}");
    QTest::newRow("impossible signal") << QByteArray(
        "{\"signal\":99,\"start_error\":0,\"duration_ms\":1,\"log_bytes\":1}");
    QTest::newRow("blanks as reserved") << QByteArray(4096, ' ');
    QTest::newRow("huge") << QByteArray(1'000'000, '{');
}

void tst_RunFolder::refusesDamagedExitRecords()
{
    QFETCH(QByteArray, text);
    QTemporaryDir folder;
    const auto missing = process::readExitRecord(folder.path());
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, base::Error::Kind::NotFound);
    write(folder.filePath(QStringLiteral("exit")), text);
    const auto read = process::readExitRecord(folder.path());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, base::Error::Kind::Corrupt);
}

void tst_RunFolder::readsALogWithoutCheckpoints()
{
    QTemporaryDir folder;
    QVERIFY(!process::RunLogReader::open(folder.path()));
    write(folder.filePath(QStringLiteral("run.log")), QByteArray(100'000, 'x'));
    auto reader = process::RunLogReader::open(folder.path());
    QVERIFY(reader);
    QCOMPARE(reader->start(10).offset, 0U);
    QCOMPARE(reader->read(64 * 1024).bytes.size(), 64 * 1024);
    QCOMPARE(reader->read(64 * 1024).bytes.size(), 100'000 - 64 * 1024);
    QVERIFY(reader->read(64 * 1024).bytes.isEmpty());
}

void tst_RunFolder::stopsWhereALogWasCut()
{
    QTemporaryDir folder;
    const QString log = folder.filePath(QStringLiteral("run.log"));
    write(log, QByteArray(100'000, 'x'));
    auto reader = process::RunLogReader::open(folder.path());
    QVERIFY(reader);
    static_cast<void>(reader->start(-1));
    QVERIFY(QFile::resize(log, 10));
    QCOMPARE(reader->read(1000).bytes.size(), 10);
    const auto piece = reader->read(1000);
    QVERIFY(piece.bytes.isEmpty() && !piece.gapPreamble);
}

QTEST_GUILESS_MAIN(tst_RunFolder)
#include "tst_RunFolder.moc"
