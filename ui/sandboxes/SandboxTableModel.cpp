// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sandboxes/SandboxTableModel.h"

#include "ui/models/Format.h"

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using std::chrono::seconds;
using State = SandboxRow::State;

seconds SandboxRow::ageAt(const QDateTime &now) const
{
    return isCounting() ? age + seconds(std::max<qint64>(0, readAt.secsTo(now))) : age;
}

std::optional<base::Money> SandboxRow::costAt(const QDateTime &now) const
{
    if (!cost || !hourly || !isCounting())
        return cost;
    const qint64 more = (ageAt(now) - age).count();
    return *cost + base::Money::fromMicros(hourly->micros() * more / 3600);
}

SandboxTableModel::SandboxTableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_now(QDateTime::currentDateTimeUtc())
{
}

void SandboxTableModel::setRows(const QList<SandboxRow> &rows)
{
    for (auto i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        if (!std::ranges::contains(rows, m_rows.at(i).id, &SandboxRow::id)) {
            beginRemoveRows({}, i, i);
            m_rows.removeAt(i);
            endRemoveRows();
        }
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto place = static_cast<int>(i);
        const auto known = std::find_if(m_rows.begin() + i, m_rows.end(),
                                        [&](const SandboxRow &row) { return row.id == rows.at(i).id; });
        if (known == m_rows.end()) {
            beginInsertRows({}, place, place);
            m_rows.insert(i, rows.at(i));
            endInsertRows();
            continue;
        }
        const auto before = static_cast<int>(known - m_rows.begin());
        if (before != place) {
            beginMoveRows({}, before, before, {}, place);
            m_rows.move(before, place);
            endMoveRows();
        }
        if (m_rows.at(i) != rows.at(i)) {
            m_rows[i] = rows.at(i);
            emit dataChanged(index(place, 0), index(place, ColumnCount - 1));
        }
    }
}

const SandboxRow *SandboxTableModel::find(const QString &id) const
{
    const auto known = std::ranges::find(m_rows, id, &SandboxRow::id);
    return known == m_rows.end() ? nullptr : &*known;
}

QString SandboxTableModel::words(State state)
{
    switch (state) {
    case State::Creating:
        return tr("Starting");
    case State::Running:
        return tr("Running");
    case State::Paused:
        return tr("Paused");
    case State::Unknown:
        return tr("Unknown to the service");
    case State::Ended:
        break;
    }
    return tr("Ended");
}

QString SandboxTableModel::ageText(const SandboxRow &row, const QDateTime &now)
{
    const auto minutes = [](seconds time) { return time.count() / 60; };
    const seconds age = row.ageAt(now);
    if (row.limit.count() <= 0)
        return Format::duration(age);
    if (row.limit < std::chrono::minutes(2))
        return tr("%1 of %2 s").arg(age.count()).arg(row.limit.count());
    return tr("%1 of %2 min").arg(minutes(age)).arg(minutes(row.limit));
}

int SandboxTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SandboxTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SandboxTableModel::text(const SandboxRow &row, Column column) const
{
    switch (column) {
    case NameColumn:
        return row.name();
    case TemplateColumn:
        return row.templateName;
    case SessionColumn:
        return row.sessionTitle.isEmpty() ? u"–"_s : row.sessionTitle;
    case AgeColumn:
        return ageText(row, m_now);
    case CostColumn:
        return Format::money(row.costAt(m_now));
    case RegionColumn:
        return row.region;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SandboxTableModel::sortKey(const SandboxRow &row, Column column) const
{
    if (column == AgeColumn)
        return static_cast<qlonglong>(row.ageAt(m_now).count());
    if (column == CostColumn)
        return static_cast<qlonglong>(row.costAt(m_now).value_or(base::Money()).micros());
    return text(row, column);
}

QString SandboxTableModel::spoken(const SandboxRow &row) const
{
    return QStringList{row.name(), words(row.state).toLower(), text(row, AgeColumn),
                       Format::spokenMoney(row.costAt(m_now)), row.templateName}
        .join(u", "_s);
}

QVariant SandboxTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SandboxRow &row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == NameColumn                           ? u"%1, %2"_s.arg(row.id, words(row.state))
            : column == CostColumn                            ? tr("%1, estimated").arg(text(row, column))
            : column == SessionColumn && row.session.isNull() ? tr("No session of this computer started it")
                                                              : text(row, column);
    case Qt::AccessibleTextRole:
        return column == NameColumn ? spoken(row) : text(row, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (column == CostColumn ? Qt::AlignTrailing : Qt::AlignLeading));
    case IdRole:
        return row.id;
    case StateRole:
        return static_cast<int>(row.state);
    case ShareRole:
        return row.limit.count() <= 0
            ? -1.0
            : static_cast<double>(row.ageAt(m_now).count()) / static_cast<double>(row.limit.count());
    case SortRole:
        return sortKey(row, column);
    default:
        return {};
    }
}

QVariant SandboxTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (section == CostColumn ? Qt::AlignTrailing : Qt::AlignLeading));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case NameColumn:
        return tr("Name");
    case TemplateColumn:
        return tr("Template");
    case SessionColumn:
        return tr("Session");
    case AgeColumn:
        return tr("Time used");
    case CostColumn:
        return tr("Cost, estimated");
    case RegionColumn:
        return tr("Region");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace ui
