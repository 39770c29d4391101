// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListView;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace ui {

class EmptyState;
class JsonView;
class TextLabel;
class TimelineModel;
class ToolButton;

/// Events, newest first, and the raw JSON of the selected one.
class TimelineTab : public QWidget
{
    Q_OBJECT
public:
    /// @p model outlives the tab.
    explicit TimelineTab(TimelineModel &model, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createHead();
    void createList();
    void createDetail();
    void fillFilterMenu();
    void toggleCategory(int category, bool on);
    void showCurrent();
    void updateHead();
    void copyJson();
    void keepPlace(int first, int last);

    TimelineModel &m_model;
    TextLabel *m_count = nullptr;
    ToolButton *m_filter = nullptr;
    QMenu *m_filterMenu = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_detail = nullptr;
    TextLabel *m_detailTitle = nullptr;
    JsonView *m_json = nullptr;
    qint64 m_shownEvent = -1;
};

} // namespace ui
