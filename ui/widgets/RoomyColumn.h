// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QHeaderView;

namespace ui {

/// Gives a column of words a sixth of a wide window, beside one that stretches, until the user sets its width.
class RoomyColumn : public QObject
{
    Q_OBJECT

public:
    /// As wide as the column is now, at least. Belongs to @p header.
    RoomyColumn(QHeaderView *header, int column);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QHeaderView *m_header;
    int m_column;
    int m_least; ///< pixels
    int m_width; ///< as last set here
};

} // namespace ui
