// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/SelectableRowDelegate.h"

namespace ui {

/// Title and age over place, cost and size; while searching a third line shows where the words are.
class ConversationDelegate : public SelectableRowDelegate
{
    Q_OBJECT
public:
    /// @p token is the row's height without the third line.
    ConversationDelegate(int token, QObject *parent);

    void setSnippets(bool on) { m_snippets = on; }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const Theme &theme) const override;

private:
    bool m_snippets = false;
};

} // namespace ui
