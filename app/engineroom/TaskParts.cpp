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

} // namespace app
