// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/TaskLimits.h"

#include "settings/Settings.h"

#include <QThread>

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto mostKey = "tasksAtOnce"_L1;
constexpr auto enginesKey = "tasksAtOnceByEngine"_L1; ///< "local=2"
constexpr int largest = 1000;

} // namespace

TaskLimits taskLimits(const settings::Settings &settings)
{
    TaskLimits limits;
    limits.most = std::clamp(settings.state(mostKey).toInt(), 0, largest);
    for (const QString &entry : settings.state(enginesKey).toStringList()) {
        const int count = entry.section(u'=', 1).toInt();
        if (const QString engine = entry.section(u'=', 0, 0); !engine.isEmpty() && count > 0)
            limits.perEngine.insert(engine, std::min(count, largest));
    }
    return limits;
}

void setTaskLimits(settings::Settings &settings, const TaskLimits &limits)
{
    QStringList engines;
    for (auto engine = limits.perEngine.cbegin(); engine != limits.perEngine.cend(); ++engine)
        engines.append(u"%1=%2"_s.arg(engine.key()).arg(engine.value()));
    settings.setState(mostKey, limits.most);
    settings.setState(enginesKey, engines);
}

int usualTasks(const settings::Values &values)
{
    return values.maxRunning > 0 ? values.maxRunning : std::max(1, QThread::idealThreadCount());
}

int mostTasks(const TaskLimits &limits, const settings::Values &values)
{
    if (limits.most <= 0)
        return usualTasks(values);
    return values.maxRunning > 0 ? std::min(limits.most, values.maxRunning) : limits.most;
}

QStringList fullEngines(const QMap<QString, int> &perEngine, const QMap<QString, int> &running)
{
    QStringList full;
    for (auto limit = perEngine.cbegin(); limit != perEngine.cend(); ++limit) {
        if (limit.value() > 0 && running.value(limit.key()) >= limit.value())
            full.append(limit.key());
    }
    return full;
}

} // namespace app
