// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/RunEnd.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_RunEnd : public QObject
{
    Q_OBJECT
private slots:
    void comesBackAsItWas();
    void survivesALongError();
    void isNotThereBefore();

private:
    QTemporaryDir m_folder;
};

void tst_RunEnd::comesBackAsItWas()
{
    const QJsonObject data{
        {u"exit_code"_s, 3}, {u"error"_s, u"Out of room: é"_s}, {u"usage"_s, QJsonObject{{u"a"_s, 1}}}};
    QVERIFY(engines::writeRunEnd(m_folder.path(), data));
    QCOMPARE(engines::readRunEnd(m_folder.path()), data);
}

/// A service may answer with a page of megabytes. Its run has ended all the same.
void tst_RunEnd::survivesALongError()
{
    QVERIFY(engines::writeRunEnd(m_folder.path(), {{u"error"_s, QString(3'000'000, u'é')}, {u"exit_code"_s, 1}}));
    const auto read = engines::readRunEnd(m_folder.path());
    QVERIFY(read);
    QCOMPARE(read->value(u"exit_code"), 1);
    QVERIFY(read->value(u"error").toString().startsWith(u"éé"_s));
}

void tst_RunEnd::isNotThereBefore()
{
    QVERIFY(!engines::readRunEnd(m_folder.filePath(u"none"_s)));
}

QTEST_GUILESS_MAIN(tst_RunEnd)
#include "tst_RunEnd.moc"
