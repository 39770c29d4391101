// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ReadFile.h"

#include <QTemporaryFile>
#include <QTest>

using base::Error;
using namespace Qt::StringLiterals;

class tst_ReadFile : public QObject
{
    Q_OBJECT
private slots:
    void readsUpToTheLimit();
    void namesWhatItCannotRead();
};

void tst_ReadFile::readsUpToTheLimit()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QCOMPARE(base::readFile(file.fileName(), 0).value_or("x"), QByteArray());
    file.write("12345");
    file.flush();
    QCOMPARE(base::readFile(file.fileName(), 5).value_or(QByteArray()), QByteArray("12345"));
    const auto refused = base::readFile(file.fileName(), 4);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::TooLarge);
    QVERIFY(refused.error().message.contains(file.fileName()));
}

void tst_ReadFile::namesWhatItCannotRead()
{
    const auto none = base::readFile(u"/nowhere/at/all"_s, 10);
    QVERIFY(!none);
    QCOMPARE(none.error().kind, Error::Kind::NotFound);
    QVERIFY(none.error().message.contains(u"/nowhere/at/all"_s));
    QVERIFY(!base::readFile(u"/"_s, 10));
    // It opens, and its first byte is an input/output error.
    const auto broken = base::readFile(u"/proc/self/mem"_s, 10);
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, Error::Kind::NotFound);
    QVERIFY(broken.error().message.contains(u"/proc/self/mem"_s));
}

QTEST_GUILESS_MAIN(tst_ReadFile)
#include "tst_ReadFile.moc"
