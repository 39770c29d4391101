// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskboard/TaskCardDelegate.h"

#include "ui/models/TaskRowsModel.h"
#include "ui/style/GantryStyle.h"
#include "ui/style/Icons.h"
#include "ui/taskboard/TaskGlyph.h"
#include "ui/widgets/Meter.h"

#include <QDir>
#include <QPainter>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardHeight = 72;
constexpr int meterWidth = 40;
constexpr int meterHeight = 6;

void paintLine(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, const QColor &color,
               Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter)
{
    painter.setFont(font);
    painter.setPen(color);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
}

/// The card itself, and what is left of it for words.
QRect paintCard(QPainter &painter, const QStyleOptionViewItem &option, const Theme &look)
{
    const QRect card = option.rect.adjusted(0, 0, -1, -1 - look.size().space.s);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isSelected ? look.accent() : look.surface().border, 1));
    painter.setBrush(isSelected ? look.surface().selected : isHovered ? look.surface().hover : look.surface().card);
    const int radius = look.size().radius.card;
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, card, radius, -look.size().line.focusRing, look);
    return card.adjusted(look.size().space.m - 2, look.size().space.s - 2, -(look.size().space.m - 2),
                         -(look.size().space.s - 2));
}

} // namespace

void TaskCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme(option.widget);
    const auto item = index.data(TaskRowsModel::ItemRole).value<TaskItem>();
    const QString words = index.data(TaskRowsModel::LineRole).toString();
    painter->save();
    const QRect content = paintCard(*painter, option, look);
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const Sizes &size = look.size();
    const int lineHeight = content.height() / 3;
    const StatusGlyph glyph = glyphOf(item);
    QRect mark(content.left(), 0, size.icon.status, size.icon.status);
    mark.moveTop(content.top() + (lineHeight - mark.height()) / 2);
    paintStatusGlyph(*painter, place(mark), glyph, look);
    const int left = mark.right() + 1 + size.space.s;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    QRect line(left, content.top(), content.right() - left + 1, lineHeight);
    paintLine(*painter, place(line), item.title, look.font(isSelected ? FontRole::Strong : FontRole::Base),
              look.text());
    line.translate(0, lineHeight);
    const bool hasMeter = item.state == tasks::TaskState::Running && item.totalSteps > 1 && item.waitingFor.isEmpty();
    const QRect reason = hasMeter ? line.adjusted(0, 0, -meterWidth - size.space.s, 0) : line;
    const bool isLacking = index.data(TaskRowsModel::LackRole).toBool();
    paintLine(*painter, place(reason), words, look.font(FontRole::Small),
              isLacking ? look.status(Tone::Waiting).foreground : wordColor(glyph, look));
    if (hasMeter) {
        QRect bar(line.right() - meterWidth + 1, 0, meterWidth, meterHeight);
        bar.moveTop(line.center().y() - meterHeight / 2);
        paintMeter(*painter, place(bar), item.percent / 100, Meter::Level::Normal, look);
    }
    line.translate(0, lineHeight);
    QRect engine(left, 0, size.icon.inlineIcon - 2, size.icon.inlineIcon - 2);
    engine.moveTop(line.center().y() - engine.height() / 2 + 1);
    paintIcon(*painter, place(engine), TaskWords::engineIcon(item.engine), look.surface().textMuted);
    const QFont tiny = look.font(FontRole::Tiny);
    const bool isAhead = groupOf(item.state) == TaskGroup::Pending || groupOf(item.state) == TaskGroup::Queued;
    const QString fact = isAhead ? tr("Priority %1").arg(item.priority) : TaskWords::cost(item);
    const int factWidth = QFontMetrics(tiny).horizontalAdvance(fact) + 2;
    const QRect factRect(line.right() - factWidth + 1, line.top(), factWidth, line.height());
    paintLine(*painter, place(factRect), fact, tiny, look.surface().textMuted, Qt::AlignTrailing | Qt::AlignVCenter);
    const int projectLeft = engine.right() + 1 + size.space.s - 2;
    const QRect project(projectLeft, line.top(), factRect.left() - size.space.s - projectLeft, line.height());
    paintLine(*painter, place(project), QDir(item.project).dirName(), tiny, look.surface().textMuted);
    painter->restore();
}

QSize TaskCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Theme &look = theme(option.widget);
    const int text = 3 * QFontMetrics(look.font(FontRole::Base)).height() + look.size().space.l;
    return {160, std::max(cardHeight, text) + look.size().space.s};
}

} // namespace ui
