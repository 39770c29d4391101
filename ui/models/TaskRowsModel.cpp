// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TaskRowsModel.h"

#include "ui/models/Format.h"

#include <QDir>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

const QString mimeType = QStringLiteral("application/x-gantry-tasks");

template <typename T>
int compare(const T &a, const T &b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

int compareTimes(const QDateTime &a, const QDateTime &b)
{
    return compare(a.isValid() ? a.toMSecsSinceEpoch() : 0, b.isValid() ? b.toMSecsSinceEpoch() : 0);
}

qint64 runMs(const TaskItem &item)
{
    if (!item.startedAt.isValid())
        return -1;
    return item.endedAt.isValid() ? item.startedAt.msecsTo(item.endedAt) : std::numeric_limits<qint64>::max();
}

Qt::Alignment alignmentOf(int column)
{
    using Model = TaskRowsModel;
    const bool isNumber = column == Model::PriorityColumn || column == Model::TriesColumn
        || column == Model::DurationColumn || column == Model::CostColumn;
    return Qt::AlignVCenter | (isNumber ? Qt::AlignTrailing : Qt::AlignLeading);
}

QString textOf(const TaskItem &item, int column, const QString &line, const QDateTime &now)
{
    switch (column) {
    case TaskRowsModel::TitleColumn:
        return item.title;
    case TaskRowsModel::StateColumn:
        return line;
    case TaskRowsModel::ProjectColumn:
        return QDir(item.project).dirName();
    case TaskRowsModel::EngineColumn:
        return TaskWords::engine(item.engine);
    case TaskRowsModel::PriorityColumn:
        return QString::number(item.priority);
    case TaskRowsModel::TriesColumn:
        return item.attempts > 0 ? TaskRowsModel::tr("%1 of %2").arg(item.attempts).arg(item.maxAttempts) : u"–"_s;
    case TaskRowsModel::StartedColumn:
        return item.startedAt.isValid() ? TaskWords::moment(item.startedAt, now) : u"–"_s;
    case TaskRowsModel::DurationColumn:
        return TaskWords::duration(item, now);
    case TaskRowsModel::CostColumn:
        return TaskWords::cost(item);
    default:
        return {};
    }
}

} // namespace

TaskRowsModel::TaskRowsModel(TaskList &list, std::optional<TaskGroup> group, Order order, QObject *parent, Start start)
    : QAbstractTableModel(parent)
    , m_list(list)
    , m_group(group)
    , m_order(order)
    , m_isAsleep(start == Start::Asleep)
{
    connect(&list, &TaskList::changed, this, &TaskRowsModel::onChanged);
    connect(&list, &TaskList::added, this, &TaskRowsModel::onAdded);
    connect(&list, &TaskList::reset, this, &TaskRowsModel::rebuild);
    rebuild();
}

void TaskRowsModel::wake()
{
    if (std::exchange(m_isAsleep, false))
        rebuild();
}

void TaskRowsModel::setFilter(const TaskBoardFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_matcher = TaskMatcher(filter);
    rebuild();
}

bool TaskRowsModel::isShown(const TaskItem &item) const
{
    return (!m_group || groupOf(item.state) == *m_group) && m_matcher.matches(item);
}

int TaskRowsModel::compareColumn(const TaskItem &a, const TaskItem &b) const
{
    switch (m_column) {
    case TitleColumn:
        return a.title.compare(b.title, Qt::CaseInsensitive);
    case StateColumn:
        return compare(a.state, b.state);
    case ProjectColumn:
        return a.project.compare(b.project);
    case EngineColumn:
        return a.engine.compare(b.engine);
    case PriorityColumn:
        return compare(a.priority, b.priority);
    case TriesColumn:
        return compare(a.attempts, b.attempts);
    case StartedColumn:
        return compareTimes(a.startedAt, b.startedAt);
    case DurationColumn:
        return compare(runMs(a), runMs(b));
    case CostColumn:
        return compare(a.cost.value_or(base::Money::fromMicros(-1)), b.cost.value_or(base::Money::fromMicros(-1)));
    default:
        return 0;
    }
}

/// A total order: the last word has what no two tasks share.
bool TaskRowsModel::isBefore(const TaskItem &a, const TaskItem &b) const
{
    int result = 0;
    switch (m_order) {
    case Order::Queue:
        result = compare(b.priority, a.priority);
        break;
    case Order::Started:
        result = compareTimes(b.startedAt, a.startedAt);
        break;
    case Order::Ended:
        result = compareTimes(b.endedAt, a.endedAt);
        break;
    case Order::Column:
        result = m_direction == Qt::AscendingOrder ? compareColumn(a, b) : compareColumn(b, a);
        break;
    }
    if (result == 0)
        result = compare(a.sequence, b.sequence);
    return result != 0 ? result < 0 : a.id < b.id;
}

TaskRowsModel::Rows::iterator TaskRowsModel::placeFor(const TaskItem &item)
{
    return std::ranges::lower_bound(m_rows, &item,
                                    [this](const TaskItem *a, const TaskItem *b) { return isBefore(*a, *b); });
}

int TaskRowsModel::rowOf(const tasks::TaskId &id) const
{
    const TaskItem *const item = m_list.find(id);
    if (!item || !isShown(*item))
        return -1;
    const auto place = std::ranges::lower_bound(
        m_rows, item, [this](const TaskItem *a, const TaskItem *b) { return isBefore(*a, *b); });
    return place != m_rows.end() && *place == item ? static_cast<int>(place - m_rows.begin()) : -1;
}

/// Pages of a long queue come one after the other: all of it is not sorted anew for each, and what is selected stays
/// so.
void TaskRowsModel::onAdded(const QList<const TaskItem *> &items)
{
    if (m_isAsleep)
        return;
    const auto isLess = [this](const TaskItem *a, const TaskItem *b) { return isBefore(*a, *b); };
    Rows fresh;
    std::ranges::copy_if(items, std::back_inserter(fresh), [this](const TaskItem *item) { return isShown(*item); });
    if (fresh.empty())
        return;
    std::ranges::sort(fresh, isLess);
    const auto known = std::ssize(m_rows);
    beginInsertRows({}, static_cast<int>(known), static_cast<int>(known + std::ssize(fresh) - 1));
    m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
    endInsertRows();
    if (known > 0 && !isLess(m_rows.at(static_cast<std::size_t>(known - 1)), fresh.front()))
        reorder([&] { std::ranges::inplace_merge(m_rows, m_rows.begin() + known, isLess); });
}

void TaskRowsModel::onChanged(const TaskItem *before, const TaskItem *after)
{
    if (m_isAsleep)
        return;
    const bool was = before && isShown(*before);
    const bool is = after && isShown(*after);
    if (!was && !is)
        return;
    int oldRow = -1;
    if (was) {
        // Where it is kept the new values stand already; its place is still that of the old ones.
        const auto place = std::ranges::partition_point(
            m_rows, [&](const TaskItem *row) { return isBefore(row == after ? *before : *row, *before); });
        oldRow = static_cast<int>(place - m_rows.begin());
    }
    if (!is) {
        beginRemoveRows({}, oldRow, oldRow);
        m_rows.erase(m_rows.begin() + oldRow);
        endRemoveRows();
        return;
    }
    if (!was) {
        const auto place = placeFor(*after);
        const int row = static_cast<int>(place - m_rows.begin());
        beginInsertRows({}, row, row);
        m_rows.insert(place, after);
        endInsertRows();
        return;
    }
    const auto old = m_rows.begin() + oldRow;
    const bool staysBehind = oldRow == 0 || isBefore(**(old - 1), *after);
    const bool staysBefore = old + 1 == m_rows.end() || isBefore(*after, **(old + 1));
    if (!staysBehind || !staysBefore) {
        m_rows.erase(old);
        const int newRow = static_cast<int>(placeFor(*after) - m_rows.begin());
        m_rows.insert(m_rows.begin() + oldRow, after); // as it was, for whoever asks while it moves
        beginMoveRows({}, oldRow, oldRow, {}, newRow > oldRow ? newRow + 1 : newRow);
        m_rows.erase(m_rows.begin() + oldRow);
        m_rows.insert(m_rows.begin() + newRow, after);
        endMoveRows();
        oldRow = newRow;
    }
    emit dataChanged(index(oldRow, 0), index(oldRow, ColumnCount - 1));
}

void TaskRowsModel::sortAll()
{
    std::ranges::sort(m_rows, [this](const TaskItem *a, const TaskItem *b) { return isBefore(*a, *b); });
}

template <typename Reorder>
void TaskRowsModel::reorder(const Reorder &change)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<const TaskItem *> items;
    for (const QModelIndex &index : before)
        items.append(&itemAt(index.row()));
    change();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(static_cast<int>(placeFor(*items.at(i)) - m_rows.begin()), before.at(i).column()));
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void TaskRowsModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    if (!m_isAsleep) {
        m_list.each([this](const TaskItem &item) {
            if (isShown(item))
                m_rows.push_back(&item);
        });
    }
    sortAll();
    endResetModel();
}

void TaskRowsModel::sort(int column, Qt::SortOrder order)
{
    if (m_order != Order::Column || column < 0)
        return;
    reorder([&] {
        m_column = column;
        m_direction = order;
        sortAll();
    });
}

int TaskRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TaskRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TaskRowsModel::lineOf(int row) const
{
    const TaskItem &item = itemAt(row);
    const bool isFirst = row == 0 && m_order == Order::Queue && m_group == TaskGroup::Queued && !m_filter.isActive();
    if (isFirst && item.reason.isEmpty() && m_list.lack(item).isEmpty())
        return tr("Next in line");
    return m_list.line(item, m_now);
}

QVariant TaskRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TaskItem &item = itemAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(item, index.column(), index.column() == StateColumn ? lineOf(index.row()) : QString(), m_now);
    case Qt::ToolTipRole:
        if (index.column() == ProjectColumn)
            return Format::path(item.project);
        return index.column() == TitleColumn ? item.title + u'\n' + lineOf(index.row())
                                             : textOf(item, index.column(), lineOf(index.row()), m_now);
    case Qt::AccessibleTextRole:
        return index.column() == TitleColumn ? TaskWords::spoken(item, lineOf(index.row()))
                                             : textOf(item, index.column(), lineOf(index.row()), m_now);
    case Qt::TextAlignmentRole:
        return static_cast<int>(alignmentOf(index.column()));
    case IdRole:
        return QVariant::fromValue(item.id);
    case ItemRole:
        return QVariant::fromValue(item);
    case LineRole:
        return lineOf(index.row());
    case LackRole:
        return !m_list.lack(item).isEmpty();
    case CanCancelRole:
        return TaskWords::canCancel(item.state);
    case CanRetryRole:
        return TaskWords::canRetry(item.state);
    default:
        return {};
    }
}

QVariant TaskRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(alignmentOf(section));
    if (role != Qt::DisplayRole)
        return {};
    static const std::array names{QT_TR_NOOP("Task"),    QT_TR_NOOP("State"),    QT_TR_NOOP("Project"),
                                  QT_TR_NOOP("Engine"),  QT_TR_NOOP("Priority"), QT_TR_NOOP("Tries"),
                                  QT_TR_NOOP("Started"), QT_TR_NOOP("Duration"), QT_TR_NOOP("Cost")};
    return section >= 0 && section < ColumnCount ? tr(names.at(static_cast<std::size_t>(section))) : QString();
}

Qt::ItemFlags TaskRowsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemIsDropEnabled;
    return index.isValid() && !tasks::isFinal(itemAt(index.row()).state) ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList TaskRowsModel::mimeTypes() const
{
    return {mimeType};
}

QMimeData *TaskRowsModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes) {
        const QString id = itemAt(index.row()).id.toString();
        if (!ids.contains(id))
            ids.append(id);
    }
    auto *data = new QMimeData;
    data->setData(mimeType, ids.join(u'\n').toUtf8());
    return data;
}

QList<tasks::TaskId> TaskRowsModel::idsOf(const QMimeData *data)
{
    QList<tasks::TaskId> ids;
    const QString text = QString::fromUtf8(data->data(mimeType));
    for (const QString &id : text.split(u'\n', Qt::SkipEmptyParts))
        ids.append(tasks::TaskId(id));
    return ids;
}

bool TaskRowsModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &) const
{
    if (!data->hasFormat(mimeType) || !m_group)
        return false;
    // Priority is set in the queue, and what is dropped on the finished ones is cancelled; nothing else makes sense.
    if (*m_group == TaskGroup::Finished)
        return true;
    return std::ranges::all_of(idsOf(data), [this](const tasks::TaskId &id) {
        const TaskItem *item = m_list.find(id);
        return item && groupOf(item->state) == *m_group && *m_group != TaskGroup::Running;
    });
}

bool TaskRowsModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                 const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const int at = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    emit dropped(idsOf(data), at);
    return false; // the rows move when the store says so
}

} // namespace ui
