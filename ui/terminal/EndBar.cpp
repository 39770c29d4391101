// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/EndBar.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

namespace {

StatusGlyph glyphFor(PaneFacts::End end)
{
    switch (end) {
    case PaneFacts::End::Finished:
        return StatusGlyph::Success;
    case PaneFacts::End::Failed:
        return StatusGlyph::Failed;
    case PaneFacts::End::TimedOut:
        return StatusGlyph::TimedOut;
    case PaneFacts::End::Cancelled:
        return StatusGlyph::Cancelled;
    case PaneFacts::End::Interrupted:
        return StatusGlyph::Interrupted;
    case PaneFacts::End::None:
        break;
    }
    return StatusGlyph::Unknown;
}

} // namespace

EndBar::EndBar(QWidget *parent)
    : Surface(&Surfaces::sidebar, Qt::TopEdge, parent)
    , m_glyph(new StatusGlyphLabel(StatusGlyph::Idle, this))
    , m_words(new ElidedLabel({}, Qt::ElideRight, FontRole::Base, TextColor::Normal, this))
{
    setObjectName(QStringLiteral("endBar"));
    m_words->setObjectName(QStringLiteral("endBarWords"));
    const Sizes &size = theme(this).size();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(size.space.m, 1, size.space.s, 0);
    row->setSpacing(size.space.s);
    row->addWidget(m_glyph);
    row->addWidget(m_words, 1);
    m_startAnyway = addButton(QStringLiteral("endStartAnyway"), tr("Start anyway"), PaneRequest::StartAnyway);
    m_playNext = addButton(QStringLiteral("endPlayNext"), tr("Play next"), PaneRequest::PlayNext);
    m_choose = addButton(QStringLiteral("endChooseConversation"), tr("Choose a conversation…"),
                         PaneRequest::ChooseConversation);
    m_retry = addButton(QStringLiteral("endRetry"), tr("Retry"), PaneRequest::Retry);
    m_resume = addButton(QStringLiteral("endResume"), tr("Resume"), PaneRequest::Resume);
    m_openLog = addButton(QStringLiteral("endOpenLog"), tr("Open log"), PaneRequest::OpenLog);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

QSize EndBar::sizeHint() const
{
    const Theme &look = theme(this);
    return {Surface::sizeHint().width(), look.rowHeight(look.size().row.step)};
}

QPushButton *EndBar::addButton(const QString &name, const QString &text, PaneRequest request)
{
    auto *button = new QPushButton(text, this);
    describe(button, name, text);
    connect(button, &QPushButton::clicked, this, [this, request] { emit requested(request); });
    layout()->addWidget(button);
    return button;
}

void EndBar::setFacts(const PaneFacts &facts)
{
    using End = PaneFacts::End;
    const bool ended = facts.end != End::None;
    const bool broken = facts.end == End::Failed || facts.end == End::TimedOut || facts.end == End::Cancelled;
    const bool held = !facts.held.isEmpty();
    m_glyph->setGlyph(held ? StatusGlyph::Queued : glyphFor(facts.end));
    const QString words = held               ? facts.held
        : facts.lacksConversation && !broken ? tr("%1. No conversation id was recorded.").arg(facts.endText)
                                             : facts.endText;
    m_words->setText(words);
    setAccessibleName(words);
    m_startAnyway->setVisible(held);
    m_playNext->setVisible(facts.canPlayNext && !broken && !held);
    m_choose->setVisible(facts.lacksConversation && !broken && !held);
    // Where there is no conversation to go on with, running it again is the only way.
    m_retry->setVisible(facts.canRetry && (broken || !facts.canResume) && !held);
    m_resume->setVisible(facts.canResume && !broken && !held);
    m_openLog->setVisible(facts.hasLog);
    setVisible(ended || held);
}

} // namespace ui
