// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskboard/TaskBoard.h"

#include "ui/taskboard/TaskCardDelegate.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>

namespace ui {

using namespace Qt::StringLiterals;

TaskBoard::TaskBoard(TaskList &list, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"taskBoard"_s);
    setAccessibleName(tr("Board"));
    auto *row = new QHBoxLayout(this);
    const Sizes &size = theme(this).size();
    row->setContentsMargins(size.space.l, size.space.s, size.space.l, 0);
    row->setSpacing(size.space.m);
    for (const TaskGroup group : {TaskGroup::Pending, TaskGroup::Queued, TaskGroup::Running, TaskGroup::Finished})
        addColumn(list, group);
    m_last = column(TaskGroup::Queued).view;
    connect(&list, &TaskList::updated, this, &TaskBoard::showCounts);
    showCounts();
}

void TaskBoard::addColumn(TaskList &list, TaskGroup group)
{
    using Order = TaskRowsModel::Order;
    ColumnParts &parts = m_columns.at(static_cast<std::size_t>(group));
    const Order order = group == TaskGroup::Running ? Order::Started
        : group == TaskGroup::Finished              ? Order::Ended
                                                    : Order::Queue;
    parts.model = new TaskRowsModel(list, group, order, this);
    const QString name = TaskWords::group(group);
    auto *column = new QWidget(this);
    auto *box = new QVBoxLayout(column);
    const Sizes &size = theme(this).size();
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(size.space.xs);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(size.space.xs, size.space.xs, size.space.xs, size.space.xs);
    parts.title = new TextLabel(name, FontRole::Strong, TextColor::Normal, column);
    parts.count = new TextLabel({}, FontRole::Base, TextColor::Muted, column);
    parts.fact = new TextLabel({}, FontRole::Small, TextColor::Muted, column);
    head->addWidget(parts.title);
    head->addWidget(parts.count);
    head->addStretch(1);
    head->addWidget(parts.fact);
    box->addLayout(head);
    parts.view = new QListView(column);
    describe(parts.view, u"taskColumn%1"_s.arg(static_cast<int>(group)), name,
             tr("Left and right arrow keys go to the next column, Ctrl with up or down changes the priority"));
    parts.view->setModel(parts.model);
    parts.view->setItemDelegate(new TaskCardDelegate(parts.view));
    parts.view->setUniformItemSizes(true);
    parts.view->setFrameShape(QFrame::NoFrame);
    parts.view->setMouseTracking(true);
    parts.view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    parts.view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    parts.view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    parts.view->setContextMenuPolicy(Qt::CustomContextMenu);
    parts.view->setDragDropMode(QAbstractItemView::DragDrop);
    parts.view->setDefaultDropAction(Qt::MoveAction);
    parts.view->viewport()->setBackgroundRole(QPalette::Window);
    parts.view->viewport()->setAutoFillBackground(false);
    parts.view->installEventFilter(this);
    box->addWidget(parts.view, 1);
    layout()->addWidget(column);
    static_cast<QHBoxLayout *>(layout())->setStretchFactor(column, 1);

    QListView *const view = parts.view;
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            emit currentChanged(index.data(TaskRowsModel::IdRole).value<tasks::TaskId>());
    });
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, view] {
        keepOneSelection(view);
        emit selectionChanged();
    });
    connect(view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        emit activated(index.data(TaskRowsModel::IdRole).value<tasks::TaskId>());
    });
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &position) {
        if (view->indexAt(position).isValid())
            emit menuRequested(view->viewport()->mapToGlobal(position));
    });
    connect(parts.model, &TaskRowsModel::dropped, this,
            [this, group](const QList<tasks::TaskId> &ids, int row) { takeDrop(group, ids, row); });
}

/// What is selected in one column is no longer selected in another: the bar speaks of one thing.
void TaskBoard::keepOneSelection(const QListView *kept)
{
    if (kept->selectionModel()->selectedIndexes().isEmpty())
        return;
    for (const ColumnParts &parts : m_columns) {
        if (parts.view && parts.view != kept && parts.view->selectionModel())
            parts.view->selectionModel()->clearSelection();
    }
}

void TaskBoard::setFilter(const TaskBoardFilter &filter)
{
    for (const ColumnParts &parts : m_columns)
        parts.model->setFilter(filter);
    showCounts();
}

void TaskBoard::showCounts()
{
    const QLocale locale;
    for (const ColumnParts &parts : m_columns) {
        const int count = parts.model->rowCount();
        parts.count->setText(locale.toString(count));
        parts.view->setAccessibleName(tr("%1, %n tasks", nullptr, count).arg(parts.title->text()));
    }
}

void TaskBoard::setFact(TaskGroup group, const QString &words)
{
    column(group).fact->setText(words);
}

void TaskBoard::setNow(const QDateTime &now)
{
    for (const ColumnParts &parts : m_columns) {
        parts.model->setNow(now);
        if (parts.model == column(TaskGroup::Finished).model)
            continue;
        const QModelIndex first = parts.view->indexAt({4, 4});
        for (int row = first.isValid() ? first.row() : 0; row < parts.model->rowCount(); ++row) {
            const QRect place = parts.view->visualRect(parts.model->index(row, 0));
            if (place.top() > parts.view->viewport()->height())
                break;
            parts.view->update(parts.model->index(row, 0));
        }
    }
}

QListView *TaskBoard::focused() const
{
    for (const ColumnParts &parts : m_columns) {
        if (parts.view->hasFocus())
            return parts.view;
    }
    return m_last;
}

tasks::TaskId TaskBoard::current() const
{
    return focused()->currentIndex().data(TaskRowsModel::IdRole).value<tasks::TaskId>();
}

QList<tasks::TaskId> TaskBoard::selected() const
{
    QList<tasks::TaskId> ids;
    for (const ColumnParts &parts : m_columns) {
        for (const QModelIndex &index : parts.view->selectionModel()->selectedIndexes())
            ids.append(index.data(TaskRowsModel::IdRole).value<tasks::TaskId>());
    }
    return ids;
}

void TaskBoard::focusCards()
{
    const auto hasCards = [](const ColumnParts &parts) { return parts.model->rowCount() > 0; };
    QListView *wanted = m_last;
    if (const auto first = std::ranges::find_if(m_columns, hasCards);
        first != m_columns.end() && wanted->model()->rowCount() == 0)
        wanted = first->view;
    wanted->setFocus(Qt::OtherFocusReason);
    if (!wanted->currentIndex().isValid())
        wanted->selectionModel()->setCurrentIndex(wanted->model()->index(0, 0), QItemSelectionModel::NoUpdate);
}

bool TaskBoard::setCurrent(const tasks::TaskId &id)
{
    for (const ColumnParts &parts : m_columns) {
        const int row = parts.model->rowOf(id);
        if (row < 0)
            continue;
        m_last = parts.view;
        parts.view->setCurrentIndex(parts.model->index(row, 0));
        parts.view->scrollTo(parts.view->currentIndex());
        parts.view->setFocus();
        return true;
    }
    return false;
}

bool TaskBoard::isEmpty() const
{
    return std::ranges::all_of(m_columns, [](const ColumnParts &parts) { return parts.model->rowCount() == 0; });
}

void TaskBoard::focusColumn(int from, int by)
{
    for (int i = from + by; i >= 0 && i < static_cast<int>(m_columns.size()); i += by) {
        const ColumnParts &parts = m_columns.at(static_cast<std::size_t>(i));
        if (parts.model->rowCount() == 0)
            continue;
        const int row = m_columns.at(static_cast<std::size_t>(from)).view->currentIndex().row();
        parts.view->setFocus(Qt::OtherFocusReason);
        parts.view->setCurrentIndex(parts.model->index(std::clamp(row, 0, parts.model->rowCount() - 1), 0));
        return;
    }
}

bool TaskBoard::eventFilter(QObject *watched, QEvent *event)
{
    const auto found
        = std::ranges::find_if(m_columns, [watched](const ColumnParts &parts) { return parts.view == watched; });
    if (found == m_columns.end())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn)
        m_last = found->view;
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isSideways = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
    if (!isSideways || key->modifiers() != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    const bool isForward = (key->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
    focusColumn(static_cast<int>(found - m_columns.begin()), isForward ? 1 : -1);
    return true;
}

void TaskBoard::takeDrop(TaskGroup group, const QList<tasks::TaskId> &ids, int row)
{
    if (group == TaskGroup::Finished) {
        emit cancelRequested(ids);
        return;
    }
    const TaskRowsModel *rows = column(group).model;
    emit moveRequested(ids, row < rows->rowCount() ? rows->itemAt(row).id : tasks::TaskId());
}

} // namespace ui
