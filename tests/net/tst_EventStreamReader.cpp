// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/EventStreamReader.h"

#include "tests/helpers/CloudRunSample.h"

#include <QTest>

using net::EventStreamReader;
using net::StreamEvent;

namespace {

/// @p first bytes in one piece, then pieces of @p piece.
QList<StreamEvent> read(const QByteArray &bytes, qsizetype first, qsizetype piece)
{
    QList<StreamEvent> events;
    EventStreamReader reader;
    const auto take = [&events](const StreamEvent &event) { events.append(event); };
    if (!reader.feed(QByteArrayView(bytes).first(first), take))
        return {};
    for (qsizetype at = first; at < bytes.size(); at += piece) {
        if (!reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)), take))
            return {};
    }
    reader.finish(take);
    return events;
}

} // namespace

class tst_EventStreamReader : public QObject
{
    Q_OBJECT
private slots:
    void readsStreams_data();
    void readsStreams();
    void readsRecordedStreamsAtEverySplit_data();
    void readsRecordedStreamsAtEverySplit();
    void dropsWhatIsCutOff();
    void boundsEvents();
};

void tst_EventStreamReader::readsStreams_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<StreamEvent>>("events");

    QTest::newRow("nothing") << QByteArray() << QList<StreamEvent>();
    QTest::newRow("unnamed") << QByteArray("data: a\n\n") << QList<StreamEvent>{{{}, "a"}};
    QTest::newRow("named") << QByteArray("event: error\ndata: a\n\n") << QList<StreamEvent>{{"error", "a"}};
    QTest::newRow("name first or last") << QByteArray("data: a\nevent: x\n\ndata: b\n\n")
                                        << QList<StreamEvent>{{"x", "a"}, {{}, "b"}};
    QTest::newRow("several lines") << QByteArray("data: a\ndata\ndata:b\n\n") << QList<StreamEvent>{{{}, "a\n\nb"}};
    QTest::newRow("one space only") << QByteArray("data:  a \n\n") << QList<StreamEvent>{{{}, " a "}};
    QTest::newRow("comments") << QByteArray(": keepalive\n\n:\ndata: a\n:x\n\n") << QList<StreamEvent>{{{}, "a"}};
    QTest::newRow("other fields") << QByteArray("id: 1\nretry: 5\nfoo\ndata: a\n\n") << QList<StreamEvent>{{{}, "a"}};
    QTest::newRow("name without data") << QByteArray("event: x\n\ndata: a\n\n") << QList<StreamEvent>{{{}, "a"}};
    QTest::newRow("empty data") << QByteArray("data:\n\n") << QList<StreamEvent>{{{}, ""}};
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "data: a\n\n")
                                     << QList<StreamEvent>{{{}, "a"}};
    QTest::newRow("CRLF") << QByteArray("event: x\r\ndata: a\r\n\r\ndata: b\r\n\r\n")
                          << QList<StreamEvent>{{"x", "a"}, {{}, "b"}};
    QTest::newRow("CR") << QByteArray("data: a\r\rdata: b\r\r") << QList<StreamEvent>{{{}, "a"}, {{}, "b"}};
    QTest::newRow("done") << QByteArray("event: done\ndata: [DONE]\n\n") << QList<StreamEvent>{{"done", "[DONE]"}};
    QTest::newRow("NUL and noise") << QByteArray("\0\xff\n\ndata: \0\n\n", 14)
                                   << QList<StreamEvent>{{{}, QByteArray("\0", 1)}};
}

void tst_EventStreamReader::readsStreams()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QList<StreamEvent>, events);
    for (qsizetype first = 0; first <= bytes.size(); ++first) {
        for (const qsizetype piece : {qsizetype(1), qsizetype(3), bytes.size() + 1})
            QCOMPARE(read(bytes, first, piece), events);
    }
}

void tst_EventStreamReader::readsRecordedStreamsAtEverySplit_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArray>("lastName");
    QTest::newRow("a") << QStringLiteral("a-run-happy.txt") << 5 << QByteArray();
    QTest::newRow("b") << QStringLiteral("run-happy.txt") << 5 << QByteArray();
    QTest::newRow("formats") << QStringLiteral("run-formats.txt") << 12 << QByteArray();
    QTest::newRow("exit 3") << QStringLiteral("run-exit3.txt") << 4 << QByteArray("error");
    QTest::newRow("cancelled") << QStringLiteral("run-cancel-sync-stream.txt") << 8 << QByteArray("cancelled");
    QTest::newRow("clone failed") << QStringLiteral("run-git-404.txt") << 2 << QByteArray("error");
    QTest::newRow("a line in pieces") << QStringLiteral("run-bigline.txt") << 7 << QByteArray();
    QTest::newRow("time limit") << QStringLiteral("run-timeout.txt") << 17 << QByteArray("error");
    QTest::newRow("time limit, ignored") << QStringLiteral("run-timeout-ignterm.txt") << 3 << QByteArray("error");
    QTest::newRow("killed by a signal") << QStringLiteral("run-killed-by-signal.txt") << 2 << QByteArray();
    QTest::newRow("no claude") << QStringLiteral("run-no-claude.txt") << 2 << QByteArray("error");
    QTest::newRow("c") << QStringLiteral("c-run-happy.txt") << 5 << QByteArray();
    QTest::newRow("c, formats") << QStringLiteral("c-run-with-callback.txt") << 8 << QByteArray();
    QTest::newRow("c, failed") << QStringLiteral("c-run-with-callback-fail.txt") << 4 << QByteArray("error");
    QTest::newRow("real, success") << QStringLiteral("run-real-cli.txt") << 5 << QByteArray();
    QTest::newRow("real, no permission") << QStringLiteral("run-real-permission.txt") << 6 << QByteArray();
    QTest::newRow("real, turn limit") << QStringLiteral("run-real-maxturns.txt") << 7 << QByteArray("error");
    QTest::newRow("real, API error") << QStringLiteral("run-real-apierror.txt") << 4 << QByteArray("error");
    QTest::newRow("real, time limit") << QStringLiteral("run-real-timeout.txt") << 3 << QByteArray("error");
    QTest::newRow("real, bad mode") << QStringLiteral("run-real-badmode.txt") << 1 << QByteArray("error");
}

void tst_EventStreamReader::readsRecordedStreamsAtEverySplit()
{
    QFETCH(const QString, sample);
    QFETCH(const int, count);
    const QByteArray body = helpers::cloudRunSample(sample).body;
    const auto whole = read(body, body.size(), 1);
    QCOMPARE(whole.size(), count);
    QTEST(whole.last().name, "lastName");
    for (qsizetype first = 0; first <= body.size(); ++first) {
        if (read(body, first, body.size() + 1) != whole)
            QFAIL(qPrintable(QStringLiteral("cut at byte %1").arg(first)));
    }
    QCOMPARE(read(body, 0, 1), whole);
    QByteArray windows = body;
    windows.replace("\n", "\r\n");
    for (qsizetype first = 0; first <= windows.size(); ++first) {
        if (read(windows, first, windows.size() + 1) != whole)
            QFAIL(qPrintable(QStringLiteral("CRLF, cut at byte %1").arg(first)));
    }
}

void tst_EventStreamReader::dropsWhatIsCutOff()
{
    const QByteArray bytes = "data: {\"a\":1}\n\ndata: {\"b\":";
    QCOMPARE(read(bytes, bytes.size(), 1), (QList<StreamEvent>{{{}, "{\"a\":1}"}}));
    // Only its empty line is missing.
    QCOMPARE(read("data: a\n", 8, 1), (QList<StreamEvent>{{{}, "a"}}));
}

void tst_EventStreamReader::boundsEvents()
{
    EventStreamReader reader(100);
    int taken = 0;
    const auto take = [&taken](const StreamEvent &) { ++taken; };
    QVERIFY(reader.feed("data: a\n\n", take));
    const auto fed = reader.feed("data: " + QByteArray(60, 'x') + "\ndata: " + QByteArray(60, 'x') + "\n\n", take);
    QVERIFY(!fed);
    QCOMPARE(fed.error().kind, base::Error::Kind::TooLarge);
    QVERIFY(!reader.feed("data: a\n\n", take));
    QCOMPARE(taken, 1);
    EventStreamReader lineReader(100);
    QVERIFY(lineReader.feed(QByteArray(90, 'x'), take));
    QVERIFY(!lineReader.feed(QByteArray(90, 'x'), take));
}

QTEST_GUILESS_MAIN(tst_EventStreamReader)
#include "tst_EventStreamReader.moc"
