// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/TimelineDelegate.h"

#include "ui/models/TimelineModel.h"
#include "ui/style/Icons.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace ui {

using namespace Qt::StringLiterals;

TimelineDelegate::TimelineDelegate(QObject *parent)
    : SelectableRowDelegate(28, 1, parent)
{
}

void TimelineDelegate::paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const Theme &theme) const
{
    const QString line = index.data(TimelineModel::LineRole).toString();
    if (index.data(TimelineModel::IsDayRole).toBool()) {
        paintText(*painter, content, line, theme.font(FontRole::SmallStrong), theme.text());
        return;
    }
    const auto &size = theme.size();
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, content, rect); };
    const QFont small = theme.font(FontRole::Small);
    const int timeWidth = QFontMetrics(small).horizontalAdvance(u"00:00:00"_s) + size.space.xs;
    paintText(*painter, place({content.left(), content.top(), timeWidth, content.height()}),
              index.data(TimelineModel::TimeRole).toString(), small, theme.surface().textMuted);

    const bool isFailure = index.data(TimelineModel::IsFailureRole).toBool();
    const bool isQuestion
        = index.data(TimelineModel::CategoryRole).toInt() == static_cast<int>(EventCategory::Questions);
    const QColor failed = theme.status(Tone::Failed).foreground;
    const QColor iconColor = isFailure ? failed
        : isQuestion                   ? theme.status(Tone::Waiting).foreground
                                       : theme.surface().textMuted;
    QRect icon(content.left() + timeWidth + size.space.xs, 0, size.icon.inlineIcon, size.icon.inlineIcon);
    icon.moveTop(content.center().y() - icon.height() / 2 + 1);
    paintIcon(*painter, place(icon), index.data(TimelineModel::IconRole).toString(), iconColor);

    const int left = icon.right() + 1 + size.space.s;
    paintText(*painter, place({left, content.top(), content.right() + 1 - left, content.height()}), line,
              theme.font(FontRole::Base), isFailure ? failed : theme.text());
}

} // namespace ui
