// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/costview/CostTableModel.h"

#include "ui/models/Format.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using usage::SessionUsage;

CostTableModel::CostTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CostTableModel::setRows(const QList<SessionUsage> &rows)
{
    m_largest = {};
    for (const SessionUsage &row : rows)
        m_largest = std::max(m_largest, row.figure.cost);
    // The usual change is a figure in a row that is there already: views keep selection and place.
    const bool sameSessions = std::ranges::equal(rows, m_rows, {}, &SessionUsage::session, &SessionUsage::session);
    if (sameSessions) {
        m_rows = rows;
        if (!rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

CostTableModel::Basis CostTableModel::basisOf(const usage::Figure &figure)
{
    if (figure.measured == 0)
        return figure.unknown > 0 ? Basis::Unknown : Basis::NotYet;
    return figure.unknown > 0 ? Basis::PartUnknown : Basis::Measured;
}

QString CostTableModel::basisWords(Basis basis)
{
    switch (basis) {
    case Basis::Measured:
        return tr("Measured");
    case Basis::PartUnknown:
        return tr("Part unknown");
    case Basis::Unknown:
        return tr("Unknown");
    case Basis::NotYet:
        return tr("Still running");
    }
    return {};
}

QString CostTableModel::modelWords(const QString &model)
{
    if (model.isEmpty())
        return tr("Unknown model");
    static const QRegularExpression form(u"^claude-([a-z]+)-(\\d+)(?:-(\\d{1,2}))?(?:-\\d{8})?(?:\\[.*\\])?$"_s);
    const auto match = form.match(model);
    if (!match.hasMatch())
        return model;
    const QString name = match.captured(1).left(1).toUpper() + match.captured(1).mid(1);
    return name + u' ' + match.captured(2) + (match.captured(3).isEmpty() ? QString() : u'.' + match.captured(3));
}

QString CostTableModel::text(const SessionUsage &row, Column column) const
{
    const session::TokenCount &tokens = row.figure.tokens;
    const qint64 all = usage::totalTokens(tokens);
    switch (column) {
    case SessionColumn:
        return row.title;
    case ProjectColumn:
        return QDir(row.project).dirName();
    case ModelColumn:
        return modelWords(row.model);
    case InColumn:
        return all > 0 ? Format::count(all - tokens.output) : u"–"_s;
    case OutColumn:
        return all > 0 ? Format::count(tokens.output) : u"–"_s;
    case CachedColumn: {
        const auto share = usage::cachedShare(tokens);
        return share ? Format::percent(*share) : u"–"_s;
    }
    case BasisColumn:
        return basisWords(basisOf(row.figure));
    case TotalColumn:
        return row.figure.isUnknown() ? u"–"_s : row.figure.cost.toString();
    case ShareColumn:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CostTableModel::sortKey(const SessionUsage &row, Column column) const
{
    const session::TokenCount &tokens = row.figure.tokens;
    switch (column) {
    case InColumn:
        return static_cast<qlonglong>(usage::totalTokens(tokens) - tokens.output);
    case OutColumn:
        return static_cast<qlonglong>(tokens.output);
    case CachedColumn:
        return usage::cachedShare(tokens).value_or(-1);
    case BasisColumn:
        return static_cast<int>(basisOf(row.figure));
    case TotalColumn:
    case ShareColumn:
        return static_cast<qlonglong>(row.figure.isUnknown() ? -1 : row.figure.cost.micros());
    default:
        return text(row, column).toCaseFolded();
    }
}

QString CostTableModel::spoken(const SessionUsage &row) const
{
    const auto cost = row.figure.isUnknown() ? std::nullopt : std::optional(row.figure.cost);
    return tr("%1, %2, %3, %4, %5")
        .arg(row.title, QDir(row.project).dirName(), modelWords(row.model), Format::spokenMoney(cost),
             basisWords(basisOf(row.figure)).toLower());
}

int CostTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CostTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static Qt::Alignment alignmentOf(int column)
{
    const bool isNumber = column == CostTableModel::InColumn || column == CostTableModel::OutColumn
        || column == CostTableModel::CachedColumn || column == CostTableModel::TotalColumn;
    return Qt::AlignVCenter | (isNumber ? Qt::AlignTrailing : Qt::AlignLeading);
}

QVariant CostTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SessionUsage &row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        if (column == ProjectColumn)
            return Format::path(row.project);
        if (column == ModelColumn)
            return row.model;
        if (column == BasisColumn && row.figure.unknown > 0)
            return tr("Claude told no cost for %n steps, for example because they were killed.", nullptr,
                      row.figure.unknown);
        return text(row, column);
    case Qt::AccessibleTextRole:
        return column == SessionColumn ? spoken(row) : text(row, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>(alignmentOf(column));
    case SessionIdRole:
        return QVariant::fromValue(row.session);
    case StatusRole:
        return static_cast<int>(row.status);
    case BasisRole:
        return static_cast<int>(basisOf(row.figure));
    case ShareRole:
        return m_largest.micros() > 0 ? row.figure.cost.dollars() / m_largest.dollars() : 0.0;
    case SortRole:
        return sortKey(row, column);
    default:
        return {};
    }
}

QVariant CostTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(alignmentOf(section));
    if (role == Qt::ToolTipRole && section == InColumn)
        return tr("Everything Claude read, from the cache too");
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case SessionColumn:
        return tr("Session");
    case ProjectColumn:
        return tr("Project");
    case ModelColumn:
        return tr("Model");
    case InColumn:
        return tr("Tokens in");
    case OutColumn:
        return tr("Tokens out");
    case CachedColumn:
        return tr("Cached");
    case BasisColumn:
        return tr("Basis");
    case TotalColumn:
        return tr("Total");
    case ShareColumn:
        return tr("Compared to largest");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace ui
