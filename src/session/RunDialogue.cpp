// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/RunDialogue.h"

#include "base/Clock.h"
#include "session/Engine.h"
#include "session/PatientStore.h"
#include "session/QuestionJson.h"
#include "session/RunSupervisor.h"

#include <QTimer>

#include <algorithm>

namespace session {

using namespace Qt::StringLiterals;
using base::QuestionId;
using base::Result;
using base::RunId;

namespace {

struct AnsweredQuestion
{
    Question question;
    Answer answer;
};

QuestionId questionOf(const Event &event)
{
    return QuestionId(event.data.value("question"_L1).toString());
}

/// Of one run's events: the answers since its last turn ended. Older ones have certainly arrived.
QList<AnsweredQuestion> answersOfLastTurn(const QList<Event> &events, const RunId &run)
{
    QHash<QuestionId, Question> asked;
    QList<AnsweredQuestion> answered;
    for (const Event &event : events) {
        if (event.data.value("run"_L1).toString() != run.toString())
            continue;
        if (event.type == eventtype::runResult) {
            asked.clear();
            answered.clear();
        } else if (event.type == eventtype::questionAsked) {
            if (const auto question = questionFromJson(event.data))
                asked.insert(question->id, *question);
        } else if (const auto answer = answerFromJson(event.data)) {
            if (const auto question = asked.constFind(questionOf(event)); question != asked.constEnd())
                answered.append({*question, *answer});
        }
    }
    return answered;
}

bool takesPrompts(const Step &step)
{
    return step.attempt.background && step.state == StepState::Running && !step.busy && !step.attempt.exited
        && !step.attempt.closedAfterTurn;
}

Run runOf(const Step &step)
{
    Run run;
    run.id = step.run;
    run.session = step.session;
    run.step = step.id;
    return run;
}

QString reasonOf(const Change &change, const Step &step)
{
    if (!isActive(step.state) || step.attempt.exited)
        return u"ended"_s;
    return change.event.source == u"hook" ? u"terminal"_s : u"cancelled"_s;
}

} // namespace

RunDialogue::RunDialogue(EventStore &store, const base::Clock &clock, const RunSupervisor &supervisor)
    : m_store(store)
    , m_clock(clock)
    , m_supervisor(supervisor)
{
}

RunDialogue::~RunDialogue() = default;

void RunDialogue::takeUp(const Step &step)
{
    Engine *engine = m_supervisor.engineOf(step.run);
    if (!engine)
        return;
    const Run run = runOf(step);
    watch(run, step);
    handOverAnswers(run);
    for (const FollowUp &followUp : step.followUps) {
        if (followUp.sentTo == step.run)
            engine->send(step.run, followUp);
    }
    sendNext(run, step);
}

void RunDialogue::follow(const Change &change)
{
    followProfile(change);
    const Step *step = change.after.step(change.event.step);
    Engine *engine = step ? m_supervisor.engineOf(step->run) : nullptr;
    if (!engine)
        return;
    const Run run = runOf(*step);
    if (change.event.source != u"hook") {
        if (change.event.type == eventtype::questionAnswered)
            answered(change.event);
        else if (change.event.type == eventtype::questionWithdrawn && m_open.contains(questionOf(change.event)))
            withdraw(m_open.take(questionOf(change.event)), {});
        else if (change.event.type == eventtype::interruptRequested)
            engine->interrupt(step->run);
    }
    watch(run, *step);
    settleClosed(*step, reasonOf(change, *step));
    sendNext(run, *step);
}

/// The user chose another permission mode: the state then forgets the one Claude told.
void RunDialogue::followProfile(const Change &change)
{
    const Session &session = change.after.session;
    const Step *step = change.after.active();
    if (change.event.type != eventtype::sessionEdited || !step || !session.activePermissionMode.isEmpty())
        return;
    if (Engine *engine = m_supervisor.engineOf(step->run); engine && step->attempt.background)
        engine->setPermissionMode(step->run, session.profile.permissionMode);
}

void RunDialogue::watch(const Run &run, const Step &step)
{
    for (const Question &question : step.questions) {
        if (!m_open.contains(question.id))
            m_open.insert(question.id, {question, run, m_supervisor.engineOf(run.id)});
    }
}

void RunDialogue::answered(const Event &event)
{
    const auto open = m_open.constFind(questionOf(event));
    const auto answer = answerFromJson(event.data);
    if (open == m_open.constEnd() || !answer)
        return;
    if (open->engine)
        open->engine->answer(open->run.id, open->question, *answer);
    m_open.erase(open);
}

void RunDialogue::settleClosed(const Step &step, const QString &reason)
{
    QList<Open> closed;
    for (const Open &open : std::as_const(m_open)) {
        if (open.run.step == step.id && !std::ranges::contains(step.questions, open.question.id, &Question::id))
            closed.append(open);
    }
    for (const Open &open : std::as_const(closed)) {
        m_open.remove(open.question.id);
        settle(open, reason);
    }
}

/// Not open any more, by something that was no answer. Changes of other programs come several at a time, so an answer
/// among them may be told only after what follows from it: the record knows.
void RunDialogue::settle(const Open &open, const QString &reason)
{
    m_store.eventBySource(open.question.id.toString() + u":answered"_s)
        .then(this, [this, open, reason](const Result<std::optional<Event>> &found) {
            const auto stored = found.value_or(std::nullopt);
            const auto answer = stored ? answerFromJson(stored->data) : base::fail(base::Error::Kind::NotFound, {});
            if (!answer)
                withdraw(open, reason);
            else if (open.engine)
                open.engine->answer(open.run.id, open.question, *answer);
        });
}

/// @p reason is empty when it is on record already.
void RunDialogue::withdraw(const Open &open, const QString &reason)
{
    if (open.engine)
        open.engine->withdraw(open.run.id, open.question.id);
    if (reason.isEmpty())
        return;
    store(engineEvent(eventtype::questionWithdrawn, open.run, open.question.id.toString() + u":withdrawn"_s,
                      {{u"question"_s, open.question.id.toString()},
                       {u"reason"_s, reason},
                       {u"tool"_s, open.question.tool},
                       {u"detail"_s, argumentOf(open.question.input)}}));
}

void RunDialogue::handOverAnswers(const Run &run)
{
    m_store.eventsOfTypes(run.session, {eventtype::questionAsked, eventtype::questionAnswered, eventtype::runResult})
        .then(this, [this, run](const Result<QList<Event>> &events) {
            Engine *engine = m_supervisor.engineOf(run.id);
            if (!events || !engine)
                return;
            for (const AnsweredQuestion &known : answersOfLastTurn(*events, run.id))
                engine->answer(run.id, known.question, known.answer);
        });
}

/// One at a time: those that still wait can be taken back.
void RunDialogue::sendNext(const Run &run, const Step &step)
{
    if (!takesPrompts(step) || step.followUps.isEmpty() || !step.followUps.first().sentTo.isNull()
        || m_sending.contains(run.id))
        return;
    m_sending.insert(run.id);
    const base::FollowUpId id = step.followUps.first().id;
    m_store
        .append(engineEvent(eventtype::followUpSent, run, id.toString() + u":sent:"_s + run.id.toString(),
                            {{u"follow_up"_s, id.toString()}}))
        .then(this, [this, run, id, asked = step](const Result<Change> &change) {
            m_sending.remove(run.id);
            if (change)
                sent(run, id, *change);
            else
                sendLater(run, asked, change.error());
        });
}

/// While the disk is full nothing may happen that would bring the prompt up again: Claude rests and waits for it.
void RunDialogue::sendLater(const Run &run, const Step &step, const base::Error &error)
{
    const bool isNews = !m_delayed.contains(run.id);
    if (isNews)
        emit refused(run.session, error);
    using Kind = base::Error::Kind;
    if (error.kind != Kind::Unavailable && error.kind != Kind::PermissionDenied)
        return;
    m_delayed.insert(run.id);
    // What has changed until then the store knows better than this step.
    QTimer::singleShot(isNews ? PatientStore::firstWait : PatientStore::longestWait, this, [this, run, step] {
        if (m_supervisor.engineOf(run.id))
            sendNext(run, step);
        else
            m_delayed.remove(run.id);
    });
}

void RunDialogue::sent(const Run &run, const base::FollowUpId &id, const Change &change)
{
    m_delayed.remove(run.id);
    const Step *step = change.after.step(run.step);
    Engine *engine = m_supervisor.engineOf(run.id);
    if (!step || !engine)
        return;
    // It may have been taken back a moment before.
    const auto waiting = std::ranges::find(step->followUps, id, &FollowUp::id);
    if (waiting != step->followUps.cend() && waiting->sentTo == run.id)
        engine->send(run.id, *waiting);
    else
        sendNext(run, *step);
}

Event RunDialogue::engineEvent(QLatin1StringView type, const Run &run, const QString &sourceId, QJsonObject data) const
{
    data.insert(u"run"_s, run.id.toString());
    return {.id = 0,
            .session = run.session,
            .step = run.step,
            .source = u"engine"_s,
            .sourceId = sourceId,
            .type = type,
            .data = data,
            .at = m_clock.now()};
}

void RunDialogue::store(const Event &event)
{
    m_store.append(event).then(this, [this, session = event.session](const Result<Change> &change) {
        if (!change && change.error().kind != base::Error::Kind::NotFound)
            emit refused(session, change.error());
    });
}

} // namespace session
