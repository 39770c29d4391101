// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/HoldProtocol.h"
#include "process/HoldSpec.h"

#include <QTest>

#include <random>

namespace hold = process::hold;

namespace {

std::string payloadOf(const std::string &frame)
{
    hold::FrameReader reader;
    reader.append(frame);
    const auto found = reader.next();
    return found ? std::string(found->payload) : std::string("no frame");
}

hold::Spec fullSpec()
{
    hold::Spec spec;
    spec.runFolder = "/data/run";
    spec.socketPath = "/run/hold.sock";
    spec.program = "/bin/sh";
    spec.arguments = {"-c", "", "a\nb ★"};
    spec.environment = {"A=1", "B=", "C=x=y"};
    spec.workingFolder = "/home";
    spec.stdinFile = "/run/prompt";
    spec.pty = false;
    spec.waitForAttach = true;
    spec.rows = 50;
    spec.columns = 200;
    spec.logLimitBytes = 1LL << 40;
    return spec;
}

} // namespace

class tst_HoldProtocol : public QObject
{
    Q_OBJECT
private slots:
    void readsBackWhatItWrites();
    void cutsFramesAnywhere();
    void breaksOnImpossibleLengths_data();
    void breaksOnImpossibleLengths();
    void keepsNoMoreThanOneFrame();
    void refusesPayloadsThatMakeNoSense_data();
    void refusesPayloadsThatMakeNoSense();
    void takesLaterAttachesApart();
    void readsBackASpec();
    void refusesCutOrLongSpecs();
    void survivesRandomBytes();
    void findsWhatIsWrongWithASpec_data();
    void findsWhatIsWrongWithASpec();
    void writesTheExitRecordAsJson();
};

void tst_HoldProtocol::readsBackWhatItWrites()
{
    std::string frame;
    const hold::Attach attach{hold::version, 2'000'000, -1, 24, 80, true, false};
    hold::appendAttach(frame, attach);
    QVERIFY(hold::parseAttach(payloadOf(frame)) == attach);

    frame.clear();
    const hold::Attached attached{hold::version,
                                  true,
                                  false,
                                  65'536,
                                  1LL << 40,
                                  4711,
                                  "\x1b"
                                  "c\x1b[?2004h"};
    hold::appendAttached(frame, attached);
    QVERIFY(hold::parseAttached(payloadOf(frame)) == attached);

    frame.clear();
    const hold::Exit exit{-1, 9, 2, 123'456, 1LL << 41};
    hold::appendExit(frame, exit);
    QVERIFY(hold::parseExit(payloadOf(frame)) == exit);

    frame.clear();
    hold::appendData(frame, 99, std::string("a\0b", 3));
    const std::string data = payloadOf(frame);
    const auto bytes = hold::parseOffsetBytes(data);
    QVERIFY(bytes && bytes->offset == 99 && bytes->bytes == std::string("a\0b", 3));

    frame.clear();
    hold::appendResize(frame, 31, 97);
    const auto size = hold::parseResize(payloadOf(frame));
    QVERIFY(size && size->rows == 31 && size->columns == 97);

    frame.clear();
    hold::appendSignal(frame, 15, hold::SignalTarget::Group);
    const auto signal = hold::parseSignal(payloadOf(frame));
    QVERIFY(signal && signal->number == 15 && signal->target == hold::SignalTarget::Group);

    frame.clear();
    hold::appendWriter(frame, true);
    hold::appendWriter(frame, false);
    hold::appendStarted(frame, 12);
    hold::appendGap(frame, 7, "p");
    hold::FrameReader reader;
    reader.append(frame);
    QCOMPARE(hold::parseWriter(reader.next()->payload), std::optional(true));
    QCOMPARE(hold::parseWriter(reader.next()->payload), std::optional(false));
    QCOMPARE(hold::parseStarted(reader.next()->payload), std::optional<std::int64_t>(12));
    const auto gap = reader.next();
    QVERIFY(gap->type == hold::FrameType::Gap);
    QCOMPARE(hold::parseOffsetBytes(gap->payload)->offset, 7U);
    QVERIFY(!reader.next());
}

void tst_HoldProtocol::cutsFramesAnywhere()
{
    std::string stream;
    hold::appendAttach(stream, {});
    hold::appendFrame(stream, hold::FrameType::Input, "hello");
    hold::appendFrame(stream, hold::FrameType::InputEnd, {});
    hold::appendData(stream, 5, std::string(1000, 'x'));
    for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
        hold::FrameReader reader;
        std::vector<std::pair<hold::FrameType, std::string>> found;
        for (const std::string_view part :
             {std::string_view(stream).substr(0, cut), std::string_view(stream).substr(cut)}) {
            reader.append(part);
            while (const auto frame = reader.next())
                found.emplace_back(frame->type, frame->payload);
        }
        QCOMPARE(found.size(), 4U);
        QVERIFY(found[1].first == hold::FrameType::Input && found[1].second == "hello");
        QVERIFY(found[2].first == hold::FrameType::InputEnd && found[2].second.empty());
        QCOMPARE(found[3].second.size(), 1008U);
        QCOMPARE(reader.pendingBytes(), 0U);
    }
}

void tst_HoldProtocol::breaksOnImpossibleLengths_data()
{
    QTest::addColumn<quint32>("length");
    QTest::addColumn<bool>("broken");
    QTest::newRow("nothing, not even a type") << 0U << true;
    QTest::newRow("type only") << 1U << false;
    QTest::newRow("longest") << static_cast<quint32>(hold::maxPayloadBytes + 1) << false;
    QTest::newRow("one more") << static_cast<quint32>(hold::maxPayloadBytes + 2) << true;
    QTest::newRow("most") << 0xffffffffU << true;
}

void tst_HoldProtocol::breaksOnImpossibleLengths()
{
    QFETCH(quint32, length);
    QFETCH(bool, broken);
    std::string bytes;
    for (int i = 0; i < 4; ++i)
        bytes.push_back(static_cast<char>(length >> (8 * i) & 0xff));
    bytes += "\x02";
    hold::FrameReader reader;
    reader.append(bytes);
    static_cast<void>(reader.next());
    QCOMPARE(reader.isBroken(), broken);
    if (!broken)
        return;
    std::string good;
    hold::appendAttach(good, {});
    reader.append(good);
    QVERIFY(!reader.next());
    QCOMPARE(reader.pendingBytes(), 0U);
}

void tst_HoldProtocol::keepsNoMoreThanOneFrame()
{
    hold::FrameReader reader;
    std::string frame;
    hold::appendFrame(frame, hold::FrameType::Data, std::string(hold::maxPayloadBytes, 'x'));
    for (int i = 0; i < 1000; ++i) {
        reader.append(frame);
        QVERIFY(reader.next());
        QVERIFY(!reader.next());
        QCOMPARE(reader.pendingBytes(), 0U);
    }
}

void tst_HoldProtocol::refusesPayloadsThatMakeNoSense_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("\2");
    QTest::newRow("text") << QByteArray("hello there, holder");
    QTest::newRow("all ones") << QByteArray(64, '\xff');
    QTest::newRow("long zeros") << QByteArray(200, '\0');
}

void tst_HoldProtocol::refusesPayloadsThatMakeNoSense()
{
    QFETCH(QByteArray, payload);
    const std::string_view bytes(payload.constData(), static_cast<std::size_t>(payload.size()));
    const bool zeros = payload.startsWith('\0');
    const auto attach = hold::parseAttach(bytes);
    QVERIFY(zeros || !attach || attach->protocol != hold::version); // of which the holder says that it does not know it
    QVERIFY(!hold::parseResize(bytes));
    QVERIFY(!hold::parseSignal(bytes));
    QVERIFY(!hold::parseWriter(bytes));
    QVERIFY(!hold::parseStarted(bytes));
    QVERIFY(!hold::parseExit(bytes));
    QVERIFY(zeros || !hold::parseAttached(bytes));
    QVERIFY(zeros || !hold::parseOffsetBytes(bytes) || bytes.size() >= 8);

    hold::Exit exit;
    for (std::int64_t *field : {&exit.exitCode, &exit.signal, &exit.startError, &exit.durationMs, &exit.logBytes}) {
        hold::Exit bad = exit;
        auto *member = reinterpret_cast<std::int64_t *>(
            reinterpret_cast<char *>(&bad) + (reinterpret_cast<char *>(field) - reinterpret_cast<char *>(&exit)));
        *member = -5;
        std::string frame;
        hold::appendExit(frame, bad);
        QVERIFY(!hold::parseExit(payloadOf(frame)));
    }
}

void tst_HoldProtocol::takesLaterAttachesApart()
{
    hold::Attach later;
    later.protocol = hold::version + 1;
    std::string frame;
    hold::appendAttach(frame, later);
    const auto parsed = hold::parseAttach(payloadOf(frame) + "and more");
    QVERIFY(parsed);
    QCOMPARE(parsed->protocol, later.protocol);
    frame.clear();
    hold::appendAttach(frame, {});
    QVERIFY(!hold::parseAttach(payloadOf(frame) + "and more"));
}

void tst_HoldProtocol::readsBackASpec()
{
    const hold::Spec spec = fullSpec();
    QVERIFY(hold::decodeSpec(hold::encodeSpec(spec)) == spec);
    QVERIFY(hold::decodeSpec(hold::encodeSpec({})) == hold::Spec());
    QVERIFY(hold::specProblem(spec).empty());
}

void tst_HoldProtocol::refusesCutOrLongSpecs()
{
    const std::string good = hold::encodeSpec(fullSpec());
    for (std::size_t length = 0; length < good.size(); ++length)
        QVERIFY(!hold::decodeSpec(std::string_view(good).substr(0, length)));
    QVERIFY(!hold::decodeSpec(good + "x"));
    QVERIFY(!hold::decodeSpec(good + std::string(hold::maxSpecBytes, 'x')));
}

void tst_HoldProtocol::survivesRandomBytes()
{
    std::mt19937 random(11);
    const std::string good = hold::encodeSpec(fullSpec());
    for (int i = 0; i < 50'000; ++i) {
        std::string bytes = good;
        for (unsigned changes = 1 + random() % 4; changes > 0; --changes)
            bytes[random() % bytes.size()] = static_cast<char>(random() & 0xff);
        if (const auto spec = hold::decodeSpec(bytes))
            QVERIFY(hold::decodeSpec(hold::encodeSpec(*spec)) == *spec);

        std::string stream;
        for (unsigned length = random() % 64; length > 0; --length)
            stream.push_back(static_cast<char>(random() % 3 == 0 ? random() & 0xff : random() % 4));
        hold::FrameReader reader;
        reader.append(stream);
        int frames = 0;
        while (reader.next())
            ++frames;
        QVERIFY(frames <= 13);
    }
}

void tst_HoldProtocol::findsWhatIsWrongWithASpec_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("problem");
    QTest::newRow("run folder") << "runFolder" << "run-folder";
    QTest::newRow("socket") << "socket" << "socket";
    QTest::newRow("long socket") << "long" << "socket-length";
    QTest::newRow("program") << "program" << "program";
    QTest::newRow("working folder") << "workingFolder" << "working-folder";
    QTest::newRow("stdin") << "stdin" << "stdin";
    QTest::newRow("argument") << "argument" << "argument";
    QTest::newRow("environment") << "environment" << "environment";
    QTest::newRow("nul in a variable") << "nul" << "environment";
    QTest::newRow("rows") << "rows" << "limits";
    QTest::newRow("log limit") << "limit" << "limits";
}

void tst_HoldProtocol::findsWhatIsWrongWithASpec()
{
    QFETCH(QString, field);
    QFETCH(QString, problem);
    hold::Spec spec = fullSpec();
    const std::string name = field.toStdString();
    if (name == "runFolder")
        spec.runFolder = "run";
    else if (name == "socket")
        spec.socketPath = "";
    else if (name == "long")
        spec.socketPath = "/" + std::string(107, 'x');
    else if (name == "program")
        spec.program = "sh";
    else if (name == "workingFolder")
        spec.workingFolder = std::string("/a\0b", 4);
    else if (name == "stdin")
        spec.stdinFile = "prompt";
    else if (name == "argument")
        spec.arguments.push_back(std::string("\0", 1));
    else if (name == "environment")
        spec.environment.push_back("A");
    else if (name == "nul")
        spec.environment.push_back(std::string("A=\0", 3));
    else if (name == "rows")
        spec.rows = 0;
    else
        spec.logLimitBytes = 1;
    QCOMPARE(std::string(hold::specProblem(spec)), problem.toStdString());
    spec = fullSpec();
    spec.socketPath = "/" + std::string(106, 'x');
    QVERIFY(hold::specProblem(spec).empty());
}

void tst_HoldProtocol::writesTheExitRecordAsJson()
{
    QCOMPARE(hold::exitJson({3, 0, 0, 12, 34}),
             std::string("{\"exit_code\":3,\"signal\":null,\"start_error\":0,\"duration_ms\":12,\"log_bytes\":34}\n"));
    QCOMPARE(hold::exitJson({-1, 15, 0, 1, 2}),
             std::string("{\"exit_code\":null,\"signal\":15,\"start_error\":0,\"duration_ms\":1,\"log_bytes\":2}\n"));
}

QTEST_GUILESS_MAIN(tst_HoldProtocol)
#include "tst_HoldProtocol.moc"
