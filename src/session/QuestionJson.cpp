// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/QuestionJson.h"

#include "session/Json.h"
#include "session/JsonReader.h"
#include "session/Moves.h"

#include <QJsonDocument>

namespace session {

using namespace Qt::StringLiterals;
using base::Result;
using detail::JsonReader;
using detail::Texts;

namespace {

constexpr qsizetype maxDetailLength = 2000;

template <typename Id>
QJsonValue valueOf(const Id &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

} // namespace

QJsonObject toJson(const Question &question)
{
    return {{u"run"_s, valueOf(question.run)},
            {u"question"_s, valueOf(question.id)},
            {u"channel"_s, toString(question.channel)},
            {u"tool"_s, question.tool},
            {u"input"_s, question.input},
            {u"suggestions"_s, question.suggestions},
            {u"description"_s, question.description},
            {u"agent"_s, question.agent},
            {u"tool_use"_s, question.toolUse},
            {u"asked_at"_s, detail::toJson(question.askedAt)}};
}

Result<Question> questionFromJson(const QJsonObject &json)
{
    Question question;
    JsonReader reader(json);
    reader.id("run"_L1, question.run);
    reader.id("question"_L1, question.id);
    reader.word("channel"_L1, question.channel, &questionChannelFromString);
    reader.text("tool"_L1, question.tool);
    question.input = reader.object("input"_L1).value_or(QJsonObject());
    question.suggestions = json.value("suggestions"_L1).toArray();
    reader.text("description"_L1, question.description);
    reader.text("agent"_L1, question.agent);
    reader.text("tool_use"_L1, question.toolUse);
    reader.time("asked_at"_L1, question.askedAt);
    if (question.id.isNull())
        reader.refuse("question"_L1);
    return reader.verdict().transform([&] { return question; });
}

QJsonObject toJson(const Answer &answer)
{
    QJsonObject json{{u"decision"_s, toString(answer.decision)}};
    if (!answer.message.isEmpty())
        json.insert(u"message"_s, answer.message);
    if (answer.input)
        json.insert(u"input"_s, *answer.input);
    if (!answer.rule.isEmpty())
        json.insert(u"rule"_s, answer.rule);
    return json;
}

Result<Answer> answerFromJson(const QJsonObject &json)
{
    Answer answer;
    JsonReader reader(json);
    reader.word("decision"_L1, answer.decision, &decisionFromString);
    reader.text("message"_L1, answer.message);
    answer.input = reader.object("input"_L1);
    reader.text("rule"_L1, answer.rule);
    // Silence never allows: an answer without a decision is none.
    if (json.value("decision"_L1).toString().isEmpty())
        reader.refuse("decision"_L1);
    return reader.verdict().transform([&] { return answer; });
}

QJsonObject toJson(const FollowUp &followUp)
{
    return {{u"follow_up"_s, valueOf(followUp.id)},
            {u"text"_s, followUp.text},
            {u"queued_at"_s, detail::toJson(followUp.queuedAt)},
            {u"sent_to"_s, valueOf(followUp.sentTo)}};
}

Result<FollowUp> followUpFromJson(const QJsonObject &json)
{
    FollowUp followUp;
    JsonReader reader(json);
    reader.id("follow_up"_L1, followUp.id);
    reader.text("text"_L1, followUp.text);
    reader.time("queued_at"_L1, followUp.queuedAt);
    reader.id("sent_to"_L1, followUp.sentTo);
    if (followUp.id.isNull())
        reader.refuse("follow_up"_L1);
    return reader.verdict().transform([&] { return followUp; });
}

QString argumentOf(const QJsonObject &input)
{
    for (const auto key : {"command"_L1, "file_path"_L1, "notebook_path"_L1, "url"_L1, "query"_L1, "pattern"_L1,
                           "path"_L1, "skill"_L1}) {
        if (const QString value = input.value(key).toString(); !value.isEmpty())
            return value.left(maxDetailLength);
    }
    if (const QString plan = input.value("plan"_L1).toString(); !plan.isEmpty())
        return plan.left(maxDetailLength);
    const QString question = input.value("questions"_L1).toArray().at(0).toObject().value("question"_L1).toString();
    if (!question.isEmpty())
        return question.left(maxDetailLength);
    if (input.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(input).toJson(QJsonDocument::Compact)).left(maxDetailLength);
}

QString questionWords(const QString &tool)
{
    if (tool == u"ExitPlanMode")
        return Texts::tr("approve plan");
    if (tool == u"AskUserQuestion")
        return Texts::tr("answer a question");
    if (tool.isEmpty())
        return Texts::tr("allow a tool?");
    return Texts::tr("allow %1?").arg(detail::oneLine(tool));
}

} // namespace session
