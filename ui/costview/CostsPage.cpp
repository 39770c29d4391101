// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/costview/CostsPage.h"

#include "ui/costview/CostChart.h"
#include "ui/costview/CostDelegate.h"
#include "ui/costview/CostFigures.h"
#include "ui/costview/CostLegend.h"
#include "ui/costview/CostTableModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/PageHeader.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using usage::DayRange;

namespace {

/// The fifth colour, grey, is that of everything that has no name of its own.
constexpr int greySeries = 4;

/// A model keeps its colour for ever: by the order in which they were first used, not by what they cost.
int colorIndex(qsizetype firstUse)
{
    if (firstUse < 0)
        return greySeries;
    const auto place = static_cast<int>(firstUse % 5);
    return place < greySeries ? place : greySeries + 1;
}

} // namespace

CostsPage::CostsPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"costsPage"_s);
    setAccessibleName(tr("Costs"));
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
                         tr("What Claude tells about a run's cost appears here when the run ends."), {}, {}, this);
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
    for (const int days : {7, 30, 90})
        m_ranges->addSegment(QString::number(days), tr("%n days", nullptr, days));
    m_ranges->setCurrent(QString::number(m_days));
    m_groups = new QComboBox(this);
    describe(m_groups, u"costGroup"_s, tr("Group by"), tr("What the bars are made of"));
    m_groups->addItem(tr("By model"), static_cast<int>(usage::GroupBy::Model));
    m_groups->addItem(tr("By project"), static_cast<int>(usage::GroupBy::Project));
    m_projects = new QComboBox(this);
    describe(m_projects, u"costProject"_s, tr("Project"), tr("Which project is shown"));
    m_projects->addItem(tr("All projects"), QString());
    for (QComboBox *box : {m_groups, m_projects})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *save = new QPushButton(icon(u"download"_s), tr("Export…"), this);
    describe(save, u"costExport"_s, tr("Export…"), tr("Save the table as CSV"));
    save->setToolTip(save->accessibleDescription());
    connect(save, &QPushButton::clicked, this, &CostsPage::exportCsv);
    m_header->addLeading(m_ranges);
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
    head->addWidget(new TextLabel(tr("Cost per day, US dollars"), FontRole::Strong, TextColor::Normal, card));
    m_legend = new CostLegend(card);
    head->addWidget(m_legend, 1);
    m_chart = new CostChart(card);
    m_chart->setMinimumHeight(120);
    column->addLayout(head);
    column->addWidget(m_chart, 1);
    return card;
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
    m_model = new CostTableModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(CostTableModel::SortRole);
    m_table = new QTreeView(card);
    describe(m_table, u"costTable"_s, tr("Cost per session"), tr("Enter opens the session, Ctrl+C copies the rows"));
    m_table->setModel(m_sorted);
    m_table->setItemDelegate(new CostDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CostTableModel::TotalColumn, Qt::DescendingOrder);
    m_table->installEventFilter(this);
    QHeaderView *header = m_table->header();
    header->setObjectName(u"costTableHeader"_s);
    header->setMinimumSectionSize(48);
    header->setStretchLastSection(false);
    const int widths[]{260, 120, 110, 90, 96, 80, 126, 96, 160};
    for (int i = 0; i < CostTableModel::ColumnCount; ++i)
        header->resizeSection(i, widths[i]);
    header->setSectionResizeMode(CostTableModel::SessionColumn, QHeaderView::Stretch);
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
}

void CostsPage::setSummary(const usage::UsageSummary &summary)
{
    m_summary = summary;
    fillProjects();
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
        m_projects->addItem(QDir(one).dirName(), one);
    m_projects->setCurrentIndex(std::max(m_projects->findData(chosen), 0));
}

QString CostsPage::project() const
{
    return m_projects->currentData().toString();
}

DayRange CostsPage::range() const
{
    const QDate today = m_summary.today().isValid() ? m_summary.today() : QDate::currentDate();
    return DayRange::lastDays(today, m_days);
}

DayRange CostsPage::tableRange() const
{
    return m_day ? DayRange{*m_day, *m_day} : range();
}

void CostsPage::setRangeDays(int days)
{
    m_days = days;
    m_ranges->setCurrent(QString::number(days));
    if (m_day && !range().contains(*m_day))
        m_day.reset();
    refresh();
}

void CostsPage::selectDay(std::optional<QDate> day)
{
    m_day = day;
    m_chart->setSelectedDay(day);
    refreshTable();
}

void CostsPage::refresh()
{
    m_stack->setCurrentIndex(m_summary.isEmpty() ? 0 : 1);
    m_header->setDescription(
        m_summary.timeZone().isValid()
            ? tr("Time zone %1, Claude's own figures").arg(QString::fromUtf8(m_summary.timeZone().id()))
            : QString());
    m_figures->show(m_summary, range(), project());
    const auto group = static_cast<usage::GroupBy>(m_groups->currentData().toInt());
    const auto colors = static_cast<int>(theme(this).chart().series.size());
    CostChart::Values values{range(), m_summary.series(range(), group, project(), colors), {}, {}, m_summary.today()};
    const QStringList everSeen = m_summary.names(group);
    for (const usage::Series &series : std::as_const(values.series)) {
        values.colors.append(colorIndex(everSeen.indexOf(series.name)));
        if (series.name == u"*"_s)
            values.names.append(tr("Others"));
        else
            values.names.append(group == usage::GroupBy::Model ? CostTableModel::modelWords(series.name)
                                                               : QDir(series.name).dirName());
    }
    m_chart->setValues(values);
    m_day = m_chart->selectedDay();
    QList<CostLegend::Entry> entries;
    for (qsizetype i = 0; i < values.names.size(); ++i)
        entries.append({m_chart->seriesColor(i), values.names.at(i)});
    m_legend->setEntries(entries);
    refreshTable();
}

void CostsPage::refreshTable()
{
    m_model->setRows(m_summary.sessions(tableRange(), project()));
    m_tableStack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_dayBar->setVisible(m_day.has_value());
    if (m_day)
        m_dayText->setText(
            tr("%1, %2").arg(QLocale().toString(*m_day, QLocale::LongFormat), m_chart->totalOf(*m_day).toString()));
}

void CostsPage::openCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        emit openSessionRequested(current.data(CostTableModel::SessionIdRole).value<base::SessionId>());
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
