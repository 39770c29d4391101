// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/costview/CostFigures.h"

#include "ui/models/Format.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Meter.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using usage::DayRange;

CostFigures::CostFigures(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"costFigures"_s);
    setAccessibleName(tr("Figures"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme(this).size().space.m);
    m_today = addCard(u"costToday"_s, tr("Today"), false);
    m_week = addCard(u"costWeek"_s, tr("Last 7 days"), false);
    m_month = addCard(u"costMonth"_s, tr("Last 30 days"), false);
    m_tokens = addCard(u"costTokens"_s, tr("Tokens"), false);
    m_cache = addCard(u"costCache"_s, tr("Read from cache"), true);
}

CostFigures::Figure CostFigures::addCard(const QString &objectName, const QString &name, bool withMeter)
{
    Figure figure;
    auto *card = new Card(this);
    card->setObjectName(objectName);
    const Sizes &size = theme(this).size();
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(size.space.l - 2, size.space.s, size.space.l - 2, size.space.m);
    column->setSpacing(size.space.xxs);
    figure.card = card;
    figure.name = new TextLabel(name, FontRole::Small, TextColor::Muted, card);
    figure.value = new TextLabel({}, FontRole::Figure, TextColor::Normal, card);
    figure.detail = new ElidedLabel({}, Qt::ElideRight, FontRole::Small, TextColor::Muted, card);
    // Equal cards, however long their words are.
    for (TextLabel *label : {figure.name, figure.value, static_cast<TextLabel *>(figure.detail)})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(figure.name);
    column->addWidget(figure.value);
    column->addWidget(figure.detail);
    if (withMeter) {
        figure.meter = new Meter(card);
        figure.meter->setObjectName(objectName + u"Meter"_s);
        column->addSpacing(size.space.xs);
        column->addWidget(figure.meter);
    }
    column->addStretch(1);
    layout()->addWidget(card);
    static_cast<QHBoxLayout *>(layout())->setStretchFactor(card, 1);
    return figure;
}

void CostFigures::finish(const Figure &figure)
{
    figure.card->setAccessibleName(
        tr("%1: %2, %3").arg(figure.name->text(), figure.value->text(), figure.detail->text()));
}

void CostFigures::showCost(const Figure &figure, const usage::Figure &sum)
{
    const bool nothing = sum.measured == 0 && sum.unknown == 0 && sum.running == 0;
    figure.value->setText(sum.isUnknown() ? u"–"_s : sum.cost.toString());
    figure.detail->setColor(sum.unknown > 0 ? TextColor::Waiting : TextColor::Muted);
    QStringList parts;
    if (nothing)
        parts.append(tr("Nothing has run"));
    if (sum.measured > 0)
        parts.append(tr("%n steps", nullptr, sum.measured));
    if (sum.unknown > 0)
        parts.append(tr("%n unknown", "steps whose cost nobody told", sum.unknown));
    if (sum.running > 0)
        parts.append(tr("%n running", nullptr, sum.running));
    figure.detail->setText(parts.join(u", "_s));
    figure.card->setToolTip(
        sum.unknown > 0
            ? tr("Claude told no cost for %n steps, for example because they were killed.", nullptr, sum.unknown)
            : QString());
    finish(figure);
}

void CostFigures::showTokens(const usage::Figure &sum)
{
    const session::TokenCount &tokens = sum.tokens;
    const qint64 all = usage::totalTokens(tokens);
    m_tokens.value->setText(all > 0 ? Format::count(all) : u"–"_s);
    m_tokens.detail->setText(
        all > 0 ? tr("%1 in, %2 out").arg(Format::count(all - tokens.output), Format::count(tokens.output))
                : tr("None in this range"));
    finish(m_tokens);
}

void CostFigures::showCache(const usage::Figure &sum)
{
    const auto share = usage::cachedShare(sum.tokens);
    m_cache.value->setText(share ? Format::percent(*share) : u"–"_s);
    m_cache.detail->setText(share ? tr("of what Claude read in this range") : tr("Nothing was read in this range"));
    m_cache.meter->setShare(share.value_or(0), m_cache.value->text());
    finish(m_cache);
}

void CostFigures::show(const usage::UsageSummary &summary, const DayRange &range, const QString &project)
{
    const QDate today = summary.today();
    showCost(m_today, summary.figure({today, today}, project));
    showCost(m_week, summary.figure(DayRange::lastDays(today, 7), project));
    showCost(m_month, summary.figure(DayRange::lastDays(today, 30), project));
    const usage::Figure sum = summary.figure(range, project);
    m_tokens.name->setText(tr("Tokens in %n days", nullptr, range.days()));
    showTokens(sum);
    showCache(sum);
}

} // namespace ui
