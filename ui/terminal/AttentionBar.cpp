// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/AttentionBar.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QPainter>
#include <QPushButton>

#include <utility>

namespace ui {

namespace {

constexpr int barHeight = 72;
constexpr int guardMs = 400;

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
    m_detail->installEventFilter(this);
    const Sizes &size = theme(this).size();

    auto *first = new QHBoxLayout;
    first->setSpacing(size.space.s);
    first->addWidget(new StatusGlyphLabel(StatusGlyph::Waiting, this));
    first->addWidget(m_question);
    first->addWidget(m_detail, 1);

    m_where = new ElidedLabel({}, Qt::ElideRight, FontRole::Small, TextColor::Muted, this);
    m_where->setObjectName(QStringLiteral("attentionWhere"));
    m_once = addAnswer(QStringLiteral("attentionAllow"), tr("Allow once"), tr("Allow this one time"));
    m_session = addAnswer(QStringLiteral("attentionAllowSession"), tr("Allow for this session"),
                          tr("Allow this and the same again until the session ends"));
    m_deny = addAnswer(QStringLiteral("attentionDeny"), tr("Deny…"), tr("Deny it, and tell Claude why"));
    connect(m_once, &QPushButton::clicked, this, [this] { answer(session::Answer::Decision::AllowOnce); });
    connect(m_session, &QPushButton::clicked, this, [this] { answer(session::Answer::Decision::AllowForSession); });
    connect(m_deny, &QPushButton::clicked, this, &AttentionBar::deny);
    m_approvals = addAnswer(QStringLiteral("attentionOpenApprovals"), tr("Open in Approvals"),
                            tr("Look at the whole question and answer it there"));
    m_approvals->setToolTip(
        toolTipText(m_approvals->accessibleDescription(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)));
    connect(m_approvals, &QPushButton::clicked, this, &AttentionBar::approvalsRequested);
    auto *second = new QHBoxLayout;
    second->setSpacing(size.space.s);
    for (QPushButton *button : {m_once, m_session, m_deny, m_approvals})
        second->addWidget(button);
    second->addWidget(m_where, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size.space.m, size.space.s, size.space.m, size.space.s);
    column->setSpacing(size.space.xs);
    column->addLayout(first);
    column->addLayout(second);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

QPushButton *AttentionBar::addAnswer(const QString &name, const QString &words, const QString &description)
{
    auto *button = new QPushButton(words, this);
    describe(button, name, words, description);
    button->setToolTip(description);
    // A click leaves the focus where it was: in the terminal.
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoDefault(false);
    return button;
}

QSize AttentionBar::sizeHint() const
{
    return {QWidget::sizeHint().width(), std::max(barHeight, QWidget::sizeHint().height())};
}

QSize AttentionBar::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void AttentionBar::setFacts(const PaneFacts &facts)
{
    const bool asks = !facts.question.isEmpty();
    const bool fresh = asks
        && (isHidden() || m_question->text() != facts.question || m_detail->text() != facts.questionDetail
            || m_answerable != facts.answerable);
    m_question->setText(facts.question);
    m_detail->setText(facts.questionDetail);
    m_detail->setToolTip(facts.questionDetail);
    // Somebody else was faster; another question may be shown by now.
    if (m_denying && m_answerable != facts.answerable)
        m_denying->close();
    m_answerable = facts.answerable;
    m_isShownElsewhere = facts.askedInTerminal;
    m_where->setText(facts.askedInTerminal ? tr("Also asked in the terminal, the first answer counts.")
                                           : tr("Claude waits until somebody answers."));
    fitAnswers();
    setVisible(asks);
    if (!fresh)
        return;
    m_since.start();
    setAccessibleName(tr("%1 %2").arg(facts.question, facts.questionDetail));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void AttentionBar::answer(session::Answer::Decision decision)
{
    if (m_since.hasExpired(guardMs))
        send(decision);
}

void AttentionBar::send(session::Answer::Decision decision, const QString &message)
{
    if (m_answerable.isNull())
        return;
    const base::QuestionId question = std::exchange(m_answerable, {});
    fitAnswers();
    emit answered(question, {.decision = decision, .message = message, .input = {}, .rule = {}});
}

void AttentionBar::deny()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("denyDialog"));
    dialog->setWindowTitle(tr("Deny"));
    dialog->setLabelText(tr("What Claude is told (may be empty)"));
    dialog->setOkButtonText(tr("Deny"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, question = m_answerable](const QString &message) {
        if (m_answerable == question)
            send(session::Answer::Decision::Deny, message);
    });
    m_denying = dialog;
    dialog->open();
}

/// What does not fit is left out, the least needed first; Approvals has it all.
void AttentionBar::fitAnswers()
{
    const bool here = !m_answerable.isNull();
    const int detail = m_detail->fontMetrics().horizontalAdvance(m_detail->text());
    const bool isReadable = m_isShownElsewhere || detail <= m_detail->contentsRect().width();
    const Sizes &size = theme(this).size();
    int room = width() - 2 * size.space.m - m_approvals->sizeHint().width();
    for (QPushButton *button : {m_deny, m_once, m_session}) {
        const int wanted = button->sizeHint().width() + size.space.s;
        button->setVisible(here && wanted <= room && (isReadable || button == m_deny));
        room -= button->isHidden() ? 0 : wanted;
    }
}

void AttentionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitAnswers();
}

bool AttentionBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_detail && event->type() == QEvent::Resize)
        fitAnswers();
    return QWidget::eventFilter(watched, event);
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
