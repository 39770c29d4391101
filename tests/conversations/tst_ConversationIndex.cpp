// SPDX-License-Identifier: GPL-3.0-or-later
#include "Transcripts.h"
#include "conversations/ConversationIndex.h"
#include "conversations/IndexTables.h"
#include "conversations/SearchText.h"
#include "storage/Database.h"

#include "tests/helpers/OrdinaryUser.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace conversations;
namespace transcript = helpers::transcript;

class tst_ConversationIndex : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsNewestFirst();
    void leavesOutWhatHasNoMessages();
    void readsOnlyWhatChanged();
    void forgetsDeletedOnes();
    void finds_data();
    void finds();
    void wordsMayBeInSeveralMessages();
    void findsWhileItReads();
    void marksTheWordsFound();
    void countsAllButHandsOverAFew();
    void survivesHostileSearches_data();
    void survivesHostileSearches();
    void cancelKeepsWhatWasRead();
    void twoProgramsShareOneIndex();
    void growsToTheSameAsFromScratch();
    void setsADamagedIndexAside();
    void saysWhatCannotBeRead();
    void endsWhileItReads();
    void parsesSearches_data();
    void parsesSearches();

private:
    template <typename T>
    static T wait(QFuture<base::Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000) || future.resultCount() == 0)
            qFatal("no answer");
        const auto result = future.result();
        if (!result)
            qFatal("%s", qPrintable(result.error().message + u' ' + result.error().detail));
        return *result;
    }
    [[nodiscard]] QStringList found(const QString &typed) const;
    QString write(const QByteArray &content, const QString &slug = u"-p"_s) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_config;
    QString m_database;
    std::unique_ptr<ConversationIndex> m_index;
};

void tst_ConversationIndex::init()
{
    m_index.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_config = m_folder->filePath(u"config"_s);
    m_database = m_folder->filePath(u"index.sqlite"_s);
    m_index = std::make_unique<ConversationIndex>(m_database, QStringList{m_config});
}

QString tst_ConversationIndex::write(const QByteArray &content, const QString &slug) const
{
    const QString path = helpers::newConversationPath(m_config, slug);
    helpers::writeFile(path, content);
    return path;
}

QStringList tst_ConversationIndex::found(const QString &typed) const
{
    QStringList titles;
    for (const Match &match : wait(m_index->search(typed, 100)).matches)
        titles.append(match.conversation.title);
    return titles;
}

void tst_ConversationIndex::listsNewestFirst()
{
    write(transcript::prompt(u"older"_s, u"2026-01-01T00:00:00.000Z"_s), u"-a"_s);
    write(transcript::prompt(u"newer"_s, u"2026-02-01T00:00:00.000Z"_s), u"-b"_s);
    QSignalSpy changed(m_index.get(), &ConversationIndex::changed);
    const RefreshResult result = wait(m_index->refresh());
    QCOMPARE(result.conversations, 2);
    QCOMPARE(result.read, 2);
    QVERIFY(!result.cancelled);
    QVERIFY(changed.size() >= 1);
    const auto all = wait(m_index->conversations());
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first().title, u"newer"_s);
    QCOMPARE(all.last().title, u"older"_s);
    QCOMPARE(all.first().configFolder, m_config);
    QCOMPARE(QFile::permissions(m_database) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void tst_ConversationIndex::leavesOutWhatHasNoMessages()
{
    write(transcript::line({{u"type"_s, u"mode"_s}, {u"mode"_s, u"normal"_s}}));
    write({});
    wait(m_index->refresh());
    QVERIFY(wait(m_index->conversations()).isEmpty());
}

void tst_ConversationIndex::readsOnlyWhatChanged()
{
    const QString path = write(transcript::prompt(u"walrus"_s));
    write(transcript::prompt(u"other"_s));
    QCOMPARE(wait(m_index->refresh()).read, 2);
    const RefreshResult again = wait(m_index->refresh());
    QCOMPARE(again.read, 0);
    QCOMPARE(again.bytesRead, 0);

    const QByteArray more = transcript::says(u"m"_s, u"the narwhal"_s);
    helpers::writeFile(path, more, QIODevice::Append);
    const RefreshResult grown = wait(m_index->refresh());
    QCOMPARE(grown.read, 1);
    QCOMPARE(grown.bytesRead, more.size());
    QCOMPARE(found(u"narwhal"_s), QStringList{u"walrus"_s});

    // Another program start knows all of it.
    m_index = std::make_unique<ConversationIndex>(m_database, QStringList{m_config});
    QCOMPARE(wait(m_index->refresh()).bytesRead, 0);
    QCOMPARE(found(u"narwhal"_s), QStringList{u"walrus"_s});
}

void tst_ConversationIndex::forgetsDeletedOnes()
{
    const QString path = write(transcript::prompt(u"walrus"_s));
    write(transcript::prompt(u"narwhal"_s));
    wait(m_index->refresh());
    QVERIFY(QFile::remove(path));
    QCOMPARE(wait(m_index->refresh()).removed, 1);
    QCOMPARE(wait(m_index->conversations()).size(), 1);
    QVERIFY(found(u"walrus"_s).isEmpty());
    // Its row number is used again, but not its words.
    write(transcript::prompt(u"seal"_s));
    wait(m_index->refresh());
    QVERIFY(found(u"walrus"_s).isEmpty());
    QCOMPARE(found(u"seal"_s).size(), 1);
}

void tst_ConversationIndex::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("word") << u"dispatcher"_s << true;
    QTest::newRow("capitals") << u"DISPATCHER"_s << true;
    QTest::newRow("beginning") << u"dispat"_s << true;
    QTest::newRow("a whole word, not a beginning") << u"dispat "_s << false;
    QTest::newRow("end only") << u"patcher"_s << false;
    QTest::newRow("accents") << u"cafe"_s << true;
    QTest::newRow("answer") << u"Redis"_s << true;
    QTest::newRow("both") << u"webhook redis"_s << true;
    QTest::newRow("one is missing") << u"webhook memcached"_s << false;
    QTest::newRow("phrase") << u"\"webhook dispatcher\""_s << true;
    QTest::newRow("phrase in another order") << u"\"dispatcher webhook\""_s << false;
    QTest::newRow("path") << u"src/limits/counter.ts"_s << true;
    QTest::newRow("folder") << u"/home/user/project"_s << true;
    QTest::newRow("branch") << u"main"_s << true;
    QTest::newRow("Chinese") << u"数据"_s << true;
    QTest::newRow("one Chinese character") << u"库"_s << true;
    QTest::newRow("Chinese, other order") << u"据数"_s << false;
    QTest::newRow("Japanese") << u"テスト"_s << true;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("signs only") << u"*** ((( \"\""_s << false;
    QTest::newRow("operators are words") << u"webhook OR nothing"_s << false;
    QTest::newRow("what a tool printed") << u"secretoutput"_s << false;
}

void tst_ConversationIndex::finds()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isFound);
    write(transcript::line({{u"type"_s, u"custom-title"_s}, {u"customTitle"_s, u"A title"_s}})
          + transcript::prompt(u"Add a retry to the webhook dispatcher of the café"_s)
          + transcript::result(u"t"_s, u"secretoutput"_s)
          + transcript::says(u"m"_s, u"It counts in Redis now, see src/limits/counter.ts"_s)
          + transcript::says(u"n"_s, u"修复数据库的テストです"_s));
    wait(m_index->refresh());
    QCOMPARE(!found(typed).isEmpty(), isFound);
}

void tst_ConversationIndex::wordsMayBeInSeveralMessages()
{
    write(transcript::prompt(u"walrus"_s) + transcript::says(u"m"_s, u"narwhal"_s)
          + transcript::prompt(u"both: walrus narwhal"_s));
    wait(m_index->refresh());
    const SearchResult result = wait(m_index->search(u"walrus narwhal"_s, 10));
    QCOMPARE(result.total, 1);
    // The place that has most of the words is shown.
    QVERIFY(result.matches.first().snippet.contains(u"both"_s));
    QCOMPARE(result.matches.first().places, 3);
}

void tst_ConversationIndex::findsWhileItReads()
{
    for (int i = 0; i < 400; ++i) {
        QByteArray content = transcript::prompt(u"walrus %1"_s.arg(i));
        for (int j = 0; j < 40; ++j)
            content += transcript::says(u"m%1"_s.arg(j), u"some words about things "_s.repeated(40));
        write(content);
    }
    QSignalSpy changed(m_index.get(), &ConversationIndex::changed);
    auto refresh = m_index->refresh();
    auto search = m_index->search(u"walrus"_s, 1000);
    QVERIFY(QTest::qWaitFor([&] { return search.isFinished(); }, 60'000));
    QVERIFY(!refresh.isFinished()); // answered in between
    QVERIFY(search.result());
    QVERIFY(search.result()->total < 400);
    QCOMPARE(wait(refresh).read, 400);
    QCOMPARE(wait(m_index->search(u"walrus"_s, 1000)).total, 400);
}

void tst_ConversationIndex::marksTheWordsFound()
{
    write(
        transcript::prompt(u"title"_s)
        + transcript::says(u"m"_s, u"x "_s.repeated(200) + u"here is the <b>Walrus</b> of "_s + u"y "_s.repeated(200)));
    write(transcript::prompt(u"walrus in the title"_s), u"-walrus"_s);
    wait(m_index->refresh());
    const auto matches = wait(m_index->search(u"wal"_s, 10)).matches;
    QCOMPARE(matches.size(), 2);
    for (const Match &match : matches)
        QVERIFY(match.snippet.contains(QString(matchStart)) && match.snippet.contains(QString(matchEnd)));
    const auto in = std::ranges::find(matches, u"title"_s, [](const Match &m) { return m.conversation.title; });
    QVERIFY(in->snippet.contains(QString(matchStart) + u"Walrus"_s + matchEnd));
    QVERIFY(in->snippet.size() < 400);
    QVERIFY(!in->snippet.contains(QChar(0x200B)));
}

void tst_ConversationIndex::countsAllButHandsOverAFew()
{
    for (int i = 0; i < 12; ++i)
        write(transcript::prompt(u"walrus"_s));
    wait(m_index->refresh());
    const SearchResult result = wait(m_index->search(u"walrus"_s, 5));
    QCOMPARE(result.matches.size(), 5);
    QCOMPARE(result.total, 12);
    QCOMPARE(wait(m_index->search(u"walrus"_s, -1)).matches.size(), 0);
}

void tst_ConversationIndex::survivesHostileSearches_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         {"\"", "\"\"\"", "a\"b", "NEAR(a b)", "body:x", "-x", "^x", "x*", "AND", "NOT", "a + b", "{", "';--", "%_"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
    QTest::newRow("long") << QString(100'000, u'w');
    QTest::newRow("many") << u"w "_s.repeated(10'000);
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("half a character") << QString(QChar(0xD800)) + u"a"_s;
    QTest::newRow("our own signs") << QString(matchStart) + QChar(0x200B) + matchEnd + u"a"_s;
}

void tst_ConversationIndex::survivesHostileSearches()
{
    QFETCH(const QString, typed);
    write(transcript::prompt(u"some words"_s));
    wait(m_index->refresh());
    wait(m_index->search(typed, 10));
    QCOMPARE(found(u"some"_s).size(), 1);
}

void tst_ConversationIndex::cancelKeepsWhatWasRead()
{
    for (int i = 0; i < 300; ++i)
        write(transcript::prompt(u"walrus "_s.repeated(5000)));
    auto refresh = m_index->refresh();
    QSignalSpy changed(m_index.get(), &ConversationIndex::changed);
    m_index->cancelRefresh();
    const RefreshResult result = wait(refresh);
    // It may have been ready before; else it says so, and the next one does the rest.
    QVERIFY(result.cancelled || result.read == 300);
    QVERIFY(!wait(m_index->refresh()).cancelled);
    QCOMPARE(wait(m_index->conversations()).size(), 300);
}

void tst_ConversationIndex::twoProgramsShareOneIndex()
{
    for (int i = 0; i < 200; ++i)
        write(transcript::prompt(u"walrus %1"_s.arg(i)) + transcript::says(u"m"_s, u"word "_s.repeated(2000)));
    ConversationIndex other(m_database, {m_config});
    auto first = m_index->refresh();
    auto second = other.refresh();
    wait(first);
    wait(second);
    QCOMPARE(wait(m_index->conversations()).size(), 200);
    const SearchResult result = wait(other.search(u"walrus"_s, 1000));
    QCOMPARE(result.total, 200);
    for (const Match &match : result.matches)
        QCOMPARE(match.places, 1); // nothing is in it twice
}

void tst_ConversationIndex::growsToTheSameAsFromScratch()
{
    QRandomGenerator random(11);
    QStringList paths;
    for (int round = 0; round < 25; ++round) {
        for (int change = 0; change < 4; ++change) {
            const int what = random.bounded(8);
            const QByteArray words = transcript::prompt(u"w%1 common"_s.arg(random.bounded(50)))
                + transcript::says(u"m%1"_s.arg(random.bounded(4)), u"w%1 answer"_s.arg(random.bounded(50)));
            if (paths.isEmpty() || what < 2) {
                paths.append(write(words));
                continue;
            }
            const QString path = paths.at(random.bounded(paths.size()));
            if (what == 2) {
                QFile::remove(path);
                paths.removeOne(path);
            } else if (what == 3) {
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadWrite));
                QVERIFY(file.resize(random.bounded(file.size() + 1)));
            } else if (what == 4) {
                helpers::writeFile(path, words);
            } else {
                helpers::writeFile(path, words.first(random.bounded(words.size()) + 1), QIODevice::Append);
            }
            if (QFile::exists(path))
                helpers::setModified(path, 1'700'000'000 + round * 10 + change);
        }
        wait(m_index->refresh());
        ConversationIndex fresh(m_folder->filePath(u"fresh-%1.sqlite"_s.arg(round)), {m_config});
        wait(fresh.refresh());
        QCOMPARE(wait(m_index->conversations()), wait(fresh.conversations()));
        for (int word = 0; word < 50; word += 7) {
            const QString typed = u"w%1 "_s.arg(word);
            QCOMPARE(wait(m_index->search(typed, 1000)), wait(fresh.search(typed, 1000)));
        }
        QCOMPARE(wait(m_index->search(u"common"_s, 1000)), wait(fresh.search(u"common"_s, 1000)));
    }
}

void tst_ConversationIndex::setsADamagedIndexAside()
{
    write(transcript::prompt(u"walrus"_s));
    helpers::writeFile(m_database, QByteArray(8192, 'x'));
    wait(m_index->refresh());
    QCOMPARE(found(u"walrus"_s).size(), 1);
}

void tst_ConversationIndex::saysWhatCannotBeRead()
{
    const QString path = write(transcript::prompt(u"walrus"_s));
    QVERIFY(QFile::setPermissions(path, {}));
    const helpers::OrdinaryUser user(m_folder->path());
    if (!helpers::OrdinaryUser::isOrdinary())
        QSKIP("There is no second user to become here.");
    const RefreshResult result = wait(m_index->refresh());
    QCOMPARE(result.problems.size(), 1);
    QVERIFY(result.problems.first().contains(path));
}

void tst_ConversationIndex::endsWhileItReads()
{
    for (int i = 0; i < 200; ++i)
        write(transcript::prompt(u"walrus "_s.repeated(5000)));
    const auto refresh = m_index->refresh();
    const auto search = m_index->search(u"walrus"_s, 10);
    m_index.reset(); // waits for its thread
    QVERIFY(refresh.isFinished());
    QVERIFY(search.isFinished());
}

void tst_ConversationIndex::parsesSearches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("matches");
    QTest::newRow("empty") << u""_s << QStringList();
    QTest::newRow("word") << u"a"_s << QStringList{u"\"a\"*"_s};
    QTest::newRow("two") << u"a b"_s << QStringList{u"\"a\""_s, u"\"b\"*"_s};
    QTest::newRow("space after") << u"a "_s << QStringList{u"\"a\""_s};
    QTest::newRow("phrase") << u"\"a b\" c"_s << QStringList{u"\"a b\""_s, u"\"c\"*"_s};
    QTest::newRow("open phrase") << u"\"a b"_s << QStringList{u"\"a b\""_s};
    QTest::newRow("signs are left out") << u"- a +"_s << QStringList{u"\"a\""_s};
    QTest::newRow("nine words") << u"1 2 3 4 5 6 7 8 9"_s
                                << QStringList{u"\"1\""_s, u"\"2\""_s, u"\"3\""_s, u"\"4\""_s,
                                               u"\"5\""_s, u"\"6\""_s, u"\"7\""_s, u"\"8\""_s};
}

void tst_ConversationIndex::parsesSearches()
{
    QFETCH(const QString, typed);
    QStringList matches;
    for (const SearchTerm &term : parseSearch(typed))
        matches.append(term.toMatch());
    QTEST(matches, "matches");
}

QTEST_GUILESS_MAIN(tst_ConversationIndex)
#include "tst_ConversationIndex.moc"
