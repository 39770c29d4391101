// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Arguments.h"
#include "app/ctl/InputReader.h"
#include "app/ctl/StepReport.h"
#include "app/engineroom/OutsideUse.h"

namespace ctl {

/// What --timeout, --resume and --env say, for any step of a run.
void setStepOptions(session::Step &step, const RunArguments &arguments);

/// Unless a budget of the settings is used up: Conflict, and how to go on anyway. @p session: the one that is to go on;
/// null: a new one. After the sessions are loaded.
[[nodiscard]] base::Result<> checkBudget(app::EngineRoom &room, const base::SessionId &session);

/// `gantryctl run`: stores a session with one step (or adds the step to one), plays it, prints what happens, and ends
/// with the step. Emits done() once, with the exit code.
class RunCommand : public QObject
{
    Q_OBJECT
public:
    RunCommand(const RunArguments &arguments, app::EngineRoom &room);

    void start();
    void interrupt()
    {
        m_input.stop();
        m_report.interrupt();
    }

    /// A new session was stored, or is about to be: its folder is needed from then on.
    [[nodiscard]] bool hasSession() const { return m_hasSession; }

signals:
    void done(int exitCode);

private:
    void begin();
    void choose(); ///< the conversation; the prompt is known
    void go(session::Step step);
    [[nodiscard]] base::Result<session::Step> makeStep() const;
    [[nodiscard]] session::Session makeSession() const;
    void applyTo(session::Profile &profile) const;
    void addTo(const base::SessionId &session, const session::Step &step);

    RunArguments m_arguments;
    bool m_hasSession = false;
    app::EngineRoom &m_room;
    StepReport m_report;
    InputReader m_input;
    app::OutsideUse m_outside;
};

} // namespace ctl
