// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "ui/terminal/PaneFacts.h"

#include <QHash>
#include <QTabBar>

#include <optional>

namespace ui {

/// The tabs of one group: state glyph, title, marks, and a close cross on the current tab and under the pointer.
///
/// Dragging is plain mouse tracking, told by signals with global positions, because a tab never leaves the window.
class SessionTabBar : public QTabBar
{
    Q_OBJECT
public:
    static constexpr int longestTitle = 200; ///< px
    static constexpr int shortestTitle = 64;

    enum class Mark { Output, Bell };

    explicit SessionTabBar(QWidget *parent = nullptr);

    void insertSession(int index, const base::SessionId &session, const PaneFacts &facts);
    void removeSession(const base::SessionId &session);
    void setFacts(const base::SessionId &session, const PaneFacts &facts);
    /// Shown until the tab becomes the current one.
    void mark(const base::SessionId &session, Mark mark);
    [[nodiscard]] bool hasMark(const base::SessionId &session, Mark mark) const;
    [[nodiscard]] base::SessionId sessionAt(int index) const; ///< null: no such tab
    [[nodiscard]] int indexOf(const base::SessionId &session) const; ///< -1: not here
    /// Titles shorten when the tabs want more than this.
    void setAvailableWidth(int width);
    /// Where a tab dropped at @p position would go.
    [[nodiscard]] int dropIndex(const QPoint &position) const;
    /// The cross of a tab; empty when it has none now.
    [[nodiscard]] QRect closeRect(int index) const;

signals:
    void closeRequested(const base::SessionId &session);
    void menuRequested(const base::SessionId &session, const QPoint &globalPosition);
    void dragMoved(const base::SessionId &session, const QPoint &globalPosition);
    void dragDropped(const base::SessionId &session, const QPoint &globalPosition);
    void dragCancelled();

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct Tab
    {
        QString title;
        int titleWidth = 0;
        session::Status status = session::Status::Idle;
        bool output = false;
        bool bell = false;
    };

    void paintTab(QPainter &painter, int index);
    void measure(Tab &tab) const;
    [[nodiscard]] int titleWidth(int index) const;
    [[nodiscard]] int titleLimit() const;
    [[nodiscard]] int extraWidth() const;
    void hover(int index);
    void relayout();
    void clearMarks(int index);

    QHash<base::SessionId, Tab> m_tabs;
    int m_available = 0;
    int m_titleLimit = longestTitle;
    int m_hovered = -1;
    QPoint m_pressedAt;
    base::SessionId m_pressed;
    bool m_pressedClose = false;
    bool m_dragging = false;
};

} // namespace ui
