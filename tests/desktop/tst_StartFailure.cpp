// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/StartFailure.h"

#include <QFileDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::StartFailure;

/// What is there when the window cannot be.
class tst_StartFailure : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void quits();
    void takesAnotherFolder();

private:
    static base::Error newer() { return {base::Error::Kind::Unsupported, u"Written by Gantry <9>"_s, {}}; }
    static void click(StartFailure &failure, const char *name)
    {
        QTest::mouseClick(failure.findChild<QPushButton *>(QString::fromLatin1(name)), Qt::LeftButton);
    }
};

void tst_StartFailure::quits()
{
    StartFailure failure(newer());
    QSignalSpy quit(&failure, &StartFailure::quitRequested);
    failure.open();
    QVERIFY(QTest::qWaitForWindowExposed(&failure));
    QCOMPARE(failure.text(), newer().message);
    click(failure, "startQuit");
    QCOMPARE(quit.count(), 1);
    failure.open();
    QTest::keyClick(&failure, Qt::Key_Escape);
    QCOMPARE(quit.count(), 2);
}

void tst_StartFailure::takesAnotherFolder()
{
    const QTemporaryDir folder;
    StartFailure failure(newer());
    QSignalSpy quit(&failure, &StartFailure::quitRequested);
    QSignalSpy chosen(&failure, &StartFailure::folderChosen);
    failure.open();
    QVERIFY(QTest::qWaitForWindowExposed(&failure));
    click(failure, "startOtherFolder");
    auto *dialog = failure.findChild<QFileDialog *>(u"startFolderDialog"_s);
    QVERIFY(dialog);
    dialog->reject(); // and the question is back
    QVERIFY(failure.isVisible());
    QTRY_VERIFY(!failure.findChild<QFileDialog *>(u"startFolderDialog"_s));
    click(failure, "startOtherFolder");
    dialog = failure.findChild<QFileDialog *>(u"startFolderDialog"_s);
    QVERIFY(dialog);
    emit dialog->fileSelected(folder.path());
    QCOMPARE(chosen.count(), 1);
    // Not the folder itself: it is somebody's, and the data folder is made private.
    QCOMPARE(chosen.first()[0].toString(), folder.filePath(u"gantry"_s));
    QCOMPARE(quit.count(), 0);
}

QTEST_MAIN(tst_StartFailure)
#include "tst_StartFailure.moc"
