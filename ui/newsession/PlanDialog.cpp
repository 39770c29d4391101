// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/newsession/PlanDialog.h"

#include "ui/newsession/PlanRow.h"
#include "ui/widgets/Buttons.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

PlanDialog::PlanDialog(const QList<session::Plan> &templates, QWidget *parent)
    : QDialog(parent)
    , m_row(new PlanRow)
    , m_add(new PrimaryButton(tr("Add steps")))
{
    setObjectName(u"planDialog"_s);
    setWindowTitle(tr("Add the steps of a plan"));
    const auto &space = theme(this).size().space;
    const int margin = space.l + space.xs;
    m_row->setTemplates(templates);
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(margin, margin, margin, space.m);
    inner->addWidget(m_row);
    inner->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setBackgroundRole(QPalette::Window);
    scroll->setWidget(content);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setProperty("large", true);
    cancel->setAutoDefault(false);
    describe(cancel, u"planCancel"_s, tr("Cancel"));
    m_add->setProperty("large", true);
    m_add->setDefault(true);
    describe(m_add, u"planAdd"_s, tr("Add steps"));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(margin, space.m, margin, space.l);
    foot->setSpacing(space.s);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    resize(520, 420);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &PlanDialog::add);
    connect(m_row, &PlanRow::planChanged, this, &PlanDialog::updateAdd);
    updateAdd();
}

void PlanDialog::updateAdd()
{
    m_add->setEnabled(m_row->plan().has_value());
    m_add->setToolTip(m_add->isEnabled() ? tr("Adds them behind the last step") : tr("Choose a plan first"));
}

void PlanDialog::add()
{
    const auto plan = m_row->plan();
    const auto expanded = plan && m_row->problem().isEmpty() ? session::expand(*plan, m_row->values(), {})
                                                             : base::Result<session::ExpandedPlan>();
    m_row->showProblem(m_row->problem());
    if (!m_row->problem().isEmpty() || !expanded) {
        m_row->focusProblem();
        return;
    }
    accept();
    emit stepsChosen(expanded->steps);
}

} // namespace ui
