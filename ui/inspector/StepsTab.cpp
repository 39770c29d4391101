// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/StepsTab.h"

#include "ui/inspector/StepComposer.h"
#include "ui/inspector/StepDelegate.h"
#include "ui/inspector/StepDialog.h"
#include "ui/inspector/StepFacts.h"
#include "ui/models/StepListModel.h"
#include "ui/models/TimelineModel.h"
#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Surface.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using session::StepState;

StepsTab::StepsTab(const TimelineModel &timeline, QWidget *parent)
    : QWidget(parent)
    , m_timeline(timeline)
    , m_model(new StepListModel(this))
    , m_now(QDateTime::currentDateTimeUtc())
{
    setObjectName(u"stepsTab"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    createActions();
    createHead();
    createList();
    createFoot();
    connectFacts();
    updateFacts();
}

void StepsTab::createHead()
{
    const auto &size = theme(this).size();
    auto *head = new Surface(&Surfaces::sidebar, Qt::BottomEdge);
    head->setMinimumHeight(theme(this).rowHeight(size.row.standard) + size.space.s);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(size.space.m, size.space.xs, size.space.m, size.space.xs);
    m_autoPlay = new QCheckBox(tr("Auto-play next steps"));
    describe(m_autoPlay, u"autoPlayBox"_s, tr("Auto-play next steps"),
             tr("When a step has finished, the next one starts by itself"));
    m_autoPlay->setToolTip(m_autoPlay->accessibleDescription());
    m_done = new TextLabel({}, FontRole::Small, TextColor::Muted);
    m_done->setObjectName(u"stepsDone"_s);
    row->addWidget(m_autoPlay, 1);
    row->addWidget(m_done);
    row->addWidget(createPlanButton());
    layout()->addWidget(head);
    connect(m_autoPlay, &QCheckBox::clicked, this, &StepsTab::autoPlayRequested);
}

QWidget *StepsTab::createPlanButton()
{
    m_planButton = new ToolButton(u"more"_s, tr("Plan"));
    describe(m_planButton, u"planButton"_s, tr("Plan"), tr("Load steps from a plan, or save these as one"));
    m_planButton->setToolTip(m_planButton->accessibleDescription());
    m_planButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_planButton);
    menu->setObjectName(u"planMenu"_s);
    QAction *load = menu->addAction(icon(u"folder"_s), tr("Load plan…"));
    load->setObjectName(u"loadPlan"_s);
    m_savePlan = menu->addAction(icon(u"download"_s), tr("Save plan…"));
    m_savePlan->setObjectName(u"savePlan"_s);
    m_planButton->setMenu(menu);
    connect(load, &QAction::triggered, this, &StepsTab::loadPlanRequested);
    connect(m_savePlan, &QAction::triggered, this, &StepsTab::savePlanRequested);
    return m_planButton;
}

void StepsTab::createList()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    m_list = new QListView;
    describe(m_list, u"stepList"_s, tr("Steps"), tr("Alt+Up and Alt+Down move a pending step"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new StepDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setDragDropMode(QAbstractItemView::DragDrop);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setDropIndicatorShown(true);
    m_list->setMouseTracking(true);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->installEventFilter(this);
    column->addWidget(m_list, 3);

    m_facts = new StepFacts;
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"stepFactsScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setBackgroundRole(QPalette::Window);
    scroll->setWidget(m_facts);
    column->addWidget(new Separator);
    column->addWidget(scroll, 2);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateFacts();
        askForDetails();
    });
    connect(m_list, &QListView::customContextMenuRequested, this, &StepsTab::showContextMenu);
    connect(m_list, &QListView::doubleClicked, this, &StepsTab::openEditor);
    connect(m_model, &StepListModel::moveRequested, this, &StepsTab::moveRequested);
}

void StepsTab::createFoot()
{
    const auto &space = theme(this).size().space;
    auto *foot = new Surface(&Surfaces::sidebar, Qt::TopEdge);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(space.m, space.s + 2, space.m, space.m);
    m_composer = new StepComposer(StepComposer::Use::Add);
    column->addWidget(m_composer);
    layout()->addWidget(foot);
    connect(m_composer, &StepComposer::submitted, this, [this](const session::Step &step) {
        emit addRequested(step);
        m_composer->clear();
    });
}

void StepsTab::createActions()
{
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"stepContextMenu"_s);
    // Keys are shown only: they belong to this list, not to the window.
    const auto add = [this](const QString &iconName, const QString &text, const QString &keys, const QString &name) {
        QAction *action = m_menu->addAction(icon(iconName), keys.isEmpty() ? text : text + u'\t' + keys);
        action->setObjectName(name);
        return action;
    };
    m_play = add(u"play"_s, tr("Play step"), {}, u"playStep"_s);
    m_retry = add(u"retry"_s, tr("Retry step"), {}, u"retryStep"_s);
    m_stop = add(u"stop"_s, tr("Stop step"), {}, u"stopStep"_s);
    m_menu->addSeparator();
    m_edit = add(u"edit"_s, tr("Edit step…"), tr("F2"), u"editStep"_s);
    m_up = add(u"sortUp"_s, tr("Move up"), tr("Alt+Up"), u"moveStepUp"_s);
    m_down = add(u"sortDown"_s, tr("Move down"), tr("Alt+Down"), u"moveStepDown"_s);
    m_remove = add(u"remove"_s, tr("Remove step"), tr("Delete"), u"removeStep"_s);
    m_menu->addSeparator();
    m_finish = add(u"check"_s, tr("Finish session"), {}, u"finishSession"_s);

    connect(m_play, &QAction::triggered, this, [this] { emit playRequested(currentId()); });
    connect(m_retry, &QAction::triggered, this, [this] { emit retryRequested(currentId()); });
    connect(m_stop, &QAction::triggered, this, [this] { emit stopRequested(currentId()); });
    connect(m_edit, &QAction::triggered, this, &StepsTab::openEditor);
    connect(m_up, &QAction::triggered, this, [this] { moveCurrent(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveCurrent(1); });
    connect(m_remove, &QAction::triggered, this, [this] { emit removeRequested(currentId()); });
    connect(m_finish, &QAction::triggered, this, &StepsTab::finishRequested);
}

void StepsTab::connectFacts()
{
    connect(m_facts, &StepFacts::playRequested, m_play, &QAction::trigger);
    connect(m_facts, &StepFacts::retryRequested, m_retry, &QAction::trigger);
    connect(m_facts, &StepFacts::stopRequested, m_stop, &QAction::trigger);
    connect(m_facts, &StepFacts::editRequested, m_edit, &QAction::trigger);
    connect(m_facts, &StepFacts::removeRequested, m_remove, &QAction::trigger);
    connect(m_facts, &StepFacts::openLogRequested, this, &StepsTab::openLogRequested);
    connect(m_facts, &StepFacts::openSessionRequested, this, &StepsTab::openSessionRequested);
}

const session::Step *StepsTab::currentStep() const
{
    return m_model->stepAt(m_list->currentIndex().row());
}

base::StepId StepsTab::currentId() const
{
    const session::Step *step = currentStep();
    return step ? step->id : base::StepId();
}

void StepsTab::setSnapshot(const std::optional<session::Snapshot> &snapshot)
{
    const auto &shown = m_model->snapshot();
    const base::SessionId before = shown ? shown->session.id : base::SessionId();
    const bool isOther = !shown || !snapshot || before != snapshot->session.id;
    m_model->setSnapshot(snapshot);
    fitListHeight();
    if (isOther)
        changeDraft(before, snapshot ? snapshot->session.id : base::SessionId());
    if (snapshot && (isOther || !currentStep())) {
        const session::Step *wanted = snapshot->active();
        if (!wanted)
            wanted = snapshot->nextPending();
        if (!wanted && !snapshot->steps.isEmpty())
            wanted = &snapshot->steps.last();
        if (wanted)
            selectStep(wanted->id);
    }
    const QSignalBlocker blocked(m_autoPlay);
    m_autoPlay->setChecked(snapshot && snapshot->session.autoPlay);
    m_autoPlay->setEnabled(snapshot.has_value());
    m_planButton->setEnabled(snapshot.has_value());
    m_savePlan->setEnabled(snapshot && !snapshot->steps.isEmpty());
    m_done->setText(snapshot ? tr("%1 of %2 done").arg(m_model->doneCount()).arg(snapshot->steps.size()) : QString());
    updateFacts();
    askForDetails();
}

void StepsTab::fitListHeight()
{
    // The facts follow right under the last row; a long list scrolls.
    const int row = m_list->sizeHintForRow(0) > 0 ? m_list->sizeHintForRow(0) : theme(this).size().row.step;
    m_list->setMaximumHeight(std::max(1, m_model->rowCount()) * row + theme(this).size().space.m);
    m_list->setMinimumHeight(std::min(2, std::max(1, m_model->rowCount())) * row);
}

void StepsTab::selectStep(const base::StepId &step)
{
    const int row = m_model->rowOf(step);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

void StepsTab::focusComposer()
{
    m_composer->focusText();
}

void StepsTab::changeDraft(const base::SessionId &from, const base::SessionId &to)
{
    if (!from.isNull() && !m_composer->isEmpty())
        m_drafts.insert(from, m_composer->step());
    m_composer->clear();
    if (m_drafts.contains(to))
        m_composer->setStep(m_drafts.take(to));
}

void StepsTab::giveBack(const base::SessionId &session, const session::Step &step)
{
    const auto &shown = m_model->snapshot();
    if (shown && shown->session.id == session && m_composer->isEmpty())
        m_composer->setStep(step);
    else if (!m_drafts.contains(session))
        m_drafts.insert(session, step);
}

void StepsTab::setStepDetails(const StepDetails &details)
{
    m_facts->setDetails(details);
}

void StepsTab::setNow(const QDateTime &now)
{
    m_now = now;
    m_model->setNow(now);
}

void StepsTab::updateFacts()
{
    const session::Step *step = currentStep();
    if (step) {
        const bool hasHook = m_timeline.newest(u"SessionStart"_s, step->id) != nullptr;
        m_facts->setStep(*step, m_model->snapshot()->session.conversation, hasHook, m_now);
    } else {
        m_facts->setStep({}, {}, false, m_now);
    }
    updateActions();
}

void StepsTab::askForDetails()
{
    if (const session::Step *step = currentStep(); step && !step->run.isNull())
        emit detailsRequested(step->id);
}

void StepsTab::updateActions()
{
    const session::Step *step = currentStep();
    const bool isPending = step && step->state == StepState::Pending;
    m_play->setEnabled(isPending);
    m_edit->setEnabled(isPending);
    m_up->setEnabled(isPending);
    m_down->setEnabled(isPending);
    m_stop->setEnabled(step && session::isActive(step->state));
    m_retry->setEnabled(step && session::isEnded(step->state));
    m_remove->setEnabled(step && !session::isActive(step->state));
    m_finish->setEnabled(m_model->snapshot() && !m_model->snapshot()->session.userFinished);
}

void StepsTab::openEditor()
{
    const session::Step *step = currentStep();
    if (!step || step->state != StepState::Pending)
        return;
    auto *dialog = new StepDialog(*step, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StepDialog::saved, this, &StepsTab::editRequested);
    dialog->open();
}

void StepsTab::moveCurrent(int by)
{
    m_model->requestMove(m_list->currentIndex().row(), by);
}

void StepsTab::showContextMenu(const QPoint &position)
{
    if (currentStep())
        m_menu->popup(m_list->viewport()->mapToGlobal(position));
}

bool StepsTab::handleKey(const QKeyEvent &key)
{
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool isUp = key.key() == Qt::Key_Up;
    if (modifiers == Qt::AltModifier && (isUp || key.key() == Qt::Key_Down)) {
        moveCurrent(isUp ? -1 : 1);
        return true;
    }
    if (modifiers == Qt::ShiftModifier && key.key() == Qt::Key_F10) {
        showContextMenu(m_list->visualRect(m_list->currentIndex()).center());
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        m_edit->trigger();
        return true;
    case Qt::Key_Delete:
        m_remove->trigger();
        return true;
    default:
        return false;
    }
}

bool StepsTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent *>(event)))
        return true;
    if (watched == m_list && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        fitListHeight();
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
