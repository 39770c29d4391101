// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Diff.h"
#include "ui/diffview/DiffHighlighter.h"
#include "ui/style/Theme.h"

#include <QAbstractScrollArea>

#include <memory>

namespace ui {

struct DiffText;

/// Paints a git::Diff in one or two columns. Only the rows on screen are decoded, laid out and coloured.
class DiffArea : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit DiffArea(QWidget *parent = nullptr);

    void setDiff(const std::shared_ptr<const git::Diff> &diff, const QString &fileName);
    /// Shown in the middle while there are no lines.
    void setMessage(const QString &sentence);
    void setSideBySide(bool sideBySide);
    [[nodiscard]] bool isSideBySide() const { return m_sideBySide; }

    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int rowHeight() const { return m_metrics.lineHeight; }
    [[nodiscard]] int currentRow() const { return m_caret; }
    /// The row is scrolled into sight and read out.
    void setCurrentRow(int row);
    /// To the next or previous block of changed lines; false: there is none.
    bool goToChange(int direction);
    /// The selected rows as text, without numbers and signs.
    [[nodiscard]] QString selectedText() const;
    void copy() const;
    /// Whether the colours of the rows on screen are there.
    [[nodiscard]] bool isHighlighted() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void sideBySideRequested(bool sideBySide);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Metrics
    {
        int lineHeight = 18;
        int ascent = 12;
        qreal characterWidth = 7;
        int numberWidth = 40; ///< one column of line numbers
        int signWidth = 16;
    };
    /// One column of the view: where it is and which of a line's numbers it shows.
    struct Column
    {
        QRect rect;
        bool showOld = true;
        bool showNew = true;
    };

    void measure();
    void updateScrollBars();
    void moveTo(int row, bool keepAnchor);
    bool moveByKey(const QKeyEvent *event);
    void requestColors(int firstRow, int lastRow);
    void takeColors(quint64 generation, const CodeSpans &spans);
    [[nodiscard]] std::pair<qint32, qint32> linesOf(int row) const;
    [[nodiscard]] bool isChange(int row) const;
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] int visibleRows() const;
    [[nodiscard]] int textLeft(const Column &column) const;
    [[nodiscard]] QList<Column> columns() const;
    [[nodiscard]] QString sentenceOf(int row) const;

    void paintRow(QPainter &painter, int row, int y, const Theme &look);
    void paintCell(QPainter &painter, const Column &column, int y, qint32 index, bool selected, const Theme &look);
    void paintHead(QPainter &painter, const QRect &rect, const git::DiffLine &line, const Theme &look) const;
    void paintNumbers(QPainter &painter, const Column &column, int y, const git::DiffLine &line,
                      const Theme &look) const;
    void paintCode(QPainter &painter, const Column &column, int y, qint32 index, const Theme &look);
    void paintMark(QPainter &painter, const DiffText &text, QPointF origin, const git::DiffLine &line,
                   const Theme &look) const;
    void paintSimple(QPainter &painter, const DiffText &text, QPointF origin, const QRect &clip,
                     const QList<CodeSpan> &spans, const Theme &look) const;
    void paintLaidOut(QPainter &painter, const DiffText &text, QPointF origin, const QList<CodeSpan> &spans,
                      const Theme &look) const;

    std::shared_ptr<const git::Diff> m_diff;
    QString m_fileName;
    QString m_message;
    Metrics m_metrics;
    CodeSpans m_colors;
    quint64 m_generation = 0;
    std::pair<qint32, qint32> m_wanted; ///< lines whose colours are on their way
    bool m_coloring = false;
    bool m_sideBySide = false;
    int m_caret = 0;
    int m_anchor = 0;
    qreal m_widest = 0;
};

} // namespace ui
