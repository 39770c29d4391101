// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/costview/CostsPage.h"

#include "ui/costview/CostChart.h"
#include "ui/costview/CostDelegate.h"
#include "ui/costview/CostFigures.h"
#include "ui/costview/CostLegend.h"
#include "ui/costview/CostTableModel.h"
#include "ui/models/Format.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/PageHeader.h"

#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using usage::DayRange;
using usage::UsageSummary;

namespace {

/// The fifth colour, grey, is that of machines and of everything that has no name of its own.
constexpr int greySeries = 4;

/// A model keeps its colour for ever: by the order in which they were first used, not by what they cost.
int colorIndex(qsizetype firstUse)
{
    if (firstUse < 0)
        return greySeries;
    const auto place = static_cast<int>(firstUse % 5);
    return place < greySeries ? place : greySeries + 1;
}

QString seriesName(usage::GroupBy group, const QString &name)
{
    if (name == UsageSummary::otherSeries)
        return CostsPage::tr("Others");
    if (name == UsageSummary::engineSeries)
        return CostsPage::tr("Engines");
    switch (group) {
    case usage::GroupBy::Model:
        return CostTableModel::modelWords(name);
    case usage::GroupBy::Project:
        return name.startsWith(u'/') ? QDir(name).dirName() : name;
    case usage::GroupBy::Engine:
        break;
    }
    if (name.isEmpty())
        return CostsPage::tr("Outside of Gantry");
    session::Session session;
    session.profile.engine = name;
    return name == u"local" ? CostsPage::tr("This computer") : ui::Format::engine(session);
}

} // namespace

CostsPage::CostsPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"costsPage"_s);
    setAccessibleName(tr("Costs"));
    m_prices = std::make_shared<const usage::PriceBook>();
    createHeader();
    m_notices = new NoticeStack(this);
    auto *content = new Surface(&Surfaces::page, {}, this);
    const Sizes &size = theme(this).size();
    auto *cards = new QVBoxLayout(content);
    cards->setContentsMargins(size.space.l, size.space.m, size.space.l, size.space.m);
    cards->setSpacing(size.space.m);
    m_figures = new CostFigures(content);
    m_figures->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    cards->addWidget(m_figures);
    cards->addWidget(createChartCard(), 2);
    cards->addWidget(createTableCard(), 3);
    auto *empty
        = new EmptyState(u"pageCosts"_s, tr("No costs yet"),
                         tr("What Claude spends on this computer appears here, whoever started it."), {}, {}, this);
    empty->setObjectName(u"costsEmpty"_s);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(empty);
    m_stack->addWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_notices);
    column->addWidget(m_stack, 1);
    connectControls();
    refresh();
}

CostsPage::~CostsPage() = default;

void CostsPage::createHeader()
{
    m_header = new PageHeader(tr("Costs"), this);
    m_ranges = new SegmentedButtons(this);
    describe(m_ranges, u"costRange"_s, tr("Range"), tr("How many days are shown"));
    m_ranges->addSegment(u"1"_s, tr("Today"));
    for (const int days : {7, 14, 30})
        m_ranges->addSegment(QString::number(days), tr("%n days", nullptr, days));
    m_ranges->setCurrent(QString::number(m_days));
    m_moreRanges = new QPushButton(icon(u"calendar"_s), tr("Range…"), this);
    describe(m_moreRanges, u"costMoreRanges"_s, tr("Range…"), tr("Longer ranges, or one of your own"));
    m_moreRanges->setToolTip(m_moreRanges->accessibleDescription());
    createRangeMenu(m_moreRanges);
    m_zone = new LinkButton({}, this);
    describe(m_zone, u"costTimeZone"_s, tr("Time zone"), tr("The zone that days begin and end in"));
    m_zone->setToolTip(m_zone->accessibleDescription());
    connect(m_zone, &QPushButton::clicked, this, &CostsPage::askTimeZone);
    m_groups = new QComboBox(this);
    describe(m_groups, u"costGroup"_s, tr("Group by"), tr("What the bars are made of"));
    m_groups->addItem(tr("By model"), static_cast<int>(usage::GroupBy::Model));
    m_groups->addItem(tr("By project"), static_cast<int>(usage::GroupBy::Project));
    m_groups->addItem(tr("By engine"), static_cast<int>(usage::GroupBy::Engine));
    m_projects = new QComboBox(this);
    describe(m_projects, u"costProject"_s, tr("Project"), tr("Which project is shown"));
    m_projects->addItem(tr("All projects"), QString());
    for (QComboBox *box : {m_groups, m_projects})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *save = new QPushButton(icon(u"download"_s), tr("Export…"), this);
    describe(save, u"costExport"_s, tr("Export…"), tr("Save or copy the table"));
    save->setToolTip(save->accessibleDescription());
    createExportMenu(save);
    m_header->addLeading(m_ranges);
    m_header->addLeading(m_moreRanges);
    m_header->addLeading(m_zone);
    m_header->addTrailing(m_groups);
    m_header->addTrailing(m_projects);
    m_header->addTrailing(save);
}

QWidget *CostsPage::createChartCard()
{
    auto *card = new Card(this);
    card->setObjectName(u"costChartCard"_s);
    const Sizes &size = theme(this).size();
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(size.space.l, size.space.m - 2, size.space.s, size.space.s);
    column->setSpacing(size.space.xs);
    auto *head = new QHBoxLayout;
    m_chartTitle = new TextLabel({}, FontRole::Strong, TextColor::Normal, card);
    head->addWidget(m_chartTitle);
    m_legend = new CostLegend(card);
    head->addWidget(m_legend, 1);
    m_chart = new CostChart(card);
    m_chart->setMinimumHeight(120);
    column->addLayout(head);
    column->addWidget(m_chart, 1);
    return card;
}

QWidget *CostsPage::createTable(QWidget *card)
{
    m_model = new CostTableModel(this);
    auto *table = new QTreeView(card);
    describe(table, u"costTable"_s, tr("Cost per session"),
             tr("Enter opens the session, the right arrow key shows its steps, Ctrl+C copies the rows"));
    table->setModel(m_model);
    table->setItemDelegate(new CostDelegate(table));
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->setExpandsOnDoubleClick(false);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setFrameShape(QFrame::NoFrame);
    table->setSortingEnabled(true);
    table->sortByColumn(CostTableModel::TotalColumn, Qt::DescendingOrder);
    table->installEventFilter(this);
    QHeaderView *header = table->header();
    header->setObjectName(u"costTableHeader"_s);
    header->setMinimumSectionSize(48);
    header->setStretchLastSection(false);
    const int widths[]{260, 120, 110, 80, 76, 92, 84, 126, 96, 150};
    for (int i = 0; i < CostTableModel::ColumnCount; ++i)
        header->resizeSection(i, widths[i]);
    header->setSectionResizeMode(CostTableModel::SessionColumn, QHeaderView::Stretch);
    return table;
}

QWidget *CostsPage::createTableCard()
{
    auto *card = new Card(this);
    card->setObjectName(u"costTableCard"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    const Sizes &size = theme(this).size();
    m_dayBar = new Surface(&Surfaces::header, Qt::BottomEdge, card);
    m_dayBar->setObjectName(u"costDayBar"_s);
    auto *bar = new QHBoxLayout(m_dayBar);
    bar->setContentsMargins(size.space.m, size.space.xs, size.space.s, size.space.xs);
    m_dayText = new TextLabel({}, FontRole::SmallStrong, TextColor::Normal, m_dayBar);
    auto *all = new LinkButton(tr("Show all days"), m_dayBar);
    describe(all, u"costAllDays"_s, tr("Show all days"), tr("Show the whole range in the table"));
    connect(all, &QPushButton::clicked, this, [this] { selectDay({}); });
    bar->addWidget(m_dayText);
    bar->addWidget(all);
    bar->addStretch(1);
    m_table = qobject_cast<QTreeView *>(createTable(card));
    auto *nothing = new EmptyState(u"pageCosts"_s, tr("No costs in this range"),
                                   tr("Choose more days or another project."), {}, {}, card);
    nothing->setObjectName(u"costNothingInRange"_s);
    m_tableStack = new QStackedWidget(card);
    m_tableStack->addWidget(m_table);
    m_tableStack->addWidget(nothing);
    column->addWidget(m_dayBar);
    column->addWidget(m_tableStack, 1);
    return card;
}

void CostsPage::connectControls()
{
    connect(m_ranges, &SegmentedButtons::currentChanged, this, [this](const QString &id) { setRangeDays(id.toInt()); });
    connect(m_groups, &QComboBox::currentIndexChanged, this, &CostsPage::refresh);
    connect(m_projects, &QComboBox::currentIndexChanged, this, &CostsPage::refresh);
    connect(m_chart, &CostChart::daySelected, this, &CostsPage::selectDay);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &CostsPage::openCurrent);
    connect(m_notices, &NoticeStack::actionTriggered, this, [this](const QString &id, int) {
        if (id == u"reading" && m_isReading) {
            emit cancelReadingRequested();
        } else if (id == u"reading") {
            m_notices->dismiss(id);
            emit readOnRequested();
        }
    });
}

void CostsPage::setSummary(const UsageSummary &summary, const std::optional<usage::Block> &block)
{
    m_summary = summary;
    m_block = block;
    fillProjects();
    refresh();
}

void CostsPage::setBudgets(const usage::Budgets &budgets)
{
    if (budgets == m_budgets)
        return;
    m_budgets = budgets;
    refresh();
}

void CostsPage::setPrices(std::shared_ptr<const usage::PriceBook> prices)
{
    m_prices = std::move(prices);
    refresh();
}

void CostsPage::fillProjects()
{
    const QStringList projects = m_summary.projects();
    QStringList known;
    for (int i = 1; i < m_projects->count(); ++i)
        known.append(m_projects->itemData(i).toString());
    if (known == projects)
        return;
    const QString chosen = project();
    const QSignalBlocker blocker(m_projects);
    while (m_projects->count() > 1)
        m_projects->removeItem(1);
    for (const QString &one : projects)
        m_projects->addItem(one.startsWith(u'/') ? QDir(one).dirName() : one, one);
    m_projects->setCurrentIndex(std::max(m_projects->findData(chosen), 0));
}

QString CostsPage::project() const
{
    return m_projects->currentData().toString();
}

DayRange CostsPage::range() const
{
    if (m_custom)
        return *m_custom;
    const QDate today = m_summary.today().isValid() ? m_summary.today() : QDate::currentDate();
    return DayRange::lastDays(today, m_days);
}

DayRange CostsPage::tableRange() const
{
    return m_chart->selectedBar().value_or(range());
}

void CostsPage::setRangeDays(int days)
{
    m_days = days;
    m_custom.reset();
    m_ranges->setCurrent(QString::number(days));
    m_moreRanges->setText(tr("Range…"));
    refresh();
}

void CostsPage::setRange(const DayRange &range)
{
    if (!range.first.isValid() || !range.last.isValid() || range.first > range.last)
        return;
    m_custom = range;
    m_ranges->setCurrent({});
    const QLocale locale;
    m_moreRanges->setText(tr("%1 to %2")
                              .arg(locale.toString(range.first, QLocale::ShortFormat),
                                   locale.toString(range.last, QLocale::ShortFormat)));
    refresh();
}

void CostsPage::selectDay(std::optional<QDate> day)
{
    m_chart->setSelectedDay(day);
    refreshTable();
}

void CostsPage::refresh()
{
    m_stack->setCurrentIndex(m_summary.isEmpty() ? 0 : 1);
    m_zone->setText(m_summary.timeZone().isValid() ? QString::fromUtf8(m_summary.timeZone().id()) : QString());
    m_zone->setVisible(!m_zone->text().isEmpty());
    m_figures->show(m_summary,
                    {range(), project(), m_budgets, m_block, m_summary.cacheSaving(*m_prices, range(), project()),
                     m_summary.timeZone()});
    refreshChart();
    refreshTable();
}

void CostsPage::refreshChart()
{
    const auto group = static_cast<usage::GroupBy>(m_groups->currentData().toInt());
    const auto colors = static_cast<int>(theme(this).chart().series.size());
    CostChart::Values values{range(),           m_summary.series(range(), group, project(), colors), {}, {},
                             m_summary.today(), project().isEmpty() ? m_budgets.day : std::nullopt};
    const QStringList everSeen = m_summary.names(group);
    for (const usage::Series &series : std::as_const(values.series)) {
        values.colors.append(colorIndex(everSeen.indexOf(series.name)));
        values.names.append(seriesName(group, series.name));
    }
    m_chart->setValues(values);
    m_chartTitle->setText(m_chart->unit() == CostChart::Unit::Day        ? tr("Cost per day, US dollars")
                              : m_chart->unit() == CostChart::Unit::Week ? tr("Cost per week, US dollars")
                                                                         : tr("Cost per month, US dollars"));
    QList<CostLegend::Entry> entries;
    for (qsizetype i = 0; i < values.names.size(); ++i)
        entries.append({m_chart->seriesColor(i), values.names.at(i)});
    m_legend->setEntries(entries);
}

void CostsPage::refreshTable()
{
    const DayRange days = tableRange();
    m_model->setRows(m_summary.sessions(days, project()),
                     [this, days](const QString &key) { return m_summary.steps(key, days); });
    m_tableStack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    const auto bar = m_chart->selectedBar();
    m_dayBar->setVisible(bar.has_value());
    if (bar)
        m_dayText->setText(tr("%1, %2").arg(m_chart->barText(*bar), m_chart->totalOf(bar->first).toString()));
}

void CostsPage::openCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const auto session = current.data(CostTableModel::SessionIdRole).value<base::SessionId>();
    if (!session.isNull())
        emit openSessionRequested(session);
    else if (current.isValid()) // a conversation outside of Gantry has no tab to go to
        m_table->setExpanded(current.siblingAtColumn(0), !m_table->isExpanded(current.siblingAtColumn(0)));
}

void CostsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown();
}

bool CostsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        copySelection();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        openCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
