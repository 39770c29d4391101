// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxProject.h"
#include "engines/SandboxResults.h"
#include "engines/SandboxScript.h"
#include "tests/engines/SandboxFixture.h"
#include "tests/git/TestRepository.h"

#include <QProcess>
#include <QStandardPaths>

using helpers::SandboxEngine;
using session::Event;
using session::RunRequest;
using namespace Qt::StringLiterals;

/// What a run does to a repository, and how it comes back.
class tst_SandboxGit : public helpers::SandboxFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { helpers::TestRepository::isolate(); }
    void init();
    void cleanup()
    {
        if (needsService())
            tearDown();
    }

    void collectsOneAtATime();
    void isDoneWhereItWasDone();
    void bringsCommitsBack();
    void saysThatGitKeepsNoEmptyFolders();
    void bringsBackWhatRootMade();
    void makesABranch_data();
    void makesABranch();
    void refusesABranchThatExists();
    void refusesWhatHasNoHistory();
    void pushesAndOpensAPullRequest();
    void pushesNothingOfAFailedRun();
    void tellsWhyNothingCouldBePushed();
    void keepsResultsForLater();
    void letsNoLinkLeadOutside();
    void bringsRepositoriesBackAsFiles_data();
    void bringsRepositoriesBackAsFiles();
    void judgesPatches_data();
    void judgesPatches();
    void readsCommits_data();
    void readsCommits();
    void knowsWhereToPush_data();
    void knowsWhereToPush();

private:
    /// The tables about texts need no service.
    [[nodiscard]] static bool needsService()
    {
        const QByteArray test = QTest::currentTestFunction();
        return test != "collectsOneAtATime" && test != "isDoneWhereItWasDone" && test != "judgesPatches"
            && test != "readsCommits" && test != "knowsWhereToPush";
    }
    QByteArray git(const QByteArrayList &arguments) const
    {
        return git::Git(git::toPath(m_project)).line(arguments).value_or("failed");
    }
    [[nodiscard]] QJsonObject results() const { return told("sandbox_results"_L1).value(0); }
};

void tst_SandboxGit::init()
{
    if (!needsService())
        return;
    setUp();
    git({"init", "-q", "--initial-branch=main"});
    write(u"README"_s, "one\n");
    git({"add", "-A"});
    git({"commit", "-q", "-m", "First"});
    write(u"not committed"_s, "mine\n");
}

/// A program was killed while it collected, and the next one collects while the first script still runs.
void tst_SandboxGit::collectsOneAtATime()
{
    const QTemporaryDir home;
    const QString bin = home.filePath(u"bin"_s);
    const QString work = home.filePath(u"workspace"_s);
    QVERIFY(QDir().mkpath(bin) && QDir().mkpath(work) && QDir().mkpath(home.filePath(u".gantry/r1"_s)));
    const auto put = [](const QString &name, const QByteArray &bytes) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    put(work + u"/a"_s, "one\n");
    const engines::SandboxScript script(u"r1"_s, u"workspace"_s);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    const auto begin = [&environment](QProcess &process, const e2b::ProcessSpec &spec) {
        QProcessEnvironment own = environment;
        for (auto each = spec.environment.cbegin(); each != spec.environment.cend(); ++each)
            own.insert(each.key(), each.value());
        process.setProcessEnvironment(own);
        process.start(u"bash"_s, {u"-c"_s, spec.command});
    };
    const auto ends = [](QProcess &process) {
        return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit
            && process.exitCode() == 0;
    };
    QProcess before;
    begin(before, script.snapshot());
    QVERIFY2(ends(before), before.readAllStandardError().constData());
    put(work + u"/a"_s, "two\n");
    // Takes its time to add, and says when two do so at once.
    put(bin + u"/git"_s,
        "#!/bin/bash\ncase \" $* \" in *' add '*) ;; *) exec \"$GIT\" \"$@\" ;; esac\n"
        "mkdir \"$HOME/adding\" 2>/dev/null || touch \"$HOME/two\"\nsleep 1\n\"$GIT\" \"$@\"; code=$?\n"
        "rmdir \"$HOME/adding\" 2>/dev/null; exit $code\n");
    environment.insert(u"GIT"_s, QStandardPaths::findExecutable(u"git"_s));
    environment.insert(u"PATH"_s, bin + u':' + environment.value(u"PATH"_s));
    QProcess first;
    QProcess second;
    begin(first, script.collect({}));
    begin(second, script.collect({}));
    QVERIFY2(ends(first), first.readAllStandardError().constData());
    QVERIFY2(ends(second), second.readAllStandardError().constData());
    QVERIFY(!QFile::exists(home.filePath(u"two"_s)));
    QVERIFY(bytes(home.filePath(u".gantry/r1/results.patch"_s)).contains("+two"));
}

/// The program that put it there ended before it could tell so.
void tst_SandboxGit::isDoneWhereItWasDone()
{
    const QTemporaryDir folder;
    m_project = folder.filePath(u"project"_s);
    QVERIFY(QDir().mkpath(m_project));
    git({"init", "-q", "--initial-branch=main"});
    write(u"README"_s, "one\n");
    git({"add", "-A"});
    git({"commit", "-q", "-m", "First"});
    engines::SandboxResults results;
    results.patch = folder.filePath(u"p"_s);
    write(u"../p"_s, "--- a/README\n+++ b/README\n@@ -1 +1,2 @@\n one\n+two\n");
    for (int i = 0; i < 2; ++i) {
        results.applied = false;
        applyResults(results, git::toPath(m_project), {});
        QVERIFY2(results.applied && results.conflict.isEmpty(), qPrintable(results.conflict));
        QCOMPARE(bytes(m_project + u"/README"_s), QByteArray("one\ntwo\n"));
    }
    git({"commit", "-q", "-a", "-m", "Second"});
    git({"update-ref", "refs/gantry/result", "HEAD"});
    results.bundle = folder.filePath(u"b"_s);
    git({"bundle", "create", "-q", git::toPath(results.bundle), "refs/gantry/result", "--not", "HEAD^"});
    for (int i = 0; i < 2; ++i) {
        results.branch.clear();
        const auto taken = importCommits(results, git::toPath(m_project), u"r1"_s, u"work"_s, {});
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
        QCOMPARE(results.branch, u"work"_s);
    }
    git({"update-ref", "refs/heads/work", "HEAD^"}); // another one's
    QVERIFY(!importCommits(results, git::toPath(m_project), u"r1"_s, u"work"_s, {}));
    QVERIFY(results.branch.isEmpty());
}

void tst_SandboxGit::bringsCommitsBack()
{
    const QByteArray before = git({"rev-parse", "HEAD"});
    RunRequest wanted
        = request(uR"(git log --format=%s; git status --porcelain; echo two >>README; git commit -qam 'Second ü'
git switch -q -c other; echo x >x; git add x; git commit -qm Third; git switch -q main; echo open >y)"_s);
    const QJsonObject end = play(wanted);
    QCOMPARE(end.value(u"exit_code"), 0);
    QVERIFY2(!end.contains(u"warning"), qPrintable(end.value(u"warning").toString()));
    QCOMPARE(log(wanted), QByteArray("First\n?? \"not committed\"\n"));
    const QJsonArray commits = results().value(u"commits").toArray();
    QCOMPARE(commits.size(), 2);
    QVERIFY(std::ranges::any_of(commits, [](const auto &each) { return each[u"subject"] == u"Second ü"_s; }));
    const QByteArray ref = results().value(u"ref").toString().toUtf8();
    QCOMPARE(git({"log", "-1", "--format=%s", ref + "/heads/other"}), QByteArray("Third"));
    QCOMPARE(git({"rev-parse", ref + "/heads/main^"}), before);
    QCOMPARE(git({"rev-parse", "HEAD"}), before); // the branch here stays what it was
    QCOMPARE(bytes(m_project + u"/README"_s), QByteArray("one\ntwo\n"));
    QCOMPARE(bytes(m_project + u"/y"_s), QByteArray("open\n"));
    QCOMPARE(bytes(m_project + u"/not committed"_s), QByteArray("mine\n"));
    const auto kept = engines::SandboxResults::read(wanted.run.folder);
    QVERIFY(kept && kept->applied);
    const QJsonArray again = kept->toJson().value(u"commits").toArray();
    QCOMPARE(again.size(), commits.size());
    for (qsizetype i = 0; i < again.size(); ++i)
        QCOMPARE(again.at(i)[u"id"].toString(), commits.at(i)[u"id"].toString());
}

void tst_SandboxGit::saysThatGitKeepsNoEmptyFolders()
{
    RunRequest wanted = request(u"echo two >>README; mkdir -p empty/one other"_s);
    wanted.session.profile.engineOptions = {{u"branch"_s, u"work"_s}};
    QCOMPARE(play(wanted).value(u"exit_code"), 0);
    QVERIFY(std::ranges::any_of(told("sandbox_progress"_L1), [](const QJsonObject &data) {
        return data.value(u"words").toString().startsWith(u"2 empty folders"_s) && data.value(u"warning").toBool();
    }));
    QCOMPARE(results().value(u"branch"), u"work"_s);
    QVERIFY(!QFileInfo::exists(m_project + u"/other"_s));
}

/// Git may not read it until it is the user's.
void tst_SandboxGit::bringsBackWhatRootMade()
{
    addProgram(
        u"git"_s,
        R"(case " $* " in *' add -A . ') [ -e "$HOME/owned" ] || { echo denied >&2; exit 128; }; rm "$HOME/owned";; esac
exec )" + git::toPath(QStandardPaths::findExecutable(u"git"_s))
            + " \"$@\"\n");
    addProgram(u"sudo"_s, "[ \"$2\" = chown ] && touch \"$HOME/owned\"\n");
    const QJsonObject end = play(request(u"echo two >README"_s));
    QVERIFY2(!end.contains(u"warning"), qPrintable(end.value(u"warning").toString()));
    QCOMPARE(end.value(u"exit_code"), 0);
    QCOMPARE(bytes(m_project + u"/README"_s), "two\n"_ba);
}

void tst_SandboxGit::makesABranch_data()
{
    QTest::addColumn<QString>("branch");
    QTest::addColumn<QString>("made");
    QTest::newRow("named") << u"work/new one's-ü"_s.remove(u' ') << u"work/newone's-ü"_s;
    QTest::newRow("auto") << u"auto"_s << u"gantry/echo-two-readme-echo-b"_s;
}

void tst_SandboxGit::makesABranch()
{
    QFETCH(const QString, branch);
    QFETCH(const QString, made);
    RunRequest wanted = request(u"echo two >>README; echo b >b"_s);
    wanted.session.profile.engineOptions = {{u"branch"_s, branch}};
    QCOMPARE(play(wanted).value(u"exit_code"), 0);
    QVERIFY2(results().value(u"conflict").toString().isEmpty(), qPrintable(results().value(u"conflict").toString()));
    QCOMPARE(results().value(u"branch").toString(), made);
    QVERIFY(!results().value(u"applied").toBool());
    const QByteArray name = made.toUtf8();
    QCOMPARE(git({"log", "-1", "--format=%s", name}), wanted.step.text.toUtf8());
    QCOMPARE(git({"show", name + ":b"}), QByteArray("b"));
    QVERIFY2(!QFile::exists(m_project + u"/b"_s), "the working tree stays as it is");
    QCOMPARE(bytes(m_project + u"/README"_s), QByteArray("one\n"));
    QCOMPARE(git({"symbolic-ref", "HEAD"}), QByteArray("refs/heads/main"));
}

void tst_SandboxGit::refusesABranchThatExists()
{
    RunRequest wanted = request(u"true"_s);
    wanted.session.profile.engineOptions = {{u"branch"_s, u"main"_s}};
    const QString error = play(wanted).value(u"error").toString();
    QVERIFY2(error.contains(u"There is a branch main already"_s), qPrintable(error));
    QVERIFY2(m_fake->requests().isEmpty(), "no sandbox was asked for");
    const auto engine = makeEngine();
    for (const QString &bad : {u"a b"_s, u"-x"_s, u"a..b"_s, u"/x"_s, u"x.lock"_s, u"@"_s, u"a\nb"_s}) {
        wanted.session.profile.engineOptions = {{u"branch"_s, bad}};
        QVERIFY2(!engine->check(wanted), qPrintable(bad));
    }
}

void tst_SandboxGit::refusesWhatHasNoHistory()
{
    git({"checkout", "-q", "--detach"});
    RunRequest wanted = request(u"true"_s);
    wanted.session.profile.engineOptions = {{u"branch"_s, u"auto"_s}};
    QString error = play(wanted).value(u"error").toString();
    QVERIFY2(error.contains(u"HEAD is detached"_s), qPrintable(error));
    QDir(m_project + u"/.git"_s).removeRecursively();
    wanted = request(u"true"_s);
    wanted.session.profile.engineOptions = {{u"branch"_s, u"auto"_s}};
    error = play(wanted).value(u"error").toString();
    QVERIFY2(error.contains(u"needs a repository"_s), qPrintable(error));
    QVERIFY(m_fake->requests().isEmpty());
}

void tst_SandboxGit::pushesAndOpensAPullRequest()
{
    const QString remote = m_folder->filePath(u"remote.git"_s);
    git({"init", "-q", "--bare", "--initial-branch=main", git::toPath(remote)});
    git({"remote", "add", "origin", git::toPath(remote)});
    git({"push", "-q", "origin", "main"});
    addProgram(u"gh"_s, R"(printf '%s|' "$@" >"$HOME/gh.arguments"; cat "${12}" >/dev/null 2>&1
cat "$HOME/.gantry/$GANTRY_RUN/pull.body" >"$HOME/gh.body"; echo https://github.example/o/r/pull/7)");
    m_choices.gitToken = base::Secret("ghp_secret");
    m_choices.keep = true;
    tearDown();
    m_fake = std::make_unique<helpers::FakeE2b>(QStringList{u"--bin"_s, m_bin});
    m_choices.account = m_fake->account();
    RunRequest wanted = request(u"echo two >>README; test -z \"$GANTRY_TOKEN$GH_TOKEN\""_s);
    wanted.session.profile.engineOptions
        = {{u"git_live"_s, true}, {u"target_branch"_s, u"main"_s}, {u"branch"_s, u"topic"_s}};
    QCOMPARE(play(wanted).value(u"exit_code"), 0);
    QVERIFY2(!results().contains(u"conflict"), qPrintable(results().value(u"conflict").toString()));
    QCOMPARE(results().value(u"pull_request"), u"https://github.example/o/r/pull/7"_s);
    const git::Git there(git::toPath(remote));
    QCOMPARE(there.line({"rev-parse", "refs/heads/topic"}).value_or(""), git({"rev-parse", "topic"}));
    const QString home = m_fake->sandboxes().first().value(u"root").toString() + u"/home/user/"_s;
    const QByteArray arguments = bytes(home + u"gh.arguments"_s);
    QVERIFY2(arguments.contains("|--head|topic|") && arguments.contains("|--base|main|"), arguments.constData());
    QVERIFY(!arguments.contains("ghp_secret"));
    QVERIFY(bytes(home + u"gh.body"_s).contains("- echo two"));
    for (const Event &event : std::as_const(m_events))
        QVERIFY(!QJsonDocument(event.data).toJson().contains("ghp_secret"));
}

void tst_SandboxGit::pushesNothingOfAFailedRun()
{
    const QString remote = m_folder->filePath(u"remote.git"_s);
    git({"init", "-q", "--bare", git::toPath(remote)});
    git({"remote", "add", "origin", git::toPath(remote)});
    RunRequest wanted = request(u"echo two >>README; exit 1"_s);
    wanted.session.profile.engineOptions = {{u"git_live"_s, true}};
    QCOMPARE(play(wanted).value(u"exit_code"), 1);
    QVERIFY(!results().value(u"branch").toString().isEmpty()); // what it did is not lost
    QVERIFY(git::Git(git::toPath(remote)).line({"for-each-ref"}).value_or("?").isEmpty());
}

void tst_SandboxGit::tellsWhyNothingCouldBePushed()
{
    RunRequest wanted = request(u"echo two >>README"_s);
    wanted.session.profile.engineOptions = {{u"git_live"_s, true}};
    const QString none = play(wanted).value(u"error").toString();
    QVERIFY2(none.contains(u"no remote"_s), qPrintable(none));
    git({"remote", "add", "origin", "https://user:pw@github.com/o/r.git"});
    const QString token = play(wanted).value(u"error").toString();
    QVERIFY2(token.contains(u"GH_TOKEN"_s) && !token.contains(u"pw"_s), qPrintable(token));
    QVERIFY(m_fake->requests().isEmpty());
    git({"remote", "set-url", "origin", "file:///nothing/like/this.git"});
    const QJsonObject end = play(wanted);
    QCOMPARE(end.value(u"exit_code"), 0); // the run itself was good
    QVERIFY2(end.value(u"warning").toString().contains(u"could not be pushed"_s),
             qPrintable(end.value(u"warning").toString()));
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_SandboxGit::keepsResultsForLater()
{
    RunRequest wanted = request(u"echo two >>README"_s);
    wanted.session.profile.engineOptions = {{u"keep_results"_s, true}};
    QCOMPARE(play(wanted).value(u"exit_code"), 0);
    QCOMPARE(bytes(m_project + u"/README"_s), QByteArray("one\n"));
    auto kept = engines::SandboxResults::read(wanted.run.folder);
    QVERIFY(kept && !kept->applied && kept->changes.size() == 1);
    engines::applyResults(*kept, git::toPath(m_project), {});
    QVERIFY2(kept->applied, qPrintable(kept->conflict));
    QCOMPARE(bytes(m_project + u"/README"_s), QByteArray("one\ntwo\n"));
}

void tst_SandboxGit::letsNoLinkLeadOutside()
{
    write(u"d/e"_s, "x");
    const QJsonObject end = play(request(u"ln -s ../../../etc/passwd d/link; echo new >new"_s));
    QCOMPARE(end.value(u"exit_code"), 0);
    QVERIFY2(results().value(u"conflict").toString().contains(u"d/link"_s),
             qPrintable(results().value(u"conflict").toString()));
    QVERIFY(!QFileInfo(m_project + u"/d/link"_s).isSymLink());
    QVERIFY2(!QFile::exists(m_project + u"/new"_s), "all or nothing");
    m_events.clear();
    play(request(u"ln -s ../README d/link; mkdir .git/hooks -p; echo x >.git/hooks/pre-commit"_s));
    QVERIFY2(results().value(u"applied").toBool(), qPrintable(results().value(u"conflict").toString()));
    QVERIFY(QFileInfo(m_project + u"/d/link"_s).isSymLink());
    QVERIFY(!QFile::exists(m_project + u"/.git/hooks/pre-commit"_s));
}

void tst_SandboxGit::bringsRepositoriesBackAsFiles_data()
{
    QTest::addColumn<QString>("branch");
    QTest::addColumn<QString>("commit");
    const QString commit = u"git -C sub add a; git -C sub -c user.name=A -c user.email=a@b commit -qm x;"_s;
    QTest::newRow("without a commit") << QString() << QString();
    QTest::newRow("with one") << QString() << commit;
    QTest::newRow("without a commit, onto a branch") << u"work"_s << QString();
    QTest::newRow("with one, onto a branch") << u"work"_s << commit;
}

/// As "cargo new" makes them.
void tst_SandboxGit::bringsRepositoriesBackAsFiles()
{
    QFETCH(const QString, branch);
    QFETCH(const QString, commit);
    m_choices.keep = true;
    RunRequest wanted
        = request(u"mkdir -p sub/in; git init -q sub; git init -q sub/in; echo x >sub/a; echo z >sub/in/c; "_s + commit
                  + u"echo y >b"_s);
    wanted.session.profile.engineOptions = {{u"branch"_s, branch}};
    const QJsonObject end = play(wanted);
    QCOMPARE(end.value(u"exit_code"), 0);
    QVERIFY2(!end.contains(u"warning"), qPrintable(end.value(u"warning").toString()));
    for (const auto &[name, content] :
         {std::pair("sub/a"_ba, "x"_ba), std::pair("sub/in/c"_ba, "z"_ba), std::pair("b"_ba, "y"_ba)}) {
        if (branch.isEmpty())
            QCOMPARE(bytes(m_project + u'/' + QString::fromLatin1(name)), content + '\n');
        else
            QCOMPARE(git({"show", "work:" + name}), content);
    }
    QVERIFY2(QFile::exists(m_fake->workspace() + u"/sub/.git/HEAD"_s), "there they are what they were");
}

void tst_SandboxGit::judgesPatches_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<bool>("good");
    const QByteArray head = "diff --git a/d/l b/d/l\n";
    const auto link = [&head](const QByteArray &path, const QByteArray &target) {
        return head + "new file mode 120000\nindex 0000000..1234567\n--- /dev/null\n+++ " + path + "\n@@ -0,0 +1 @@\n+"
            + target + "\n\\ No newline at end of file\n";
    };
    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("inside") << link("b/d/l", "../x") << true;
    QTest::newRow("up") << link("b/d/l", "../../x") << false;
    QTest::newRow("absolute") << link("b/d/l", "/etc/x") << false;
    QTest::newRow("quoted") << link("\"b/d/\\303\\274\"", "../x") << true;
    QTest::newRow("quoted up") << link("\"b/d/\\303\\274\"", "../../x") << false;
    QTest::newRow("no path") << link("x", "y") << false;
    QTest::newRow("changed") << head + "index 1..2 120000\n--- a/d/l\n+++ b/d/l\n@@ -1 +1 @@\n-x\n+/etc\n" << false;
    QTest::newRow("removed") << head
            + "deleted file mode 120000\nindex 1..0\n--- a/d/l\n+++ /dev/null\n@@ -1 +0,0 @@\n-/etc\n"
                             << true;
    QTest::newRow("from a file") << head
            + "old mode 100644\nnew mode 120000\nindex 1..2\n--- a/d/l\n+++ b/d/l\n@@ -1 +1 @@\n-x\n+/etc\n"
                                 << false;
    QTest::newRow("renamed") << head + "similarity index 100%\nrename from d/l\nrename to l\n" << false;
    QTest::newRow("binary link") << head + "new file mode 120000\nindex 0..1\nGIT binary patch\nliteral 4\nLcmZ\n"
                                 << false;
    QTest::newRow("words in a hunk") << head
            + "index 1..2 100644\n--- a/d/l\n+++ b/d/l\n@@ -1,2 +1,2 @@\n-rename from x\n+new file mode 120000\n y\n"
                                     << true;
    QTest::newRow("cut hunk") << head + "index 1..2 100644\n--- a/d/l\n+++ b/d/l\n@@ -1,9 +1,9 @@\n-x\n" << false;
    QTest::newRow("hostile counts") << head + "@@ -1,99999999999999999999 +1 @@\n" << false;
    QTest::newRow("second link") << link("b/d/l", "x") + link("b/d/m", "/x") << false;
}

void tst_SandboxGit::judgesPatches()
{
    QFETCH(const QByteArray, patch);
    QFETCH(const bool, good);
    QCOMPARE(engines::checkPatch(patch).has_value(), good);
}

void tst_SandboxGit::readsCommits_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<int>("commits"); // -1: refused
    const QByteArray id(40, 'a');
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("two") << id + "\t1700000000\tAn\tSay it" + '\0' + id + "\t1\tAn\ta\tb" + '\0' << 2;
    QTest::newRow("short id") << QByteArray("abc\t1\tAn\tx\0", 11) << -1;
    QTest::newRow("no time") << id + "\tnow\tAn\tx" + '\0' << -1;
    QTest::newRow("cut") << id + "\t1" << -1;
    QTest::newRow("end of time") << id + "\t99999999999999999\tAn\tx" << -1;
}

void tst_SandboxGit::readsCommits()
{
    QFETCH(const QByteArray, list);
    QFETCH(const int, commits);
    const auto read = engines::readCommits(list);
    QCOMPARE(read ? int(read->size()) : -1, commits);
}

void tst_SandboxGit::knowsWhereToPush_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("git@github.com:o/r.git") << u"https://github.com/o/r.git"_s;
    QTest::newRow("ssh://git@host.example:2222/o/r") << u"https://host.example/o/r"_s;
    QTest::newRow("https://user:secret@github.com/o/r.git") << u"https://github.com/o/r.git"_s;
    QTest::newRow("/srv/r.git") << u"file:///srv/r.git"_s;
    QTest::newRow("http://github.com/o/r.git") << u""_s;
    QTest::newRow("ext::sh -c id") << u""_s;
    QTest::newRow("") << u""_s;
    QTest::newRow("../r.git") << u""_s;
}

void tst_SandboxGit::knowsWhereToPush()
{
    QFETCH(const QString, address);
    QCOMPARE(engines::pushAddress(QString::fromUtf8(QTest::currentDataTag())), address);
}

QTEST_GUILESS_MAIN(tst_SandboxGit)
#include "tst_SandboxGit.moc"
