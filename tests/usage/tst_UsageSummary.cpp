// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/UsageSummary.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using base::Money;
using session::Snapshot;
using session::Step;
using session::StepState;
using usage::DayRange;
using usage::GroupBy;
using usage::UsageSummary;

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text + u'Z', Qt::ISODate);
}

Step step(const QString &endedAt, std::optional<double> dollars, StepState state = StepState::Succeeded)
{
    Step made;
    made.id = base::StepId::create();
    made.state = state;
    made.attempts = state == StepState::Pending ? 0 : 1;
    made.startedAt = utc(endedAt).addSecs(-60);
    if (session::isEnded(state))
        made.endedAt = utc(endedAt);
    if (dollars) {
        made.cost = Money::fromDollars(*dollars);
        made.tokens = session::TokenCount{100, 10, 800, 100};
    }
    return made;
}

Snapshot snapshot(const QString &id, const QString &project, const QString &model, const QList<Step> &steps)
{
    Snapshot made;
    made.session.id = base::SessionId(id);
    made.session.title = u"Session "_s + id;
    made.session.project = project;
    made.session.activeModel = model;
    made.steps = steps;
    return made;
}

const QTimeZone berlin("Europe/Berlin");

} // namespace

class tst_UsageSummary : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsNotUnknown();
    void countsUnknownApart();
    void putsStepsOnTheDayOfTheirTimeZone_data();
    void putsStepsOnTheDayOfTheirTimeZone();
    void countsRunningStepsToday();
    void leavesOutWhatIsNotClaude();
    void sumsWeekAndMonth();
    void groupsByModelAndProject();
    void sumsWhatIsOverTheLimit();
    void sumsSessionsLargestFirst();
    void filtersByProject();
    void tellsTheCachedShare();
    void survivesDaylightSaving();
};

void tst_UsageSummary::nothingIsNotUnknown()
{
    const UsageSummary empty({}, berlin, utc(u"2026-11-20T10:00:00"_s));
    QVERIFY(empty.isEmpty());
    QVERIFY(!empty.todayFigure().isUnknown());
    QCOMPARE(empty.todayFigure(), usage::Figure());
    QVERIFY(empty.sessions(DayRange::lastDays(empty.today(), 7)).isEmpty());
    QVERIFY(empty.series(DayRange::lastDays(empty.today(), 7), GroupBy::Model, {}, 6).isEmpty());
}

void tst_UsageSummary::countsUnknownApart()
{
    const UsageSummary summary({snapshot(u"a"_s, u"/p"_s, u"opus"_s,
                                         {step(u"2026-11-20T09:00:00"_s, 1.5), step(u"2026-11-20T09:30:00"_s, {})}),
                                snapshot(u"b"_s, u"/p"_s, u"opus"_s, {step(u"2026-11-20T09:00:00"_s, {})})},
                               berlin, utc(u"2026-11-20T10:00:00"_s));
    const usage::Figure today = summary.todayFigure();
    QCOMPARE(today.cost, Money::fromDollars(1.5));
    QCOMPARE(today.measured, 1);
    QCOMPARE(today.unknown, 2);
    QVERIFY(!today.isUnknown());
    const auto sessions = summary.sessions({summary.today(), summary.today()});
    QCOMPARE(sessions.size(), 2);
    QVERIFY(sessions.last().figure.isUnknown());
}

void tst_UsageSummary::putsStepsOnTheDayOfTheirTimeZone_data()
{
    QTest::addColumn<QString>("endedAt");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("day");
    QTest::newRow("late in Berlin") << u"2026-11-19T22:59:59"_s << QByteArray("Europe/Berlin") << QDate(2026, 11, 19);
    QTest::newRow("next day in Berlin") << u"2026-11-19T23:00:00"_s << QByteArray("Europe/Berlin")
                                        << QDate(2026, 11, 20);
    QTest::newRow("still the day before")
        << u"2026-11-20T04:00:00"_s << QByteArray("America/New_York") << QDate(2026, 11, 19);
    QTest::newRow("Auckland") << u"2026-11-19T11:00:00"_s << QByteArray("Pacific/Auckland") << QDate(2026, 11, 20);
}

void tst_UsageSummary::putsStepsOnTheDayOfTheirTimeZone()
{
    QFETCH(QString, endedAt);
    QFETCH(QByteArray, zone);
    const UsageSummary summary({snapshot(u"a"_s, u"/p"_s, u"opus"_s, {step(endedAt, 1)})}, QTimeZone(zone),
                               utc(u"2026-11-20T10:00:00"_s));
    QTEST(summary.entries().first().day, "day");
}

void tst_UsageSummary::countsRunningStepsToday()
{
    Step running = step(u"2026-11-18T09:00:00"_s, {}, StepState::Running);
    const UsageSummary summary({snapshot(u"a"_s, u"/p"_s, u"opus"_s, {running})}, berlin,
                               utc(u"2026-11-20T10:00:00"_s));
    QCOMPARE(summary.todayFigure().running, 1);
    QCOMPARE(summary.todayFigure().unknown, 0);
    QVERIFY(summary.todayFigure().isUnknown());
}

void tst_UsageSummary::leavesOutWhatIsNotClaude()
{
    Step shell = step(u"2026-11-20T09:00:00"_s, {});
    shell.kind = session::StepKind::ShellCommand;
    const Step pending = step(u"2026-11-20T09:00:00"_s, {}, StepState::Pending);
    const UsageSummary summary({snapshot(u"a"_s, u"/p"_s, u"opus"_s, {shell, pending})}, berlin,
                               utc(u"2026-11-20T10:00:00"_s));
    QVERIFY(summary.isEmpty());
}

void tst_UsageSummary::sumsWeekAndMonth()
{
    // 20 November 2026 is a Friday.
    const UsageSummary summary({snapshot(u"a"_s, u"/p"_s, u"opus"_s,
                                         {step(u"2026-11-20T09:00:00"_s, 1), step(u"2026-11-16T09:00:00"_s, 2),
                                          step(u"2026-11-15T09:00:00"_s, 4), step(u"2026-11-01T09:00:00"_s, 8),
                                          step(u"2026-10-31T09:00:00"_s, 16)})},
                               berlin, utc(u"2026-11-20T10:00:00"_s));
    QCOMPARE(summary.todayFigure().cost, Money::fromDollars(1));
    QCOMPARE(summary.weekFigure().cost, Money::fromDollars(3));
    QCOMPARE(summary.monthFigure().cost, Money::fromDollars(15));
    QCOMPARE(summary.figure(DayRange::lastDays(summary.today(), 7)).cost, Money::fromDollars(7));
    QCOMPARE(summary.figure(DayRange::lastDays(summary.today(), 30)).cost, Money::fromDollars(31));
}

void tst_UsageSummary::groupsByModelAndProject()
{
    const QList<Snapshot> snapshots{
        snapshot(u"a"_s, u"/p"_s, u"opus"_s, {step(u"2026-11-20T09:00:00"_s, 1), step(u"2026-11-19T09:00:00"_s, 2)}),
        snapshot(u"b"_s, u"/q"_s, u"haiku"_s, {step(u"2026-11-19T09:00:00"_s, 10)}),
        snapshot(u"c"_s, u"/q"_s, u"opus"_s,
                 {step(u"2026-11-19T09:00:00"_s, {}), step(u"2026-11-19T09:00:00"_s, 0.5)})};
    const UsageSummary summary(snapshots, berlin, utc(u"2026-11-20T10:00:00"_s));
    const DayRange range = DayRange::lastDays(summary.today(), 3);
    const auto models = summary.series(range, GroupBy::Model, {}, 6);
    QCOMPARE(models.size(), 2);
    QCOMPARE(models.at(0).name, u"haiku"_s);
    QCOMPARE(models.at(1).perDay, (QList<Money>{Money(), Money::fromDollars(2.5), Money::fromDollars(1)}));
    QCOMPARE(summary.names(GroupBy::Model), (QStringList{u"haiku"_s, u"opus"_s}));
    const auto projects = summary.series(range, GroupBy::Project, {}, 6);
    QCOMPARE(projects.at(0).name, u"/q"_s);
    QCOMPARE(projects.at(0).total, Money::fromDollars(10.5));
    QCOMPARE(summary.projects(), (QStringList{u"/p"_s, u"/q"_s}));
}

void tst_UsageSummary::sumsWhatIsOverTheLimit()
{
    QList<Snapshot> snapshots;
    for (int i = 1; i <= 9; ++i)
        snapshots.append(
            snapshot(QString::number(i), u"/p"_s, u"model %1"_s.arg(i), {step(u"2026-11-20T09:00:00"_s, i)}));
    const UsageSummary summary(snapshots, berlin, utc(u"2026-11-20T10:00:00"_s));
    const auto series = summary.series(DayRange::lastDays(summary.today(), 1), GroupBy::Model, {}, 5);
    QCOMPARE(series.size(), 5);
    QCOMPARE(series.last().name, u"*"_s);
    QCOMPARE(series.last().total, Money::fromDollars(1 + 2 + 3 + 4 + 5));
    QCOMPARE(series.last().perDay.first(), series.last().total);
}

void tst_UsageSummary::sumsSessionsLargestFirst()
{
    const UsageSummary summary(
        {snapshot(u"a"_s, u"/p"_s, u"opus"_s, {step(u"2026-11-20T09:00:00"_s, 1), step(u"2026-11-20T09:10:00"_s, 1)}),
         snapshot(u"b"_s, u"/p"_s, u"opus"_s, {step(u"2026-11-20T09:00:00"_s, 5)})},
        berlin, utc(u"2026-11-20T10:00:00"_s));
    const auto sessions = summary.sessions({summary.today(), summary.today()});
    QCOMPARE(sessions.size(), 2);
    QCOMPARE(sessions.at(0).title, u"Session b"_s);
    QCOMPARE(sessions.at(1).figure.cost, Money::fromDollars(2));
    QCOMPARE(sessions.at(1).figure.tokens, (session::TokenCount{200, 20, 1600, 200}));
}

void tst_UsageSummary::filtersByProject()
{
    const UsageSummary summary({snapshot(u"a"_s, u"/p"_s, u"opus"_s, {step(u"2026-11-20T09:00:00"_s, 1)}),
                                snapshot(u"b"_s, u"/q"_s, u"opus"_s, {step(u"2026-11-20T09:00:00"_s, 5)})},
                               berlin, utc(u"2026-11-20T10:00:00"_s));
    const DayRange today{summary.today(), summary.today()};
    QCOMPARE(summary.figure(today, u"/p"_s).cost, Money::fromDollars(1));
    QCOMPARE(summary.sessions(today, u"/p"_s).size(), 1);
    QCOMPARE(summary.series(today, GroupBy::Model, u"/p"_s, 6).first().total, Money::fromDollars(1));
}

void tst_UsageSummary::tellsTheCachedShare()
{
    QVERIFY(!usage::cachedShare({}));
    QCOMPARE(usage::cachedShare({100, 50, 800, 100}).value(), 0.8);
    QCOMPARE(usage::totalTokens({100, 50, 800, 100}), 1050);
}

void tst_UsageSummary::survivesDaylightSaving()
{
    // 25 October 2026 has 25 hours in Berlin.
    const UsageSummary summary(
        {snapshot(u"a"_s, u"/p"_s, u"opus"_s, {step(u"2026-10-24T22:30:00"_s, 1), step(u"2026-10-25T22:30:00"_s, 2)})},
        berlin, utc(u"2026-10-26T10:00:00"_s));
    const auto series = summary.series(DayRange::lastDays(summary.today(), 3), GroupBy::Model, {}, 6);
    QCOMPARE(series.first().perDay, (QList<Money>{Money(), Money::fromDollars(3), Money()}));
}

QTEST_GUILESS_MAIN(tst_UsageSummary)
#include "tst_UsageSummary.moc"
