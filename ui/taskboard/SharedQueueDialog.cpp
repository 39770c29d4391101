// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskboard/SharedQueueDialog.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

SharedQueueDialog::SharedQueueDialog(const QString &address, bool hasPassword,
                                     const std::function<QString(const QString &)> &check, bool canKeep,
                                     QWidget *parent)
    : QDialog(parent)
    , m_problemOf(check)
    , m_own(new QRadioButton(tr("This computer's own queue"), this))
    , m_shared(new QRadioButton(tr("A queue that several machines share"), this))
    , m_address(new QLineEdit(address, this))
    , m_password(new QLineEdit(this))
    , m_canKeep(canKeep)
    , m_problem(new TextLabel({}, FontRole::Small, TextColor::Failed, this))
    , m_save(new PrimaryButton({}, tr("Use this queue"), this))
{
    setObjectName(u"sharedQueueDialog"_s);
    setWindowTitle(tr("Task queue"));
    const auto &space = theme(this).size().space;
    const int margin = space.l + space.xs;
    describe(m_own, u"queueOwn"_s, m_own->text(), tr("In a file here; nothing to set up"));
    describe(m_shared, u"queueShared"_s, m_shared->text(), tr("On a Redis or Valkey server"));
    describe(m_address, u"queueAddress"_s, tr("Address"), tr("redis://, rediss:// (encrypted) or unix://"));
    m_address->setPlaceholderText(u"rediss://gantry@queue.example.com"_s);
    describe(m_password, u"queuePassword"_s, tr("Password"), tr("Kept in the keychain, never in the settings"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(!canKeep          ? tr("No keychain: set GANTRY_QUEUE_PASSWORD instead")
                                       : hasPassword ? tr("As it was")
                                                     : tr("None"));
    m_problem->setObjectName(u"queueProblem"_s);
    m_problem->setWordWrap(true);
    (address.isEmpty() ? m_own : m_shared)->setChecked(true);
    auto *form = new QFormLayout;
    form->setContentsMargins(space.xl, 0, 0, 0);
    form->setHorizontalSpacing(space.m);
    form->setVerticalSpacing(space.s);
    form->addRow(tr("Address"), m_address);
    form->addRow(tr("Password"), m_password);
    auto *note
        = new TextLabel(tr("This takes effect when Gantry starts again. What is in the other queue stays there."),
                        FontRole::Small, TextColor::Muted, this);
    note->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    describe(cancel, u"queueCancel"_s, cancel->text());
    cancel->setAutoDefault(false);
    describe(m_save, u"queueSave"_s, m_save->text());
    m_save->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space.s);
    column->addWidget(m_own);
    column->addWidget(m_shared);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(note);
    column->addLayout(foot);
    resize(520, sizeHint().height());
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_save->setEnabled(false); // until the owner answers
        emit saveRequested(this->address(), password());
    });
    connect(m_shared, &QRadioButton::toggled, this, &SharedQueueDialog::check);
    connect(m_address, &QLineEdit::textChanged, this, &SharedQueueDialog::check);
    this->check();
}

QString SharedQueueDialog::address() const
{
    return m_shared->isChecked() ? m_address->text().trimmed() : QString();
}

QString SharedQueueDialog::password() const
{
    return m_shared->isChecked() ? m_password->text() : QString();
}

void SharedQueueDialog::showError(const QString &message)
{
    check();
    m_problem->setText(message);
}

void SharedQueueDialog::check()
{
    const bool isShared = m_shared->isChecked();
    m_address->setEnabled(isShared);
    m_password->setEnabled(isShared && m_canKeep);
    const QString wrong = isShared ? m_problemOf(address()) : QString();
    m_problem->setText(m_address->text().isEmpty() ? QString() : wrong);
    m_save->setEnabled(wrong.isEmpty());
    m_save->setToolTip(wrong);
}

} // namespace ui
