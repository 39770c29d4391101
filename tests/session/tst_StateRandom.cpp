// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever comes in whatever order: nothing crashes, what holds always holds, and a state survives its JSON.
#include "session/Json.h"
#include "session/State.h"
#include "tests/session/Interleaving.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace session;
using namespace events;

namespace {

class Generator
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {
    }

    Event next()
    {
        static const QStringList types{
            u"session_created"_s,     u"session_edited"_s,    u"step_added"_s,         u"step_edited"_s,
            u"step_moved"_s,          u"step_removed"_s,      u"stop_requested"_s,     u"step_reset"_s,
            u"session_finished"_s,    u"session_removed"_s,   u"run_starting"_s,       u"run_started"_s,
            u"run_failed_to_start"_s, u"run_exited"_s,        u"closed_after_turn"_s,  u"session_end_missing"_s,
            u"run_interrupted"_s,     u"run_result"_s,        u"cost_updated"_s,       u"SessionStart"_s,
            u"SessionEnd"_s,          u"UserPromptSubmit"_s,  u"PreToolUse"_s,         u"PostToolUse"_s,
            u"PostToolBatch"_s,       u"PermissionRequest"_s, u"Notification"_s,       u"Stop"_s,
            u"StopFailure"_s,         u"SubagentStop"_s,      u"PreCompact"_s,         u"PostCompact"_s,
            u"question_asked"_s,      u"question_answered"_s, u"question_withdrawn"_s, u"follow_up_added"_s,
            u"follow_up_removed"_s,   u"follow_up_sent"_s,    u"follow_up_begun"_s,    u"interrupt_requested"_s,
            u"turn_started"_s,        u"api_retry"_s,         u"limit_near"_s,         u"Strange"_s};
        const QString type = types.at(m_random.bounded(static_cast<int>(types.size())));
        const bool isHook = type.at(0).isUpper() ? m_random.bounded(10) != 0 : m_random.bounded(10) == 0;
        Event event
            = make(type, data(), isHook ? u"hook"_s : u"engine"_s, base::StepId(pick({u"a"_s, u"b"_s, u"c"_s, u""_s})));
        event.at = noon.addSecs(m_random.bounded(-100, 100'000));
        return event;
    }

private:
    QString pick(const QStringList &words) { return words.at(m_random.bounded(static_cast<int>(words.size()))); }

    QJsonObject data()
    {
        static const QStringList keys{u"run"_s,
                                      u"exit_code"_s,
                                      u"signal"_s,
                                      u"duration_ms"_s,
                                      u"reason"_s,
                                      u"conversation"_s,
                                      u"session_id"_s,
                                      u"tool_name"_s,
                                      u"tool_input"_s,
                                      u"agent_id"_s,
                                      u"notification_type"_s,
                                      u"trigger"_s,
                                      u"source"_s,
                                      u"kind"_s,
                                      u"text"_s,
                                      u"title"_s,
                                      u"position"_s,
                                      u"to"_s,
                                      u"total_cost_micros"_s,
                                      u"input_tokens"_s,
                                      u"output_tokens"_s,
                                      u"baseline"_s,
                                      u"context_tokens"_s,
                                      u"is_error"_s,
                                      u"errors"_s,
                                      u"profile"_s,
                                      u"mode"_s,
                                      u"environment"_s,
                                      u"created_at"_s,
                                      u"channel"_s,
                                      u"decision"_s,
                                      u"input"_s,
                                      u"permission_mode"_s,
                                      u"attempt"_s,
                                      u"status"_s,
                                      u"words"_s,
                                      u"resumes"_s};
        QJsonObject object{{u"project"_s, u"/p"_s},
                           {u"run"_s, pick({u"r1"_s, u"r2"_s})},
                           {u"question"_s, pick({u"q1"_s, u"q2"_s})},
                           {u"follow_up"_s, pick({u"f1"_s, u"f2"_s, u"f3"_s})}};
        for (int i = m_random.bounded(8); i > 0; --i)
            object.insert(pick(keys), value());
        return object;
    }

    QJsonValue value()
    {
        switch (m_random.bounded(9)) {
        case 0:
            return m_random.bounded(-5, 500);
        case 1:
            return m_random.generateDouble() * 1e300;
        case 2:
            return m_random.bounded(2) == 0;
        case 3:
            return QJsonValue::Null;
        case 4:
            return QJsonArray{1, u"x"_s};
        case 5:
            return QJsonObject{{u"command"_s, pick({u"ls"_s, u"make"_s})}};
        case 6:
            return pick({u"r1"_s, u"r2"_s, u"clear"_s, u"other"_s, u"Bash"_s, u"Read"_s, u"timeout"_s});
        case 7:
            return pick({u"claude"_s, u"shell"_s, u"permission_prompt"_s, u"idle_prompt"_s, u"manual"_s, u"agentic"_s,
                         u"allow"_s, u"control"_s, u"plan"_s, u"a"_s});
        default:
            return QString(m_random.bounded(40), QChar(0xD800 + m_random.bounded(0x400)));
        }
    }

    QRandomGenerator m_random;
};

} // namespace

class tst_StateRandom : public QObject
{
    Q_OBJECT

private slots:
    void neverBreaksARule()
    {
        int applied = 0;
        int ended = 0;
        for (quint32 seed = 1; seed <= 300; ++seed) {
            Generator generator(seed);
            Snapshot snapshot
                = *play({created(), added(u"claude"_s, base::StepId(u"a"_s)), added(u"shell"_s, base::StepId(u"b"_s))});
            for (int i = 0; i < 100; ++i) {
                const Event event = generator.next();
                const auto after = session::apply(snapshot, event);
                if (!after)
                    continue;
                const QString rule = broken(*after);
                QVERIFY2(rule.isEmpty(),
                         qPrintable(rule + u" after "_s + event.type + u", seed "_s + QString::number(seed)));
                // The same input gives the same state: nothing depends on a clock or on chance.
                QVERIFY(*session::apply(snapshot, event) == *after);
                snapshot = *after;
                ++applied;
                ended += snapshot.step(event.step) && isEnded(snapshot.step(event.step)->state) ? 1 : 0;
            }
        }
        QVERIFY(applied > 5'000); // the generator must not make nonsense only
        QVERIFY(ended > 100);
    }

    /// Facts may be seen twice, for example from the spool and from the server, when they carry no source id.
    void changesNothingTheSecondTime()
    {
        static const QSet<QString> adds{u"step_added"_s, u"step_moved"_s};
        for (quint32 seed = 1; seed <= 300; ++seed) {
            Generator generator(seed);
            Snapshot snapshot
                = *play({created(), added(u"claude"_s, base::StepId(u"a"_s)), added(u"shell"_s, base::StepId(u"b"_s))});
            for (int i = 0; i < 100; ++i) {
                const Event event = generator.next();
                const auto once = session::apply(snapshot, event);
                if (!once)
                    continue;
                const auto twice = session::apply(*once, event);
                if (twice && !adds.contains(event.type))
                    QVERIFY2(*twice == *once, qPrintable(event.type));
                snapshot = *once;
            }
        }
    }

    void survivesItsJson()
    {
        for (quint32 seed = 1; seed <= 100; ++seed) {
            Generator generator(seed);
            Snapshot snapshot = *play({created(), added(u"claude"_s, base::StepId(u"a"_s))});
            for (int i = 0; i < 50; ++i) {
                if (const auto after = session::apply(snapshot, generator.next()))
                    snapshot = *after;
            }
            const auto again = sessionFromJson(toJson(snapshot.session));
            QVERIFY2(again, again ? "" : qPrintable(again.error().message));
            QVERIFY(*again == snapshot.session);
            for (const Step &step : std::as_const(snapshot.steps)) {
                const auto copy = stepFromJson(toJson(step));
                QVERIFY2(copy, copy ? "" : qPrintable(copy.error().message));
                QVERIFY(*copy == step);
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_StateRandom)
#include "tst_StateRandom.moc"
