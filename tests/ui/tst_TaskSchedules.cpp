// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ScheduleWords.h"
#include "ui/style/ThemeManager.h"
#include "ui/taskboard/NewTaskDialog.h"
#include "ui/taskboard/ScheduleTimes.h"
#include "ui/taskboard/SchedulesDialog.h"
#include "ui/widgets/Buttons.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QTreeWidget>
#include <QtTest>

using namespace Qt::StringLiterals;
using tasks::Schedule;
using tasks::ScheduleId;
using ui::NewTaskDialog;
using ui::SchedulesDialog;
using ui::ScheduleWords;

namespace {

Schedule schedule(const QString &id, const QString &name, Schedule::Kind kind = Schedule::Kind::Interval)
{
    Schedule made;
    made.id = ScheduleId(id);
    made.name = name;
    made.kind = kind;
    made.interval = kind == Schedule::Kind::Interval ? std::chrono::hours(6) : std::chrono::hours(0);
    made.at = QDateTime::currentDateTimeUtc().addSecs(3600);
    made.nextAt = made.at;
    made.task.commands = {u"Look for dead links"_s};
    made.task.project = QDir::tempPath();
    return made;
}

} // namespace

class tst_TaskSchedules : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void saysCronLinesInWords_data();
    void saysCronLinesInWords();
    void saysWhen();
    void countsTheNextTimes();
    void checksTheTimesWhileOneTypes();
    void keepsWhatItWasGiven_data();
    void keepsWhatItWasGiven();
    void listsSchedules();
    void pausesAndResumes();
    void asksBeforeItRemoves();
    void staysWithTheCurrentOne();
    void makesASchedule();
    void changesASchedule();
    void everyControlHasNames();

private:
    std::unique_ptr<ui::ThemeManager> m_themes;
};

void tst_TaskSchedules::initTestCase()
{
    m_themes = std::make_unique<ui::ThemeManager>();
    QVERIFY(m_themes->apply(ui::ThemeMode::Light));
}

void tst_TaskSchedules::saysCronLinesInWords_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");

    QTest::newRow("every minute") << u"* * * * *"_s << u"Every minute"_s;
    QTest::newRow("minutes") << u"*/15 * * * *"_s << u"Every 15 minutes"_s;
    QTest::newRow("minutes that do not come round") << u"*/7 * * * *"_s << u"*/7 * * * *"_s;
    QTest::newRow("hourly") << u"@hourly"_s << u"Every hour at :00"_s;
    QTest::newRow("hours") << u"30 */6 * * *"_s << u"Every 6 hours at :30"_s;
    QTest::newRow("daily") << u"5  7 * * *"_s << u"Every day at 07:05"_s;
    QTest::newRow("weekdays") << u"0 7 * * 1-5"_s << u"On weekdays at 07:00"_s;
    QTest::newRow("weekdays by name") << u"0 7 * * MON-FRI"_s << u"On weekdays at 07:00"_s;
    QTest::newRow("one day") << u"0 7 * * tue"_s << u"Every Tuesday at 07:00"_s;
    QTest::newRow("sunday by either number") << u"0 7 * * 7"_s << u"Every Sunday at 07:00"_s;
    QTest::newRow("monthly") << u"@monthly"_s << u"On day 1 of each month at 00:00"_s;
    QTest::newRow("either day") << u"0 7 13 * 5"_s << u"0 7 13 * 5"_s;
    QTest::newRow("list") << u"0 7,19 * * *"_s << u"0 7,19 * * *"_s;
    QTest::newRow("one month") << u"0 7 1 3 *"_s << u"0 7 1 3 *"_s;
    QTest::newRow("nonsense") << u"61 7 * * *"_s << u"61 7 * * *"_s;
    QTest::newRow("cut off") << u"0 7"_s << u"0 7"_s;
    QTest::newRow("empty") << QString() << QString();
}

void tst_TaskSchedules::saysCronLinesInWords()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(ScheduleWords::cron(line), words);
}

void tst_TaskSchedules::saysWhen()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Schedule one = schedule(u"a"_s, {});
    QCOMPARE(ScheduleWords::name(one), u"Look for dead links"_s);
    QCOMPARE(ScheduleWords::when(one, now), u"Every 6 hours"_s);
    one.interval = std::chrono::seconds(90);
    QCOMPARE(ScheduleWords::when(one, now), u"Every 90 seconds"_s);
    one.interval = std::chrono::days(14);
    QCOMPARE(ScheduleWords::when(one, now), u"Every 2 weeks"_s);
    one.kind = Schedule::Kind::Cron;
    one.cron = u"0 7 * * *"_s;
    one.zone = u"Pacific/Chatham"_s;
    QCOMPARE(ScheduleWords::when(one, now), u"Every day at 07:00, Pacific/Chatham"_s);
    QVERIFY(!ScheduleWords::next(one, now).isEmpty());
    one.enabled = false;
    QCOMPARE(ScheduleWords::next(one, now), u"Paused"_s);
    one.enabled = true;
    one.nextAt = {};
    QCOMPARE(ScheduleWords::next(one, now), u"Never again"_s);
    // Another year is said.
    const QDateTime later = now.addYears(2);
    QVERIFY(ScheduleWords::moment(later, now).contains(QString::number(later.toLocalTime().date().year())));
}

void tst_TaskSchedules::countsTheNextTimes()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Schedule one = schedule(u"a"_s, {});
    one.at = now.addSecs(60);
    const QList<QDateTime> times = ui::nextTimes(one, now, 3);
    QCOMPARE(times.size(), 3);
    QCOMPARE(times.at(0), one.at);
    QCOMPARE(times.at(2), one.at.addSecs(12 * 3600));
    one.kind = Schedule::Kind::Once;
    QCOMPARE(ui::nextTimes(one, now, 3), QList{one.at});
    QVERIFY(ui::nextTimes(one, one.at, 3).isEmpty());
}

void tst_TaskSchedules::checksTheTimesWhileOneTypes()
{
    ui::ScheduleTimes times;
    auto *kind = times.findChild<ui::SegmentedButtons *>(u"scheduleKind"_s);
    auto *meaning = times.findChild<QLabel *>(u"scheduleMeaning"_s);
    auto *cron = times.findChild<QLineEdit *>(u"scheduleCron"_s);
    QVERIFY(times.problem().isEmpty());
    QCOMPARE(meaning->text().count(u'·'), 2); // three times
    QSignalSpy changed(&times, &ui::ScheduleTimes::changed);
    kind->setCurrent(u"cron"_s);
    QCOMPARE(changed.size(), 1);
    cron->setText(u"0 7 * *"_s);
    QVERIFY(times.problem().contains(u"five fields"_s));
    QCOMPARE(meaning->text(), times.problem());
    cron->setText(u"0 25 * * *"_s);
    QVERIFY(times.problem().contains(u"hour"_s));
    cron->setText(u"0 0 31 2 *"_s);
    QVERIFY(times.problem().contains(u"five years"_s));
    cron->setText(u"0 7 * * 1-5"_s);
    QVERIFY(meaning->text().startsWith(u"On weekdays at 07:00"_s));
    // A moment that reads otherwise here than in the line's zone must say whose time it is.
    auto *zone = times.findChild<QLineEdit *>(u"scheduleZone"_s);
    const bool isAhead = QDateTime::currentDateTime().offsetFromUtc() > 6 * 3600;
    zone->setText(isAhead ? u"Pacific/Honolulu"_s : u"Pacific/Kiritimati"_s);
    QVERIFY(meaning->text().contains(u"your time"_s));
    zone->setText(QString::fromUtf8(QTimeZone::systemTimeZoneId()));
    QVERIFY(!meaning->text().contains(u"your time"_s));
    zone->setText(u"Atlantis/Capital"_s);
    QVERIFY(times.problem().contains(u"Atlantis"_s));
    kind->setCurrent(u"interval"_s);
    QVERIFY(times.problem().isEmpty());
    times.findChild<QSpinBox *>(u"scheduleEvery"_s)->setValue(367);
    QVERIFY(times.problem().contains(u"one year"_s));
    kind->setCurrent(u"once"_s);
    auto *at = times.findChild<QDateTimeEdit *>(u"scheduleAt"_s);
    at->setDateTime(QDateTime::currentDateTime().addDays(-1));
    QVERIFY(times.problem().contains(u"passed"_s));
    at->setDateTime(QDateTime::currentDateTime().addDays(1));
    QVERIFY(times.problem().isEmpty());
}

void tst_TaskSchedules::keepsWhatItWasGiven_data()
{
    QTest::addColumn<Schedule>("given");

    Schedule once = schedule(u"a"_s, {}, Schedule::Kind::Once);
    QTest::newRow("once, with milliseconds") << once;
    once.at = QDateTime::currentDateTimeUtc().addDays(-3);
    QTest::newRow("once, and gone") << once;
    Schedule interval = schedule(u"a"_s, {});
    QTest::newRow("hours") << interval;
    interval.interval = std::chrono::seconds(3601);
    QTest::newRow("seconds") << interval;
    interval.interval = std::chrono::days(365);
    QTest::newRow("days") << interval;
    Schedule cron = schedule(u"a"_s, {}, Schedule::Kind::Cron);
    cron.cron = u"@daily"_s;
    QTest::newRow("cron in UTC") << cron;
    cron.zone = u"Europe/Berlin"_s;
    QTest::newRow("cron with a zone") << cron;
}

void tst_TaskSchedules::keepsWhatItWasGiven()
{
    QFETCH(Schedule, given);
    ui::ScheduleTimes times;
    times.setSchedule(given);
    QVERIFY2(times.problem().isEmpty(), qPrintable(times.problem()));
    Schedule written = given;
    times.writeTo(written);
    QCOMPARE(written, given);
}

void tst_TaskSchedules::listsSchedules()
{
    SchedulesDialog dialog;
    dialog.show();
    QVERIFY(dialog.findChild<QWidget *>(u"schedulesEmpty"_s)->isVisible());
    QVERIFY(!dialog.current());
    QSignalSpy wanted(&dialog, &SchedulesDialog::newRequested);
    dialog.findChild<QWidget *>(u"schedulesEmpty"_s)->findChild<QPushButton *>()->click();
    QCOMPARE(wanted.size(), 1);
    Schedule paused = schedule(u"b"_s, u"Audit"_s);
    paused.enabled = false;
    paused.fired = 2;
    paused.lastAt = QDateTime::currentDateTimeUtc();
    dialog.setSchedules({schedule(u"a"_s, u"Links"_s), paused});
    const auto *list = dialog.findChild<QTreeWidget *>(u"schedules"_s);
    QVERIFY(list->isVisible());
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), u"Audit"_s); // by name
    QCOMPARE(list->topLevelItem(0)->text(2), u"Paused"_s);
    QCOMPARE(list->topLevelItem(1)->text(1), u"Every 6 hours"_s);
    QVERIFY(list->topLevelItem(1)->data(0, Qt::AccessibleTextRole).toString().contains(u"Every 6 hours"_s));
    QVERIFY(dialog.findChild<QLabel *>(u"scheduleAbout"_s)->text().contains(u"2 tasks so far"_s));
    dialog.showError(u"The disk is full"_s);
    QVERIFY(dialog.findChild<QLabel *>(u"scheduleProblem"_s)->isVisible());
    dialog.setSchedules({paused});
    QVERIFY(!dialog.findChild<QLabel *>(u"scheduleProblem"_s)->isVisible());
}

void tst_TaskSchedules::pausesAndResumes()
{
    SchedulesDialog dialog;
    Schedule one = schedule(u"a"_s, u"Links"_s);
    dialog.setSchedules({one});
    dialog.show();
    auto *list = dialog.findChild<QTreeWidget *>(u"schedules"_s);
    auto *pause = dialog.findChild<QPushButton *>(u"schedulePause"_s);
    list->setFocus();
    QSignalSpy wanted(&dialog, &SchedulesDialog::pauseRequested);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(1).toBool(), true);
    one.enabled = false;
    dialog.setSchedules({one});
    QCOMPARE(pause->text(), u"Resume"_s);
    pause->click();
    QCOMPARE(wanted.last().at(1).toBool(), false);
    QSignalSpy edited(&dialog, &SchedulesDialog::editRequested);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.first().first().value<Schedule>().id, one.id);
}

void tst_TaskSchedules::asksBeforeItRemoves()
{
    SchedulesDialog dialog;
    dialog.setSchedules({schedule(u"a"_s, u"Links"_s)});
    dialog.show();
    auto *list = dialog.findChild<QTreeWidget *>(u"schedules"_s);
    list->setFocus();
    QSignalSpy removed(&dialog, &SchedulesDialog::removeRequested);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(removed.size(), 0);
    auto *confirm = dialog.findChild<QPushButton *>(u"scheduleRemoveConfirm"_s);
    QVERIFY(confirm);
    confirm->click();
    QCOMPARE(removed.first().first().value<ScheduleId>(), ScheduleId(u"a"_s));
}

void tst_TaskSchedules::staysWithTheCurrentOne()
{
    SchedulesDialog dialog;
    const Schedule a = schedule(u"a"_s, u"Audit"_s);
    const Schedule b = schedule(u"b"_s, u"Links"_s);
    const Schedule c = schedule(u"c"_s, u"Notes"_s);
    dialog.setSchedules({a, b, c}, b.id);
    QCOMPARE(dialog.current()->id, b.id);
    dialog.setSchedules({b, c, a}); // one has fired
    QCOMPARE(dialog.current()->id, b.id);
    dialog.setSchedules({a, c}); // it was removed elsewhere
    QCOMPARE(dialog.current()->id, c.id);
}

void tst_TaskSchedules::makesASchedule()
{
    const QTemporaryDir folder;
    NewTaskDialog dialog(nullptr, NewTaskDialog::Purpose::Schedule);
    dialog.setProjects({folder.path()});
    dialog.show();
    QVERIFY(dialog.findChild<QWidget *>(u"scheduleKind"_s)->isVisible());
    QVERIFY(!dialog.findChild<QWidget *>(u"newTaskAfter"_s)->isVisible());
    auto *save = dialog.findChild<QPushButton *>(u"newTaskAdd"_s);
    QVERIFY(!save->isEnabled());
    dialog.findChild<QPlainTextEdit *>(u"newTaskText"_s)->setPlainText(u"Look for dead links"_s);
    QVERIFY2(save->isEnabled(), qPrintable(dialog.problem()));
    dialog.findChild<QLineEdit *>(u"newTaskTitle"_s)->setText(u"Links"_s);
    dialog.findChild<ui::SegmentedButtons *>(u"scheduleKind"_s)->setCurrent(u"cron"_s);
    auto *cron = dialog.findChild<QLineEdit *>(u"scheduleCron"_s);
    cron->setText(u"0 7"_s);
    QVERIFY(!save->isEnabled());
    QVERIFY(dialog.findChild<QLabel *>(u"newTaskProblem"_s)->text().isEmpty()); // it stands under its field
    cron->setText(u"0 7 * * 1"_s);
    QSignalSpy wanted(&dialog, &NewTaskDialog::scheduleRequested);
    save->click();
    QCOMPARE(wanted.size(), 1);
    const auto made = wanted.first().first().value<Schedule>();
    QVERIFY(made.id.isNull() && made.enabled);
    QCOMPARE(made.name, u"Links"_s);
    QCOMPARE(made.cron, u"0 7 * * 1"_s);
    QCOMPARE(made.task.commands, QStringList{u"Look for dead links"_s});
    QCOMPARE(made.task.title, u"Links"_s);
    QVERIFY(tasks::validate(made));
}

void tst_TaskSchedules::changesASchedule()
{
    NewTaskDialog dialog(nullptr, NewTaskDialog::Purpose::Schedule);
    Schedule one = schedule(u"a"_s, u"Links"_s);
    one.enabled = false;
    one.task.title = u"Dead links of %1"_s;
    one.task.environment = {{u"A"_s, u"b"_s}};
    dialog.setSchedule(one);
    QVERIFY(!dialog.isChanged());
    QCOMPARE(dialog.schedule(), one);
    dialog.findChild<QPlainTextEdit *>(u"newTaskText"_s)->setPlainText(u"Other"_s);
    QVERIFY(dialog.isChanged());
    Schedule changed = dialog.schedule();
    QCOMPARE(changed.task.commands, QStringList{u"Other"_s});
    changed.task.commands = one.task.commands;
    QCOMPARE(changed, one); // everything else stays
    dialog.findChild<QLineEdit *>(u"newTaskTitle"_s)->setText(u"Dead ends"_s);
    QCOMPARE(dialog.schedule().name, u"Dead ends"_s);
    QCOMPARE(dialog.schedule().task.title, u"Dead ends"_s);
    // What the form has no field for stays, unless a template is chosen that has it.
    one.task.image = u"node:20"_s;
    one.task.description = u"Every week"_s;
    tasks::TaskTemplate audit;
    audit.name = u"audit"_s;
    audit.image = u"node:22"_s;
    audit.description = u"Looks for holes"_s;
    audit.commands = {u"/audit"_s};
    NewTaskDialog other(nullptr, NewTaskDialog::Purpose::Schedule);
    other.setTemplates({audit});
    other.setSchedule(one);
    other.findChild<QPlainTextEdit *>(u"newTaskText"_s)->setPlainText(u"Other"_s);
    QCOMPARE(other.schedule().task.image, one.task.image);
    QCOMPARE(other.schedule().task.description, one.task.description);
    auto *templates = other.findChild<QComboBox *>(u"newTaskTemplate"_s);
    templates->setCurrentIndex(templates->findData(audit.name));
    QCOMPARE(other.schedule().task.image, audit.image);
    QCOMPARE(other.schedule().task.description, audit.description);
}

void tst_TaskSchedules::everyControlHasNames()
{
    SchedulesDialog list;
    NewTaskDialog form(nullptr, NewTaskDialog::Purpose::Schedule);
    for (const QWidget *root : {static_cast<const QWidget *>(&list), static_cast<const QWidget *>(&form)}) {
        for (const QWidget *widget : root->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName() == u"emptyAction"_s
                || widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QComboBoxListView")
                || widget->inherits("QToolButton") || widget->inherits("QHeaderView"))
                continue;
            QVERIFY2(!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }
}

QTEST_MAIN(tst_TaskSchedules)
#include "tst_TaskSchedules.moc"
