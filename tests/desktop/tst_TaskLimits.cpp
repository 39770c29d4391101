// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/TaskLimits.h"
#include "settings/Settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::TaskLimits;

class tst_TaskLimits : public QObject
{
    Q_OBJECT
private slots:
    void keepsWhatWasChosen();
    void readsNonsenseAsNotChosen();
    void fitsTheLimitOfTheSessions_data();
    void fitsTheLimitOfTheSessions();
    void findsFullEngines();
};

void tst_TaskLimits::keepsWhatWasChosen()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"gantry.ini"_s);
    const TaskLimits limits{3, {{u"cloud-run"_s, 4}, {u"local"_s, 1}}};
    {
        settings::Settings settings(file);
        QCOMPARE(app::taskLimits(settings), TaskLimits());
        app::setTaskLimits(settings, limits);
        QVERIFY(settings.sync());
    }
    settings::Settings again(file);
    QCOMPARE(app::taskLimits(again), limits);
    app::setTaskLimits(again, {});
    QCOMPARE(app::taskLimits(again), TaskLimits());
}

void tst_TaskLimits::readsNonsenseAsNotChosen()
{
    const QTemporaryDir folder;
    settings::Settings settings(folder.filePath(u"gantry.ini"_s));
    settings.setState(u"tasksAtOnce"_s, u"many"_s);
    settings.setState(u"tasksAtOnceByEngine"_s,
                      QStringList{u"local"_s, u"=3"_s, u"e2b=-1"_s, u"e2b=x"_s, u"local=2"_s});
    QCOMPARE(app::taskLimits(settings), (TaskLimits{0, {{u"local"_s, 2}}}));
    settings.setState(u"tasksAtOnce"_s, -4);
    QCOMPARE(app::taskLimits(settings).most, 0);
    settings.setState(u"tasksAtOnce"_s, 2'000'000'000);
    QCOMPARE(app::taskLimits(settings).most, 1000);
}

void tst_TaskLimits::fitsTheLimitOfTheSessions_data()
{
    QTest::addColumn<int>("tasks");
    QTest::addColumn<int>("sessions");
    QTest::addColumn<int>("most");

    QTest::newRow("only tasks") << 3 << 0 << 3;
    QTest::newRow("only sessions") << 0 << 5 << 5;
    QTest::newRow("fewer tasks") << 2 << 5 << 2;
    QTest::newRow("fewer sessions") << 9 << 5 << 5;
}

void tst_TaskLimits::fitsTheLimitOfTheSessions()
{
    QFETCH(int, tasks);
    QFETCH(int, sessions);
    QFETCH(int, most);
    settings::Values values;
    values.maxRunning = sessions;
    QCOMPARE(app::mostTasks({tasks, {}}, values), most);
    values.maxRunning = 0;
    QVERIFY(app::mostTasks({}, values) >= 1);
}

void tst_TaskLimits::findsFullEngines()
{
    const QMap<QString, int> limits{{u"e2b"_s, 0}, {u"local"_s, 2}, {u"cloud-run"_s, 1}};
    QVERIFY(app::fullEngines(limits, {{u"local"_s, 1}, {u"e2b"_s, 9}}).isEmpty());
    QCOMPARE(app::fullEngines(limits, {{u"local"_s, 2}, {u"dispatch"_s, 9}}), QStringList{u"local"_s});
    QVERIFY(app::fullEngines({}, {{u"local"_s, 2}}).isEmpty());
}

QTEST_GUILESS_MAIN(tst_TaskLimits)
#include "tst_TaskLimits.moc"
