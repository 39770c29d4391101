// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/StreamTerminal.h"
#include "tests/process/HeldRun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using engines::PrintedRun;
using engines::StreamTerminal;

namespace {

QByteArray says(const QString &text)
{
    const QJsonObject block{{u"type"_s, u"text"_s}, {u"text"_s, text}};
    return QJsonDocument(
               QJsonObject{{u"type"_s, u"assistant"_s}, {u"message"_s, QJsonObject{{u"content"_s, QJsonArray{block}}}}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

void writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
}

} // namespace

class tst_StreamTerminal : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_reading.start(); }
    void cleanup()
    {
        m_reading.quit();
        QVERIFY(m_reading.wait(10'000));
    }
    void showsWhatHasEnded();
    void showsTheEndOfALongLog();
    void goesOnWhileTheRunDoes();
    void showsBothOutputsOfACommand();
    void waitsUntilConsumed();
    void takesALineOfManyMegabytes();
    void endsInTheMiddle();
    void tellsWhatCannotBeRead();

private:
    [[nodiscard]] std::unique_ptr<process::TerminalChannel> open(const HeldRun &run, PrintedRun::Kind kind)
    {
        return std::make_unique<StreamTerminal>(
            PrintedRun{kind, run.spec.runFolder, run.spec.socketPath, run.spec.runFolder + u"/stderr.log"_s},
            m_reading);
    }
    [[nodiscard]] static HeldRun *ended(const QByteArray &log)
    {
        auto *run = new HeldRun;
        writeFile(run->spec.runFolder + u"/run.log"_s, log);
        process::ExitRecord record;
        record.exitCode = 3;
        if (!process::writeExitRecord(run->spec.runFolder, record))
            qFatal("no exit record");
        return run;
    }

    QThread m_reading;
};

void tst_StreamTerminal::showsWhatHasEnded()
{
    const std::unique_ptr<HeldRun> run(ended(says(u"one"_s) + says(u"two"_s).chopped(1)));
    ChannelReader reader(open(*run, PrintedRun::Kind::Claude));
    reader.channel->open(-1);
    QVERIFY(reader.waitForEnd());
    QCOMPARE(reader.bytes, "\r\none\r\n\r\ntwo\r\n"_ba);
    QVERIFY(reader.ordered);
    QCOMPARE(reader.start, 0);
    QVERIFY(reader.attachEnd <= reader.bytes.size());
    QCOMPARE(reader.ended.value().exitCode, 3);
    QVERIFY(!reader.channel->isLive());
}

void tst_StreamTerminal::showsTheEndOfALongLog()
{
    QByteArray log;
    for (int i = 0; i < 20'000; ++i)
        log += says(QString::number(i));
    const std::unique_ptr<HeldRun> run(ended(log));
    ChannelReader reader(open(*run, PrintedRun::Kind::Claude));
    reader.channel->open(1000);
    QVERIFY(reader.waitForEnd());
    QVERIFY(reader.bytes.size() <= 2000);
    QVERIFY(reader.bytes.endsWith("\r\n19998\r\n\r\n19999\r\n"));
    QVERIFY(reader.ordered);
}

void tst_StreamTerminal::goesOnWhileTheRunDoes()
{
    HeldRun run;
    run.spec.terminal = process::Terminal::Pipes;
    writeFile(run.path(u"first"_s), says(u"before"_s));
    writeFile(run.path(u"second"_s), says(u"after"_s));
    run.shell(u"cat first; until [ -e go ]; do sleep 0.02; done; cat second"_s);
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(!run.log().isEmpty());
    ChannelReader reader(open(run, PrintedRun::Kind::Claude));
    reader.channel->open(-1);
    QVERIFY(reader.waitForText("before"));
    QCOMPARE(reader.attachEnd, reader.bytes.size());
    QVERIFY(!reader.ended);
    writeFile(run.path(u"go"_s), "x");
    QVERIFY(reader.waitForEnd());
    QCOMPARE(reader.bytes, "\r\nbefore\r\n\r\nafter\r\n"_ba);
    QVERIFY(reader.ordered);
    QCOMPARE(reader.ended.value().exitCode, 0);
}

void tst_StreamTerminal::showsBothOutputsOfACommand()
{
    HeldRun run;
    run.spec.terminal = process::Terminal::Pipes;
    run.shell(u"echo one; echo two >&2; until [ -e go ]; do sleep 0.02; done; echo three >&2; printf 'four\\r\\n'"_s);
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(!run.log().isEmpty());
    ChannelReader reader(open(run, PrintedRun::Kind::Command));
    reader.channel->open(-1);
    QVERIFY(reader.waitForText("one\r\n"));
    QVERIFY(reader.waitForText("two\r\n"));
    writeFile(run.path(u"go"_s), "x");
    QVERIFY(reader.waitForEnd());
    QCOMPARE(reader.bytes.count("three\r\n"), 1);
    QCOMPARE(reader.bytes.count("four\r\n"), 1);
    QVERIFY(!reader.bytes.contains("\r\r"));
    QVERIFY(reader.ordered);
}

void tst_StreamTerminal::waitsUntilConsumed()
{
    HeldRun run;
    run.spec.terminal = process::Terminal::Pipes;
    writeFile(run.path(u"much"_s), says(QString(u"x\n"_s).repeated(1000)).repeated(2000));
    run.shell(u"echo '{}'; until [ -e go ]; do sleep 0.02; done; cat much"_s);
    HeldWitness witness;
    witness.held->start(run.spec);
    QTRY_VERIFY(!run.log().isEmpty());
    ChannelReader reader(open(run, PrintedRun::Kind::Claude));
    reader.holds = true;
    reader.channel->open(-1);
    QTRY_VERIFY(reader.isAttached);
    writeFile(run.path(u"go"_s), "x");
    QTRY_COMPARE(reader.chunks, 1);
    QVERIFY(witness.waitForEnd()); // the run does not wait for those who look
    QCOMPARE(reader.chunks, 1);
    reader.holds = false;
    reader.channel->consumed();
    QVERIFY(reader.waitForEnd());
    QVERIFY(reader.ordered);
    QCOMPARE(reader.bytes.count("x\r\n"), 2'000'000);
}

void tst_StreamTerminal::takesALineOfManyMegabytes()
{
    const std::unique_ptr<HeldRun> run(
        ended(says(u"before"_s) + says(QString(50 * 1024 * 1024, u'x')) + "\xff\xfe\n" + says(u"after"_s)));
    ChannelReader reader(open(*run, PrintedRun::Kind::Claude));
    reader.channel->open(-1);
    QVERIFY(reader.waitForEnd());
    QVERIFY(reader.bytes.size() < 10'000);
    QVERIFY(reader.bytes.contains("before"));
    QVERIFY(reader.bytes.endsWith("after\r\n"));
}

void tst_StreamTerminal::endsInTheMiddle()
{
    const std::unique_ptr<HeldRun> run(ended(says(QString(u"x\n"_s).repeated(1000)).repeated(2000)));
    for (int i = 0; i < 20; ++i) {
        ChannelReader reader(open(*run, PrintedRun::Kind::Claude));
        reader.holds = true;
        reader.channel->open(-1);
        if (i % 2 == 0)
            QTRY_VERIFY(reader.chunks > 0);
    }
    ChannelReader last(open(*run, PrintedRun::Kind::Claude));
    last.channel->open(-1);
    m_reading.quit();
    QVERIFY(m_reading.wait(20'000));
    last.channel->consumed(); // the thread is gone, the channel is not
}

void tst_StreamTerminal::tellsWhatCannotBeRead()
{
    const HeldRun run; // nothing has written its log
    ChannelReader reader(open(run, PrintedRun::Kind::Claude));
    reader.channel->open(-1);
    QVERIFY(reader.waitForEnd());
    QVERIFY(reader.error.has_value());
    QVERIFY(!reader.isAttached);
}

QTEST_GUILESS_MAIN(tst_StreamTerminal)
#include "tst_StreamTerminal.moc"
