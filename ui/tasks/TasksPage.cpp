// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/TasksPage.h"

#include "ui/style/Icons.h"
#include "ui/tasks/TaskDelegate.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/RoomyColumn.h"
#include "ui/widgets/SearchField.h"

#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

TasksPage::TasksPage(TaskTableModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filterModel(new TaskFilterModel(this))
{
    setObjectName(u"tasksPage"_s);
    setAccessibleName(tr("Tasks"));
    m_filterModel->setSourceModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    createHeader();
    createTable();
    createSelectionBar();
    createEmptyStates();
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    column->addWidget(m_selectionBar);
    m_tick.setInterval(theme(this).size().motion.elapsedTickMs);
    connect(&m_tick, &QTimer::timeout, this, &TasksPage::tick);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_model, signal, this, &TasksPage::fillProjects);
        connect(m_filterModel, signal, this, &TasksPage::updateStack);
    }
    connect(m_model, &QAbstractItemModel::modelReset, this, &TasksPage::fillProjects);
    connect(m_filterModel, &QAbstractItemModel::modelReset, this, &TasksPage::updateStack);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &TasksPage::updateSelectionBar);
    fillProjects();
    updateStack();
}

void TasksPage::createHeader()
{
    auto *header = new PageHeader(tr("Tasks"), this);
    m_header = header;
    m_search = new SearchField(tr("Find tasks"), this);
    describe(m_search, u"tasksSearch"_s, tr("Find tasks"), tr("Narrows the table to rows with these words"));
    m_states = new QComboBox(this);
    describe(m_states, u"tasksStateFilter"_s, tr("State"), tr("Which states are shown"));
    using States = TaskFilter::States;
    const std::pair<QString, States> entries[]{{tr("Waiting and running"), States::Open},
                                               {tr("Waiting for you"), States::Waiting},
                                               {tr("Running"), States::Running},
                                               {tr("Pending"), States::Pending},
                                               {tr("Ended"), States::Ended},
                                               {tr("All states"), States::All}};
    for (const auto &[words, states] : entries)
        m_states->addItem(words, static_cast<int>(states));
    m_projects = new QComboBox(this);
    describe(m_projects, u"tasksProjectFilter"_s, tr("Project"), tr("Which project is shown"));
    for (QComboBox *box : {m_states, m_projects})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    header->addLeading(m_search);
    header->addLeading(m_states);
    header->addLeading(m_projects);

    auto *columns = new ToolButton(u"table"_s, tr("Choose columns"), this);
    columns->setObjectName(u"tasksColumns"_s);
    columns->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(columns);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillColumnMenu(menu); });
    columns->setMenu(menu);
    auto *add = new PrimaryButton(u"add"_s, tr("New session"), this);
    describe(add, u"tasksNewSession"_s, tr("New session"), tr("Start a session"));
    header->addTrailing(columns);
    header->addTrailing(add);
    connect(m_search, &QLineEdit::textChanged, this, &TasksPage::applyFilter);
    connect(m_search, &SearchField::leaveRequested, this, [this] { m_table->setFocus(); });
    connect(m_states, &QComboBox::currentIndexChanged, this, &TasksPage::applyFilter);
    connect(m_projects, &QComboBox::currentIndexChanged, this, &TasksPage::applyFilter);
    connect(add, &QPushButton::clicked, this, &TasksPage::newSessionRequested);
}

void TasksPage::createTable()
{
    m_stack = new QStackedWidget(this);
    m_table = new QTreeView(this);
    describe(m_table, u"tasksTable"_s, tr("Tasks"),
             tr("Steps and sessions that wait or run. Enter opens the session, Delete stops the step."));
    m_table->setModel(m_filterModel);
    m_table->setItemDelegate(new TaskDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(TaskTableModel::StateColumn, Qt::AscendingOrder);
    m_table->installEventFilter(this);
    QHeaderView *header = m_table->header();
    header->setObjectName(u"tasksTableHeader"_s);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(48);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    const int widths[]{280, 190, 110, 180, 120, 76, 112, 96, 80};
    for (int i = 0; i < TaskTableModel::ColumnCount; ++i)
        header->resizeSection(i, widths[i]);
    header->setSectionResizeMode(TaskTableModel::TitleColumn, QHeaderView::Stretch);
    new RoomyColumn(header, TaskTableModel::StateColumn);
    m_stack->addWidget(m_table);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &position) {
        QMenu menu(this);
        fillColumnMenu(&menu);
        menu.exec(header->mapToGlobal(position));
    });
    connect(m_table, &QAbstractItemView::doubleClicked, this, &TasksPage::openCurrent);
    connect(m_table, &QWidget::customContextMenuRequested, this, &TasksPage::showContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TasksPage::updateSelectionBar);
}

void TasksPage::createSelectionBar()
{
    m_selectionBar = new Surface(&Surfaces::header, Qt::TopEdge, this);
    m_selectionBar->setObjectName(u"tasksSelectionBar"_s);
    m_selectionBar->setAccessibleName(tr("Selected tasks"));
    const Sizes &size = theme(this).size();
    auto *row = new QHBoxLayout(m_selectionBar);
    row->setContentsMargins(size.space.l, size.space.s, size.space.l, size.space.s);
    row->setSpacing(size.space.s);
    m_selectionText = new ElidedLabel({}, Qt::ElideRight, FontRole::Strong, TextColor::Normal, m_selectionBar);
    const auto addButton
        = [&](const QString &name, const QString &iconName, const QString &words, const QString &help) {
              auto *button = new QPushButton(icon(iconName), words, m_selectionBar);
              describe(button, name, words, help);
              return button;
          };
    auto *open = addButton(u"tasksOpen"_s, u"external"_s, tr("Open"), tr("Show the session of the current row"));
    auto *stop = addButton(u"tasksStop"_s, u"stop"_s, tr("Stop…"), tr("End the selected steps that run"));
    auto *retry
        = addButton(u"tasksRetry"_s, u"retry"_s, tr("Retry"), tr("Put the selected steps that ended back in line"));
    row->addWidget(m_selectionText, 1);
    for (QPushButton *button : {open, stop, retry})
        row->addWidget(button);
    m_stop = stop;
    m_retry = retry;
    m_selectionBar->hide();
    connect(open, &QPushButton::clicked, this, &TasksPage::openCurrent);
    connect(stop, &QPushButton::clicked, this, &TasksPage::askToStop);
    connect(retry, &QPushButton::clicked, this, &TasksPage::retrySelected);
}

void TasksPage::createEmptyStates()
{
    m_empty = new EmptyState(u"pageTasks"_s, tr("No tasks yet"),
                             tr("Steps that wait or run appear here, from every session."), tr("New session"), u"add"_s,
                             this);
    m_empty->setObjectName(u"tasksEmpty"_s);
    m_nothingMatches = new EmptyState(u"search"_s, tr("Nothing matches"),
                                      tr("Other states or projects may have tasks."), tr("Show all states"), {}, this);
    m_nothingMatches->setObjectName(u"tasksNothingMatches"_s);
    m_nothingMatches->setButtonPrimary(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nothingMatches);
    connect(m_empty, &EmptyState::actionTriggered, this, &TasksPage::newSessionRequested);
    connect(m_nothingMatches, &EmptyState::actionTriggered, this, [this] {
        TaskFilter all;
        all.states = TaskFilter::States::All;
        setFilter(all);
    });
}

void TasksPage::fillProjects()
{
    const QStringList projects = m_model->projects();
    const QString chosen = m_filter.project;
    QStringList known;
    for (int i = 1; i < m_projects->count(); ++i)
        known.append(m_projects->itemData(i).toString());
    if (m_projects->count() > 0 && known == projects)
        return;
    const QSignalBlocker blocker(m_projects);
    m_projects->clear();
    m_projects->addItem(tr("All projects"), QString());
    for (const QString &project : projects)
        m_projects->addItem(QDir(project).dirName(), project);
    m_projects->setCurrentIndex(std::max(m_projects->findData(chosen), 0));
    m_filter.project = m_projects->currentData().toString();
    m_filterModel->setFilter(m_filter);
}

void TasksPage::fillColumnMenu(QMenu *menu)
{
    menu->clear();
    for (int i = 0; i < TaskTableModel::ColumnCount; ++i) {
        QAction *action = menu->addAction(m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setObjectName(u"tasksColumn%1"_s.arg(i));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(i));
        action->setEnabled(i != TaskTableModel::TitleColumn);
        connect(action, &QAction::toggled, m_table, [this, i](bool shown) { m_table->setColumnHidden(i, !shown); });
    }
}

void TasksPage::applyFilter()
{
    m_filter.text = m_search->text();
    m_filter.states = static_cast<TaskFilter::States>(m_states->currentData().toInt());
    m_filter.project = m_projects->currentData().toString();
    m_filterModel->setFilter(m_filter);
    updateStack();
}

void TasksPage::setFilter(const TaskFilter &filter)
{
    {
        const QSignalBlocker search(m_search);
        const QSignalBlocker states(m_states);
        const QSignalBlocker projects(m_projects);
        m_search->setText(filter.text);
        m_states->setCurrentIndex(m_states->findData(static_cast<int>(filter.states)));
        m_projects->setCurrentIndex(std::max(m_projects->findData(filter.project), 0));
    }
    applyFilter();
}

const TaskFilter &TasksPage::filter() const
{
    return m_filter;
}

void TasksPage::updateStack()
{
    if (m_filterModel->rowCount() > 0)
        m_stack->setCurrentWidget(m_table);
    else
        m_stack->setCurrentWidget(m_model->rowCount() > 0 ? m_nothingMatches : m_empty);
    updateSelectionBar();
}

QModelIndexList TasksPage::selectedRows() const
{
    return m_table->selectionModel()->selectedRows();
}

QList<base::StepId> TasksPage::selectedSteps(int capabilityRole) const
{
    QList<base::StepId> steps;
    for (const QModelIndex &row : selectedRows()) {
        if (row.data(capabilityRole).toBool())
            steps.append(row.data(TaskTableModel::StepIdRole).value<base::StepId>());
    }
    return steps;
}

void TasksPage::updateSelectionBar()
{
    const auto count = static_cast<int>(selectedRows().size());
    m_selectionBar->setVisible(count > 0);
    if (count == 0)
        return;
    m_selectionText->setText(tr("%n selected", nullptr, count));
    const bool canStop = !selectedSteps(TaskTableModel::CanStopRole).isEmpty();
    const bool canRetry = !selectedSteps(TaskTableModel::CanRetryRole).isEmpty();
    m_stop->setEnabled(canStop);
    m_stop->setToolTip(canStop ? m_stop->accessibleDescription() : tr("None of the selected steps runs"));
    m_retry->setEnabled(canRetry);
    m_retry->setToolTip(canRetry ? m_retry->accessibleDescription() : tr("None of the selected steps has ended"));
}

void TasksPage::openCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    emit openRequested(current.data(TaskTableModel::SessionIdRole).value<base::SessionId>(),
                       current.data(TaskTableModel::StepIdRole).value<base::StepId>());
}

void TasksPage::askToStop()
{
    const QList<base::StepId> steps = selectedSteps(TaskTableModel::CanStopRole);
    if (steps.isEmpty())
        return;
    auto *box = new QMessageBox(this);
    box->setObjectName(u"tasksStopQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setText(tr("Stop %n running steps?", nullptr, static_cast<int>(steps.size())));
    box->setInformativeText(tr("What they have done so far stays. Each of them can be retried."));
    QPushButton *stop = box->addButton(tr("Stop steps"), QMessageBox::AcceptRole);
    stop->setObjectName(u"tasksStopConfirm"_s);
    box->setDefaultButton(box->addButton(tr("Keep running"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, box, stop, steps](const QAbstractButton *clicked) {
        if (clicked == stop)
            emit stopRequested(steps);
        box->close();
    });
    box->open();
}

void TasksPage::retrySelected()
{
    const QList<base::StepId> steps = selectedSteps(TaskTableModel::CanRetryRole);
    if (!steps.isEmpty())
        emit retryRequested(steps);
}

void TasksPage::showContextMenu(const QPoint &position)
{
    if (!m_table->indexAt(position).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"external"_s), tr("Open"), this, &TasksPage::openCurrent);
    menu->addAction(icon(u"stop"_s), tr("Stop…"), this, &TasksPage::askToStop)->setEnabled(m_stop->isEnabled());
    menu->addAction(icon(u"retry"_s), tr("Retry"), this, &TasksPage::retrySelected)->setEnabled(m_retry->isEnabled());
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

bool TasksPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        openCurrent();
        return true;
    }
    if (key->key() == Qt::Key_Delete) {
        askToStop();
        return true;
    }
    if (key->matches(QKeySequence::Find)) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    if (key->key() == Qt::Key_N && key->modifiers() == Qt::NoModifier) {
        emit newSessionRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TasksPage::tick()
{
    m_model->setNow(QDateTime::currentDateTimeUtc());
    const QModelIndex first = m_table->indexAt({0, 0});
    if (!first.isValid())
        return;
    const QModelIndex below = m_table->indexAt({0, m_table->viewport()->height() - 1});
    const int last = below.isValid() ? below.row() : m_filterModel->rowCount() - 1;
    for (int row = first.row(); row <= last; ++row) {
        const QModelIndex index = m_filterModel->index(row, TaskTableModel::DurationColumn);
        if (index.data(TaskTableModel::CanStopRole).toBool())
            m_table->update(index);
    }
}

void TasksPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
    m_tick.start();
}

void TasksPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

QByteArray TasksPage::saveLayout() const
{
    return m_table->header()->saveState();
}

void TasksPage::restoreLayout(const QByteArray &layout)
{
    m_table->header()->restoreState(layout);
}

} // namespace ui
