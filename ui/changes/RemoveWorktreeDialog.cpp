// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/RemoveWorktreeDialog.h"

#include "ui/models/Format.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

QString refusalOf(const git::RemovalCheck &check, const QString &inUse)
{
    if (!check.refusal.isEmpty())
        return check.refusal;
    if (!inUse.isEmpty())
        return inUse;
    if (!check.usedBy.isEmpty())
        return RemoveWorktreeDialog::tr("It is in use by %1. End that first.")
            .arg(check.usedBy.first(std::min<qsizetype>(check.usedBy.size(), 3)).join(u", "_s));
    if (!check.submodulesWithWork.isEmpty())
        return RemoveWorktreeDialog::tr("The submodule %1 has changes or commits of its own. Push or move them first.")
            .arg(check.submodulesWithWork.first());
    return {};
}

} // namespace

RemoveWorktreeDialog::RemoveWorktreeDialog(const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_path(path)
    , m_headline(new TextLabel(tr("Looking what would be lost…"), FontRole::Title))
    , m_details(new TextLabel(Format::path(path)))
    , m_remove(new QPushButton(tr("Remove worktree")))
{
    setObjectName(u"removeWorktreeDialog"_s);
    setWindowTitle(tr("Remove worktree"));
    const auto &space = theme(this).size().space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(space.m);
    for (TextLabel *label : {m_headline, m_details}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    m_headline->setObjectName(u"removalHeadline"_s);
    m_details->setObjectName(u"removalDetails"_s);
    column->addStretch();
    auto *foot = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    describe(cancel, u"removalCancel"_s, tr("Cancel"));
    describe(m_remove, u"removalRemove"_s, tr("Remove worktree"));
    m_remove->setEnabled(false);
    m_remove->setAutoDefault(false);
    cancel->setDefault(true);
    foot->addStretch();
    foot->addWidget(m_remove);
    foot->addWidget(cancel);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_remove->setEnabled(false);
        m_remove->setText(tr("Removing…"));
        emit removeRequested(m_keepCopy);
    });
    resize(480, 220);
    cancel->setFocus();
}

void RemoveWorktreeDialog::setCheck(const git::RemovalCheck &check, const QString &inUse)
{
    const QString refusal = refusalOf(check, inUse);
    QStringList facts{Format::path(m_path)};
    if (!check.worktree.branch.isEmpty())
        facts.append(tr("Branch %1").arg(check.worktree.branch));
    if (check.mergedCommits > 0)
        facts.append(tr("Its %n commit(s) are in %1 already.", nullptr, check.mergedCommits).arg(check.mergedInto));
    if (check.sizeBytes > 0)
        facts.append(check.sizeIsPartial ? tr("More than %1 become free.").arg(Format::size(check.sizeBytes))
                                         : tr("%1 become free.").arg(Format::size(check.sizeBytes)));
    if (check.ignored > 0)
        facts.append(tr("Files that git ignores go with it."));
    if (check.losesWork() && refusal.isEmpty())
        facts.append(check.changedCopies.isEmpty()
                         ? tr("The copy stays in the repository under refs/gantry/parked.")
                         : tr("Commits and files stay in the repository under refs/gantry/parked, changed copies in "
                              "Gantry's data folder."));
    m_headline->setText(!refusal.isEmpty() ? refusal : check.sentence());
    m_details->setText(facts.join(u'\n'));
    m_keepCopy = check.losesWork();
    m_remove->setText(m_keepCopy ? tr("Keep a copy and remove") : tr("Remove worktree"));
    m_remove->setAccessibleName(m_remove->text());
    m_remove->setEnabled(refusal.isEmpty());
    m_remove->setToolTip(refusal);
}

void RemoveWorktreeDialog::showProblem(const QString &message)
{
    m_headline->setText(message);
    m_remove->setEnabled(false);
    m_remove->setText(m_keepCopy ? tr("Keep a copy and remove") : tr("Remove worktree"));
}

} // namespace ui
