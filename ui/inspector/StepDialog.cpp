// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/StepDialog.h"

#include "ui/inspector/StepComposer.h"
#include "ui/models/Format.h"
#include "ui/widgets/Buttons.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxMinutes = 7 * 24 * 60;

} // namespace

StepDialog::StepDialog(const session::Step &step, QWidget *parent)
    : QDialog(parent)
    , m_before(step)
{
    setObjectName(u"stepDialog"_s);
    setWindowTitle(tr("Edit step %1").arg(step.position + 1));
    createControls();
    m_title->setText(step.title);
    m_composer->setStep(step);
    m_timeout->setValue(static_cast<int>(std::chrono::ceil<std::chrono::minutes>(step.timeout).count()));
    m_composer->focusText();
}

void StepDialog::createControls()
{
    const auto &size = theme(this).size();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, size.space.l);
    column->setSpacing(size.space.l);
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setHorizontalSpacing(size.space.m);
    form->setVerticalSpacing(size.space.m);

    m_title = new QLineEdit;
    m_title->setPlaceholderText(tr("From the first line"));
    m_title->setMaxLength(200);
    describe(m_title, u"stepTitle"_s, tr("Title"));
    form->addRow(tr("Title"), m_title);
    m_composer = new StepComposer(StepComposer::Use::Edit);
    form->addRow(tr("Text"), m_composer);
    m_timeout = new QSpinBox;
    m_timeout->setRange(0, maxMinutes);
    m_timeout->setSpecialValueText(tr("No limit"));
    m_timeout->setSuffix(u"\u202f"_s + tr("min", "minutes"));
    describe(m_timeout, u"stepTimeout"_s, tr("Time limit in minutes"));
    form->addRow(tr("Time limit"), m_timeout);
    column->addLayout(form);

    auto *foot = new QHBoxLayout;
    foot->addStretch();
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setProperty("large", true);
    describe(cancel, u"cancelButton"_s, tr("Cancel"));
    m_save = new PrimaryButton(tr("Save step"));
    m_save->setProperty("large", true);
    describe(m_save, u"saveStepButton"_s, tr("Save step"));
    foot->addWidget(cancel);
    foot->addWidget(m_save);
    column->addLayout(foot);
    resize(520, sizeHint().height());

    connect(cancel, &QPushButton::clicked, this, &StepDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &StepDialog::save);
    connect(m_composer, &StepComposer::submitted, this, &StepDialog::save);
    connect(m_composer, &StepComposer::completeChanged, m_save, &QPushButton::setEnabled);
}

session::Step StepDialog::step() const
{
    session::Step step = m_composer->step();
    step.title = m_title->text().simplified();
    const auto shown = std::chrono::minutes(m_timeout->value());
    // The box counts whole minutes; a limit nobody touched keeps its seconds.
    if (shown != std::chrono::ceil<std::chrono::minutes>(m_before.timeout))
        step.timeout = shown;
    return step;
}

void StepDialog::save()
{
    if (!m_composer->isComplete())
        return;
    const session::Step changed = step();
    if (changed != m_before)
        emit saved(changed);
    accept();
}

void StepDialog::reject()
{
    if (step() == m_before) {
        QDialog::reject();
        return;
    }
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Edit step"), tr("Discard your changes to this step?"),
                                     QMessageBox::NoButton, this);
    question->setObjectName(u"discardQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *discard = question->addButton(tr("Discard changes"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Keep editing"), QMessageBox::RejectRole));
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

} // namespace ui
