// SPDX-License-Identifier: GPL-3.0-or-later
// Claude asks, somebody answers. A step waits exactly while a question is open, or while Claude's notification is all
// that is known about one.
#include "session/Moves.h"
#include "session/QuestionJson.h"

#include <algorithm>

namespace session::detail {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

namespace {

base::QuestionId questionOf(const Move &move)
{
    return base::QuestionId(move.event.data.value("question"_L1).toString());
}

bool isOpen(const Step &step, const base::QuestionId &id)
{
    return std::ranges::contains(step.questions, id, &Question::id);
}

void close(Step &step, const base::QuestionId &id)
{
    closeQuestions(step, [&](const Question &question) { return question.id == id; });
}

Result<> asked(Move &move)
{
    auto question = questionFromJson(move.event.data);
    if (!question)
        return std::unexpected(question.error());
    if (!concernsActiveRun(move) || move.step->attempt.exited)
        return {};
    question->run = move.step->run;
    if (!question->askedAt.isValid())
        question->askedAt = move.event.at;
    openQuestion(*move.step, *question);
    return {};
}

Result<> answered(Move &move)
{
    if (const auto answer = answerFromJson(move.event.data); !answer)
        return std::unexpected(answer.error());
    if (!concernsActiveRun(move) || !isOpen(*move.step, questionOf(move)))
        return base::fail(Error::Kind::Conflict,
                          Texts::tr("This question is not open any more: somebody answered it, or its run has ended."),
                          questionOf(move).toString());
    close(*move.step, questionOf(move));
    return {};
}

Result<> withdrawn(Move &move)
{
    if (!concernsActiveRun(move))
        return {};
    Step &step = *move.step;
    const auto asked = std::ranges::find(step.questions, questionOf(move), &Question::id);
    // "No" and Esc in the terminal end Claude's turn, and no hook says so: the hook that waited is just gone.
    const bool endsTurn = asked != step.questions.end() && asked->channel == Question::Channel::Hook
        && asked->agent.isEmpty() && move.event.data.value("reason"_L1).toString() == u"terminal";
    // One that was too large to be shown here was never open.
    const bool wasUnseen
        = asked == step.questions.end() && step.questions.isEmpty() && step.state == StepState::Waiting;
    close(step, questionOf(move));
    if (wasUnseen)
        stopWaiting(step);
    if ((endsTurn && step.questions.isEmpty()) || wasUnseen)
        step.busy = false;
    return {};
}

} // namespace

void openQuestion(Step &step, const Question &question)
{
    step.attempt.trouble.clear();
    if (isOpen(step, question.id))
        return;
    step.questions.append(question);
    step.busy = true;
    showQuestions(step);
}

void closeQuestions(Step &step, const std::function<bool(const Question &)> &which)
{
    if (step.questions.removeIf(which) > 0)
        showQuestions(step);
}

void showQuestions(Step &step)
{
    if (step.questions.isEmpty()) {
        stopWaiting(step);
        return;
    }
    const Question &oldest = step.questions.first();
    step.state = StepState::Waiting;
    step.waitingFor = questionWords(oldest.tool);
    step.waitingDetail = argumentOf(oldest.input);
}

void stopWaiting(Step &step)
{
    if (step.state == StepState::Waiting)
        step.state = StepState::Running;
    step.questions.clear();
    step.waitingFor.clear();
    step.waitingDetail.clear();
}

Handler questionMove(const QString &type)
{
    static const QHash<QString, Handler> table{
        {eventtype::questionAsked, &asked},
        {eventtype::questionAnswered, &answered},
        {eventtype::questionWithdrawn, &withdrawn},
    };
    return table.value(type);
}

} // namespace session::detail
