// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logview/LogView.h"

#include "ui/logview/LogLineLayout.h"
#include "ui/logview/LogScrollBar.h"
#include "ui/style/Icons.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

LogView::LogView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_bar(new LogScrollBar(this))
{
    setObjectName(u"logView"_s);
    setAccessibleName(tr("Log"));
    setAccessibleDescription(tr("Arrow keys move by line, Ctrl+F finds, Ctrl+G goes to a line"));
    setVerticalScrollBar(m_bar);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_drag.setInterval(std::chrono::milliseconds(40));
    connect(&m_drag, &QTimer::timeout, this, &LogView::scrollDragged);
    connect(m_bar, &QScrollBar::valueChanged, this, &LogView::onVerticalMoved);
    measure();
}

void LogView::setDocument(logs::LogDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_hits.clear();
    m_currentHit = -1;
    m_anchor = m_caret = {};
    m_linesBefore = 0;
    m_widest = 0;
    if (m_document) {
        connect(m_document, &logs::LogDocument::renumbered, this, &LogView::onRenumbered);
        connect(m_document, &logs::LogDocument::stateChanged, this, &LogView::onStateChanged);
        connect(m_document, &logs::LogDocument::linesArrived, viewport(), qOverload<>(&QWidget::update));
        connect(m_document, &logs::LogDocument::textReady, this,
                [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
    }
    onStateChanged();
}

qint64 LogView::lineCount() const
{
    return m_document ? m_document->state().lines : 0;
}

bool LogView::hasDroppedRow() const
{
    return m_document && m_document->state().numbered && m_document->state().droppedBytes > 0;
}

qint64 LogView::firstVisibleLine() const
{
    return std::max<qint64>(m_bar->value() - (hasDroppedRow() ? 1 : 0), 0);
}

int LogView::visibleLines() const
{
    return std::max(viewport()->height() / m_metrics.lineHeight, 1);
}

QSize LogView::minimumSizeHint() const
{
    return {m_metrics.textLeft() + static_cast<int>(20 * m_metrics.characterWidth), 4 * m_metrics.lineHeight};
}

void LogView::measure()
{
    const Theme &look = theme(this);
    const QFontMetricsF metrics(look.font(FontRole::Mono));
    m_metrics.lineHeight = std::max(look.size().row.logLine, static_cast<int>(metrics.height()) + 2);
    m_metrics.ascent = static_cast<int>((m_metrics.lineHeight - metrics.height()) / 2 + metrics.ascent());
    m_metrics.characterWidth = metrics.horizontalAdvance(u'0');
    const auto digits = static_cast<int>(QLocale().toString(std::max<qint64>(lineCount(), 9999)).size());
    m_metrics.numbersWidth = static_cast<int>(digits * m_metrics.characterWidth) + look.size().space.xl;
    m_metrics.markWidth = static_cast<int>(4 * m_metrics.characterWidth) + look.size().space.m;
}

void LogView::updateScrollBars()
{
    const qint64 rows = lineCount() + (hasDroppedRow() ? 1 : 0);
    const int page = visibleLines();
    m_moving = true;
    m_bar->setPageStep(page);
    m_bar->setRange(0, static_cast<int>(std::clamp<qint64>(rows - page, 0, std::numeric_limits<int>::max())));
    QScrollBar *horizontal = horizontalScrollBar();
    const int room = viewport()->width() - m_metrics.textLeft();
    horizontal->setSingleStep(static_cast<int>(4 * m_metrics.characterWidth));
    horizontal->setPageStep(std::max(room / 2, 1));
    horizontal->setRange(0, std::max(0, static_cast<int>(m_widest + m_metrics.characterWidth) - room));
    m_moving = false;
}

void LogView::onStateChanged()
{
    measure();
    updateScrollBars();
    if (m_following) {
        m_moving = true;
        m_bar->setValue(m_bar->maximum());
        m_moving = false;
    }
    m_linesBefore = lineCount();
    viewport()->update();
}

void LogView::onRenumbered()
{
    // Lines keep their distance from the end when a log that was shown from its end gets its numbers.
    const qint64 fromEnd = m_linesBefore - firstVisibleLine();
    const bool wasShown = m_linesBefore > 0 && lineCount() > 0;
    m_anchor = m_caret = {};
    m_hits.clear();
    m_currentHit = -1;
    m_bar->setMarks({}, 0);
    measure();
    updateScrollBars();
    m_moving = true;
    if (wasShown && !m_following)
        m_bar->setValue(static_cast<int>(std::max<qint64>(lineCount() - fromEnd + (hasDroppedRow() ? 1 : 0), 0)));
    m_moving = false;
    m_linesBefore = lineCount();
    viewport()->update();
}

void LogView::setFollowing(bool following)
{
    if (m_following == following)
        return;
    m_following = following;
    if (following) {
        m_moving = true;
        m_bar->setValue(m_bar->maximum());
        m_moving = false;
    }
    emit followingChanged(following);
}

void LogView::onVerticalMoved(int value)
{
    if (!m_moving && value < m_bar->maximum())
        setFollowing(false);
}

void LogView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    onStateChanged();
}

void LogView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::PaletteChange)
        onStateChanged();
}

void LogView::setHits(const QList<logs::SearchHit> &hits, int current)
{
    m_hits = hits;
    m_currentHit = current;
    QList<qint64> rows;
    for (const logs::SearchHit &hit : hits) {
        if (rows.isEmpty() || rows.last() != hit.line)
            rows.append(hit.line);
    }
    m_bar->setMarks(rows, lineCount());
    viewport()->update();
}

void LogView::showLine(qint64 line, int column)
{
    if (lineCount() == 0)
        return;
    line = std::clamp<qint64>(line, 0, lineCount() - 1);
    setFollowing(false);
    const qint64 row = line + (hasDroppedRow() ? 1 : 0);
    if (row < m_bar->value() || row >= m_bar->value() + visibleLines())
        m_bar->setValue(static_cast<int>(std::max<qint64>(row - visibleLines() / 3, 0)));
    const int x = static_cast<int>(column * m_metrics.characterWidth);
    const int room = viewport()->width() - m_metrics.textLeft();
    if (x < horizontalScrollBar()->value() || x > horizontalScrollBar()->value() + room - 40) {
        m_widest = std::max(m_widest, x + 40.0);
        updateScrollBars();
        horizontalScrollBar()->setValue(x < room / 2 ? 0 : x - room / 2);
    }
    moveCaret({line, column}, false);
}

std::pair<LogView::Place, LogView::Place> LogView::selection() const
{
    return m_anchor < m_caret ? std::pair(m_anchor, m_caret) : std::pair(m_caret, m_anchor);
}

void LogView::selectAll()
{
    if (lineCount() == 0)
        return;
    m_anchor = {0, 0};
    moveCaret({lineCount() - 1, std::numeric_limits<int>::max()}, true);
}

void LogView::copy()
{
    if (!m_document || m_caret.line < 0)
        return;
    if (!hasSelection()) {
        m_document->fetchText(m_caret.line, 0, m_caret.line, -1);
        return;
    }
    const auto [from, to] = selection();
    m_document->fetchText(from.line, from.column, to.line,
                          to.column == std::numeric_limits<int>::max() ? -1 : to.column);
}

void LogView::moveCaret(Place place, bool keepAnchor)
{
    const bool otherLine = place.line != m_caret.line;
    m_caret = place;
    if (!keepAnchor)
        m_anchor = place;
    viewport()->update();
    if (!otherLine)
        return;
    // Screen readers say the line that the caret has come to.
    if (m_document) {
        if (const auto line = m_document->line(place.line))
            setAccessibleDescription(line->text.left(500));
    }
    emit currentLineChanged(place.line);
}

LogView::Place LogView::placeAt(QPointF position) const
{
    const qint64 row = m_bar->value() + static_cast<qint64>(std::floor(position.y() / m_metrics.lineHeight));
    const qint64 line = std::clamp<qint64>(row - (hasDroppedRow() ? 1 : 0), 0, std::max<qint64>(lineCount() - 1, 0));
    const auto known = m_document ? m_document->line(line) : std::nullopt;
    const qreal x = position.x() - m_metrics.textLeft() + horizontalScrollBar()->value();
    return {line, known ? columnOf(*known, x) : 0};
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->matches(QKeySequence::Find)) {
        emit findRequested();
    } else if (!moveByKey(event)) {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool LogView::moveByKey(const QKeyEvent *event)
{
    const bool select = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const qint64 current = m_caret.line < 0 ? firstVisibleLine() : m_caret.line;
    qint64 target = current;
    switch (event->key()) {
    case Qt::Key_Up:
        target = current - 1;
        break;
    case Qt::Key_Down:
        target = current + 1;
        break;
    case Qt::Key_PageUp:
        target = current - visibleLines() + 1;
        break;
    case Qt::Key_PageDown:
        target = current + visibleLines() - 1;
        break;
    case Qt::Key_Home:
        target = control ? 0 : current;
        break;
    case Qt::Key_End:
        target = control ? lineCount() - 1 : current;
        break;
    case Qt::Key_Left:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Right:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    default:
        return false;
    }
    if (!control && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)) {
        horizontalScrollBar()->setValue(event->key() == Qt::Key_Home ? 0 : horizontalScrollBar()->maximum());
        return true;
    }
    if (lineCount() == 0)
        return true;
    const Place anchor = m_anchor;
    const bool wasFollowing = m_following;
    showLine(std::clamp<qint64>(target, 0, lineCount() - 1));
    if (select) {
        m_anchor = anchor.line < 0 ? Place{current, 0} : anchor;
        viewport()->update();
    }
    if (wasFollowing && m_caret.line == lineCount() - 1)
        setFollowing(true);
    return true;
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || lineCount() == 0)
        return;
    moveCaret(placeAt(event->position()), event->modifiers() & Qt::ShiftModifier);
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || lineCount() == 0)
        return;
    m_dragPosition = event->position().toPoint();
    if (viewport()->rect().contains(m_dragPosition)) {
        m_drag.stop();
        moveCaret(placeAt(event->position()), true);
    } else if (!m_drag.isActive()) {
        m_drag.start();
    }
}

void LogView::scrollDragged()
{
    const int above = -m_dragPosition.y();
    const int below = m_dragPosition.y() - viewport()->height();
    const int distance = above > 0 ? -above : std::max(below, 0);
    m_bar->setValue(m_bar->value() + distance / m_metrics.lineHeight + (distance > 0 ? 1 : distance < 0 ? -1 : 0));
    moveCaret(placeAt(m_dragPosition), true);
}

void LogView::mouseReleaseEvent(QMouseEvent *)
{
    m_drag.stop();
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && lineCount() > 0)
        selectWordAt(placeAt(event->position()));
}

void LogView::selectWordAt(Place place)
{
    const auto line = m_document->line(place.line);
    if (!line || line->text.isEmpty())
        return;
    const auto isWord = [&](int column) {
        const QChar character = line->text.at(column);
        return character.isLetterOrNumber() || u"_-./:@~"_s.contains(character);
    };
    int from = std::min(place.column, static_cast<int>(line->text.size()) - 1);
    int to = from;
    while (from > 0 && isWord(from - 1))
        --from;
    while (to < line->text.size() && isWord(to))
        ++to;
    m_anchor = {place.line, from};
    moveCaret({place.line, to}, true);
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"copy"_s), hasSelection() ? tr("Copy") : tr("Copy line"), this, &LogView::copy)
        ->setEnabled(m_caret.line >= 0);
    menu->addAction(tr("Select all"), this, &LogView::selectAll);
    menu->addSeparator();
    menu->addAction(icon(u"search"_s), tr("Find…"), this, &LogView::findRequested);
    menu->popup(event->globalPos());
}

} // namespace ui
