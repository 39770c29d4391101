// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/BackgroundClaude.h"

#include "base/Clock.h"
#include "engines/StreamFollower.h"
#include "session/QuestionJson.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engines {

using session::Answer;
using session::Question;
namespace eventtype = session::eventtype;

namespace {

constexpr qsizetype maxResultText = 16 * 1024;
constexpr int unauthorized = 401;
constexpr int forbidden = 403;

/// Near: four fifths are used up.
template <typename Number>
bool isNear(Number used, Number limit)
{
    return used * 5 >= limit * 4;
}

QJsonObject resultData(const claude::ResultLine &result)
{
    const claude::Tokens tokens = claude::sumOf(result.modelUsage);
    QJsonObject data{
        {u"is_error"_s, result.isError},
        {u"subtype"_s, result.subtype},
        {u"error"_s, result.failure()},
        {u"text"_s, result.text.left(maxResultText)},
        {u"conversation"_s, result.conversation.toString()},
        {u"turns"_s, result.turns},
        {u"permission_denials"_s, result.permissionDenials},
        {u"input_tokens"_s, tokens.input},
        {u"output_tokens"_s, tokens.output},
        {u"cache_read_tokens"_s, tokens.cacheRead},
        {u"cache_creation_tokens"_s, tokens.cacheCreation},
    };
    if (result.totalCost)
        data.insert(u"total_cost_micros"_s, result.totalCost->micros());
    return data;
}

/// What the conversation had cost before this run; Claude's own figure goes on from there.
base::Money costBefore(const session::RunRequest &request)
{
    for (const session::ConversationShare &share : request.step.shares) {
        if (share.run == request.run.id)
            return share.before.cost.value_or(base::Money());
    }
    return request.session.cost.value_or(base::Money());
}

} // namespace

BackgroundClaude::BackgroundClaude(const session::RunRequest &request, const RunFiles &files, QThread &reading,
                                   const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_clock(clock)
    , m_follower(new StreamFollower(files.folder(), files.socket()))
{
    if (!request.step.text.trimmed().isEmpty())
        m_outstanding.append(request.run.id.toString());
    for (const Question &question : request.step.questions)
        m_knownOpen.insert(question.id.toString());
    for (const session::FollowUp &followUp : request.step.followUps)
        m_followUps.insert(followUp.id.toString());
    m_follower->moveToThread(&reading);
    connect(&reading, &QThread::finished, m_follower, &QObject::deleteLater);
    connect(m_follower, &StreamFollower::facts, this, &BackgroundClaude::onFacts);
    connect(m_follower, &StreamFollower::caughtUp, this, &BackgroundClaude::onCaughtUp);
    connect(m_follower, &StreamFollower::ended, this, [this] {
        m_drained = true;
        emit drained();
    });
}

BackgroundClaude::~BackgroundClaude()
{
    m_follower->deleteLater();
}

void BackgroundClaude::begin()
{
    QMetaObject::invokeMethod(m_follower, &StreamFollower::open, Qt::QueuedConnection);
}

void BackgroundClaude::confirmRunning()
{
    m_running = true;
    announceOpen();
    sendPrompt();
}

void BackgroundClaude::setDriving(bool driving)
{
    m_driving = driving;
    if (!driving)
        return;
    for (const auto &[question, answer] : std::exchange(m_keptAnswers, {}))
        this->answer(question, answer);
    sendPrompt();
    for (const session::FollowUp &followUp : std::exchange(m_keptPrompts, {}))
        send(followUp);
    closeIfIdle();
}

void BackgroundClaude::onCaughtUp()
{
    m_caughtUp = true;
    announceOpen();
    sendPrompt();
    closeIfIdle();
}

/// The prompt of the step. Its id is the run's, so that a program that comes after a crash may send it again.
void BackgroundClaude::sendPrompt()
{
    const QString id = m_request.run.id.toString();
    // A turn in the log, or word of this message: Claude has it.
    const bool isTaken = m_promptSent || !m_turn.isEmpty() || m_seen.contains(id);
    if (!m_driving || !m_running || !m_caughtUp || isTaken || m_request.step.text.trimmed().isEmpty())
        return;
    m_promptSent = true;
    emit input(claude::userMessageLine(m_request.step.text, id));
}

void BackgroundClaude::onFacts(const QList<claude::StreamFact> &facts)
{
    for (const claude::StreamFact &fact : facts)
        std::visit([&](const auto &what) { on(fact.id, what); }, fact.what);
    closeIfIdle();
}

void BackgroundClaude::on(const QString &id, const claude::TurnBegun &turn)
{
    m_turn = id;
    m_turnMessages.clear();
    m_retryStatus = -1;
    tell(eventtype::turnStarted, u"turn:"_s + id,
         {{u"model"_s, turn.model},
          {u"permission_mode"_s, turn.permissionMode},
          {u"conversation"_s, turn.conversation.toString()}});
    // Versions that say nothing of messages take them in order.
    if (m_seen.isEmpty() && m_followUps.contains(m_outstanding.value(0)))
        tellAs(eventtype::followUpBegun, m_outstanding.first() + u":begun"_s,
               {{u"follow_up"_s, m_outstanding.first()}});
}

void BackgroundClaude::on(const QString &, const claude::ToolRequest &request)
{
    Asked asked;
    asked.question.id = base::QuestionId(request.requestId);
    asked.question.run = m_request.run.id;
    asked.question.channel = Question::Channel::Control;
    asked.question.tool = request.tool;
    asked.question.input = request.input;
    asked.question.suggestions = request.suggestions;
    asked.question.description = request.description;
    asked.question.agent = request.agent;
    asked.question.toolUse = request.toolUse;
    asked.question.askedAt = m_clock.now();
    m_open.insert(request.requestId, asked);
    announceOpen();
}

/// Of the questions in the part of the log that is read again, only those still open are asked again, and none of a
/// process that is gone.
void BackgroundClaude::announceOpen()
{
    if (!m_caughtUp || !m_running)
        return;
    for (Asked &asked : m_open)
        announce(asked);
}

void BackgroundClaude::announce(Asked &asked)
{
    if (asked.announced)
        return;
    asked.announced = true;
    tell(eventtype::questionAsked, u"question:"_s + asked.question.id.toString(), session::toJson(asked.question));
}

void BackgroundClaude::on(const QString &, const claude::RequestCancelled &cancelled)
{
    withdraw(cancelled.requestId, u"cancelled"_s);
}

/// A tool that has a result asks no more. Without an answer of ours that is so when stdin was closed; another program
/// that drives the run tells its own answers.
void BackgroundClaude::on(const QString &, const claude::ToolsDone &done)
{
    QStringList over;
    for (auto it = m_open.cbegin(); it != m_open.cend(); ++it) {
        if (done.toolUses.contains(it->question.toolUse))
            over.append(it.key());
    }
    for (const QString &id : std::as_const(over)) {
        if (m_inputClosed || (!m_caughtUp && m_knownOpen.contains(id)))
            withdraw(id, u"ended"_s);
        else
            m_open.remove(id);
    }
}

void BackgroundClaude::withdraw(const QString &requestId, const QString &reason)
{
    const auto asked = m_open.constFind(requestId);
    if (asked == m_open.constEnd())
        return;
    const bool isKnown = asked->announced || m_knownOpen.contains(requestId);
    const QJsonObject data{{u"question"_s, requestId},
                           {u"reason"_s, reason},
                           {u"tool"_s, asked->question.tool},
                           {u"detail"_s, session::argumentOf(asked->question.input)}};
    m_open.erase(asked);
    if (isKnown && !m_answered.contains(requestId))
        tellAs(eventtype::questionWithdrawn, requestId + u":withdrawn"_s, data);
}

void BackgroundClaude::on(const QString &, const claude::MessageMoved &moved)
{
    using State = claude::MessageMoved::State;
    const QString &id = moved.messageId;
    m_seen.insert(id);
    if (moved.state == State::Completed || moved.state == State::Cancelled)
        m_outstanding.removeAll(id);
    else if (!m_outstanding.contains(id))
        m_outstanding.append(id);
    // Completed without Started: Claude had it from an earlier process of this conversation.
    const bool begun = moved.state == State::Started || moved.state == State::Completed;
    if (begun && m_followUps.contains(id))
        tellAs(eventtype::followUpBegun, id + u":begun"_s, {{u"follow_up"_s, id}});
}

/// A wrong key is tried for more than a minute: the first try tells. Later ones only when the reason is another.
void BackgroundClaude::on(const QString &id, const claude::ApiRetry &retry)
{
    if (retry.status == m_retryStatus)
        return;
    m_retryStatus = retry.status;
    QJsonObject data{{u"attempt"_s, retry.attempt}, {u"max_retries"_s, retry.maxRetries}, {u"error"_s, retry.error}};
    if (retry.status > 0)
        data.insert(u"status"_s, retry.status);
    if (retry.status == unauthorized || retry.status == forbidden)
        data.insert(u"words"_s, tr("The server refuses the credentials (%1). Is the key wrong?").arg(retry.status));
    tell(eventtype::apiRetry, u"retry:"_s + id, data);
}

void BackgroundClaude::on(const QString &, const claude::AssistantBlock &block)
{
    m_retryStatus = -1;
    m_turnMessages.insert(block.messageId);
    const auto used = static_cast<int>(m_turnMessages.size());
    const int limit = m_request.session.profile.maxTurns;
    if (limit > 0 && used < limit && isNear(used, limit))
        tell(eventtype::limitNear, u"limit:turns:"_s + m_turn,
             {{u"limit"_s, u"turns"_s}, {u"words"_s, tr("%1 of %2 turns are used.").arg(used).arg(limit)}});
}

void BackgroundClaude::on(const QString &, const claude::RequestAnswered &answered)
{
    if (!answered.error.isEmpty() && m_caughtUp)
        qWarning("Claude refused the request %s: %s", qUtf8Printable(answered.requestId),
                 qUtf8Printable(answered.error));
}

void BackgroundClaude::on(const QString &id, const claude::ResultLine &result)
{
    m_hasResult = true;
    // Versions that say nothing of messages give each its own turn.
    if (m_seen.isEmpty() && !m_outstanding.isEmpty())
        m_outstanding.removeFirst();
    tell(eventtype::runResult, u"result:"_s + id, resultData(result));
    checkBudget(result);
}

void BackgroundClaude::checkBudget(const claude::ResultLine &result)
{
    const auto limit = m_request.session.profile.maxBudget;
    if (!limit || !result.totalCost)
        return;
    const base::Money used = *result.totalCost - costBefore(m_request);
    if (used < *limit && isNear(used.micros(), limit->micros()))
        tell(eventtype::limitNear, u"limit:budget"_s,
             {{u"limit"_s, u"budget"_s},
              {u"words"_s, tr("%1 of the budget of %2 are spent.").arg(used.toString(), limit->toString())}});
}

void BackgroundClaude::answer(const Question &question, const Answer &answer)
{
    if (question.channel != Question::Channel::Control || m_inputClosed)
        return;
    const QString id = question.id.toString();
    m_answered.insert(id);
    if (!m_driving) {
        m_keptAnswers.append({question, answer});
        return;
    }
    if (answer.decision == Answer::Decision::Deny) {
        const QString message = answer.message.trimmed();
        emit input(claude::denyLine(id, message.isEmpty() ? tr("The user does not allow this.") : message));
        return;
    }
    const bool forSession = answer.decision == Answer::Decision::AllowForSession;
    emit input(claude::allowLine(
        id, answer.input.value_or(question.input),
        forSession ? claude::sessionPermissions(question.tool, question.input, question.suggestions) : QJsonArray()));
}

void BackgroundClaude::send(const session::FollowUp &followUp)
{
    const QString id = followUp.id.toString();
    if (m_inputClosed || m_seen.contains(id))
        return;
    m_followUps.insert(id);
    if (!m_driving) {
        m_keptPrompts.append(followUp);
        return;
    }
    if (!m_outstanding.contains(id))
        m_outstanding.append(id);
    emit input(claude::userMessageLine(followUp.text, id));
}

void BackgroundClaude::interrupt()
{
    if (m_driving && !m_inputClosed)
        emit input(claude::interruptLine(nextRequestId()));
}

void BackgroundClaude::setPermissionMode(const QString &mode)
{
    if (m_driving && !m_inputClosed)
        emit input(claude::setPermissionModeLine(nextRequestId(), mode));
}

void BackgroundClaude::closeInput()
{
    m_closeWanted = true;
    closeIfIdle();
}

void BackgroundClaude::end()
{
    interrupt();
    if (!m_driving || m_inputClosed)
        return;
    m_inputClosed = true;
    emit inputEnds();
}

void BackgroundClaude::closeIfIdle()
{
    if (!m_closeWanted || m_inputClosed || !m_driving || !m_caughtUp || !m_outstanding.isEmpty())
        return;
    // A subagent may still ask after the turn; its question keeps stdin open.
    const bool asks = std::ranges::any_of(
        m_open, [this](const Asked &asked) { return !m_answered.contains(asked.question.id.toString()); });
    if (asks)
        return;
    m_inputClosed = true;
    emit inputEnds();
}

QString BackgroundClaude::nextRequestId()
{
    // Not the same as those of a program that drove this run before.
    return u"gantry-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void BackgroundClaude::tell(QLatin1StringView type, const QString &suffix, QJsonObject data)
{
    tellAs(type, m_request.run.id.toString() + u':' + suffix, std::move(data));
}

void BackgroundClaude::tellAs(QLatin1StringView type, const QString &sourceId, QJsonObject data)
{
    data.insert(u"run"_s, m_request.run.id.toString());
    emit event({.id = 0,
                .session = m_request.session.id,
                .step = m_request.step.id,
                .source = u"engine"_s,
                .sourceId = sourceId,
                .type = type,
                .data = data,
                .at = m_clock.now()});
}

} // namespace engines
