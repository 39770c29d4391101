// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/PullRequestDialog.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

PullRequestDialog::PullRequestDialog(const QString &branch, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_title(new QLineEdit(title))
    , m_body(new QPlainTextEdit)
    , m_base(new QLineEdit)
    , m_draft(new QCheckBox(tr("As a draft")))
    , m_problem(new TextLabel({}, FontRole::Small, TextColor::Failed))
    , m_open(new PrimaryButton(tr("Push and open")))
{
    setObjectName(u"pullRequestDialog"_s);
    setWindowTitle(tr("Open a pull request"));
    const auto &space = theme(this).size().space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(space.m);
    auto *note = new TextLabel(tr("The branch %1 is pushed, then gh opens the pull request.").arg(branch),
                               FontRole::Small, TextColor::Muted);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    column->addWidget(note);
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight);
    describe(m_title, u"pullRequestTitle"_s, tr("Title"));
    describe(m_body, u"pullRequestBody"_s, tr("Description"), tr("Ctrl+Enter opens the pull request"));
    describe(m_base, u"pullRequestBase"_s, tr("Into the branch"));
    describe(m_draft, u"pullRequestDraft"_s, tr("As a draft"));
    m_base->setPlaceholderText(tr("The repository's default branch"));
    m_body->setTabChangesFocus(true);
    m_body->installEventFilter(this);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Description"), m_body);
    form->addRow(tr("&Into"), m_base);
    form->addRow({}, m_draft);
    column->addLayout(form, 1);
    m_problem->setObjectName(u"pullRequestProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *foot = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    describe(cancel, u"pullRequestCancel"_s, tr("Cancel"));
    describe(m_open, u"pullRequestOpen"_s, tr("Push and open"));
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(m_open);
    column->addLayout(foot);
    m_open->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &PullRequestDialog::submit);
    resize(560, 420);
}

void PullRequestDialog::submit()
{
    if (m_title->text().trimmed().isEmpty()) {
        showProblem(tr("Write a title for the pull request."));
        m_title->setFocus();
        return;
    }
    if (!m_open->isEnabled())
        return;
    m_problem->hide();
    m_open->setEnabled(false);
    m_open->setText(tr("Pushing…"));
    emit openRequested({.title = m_title->text().trimmed(),
                        .body = m_body->toPlainText(),
                        .base = m_base->text().trimmed(),
                        .draft = m_draft->isChecked()});
}

void PullRequestDialog::showProblem(const QString &message)
{
    m_problem->setText(message);
    m_problem->show();
    m_open->setEnabled(true);
    m_open->setText(tr("Push and open"));
}

bool PullRequestDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_body && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return && key->modifiers().testFlag(Qt::ControlModifier)) {
            submit();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ui
