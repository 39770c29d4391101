// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/newsession/WorktreeRow.h"

#include "ui/newsession/WorktreeDialog.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int logLines = 6;
constexpr int maxLogBlocks = 2000;

} // namespace

WorktreeRow::WorktreeRow(QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox)
    , m_words(new ElidedLabel({}, Qt::ElideRight))
    , m_change(new QPushButton(tr("Change…")))
    , m_progress(new TextLabel({}, FontRole::Small, TextColor::Muted))
    , m_log(new QPlainTextEdit)
{
    const auto &space = theme(this).size().space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space.xs);
    auto *row = new QHBoxLayout;
    row->setSpacing(space.s);
    describe(m_box, u"worktreeBox"_s, tr("Work on a branch of its own"),
             tr("The session gets a folder and a branch of its own, so that others can work beside it"));
    m_words->setObjectName(u"worktreeWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setBuddy(m_box);
    describe(m_change, u"worktreeChange"_s, tr("Change the worktree"));
    m_change->setAutoDefault(false);
    row->addWidget(m_box);
    row->addWidget(m_words, 1);
    row->addWidget(m_change);
    column->addLayout(row);
    m_progress->setObjectName(u"worktreeProgress"_s);
    m_progress->hide();
    column->addWidget(m_progress);
    describe(m_log, u"worktreeLog"_s, tr("Output of the set-up script"));
    m_log->setReadOnly(true);
    m_log->setFont(theme(this).font(FontRole::Mono));
    m_log->setMaximumBlockCount(maxLogBlocks);
    m_log->setFixedHeight(logLines * m_log->fontMetrics().lineSpacing() + space.l);
    m_log->hide();
    column->addWidget(m_log);
    connect(m_box, &QCheckBox::toggled, this, &WorktreeRow::updateWords);
    connect(m_change, &QPushButton::clicked, this, &WorktreeRow::change);
    setFacts({});
}

void WorktreeRow::setFacts(const WorktreeFacts &facts)
{
    m_facts = facts;
    m_box->setEnabled(facts.possible);
    // A tick that was remembered comes back when a folder can have worktrees again.
    m_box->setToolTip(facts.possible ? m_box->accessibleDescription() : facts.reason);
    if (!m_base.isEmpty() && !facts.branches.contains(m_base))
        m_base.clear();
    updateWords();
}

void WorktreeRow::setPrompt(const QString &text)
{
    m_fromPrompt = git::slug(text.left(readOfPrompt));
    updateWords();
}

void WorktreeRow::setValues(const NewSessionValues &values)
{
    m_box->setChecked(values.ownWorktree);
    m_name = values.worktreeName;
    m_base = values.worktreeBase;
    updateWords();
}

void WorktreeRow::store(NewSessionValues &values) const
{
    values.ownWorktree = m_box->isChecked() && m_facts.possible;
    values.worktreeName = m_name.isEmpty() ? m_fromPrompt : m_name;
    values.worktreeBase = m_base;
}

void WorktreeRow::updateWords()
{
    const bool on = m_box->isChecked() && m_facts.possible;
    const QString name = m_name.isEmpty() ? m_fromPrompt : m_name;
    if (!m_facts.possible)
        m_words->setText(m_facts.reason.isEmpty() ? tr("In the project folder") : m_facts.reason);
    else if (on)
        m_words->setText(tr("Own branch %1 from %2").arg(name, m_base.isEmpty() ? m_facts.current : m_base));
    else
        m_words->setText(tr("In the project folder, on %1").arg(m_facts.current));
    m_words->setEnabled(m_facts.possible);
    m_change->setEnabled(on);
    m_change->setToolTip(on ? QString() : tr("Only a branch of its own can be changed"));
}

void WorktreeRow::change()
{
    const QString name = m_name.isEmpty() ? m_fromPrompt : m_name;
    auto *dialog = new WorktreeDialog(m_facts, name, m_base.isEmpty() ? m_facts.current : m_base, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_name = dialog->name() == m_fromPrompt ? QString() : dialog->name();
        m_base = dialog->base() == m_facts.current ? QString() : dialog->base();
        const git::WorktreeRules rules = dialog->rules();
        const bool differs = rules != m_facts.rules;
        m_facts.rules = rules;
        updateWords();
        if (differs)
            emit rulesChanged(rules);
    });
    dialog->open();
}

void WorktreeRow::showProgress(const QString &words, const QByteArray &log)
{
    if (!words.isEmpty())
        m_progress->setText(words);
    m_progress->show();
    if (log.isEmpty())
        return;
    m_log->show();
    m_log->moveCursor(QTextCursor::End);
    m_log->insertPlainText(QString::fromUtf8(log));
    m_log->moveCursor(QTextCursor::End);
}

void WorktreeRow::clearProgress()
{
    m_progress->hide();
    m_log->hide();
    m_log->clear();
}

} // namespace ui
