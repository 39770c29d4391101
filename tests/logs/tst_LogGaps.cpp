// SPDX-License-Identifier: GPL-3.0-or-later
// Logs that do not hold a part of the output: there is a hole, and a file beside them says where.
#include "logs/LogDocument.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using logs::LogDocument;
using logs::LogSpec;

class tst_LogGaps : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void followsALogThatLosesBytes_data();
    void followsALogThatLosesBytes();

private:
    void write(const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::Append,
               const QString &name = u"run.log"_s);
    void writeGaps(const QByteArray &gaps) { write(gaps, QIODevice::Truncate, u"gaps"_s); }
    [[nodiscard]] QString path(const QString &name = u"run.log"_s) const { return m_folder->filePath(name); }
    /// All that are at hand.
    [[nodiscard]] static QStringList linesOf(LogDocument &document);
    [[nodiscard]] static bool isComplete(const LogDocument &document)
    {
        return document.state().complete && document.state().numbered;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_LogGaps::write(const QByteArray &bytes, QIODevice::OpenMode mode, const QString &name)
{
    QFile file(path(name));
    QVERIFY(file.open(mode | QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList tst_LogGaps::linesOf(LogDocument &document)
{
    QStringList lines;
    for (qint64 i = 0; i < document.state().lines; ++i)
        lines << document.line(i).value_or(logs::LogLine{}).text;
    return lines;
}

void tst_LogGaps::saysWhatIsMissing_data()
{
    QTest::addColumn<logs::Reading>("reading");
    QTest::newRow("plain") << logs::Reading::Plain;
    QTest::newRow("terminal") << logs::Reading::Terminal;
}

void tst_LogGaps::saysWhatIsMissing()
{
    QFETCH(logs::Reading, reading);
    write("one\r\nhalf" + QByteArray(12'000'000, '\0') + "rest\r\nlast\r\n" + QByteArray(20, '\0') + "end");
    writeGaps("9 12000009\n12000021 12000041\n12000044 12300044\n");
    LogDocument document;
    LogSpec spec{{{path()}}};
    spec.reading = reading;
    document.open(spec);
    QTRY_VERIFY(isComplete(document));
    const QStringList expected{u"one"_s,
                               u"half"_s,
                               u"12 MB could not be kept: the disk was full or the log too long."_s,
                               u"rest"_s,
                               u"last"_s,
                               u"20 bytes could not be kept: the disk was full or the log too long."_s,
                               u"end"_s,
                               u"300.0 kB could not be kept: the disk was full or the log too long."_s};
    QTRY_COMPARE(linesOf(document), expected);
    QVERIFY(!document.line(2)->spans.isEmpty()); // looks unlike what the program printed
    QCOMPARE(document.state().droppedBytes, 0);
    QList<qint64> found;
    connect(&document, &LogDocument::hitsFound, this, [&](const QList<logs::SearchHit> &hits) {
        for (const logs::SearchHit &hit : hits)
            found << hit.line;
    });
    QVERIFY(document.search({u"t b|st|nd"_s, true}));
    QTRY_COMPARE(found, (QList<qint64>{2, 3, 4, 5, 6, 7}));
    QSignalSpy exported(&document, &LogDocument::exported);
    document.exportText(path(u"out.txt"_s));
    QTRY_COMPARE(exported.count(), 1);
    QFile out(path(u"out.txt"_s));
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(out.readAll()), expected.join(u'\n') + u'\n');
}

void tst_LogGaps::followsALogThatLosesBytes_data()
{
    saysWhatIsMissing_data();
}

void tst_LogGaps::followsALogThatLosesBytes()
{
    QFETCH(logs::Reading, reading);
    write("one\r\n");
    writeGaps("\n");
    LogDocument document;
    LogSpec spec{{{path()}}};
    spec.reading = reading;
    spec.follow = true;
    document.open(spec);
    QTRY_COMPARE(document.state().lines, 1);
    // The next bytes are lost, and more of them; what comes when there is room again stands behind a hole.
    writeGaps("5 1005\n");
    write(QByteArray(3000, '\0') + "two\r\n");
    writeGaps("5 3005\n"); // only now: the hole may have been read as bytes before
    const QStringList expected{u"one"_s, u"3.0 kB could not be kept: the disk was full or the log too long."_s,
                               u"two"_s};
    QTRY_COMPARE(linesOf(document), expected);
    write("three\r\n");
    QTRY_COMPARE(linesOf(document), expected + QStringList{u"three"_s});
}

QTEST_GUILESS_MAIN(tst_LogGaps)
#include "tst_LogGaps.moc"
