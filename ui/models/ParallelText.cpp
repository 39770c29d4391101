// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ParallelText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

bool isList(const QString &text)
{
    const QString start = text.trimmed().first(std::min<qsizetype>(1, text.trimmed().size()));
    return (start == "["_L1 || start == "{"_L1) && !QJsonDocument::fromJson(text.toUtf8()).isNull();
}

QStringList promptsIn(const QString &typed)
{
    static const QRegularExpression emptyLine(u"\\n[ \\t]*\\n"_s);
    const bool hasParagraphs = typed.trimmed().contains(emptyLine);
    QStringList prompts;
    for (const QString &part : hasParagraphs ? typed.split(emptyLine) : typed.split(u'\n')) {
        if (const QString prompt = part.trimmed(); !prompt.isEmpty())
            prompts.append(prompt);
    }
    return prompts;
}

QString listOf(const QStringList &prompts)
{
    QJsonArray children;
    for (const QString &prompt : prompts)
        children.append(QJsonObject{{u"prompt"_s, prompt}});
    return QString::fromUtf8(QJsonDocument(children).toJson(QJsonDocument::Compact));
}

} // namespace

base::Result<session::ChildPlan> parallelPlan(const QString &typed)
{
    return session::childPlanFromText(isList(typed) ? typed : listOf(promptsIn(typed)));
}

QString parallelStepText(const QString &typed)
{
    return isList(typed) ? typed : listOf(promptsIn(typed));
}

QString parallelTyped(const QString &stepText)
{
    QStringList prompts;
    for (const QJsonValue &child : QJsonDocument::fromJson(stepText.toUtf8()).array()) {
        if (child.toObject().size() != 1 || !child["prompt"_L1].isString())
            return stepText;
        prompts.append(child["prompt"_L1].toString());
    }
    // Prompts of several lines, or a single one, need the empty line between them to be told apart.
    const bool plain = std::ranges::none_of(prompts, [](const QString &prompt) { return prompt.contains(u'\n'); });
    const QString typed = prompts.join(plain ? u"\n"_s : u"\n\n"_s);
    return prompts.isEmpty() || parallelStepText(typed) != listOf(prompts) ? stepText : typed;
}

} // namespace ui
