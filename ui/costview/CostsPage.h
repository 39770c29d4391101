// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "usage/Budget.h"

#include <QModelIndex>
#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace ui {

class CostChart;
class CostFigures;
class CostLegend;
class CostTableModel;
class NoticeStack;
class PageHeader;
class SegmentedButtons;
class TextLabel;

/// What Claude's work has cost, and the machines it ran on. Shows a UsageSummary and asks nobody: what has to be read
/// elsewhere comes through its setters.
class CostsPage : public QWidget
{
    Q_OBJECT
public:
    explicit CostsPage(QWidget *parent = nullptr);
    ~CostsPage() override;

    void setSummary(const usage::UsageSummary &summary, const std::optional<usage::Block> &block = {});
    [[nodiscard]] const usage::UsageSummary &summary() const { return m_summary; }
    void setBudgets(const usage::Budgets &budgets);
    /// For what the cache has saved; the built-in prices until then.
    void setPrices(std::shared_ptr<const usage::PriceBook> prices);
    /// While transcripts are read: bytes. @p done equal to @p total: that is over.
    void setReading(quint64 done, quint64 total);
    /// The user ended the reading: what is shown is not all.
    void setReadingCancelled();
    /// Transcripts that cannot be read, said once.
    void addProblems(const QStringList &problems);

    /// The last days up to today.
    void setRangeDays(int days);
    /// 0: a range of its own.
    [[nodiscard]] int rangeDays() const { return m_custom ? 0 : m_days; }
    void setRange(const usage::DayRange &range);
    [[nodiscard]] usage::DayRange range() const;
    [[nodiscard]] QTreeView *table() const { return m_table; }
    [[nodiscard]] CostTableModel *model() const { return m_model; }
    [[nodiscard]] CostChart *chart() const { return m_chart; }
    /// Narrows the table to the bar with this day; unset: the whole range.
    void selectDay(std::optional<QDate> day);

    /// The table as it is shown, with plain numbers: RFC 4180, UTF-8.
    [[nodiscard]] QByteArray toCsv() const;
    /// The same with the steps of each session, and the sums by day.
    [[nodiscard]] QByteArray toJson() const;

signals:
    void openSessionRequested(const base::SessionId &session);
    /// Days are to be counted in another zone; the next setSummary() has it.
    void timeZoneRequested(const QTimeZone &zone);
    void cancelReadingRequested();
    void readOnRequested();
    /// It has become visible; what it shows may be old.
    void shown();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createHeader();
    void createRangeMenu(QWidget *button);
    void createExportMenu(QPushButton *button);
    QWidget *createChartCard();
    QWidget *createTable(QWidget *card);
    QWidget *createTableCard();
    void connectControls();
    void fillProjects();
    void refresh();
    void refreshChart();
    void refreshTable();
    void askRange();
    void askTimeZone();
    enum class Format { Csv, Json };
    void exportTo(Format format);
    void write(const QString &path, Format format);
    void copySelection();
    void copyAll();
    void copyRows(const QModelIndexList &rows);
    void openCurrent();
    [[nodiscard]] QString project() const;
    [[nodiscard]] usage::DayRange tableRange() const;
    [[nodiscard]] QJsonObject jsonOf(const usage::SessionUsage &row) const;

    usage::UsageSummary m_summary;
    std::optional<usage::Block> m_block;
    usage::Budgets m_budgets;
    std::shared_ptr<const usage::PriceBook> m_prices;
    int m_days = 14;
    std::optional<usage::DayRange> m_custom;
    bool m_isReading = false;
    PageHeader *m_header = nullptr;
    NoticeStack *m_notices = nullptr;
    SegmentedButtons *m_ranges = nullptr;
    QPushButton *m_moreRanges = nullptr;
    QPushButton *m_zone = nullptr;
    QComboBox *m_groups = nullptr;
    QComboBox *m_projects = nullptr;
    CostFigures *m_figures = nullptr;
    CostChart *m_chart = nullptr;
    TextLabel *m_chartTitle = nullptr;
    CostLegend *m_legend = nullptr;
    QTreeView *m_table = nullptr;
    CostTableModel *m_model = nullptr;
    QWidget *m_dayBar = nullptr;
    TextLabel *m_dayText = nullptr;
    QStackedWidget *m_stack = nullptr;
    QStackedWidget *m_tableStack = nullptr;
};

} // namespace ui
