// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/GitBranches.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

class tst_GitBranches : public QObject
{
    Q_OBJECT

private slots:
    void readsHead_data();
    void readsHead();
    void followsAWorktreesFile();
    void tellsWhenABranchIsKnown();

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
};

void tst_GitBranches::readsHead_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("branch");
    QTest::newRow("branch") << QByteArray("ref: refs/heads/fix/webhook-retry\n") << "fix/webhook-retry";
    QTest::newRow("detached") << QByteArray("0123456789abcdef0123456789abcdef01234567\n") << "01234567";
    QTest::newRow("empty") << QByteArray() << "";
    QTest::newRow("other ref") << QByteArray("ref: refs/remotes/origin/x\n") << "ref: ref";
}

void tst_GitBranches::readsHead()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, branch);
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral(".git/HEAD")), head);
    QDir(folder.path()).mkpath(QStringLiteral("src/deep"));
    QCOMPARE(app::readBranch(folder.path()), branch);
    QCOMPARE(app::readBranch(folder.filePath(QStringLiteral("src/deep"))), branch);
}

void tst_GitBranches::followsAWorktreesFile()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("main/.git/worktrees/w/HEAD")), "ref: refs/heads/topic\n");
    write(folder.filePath(QStringLiteral("w/.git")), "gitdir: ../main/.git/worktrees/w\n");
    QCOMPARE(app::readBranch(folder.filePath(QStringLiteral("w"))), QStringLiteral("topic"));
}

void tst_GitBranches::tellsWhenABranchIsKnown()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral(".git/HEAD")), "ref: refs/heads/main\n");
    app::GitBranches branches;
    QSignalSpy changed(&branches, &app::GitBranches::changed);
    QCOMPARE(branches.branchOf(folder.path()), QString());
    QVERIFY(changed.wait());
    QCOMPARE(branches.branchOf(folder.path()), QStringLiteral("main"));
}

QTEST_GUILESS_MAIN(tst_GitBranches)
#include "tst_GitBranches.moc"
