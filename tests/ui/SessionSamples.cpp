// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionSamples.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using session::Status;
using session::Step;
using session::StepKind;
using session::StepState;

namespace samples {

namespace {

StepState stateFor(Status status)
{
    switch (status) {
    case Status::Idle:
        return StepState::Pending;
    case Status::Running:
    case Status::Unknown:
        return StepState::Running;
    case Status::Waiting:
        return StepState::Waiting;
    case Status::Finished:
        return StepState::Succeeded;
    case Status::Failed:
        return StepState::Failed;
    case Status::TimedOut:
        return StepState::TimedOut;
    case Status::Cancelled:
        return StepState::Cancelled;
    case Status::Interrupted:
        return StepState::Interrupted;
    }
    return StepState::Pending;
}

Step makeStep(const QString &id, int position, StepKind kind, const QString &title, StepState state)
{
    Step step;
    step.id = base::StepId(id);
    step.position = position;
    step.kind = kind;
    step.title = title;
    step.text = title;
    step.state = state;
    step.busy = state == StepState::Running;
    return step;
}

void ended(Step &step, qint64 ms, std::optional<double> dollars)
{
    step.startedAt = now().addSecs(-1800);
    step.endedAt = step.startedAt.addMSecs(ms);
    step.run = base::RunId(u"run-"_s + step.id.toString());
    step.result.durationMs = ms;
    step.result.exitCode = 0;
    step.result.sessionEndHook = true;
    if (dollars)
        step.cost = base::Money::fromDollars(*dollars);
}

} // namespace

QDateTime now()
{
    return {QDate(2026, 3, 10), QTime(10, 50, 47), QTimeZone::LocalTime};
}

session::Snapshot session(const Brief &brief)
{
    session::Snapshot snapshot;
    auto &session = snapshot.session;
    session.id = base::SessionId(brief.title);
    session.title = brief.title;
    session.project = brief.project;
    session.workingFolder = brief.project;
    session.status = brief.status;
    session.statusDetail = brief.detail;
    session.lastActivity = now().addSecs(-brief.secondsAgo);
    session.createdAt = session.lastActivity.addSecs(-60);
    session.conversation = base::ConversationId(u"6f1c90be-42d7-4a0e-9d51-1c2b3a4d5e6f"_s);
    if (brief.dollars >= 0)
        session.cost = base::Money::fromDollars(brief.dollars);
    Step step = makeStep(brief.title + u"-step"_s, 0, StepKind::ClaudePrompt, brief.title, stateFor(brief.status));
    step.session = session.id;
    step.cost = session.cost;
    if (step.state != StepState::Pending)
        step.startedAt = session.lastActivity;
    snapshot.steps << step;
    return snapshot;
}

session::Snapshot retrySession()
{
    session::Snapshot snapshot
        = session({u"Retry failed webhooks"_s, u"/home/user/src/harbor-api"_s, Status::Running, {}, 840, 1.84});
    snapshot.session.autoPlay = true;
    snapshot.session.branch = u"fix/webhook-retry"_s;
    snapshot.session.activeModel = u"claude-opus-5-5"_s;
    snapshot.session.tokens = session::TokenCount{9'000, 14'600, 260'000, 18'000};
    QList<Step> steps{
        makeStep(u"one"_s, 0, StepKind::ClaudePrompt, u"Explore the dispatcher"_s, StepState::Succeeded),
        makeStep(u"two"_s, 1, StepKind::ShellCommand, u"npm ci"_s, StepState::Succeeded),
        makeStep(u"three"_s, 2, StepKind::ClaudePrompt, u"Implement the retry schedule"_s, StepState::Running),
        makeStep(u"four"_s, 3, StepKind::ShellCommand, u"npm test"_s, StepState::Pending),
        makeStep(u"five"_s, 4, StepKind::ClaudePrompt, u"Review from three angles"_s, StepState::Pending),
    };
    ended(steps[0], 192'000, 0.41);
    ended(steps[1], 48'000, {});
    steps[0].tokens = session::TokenCount{2'000, 5'200, 70'000, 3'000};
    steps[2].startedAt = now().addSecs(-580);
    steps[2].run = base::RunId(u"run-three"_s);
    steps[2].cost = base::Money::fromDollars(1.43);
    steps[2].command = u"claude --resume 6f1c90be-42d7-4a0e-9d51-1c2b3a4d5e6f --permission-mode acceptEdits"_s;
    steps[2].tokens = session::TokenCount{7'000, 9'400, 193'000, 12'000};
    for (Step &step : steps)
        step.session = snapshot.session.id;
    snapshot.steps = steps;
    return snapshot;
}

QList<session::Snapshot> sessions()
{
    const QString harbor = u"/home/user/src/harbor-api"_s;
    const QString ledger = u"/home/user/src/ledger-web"_s;
    const QString tide = u"/home/user/src/tide-cli"_s;
    QList<session::Snapshot> all{
        retrySession(),
        session({u"Move rate limits to Redis"_s, harbor, Status::Waiting, u"allow Bash?"_s, 38, 0.92}),
        session({u"Split order handlers"_s, harbor, Status::Finished, {}, 3700, 2.37}),
        session({u"Generate API reference"_s, harbor, Status::Finished, {}, 60, 0.28}),
        session({u"Upgrade to Vite 7"_s, ledger, Status::Running, {}, 360, 0.61}),
        session({u"Fix flaky invoice test"_s, ledger, Status::Failed, u"exit code 1"_s, 2280, 0.34}),
        session({u"Table accessibility pass"_s, ledger, Status::Waiting, u"allow Edit?"_s, 540, 0.47}),
        session({u"Shell completions for zsh"_s, tide, Status::Interrupted, {}, 90'000, 1.10}),
        session({u"Nightly dependency audit"_s, tide, Status::Running, {}, 180, 0.48}),
        session({u"Port tide sync to io_uring"_s, tide, Status::Unknown, {}, 360, 3.02}),
        session({u"Rotate staging certificates"_s, u"/home/user/src/harbor-infra"_s, Status::Waiting, u"approve plan"_s,
                 60, 0.19}),
    };
    all[3].session.mode = session::Mode::Agentic;
    all[6].session.mode = session::Mode::Agentic;
    all[8].session.mode = session::Mode::Agentic;
    return all;
}

QList<session::Event> events()
{
    const auto make
        = [](qint64 id, const QString &source, const QString &type, const QJsonObject &data, int secondsAgo) {
              session::Event event;
              event.id = id;
              event.session = base::SessionId(u"Retry failed webhooks"_s);
              event.step = base::StepId(u"three"_s);
              event.source = source;
              event.type = type;
              event.data = data;
              event.at = now().addSecs(-secondsAgo);
              return event;
          };
    const QJsonObject bash{{u"tool_name"_s, u"Bash"_s},
                           {u"tool_input"_s, QJsonObject{{u"command"_s, u"npm test -- webhooks"_s}}},
                           {u"duration_ms"_s, 1240},
                           {u"is_interrupt"_s, false}};
    const QJsonObject edit{{u"tool_name"_s, u"Edit"_s},
                           {u"tool_input"_s, QJsonObject{{u"file_path"_s, u"src/webhooks/dispatcher.ts"_s}}}};
    return {
        make(1, u"user"_s, u"step_added"_s, {{u"title"_s, u"Explore the dispatcher"_s}}, 100'000),
        make(2, u"engine"_s, u"run_started"_s, {{u"command"_s, u"claude --session-id 6f1c90be"_s}}, 99'000),
        make(3, u"hook"_s, u"SessionStart"_s, {{u"source"_s, u"resume"_s}}, 580),
        make(4, u"hook"_s, u"UserPromptSubmit"_s, {{u"prompt"_s, u"Retry failed webhook deliveries"_s}}, 579),
        make(5, u"hook"_s, u"PreToolUse"_s, edit, 400),
        make(6, u"hook"_s, u"PostToolUse"_s, edit, 399),
        make(7, u"hook"_s, u"PreToolUse"_s, bash, 200),
        make(8, u"hook"_s, u"PostToolUseFailure"_s, bash, 190),
        make(9, u"hook"_s, u"PermissionRequest"_s, bash, 120),
        make(10, u"transcript"_s, u"cost_updated"_s,
             {{u"total_cost_micros"_s, 1'430'000},
              {u"input_tokens"_s, 7000},
              {u"output_tokens"_s, 9400},
              {u"cache_read_tokens"_s, 193'000},
              {u"cache_creation_tokens"_s, 12'000}},
             60),
    };
}

} // namespace samples
