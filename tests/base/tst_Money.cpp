// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Money.h"

#include <QTest>

using base::Money;
using namespace Qt::StringLiterals;

class tst_Money : public QObject
{
    Q_OBJECT
private slots:
    void readsDollarsToTheMicro_data();
    void readsDollarsToTheMicro();
    void showsCentsAndKeepsTinyAmountsVisible_data();
    void showsCentsAndKeepsTinyAmountsVisible();
    void sumsWithoutRounding();
};

void tst_Money::readsDollarsToTheMicro_data()
{
    QTest::addColumn<double>("dollars");
    QTest::addColumn<qint64>("micros");
    QTest::newRow("nothing") << 0.0 << qint64(0);
    QTest::newRow("as Claude writes it") << 0.022388 << qint64(22'388);
    QTest::newRow("binary fraction just under") << 0.1 + 0.2 << qint64(300'000);
    QTest::newRow("rounds up") << 0.0000005 << qint64(1);
    QTest::newRow("large") << 123456.789012 << qint64(123'456'789'012);
    QTest::newRow("negative") << -1.5 << qint64(-1'500'000);
}

void tst_Money::readsDollarsToTheMicro()
{
    QFETCH(const double, dollars);
    QTEST(Money::fromDollars(dollars).micros(), "micros");
}

void tst_Money::showsCentsAndKeepsTinyAmountsVisible_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << u"$0.00"_s;
    QTest::newRow("tiny") << qint64(1'200) << u"$0.0012"_s;
    QTest::newRow("just under a cent") << qint64(9'999) << u"$0.0100"_s;
    QTest::newRow("a cent") << qint64(10'000) << u"$0.01"_s;
    QTest::newRow("rounded") << qint64(1'845'000) << u"$1.84"_s;
    QTest::newRow("negative") << qint64(-2'500'000) << u"-$2.50"_s;
}

void tst_Money::showsCentsAndKeepsTinyAmountsVisible()
{
    QFETCH(const qint64, micros);
    QTEST(Money::fromMicros(micros).toString(), "text");
}

void tst_Money::sumsWithoutRounding()
{
    Money sum;
    for (int i = 0; i < 1'000'000; ++i)
        sum += Money::fromMicros(1);
    QCOMPARE(sum, Money::fromDollars(1));
    QCOMPARE(sum - Money::fromMicros(1), Money::fromMicros(999'999));
    QVERIFY(Money::fromMicros(1) < Money::fromMicros(2));
}

QTEST_GUILESS_MAIN(tst_Money)
#include "tst_Money.moc"
