// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/logview/LogSource.h"
#include "ui/widgets/Surface.h"

#include <QModelIndex>
#include <QTimer>

#include <memory>

class QSortFilterProxyModel;
class QToolButton;
class QTreeView;

namespace ui {

class EmptyState;
class LogSourceModel;
class SearchField;

/// The left part of the logs page: sessions with their runs, and Gantry's own log at the foot. Sizes are looked up on a
/// thread of the global pool while the panel is on screen.
class LogSourcesPanel : public Surface
{
    Q_OBJECT
public:
    explicit LogSourcesPanel(QWidget *parent = nullptr);

    [[nodiscard]] LogSourceModel *model() const { return m_model; }
    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    /// False: it is not there yet.
    bool choose(const base::RunId &run);
    void chooseOwnLog();
    void setOwnLogAvailable(bool available);

signals:
    void sourceChosen(const ui::LogSource &source);
    void ownLogChosen();
    void openSessionRequested(const base::SessionId &session);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createTree();
    void createFoot();
    void applyFilter(const QString &text);
    void onCurrentChanged(const QModelIndex &current);
    void readSizes();

    LogSourceModel *m_model;
    QSortFilterProxyModel *m_filter;
    SearchField *m_search;
    QTreeView *m_tree;
    QToolButton *m_ownLog;
    QTimer m_sizes;
};

} // namespace ui
