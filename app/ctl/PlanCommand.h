// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/PlanArguments.h"
#include "app/ctl/StepReport.h"
#include "session/Plan.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace ctl {

/// `gantryctl session run PLAN`: stores a session with the plan's steps and plays them one after the other. The first
/// that fails ends it; what was not played stays pending in the stored session.
///
/// Without --auto each step but the first waits for a line on standard input: Enter, y or {"type":"play"} plays it, all
/// else and the end of input stop there. With --json the question is
///   {"type":"ready","session_id","step_id","position","steps","title"}.
/// Emits done() once, with the exit code.
class PlanCommand : public QObject
{
    Q_OBJECT
public:
    PlanCommand(const PlanArguments &arguments, app::EngineRoom &room);
    ~PlanCommand() override;

    void start();
    void interrupt();

signals:
    void done(int exitCode);

private:
    void begin();
    [[nodiscard]] base::Result<session::ExpandedPlan> readSteps();
    [[nodiscard]] base::Result<> check(const session::ExpandedPlan &plan) const;
    /// Whether a budget leaves room for @p step.
    [[nodiscard]] base::Result<> mayPlay(const session::Step &step) const;
    void follow(const base::StepId &step);
    void onStepDone(int exitCode);
    void ask(const session::Step &next);
    void readAnswer();
    void takeAnswer(const QByteArray &line);
    void playNext();
    void finish(int exitCode, const QString &error = {});
    [[nodiscard]] const session::Snapshot *snapshot() const;

    PlanArguments m_arguments;
    app::EngineRoom &m_room;
    base::SessionId m_session;
    std::unique_ptr<StepReport> m_report; ///< of the step that is played
    std::unique_ptr<QSocketNotifier> m_input; ///< while it asks
    QByteArray m_typed;
    bool m_stopped = false; ///< interrupted, or nobody wanted the next step
    bool m_done = false;
};

/// "NAME=value" for what the plan needs and the command line does not give, asked for on a terminal. Before the event
/// loop begins, so that reading may wait for a person, and an interrupt ends the program at once.
[[nodiscard]] QStringList askForValues(const PlanArguments &arguments);

/// It cannot even begin. With JSON a result is the last line all the same; the exit code.
[[nodiscard]] int refusePlan(const PlanArguments &arguments, const base::Error &error);

/// Only reads the plan; the exit code.
[[nodiscard]] int checkPlan(const PlanArguments &arguments);

} // namespace ctl
