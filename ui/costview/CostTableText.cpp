// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the table: what stands in its cells, and what is read aloud.
#include "ui/costview/CostTableModel.h"

#include "ui/models/Format.h"

#include <QDir>
#include <QRegularExpression>

namespace ui {

using namespace Qt::StringLiterals;
using usage::Figure;
using usage::SessionUsage;
using usage::StepUsage;

namespace {

constexpr int shortIdLetters = 8;

QString projectWords(const QString &project)
{
    return project.startsWith(u'/') ? QDir(project).dirName() : project;
}

bool hasModelCost(const Figure &figure)
{
    return !figure.isUnknown() && (figure.measured > 0 || figure.model() != base::Money());
}

} // namespace

CostTableModel::Basis CostTableModel::basisOf(const Figure &figure)
{
    const bool hasGaps = figure.unpriced > 0 || figure.unknown > 0;
    if (figure.measured == 0 && figure.estimated == 0) {
        if (figure.unknown > 0)
            return Basis::Unknown;
        return figure.unpriced > 0 ? Basis::Unpriced : Basis::NotYet;
    }
    if (hasGaps)
        return Basis::PartUnknown;
    if (figure.estimated == 0)
        return Basis::Measured;
    return figure.measured > 0 ? Basis::PartEstimated : Basis::Estimated;
}

QString CostTableModel::basisWords(Basis basis)
{
    switch (basis) {
    case Basis::Measured:
        return tr("Measured");
    case Basis::PartEstimated:
        return tr("Part estimated");
    case Basis::Estimated:
        return tr("Estimated");
    case Basis::PartUnknown:
        return tr("Part unknown");
    case Basis::Unpriced:
        return tr("Unpriced");
    case Basis::Unknown:
        return tr("Unknown");
    case Basis::NotYet:
        return tr("Still running");
    }
    return {};
}

QString CostTableModel::basisId(Basis basis)
{
    switch (basis) {
    case Basis::Measured:
        return u"measured"_s;
    case Basis::PartEstimated:
        return u"part_estimated"_s;
    case Basis::Estimated:
        return u"estimated"_s;
    case Basis::PartUnknown:
        return u"part_unknown"_s;
    case Basis::Unpriced:
        return u"unpriced"_s;
    case Basis::Unknown:
        return u"unknown"_s;
    case Basis::NotYet:
        return u"running"_s;
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

QString CostTableModel::titleOf(const SessionUsage &row)
{
    return row.title.isEmpty() ? tr("Conversation %1").arg(row.key.left(shortIdLetters)) : row.title;
}

QString CostTableModel::figureText(const Figure &figure, int column)
{
    const QString none = u"–"_s;
    switch (column) {
    case TokensColumn: {
        const qint64 all = usage::totalTokens(figure.tokens);
        return all > 0 ? Format::count(all) : none;
    }
    case CachedColumn: {
        const auto share = usage::cachedShare(figure.tokens);
        return share ? Format::percent(*share) : none;
    }
    case ModelCostColumn:
        return hasModelCost(figure) ? figure.model().toString() : none;
    case EngineCostColumn:
        return figure.engine != base::Money() ? figure.engine.toString() : none;
    case BasisColumn:
        return basisWords(basisOf(figure));
    case TotalColumn:
        return figure.isUnknown() ? none : figure.cost.toString();
    default:
        return {};
    }
}

QString CostTableModel::text(const SessionUsage &row, int column) const
{
    switch (column) {
    case SessionColumn:
        return titleOf(row);
    case ProjectColumn:
        return projectWords(row.project);
    case ModelColumn:
        return modelWords(row.model);
    default:
        return figureText(row.figure, column);
    }
}

QString CostTableModel::stepText(const StepUsage &step, int column) const
{
    switch (column) {
    case SessionColumn:
        if (!step.title.isEmpty())
            return step.title;
        return step.step.isNull() ? tr("With %1").arg(modelWords(step.model)) : tr("Step without a title");
    case ProjectColumn:
        return {};
    case ModelColumn:
        return modelWords(step.model);
    default:
        return figureText(step.figure, column);
    }
}

QString CostTableModel::spoken(const SessionUsage &row) const
{
    const auto cost = row.figure.isUnknown() ? std::nullopt : std::optional(row.figure.cost);
    return tr("%1, %2, %3, %4, %5")
        .arg(titleOf(row), projectWords(row.project), modelWords(row.model), Format::spokenMoney(cost),
             basisWords(basisOf(row.figure)).toLower());
}

} // namespace ui
