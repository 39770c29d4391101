// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diffview/DiffArea.h"

#include "ui/diffview/DiffText.h"
#include "ui/style/Icons.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using Kind = git::DiffLine::Kind;

namespace {

/// Colours of so many lines are kept; scrolling back further asks again.
constexpr qsizetype maxColoredLines = 6000;
constexpr qint32 linesAhead = 80;
constexpr int tallestHint = 40; // rows

} // namespace

DiffArea::DiffArea(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_diff(std::make_shared<git::Diff>())
{
    setObjectName(u"diffArea"_s);
    setAccessibleName(tr("Changed lines"));
    setAccessibleDescription(tr("N and P go to the next and previous change, U and S choose one or two columns"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    measure();
}

void DiffArea::setDiff(const std::shared_ptr<const git::Diff> &diff, const QString &fileName)
{
    m_diff = diff;
    m_fileName = fileName;
    m_message.clear();
    m_colors.clear();
    ++m_generation;
    m_coloring = false;
    m_caret = m_anchor = 0;
    m_widest = 0;
    measure();
    updateScrollBars();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    updateGeometry();
    viewport()->update();
}

void DiffArea::setMessage(const QString &sentence)
{
    m_message = sentence;
    viewport()->update();
}

void DiffArea::setSideBySide(bool sideBySide)
{
    if (m_sideBySide == sideBySide)
        return;
    // The line under the caret stays; rows are counted differently.
    const auto [left, right] = rowCount() > 0 ? linesOf(m_caret) : std::pair(0, 0);
    const qint32 line = left >= 0 ? left : right;
    m_sideBySide = sideBySide;
    m_widest = 0;
    updateScrollBars();
    if (rowCount() > 0) {
        int row = line;
        if (sideBySide) {
            const auto found = std::ranges::find_if(
                m_diff->pairs, [line](const git::DiffPair &pair) { return pair.left == line || pair.right == line; });
            row = static_cast<int>(found - m_diff->pairs.begin());
        }
        moveTo(row, false);
    }
    updateGeometry();
    viewport()->update();
}

int DiffArea::rowCount() const
{
    return static_cast<int>(m_sideBySide ? m_diff->pairs.size() : m_diff->lines.size());
}

std::pair<qint32, qint32> DiffArea::linesOf(int row) const
{
    if (!m_sideBySide)
        return {row, row};
    const git::DiffPair &pair = m_diff->pairs[row];
    return {pair.left, pair.right};
}

bool DiffArea::isChange(int row) const
{
    const auto [left, right] = linesOf(row);
    const auto changed = [this](qint32 line) {
        return line >= 0 && (m_diff->lines[line].kind == Kind::Added || m_diff->lines[line].kind == Kind::Removed);
    };
    return changed(left) || changed(right);
}

int DiffArea::visibleRows() const
{
    return std::max(viewport()->height() / m_metrics.lineHeight, 1);
}

QSize DiffArea::sizeHint() const
{
    return {static_cast<int>(80 * m_metrics.characterWidth),
            std::clamp(rowCount(), 3, tallestHint) * m_metrics.lineHeight + 2};
}

QSize DiffArea::minimumSizeHint() const
{
    return {static_cast<int>(24 * m_metrics.characterWidth), 3 * m_metrics.lineHeight};
}

void DiffArea::measure()
{
    const Theme &look = theme(this);
    const QFontMetricsF metrics(look.font(FontRole::Mono));
    m_metrics.lineHeight = std::max(look.size().row.logLine, static_cast<int>(metrics.height()) + 2);
    m_metrics.ascent = static_cast<int>((m_metrics.lineHeight - metrics.height()) / 2 + metrics.ascent());
    m_metrics.characterWidth = metrics.horizontalAdvance(u'0');
    qint32 highest = 999;
    for (auto line = m_diff->lines.crbegin(); line != m_diff->lines.crend(); ++line) {
        if (line->kind == Kind::Note)
            continue;
        highest = std::max({highest, line->oldLine, line->newLine});
        // The numbers grow, so the last line of either file has them.
        if (line->kind == Kind::Context || line->kind == Kind::Hunk)
            break;
    }
    const auto digits = static_cast<int>(QString::number(highest).size());
    m_metrics.numberWidth = static_cast<int>(digits * m_metrics.characterWidth) + look.size().space.m;
    m_metrics.signWidth = static_cast<int>(m_metrics.characterWidth) + look.size().space.s;
}

void DiffArea::updateScrollBars()
{
    verticalScrollBar()->setPageStep(visibleRows());
    verticalScrollBar()->setRange(0, std::max(rowCount() - visibleRows(), 0));
    const Column first = columns().first();
    const int room = first.rect.right() - textLeft(first);
    horizontalScrollBar()->setSingleStep(static_cast<int>(4 * m_metrics.characterWidth));
    horizontalScrollBar()->setPageStep(std::max(room / 2, 1));
    horizontalScrollBar()->setRange(0, std::max(static_cast<int>(m_widest + m_metrics.characterWidth) - room, 0));
}

QList<DiffArea::Column> DiffArea::columns() const
{
    const QRect all = viewport()->rect();
    if (!m_sideBySide)
        return {{all, true, true}};
    const int half = all.width() / 2;
    return {{{0, 0, half, all.height()}, true, false},
            {{half + 1, 0, all.width() - half - 1, all.height()}, false, true}};
}

int DiffArea::textLeft(const Column &column) const
{
    const int numbers = (column.showOld ? 1 : 0) + (column.showNew ? 1 : 0);
    return column.rect.left() + numbers * m_metrics.numberWidth + m_metrics.signWidth + theme(this).size().space.s;
}

void DiffArea::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void DiffArea::scrollContentsBy(int, int)
{
    viewport()->update();
}

void DiffArea::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange
        && event->type() != QEvent::PaletteChange)
        return;
    m_widest = 0;
    measure();
    updateScrollBars();
    viewport()->update();
}

int DiffArea::rowAt(int y) const
{
    const int row = verticalScrollBar()->value() + (y < 0 ? -1 : y / m_metrics.lineHeight);
    return std::clamp(row, 0, std::max(rowCount() - 1, 0));
}

void DiffArea::moveTo(int row, bool keepAnchor)
{
    if (rowCount() == 0)
        return;
    m_caret = std::clamp(row, 0, rowCount() - 1);
    if (!keepAnchor)
        m_anchor = m_caret;
    QScrollBar *bar = verticalScrollBar();
    if (m_caret < bar->value())
        bar->setValue(m_caret);
    else if (m_caret >= bar->value() + visibleRows())
        bar->setValue(m_caret - visibleRows() + 1);
    // Screen readers say the line that the caret has come to.
    setAccessibleDescription(sentenceOf(m_caret));
    viewport()->update();
}

void DiffArea::setCurrentRow(int row)
{
    moveTo(row, false);
}

QString DiffArea::sentenceOf(int row) const
{
    QStringList parts;
    const auto [left, right] = linesOf(row);
    for (const qint32 index : left == right ? QList{left} : QList{left, right}) {
        if (index < 0)
            continue;
        const git::DiffLine &line = m_diff->lines[index];
        const QString text = DiffText::decoded(m_diff->textOf(line).first(std::min(line.length, 500)));
        if (line.kind == Kind::Removed)
            parts.append(tr("Removed line %1: %2").arg(line.oldLine).arg(text));
        else if (line.kind == Kind::Added)
            parts.append(tr("Added line %1: %2").arg(line.newLine).arg(text));
        else if (line.kind == Kind::Hunk)
            parts.append(tr("From line %1 on").arg(line.newLine));
        else
            parts.append(text);
    }
    return parts.join(u". "_s);
}

bool DiffArea::goToChange(int direction)
{
    // Out of the block the caret stands in, then on to the next one's first line.
    int row = m_caret;
    while (row >= 0 && row < rowCount() && isChange(row))
        row += direction;
    while (row >= 0 && row < rowCount() && !isChange(row))
        row += direction;
    if (row < 0 || row >= rowCount())
        return false;
    while (direction < 0 && row > 0 && isChange(row - 1))
        --row;
    // Some lines above it tell where one is.
    verticalScrollBar()->setValue(std::max(row - visibleRows() / 4, 0));
    moveTo(row, false);
    return true;
}

QString DiffArea::selectedText() const
{
    if (rowCount() == 0)
        return {};
    QString text;
    for (int row = std::min(m_anchor, m_caret); row <= std::max(m_anchor, m_caret); ++row) {
        const auto [left, right] = linesOf(row);
        const qint32 index = right >= 0 ? right : left;
        text += DiffText::decoded(m_diff->textOf(m_diff->lines[index])) + u'\n';
    }
    return text;
}

void DiffArea::copy() const
{
    QGuiApplication::clipboard()->setText(selectedText());
}

bool DiffArea::moveByKey(const QKeyEvent *event)
{
    const bool select = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Up:
        moveTo(m_caret - 1, select);
        return true;
    case Qt::Key_Down:
        moveTo(m_caret + 1, select);
        return true;
    case Qt::Key_PageUp:
        moveTo(m_caret - visibleRows() + 1, select);
        return true;
    case Qt::Key_PageDown:
        moveTo(m_caret + visibleRows() - 1, select);
        return true;
    case Qt::Key_Home:
        moveTo(0, select);
        return true;
    case Qt::Key_End:
        moveTo(rowCount() - 1, select);
        return true;
    case Qt::Key_Left:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Right:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    default:
        return false;
    }
}

void DiffArea::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        m_anchor = 0;
        moveTo(rowCount() - 1, true);
    } else if (plain && event->key() == Qt::Key_N) {
        goToChange(1);
    } else if (plain && event->key() == Qt::Key_P) {
        goToChange(-1);
    } else if (plain && (event->key() == Qt::Key_U || event->key() == Qt::Key_S)) {
        emit sideBySideRequested(event->key() == Qt::Key_S);
    } else if (!moveByKey(event)) {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void DiffArea::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        moveTo(rowAt(event->position().toPoint().y()), event->modifiers() & Qt::ShiftModifier);
}

void DiffArea::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        moveTo(rowAt(event->position().toPoint().y()), true);
}

void DiffArea::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"copy"_s), m_anchor == m_caret ? tr("Copy line") : tr("Copy lines"), this, &DiffArea::copy)
        ->setEnabled(rowCount() > 0);
    menu->addSeparator();
    menu->addAction(tr("Next change\tN"), this, [this] { goToChange(1); });
    menu->addAction(tr("Previous change\tP"), this, [this] { goToChange(-1); });
    menu->popup(event->globalPos());
}

bool DiffArea::isHighlighted() const
{
    return !m_colors.isEmpty() && !m_coloring;
}

void DiffArea::requestColors(int firstRow, int lastRow)
{
    if (m_coloring || rowCount() == 0)
        return;
    qint32 from = std::numeric_limits<qint32>::max();
    qint32 to = 0;
    for (int row = firstRow; row <= lastRow; ++row) {
        const auto [left, right] = linesOf(row);
        for (const qint32 index : {left, right}) {
            const Kind kind = index < 0 ? Kind::Note : m_diff->lines[index].kind;
            if (kind == Kind::Note || kind == Kind::Hunk || m_colors.contains(index))
                continue;
            from = std::min(from, index);
            to = std::max(to, index + 1);
        }
    }
    if (from >= to)
        return;
    if (m_colors.size() > maxColoredLines)
        m_colors.clear();
    m_coloring = true;
    m_wanted = {from, std::min(to + linesAhead, static_cast<qint32>(m_diff->lines.size()))};
    highlightCode(m_diff, m_fileName, m_wanted.first, m_wanted.second)
        .then(this, [this, generation = m_generation](const CodeSpans &spans) { takeColors(generation, spans); });
}

void DiffArea::takeColors(quint64 generation, const CodeSpans &spans)
{
    if (generation != m_generation)
        return;
    m_coloring = false;
    m_colors.insert(spans);
    // Lines too long to be coloured get an empty entry, so that nobody asks for them again.
    for (qint32 line = m_wanted.first; line < m_wanted.second; ++line) {
        if (!m_colors.contains(line))
            m_colors.insert(line, {});
    }
    viewport()->update();
}

} // namespace ui
