// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a sandbox run: selection, packing, limits, the local log, the list of changes.
#include "engines/SandboxLimits.h"
#include "engines/SandboxList.h"
#include "engines/SandboxLog.h"
#include "engines/SandboxResults.h"
#include "engines/WorkspaceArchive.h"
#include "engines/WorkspaceExtract.h"
#include "engines/WorkspaceFiles.h"
#include "git/Git.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace engines;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_SandboxFiles : public QObject
{
    Q_OBJECT
private slots:
    void knowsWhatLooksSecret_data();
    void knowsWhatLooksSecret();
    void keepsPathsInside_data();
    void keepsPathsInside();
    void choosesFiles_data();
    void choosesFiles();
    void choosesInAFolderOfARepository();
    void packsWhatTarUnpacks();
    void packsManyFiles();
    void refusesHostileArchives_data();
    void refusesHostileArchives();
    void refusesBrokenArchives();
    void estimatesCosts();
    void joinsTheListWithRecords();
    void findsKeys();
    void tellsLimitsOnce();
    void keepsHeadAndTail();
    void goesOnWithALogThatIsThere();
    void refusesChangesOutside_data();
    void refusesChangesOutside();

private:
    static void write(const QString &name, const QByteArray &content)
    {
        QDir().mkpath(QFileInfo(name).path());
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
};

void tst_SandboxFiles::knowsWhatLooksSecret_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("secret");
    for (const char *path :
         {".env", "a/.env.local", ".ENV", "id_rsa", "x/server.key", ".aws/config", "home/.ssh/known", ".netrc",
          "credentials.json", "service-account-7.json", ".git-credentials", ".env-prod", ".env_local", ".envfile",
          "a/.envrc", ".envs/production", ".config/gcloud/x/y", "home/.config/gcloud/credentials.db"})
        QTest::newRow(path) << QByteArray(path) << true;
    for (const char *path : {".env.example", "a/.env.sample", "environment.ts", "keys.md", "id_rsa.pub", "ssh/config",
                             "src/monkey.cpp", "gcloud/x", ".config/nvim/init.lua"})
        QTest::newRow(path) << QByteArray(path) << false;
}

void tst_SandboxFiles::knowsWhatLooksSecret()
{
    QFETCH(const QByteArray, path);
    QFETCH(const bool, secret);
    QCOMPARE(looksSecret(path), secret);
}

void tst_SandboxFiles::keepsPathsInside_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("target"); // of a link there
    QTest::addColumn<bool>("inside");
    QTest::newRow("plain") << QByteArray("a/b") << QByteArray() << true;
    QTest::newRow("dots in names") << QByteArray("a..b/...") << QByteArray() << true;
    QTest::newRow("up") << QByteArray("../x") << QByteArray() << false;
    QTest::newRow("up in the middle") << QByteArray("a/../../x") << QByteArray() << false;
    QTest::newRow("absolute") << QByteArray("/etc/x") << QByteArray() << false;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray() << false;
    QTest::newRow("empty") << QByteArray("") << QByteArray() << false;
    QTest::newRow("folder") << QByteArray("a/") << QByteArray() << false;
    QTest::newRow("link beside") << QByteArray("a/l") << QByteArray("b") << true;
    QTest::newRow("link up, inside") << QByteArray("a/l") << QByteArray("../b/c") << true;
    QTest::newRow("link out") << QByteArray("a/l") << QByteArray("../../b") << false;
    QTest::newRow("link out and in again") << QByteArray("l") << QByteArray("../project/b") << false;
    QTest::newRow("absolute link") << QByteArray("l") << QByteArray("/etc/passwd") << false;
}

void tst_SandboxFiles::keepsPathsInside()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, target);
    QFETCH(const bool, inside);
    QCOMPARE(target.isEmpty() ? isInside(path) : isInsideLink(path, target), inside);
}

void tst_SandboxFiles::choosesFiles_data()
{
    QTest::addColumn<bool>("repository");
    QTest::newRow("with git") << true;
    QTest::newRow("without git") << false;
}

void tst_SandboxFiles::choosesFiles()
{
    QFETCH(const bool, repository);
    const QTemporaryDir folder;
    for (const char *name :
         {"tracked", "removed", "new file ü\n", "build/out.o", "big/data.bin", ".env", "sub/.ssh/key"})
        write(folder.path() + u'/' + QString::fromUtf8(name), "x");
    write(folder.path() + u"/.gitignore"_s, "build/\n");
    write(folder.path() + u"/.e2bignore"_s, "big/\n");
    for (const QString &empty : {u"hollow/ü deep"_s, u"big/none"_s, u".aws"_s})
        QVERIFY(QDir(folder.path()).mkpath(empty));
    const git::Git git(git::toPath(folder.path()));
    if (repository) {
        QVERIFY(git.run({"init", "-q"}));
        QVERIFY(git.run({"add", "tracked", "removed", "big"}));
    }
    const auto files = chooseFiles(git.folder(), {});
    QVERIFY(files);
    QByteArrayList expected{".gitignore", "hollow/ü deep", "new file ü\n", "removed", "tracked"};
    if (!repository)
        expected.insert(1, "build/out.o");
    QCOMPARE(files->chosen, expected);
    QCOMPARE(files->withheld, (QByteArrayList{".env", "sub/.ssh/key"}));
    QVERIFY(!chooseFiles("/nothing/like/this", {}));
}

/// Git knows nothing of it, and names it "./" alone.
void tst_SandboxFiles::choosesInAFolderOfARepository()
{
    const QTemporaryDir folder;
    QVERIFY(git::Git(git::toPath(folder.path())).run({"init", "-q"}));
    const QString project = folder.filePath(u"below/project"_s);
    write(project + u"/file"_s, "x");
    QVERIFY(QDir(project).mkpath(u"hollow/deep"_s));
    const auto files = chooseFiles(git::toPath(project), {});
    QVERIFY(files);
    QCOMPARE(files->chosen, (QByteArrayList{"file", "hollow/deep"}));
}

void tst_SandboxFiles::packsWhatTarUnpacks()
{
    const QTemporaryDir folder;
    const QString project = folder.filePath(u"project"_s);
    const QByteArray odd("a b/ü\n\x01 \xff-name"); // not even UTF-8
    write(project + u"/run"_s, "#!/bin/sh\n");
    ::chmod(QFile::encodeName(project + u"/run"_s).constData(), 0755);
    write(project + u"/empty"_s, "");
    write(project + u"/large"_s, QByteArray(3'000'000, 'x'));
    QVERIFY(QDir().mkpath(project + u"/a b"_s));
    QVERIFY(QDir().mkpath(project + u"/hollow/deep"_s));
    std::FILE *file = std::fopen((git::toPath(project) + '/' + odd).constData(), "w");
    QVERIFY(file && std::fclose(file) == 0);
    QVERIFY(::symlink("run", QFile::encodeName(project + u"/inside"_s).constData()) == 0);
    QVERIFY(::symlink("../../etc", QFile::encodeName(project + u"/outside"_s).constData()) == 0);
    QVERIFY(::mkfifo(QFile::encodeName(project + u"/pipe"_s).constData(), 0600) == 0);
    const QString target = folder.filePath(u"w.tgz"_s);
    const auto packed
        = packWorkspace(git::toPath(project),
                        {"run", "empty", "large", odd, "inside", "outside", "pipe", "gone", "../x", "hollow/deep"},
                        {{".extra", git::toPath(project + u"/run"_s)}}, target, {});
    QVERIFY(packed);
    QCOMPARE(packed->leftOut, (QByteArrayList{"outside", "pipe", "../x"}));
    QCOMPARE(packed->files, 6);
    QVERIFY(packed->bytes < 100'000);
    QVERIFY(!(QFile::permissions(target) & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(QDir().mkpath(folder.filePath(u"out"_s)));
    QCOMPARE(QProcess::execute(u"tar"_s, {u"-xzf"_s, target, u"-C"_s, folder.filePath(u"out"_s)}), 0);
    const QString out = folder.filePath(u"out"_s);
    QVERIFY(QFileInfo(out + u"/hollow/deep"_s).isDir());
    QVERIFY(QFileInfo(out + u"/run"_s).isExecutable());
    QVERIFY(!QFileInfo(out + u"/large"_s).isExecutable());
    QCOMPARE(QFileInfo(out + u"/large"_s).size(), 3'000'000);
    QCOMPARE(QFileInfo(out + u"/inside"_s).symLinkTarget(), out + u"/run"_s);
    QVERIFY(QFile::exists(out + u"/.extra"_s));
    QVERIFY(::access((git::toPath(out) + '/' + odd).constData(), F_OK) == 0);
    // Qt cannot name it, and so not remove it either.
    QVERIFY(::unlink((git::toPath(out) + '/' + odd).constData()) == 0);
    QVERIFY(::unlink((git::toPath(project) + '/' + odd).constData()) == 0);
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY(packWorkspace(git::toPath(project), {"run"}, {}, target, stopped.get_token()).error().kind
            == base::Error::Kind::Cancelled);
    QVERIFY(!packWorkspace(git::toPath(project), {"run"}, {}, u"/nothing/like/this"_s, {}));
}

void tst_SandboxFiles::packsManyFiles()
{
    constexpr int count = 50'000;
    const QTemporaryDir folder;
    const QByteArray project = git::toPath(folder.filePath(u"p"_s));
    QVERIFY(QDir().mkpath(git::toText(project)));
    for (int i = 0; i < 100; ++i)
        QVERIFY(::mkdir((project + "/d" + QByteArray::number(i)).constData(), 0700) == 0);
    for (int i = 0; i < count; ++i) {
        const QByteArray name = project + "/d" + QByteArray::number(i % 100) + "/f " + QByteArray::number(i);
        const int fd = ::open(name.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        QVERIFY(fd >= 0 && ::write(fd, name.constData(), 20) == 20);
        ::close(fd);
    }
    const auto chosen = chooseFiles(project, {});
    QVERIFY(chosen);
    QCOMPARE(chosen->chosen.size(), count);
    const auto packed = packWorkspace(project, chosen->chosen, {}, folder.filePath(u"w.tgz"_s), {});
    QVERIFY(packed);
    QCOMPARE(packed->files, count);
}

void tst_SandboxFiles::refusesHostileArchives_data()
{
    QTest::addColumn<QByteArray>("entry"); // how Python makes it
    QTest::addColumn<QString>("words"); // of the refusal; empty: it is good
    QTest::newRow("file") << QByteArray("f('d/x')") << u""_s;
    QTest::newRow("dot before") << QByteArray("f('./d/x')") << u""_s;
    QTest::newRow("link inside") << QByteArray("l('d/x', '../y')") << u""_s;
    QTest::newRow("up") << QByteArray("f('../x')") << u"../x"_s;
    QTest::newRow("up in the middle") << QByteArray("f('d/../../x')") << u"outside"_s;
    QTest::newRow("absolute") << QByteArray("f('/etc/x')") << u"/etc/x"_s;
    QTest::newRow("link outwards") << QByteArray("l('x', '../y')") << u"leads out"_s;
    QTest::newRow("absolute link") << QByteArray("l('x', '/etc/passwd')") << u"leads out"_s;
    QTest::newRow("hard link") << QByteArray("h('x', '/etc/passwd')") << u"no file, folder or link"_s;
    QTest::newRow("device") << QByteArray("t('x', tarfile.CHRTYPE)") << u"no file, folder or link"_s;
    QTest::newRow("pipe") << QByteArray("t('x', tarfile.FIFOTYPE)") << u"no file, folder or link"_s;
    // What the link points to does not matter then: nothing is written through it.
    QTest::newRow("through a link") << QByteArray("l('d', '.'); f('d/x')") << u"cannot be written"_s;
}

void tst_SandboxFiles::refusesHostileArchives()
{
    QFETCH(const QByteArray, entry);
    QFETCH(const QString, words);
    const QTemporaryDir folder;
    const QString archive = folder.filePath(u"a.tgz"_s);
    const QByteArray script = R"(import io, sys, tarfile
a = tarfile.open(sys.argv[1], 'w:gz')
def t(name, kind, link='', data=b''):
    i = tarfile.TarInfo(name); i.type = kind; i.linkname = link; i.size = len(data); a.addfile(i, io.BytesIO(data))
f = lambda name: t(name, tarfile.REGTYPE, data=b'data')
l = lambda name, link: t(name, tarfile.SYMTYPE, link)
h = lambda name, link: t(name, tarfile.LNKTYPE, link)
f('first')
)" + entry
        + "\na.close()\n";
    QCOMPARE(QProcess::execute(u"python3"_s, {u"-c"_s, QString::fromUtf8(script), archive}), 0);
    const QString target = folder.filePath(u"out/target"_s);
    QVERIFY(QDir().mkpath(folder.filePath(u"out"_s)));
    const auto extracted = extractArchive(archive, target, {});
    if (words.isEmpty()) {
        QVERIFY2(extracted, extracted ? "" : qPrintable(extracted.error().message));
        QCOMPARE(*extracted, 2);
        QVERIFY(QFile::exists(target + u"/first"_s));
    } else {
        QVERIFY(!extracted);
        QVERIFY2(extracted.error().message.contains(words), qPrintable(extracted.error().message));
        QVERIFY2(!QFile::exists(target), "nothing is left");
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden).size(), 2);
    QCOMPARE(QDir(folder.filePath(u"out"_s)).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden).size(),
             words.isEmpty() ? 1 : 0);
}

void tst_SandboxFiles::refusesBrokenArchives()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"p/a"_s), QByteArray(200'000, 'x'));
    write(folder.filePath(u"p/b"_s), "b");
    const QString archive = folder.filePath(u"w.tgz"_s);
    QVERIFY(packWorkspace(git::toPath(folder.filePath(u"p"_s)), {"a", "b"}, {}, archive, {}));
    const QString target = folder.filePath(u"t"_s);
    QCOMPARE(extractArchive(archive, target, {}, {.bytes = 1000}).error().kind, base::Error::Kind::TooLarge);
    QCOMPARE(extractArchive(archive, target, {}, {.entries = 1}).error().kind, base::Error::Kind::TooLarge);
    QFile file(archive);
    QVERIFY(file.resize(file.size() * 9 / 10));
    QCOMPARE(extractArchive(archive, target, {}).error().kind, base::Error::Kind::Corrupt);
    write(archive, "this is no archive");
    QCOMPARE(extractArchive(archive, target, {}).error().kind, base::Error::Kind::Corrupt);
    QVERIFY(!QFile::exists(target));
    write(target, "mine");
    QCOMPARE(extractArchive(archive, target, {}).error().kind, base::Error::Kind::Conflict);
}

void tst_SandboxFiles::estimatesCosts()
{
    SandboxRates rates;
    QCOMPARE(rates.hourlyFor(8, 8192).micros(), 100'000);
    rates.basis = SandboxRates::Basis::BySize;
    QCOMPARE(rates.hourlyFor(0, 0).micros(), 100'000); // the size is not known
    QCOMPARE(rates.hourlyFor(2, 1024).micros(), 117'000);
}

void tst_SandboxFiles::joinsTheListWithRecords()
{
    const QDateTime now = QDateTime::fromString(u"2026-01-01T12:00:00Z"_s, Qt::ISODate);
    e2b::Sandbox theirs{.id = u"i1"_s, .startedAt = now.addSecs(-600), .endAt = now.addSecs(600)};
    e2b::Sandbox ours{
        .id = u"i2"_s, .state = u"paused"_s, .startedAt = now.addSecs(-3600), .endAt = now.addSecs(-1800)};
    e2b::SandboxRecord record{.tag = u"gantry-2"_s, .sandboxId = u"i2"_s, .state = e2b::SandboxRecord::State::Paused};
    record.timeLimit = std::chrono::hours(1);
    const e2b::SandboxRecord lost{.tag = u"gantry-3"_s,
                                  .sandboxId = u"i3"_s,
                                  .state = e2b::SandboxRecord::State::Running,
                                  .createdAt = now.addSecs(-7200),
                                  .endAt = now.addSecs(-3600)};
    const e2b::SandboxRecord coming{.tag = u"gantry-4"_s};
    const e2b::SandboxRecord ended{
        .tag = u"gantry-5"_s, .sandboxId = u"i5"_s, .state = e2b::SandboxRecord::State::Ended};
    const auto entries = joinSandboxes({theirs, ours}, {record, lost, coming, ended});
    QCOMPARE(entries.size(), 4);
    using State = SandboxEntry::State;
    QCOMPARE(entries[0].name(), u"i1"_s);
    QVERIFY(entries[0].state == State::Running && !entries[0].record);
    QCOMPARE(entries[0].limit(), std::chrono::seconds(1200));
    QVERIFY(entries[1].state == State::Paused && entries[1].record);
    QCOMPARE(entries[1].age(now), std::chrono::seconds(1800)); // it stopped counting
    QCOMPARE(entries[1].cost({}, now).micros(), 50'000);
    QVERIFY(entries[2].state == State::Unknown);
    QCOMPARE(entries[2].age(now), std::chrono::seconds(3600)); // it ended with its time
    QVERIFY(entries[3].state == State::Creating);
    QCOMPARE(entries[3].cost({}, now).micros(), 0);
    QCOMPARE(entries[0].toJson({}, now).value(u"limits")[u"left_s"].toInteger(), 600);
}

void tst_SandboxFiles::findsKeys()
{
    const QByteArray text = "fine\nkey = \"sk-ant-" + QByteArray(30, 'a')
        + "\"\n-----BEGIN RSA PRIVATE "
          "KEY-----\n";
    const auto places = findSecrets("a", text);
    QCOMPARE(places.size(), 2);
    QCOMPARE(places[0].line, 2);
    QCOMPARE(places[1].line, 3);
    QVERIFY(findSecrets("a", "sk-ant-short\nAKIA\n").isEmpty());
    QVERIFY(findSecrets("a", text + '\0').isEmpty());
}

void tst_SandboxFiles::tellsLimitsOnce()
{
    using Kind = SandboxLimits::Notice::Kind;
    SandboxLimits limits({60min, base::Money::fromMicros(100'000), base::Money::fromMicros(80'000)});
    const auto kinds = [&limits](std::chrono::milliseconds at, qint64 spent = 0) {
        QList<Kind> all;
        for (const auto &notice : limits.due(at, base::Money::fromMicros(spent)))
            all.append(notice.kind);
        return all;
    };
    QVERIFY(kinds(0min).isEmpty());
    QVERIFY(kinds(23min).isEmpty());
    QVERIFY(kinds(24min) == QList{Kind::BudgetHalf});
    QVERIFY(kinds(29min + 59s).isEmpty());
    QVERIFY(kinds(30min) == QList{Kind::TimeHalf});
    QVERIFY(kinds(30min).isEmpty());
    QVERIFY(kinds(31min, 15'000) == QList{Kind::BudgetLate}); // with what Claude itself cost
    QVERIFY(kinds(50min) == (QList{Kind::TimeLate, Kind::BudgetOver}));
    QVERIFY(kinds(60min) == QList{Kind::TimeOver});
    QCOMPARE(limits.cost(90min).micros(), 150'000);
    QVERIFY2(SandboxLimits({0ms, {}, {}}).due(1000h).isEmpty(), "without limits");
}

void tst_SandboxFiles::keepsHeadAndTail()
{
    const QTemporaryDir folder;
    constexpr qint64 mega = 1024 * 1024;
    SandboxLog log(folder.filePath(u"run.log"_s), folder.filePath(u"gaps"_s), 8 * mega);
    QVERIFY(log.open());
    for (int i = 0; i < 20; ++i)
        QVERIFY(log.append(QByteArray(mega, static_cast<char>('a' + i))));
    QCOMPARE(log.size(), 20 * mega);
    QVERIFY(log.hasGap());
    QFile file(folder.filePath(u"run.log"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.size(), 20 * mega); // offsets stay what they are
    QCOMPARE(file.read(2), QByteArray("aa"));
    QVERIFY(file.seek(4 * mega - 1));
    QCOMPARE(file.read(2), QByteArray("d\0", 2));
    QVERIFY(file.seek(16 * mega - 1));
    QCOMPARE(file.read(2), QByteArray("\0q", 2));
    QVERIFY(file.seek(20 * mega - 1));
    QCOMPARE(file.read(2), QByteArray("t"));
    QFile gaps(folder.filePath(u"gaps"_s));
    QVERIFY(gaps.open(QIODevice::ReadOnly));
    const auto known = process::runfolder::Gaps::read(gaps.handle());
    QCOMPARE(known.all().size(), 1U);
    QCOMPARE(known.all().front().start, std::uint64_t(4 * mega));
    QCOMPARE(known.all().front().end, std::uint64_t(16 * mega));
}

void tst_SandboxFiles::goesOnWithALogThatIsThere()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"run.log"_s);
    write(name, "one");
    SandboxLog log(name, folder.filePath(u"gaps"_s));
    QVERIFY(log.open());
    QCOMPARE(log.size(), 3);
    QVERIFY(log.append("two"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("onetwo"));
    SandboxLog nowhere(u"/nothing/like/this"_s, u"/nothing"_s);
    QVERIFY(!nowhere.open());
}

void tst_SandboxFiles::refusesChangesOutside_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<int>("changes"); // -1: refused
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("two") << QByteArray("M\0a b\0A\0c\n\0", 11) << 2;
    QTest::newRow("up") << QByteArray("A\0../x\0", 7) << -1;
    QTest::newRow("absolute") << QByteArray("A\0/etc/x\0", 9) << -1;
    QTest::newRow("cut") << QByteArray("A\0", 2) << -1;
    QTest::newRow("garbage") << QByteArray("What\0is this\0", 13) << -1;
    QTest::newRow("renamed") << QByteArray("R100\0a\0b\0", 9) << 1;
    QTest::newRow("renamed from outside") << QByteArray("R100\0/a\0b\0", 10) << -1;
    QTest::newRow("half a rename") << QByteArray("R100\0a\0", 7) << -1;
    QTest::newRow("git's own folder") << QByteArray("A\0d/.GIT/hooks/x\0", 17) << -1;
}

void tst_SandboxFiles::refusesChangesOutside()
{
    QFETCH(const QByteArray, list);
    QFETCH(const int, changes);
    const auto read = readChanges(list);
    QCOMPARE(read ? int(read->size()) : -1, changes);
}

QTEST_GUILESS_MAIN(tst_SandboxFiles)
#include "tst_SandboxFiles.moc"
