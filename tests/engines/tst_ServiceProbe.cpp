// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/ServiceProbe.h"

#include "settings/Secrets.h"
#include "tests/helpers/FakeClock.h"
#include "tests/helpers/FakeCloudRun.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using engines::ProbeRow;
using engines::ProbeVerdict;
using engines::ServiceProbe;

class tst_ServiceProbe : public QObject
{
    Q_OBJECT
private slots:
    void comparesTheVersionsOfClaude_data();
    void comparesTheVersionsOfClaude();
    void saysNothingOfAnUnknownVersion();
    void sendsNoSignInInTheClear();
    void tellsWhyACancelFailed();

private:
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
        settings::EngineConnection connection;
        connection.name = u"fake"_s;
        connection.kind = u"cloud-run"_s;
        connection.url = m_fake.url();
        connection.auth = u"none"_s;
        const settings::Secrets secrets(nullptr);
        ServiceProbe probe(connection, secrets, m_clock);
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
    settings::EngineConnection connection;
    connection.kind = u"cloud-run"_s;
    connection.url = u"http://runner.invalid"_s;
    connection.auth = u"bearer"_s;
    connection.secret = u"memory:x"_s;
    ServiceProbe probe(connection, secrets, m_clock);
    QSignalSpy found(&probe, &ServiceProbe::tasksFound);
    probe.lookAtTasks();
    probe.cancel(u"one"_s);
    QTRY_COMPARE(found.size(), 2);
    for (const auto &told : found)
        QVERIFY2(told.at(1).toString().contains(u"https://"), qPrintable(told.at(1).toString()));
}

void tst_ServiceProbe::tellsWhyACancelFailed()
{
    settings::EngineConnection connection;
    connection.kind = u"cloud-run"_s;
    connection.url = m_fake.url();
    connection.auth = u"none"_s;
    const settings::Secrets secrets(nullptr);
    ServiceProbe probe(connection, secrets, m_clock);
    QSignalSpy found(&probe, &ServiceProbe::tasksFound);
    m_fake.set({{u"forbidCancel"_s, true}});
    probe.cancel(u"one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 30'000);
    QVERIFY(!found.first().at(1).toString().isEmpty());
    probe.lookAtTasks();
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 2, 30'000);
    QVERIFY2(found.last().at(1).toString().isEmpty(), "the list itself is there");
}

QTEST_GUILESS_MAIN(tst_ServiceProbe)
#include "tst_ServiceProbe.moc"
