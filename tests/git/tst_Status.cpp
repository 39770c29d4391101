// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/Git.h"
#include "git/Status.h"
#include "git/Worktree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using git::FileStatus;

class tst_Status : public QObject
{
    Q_OBJECT
private slots:
    void readsFiles_data();
    void readsFiles();
    void readsTheHead();
    void refusesOtherBytes_data();
    void refusesOtherBytes();
    void addsCounts();
    void readsWorktrees();
    void refusesOtherWorktreeLists();
    void namesBranches_data();
    void namesBranches();
    void hidesPasswordsOfAddresses();
    void refusesNamesThatAreOptions();
    void saysWhatWouldBeLost_data();
    void saysWhatWouldBeLost();
};

static const QByteArray hashes = " 100644 100644 100644 aaaaaaa bbbbbbb ";

void tst_Status::readsFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<char>("letter");
    QTest::addColumn<bool>("staged");
    QTest::addColumn<bool>("unstaged");
    QTest::newRow("modified") << "1 .M N..." + hashes + "f" + '\0' << QByteArray("f") << 'M' << false << true;
    QTest::newRow("staged") << "1 M. N..." + hashes + "f" + '\0' << QByteArray("f") << 'M' << true << false;
    QTest::newRow("both") << "1 MM N..." + hashes + "f" + '\0' << QByteArray("f") << 'M' << true << true;
    QTest::newRow("added") << "1 A. N..." + hashes + "f" + '\0' << QByteArray("f") << 'A' << true << false;
    QTest::newRow("deleted") << "1 .D N..." + hashes + "f" + '\0' << QByteArray("f") << 'D' << false << true;
    QTest::newRow("spaces and a line feed")
        << "1 .M N..." + hashes + "a b\nc" + '\0' << QByteArray("a b\nc") << 'M' << false << true;
    QTest::newRow("not UTF-8") << "1 .M N..." + hashes + "\xff\xfe" + '\0' << QByteArray("\xff\xfe") << 'M' << false
                               << true;
    QTest::newRow("renamed") << "2 R. N..." + hashes + "R100 new" + '\0' + "old" + '\0' << QByteArray("new") << 'R'
                             << true << false;
    QTest::newRow("untracked") << QByteArray("? new file") + '\0' << QByteArray("new file") << 'A' << false << true;
    QTest::newRow("conflict") << "u UU N... 100644" + hashes + "ccccccc f" + '\0' << QByteArray("f") << 'U' << false
                              << true;
}

void tst_Status::readsFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, path);
    QFETCH(char, letter);
    QFETCH(bool, staged);
    QFETCH(bool, unstaged);
    const auto status = git::parseStatus(bytes);
    QVERIFY(status);
    QCOMPARE(status->files.size(), 1);
    QCOMPARE(status->files.first().path, path);
    QCOMPARE(status->files.first().letter(), letter);
    QCOMPARE(status->files.first().isStaged(), staged);
    QCOMPARE(status->files.first().isUnstaged(), unstaged);
}

void tst_Status::readsTheHead()
{
    const QByteArray nul(1, '\0');
    auto status = git::parseStatus("# branch.oid abc" + nul + "# branch.head feature/x" + nul
                                   + "# branch.upstream origin/x" + nul + "# branch.ab +2 -1" + nul);
    QVERIFY(status);
    QCOMPARE(status->branch, "feature/x");
    QCOMPARE(status->commit, "abc");
    QCOMPARE(status->upstream, "origin/x");
    QCOMPARE(status->ahead, 2);
    QCOMPARE(status->behind, 1);
    status = git::parseStatus("# branch.oid (initial)" + nul + "# branch.head (detached)" + nul);
    QVERIFY(status);
    QVERIFY(status->commit.isEmpty());
    QVERIFY(status->branch.isEmpty());
}

void tst_Status::refusesOtherBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("words") << QByteArray("fatal: not a git repository");
    QTest::newRow("cut off") << QByteArray("1 .M N... 100644 1006");
    QTest::newRow("a rename without its origin") << "2 R. N..." + hashes + "R100 new";
    QTest::newRow("no letters") << "1 xy N..." + hashes + "f";
    QTest::newRow("empty entries") << QByteArray(3, '\0');
    QTest::newRow("an untracked file without a name") << QByteArray("? ");
}

void tst_Status::refusesOtherBytes()
{
    QFETCH(QByteArray, bytes);
    const auto status = git::parseStatus(bytes);
    QVERIFY(!status);
    QVERIFY(status.error().kind == base::Error::Kind::Corrupt);
}

void tst_Status::addsCounts()
{
    git::Status status;
    status.files = {{.path = "a"}, {.path = "new", .from = "old", .staged = 'R'}, {.path = "picture"}};
    const QByteArray nul(1, '\0');
    git::addCounts(status, "3\t1\ta" + nul + "0\t2\t" + nul + "old" + nul + "new" + nul + "-\t-\tpicture" + nul);
    QCOMPARE(status.files[0].added, std::optional(3));
    QCOMPARE(status.files[0].removed, std::optional(1));
    QCOMPARE(status.files[1].removed, std::optional(2));
    QVERIFY(!status.files[2].added);
}

void tst_Status::readsWorktrees()
{
    const QByteArray nul(1, '\0');
    const auto list = git::parseWorktrees("worktree /a\nb" + nul + "HEAD 1234" + nul + "branch refs/heads/main" + nul
                                          + nul + "worktree /c" + nul + "HEAD 5678" + nul + "detached" + nul
                                          + "locked on a stick" + nul + "prunable gone" + nul + nul);
    QVERIFY(list);
    QCOMPARE(list->size(), 2);
    QVERIFY(list->first().isMain);
    QCOMPARE(list->first().path, "/a\nb");
    QCOMPARE(list->first().branch, u"main");
    QVERIFY(list->last().branch.isEmpty());
    QVERIFY(list->last().locked);
    QCOMPARE(list->last().lockReason, u"on a stick");
    QVERIFY(list->last().missing);
}

void tst_Status::refusesOtherWorktreeLists()
{
    QVERIFY(!git::parseWorktrees("error: nothing"));
    QVERIFY(!git::parseWorktrees("worktree "));
    QVERIFY(git::parseWorktrees({})->isEmpty());
}

void tst_Status::namesBranches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("words") << u"Add cursor pagination to GET /orders and more"_s << u"add-cursor-pagination-to-get"_s;
    QTest::newRow("empty") << QString() << u"session"_s;
    QTest::newRow("signs only") << u"--- ../.. ---"_s << u"session"_s;
    QTest::newRow("marks") << u"Füge Größe hinzu"_s << u"fuge-große-hinzu"_s;
    QTest::newRow("other letters") << u"修复 登录"_s << u"修复-登录"_s;
    QTest::newRow("an option") << u"--upload-pack=evil"_s << u"upload-pack-evil"_s;
    QTest::newRow("lines") << u"first\nsecond"_s << u"first-second"_s;
}

void tst_Status::namesBranches()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QCOMPARE(git::slug(text), name);
    QVERIFY(git::slug(text.repeated(100)).size() <= 48);
}

void tst_Status::hidesPasswordsOfAddresses()
{
    QCOMPARE(git::firstWords("hint: x\nfatal: unable to access 'https://me:secret@example.org/x/': no\n"),
             u"unable to access 'https://…@example.org/x/': no");
    QCOMPARE(git::firstWords("error: first\nfatal: second"), u"first");
    QCOMPARE(git::firstWords({}), QString());
}

void tst_Status::refusesNamesThatAreOptions()
{
    for (const QString &name : {u"--upload-pack=x"_s, u"-b"_s, QString(), u"a b"_s, u"a\nb"_s})
        QVERIFY(!git::checkName(name));
    for (const QString &name : {u"main"_s, u"feature/x"_s, u"修复"_s, u"HEAD~1"_s})
        QVERIFY(git::checkName(name));
}

void tst_Status::saysWhatWouldBeLost_data()
{
    QTest::addColumn<int>("changed");
    QTest::addColumn<int>("untracked");
    QTest::addColumn<int>("commits");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << 0 << 0 << 0 << u"Nothing would be lost."_s;
    QTest::newRow("as in the pictures") << 2 << 0 << 1 << u"2 changed files and 1 commit not pushed would be lost"_s;
    QTest::newRow("all") << 1 << 3 << 2 << u"1 changed file, 3 new files, and 2 commits not pushed would be lost"_s;
}

void tst_Status::saysWhatWouldBeLost()
{
    QFETCH(int, changed);
    QFETCH(int, untracked);
    QFETCH(int, commits);
    QLocale::setDefault(QLocale(QLocale::English));
    git::RemovalCheck check;
    check.changedFiles = changed;
    check.untrackedFiles = untracked;
    check.commits = commits;
    QTEST(check.sentence(), "sentence");
    QCOMPARE(check.losesWork(), changed + untracked + commits > 0);
}

QTEST_GUILESS_MAIN(tst_Status)
#include "tst_Status.moc"
