// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logview/LogHeader.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

LogHeader::LogHeader(QWidget *parent)
    : Surface(&Surfaces::header, Qt::BottomEdge, parent)
    , m_glyph(new StatusGlyphLabel(StatusGlyph::Idle, this))
    , m_title(new ElidedLabel({}, Qt::ElideRight, FontRole::Strong, TextColor::Normal, this))
    , m_engine(new Chip({}, Tone::Idle, this))
    , m_output(new QComboBox(this))
    , m_follow(new ToolButton(u"follow"_s, tr("Follow"), this))
    , m_open(new ToolButton(u"external"_s, tr("Show session"), this))
{
    setObjectName(u"logHeader"_s);
    setAccessibleName(tr("Log"));
    createControls();
    const Sizes &size = theme(this).size();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(size.space.m, 0, size.space.m, 1);
    row->setSpacing(size.space.s);
    row->addWidget(m_glyph);
    row->addWidget(m_title, 0);
    row->addWidget(m_engine);
    row->addStretch(1);
    row->addWidget(m_output);
    row->addWidget(m_follow);
    auto *find = new ToolButton(u"search"_s, tr("Find"), this);
    find->setObjectName(u"logFind"_s);
    find->setWords(tr("Find"), QKeySequence::Find);
    auto *save = new ToolButton(u"download"_s, tr("Export…"), this);
    save->setObjectName(u"logExport"_s);
    row->addWidget(find);
    row->addWidget(save);
    row->addWidget(m_open);
    setFixedHeight(theme(this).rowHeight(size.control.pageHeader));
    connect(find, &QToolButton::clicked, this, &LogHeader::findRequested);
    connect(save, &QToolButton::clicked, this, &LogHeader::exportRequested);
    connect(m_open, &QToolButton::clicked, this, &LogHeader::openSessionRequested);
}

void LogHeader::createControls()
{
    m_glyph->setObjectName(u"logState"_s);
    m_title->setObjectName(u"logTitle"_s);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_engine->setObjectName(u"logEngine"_s);
    describe(m_output, u"logOutput"_s, tr("Output"), tr("Which output is shown"));
    m_output->addItem(tr("All output"), static_cast<int>(Output::All));
    m_output->addItem(tr("Standard output"), static_cast<int>(Output::StandardOutput));
    m_output->addItem(tr("Standard error"), static_cast<int>(Output::StandardError));
    m_follow->setObjectName(u"logFollow"_s);
    m_follow->setCheckable(true);
    m_follow->setWordsVisible(true);
    m_follow->setAccessibleDescription(tr("Stay at the end while the log grows. Scrolling up turns it off."));
    m_follow->setToolTip(m_follow->accessibleDescription());
    m_open->setObjectName(u"logShowSession"_s);
    connect(m_output, &QComboBox::activated, this, &LogHeader::outputChosen);
    connect(m_follow, &QToolButton::toggled, this, &LogHeader::followToggled);
}

void LogHeader::setSource(const std::optional<LogSource> &source)
{
    m_glyph->setVisible(source.has_value());
    m_engine->setVisible(source.has_value());
    m_open->setVisible(source.has_value());
    const bool apart = source && !source->errorPath.isEmpty();
    m_output->setVisible(source.has_value());
    m_output->setEnabled(apart);
    m_output->setToolTip(apart ? m_output->accessibleDescription()
                               : tr("This run had a terminal: standard output and standard error came together."));
    if (!apart)
        m_output->setCurrentIndex(0);
    if (!source) {
        m_title->setText(tr("Gantry's own log"));
        return;
    }
    m_glyph->setGlyph(glyphOf(source->state));
    m_title->setText(tr("%1, %2").arg(source->sessionTitle, source->title.left(1).toLower() + source->title.mid(1)));
    m_engine->setText(source->engineName);
    m_engine->setIconName(source->engineIcon);
}

void LogHeader::setFollowing(bool following)
{
    const QSignalBlocker blocker(m_follow);
    m_follow->setChecked(following);
}

LogHeader::Output LogHeader::output() const
{
    return static_cast<Output>(m_output->currentData().toInt());
}

void LogHeader::setAllOutput()
{
    m_output->setCurrentIndex(0);
}

} // namespace ui
