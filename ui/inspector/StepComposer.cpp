// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/StepComposer.h"

#include "ui/models/ParallelText.h"
#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using session::AfterTurn;
using session::StepKind;

namespace {

constexpr int foldedLines = 3;
constexpr int dialogLines = 9;

int heightOf(const QPlainTextEdit &edit, int lines)
{
    return lines * edit.fontMetrics().lineSpacing()
        + 2 * (edit.frameWidth() + qRound(edit.document()->documentMargin()));
}

} // namespace

StepComposer::StepComposer(Use use, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"stepComposer"_s);
    createControls(use);
    onKindChanged();
    onTextChanged();
}

void StepComposer::createControls(Use use)
{
    const auto &space = theme(this).size().space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space.s);

    m_text = new QPlainTextEdit;
    describe(m_text, u"stepText"_s, tr("Text of the step"), tr("Ctrl+Enter adds the step"));
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(space.s - space.xxs);
    m_text->installEventFilter(this);
    const int height = heightOf(*m_text, use == Use::Add ? foldedLines : dialogLines);
    m_text->setMinimumHeight(height);
    if (use == Use::Add)
        m_text->setMaximumHeight(height);
    column->addWidget(m_text);

    m_afterTurnRow = new QWidget;
    auto *endRow = new QHBoxLayout(m_afterTurnRow);
    endRow->setContentsMargins({});
    endRow->setSpacing(space.s);
    auto *endLabel = new ElidedLabel(tr("When the turn ends"), Qt::ElideRight, FontRole::Small, TextColor::Muted);
    m_afterTurn = new QComboBox;
    m_afterTurn->addItem(tr("Keep it open"), QVariant::fromValue(AfterTurn::KeepOpen));
    m_afterTurn->addItem(tr("Close it"), QVariant::fromValue(AfterTurn::Close));
    m_afterTurn->setItemData(0, tr("The terminal stays open for more prompts"), Qt::ToolTipRole);
    m_afterTurn->setItemData(1, tr("The terminal is closed so that the next step can start"), Qt::ToolTipRole);
    describe(m_afterTurn, u"stepAfterTurn"_s, tr("The terminal when the turn ends"));
    endLabel->setBuddy(m_afterTurn);
    endRow->addWidget(endLabel, 1);
    endRow->addWidget(m_afterTurn);
    column->addWidget(m_afterTurnRow);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(space.s);
    m_kind = new QComboBox;
    m_kind->addItem(icon(u"prompt"_s), tr("Claude prompt"), QVariant::fromValue(StepKind::ClaudePrompt));
    m_kind->addItem(icon(u"shell"_s), tr("Shell command"), QVariant::fromValue(StepKind::ShellCommand));
    m_kind->addItem(icon(u"parallel"_s), tr("Parallel sessions"), QVariant::fromValue(StepKind::ParallelSessions));
    m_kind->setItemData(2, tr("One session for each prompt, all at once; the step ends when all of them have"),
                        Qt::ToolTipRole);
    describe(m_kind, u"stepKind"_s, tr("Kind of step"));
    foot->addWidget(m_kind, 1);
    if (use == Use::Add) {
        m_add = new QPushButton(tr("Add step"));
        describe(m_add, u"addStepButton"_s, tr("Add step"));
        foot->addWidget(m_add);
        connect(m_add, &QPushButton::clicked, this, &StepComposer::submit);
    }
    column->addLayout(foot);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &StepComposer::onKindChanged);
    connect(m_text, &QPlainTextEdit::textChanged, this, &StepComposer::onTextChanged);
}

session::Step StepComposer::step() const
{
    session::Step step = m_step;
    step.kind = m_kind->currentData().value<StepKind>();
    step.text = m_text->toPlainText();
    if (step.kind == StepKind::ParallelSessions) {
        const auto plan = parallelPlan(step.text);
        step.title = plan ? tr("%n parallel sessions", nullptr, static_cast<int>(plan->children.size())) : QString();
        step.text = parallelStepText(step.text);
    }
    step.afterTurn = m_afterTurn->currentData().value<AfterTurn>();
    return step;
}

void StepComposer::setStep(const session::Step &step)
{
    m_step = step;
    m_text->setPlainText(step.kind == StepKind::ParallelSessions ? parallelTyped(step.text) : step.text);
    m_text->moveCursor(QTextCursor::End);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(QVariant::fromValue(step.kind))));
    m_afterTurn->setCurrentIndex(step.afterTurn == AfterTurn::Close ? 1 : 0);
}

bool StepComposer::isComplete() const
{
    return problem().isEmpty();
}

bool StepComposer::isEmpty() const
{
    return m_text->toPlainText().trimmed().isEmpty();
}

QString StepComposer::problem() const
{
    const QString text = m_text->toPlainText();
    if (text.trimmed().isEmpty())
        return tr("Write a prompt or a command first");
    if (m_kind->currentData().value<StepKind>() != StepKind::ParallelSessions)
        return {};
    const auto plan = parallelPlan(text);
    return plan ? QString() : plan.error().message;
}

void StepComposer::clear()
{
    m_step = {};
    m_text->clear();
}

void StepComposer::focusText()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

void StepComposer::onKindChanged()
{
    const auto kind = m_kind->currentData().value<StepKind>();
    const bool isClaude = kind == StepKind::ClaudePrompt;
    m_text->setPlaceholderText(isClaude                             ? tr("Write the next prompt")
                                   : kind == StepKind::ShellCommand ? tr("Write the next command")
                                                                    : tr("One prompt per line, or per paragraph"));
    m_afterTurnRow->setVisible(isClaude);
    m_text->setFont(theme(this).font(kind == StepKind::ShellCommand ? FontRole::Mono : FontRole::Base));
    onTextChanged();
}

void StepComposer::onTextChanged()
{
    const QString missing = problem();
    const bool complete = missing.isEmpty();
    if (m_add) {
        m_add->setEnabled(complete);
        m_add->setToolTip(complete ? toolTipText(tr("Add step"), QKeySequence(u"Ctrl+Return"_s)) : missing);
    }
    emit completeChanged(complete);
}

void StepComposer::submit()
{
    if (isComplete())
        emit submitted(step());
}

bool StepComposer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && (key->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier) {
            submit();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
