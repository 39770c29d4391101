// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/StepUsageModel.h"

#include "ui/models/Format.h"

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using session::Step;

StepUsageModel::StepUsageModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void StepUsageModel::setSnapshot(const std::optional<session::Snapshot> &snapshot)
{
    const auto id = snapshot ? snapshot->session.id : base::SessionId();
    const QList<Step> steps = snapshot ? snapshot->steps : QList<Step>();
    const bool isSameShape = id == m_session && std::ranges::equal(steps, m_steps, {}, &Step::id, &Step::id);
    if (!isSameShape) {
        beginResetModel();
        m_session = id;
        m_steps = steps;
        endResetModel();
        return;
    }
    for (qsizetype row = 0; row < steps.size(); ++row) {
        if (m_steps.at(row) == steps.at(row))
            continue;
        m_steps[row] = steps.at(row);
        emit dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), ColumnCount - 1));
    }
}

int StepUsageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int StepUsageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString usageText(const Step &step, int column)
{
    const QString unknown = u"–"_s;
    const auto &tokens = step.tokens;
    switch (column) {
    case StepUsageModel::StepColumn:
        return Format::stepTitle(step);
    case StepUsageModel::InColumn:
        return tokens ? Format::count(tokens->input + tokens->cacheRead + tokens->cacheCreation) : unknown;
    case StepUsageModel::OutColumn:
        return tokens ? Format::count(tokens->output) : unknown;
    case StepUsageModel::CachedColumn: {
        const qint64 in = tokens ? tokens->input + tokens->cacheRead + tokens->cacheCreation : 0;
        return in > 0 ? Format::percent(static_cast<double>(tokens->cacheRead) / static_cast<double>(in)) : unknown;
    }
    case StepUsageModel::CostColumn:
        return Format::money(step.cost);
    default:
        return {};
    }
}

QVariant StepUsageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_steps.size())
        return {};
    const Step &step = m_steps.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return usageText(step, index.column());
    case Qt::ToolTipRole:
        return index.column() == StepColumn ? Format::stepTitle(step) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == StepColumn ? Qt::AlignLeading | Qt::AlignVCenter
                                                     : Qt::AlignTrailing | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                usageText(step, index.column()));
    default:
        return {};
    }
}

QVariant StepUsageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == StepColumn ? Qt::AlignLeading | Qt::AlignVCenter
                                              : Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StepColumn:
        return tr("Step");
    case InColumn:
        return tr("In", "tokens");
    case OutColumn:
        return tr("Out", "tokens");
    case CachedColumn:
        return tr("Cached");
    case CostColumn:
        return tr("Cost");
    default:
        return {};
    }
}

} // namespace ui
