// SPDX-License-Identifier: GPL-3.0-or-later
// The turns of a background run, as its stream tells them, and what keeps them from going on.
#include "session/JsonReader.h"
#include "session/Moves.h"

#include <QJsonArray>

namespace session::detail {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int tooManyRequests = 429;

QString dataText(const Move &move, QLatin1StringView key)
{
    return move.event.data.value(key).toString();
}

Result<> turnStarted(Move &move)
{
    if (!concernsActiveRun(move) || move.step->attempt.exited)
        return {};
    beginTurn(*move.step);
    if (const QString model = dataText(move, "model"_L1); !model.isEmpty())
        move.session.activeModel = oneLine(model);
    if (const QString conversation = dataText(move, "conversation"_L1); !conversation.isEmpty())
        move.session.conversation = base::ConversationId(conversation);
    followPermissionMode(move.session, dataText(move, "permission_mode"_L1));
    return {};
}

/// "is_error" decides, "subtype" may say success all the same.
QString errorOf(const QJsonObject &data)
{
    if (!data.value("is_error"_L1).toBool())
        return {};
    for (const QString &words : {data.value("error"_L1).toString(), data.value("errors"_L1).toArray().at(0).toString(),
                                 data.value("result"_L1).toString(), data.value("subtype"_L1).toString()}) {
        if (!words.isEmpty())
            return oneLine(words);
    }
    return Texts::tr("Claude reported an error");
}

Result<> runResult(Move &move)
{
    // The line also carries the conversation's figures, in the members of cost_updated.
    if (const auto counted = costMove(eventtype::costUpdated)(move); !counted)
        return counted;
    if (!concernsActiveRun(move))
        return {};
    Step &step = *move.step;
    step.busy = false;
    step.attempt.turnOver = true;
    stopWaiting(step);
    step.attempt.trouble.clear();
    step.attempt.resultError = errorOf(move.event.data);
    // A turn that was complete before the interruption reached it is complete.
    step.attempt.interrupted = step.attempt.interrupted && !step.attempt.resultError.isEmpty();
    if (step.attempt.interrupted)
        step.attempt.resultError = Texts::tr("its last turn was interrupted");
    return {};
}

Result<> interruptRequested(Move &move)
{
    if (concernsActiveRun(move) && move.step->attempt.background && !move.step->attempt.exited && move.step->busy)
        move.step->attempt.interrupted = true;
    return {};
}

QString troubleWords(int status)
{
    if (status == unauthorized || status == forbidden)
        return Texts::tr("Claude's sign-in was refused");
    if (status == tooManyRequests)
        return Texts::tr("the API asks Claude to slow down");
    return status > 0 ? Texts::tr("the API is busy") : Texts::tr("the API cannot be reached");
}

/// A wrong key is tried for more than a minute, so it must show at the first try.
Result<> apiRetry(Move &move)
{
    JsonReader reader(move.event.data);
    int attempt = 0;
    int most = 0;
    int status = 0;
    reader.number("attempt"_L1, attempt);
    reader.number("max_retries"_L1, most);
    reader.number("status"_L1, status);
    if (const auto verdict = reader.verdict(); !verdict)
        return verdict;
    if (!concernsActiveRun(move) || move.step->attempt.exited)
        return {};
    QString &trouble = move.step->attempt.trouble;
    trouble.clear();
    if (attempt <= 0)
        return {};
    QStringList numbers;
    if (status > 0)
        numbers << QString::number(status);
    numbers << (most > 0 ? Texts::tr("try %1 of %2").arg(attempt).arg(most) : Texts::tr("try %1").arg(attempt));
    trouble = Texts::tr("%1 (%2)").arg(troubleWords(status), numbers.join(", "_L1));
    return {};
}

Result<> limitNear(Move &move)
{
    if (concernsActiveRun(move) && !move.step->attempt.exited)
        move.step->attempt.limit = oneLine(dataText(move, "words"_L1));
    return {};
}

} // namespace

void beginTurn(Step &step)
{
    if (step.state == StepState::Starting)
        step.state = StepState::Running;
    step.busy = true;
    step.attempt.turnOver = false;
    step.attempt.interrupted = false;
    step.attempt.resultError.clear();
    step.attempt.trouble.clear();
}

void followPermissionMode(Session &session, const QString &word)
{
    // It will be an argument of the next start, so only what is known gets there. "default" is an alias.
    static const QStringList known{u"manual"_s, u"acceptEdits"_s, u"plan"_s,
                                   u"auto"_s,   u"dontAsk"_s,     u"bypassPermissions"_s};
    const QString mode = word == u"default" ? known.first() : word;
    if (known.contains(mode))
        session.activePermissionMode = mode;
}

Handler turnMove(const QString &type)
{
    static const QHash<QString, Handler> table{
        {eventtype::turnStarted, &turnStarted},
        {eventtype::runResult, &runResult},
        {eventtype::interruptRequested, &interruptRequested},
        {eventtype::apiRetry, &apiRetry},
        {eventtype::limitNear, &limitNear},
    };
    return table.value(type);
}

} // namespace session::detail
