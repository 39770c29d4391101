// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskboard/TaskGrid.h"

#include "ui/taskboard/TaskGlyph.h"
#include "ui/tasks/TableCell.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/RoomyColumn.h"

#include <QHeaderView>
#include <QMenu>
#include <QStyledItemDelegate>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

class Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem full(option);
        initStyleOption(&full, index);
        paintTableCellBackground(*painter, full);
        const Theme &look = theme(option.widget);
        const auto item = index.data(TaskRowsModel::ItemRole).value<TaskItem>();
        const StatusGlyph glyph = glyphOf(item);
        TableCell cell;
        cell.color = look.surface().textMuted;
        switch (index.column()) {
        case TaskRowsModel::TitleColumn:
            cell.glyph = glyph;
            cell.color = look.text();
            break;
        case TaskRowsModel::StateColumn:
            cell.color = index.data(TaskRowsModel::LackRole).toBool() ? look.status(Tone::Waiting).foreground
                                                                      : wordColor(glyph, look);
            break;
        case TaskRowsModel::EngineColumn:
            cell.icon = TaskWords::engineIcon(item.engine);
            break;
        case TaskRowsModel::CostColumn:
        case TaskRowsModel::DurationColumn:
            cell.color = look.text();
            break;
        default:
            break;
        }
        paintTableCell(*painter, full, cell, look);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const Theme &look = theme(option.widget);
        return {80, look.rowHeight(look.size().row.standard)};
    }
};

} // namespace

TaskGrid::TaskGrid(TaskList &list, QWidget *parent)
    : QTreeView(parent)
    , m_rows(new TaskRowsModel(list, {}, TaskRowsModel::Order::Column, this, TaskRowsModel::Start::Asleep))
{
    describe(this, u"taskTable"_s, tr("Tasks"),
             tr("Enter shows a task, Delete cancels, Ctrl with up or down changes the priority"));
    setModel(m_rows);
    setItemDelegate(new Delegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    sortByColumn(TaskRowsModel::StateColumn, Qt::AscendingOrder);
    header()->setObjectName(u"taskTableHeader"_s);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(48);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    const int widths[]{280, 190, 110, 130, 72, 72, 130, 96, 90};
    for (int i = 0; i < TaskRowsModel::ColumnCount; ++i)
        header()->resizeSection(i, widths[i]);
    header()->setSectionResizeMode(TaskRowsModel::TitleColumn, QHeaderView::Stretch);
    new RoomyColumn(header(), TaskRowsModel::StateColumn);
    connect(header(), &QWidget::customContextMenuRequested, this, &TaskGrid::showColumnMenu);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            emit currentTaskChanged(index.data(TaskRowsModel::IdRole).value<tasks::TaskId>());
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &TaskGrid::taskSelectionChanged);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        emit taskActivated(index.data(TaskRowsModel::IdRole).value<tasks::TaskId>());
    });
    connect(this, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        if (indexAt(position).isValid())
            emit menuRequested(viewport()->mapToGlobal(position));
    });
}

void TaskGrid::showColumnMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = TaskRowsModel::StateColumn; i < TaskRowsModel::ColumnCount; ++i) {
        QAction *action = menu->addAction(m_rows->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        connect(action, &QAction::toggled, this, [this, i](bool shown) { setColumnHidden(i, !shown); });
    }
    menu->popup(header()->mapToGlobal(position));
}

void TaskGrid::setFilter(const TaskBoardFilter &filter)
{
    m_rows->setFilter(filter);
}

void TaskGrid::setNow(const QDateTime &now)
{
    m_rows->setNow(now);
    const QModelIndex first = indexAt({0, 0});
    if (!first.isValid())
        return;
    const QModelIndex below = indexAt({0, viewport()->height() - 1});
    const int last = below.isValid() ? below.row() : m_rows->rowCount() - 1;
    for (int row = first.row(); row <= last; ++row) {
        if (tasks::isFinal(m_rows->itemAt(row).state))
            continue;
        update(m_rows->index(row, TaskRowsModel::DurationColumn));
        update(m_rows->index(row, TaskRowsModel::StateColumn));
    }
}

tasks::TaskId TaskGrid::current() const
{
    return currentIndex().data(TaskRowsModel::IdRole).value<tasks::TaskId>();
}

QList<tasks::TaskId> TaskGrid::selected() const
{
    QList<tasks::TaskId> ids;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        ids.append(index.data(TaskRowsModel::IdRole).value<tasks::TaskId>());
    return ids;
}

bool TaskGrid::setCurrent(const tasks::TaskId &id)
{
    const int row = m_rows->rowOf(id);
    if (row < 0)
        return false;
    setCurrentIndex(m_rows->index(row, 0));
    scrollTo(currentIndex());
    return true;
}

} // namespace ui
