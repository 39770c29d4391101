// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/approvals/RuleDialog.h"

#include "ui/models/ApprovalItem.h"
#include "ui/models/Format.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using session::ApprovalRule;
using session::RulePattern;

namespace {

QString helpFor(const QString &tool)
{
    switch (session::rulePatternOf(tool)) {
    case RulePattern::Command:
        return RuleDialog::tr("The first words of the command, for example “npm run test”. Commands with pipes, "
                              "redirections or variables are always asked about.");
    case RulePattern::Path:
        return RuleDialog::tr("A path in the project, for example “src/**” or “docs/*.md”. Empty: the whole project "
                              "folder.");
    case RulePattern::None:
        break;
    }
    return RuleDialog::tr("The rule holds for every use of this tool in the project.");
}

} // namespace

RuleDialog::RuleDialog(const ApprovalRule &proposal, QWidget *parent)
    : QDialog(parent)
    , m_proposal(proposal)
    , m_decision(new SegmentedButtons)
    , m_pattern(new QLineEdit(proposal.pattern))
    , m_error(new TextLabel({}, FontRole::Base, TextColor::Failed))
{
    setObjectName(u"ruleDialog"_s);
    setWindowTitle(tr("Make a rule"));
    const auto &size = theme(this).size();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, size.space.l);
    column->setSpacing(size.space.m);
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setHorizontalSpacing(size.space.m);
    form->setVerticalSpacing(size.space.m);
    m_decision->addSegment(u"allow"_s, tr("Always allow"));
    m_decision->addSegment(u"deny"_s, tr("Always deny"));
    m_decision->setCurrent(proposal.decision == ApprovalRule::Decision::Allow ? u"allow"_s : u"deny"_s);
    describe(m_decision, u"ruleDecision"_s, tr("Decision"));
    auto *tool = new TextLabel(ApprovalText::tool(proposal.tool), FontRole::Strong);
    auto *project = new TextLabel(Format::path(proposal.project));
    for (TextLabel *label : {tool, project})
        label->setTextFormat(Qt::PlainText);
    form->addRow(tr("Decision"), m_decision);
    form->addRow(tr("Tool"), tool);
    form->addRow(tr("Project"), project);
    m_pattern->setFont(theme(this).font(FontRole::Mono));
    describe(m_pattern, u"rulePattern"_s, tr("For"), helpFor(proposal.tool));
    const bool takesPattern = session::rulePatternOf(proposal.tool) != RulePattern::None;
    if (takesPattern)
        form->addRow(tr("For"), m_pattern);
    auto *help = new TextLabel(helpFor(proposal.tool), FontRole::Base, TextColor::Muted);
    help->setWordWrap(true);
    form->addRow(QString(), help);
    column->addLayout(form);
    m_error->setObjectName(u"ruleError"_s);
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    column->addWidget(m_error);
    column->addStretch();
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Make rule"), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    describe(m_save, u"ruleSave"_s, m_save->text());
    describe(cancel, u"ruleCancel"_s, cancel->text());
    m_save->setAutoDefault(false);
    cancel->setAutoDefault(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_pattern, &QLineEdit::textChanged, this, &RuleDialog::check);
    connect(m_decision, &SegmentedButtons::currentChanged, this, &RuleDialog::check);
    resize(size.layout.dialogWidth, sizeHint().height());
    check();
    if (takesPattern)
        m_pattern->setFocus();
}

ApprovalRule RuleDialog::entered() const
{
    ApprovalRule rule = m_proposal;
    rule.pattern = m_pattern->text();
    rule.decision = m_decision->current() == "deny"_L1 ? ApprovalRule::Decision::Deny : ApprovalRule::Decision::Allow;
    return rule;
}

void RuleDialog::check()
{
    const auto checked = session::checked(entered());
    m_error->setText(checked ? QString() : checked.error().message);
    m_save->setEnabled(checked.has_value());
}

ApprovalRule RuleDialog::rule() const
{
    return session::checked(entered()).value_or(entered());
}

} // namespace ui
