// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/SessionPane.h"

#include "process/TerminalChannel.h"
#include "ui/terminal/AttentionBar.h"
#include "ui/terminal/EndBar.h"
#include "ui/terminal/FindBar.h"
#include "ui/terminal/PaneHeader.h"
#include "ui/terminal/PromptLine.h"
#include "ui/terminal/TerminalPane.h"

#include <QResizeEvent>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize smallest{160, 96};

} // namespace

SessionPane::SessionPane(const TerminalSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(this))
    , m_terminal(new TerminalPane(settings, this))
    , m_attention(new AttentionBar(this))
    , m_end(new EndBar(this))
    , m_prompt(new PromptLine(this))
    , m_findBar(new FindBar(this))
{
    setObjectName(QStringLiteral("sessionPane"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_terminal, 1);
    column->addWidget(m_attention);
    column->addWidget(m_end);
    column->addWidget(m_prompt);
    m_findBar->setTerminal(m_terminal);
    setFocusProxy(m_terminal);

    connect(m_header, &PaneHeader::requested, this, &SessionPane::requested);
    connect(m_end, &EndBar::requested, this, &SessionPane::requested);
    connect(m_attention, &AttentionBar::answered, this, &SessionPane::answered);
    connect(m_attention, &AttentionBar::approvalsRequested, this,
            [this] { emit requested(PaneRequest::OpenApprovals); });
    connect(m_prompt, &PromptLine::submitted, this, &SessionPane::promptSubmitted);
    connect(m_prompt, &PromptLine::removeRequested, this, &SessionPane::promptRemovalRequested);
    connect(m_prompt, &PromptLine::interruptRequested, this, [this] { emit requested(PaneRequest::Interrupt); });
}

void SessionPane::setFacts(const PaneFacts &facts)
{
    m_header->setFacts(facts);
    m_attention->setFacts(facts);
    m_end->setFacts(facts);
    // A field that goes must not hand the keys to whatever comes next.
    if (!facts.takesPrompts && m_prompt->isAncestorOf(focusWidget()))
        m_terminal->setFocus(Qt::OtherFocusReason);
    m_prompt->setFacts(facts);
    setFocusProxy(facts.takesPrompts ? m_prompt->field() : m_terminal);
    m_terminal->setPlaceholder(facts.placeholder, facts.starting ? TerminalPane::Wait::Yes : TerminalPane::Wait::No);
}

void SessionPane::setSettings(const TerminalSettings &settings)
{
    m_terminal->setSettings(settings);
}

void SessionPane::setChannel(std::unique_ptr<process::TerminalChannel> channel)
{
    m_terminal->setChannel(std::move(channel));
}

QSize SessionPane::minimumSizeHint() const
{
    return smallest;
}

void SessionPane::find()
{
    placeFindBar();
    m_findBar->open();
}

void SessionPane::placeFindBar()
{
    const int width = std::min(FindBar::preferredWidth, this->width());
    const int height = m_findBar->sizeHint().height();
    m_findBar->setGeometry(this->width() - width, m_terminal->y(), width, height);
}

void SessionPane::resizeEvent(QResizeEvent *event)
{
    m_header->setSmall(event->size().width() < smallestWithHeader.width()
                       || event->size().height() < smallestWithHeader.height());
    QWidget::resizeEvent(event);
    layout()->activate();
    placeFindBar();
}

} // namespace ui
