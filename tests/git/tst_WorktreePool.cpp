// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestRepository.h"
#include "git/WorktreePool.h"

#include <QFileInfo>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using base::Error;
using git::CreatedWorktree;
using git::WorktreePool;
using git::WorktreeRequest;
using helpers::TestRepository;

class tst_WorktreePool : public QObject
{
    Q_OBJECT
private slots:
    void makesAWorktree_data();
    void makesAWorktree();
    void keepsTheFolderBelowTheTop();
    void startsFromWhatWasAsked();
    void refuses_data();
    void refuses();
    void refusesALocationInsideTheRepository();
    void takesFreeNames();
    void makesManyAtOnce();
    void copiesOnlyWhatLiesInside();
    void runsTheSetUpScript();
    void leavesNothingWhenCancelled();
    void leavesNothingOnAFullDisk();
    void worksWithSubmodules();
    void makesItAgain_data();
    void makesItAgain();
    void keepsADetachedHeadOfWhatItMakesAgain();
    void doesNotMakeWhatNobodyKnows();
    void survivesDamagedRecords();
};

static CreatedWorktree create(const WorktreePool &pool, const WorktreeRequest &request)
{
    const auto created = pool.create(request);
    if (!created)
        qFatal("%s (%s)", qUtf8Printable(created.error().message), qUtf8Printable(created.error().detail));
    return *created;
}

static QByteArray headOf(const QString &folder)
{
    return TestRepository::run(QFile::encodeName(folder), {"rev-parse", "HEAD"}).trimmed();
}

void tst_WorktreePool::makesAWorktree_data()
{
    QTest::addColumn<QString>("repositoryName");
    QTest::addColumn<QString>("location");
    QTest::newRow("in the data folder") << u"repo"_s << QString();
    QTest::newRow("beside the repository") << u"repo"_s << u".gantry-worktrees/{repository}"_s;
    QTest::newRow("space and line feed") << u"a b\nc"_s << QString();
    QTest::newRow("other letters") << u"проект"_s << QString();
    QTest::newRow("looks like an option") << u"--force"_s << QString();
}

void tst_WorktreePool::makesAWorktree()
{
    QFETCH(QString, repositoryName);
    QFETCH(QString, location);
    const TestRepository repository(TestRepository::Commit::Yes, repositoryName);
    const WorktreePool pool(repository.beside(u"data"_s));
    WorktreeRequest request{.project = repository.path(), .name = u"add-paging"_s};
    request.rules.location = location;
    const auto plan = pool.plan(request);
    QVERIFY(plan);
    const CreatedWorktree created = create(pool, request);
    QCOMPARE(created.record.branch, u"add-paging");
    QCOMPARE(created.record.base, u"main");
    QCOMPARE(created.record.path, plan->path);
    QCOMPARE(created.workingFolder, created.record.path);
    QVERIFY(!created.record.path.startsWith(repository.path() + u'/'));
    QCOMPARE(headOf(created.workingFolder), headOf(repository.path()));
    QVERIFY(QFileInfo::exists(created.workingFolder + u"/README"_s));
    const auto listed = pool.list(repository.path());
    QVERIFY(listed);
    QCOMPARE(listed->size(), 2);
    QCOMPARE(listed->last().path, git::toPath(created.record.path));
    QCOMPARE(pool.record(created.record.path)->branch, u"add-paging");
    // The project itself is as it was.
    QVERIFY(repository.run({"status", "--porcelain"}).isEmpty());
}

void tst_WorktreePool::keepsTheFolderBelowTheTop()
{
    const TestRepository repository;
    repository.write("packages/web/file", "x");
    repository.commitAll("Packages");
    const WorktreePool pool(repository.beside(u"data"_s));
    const CreatedWorktree created = create(pool, {.project = repository.path(u"packages/web"_s)});
    QCOMPARE(created.workingFolder, created.record.path + u"/packages/web"_s);
    QCOMPARE(created.record.branch, u"session");
    // From inside of a worktree the next one is made beside it, not in it.
    const CreatedWorktree next = create(pool, {.project = created.workingFolder, .name = u"next"_s});
    QCOMPARE(QFileInfo(next.record.path).path(), QFileInfo(created.record.path).path());
    QCOMPARE(next.record.repository, repository.path());
}

void tst_WorktreePool::startsFromWhatWasAsked()
{
    const TestRepository repository;
    const QByteArray first = repository.run({"rev-parse", "HEAD"}).trimmed();
    repository.write("second", "x");
    repository.commitAll("Second");
    repository.run({"branch", "old", first});
    const WorktreePool pool(repository.beside(u"data"_s));
    QCOMPARE(headOf(create(pool, {.project = repository.path(), .name = u"a"_s, .base = u"old"_s}).workingFolder),
             first);
    QCOMPARE(headOf(create(pool, {.project = repository.path(), .name = u"b"_s, .base = QString::fromLatin1(first)})
                        .workingFolder),
             first);
    repository.run({"checkout", "--quiet", "--detach", "old"});
    const CreatedWorktree detached = create(pool, {.project = repository.path(), .name = u"c"_s});
    QCOMPARE(headOf(detached.workingFolder), first);
    QCOMPARE(detached.record.base, QString::fromLatin1(first.first(12)));
}

void tst_WorktreePool::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("base");
    QTest::addColumn<bool>("born");
    QTest::newRow("no commit yet") << u"x"_s << QString() << false;
    QTest::newRow("unknown base") << u"x"_s << u"no-such-branch"_s << true;
    QTest::newRow("a base that is an option") << u"x"_s << u"--orphan"_s << true;
    QTest::newRow("a base with spaces") << u"x"_s << u"main evil"_s << true;
    QTest::newRow("a name that is an option") << u"--force"_s << QString() << true;
    QTest::newRow("a name git refuses") << u"a..b"_s << QString() << true;
    QTest::newRow("a name that leaves the folder") << u"../../x"_s << QString() << true;
    QTest::newRow("a name that is git's own") << u"HEAD"_s << QString() << true;
}

void tst_WorktreePool::refuses()
{
    QFETCH(QString, name);
    QFETCH(QString, base);
    QFETCH(bool, born);
    const TestRepository repository(born ? TestRepository::Commit::Yes : TestRepository::Commit::No);
    const WorktreePool pool(repository.beside(u"data"_s));
    const auto created = pool.create({.project = repository.path(), .name = name, .base = base});
    QVERIFY(!created);
    QVERIFY(!created.error().message.isEmpty());
    QCOMPARE(pool.list(repository.path())->size(), 1);
    QVERIFY(pool.records().isEmpty());
}

void tst_WorktreePool::refusesALocationInsideTheRepository()
{
    const TestRepository repository;
    const WorktreePool pool(repository.beside(u"data"_s));
    WorktreeRequest request{.project = repository.path(), .name = u"x"_s};
    QVERIFY(QFile::link(repository.path(), repository.beside(u"link"_s)));
    for (const QString &location : {repository.path(u"trees"_s), repository.beside(u"link/trees"_s), u"repo/trees"_s}) {
        request.rules.location = location;
        const auto created = pool.create(request);
        QVERIFY(!created);
        QVERIFY(created.error().kind == Error::Kind::InvalidInput);
    }
    // Ignored by git it is fine.
    repository.write(".gitignore", "trees\n");
    QVERIFY(pool.create(request));
}

void tst_WorktreePool::takesFreeNames()
{
    const TestRepository repository;
    repository.run({"branch", "work"});
    const WorktreePool pool(repository.beside(u"data"_s));
    const CreatedWorktree second = create(pool, {.project = repository.path(), .name = u"work"_s});
    QCOMPARE(second.record.branch, u"work-2");
    // A folder that is in the way, and a dangling link.
    QVERIFY(QDir().mkpath(QFileInfo(second.record.path).path() + u"/work-3"_s));
    QVERIFY(QFile::link(u"/nonexistent"_s, QFileInfo(second.record.path).path() + u"/work-4"_s));
    QCOMPARE(create(pool, {.project = repository.path(), .name = u"work"_s}).record.branch, u"work-5");
    WorktreeRequest pattern{.project = repository.path(), .name = u"work"_s};
    pattern.rules.namePattern = u"gantry/{name}"_s;
    const CreatedWorktree below = create(pool, pattern);
    QCOMPARE(below.record.branch, u"gantry/work");
    QVERIFY(below.record.path.endsWith(u"/gantry-work"));
}

void tst_WorktreePool::makesManyAtOnce()
{
    const TestRepository repository;
    const WorktreePool pool(repository.beside(u"data"_s));
    std::array<base::Result<CreatedWorktree>, 6> created;
    {
        std::vector<std::jthread> threads;
        for (auto &one : created)
            threads.emplace_back([&] { one = pool.create({.project = repository.path(), .name = u"same"_s}); });
    }
    QSet<QString> branches;
    for (const auto &one : created) {
        QVERIFY2(one, one ? "" : qPrintable(one.error().message));
        branches.insert(one->record.branch);
    }
    QCOMPARE(branches.size(), created.size());
    QCOMPARE(pool.list(repository.path())->size(), created.size() + 1);
}

void tst_WorktreePool::copiesOnlyWhatLiesInside()
{
    const TestRepository repository;
    TestRepository::writeTo(QFile::encodeName(repository.beside(u"outside/secret"_s)), "outside\n");
    repository.write(".gitignore", ".env*\nconfig/*.local\nlink*\n");
    repository.write("tracked.env", "tracked\n");
    repository.commitAll("Ignore");
    repository.write(".env", "KEY=1\n");
    QFile::setPermissions(repository.path(u".env"_s), QFile::ReadOwner | QFile::WriteOwner);
    repository.write(".env.\xff", "bytes\n");
    repository.write("config/a.local", "a\n");
    repository.write("tracked.env", "changed here\n");
    QVERIFY(QFile::link(repository.beside(u"outside/secret"_s), repository.path(u"link-file"_s)));
    QVERIFY(QFile::link(repository.beside(u"outside"_s), repository.path(u"link-folder"_s)));
    const WorktreePool pool(repository.beside(u"data"_s));
    WorktreeRequest request{.project = repository.path(), .name = u"x"_s};
    request.rules.copies = {u".env*"_s,       u"config/*.local"_s, u"../outside/secret"_s,
                            u"/etc/passwd"_s, u"link-file"_s,      u"link-folder/secret"_s,
                            u"link-folder"_s, u"tracked.env"_s,    u".git/config"_s};
    const CreatedWorktree created = create(pool, request);
    const QByteArray tree = git::toPath(created.record.path);
    QCOMPARE(TestRepository::readFrom(tree + "/.env"), "KEY=1\n");
    QCOMPARE(QFile::permissions(created.record.path + u"/.env"_s) & 0x0077, QFile::Permissions());
    QCOMPARE(TestRepository::readFrom(tree + "/.env.\xff"), "bytes\n");
    QCOMPARE(TestRepository::readFrom(tree + "/config/a.local"), "a\n");
    QCOMPARE(TestRepository::readFrom(tree + "/tracked.env"), "tracked\n");
    for (const char *left : {"/link-file", "/link-folder", "/link-folder/secret", "/secret"})
        QVERIFY(TestRepository::readFrom(tree + left).isNull());
    QCOMPARE(created.record.copies.size(), 3);
    QVERIFY(created.notes.size() >= 4);
    QVERIFY(TestRepository::run(tree, {"status", "--porcelain"}).isEmpty());
}

void tst_WorktreePool::runsTheSetUpScript()
{
    const TestRepository repository;
    const WorktreePool pool(repository.beside(u"data"_s));
    WorktreeRequest request{.project = repository.path(), .name = u"x"_s};
    request.rules.setUpScript = u"echo \"$GANTRY_BRANCH in $PWD\"; echo trouble >&2; exit 3"_s;
    QByteArray log;
    const auto created = pool.create(request, [&log](const WorktreePool::Progress &progress) { log += progress.log; });
    QVERIFY(created);
    QCOMPARE(created->setUpExit, std::optional(3));
    QVERIFY(log.contains("x in " + git::toPath(created->record.path)));
    QVERIFY(log.contains("trouble"));
    QFile written(created->setUpLog);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), log);
    QCOMPARE(QFileInfo(written).permissions() & 0x0077, QFile::Permissions());
}

void tst_WorktreePool::leavesNothingWhenCancelled()
{
    const TestRepository repository;
    const WorktreePool pool(repository.beside(u"data"_s));
    WorktreeRequest request{.project = repository.path(), .name = u"x"_s};
    request.rules.setUpScript = u"touch made; echo started; sleep 60"_s;
    std::stop_source source;
    const auto created = pool.create(
        request,
        [&source](const WorktreePool::Progress &progress) {
            if (progress.log.contains("started"))
                source.request_stop();
        },
        source.get_token());
    QVERIFY(!created);
    QVERIFY(created.error().kind == Error::Kind::Cancelled);
    QCOMPARE(pool.list(repository.path())->size(), 1);
    QVERIFY(pool.records().isEmpty());
    QCOMPARE(repository.run({"branch", "--list", "x"}), QByteArray());
    QVERIFY(!QFileInfo::exists(pool.plan(request)->path));
}

void tst_WorktreePool::leavesNothingOnAFullDisk()
{
    const TestRepository repository;
    const WorktreePool pool(repository.beside(u"data"_s));
    // git finds this hook at the end of a checkout; it fails like a disk that has no room.
    TestRepository::writeTo(repository.bytes() + "/.git/hooks/post-checkout",
                            "#!/bin/sh\necho 'fatal: write error: No space left on device' >&2\nexit 1\n");
    QFile::setPermissions(repository.path(u".git/hooks/post-checkout"_s), QFile::ReadOwner | QFile::ExeOwner);
    const auto created = pool.create({.project = repository.path(), .name = u"x"_s});
    QVERIFY(!created);
    QVERIFY(created.error().kind == Error::Kind::Unavailable);
    QVERIFY(created.error().message.contains(u"disk is full"));
    QCOMPARE(pool.list(repository.path())->size(), 1);
    QCOMPARE(repository.run({"branch", "--list", "x"}), QByteArray());
}

void tst_WorktreePool::worksWithSubmodules()
{
    const TestRepository library;
    const TestRepository repository;
    repository.run({"submodule", "--quiet", "add", "--", library.bytes(), "library"});
    repository.commitAll("Submodule");
    const WorktreePool pool(repository.beside(u"data"_s));
    const CreatedWorktree created = create(pool, {.project = repository.path(), .name = u"x"_s});
    QCOMPARE(created.notes.size(), 1);
    QVERIFY(created.notes.first().contains(u"git submodule update"));
    QVERIFY(pool.check(created.record.path)->submodulesWithWork.isEmpty());
}

void tst_WorktreePool::makesItAgain_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::newRow("folder deleted") << QByteArray("folder");
    QTest::newRow("folder deleted and pruned") << QByteArray("prune");
    QTest::newRow("branch deleted as well") << QByteArray("branch");
    QTest::newRow("removed by us with a copy") << QByteArray("removed");
}

void tst_WorktreePool::makesItAgain()
{
    QFETCH(QByteArray, how);
    const TestRepository repository;
    repository.write(".gitignore", ".env\n");
    repository.commitAll("Ignore");
    repository.write(".env", "KEY\n");
    const WorktreePool pool(repository.beside(u"data"_s));
    const CreatedWorktree created = create(pool, {.project = repository.path(), .name = u"x"_s});
    const QString path = created.record.path;
    TestRepository::writeTo(git::toPath(path) + "/work", "work\n");
    const QByteArray commit = TestRepository::commitAll(git::toPath(path), "Work");
    if (how == "removed") {
        TestRepository::writeTo(git::toPath(path) + "/unsaved", "unsaved\n");
        TestRepository::writeTo(git::toPath(path) + "/work", "more work\n");
        QVERIFY(pool.remove(path, WorktreePool::Loss::KeepCopy));
    } else {
        QVERIFY(QDir(path).removeRecursively());
        if (how != "folder")
            repository.run({"worktree", "prune"});
        if (how == "branch")
            repository.run({"branch", "-D", "x"});
    }
    const auto again = pool.recreate(path, {});
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QCOMPARE(again->workingFolder, path);
    QCOMPARE(headOf(path), how == "branch" ? created.record.baseCommit : commit);
    QCOMPARE(TestRepository::run(git::toPath(path), {"branch", "--show-current"}), "x\n");
    QCOMPARE(TestRepository::readFrom(git::toPath(path) + "/.env"), "KEY\n");
    if (how == "removed") {
        QCOMPARE(TestRepository::readFrom(git::toPath(path) + "/unsaved"), "unsaved\n");
        QCOMPARE(TestRepository::readFrom(git::toPath(path) + "/work"), "more work\n");
    }
    QVERIFY(pool.recreate(path, {}).error().kind == Error::Kind::Conflict);
}

/// Git forgets where it stood when the worktree is made again.
void tst_WorktreePool::keepsADetachedHeadOfWhatItMakesAgain()
{
    const TestRepository repository;
    const WorktreePool pool(repository.beside(u"data"_s));
    const QString path = create(pool, {.project = repository.path(), .name = u"x"_s}).record.path;
    TestRepository::run(git::toPath(path), {"checkout", "--quiet", "--detach"});
    TestRepository::writeTo(git::toPath(path) + "/work", "work\n");
    TestRepository::commitAll(git::toPath(path), "Work");
    QVERIFY(QDir(path).removeRecursively());
    const auto again = pool.recreate(path, {});
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    const QByteArray ref = repository.run({"for-each-ref", "--format=%(refname)", "refs/gantry/parked"}).trimmed();
    QCOMPARE(repository.run({"show", ref + ":work"}), "work\n");
    QVERIFY(again->notes.join(u'\n').contains(QString::fromLatin1(ref)));
}

void tst_WorktreePool::doesNotMakeWhatNobodyKnows()
{
    const TestRepository repository;
    const WorktreePool pool(repository.beside(u"data"_s));
    QVERIFY(pool.recreate(repository.beside(u"nowhere"_s), {}).error().kind == Error::Kind::NotFound);
}

void tst_WorktreePool::survivesDamagedRecords()
{
    const TestRepository repository;
    const WorktreePool pool(repository.beside(u"data"_s));
    const CreatedWorktree created = create(pool, {.project = repository.path(), .name = u"x"_s});
    TestRepository::writeTo(QFile::encodeName(repository.beside(u"data/worktrees/records/bad.json"_s)), "{\"path\":");
    QCOMPARE(pool.records().size(), 1);
    QCOMPARE(pool.records().first(), created.record);
}

QTEST_GUILESS_MAIN(tst_WorktreePool)
#include "tst_WorktreePool.moc"
