// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ConnectEnvelope.h"

#include <QTest>

using base::Error;
using net::connect::Envelope;
using net::connect::EnvelopeReader;
using net::connect::writeEnvelope;

class tst_ConnectEnvelope : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void refusesHostileFrames_data();
    void refusesHostileFrames();
    void keepsWhatCameBeforeAFault();
    void knowsACutEnvelope();
    void readsEnds();
    void tellsConnectErrorsFromPlainOnes();
};

void tst_ConnectEnvelope::readsWhatItWrites_data()
{
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 2, 3, 4, 5, 6, 7, 11, 64, 100'000})
        QTest::addRow("pieces of %d bytes", piece) << piece;
}

void tst_ConnectEnvelope::readsWhatItWrites()
{
    QFETCH(const int, piece);
    const QList<Envelope> sent{{0, "{\"event\":{}}"},
                               {0, ""},
                               {0, QByteArray(70'000, 'x')},
                               {0, QByteArray("\0\0\0\0\5", 5)},
                               {Envelope::endOfStream, "{}"}};
    QByteArray bytes;
    for (const Envelope &envelope : sent)
        bytes += writeEnvelope(envelope.payload, envelope.flags);
    EnvelopeReader reader;
    QList<Envelope> got;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        QVERIFY(reader.feed(bytes.mid(at, piece), [&](const Envelope &envelope) { got.append(envelope); }));
    QVERIFY(got == sent);
    QVERIFY(reader.hasEnded());
    QVERIFY(reader.isIdle());
}

void tst_ConnectEnvelope::refusesHostileFrames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::newRow("4 GiB announced") << QByteArray("\x00\xff\xff\xff\xff", 5) << int(Error::Kind::TooLarge);
    QTest::newRow("one byte over the limit") << QByteArray("\x00\x01\x00\x00\x01", 5) << int(Error::Kind::TooLarge);
    QTest::newRow("compressed") << QByteArray("\x01\x00\x00\x00\x02{}", 7) << int(Error::Kind::Corrupt);
    QTest::newRow("compressed end") << QByteArray("\x03\x00\x00\x00\x02{}", 7) << int(Error::Kind::Corrupt);
    QTest::newRow("more after the end") << writeEnvelope("{}", Envelope::endOfStream) + 'x'
                                        << int(Error::Kind::Corrupt);
}

void tst_ConnectEnvelope::refusesHostileFrames()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, kind);
    EnvelopeReader reader(1U << 16);
    const auto refused = reader.feed(bytes, [](const Envelope &) { });
    QVERIFY(!refused);
    QCOMPARE(int(refused.error().kind), kind);
    QVERIFY2(!reader.feed(writeEnvelope("{}"), [](const Envelope &) { }), "a faulty stream is not taken up again");
}

void tst_ConnectEnvelope::keepsWhatCameBeforeAFault()
{
    EnvelopeReader reader;
    QByteArrayList got;
    const auto verdict = reader.feed(writeEnvelope("one") + QByteArray("\x00\xff\xff\xff\xff", 5),
                                     [&](const Envelope &envelope) { got.append(envelope.payload); });
    QVERIFY(!verdict);
    QCOMPARE(got, QByteArrayList{"one"});
}

void tst_ConnectEnvelope::knowsACutEnvelope()
{
    EnvelopeReader reader;
    QVERIFY(reader.feed(writeEnvelope("whole") + writeEnvelope("cut").chopped(1), [](const Envelope &) { }));
    QVERIFY(!reader.isIdle());
    QVERIFY(!reader.hasEnded());
}

void tst_ConnectEnvelope::readsEnds()
{
    using net::connect::readEnd;
    QVERIFY(readEnd("{}").has_value());
    QVERIFY(!readEnd("{}")->has_value());
    QVERIFY(!readEnd("{\"metadata\":{\"a\":[\"b\"]}}")->has_value());
    const auto failed = readEnd(R"({"error":{"code":"invalid_argument","message":"cwd '/nope' does not exist"}})");
    QCOMPARE(failed->value().code, QStringLiteral("invalid_argument"));
    QCOMPARE(failed->value().message, QStringLiteral("cwd '/nope' does not exist"));
    QVERIFY(!readEnd("").has_value());
    QVERIFY(!readEnd("[1]").has_value());
}

void tst_ConnectEnvelope::tellsConnectErrorsFromPlainOnes()
{
    using net::connect::readError;
    QCOMPARE(readError(R"({"code":"not_found","message":"gone"})")->code, QStringLiteral("not_found"));
    QVERIFY(!readError(R"({"code":401,"message":"unauthorized access"})"));
    QVERIFY(!readError("<html>"));
}

QTEST_GUILESS_MAIN(tst_ConnectEnvelope)
#include "tst_ConnectEnvelope.moc"
