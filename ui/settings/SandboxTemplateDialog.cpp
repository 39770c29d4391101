// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SandboxTemplateDialog.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const QPlainTextEdit *field)
{
    QStringList lines;
    for (const QString &line : field->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

/// Between two commands is an empty line: one command may have several.
QStringList commandsIn(const QString &text)
{
    static const QRegularExpression emptyLines(u"\\n(?:[ \\t]*\\n)+"_s);
    QStringList commands;
    for (const QString &command : text.split(emptyLines)) {
        if (!command.trimmed().isEmpty())
            commands.append(command.trimmed());
    }
    return commands;
}

} // namespace

SandboxTemplateDialog::SandboxTemplateDialog(const SandboxTemplateFields &fields, const QStringList &taken,
                                             QWidget *parent)
    : QDialog(parent)
    , m_taken(taken)
    , m_name(new QLineEdit(fields.name, this))
    , m_description(new QLineEdit(fields.description, this))
    , m_base(new QLineEdit(fields.base, this))
    , m_setup(new QPlainTextEdit(this))
    , m_environment(new QPlainTextEdit(this))
    , m_words(new TextLabel({}, FontRole::Base, TextColor::Muted, this))
{
    setObjectName(u"sandboxTemplateDialog"_s);
    setWindowTitle(fields.name.isEmpty() ? tr("New template") : tr("Edit template"));
    createForm(fields);
    createButtons();
    resize(theme(this).size().layout.dialogWidth, 480);
    check();
    m_name->setFocus();
}

void SandboxTemplateDialog::createForm(const SandboxTemplateFields &fields)
{
    describe(m_name, u"templateName"_s, tr("Name"), tr("Under which sessions choose it"));
    describe(m_description, u"templateDescription"_s, tr("Description"), tr("What it is for, in a line"));
    describe(m_base, u"templateBase"_s, tr("Made from"), tr("The service's template, for example base"));
    describe(m_setup, u"templateSetup"_s, tr("Set-up"),
             tr("Shell commands, run in the project's folder before Claude begins, with an empty line between two"));
    describe(m_environment, u"templateEnvironment"_s, tr("Variables"),
             tr("NAME=value in each line, for the set-up and the run. They are kept in a plain file: no keys"));
    m_setup->setPlainText(fields.setup.join(u"\n\n"_s));
    m_setup->setPlaceholderText(u"npm ci"_s);
    m_environment->setPlainText(fields.environment.join(u'\n'));
    m_environment->setPlaceholderText(u"NODE_ENV=test"_s);
    for (QPlainTextEdit *field : {m_setup, m_environment}) {
        field->setTabChangesFocus(true);
        field->setFont(theme(this).font(FontRole::Mono));
        field->setLineWrapMode(QPlainTextEdit::NoWrap);
        connect(field, &QPlainTextEdit::textChanged, this, &SandboxTemplateDialog::check);
    }
    for (const QLineEdit *field : {m_name, m_base})
        connect(field, &QLineEdit::textChanged, this, &SandboxTemplateDialog::check);
    auto *form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Description"), m_description);
    form->addRow(tr("Made from"), m_base);
    form->addRow(tr("Set-up"), m_setup);
    form->addRow(tr("Variables"), m_environment);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form, 1);
    m_words->setWordWrap(true);
    column->addWidget(m_words);
}

void SandboxTemplateDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_save = new PrimaryButton(tr("Save template"), this);
    describe(m_save, u"templateSave"_s, tr("Save template"));
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    describe(buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole), u"templateCancel"_s, tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &SandboxTemplateDialog::saveRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

SandboxTemplateFields SandboxTemplateDialog::fields() const
{
    return {.name = m_name->text().trimmed(),
            .description = m_description->text().trimmed(),
            .base = m_base->text().trimmed(),
            .setup = commandsIn(m_setup->toPlainText()),
            .environment = linesOf(m_environment)};
}

QString SandboxTemplateDialog::problem() const
{
    static const QRegularExpression name(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"_s);
    static const QRegularExpression variable(u"\\A[A-Za-z_][A-Za-z0-9_]*=.*\\z"_s);
    const SandboxTemplateFields now = fields();
    if (!name.match(now.name).hasMatch())
        return tr("Give it a name of letters, digits, dots and dashes.");
    if (m_taken.contains(now.name))
        return tr("There is a template %1 already.").arg(now.name);
    if (now.base.isEmpty())
        return tr("Say from which template of the service it is made.");
    for (const QString &line : now.environment) {
        if (!variable.match(line).hasMatch())
            return tr("\"%1\" is no variable: write NAME=value.").arg(line);
    }
    return {};
}

void SandboxTemplateDialog::showError(const QString &message)
{
    m_words->setText(message);
}

void SandboxTemplateDialog::check()
{
    if (!m_save)
        return;
    m_words->setText(problem());
    m_save->setEnabled(m_words->text().isEmpty());
}

} // namespace ui
