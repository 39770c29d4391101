// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/QuestionJson.h"
#include "tests/session/Events.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace events {

/// Several observers of one session: hooks, the stream, the process and a person. Each tells its own events in order,
/// but nothing orders one observer's against another's. The same seed gives the same sequence.
class Interleaving
{
public:
    explicit Interleaving(quint32 seed)
        : m_random(seed)
        , m_background(seed % 2 == 0)
    {
        queue(0) << created({{u"mode"_s, m_background ? u"agentic"_s : u"manual"_s}}) << added();
        const int runs = 1 + m_random.bounded(3);
        for (int run = 1; run <= runs; ++run)
            addRun(u"run%1"_s.arg(run), run == runs);
    }

    /// All events, in the order in which they come in.
    QList<session::Event> all()
    {
        QList<session::Event> merged = std::exchange(m_stages.first().first(), {});
        for (auto &stage : m_stages)
            merge(stage, merged);
        qint64 seconds = 0;
        for (session::Event &event : merged)
            event.at = noon.addSecs(++seconds);
        return merged;
    }

    [[nodiscard]] const QSet<QString> &prompts() const { return m_prompts; }

private:
    using Queue = QList<session::Event>;
    using Stage = QList<Queue>; ///< one queue per observer

    Queue &queue(qsizetype observer)
    {
        if (m_stages.isEmpty())
            m_stages.append(Stage());
        Stage &stage = m_stages.last();
        while (stage.size() <= observer)
            stage.append(Queue());
        return stage[observer];
    }

    bool chance(int percent) { return m_random.bounded(100) < percent; }
    QString id(const QString &prefix) { return prefix + QString::number(++m_count); }

    void addRun(const QString &run, bool last)
    {
        m_stages.append(Stage());
        m_run = run;
        queue(0) << starting(run);
        m_stages.append(Stage());
        addProcess();
        addHooks();
        if (m_background)
            addStream();
        addPerson();
        // What always comes in the end: the exit, and the end of the wait for SessionEnd.
        m_stages.append(Stage());
        queue(0) << exited(m_random.bounded(2), run) << engine(u"session_end_missing"_s, {}, run);
        if (!last)
            queue(0) << user(u"step_reset"_s);
    }

    void addProcess()
    {
        if (chance(90))
            queue(0) << started(m_run);
        if (chance(10))
            queue(0) << engine(u"run_interrupted"_s, {}, m_run);
        else if (chance(60))
            queue(0) << exited(m_random.bounded(2), m_run);
        if (chance(10))
            queue(0) << engine(u"run_failed_to_start"_s, {{u"error"_s, u"no claude"_s}}, m_run);
    }

    void addHooks()
    {
        static const QStringList tools{u"Bash"_s, u"Edit"_s, u"ExitPlanMode"_s};
        Queue &hooks = queue(1);
        hooks << hook(u"SessionStart"_s, {{u"source"_s, u"startup"_s}}) << hook(u"UserPromptSubmit"_s);
        for (int i = m_random.bounded(5); i > 0; --i) {
            QJsonObject data{{u"tool_name"_s, tools.at(m_random.bounded(3))},
                             {u"tool_input"_s, QJsonObject{{u"command"_s, QString::number(m_random.bounded(3))}}},
                             {u"permission_mode"_s, chance(50) ? u"plan"_s : u"default"_s}};
            if (chance(30))
                data.insert(u"agent_id"_s, u"a%1"_s.arg(m_random.bounded(2)));
            hooks << hook(u"PreToolUse"_s, data);
            if (chance(60)) {
                const QString question = id(u"h"_s);
                hooks << hook(u"PermissionRequest"_s, data);
                hooks.last().sourceId = question;
                m_questions.append(question);
            }
            if (chance(20))
                hooks << hook(u"Notification"_s, {{u"notification_type"_s, u"permission_prompt"_s}});
            if (chance(70))
                hooks << hook(chance(80) ? u"PostToolUse"_s : u"PostToolUseFailure"_s, data);
            if (chance(30))
                hooks << hook(u"PostToolBatch"_s, data);
        }
        if (chance(20))
            hooks << hook(u"SubagentStop"_s, {{u"agent_id"_s, u"a1"_s}});
        if (chance(80))
            hooks << hook(chance(85) ? u"Stop"_s : u"StopFailure"_s);
        if (chance(70))
            hooks << ended();
    }

    void addStream()
    {
        Queue &stream = queue(2);
        for (int turn = 1 + m_random.bounded(3); turn > 0; --turn) {
            stream << engine(u"turn_started"_s, {{u"permission_mode"_s, u"manual"_s}, {u"model"_s, u"m"_s}}, m_run);
            if (chance(20))
                stream << engine(u"api_retry"_s, {{u"attempt"_s, 1}, {u"status"_s, 529}}, m_run);
            for (int i = m_random.bounded(3); i > 0; --i) {
                const QString question = id(u"q"_s);
                stream << engine(u"question_asked"_s,
                                 {{u"question"_s, question}, {u"channel"_s, u"control"_s}, {u"tool"_s, u"Bash"_s}},
                                 m_run);
                stream.last().sourceId = m_run + u":question:"_s + question;
                m_questions.append(question);
                if (chance(20))
                    stream << engine(u"question_withdrawn"_s, {{u"question"_s, question}}, m_run);
            }
            if (chance(10))
                stream << engine(u"limit_near"_s, {{u"words"_s, u"9 of 10"_s}}, m_run);
            if (chance(90))
                stream << engine(u"run_result"_s,
                                 {{u"is_error"_s, chance(20)}, {u"total_cost_micros"_s, m_random.bounded(100)}}, m_run);
        }
        if (chance(30))
            stream << engine(u"closed_after_turn"_s, {}, m_run);
    }

    void addPerson()
    {
        Queue &person = queue(3);
        for (int i = m_random.bounded(4); i > 0; --i) {
            const QString prompt = id(u"f"_s);
            m_prompts.insert(prompt);
            person << followUp(u"added"_s, prompt);
            person.last().sourceId = prompt + u":added"_s;
            if (chance(30))
                person << followUp(u"removed"_s, prompt);
            else
                m_engineTold << prompt;
        }
        for (const QString &question : std::exchange(m_questions, {})) {
            for (int times = m_random.bounded(3); times > 0; --times) {
                person << answered(question, chance(50) ? u"allow"_s : u"deny"_s);
                person.last().data.insert(u"run"_s, m_run);
            }
        }
        if (chance(20))
            person << user(u"interrupt_requested"_s, {{u"run"_s, m_run}});
        if (chance(15))
            person << user(u"stop_requested"_s, {{u"reason"_s, u"user"_s}});
        if (chance(20))
            person << user(u"session_edited"_s,
                           {{u"profile"_s, QJsonObject{{u"permission_mode"_s, u"acceptEdits"_s}}},
                            {u"mode"_s, chance(50) ? u"manual"_s : u"agentic"_s}},
                           {});
        if (chance(10))
            person << user(u"session_finished"_s, {}, {});
        std::ranges::shuffle(person, m_random);
        for (const QString &prompt : std::exchange(m_engineTold, {})) {
            if (chance(70))
                queue(2) << engine(u"follow_up_sent"_s, {{u"follow_up"_s, prompt}}, m_run);
            if (chance(60))
                queue(2) << engine(u"follow_up_begun"_s, {{u"follow_up"_s, prompt}}, m_run);
        }
    }

    void merge(Stage &stage, QList<session::Event> &into)
    {
        while (true) {
            QList<qsizetype> ready;
            for (qsizetype i = 0; i < stage.size(); ++i) {
                if (!stage.at(i).isEmpty())
                    ready.append(i);
            }
            if (ready.isEmpty())
                return;
            Queue &next = stage[ready.at(m_random.bounded(static_cast<int>(ready.size())))];
            into.append(next.first());
            if (!chance(3)) // now and then one comes twice
                next.removeFirst();
        }
    }

    QRandomGenerator m_random;
    bool m_background;
    QString m_run;
    int m_count = 0;
    QList<Stage> m_stages;
    QStringList m_questions;
    QStringList m_engineTold;
    QSet<QString> m_prompts;
};

/// What must hold in every state, in words; empty: it holds.
inline QString broken(const session::Snapshot &snapshot)
{
    using session::Step;
    using session::StepState;
    if (snapshot.session.status != statusOf(snapshot))
        return u"the status is stale"_s;
    if (std::ranges::count_if(snapshot.steps, &session::isActive, &Step::state) > 1)
        return u"two steps run at once"_s;
    qint64 cost = snapshot.session.removed.cost.value_or(base::Money()).micros();
    for (qsizetype i = 0; i < snapshot.steps.size(); ++i) {
        const Step &step = snapshot.steps.at(i);
        const bool waits = step.state == StepState::Waiting;
        cost += step.cost.value_or(base::Money()).micros();
        if (step.position != i)
            return u"positions have holes"_s;
        if (waits == step.waitingFor.isEmpty())
            return u"it waits for nothing, or asks without waiting"_s;
        if (!step.questions.isEmpty() && !waits)
            return u"a question is open and nobody waits"_s;
        if (!step.questions.isEmpty() && step.waitingFor != session::questionWords(step.questions.first().tool))
            return u"it waits for another question than the oldest"_s;
        QSet<base::QuestionId> questions;
        for (const session::Question &question : step.questions) {
            if (questions.contains(question.id) || question.run != step.run)
                return u"a question is open twice, or of another run"_s;
            questions.insert(question.id);
        }
        QSet<base::FollowUpId> prompts;
        for (const session::FollowUp &followUp : step.followUps) {
            if (prompts.contains(followUp.id))
                return u"a prompt waits twice"_s;
            prompts.insert(followUp.id);
            if (!followUp.sentTo.isNull() && (!isActive(step.state) || followUp.sentTo != step.run))
                return u"a prompt is with a run that has ended"_s;
        }
        if (isEnded(step.state) != step.endedAt.isValid())
            return u"its end and its time disagree"_s;
        if (isActive(step.state) && step.run.isNull())
            return u"it is active without a run"_s;
        if (!isActive(step.state) && (step.busy || !step.attempt.trouble.isEmpty()))
            return u"it works without running"_s;
        if (step.attempt.exited && waits)
            return u"a process that is gone waits"_s;
        if (step.state == StepState::Succeeded && !step.result.error.isEmpty())
            return u"a success with an error"_s;
        if (step.cost && step.cost->micros() < 0)
            return u"a negative cost"_s;
    }
    return cost == snapshot.session.cost.value_or(base::Money()).micros() ? QString() : u"the sum is wrong"_s;
}

} // namespace events
