// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/UsageTab.h"

#include "ui/models/Format.h"
#include "ui/models/StepUsageModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Meter.h"
#include "ui/widgets/SelectableRowDelegate.h"
#include "ui/widgets/Surface.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using session::StepKind;
using session::StepState;

namespace {

/// A step of Claude's that has run: it must have cost something, so no figure means that it is not known.
/// A step that still runs has time to tell.
bool shouldHaveCost(const session::Step &step)
{
    return step.kind == StepKind::ClaudePrompt && step.state != StepState::Pending && step.startedAt.isValid()
        && !session::isActive(step.state);
}

} // namespace

UsageTab::UsageTab(QWidget *parent)
    : QWidget(parent)
    , m_steps(new StepUsageModel(this))
{
    setObjectName(u"usageTab"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    createFigures();
    column->addWidget(new Separator);
    createTable();
    setContext({}, {});
    setSnapshot({});
}

void UsageTab::createFigures()
{
    const auto &space = theme(this).size().space;
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(space.m, space.m, space.m, space.m);
    column->setSpacing(space.s);
    auto *row = new QHBoxLayout;
    m_cost = new TextLabel({}, FontRole::Figure);
    m_cost->setObjectName(u"usageCost"_s);
    m_basis = new Chip;
    m_basis->setObjectName(u"usageBasis"_s);
    row->addWidget(m_cost);
    row->addSpacing(space.s);
    row->addWidget(m_basis, 0, Qt::AlignVCenter);
    row->addStretch();
    column->addLayout(row);

    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(space.m);
    m_grid->setVerticalSpacing(space.xs);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    m_in = addFact(tr("Tokens in"), u"usageIn"_s);
    m_out = addFact(tr("Tokens out"), u"usageOut"_s);
    m_cache = addFact(tr("From cache"), u"usageCache"_s);
    m_context = addFact(tr("Context"), u"usageContext"_s);
    m_contextMeter = new Meter;
    m_contextMeter->setObjectName(u"contextMeter"_s);
    m_contextMeter->setAccessibleName(tr("Context"));
    m_grid->addWidget(m_contextMeter, m_grid->rowCount(), 1);
    m_model = addFact(tr("Model"), u"usageModel"_s);
    m_engine = addFact(tr("Runs in"), u"usageEngine"_s);
    layout()->addWidget(head);
}

ElidedLabel *UsageTab::addFact(const QString &name, const QString &objectName)
{
    const int row = m_grid->rowCount();
    auto *value = new ElidedLabel({}, Qt::ElideRight, FontRole::Small);
    value->setObjectName(objectName);
    m_grid->addWidget(new TextLabel(name, FontRole::Small, TextColor::Muted), row, 0);
    m_grid->addWidget(value, row, 1);
    return value;
}

void UsageTab::createTable()
{
    m_table = new QTreeView;
    describe(m_table, u"usageTable"_s, tr("Use per step"));
    m_table->setModel(m_steps);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setItemsExpandable(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAllColumnsShowFocus(true);
    m_table->viewport()->setBackgroundRole(QPalette::Window);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionsMovable(false);
    m_table->header()->setSectionResizeMode(StepUsageModel::StepColumn, QHeaderView::Stretch);
    for (int column = StepUsageModel::InColumn; column < StepUsageModel::ColumnCount; ++column)
        m_table->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_table->header()->setMinimumSectionSize(32);
    // Five columns have to fit into a narrow panel.
    m_table->setFont(theme(this).font(FontRole::Small));
    layout()->addWidget(m_table);
    static_cast<QVBoxLayout *>(layout())->setStretchFactor(m_table, 1);
}

void UsageTab::setSnapshot(const std::optional<session::Snapshot> &snapshot)
{
    m_steps->setSnapshot(snapshot);
    const auto tokens = snapshot ? snapshot->session.tokens : std::nullopt;
    const QString unknown = u"–"_s;
    const qint64 in = tokens ? tokens->input + tokens->cacheRead + tokens->cacheCreation : 0;
    m_cost->setText(Format::money(snapshot ? snapshot->session.cost : std::nullopt));
    m_cost->setAccessibleName(
        tr("Cost: %1").arg(Format::spokenMoney(snapshot ? snapshot->session.cost : std::nullopt)));
    m_in->setText(tokens ? Format::count(in) : unknown);
    m_out->setText(tokens ? Format::count(tokens->output) : unknown);
    m_cache->setText(tokens && in > 0
                         ? tr("%1 read, %2 written, %3 of all")
                               .arg(Format::count(tokens->cacheRead), Format::count(tokens->cacheCreation),
                                    Format::percent(static_cast<double>(tokens->cacheRead) / static_cast<double>(in)))
                         : unknown);
    if (!snapshot)
        return;
    const auto &session = snapshot->session;
    const QString model = session.activeModel.isEmpty() ? session.profile.model : session.activeModel;
    m_model->setText(model.isEmpty() ? tr("Claude's default") : model);
    m_engine->setText(Format::engine(session));
    showBasis(*snapshot);
}

void UsageTab::showBasis(const session::Snapshot &snapshot)
{
    const auto &steps = snapshot.steps;
    const auto expected = std::ranges::count_if(steps, shouldHaveCost);
    const auto known
        = std::ranges::count_if(steps, [](const auto &step) { return shouldHaveCost(step) && step.cost.has_value(); });
    if (!snapshot.session.cost) {
        const bool runs = std::ranges::any_of(steps, [](const auto &step) { return session::isActive(step.state); });
        m_basis->setText(expected > 0 ? tr("Unknown") : runs ? tr("Still running") : tr("No cost yet"));
        m_basis->setTone(expected > 0 ? Tone::Waiting : Tone::Idle);
        m_basis->setToolTip(expected > 0 ? tr("Claude has reported no figure for this session") : QString());
    } else if (known < expected) {
        m_basis->setText(tr("Part unknown"));
        m_basis->setTone(Tone::Waiting);
        m_basis->setToolTip(tr("Claude has reported no figure for %1 of %2 steps").arg(expected - known).arg(expected));
    } else if (std::ranges::any_of(
                   steps, [](const auto &step) { return session::isActive(step.state) && step.cost.has_value(); })) {
        m_basis->setText(tr("So far"));
        m_basis->setTone(Tone::Idle);
        m_basis->setToolTip(tr("Counted from the transcript while it runs; Claude tells its own figure at the end"));
    } else {
        m_basis->setText(tr("Measured"));
        m_basis->setTone(Tone::Idle);
        m_basis->setToolTip(tr("Claude's own figures"));
    }
    m_basis->setAccessibleName(tr("Basis: %1").arg(m_basis->text()));
}

void UsageTab::setContext(std::optional<qint64> used, std::optional<qint64> limit)
{
    const bool hasShare = used && limit && *limit > 0;
    m_contextMeter->setVisible(hasShare);
    if (!used) {
        m_context->setText(u"–"_s);
        return;
    }
    if (!hasShare) {
        m_context->setText(tr("%1 tokens").arg(Format::count(*used)));
        return;
    }
    const double share = static_cast<double>(*used) / static_cast<double>(*limit);
    const QString words
        = tr("%1 of %2 tokens, %3").arg(Format::count(*used), Format::count(*limit), Format::percent(share));
    m_context->setText(words);
    m_contextMeter->setShare(share, words);
}

} // namespace ui
