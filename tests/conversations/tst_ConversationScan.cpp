// SPDX-License-Identifier: GPL-3.0-or-later
#include "Transcripts.h"
#include "conversations/ConversationScan.h"

#include "tests/helpers/TestPaths.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace conversations;
namespace transcript = helpers::transcript;

class tst_ConversationScan : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsWhatAConversationSays();
    void readsTheRecording();
    void takesTheBestTitle_data();
    void takesTheBestTitle();
    void countsAnAnswerOnce();
    void costIsPartialWhenAnswersFollow();
    void leavesOutWhatPeopleDidNotWrite();
    void waitsForTheEndOfALine();
    void startsAgain_data();
    void startsAgain();
    void survivesHostileLines_data();
    void survivesHostileLines();
    void survivesAGiantLine();
    void boundsTheTexts();
    void stopsWhenCancelled();
    void refusesWhatIsNoFile();
    void inPiecesIsTheSameAsAtOnce();
    void findsTranscriptsOnly();

private:
    [[nodiscard]] TranscriptFile file() const;
    [[nodiscard]] ScanResult whole() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_ConversationScan::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = helpers::newConversationPath(m_folder->path());
}

TranscriptFile tst_ConversationScan::file() const
{
    struct stat facts{};
    if (::stat(QFile::encodeName(m_path).constData(), &facts) != 0)
        return {.path = m_path, .configFolder = m_folder->path()};
    return {m_path, m_folder->path(), facts.st_size,
            static_cast<qint64>(facts.st_mtim.tv_sec) * 1000 + facts.st_mtim.tv_nsec / 1'000'000, facts.st_ino};
}

ScanResult tst_ConversationScan::whole() const
{
    const auto scanned = scan(file(), {});
    if (!scanned)
        qFatal("%s", qPrintable(scanned.error().message));
    return *scanned;
}

void tst_ConversationScan::readsWhatAConversationSays()
{
    helpers::writeFile(m_path,
                       transcript::prompt(u"  Fix the\nretry  "_s)
                           + transcript::says(u"m1"_s, u"Done, 31 tests pass."_s) + transcript::cost(0.25));
    const ScanResult scanned = whole();
    const Conversation &c = scanned.state.conversation;
    QCOMPARE(c.title, u"Fix the retry"_s);
    QCOMPARE(c.project, u"/home/user/project"_s);
    QCOMPARE(c.branch, u"main"_s);
    QCOMPARE(c.model, u"claude-opus-5-5"_s);
    QCOMPARE(c.lastUse.toString(Qt::ISODateWithMs), u"2026-11-20T10:00:01.000Z"_s);
    QCOMPARE(c.messages, 2);
    QCOMPARE(c.cost->micros(), 250'000);
    QVERIFY(!c.costIsPartial);
    QCOMPARE(c.sizeBytes, QFileInfo(m_path).size());
    QCOMPARE(c.id.toString() + u".jsonl"_s, QFileInfo(m_path).fileName());
    QCOMPARE(scanned.texts, QStringList({u"  Fix the\nretry  "_s, u"Done, 31 tests pass."_s}));
    QVERIFY(scanned.atEnd);
    QVERIFY(isUnchanged(scanned.state, file()));
}

void tst_ConversationScan::readsTheRecording()
{
    QFile recording(helpers::testData("claude/transcript.jsonl"));
    QVERIFY(recording.open(QIODevice::ReadOnly));
    helpers::writeFile(m_path, recording.readAll());
    const Conversation c = whole().state.conversation;
    QVERIFY(c.title.startsWith(u"@fake"_s));
    QCOMPARE(c.cost->micros(), 102'580);
    QVERIFY(c.messages >= 5);
    QCOMPARE(c.unreadableLines, 0);
    QCOMPARE(c.model, u"claude-opus-5-5"_s);
}

void tst_ConversationScan::takesTheBestTitle_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("title");
    const QByteArray prompt = transcript::prompt(u"the prompt"_s);
    const auto titled = [](const QString &type, const QString &key, const QString &text) {
        return transcript::line({{u"type"_s, type}, {key, text}});
    };
    const QByteArray chosen = titled(u"custom-title"_s, u"customTitle"_s, u"chosen"_s);
    const QByteArray generated = titled(u"ai-title"_s, u"aiTitle"_s, u"generated"_s);
    const QByteArray summary = titled(u"summary"_s, u"summary"_s, u"summed up"_s);
    QTest::newRow("prompt") << prompt << u"the prompt"_s;
    QTest::newRow("first prompt") << prompt + transcript::prompt(u"second"_s) << u"the prompt"_s;
    QTest::newRow("summary first") << summary + prompt << u"summed up"_s;
    QTest::newRow("generated wins") << prompt + generated + summary << u"generated"_s;
    QTest::newRow("chosen wins") << prompt + chosen + generated << u"chosen"_s;
    QTest::newRow("chosen anew") << chosen + prompt + titled(u"custom-title"_s, u"customTitle"_s, u"renamed"_s)
                                 << u"renamed"_s;
    QTest::newRow("empty") << prompt + titled(u"custom-title"_s, u"customTitle"_s, u"  "_s) << u"the prompt"_s;
    QTest::newRow("no text") << transcript::line({{u"type"_s, u"custom-title"_s}, {u"customTitle"_s, 7}}) + prompt
                             << u"the prompt"_s;
    QTest::newRow("long") << transcript::prompt(QString(100'000, u'x')) << QString(200, u'x');
}

void tst_ConversationScan::takesTheBestTitle()
{
    QFETCH(const QByteArray, lines);
    helpers::writeFile(m_path, lines);
    QTEST(whole().state.conversation.title, "title");
}

void tst_ConversationScan::countsAnAnswerOnce()
{
    helpers::writeFile(m_path,
                       transcript::prompt(u"go"_s) + transcript::says(u"m1"_s, u"a"_s)
                           + transcript::says(u"m1"_s, u"b"_s) + transcript::result(u"t"_s, u"x"_s)
                           + transcript::says(u"m2"_s, u"c"_s));
    QCOMPARE(whole().state.conversation.messages, 3);
}

void tst_ConversationScan::costIsPartialWhenAnswersFollow()
{
    helpers::writeFile(m_path, transcript::prompt(u"go"_s) + transcript::cost(1) + transcript::says(u"m1"_s, u"a"_s));
    QVERIFY(whole().state.conversation.costIsPartial);
    helpers::writeFile(m_path, transcript::cost(2), QIODevice::Append);
    const Conversation c = whole().state.conversation;
    QVERIFY(!c.costIsPartial);
    QCOMPARE(c.cost->micros(), 2'000'000);
}

void tst_ConversationScan::leavesOutWhatPeopleDidNotWrite()
{
    QJsonObject sidechain = QJsonDocument::fromJson(transcript::prompt(u"for a subagent"_s)).object();
    sidechain.insert(u"isSidechain"_s, true);
    QJsonObject meta = QJsonDocument::fromJson(transcript::prompt(u"injected"_s)).object();
    meta.insert(u"isMeta"_s, true);
    helpers::writeFile(
        m_path,
        transcript::line(sidechain) + transcript::line(meta)
            + transcript::prompt(u"<system-reminder>think of it</system-reminder>"_s)
            + transcript::prompt(u"<local-command-stdout>Set model</local-command-stdout>"_s)
            + transcript::prompt(u"<command-name>/model</command-name><command-args>opus</command-args>"_s)
            + transcript::prompt(u"mine"_s)
            + transcript::answer(u"m"_s,
                                 {QJsonObject{{u"type"_s, u"thinking"_s}, {u"thinking"_s, u"hidden"_s}},
                                  transcript::call(u"t"_s, u"Bash"_s, {{u"command"_s, u"ls"_s}})})
            + transcript::result(u"t"_s, u"files"_s));
    const ScanResult scanned = whole();
    QCOMPARE(scanned.state.conversation.title, u"mine"_s);
    QCOMPARE(scanned.texts, QStringList{u"mine"_s});
    QCOMPARE(scanned.state.conversation.messages, 2);
}

void tst_ConversationScan::waitsForTheEndOfALine()
{
    const QByteArray second = transcript::says(u"m1"_s, u"answer"_s);
    helpers::writeFile(m_path, transcript::prompt(u"go"_s) + second.first(20));
    const ScanResult first = whole();
    QCOMPARE(first.texts.size(), 1);
    QCOMPARE(first.state.conversation.unreadableLines, 0);
    QVERIFY(first.atEnd);
    helpers::writeFile(m_path, second.sliced(20), QIODevice::Append);
    const auto then = scan(file(), first.state);
    QVERIFY(then);
    QVERIFY(!then->startedAgain);
    QCOMPARE(then->texts, QStringList{u"answer"_s});
    QCOMPARE(then->state, whole().state);
}

void tst_ConversationScan::startsAgain_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"shorter", "same length", "same length, rewritten in place", "longer", "another file"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void tst_ConversationScan::startsAgain()
{
    QFETCH(const QString, how);
    helpers::writeFile(m_path, transcript::prompt(u"first words"_s) + transcript::says(u"m1"_s, u"an answer"_s));
    helpers::setModified(m_path, 1'700'000'000);
    const ScanState known = whole().state;
    if (how == u"shorter")
        helpers::writeFile(m_path, transcript::prompt(u"short"_s));
    else if (how == u"longer")
        helpers::writeFile(m_path,
                           transcript::prompt(u"other words"_s) + transcript::says(u"m2"_s, u"and a longer answer"_s));
    else
        helpers::writeFile(m_path, transcript::prompt(u"other words"_s) + transcript::says(u"m1"_s, u"an answer"_s));
    if (how == u"another file") {
        QVERIFY(QFile::copy(m_path, m_path + u".new"_s));
        QVERIFY(QFile::remove(m_path));
        QVERIFY(QFile::rename(m_path + u".new"_s, m_path));
    }
    QVERIFY(!isUnchanged(known, file()));
    const auto scanned = scan(file(), known);
    QVERIFY(scanned);
    QVERIFY(scanned->startedAgain);
    QCOMPARE(scanned->state, whole().state);
    QCOMPARE(scanned->texts, whole().texts);
}

void tst_ConversationScan::survivesHostileLines_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<int>("unreadable");
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("empty lines") << QByteArray("\n\n\r\n  \n") << 0;
    QTest::newRow("no JSON") << QByteArray("hello\n{\"type\":\n") << 2;
    QTest::newRow("other JSON") << QByteArray("[]\n7\nnull\n\"user\"\n") << 4;
    QTest::newRow("NUL") << QByteArray("\0\0\0\n", 4) << 1;
    QTest::newRow("wrong types") << QByteArray(R"({"type":"user","message":7,"cwd":[],"timestamp":{},"gitBranch":1}
{"type":"assistant","message":{"id":[],"content":{"type":"text"},"model":null}}
{"type":"user","message":{"content":[1,null,[],{"type":7},{"type":"text","text":null}]}}
{"type":"cost-state","totalCostUSD":"much"}
)") << 0;
    QTest::newRow("unknown type") << QByteArray("{\"type\":\"from-the-future\",\"x\":{\"y\":[1,2]}}\n") << 0;
    QTest::newRow("broken UTF-8") << QByteArray("{\"type\":\"user\",\"message\":{\"content\":\"a\xff\xfe"
                                                "b\"}}\n")
                                  << 0;
    QTest::newRow("deep") << QByteArray(100'000, '[') + '\n' << 1;
    QTest::newRow("wild time") << QByteArray("{\"type\":\"user\",\"timestamp\":\"99999-99-99T99:99:99Z\"}\n") << 0;
    QTest::newRow("wild cost") << QByteArray("{\"type\":\"cost-state\",\"totalCostUSD\":1e308}\n") << 0;
}

void tst_ConversationScan::survivesHostileLines()
{
    QFETCH(const QByteArray, lines);
    helpers::writeFile(m_path, transcript::prompt(u"before"_s) + lines + transcript::says(u"m"_s, u"after"_s));
    const ScanResult scanned = whole();
    QTEST(scanned.state.conversation.unreadableLines, "unreadable");
    QCOMPARE(scanned.texts.first(), u"before"_s);
    QCOMPARE(scanned.texts.last(), u"after"_s);
    QVERIFY(scanned.state.conversation.lastUse.isValid());
    QVERIFY(!scanned.state.conversation.cost);
}

void tst_ConversationScan::survivesAGiantLine()
{
    QFile out(m_path);
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(transcript::prompt(u"before"_s));
    out.write(R"({"type":"user","message":{"content":")");
    const QByteArray block(1024 * 1024, 'a');
    for (int i = 0; i < 50; ++i)
        out.write(block);
    out.write("\"}}\n");
    out.write(transcript::says(u"m"_s, u"after"_s));
    out.close();
    // In small shares too: a line that is longer than a share must not be met again and again.
    for (const qint64 share : {1'000'000'000LL, 1LL}) {
        ScanState state;
        QStringList texts;
        int rounds = 0;
        for (bool atEnd = false; !atEnd; ++rounds) {
            const auto scanned = scan(file(), state, share);
            QVERIFY(scanned);
            state = scanned->state;
            texts += scanned->texts;
            atEnd = scanned->atEnd;
            QVERIFY(rounds < 60);
        }
        QCOMPARE(texts, QStringList({u"before"_s, u"after"_s}));
        QCOMPARE(state.conversation.unreadableLines, 1);
    }
}

void tst_ConversationScan::boundsTheTexts()
{
    QByteArray lines;
    for (int i = 0; i < 40; ++i)
        lines += transcript::prompt(QString(100'000, u'w'));
    helpers::writeFile(m_path, lines);
    const ScanResult scanned = whole();
    qint64 length = 0;
    for (const QString &text : scanned.texts) {
        QVERIFY(text.size() <= maxTextPiece);
        length += text.size();
    }
    QVERIFY(length <= maxTextPerConversation + maxTextPiece);
    QVERIFY(scanned.state.conversation.searchIsPartial);
    QCOMPARE(scanned.state.conversation.messages, 40);
}

void tst_ConversationScan::stopsWhenCancelled()
{
    helpers::writeFile(m_path, transcript::prompt(u"go"_s));
    const auto scanned = scan(file(), {}, 1'000'000, [] { return true; });
    QVERIFY(scanned);
    QVERIFY(!scanned->atEnd);
    QVERIFY(!isUnchanged(scanned->state, file()));
    QCOMPARE(scan(file(), scanned->state)->state, whole().state);
}

void tst_ConversationScan::refusesWhatIsNoFile()
{
    const auto missing = scan(file(), {});
    QVERIFY(!missing);
    QVERIFY(missing.error().kind == base::Error::Kind::NotFound);
    QVERIFY(missing.error().message.contains(m_path));
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
    QVERIFY(!scan(file(), {})); // and does not wait for a writer
}

void tst_ConversationScan::inPiecesIsTheSameAsAtOnce()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 60; ++round) {
        QFile::remove(m_path);
        ScanState state;
        QStringList texts;
        QByteArray content;
        for (int step = 0; step < 12; ++step) {
            QByteArray more;
            switch (random.bounded(6)) {
            case 0:
                more = transcript::prompt(u"prompt %1"_s.arg(random.bounded(1000)));
                break;
            case 1:
                more = transcript::says(u"m%1"_s.arg(random.bounded(3)), u"answer %1"_s.arg(random.bounded(1000)));
                break;
            case 2:
                more = transcript::cost(random.bounded(9.0));
                break;
            case 3:
                more = "broken " + QByteArray::number(random.bounded(1000)) + "\n";
                break;
            case 4:
                more = transcript::line({{u"type"_s, u"ai-title"_s}, {u"aiTitle"_s, u"t%1"_s.arg(random.bounded(9))}});
                break;
            default:
                content.truncate(random.bounded(content.size() + 1));
            }
            content += more;
            // Cut anywhere: what comes later ends the line.
            const QByteArray seen
                = content.first(content.size() - random.bounded(std::min<qsizetype>(content.size() + 1, 30)));
            helpers::writeFile(m_path, seen);
            helpers::setModified(m_path, 1'700'000'000 + round * 100 + step);
            const auto scanned = scan(file(), state, random.bounded(2) ? 1 : 1'000'000);
            QVERIFY(scanned);
            texts = scanned->startedAgain ? scanned->texts : texts + scanned->texts;
            state = scanned->state;
            QVERIFY(scanned->atEnd || state.seenSize == -1);
            while (state.seenSize < 0) {
                const auto rest = scan(file(), state);
                QVERIFY(rest && !rest->startedAgain);
                texts += rest->texts;
                state = rest->state;
            }
            const ScanResult full = whole();
            QCOMPARE(texts, full.texts);
            QCOMPARE(state, full.state);
        }
    }
}

void tst_ConversationScan::findsTranscriptsOnly()
{
    const QString id = u"1b2c3d4e-0000-4000-8000-000000000001"_s;
    const QString config = m_folder->path();
    const QByteArray content = transcript::prompt(u"go"_s);
    helpers::writeFile(config + u"/projects/-a b/"_s + id + u".jsonl"_s, content);
    helpers::writeFile(config + u"/projects/-a b/agent-12345.jsonl"_s, content);
    helpers::writeFile(config + u"/projects/-a b/"_s + id + u"/subagents/agent-1.jsonl"_s, content);
    helpers::writeFile(config + u"/projects/-a b/"_s + id + u".json"_s, content);
    helpers::writeFile(config + u"/projects/"_s + id + u".jsonl"_s, content);
    QVERIFY(QDir().mkpath(config + u"/projects/-a b/2b2c3d4e-0000-4000-8000-000000000001.jsonl"_s));
    const auto files = transcriptFiles({config, config + u"/not-there"_s});
    QCOMPARE(files.size(), 1);
    QVERIFY(files.first().path.endsWith(u"/-a b/"_s + id + u".jsonl"_s));
    QCOMPARE(files.first().sizeBytes, content.size());
    QVERIFY(transcriptFiles({config}, 0).isEmpty());
}

QTEST_GUILESS_MAIN(tst_ConversationScan)
#include "tst_ConversationScan.moc"
