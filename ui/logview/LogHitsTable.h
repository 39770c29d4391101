// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/logview/AllLogsSearch.h"
#include "ui/widgets/Surface.h"

class QStackedWidget;
class QTreeView;

namespace ui {

class ElidedLabel;
class LogHitsModel;

/// Under a log: the hits of a search over all logs, and how far it has come.
class LogHitsTable : public Surface
{
    Q_OBJECT
public:
    explicit LogHitsTable(QWidget *parent = nullptr);

    void append(const QList<LogHit> &hits);
    void clear();
    void showProgress(const AllLogsSearch::Progress &progress);
    [[nodiscard]] LogHitsModel *model() const { return m_model; }
    /// Puts the focus on the hits, if there are any.
    void focusHits();

signals:
    void openRequested(const ui::LogHit &hit);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createTable();
    void open(const QModelIndex &index);

    LogHitsModel *m_model;
    ElidedLabel *m_state;
    QTreeView *m_table;
    QStackedWidget *m_body;
};

} // namespace ui
