// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/ConversationDelegate.h"

#include "conversations/Conversation.h"
#include "ui/conversations/ConversationListModel.h"

#include <QPainter>
#include <QTextLayout>

namespace ui {
namespace {

int snippetHeight(const Theme &theme)
{
    return QFontMetrics(theme.font(FontRole::Small)).height() + theme.size().space.xs;
}

/// So that the first word found is within sight however narrow the list is.
QString from(const QString &snippet, const QFontMetrics &metrics, int width)
{
    const qsizetype start = snippet.indexOf(conversations::matchStart);
    qsizetype begin = 0;
    while (begin < start && metrics.horizontalAdvance(snippet.sliced(begin, start - begin)) > width / 2) {
        const qsizetype space = snippet.indexOf(u' ', begin);
        if (space < 0 || space >= start)
            break;
        begin = space + 1;
    }
    return begin == 0 ? snippet : u'…' + snippet.sliced(begin);
}

/// One line; the words found are bold and in the text's colour.
void paintSnippet(QPainter &painter, const QRect &rect, const QString &marked, const Theme &theme)
{
    const QFont font = theme.font(FontRole::Small);
    const QString snippet = from(marked, QFontMetrics(font), rect.width());
    QString text;
    QList<QTextLayout::FormatRange> ranges;
    qsizetype open = -1;
    for (const QChar c : snippet) {
        if (c == conversations::matchStart) {
            open = text.size();
        } else if (c == conversations::matchEnd && open >= 0) {
            QTextCharFormat format;
            format.setFontWeight(QFont::DemiBold);
            format.setForeground(theme.text());
            ranges.append({static_cast<int>(open), static_cast<int>(text.size() - open), format});
            open = -1;
        } else if (c != conversations::matchEnd) {
            text += c;
        }
    }
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width() - theme.size().space.m);
    QTextLayout layout(shown, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(painter.layoutDirection());
    layout.setTextOption(option);
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter.save();
    painter.setClipRect(rect);
    painter.setPen(theme.surface().textMuted);
    layout.draw(&painter, rect.topLeft());
    painter.restore();
}

} // namespace

ConversationDelegate::ConversationDelegate(int token, QObject *parent)
    : SelectableRowDelegate(token, 2, parent)
{
    setSeparators(true);
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = SelectableRowDelegate::sizeHint(option, index);
    if (m_snippets)
        size.rheight() += snippetHeight(theme(option.widget));
    return size;
}

void ConversationDelegate::paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                                    const QModelIndex &index, const Theme &look) const
{
    QRect rows = content;
    if (m_snippets) {
        const int height = snippetHeight(look);
        rows.setHeight(content.height() - height);
        const int indent = look.size().space.xl;
        QRect line(content.left() + indent, rows.bottom() + 1 - look.size().space.xs, content.width() - indent, height);
        line = QStyle::visualRect(option.direction, content, line);
        paintSnippet(*painter, line, index.data(ConversationListModel::SnippetRole).toString(), look);
    }
    TwoLineRow row;
    const bool open = index.data(ConversationListModel::IsOpenRole).toBool();
    if (open)
        row.glyph = StatusGlyph::Running;
    else
        row.leadingIcon = QStringLiteral("history");
    row.title = index.data(ConversationListModel::TitleRole).toString();
    row.trailing = index.data(ConversationListModel::AgeRole).toString();
    row.detail = index.data(open ? ConversationListModel::UseRole : ConversationListModel::PlaceRole).toString();
    row.detailTrailing = index.data(ConversationListModel::FactsRole).toString();
    paintTwoLineRow(*painter, rows, row, look, option.direction);
}

} // namespace ui
