// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/SelectableRowDelegate.h"

namespace ui {

/// Rows of the session list: projects with a count, sessions on two lines, or glyphs alone in the rail.
class SessionDelegate : public SelectableRowDelegate
{
    Q_OBJECT
public:
    explicit SessionDelegate(QObject *parent = nullptr);

    void setRail(bool rail) { m_rail = rail; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    void paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const Theme &theme) const override;

private:
    void paintProject(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const Theme &theme) const;
    void paintSession(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const Theme &theme) const;

    bool m_rail = false;
};

} // namespace ui
