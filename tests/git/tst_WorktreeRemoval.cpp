// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestRepository.h"
#include "git/WorktreePool.h"

#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using base::Error;
using git::RemovalCheck;
using git::WorktreePool;
using helpers::TestRepository;
using Loss = git::WorktreePool::Loss;

/// A repository with one worktree on the branch "x".
class Scene
{
public:
    Scene()
        : pool(repository.beside(u"data"_s))
    {
        repository.write(".gitignore", ".env\nbuild/\n");
        repository.write("other", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
        repository.commitAll("Base");
        repository.write(".env", "KEY=1\n");
        const auto created = pool.create({.project = repository.path(), .name = u"x"_s});
        if (!created)
            qFatal("%s", qUtf8Printable(created.error().message));
        path = created->record.path;
        tree = git::toPath(path);
    }

    void commit(const QByteArray &file, const QByteArray &content, const QByteArray &message = "Work") const
    {
        TestRepository::writeTo(tree + '/' + file, content);
        TestRepository::commitAll(tree, message);
    }
    [[nodiscard]] RemovalCheck check() const
    {
        const auto checked = pool.check(path);
        if (!checked)
            qFatal("%s", qUtf8Printable(checked.error().message));
        return *checked;
    }

    TestRepository repository;
    WorktreePool pool;
    QString path;
    QByteArray tree;
};

class tst_WorktreeRemoval : public QObject
{
    Q_OBJECT
private slots:
    void removesWhatHoldsNothing();
    void countsWhatWouldBeLost();
    void knowsWhatIsSafeElsewhere_data();
    void knowsWhatIsSafeElsewhere();
    void refusesAndThenKeepsACopy();
    void keepsAChangedCopyInPrivate();
    void keepsBranchesItDidNotMake();
    void keepsCommitsOfADetachedHead_data();
    void keepsCommitsOfADetachedHead();
    void refusesWhatIsInUse();
    void refusesLockedAndMain();
    void neverFollowsALink_data();
    void neverFollowsALink();
    void removesOnlyTheLinksInside();
    void forgetsAFolderThatIsGone();
    void refusesWorkInSubmodules();
    void refusesARepositoryInside_data();
    void refusesARepositoryInside();
    void refusesWhenCommitsCannotBeCounted();
    void removesNothingWhenTheCopyFails();
};

void tst_WorktreeRemoval::removesWhatHoldsNothing()
{
    const Scene scene;
    TestRepository::writeTo(scene.tree + "/build/output", "rubbish\n");
    const RemovalCheck check = scene.check();
    QVERIFY(!check.losesWork());
    QVERIFY(!check.isRefused());
    QCOMPARE(check.ignored, 2);
    QVERIFY(check.sizeBytes > 0);
    const auto removed = scene.pool.remove(scene.path, Loss::Refuse);
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().message));
    QVERIFY(removed->parkedRef.isEmpty());
    QVERIFY(removed->branchRemoved);
    QVERIFY(!QFileInfo::exists(scene.path));
    QCOMPARE(scene.pool.list(scene.repository.path())->size(), 1);
    QCOMPARE(scene.repository.read(".env"), "KEY=1\n");
    QVERIFY(scene.pool.remove(scene.path, Loss::Refuse).error().kind == Error::Kind::NotFound);
}

void tst_WorktreeRemoval::countsWhatWouldBeLost()
{
    const Scene scene;
    scene.commit("a", "1\n");
    scene.commit("b", "2\n");
    TestRepository::writeTo(scene.tree + "/README", "changed\n");
    TestRepository::writeTo(scene.tree + "/new\n\xff", "new\n");
    TestRepository::writeTo(scene.tree + "/.env", "KEY=2\n");
    const RemovalCheck check = scene.check();
    QCOMPARE(check.commits, 2);
    QCOMPARE(check.changedFiles, 1);
    QCOMPARE(check.untrackedFiles, 1);
    QCOMPARE(check.changedCopies, QByteArrayList{".env"});
    QVERIFY(check.losesWork());
}

void tst_WorktreeRemoval::knowsWhatIsSafeElsewhere_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("merged");
    QTest::newRow("nowhere") << QByteArray() << 2 << 0;
    QTest::newRow("merged") << QByteArray("merge") << 0 << 0;
    QTest::newRow("pushed") << QByteArray("push") << 0 << 0;
    QTest::newRow("on another branch") << QByteArray("branch") << 0 << 0;
    QTest::newRow("squashed") << QByteArray("squash") << 0 << 2;
    QTest::newRow("squashed, and the lines changed again") << QByteArray("squash later") << 0 << 2;
    QTest::newRow("picked one by one") << QByteArray("pick") << 0 << 2;
    QTest::newRow("one of them picked") << QByteArray("pick one") << 2 << 0;
    QTest::newRow("undone on the branch itself") << QByteArray("revert") << 0 << 4;
}

void tst_WorktreeRemoval::knowsWhatIsSafeElsewhere()
{
    QFETCH(QByteArray, how);
    const Scene scene;
    const TestRepository &repository = scene.repository;
    scene.commit("other", "1\n2\n3\n4\nFIVE\n6\n7\n8\n9\n");
    scene.commit("more", "more\n");
    repository.write("elsewhere", "x\n");
    repository.commitAll("Main goes on");
    if (how == "merge") {
        repository.run({"merge", "--quiet", "--no-edit", "x"});
    } else if (how == "push") {
        repository.run({"update-ref", "refs/remotes/origin/x", "x"});
    } else if (how == "branch") {
        repository.run({"branch", "backup", "x"});
    } else if (how.startsWith("squash")) {
        repository.run({"merge", "--quiet", "--squash", "x"});
        repository.commitAll("All of x (#7)");
        if (how == "squash later") {
            repository.write("other", "1\n2\n3\n4\nfive again\n6\n7\n8\n9\n");
            repository.commitAll("Changed again");
        }
    } else if (how == "pick") {
        repository.run({"cherry-pick", "x~1", "x"});
    } else if (how == "pick one") {
        repository.run({"cherry-pick", "x"});
    } else if (how == "revert") {
        TestRepository::run(scene.tree, {"revert", "--no-edit", "HEAD", "HEAD~1"});
    }
    const RemovalCheck check = scene.check();
    QTEST(check.commits, "lost");
    QTEST(check.mergedCommits, "merged");
    if (check.mergedCommits > 0)
        QCOMPARE(check.mergedInto, u"main");
    QCOMPARE(check.losesWork(), check.commits > 0);
    if (check.losesWork())
        return;
    // What was merged in another form stays reachable by its own commits.
    const QByteArray head = TestRepository::run(scene.tree, {"rev-parse", "HEAD"}).trimmed();
    const auto removed = scene.pool.remove(scene.path, Loss::Refuse);
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().message));
    QCOMPARE(removed->parkedRef.isEmpty(), check.mergedCommits == 0);
    if (check.mergedCommits > 0)
        QCOMPARE(repository.run({"rev-parse", removed->parkedRef.toLatin1()}).trimmed(), head);
}

void tst_WorktreeRemoval::refusesAndThenKeepsACopy()
{
    const Scene scene;
    scene.commit("a", "1\n");
    const QByteArray head = TestRepository::run(scene.tree, {"rev-parse", "HEAD"}).trimmed();
    TestRepository::writeTo(scene.tree + "/README", "staged\n");
    TestRepository::run(scene.tree, {"add", "README"});
    TestRepository::writeTo(scene.tree + "/README", "changed\n");
    TestRepository::writeTo(scene.tree + "/sub/new", "new\n");
    const auto refused = scene.pool.remove(scene.path, Loss::Refuse);
    QVERIFY(!refused);
    QVERIFY(refused.error().kind == Error::Kind::Conflict);
    QVERIFY(refused.error().message.contains(u"would be lost"));
    QCOMPARE(TestRepository::readFrom(scene.tree + "/README"), "changed\n");

    const auto removed = scene.pool.remove(scene.path, Loss::KeepCopy);
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().message));
    QVERIFY(removed->parkedRef.startsWith(u"refs/gantry/parked/x-"));
    QVERIFY(removed->branchRemoved);
    QVERIFY(!QFileInfo::exists(scene.path));
    const QByteArray ref = removed->parkedRef.toLatin1();
    const TestRepository &repository = scene.repository;
    QCOMPARE(repository.run({"rev-parse", ref + "^1"}).trimmed(), head);
    QCOMPARE(repository.run({"show", ref + ":README"}), "changed\n");
    QCOMPARE(repository.run({"show", ref + "^2:README"}), "staged\n");
    QCOMPARE(repository.run({"show", ref + ":sub/new"}), "new\n");
    QCOMPARE(repository.run({"show", ref + ":a"}), "1\n");
}

void tst_WorktreeRemoval::keepsAChangedCopyInPrivate()
{
    const Scene scene;
    TestRepository::writeTo(scene.tree + "/.env", "KEY=secret\n");
    QVERIFY(!scene.pool.remove(scene.path, Loss::Refuse));
    const auto removed = scene.pool.remove(scene.path, Loss::KeepCopy);
    QVERIFY(removed);
    QCOMPARE(TestRepository::readFrom(git::toPath(removed->copiesFolder) + "/.env"), "KEY=secret\n");
    QCOMPARE(QFile::permissions(removed->copiesFolder) & 0x0077, QFile::Permissions());
    // Not in git, which may be pushed.
    QVERIFY(removed->parkedRef.isEmpty());
}

void tst_WorktreeRemoval::keepsBranchesItDidNotMake()
{
    const TestRepository repository;
    const WorktreePool pool(repository.beside(u"data"_s));
    const QString path = repository.beside(u"own"_s);
    repository.run({"worktree", "add", "--quiet", "-b", "own", "--", git::toPath(path)});
    TestRepository::writeTo(git::toPath(path) + "/a", "1\n");
    TestRepository::commitAll(git::toPath(path), "Work");
    const auto check = pool.check(path);
    QVERIFY(check);
    QVERIFY(!check->record);
    QCOMPARE(check->commits, 0); // its branch keeps them
    const auto removed = pool.remove(path, Loss::Refuse);
    QVERIFY(removed);
    QVERIFY(!removed->branchRemoved);
    QCOMPARE(repository.run({"show", "own:a"}), "1\n");
}

void tst_WorktreeRemoval::keepsCommitsOfADetachedHead_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("its folder is there") << true;
    QTest::newRow("its folder is gone") << false;
}

void tst_WorktreeRemoval::keepsCommitsOfADetachedHead()
{
    QFETCH(bool, isThere);
    const Scene scene;
    TestRepository::run(scene.tree, {"checkout", "--quiet", "--detach"});
    scene.commit("a", "1\n");
    if (!isThere)
        QVERIFY(QDir(scene.path).removeRecursively());
    QCOMPARE(scene.check().commits, 1);
    QVERIFY(!scene.pool.remove(scene.path, Loss::Refuse));
    const auto removed = scene.pool.remove(scene.path, Loss::KeepCopy);
    QVERIFY(removed);
    QCOMPARE(scene.repository.run({"show", removed->parkedRef.toLatin1() + ":a"}), "1\n");
}

void tst_WorktreeRemoval::refusesWhatIsInUse()
{
    const Scene scene;
    QProcess user;
    user.setWorkingDirectory(scene.path);
    user.start(u"/bin/cat"_s, QStringList());
    QVERIFY(user.waitForStarted());
    QTRY_VERIFY(!scene.check().usedBy.isEmpty());
    QVERIFY(scene.check().usedBy.first().contains(QString::number(user.processId())));
    QVERIFY(!scene.pool.remove(scene.path, Loss::KeepCopy));
    QVERIFY(QFileInfo::exists(scene.path));
    user.closeWriteChannel();
    QVERIFY(user.waitForFinished());
    QVERIFY(scene.pool.remove(scene.path, Loss::Refuse));
}

void tst_WorktreeRemoval::refusesLockedAndMain()
{
    const Scene scene;
    scene.repository.run({"worktree", "lock", "--reason=on a stick", "--", scene.tree});
    QVERIFY(scene.check().refusal.contains(u"on a stick"));
    QVERIFY(!scene.pool.remove(scene.path, Loss::KeepCopy));
    QVERIFY(QFileInfo::exists(scene.path));
    const auto main = scene.pool.remove(scene.repository.path(), Loss::KeepCopy);
    QVERIFY(!main);
    QVERIFY(main.error().message.contains(u"repository itself"));
    QVERIFY(scene.pool.remove(scene.repository.beside(u"data"_s), Loss::KeepCopy).error().kind
            == Error::Kind::NotFound);
    // A folder below is not the worktree.
    TestRepository::writeTo(scene.tree + "/sub/file", "x");
    QVERIFY(!scene.pool.remove(scene.path + u"/sub"_s, Loss::KeepCopy));
}

void tst_WorktreeRemoval::neverFollowsALink_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("to a folder of the user's") << QByteArray("folder");
    QTest::newRow("to another repository") << QByteArray("repository");
    QTest::newRow("to another worktree") << QByteArray("worktree");
    QTest::newRow("a folder with a forged .git") << QByteArray("forged");
}

void tst_WorktreeRemoval::neverFollowsALink()
{
    QFETCH(QByteArray, target);
    const Scene scene;
    const TestRepository other;
    const auto second = scene.pool.create({.project = scene.repository.path(), .name = u"second"_s});
    QVERIFY(second);
    const QString moved = scene.repository.beside(u"moved"_s);
    QVERIFY(QDir().rename(scene.path, moved));
    QString precious = scene.repository.beside(u"precious"_s);
    if (target == "repository")
        precious = other.path();
    else if (target == "worktree")
        precious = second->record.path;
    TestRepository::writeTo(git::toPath(precious) + "/keep", "me\n");
    if (target == "forged") {
        // Says it is the second worktree; sits where the first one was.
        QVERIFY(QDir().rename(precious, scene.path));
        precious = scene.path;
        TestRepository::writeTo(scene.tree + "/.git",
                                TestRepository::readFrom(git::toPath(second->record.path) + "/.git"));
    } else {
        QVERIFY(QFile::link(precious, scene.path));
    }
    for (const Loss loss : {Loss::Refuse, Loss::KeepCopy})
        QVERIFY(!scene.pool.remove(scene.path, loss));
    QCOMPARE(TestRepository::readFrom(git::toPath(precious) + "/keep"), "me\n");
    QVERIFY(QFileInfo::exists(second->record.path + u"/README"_s));
}

void tst_WorktreeRemoval::removesOnlyTheLinksInside()
{
    const Scene scene;
    TestRepository::writeTo(git::toPath(scene.repository.beside(u"precious"_s)) + "/keep", "me\n");
    QVERIFY(QFile::link(scene.repository.beside(u"precious"_s), scene.path + u"/link"_s));
    QVERIFY(QDir().mkpath(scene.path + u"/build"_s));
    QVERIFY(QFile::link(scene.repository.beside(u"precious"_s), scene.path + u"/build/link"_s));
    QVERIFY(QFile::link(scene.repository.path(), scene.path + u"/build/back"_s));
    QVERIFY(scene.pool.remove(scene.path, Loss::KeepCopy));
    QVERIFY(!QFileInfo::exists(scene.path));
    QCOMPARE(TestRepository::readFrom(git::toPath(scene.repository.beside(u"precious"_s)) + "/keep"), "me\n");
    QCOMPARE(scene.repository.read("README"), "one\ntwo\nthree\n");
}

void tst_WorktreeRemoval::forgetsAFolderThatIsGone()
{
    const Scene scene;
    QVERIFY(QDir(scene.path).removeRecursively());
    QVERIFY(scene.check().worktree.missing);
    const auto removed = scene.pool.remove(scene.path, Loss::Refuse);
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().message));
    QCOMPARE(scene.pool.list(scene.repository.path())->size(), 1);
    // Its branch may hold work that nobody looked at.
    QVERIFY(!removed->branchRemoved);
}

void tst_WorktreeRemoval::refusesWorkInSubmodules()
{
    const TestRepository library;
    const TestRepository repository;
    repository.run({"submodule", "--quiet", "add", "--", library.bytes(), "library"});
    repository.commitAll("Submodule");
    const WorktreePool pool(repository.beside(u"data"_s));
    git::WorktreeRequest request{.project = repository.path(), .name = u"x"_s};
    request.rules.setUpScript = u"git submodule update --quiet --init"_s;
    const auto created = pool.create(request);
    QVERIFY(created);
    QCOMPARE(created->setUpExit, std::optional(0));
    const QByteArray module = git::toPath(created->record.path) + "/library";
    QVERIFY(!pool.check(created->record.path)->isRefused());
    TestRepository::writeTo(module + "/new", "new\n");
    TestRepository::commitAll(module, "Work in the submodule");
    QCOMPARE(pool.check(created->record.path)->submodulesWithWork, QStringList{u"library"_s});
    const auto refused = pool.remove(created->record.path, Loss::KeepCopy);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"library"));
    QVERIFY(!TestRepository::readFrom(module + "/new").isNull());
    TestRepository::run(module, {"push", "--quiet", "origin", "HEAD:refs/heads/work"});
    TestRepository::run(module, {"fetch", "--quiet", "origin"});
    const auto removed = pool.remove(created->record.path, Loss::KeepCopy);
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().message));
}

void tst_WorktreeRemoval::refusesARepositoryInside_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("how");
    QTest::newRow("a repository that git does not track") << QByteArray("sub/inner") << QByteArray("untracked");
    QTest::newRow("a submodule with a git folder of its own") << QByteArray("inner") << QByteArray("submodule");
    QTest::newRow("one that was only staged") << QByteArray("inner") << QByteArray("staged");
    QTest::newRow("another worktree, ignored") << QByteArray("build/inner") << QByteArray("worktree");
}

void tst_WorktreeRemoval::refusesARepositoryInside()
{
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, how);
    const Scene scene;
    const QByteArray inner = scene.tree + '/' + place;
    if (how == "worktree") {
        scene.repository.run({"worktree", "add", "--quiet", "-b", "inner", "--", inner});
    } else {
        TestRepository::writeTo(inner + "/file", "precious\n");
        TestRepository::run(inner, {"init", "--quiet", "--initial-branch=main"});
        TestRepository::commitAll(inner, "Inside");
    }
    if (how == "submodule")
        TestRepository::commitAll(scene.tree, "As a submodule");
    else if (how == "staged")
        TestRepository::run(scene.tree, {"add", "--all"});
    TestRepository::writeTo(inner + "/file", "precious\n");
    QVERIFY(scene.check().isRefused());
    for (const Loss loss : {Loss::Refuse, Loss::KeepCopy}) {
        const auto removed = scene.pool.remove(scene.path, loss);
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, Error::Kind::Conflict);
        QVERIFY2(removed.error().message.contains(u"inner"), qPrintable(removed.error().message));
    }
    QCOMPARE(TestRepository::readFrom(inner + "/file"), "precious\n");
    QVERIFY(!TestRepository::readFrom(inner + "/.git/HEAD").isNull() || how == "worktree");
}

void tst_WorktreeRemoval::refusesWhenCommitsCannotBeCounted()
{
    const Scene scene;
    scene.commit("a", "1\n");
    const QByteArray first = TestRepository::run(scene.tree, {"rev-parse", "HEAD"}).trimmed();
    scene.commit("b", "2\n");
    QVERIFY(QFile::remove(scene.repository.path(
        u".git/objects/%1/%2"_s.arg(QLatin1StringView(first.first(2)), QLatin1StringView(first.sliced(2))))));
    const auto removed = scene.pool.remove(scene.path, Loss::Refuse);
    QVERIFY(!removed);
    QVERIFY2(removed.error().message.contains(u"cannot be told"), qPrintable(removed.error().message));
    QCOMPARE(TestRepository::readFrom(scene.tree + "/b"), "2\n");
    QVERIFY(!scene.repository.run({"branch", "--list", "x"}).isEmpty());
}

void tst_WorktreeRemoval::removesNothingWhenTheCopyFails()
{
    const Scene scene;
    TestRepository::writeTo(scene.tree + "/README", "changed\n");
    // A ref that lies where the folder of the copy's name would have to be.
    scene.repository.run({"update-ref", "refs/gantry/parked", "HEAD"});
    const auto removed = scene.pool.remove(scene.path, Loss::KeepCopy);
    QVERIFY(!removed);
    QCOMPARE(TestRepository::readFrom(scene.tree + "/README"), "changed\n");
}

QTEST_GUILESS_MAIN(tst_WorktreeRemoval)
#include "tst_WorktreeRemoval.moc"
