// SPDX-License-Identifier: GPL-3.0-or-later
// `gantryctl worktree` and `gantryctl run --worktree`, as scripts use them.
#include "TestRepository.h"
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/TestPaths.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace helpers;
using namespace Qt::StringLiterals;

class tst_CtlWorktrees : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void addsListsAndRemoves();
    void refusesToLoseWork();
    void tellsOfIgnoredFiles();
    void takesNoEmptyNameForTheFolderItIsIn();
    void runsAStepInAWorktree_data();
    void runsAStepInAWorktree();
    void resumesWhereTheWorktreeWasDeleted();
    void startsNothingWithoutAWorktree();
    void takesTheWorktreeOfARefusedRunBack_data();
    void takesTheWorktreeOfARefusedRunBack();
    void listsWhatCannotBeChecked();
    void failsWithoutGit();
    void leavesNothingOnAFullDisk();

private:
    std::unique_ptr<CtlRun> call(const QStringList &arguments)
    {
        auto run = std::make_unique<CtlRun>(m_home->environment(), arguments);
        if (!run->waitForEnd())
            qFatal("gantryctl does not end");
        return run;
    }
    QJsonArray list()
    {
        return QJsonDocument::fromJson(call({u"worktree"_s, u"list"_s, u"--json"_s})->standardOutput()).array();
    }

    std::unique_ptr<TemporaryHome> m_home;
    std::unique_ptr<TestRepository> m_repository;
};

void tst_CtlWorktrees::init()
{
    m_home.reset();
    m_home = std::make_unique<TemporaryHome>();
    m_repository = std::make_unique<TestRepository>();
}

void tst_CtlWorktrees::addsListsAndRemoves()
{
    const auto added
        = call({u"worktree"_s, u"add"_s, u"--project"_s, m_repository->path(), u"--name"_s, u"paging"_s, u"--json"_s});
    QCOMPARE(added->exitCode(), 0);
    const QJsonObject made = QJsonDocument::fromJson(added->standardOutput()).object();
    const QString path = made[u"path"].toString();
    QVERIFY(QFileInfo::exists(path + u"/README"_s));
    QCOMPARE(made[u"branch"].toString(), u"paging");
    QCOMPARE(made[u"base"].toString(), u"main");
    QCOMPARE(list().size(), 1);
    QVERIFY(!list().first()[u"loses_work"].toBool());
    const auto removed = call({u"worktree"_s, u"remove"_s, u"paging"_s, u"--json"_s});
    QCOMPARE(removed->exitCode(), 0);
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(list().isEmpty());
    const auto again = call({u"worktree"_s, u"remove"_s, path});
    QCOMPARE(again->exitCode(), 1);
    QVERIFY(again->standardError().startsWith("gantryctl: "));
}

void tst_CtlWorktrees::refusesToLoseWork()
{
    const auto added = call({u"worktree"_s, u"add"_s, u"--project"_s, m_repository->path(), u"--json"_s});
    const QString path = QJsonDocument::fromJson(added->standardOutput()).object()[u"path"].toString();
    TestRepository::writeTo(git::toPath(path) + "/new", "new\n");
    QVERIFY(list().first()[u"loses_work"].toBool());
    const auto refused = call({u"worktree"_s, u"remove"_s, path});
    QCOMPARE(refused->exitCode(), 1);
    QVERIFY(refused->standardError().contains("1 new file would be lost"));
    QVERIFY(QFileInfo::exists(path + u"/new"_s));
    const auto forced = call({u"worktree"_s, u"remove"_s, path, u"--force"_s, u"--json"_s});
    QCOMPARE(forced->exitCode(), 0);
    const QString ref = QJsonDocument::fromJson(forced->standardOutput()).object()[u"parked_ref"].toString();
    QCOMPARE(m_repository->run({"show", ref.toLatin1() + ":new"}), "new\n");
    QVERIFY(!QFileInfo::exists(path));
}

void tst_CtlWorktrees::tellsOfIgnoredFiles()
{
    m_repository->write(".gitignore", "build/\n");
    m_repository->commitAll("Ignore");
    for (const bool json : {true, false}) {
        const auto added = call({u"worktree"_s, u"add"_s, u"--project"_s, m_repository->path(), u"--name"_s,
                                 json ? u"one"_s : u"two"_s, u"--json"_s});
        const QString path = QJsonDocument::fromJson(added->standardOutput()).object()[u"path"].toString();
        QCOMPARE(list().first()[u"ignored"], 0);
        TestRepository::writeTo(git::toPath(path) + "/build/output", "hours of work\n");
        QCOMPARE(list().first()[u"ignored"], 1);
        QVERIFY(call({u"worktree"_s, u"list"_s})->standardOutput().contains("files that git ignores go with it"));
        const QStringList remove{u"worktree"_s, u"remove"_s, path};
        if (json)
            QCOMPARE(QJsonDocument::fromJson(call(remove + QStringList{u"--json"_s})->standardOutput())[u"ignored"], 1);
        else
            QVERIFY(call(remove)->standardOutput().contains("Files that git ignores went with it"));
    }
}

void tst_CtlWorktrees::takesNoEmptyNameForTheFolderItIsIn()
{
    const auto added = call({u"worktree"_s, u"add"_s, u"--project"_s, m_repository->path(), u"--json"_s});
    const QString path = QJsonDocument::fromJson(added->standardOutput()).object()[u"path"].toString();
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(path));
    const auto refused = call({u"worktree"_s, u"remove"_s, QString(), u"--force"_s});
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(refused->exitCode(), 2);
    QVERIFY(refused->standardError().contains("Name the worktree"));
    QVERIFY(QFileInfo::exists(path));
}

void tst_CtlWorktrees::runsAStepInAWorktree_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("branch");
    QTest::newRow("named") << QStringList{u"--worktree"_s, u"mine"_s, u"--base"_s, u"main"_s} << u"mine"_s;
    QTest::newRow("from the prompt") << QStringList{u"--worktree"_s} << u"basename-pwd"_s;
}

void tst_CtlWorktrees::runsAStepInAWorktree()
{
    QFETCH(QStringList, options);
    QFETCH(QString, branch);
    const auto run = call(
        QStringList{u"run"_s, u"--json"_s, u"--project"_s, m_repository->path(), u"--shell"_s, u"basename \"$PWD\""_s}
        + options);
    QVERIFY2(run->exitCode() == 0, run->standardError().constData());
    QVERIFY(run->standardOutput().contains(branch.toUtf8() + "\\n"));
    QCOMPARE(list().first()[u"branch"].toString(), branch);
    const auto sessions = call({u"session"_s, u"list"_s, u"--json"_s});
    const QJsonValue session = QJsonDocument::fromJson(sessions->standardOutput()).array().first();
    QVERIFY(QJsonDocument(session.toObject()).toJson().contains("/worktrees/trees/"));
}

void tst_CtlWorktrees::resumesWhereTheWorktreeWasDeleted()
{
    const auto run
        = call({u"run"_s, u"--json"_s, u"--background"_s, u"--project"_s, m_repository->path(), u"--worktree"_s,
                u"paging"_s, u"--prompt"_s, u"begin"_s, u"--claude"_s, helpers::builtProgram("gantry-demo-agent")});
    QVERIFY2(run->exitCode() == 0, run->standardError().constData());
    const QString path = list().first()[u"path"].toString();
    QVERIFY(QDir(path).removeRecursively());
    const auto resumed = call({u"session"_s, u"resume"_s, run->sessionId(), u"--prompt"_s, u"go on"_s});
    QVERIFY2(resumed->exitCode() == 0, resumed->standardError().constData());
    QVERIFY(resumed->standardError().contains("has been made again"));
    QVERIFY(QFileInfo::exists(path + u"/README"_s));
    QCOMPARE(list().first()[u"branch"].toString(), u"paging");
}

void tst_CtlWorktrees::startsNothingWithoutAWorktree()
{
    const QStringList run{u"run"_s,     u"--json"_s, u"--project"_s,  m_repository->path(),
                          u"--shell"_s, u"true"_s,   u"--worktree"_s, u"x"_s};
    const auto unknown = call(run + QStringList{u"--base"_s, u"no-such-branch"_s});
    QCOMPARE(unknown->exitCode(), 1);
    QVERIFY(unknown->standardError().contains("no-such-branch"));
    QCOMPARE(call({u"run"_s, u"--project"_s, m_repository->path(), u"--shell"_s, u"true"_s, u"--base"_s, u"main"_s})
                 ->exitCode(),
             2);
    QCOMPARE(m_repository->run({"worktree", "list"}).count('\n'), 1);
    QVERIFY(QJsonDocument::fromJson(call({u"session"_s, u"list"_s, u"--json"_s})->standardOutput()).array().isEmpty());
}

void tst_CtlWorktrees::takesTheWorktreeOfARefusedRunBack_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("why");
    QTest::newRow("no claude") << QStringList{u"--prompt"_s, u"x"_s, u"--claude"_s, u"/no/such/claude"_s}
                               << u"/no/such/claude"_s;
    QTest::newRow("no prompt file") << QStringList{u"--prompt-file"_s, u"/no/such/file"_s} << u"/no/such/file"_s;
}

void tst_CtlWorktrees::takesTheWorktreeOfARefusedRunBack()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, why);
    // The project is a folder inside of the repository, as it may be.
    m_repository->write("part/file", "x\n");
    m_repository->commitAll("Part");
    const auto run = call(QStringList{u"run"_s, u"--json"_s, u"--project"_s, m_repository->path() + u"/part"_s,
                                      u"--worktree"_s, u"mine"_s}
                          + options);
    QCOMPARE(run->exitCode(), 1);
    QVERIFY2(run->standardError().contains(why.toUtf8()), run->standardError().constData());
    QVERIFY2(run->standardError().contains("was taken back"), run->standardError().constData());
    QCOMPARE(run->lines().last().value(u"type").toString(), u"result"_s);
    QCOMPARE(m_repository->run({"worktree", "list"}).count('\n'), 1);
    QVERIFY(m_repository->run({"branch", "--list", "mine"}).isEmpty());
    QVERIFY(list().isEmpty());
}

/// The link of a worktree to its repository is broken; what is in it is all the more worth being told of.
void tst_CtlWorktrees::listsWhatCannotBeChecked()
{
    const auto added
        = call({u"worktree"_s, u"add"_s, u"--project"_s, m_repository->path(), u"--name"_s, u"paging"_s, u"--json"_s});
    const QString path = QJsonDocument::fromJson(added->standardOutput()).object()[u"path"].toString();
    QVERIFY(QFile::remove(path + u"/.git"_s));
    TestRepository::writeTo(git::toPath(path) + "/.git", "gitdir: /no/such/folder\n");
    const auto listed = list();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.first()[u"path"].toString(), path);
    QCOMPARE(listed.first()[u"branch"].toString(), u"paging"_s);
    QVERIFY(!listed.first()[u"error"].toString().isEmpty());
    const auto words = call({u"worktree"_s, u"list"_s});
    QCOMPARE(words->exitCode(), 0);
    QVERIFY(words->standardOutput().contains(path.toUtf8() + "  paging  ("));
    // There is nothing left of it.
    QVERIFY(QDir(path).removeRecursively());
    m_repository->run({"worktree", "prune"});
    QVERIFY(list().isEmpty());
}

void tst_CtlWorktrees::failsWithoutGit()
{
    QCOMPARE(call({u"worktree"_s, u"add"_s, u"--project"_s, m_repository->path()})->exitCode(), 0);
    auto environment = m_home->environment();
    environment.insert(u"PATH"_s, m_home->makeFolder(u"nothing"_s));
    CtlRun run(environment, {u"worktree"_s, u"list"_s, u"--json"_s});
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.exitCode(), 1);
    QVERIFY2(run.standardError().contains("git"), run.standardError().constData());
    QCOMPARE(QJsonDocument::fromJson(run.standardOutput())[u"type"].toString(), u"error"_s);
}

/// A disk that is really full: a small one of its own, mounted where worktrees are made.
void tst_CtlWorktrees::leavesNothingOnAFullDisk()
{
    const QString bubblewrap = QStandardPaths::findExecutable(u"bwrap"_s);
    const QStringList small{u"--dev-bind"_s, u"/"_s, u"/"_s, u"--size"_s, u"300000"_s, u"--tmpfs"_s};
    const QString trees = m_home->data() + u"/worktrees/trees"_s;
    QVERIFY(QDir().mkpath(trees));
    if (bubblewrap.isEmpty() || QProcess::execute(bubblewrap, small + QStringList{trees, u"true"_s}) != 0)
        QSKIP("SKIPPED, A FULL DISK IS NOT TESTED: bubblewrap cannot mount one here");
    m_repository->write("large", QByteArray(2'000'000, 'x'));
    m_repository->commitAll("Large");
    QProcess run;
    run.setProcessEnvironment(m_home->environment());
    run.start(bubblewrap,
              small
                  + QStringList{trees, helpers::builtProgram("gantryctl"), u"worktree"_s, u"add"_s, u"--project"_s,
                                m_repository->path(), u"--name"_s, u"big"_s, u"--json"_s});
    QVERIFY(run.waitForFinished(60'000));
    QCOMPARE(run.exitCode(), 1);
    const QByteArray errors = run.readAllStandardError();
    QVERIFY2(errors.contains("disk is full"), errors.constData());
    QCOMPARE(errors.count('\n'), 1);
    const auto told = QJsonDocument::fromJson(run.readAllStandardOutput());
    QCOMPARE(told[u"type"_s].toString(), u"error"_s);
    QCOMPARE(m_repository->run({"branch", "--list", "big"}), QByteArray());
    QCOMPARE(m_repository->run({"worktree", "list"}).count('\n'), 1);
    QVERIFY(list().isEmpty());
}

QTEST_GUILESS_MAIN(tst_CtlWorktrees)
#include "tst_CtlWorktrees.moc"
