// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/GitAddress.h"
#include "runner/Setup.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_GitAddress : public QObject
{
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void knowsBranchNames_data();
    void knowsBranchNames();
    void readsCloneProgress();
    void writesValuesThatAShellReadsBack();
};

void tst_GitAddress::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasKey");
    QTest::addColumn<QString>("url"); // empty: refused
    QTest::addColumn<QByteArray>("authorization");
    const auto row
        = [](const char *name, const QString &text, bool hasKey, const QString &url,
             const QByteArray &authorization = {}) { QTest::newRow(name) << text << hasKey << url << authorization; };
    row("ssh", u"git@github.com:o/r.git"_s, false, u"git@github.com:o/r.git"_s);
    row("https", u"https://github.com/o/r.git"_s, false, u"https://github.com/o/r.git"_s);
    row("https with key", u"https://github.com/o/r.git"_s, true, u"git@github.com:o/r.git"_s);
    row("without .git", u"https://github.com/o/r"_s, true, u"git@github.com:o/r.git"_s);
    row("trailing slash", u"https://github.com/o/r/"_s, true, u"git@github.com:o/r.git"_s);
    row("http", u"http://github.com/o/r"_s, true, u"git@github.com:o/r.git"_s);
    row("another host", u"https://gitlab.com/o/r"_s, true, u"https://gitlab.com/o/r"_s);
    row("www", u"https://www.github.com/o/r"_s, true, u"https://www.github.com/o/r"_s);
    row("more path", u"https://github.com/o/r/tree/main"_s, true, u"https://github.com/o/r/tree/main"_s);
    row("password", u"https://me:pw@host/o/r"_s, false, u"https://host/o/r"_s, "Basic bWU6cHc=");
    row("token", u"https://tok@host/o/r"_s, true, u"https://host/o/r"_s, "Basic dG9rOg==");
    for (const char *bad :
         {"", "file:///etc", "ssh://git@h/x", "/etc", "--upload-pack=x", "git@-oProxyCommand=x:y", "git@h:-x", "git@h",
          "ext::sh -c x", "https://", "https:///x", "http://h/a b", "git@h:x\ny", "git://h/x", "me@h:x"})
        row(*bad ? bad : "empty", QString::fromLatin1(bad), false, {});
}

void tst_GitAddress::reads()
{
    QFETCH(QString, text);
    QFETCH(bool, hasKey);
    QFETCH(QString, url);
    QFETCH(QByteArray, authorization);
    const auto address = runner::readGitAddress(text, hasKey);
    QCOMPARE(address.has_value(), !url.isEmpty());
    if (!address) {
        QCOMPARE(address.error(), u"Invalid git repository URL format. Use SSH (git@...) or HTTPS format."_s);
        return;
    }
    QCOMPARE(address->url, url);
    QCOMPARE(address->authorization, authorization);
    QCOMPARE(address->usesKey, url.startsWith(u"git@"));
}

void tst_GitAddress::knowsBranchNames_data()
{
    QTest::addColumn<bool>("good");
    for (const char *name : {"main", "feature/x-1", "v1.2", "é", "a#b"})
        QTest::newRow(name) << true;
    for (const char *name : {"-x", "--upload-pack=x", "a..b", "a b", "a~1", "a^", "a:b", "x.lock", "a/", "@{x", "a@{1}",
                             "a\\b", "a?b", "a*b", "a[b", "a\nb"})
        QTest::newRow(name) << false;
}

void tst_GitAddress::knowsBranchNames()
{
    QFETCH(bool, good);
    QCOMPARE(runner::isBranchName(QString::fromUtf8(QTest::currentDataTag())), good);
    QVERIFY(!runner::isBranchName(QString()));
}

void tst_GitAddress::readsCloneProgress()
{
    const auto progress = runner::cloneProgress("Receiving objects:  42% (42/100), 1.00 MiB | 2.00 MiB/s");
    QVERIFY(progress);
    QCOMPARE(progress->stage, u"clone"_s);
    QCOMPARE(progress->text, u"Receiving objects"_s);
    QCOMPARE(progress->percent, 42);
    QVERIFY(runner::cloneProgress("remote: Counting objects: 100% (7/7), done."));
    QVERIFY(!runner::cloneProgress("fatal: repository not found"));
    QVERIFY(!runner::cloneProgress(""));
}

void tst_GitAddress::writesValuesThatAShellReadsBack()
{
    const QByteArray values[] = {"plain", "with space", "it's", "two\nlines", "$HOME `id` \\ \" '", "", "ü€"};
    for (const QByteArray &value : values) {
        if (value.contains('\n'))
            continue; // dotenv's \n, which a shell keeps as it is
        const QByteArray text = runner::environmentFile({{u"V"_s, base::Secret(value)}});
        QCOMPARE(text.count('\n'), 1);
        QProcess shell;
        shell.start(u"sh"_s, {u"-c"_s, QString::fromUtf8(text) + u"printf %s \"$V\""_s});
        QVERIFY(shell.waitForFinished(30'000));
        QCOMPARE(shell.readAllStandardOutput(), value);
    }
    QCOMPARE(runner::environmentFile({{u"V"_s, base::Secret("two\nlines")}}), "V=\"two\\nlines\"\n");
}

QTEST_GUILESS_MAIN(tst_GitAddress)
#include "tst_GitAddress.moc"
