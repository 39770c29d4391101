// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/costview/CostFigures.h"

#include "ui/models/Format.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Meter.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QLocale>

#include <chrono>

namespace ui {

using namespace Qt::StringLiterals;
using usage::BudgetLevel;

namespace {

constexpr std::chrono::milliseconds shortestForRate = std::chrono::minutes(10);

QString levelWords(BudgetLevel level)
{
    switch (level) {
    case BudgetLevel::Fine:
        return {};
    case BudgetLevel::Half:
        return CostFigures::tr("over half");
    case BudgetLevel::Most:
        return CostFigures::tr("over 80 %");
    case BudgetLevel::Spent:
        return CostFigures::tr("used up");
    }
    return {};
}

/// What is missing from a sum, in words; empty: nothing.
QString gapsOf(const usage::Figure &sum)
{
    QStringList parts;
    if (sum.unknown > 0)
        parts.append(CostFigures::tr("%n unknown", "steps whose cost nobody told", sum.unknown));
    if (sum.unpriced > 0)
        parts.append(CostFigures::tr("%n unpriced", "parts whose model has no price", sum.unpriced));
    return parts.join(u", "_s);
}

QString timeOfDay(std::int64_t at, const QTimeZone &zone)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at, zone).time(), u"HH:mm"_s);
}

/// Large sums without cents: they are estimated.
QString savedWords(base::Money saved, int days)
{
    const double dollars = saved.dollars();
    const QString sum = dollars < 100 ? saved.toString() : u'$' + QLocale().toString(qRound64(dollars));
    return days <= 31 ? CostFigures::tr("saved about %1 in %n days", nullptr, days).arg(sum)
                      : CostFigures::tr("saved about %1 in this range").arg(sum);
}

} // namespace

CostFigures::CostFigures(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"costFigures"_s);
    setAccessibleName(tr("Figures"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme(this).size().space.m);
    m_today = addCard(u"costToday"_s, tr("Today"));
    m_week = addCard(u"costWeek"_s, tr("This week"));
    m_month = addCard(u"costMonth"_s, tr("This month"));
    m_block = addCard(u"costBlock"_s, tr("5-hour block"));
    m_cache = addCard(u"costCache"_s, tr("Read from cache"));
}

CostFigures::Figure CostFigures::addCard(const QString &objectName, const QString &name)
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
    figure.warning = new TextLabel({}, FontRole::Small, TextColor::Waiting, card);
    figure.warning->hide();
    figure.value = new TextLabel({}, FontRole::Figure, TextColor::Normal, card);
    figure.detail = new ElidedLabel({}, Qt::ElideRight, FontRole::Small, TextColor::Muted, card);
    // Equal cards, however long their words are.
    for (TextLabel *label : {figure.value, static_cast<TextLabel *>(figure.detail)})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *head = new QHBoxLayout;
    head->setSpacing(size.space.s);
    head->addWidget(figure.name);
    head->addWidget(figure.warning);
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(figure.value);
    column->addWidget(figure.detail);
    figure.meter = new Meter(card);
    figure.meter->setObjectName(objectName + u"Meter"_s);
    figure.meter->setAccessibleName(name);
    QSizePolicy keeps = figure.meter->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    figure.meter->setSizePolicy(keeps);
    column->addSpacing(size.space.xs);
    column->addWidget(figure.meter);
    column->addStretch(1);
    card->setMinimumWidth(0);
    layout()->addWidget(card);
    static_cast<QHBoxLayout *>(layout())->setStretchFactor(card, 1);
    return figure;
}

void CostFigures::setDetail(const Figure &figure, const QString &text, bool isWarning)
{
    figure.detail->setColor(isWarning ? TextColor::Waiting : TextColor::Muted);
    figure.detail->setText(text);
}

void CostFigures::finish(const Figure &figure)
{
    QStringList words{figure.name->text(), figure.value->text(), figure.detail->text()};
    if (!figure.warning->isHidden())
        words.insert(1, figure.warning->text());
    figure.card->setAccessibleName(words.join(u", "_s));
}

void CostFigures::showCost(const Figure &figure, const usage::Figure &sum, const std::optional<base::Money> &budget,
                           const QString &budgetWords)
{
    const QString gaps = gapsOf(sum);
    figure.value->setText(sum.isUnknown() ? u"–"_s : sum.cost.toString());
    figure.meter->setVisible(budget.has_value());
    figure.warning->hide();
    if (budget) {
        const usage::BudgetState state{usage::BudgetKind::Day, {}, {}, sum.cost, *budget};
        const QString words = tr("of %1 %2, %3").arg(budget->toString(), budgetWords, Format::percent(state.share()));
        setDetail(figure, gaps.isEmpty() ? words : tr("%1; %2").arg(words, gaps), !gaps.isEmpty());
        figure.meter->setShare(state.share(), words);
        figure.meter->setLevel(Meter::budgetLevel(state.share()));
        figure.warning->setText(levelWords(state.level()));
        figure.warning->setColor(state.level() == BudgetLevel::Spent ? TextColor::Failed : TextColor::Waiting);
        figure.warning->setVisible(state.level() != BudgetLevel::Fine);
    } else {
        const bool isQuiet = sum == usage::Figure();
        QString words = isQuiet ? tr("Nothing has run") : tr("no budget set");
        if (sum.isUnknown() && sum.running > 0)
            words = tr("%n running", nullptr, sum.running);
        setDetail(figure, gaps.isEmpty() ? words : gaps, !gaps.isEmpty());
    }
    figure.card->setToolTip(
        sum.unknown > 0
            ? tr("Claude told no cost for %n steps, for example because they were killed.", nullptr, sum.unknown)
            : QString());
    finish(figure);
}

void CostFigures::showBlock(const std::optional<usage::Block> &block, const QTimeZone &zone)
{
    m_block.meter->setVisible(block.has_value());
    if (!block) {
        m_block.name->setText(tr("5-hour block"));
        m_block.value->setText(u"–"_s);
        setDetail(m_block, tr("None goes on"));
        finish(m_block);
        return;
    }
    const QString end = timeOfDay(block->endAt, zone);
    m_block.name->setText(tr("5-hour block, %1 to %2").arg(timeOfDay(block->startAt, zone), end));
    m_block.value->setText(base::Money::fromDollars(block->sums.cost).toString());
    // A rate of a few seconds says nothing about an hour.
    const bool isTelling = block->lastAt - block->firstAt >= shortestForRate.count();
    if (isTelling && block->burnRate && block->projection) {
        setDetail(m_block,
                  tr("%1 an hour, %2 by %3")
                      .arg(base::Money::fromDollars(block->burnRate->costPerHour).toString(),
                           base::Money::fromDollars(block->projection->totalCost).toString(), end));
    } else {
        setDetail(m_block, tr("%1 tokens so far").arg(Format::count(static_cast<qint64>(block->sums.total()))));
    }
    const auto length = static_cast<double>(block->endAt - block->startAt);
    const auto gone = static_cast<double>(QDateTime::currentMSecsSinceEpoch() - block->startAt);
    const double share = std::clamp(gone / length, 0.0, 1.0);
    m_block.meter->setLevel(Meter::Level::Normal);
    m_block.meter->setShare(share, tr("%1 of its time").arg(Format::percent(share)));
    m_block.card->setToolTip(tr("What a subscription counts, from all transcripts on this computer"));
    finish(m_block);
}

void CostFigures::showCache(const usage::Figure &sum, const Values &values)
{
    const auto share = usage::cachedShare(sum.tokens);
    m_cache.value->setText(share ? Format::percent(*share) : u"–"_s);
    if (!share)
        setDetail(m_cache, tr("Nothing was read in this range"));
    else if (values.saved > base::Money())
        setDetail(m_cache, savedWords(values.saved, values.range.days()));
    else
        setDetail(m_cache, tr("of what Claude read in this range"));
    m_cache.meter->setShare(share.value_or(0), m_cache.value->text());
    m_cache.card->setToolTip(Format::tokens(sum.tokens));
    finish(m_cache);
}

void CostFigures::show(const usage::UsageSummary &summary, const Values &values)
{
    const QDate today = summary.today();
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const QDate first(today.year(), today.month(), 1);
    const usage::Budgets &budgets = values.budgets;
    showCost(m_today, summary.figure({today, today}, values.project), budgets.day, tr("daily budget"));
    showCost(m_week, summary.figure({monday, today}, values.project), budgets.week, tr("weekly budget"));
    if (today.isValid())
        m_month.name->setText(QLocale().standaloneMonthName(today.month()));
    showCost(m_month, summary.figure({first, today}, values.project), budgets.month, tr("monthly budget"));
    showBlock(values.block, values.zone.isValid() ? values.zone : QTimeZone::systemTimeZone());
    showCache(summary.figure(values.range, values.project), values);
}

} // namespace ui
