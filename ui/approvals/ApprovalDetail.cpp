// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/approvals/ApprovalDetail.h"

#include "ui/approvals/ApprovalFoot.h"
#include "ui/approvals/QuestionForm.h"
#include "ui/models/Format.h"
#include "ui/models/PermissionMode.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using Kind = ApprovalText::Kind;

namespace {

constexpr qsizetype maxSaid = 1200;

} // namespace

ApprovalDetail::ApprovalDetail(QWidget *parent)
    : QWidget(parent)
    , m_now(QDateTime::currentDateTimeUtc())
    , m_said(new TextLabel({}, FontRole::Base, TextColor::Muted))
    , m_input(new ApprovalInputView)
    , m_foot(new ApprovalFoot)
{
    setObjectName(u"approvalDetail"_s);
    setAccessibleName(tr("Question"));
    const auto &space = theme(this).size().space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createHead());
    auto *body = new QVBoxLayout;
    body->setContentsMargins(space.l + space.xs, space.m, space.l + space.xs, space.m);
    body->setSpacing(space.m);
    m_said->setObjectName(u"approvalSaid"_s);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body->addWidget(m_said);
    body->addWidget(m_input, 1);
    column->addLayout(body, 1);
    column->addWidget(m_foot);
    connect(m_input->form(), &QuestionForm::changed, this, &ApprovalDetail::updateChoices);
}

QWidget *ApprovalDetail::createHead()
{
    const auto &space = theme(this).size().space;
    auto *head = new Surface(&Surfaces::header, Qt::BottomEdge, this);
    m_tool = new TextLabel({}, FontRole::Title);
    m_tool->setTextFormat(Qt::PlainText);
    m_target = new ElidedLabel({}, Qt::ElideMiddle, FontRole::Mono);
    m_target->setObjectName(u"approvalTarget"_s);
    m_target->setTextFormat(Qt::PlainText);
    m_open = new LinkButton(tr("Open session"), head);
    describe(m_open, u"approvalOpenSession"_s, tr("Open session"), tr("Show the session that asks"));
    m_open->setToolTip(toolTipText(tr("Open session"), QKeySequence(Qt::Key_O)));
    m_waiting = new Chip({}, Tone::Waiting, head);
    m_waiting->setIconName(u"time"_s);
    m_mode = new Chip({}, Tone::Idle, head);
    m_facts = new TextLabel({}, FontRole::Base, TextColor::Muted);
    m_facts->setObjectName(u"approvalFacts"_s);
    m_facts->setTextFormat(Qt::PlainText);
    auto *first = new QHBoxLayout;
    first->setSpacing(space.s);
    first->addWidget(m_tool);
    first->addWidget(m_target, 1);
    first->addWidget(m_open);
    auto *second = new QHBoxLayout;
    second->setSpacing(space.s);
    second->addWidget(m_waiting);
    second->addWidget(m_mode);
    second->addWidget(m_facts, 1);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(space.l + space.xs, space.m, space.l + space.xs, space.m);
    column->setSpacing(space.s);
    column->addLayout(first);
    column->addLayout(second);
    connect(m_open, &QPushButton::clicked, this, &ApprovalDetail::openSessionRequested);
    return head;
}

void ApprovalDetail::showItem(const ApprovalItem &item, Standing standing)
{
    m_foot->clearMessage();
    m_said->clear();
    m_said->hide();
    m_input->showItem(item);
    refresh(item, standing);
}

void ApprovalDetail::refresh(const ApprovalItem &item, Standing standing)
{
    m_item = item;
    m_standing = standing;
    updateHead();
    updateChoices();
}

void ApprovalDetail::updateHead()
{
    m_tool->setText(ApprovalText::tool(m_item.question.tool));
    m_target->setText(ApprovalText::argument(m_item.question, m_item.workingFolder));
    const bool bypass = PermissionMode::isBypass(m_item.permissionMode);
    m_mode->setText(PermissionMode::wordsFor(m_item.permissionMode));
    m_mode->setTone(bypass ? Tone::Failed : Tone::Idle);
    QStringList facts{m_item.sessionTitle, QFileInfo(m_item.project).fileName()};
    if (!m_item.branch.isEmpty())
        facts << m_item.branch;
    if (m_item.cost)
        facts << tr("%1 so far").arg(Format::money(m_item.cost));
    if (m_item.steps > 0)
        facts << tr("step %1 of %2").arg(m_item.step).arg(m_item.steps);
    if (!m_item.question.agent.isEmpty())
        facts << tr("asked by a subagent");
    m_facts->setText(facts.join(u"   "_s));
    setNow(m_now);
}

void ApprovalDetail::setNow(const QDateTime &now)
{
    m_now = now;
    const QString age = Format::age(m_item.question.askedAt, now);
    m_waiting->setText(m_standing == Standing::Open ? tr("Waiting %1").arg(age) : tr("Answered"));
    m_waiting->setTone(m_standing == Standing::Open ? Tone::Waiting : Tone::Idle);
}

void ApprovalDetail::updateChoices()
{
    const Kind kind = ApprovalText::kindOf(m_item.question.tool);
    ApprovalFoot::Choices choices;
    if (m_standing == Standing::Done) {
        choices.reason = tr("This question has been answered.");
    } else {
        const bool forPeople = kind == Kind::Plan || kind == Kind::Questions;
        const bool answered = kind != Kind::Questions || m_input->form()->isComplete();
        choices = {.allow = answered,
                   .session = !forPeople && !m_item.question.input.isEmpty(),
                   .edit = kind != Kind::Questions && !m_item.question.input.isEmpty(),
                   .deny = true,
                   .rule = !forPeople,
                   .allowWords = {},
                   .reason = answered ? QString() : tr("Answer every question to send the answers.")};
        if (kind == Kind::Plan)
            choices.allowWords = tr("Approve plan");
        else if (kind == Kind::Questions)
            choices.allowWords = tr("Send answers");
        if (m_item.question.input.isEmpty() && !forPeople)
            choices.reason = tr("Claude sent nothing to show with this question. Look at it in the session.");
    }
    m_foot->setChoices(choices);
}

void ApprovalDetail::setContext(const ApprovalContext &context)
{
    QString said = context.said.trimmed();
    if (said.size() > maxSaid)
        said = said.left(maxSaid) + u'…';
    m_said->setText(tr("Claude said: “%1”").arg(said));
    m_said->setVisible(!said.isEmpty());
    m_input->setContext(context);
}

} // namespace ui
