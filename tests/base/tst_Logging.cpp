// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Logging.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_Logging : public QObject
{
    Q_OBJECT
private slots:
    void writesAPrivateFileThatStaysSmall();
};

void tst_Logging::writesAPrivateFileThatStaysSmall()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"gantry.log"_s);
    base::startLogging(path);
    QtMessageHandler forThisTest = qInstallMessageHandler(nullptr); // hide ten thousand lines from the terminal
    const QMessageLogContext context("file", 1, "function", "gantry.test");
    forThisTest(QtInfoMsg, context, u"first line"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray first = file.readAll();
    QVERIFY2(first.contains(" gantry.test first line\n"), first.constData());
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());

    const QString line(100'000, u'x');
    for (int i = 0; i < 200; ++i) // 20 MB
        forThisTest(QtDebugMsg, context, line);
    forThisTest(QtWarningMsg, context, u"last line"_s);
    QFile cut(path);
    QVERIFY(cut.open(QIODevice::ReadOnly));
    QVERIFY2(cut.size() <= 8'500'000, QByteArray::number(cut.size()).constData());
    const QByteArray kept = cut.readAll();
    QVERIFY(kept.endsWith("last line\n"));
    // It was cut between lines: the first one begins with a time.
    QVERIFY2(kept.startsWith("20"), kept.left(60).constData());
}

QTEST_GUILESS_MAIN(tst_Logging)
#include "tst_Logging.moc"
