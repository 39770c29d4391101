// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/costview/CostTableModel.h"

#include "ui/models/Format.h"

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using usage::Figure;
using usage::SessionUsage;
using usage::StepUsage;

namespace {

Qt::Alignment alignmentOf(int column)
{
    using Model = CostTableModel;
    const bool isNumber = column == Model::TokensColumn || column == Model::CachedColumn
        || column == Model::ModelCostColumn || column == Model::EngineCostColumn || column == Model::TotalColumn;
    return Qt::AlignVCenter | (isNumber ? Qt::AlignTrailing : Qt::AlignLeading);
}

} // namespace

CostTableModel::CostTableModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void CostTableModel::setRows(const QList<SessionUsage> &rows, const StepsOf &stepsOf)
{
    m_stepsOf = stepsOf;
    m_largest = {};
    QList<Row> made;
    made.reserve(rows.size());
    bool isSameSet = rows.size() == m_rows.size();
    for (const SessionUsage &usage : rows) {
        m_largest = std::max(m_largest, usage.figure.cost);
        quint64 &number = m_numbers[usage.key];
        if (number == 0)
            number = m_nextNumber++;
        Row row{number, usage, {}, false};
        const auto place = m_places.constFind(number);
        isSameSet = isSameSet && place != m_places.constEnd();
        if (isSameSet) {
            row.steps = m_rows.at(*place).steps;
            row.isFetched = m_rows.at(*place).isFetched;
        }
        made.append(std::move(row));
    }
    sortRows(made);
    if (!isSameSet) {
        beginResetModel();
        for (Row &row : made) {
            row.steps.clear();
            row.isFetched = false;
        }
        replaceAll(std::move(made));
        endResetModel();
        return;
    }
    // The usual change is a figure in a row that is there already: views keep selection, place and what is open.
    const bool isSameOrder = std::ranges::equal(made, m_rows, {}, &Row::number, &Row::number);
    if (!isSameOrder)
        emit layoutAboutToBeChanged();
    const QModelIndexList before = isSameOrder ? QModelIndexList() : persistentIndexList();
    QList<quint64> numbers;
    for (const QModelIndex &index : before)
        numbers.append(index.internalId() == 0 ? m_rows.at(index.row()).number : 0);
    replaceAll(std::move(made));
    if (!isSameOrder) {
        QModelIndexList after = before;
        for (qsizetype i = 0; i < before.size(); ++i) {
            if (numbers.at(i) != 0)
                after[i] = createIndex(m_places.value(numbers.at(i)), before.at(i).column(), quintptr(0));
        }
        changePersistentIndexList(before, after);
        emit layoutChanged();
    }
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    refetch();
}

void CostTableModel::replaceAll(QList<Row> rows)
{
    m_rows = std::move(rows);
    m_places.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_places.insert(m_rows.at(i).number, static_cast<int>(i));
}

/// Steps that are on show follow what their session tells.
void CostTableModel::refetch()
{
    for (int place = 0; place < static_cast<int>(m_rows.size()); ++place) {
        if (!m_rows.at(place).isFetched)
            continue;
        const QModelIndex parentIndex = index(place, 0);
        const QList<StepUsage> steps = m_stepsOf ? m_stepsOf(m_rows.at(place).usage.key) : QList<StepUsage>();
        const int known = static_cast<int>(m_rows.at(place).steps.size());
        const int now = static_cast<int>(steps.size());
        if (now < known) {
            beginRemoveRows(parentIndex, now, known - 1);
            m_rows[place].steps.resize(now);
            endRemoveRows();
        } else if (now > known) {
            beginInsertRows(parentIndex, known, now - 1);
            m_rows[place].steps.append(steps.mid(known));
            endInsertRows();
        }
        if (m_rows.at(place).steps == steps)
            continue;
        m_rows[place].steps = steps;
        emit dataChanged(index(0, 0, parentIndex), index(now - 1, ColumnCount - 1, parentIndex));
    }
}

const CostTableModel::Row *CostTableModel::parentRow(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    const auto place = m_places.constFind(index.internalId());
    return place == m_places.constEnd() ? nullptr : &m_rows.at(*place);
}

QModelIndex CostTableModel::indexOf(const QString &key) const
{
    const auto place = m_places.constFind(m_numbers.value(key));
    return place == m_places.constEnd() ? QModelIndex() : index(*place, 0);
}

QModelIndex CostTableModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(m_rows.at(parent.row()).number) : quintptr(0));
}

QModelIndex CostTableModel::parent(const QModelIndex &index) const
{
    const Row *const row = parentRow(index);
    return row ? createIndex(m_places.value(row->number), 0, quintptr(0)) : QModelIndex();
}

int CostTableModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_rows.size());
    const bool isSession = parent.internalId() == 0 && parent.column() == 0;
    return isSession && parent.row() < m_rows.size() ? static_cast<int>(m_rows.at(parent.row()).steps.size()) : 0;
}

int CostTableModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool CostTableModel::hasChildren(const QModelIndex &parent) const
{
    return canFetchMore(parent) || rowCount(parent) > 0;
}

bool CostTableModel::canFetchMore(const QModelIndex &parent) const
{
    return m_stepsOf && parent.isValid() && parent.internalId() == 0 && parent.column() == 0
        && parent.row() < m_rows.size() && !m_rows.at(parent.row()).isFetched;
}

void CostTableModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Row &row = m_rows[parent.row()];
    row.isFetched = true;
    const QList<StepUsage> steps = m_stepsOf(row.usage.key);
    if (steps.isEmpty())
        return;
    beginInsertRows(parent, 0, static_cast<int>(steps.size()) - 1);
    row.steps = steps;
    endInsertRows();
}

QVariant CostTableModel::figureData(const Figure &figure, int column, int role) const
{
    switch (role) {
    case Qt::ToolTipRole:
        if (column == TokensColumn)
            return Format::tokens(figure.tokens);
        if (column == BasisColumn && figure.unknown > 0)
            return tr("Claude told no cost for %n steps, for example because they were killed.", nullptr,
                      figure.unknown);
        if (column == BasisColumn && figure.unpriced > 0)
            return tr("The price table does not name the model. Import a newer one in Settings → Budgets and prices.");
        if (column == BasisColumn && figure.estimated > 0)
            return tr("Computed from the transcript's tokens and the price table, because Claude told no figure.");
        return {};
    case Qt::TextAlignmentRole:
        return static_cast<int>(alignmentOf(column));
    case BasisRole:
        return static_cast<int>(basisOf(figure));
    case ShareRole:
        return m_largest.micros() > 0 ? figure.cost.dollars() / m_largest.dollars() : 0.0;
    default:
        return {};
    }
}

QVariant CostTableModel::sessionData(const SessionUsage &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return column == SessionColumn ? spoken(row) : text(row, column);
    case Qt::ToolTipRole:
        if (column == ProjectColumn)
            return Format::path(row.project);
        if (column == ModelColumn)
            return row.model;
        if (column == SessionColumn && row.session.isNull())
            return tr("%1\nRun outside of Gantry").arg(titleOf(row));
        break;
    case SessionIdRole:
        return QVariant::fromValue(row.session);
    case KeyRole:
        return row.key;
    case StatusRole:
        return static_cast<int>(row.status);
    case StateRole:
        return -1;
    case OutsideRole:
        return row.session.isNull();
    default:
        break;
    }
    const QVariant value = figureData(row.figure, column, role);
    return role == Qt::ToolTipRole && !value.isValid() ? text(row, column) : value;
}

QVariant CostTableModel::stepData(const Row &row, const StepUsage &step, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return stepText(step, column);
    case SessionIdRole:
        return QVariant::fromValue(row.usage.session);
    case KeyRole:
        return row.usage.key;
    case StepIdRole:
        return QVariant::fromValue(step.step);
    case StatusRole:
        return -1;
    case StateRole:
        return step.step.isNull() ? -1 : static_cast<int>(step.state);
    case OutsideRole:
        return row.usage.session.isNull();
    default:
        break;
    }
    const QVariant value = figureData(step.figure, column, role);
    return role == Qt::ToolTipRole && !value.isValid() ? stepText(step, column) : value;
}

QVariant CostTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const Row *const row = parentRow(index))
        return stepData(*row, row->steps.at(index.row()), index.column(), role);
    return sessionData(m_rows.at(index.row()).usage, index.column(), role);
}

QVariant CostTableModel::sortKey(const SessionUsage &row) const
{
    switch (m_sortColumn) {
    case TokensColumn:
        return usage::totalTokens(row.figure.tokens);
    case CachedColumn:
        return usage::cachedShare(row.figure.tokens).value_or(-1);
    case ModelCostColumn:
        return row.figure.isUnknown() ? -1 : row.figure.model().micros();
    case EngineCostColumn:
        return row.figure.engine.micros();
    case BasisColumn:
        return static_cast<int>(basisOf(row.figure));
    case TotalColumn:
    case ShareColumn:
        return row.figure.isUnknown() ? -1 : row.figure.cost.micros();
    default:
        return text(row, m_sortColumn).toCaseFolded();
    }
}

void CostTableModel::sortRows(QList<Row> &rows) const
{
    // Keys once per row: making them is most of the work.
    QList<std::pair<QVariant, qsizetype>> keys;
    keys.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        keys.append({sortKey(rows.at(i).usage), i});
    const auto before = m_sortOrder == Qt::AscendingOrder ? QPartialOrdering::Less : QPartialOrdering::Greater;
    std::ranges::stable_sort(
        keys, [before](const auto &a, const auto &b) { return QVariant::compare(a.first, b.first) == before; });
    QList<Row> sorted;
    sorted.reserve(rows.size());
    for (const auto &key : std::as_const(keys))
        sorted.append(std::move(rows[key.second]));
    rows = std::move(sorted);
}

void CostTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    QList<SessionUsage> rows;
    for (const Row &row : std::as_const(m_rows))
        rows.append(row.usage);
    setRows(rows, m_stepsOf);
}

QVariant CostTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(alignmentOf(section));
    if (role == Qt::ToolTipRole && section == EngineCostColumn)
        return tr("What the machines it ran on cost, by the engine's own estimate");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SessionColumn:
        return tr("Session");
    case ProjectColumn:
        return tr("Project");
    case ModelColumn:
        return tr("Model");
    case TokensColumn:
        return tr("Tokens");
    case CachedColumn:
        return tr("Cached");
    case ModelCostColumn:
        return tr("Model cost");
    case EngineCostColumn:
        return tr("Engine");
    case BasisColumn:
        return tr("Basis");
    case TotalColumn:
        return tr("Total");
    case ShareColumn:
        return tr("Compared to largest");
    default:
        return {};
    }
}

} // namespace ui
