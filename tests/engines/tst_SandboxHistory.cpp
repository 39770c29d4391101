// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engines/SandboxFixture.h"
#include "tests/git/TestRepository.h"

using session::Event;
using session::RunRequest;
using namespace Qt::StringLiterals;

/// The history goes into the sandbox as it is; not all files of it do.
class tst_SandboxHistory : public helpers::SandboxFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { helpers::TestRepository::isolate(); }
    void init();
    void cleanup() { tearDown(); }

    void keepsOnTheBranchWhatStaysHere_data();
    void keepsOnTheBranchWhatStaysHere();
    void makesNoBranchOfNothing();
    void sendsAShallowHistory();
    void sendsAHistoryOfLongNames();
    void sendsNothingFromBehindALink();
    void asksBeforeItSendsTheHistory_data();
    void asksBeforeItSendsTheHistory();

private:
    QByteArray git(const QByteArrayList &arguments) const
    {
        return git::Git(git::toPath(m_project)).line(arguments).value_or("failed");
    }
    [[nodiscard]] QJsonObject results() const { return told("sandbox_results"_L1).value(0); }
};

void tst_SandboxHistory::init()
{
    setUp();
    git({"init", "-q", "--initial-branch=main"});
    write(u"README"_s, "one\n");
    git({"add", "-A"});
    git({"commit", "-q", "-m", "First"});
}

void tst_SandboxHistory::keepsOnTheBranchWhatStaysHere_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("committed by us") << u"echo two >>README"_s;
    QTest::newRow("committed there") << u"echo two >>README; git commit -qam Second"_s;
    QTest::newRow("all of it committed there") << u"echo two >>README; git add -A; git commit -qm Second"_s;
    QTest::newRow("on another branch")
        << u"git switch -qc other; echo two >>README; git commit -qam Second; git switch -q main; git merge -q other"_s;
}

/// Keys, what .e2bignore names, and links that lead outside are not sent; no commit may take that for a removal.
void tst_SandboxHistory::keepsOnTheBranchWhatStaysHere()
{
    QFETCH(const QString, command);
    write(u".npmrc"_s, "registry=x\n");
    write(u"big/data ü"_s, "data\n");
    write(u"removed"_s, "x\n");
    write(u".e2bignore"_s, "big/\n");
    QVERIFY(QFile::link(u"/etc/passwd"_s, m_project + u"/out"_s));
    git({"add", "-A"});
    git({"commit", "-q", "-m", "Second"});
    QVERIFY(QFile::remove(m_project + u"/removed"_s));
    m_choices.allowSecrets = true;
    RunRequest wanted = request(command + u"; ls -A >&2"_s);
    wanted.session.profile.engineOptions = {{u"branch"_s, u"work"_s}};
    QCOMPARE(play(wanted).value(u"exit_code"), 0);
    const QByteArray there = bytes(wanted.run.folder + u"/stderr.log"_s);
    QVERIFY2(!there.contains(".npmrc") && !there.contains("big") && !there.contains("out\n"), there.constData());
    QVERIFY2(!results().contains(u"conflict"), qPrintable(results().value(u"conflict").toString()));
    QCOMPARE(git({"show", "work:.npmrc"}), "registry=x"_ba);
    QCOMPARE(git({"show", "work:big/data ü"}), "data"_ba);
    QCOMPARE(git({"show", "work:out"}), "/etc/passwd"_ba);
    QCOMPARE(git({"show", "work:README"}), "one\ntwo"_ba);
    QVERIFY2(!git::Git(git::toPath(m_project)).succeeds({"show", "work:removed"}), "that was removed by hand");
}

void tst_SandboxHistory::makesNoBranchOfNothing()
{
    write(u".npmrc"_s, "registry=x\n");
    git({"add", "-A"});
    git({"commit", "-q", "-m", "Second"});
    m_choices.allowSecrets = true;
    RunRequest wanted = request(u"git status --porcelain"_s);
    wanted.session.profile.engineOptions = {{u"branch"_s, u"work"_s}};
    QCOMPARE(play(wanted).value(u"exit_code"), 0);
    QCOMPARE(log(wanted), QByteArray());
    QVERIFY(!git::Git(git::toPath(m_project)).succeeds({"show-ref", "refs/heads/work"}));
}

/// As clones of one commit are, which many programs make.
void tst_SandboxHistory::sendsAShallowHistory()
{
    write(u"README"_s, "two\n");
    git({"commit", "-q", "-a", "-m", "Second"});
    const QString whole = m_project;
    m_project = m_folder->filePath(u"shallow"_s);
    QVERIFY(git::Git(git::toPath(m_folder->path()))
                .succeeds({"clone", "-q", "--depth", "1", "file://" + git::toPath(whole), git::toPath(m_project)}));
    QCOMPARE(git({"rev-list", "--count", "HEAD"}), "1"_ba);
    RunRequest wanted = request(u"git log --format=%s; ls -A; echo three >README"_s);
    wanted.session.profile.engineOptions = {{u"branch"_s, u"work"_s}};
    const QJsonObject end = play(wanted);
    QVERIFY2(!end.contains(u"error"), qPrintable(end.value(u"error").toString()));
    QCOMPARE(log(wanted), "Second\n.git\nREADME\n"_ba);
    QVERIFY2(!results().contains(u"conflict"), qPrintable(results().value(u"conflict").toString()));
    QCOMPARE(git({"show", "work:README"}), "three"_ba);
    QCOMPARE(git({"rev-list", "--count", "work"}), "2"_ba);
    QVERIFY(!QFile::exists(wanted.run.folder + u"/packed.shallow"_s));
}

void tst_SandboxHistory::sendsAHistoryOfLongNames()
{
    QVERIFY(QDir(m_project + u"/.git"_s).removeRecursively());
    git({"init", "-q", "--initial-branch=main", "--object-format=sha256"});
    git({"add", "-A"});
    git({"commit", "-q", "-m", "First"});
    QCOMPARE(git({"rev-parse", "HEAD"}).size(), 64);
    RunRequest wanted = request(u"echo two >>README; git commit -qam Second; git log --format=%s"_s);
    wanted.session.profile.engineOptions = {{u"branch"_s, u"work"_s}};
    const QJsonObject end = play(wanted);
    QVERIFY2(!end.contains(u"error"), qPrintable(end.value(u"error").toString()));
    QCOMPARE(log(wanted), "Second\nFirst\n"_ba);
    QVERIFY2(!results().contains(u"conflict"), qPrintable(results().value(u"conflict").toString()));
    QCOMPARE(git({"show", "work:README"}), "one\ntwo"_ba);
}

/// Git still lists the file, which is another one now.
void tst_SandboxHistory::sendsNothingFromBehindALink()
{
    write(u"settings/deep/file"_s, "one\n");
    git({"add", "-A"});
    git({"commit", "-q", "-m", "Second"});
    QVERIFY(QDir(m_project + u"/settings"_s).removeRecursively());
    const QString outside = m_folder->filePath(u"outside/deep"_s);
    QVERIFY(QDir().mkpath(outside));
    QFile secret(outside + u"/file"_s);
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("secret\n") == 7);
    secret.close();
    QVERIFY(QFile::link(m_folder->filePath(u"outside"_s), m_project + u"/settings"_s));
    const RunRequest wanted = request(u"cat settings/deep/file; true"_s);
    QCOMPARE(play(wanted).value(u"exit_code"), 0);
    QCOMPARE(log(wanted), QByteArray());
}

void tst_SandboxHistory::asksBeforeItSendsTheHistory_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("branch");
    QTest::newRow("by its name") << u"old/dev.pem"_s << "x"_ba << QString();
    QTest::newRow("by its name, for a branch") << u"old/.env"_s << "x"_ba << u"work"_s;
    QTest::newRow("by what is in it") << u"config.py"_s << "a\nkey = 'AKIA"_ba + "ABCDEFGHIJKLMNOP'\n" << QString();
    QTest::newRow("by .e2bignore") << u"mine/:notes ü"_s << "x"_ba << QString();
}

/// What was committed once is in the history, however it was removed.
void tst_SandboxHistory::asksBeforeItSendsTheHistory()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, branch);
    write(file, content);
    git({"add", "-A"});
    git({"commit", "-q", "-m", "Second"});
    git({"rm", "-q", "-r", git::toPath(file.section(u'/', 0, 0))});
    write(u".e2bignore"_s, "mine/\n");
    git({"add", "-A"});
    git({"commit", "-q", "-m", "Third"});
    using Decision = session::Answer::Decision;
    for (const Decision decision : {Decision::Deny, Decision::AllowOnce}) {
        m_events.clear();
        RunRequest wanted = request(u"cat README; git log --format=%s"_s);
        wanted.session.profile.engineOptions = {{u"branch"_s, branch}};
        const auto engine = makeEngine();
        QSignalSpy finished(engine.get(), &session::Engine::finished);
        engine->start(wanted);
        QVERIFY(QTest::qWaitFor([this] { return !told("question_asked"_L1).isEmpty(); }, 60'000));
        const auto question = session::questionFromJson(told("question_asked"_L1).first());
        QVERIFY(question);
        QVERIFY2(question->input.value(u"path").toString().contains(u"in the history: "_s + file),
                 qPrintable(question->input.value(u"path").toString()));
        QVERIFY(!QJsonDocument(question->input).toJson().contains("AKIA"));
        if (decision == Decision::Deny)
            QVERIFY2(m_fake->requests().isEmpty(), "nothing is sent before the answer");
        engine->answer(wanted.run.id, *question, {.decision = decision, .message = {}, .input = {}, .rule = {}});
        QVERIFY(sees(finished));
        const QJsonObject end = finished.first().at(1).value<Event>().data;
        if (decision == Decision::AllowOnce) {
            QCOMPARE(end.value(u"exit_code"), 0);
            QCOMPARE(log(wanted), "one\nThird\nSecond\nFirst\n"_ba);
        } else if (branch.isEmpty()) { // the files go without it
            QCOMPARE(log(wanted), "one\n"_ba);
        } else {
            QVERIFY2(end.value(u"error").toString().contains(u"in the history: "_s + file),
                     qPrintable(end.value(u"error").toString()));
            QVERIFY(m_fake->requests().isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(tst_SandboxHistory)
#include "tst_SandboxHistory.moc"
