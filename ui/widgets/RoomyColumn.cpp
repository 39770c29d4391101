// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/RoomyColumn.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace ui {

RoomyColumn::RoomyColumn(QHeaderView *header, int column)
    : QObject(header)
    , m_header(header)
    , m_column(column)
    , m_least(header->sectionSize(column))
    , m_width(m_least)
{
    header->installEventFilter(this);
}

bool RoomyColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_header->sectionSize(m_column) == m_width) {
        m_width = std::clamp(m_header->width() / 6, m_least, 2 * m_least);
        m_header->resizeSection(m_column, m_width);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
