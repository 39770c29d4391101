// SPDX-License-Identifier: GPL-3.0-or-later
// gantryctl conversation: what scripts rely on.
#include "tests/conversations/Transcripts.h"
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/TemporaryHome.h"

using namespace helpers;
using namespace Qt::StringLiterals;

class tst_CtlConversations : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsNewestFirst();
    void listsOnlyOfAProject();
    void searches();
    void showsAndExports();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void worksWithoutAnyConversation();
    void neverWritesToClaudesFolder();

private:
    [[nodiscard]] std::unique_ptr<CtlRun> call(const QStringList &arguments) const
    {
        auto run = std::make_unique<CtlRun>(m_home->environment(), QStringList{u"conversation"_s} + arguments);
        if (!run->waitForEnd())
            qFatal("gantryctl does not end");
        return run;
    }
    [[nodiscard]] static QJsonArray array(const CtlRun &run)
    {
        return QJsonDocument::fromJson(run.standardOutput()).array();
    }
    [[nodiscard]] static QString idOf(const QString &path) { return QFileInfo(path).completeBaseName(); }

    std::unique_ptr<TemporaryHome> m_home;
    QString m_claude;
    QString m_older;
    QString m_newer;
};

void tst_CtlConversations::init()
{
    m_home.reset();
    m_home = std::make_unique<TemporaryHome>();
    qunsetenv("CLAUDE_CONFIG_DIR");
    m_claude = m_home->makeFolder(u"home/.claude"_s);
    m_older = newConversationPath(m_claude);
    m_newer = newConversationPath(m_claude);
    writeFile(m_older,
              transcript::prompt(u"Fix the walrus"_s, u"2026-01-01T00:00:00.000Z"_s, u"/home/user/zoo"_s)
                  + transcript::answer(u"m"_s,
                                       {transcript::text(u"**Done** <b>"_s),
                                        transcript::call(u"t"_s, u"Bash"_s, {{u"command"_s, u"npm test"_s}})},
                                       u"2026-01-01T00:00:01.000Z"_s)
                  + transcript::cost(1.5));
    writeFile(m_newer,
              transcript::prompt(u"Another \u001b[31mprompt"_s, u"2026-02-01T00:00:00.000Z"_s, u"/home/user/sea"_s));
}

void tst_CtlConversations::listsNewestFirst()
{
    const auto run = call({u"list"_s, u"--json"_s});
    COMPARE_RUN(*run, run->exitCode(), 0);
    const QJsonArray all = array(*run);
    COMPARE_RUN(*run, all.size(), 2);
    const QJsonObject older = all.at(1).toObject();
    QCOMPARE(older.value(u"id").toString(), idOf(m_older));
    QCOMPARE(older.value(u"title").toString(), u"Fix the walrus"_s);
    QCOMPARE(older.value(u"project").toString(), u"/home/user/zoo"_s);
    QCOMPARE(older.value(u"cost_usd").toDouble(), 1.5);
    QCOMPARE(older.value(u"messages").toInt(), 2);
    QVERIFY(all.at(0).toObject().value(u"cost_usd").isNull()); // unknown is not zero
    QCOMPARE(array(*call({u"list"_s, u"--json"_s, u"--limit"_s, u"1"_s})).size(), 1);

    const auto text = call({u"list"_s});
    COMPARE_RUN(*text, text->exitCode(), 0);
    const QList<QByteArray> lines = text->standardOutput().trimmed().split('\n');
    COMPARE_RUN(*text, lines.size(), 2);
    VERIFY_RUN(*text, lines[1].startsWith(idOf(m_older).left(8).toUtf8()) && lines[1].contains("$1.50"));
    VERIFY_RUN(*text, !text->standardOutput().contains('\x1b'));
}

void tst_CtlConversations::listsOnlyOfAProject()
{
    QCOMPARE(array(*call({u"list"_s, u"--json"_s, u"--project"_s, u"/home/user/zoo"_s})).size(), 1);
    QCOMPARE(array(*call({u"list"_s, u"--json"_s, u"--project"_s, u"/home/user"_s})).size(), 2);
    QCOMPARE(array(*call({u"list"_s, u"--json"_s, u"--project"_s, u"/home/user/zo"_s})).size(), 0);
}

void tst_CtlConversations::searches()
{
    const auto run = call({u"search"_s, u"--json"_s, u"walr"_s});
    COMPARE_RUN(*run, run->exitCode(), 0);
    const QJsonArray found = array(*run);
    COMPARE_RUN(*run, found.size(), 1);
    QCOMPARE(found.at(0).toObject().value(u"snippet").toString(), u"Fix the walrus"_s);
    QCOMPARE(found.at(0).toObject().value(u"places").toInt(), 1);
    QCOMPARE(array(*call({u"search"_s, u"--json"_s, u"nothing-like-this"_s})).size(), 0);
    // Seen without another reading of everything.
    writeFile(m_newer, transcript::says(u"x"_s, u"a fresh narwhal"_s), QIODevice::Append);
    QCOMPARE(array(*call({u"search"_s, u"--json"_s, u"narwhal"_s})).size(), 1);
}

void tst_CtlConversations::showsAndExports()
{
    const auto shown = call({u"show"_s, idOf(m_older).left(6)});
    COMPARE_RUN(*shown, shown->exitCode(), 0);
    VERIFY_RUN(*shown, shown->standardOutput().startsWith("# Fix the walrus\n"));
    VERIFY_RUN(*shown, shown->standardOutput().contains("**Done** <b>"));

    const auto json = call({u"show"_s, u"--json"_s, idOf(m_older)});
    const QJsonObject object = QJsonDocument::fromJson(json->standardOutput()).object();
    const QJsonArray entries = object.value(u"entries").toArray();
    COMPARE_RUN(*json, entries.size(), 3);
    QCOMPARE(entries.at(2).toObject().value(u"input").toObject().value(u"command").toString(), u"npm test"_s);
    QVERIFY(object.value(u"is_complete").toBool());

    const QString file = m_home->path(u"out.html"_s);
    const auto exported = call({u"export"_s, idOf(m_older), u"--format"_s, u"html"_s, u"--output"_s, file});
    COMPARE_RUN(*exported, exported->exitCode(), 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray html = written.readAll();
    QVERIFY(html.contains("<strong>Done</strong> &lt;b&gt;"));
    QCOMPARE(written.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const auto printed = call({u"export"_s, idOf(m_older), u"--format"_s, u"html"_s});
    COMPARE_RUN(*printed, printed->standardOutput(), html);
}

void tst_CtlConversations::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("unknown id") << QStringList{u"show"_s, u"zzz"_s} << 1 << QByteArray("There is no conversation zzz");
    QTest::newRow("empty id") << QStringList{u"show"_s, u""_s} << 1 << QByteArray("There is no conversation");
    QTest::newRow("no verb") << QStringList{} << 2 << QByteArray("subcommand");
    QTest::newRow("format") << QStringList{u"export"_s, u"a"_s, u"--format"_s, u"pdf"_s} << 2 << QByteArray("pdf");
    QTest::newRow("limit") << QStringList{u"list"_s, u"--limit"_s, u"0"_s} << 2 << QByteArray("--limit");
}

void tst_CtlConversations::saysWhatIsWrong()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, words);
    const auto run = call(arguments);
    COMPARE_RUN(*run, run->exitCode(), exitCode);
    VERIFY_RUN(*run, run->standardError().startsWith("gantryctl: ") && run->standardError().contains(words));
    COMPARE_RUN(*run, run->standardError().count('\n'), 1);
}

void tst_CtlConversations::worksWithoutAnyConversation()
{
    QVERIFY(QDir(m_claude).removeRecursively());
    const auto run = call({u"list"_s, u"--json"_s});
    COMPARE_RUN(*run, run->exitCode(), 0);
    QCOMPARE(QJsonDocument::fromJson(run->standardOutput()).array().size(), 0);
}

void tst_CtlConversations::neverWritesToClaudesFolder()
{
    QFile::setPermissions(m_older, QFile::ReadOwner);
    const QStringList before = QDir(m_claude).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    COMPARE_RUN(*call({u"list"_s}), call({u"list"_s})->exitCode(), 0);
    QCOMPARE(QDir(m_claude).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), before);
    QVERIFY(QFile::exists(m_home->data() + u"/conversations.sqlite"_s));
}

QTEST_GUILESS_MAIN(tst_CtlConversations)
#include "tst_CtlConversations.moc"
