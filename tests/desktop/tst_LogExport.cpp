// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/LogExport.h"
#include "process/RunFolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using Gaps = QList<std::pair<int, int>>;

/// What "Export log" of a terminal writes, and what it leaves alone.
class tst_LogExport : public QObject
{
    Q_OBJECT
private slots:
    void copiesTheLogOverAnOlderFile();
    void leavesOutWhatIsGone_data();
    void leavesOutWhatIsGone();
    void keepsTheOldFileWhenThereIsNoLog();
    void namesAPlaceThatCannotBeWritten();

private:
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void tst_LogExport::copiesTheLogOverAnOlderFile()
{
    const QByteArray log = QByteArray("line\n").repeated(1'000'000);
    write(u"run.log"_s, log);
    write(u"target"_s, "older\n");
    QVERIFY(app::exportRunLog(m_folder.path(), path(u"target"_s)));
    QVERIFY(read(u"target"_s) == log);
}

void tst_LogExport::leavesOutWhatIsGone_data()
{
    QTest::addColumn<Gaps>("gaps");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("the beginning") << Gaps{{0, 4}} << QByteArray("456789");
    QTest::newRow("a part in the middle") << Gaps{{0, 1}, {3, 6}} << QByteArray("126789");
    QTest::newRow("the end, and more than the file has") << Gaps{{8, 20}} << QByteArray("01234567");
    QTest::newRow("all") << Gaps{{0, 10}} << QByteArray();
}

void tst_LogExport::leavesOutWhatIsGone()
{
    QFETCH(const Gaps, gaps);
    QFETCH(const QByteArray, kept);
    process::runfolder::Gaps known;
    QByteArray log("0123456789");
    for (const auto &[start, end] : gaps) {
        known.add(static_cast<quint64>(start), static_cast<quint64>(end));
        for (int at = start; at < std::min(end, 10); ++at)
            log[at] = '\0'; // as a hole reads
    }
    write(u"run.log"_s, log);
    write(u"gaps"_s, QByteArray::fromStdString(known.encode()));
    QVERIFY(app::exportRunLog(m_folder.path(), path(u"target"_s)));
    QCOMPARE(read(u"target"_s), kept);
    QVERIFY(QFile::remove(path(u"gaps"_s)));
}

void tst_LogExport::keepsTheOldFileWhenThereIsNoLog()
{
    QFile::remove(path(u"run.log"_s));
    write(u"target"_s, "precious\n");
    const auto written = app::exportRunLog(m_folder.path(), path(u"target"_s));
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(path(u"target"_s)), qPrintable(written.error().message));
    QCOMPARE(read(u"target"_s), "precious\n");
}

void tst_LogExport::namesAPlaceThatCannotBeWritten()
{
    write(u"run.log"_s, "line\n");
    const QString target = path(u"no/such/folder"_s);
    const auto written = app::exportRunLog(m_folder.path(), target);
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(target), qPrintable(written.error().message));
}

QTEST_GUILESS_MAIN(tst_LogExport)
#include "tst_LogExport.moc"
