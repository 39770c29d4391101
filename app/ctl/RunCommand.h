// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Arguments.h"
#include "app/ctl/StepReport.h"
#include "app/engineroom/OutsideUse.h"

namespace ctl {

/// What --timeout, --resume and --env say, for any step of a run.
void setStepOptions(session::Step &step, const RunArguments &arguments);

/// `gantryctl run`: stores a session with one step (or adds the step to one), plays it, prints what happens, and ends
/// with the step. Emits done() once, with the exit code.
class RunCommand : public QObject
{
    Q_OBJECT
public:
    RunCommand(const RunArguments &arguments, app::EngineRoom &room);

    void start();
    void interrupt() { m_report.interrupt(); }

signals:
    void done(int exitCode);

private:
    void begin();
    void go(session::Step step);
    [[nodiscard]] base::Result<session::Step> makeStep() const;
    [[nodiscard]] session::Session makeSession() const;
    void applyTo(session::Profile &profile) const;
    void addTo(const base::SessionId &session, const session::Step &step);

    RunArguments m_arguments;
    app::EngineRoom &m_room;
    StepReport m_report;
    app::OutsideUse m_outside;
};

} // namespace ctl
