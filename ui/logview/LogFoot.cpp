// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logview/LogFoot.h"

#include "ui/models/Format.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QLocale>

namespace ui {

using namespace Qt::StringLiterals;

LogFoot::LogFoot(QWidget *parent)
    : Surface(&Surfaces::header, Qt::TopEdge, parent)
    , m_line(new TextLabel({}, FontRole::Small, TextColor::Muted, this))
    , m_size(new TextLabel({}, FontRole::Small, TextColor::Muted, this))
    , m_hint(new TextLabel({}, FontRole::Small, TextColor::Muted, this))
    , m_index(new StatusGlyphLabel(StatusGlyph::Success, this))
{
    setObjectName(u"logFoot"_s);
    setAccessibleName(tr("About this log"));
    m_line->setObjectName(u"logLineNumber"_s);
    m_size->setObjectName(u"logSize"_s);
    m_hint->setObjectName(u"logHint"_s);
    m_index->setObjectName(u"logIndexState"_s);
    const Sizes &size = theme(this).size();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(size.space.m, 1, size.space.m, 0);
    row->setSpacing(size.space.l);
    for (TextLabel *label : {m_line, m_size, m_hint})
        row->addWidget(label);
    row->addStretch(1);
    row->addWidget(m_index);
    setFixedHeight(theme(this).rowHeight(size.control.statusBar));
}

void LogFoot::show(const logs::LogState &state, qint64 line, bool hasErrors)
{
    const QLocale locale;
    if (!state.numbered)
        m_line->setText(tr("Last %1 lines").arg(locale.toString(state.lines)));
    else if (line >= 0)
        m_line->setText(tr("Line %1 of %2").arg(locale.toString(line + 1), locale.toString(state.lines)));
    else
        m_line->setText(tr("%1 lines").arg(locale.toString(state.lines)));
    m_size->setText(Format::size(state.bytes - state.droppedBytes));
    m_hint->setVisible(hasErrors || state.reading == logs::Reading::Terminal);
    m_hint->setText(hasErrors ? tr("Standard error is marked err") : tr("Read as a terminal shows it"));
    const qint64 there = state.bytes - state.droppedBytes;
    const qint64 read = state.readBytes - state.droppedBytes;
    if (state.complete || there <= 0) {
        m_index->setGlyph(StatusGlyph::Success);
        m_index->setText(tr("Index complete"));
        return;
    }
    m_index->setGlyph(StatusGlyph::Running);
    m_index->setText(tr("Indexing %1, search is partial")
                         .arg(Format::percent(static_cast<double>(read) / static_cast<double>(there))));
}

} // namespace ui
