// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/PromptLine.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextCursor>

#include <algorithm>

namespace ui {

namespace {

constexpr int mostLines = 6;

} // namespace

PromptLine::PromptLine(QWidget *parent)
    : Surface(&Surfaces::sidebar, Qt::TopEdge, parent)
    , m_queued(new QWidget(this))
{
    setObjectName(QStringLiteral("promptLine"));
    const Sizes &size = theme(this).size();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size.space.m, size.space.s, size.space.s, size.space.s);
    column->setSpacing(size.space.xs);
    describe(m_queued, QStringLiteral("queuedPrompts"), tr("Prompts that wait"));
    auto *rows = new QVBoxLayout(m_queued);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    m_queued->hide();
    column->addWidget(m_queued);
    createField(*column);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    onTextChanged();
    hide();
}

void PromptLine::createField(QBoxLayout &column)
{
    const Sizes &size = theme(this).size();
    m_text = new QPlainTextEdit(this);
    describe(m_text, QStringLiteral("promptText"), tr("Next prompt"),
             tr("Enter sends, Shift+Enter begins a new line, Escape interrupts Claude"));
    m_text->setToolTip(m_text->accessibleDescription());
    m_text->setTabChangesFocus(true);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->document()->setDocumentMargin(size.space.xs);
    m_text->installEventFilter(this);
    m_interrupt = new QPushButton(tr("Interrupt"), this);
    describe(m_interrupt, QStringLiteral("promptInterrupt"), tr("Interrupt"), tr("End the turn; the session goes on"));
    connect(m_interrupt, &QPushButton::clicked, this, &PromptLine::interruptRequested);
    m_send = new PrimaryButton(tr("Send"), this);
    describe(m_send, QStringLiteral("promptSend"), tr("Send"));
    connect(m_send, &QPushButton::clicked, this, &PromptLine::submit);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PromptLine::onTextChanged);

    auto *row = new QHBoxLayout;
    row->setSpacing(size.space.s);
    row->addWidget(m_text, 1);
    row->addWidget(m_interrupt, 0, Qt::AlignBottom);
    row->addWidget(m_send, 0, Qt::AlignBottom);
    column.addLayout(row);
}

QString PromptLine::draft() const
{
    return m_text->toPlainText();
}

void PromptLine::setDraft(const QString &text)
{
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
}

QWidget *PromptLine::field() const
{
    return m_text;
}

void PromptLine::setFacts(const PaneFacts &facts)
{
    const bool queueChanged = m_facts.prompts != facts.prompts;
    m_facts = facts;
    if (queueChanged)
        showQueued();
    m_interrupt->setEnabled(facts.canInterrupt);
    m_interrupt->setToolTip(facts.canInterrupt ? toolTipText(tr("Interrupt the turn"), QKeySequence(Qt::Key_Escape))
                                               : tr("Claude works on nothing now"));
    m_text->setPlaceholderText(facts.canInterrupt ? tr("Next prompt, for when this turn has ended")
                                                  : tr("Next prompt"));
    for (QWidget *control : std::initializer_list<QWidget *>{m_text, m_interrupt, m_send})
        control->setVisible(facts.takesPrompts);
    setVisible(facts.takesPrompts || !facts.prompts.isEmpty());
}

void PromptLine::showQueued()
{
    qDeleteAll(m_queued->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    const qsizetype shown = std::min<qsizetype>(m_facts.prompts.size(), mostShown);
    for (qsizetype i = 0; i < shown; ++i)
        addQueued(m_facts.prompts.at(i));
    if (const qsizetype more = m_facts.prompts.size() - shown; more > 0) {
        auto *label = new TextLabel(tr("and %n more", nullptr, static_cast<int>(more)), FontRole::Small,
                                    TextColor::Muted, m_queued);
        label->setObjectName(QStringLiteral("queuedMore"));
        m_queued->layout()->addWidget(label);
    }
    m_queued->setVisible(shown > 0);
}

void PromptLine::addQueued(const PaneFacts::QueuedPrompt &prompt)
{
    const QString words = prompt.text.simplified();
    auto *line = new QWidget(m_queued);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(theme(this).size().space.s);
    row->addWidget(new StatusGlyphLabel(prompt.sent ? StatusGlyph::Running : StatusGlyph::Queued, line));
    auto *text = new ElidedLabel(words, Qt::ElideRight, FontRole::Base, TextColor::Muted, line);
    text->setObjectName(QStringLiteral("queuedPrompt"));
    text->setTextFormat(Qt::PlainText);
    row->addWidget(text, 1);
    auto *remove = new ToolButton(QStringLiteral("remove"), tr("Remove this prompt"), line);
    remove->setObjectName(QStringLiteral("removeQueuedPrompt"));
    remove->setAccessibleName(tr("Remove the prompt: %1").arg(words.left(80)));
    remove->setEnabled(!prompt.sent);
    if (prompt.sent)
        remove->setToolTip(tr("Claude has this prompt already. Interrupt the turn instead."));
    // The list is built anew when it changes, and this button goes with its row.
    connect(
        remove, &QToolButton::clicked, this, [this, id = prompt.id] { emit removeRequested(id); },
        Qt::QueuedConnection);
    row->addWidget(remove);
    m_queued->layout()->addWidget(line);
    line->show();
}

void PromptLine::onTextChanged()
{
    const bool complete = !m_text->toPlainText().trimmed().isEmpty();
    m_send->setEnabled(complete);
    m_send->setToolTip(complete ? toolTipText(tr("Send the prompt"), QKeySequence(Qt::Key_Return))
                                : tr("Write a prompt first"));
    fitHeight();
    emit draftChanged(m_text->toPlainText());
}

void PromptLine::fitHeight()
{
    const int wanted = qRound(m_text->document()->size().height()); // a plain text counts its lines
    const int lines = std::clamp(wanted, 1, mostLines);
    m_text->setVerticalScrollBarPolicy(wanted > mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int margin = 2 * (m_text->frameWidth() + qRound(m_text->document()->documentMargin()));
    m_text->setFixedHeight(
        std::max(theme(this).size().control.height, lines * m_text->fontMetrics().lineSpacing() + margin));
}

void PromptLine::submit()
{
    const QString text = m_text->toPlainText();
    if (text.trimmed().isEmpty())
        return;
    m_text->clear();
    emit submitted(text);
}

bool PromptLine::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const auto plain = modifiers & ~Qt::KeypadModifier;
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter && (plain == Qt::NoModifier || plain == Qt::ControlModifier)) {
        submit();
        return true;
    }
    if (key == Qt::Key_Escape && plain == Qt::NoModifier) {
        if (m_facts.canInterrupt)
            emit interruptRequested();
        return true;
    }
    return false;
}

bool PromptLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
    }
    return Surface::eventFilter(watched, event);
}

void PromptLine::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if ((event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) && m_text)
        fitHeight();
}

} // namespace ui
