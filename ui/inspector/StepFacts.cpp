// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/StepFacts.h"

#include "ui/models/Format.h"
#include "ui/widgets/Buttons.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using session::StepState;

StepFacts::StepFacts(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"stepFacts"_s);
    const auto &space = theme(this).size().space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space.m, space.s, space.m, space.s);
    column->setSpacing(space.xs);
    createHeading();
    createFacts();
    column->addStretch();
    setStep({}, {}, false, {});
}

void StepFacts::createHeading()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme(this).size().space.xs);
    m_heading = new TextLabel({}, FontRole::Strong);
    row->addWidget(m_heading, 1);
    const auto add = [&](const QString &icon, const QString &words, const QString &name) {
        auto *button = new ToolButton(icon, words);
        button->setObjectName(name);
        row->addWidget(button);
        return button;
    };
    m_play = add(u"play"_s, tr("Play step"), u"playStepButton"_s);
    m_retry = add(u"retry"_s, tr("Retry step"), u"retryStepButton"_s);
    m_stop = add(u"stop"_s, tr("Stop step"), u"stopStepButton"_s);
    m_edit = add(u"edit"_s, tr("Edit step…"), u"editStepButton"_s);
    m_remove = add(u"remove"_s, tr("Remove step"), u"removeStepButton"_s);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_play, &QToolButton::clicked, this, &StepFacts::playRequested);
    connect(m_retry, &QToolButton::clicked, this, &StepFacts::retryRequested);
    connect(m_stop, &QToolButton::clicked, this, &StepFacts::stopRequested);
    connect(m_edit, &QToolButton::clicked, this, &StepFacts::editRequested);
    connect(m_remove, &QToolButton::clicked, this, &StepFacts::removeRequested);
}

void StepFacts::createFacts()
{
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(theme(this).size().space.m);
    m_grid->setVerticalSpacing(theme(this).size().space.xs);
    m_grid->setColumnStretch(1, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_grid);

    m_started = addFact(tr("Started"), u"stepStarted"_s, FontRole::Small, Qt::ElideRight);
    m_ended = addFact(tr("Ended"), u"stepEnded"_s, FontRole::Small, Qt::ElideRight);
    m_conversation = addFact(tr("Conversation"), u"stepConversation"_s, FontRole::Mono, Qt::ElideMiddle);
    m_command = addFact(tr("Command"), u"stepCommand"_s, FontRole::Mono, Qt::ElideRight);
    m_copy = new ToolButton(u"copy"_s, tr("Copy command"));
    m_copy->setObjectName(u"copyCommandButton"_s);
    // Only this line gives room away for a button.
    m_grid->addWidget(m_command.value, m_grid->rowCount() - 1, 1);
    m_grid->addWidget(m_copy, m_grid->rowCount() - 1, 2);
    connect(m_copy, &QToolButton::clicked, this, &StepFacts::copyCommand);
    m_tokens = addFact(tr("Tokens"), u"stepTokens"_s, FontRole::Small, Qt::ElideRight);
    m_context = addFact(tr("Context"), u"stepContext"_s, FontRole::Small, Qt::ElideRight);

    m_childCount = addFact(tr("Sessions"), u"stepChildren"_s, FontRole::Small, Qt::ElideRight);
    m_children = new QWidget;
    describe(m_children, u"childSessions"_s, tr("Sessions of this step"));
    auto *links = new QVBoxLayout(m_children);
    links->setContentsMargins({});
    links->setSpacing(0);
    m_grid->addWidget(m_children, m_grid->rowCount(), 0, 1, 3);

    const int row = m_grid->rowCount();
    m_logName = new TextLabel(tr("Log"), FontRole::Small, TextColor::Muted);
    m_log = new LinkButton({});
    m_log->setObjectName(u"openLogButton"_s);
    m_grid->addWidget(m_logName, row, 0);
    m_grid->addWidget(m_log, row, 1, 1, 2, Qt::AlignLeft);
    connect(m_log, &QPushButton::clicked, this, [this] { emit openLogRequested(m_details.run); });

    addMessage(m_warning, u"stepWarning"_s, TextColor::Waiting);
    addMessage(m_error, u"stepError"_s, TextColor::Failed);
}

StepFacts::Fact StepFacts::addFact(const QString &name, const QString &objectName, FontRole role,
                                   Qt::TextElideMode elide)
{
    const int row = m_grid->rowCount();
    Fact fact{new TextLabel(name, FontRole::Small, TextColor::Muted), new ElidedLabel({}, elide, role)};
    fact.value->setObjectName(objectName);
    fact.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(fact.name, row, 0);
    m_grid->addWidget(fact.value, row, 1, 1, 2);
    return fact;
}

void StepFacts::addMessage(TextLabel *&label, const QString &objectName, TextColor color)
{
    label = new TextLabel({}, FontRole::Small, color);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 3);
}

void StepFacts::setFact(const Fact &fact, const QString &value)
{
    fact.value->setText(value);
    fact.value->setAccessibleName(value.isEmpty() ? QString() : u"%1: %2"_s.arg(fact.name->text(), value));
    fact.name->setVisible(!value.isEmpty());
    fact.value->setVisible(!value.isEmpty());
}

void StepFacts::setStep(const std::optional<session::Step> &step, const base::ConversationId &conversation,
                        bool startHook, const QDateTime &now)
{
    if (!step || m_details.step != step->id)
        m_details = {};
    m_step = step;
    setVisible(step.has_value());
    if (!step)
        return;
    m_heading->setText(tr("Step %1").arg(step->position + 1));
    const bool hasStarted = step->startedAt.isValid() && step->state != StepState::Pending;
    QString started = hasStarted ? Format::time(step->startedAt) : QString();
    if (hasStarted && startHook)
        started = tr("%1, hook SessionStart").arg(started);
    setFact(m_started, started);

    QStringList end;
    if (session::isEnded(step->state)) {
        end << Format::time(step->endedAt);
        if (const auto time = Format::runTime(*step, now))
            end << tr("after %1").arg(Format::duration(*time));
        if (const QString how = Format::exitWords(step->result); !how.isEmpty())
            end << how;
    }
    setFact(m_ended, end.join(u", "_s));
    const bool isClaude = step->kind == session::StepKind::ClaudePrompt;
    setFact(m_conversation, isClaude ? step->conversation.value_or(conversation).toString() : QString());
    setFact(m_tokens, step->tokens ? Format::tokens(step->tokens) : QString());
    m_warning->setText(step->result.warning);
    m_warning->setVisible(!step->result.warning.isEmpty());
    // A bare exit code stands in the line above already.
    const bool saysMore = step->result.error != Format::exitWords(step->result);
    m_error->setText(saysMore ? step->result.error : QString());
    m_error->setVisible(!m_error->text().isEmpty());
    showButtons(*step);
    showDetails();
}

void StepFacts::showButtons(const session::Step &step)
{
    const bool isPending = step.state == StepState::Pending;
    m_play->setVisible(isPending);
    m_edit->setVisible(isPending);
    m_remove->setVisible(!session::isActive(step.state));
    m_stop->setVisible(session::isActive(step.state));
    m_retry->setVisible(session::isEnded(step.state));
}

void StepFacts::setDetails(const StepDetails &details)
{
    if (!m_step || details.step != m_step->id)
        return;
    m_details = details;
    showDetails();
}

void StepFacts::showDetails()
{
    const QString &command = m_step->command;
    setFact(m_command, command.simplified());
    m_copy->setVisible(!command.isEmpty());
    showContext();
    showChildren();
    const bool hasLog = m_details.logBytes.has_value() && !m_details.run.isNull();
    m_logName->setVisible(hasLog);
    m_log->setVisible(hasLog);
    if (!hasLog)
        return;
    m_log->setText(tr("%1, open in Logs").arg(Format::size(*m_details.logBytes)));
    m_log->setAccessibleName(tr("Log, %1, open in Logs").arg(Format::size(*m_details.logBytes)));
}

void StepFacts::showContext()
{
    const auto used = m_step->contextTokens;
    const qint64 window = m_details.contextWindow;
    if (!used)
        return setFact(m_context, {});
    const QString count = Format::count(*used);
    if (window <= 0)
        return setFact(m_context, tr("%1 tokens").arg(count));
    const QString share = Format::percent(static_cast<double>(*used) / static_cast<double>(window));
    setFact(m_context, tr("%1 of %2 tokens, %3").arg(count, Format::count(window), share));
}

void StepFacts::showChildren()
{
    constexpr qsizetype mostShown = 20;
    setFact(m_childCount, m_details.childWords);
    const QList<StepDetails::Child> shown = m_details.children.first(std::min(m_details.children.size(), mostShown));
    m_children->setVisible(!shown.isEmpty());
    if (shown == m_shownChildren)
        return;
    m_shownChildren = shown;
    qDeleteAll(m_children->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    for (const StepDetails::Child &child : shown) {
        const QString words = tr("%1: %2").arg(child.title, child.words);
        auto *link = new LinkButton(QString(words).replace(u'&', "&&"_L1));
        describe(link, u"childSession"_s, words, tr("Open this session"));
        link->setToolTip(link->accessibleDescription());
        // Opening another session replaces this list while the button is still at it.
        connect(
            link, &QPushButton::clicked, this, [this, id = child.id] { emit openSessionRequested(id); },
            Qt::QueuedConnection);
        m_children->layout()->addWidget(link);
    }
    if (const qsizetype more = m_details.children.size() - shown.size(); more > 0)
        m_children->layout()->addWidget(
            new TextLabel(tr("and %n more", nullptr, static_cast<int>(more)), FontRole::Small, TextColor::Muted));
}

void StepFacts::copyCommand()
{
    QGuiApplication::clipboard()->setText(m_step ? m_step->command : QString());
}

} // namespace ui
