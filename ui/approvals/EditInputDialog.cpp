// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/approvals/EditInputDialog.h"

#include "ui/models/ApprovalItem.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QJsonValue>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto commandKey = "command"_L1;

} // namespace

EditInputDialog::EditInputDialog(const session::Question &question, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_isCommand(ApprovalText::kindOf(question.tool) == ApprovalText::Kind::Command)
    , m_text(new QPlainTextEdit)
    , m_error(new TextLabel({}, FontRole::Base, TextColor::Failed))
{
    setObjectName(u"editInputDialog"_s);
    setWindowTitle(tr("Edit input of %1").arg(ApprovalText::tool(question.tool)));
    const auto &size = theme(this).size();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, size.space.l);
    column->setSpacing(size.space.m);
    column->addWidget(new TextLabel(m_isCommand ? tr("Claude runs this command instead:")
                                                : tr("Claude uses these arguments instead (JSON):")));
    describe(m_text, u"editInputText"_s, m_isCommand ? tr("Command") : tr("Arguments as JSON"));
    m_text->setFont(theme(this).font(FontRole::Mono));
    m_text->setTabChangesFocus(true);
    m_text->setPlainText(m_isCommand
                             ? question.input.value(commandKey).toString()
                             : QString::fromUtf8(QJsonDocument(question.input).toJson(QJsonDocument::Indented)));
    column->addWidget(m_text, 1);
    m_error->setObjectName(u"editInputError"_s);
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    column->addWidget(m_error);
    auto *buttons = new QDialogButtonBox(this);
    m_allow = buttons->addButton(tr("Allow changed input"), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    describe(m_allow, u"editInputAllow"_s, m_allow->text(), tr("Allow what stands here, one time"));
    describe(cancel, u"editInputCancel"_s, cancel->text());
    // Enter must not allow anything by accident.
    m_allow->setAutoDefault(false);
    cancel->setAutoDefault(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &EditInputDialog::check);
    resize(size.layout.dialogWidth, m_isCommand ? 260 : 420);
    check();
    m_text->setFocus();
}

std::expected<QJsonObject, QString> EditInputDialog::parsed() const
{
    const QString text = m_text->toPlainText();
    QJsonObject input = m_question.input;
    if (m_isCommand) {
        if (text.trimmed().isEmpty())
            return std::unexpected(tr("The command is empty. Deny the question instead."));
        input.insert(commandKey, text);
        return input;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return std::unexpected(tr("This is not JSON: %1, at character %2.").arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return std::unexpected(tr("The arguments are one JSON object, in braces."));
    const QJsonObject edited = document.object();
    for (auto it = edited.begin(); it != edited.end(); ++it) {
        if (input.contains(it.key()) && input.value(it.key()).type() != it.value().type())
            return std::unexpected(tr("“%1” has another type than before.").arg(it.key()));
    }
    for (const QString &key : input.keys()) {
        if (!edited.contains(key))
            return std::unexpected(tr("“%1” is missing.").arg(key));
    }
    return edited;
}

void EditInputDialog::setOver()
{
    m_isOver = true;
    check();
}

void EditInputDialog::check()
{
    if (m_isOver) {
        m_error->setText(tr("The question is not open any more: it was answered elsewhere, or its run has ended. The "
                            "text can still be copied."));
        m_allow->setEnabled(false);
        m_allow->setToolTip({});
        return;
    }
    const auto input = parsed();
    const bool changed = input && *input != m_question.input;
    m_error->setText(input ? QString() : input.error());
    m_allow->setEnabled(changed);
    m_allow->setToolTip(changed ? tr("Allow what stands here, one time") : tr("Nothing has been changed yet"));
}

QJsonObject EditInputDialog::input() const
{
    return parsed().value_or(m_question.input);
}

} // namespace ui
