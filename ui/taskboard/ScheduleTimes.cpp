// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskboard/ScheduleTimes.h"

#include "ui/models/ScheduleWords.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTimeZone>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using tasks::Schedule;
using Kind = Schedule::Kind;

namespace {

constexpr int shownTimes = 3;
constexpr int longestSeconds = 366 * 24 * 3600;
constexpr int zoneWidth = 180;

QString localZone()
{
    return QString::fromUtf8(QTimeZone::systemTimeZoneId());
}

/// A time of day that people would choose: the next full hour.
QDateTime nextHour()
{
    const QDateTime now = QDateTime::currentDateTime();
    return {now.date(), QTime(now.time().hour(), 0), QTimeZone(QTimeZone::LocalTime)};
}

QDateTimeEdit *timeField(const QString &name, const QString &words, const QString &help, QWidget *parent)
{
    auto *field = new QDateTimeEdit(nextHour().addSecs(3600), parent);
    describe(field, name, words, help);
    field->setCalendarPopup(true);
    return field;
}

QHBoxLayout *rowIn(QWidget *box)
{
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    return row;
}

} // namespace

ScheduleTimes::ScheduleTimes(QWidget *parent)
    : QWidget(parent)
    , m_kind(new SegmentedButtons(this))
    , m_fields(new QStackedWidget(this))
    , m_meaning(new TextLabel({}, FontRole::Small, TextColor::Muted, this))
{
    describe(m_kind, u"scheduleKind"_s, tr("When"), tr("Once, every so often, or by a cron line"));
    m_kind->addSegment(tasks::toString(Kind::Once), tr("Once"));
    m_kind->addSegment(tasks::toString(Kind::Interval), tr("Every so often"));
    m_kind->addSegment(tasks::toString(Kind::Cron), tr("Cron line"));
    m_fields->addWidget(createOnce());
    m_fields->addWidget(createInterval());
    m_fields->addWidget(createCron());
    m_fields->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_meaning->setObjectName(u"scheduleMeaning"_s);
    m_meaning->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme(this).size().space.s);
    auto *kinds = new QHBoxLayout;
    kinds->addWidget(m_kind);
    kinds->addStretch(1);
    column->addLayout(kinds);
    column->addWidget(m_fields);
    column->addWidget(m_meaning);
    m_kind->setCurrent(tasks::toString(Kind::Interval));
    connect(m_kind, &SegmentedButtons::currentChanged, this, &ScheduleTimes::check);
    for (const QDateTimeEdit *field : {m_at, m_first})
        connect(field, &QDateTimeEdit::dateTimeChanged, this, &ScheduleTimes::check);
    for (const QLineEdit *field : {m_cron, m_zone})
        connect(field, &QLineEdit::textChanged, this, &ScheduleTimes::check);
    connect(m_every, &QSpinBox::valueChanged, this, &ScheduleTimes::check);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ScheduleTimes::check);
    check();
}

QWidget *ScheduleTimes::createOnce()
{
    auto *box = new QWidget(this);
    QHBoxLayout *row = rowIn(box);
    m_at = timeField(u"scheduleAt"_s, tr("Time"), tr("When the task is made, in local time"), box);
    row->addWidget(m_at);
    row->addStretch(1);
    return box;
}

QWidget *ScheduleTimes::createInterval()
{
    auto *box = new QWidget(this);
    QHBoxLayout *row = rowIn(box);
    m_every = new QSpinBox(box);
    describe(m_every, u"scheduleEvery"_s, tr("Every"), tr("The time between two tasks"));
    m_every->setRange(1, longestSeconds);
    m_unit = new QComboBox(box);
    describe(m_unit, u"scheduleUnit"_s, tr("Unit"), tr("What the time between two tasks is counted in"));
    for (const auto &[words, seconds] :
         {std::pair(tr("seconds"), 1), std::pair(tr("minutes"), 60), std::pair(tr("hours"), 3600),
          std::pair(tr("days"), 24 * 3600), std::pair(tr("weeks"), 7 * 24 * 3600)})
        m_unit->addItem(words, seconds);
    m_unit->setCurrentIndex(m_unit->findData(24 * 3600));
    m_first = timeField(u"scheduleFirst"_s, tr("First"), tr("When the first task is made, in local time"), box);
    row->addWidget(m_every);
    row->addWidget(m_unit);
    row->addWidget(new TextLabel(tr("from"), FontRole::Base, TextColor::Normal, box));
    row->addWidget(m_first);
    row->addStretch(1);
    return box;
}

QWidget *ScheduleTimes::createCron()
{
    auto *box = new QWidget(this);
    QHBoxLayout *row = rowIn(box);
    m_cron = new QLineEdit(u"0 7 * * 1-5"_s, box);
    describe(m_cron, u"scheduleCron"_s, tr("Cron line"), tr("Minute, hour, day, month and weekday, or @daily"));
    m_cron->setToolTip(m_cron->accessibleDescription());
    m_zone = new QLineEdit(localZone(), box);
    describe(m_zone, u"scheduleZone"_s, tr("Time zone"), tr("Of the cron line, for example Europe/Berlin; empty: UTC"));
    m_zone->setToolTip(m_zone->accessibleDescription());
    m_zone->setPlaceholderText(u"UTC"_s);
    m_zone->setFixedWidth(zoneWidth);
    QStringList zones;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        zones.append(QString::fromUtf8(id));
    auto *completer = new QCompleter(zones, m_zone);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_zone->setCompleter(completer);
    row->addWidget(m_cron, 1);
    row->addWidget(m_zone);
    return box;
}

void ScheduleTimes::setSchedule(const Schedule &schedule)
{
    m_begun = schedule;
    const QSignalBlocker blocker(this);
    if (schedule.at.isValid()) {
        m_at->setDateTime(schedule.at.toLocalTime());
        m_first->setDateTime(schedule.at.toLocalTime());
    }
    if (schedule.kind == Kind::Interval) {
        int unit = m_unit->count() - 1;
        while (unit > 0 && schedule.interval.count() % m_unit->itemData(unit).toLongLong() != 0)
            --unit;
        m_unit->setCurrentIndex(unit);
        m_every->setValue(static_cast<int>(schedule.interval.count() / m_unit->currentData().toLongLong()));
    }
    if (schedule.kind == Kind::Cron) {
        m_cron->setText(schedule.cron);
        m_zone->setText(schedule.zone);
    }
    m_kind->setCurrent(tasks::toString(schedule.kind));
    check();
}

Kind ScheduleTimes::kind() const
{
    return tasks::scheduleKindFromString(m_kind->current()).value_or(Kind::Interval);
}

std::chrono::seconds ScheduleTimes::interval() const
{
    return std::chrono::seconds(m_every->value() * m_unit->currentData().toLongLong());
}

void ScheduleTimes::writeTo(Schedule &schedule) const
{
    schedule.kind = kind();
    schedule.interval = schedule.kind == Kind::Interval ? interval() : std::chrono::seconds(0);
    schedule.cron = schedule.kind == Kind::Cron ? m_cron->text().simplified() : QString();
    schedule.zone = schedule.kind == Kind::Cron ? m_zone->text().trimmed() : QString();
    const QDateTime shown = (schedule.kind == Kind::Once ? m_at : m_first)->dateTime();
    // The field shows whole seconds only; what nobody has changed stays as it was.
    const bool isUnchanged = m_begun.at.isValid() && m_begun.kind == schedule.kind
        && shown.toSecsSinceEpoch() == m_begun.at.toSecsSinceEpoch();
    if (schedule.kind == Kind::Cron)
        schedule.at = m_begun.kind == Kind::Cron ? m_begun.at : QDateTime();
    else
        schedule.at = isUnchanged ? m_begun.at : shown.toUTC();
}

QString ScheduleTimes::problem() const
{
    Schedule probe;
    probe.task.commands = {u"-"_s}; // only the times are looked at here
    probe.task.project = u"/"_s;
    writeTo(probe);
    if (const auto valid = tasks::validate(probe); !valid)
        return valid.error().message;
    const bool isUnchanged = m_begun.kind == probe.kind && m_begun.at == probe.at && m_begun.cron == probe.cron;
    const bool comes = tasks::nextTime(probe, QDateTime::currentDateTimeUtc()).has_value();
    if (comes || isUnchanged)
        return {};
    return probe.kind == Kind::Once ? tr("This time has passed. Choose a later one.")
                                    : tr("No such time comes within the next five years.");
}

void ScheduleTimes::check()
{
    m_fields->setCurrentIndex(static_cast<int>(kind()));
    const QString wrong = problem();
    QString meaning = wrong;
    if (wrong.isEmpty()) {
        QStringList words;
        Schedule schedule;
        writeTo(schedule);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const QDateTime &time : nextTimes(schedule, now, shownTimes))
            words.append(ScheduleWords::moment(time, now));
        if (const QString line = ScheduleWords::cron(schedule.cron); line != schedule.cron)
            meaning = line + u". "_s;
        const QTimeZone zone(schedule.zone.isEmpty() ? "UTC"_ba : schedule.zone.toUtf8());
        // Where the line's clock is not the one on the wall, the same moment has two names.
        const bool isElsewhere
            = schedule.kind == Kind::Cron && zone.offsetFromUtc(now) != now.toLocalTime().offsetFromUtc();
        if (words.isEmpty())
            meaning += tr("That time has passed.");
        else
            meaning += (isElsewhere ? tr("Next, your time: %1") : tr("Next: %1")).arg(words.join(u" · "_s));
    }
    m_meaning->setColor(wrong.isEmpty() ? TextColor::Muted : TextColor::Failed);
    m_meaning->setText(meaning);
    emit changed();
}

} // namespace ui
