// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Paths.h"

#include "tests/helpers/TemporaryHome.h"

#include <QTest>

#include <unistd.h>

using base::Paths;
using namespace Qt::StringLiterals;

class tst_Paths : public QObject
{
    Q_OBJECT
private slots:
    void followsItsOwnVariables();
    void followsXdgWithoutThem();
    void keepsTwoDataFoldersApart();
    void leavesRoomForSocketNames();
    void livesWithoutARuntimeFolder();
    void makesAllFoldersPrivate();
};

void tst_Paths::followsItsOwnVariables()
{
    const helpers::TemporaryHome home;
    const Paths paths = Paths::fromEnvironment();
    QCOMPARE(paths.data, home.data());
    QCOMPARE(paths.config, home.config());
    QCOMPARE(paths.database(), home.data() + u"/gantry.sqlite"_s);
    QVERIFY(paths.runtime.startsWith(home.runtime() + u"/gantry/"_s));
}

void tst_Paths::followsXdgWithoutThem()
{
    const helpers::TemporaryHome home;
    qunsetenv("GANTRY_DATA_DIR");
    qunsetenv("GANTRY_CONFIG_DIR");
    const Paths paths = Paths::fromEnvironment();
    QCOMPARE(paths.data, home.home() + u"/.local/share/gantry"_s);
    QCOMPARE(paths.config, home.home() + u"/.config/gantry"_s);
    QCOMPARE(paths.runtime, home.runtime() + u"/gantry"_s);
}

void tst_Paths::keepsTwoDataFoldersApart()
{
    const helpers::TemporaryHome home;
    const QString first = Paths::fromEnvironment().runtime;
    qputenv("GANTRY_DATA_DIR", home.path(u"other"_s).toLocal8Bit());
    QVERIFY(Paths::fromEnvironment().runtime != first);
}

void tst_Paths::leavesRoomForSocketNames()
{
    const helpers::TemporaryHome home;
    qputenv("XDG_RUNTIME_DIR", "/run/user/1000000");
    qputenv("GANTRY_DATA_DIR", home.path(QString(150, u'd')).toLocal8Bit());
    const QString socket = Paths::fromEnvironment().runtime + u"/00000000-0000-0000-0000-000000000000/hold.sock"_s;
    QVERIFY2(socket.size() <= 107, qPrintable(socket));
}

void tst_Paths::livesWithoutARuntimeFolder()
{
    const helpers::TemporaryHome home;
    qputenv("XDG_RUNTIME_DIR", home.path(u"not-there"_s).toLocal8Bit());
    qunsetenv("GANTRY_DATA_DIR");
    QCOMPARE(Paths::fromEnvironment().runtime, u"/tmp/gantry-%1"_s.arg(getuid()));
}

void tst_Paths::makesAllFoldersPrivate()
{
    const helpers::TemporaryHome home;
    const Paths paths = Paths::fromEnvironment();
    QVERIFY(paths.create());
    const auto ownerOnly
        = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;
    for (const QString &folder :
         {paths.data, paths.config, paths.runtime, home.runtime() + u"/gantry"_s, paths.runs(), paths.spool()})
        QVERIFY2((QFile::permissions(folder) & ~ownerOnly) == 0, qPrintable(folder));
}

QTEST_GUILESS_MAIN(tst_Paths)
#include "tst_Paths.moc"
