// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/LogDocument.h"
#include "ui/widgets/Surface.h"

namespace ui {

class StatusGlyphLabel;
class TextLabel;

/// Below a log: "Line n of m", its size, and how far it has been read.
class LogFoot : public Surface
{
    Q_OBJECT
public:
    explicit LogFoot(QWidget *parent = nullptr);

    /// @p line is 0-based, -1: none. @p hasErrors: lines of standard error are marked.
    void show(const logs::LogState &state, qint64 line, bool hasErrors);

private:
    using QWidget::show;

    TextLabel *m_line;
    TextLabel *m_size;
    TextLabel *m_hint;
    StatusGlyphLabel *m_index;
};

} // namespace ui
