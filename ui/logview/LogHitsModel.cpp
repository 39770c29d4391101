// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logview/LogHitsModel.h"

#include <QLocale>

namespace ui {

void LogHitsModel::append(const QList<LogHit> &hits)
{
    if (hits.isEmpty())
        return;
    const auto first = static_cast<int>(m_hits.size());
    beginInsertRows({}, first, first + static_cast<int>(hits.size()) - 1);
    m_hits += hits;
    endInsertRows();
}

void LogHitsModel::clear()
{
    if (m_hits.isEmpty())
        return;
    beginResetModel();
    m_hits.clear();
    endResetModel();
}

int LogHitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

int LogHitsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogHitsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogHit &hit = m_hits.at(index.row());
    const QString line = QLocale().toString(hit.line + 1);
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %2, line %3: %4").arg(hit.source.sessionTitle, hit.source.title, line, hit.text);
    if (role == Qt::TextAlignmentRole && index.column() == LineColumn)
        return static_cast<int>(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case SessionColumn:
        return hit.source.sessionTitle;
    case RunColumn:
        return hit.source.title;
    case LineColumn:
        return line;
    case TextColumn:
        return hit.text;
    default:
        return {};
    }
}

QVariant LogHitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == LineColumn ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SessionColumn:
        return tr("Session");
    case RunColumn:
        return tr("Run");
    case LineColumn:
        return tr("Line");
    case TextColumn:
        return tr("Text");
    default:
        return {};
    }
}

} // namespace ui
