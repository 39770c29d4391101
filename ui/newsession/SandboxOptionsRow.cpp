// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/newsession/SandboxOptionsRow.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace ui {

using namespace Qt::StringLiterals;

SandboxOptionsRow::SandboxOptionsRow(QWidget *parent)
    : QWidget(parent)
    , m_template(new QComboBox(this))
    , m_branch(new QLineEdit(this))
    , m_pullRequest(new QCheckBox(tr("Push it and open a pull request"), this))
    , m_later(new QCheckBox(tr("Show what changed before it comes into the project"), this))
{
    setObjectName(u"sandboxOptions"_s);
    const auto &space = theme(this).size().space;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space.m);
    grid->setVerticalSpacing(space.s);
    m_template->setEditable(true);
    m_template->setInsertPolicy(QComboBox::NoInsert);
    m_template->lineEdit()->setPlaceholderText(tr("As the settings say"));
    describe(m_template, u"sandboxTemplate"_s, tr("Template"), tr("One of Gantry's, or one of your E2B account"));
    m_branch->setPlaceholderText(tr("None; \"auto\" makes up a name"));
    describe(m_branch, u"sandboxBranch"_s, tr("Branch"), tr("What changes becomes a branch of this name here"));
    describe(m_pullRequest, u"sandboxPullRequest"_s, m_pullRequest->text(),
             tr("From the sandbox, with the git token of the settings"));
    describe(m_later, u"sandboxLater"_s, m_later->text(), tr("On the Sandboxes page"));
    m_later->setChecked(true);
    const auto add = [&](int row, int column, const QString &words, QWidget *field) {
        auto *label = new TextLabel(words, FontRole::Base, TextColor::Muted, this);
        label->setBuddy(field);
        grid->addWidget(label, row, column);
        grid->addWidget(field, row, column + 1);
    };
    add(0, 0, tr("Template"), m_template);
    add(0, 2, tr("Branch"), m_branch);
    grid->addWidget(m_later, 1, 0, 1, 2);
    grid->addWidget(m_pullRequest, 1, 2, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    connect(m_branch, &QLineEdit::textChanged, this, &SandboxOptionsRow::follow);
    follow();
}

/// With a branch the working tree stays as it is, so there is nothing to ask about.
void SandboxOptionsRow::follow()
{
    const bool hasBranch = !m_branch->text().trimmed().isEmpty();
    m_pullRequest->setEnabled(hasBranch);
    m_later->setEnabled(!hasBranch);
}

void SandboxOptionsRow::setTemplates(const QStringList &templates)
{
    const QString chosen = m_template->currentText();
    m_template->clear();
    m_template->addItems(templates);
    m_template->setEditText(chosen);
}

void SandboxOptionsRow::setOptions(const QJsonObject &options)
{
    m_template->setEditText(options.value(u"template").toString());
    m_branch->setText(options.value(u"branch").toString());
    m_pullRequest->setChecked(options.value(u"git_live").toBool());
    m_later->setChecked(options.value(u"keep_results").toBool(true));
}

QJsonObject SandboxOptionsRow::options() const
{
    QJsonObject options;
    if (const QString name = m_template->currentText().trimmed(); !name.isEmpty())
        options.insert(u"template"_s, name);
    const QString branch = m_branch->text().trimmed();
    if (!branch.isEmpty())
        options.insert(u"branch"_s, branch);
    if (!branch.isEmpty() && m_pullRequest->isChecked())
        options.insert(u"git_live"_s, true);
    options.insert(u"keep_results"_s, branch.isEmpty() && m_later->isChecked());
    return options;
}

} // namespace ui
