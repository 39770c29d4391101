// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestRepository.h"
#include "git/Diff.h"
#include "git/Repository.h"

#include <QElapsedTimer>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::Error;
using git::FileStatus;
using git::Repository;
using helpers::TestRepository;

class tst_Repository : public QObject
{
    Q_OBJECT
private slots:
    void knowsWhereItStands();
    void opensFromBelow();
    void refusesPlacesWithoutAWorkingTree();
    void listsBranches();
    void namesWhatHasChanged_data();
    void namesWhatHasChanged();
    void listsFolders();
    void showsDiffs();
    void stagesAndCommits_data();
    void stagesAndCommits();
    void refusesCommits();
    void discardsAndPutsBack_data();
    void discardsAndPutsBack();
    void doesNotUndoOverNewWork();
    void refusesToDiscardConflicts();
    void refusesARepositoryInside();
    void keepsWhatIsStagedApart();
    void endsWhenAsked();
    void endsInTime();
    void takesAPictureWithoutTouchingAnything();
};

static Repository open(const TestRepository &repository)
{
    auto opened = Repository::open(repository.bytes());
    if (!opened)
        qFatal("%s", qUtf8Printable(opened.error().message));
    return *opened;
}

static QList<FileStatus> filesOf(const Repository &repository)
{
    const auto status = repository.status();
    if (!status)
        qFatal("%s", qUtf8Printable(status.error().message));
    return status->files;
}

void tst_Repository::knowsWhereItStands()
{
    const TestRepository empty(TestRepository::Commit::No);
    auto head = open(empty).head();
    QVERIFY(head);
    QCOMPARE(head->branch, u"main");
    QVERIFY(head->isUnborn());
    QVERIFY(open(empty).status());

    const TestRepository repository;
    const QByteArray commit = repository.run({"rev-parse", "HEAD"}).trimmed();
    head = open(repository).head();
    QCOMPARE(head->commit, commit);
    QVERIFY(!head->isDetached());
    repository.run({"checkout", "--quiet", "--detach"});
    head = open(repository).head();
    QVERIFY(head->isDetached());
    QCOMPARE(head->commit, commit);
}

void tst_Repository::opensFromBelow()
{
    const TestRepository repository(TestRepository::Commit::Yes, u"a b\nc"_s);
    repository.write("deep/er/file", "x");
    const auto below = Repository::open(repository.bytes() + "/deep/er");
    QVERIFY(below);
    QCOMPARE(below->top(), repository.bytes());
    QCOMPARE(below->gitFolder(), repository.bytes() + "/.git");
}

void tst_Repository::refusesPlacesWithoutAWorkingTree()
{
    const QTemporaryDir folder;
    TestRepository::isolate();
    const auto none = Repository::open(QFile::encodeName(folder.path()));
    QVERIFY(!none);
    QVERIFY(none.error().kind == Error::Kind::NotFound);
    QVERIFY(none.error().message.contains(u"not in a git repository"));
    const auto gone = Repository::open("/nonexistent/folder");
    QVERIFY(!gone);
    QVERIFY(gone.error().kind == Error::Kind::NotFound);
    const TestRepository repository;
    const auto inside = Repository::open(repository.bytes() + "/.git");
    QVERIFY(!inside);
    QVERIFY(inside.error().kind == Error::Kind::Unsupported);
}

void tst_Repository::listsBranches()
{
    const TestRepository repository;
    repository.run({"branch", "feature/one"});
    repository.run({"update-ref", "refs/remotes/origin/main", "HEAD"});
    repository.run({"symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main"});
    const auto branches = open(repository).branches();
    QVERIFY(branches);
    QCOMPARE(branches->size(), 3);
    QCOMPARE(branches->at(0).name, u"main");
    QVERIFY(branches->at(0).current);
    QCOMPARE(branches->at(1).name, u"feature/one");
    QCOMPARE(branches->at(2).name, u"origin/main");
    QVERIFY(branches->at(2).remote);
}

void tst_Repository::namesWhatHasChanged_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("file.txt");
    QTest::newRow("space") << QByteArray("a file");
    QTest::newRow("line feed") << QByteArray("a\nfile");
    QTest::newRow("tab and quote") << QByteArray("a\t\"file\"");
    QTest::newRow("an option") << QByteArray("--force");
    QTest::newRow("a pattern") << QByteArray("*");
    QTest::newRow("magic") << QByteArray(":(glob)**");
    QTest::newRow("not UTF-8") << QByteArray("caf\xe9\xff");
    QTest::newRow("below") << QByteArray("src/deep/file");
}

void tst_Repository::namesWhatHasChanged()
{
    QFETCH(QByteArray, name);
    const TestRepository repository;
    repository.write("other", "other\n");
    repository.write(name, "one\n");
    const Repository opened = open(repository);
    QCOMPARE(filesOf(opened).size(), 2);
    const QList<FileStatus> fresh = filesOf(opened);
    const bool found = std::ranges::contains(fresh, name, &FileStatus::path);
    QVERIFY(found);
    FileStatus file{.path = name, .unstaged = '?'};
    QCOMPARE(git::Diff::parse(opened.diff(file).value_or("")).added, 1);

    QVERIFY(opened.stage({name}));
    const QList<FileStatus> staged = filesOf(opened);
    QCOMPARE(std::ranges::count_if(staged, &FileStatus::isStaged), 1);
    QVERIFY(opened.commit(u"Add it"_s));
    repository.write(name, "one\ntwo\n");
    const QList<FileStatus> changed = filesOf(opened);
    QCOMPARE(changed.size(), 2);
    const auto again = std::ranges::find(changed, name, &FileStatus::path);
    QVERIFY(again != changed.end());
    QCOMPARE(again->letter(), 'M');
    QCOMPARE(again->added, std::optional(1));
    QCOMPARE(again->removed, std::optional(0));
    const auto diff = opened.diff(*again);
    QVERIFY2(diff, diff ? "" : qPrintable(diff.error().message));
    QCOMPARE(git::Diff::parse(*diff).added, 1);
    // Only this file, whatever its name looks like.
    const auto undo = opened.discard({*again});
    QVERIFY2(undo, undo ? "" : qPrintable(undo.error().message));
    QCOMPARE(repository.read(name), "one\n");
    QCOMPARE(repository.read("other"), "other\n");
    const auto back = opened.undoDiscard(*undo);
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QCOMPARE(repository.read(name), "one\ntwo\n");
}

void tst_Repository::listsFolders()
{
    const TestRepository repository;
    repository.write(".gitignore", "node_modules/\n*.o\n");
    for (const QByteArray path :
         {"src/git/a", "node_modules/x/y", "build/a.o", ".config/b", "inner/file", "a b/\xff/c"})
        repository.write(path, "text\n");
    QVERIFY(QDir().mkpath(repository.path(u"empty/below"_s)));
    TestRepository::run(repository.bytes() + "/inner", {"init", "--quiet"});
    QVERIFY(QFile::link(repository.path(u"src"_s), repository.path(u"link"_s)));

    auto folders = open(repository).folders(100);
    QVERIFY(folders);
    QCOMPARE(folders->first(), "");
    std::ranges::sort(*folders);
    // A folder that holds nothing but ignored files may get others.
    QByteArrayList expected{"", ".config/", "a b/", "empty/", "empty/below/", "src/", "src/git/"};
    for (const QByteArray folder : {"build/", "a b/\xff/"}) {
        if (folders->contains(folder))
            expected.append(folder);
    }
    std::ranges::sort(expected);
    QCOMPARE(*folders, expected);
    folders = open(repository).folders(3);
    QCOMPARE(folders->size(), 3);
    QVERIFY(!folders->contains("src/git/"));
}

void tst_Repository::showsDiffs()
{
    const TestRepository repository;
    repository.write("README", "one\nTWO\nthree\n");
    repository.run({"add", "README"});
    repository.write("README", "one\nTWO\nTHREE\n");
    const Repository opened = open(repository);
    const FileStatus file = filesOf(opened).first();
    QCOMPARE(git::Diff::parse(opened.diff(file).value_or("")).added, 2);
    QCOMPARE(git::Diff::parse(opened.diff(file, Repository::Side::Staged).value_or("")).added, 1);
    QCOMPARE(git::Diff::parse(opened.diff(file, Repository::Side::Unstaged).value_or("")).added, 1);
    repository.commitAll("x");
    repository.run({"mv", "README", "LIES"});
    const FileStatus renamed = filesOf(opened).first();
    QCOMPARE(renamed.letter(), 'R');
    QCOMPARE(renamed.from, "README");
    QVERIFY(opened.diff(renamed).value_or("").contains("rename to LIES"));
}

void tst_Repository::stagesAndCommits_data()
{
    QTest::addColumn<bool>("born");
    QTest::newRow("first commit") << false;
    QTest::newRow("later commit") << true;
}

void tst_Repository::stagesAndCommits()
{
    QFETCH(bool, born);
    const TestRepository repository(born ? TestRepository::Commit::Yes : TestRepository::Commit::No);
    repository.write("a", "1\n");
    repository.write("b", "2\n");
    const Repository opened = open(repository);
    QVERIFY(opened.stage({"a", "b"}));
    QVERIFY(opened.unstage({"b"}));
    const auto commit = opened.commit(u"Subject\n\nBody with ümlaut\n# no comment of git's"_s);
    QVERIFY2(commit, commit ? "" : qPrintable(commit.error().message));
    QCOMPARE(opened.head()->commit, *commit);
    QVERIFY(repository.run({"log", "-1", "--format=%B"}).startsWith("Subject\n\nBody with ümlaut"));
    const QList<FileStatus> left = filesOf(opened);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().path, "b");
    QVERIFY(left.first().isUntracked());
}

void tst_Repository::refusesCommits()
{
    const TestRepository repository;
    const Repository opened = open(repository);
    QVERIFY(opened.commit(u" \n"_s).error().kind == Error::Kind::InvalidInput);
    const auto nothing = opened.commit(u"x"_s);
    QVERIFY(!nothing);
    QVERIFY(nothing.error().message.contains(u"Nothing is staged"));
    repository.write("f", "x");
    QVERIFY(opened.stage({"f"}));
    TestRepository::writeTo(repository.bytes() + "/.git/hooks/pre-commit",
                            "#!/bin/sh\necho tests are red >&2\nexit 1\n");
    QFile::setPermissions(repository.path(u".git/hooks/pre-commit"_s), QFile::ReadOwner | QFile::ExeOwner);
    const auto refused = opened.commit(u"x"_s);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"tests are red"));
    QVERIFY(filesOf(opened).first().isStaged());
}

void tst_Repository::discardsAndPutsBack_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"modified", "staged", "staged and modified", "added", "added and modified", "deleted",
                             "deletion staged", "untracked", "renamed", "a link"})
        QTest::newRow(what) << QByteArray(what);
}

void tst_Repository::discardsAndPutsBack()
{
    QFETCH(QByteArray, what);
    const TestRepository repository;
    repository.write("bystander", "mine\n");
    const auto add = [&repository] { repository.run({"add", "--all", "--", "README"}); };
    if (what == "modified" || what.startsWith("staged")) {
        repository.write("README", "staged\n");
        if (what != "modified")
            add();
        if (what.endsWith("and modified"))
            repository.write("README", "more\n");
    } else if (what.startsWith("added")) {
        repository.write("new", "new\n");
        repository.run({"add", "new"});
        if (what.endsWith("and modified"))
            repository.write("new", "newer\n");
    } else if (what.startsWith("delet")) {
        QFile::remove(repository.path(u"README"_s));
        if (what == "deletion staged")
            add();
    } else if (what == "untracked") {
        repository.write("sub/new", "new\n");
    } else if (what == "renamed") {
        repository.run({"mv", "README", "LIES"});
    } else {
        QVERIFY(QFile::link(repository.path(u"bystander"_s), repository.path(u"link"_s)));
    }
    const Repository opened = open(repository);
    QList<FileStatus> before = filesOf(opened);
    before.removeIf([](const FileStatus &file) { return file.path == "bystander"; });
    QCOMPARE(before.size(), 1);

    const auto undo = opened.discard(before);
    QVERIFY2(undo, undo ? "" : qPrintable(undo.error().message));
    const QList<FileStatus> clean = filesOf(opened);
    QCOMPARE(clean.size(), 1);
    QCOMPARE(clean.first().path, "bystander");
    QCOMPARE(repository.read("README"), "one\ntwo\nthree\n");
    QCOMPARE(repository.read("bystander"), "mine\n");

    const auto back = opened.undoDiscard(*undo);
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QList<FileStatus> after = filesOf(opened);
    after.removeIf([](const FileStatus &file) { return file.path == "bystander"; });
    QCOMPARE(after.size(), 1);
    QCOMPARE(after.first().path, before.first().path);
    QCOMPARE(after.first().letter(), before.first().letter());
    QCOMPARE(after.first().staged, before.first().staged);
    QCOMPARE(after.first().unstaged, before.first().unstaged);
    // The copy is used up.
    QVERIFY(opened.undoDiscard(*undo).error().kind == Error::Kind::NotFound);
}

void tst_Repository::doesNotUndoOverNewWork()
{
    const TestRepository repository;
    repository.write("README", "first\n");
    const Repository opened = open(repository);
    const auto undo = opened.discard(filesOf(opened));
    QVERIFY(undo);
    repository.write("README", "second\n");
    const auto back = opened.undoDiscard(*undo);
    QVERIFY(!back);
    QVERIFY(back.error().message.contains(QString::fromLatin1(undo->ref)));
    QCOMPARE(repository.read("README"), "second\n");
    QCOMPARE(repository.run({"show", undo->ref + ":README"}), "first\n");
}

void tst_Repository::refusesToDiscardConflicts()
{
    const TestRepository repository;
    repository.run({"checkout", "--quiet", "-b", "side"});
    repository.write("README", "side\n");
    repository.commitAll("side");
    repository.run({"checkout", "--quiet", "main"});
    repository.write("README", "main\n");
    repository.commitAll("main");
    QVERIFY(!git::Git(repository.bytes()).succeeds({"merge", "side"}));
    const Repository opened = open(repository);
    const QList<FileStatus> files = filesOf(opened);
    QCOMPARE(files.size(), 1);
    QVERIFY(files.first().conflicted);
    QCOMPARE(files.first().letter(), 'U');
    QVERIFY(!opened.discard(files));
    QVERIFY(!opened.commit(u"x"_s));
    QVERIFY(opened.diff(files.first()).value_or("").contains("<<<<<<<"));
    QVERIFY(repository.read("README").contains("<<<<<<<"));
}

void tst_Repository::refusesARepositoryInside()
{
    const TestRepository repository;
    repository.write("inner/file", "precious\n");
    const QByteArray inner = repository.bytes() + "/inner";
    TestRepository::run(inner, {"init", "--quiet", "--initial-branch=main"});
    TestRepository::commitAll(inner, "Inside");
    const Repository opened = open(repository);
    // Git would keep a link to it and none of its files.
    const auto kept = opened.snapshot(u"Kept"_s);
    QVERIFY(!kept);
    QVERIFY2(kept.error().message.contains(u"inner"), qPrintable(kept.error().message));
    const auto discarded = opened.discard(filesOf(opened));
    QVERIFY(!discarded);
    QVERIFY2(discarded.error().message.contains(u"of its own"), qPrintable(discarded.error().message));
    QCOMPARE(repository.read("inner/file"), "precious\n");
    // A submodule that was committed is known by its commit.
    repository.commitAll("As a submodule");
    TestRepository::writeTo(inner + "/file", "more\n");
    TestRepository::commitAll(inner, "Inside again");
    QVERIFY(opened.snapshot(u"Kept"_s));
}

void tst_Repository::keepsWhatIsStagedApart()
{
    const TestRepository repository;
    repository.write("README", "staged\n");
    repository.run({"add", "README"});
    repository.write("README", "working\n");
    const Repository opened = open(repository);
    const auto kept = opened.snapshot(u"Kept"_s);
    QVERIFY(kept);
    QCOMPARE(repository.run({"show", *kept + ":README"}), "working\n");
    QCOMPARE(repository.run({"show", *kept + "^2:README"}), "staged\n");
}

void tst_Repository::endsWhenAsked()
{
    std::stop_source source;
    std::thread later([&source] { source.request_stop(); });
    QElapsedTimer timer;
    timer.start();
    const auto result
        = git::spawn({.argv = {"/bin/sh", "-c", "trap '' TERM; sleep 60 & wait; sleep 60"}}, source.get_token());
    later.join();
    QVERIFY(!result);
    QVERIFY(result.error().kind == Error::Kind::Cancelled);
    QVERIFY(timer.elapsed() < 30'000);
}

void tst_Repository::endsInTime()
{
    const auto result = git::spawn({.argv = {"/bin/sh", "-c", "sleep 60"}, .timeLimit = 50ms}, {});
    QVERIFY(!result);
    QVERIFY(result.error().kind == Error::Kind::TimedOut);
    const auto large = git::spawn({.argv = {"/bin/sh", "-c", "yes"}, .maxOutputBytes = 1000}, {});
    QVERIFY(!large);
    QVERIFY(large.error().kind == Error::Kind::TooLarge);
    // A grandchild that keeps the pipes open does not keep us.
    const auto left = git::spawn({.argv = {"/bin/sh", "-c", "echo done; sleep 5 &"}}, {});
    QVERIFY(left);
    QCOMPARE(left->output, "done\n");
    // Nor one that never stops writing.
    const auto noisy = git::spawn({.argv = {"/bin/sh", "-c", "yes & echo $! >&2; exec true"}}, {});
    QVERIFY(noisy);
    QCOMPARE(::kill(noisy->errors.trimmed().toInt(), SIGKILL) == 0 || errno == ESRCH, true);
    const auto fed = git::spawn({.argv = {"cat"}, .input = QByteArray(3'000'000, 'x')}, {});
    QVERIFY(fed);
    QCOMPARE(fed->output.size(), 3'000'000);
    const auto unread = git::spawn({.argv = {"true"}, .input = QByteArray(3'000'000, 'x')}, {});
    QVERIFY(unread);
    QCOMPARE(unread->exitCode, 0);
    QVERIFY(git::spawn({.argv = {"no-such-program-at-all"}}, {}).error().kind == Error::Kind::NotFound);
}

void tst_Repository::takesAPictureWithoutTouchingAnything()
{
    const TestRepository repository;
    repository.write(".gitignore", "ignored\n");
    repository.write("ignored", "secret\n");
    repository.write("README", "changed\n");
    repository.write("new\n\xff", "new\n");
    const Repository opened = open(repository);
    const QList<FileStatus> before = filesOf(opened);
    const auto kept = opened.snapshot(u"Kept"_s);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    QVERIFY(filesOf(opened) == before);
    QCOMPARE(repository.run({"show", *kept + ":README"}), "changed\n");
    QCOMPARE(repository.run({"show", *kept + ":new\n\xff"}), "new\n");
    QVERIFY(!git::Git(repository.bytes()).succeeds({"show", *kept + ":ignored"}));
    QVERIFY(QDir(repository.path(u".git"_s)).entryList({u"gantry-index*"_s}).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Repository)
#include "tst_Repository.moc"
