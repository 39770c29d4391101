// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/SessionDelegate.h"

#include "ui/models/SessionTreeModel.h"
#include "ui/style/Icons.h"

#include <QLineEdit>
#include <QPainter>
#include <QStyle>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

bool isProject(const QModelIndex &index)
{
    return index.data(SessionTreeModel::IsProjectRole).toBool();
}

} // namespace

SessionDelegate::SessionDelegate(QObject *parent)
    : SelectableRowDelegate(46, 2, parent)
{
}

QSize SessionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &look = theme(option.widget);
    if (m_rail)
        return {look.size().row.session, isProject(index) ? look.size().space.m : look.rowHeight(look.size().row.tree)};
    return {look.size().layout.sessionListMin,
            isProject(index) ? look.rowHeight(look.size().row.groupHeader)
                             : look.rowHeight(look.size().row.session, 2)};
}

void SessionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    SelectableRowDelegate::paint(painter, option, index);
    if (!m_rail)
        return;
    // Painted here and not in paintRow(): the rail is too narrow for a row's padding.
    const Theme &look = theme(option.widget);
    if (isProject(index)) {
        if (index.row() == 0)
            return;
        painter->fillRect(QRect(option.rect.left() + look.size().space.s, option.rect.center().y(),
                                option.rect.width() - 2 * look.size().space.s, look.size().line.hairline),
                          look.surface().border);
        return;
    }
    QRect glyph(0, 0, look.size().icon.status, look.size().icon.status);
    glyph.moveCenter(option.rect.center());
    paintStatusGlyph(*painter, glyph, glyphOf(index.data(SessionTreeModel::StatusRole).value<session::Status>()), look);
}

void SessionDelegate::paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                               const QModelIndex &index, const Theme &theme) const
{
    if (m_rail)
        return;
    if (isProject(index))
        paintProject(painter, content, option, index, theme);
    else
        paintSession(painter, content, option, index, theme);
}

void SessionDelegate::paintProject(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                                   const QModelIndex &index, const Theme &theme) const
{
    const auto &size = theme.size();
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, content, rect); };
    const bool isOpen = option.state.testFlag(QStyle::State_Open);
    const bool isMirrored = option.direction == Qt::RightToLeft;

    QRect arrow(content.left(), 0, size.icon.inlineIcon, size.icon.inlineIcon);
    arrow.moveTop(content.center().y() - arrow.height() / 2 + 1);
    painter->save();
    if (isMirrored && !isOpen) {
        painter->translate(place(arrow).center());
        painter->scale(-1, 1);
        painter->translate(-place(arrow).center());
    }
    paintIcon(*painter, place(arrow), isOpen ? u"expand"_s : u"collapse"_s, theme.text());
    painter->restore();

    const QString count = index.data(SessionTreeModel::CountRole).toString();
    const int countWidth = QFontMetrics(theme.font(FontRole::Base)).horizontalAdvance(count) + size.space.xs;
    const QRect countRect(content.right() - countWidth + 1, content.top(), countWidth, content.height());
    paintText(*painter, place(countRect), count, theme.font(FontRole::Base), theme.surface().textMuted,
              Qt::AlignTrailing | Qt::AlignVCenter);
    const int left = arrow.right() + 1 + size.space.xxs;
    const QRect nameRect(left, content.top(), countRect.left() - size.space.s - left, content.height());
    paintText(*painter, place(nameRect), index.data(SessionTreeModel::TitleRole).toString(),
              theme.font(FontRole::Strong), theme.text());
}

void SessionDelegate::paintSession(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                                   const QModelIndex &index, const Theme &theme) const
{
    TwoLineRow row;
    row.glyph = glyphOf(index.data(SessionTreeModel::StatusRole).value<session::Status>());
    row.title = index.data(SessionTreeModel::TitleRole).toString();
    row.detail = index.data(SessionTreeModel::StateWordsRole).toString();
    row.detailColor = wordColor(*row.glyph, theme);
    row.trailing = index.data(SessionTreeModel::CostRole).toString();
    row.detailTrailing = index.data(SessionTreeModel::AgeRole).toString();
    row.detailTrailingIcon = index.data(SessionTreeModel::EngineIconRole).toString();
    const int indent = index.data(SessionTreeModel::IsChildRole).toBool() ? theme.size().space.l : 0;
    const QRect place = QStyle::visualRect(option.direction, content, content.adjusted(indent, 0, 0, 0));
    paintTwoLineRow(*painter, place, row, theme, option.direction);
}

QWidget *SessionDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (isProject(index) || m_rail)
        return nullptr;
    auto *field = new QLineEdit(parent);
    field->setObjectName(u"renameField"_s);
    field->setAccessibleName(tr("Session title"));
    field->setMaxLength(200);
    return field;
}

void SessionDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    const Theme &look = theme(option.widget);
    const int left = look.size().space.m + look.size().icon.status + look.size().space.xs;
    QRect field(option.rect.left() + left, 0, option.rect.width() - left - look.size().space.s,
                look.controlHeight(look.size().control.height));
    field.moveTop(option.rect.center().y() - field.height() / 2);
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, field));
}

} // namespace ui
