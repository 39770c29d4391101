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

#include <algorithm>

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

/// A line that stands between two commands and is in none of them. Not an empty one: functions and here-documents have
/// those.
QString separatorFor(const QStringList &commands)
{
    const auto isIn = [&commands](const QString &line) {
        return std::ranges::any_of(commands.join(u'\n').split(u'\n'),
                                   [&line](const QString &each) { return each.trimmed() == line; });
    };
    QString separator = u"%%"_s;
    while (isIn(separator))
        separator.append(u'%');
    return separator;
}

QStringList commandsIn(const QString &text, const QString &separator)
{
    static const QRegularExpression emptyEnds(u"\\A(?:[ \\t]*\\n)+|(?:\\n[ \\t]*)+\\z"_s);
    QStringList commands{QString()};
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed() == separator)
            commands.append(QString());
        else
            commands.last().append(line + u'\n');
    }
    for (QString &command : commands)
        command.remove(emptyEnds);
    commands.removeIf([](const QString &command) { return command.trimmed().isEmpty(); });
    return commands;
}

} // namespace

SandboxTemplateDialog::SandboxTemplateDialog(const SandboxTemplateFields &fields, const QStringList &taken,
                                             QWidget *parent)
    : QDialog(parent)
    , m_taken(taken)
    , m_separator(separatorFor(fields.setup))
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
             tr("Shell commands, run in the project's folder before Claude begins"));
    describe(m_environment, u"templateEnvironment"_s, tr("Variables"),
             tr("NAME=value in each line, for the set-up and the run. They are kept in a plain file: no keys"));
    m_setup->setPlainText(fields.setup.join(u"\n%1\n"_s.arg(m_separator)));
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
    auto *between = new TextLabel(tr("A line with only %1 stands between two commands.").arg(m_separator),
                                  FontRole::Small, TextColor::Muted, this);
    between->setObjectName(u"templateSeparator"_s);
    between->setWordWrap(true);
    form->addRow({}, between);
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
            .setup = commandsIn(m_setup->toPlainText(), m_separator),
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
