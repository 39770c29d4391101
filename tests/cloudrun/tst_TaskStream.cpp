// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/TaskStream.h"

#include "tests/helpers/CloudRunSample.h"
#include "tests/helpers/TestPaths.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using cloudrun::TaskStream;
using cloudrun::Verdict;
using net::StreamEvent;
using namespace Qt::StringLiterals;

namespace {

struct Played
{
    QByteArrayList lines;
    QStringList progress;
    Verdict verdict;

    bool operator==(const Played &) const = default;
};

/// @p first bytes in one piece, then pieces of @p piece.
Played play(const QByteArray &body, qsizetype piece, qsizetype first = 0)
{
    Played played;
    TaskStream stream([&](const QByteArray &line) { played.lines.append(line); },
                      [&](const QString &words) { played.progress.append(words); });
    net::EventStreamReader reader;
    const auto take = [&](const StreamEvent &event) { stream.take(event); };
    (void)reader.feed(QByteArrayView(body).first(first), take);
    for (qsizetype at = first; at < body.size(); at += piece)
        (void)reader.feed(QByteArrayView(body).sliced(at, std::min(piece, body.size() - at)), take);
    reader.finish(take);
    stream.finish();
    played.verdict = stream.verdict();
    return played;
}

QByteArray frame(const QJsonObject &json, const QByteArray &name = {})
{
    return (name.isEmpty() ? QByteArray() : "event: " + name + '\n')
        + "data: " + QJsonDocument(json).toJson(QJsonDocument::Compact) + "\n\n";
}

const QByteArray success = frame({{u"type"_s, u"result"_s}, {u"subtype"_s, u"success"_s}, {u"is_error"_s, false}});

} // namespace

class tst_TaskStream : public QObject
{
    Q_OBJECT
private slots:
    void judgesRecordedStreams_data();
    void judgesRecordedStreams();
    void judges_data();
    void judges();
    void joinsLinesThatWereCut();
    void joinsTheRecordedLine();
    void leavesTextThatIsNoLine();
    void givesUpJoining();
    void tellsProgress();
    void readsStoredLines();
};

void tst_TaskStream::judgesRecordedStreams_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("error");
    QTest::newRow("success") << u"run-happy.txt"_s << 5 << 0 << QString();
    QTest::newRow("release a") << u"a-run-happy.txt"_s << 5 << 0 << QString();
    // Two lines that came in pieces are whole again.
    QTest::newRow("formats") << u"run-formats.txt"_s << 10 << 0 << QString();
    QTest::newRow("exit 3") << u"run-exit3.txt"_s << 3 << 3 << u"went-wrong"_s;
    QTest::newRow("cancelled") << u"run-cancel-sync-stream.txt"_s << 7 << 130
                               << u"The task was cancelled on the service."_s;
    QTest::newRow("clone failed") << u"run-git-404.txt"_s << 0 << 1 << u"Failed to clone repository"_s;
    QTest::newRow("no such branch") << u"run-git-nobranch.txt"_s << 0 << 1 << u"Remote branch nope not found"_s;
    QTest::newRow("place lost") << u"run-race-a.txt"_s << 0 << 1 << u"Maximum concurrent tasks (1) reached"_s;
    QTest::newRow("time limit") << u"run-timeout.txt"_s << 16 << 124 << u"Process timed out"_s;
    QTest::newRow("time limit, ignored") << u"run-timeout-ignterm.txt"_s << 2 << 124 << u"Process timed out"_s;
    // That service calls it a success.
    QTest::newRow("killed by a signal") << u"run-killed-by-signal.txt"_s << 2 << -1 << u"before Claude gave a result"_s;
    QTest::newRow("no claude") << u"run-no-claude.txt"_s << 0 << 1 << u"spawn claude ENOENT"_s;
    QTest::newRow("release c") << u"c-run-happy.txt"_s << 5 << 0 << QString();
    QTest::newRow("release c, formats") << u"c-run-with-callback.txt"_s << 8 << 0 << QString();
    QTest::newRow("release c, failed") << u"c-run-with-callback-fail.txt"_s << 3 << 1 << u"oops"_s;
    QTest::newRow("real, success") << u"run-real-cli.txt"_s << 5 << 0 << QString();
    QTest::newRow("real, no permission") << u"run-real-permission.txt"_s << 6 << 0 << QString();
    QTest::newRow("real, turn limit") << u"run-real-maxturns.txt"_s << 6 << 1 << u"limit of turns"_s;
    QTest::newRow("real, API error") << u"run-real-apierror.txt"_s << 3 << 1 << u"API Error: 400"_s;
    QTest::newRow("real, time limit") << u"run-real-timeout.txt"_s << 2 << 124 << u"Process timed out"_s;
    QTest::newRow("real, bad mode") << u"run-real-badmode.txt"_s << 0 << 1 << u"--permission-mode"_s;
}

void tst_TaskStream::judgesRecordedStreams()
{
    QFETCH(const QString, sample);
    QFETCH(const int, exitCode);
    QFETCH(const QString, error);
    const QByteArray body = helpers::cloudRunSample(sample).body;
    const Played whole = play(body, body.size());
    QTEST(int(whole.lines.size()), "lines");
    QCOMPARE(whole.verdict.exitCode.value_or(-1), exitCode);
    QVERIFY2(error.isEmpty() ? whole.verdict.error.isEmpty() : whole.verdict.error.contains(error),
             qPrintable(whole.verdict.error));
    for (const QByteArray &line : whole.lines) {
        QVERIFY(line.endsWith('\n'));
        QCOMPARE(line.count('\n'), 1);
    }
    for (const qsizetype piece : {1, 2, 7, 64, 999}) {
        const Played cut = play(body, piece);
        QCOMPARE(cut.lines, whole.lines);
        QCOMPARE(cut.verdict, whole.verdict);
    }
    for (qsizetype first = 0; first <= body.size(); ++first) {
        if (play(body, body.size(), first) != whole)
            QFAIL(qPrintable(u"cut at byte %1"_s.arg(first)));
    }
}

void tst_TaskStream::judges_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("exitCode"); // -1: none
    QTest::addColumn<bool>("timedOut");
    QTest::addColumn<QString>("error");
    const auto error = [](const QString &words, const QString &detail = {}) {
        QJsonObject json{{u"error"_s, words}};
        if (!detail.isEmpty())
            json.insert(u"stderr"_s, detail);
        return frame(json, "error");
    };
    QTest::newRow("nothing") << QByteArray() << -1 << false << u"before Claude gave a result"_s;
    QTest::newRow("no result") << frame({{u"type"_s, u"assistant"_s}}) << -1 << false
                               << u"before Claude gave a result"_s;
    QTest::newRow("success") << success << 0 << false << QString();
    QTest::newRow("done") << success + "event: done\ndata: [DONE]\n\n" << 0 << false << QString();
    QTest::newRow("bare [DONE]") << success + "data: [DONE]\n\n" << 0 << false << QString();
    QTest::newRow("[DONE] without a result") << QByteArray("data: [DONE]\n\n") << -1 << false << u"result"_s;
    QTest::newRow("result is no success") << frame({{u"type"_s, u"result"_s},
                                                    {u"is_error"_s, true},
                                                    {u"subtype"_s, u"success"_s},
                                                    {u"result"_s, u"API Error: 400"_s}})
                                          << 1 << false << u"API Error: 400"_s;
    QTest::newRow("turn limit") << frame({{u"type"_s, u"result"_s},
                                          {u"is_error"_s, true},
                                          {u"subtype"_s, u"error_max_turns"_s}})
            + error(u"Claude process exited with code 1"_s)
                                << 1 << false << u"limit of turns"_s;
    QTest::newRow("success, then an error")
        << success + error(u"Claude process exited with code 7"_s) << 7 << false << u"exited with code 7"_s;
    QTest::newRow("time limit") << error(u"Claude process exited with code 124"_s, u"Process timed out"_s) << 124
                                << true << u"timed out"_s;
    QTest::newRow("time limit, as documented")
        << frame({{u"error"_s, u"too long"_s}, {u"code"_s, u"TIMEOUT"_s}}, "error") << 124 << true << u"too long"_s;
    QTest::newRow("code of its own") << frame({{u"error"_s, u"x"_s}, {u"exitCode"_s, 9}}, "error") << 9 << false
                                     << u"x"_s;
    QTest::newRow("two errors") << error(u"Failed to clone"_s)
            + error(u"Claude process exited with code 1"_s, u"Failed to clone"_s)
                                << 1 << false << u"Failed to clone"_s;
    QTest::newRow("failed job, no code") << error(u"Task failed"_s) << 1 << false << u"Task failed"_s;
    QTest::newRow("failed job, turn limit")
        << frame({{u"type"_s, u"result"_s}, {u"is_error"_s, true}, {u"subtype"_s, u"error_max_turns"_s}})
            + error(u"Task failed"_s)
        << 1 << false << u"limit of turns"_s;
    QTest::newRow("error without a name") << frame({{u"error"_s, u"boom"_s}}) << 1 << false << u"boom"_s;
    QTest::newRow("error that is no JSON") << QByteArray("event: error\ndata: boom\n\n") << 1 << false << u"boom"_s;
    QTest::newRow("named message") << QByteArray("event: message\n") + success << 0 << false << QString();
    QTest::newRow("named by its type") << QByteArray("event: result\n") + success << 0 << false << QString();
}

void tst_TaskStream::judges()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, exitCode);
    QFETCH(const bool, timedOut);
    QFETCH(const QString, error);
    const Verdict verdict = play(body, 5).verdict;
    QCOMPARE(verdict.exitCode.value_or(-1), exitCode);
    QCOMPARE(verdict.timedOut, timedOut);
    QVERIFY2(error.isEmpty() ? verdict.error.isEmpty() : verdict.error.contains(error), qPrintable(verdict.error));
}

void tst_TaskStream::joinsLinesThatWereCut()
{
    const QByteArray line = R"({"type":"assistant","big":")" + QByteArray(200'000, 'x') + R"("})";
    QByteArray body;
    for (qsizetype at = 0; at < line.size(); at += 65'536)
        body += frame({{u"type"_s, u"text"_s}, {u"content"_s, QString::fromUtf8(line.mid(at, 65'536))}});
    const Played played = play(body + success, 1000);
    QCOMPARE(played.lines.size(), 2);
    QCOMPARE(played.lines.first(), line + '\n');
    QCOMPARE(played.verdict.exitCode.value_or(-1), 0);
}

/// The recording holds only the beginning of each piece and its length.
void tst_TaskStream::joinsTheRecordedLine()
{
    static const QRegularExpression shortened(u"\\.\\.\\.\\(([0-9]+) chars\\)$"_s);
    QByteArrayList pieces;
    for (const QByteArray &line : helpers::cloudRunSample(u"run-bigline.txt"_s).body.split('\n')) {
        if (line.startsWith("data: {\"type\":\"text\""))
            pieces.append(line);
    }
    QCOMPARE(pieces.size(), 4);
    QByteArray body;
    for (const QByteArray &piece : std::as_const(pieces)) {
        const auto note = shortened.match(QString::fromUtf8(piece));
        QVERIFY(note.hasMatch());
        const QByteArray end = piece == pieces.last() ? R"(\"}"})" : R"("})";
        const qsizetype length = note.captured(1).toLongLong() - end.size();
        body += piece.first(note.capturedStart()).leftJustified(length, 'x') + end + "\n\n";
    }
    const Played played = play(body + success, 1000);
    QCOMPARE(played.lines.size(), 2);
    const QJsonObject json = QJsonDocument::fromJson(played.lines.first()).object();
    QCOMPARE(json.value(u"big").toString(), QString(200'000, u'x'));
}

void tst_TaskStream::leavesTextThatIsNoLine()
{
    const auto text = [](const QString &content) { return frame({{u"type"_s, u"text"_s}, {u"content"_s, content}}); };
    const Played played = play(text(u"plain"_s) + text(u"{ not"_s) + text(u"JSON"_s) + success, 9);
    QCOMPARE(played.lines.mid(0, 3), (QByteArrayList{"plain\n", "{ not\n", "JSON\n"}));
    // One at the very end is not lost either.
    QCOMPARE(play(text(u"{ not"_s), 9).lines, QByteArrayList{"{ not\n"});
}

void tst_TaskStream::givesUpJoining()
{
    QByteArray body;
    for (int i = 0; i < 500; ++i)
        body += frame({{u"type"_s, u"text"_s}, {u"content"_s, u"{}}"_s}});
    QCOMPARE(play(body, body.size()).lines.size(), 500);
}

void tst_TaskStream::tellsProgress()
{
    const Played played = play(frame({{u"message"_s, u"Cloning\x1b[31m"_s}}, "progress") + success, 3);
    QCOMPARE(played.progress, QStringList{u"Cloning[31m"_s});
    QCOMPARE(played.lines.size(), 1);
}

void tst_TaskStream::readsStoredLines()
{
    QFile file(helpers::testData("cloudrun/store/001-20261120105424.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    TaskStream stream([](const QByteArray &) { QFAIL("stored lines are not handed out again"); });
    while (!file.atEnd())
        stream.takeStored(file.readLine().trimmed());
    QCOMPARE(stream.verdict().exitCode.value_or(-1), 0);
    QVERIFY(stream.verdict().error.isEmpty());
    TaskStream failed([](const QByteArray &) { });
    failed.takeStored(R"({"type":"error","error":"it broke","timestamp":"2026-11-20T10:54:24.038Z"})");
    QCOMPARE(failed.verdict().error, u"it broke"_s);
}

QTEST_GUILESS_MAIN(tst_TaskStream)
#include "tst_TaskStream.moc"
