// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/LogDocument.h"
#include "ui/style/Theme.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace ui {

class LogLineLayout;
class LogScrollBar;

/// Paints a LogDocument line by line: line number, err mark, text with the terminal's colours, hits. However long the
/// log is, only the lines on screen are asked for.
class LogView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit LogView(QWidget *parent = nullptr);

    /// @p document outlives the view, or is taken away with nullptr.
    void setDocument(logs::LogDocument *document);

    /// Stays at the end while the log grows. Turns itself off when the user scrolls up.
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const { return m_following; }

    /// Hits have to be in line order; @p current is an index or -1.
    void setHits(const QList<logs::SearchHit> &hits, int current);
    /// Scrolls so that the line is on screen, and makes it the current one.
    void showLine(qint64 line, int column = 0);
    /// -1: none.
    [[nodiscard]] qint64 currentLine() const { return m_caret.line; }
    [[nodiscard]] qint64 firstVisibleLine() const;
    [[nodiscard]] int visibleLines() const;

    [[nodiscard]] bool hasSelection() const { return m_anchor != m_caret; }
    void selectAll();
    /// Puts the selection on the clipboard; without one, the current line.
    void copy();

    QSize minimumSizeHint() const override;

signals:
    void followingChanged(bool following);
    void currentLineChanged(qint64 line);
    void findRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place
    {
        qint64 line = -1;
        int column = 0;
        auto operator<=>(const Place &) const = default;
    };
    struct Metrics
    {
        int lineHeight = 18;
        int ascent = 12;
        qreal characterWidth = 7;
        int numbersWidth = 60;
        int markWidth = 0;
        [[nodiscard]] int textLeft() const { return numbersWidth + markWidth; }
    };
    void measure();
    void updateScrollBars();
    void onStateChanged();
    void onRenumbered();
    void onVerticalMoved(int value);
    void moveCaret(Place place, bool keepAnchor);
    void selectWordAt(Place place);
    void scrollDragged();
    [[nodiscard]] bool hasDroppedRow() const;
    [[nodiscard]] Place placeAt(QPointF position) const;
    [[nodiscard]] std::pair<Place, Place> selection() const;
    [[nodiscard]] qint64 lineCount() const;
    void paintDroppedRow(QPainter &painter, const QRect &row, const Theme &theme) const;
    void paintLine(QPainter &painter, const QRect &row, qint64 line, const Theme &theme);
    void paintSelection(QPainter &painter, QPointF origin, const QRect &row, qint64 number, const LogLineLayout &layout,
                        const Theme &theme) const;
    void paintHits(QPainter &painter, QPointF origin, const QRect &row, qint64 number, const LogLineLayout &layout,
                   const Theme &theme) const;
    void paintCurrentHit(QPainter &painter, QPointF origin, const QRect &row, qint64 number,
                         const LogLineLayout &layout, const Theme &theme) const;
    bool moveByKey(const QKeyEvent *event);
    [[nodiscard]] int columnOf(const logs::LogLine &line, qreal x) const;

    logs::LogDocument *m_document = nullptr;
    LogScrollBar *m_bar = nullptr;
    Metrics m_metrics;
    QList<logs::SearchHit> m_hits;
    int m_currentHit = -1;
    Place m_anchor;
    Place m_caret;
    bool m_following = false;
    bool m_moving = false; ///< the view itself moves the scroll bar
    qint64 m_linesBefore = 0;
    qreal m_widest = 0;
    QTimer m_drag;
    QPoint m_dragPosition;
};

} // namespace ui
