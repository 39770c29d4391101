// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/Transcript.h"

#include "tests/helpers/TestPaths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace claude;

namespace {

QByteArray sample(const char *name)
{
    QFile file(helpers::testData("claude/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", name);
    return file.readAll();
}

QByteArray firstLines(const QByteArray &bytes, int count)
{
    return bytes.split('\n').first(count).join('\n') + '\n';
}

QByteArray answer(const char *id, int input, int output, const char *more = "")
{
    return QByteArray(R"({"type":"assistant","isSidechain":false,)") + more + R"("message":{"id":")" + id
        + R"(","model":"m","content":[{"type":"text","text":"t"}],"usage":{"input_tokens":)" + QByteArray::number(input)
        + R"(,"output_tokens":)" + QByteArray::number(output) + "}}}\n";
}

} // namespace

class tst_Transcript : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_path = m_folder.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + u".jsonl"_s); }
    void readsTheFirstExitOfARecording();
    void readsAWholeRecording();
    void countsSubagentsButNotTheirContext();
    void readsTheSameInPieces();
    void followsAFileThatGrows();
    void countsAMessageOnceWithItsLastFigures();
    void startsAgainWhenTheFileWasReplaced_data();
    void startsAgainWhenTheFileWasReplaced();
    void survivesHostileLines_data();
    void survivesHostileLines();
    void saysWhenThereIsNothingToRead();
    void findsConversations();

private:
    void write(const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly);
    QTemporaryDir m_folder;
    QString m_path;
};

void tst_Transcript::write(const QByteArray &bytes, QIODevice::OpenMode mode)
{
    QFile file(m_path);
    QVERIFY(file.open(mode));
    QCOMPARE(file.write(bytes), bytes.size());
}

void tst_Transcript::readsTheFirstExitOfARecording()
{
    write(firstLines(sample("transcript.jsonl"), 34));
    TranscriptReader reader(m_path);
    const auto progress = reader.update();
    QVERIFY(progress && progress->changed && progress->atEnd);
    const TranscriptFigures &figures = reader.figures();
    QCOMPARE(figures.totalCost->micros(), 44572);
    QVERIFY(!figures.costIsPartial);
    QCOMPARE(sumOf(figures.modelUsage), (Tokens{10513, 126, 0, 0}));
    QCOMPARE(figures.tokens, (Tokens{8366, 117, 0, 0}));
    QCOMPARE(figures.contextTokens, 3008);
    QCOMPARE(figures.model, u"claude-opus-5-5"_s);
    QCOMPARE(figures.lastText, u"All done."_s);
    QCOMPARE(figures.messages, 3);
    QCOMPARE(figures.unreadableLines, 0);
    QCOMPARE(figures.lastActivity, QDateTime::fromString(u"2026-11-20T10:59:42.281Z"_s, Qt::ISODateWithMs));
}

void tst_Transcript::readsAWholeRecording()
{
    write(sample("transcript.jsonl"));
    TranscriptReader reader(m_path);
    QVERIFY(reader.update());
    QCOMPARE(reader.figures().totalCost->micros(), 102580);
    QCOMPARE(reader.figures().tokens, (Tokens{11930, 126, 0, 0}));
    QCOMPARE(reader.figures().contextTokens, 2891); // after the compaction
    QCOMPARE(reader.figures().lastText, u"Fake reply."_s);
}

void tst_Transcript::countsSubagentsButNotTheirContext()
{
    write(sample("transcript-subagent.jsonl"));
    TranscriptReader reader(m_path);
    QVERIFY(reader.update());
    QCOMPARE(reader.figures().tokens, (Tokens{2147, 9, 0, 0}));
    QCOMPARE(reader.figures().contextTokens, 0);
    QCOMPARE(reader.figures().lastText, QString());
}

void tst_Transcript::readsTheSameInPieces()
{
    const QByteArray bytes = sample("transcript.jsonl");
    write(bytes);
    TranscriptReader whole(m_path);
    QVERIFY(whole.update());
    for (const qint64 piece : {1, 7, 1000, 5000}) {
        TranscriptReader reader(m_path);
        int calls = 0;
        for (bool atEnd = false; !atEnd; ++calls) {
            const auto progress = reader.update(piece);
            QVERIFY(progress);
            atEnd = progress->atEnd;
        }
        QCOMPARE(calls, (bytes.size() + piece - 1) / piece);
        QCOMPARE(reader.figures(), whole.figures());
    }
    QCOMPARE(whole.offset(), bytes.size());
}

void tst_Transcript::followsAFileThatGrows()
{
    const QByteArray first = answer("a", 10, 1);
    write(first);
    TranscriptReader reader(m_path);
    QVERIFY(reader.update()->changed);
    QVERIFY(!reader.update()->changed);
    const QByteArray second = answer("b", 20, 2);
    write(second.first(30), QIODevice::Append);
    QVERIFY(!reader.update()->changed); // half a line says nothing yet
    QCOMPARE(reader.offset(), first.size());
    write(second.sliced(30), QIODevice::Append);
    QVERIFY(reader.update()->changed);
    QCOMPARE(reader.figures().tokens, (Tokens{30, 3, 0, 0}));
    QCOMPARE(reader.figures().contextTokens, 22);
}

void tst_Transcript::countsAMessageOnceWithItsLastFigures()
{
    write(answer("a", 10, 1) + answer("b", 20, 2) + answer("a", 10, 5) + answer("", 99, 99));
    TranscriptReader reader(m_path);
    QVERIFY(reader.update());
    QCOMPARE(reader.figures().tokens, (Tokens{30, 7, 0, 0}));
    QCOMPARE(reader.figures().messages, 2);
}

void tst_Transcript::startsAgainWhenTheFileWasReplaced_data()
{
    QTest::addColumn<bool>("renamed");
    QTest::newRow("shrunk") << false;
    QTest::newRow("another file of the same size") << true;
}

void tst_Transcript::startsAgainWhenTheFileWasReplaced()
{
    QFETCH(bool, renamed);
    write(answer("a", 10, 1) + answer("b", 10, 1));
    TranscriptReader reader(m_path);
    QVERIFY(reader.update());
    if (renamed) {
        const QString path = m_path;
        m_path += u".new"_s;
        write(answer("a", 30, 2) + answer("c", 40, 1));
        QFile::remove(path);
        QVERIFY(QFile::rename(m_path, path));
        m_path = path;
    } else {
        write(answer("a", 70, 3));
    }
    QVERIFY(reader.update());
    QCOMPARE(reader.figures().tokens.input, 70);
}

void tst_Transcript::survivesHostileLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("unreadable");
    QTest::newRow("text") << "hello"_ba << 1;
    QTest::newRow("array") << "[]"_ba << 1;
    QTest::newRow("cut off") << R"({"type":"assistant","message":{)"_ba << 1;
    QTest::newRow("deep") << QByteArray(200'000, '{') << 1;
    QTest::newRow("broken UTF-8") << "{\"type\":\"\xff\xfe\"}"_ba << 0;
    QTest::newRow("message is a string") << R"({"type":"assistant","message":"x"})"_ba << 0;
    QTest::newRow("usage is a list") << R"({"type":"assistant","message":{"id":"x","usage":[1]}})"_ba << 0;
    QTest::newRow("synthetic answer")
        << R"({"type":"assistant","message":{"id":"s","model":"<synthetic>","usage":{"input_tokens":5}}})"_ba << 0;
    QTest::newRow("long timestamp") << R"({"type":"user","timestamp":")"_ba + QByteArray(10'000, '1') + "\"}" << 0;
    QTest::newRow("model usage of a million")
        << R"({"type":"cost-state","modelUsage":7,"totalCostUSD":"free"})"_ba << 0;
}

void tst_Transcript::survivesHostileLines()
{
    QFETCH(QByteArray, line);
    write(line + '\n' + answer("ok", 3, 4));
    TranscriptReader reader(m_path);
    QVERIFY(reader.update());
    QTEST(reader.figures().unreadableLines, "unreadable");
    QCOMPARE(reader.figures().tokens, (Tokens{3, 4, 0, 0}));
    QVERIFY(!reader.figures().totalCost);
}

void tst_Transcript::saysWhenThereIsNothingToRead()
{
    TranscriptReader missing(m_path);
    QCOMPARE(missing.update().error().kind, base::Error::Kind::NotFound);
    QVERIFY(QDir().mkpath(m_path));
    TranscriptReader folder(m_path);
    QVERIFY(!folder.update());
}

void tst_Transcript::findsConversations()
{
    QTemporaryDir config;
    const base::ConversationId first(u"11111111-1111-4111-8111-111111111111"_s);
    const base::ConversationId second(u"22222222-2222-4222-8222-222222222222"_s);
    const base::ConversationId subagent(u"33333333-3333-4333-8333-333333333333"_s);
    const QString inner = u"-a/%1/subagents/"_s.arg(first.toString());
    QVERIFY(QDir().mkpath(config.filePath(u"projects/"_s + inner)));
    QVERIFY(QDir().mkpath(config.filePath(u"projects/-b"_s)));
    for (const QString &name :
         {u"-a/"_s + first.toString(), u"-b/"_s + second.toString(), u"-b/notes"_s, inner + subagent.toString()}) {
        QFile file(config.filePath(u"projects/%1.jsonl"_s.arg(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QCOMPARE(countConversations(config.path()), 2);
    QVERIFY(hasTranscript(config.path(), first));
    QVERIFY(hasTranscript(config.path(), second));
    QVERIFY(!hasTranscript(config.path(), subagent));
    QCOMPARE(countConversations(config.filePath(u"nothing"_s)), 0);
    QVERIFY(!hasTranscript(config.filePath(u"nothing"_s), first));
}

QTEST_GUILESS_MAIN(tst_Transcript)
#include "tst_Transcript.moc"
