// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskboard/TaskBoardPage.h"

#include "ui/models/Format.h"
#include "ui/models/TaskList.h"
#include "ui/taskboard/TaskBoard.h"
#include "ui/taskboard/TaskDrawer.h"
#include "ui/taskboard/TaskGrid.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/SearchField.h"

#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QListView>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using tasks::TaskId;

namespace {

constexpr int drawerMin = 280;
constexpr auto detailsInterval = std::chrono::milliseconds(400);

QString idOf(TaskBoardPage::View view)
{
    switch (view) {
    case TaskBoardPage::View::Board:
        return u"board"_s;
    case TaskBoardPage::View::Table:
        return u"table"_s;
    case TaskBoardPage::View::Steps:
        break;
    }
    return u"steps"_s;
}

TaskBoardPage::View viewOf(const QString &id)
{
    using View = TaskBoardPage::View;
    return id == u"table" ? View::Table : id == u"steps" ? View::Steps : View::Board;
}

} // namespace

TaskBoardPage::TaskBoardPage(TaskList &list, QWidget *steps, QWidget *parent)
    : QWidget(parent)
    , m_list(list)
{
    setObjectName(u"taskBoardPage"_s);
    setAccessibleName(tr("Tasks"));
    createHeader();
    m_notices = new NoticeStack(this);
    createBody(steps);
    createSelectionBar();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_notices);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_bar);
    connectViews();
    m_tick.setInterval(theme(this).size().motion.elapsedTickMs);
    connect(&m_tick, &QTimer::timeout, this, &TaskBoardPage::tick);
    connect(&list, &TaskList::updated, this, [this] {
        fillBoxes();
        updateStack();
        updateBar();
        // Whatever has changed, those before and after it may be among it. A look reads much, and a busy queue changes
        // many times a second.
        if (!m_shown.isNull() && !m_detailsTimer.isActive())
            m_detailsTimer.start();
    });
    m_detailsTimer.setSingleShot(true);
    m_detailsTimer.setInterval(detailsInterval);
    connect(&m_detailsTimer, &QTimer::timeout, this, [this] {
        if (!m_shown.isNull())
            emit detailsRequested(m_shown);
    });
    fillBoxes();
    setView(View::Board);
}

TaskBoardPage::~TaskBoardPage() = default;

void TaskBoardPage::createHeader()
{
    auto *header = new PageHeader(tr("Tasks"), this);
    m_header = header;
    m_views = new SegmentedButtons(this);
    describe(m_views, u"taskViews"_s, tr("View"), tr("Board, table, or the steps of all sessions"));
    m_views->addSegment(idOf(View::Board), tr("Board"), u"kanban"_s);
    m_views->addSegment(idOf(View::Table), tr("Table"), u"table"_s);
    m_views->addSegment(idOf(View::Steps), tr("Steps"), u"layers"_s);
    m_search = new SearchField(tr("Find tasks"), this);
    describe(m_search, u"taskSearch"_s, tr("Find tasks"), tr("Narrows to tasks with these words"));
    m_projects = new QComboBox(this);
    describe(m_projects, u"taskProject"_s, tr("Project"), tr("Which project is shown"));
    m_engines = new QComboBox(this);
    describe(m_engines, u"taskEngine"_s, tr("Engine"), tr("Which engine is shown"));
    for (QComboBox *box : {m_projects, m_engines})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_dead = new QPushButton(tr("Failed for good"), this);
    m_dead->setCheckable(true);
    describe(m_dead, u"taskDeadLetters"_s, m_dead->text(),
             tr("Only tasks that failed for good and nobody has looked at"));
    m_dead->setToolTip(m_dead->accessibleDescription());
    header->addLeading(m_views);
    header->addLeading(m_search);
    header->addLeading(m_projects);
    header->addLeading(m_engines);
    header->addLeading(m_dead);
    m_pause = new QPushButton(icon(u"pause"_s), tr("Pause queue"), this);
    describe(m_pause, u"taskPause"_s, tr("Pause queue"), tr("Nothing new starts; what runs goes on"));
    auto *add = new PrimaryButton(u"add"_s, tr("New task"), this);
    describe(add, u"taskNew"_s, tr("New task"), tr("Put a task into the queue (N)"));
    header->addTrailing(m_pause);
    header->addTrailing(add);
    addMoreMenu();
    header->addTrailing(m_more);
    connect(m_views, &SegmentedButtons::currentChanged, this, [this](const QString &id) { setView(viewOf(id)); });
    connect(m_search, &QLineEdit::textChanged, this, &TaskBoardPage::applyFilter);
    connect(m_search, &SearchField::leaveRequested, this, [this] { setView(m_view); });
    connect(m_projects, &QComboBox::currentIndexChanged, this, &TaskBoardPage::applyFilter);
    connect(m_engines, &QComboBox::currentIndexChanged, this, &TaskBoardPage::applyFilter);
    connect(m_dead, &QPushButton::toggled, this, &TaskBoardPage::applyFilter);
    connect(m_pause, &QPushButton::clicked, this, [this] { emit pauseRequested(!m_isPaused); });
    connect(add, &QPushButton::clicked, this, &TaskBoardPage::newTaskRequested);
}

void TaskBoardPage::createBody(QWidget *steps)
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(u"taskSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_stack = new QStackedWidget(m_splitter);
    m_board = new TaskBoard(m_list, m_stack);
    m_table = new TaskGrid(m_list, m_stack);
    m_steps = steps;
    m_empty = new EmptyState(u"pageTasks"_s, tr("No tasks yet"), tr("A task starts when an engine is free."),
                             tr("New task"), u"add"_s, m_stack);
    m_empty->setObjectName(u"taskBoardEmpty"_s);
    m_nothingMatches = new EmptyState(u"search"_s, tr("Nothing matches"), tr("Other projects or words may have tasks."),
                                      tr("Clear filters"), {}, m_stack);
    m_nothingMatches->setObjectName(u"taskNothingMatches"_s);
    m_nothingMatches->setButtonPrimary(false);
    for (QWidget *page : {static_cast<QWidget *>(m_board), static_cast<QWidget *>(m_table), m_steps,
                          static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_nothingMatches)})
        m_stack->addWidget(page);
    m_drawer = new TaskDrawer(m_splitter);
    m_drawer->setMinimumWidth(drawerMin);
    m_drawer->hide();
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_drawer);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    const int wide = theme(this).size().layout.taskDrawer;
    m_splitter->setSizes({3 * wide, wide});
    connect(m_empty, &EmptyState::actionTriggered, this, &TaskBoardPage::newTaskRequested);
    connect(m_nothingMatches, &EmptyState::actionTriggered, this, [this] { setFilter({}); });
}

void TaskBoardPage::createSelectionBar()
{
    m_bar = new Surface(&Surfaces::header, Qt::TopEdge, this);
    m_bar->setObjectName(u"taskSelectionBar"_s);
    m_bar->setAccessibleName(tr("Selected tasks"));
    const Sizes &size = theme(this).size();
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(size.space.l, size.space.s, size.space.l, size.space.s);
    row->setSpacing(size.space.s);
    m_barText = new ElidedLabel({}, Qt::ElideRight, FontRole::Strong, TextColor::Normal, m_bar);
    row->addWidget(m_barText, 1);
    const auto add = [&](const QString &name, const QString &iconName, const QString &words, const QString &help) {
        auto *button = new QPushButton(icon(iconName), words, m_bar);
        describe(button, name, words, help);
        button->setToolTip(help);
        row->addWidget(button);
        return button;
    };
    m_cancel = add(u"tasksCancel"_s, u"stop"_s, tr("Cancel…"), tr("End them, or take them out of the queue"));
    m_retry = add(u"tasksRetryAll"_s, u"retry"_s, tr("Retry"), tr("Put those that ended back into the queue"));
    m_priority = add(u"tasksPriority"_s, u"flag"_s, tr("Set priority…"), tr("Higher ones start first"));
    m_remove = add(u"tasksRemove"_s, u"trash-2"_s, tr("Remove"), tr("Take those that ended off the board"));
    m_bar->hide();
    connect(m_cancel, &QPushButton::clicked, this, [this] { askToCancel(selected()); });
    connect(m_retry, &QPushButton::clicked, this, &TaskBoardPage::retrySelected);
    connect(m_priority, &QPushButton::clicked, this, &TaskBoardPage::askPriority);
    connect(m_remove, &QPushButton::clicked, this, &TaskBoardPage::removeSelected);
}

void TaskBoardPage::connectViews()
{
    const auto follow = [this](const TaskId &id) {
        if (m_drawer->isVisible())
            showTask(id);
    };
    connect(m_board, &TaskBoard::currentChanged, this, follow);
    connect(m_table, &TaskGrid::currentTaskChanged, this, follow);
    connect(m_board, &TaskBoard::selectionChanged, this, &TaskBoardPage::updateBar);
    connect(m_table, &TaskGrid::taskSelectionChanged, this, &TaskBoardPage::updateBar);
    connect(m_board, &TaskBoard::activated, this, &TaskBoardPage::showTask);
    connect(m_table, &TaskGrid::taskActivated, this, &TaskBoardPage::showTask);
    connect(m_board, &TaskBoard::menuRequested, this, &TaskBoardPage::showMenu);
    connect(m_table, &TaskGrid::menuRequested, this, &TaskBoardPage::showMenu);
    connect(m_board, &TaskBoard::moveRequested, this, &TaskBoardPage::moveBefore);
    connect(m_board, &TaskBoard::cancelRequested, this, &TaskBoardPage::askToCancel);
    connect(m_drawer, &TaskDrawer::closeRequested, this, &TaskBoardPage::closeDrawer);
    connect(m_drawer, &TaskDrawer::openSessionRequested, this, &TaskBoardPage::openSessionRequested);
    connect(m_drawer, &TaskDrawer::openLogRequested, this, &TaskBoardPage::openLogRequested);
    connect(m_drawer, &TaskDrawer::editRequested, this, &TaskBoardPage::editRequested);
    connect(m_drawer, &TaskDrawer::cancelRequested, this, [this](const TaskId &id) { askToCancel({id}); });
    connect(m_drawer, &TaskDrawer::retryRequested, this, [this](const TaskId &id) { emit retryRequested({id}); });
    connect(m_drawer, &TaskDrawer::taskChosen, this, &TaskBoardPage::showTask);
    m_table->installEventFilter(this);
    for (const TaskGroup group : {TaskGroup::Pending, TaskGroup::Queued, TaskGroup::Running, TaskGroup::Finished})
        m_board->view(group)->installEventFilter(this);
}

void TaskBoardPage::fillBoxes()
{
    const auto fill
        = [](QComboBox *box, const QString &all, const QStringList &ids, const QString &chosen, const auto &words) {
              QStringList known;
              for (int i = 1; i < box->count(); ++i)
                  known.append(box->itemData(i).toString());
              if (box->count() > 0 && known == ids)
                  return;
              const QSignalBlocker blocker(box);
              box->clear();
              box->addItem(all, QString());
              for (const QString &id : ids)
                  box->addItem(words(id), id);
              box->setCurrentIndex(std::max(box->findData(chosen), 0));
          };
    fill(m_projects, tr("All projects"), m_list.projects(), m_filter.project,
         [](const QString &folder) { return QDir(folder).dirName(); });
    fill(m_engines, tr("All engines"), m_list.engines(), m_filter.engine,
         [](const QString &id) { return TaskWords::engine(id); });
}

void TaskBoardPage::applyFilter()
{
    m_filter.text = m_search->text();
    m_filter.project = m_projects->currentData().toString();
    m_filter.engine = m_engines->currentData().toString();
    m_filter.deadLetterOnly = m_dead->isChecked();
    m_board->setFilter(m_filter);
    m_table->setFilter(m_filter);
    updateStack();
}

void TaskBoardPage::setFilter(const TaskBoardFilter &filter)
{
    {
        const QSignalBlocker search(m_search);
        const QSignalBlocker projects(m_projects);
        const QSignalBlocker engines(m_engines);
        const QSignalBlocker dead(m_dead);
        m_search->setText(filter.text);
        m_projects->setCurrentIndex(std::max(m_projects->findData(filter.project), 0));
        m_engines->setCurrentIndex(std::max(m_engines->findData(filter.engine), 0));
        m_dead->setChecked(filter.deadLetterOnly);
    }
    applyFilter();
}

void TaskBoardPage::setView(View view)
{
    m_view = view;
    if (view == View::Table)
        m_table->rows()->wake();
    m_views->setCurrent(idOf(view));
    const bool isTasks = view != View::Steps;
    for (QWidget *control : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_projects),
                             static_cast<QWidget *>(m_engines), static_cast<QWidget *>(m_dead)})
        control->setVisible(isTasks);
    if (!isTasks)
        closeDrawer();
    updateStack();
    updateBar();
    if (isVisible())
        focusContent();
}

/// Cards, rows or the one button there is: where the keys of the page work.
void TaskBoardPage::focusContent()
{
    QWidget *page = m_stack->currentWidget();
    if (page == m_board) {
        m_board->focusCards();
        return;
    }
    if (page == m_table && !m_table->currentIndex().isValid())
        m_table->selectionModel()->setCurrentIndex(m_table->rows()->index(0, 0), QItemSelectionModel::NoUpdate);
    QWidget *button = page == m_table || page == m_steps ? nullptr : page->findChild<QPushButton *>();
    (button ? button : page)->setFocus(Qt::OtherFocusReason);
}

void TaskBoardPage::updateStack()
{
    QWidget *page = m_view == View::Board ? static_cast<QWidget *>(m_board)
        : m_view == View::Table           ? static_cast<QWidget *>(m_table)
                                          : m_steps;
    const bool isEmpty = m_view == View::Board ? m_board->isEmpty() : m_table->rows()->rowCount() == 0;
    if (m_view != View::Steps && isEmpty)
        page = m_list.size() == 0 ? m_empty : m_nothingMatches;
    m_stack->setCurrentWidget(page);
}

void TaskBoardPage::setPaused(const QDateTime &since)
{
    m_isPaused = since.isValid();
    m_pause->setText(m_isPaused ? tr("Resume queue") : tr("Pause queue"));
    m_pause->setIcon(icon(m_isPaused ? u"play"_s : u"pause"_s));
    m_pause->setAccessibleName(m_pause->text());
    if (m_isPaused)
        m_notices->show({u"paused"_s,
                         Tone::Waiting,
                         tr("The queue is paused since %1. What runs goes on.")
                             .arg(QLocale().toString(since.toLocalTime(), QLocale::ShortFormat)),
                         {},
                         false});
    else
        m_notices->dismiss(u"paused"_s);
}

void TaskBoardPage::setSlots(int running, int most, const QString &held)
{
    m_board->setFact(TaskGroup::Running, most > 0 ? tr("%1 of %2 slots").arg(running).arg(most) : QString());
    m_board->setFact(TaskGroup::Pending, tr("waits for others"));
    m_board->setFact(TaskGroup::Queued, held.isEmpty() ? QString() : tr("held"));
    if (held.isEmpty())
        m_notices->dismiss(u"held"_s);
    else
        m_notices->show({u"held"_s, Tone::Waiting, tr("Nothing is started: %1.").arg(held), {}, true});
}

void TaskBoardPage::setLoading(qint64 done, qint64 total)
{
    if (done >= total)
        m_notices->dismiss(u"loading"_s);
    else
        m_notices->show({u"loading"_s,
                         Tone::Running,
                         tr("Reading tasks: %1 of %2").arg(QLocale().toString(done), QLocale().toString(total)),
                         {},
                         false});
}

void TaskBoardPage::setProblem(const QString &words)
{
    if (words.isEmpty())
        m_notices->dismiss(u"problem"_s);
    else
        m_notices->show({u"problem"_s, Tone::Failed, words, {}, true});
}

void TaskBoardPage::tell(const QString &words, bool isProblem)
{
    m_notices->show({u"told"_s, isProblem ? Tone::Failed : Tone::Running, words, {}, true});
}

void TaskBoardPage::setDetails(const TaskDetails &details)
{
    if (details.task.id != m_shown)
        return;
    m_drawer->setDetails(details);
    if (!m_drawer->isVisible())
        m_drawer->show();
}

void TaskBoardPage::showTask(const TaskId &id)
{
    if (id.isNull())
        return;
    if (m_view == View::Steps)
        setView(View::Board);
    m_shown = id;
    const bool isCurrent = current() == id;
    if (!isCurrent) {
        if (m_view == View::Board)
            m_board->setCurrent(id);
        else
            m_table->setCurrent(id);
    }
    emit detailsRequested(id);
}

void TaskBoardPage::closeDrawer()
{
    const bool hadFocus = m_drawer->isAncestorOf(focusWidget());
    m_shown = {};
    m_drawer->hide();
    if (hadFocus)
        focusContent();
}

void TaskBoardPage::tick()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (m_view == View::Board)
        m_board->setNow(now);
    else if (m_view == View::Table)
        m_table->setNow(now);
    if (m_drawer->isVisible())
        m_drawer->setNow(now);
}

void TaskBoardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
    m_tick.start();
    // The page before this one had it: where it goes is decided after this event. In the activity bar it stays.
    QTimer::singleShot(0, this, [this] {
        QWidget *focused = window()->focusWidget();
        if (isVisible() && (!focused || !focused->isVisible() || isAncestorOf(focused)))
            focusContent();
    });
}

void TaskBoardPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

QVariantMap TaskBoardPage::saveLayout() const
{
    return {{u"view"_s, idOf(m_view)},
            {u"splitter"_s, m_splitter->saveState()},
            {u"columns"_s, m_table->header()->saveState()}};
}

void TaskBoardPage::restoreLayout(const QVariantMap &layout)
{
    m_splitter->restoreState(layout.value(u"splitter"_s).toByteArray());
    m_table->header()->restoreState(layout.value(u"columns"_s).toByteArray());
    setView(viewOf(layout.value(u"view"_s).toString()));
}

} // namespace ui
