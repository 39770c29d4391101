// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskboard/SchedulesDialog.h"

#include "ui/models/ScheduleWords.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using tasks::Schedule;
using tasks::ScheduleId;

namespace {

enum Column { NameColumn, WhenColumn, NextColumn, ColumnCount };

constexpr int idRole = Qt::UserRole;
constexpr int listHeight = 280;
constexpr int whenWidth = 270;
constexpr int nextWidth = 130;

} // namespace

SchedulesDialog::SchedulesDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"schedulesDialog"_s);
    setWindowTitle(tr("Schedules"));
    const Sizes &size = theme(this).size();
    const int margin = size.space.l + size.space.xs;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(size.space.m);
    createList(column);
    createFoot(column);
    resize(size.layout.dialogWidth + 80, sizeHint().height());
    setSchedules({});
}

void SchedulesDialog::createList(QVBoxLayout *column)
{
    m_stack = new QStackedWidget(this);
    m_list = new QTreeWidget(m_stack);
    describe(m_list, u"schedules"_s, tr("Schedules"), tr("Enter edits, Space pauses or resumes, Delete removes"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Schedule"), tr("When"), tr("Next")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setMinimumHeight(listHeight);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_list->header()->resizeSection(WhenColumn, whenWidth);
    m_list->header()->resizeSection(NextColumn, nextWidth);
    m_empty = new EmptyState(u"calendar"_s, tr("No schedules yet"),
                             tr("A schedule puts a task into the queue again and again."), tr("New schedule"), u"add"_s,
                             m_stack);
    m_empty->setObjectName(u"schedulesEmpty"_s);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    m_about = new TextLabel({}, FontRole::Small, TextColor::Muted, this);
    m_about->setObjectName(u"scheduleAbout"_s);
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    column->addWidget(m_about);
    m_problem = new TextLabel({}, FontRole::Small, TextColor::Failed, this);
    m_problem->setObjectName(u"scheduleProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_empty, &EmptyState::actionTriggered, this, &SchedulesDialog::newRequested);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &SchedulesDialog::showCurrent);
    m_list->installEventFilter(this);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &SchedulesDialog::edit);
}

void SchedulesDialog::createFoot(QVBoxLayout *column)
{
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme(this).size().space.s);
    const auto add = [&](const QString &name, const QString &iconName, const QString &words, const QString &help) {
        auto *button = new QPushButton(iconName.isEmpty() ? QIcon() : icon(iconName), words, this);
        describe(button, name, words, help);
        button->setToolTip(help);
        button->setAutoDefault(false);
        foot->addWidget(button);
        return button;
    };
    m_new = add(u"scheduleNew"_s, u"add"_s, tr("New…"), tr("Begin with an empty form"));
    m_edit = add(u"scheduleEdit"_s, u"edit"_s, tr("Edit…"), tr("Change what it makes, and when (Enter)"));
    m_pause = add(u"schedulePause"_s, u"pause"_s, tr("Pause"), tr("It makes no tasks until it is resumed (Space)"));
    m_remove = add(u"scheduleRemove"_s, u"remove"_s, tr("Remove…"), tr("Forget it; its tasks stay (Delete)"));
    foot->addStretch(1);
    const QPushButton *close = add(u"schedulesClose"_s, {}, tr("Close"), tr("Close (Esc)"));
    column->addLayout(foot);
    connect(m_new, &QPushButton::clicked, this, &SchedulesDialog::newRequested);
    connect(m_edit, &QPushButton::clicked, this, &SchedulesDialog::edit);
    connect(m_pause, &QPushButton::clicked, this, &SchedulesDialog::togglePause);
    connect(m_remove, &QPushButton::clicked, this, &SchedulesDialog::askToRemove);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void SchedulesDialog::fill(QTreeWidgetItem *item, const Schedule &schedule, const QDateTime &now) const
{
    const QString name = ScheduleWords::name(schedule);
    item->setData(NameColumn, idRole, schedule.id.toString());
    item->setText(NameColumn, name);
    item->setToolTip(NameColumn, name);
    item->setText(WhenColumn, ScheduleWords::when(schedule, now));
    item->setToolTip(WhenColumn, schedule.cron);
    item->setText(NextColumn, ScheduleWords::next(schedule, now));
    const QString spoken = tr("%1, %2, next: %3").arg(name, item->text(WhenColumn), item->text(NextColumn));
    item->setData(NameColumn, Qt::AccessibleTextRole, spoken);
    const bool isAsleep = !schedule.enabled || !schedule.nextAt.isValid();
    for (int each = 0; each < ColumnCount; ++each)
        item->setForeground(each, isAsleep ? theme(this).surface().textMuted : theme(this).text());
}

void SchedulesDialog::setSchedules(const QList<Schedule> &schedules, const ScheduleId &chosen)
{
    const ScheduleId wanted = !chosen.isNull() ? chosen : current() ? current()->id : ScheduleId();
    const bool hadFocus = m_list->hasFocus() || m_empty->isAncestorOf(focusWidget());
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_schedules = schedules;
    std::ranges::stable_sort(m_schedules, [](const Schedule &a, const Schedule &b) {
        return QString::localeAwareCompare(ScheduleWords::name(a), ScheduleWords::name(b)) < 0;
    });
    m_problem->hide();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const Schedule &schedule : std::as_const(m_schedules)) {
            auto *item = new QTreeWidgetItem(m_list);
            fill(item, schedule, now);
            if (schedule.id == wanted)
                m_list->setCurrentItem(item);
        }
        // The one that is gone leaves its place to its neighbour.
        if (!m_list->currentItem() && !m_schedules.isEmpty())
            m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, m_list->topLevelItemCount() - 1)));
    }
    const bool isEmpty = m_schedules.isEmpty();
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    m_new->setVisible(!isEmpty); // the empty page has its own
    if (hadFocus)
        (isEmpty ? static_cast<QWidget *>(m_empty->button()) : m_list)->setFocus();
    showCurrent();
}

const Schedule *SchedulesDialog::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return nullptr;
    const ScheduleId id(item->data(NameColumn, idRole).toString());
    const auto found = std::ranges::find(m_schedules, id, &Schedule::id);
    return found == m_schedules.end() ? nullptr : &*found;
}

void SchedulesDialog::showCurrent()
{
    const Schedule *schedule = current();
    for (QPushButton *button : {m_edit, m_pause, m_remove}) {
        button->setVisible(!m_schedules.isEmpty());
        button->setEnabled(schedule);
    }
    m_about->setText(schedule ? ScheduleWords::history(*schedule, QDateTime::currentDateTimeUtc()) : QString());
    m_about->setVisible(schedule);
    const bool isPaused = schedule && !schedule->enabled;
    m_pause->setText(isPaused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(icon(isPaused ? u"play"_s : u"pause"_s));
    m_pause->setAccessibleName(m_pause->text());
}

void SchedulesDialog::showError(const QString &message)
{
    m_problem->setText(message);
    m_problem->show();
}

void SchedulesDialog::edit()
{
    if (const Schedule *schedule = current())
        emit editRequested(*schedule);
}

void SchedulesDialog::togglePause()
{
    if (const Schedule *schedule = current())
        emit pauseRequested(*schedule, schedule->enabled);
}

void SchedulesDialog::askToRemove()
{
    const Schedule *schedule = current();
    if (!schedule || findChild<QMessageBox *>())
        return;
    auto *box = new QMessageBox(this);
    box->setObjectName(u"scheduleRemoveQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setText(tr("Remove the schedule “%1”?").arg(ScheduleWords::name(*schedule)));
    box->setInformativeText(tr("The tasks it has made stay."));
    QPushButton *remove = box->addButton(tr("Remove schedule"), QMessageBox::AcceptRole);
    remove->setObjectName(u"scheduleRemoveConfirm"_s);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this,
            [this, box, remove, id = schedule->id](const QAbstractButton *clicked) {
                box->close();
                if (clicked == remove)
                    emit removeRequested(id);
            });
    box->open();
}

/// Space would select otherwise, and Return would be the dialog's.
bool SchedulesDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = watched == m_list && event->type() == QEvent::KeyPress;
    return (isKey && handleKey(*static_cast<const QKeyEvent *>(event))) || QDialog::eventFilter(watched, event);
}

bool SchedulesDialog::handleKey(const QKeyEvent &event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        edit();
        return true;
    case Qt::Key_Space:
        togglePause();
        return true;
    case Qt::Key_Delete:
        askToRemove();
        return true;
    default:
        return false;
    }
}

} // namespace ui
