// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TaskBoardPage that is about what the user does with tasks.
#include "tasks/TaskRules.h"
#include "ui/models/TaskList.h"
#include "ui/style/Icons.h"
#include "ui/taskboard/TaskBoard.h"
#include "ui/taskboard/TaskBoardPage.h"
#include "ui/taskboard/TaskDrawer.h"
#include "ui/taskboard/TaskGrid.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Surface.h"

#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

using namespace Qt::StringLiterals;
using tasks::TaskId;

QList<TaskId> TaskBoardPage::selected() const
{
    if (m_view == View::Steps)
        return {};
    return m_view == View::Board ? m_board->selected() : m_table->selected();
}

QList<TaskId> TaskBoardPage::targets() const
{
    const QList<TaskId> ids = selected();
    return ids.isEmpty() && !current().isNull() ? QList{current()} : ids;
}

TaskId TaskBoardPage::current() const
{
    if (m_view == View::Steps)
        return {};
    return m_view == View::Board ? m_board->current() : m_table->current();
}

QList<TaskId> TaskBoardPage::selectedThat(bool (*can)(tasks::TaskState)) const
{
    QList<TaskId> ids;
    for (const TaskId &id : targets()) {
        const TaskItem *item = m_list.find(id);
        if (item && can(item->state))
            ids.append(id);
    }
    return ids;
}

QList<TaskId> TaskBoardPage::deadLetters() const
{
    QList<TaskId> ids = targets();
    ids.removeIf([this](const TaskId &id) {
        const TaskItem *item = m_list.find(id);
        return !item || !item->deadLetter;
    });
    return ids;
}

void TaskBoardPage::updateBar()
{
    const auto count = static_cast<int>(selected().size());
    // On the board the arrow keys walk from card to card: one alone is not a choice of many.
    const bool isMany = count > (m_view == View::Board ? 1 : 0);
    m_bar->setVisible(isMany);
    if (!isMany)
        return;
    m_barText->setText(tr("%n selected", nullptr, count));
    const bool canCancel = !selectedThat(&TaskWords::canCancel).isEmpty();
    const bool canRetry = !selectedThat(&TaskWords::canRetry).isEmpty();
    m_cancel->setEnabled(canCancel);
    m_priority->setEnabled(canCancel);
    m_retry->setEnabled(canRetry);
    m_remove->setEnabled(canRetry);
}

void TaskBoardPage::askToCancel(QList<TaskId> ids)
{
    ids.removeIf([this](const TaskId &id) {
        const TaskItem *item = m_list.find(id);
        return !item || !TaskWords::canCancel(item->state);
    });
    if (ids.isEmpty())
        return;
    const auto running = std::ranges::count_if(
        ids, [this](const TaskId &id) { return m_list.find(id)->state == tasks::TaskState::Running; });
    auto *box = new QMessageBox(this);
    box->setObjectName(u"tasksCancelQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setText(ids.size() == 1 ? tr("Cancel %1?").arg(m_list.find(ids.first())->title)
                                 : tr("Cancel %n tasks?", nullptr, static_cast<int>(ids.size())));
    box->setInformativeText(
        running > 0 ? tr("%n of them run and are stopped. Each can be retried.", nullptr, static_cast<int>(running))
                    : tr("Tasks that wait for their success are cancelled too. Each can be retried."));
    QPushButton *cancel
        = box->addButton(ids.size() == 1 ? tr("Cancel task") : tr("Cancel tasks"), QMessageBox::AcceptRole);
    cancel->setObjectName(u"tasksCancelConfirm"_s);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, box, cancel, ids](const QAbstractButton *clicked) {
        if (clicked == cancel)
            emit cancelRequested(ids);
        box->close();
    });
    box->open();
}

void TaskBoardPage::retrySelected()
{
    if (const QList<TaskId> ids = selectedThat(&TaskWords::canRetry); !ids.isEmpty())
        emit retryRequested(ids);
}

void TaskBoardPage::removeSelected()
{
    if (const QList<TaskId> ids = selectedThat(&TaskWords::canRetry); !ids.isEmpty())
        emit removeRequested(ids);
}

void TaskBoardPage::changePriority(int by)
{
    for (const TaskId &id : selectedThat(&TaskWords::canCancel)) {
        const TaskItem *item = m_list.find(id);
        emit priorityRequested(id, std::clamp(item->priority + by, -tasks::maxPriority, tasks::maxPriority));
    }
}

void TaskBoardPage::askPriority()
{
    const QList<TaskId> ids = selectedThat(&TaskWords::canCancel);
    if (ids.isEmpty())
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"taskPriorityDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Priority"));
    dialog->setLabelText(tr("Higher ones start first."));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(-tasks::maxPriority, tasks::maxPriority);
    dialog->setIntValue(m_list.find(ids.first())->priority);
    dialog->setOkButtonText(tr("Set priority"));
    connect(dialog, &QInputDialog::intValueSelected, this, [this, ids](int priority) {
        for (const TaskId &id : ids)
            emit priorityRequested(id, priority);
    });
    dialog->open();
}

void TaskBoardPage::addMoreMenu()
{
    m_more = new ToolButton(u"more"_s, tr("More"), this);
    m_more->setObjectName(u"taskMore"_s);
    auto *menu = new QMenu(m_more);
    menu->addAction(icon(u"pageTasks"_s), tr("Task templates…"), this, &TaskBoardPage::templatesRequested);
    menu->addAction(icon(u"calendar"_s), tr("Schedules…"), this, &TaskBoardPage::schedulesRequested);
    menu->addAction(icon(u"layers"_s), tr("Tasks at once…"), this, &TaskBoardPage::limitsRequested);
    menu->addAction(icon(u"link"_s), tr("Shared queue…"), this, &TaskBoardPage::queueRequested);
    m_more->setMenu(menu);
}

void TaskBoardPage::editCurrent()
{
    const TaskItem *item = m_list.find(current());
    if (item && TaskWords::canEdit(item->state))
        emit editRequested(item->id);
}

void TaskBoardPage::askFollowUp()
{
    const TaskItem *item = m_list.find(current());
    if (!item || tasks::isFinal(item->state))
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"taskFollowUpDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Follow-up"));
    dialog->setLabelText(tr("Once “%1” has done what it was asked for, in the same conversation:").arg(item->title));
    dialog->setOptions(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setOkButtonText(tr("Add follow-up"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id = item->id](const QString &text) {
        if (!text.trimmed().isEmpty())
            emit followUpRequested(id, text.trimmed());
    });
    dialog->open();
}

/// The queue is in the order of priority, then of arrival: to come before another one a task needs more than that.
void TaskBoardPage::moveBefore(const QList<TaskId> &ids, const TaskId &before)
{
    const TaskRowsModel *queue = m_board->model(TaskGroup::Queued);
    const TaskItem *target = m_list.find(before);
    if (!target && queue->rowCount() > 0)
        target = &queue->itemAt(queue->rowCount() - 1);
    for (const TaskId &id : ids) {
        const TaskItem *item = m_list.find(id);
        if (!item || !target || item->id == target->id)
            continue;
        const bool isLater = item->sequence > target->sequence;
        int priority = target->priority;
        if (before.isNull())
            priority -= isLater ? 0 : 1; // behind it
        else
            priority += isLater ? 1 : 0; // before it
        priority = std::clamp(priority, -tasks::maxPriority, tasks::maxPriority);
        if (priority != item->priority)
            emit priorityRequested(id, priority);
    }
}

void TaskBoardPage::showMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"taskMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const TaskId id = current();
    const TaskItem *item = m_list.find(id);
    const auto add = [&](const QString &iconName, const QString &words, bool isEnabled, const auto &deed) {
        QAction *action = menu->addAction(icon(iconName), words);
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, this, deed);
    };
    const bool canCancel = !selectedThat(&TaskWords::canCancel).isEmpty();
    const bool canRetry = !selectedThat(&TaskWords::canRetry).isEmpty();
    add(u"eye"_s, tr("Show"), item != nullptr, [this, id] { showTask(id); });
    add(u"edit"_s, tr("Edit…"), item && TaskWords::canEdit(item->state), [this] { editCurrent(); });
    const base::SessionId session = item ? item->session : base::SessionId();
    add(u"external"_s, tr("Show session"), !session.isNull(), [this, session] { emit openSessionRequested(session); });
    menu->addSeparator();
    add(u"arrow-up"_s, tr("Raise priority"), canCancel, [this] { changePriority(1); });
    add(u"arrow-down"_s, tr("Lower priority"), canCancel, [this] { changePriority(-1); });
    add(u"flag"_s, tr("Set priority…"), canCancel, [this] { askPriority(); });
    menu->addSeparator();
    add(u"stop"_s, tr("Cancel…"), canCancel, [this] { askToCancel(targets()); });
    add(u"prompt"_s, tr("Add a follow-up…"), canCancel, [this] { askFollowUp(); });
    add(u"retry"_s, tr("Retry"), canRetry, [this] { retrySelected(); });
    const QList<TaskId> dead = deadLetters();
    add(u"check"_s, tr("Mark as seen"), !dead.isEmpty(), [this, dead] { emit acknowledgeRequested(dead); });
    add(u"trash-2"_s, tr("Remove"), canRetry, [this] { removeSelected(); });
    menu->popup(globalPosition);
}

bool TaskBoardPage::handleKey(const QKeyEvent &event)
{
    const bool isPlain = event.modifiers() == Qt::NoModifier;
    const bool isControl = event.modifiers() == Qt::ControlModifier;
    switch (event.key()) {
    case Qt::Key_N:
        if (isPlain)
            emit newTaskRequested();
        return isPlain;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isControl)
            changePriority(event.key() == Qt::Key_Up ? 1 : -1);
        return isControl;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (isPlain)
            showTask(current());
        return isPlain;
    case Qt::Key_F2:
        if (isPlain)
            editCurrent();
        return isPlain;
    case Qt::Key_Delete:
        askToCancel(targets());
        return true;
    case Qt::Key_Escape:
        if (m_drawer->isVisible()) {
            closeDrawer();
            return true;
        }
        return false;
    default:
        break;
    }
    if (event.matches(QKeySequence::Find)) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return false;
}

/// What works wherever the focus is on the page, unless a field wants the key for itself.
void TaskBoardPage::keyPressEvent(QKeyEvent *event)
{
    const bool isOfPage
        = event->key() == Qt::Key_N || event->key() == Qt::Key_Escape || event->matches(QKeySequence::Find);
    if (m_view == View::Steps || !isOfPage || !handleKey(*event))
        QWidget::keyPressEvent(event);
}

bool TaskBoardPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
