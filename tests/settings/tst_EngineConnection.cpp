// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/EngineConnection.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"

#include <QTemporaryDir>
#include <QTest>

using settings::EngineConnection;
using settings::Secrets;
using namespace Qt::StringLiterals;

class tst_EngineConnection : public QObject
{
    Q_OBJECT
private slots:
    void isFoundByWhatASessionSays_data();
    void isFoundByWhatASessionSays();
    void optionsOfTheSessionWin();
    void limitsAreReadCarefully();
    void leavesOutWhatCannotBeRead();
    void readsSecretsByReference_data();
    void readsSecretsByReference();
    void takesVariablesOutOfTheEnvironment();

private:
    QTemporaryDir m_folder;
};

void tst_EngineConnection::isFoundByWhatASessionSays_data()
{
    QTest::addColumn<QJsonObject>("options");
    QTest::addColumn<QString>("url"); // empty: refused
    QTest::newRow("by name") << QJsonObject{{u"connection"_s, u"eu"_s}} << u"https://eu.example"_s;
    QTest::newRow("off") << QJsonObject{{u"connection"_s, u"off"_s}} << QString();
    QTest::newRow("other kind") << QJsonObject{{u"connection"_s, u"pr"_s}} << QString();
    QTest::newRow("unknown") << QJsonObject{{u"connection"_s, u"us"_s}} << QString();
    QTest::newRow("in place") << QJsonObject{{u"url"_s, u"http://127.0.0.1:8080//"_s}} << u"http://127.0.0.1:8080"_s;
    QTest::newRow("nothing") << QJsonObject() << QString();
    QTest::newRow("no address") << QJsonObject{{u"url"_s, u"runner"_s}} << QString();
    QTest::newRow("password in it") << QJsonObject{{u"url"_s, u"https://a:b@c.example"_s}} << QString();
    QTest::newRow("file") << QJsonObject{{u"url"_s, u"file:///etc"_s}} << QString();
}

void tst_EngineConnection::isFoundByWhatASessionSays()
{
    QFETCH(const QJsonObject, options);
    QFETCH(const QString, url);
    const QList<EngineConnection> known{{.name = u"off"_s,
                                         .kind = u"cloud-run"_s,
                                         .url = u"https://off.example"_s,
                                         .auth = u"none"_s,
                                         .secret = {},
                                         .enabled = false,
                                         .options = {}},
                                        {.name = u"pr"_s,
                                         .kind = u"dispatch"_s,
                                         .url = u"https://pr.example"_s,
                                         .auth = u"none"_s,
                                         .secret = {},
                                         .enabled = true,
                                         .options = {}},
                                        {.name = u"eu"_s,
                                         .kind = u"cloud-run"_s,
                                         .url = u"https://eu.example/"_s,
                                         .auth = u"none"_s,
                                         .secret = {},
                                         .enabled = true,
                                         .options = {}}};
    const auto found = settings::connectionOf(options, u"cloud-run"_s, known);
    QCOMPARE(found ? found->url : QString(), url);
    if (!found) {
        QVERIFY(!found.error().message.isEmpty());
        QVERIFY(!found.error().message.contains(u"a:b"_s));
    }
}

void tst_EngineConnection::optionsOfTheSessionWin()
{
    const QList<EngineConnection> known{{.name = u"eu"_s,
                                         .kind = u"cloud-run"_s,
                                         .url = u"https://eu.example"_s,
                                         .auth = u"bearer"_s,
                                         .secret = u"env:A"_s,
                                         .enabled = true,
                                         .options = {{u"async"_s, true}, {u"x"_s, 1}}}};
    const auto found = settings::connectionOf({{u"connection"_s, u"eu"_s}, {u"async"_s, false}}, u"cloud-run"_s, known);
    QCOMPARE(found->options.value(u"async").toBool(true), false);
    QCOMPARE(found->options.value(u"x").toInt(), 1);
    QCOMPARE(found->auth, u"bearer"_s);
    QCOMPARE(found->secret, u"env:A"_s);
}

void tst_EngineConnection::limitsAreReadCarefully()
{
    const auto limits = [](const QJsonObject &options) {
        EngineConnection connection;
        connection.options = options;
        return settings::limitsOf(connection);
    };
    QCOMPARE(limits({}), settings::ConnectionLimits());
    const auto all = limits({{u"runsAtOnce"_s, 4}, {u"timeLimitSeconds"_s, 3300}, {u"budgetDollars"_s, 5.5}});
    QCOMPARE(all.runsAtOnce, 4);
    QCOMPARE(all.timeLimit, std::chrono::seconds(3300));
    QCOMPARE(all.budget, base::Money::fromMicros(5'500'000));
    QCOMPARE(limits({{u"runsAtOnce"_s, 0}, {u"timeLimitSeconds"_s, 0}, {u"budgetDollars"_s, 0}}),
             settings::ConnectionLimits());
    QCOMPARE(limits({{u"runsAtOnce"_s, -1}, {u"timeLimitSeconds"_s, -60}, {u"budgetDollars"_s, -0.5}}),
             settings::ConnectionLimits());
    QCOMPARE(limits({{u"runsAtOnce"_s, u"4"_s}, {u"timeLimitSeconds"_s, 1e18}, {u"budgetDollars"_s, 1e300}}),
             settings::ConnectionLimits());
}

void tst_EngineConnection::leavesOutWhatCannotBeRead()
{
    const QString file = m_folder.filePath(u"broken.ini"_s);
    {
        QSettings raw(file, QSettings::IniFormat);
        raw.setValue(u"engines/connections"_s, QByteArray(R"([{"name":"a","kind":"cloud-run"},{"name":"b"},5])"));
    }
    const settings::Settings settings(file);
    QCOMPARE(settings.engines().size(), 1);
    QCOMPARE(settings.engines().value(0).name, u"a"_s);
}

void tst_EngineConnection::readsSecretsByReference_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QByteArray>("value"); // empty: refused
    QFile file(m_folder.filePath(u"key"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("from a file") > 0);
    QTest::newRow("file") << u"file:"_s + file.fileName() << QByteArray("from a file");
    QTest::newRow("no file") << u"file:/nonexistent"_s << QByteArray();
    QTest::newRow("memory") << u"memory:given"_s << QByteArray("from memory");
    QTest::newRow("lost memory") << u"memory:gone"_s << QByteArray();
    QTest::newRow("variable") << u"env:TST_ENGINE_SECRET"_s << QByteArray("from the environment");
    QTest::newRow("no variable") << u"env:TST_NOT_SET"_s << QByteArray();
    QTest::newRow("no keychain") << u"keychain:x"_s << QByteArray();
    QTest::newRow("nonsense") << u"a secret itself"_s << QByteArray();
    QTest::newRow("nothing") << QString() << QByteArray();
}

void tst_EngineConnection::readsSecretsByReference()
{
    QFETCH(const QString, reference);
    QFETCH(const QByteArray, value);
    qputenv("TST_ENGINE_SECRET", "from the environment");
    Secrets secrets(nullptr);
    secrets.give(u"given"_s, base::Secret("from memory"));
    const auto read = secrets.read(reference).result();
    QCOMPARE(read ? read->reveal() : QByteArray(), value);
    if (!read)
        QVERIFY(!read.error().message.contains(u"a secret itself"_s));
}

void tst_EngineConnection::takesVariablesOutOfTheEnvironment()
{
    qputenv("TST_TAKEN", "value");
    Secrets secrets(nullptr);
    QVERIFY(secrets.takeVariable(u"TST_TAKEN"_s));
    QVERIFY(!qEnvironmentVariableIsSet("TST_TAKEN"));
    QCOMPARE(secrets.read(u"env:TST_TAKEN"_s).result()->reveal(), QByteArray("value"));
    QVERIFY(!secrets.takeVariable(u"TST_TAKEN"_s));
}

QTEST_GUILESS_MAIN(tst_EngineConnection)
#include "tst_EngineConnection.moc"
