// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logview/LogHitsTable.h"

#include "ui/logview/LogHitsModel.h"
#include "ui/tasks/TableCell.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QTreeView>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

/// The text of a line as logs show it, its hits in bold.
void paintLine(QPainter &painter, const QStyleOptionViewItem &option, const LogHit &hit, const Theme &look)
{
    const QRect content = tableCellContent(option.rect, look);
    if (content.width() <= 0)
        return;
    const QFont font = look.font(FontRole::Mono);
    const QString shown = QFontMetrics(font).elidedText(hit.text, Qt::ElideRight, content.width());
    QTextLayout layout(shown, font);
    QTextOption plain;
    plain.setWrapMode(QTextOption::NoWrap);
    plain.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(plain);
    QList<QTextLayout::FormatRange> formats;
    for (const logs::SearchHit &mark : hit.marks) {
        QTextLayout::FormatRange range{mark.column, mark.length, {}};
        range.format.setFontWeight(QFont::Bold);
        formats.append(range);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(content.width());
    layout.endLayout();
    painter.save();
    painter.setClipRect(content);
    painter.setPen(look.text());
    layout.draw(&painter,
                QPointF(content.left(), content.top() + (content.height() - layout.boundingRect().height()) / 2));
    painter.restore();
}

class LogHitDelegate : public QStyledItemDelegate
{
public:
    LogHitDelegate(const LogHitsModel *model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem full(option);
        initStyleOption(&full, index);
        paintTableCellBackground(*painter, full);
        const Theme &look = theme(option.widget);
        const LogHit &hit = m_model->hitAt(index.row());
        if (index.column() == LogHitsModel::TextColumn) {
            paintLine(*painter, full, hit, look);
            return;
        }
        TableCell cell;
        if (index.column() == LogHitsModel::SessionColumn)
            cell.glyph = glyphOf(hit.source.state);
        paintTableCell(*painter, full, cell, look);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &look = theme(option.widget);
        return {QStyledItemDelegate::sizeHint(option, index).width(), look.rowHeight(look.size().row.dense)};
    }

private:
    const LogHitsModel *m_model;
};

} // namespace

LogHitsTable::LogHitsTable(QWidget *parent)
    : Surface(&Surfaces::page, Qt::TopEdge, parent)
    , m_model(new LogHitsModel(this))
    , m_state(new ElidedLabel({}, Qt::ElideRight, FontRole::Small, TextColor::Muted, this))
    , m_table(new QTreeView(this))
    , m_body(new QStackedWidget(this))
{
    setObjectName(u"logHits"_s);
    setAccessibleName(tr("Hits in all logs"));
    m_state->setObjectName(u"logHitsState"_s);
    auto *close = new ToolButton(u"close"_s, tr("Close"), this);
    close->setObjectName(u"logHitsClose"_s);
    const Sizes &size = theme(this).size();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(size.space.m, size.space.xs, size.space.m, size.space.xs);
    head->setSpacing(size.space.l);
    head->addWidget(new TextLabel(tr("Hits in all logs"), FontRole::Strong, TextColor::Normal, this));
    head->addWidget(m_state, 1);
    head->addWidget(close);
    createTable();
    auto *nothing
        = new EmptyState(u"search"_s, tr("Nothing found"), tr("No log has a line with this text."), {}, {}, this);
    nothing->setObjectName(u"logHitsEmpty"_s);
    m_body->addWidget(m_table);
    m_body->addWidget(nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_body, 1);
    connect(close, &QToolButton::clicked, this, &LogHitsTable::closed);
}

void LogHitsTable::createTable()
{
    describe(m_table, u"logHitsTable"_s, tr("Hits in all logs"), tr("Enter opens the log at the line."));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new LogHitDelegate(m_model, m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->installEventFilter(this);
    QHeaderView *header = m_table->header();
    header->setObjectName(u"logHitsTableHeader"_s);
    const int widths[]{230, 130, 90};
    for (int i = 0; i < LogHitsModel::TextColumn; ++i)
        header->resizeSection(i, widths[i]);
    header->setStretchLastSection(true);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &LogHitsTable::open);
}

void LogHitsTable::append(const QList<LogHit> &hits)
{
    m_model->append(hits);
    m_body->setCurrentIndex(0);
}

void LogHitsTable::clear()
{
    m_model->clear();
    m_state->setText({});
    m_body->setCurrentIndex(0);
}

void LogHitsTable::showProgress(const AllLogsSearch::Progress &progress)
{
    const QLocale locale;
    QStringList parts;
    if (progress.hits > 0)
        parts.append(
            tr("%1 in %2").arg(tr("%n hits", nullptr, progress.hits), tr("%n logs", nullptr, progress.logsWithHits)));
    if (progress.running || progress.searched < progress.total)
        parts.append(
            tr("Searched %1 of %2 logs").arg(locale.toString(progress.searched), locale.toString(progress.total)));
    if (progress.limited)
        parts.append(tr("There are more: the search ends at %1 hits").arg(locale.toString(AllLogsSearch::maxHits)));
    if (progress.logLimited)
        parts.append(
            tr("Only the first %1 hits of each log are listed").arg(locale.toString(AllLogsSearch::maxHitsPerLog)));
    if (progress.unreadable > 0)
        parts.append(tr("%n logs could not be read", nullptr, progress.unreadable));
    m_state->setText(parts.join(u" · "_s));
    m_body->setCurrentIndex(!progress.running && progress.hits == 0 ? 1 : 0);
}

void LogHitsTable::focusHits()
{
    if (m_model->rowCount() == 0)
        return;
    m_table->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void LogHitsTable::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    // A copy: the page may begin another search while it opens the log.
    const LogHit hit = m_model->hitAt(index.row());
    emit openRequested(hit);
}

void LogHitsTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        Surface::keyPressEvent(event);
}

bool LogHitsTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            open(m_table->currentIndex());
            return true;
        }
    }
    return Surface::eventFilter(watched, event);
}

} // namespace ui
