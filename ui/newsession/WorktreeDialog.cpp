// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/newsession/WorktreeDialog.h"

#include "git/Git.h"
#include "ui/newsession/WorktreeRow.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Surface.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

WorktreeDialog::WorktreeDialog(const WorktreeFacts &facts, const QString &name, const QString &base, QWidget *parent)
    : QDialog(parent)
    , m_rules(facts.rules)
    , m_name(new QLineEdit(name))
    , m_base(new QComboBox)
    , m_location(new QLineEdit(facts.rules.location))
    , m_pattern(new QLineEdit(facts.rules.namePattern))
    , m_copies(new QPlainTextEdit(facts.rules.copies.join(u'\n')))
    , m_script(new QPlainTextEdit(facts.rules.setUpScript))
    , m_problem(new TextLabel({}, FontRole::Small, TextColor::Failed))
{
    setObjectName(u"worktreeDialog"_s);
    setWindowTitle(tr("Worktree"));
    m_base->setEditable(true);
    m_base->setInsertPolicy(QComboBox::NoInsert);
    m_base->addItems(facts.branches);
    m_base->setEditText(base);
    createForm();
    resize(540, 480);
}

void WorktreeDialog::createForm()
{
    const auto &space = theme(this).size().space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(space.m);
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight);
    form->setVerticalSpacing(space.s);
    describe(m_name, u"worktreeName"_s, tr("Branch"));
    describe(m_base, u"worktreeBase"_s, tr("From"), tr("The branch or commit the work begins from"));
    describe(m_location, u"worktreeLocation"_s, tr("Folder for worktrees"),
             tr("{repository} stands for the repository's name; it lies outside of the repository"));
    m_location->setPlaceholderText(tr("Gantry's data folder"));
    describe(m_pattern, u"worktreePattern"_s, tr("Names of branches"), tr("{name} and {date} are filled in"));
    describe(m_copies, u"worktreeCopies"_s, tr("Files to copy"), tr("One pattern per line, inside the repository"));
    describe(m_script, u"worktreeScript"_s, tr("Set-up script"), tr("Runs in the new folder before the session"));
    m_script->setPlaceholderText(u"npm ci"_s);
    m_script->setFont(theme(this).font(FontRole::Mono));
    for (QPlainTextEdit *edit : {m_copies, m_script})
        edit->setTabChangesFocus(true);
    form->addRow(tr("&Branch"), m_name);
    form->addRow(tr("F&rom"), m_base);
    form->addRow(new Separator);
    form->addRow(new TextLabel(tr("For all worktrees of this project"), FontRole::SmallStrong));
    form->addRow(tr("&Folder"), m_location);
    form->addRow(tr("&Names"), m_pattern);
    form->addRow(tr("&Copy"), m_copies);
    form->addRow(tr("&Set-up script"), m_script);
    column->addLayout(form, 1);
    m_problem->setObjectName(u"worktreeProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *foot = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    describe(cancel, u"worktreeCancel"_s, tr("Cancel"));
    auto *keep = new PrimaryButton(tr("Use this worktree"));
    describe(keep, u"worktreeKeep"_s, tr("Use this worktree"));
    keep->setDefault(true);
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(keep);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &WorktreeDialog::submit);
}

void WorktreeDialog::submit()
{
    for (const QString &text : {name(), base()}) {
        if (const auto checked = git::checkName(text); !checked) {
            m_problem->setText(checked.error().message);
            m_problem->show();
            (text == name() ? static_cast<QWidget *>(m_name) : m_base)->setFocus();
            return;
        }
    }
    accept();
}

QString WorktreeDialog::name() const
{
    return m_name->text().trimmed();
}

QString WorktreeDialog::base() const
{
    return m_base->currentText().trimmed();
}

git::WorktreeRules WorktreeDialog::rules() const
{
    git::WorktreeRules rules = m_rules;
    rules.location = m_location->text().trimmed();
    rules.namePattern = m_pattern->text().trimmed().isEmpty() ? u"{name}"_s : m_pattern->text().trimmed();
    rules.copies.clear();
    for (const QString &line : m_copies->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            rules.copies.append(line.trimmed());
    }
    rules.setUpScript = m_script->toPlainText().trimmed();
    return rules;
}

} // namespace ui
