// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/ChangesDelegate.h"

#include "ui/changes/ChangesModel.h"
#include "ui/style/Icons.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QTreeView>
#include <QWidget>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int boxSide = 16;
constexpr int arrowSide = 14;

QColor colorOf(const QString &letter, const Theme &theme)
{
    if (letter == u"A")
        return theme.diff().addText;
    if (letter == u"D")
        return theme.diff().removeText;
    if (letter == u"U")
        return theme.status(Tone::Failed).foreground;
    return theme.status(Tone::Waiting).foreground;
}

} // namespace

ChangesDelegate::ChangesDelegate(QObject *parent)
    : SelectableRowDelegate(28, 1, parent)
{
}

int ChangesDelegate::boxLeft(const QModelIndex &index)
{
    return arrowSide + (index.data(ChangesModel::IsFolderRole).toBool() ? 4 : 12);
}

QRect ChangesDelegate::boxIn(const QRect &content, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QRect box(content.left() + boxLeft(index), 0, boxSide, boxSide);
    box.moveTop(content.center().y() - boxSide / 2 + 1);
    return QStyle::visualRect(option.direction, content, box);
}

void ChangesDelegate::paintArrow(QPainter &painter, const QRect &content, const QStyleOptionViewItem &option,
                                 const Theme &theme)
{
    QRect arrow(content.left(), 0, arrowSide, arrowSide);
    arrow.moveTop(content.center().y() - arrowSide / 2 + 1);
    arrow = QStyle::visualRect(option.direction, content, arrow);
    paintIcon(painter, arrow, option.state.testFlag(QStyle::State_Open) ? u"expand"_s : u"collapse"_s,
              theme.surface().textMuted);
}

void ChangesDelegate::paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                               const QModelIndex &index, const Theme &theme) const
{
    const auto &space = theme.size().space;
    QStyleOptionViewItem box(option);
    box.rect = boxIn(content, option, index);
    const auto state = index.data(Qt::CheckStateRole).value<Qt::CheckState>();
    box.state.setFlag(QStyle::State_HasFocus, false);
    box.state |= state == Qt::Checked ? QStyle::State_On
        : state == Qt::Unchecked      ? QStyle::State_Off
                                      : QStyle::State_NoChange;
    const QStyle *style = option.widget ? option.widget->style() : nullptr;
    if (style)
        style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
    const auto place = [&](QRect rect) { return QStyle::visualRect(option.direction, content, rect); };
    QRect rest = content.adjusted(boxLeft(index) + boxSide + space.s, 0, 0, 0);
    const bool isFolder = index.data(ChangesModel::IsFolderRole).toBool();
    if (isFolder)
        paintArrow(*painter, content, option, theme);
    if (!isFolder) {
        const QString letter = index.data(ChangesModel::LetterRole).toString();
        paintText(*painter, place(QRect(rest.left(), rest.top(), space.m, rest.height())), letter,
                  theme.font(FontRole::MonoStrong), colorOf(letter, theme));
        rest.setLeft(rest.left() + space.m + space.xs);
    }
    // From the right end inwards: removed, added.
    const auto count = [&](int role, const QString &sign, const QColor &color) {
        const QVariant lines = index.data(role);
        if (!lines.isValid() || lines.toInt() == 0)
            return;
        const QString text = sign + QString::number(lines.toInt());
        const QFont font = theme.font(FontRole::Small);
        const int width = QFontMetrics(font).horizontalAdvance(text);
        paintText(*painter, place(QRect(rest.right() - width, rest.top(), width + 1, rest.height())), text, font,
                  color);
        rest.setRight(rest.right() - width - space.xs);
    };
    count(ChangesModel::RemovedRole, u"\u2212"_s, theme.diff().removeText);
    count(ChangesModel::AddedRole, u"+"_s, theme.diff().addText);
    rest.setRight(rest.right() - space.xs);
    paintText(*painter, place(rest), index.data().toString(), theme.font(isFolder ? FontRole::Small : FontRole::Base),
              isFolder ? theme.surface().textMuted : theme.text(), Qt::AlignLeading | Qt::AlignVCenter,
              Qt::ElideMiddle);
}

bool ChangesDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    // The whole leading part of the row, which is easier to hit than arrow and box.
    const int padding = theme(option.widget).size().space.m;
    const int arrowEnd = padding + boxLeft(index) - 2;
    const int boxEnd = padding + boxLeft(index) + boxSide + 4;
    const int place = option.direction == Qt::RightToLeft ? option.rect.right() - mouse->position().toPoint().x()
                                                          : mouse->position().toPoint().x() - option.rect.left();
    if (mouse->button() != Qt::LeftButton || place < 0 || place > boxEnd)
        return false;
    if (event->type() == QEvent::MouseButtonDblClick)
        return true;
    if (index.data(ChangesModel::IsFolderRole).toBool() && place < arrowEnd) {
        auto *tree = qobject_cast<QTreeView *>(const_cast<QWidget *>(option.widget));
        if (tree)
            tree->setExpanded(index, !tree->isExpanded(index));
        return true;
    }
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace ui
