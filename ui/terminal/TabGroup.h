// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "ui/terminal/PaneFacts.h"
#include "ui/terminal/SessionTabBar.h"

#include <QWidget>

#include <functional>
#include <memory>

class QAction;
class QVBoxLayout;

namespace ui {

class EmptyState;
class SessionPane;
class Surface;
class ToolButton;

/// A tab bar over the pane of its current tab. The other tabs have no pane.
class TabGroup : public QWidget
{
    Q_OBJECT
public:
    using PaneFactory = std::function<std::unique_ptr<SessionPane>(const base::SessionId &)>;
    enum class Corner { Alone, InSplit };

    explicit TabGroup(PaneFactory makePane, QWidget *parent = nullptr);
    ~TabGroup() override;

    [[nodiscard]] QList<base::SessionId> sessions() const;
    [[nodiscard]] base::SessionId currentSession() const; ///< null: no tab
    [[nodiscard]] bool contains(const base::SessionId &session) const;
    [[nodiscard]] SessionPane *pane() const { return m_pane.get(); } ///< null: no tab, or not shown
    [[nodiscard]] SessionTabBar *tabs() const { return m_tabs; }

    /// @p index -1: after the last one.
    void insert(int index, const base::SessionId &session, const PaneFacts &facts);
    /// A shown tab that changes its group brings its @p pane along; null if it was not shown.
    void insert(int index, const base::SessionId &session, const PaneFacts &facts, std::unique_ptr<SessionPane> pane);
    /// The pane of @p session if it is the shown one, else null. Closes the tab.
    std::unique_ptr<SessionPane> take(const base::SessionId &session);
    void moveTab(const base::SessionId &session, int index);
    void setCurrent(const base::SessionId &session);
    void step(int tabs); ///< next or previous, round and round
    void setFacts(const base::SessionId &session, const PaneFacts &facts);

    /// The one with the focus has an accent line on its tab.
    void setActive(bool active);
    /// False: no terminal even for the current tab, while nobody can see it.
    void setShown(bool shown);
    void setCorner(Corner corner);
    void setMaximized(bool maximized);
    void setInspectorShown(bool shown);
    /// The part that is not the tab bar.
    [[nodiscard]] QRect bodyRect() const;

    QSize minimumSizeHint() const override;

signals:
    void currentChanged(const base::SessionId &session);
    void newRequested();
    void splitRequested(Qt::Orientation orientation);
    void inspectorRequested(bool shown);
    void maximizeRequested(bool maximized);
    void closeGroupRequested();
    void pressed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void createHead();
    void createMoreMenu();
    void onCurrentChanged();
    void showCurrent();
    void dropPane();
    void setPane(std::unique_ptr<SessionPane> pane);
    void arrangeHead();

    PaneFactory m_makePane;
    QVBoxLayout *m_column;
    Surface *m_head;
    SessionTabBar *m_tabs;
    ToolButton *m_add;
    ToolButton *m_splitRight;
    ToolButton *m_splitDown;
    ToolButton *m_inspector;
    ToolButton *m_maximize;
    ToolButton *m_more;
    QAction *m_inspectorEntry;
    EmptyState *m_empty;
    std::unique_ptr<SessionPane> m_pane;
    base::SessionId m_paneSession;
    bool m_shown = true;
    bool m_changing = false;
};

} // namespace ui
