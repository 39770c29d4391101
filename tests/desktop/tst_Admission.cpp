// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/Admission.h"

#include <QTest>

class tst_Admission : public QObject
{
    Q_OBJECT
private slots:
    void looksAtMemory_data();
    void looksAtMemory();
    void saysHowMuch();
};

void tst_Admission::looksAtMemory_data()
{
    QTest::addColumn<qint64>("freeMb");
    QTest::addColumn<int>("starting");
    QTest::addColumn<int>("neededMb");
    QTest::addColumn<bool>("may");
    QTest::newRow("enough") << 1000LL << 0 << 1000 << true;
    QTest::newRow("too little") << 999LL << 0 << 1000 << false;
    QTest::newRow("taken by those that begin") << 1400LL << 2 << 1000 << false;
    QTest::newRow("enough for all") << 1500LL << 2 << 1000 << true;
    QTest::newRow("more begin than there is") << 100LL << 50 << 1000 << false;
    QTest::newRow("not looked at") << 1LL << 9 << 0 << true;
    QTest::newRow("not known") << 0LL << 0 << 1000 << true;
}

void tst_Admission::looksAtMemory()
{
    QFETCH(const qint64, freeMb);
    QFETCH(const int, starting);
    QFETCH(const int, neededMb);
    QFETCH(const bool, may);
    QCOMPARE(app::memoryReason({freeMb * app::bytesPerMegabyte, starting}, neededMb).isEmpty(), may);
}

void tst_Admission::saysHowMuch()
{
    const QString words = app::memoryReason({600 * app::bytesPerMegabyte, 0}, 1000);
    QVERIFY(words.contains(QStringLiteral("1.0")) && words.contains(QStringLiteral("600")));
}

QTEST_GUILESS_MAIN(tst_Admission)
#include "tst_Admission.moc"
