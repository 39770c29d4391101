// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/RunSettings.h"

#include "tests/helpers/TestPaths.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using claude::RunSettings;

namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class tst_RunSettings : public QObject
{
    Q_OBJECT
private slots:
    void runsOurProgramForEveryEvent();
    void waitsLongForPermissionsOnly();
    void knowsEveryRecordedEventItAsksFor();
    void setsColoursAndScreen_data();
    void setsColoursAndScreen();
    void addsTheUsersHooksBesideOurs();
    void letsTheUsersKeysWin();
    void refusesValuesThatDropTheWholeFile_data();
    void refusesValuesThatDropTheWholeFile();
    void tellsWhenHooksAreOff();
};

void tst_RunSettings::runsOurProgramForEveryEvent()
{
    const RunSettings settings{.hookProgram = u"/opt/gantry-hook"_s, .extra = {}};
    const QJsonObject hooks = settings.toJson().value().value("hooks"_L1).toObject();
    QCOMPARE(hooks.size(), claude::hookedEvents().size());
    for (const QString &event : claude::hookedEvents()) {
        const QJsonObject hook = hooks.value(event)[0][u"hooks"_s][0].toObject();
        QCOMPARE(hook.value("type"_L1).toString(), u"command"_s);
        QCOMPARE(hook.value("command"_L1).toString(), u"/opt/gantry-hook"_s);
        if (event == "PermissionRequest"_L1)
            continue;
        QCOMPARE(hook.value("args"_L1).toArray(), QJsonArray{event});
        QCOMPARE(hook.value("timeout"_L1).toInt(), 5);
    }
}

void tst_RunSettings::waitsLongForPermissionsOnly()
{
    RunSettings settings{.hookProgram = u"/opt/gantry-hook"_s, .extra = {}};
    const QJsonObject hook = settings.toJson().value()[u"hooks"_s][u"PermissionRequest"_s][0][u"hooks"_s][0].toObject();
    const QJsonArray arguments = hook.value("args"_L1).toArray();
    QCOMPARE(arguments.size(), 3);
    QCOMPARE(arguments[1].toString(), u"--wait"_s);
    // The hook gives up before Claude gives up on it, which would be shown as a failure.
    QVERIFY(arguments[2].toString().toInt() >= 3600);
    QVERIFY(hook.value("timeout"_L1).toInt() > arguments[2].toString().toInt());

    settings.permissions = RunSettings::Permissions::Host;
    const QJsonObject hooks = settings.toJson().value().value("hooks"_L1).toObject();
    QVERIFY(!hooks.contains("PermissionRequest"_L1));
    QCOMPARE(hooks.size(), claude::hookedEvents().size() - 1);
}

/// A misspelt event would be skipped in silence; those that were recorded from the real program are known to exist.
void tst_RunSettings::knowsEveryRecordedEventItAsksFor()
{
    const QDir samples(helpers::testData("claude/hooks"));
    QStringList recorded;
    for (const QString &file : samples.entryList({u"*.json"_s}))
        recorded << file.section(u'.', 0, 0);
    QVERIFY(!recorded.isEmpty());
    for (const QString &event : claude::hookedEvents())
        QVERIFY2(recorded.contains(event), qPrintable(event));
    for (const char *event :
         {"SessionStart", "SessionEnd", "Stop", "PermissionRequest", "PostToolUseFailure", "PostCompact"})
        QVERIFY(claude::hookedEvents().contains(QLatin1StringView(event)));
}

void tst_RunSettings::setsColoursAndScreen_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("screen");
    QTest::addColumn<QJsonValue>("themeValue");
    QTest::addColumn<QJsonValue>("tuiValue");
    const QJsonValue absent = QJsonValue::Undefined;
    QTest::newRow("dark inline") << int(RunSettings::Theme::Dark) << int(RunSettings::Screen::Inline)
                                 << QJsonValue(u"dark"_s) << QJsonValue(u"default"_s);
    QTest::newRow("light full") << int(RunSettings::Theme::Light) << int(RunSettings::Screen::Full)
                                << QJsonValue(u"light"_s) << QJsonValue(u"fullscreen"_s);
    QTest::newRow("the user's") << int(RunSettings::Theme::FromUser) << int(RunSettings::Screen::FromUser) << absent
                                << absent;
}

void tst_RunSettings::setsColoursAndScreen()
{
    QFETCH(int, theme);
    QFETCH(int, screen);
    const RunSettings settings{u"/h"_s, RunSettings::Theme(theme), RunSettings::Screen(screen), {}};
    const QJsonObject written = settings.toJson().value();
    QTEST(written.value("theme"_L1), "themeValue");
    QTEST(written.value("tui"_L1), "tuiValue");
}

void tst_RunSettings::addsTheUsersHooksBesideOurs()
{
    RunSettings settings{.hookProgram = u"/h"_s, .extra = {}};
    settings.extra = json(R"({"hooks":{"Stop":[{"hooks":[{"type":"command","command":"mine"}]}],
                                       "FileChanged":[{"hooks":[]}]}})");
    const QJsonObject hooks = settings.toJson().value().value("hooks"_L1).toObject();
    QCOMPARE(hooks.value("Stop"_L1).toArray().size(), 2);
    QCOMPARE(hooks.value("Stop"_L1)[0][u"hooks"_s][0][u"command"_s].toString(), u"mine"_s);
    QCOMPARE(hooks.value("Stop"_L1)[1][u"hooks"_s][0][u"command"_s].toString(), u"/h"_s);
    QVERIFY(hooks.contains("FileChanged"_L1));
}

void tst_RunSettings::letsTheUsersKeysWin()
{
    RunSettings settings{u"/h"_s, RunSettings::Theme::Dark, RunSettings::Screen::Inline, {}};
    settings.extra = json(R"({"theme":"light-daltonized","tui":"fullscreen","env":{"A":"1"}})");
    const QJsonObject written = settings.toJson().value();
    QCOMPARE(written.value("theme"_L1).toString(), u"light-daltonized"_s);
    QCOMPARE(written.value("tui"_L1).toString(), u"fullscreen"_s);
    QCOMPARE(written.value("env"_L1)[u"A"_s].toString(), u"1"_s);
}

void tst_RunSettings::refusesValuesThatDropTheWholeFile_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QJsonObject>("extra");
    QTest::newRow("relative program") << u"gantry-hook"_s << QJsonObject();
    QTest::newRow("no program") << QString() << QJsonObject();
    QTest::newRow("tui") << u"/h"_s << json(R"({"tui":"classic"})");
    QTest::newRow("tui is a number") << u"/h"_s << json(R"({"tui":1})");
    QTest::newRow("theme is a list") << u"/h"_s << json(R"({"theme":[]})");
    QTest::newRow("hooks is a list") << u"/h"_s << json(R"({"hooks":[]})");
    QTest::newRow("event is an object") << u"/h"_s << json(R"({"hooks":{"Stop":{}}})");
}

void tst_RunSettings::refusesValuesThatDropTheWholeFile()
{
    QFETCH(QString, program);
    QFETCH(QJsonObject, extra);
    const auto written = RunSettings{.hookProgram = program, .extra = extra}.toJson();
    QVERIFY(!written);
    QCOMPARE(written.error().kind, base::Error::Kind::InvalidInput);
}

void tst_RunSettings::tellsWhenHooksAreOff()
{
    RunSettings settings{.hookProgram = u"/h"_s, .extra = {}};
    QVERIFY(!settings.disablesHooks());
    settings.extra = json(R"({"disableAllHooks":true})");
    QVERIFY(settings.disablesHooks());
}

QTEST_GUILESS_MAIN(tst_RunSettings)
#include "tst_RunSettings.moc"
