// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Settings.h"

#include <QTemporaryDir>
#include <QTest>

using settings::Settings;
using settings::ThemeChoice;
using settings::Values;

class tst_Settings : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryChoice();
    void fallsBackOneByOne_data();
    void fallsBackOneByOne();
    void keepsStateByName();
    void isPrivate();

private:
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("gantry.ini")); }
    QTemporaryDir m_folder;
};

void tst_Settings::keepsEveryChoice()
{
    Values chosen;
    chosen.theme = ThemeChoice::Dark;
    chosen.activityBarWords = false;
    chosen.compactRows = true;
    chosen.terminalFont = QStringLiteral("Noto Sans Mono");
    chosen.terminalFontPixels = 14;
    chosen.menuBar = true;
    chosen.reducedMotion = true;
    chosen.scrollbackLines = 77;
    chosen.bell = settings::Bell::Sound;
    chosen.openLinks = false;
    chosen.screenReaderMode = true;
    chosen.backendTokenVariable = QStringLiteral("TOKEN");
    chosen.shortcuts = {{QStringLiteral("newSession"), QStringLiteral("Ctrl+Shift+Y")}};
    chosen.allowClipboardWrites = true;
    chosen.renderer = settings::Renderer::FullScreen;
    chosen.terminalColors = ThemeChoice::Light;
    chosen.claudeProgram = QStringLiteral("/opt/claude");
    chosen.permissionMode = QStringLiteral("plan");
    chosen.model = QStringLiteral("opus");
    chosen.backendUrl = QStringLiteral("https://backend.example");
    chosen.callbackPort = 40123;
    chosen.notifyWaiting = false;
    chosen.notifyFinished = false;
    chosen.notifyFailed = false;
    chosen.notifyLimit = false;
    chosen.quietHours = true;
    chosen.quietFrom = QTime(23, 15);
    chosen.quietTo = QTime(6, 45);
    chosen.resumeAtReset = true;
    chosen.askBeforeQuit = false;
    chosen.engines = {{.name = QStringLiteral("runner-eu"),
                       .kind = QStringLiteral("cloud-run"),
                       .url = QStringLiteral("https://runner.example"),
                       .auth = QStringLiteral("bearer"),
                       .secret = QStringLiteral("keychain:engine:runner-eu"),
                       .enabled = false,
                       .options = {{QStringLiteral("async"), true}}},
                      {.name = QStringLiteral("b"),
                       .kind = QStringLiteral("dispatch"),
                       .url = {},
                       .auth = QStringLiteral("none"),
                       .secret = {},
                       .enabled = true,
                       .options = {}}};
    {
        Settings settings(file());
        settings.setValues(chosen);
        QVERIFY(settings.sync());
    }
    QCOMPARE(Settings(file()).values(), chosen);
}

void tst_Settings::fallsBackOneByOne_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("no number") << "terminal/fontPixels" << "large";
    QTest::newRow("too small") << "terminal/fontPixels" << "-3";
    QTest::newRow("too many lines") << "terminal/scrollbackLines" << "99999999";
    QTest::newRow("no port") << "hooks/port" << "70000";
    QTest::newRow("no theme") << "appearance/theme" << "purple";
    QTest::newRow("no renderer") << "terminal/renderer" << "";
}

void tst_Settings::fallsBackOneByOne()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    const QString name = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".ini"));
    QSettings raw(name, QSettings::IniFormat);
    raw.setValue(key, value);
    raw.setValue(QStringLiteral("claude/model"), QStringLiteral("haiku"));
    raw.sync();

    Values expected;
    expected.model = QStringLiteral("haiku");
    QCOMPARE(Settings(name).values(), expected);
}

void tst_Settings::keepsStateByName()
{
    const QByteArray layout("\0\1binary", 8);
    {
        Settings settings(file());
        settings.setState(QStringLiteral("window/geometry"), layout);
        QVERIFY(settings.sync());
    }
    QCOMPARE(Settings(file()).state(QStringLiteral("window/geometry")).toByteArray(), layout);
    QVERIFY(!Settings(file()).state(QStringLiteral("window/unknown")).isValid());
}

void tst_Settings::isPrivate()
{
    {
        Settings settings(file());
        settings.setValues({});
        QVERIFY(settings.sync());
    }
    Settings again(file());
    const auto forOthers = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(file()) & forOthers));
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_Settings.moc"
