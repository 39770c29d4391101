// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/EventStore.h"
#include "usage/UsageSummary.h"

#include <QObject>

namespace usage {

/// What the machines that steps ran on have cost, as engines estimate it: from "engine_cost" events with
/// {run, total_micros}, where total_micros is what that run has cost so far. Later ones of a run replace earlier ones,
/// and a smaller figure that comes late takes nothing back.
/// Thread: main. @p store outlives it.
class EngineCosts : public QObject
{
    Q_OBJECT
public:
    static constexpr QLatin1StringView eventType{"engine_cost"};

    explicit EngineCosts(session::EventStore &store, QObject *parent = nullptr);

    /// Reads what these sessions have stored already; changed() follows.
    void load(const QList<base::SessionId> &sessions);
    [[nodiscard]] const StepCosts &costs() const { return m_costs; }

signals:
    void changed();

private:
    bool take(const session::Event &event);

    session::EventStore &m_store;
    QHash<base::StepId, QHash<QString, qint64>> m_runs; ///< micro-dollars
    StepCosts m_costs;
};

} // namespace usage
