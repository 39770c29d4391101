// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/AttentionBar.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace ui {

namespace {

constexpr int barHeight = 72;

} // namespace

AttentionBar::AttentionBar(QWidget *parent)
    : QWidget(parent)
    , m_question(new TextLabel({}, FontRole::Strong, TextColor::Normal, this))
    , m_detail(new ElidedLabel({}, Qt::ElideRight, FontRole::Mono, TextColor::Normal, this))
{
    setObjectName(QStringLiteral("attentionBar"));
    m_question->setObjectName(QStringLiteral("attentionQuestion"));
    m_question->setTextFormat(Qt::PlainText);
    m_detail->setObjectName(QStringLiteral("attentionDetail"));
    m_detail->setTextFormat(Qt::PlainText);
    const Sizes &size = theme(this).size();

    auto *first = new QHBoxLayout;
    first->setSpacing(size.space.s);
    first->addWidget(new StatusGlyphLabel(StatusGlyph::Waiting, this));
    first->addWidget(m_question);
    first->addWidget(m_detail, 1);

    m_where = new ElidedLabel({}, Qt::ElideRight, FontRole::Small, TextColor::Muted, this);
    m_where->setObjectName(QStringLiteral("attentionWhere"));
    m_go = new QPushButton(tr("Go to terminal"), this);
    describe(m_go, QStringLiteral("attentionGoToTerminal"), tr("Go to terminal"));
    // A click gives the focus to the terminal, not to the button.
    m_go->setFocusPolicy(Qt::TabFocus);
    connect(m_go, &QPushButton::clicked, this, &AttentionBar::terminalRequested);
    auto *approvals = new QPushButton(tr("Open in Approvals"), this);
    describe(approvals, QStringLiteral("attentionOpenApprovals"), tr("Open in Approvals"),
             tr("Look at the whole question and answer it there"));
    approvals->setToolTip(
        toolTipText(approvals->accessibleDescription(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)));
    approvals->setFocusPolicy(Qt::TabFocus);
    connect(approvals, &QPushButton::clicked, this, &AttentionBar::approvalsRequested);
    auto *second = new QHBoxLayout;
    second->setSpacing(size.space.m);
    second->addWidget(approvals);
    second->addWidget(m_go);
    second->addWidget(m_where, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size.space.m, size.space.s, size.space.m, size.space.s);
    column->setSpacing(size.space.xs);
    column->addLayout(first);
    column->addLayout(second);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

QSize AttentionBar::sizeHint() const
{
    return {QWidget::sizeHint().width(), std::max(barHeight, QWidget::sizeHint().height())};
}

void AttentionBar::setFacts(const PaneFacts &facts)
{
    const bool asks = !facts.question.isEmpty();
    const bool fresh = asks && (isHidden() || m_question->text() != facts.question);
    m_question->setText(facts.question);
    m_detail->setText(facts.questionDetail);
    m_go->setVisible(facts.askedInTerminal);
    m_where->setText(facts.askedInTerminal ? tr("Also asked in the terminal, the first answer counts.")
                                           : tr("Claude waits until somebody answers."));
    setVisible(asks);
    if (!fresh)
        return;
    setAccessibleName(tr("%1 %2").arg(facts.question, facts.questionDetail));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void AttentionBar::paintEvent(QPaintEvent *)
{
    const StatusColors &colors = theme(this).status(Tone::Waiting);
    QPainter painter(this);
    painter.fillRect(rect(), colors.background);
    painter.setPen(colors.border);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace ui
