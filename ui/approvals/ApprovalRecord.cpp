// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/approvals/ApprovalRecord.h"

#include "ui/models/ApprovalItem.h"
#include "ui/models/Format.h"
#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

ApprovalRecord::ApprovalRecord(QWidget *parent)
    : QWidget(parent)
    , m_tool(new TextLabel({}, FontRole::Title))
    , m_target(new ElidedLabel({}, Qt::ElideMiddle, FontRole::Mono))
    , m_facts(new TextLabel({}, FontRole::Base, TextColor::Muted))
    , m_text(new QPlainTextEdit)
    , m_action(new QPushButton)
{
    setObjectName(u"approvalRecord"_s);
    setAccessibleName(tr("Record"));
    const auto &space = theme(this).size().space;
    auto *head = new Surface(&Surfaces::header, Qt::BottomEdge, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(space.s);
    row->addWidget(m_tool);
    row->addWidget(m_target, 1);
    auto *headColumn = new QVBoxLayout(head);
    headColumn->setContentsMargins(space.l + space.xs, space.m, space.l + space.xs, space.m);
    headColumn->setSpacing(space.s);
    headColumn->addLayout(row);
    headColumn->addWidget(m_facts);
    for (TextLabel *label : {m_tool, static_cast<TextLabel *>(m_target), m_facts})
        label->setTextFormat(Qt::PlainText);
    describe(m_text, u"approvalRecordText"_s, tr("Details"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(theme(this).font(FontRole::Mono));
    m_action->setAutoDefault(false);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(space.l + space.xs, space.m, space.l + space.xs, space.m);
    body->setSpacing(space.m);
    body->addWidget(m_text, 1);
    body->addWidget(m_action, 0, Qt::AlignLeading);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addLayout(body, 1);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (!m_rule.isEmpty())
            emit removeRequested(m_rule);
        else
            emit openSessionRequested(m_session);
    });
}

void ApprovalRecord::showEntry(const session::AuditEntry &entry, const QString &sessionTitle)
{
    m_session = entry.session;
    m_rule.clear();
    m_tool->setText(ApprovalText::tool(entry.tool));
    m_target->setText(entry.detail.simplified());
    m_facts->setText(u"%1   %2   %3"_s.arg(
        ApprovalText::outcome(entry), QLocale().toString(entry.at.toLocalTime(), QLocale::ShortFormat), sessionTitle));
    m_text->setPlainText(entry.message.isEmpty() ? entry.detail
                                                 : tr("%1\n\nMessage to Claude: %2").arg(entry.detail, entry.message));
    m_action->setIcon({});
    m_action->setText(tr("Open session"));
    describe(m_action, u"approvalRecordAction"_s, m_action->text(), tr("Show the session that asked"));
}

void ApprovalRecord::showRule(const session::ApprovalRule &rule)
{
    m_rule = rule.id;
    m_tool->setText(ApprovalText::tool(rule.tool));
    m_target->setText(ApprovalText::rule(rule));
    const bool allows = rule.decision == session::ApprovalRule::Decision::Allow;
    m_facts->setText(
        u"%1   %2"_s.arg(allows ? tr("Always allowed") : tr("Always denied"),
                         tr("since %1").arg(QLocale().toString(rule.createdAt.toLocalTime(), QLocale::ShortFormat))));
    m_text->setPlainText(tr("Holds in %1.").arg(Format::path(rule.project)));
    m_action->setIcon(icon(u"remove"_s));
    m_action->setText(tr("Remove rule"));
    describe(m_action, u"approvalRecordAction"_s, m_action->text(), tr("Questions like this are asked again"));
}

} // namespace ui
