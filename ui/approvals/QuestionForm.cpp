// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/approvals/QuestionForm.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Surface.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxWords = 2000;

/// "&" would be taken for a mnemonic.
QString plain(const QString &text)
{
    return text.left(maxWords).replace(u'&', "&&"_L1);
}

TextLabel *wrapped(const QString &text, FontRole role, TextColor color)
{
    auto *label = new TextLabel(text.left(maxWords), role, color);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

QuestionForm::QuestionForm(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"approvalForm"_s);
    setAccessibleName(tr("Answers"));
    m_column->setContentsMargins(0, 0, 0, 0);
}

void QuestionForm::setInput(const QJsonObject &input)
{
    delete m_content;
    m_parts.clear();
    m_input = input;
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme(this).size().space.l);
    m_column->addWidget(m_content);
    const QJsonArray questions = input.value("questions"_L1).toArray();
    for (int i = 0; i < std::min(questions.size(), maxQuestions); ++i)
        addQuestion(questions.at(i).toObject(), i + 1);
    emit changed();
}

void QuestionForm::addQuestion(const QJsonObject &question, int number)
{
    const auto &space = theme(this).size().space;
    Part part;
    part.question = question.value("question"_L1).toString();
    part.several = question.value("multiSelect"_L1).toBool();
    auto *card = new Card(m_content);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space.l, space.m, space.l, space.m);
    column->setSpacing(space.s);
    if (const QString header = question.value("header"_L1).toString(); !header.isEmpty())
        column->addWidget(wrapped(header, FontRole::Small, TextColor::Muted));
    column->addWidget(wrapped(part.question, FontRole::Strong, TextColor::Normal));
    m_content->layout()->addWidget(card);

    part.options = new QButtonGroup(card);
    part.options->setExclusive(!part.several);
    const QJsonArray options = question.value("options"_L1).toArray();
    const QString name = u"approvalOption%1-"_s.arg(number);
    for (int i = 0; i < std::min(options.size(), maxOptions); ++i)
        addOption(part, options.at(i).toObject(), name + QString::number(i + 1));
    addOther(part, name + u"other"_s);
    connect(part.options, &QButtonGroup::buttonToggled, this, &QuestionForm::changed);
    m_parts.append(part);
}

void QuestionForm::addOption(Part &part, const QJsonObject &option, const QString &name)
{
    auto *card = static_cast<QWidget *>(part.options->parent());
    const QString label = option.value("label"_L1).toString();
    if (label.isEmpty())
        return;
    QAbstractButton *button = part.several ? static_cast<QAbstractButton *>(new QCheckBox(plain(label), card))
                                           : new QRadioButton(plain(label), card);
    const QString description = option.value("description"_L1).toString();
    describe(button, name, label, description);
    button->setProperty("answer", label);
    part.options->addButton(button);
    card->layout()->addWidget(button);
    if (description.isEmpty())
        return;
    auto *words = wrapped(description, FontRole::Base, TextColor::Muted);
    words->setContentsMargins(theme(this).size().space.xl, 0, 0, 0);
    card->layout()->addWidget(words);
}

void QuestionForm::addOther(Part &part, const QString &name)
{
    auto *card = static_cast<QWidget *>(part.options->parent());
    const QString words = tr("Something else");
    part.other
        = part.several ? static_cast<QAbstractButton *>(new QCheckBox(words, card)) : new QRadioButton(words, card);
    describe(part.other, name, words, tr("Answer in words of your own"));
    part.options->addButton(part.other);
    part.words = new QLineEdit(card);
    part.words->setMaxLength(maxWords);
    part.words->setPlaceholderText(tr("Your own answer"));
    describe(part.words, name + u"Words"_s, tr("Your own answer"));
    auto *row = new QHBoxLayout;
    row->addWidget(part.other);
    row->addWidget(part.words, 1);
    static_cast<QVBoxLayout *>(card->layout())->addLayout(row);
    connect(part.words, &QLineEdit::textEdited, this, [this, other = part.other](const QString &text) {
        if (!text.isEmpty())
            other->setChecked(true);
        emit changed();
    });
}

QString QuestionForm::answerOf(const Part &part)
{
    QStringList chosen;
    for (const QAbstractButton *button : part.options->buttons()) {
        if (!button->isChecked())
            continue;
        const QString answer
            = button == part.other ? part.words->text().trimmed() : button->property("answer").toString();
        if (!answer.isEmpty())
            chosen.append(answer);
    }
    return chosen.join(", "_L1);
}

bool QuestionForm::isComplete() const
{
    return !m_parts.isEmpty()
        && std::ranges::none_of(m_parts, [](const Part &part) { return answerOf(part).isEmpty(); });
}

QJsonObject QuestionForm::answeredInput() const
{
    QJsonObject answers;
    for (const Part &part : m_parts)
        answers.insert(part.question, answerOf(part));
    QJsonObject input = m_input;
    input.insert("answers"_L1, answers);
    return input;
}

} // namespace ui
