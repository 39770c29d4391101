// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2b/E2bClient.h"
#include "e2b/E2bProcess.h"
#include "e2b/E2bSandbox.h"
#include "tests/helpers/FakeE2b.h"

#include <QSignalSpy>
#include <QTest>

using namespace e2b;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Cause = Failure::Cause;
using helpers::FakeE2b;

namespace {

template <typename T = void, typename Call>
Result<T> wait(const Call &call)
{
    std::optional<Result<T>> value;
    call([&value](const Result<T> &result) { value = result; });
    if (!QTest::qWaitFor([&value] { return value.has_value(); }, 15'000))
        return e2b::fail(Cause::Cancelled, u"never called back"_s);
    return *value;
}

} // namespace

class tst_E2bSandbox : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void runsCommands();
    void tellsHowACommandEnded_data();
    void tellsHowACommandEnded();
    void bringsOutputAsItComes();
    void passesLargeOutputWhole();
    void survivesABrokenStream();
    void failsAStreamThatIsNone_data();
    void failsAStreamThatIsNone();
    void bringsNothingThatFollowsAHole_data();
    void bringsNothingThatFollowsAHole();
    void tellsWhenTheSandboxIsGone();
    void tellsAWrongToken();
    void manyStreamsStarveNoShortCall();
    void attachesToWhatRuns();
    void movesFiles();
    void tellsAFullDisk();
    void worksWithOlderSandboxes_data();
    void worksWithOlderSandboxes();
    void takesNoMissingMethodForAMissingProcess();
    void destructionIsSilent();

private:
    Result<CommandResult> run(const ProcessSpec &spec)
    {
        return wait<CommandResult>([&](const auto &done) { m_sandbox->run(spec, done); });
    }

    std::unique_ptr<FakeE2b> m_fake;
    std::unique_ptr<E2bClient> m_client;
    std::unique_ptr<E2bSandbox> m_sandbox;
};

void tst_E2bSandbox::initTestCase()
{
    m_fake = std::make_unique<FakeE2b>();
    m_client = std::make_unique<E2bClient>(m_fake->account(), FakeE2b::timings());
}

void tst_E2bSandbox::init()
{
    const auto made = wait<Sandbox>([&](const auto &done) { m_client->create({.tag = u"t"_s}, done); });
    QVERIFY(made);
    m_sandbox = std::make_unique<E2bSandbox>(m_fake->account(), *made, FakeE2b::timings());
}

void tst_E2bSandbox::cleanup()
{
    const QString id = m_sandbox->info().id;
    m_sandbox.reset();
    QVERIFY(wait<>([&](const auto &done) { m_client->kill(id, done); }));
}

void tst_E2bSandbox::runsCommands()
{
    QVERIFY(wait<>([&](const auto &done) { m_sandbox->health(done); }));
    const auto result = run({.command = u"echo \"$X\"; echo oops >&2; pwd"_s,
                             .workingFolder = u"/tmp"_s,
                             .environment = {{u"X"_s, u"ä $(no) 'y'"_s}}});
    QVERIFY(result);
    QVERIFY(result->output.startsWith(u"ä $(no) 'y'\n"_s.toUtf8()));
    QVERIFY(result->output.endsWith("/tmp\n"));
    QCOMPARE(result->errors, QByteArray("oops\n"));
    QCOMPARE(result->end.exitCode, 0);
    QVERIFY(result->end.exited);
}

void tst_E2bSandbox::tellsHowACommandEnded_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("user");
    QTest::addColumn<int>("deadline");
    QTest::addColumn<int>("cause"); // -1: none
    QTest::addColumn<int>("exitCode");
    QTest::newRow("success") << u"true"_s << u""_s << u""_s << 0 << -1 << 0;
    QTest::newRow("failure") << u"exit 3"_s << u""_s << u""_s << 0 << -1 << 3;
    QTest::newRow("no such program") << u"nothing-like-this"_s << u""_s << u""_s << 0 << -1 << 127;
    QTest::newRow("signal") << u"kill -9 $$"_s << u""_s << u""_s << 0 << -1 << -1;
    QTest::newRow("no such folder") << u"true"_s << u"/nope"_s << u""_s << 0 << int(Cause::Refused) << 0;
    QTest::newRow("no such user") << u"true"_s << u""_s << u"nobody-here"_s << 0 << int(Cause::Refused) << 0;
    QTest::newRow("deadline") << u"sleep 30"_s << u""_s << u""_s << 200 << int(Cause::Deadline) << 0;
}

void tst_E2bSandbox::tellsHowACommandEnded()
{
    QFETCH(const QString, command);
    QFETCH(const QString, folder);
    QFETCH(const QString, user);
    QFETCH(const int, deadline);
    QFETCH(const int, cause);
    QFETCH(const int, exitCode);
    const auto result = run(
        {.command = command, .workingFolder = folder, .user = user, .deadline = std::chrono::milliseconds(deadline)});
    QCOMPARE(result ? -1 : int(result.error().cause), cause);
    if (result) {
        QCOMPARE(result->end.exitCode, exitCode);
        QCOMPARE(result->end.exited, exitCode >= 0);
    }
}

void tst_E2bSandbox::bringsOutputAsItComes()
{
    E2bProcess *process = m_sandbox->start({.command = u"echo first; read line; echo \"$line\""_s, .openInput = true});
    QByteArray output;
    connect(process, &E2bProcess::output, this, [&output](const ProcessOutput &piece) { output += piece.bytes; });
    QSignalSpy exited(process, &E2bProcess::exited);
    QTRY_COMPARE(output, QByteArray("first\n")); // while it waits for input
    QVERIFY(process->pid() > 0);
    QVERIFY(wait<>([&](const auto &done) { m_sandbox->sendInput(process->pid(), "sécond\n", done); }));
    QTRY_COMPARE(exited.count(), 1);
    QCOMPARE(output, QByteArray("first\nsécond\n"));
}

void tst_E2bSandbox::passesLargeOutputWhole()
{
    E2bProcess *process = m_sandbox->start({.command = u"seq 1 600000"_s});
    QByteArray output;
    connect(process, &E2bProcess::output, this, [&output](const ProcessOutput &piece) { output += piece.bytes; });
    QSignalSpy exited(process, &E2bProcess::exited);
    QTRY_COMPARE_WITH_TIMEOUT(exited.count(), 1, 30'000);
    QVERIFY(output.size() > 4'000'000);
    QVERIFY(output.startsWith("1\n2\n3\n"));
    QVERIFY(output.endsWith("\n599999\n600000\n"));
    QCOMPARE(output.count('\n'), 600'000);
}

void tst_E2bSandbox::survivesABrokenStream()
{
    m_fake->addFault({{u"path"_s, u"/process.Process/Start"_s}, {u"cut_after"_s, 1}});
    m_fake->addFault({{u"path"_s, u"/process.Process/Connect"_s}, {u"reset"_s, true}});
    E2bProcess *process = m_sandbox->start({.command = u"while [ ! -e go ]; do sleep 0.05; done; echo late; exit 4"_s});
    QByteArray output;
    connect(process, &E2bProcess::output, this, [&output](const ProcessOutput &piece) { output += piece.bytes; });
    QSignalSpy dropped(process, &E2bProcess::dropped);
    QSignalSpy resumed(process, &E2bProcess::resumed);
    QSignalSpy exited(process, &E2bProcess::exited);
    QSignalSpy failed(process, &E2bProcess::failed);
    QTRY_COMPARE(resumed.count(), 1);
    QCOMPARE(dropped.count(), 1);
    QVERIFY(wait<>([&](const auto &done) { m_sandbox->write(u"go"_s, "1", done); }));
    QTRY_COMPARE(exited.count(), 1);
    QCOMPARE(exited.first().first().value<ProcessEnded>().exitCode, 4);
    QCOMPARE(output, QByteArray("late\n"));
    QCOMPARE(failed.count(), 0);
}

void tst_E2bSandbox::failsAStreamThatIsNone_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<int>("cause");
    const auto base64 = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); };
    const QJsonObject start{{u"path"_s, u"/process.Process/Start"_s}};
    const auto with = [start](const QJsonObject &more) {
        QJsonObject all = start;
        for (auto each = more.begin(); each != more.end(); ++each)
            all.insert(each.key(), each.value());
        return all;
    };
    QTest::newRow("4 GiB announced") << with(
        {{u"cut_after"_s, 1}, {u"then"_s, base64(QByteArray("\x00\xff\xff\xff\xff", 5))}})
                                     << int(Cause::Protocol);
    QTest::newRow("damaged base64") << with(
        {{u"cut_after"_s, 1}, {u"then"_s, base64(net::connect::writeEnvelope(R"({"event":{"data":{"stdout":"*"}}})"))}})
                                    << int(Cause::Protocol);
    QTest::newRow("no JSON") << with({{u"cut_after"_s, 1}, {u"then"_s, base64(net::connect::writeEnvelope("{"))}})
                             << int(Cause::Protocol);
    QTest::newRow("complete without an end of the command")
        << with({{u"cut_after"_s, 1},
                 {u"then"_s, base64(net::connect::writeEnvelope("{}", net::connect::Envelope::endOfStream))}})
        << int(Cause::Protocol);
    QTest::newRow("another kind of answer") << with({{u"status"_s, 200}}) << int(Cause::Protocol);
    QTest::newRow("busy") << with({{u"status"_s, 503}}) << int(Cause::Busy);
    QTest::newRow("too many") << with({{u"status"_s, 429}}) << int(Cause::RateLimited);
    QTest::newRow("no answer") << with({{u"reset"_s, true}}) << int(Cause::Unreachable);
}

void tst_E2bSandbox::failsAStreamThatIsNone()
{
    QFETCH(const QJsonObject, fault);
    QFETCH(const int, cause);
    m_fake->addFault(fault);
    const auto result = run({.command = u"sleep 1"_s});
    QVERIFY(!result);
    QCOMPARE(int(result.error().cause), cause);
}

void tst_E2bSandbox::bringsNothingThatFollowsAHole_data()
{
    QTest::addColumn<QByteArray>("damaged");
    QTest::newRow("damaged base64") << QByteArray(R"({"event":{"data":{"stdout":"*"}}})");
    QTest::newRow("no JSON") << QByteArray("{");
}

/// Else it would be taken for the bytes that are missing.
void tst_E2bSandbox::bringsNothingThatFollowsAHole()
{
    QFETCH(const QByteArray, damaged);
    const QByteArray then = net::connect::writeEnvelope(damaged)
        + net::connect::writeEnvelope(R"({"event":{"data":{"stdout":"bGF0ZQo="}}})");
    m_fake->addFault({{u"path"_s, u"/process.Process/Start"_s},
                      {u"cut_after"_s, 1},
                      {u"then"_s, QString::fromLatin1(then.toBase64())}});
    E2bProcess *process = m_sandbox->start({.command = u"sleep 1"_s});
    QSignalSpy output(process, &E2bProcess::output);
    QSignalSpy failed(process, &E2bProcess::failed);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().value<Failure>().cause == Cause::Protocol);
    QCOMPARE(output.count(), 0);
}

void tst_E2bSandbox::tellsWhenTheSandboxIsGone()
{
    E2bProcess *process = m_sandbox->start({.command = u"sleep 60"_s});
    QSignalSpy started(process, &E2bProcess::started);
    QSignalSpy failed(process, &E2bProcess::failed);
    QTRY_COMPARE(started.count(), 1);
    m_fake->advance(2h); // past its time to live
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().value<Failure>().cause == Cause::SandboxGone);
    QVERIFY(run({.command = u"true"_s}).error().cause == Cause::SandboxGone);
    QVERIFY(wait<>([&](const auto &done) { m_sandbox->health(done); }).error().cause == Cause::SandboxGone);
}

void tst_E2bSandbox::tellsAWrongToken()
{
    Sandbox stranger = m_sandbox->info();
    stranger.token = base::Secret("wrong");
    E2bSandbox sandbox(m_fake->account(), stranger, FakeE2b::timings());
    const auto result = wait<CommandResult>([&](const auto &done) { sandbox.run({.command = u"true"_s}, done); });
    QVERIFY(result.error().cause == Cause::Unauthorized);
    const auto read = wait<QByteArray>([&](const auto &done) { sandbox.read(u"x"_s, 0, 1, done); });
    QVERIFY(read.error().cause == Cause::Unauthorized);
}

void tst_E2bSandbox::manyStreamsStarveNoShortCall()
{
    QList<E2bProcess *> processes;
    for (int i = 0; i < 12; ++i)
        processes.append(m_sandbox->start({.command = u"sleep 60"_s}));
    for (const E2bProcess *process : std::as_const(processes))
        QTRY_VERIFY(process->pid() > 0);
    const auto running = wait<QList<RunningProcess>>([&](const auto &done) { m_sandbox->processes(done); });
    QCOMPARE(running->size(), 12);
    for (E2bProcess *process : std::as_const(processes)) {
        QSignalSpy exited(process, &E2bProcess::exited);
        QVERIFY(wait<>([&](const auto &done) { m_sandbox->signal(process->pid(), E2bSandbox::Signal::Kill, done); }));
        QTRY_COMPARE(exited.count(), 1);
        QCOMPARE(exited.first().first().value<ProcessEnded>().status, u"signal: killed"_s);
    }
    QVERIFY2(wait<>([&](const auto &done) {
                 m_sandbox->signal(processes.first()->pid(), E2bSandbox::Signal::Terminate, done);
             }),
             "gone already is as wished");
}

void tst_E2bSandbox::attachesToWhatRuns()
{
    E2bProcess *first = m_sandbox->start({.command = u"while [ ! -e go ]; do sleep 0.05; done; echo late; exit 4"_s});
    QTRY_VERIFY(first->pid() > 0);
    const qint64 pid = first->pid();
    delete first; // as a program that ends
    E2bProcess *second = m_sandbox->attach(pid);
    QSignalSpy started(second, &E2bProcess::started);
    QSignalSpy exited(second, &E2bProcess::exited);
    QTRY_COMPARE(started.count(), 1);
    QVERIFY(wait<>([&](const auto &done) { m_sandbox->write(u"go"_s, "1", done); }));
    QTRY_COMPARE(exited.count(), 1);
    QCOMPARE(exited.first().first().value<ProcessEnded>().exitCode, 4);
    E2bProcess *unknown = m_sandbox->attach(999'999);
    QSignalSpy failed(unknown, &E2bProcess::failed);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().value<Failure>().cause == Cause::NotFound);
}

void tst_E2bSandbox::movesFiles()
{
    QByteArray bytes(300'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 7 % 256);
    const QString name = u"/workspace/a b/ü+&=?\n.bin"_s;
    QVERIFY(wait<>([&](const auto &done) { m_sandbox->write(name, bytes, done); }));
    QCOMPARE(*wait<qint64>([&](const auto &done) { m_sandbox->size(name, done); }), 300'000);
    const auto read = [&](qint64 from, qint64 most) {
        return wait<QByteArray>([&](const auto &done) { m_sandbox->read(name, from, most, done); });
    };
    QCOMPARE(*read(0, 1 << 20), bytes);
    QCOMPARE(*read(299'990, 1 << 20), bytes.right(10));
    QCOMPARE(*read(10, 5), bytes.mid(10, 5));
    QCOMPARE(*read(300'000, 5), QByteArray());
    const auto missing = wait<QByteArray>([&](const auto &done) { m_sandbox->read(u"nothing"_s, 0, 5, done); });
    QVERIFY(missing.error().cause == Cause::NotFound);
    QVERIFY(wait<>([&](const auto &done) { m_sandbox->write(u"empty"_s, {}, done); }));
    const auto empty = wait<QByteArray>([&](const auto &done) { m_sandbox->read(u"empty"_s, 0, 5, done); });
    QCOMPARE(empty.value_or("?"), QByteArray());
}

void tst_E2bSandbox::tellsAFullDisk()
{
    m_fake->addFault({{u"path"_s, u"/files"_s},
                      {u"status"_s, 507},
                      {u"body"_s, QJsonObject{{u"code"_s, 507}, {u"message"_s, u"not enough disk space"_s}}}});
    const auto written = wait<>([&](const auto &done) { m_sandbox->write(u"x"_s, "y", done); });
    QVERIFY(written.error().cause == Cause::DiskFull);
    QVERIFY(written.error().toError().message.contains(u"not enough disk space"_s));
}

void tst_E2bSandbox::worksWithOlderSandboxes_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("closesInput");
    QTest::newRow("knows no switch for the input") << u"0.2.9"_s << false;
    QTest::newRow("knows no default user") << u"0.3.9"_s << false;
    QTest::newRow("takes forms only") << u"0.5.0"_s << false;
    QTest::newRow("closes input") << u"0.5.6"_s << true;
}

void tst_E2bSandbox::worksWithOlderSandboxes()
{
    QFETCH(const QString, version);
    QFETCH(const bool, closesInput);
    FakeE2b fake({u"--envd-version"_s, version});
    E2bClient client(fake.account(), FakeE2b::timings());
    const auto made = wait<Sandbox>([&](const auto &done) { client.create({.tag = u"t"_s}, done); });
    QVERIFY(made);
    E2bSandbox sandbox(fake.account(), *made, FakeE2b::timings());
    const QByteArray bytes("a\0\r\n--b\r\n", 9);
    QVERIFY(wait<>([&](const auto &done) { sandbox.write(u"ü \"file\""_s, bytes, done); }));
    QCOMPARE(*wait<QByteArray>([&](const auto &done) { sandbox.read(u"ü \"file\""_s, 0, 100, done); }), bytes);
    QCOMPARE(*wait<qint64>([&](const auto &done) { sandbox.size(u"ü \"file\""_s, done); }), bytes.size());
    const auto result
        = wait<CommandResult>([&](const auto &done) { sandbox.run({.command = u"cat; echo read"_s}, done); });
    QVERIFY(result);
    QCOMPARE(result->output, QByteArray("read\n"));
    E2bProcess *process = sandbox.start({.command = u"exec cat"_s, .openInput = true});
    QSignalSpy exited(process, &E2bProcess::exited);
    QTRY_VERIFY(process->pid() > 0);
    const auto closed = wait<>([&](const auto &done) { sandbox.closeInput(process->pid(), done); });
    QCOMPARE(closed.has_value(), closesInput);
    if (!closesInput) {
        QVERIFY(closed.error().cause == Cause::Refused);
        QVERIFY(wait<>([&](const auto &done) { sandbox.signal(process->pid(), E2bSandbox::Signal::Terminate, done); }));
    }
    QTRY_COMPARE(exited.count(), 1);
}

void tst_E2bSandbox::takesNoMissingMethodForAMissingProcess()
{
    const auto kill = [this] {
        return wait<>([&](const auto &done) { m_sandbox->signal(999'999, E2bSandbox::Signal::Kill, done); });
    };
    QVERIFY(kill());
    m_fake->addFault({{u"path"_s, u"/process.Process/SendSignal"_s}, {u"status"_s, 404}});
    QVERIFY(!kill());
}

void tst_E2bSandbox::destructionIsSilent()
{
    int calls = 0;
    {
        E2bSandbox sandbox(m_fake->account(), m_sandbox->info(), FakeE2b::timings());
        sandbox.run({.command = u"sleep 60"_s}, [&calls](const auto &) { ++calls; });
        sandbox.read(u"x"_s, 0, 1, [&calls](const auto &) { ++calls; });
        sandbox.health([&calls](const auto &) { ++calls; });
    }
    QVERIFY(wait<>([&](const auto &done) { m_sandbox->health(done); }));
    QCOMPARE(calls, 0);
}

QTEST_GUILESS_MAIN(tst_E2bSandbox)
#include "tst_E2bSandbox.moc"
