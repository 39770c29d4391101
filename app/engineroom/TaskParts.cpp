// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/TaskParts.h"

namespace app {

using namespace Qt::StringLiterals;
using session::Step;
using session::StepState;

namespace {

constexpr qsizetype maxTitle = 80;

QString titleOf(const Step &step)
{
    return step.title.isEmpty() ? step.text.left(200).simplified().left(maxTitle) : step.title;
}

QString stateOf(const Step &step)
{
    switch (step.state) {
    case StepState::Pending:
        return u"pending"_s;
    case StepState::Succeeded:
        return u"succeeded"_s;
    case StepState::Cancelled:
        return u"cancelled"_s;
    default:
        return session::isEnded(step.state) ? u"failed"_s : u"running"_s;
    }
}

tasks::TaskStep partOf(const Step &step)
{
    const bool hasTimes = step.startedAt.isValid() && step.endedAt.isValid();
    return {titleOf(step), stateOf(step), step.result.exitCode,
            hasTimes ? std::max<qint64>(0, step.startedAt.msecsTo(step.endedAt)) : 0};
}

} // namespace

tasks::TaskProgress progressOfSteps(const session::Snapshot &snapshot)
{
    tasks::TaskProgress progress;
    progress.totalSteps = static_cast<int>(snapshot.steps.size());
    const auto done = std::ranges::count(snapshot.steps, StepState::Succeeded, &Step::state);
    progress.percent = 100.0 * static_cast<double>(done) / std::max(1, progress.totalSteps);
    if (const Step *active = snapshot.active()) {
        progress.step = active->position + 1;
        progress.currentStep = titleOf(*active);
        progress.status = active->waitingFor;
    }
    if (snapshot.steps.size() > 1) {
        for (const Step &step : snapshot.steps.first(std::min(snapshot.steps.size(), tasks::TaskProgress::maxSteps)))
            progress.steps.append(partOf(step));
    }
    return progress;
}

tasks::TaskProgress progressOfParts(const QStringList &parts, const QMap<int, tasks::TaskStep> &done,
                                    const Step *running)
{
    tasks::TaskProgress progress;
    progress.totalSteps = static_cast<int>(parts.size());
    progress.percent = 100.0 * static_cast<double>(done.size()) / std::max(1, progress.totalSteps);
    const int last = done.isEmpty() ? 0 : done.lastKey();
    const bool goesOn = running && last < progress.totalSteps;
    progress.step = goesOn ? last + 1 : last;
    progress.currentStep = parts.value(progress.step - 1);
    progress.status = running ? running->waitingFor : QString();
    for (int i = 1; i <= std::min(parts.size(), tasks::TaskProgress::maxSteps); ++i) {
        const QString state = goesOn && i == last + 1 ? u"running"_s : u"pending"_s;
        progress.steps.append(done.value(i, {parts.at(i - 1), state, {}, 0}));
    }
    return progress;
}

std::optional<ToldProgress> toldProgress(const session::Event &event)
{
    const QJsonObject &data = event.data;
    if (!data.contains(u"progress") && !data.contains(u"current_step"))
        return {};
    ToldProgress told{event.step,
                      std::clamp(data.value(u"progress").toDouble(), 0.0, 100.0),
                      data.value(u"current_step").toString().left(maxTitle),
                      std::max(0, data.value(u"total_steps").toInt()),
                      {}};
    if (const QJsonValue remaining = data.value(u"remaining_ms"); remaining.isDouble())
        told.remainingMs = std::max<qint64>(0, remaining.toInteger());
    return told;
}

void addTold(tasks::TaskProgress &progress, const ToldProgress &told, const Step &step)
{
    if (step.id != told.step || step.state == StepState::Succeeded)
        return;
    progress.percent = std::max(progress.percent, told.percent);
    if (!session::isEnded(step.state))
        progress.estimatedRemainingMs = told.remainingMs;
    if (!progress.steps.isEmpty()) // what it does is known better here
        return;
    if (!told.currentStep.isEmpty())
        progress.currentStep = told.currentStep;
    if (told.totalSteps > 1) {
        progress.totalSteps = told.totalSteps;
        progress.step = std::min(told.totalSteps, 1 + static_cast<int>(told.percent / 100 * told.totalSteps + 1e-6));
    }
}

} // namespace app
