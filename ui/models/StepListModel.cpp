// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/StepListModel.h"

#include "ui/models/Format.h"

#include <QMimeData>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using session::Step;
using session::StepState;

namespace {

constexpr auto mimeType = "application/x-gantry-step"_L1;

QString kindIcon(session::StepKind kind)
{
    switch (kind) {
    case session::StepKind::ClaudePrompt:
        return u"prompt"_s;
    case session::StepKind::ShellCommand:
        return u"shell"_s;
    case session::StepKind::ParallelSessions:
        return u"parallel"_s;
    case session::StepKind::Empty:
        return u"check"_s;
    }
    return {};
}

qsizetype placeOf(const QList<Step> &steps, const base::StepId &id)
{
    return std::ranges::find(steps, id, &Step::id) - steps.begin();
}

} // namespace

StepListModel::StepListModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_now(QDateTime::currentDateTimeUtc())
{
}

void StepListModel::setSnapshot(const std::optional<session::Snapshot> &snapshot)
{
    const bool isSame = m_snapshot && snapshot && m_snapshot->session.id == snapshot->session.id;
    if (!isSame) {
        beginResetModel();
        m_snapshot = snapshot;
        endResetModel();
        return;
    }
    removeMissing(snapshot->steps);
    placeAll(snapshot->steps);
    m_snapshot->session = snapshot->session;
}

void StepListModel::removeMissing(const QList<Step> &steps)
{
    auto &known = m_snapshot->steps;
    for (qsizetype row = known.size() - 1; row >= 0; --row) {
        if (placeOf(steps, known.at(row).id) < steps.size())
            continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        known.removeAt(row);
        endRemoveRows();
    }
}

void StepListModel::placeAll(const QList<Step> &steps)
{
    auto &known = m_snapshot->steps;
    for (qsizetype row = 0; row < steps.size(); ++row) {
        const Step &wanted = steps.at(row);
        const qsizetype place = placeOf(known, wanted.id);
        const int to = static_cast<int>(row);
        if (place == known.size()) {
            beginInsertRows({}, to, to);
            known.insert(row, wanted);
            endInsertRows();
            continue;
        }
        // Rows before this one are in place, so it can only come from further down.
        if (place != row && beginMoveRows({}, static_cast<int>(place), static_cast<int>(place), {}, to)) {
            known.move(place, row);
            endMoveRows();
        }
        if (known.at(row) == wanted)
            continue;
        known[row] = wanted;
        emit dataChanged(index(to), index(to));
    }
}

void StepListModel::setNow(const QDateTime &now)
{
    m_now = now;
    for (int row = 0; row < rowCount(); ++row) {
        if (session::isActive(m_snapshot->steps.at(row).state))
            emit dataChanged(index(row), index(row), {LineRole, Qt::AccessibleTextRole});
    }
}

int StepListModel::rowOf(const base::StepId &id) const
{
    if (!m_snapshot)
        return -1;
    const qsizetype place = placeOf(m_snapshot->steps, id);
    return place < m_snapshot->steps.size() ? static_cast<int>(place) : -1;
}

const Step *StepListModel::stepAt(int row) const
{
    return m_snapshot && row >= 0 && row < m_snapshot->steps.size() ? &m_snapshot->steps.at(row) : nullptr;
}

int StepListModel::doneCount() const
{
    if (!m_snapshot)
        return 0;
    return static_cast<int>(std::ranges::count(m_snapshot->steps, StepState::Succeeded, &Step::state));
}

int StepListModel::firstFreeRow() const
{
    const auto &steps = m_snapshot->steps;
    for (qsizetype row = steps.size(); row > 0; --row) {
        if (steps.at(row - 1).state != StepState::Pending)
            return static_cast<int>(row);
    }
    return 0;
}

bool StepListModel::requestMove(int row, int by)
{
    const Step *step = stepAt(row);
    if (!step || step->state != StepState::Pending)
        return false;
    const int to = row + by;
    // What has run stays above what has not.
    if (to == row || to < std::min(row, firstFreeRow()) || to >= rowCount())
        return false;
    emit moveRequested(step->id, to);
    return true;
}

int StepListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_snapshot ? 0 : static_cast<int>(m_snapshot->steps.size());
}

QVariant StepListModel::data(const QModelIndex &index, int role) const
{
    const Step *step = index.isValid() ? stepAt(index.row()) : nullptr;
    if (!step)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return Format::stepTitle(*step);
    case Qt::ToolTipRole:
        return step->text.isEmpty() ? Format::stepTitle(*step) : step->text.left(1000);
    case Qt::AccessibleTextRole:
        return Format::spokenStep(*step, m_now);
    case StepIdRole:
        return QVariant::fromValue(step->id);
    case StepRole:
        return QVariant::fromValue(*step);
    case NumberRole:
        return index.row() + 1;
    case StateRole:
        return QVariant::fromValue(step->state);
    case LineRole:
        return Format::stepLine(*step, m_now);
    case KindIconRole:
        return kindIcon(step->kind);
    case CanMoveRole:
        return step->state == StepState::Pending;
    default:
        return {};
    }
}

Qt::ItemFlags StepListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Step *step = stepAt(index.row());
    const bool canMove = step && step->state == StepState::Pending;
    const auto plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return canMove ? plain | Qt::ItemIsDragEnabled : plain;
}

QHash<int, QByteArray> StepListModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert({{StepIdRole, "stepId"}, {TitleRole, "title"}, {StateRole, "state"}, {LineRole, "line"}});
    return names;
}

Qt::DropActions StepListModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList StepListModel::mimeTypes() const
{
    return {mimeType};
}

QMimeData *StepListModel::mimeData(const QModelIndexList &indexes) const
{
    const Step *step = indexes.isEmpty() ? nullptr : stepAt(indexes.first().row());
    if (!step)
        return nullptr;
    auto *data = new QMimeData;
    data->setData(mimeType, step->id.toString().toUtf8());
    return data;
}

std::optional<int> StepListModel::targetOf(const QMimeData *data, int row, const QModelIndex &parent) const
{
    if (!data || !data->hasFormat(mimeType))
        return {};
    const int from = rowOf(base::StepId(QString::fromUtf8(data->data(mimeType))));
    const Step *step = stepAt(from);
    if (!step || step->state != StepState::Pending)
        return {};
    // On a row counts as before it, on the empty space below as after all.
    int before = row;
    if (before < 0)
        before = parent.isValid() ? parent.row() : rowCount();
    before = std::max(before, std::min(from, firstFreeRow()));
    const int to = before > from ? before - 1 : before;
    return to == from ? std::nullopt : std::optional(to);
}

bool StepListModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                    const QModelIndex &parent) const
{
    return action == Qt::MoveAction && targetOf(data, row, parent).has_value();
}

bool StepListModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    const auto to = action == Qt::MoveAction ? targetOf(data, row, parent) : std::nullopt;
    if (to)
        emit moveRequested(base::StepId(QString::fromUtf8(data->data(mimeType))), *to);
    // Always false: the view would otherwise remove the dragged row by itself.
    return false;
}

} // namespace ui
