// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/ServiceProbe.h"

#include "settings/Secrets.h"
#include "tests/helpers/FakeClock.h"
#include "tests/helpers/FakeCloudRun.h"
#include "tests/helpers/RsaKey.h"
#include "tests/net/FakeHttpServer.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using engines::ProbeRow;
using engines::ProbeVerdict;
using engines::ServiceProbe;
using fakes::FakeHttpServer;

class tst_ServiceProbe : public QObject
{
    Q_OBJECT
private slots:
    void comparesTheVersionsOfClaude_data();
    void comparesTheVersionsOfClaude();
    void saysNothingOfAnUnknownVersion();
    void sendsNoSignInInTheClear();
    void tellsWhyACancelFailed();
    void tellsOfASignInThatIsRefused();
    void tellsWhatAServiceCan_data();
    void tellsWhatAServiceCan();
    void tellsHowLongItsTokenIsValid();

private:
    /// The rows for a service, and the verdict.
    static std::pair<QList<ProbeRow>, ProbeVerdict> rowsOf(const settings::EngineConnection &connection,
                                                           const settings::Secrets &secrets, const base::Clock &clock)
    {
        ServiceProbe probe(connection, secrets, clock);
        QList<ProbeRow> rows;
        QObject::connect(&probe, &ServiceProbe::done, &probe, [&rows](const QList<ProbeRow> &found) { rows = found; });
        QSignalSpy done(&probe, &ServiceProbe::done);
        probe.start();
        (void)QTest::qWaitFor([&done] { return !done.isEmpty(); }, 60'000);
        return {rows, probe.verdict()};
    }
    static settings::EngineConnection connectionTo(const QString &url, const QString &auth = u"none"_s)
    {
        settings::EngineConnection connection;
        connection.name = u"fake"_s;
        connection.kind = u"cloud-run"_s;
        connection.url = url;
        connection.auth = auth;
        connection.secret = auth == u"none" ? QString() : u"memory:x"_s;
        return connection;
    }
    /// A claude that says @p output; its path.
    [[nodiscard]] QString program(const QByteArray &output) const
    {
        QFile file(m_folder.filePath(u"claude"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\necho '" + output + "'\n");
        file.close();
        QFile::setPermissions(file.fileName(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }
    /// The row about Claude; untitled: there is none.
    ProbeRow probed(const std::optional<QString> &local)
    {
        const settings::Secrets secrets(nullptr);
        ServiceProbe probe(connectionTo(m_fake.url()), secrets, m_clock);
        if (local)
            probe.setLocalClaude(*local);
        QList<ProbeRow> rows;
        QObject::connect(&probe, &ServiceProbe::done, &probe, [&rows](const QList<ProbeRow> &found) { rows = found; });
        QSignalSpy done(&probe, &ServiceProbe::done);
        probe.start();
        if (!QTest::qWaitFor([&done] { return !done.isEmpty(); }, 60'000))
            return {u"no answer"_s, ProbeRow::State::Failed, {}};
        if (probe.verdict() != ProbeVerdict::Ready || rows.size() < 3)
            return {u"not ready"_s, ProbeRow::State::Failed, {}};
        const auto found
            = std::ranges::find_if(rows, [](const ProbeRow &row) { return row.title.contains(u"Claude"); });
        return found == rows.end() ? ProbeRow() : *found;
    }

    QTemporaryDir m_folder;
    helpers::FakeClock m_clock;
    helpers::FakeCloudRun m_fake;
};

void tst_ServiceProbe::comparesTheVersionsOfClaude_data()
{
    QTest::addColumn<QString>("remote");
    QTest::addColumn<QByteArray>("local");
    QTest::addColumn<QString>("found");
    const QByteArray here = "2.1.100 (Claude Code)";
    QTest::newRow("older by number, not by letters") << u"2.1.99"_s << here << u"older than here (2.1.100)"_s;
    QTest::newRow("older by one place less") << u"2.0 (Claude Code)"_s << here << u"older than here (2.1.100)"_s;
    QTest::newRow("the same") << u"2.1.100"_s << here << QString();
    QTest::newRow("newer") << u"2.1.329"_s << here << QString();
    QTest::newRow("no version") << u"nightly"_s << here << QString();
    QTest::newRow("nothing to compare with") << u"2.1.99"_s << QByteArray("no claude") << QString();
    QTest::newRow("the demo") << u"0.9"_s << QByteArray("1.0.0 (Gantry demo agent)") << QString();
}

void tst_ServiceProbe::comparesTheVersionsOfClaude()
{
    QFETCH(const QString, remote);
    QFETCH(const QByteArray, local);
    QFETCH(const QString, found);
    m_fake.set({{u"claude_version"_s, remote}});
    const ProbeRow row = probed(program(local));
    QCOMPARE(row.title, u"Claude %1 on the service"_s.arg(remote));
    QCOMPARE(row.found, found);
    QCOMPARE(row.state, found.isEmpty() ? ProbeRow::State::Ok : ProbeRow::State::Warning);
    // Without a program here there is nothing to compare, and no reason to fail.
    QCOMPARE(probed(m_folder.filePath(u"none"_s)).found, QString());
    QCOMPARE(probed(std::nullopt).title, row.title);
}

void tst_ServiceProbe::saysNothingOfAnUnknownVersion()
{
    m_fake.set({{u"claude_version"_s, QString()}});
    QCOMPARE(probed(program("2.1.100 (Claude Code)")), ProbeRow());
}

void tst_ServiceProbe::sendsNoSignInInTheClear()
{
    settings::Secrets secrets(nullptr);
    secrets.give(u"x"_s, base::Secret("token"));
    ServiceProbe probe(connectionTo(u"http://runner.invalid"_s, u"bearer"_s), secrets, m_clock);
    QSignalSpy found(&probe, &ServiceProbe::tasksFound);
    probe.lookAtTasks();
    probe.cancel(u"one"_s);
    QTRY_COMPARE(found.size(), 2);
    for (const auto &told : found)
        QVERIFY2(told.at(1).toString().contains(u"https://"), qPrintable(told.at(1).toString()));
}

void tst_ServiceProbe::tellsWhyACancelFailed()
{
    const settings::Secrets secrets(nullptr);
    ServiceProbe probe(connectionTo(m_fake.url()), secrets, m_clock);
    QSignalSpy found(&probe, &ServiceProbe::tasksFound);
    m_fake.set({{u"forbidCancel"_s, true}});
    probe.cancel(u"one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 30'000);
    QVERIFY(!found.first().at(1).toString().isEmpty());
    probe.lookAtTasks();
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 2, 30'000);
    QVERIFY2(found.last().at(1).toString().isEmpty(), "the list itself is there");
}

void tst_ServiceProbe::tellsOfASignInThatIsRefused()
{
    settings::Secrets secrets(nullptr);
    secrets.give(u"x"_s, base::Secret("wrong-token"));
    FakeHttpServer server;
    server.setScript([](const FakeHttpServer::Request &request) {
        if (request.path.startsWith("/health")) // as services do: open to everybody
            return FakeHttpServer::status(200, {}, "ok");
        return FakeHttpServer::status(request.header("Authorization").isEmpty() ? 200 : 403, {},
                                      "<pre>Forbidden</pre>");
    });
    const auto [rows, verdict] = rowsOf(connectionTo(server.url(), u"bearer"_s), secrets, m_clock);
    QCOMPARE(verdict, ProbeVerdict::SignIn);
    QCOMPARE(rows.size(), 2); // what follows would only fail for the same reason
    QCOMPARE(rows[0].state, ProbeRow::State::Ok);
    QCOMPARE(rows[1].title, u"Sign-in"_s);
    QCOMPARE(rows[1].state, ProbeRow::State::Failed);
    QVERIFY2(rows[1].found.contains(u"Forbidden"), qPrintable(rows[1].found));
    QVERIFY(!rows[1].found.contains(u"wrong-token"));
    // One whose platform lets nobody through says so at its first door.
    m_fake.set({{u"auth"_s, u"right-token"_s}});
    const auto [closed, closedVerdict] = rowsOf(connectionTo(m_fake.url(), u"bearer"_s), secrets, m_clock);
    m_fake.set({{u"auth"_s, QJsonValue()}});
    QCOMPARE(closedVerdict, ProbeVerdict::SignIn);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(closed[0].title, u"Sign-in"_s);
}

void tst_ServiceProbe::tellsWhatAServiceCan_data()
{
    QTest::addColumn<FakeHttpServer::Answer>("tasks");
    QTest::addColumn<FakeHttpServer::Answer>("dryRun");
    QTest::addColumn<QList<ProbeRow>>("rows");
    QTest::addColumn<ProbeVerdict>("verdict");
    using State = ProbeRow::State;
    const auto full = FakeHttpServer::status(200, {}, R"({"active":1,"max":4,"tasks":[]})");
    const auto refused = FakeHttpServer::status(400, {}, R"({"error":"prompt is required"})");
    const ProbeRow taken{u"Sign-in accepted"_s, State::Ok, u"1 of 4 places taken"_s};
    const ProbeRow dry{u"Dry request answered"_s, State::Ok, u"prompt is required"_s};
    QTest::newRow("limit") << full << refused << QList<ProbeRow>{taken, dry} << ProbeVerdict::Ready;
    QTest::newRow("no limit told") << FakeHttpServer::status(200, {}, R"({"active":0,"tasks":[]})") << refused
                                   << QList<ProbeRow>{{u"Sign-in accepted"_s, State::Ok, u"0 tasks, no limit told"_s},
                                                      dry}
                                   << ProbeVerdict::Ready;
    QTest::newRow("no list") << FakeHttpServer::status(404, {}, "<pre>Cannot GET</pre>") << refused
                             << QList<ProbeRow>{{u"No list of tasks"_s, State::Warning,
                                                 u"Runs without a connection are not supported."_s},
                                                dry}
                             << ProbeVerdict::Ready;
    QTest::newRow("busy") << full
                          << FakeHttpServer::status(503, {},
                                                    R"({"error":"Server busy","message":"Please retry later."})")
                          << QList<ProbeRow>{taken, {dry.title, State::Ok, u"Please retry later."_s}}
                          << ProbeVerdict::Ready;
    QTest::newRow("no run") << full << FakeHttpServer::status(404, {}, "<pre>Cannot POST /run</pre>")
                            << QList<ProbeRow>{taken,
                                               {u"Dry request"_s, State::Failed,
                                                u"The service knows no such path or task. Check its address. It said "
                                                "(404): Cannot POST /run"_s}}
                            << ProbeVerdict::NotReady;
}

void tst_ServiceProbe::tellsWhatAServiceCan()
{
    QFETCH(const FakeHttpServer::Answer, tasks);
    QFETCH(const FakeHttpServer::Answer, dryRun);
    FakeHttpServer server;
    server.setScript([&](const FakeHttpServer::Request &request) {
        if (request.path.startsWith("/health"))
            return FakeHttpServer::status(200, {}, "ok");
        return request.method == "POST" ? dryRun : tasks;
    });
    const auto [rows, verdict] = rowsOf(connectionTo(server.url()), settings::Secrets(nullptr), m_clock);
    QTEST(verdict, "verdict");
    QTEST(rows.sliced(1), "rows"); // the first one tells of /health
    // Nothing that could start work was sent.
    QCOMPARE(server.requests().last().path, "/run");
    QCOMPARE(server.requests().last().body, "{}");
}

void tst_ServiceProbe::tellsHowLongItsTokenIsValid()
{
    const helpers::RsaKey key;
    settings::Secrets secrets(nullptr);
    secrets.give(u"x"_s, base::Secret(key.serviceAccountFile(u"https://unused.example/token"_s)));
    m_fake.set({{u"demandToken"_s, true}, {u"auth"_s, u"nothing yet"_s}});
    auto connection = connectionTo(m_fake.url(), u"service-account"_s);
    connection.options = {{u"tokenUrl"_s, m_fake.url() + u"/token"_s}};
    const base::SystemClock clock; // the token is valid for an hour of it
    const auto [rows, verdict] = rowsOf(connection, secrets, clock);
    m_fake.set({{u"demandToken"_s, false}, {u"auth"_s, QJsonValue()}});
    QCOMPARE(verdict, ProbeVerdict::Ready);
    const auto found = std::ranges::find(rows, u"Token"_s, &ProbeRow::title);
    QVERIFY(found != rows.end());
    QCOMPARE(found->state, ProbeRow::State::Ok);
    static const QRegularExpression form(u"^valid for ([0-9]+) minutes$"_s);
    const int minutes = form.match(found->found).captured(1).toInt();
    QVERIFY2(minutes > 30 && minutes <= 60, qPrintable(found->found));
}

QTEST_GUILESS_MAIN(tst_ServiceProbe)
#include "tst_ServiceProbe.moc"
