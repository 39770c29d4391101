// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "usage/UsageSummary.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QStackedWidget;
class QTableView;

namespace ui {

class CostChart;
class CostFigures;
class CostTableModel;
class EmptyState;
class LinkButton;
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
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] CostChart *chart() const { return m_chart; }
    /// Narrows the table to one day; unset: the whole range.
    void selectDay(std::optional<QDate> day);

    /// The table as it is shown, with plain numbers: RFC 4180, UTF-8.
    [[nodiscard]] QByteArray toCsv() const;

signals:
    void openSessionRequested(const base::SessionId &session);
    /// The user chose @p path for it; written already when it could be.
    void exported(const QString &path);

private:
    void createHeader(QWidget *parent);
    void createTable();
    void createActions();
    void fillProjects();
    void refresh();
    void refreshTable();
    void exportCsv();
    void copySelection();
    [[nodiscard]] usage::DayRange range() const;
    [[nodiscard]] usage::DayRange tableRange() const;

    usage::UsageSummary m_summary;
    int m_days = 30;
    std::optional<QDate> m_day;
    QWidget *m_header = nullptr;
    SegmentedButtons *m_ranges = nullptr;
    QComboBox *m_groups = nullptr;
    QComboBox *m_projects = nullptr;
    CostFigures *m_figures = nullptr;
    CostChart *m_chart = nullptr;
    QTableView *m_table = nullptr;
    CostTableModel *m_model = nullptr;
    QWidget *m_dayBar = nullptr;
    TextLabel *m_dayText = nullptr;
    TextLabel *m_zone = nullptr;
    TextLabel *m_error = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace ui
