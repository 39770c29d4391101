// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Address.h"

#include <QTest>

class tst_Address : public QObject
{
    Q_OBJECT
private slots:
    void knowsWhereSecretsMayGo_data();
    void knowsWhereSecretsMayGo();
};

void tst_Address::knowsWhereSecretsMayGo_data()
{
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("https://a.example") << true;
    QTest::newRow("http://127.0.0.1:1") << true;
    QTest::newRow("http://[::1]:1") << true;
    QTest::newRow("http://localhost") << true;
    QTest::newRow("http://a.example") << false;
    QTest::newRow("http://127.0.0.1.example") << false;
    QTest::newRow("ftp://127.0.0.1") << false;
}

void tst_Address::knowsWhereSecretsMayGo()
{
    QTEST(net::isSafeForSecrets(QUrl(QString::fromLatin1(QTest::currentDataTag()))), "isSafe");
}

QTEST_GUILESS_MAIN(tst_Address)
#include "tst_Address.moc"
