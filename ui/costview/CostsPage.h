// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "usage/UsageSummary.h"

#include <QModelIndex>
#include <QWidget>

#include <optional>

class QComboBox;
class QSortFilterProxyModel;
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

/// What Claude's work has cost, by Claude's own figures. Shows a UsageSummary; asks nobody.
class CostsPage : public QWidget
{
    Q_OBJECT
public:
    explicit CostsPage(QWidget *parent = nullptr);
    ~CostsPage() override;

    void setSummary(const usage::UsageSummary &summary);
    [[nodiscard]] const usage::UsageSummary &summary() const { return m_summary; }

    /// 7, 30 or 90.
    void setRangeDays(int days);
    [[nodiscard]] int rangeDays() const { return m_days; }
    [[nodiscard]] QTreeView *table() const { return m_table; }
    [[nodiscard]] CostChart *chart() const { return m_chart; }
    /// Narrows the table to one day; unset: the whole range.
    void selectDay(std::optional<QDate> day);

    /// The table as it is shown, with plain numbers: RFC 4180, UTF-8.
    [[nodiscard]] QByteArray toCsv() const;

signals:
    void openSessionRequested(const base::SessionId &session);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createHeader();
    QWidget *createChartCard();
    QWidget *createTableCard();
    void connectControls();
    void fillProjects();
    void refresh();
    void refreshTable();
    void exportCsv();
    void writeCsv(const QString &path);
    void copySelection();
    void openCurrent();
    [[nodiscard]] QString project() const;
    [[nodiscard]] usage::DayRange range() const;
    [[nodiscard]] usage::DayRange tableRange() const;
    [[nodiscard]] QList<int> sourceRows(const QModelIndexList &indexes) const;

    usage::UsageSummary m_summary;
    int m_days = 30;
    std::optional<QDate> m_day;
    PageHeader *m_header = nullptr;
    NoticeStack *m_notices = nullptr;
    SegmentedButtons *m_ranges = nullptr;
    QComboBox *m_groups = nullptr;
    QComboBox *m_projects = nullptr;
    CostFigures *m_figures = nullptr;
    CostChart *m_chart = nullptr;
    CostLegend *m_legend = nullptr;
    QTreeView *m_table = nullptr;
    CostTableModel *m_model = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    QWidget *m_dayBar = nullptr;
    TextLabel *m_dayText = nullptr;
    QStackedWidget *m_stack = nullptr;
    QStackedWidget *m_tableStack = nullptr;
};

} // namespace ui
