// SPDX-License-Identifier: GPL-3.0-or-later
// Pull requests: the branch is pushed, then gh is asked. gh is a script here that writes down what it is given.
#include "TestRepository.h"
#include "git/PullRequest.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;
using base::Error;
using helpers::TestRepository;

class tst_PullRequest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void pushesAndAsks();
    void passesEverythingOn();
    void saysWhatGhSays();
    void refuses_data();
    void refuses();
    void needsGh();
    void doesNotPushWhereThereIsNoRemote();

private:
    void makeGh(const QByteArray &body) const
    {
        const QByteArray path = QFile::encodeName(m_bin->filePath(u"gh"_s));
        TestRepository::writeTo(path,
                                "#!/bin/sh\nfor each; do printf '%s\\n' \"$each\"; done > '" + log("arguments")
                                    + "'\ncat > '" + log("body") + "'\npwd > '" + log("folder") + "'\n" + body);
        ::chmod(path.constData(), 0755);
    }
    static git::PullRequest request(const QString &title, const QString &body = {})
    {
        return {.title = title, .body = body, .base = {}, .draft = false};
    }
    [[nodiscard]] QByteArray log(const QByteArray &name) const
    {
        return QFile::encodeName(m_bin->filePath(u"log-"_s + QString::fromLatin1(name)));
    }
    [[nodiscard]] QByteArray read(const QByteArray &name) const
    {
        QFile file(QFile::decodeName(log(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    base::Result<QString> open(const git::PullRequest &request) const
    {
        const auto repository = git::Repository::open(m_repository->bytes());
        return repository ? git::openPullRequest(*repository, request) : std::unexpected(repository.error());
    }

    std::unique_ptr<QTemporaryDir> m_bin;
    std::unique_ptr<TestRepository> m_repository;
    QByteArray m_path;
};

void tst_PullRequest::init()
{
    m_path = qgetenv("PATH");
    m_bin = std::make_unique<QTemporaryDir>();
    qputenv("PATH", QFile::encodeName(m_bin->path()) + ':' + m_path);
    m_repository = std::make_unique<TestRepository>();
    makeGh("echo 'Creating pull request' >&2\necho https://github.example/o/r/pull/7\n");
    TestRepository::run(m_repository->bytes(),
                        {"init", "--quiet", "--bare", QFile::encodeName(m_repository->beside(u"remote.git"_s))});
    m_repository->run({"remote", "add", "origin", QFile::encodeName(m_repository->beside(u"remote.git"_s))});
    m_repository->run({"switch", "--quiet", "--create", "feature/paging"});
    m_repository->write("new", "text\n");
    m_repository->commitAll("Work");
}

void tst_PullRequest::cleanup()
{
    qputenv("PATH", m_path);
    m_repository.reset();
    m_bin.reset();
}

void tst_PullRequest::pushesAndAsks()
{
    const auto address = open(request(u"  Add paging "_s, u"Because.\n\"$(touch pwned)\""_s));
    QVERIFY2(address, address ? "" : qPrintable(address.error().message));
    QCOMPARE(*address, u"https://github.example/o/r/pull/7"_s);
    const QByteArray arguments = read("arguments");
    QVERIFY(arguments.startsWith("pr\ncreate\n--title=Add paging\n"));
    QVERIFY(arguments.contains("--head=feature/paging\n"));
    QVERIFY(!arguments.contains("--draft") && !arguments.contains("--base"));
    QCOMPARE(read("body"), QByteArray("Because.\n\"$(touch pwned)\"\n")); // by standard input, never by a shell
    QCOMPARE(read("folder").trimmed(), m_repository->bytes());
    const QByteArray remote = QFile::encodeName(m_repository->beside(u"remote.git"_s));
    QCOMPARE(TestRepository::run(remote, {"rev-parse", "refs/heads/feature/paging"}),
             m_repository->run({"rev-parse", "HEAD"}));
    QCOMPARE(m_repository->run({"config", "branch.feature/paging.remote"}), QByteArray("origin\n"));
}

void tst_PullRequest::passesEverythingOn()
{
    QVERIFY(open({.title = u"--help"_s, .body = {}, .base = u"main"_s, .draft = true}));
    const QByteArray arguments = read("arguments");
    QVERIFY(arguments.contains("--title=--help\n")); // a title that looks like an option stays a title
    QVERIFY(arguments.contains("--base=main\n"));
    QVERIFY(arguments.contains("--draft\n"));
}

void tst_PullRequest::saysWhatGhSays()
{
    makeGh("echo 'To get started with GitHub CLI, please run: gh auth login' >&2\nexit 4\n");
    const auto refused = open(request(u"T"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    QVERIFY(refused.error().message.contains(u"gh auth login"));
}

void tst_PullRequest::refuses_data()
{
    QTest::addColumn<QByteArrayList>("before");
    QTest::addColumn<QString>("title");
    QTest::newRow("no title") << QByteArrayList() << u"  "_s;
    QTest::newRow("detached head") << QByteArrayList{"switch", "--quiet", "--detach"} << u"T"_s;
    QTest::newRow("a branch without a commit") << QByteArrayList{"switch", "--quiet", "--orphan", "empty"} << u"T"_s;
}

void tst_PullRequest::refuses()
{
    QFETCH(const QByteArrayList, before);
    QFETCH(const QString, title);
    if (!before.isEmpty())
        m_repository->run(before);
    const auto refused = open(request(title));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::InvalidInput);
    QVERIFY(read("arguments").isEmpty());
}

void tst_PullRequest::needsGh()
{
    // Only git is in reach.
    const QString tools = m_bin->filePath(u"tools"_s);
    QVERIFY(QDir().mkpath(tools));
    QVERIFY(QFile::link(QStandardPaths::findExecutable(u"git"_s), tools + u"/git"_s));
    qputenv("PATH", QFile::encodeName(tools));
    QVERIFY(!git::hasPullRequestProgram());
    const auto refused = open(request(u"T"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::NotFound);
    QVERIFY(refused.error().message.contains(u"gh"));
}

void tst_PullRequest::doesNotPushWhereThereIsNoRemote()
{
    m_repository->run({"remote", "remove", "origin"});
    const auto refused = open(request(u"T"_s));
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"no remote"));
    QVERIFY(read("arguments").isEmpty());
}

QTEST_GUILESS_MAIN(tst_PullRequest)
#include "tst_PullRequest.moc"
