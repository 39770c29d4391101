// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Permissions.h"
#include "base/Ids.h"
#include "base/Result.h"
#include "session/Event.h"
#include "session/Session.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace app {
class EngineRoom;
}
namespace process {
class TerminalChannel;
}

namespace ctl {

/// Plays the part of the window for one step: prints what happens in it and in its parallel sessions, answers their
/// questions, and ends with it. What has to wait for its start is told with the reason: with JSON
///   {"type":"held","session_id","reason"}.
/// Emits done() once, with the exit code.
class StepReport : public QObject
{
    Q_OBJECT
public:
    StepReport(app::EngineRoom &room, bool json, PermissionPolicy permissions);
    ~StepReport() override;

    /// Before the step is added or played.
    void follow(const base::SessionId &session, const base::StepId &step);
    /// Instead of a step: it could not be played.
    void fail(const base::Error &error);
    /// The first one asks the step to end, the next ones force it. One that waits is not begun, and for one that has
    /// ended nothing is waited for any more.
    void interrupt();

signals:
    void done(int exitCode);

private:
    struct Output
    {
        QString standardOutput;
        QString standardError;
    };

    void onEvent(const session::Event &event);
    /// Why it, or one of its parallel sessions, has not started yet.
    void tellHeld(const base::SessionId &session);
    void onRefused(const base::SessionId &session, const base::Error &error);
    void onStepEnded(const base::SessionId &session, const base::StepId &step);
    void showOutput();
    void settle(); ///< after the step's end: costs, deliveries, last output
    [[nodiscard]] bool isSettled() const;
    void countUndelivered();
    void finish();
    void endUnbegun(session::StepState state, const base::Error &error);
    void report(const Output &output);
    void printResult(const session::Step &ended, const Output &output) const;
    [[nodiscard]] const session::Snapshot *snapshot() const;
    [[nodiscard]] const session::Step *step() const;
    [[nodiscard]] bool isParallel() const;

    app::EngineRoom &m_room;
    bool m_json;
    Permissions m_permissions;
    base::SessionId m_session;
    base::StepId m_step;
    std::unique_ptr<process::TerminalChannel> m_channel;
    bool m_channelEnded = false;
    bool m_showsErrors = false; ///< the channel brings standard error too
    bool m_stepEnded = false;
    bool m_done = false;
    int m_interrupts = 0;
    bool m_delivered = false;
    bool m_counting = false;
    QTimer m_settleLimit;
    QHash<base::SessionId, QString> m_held; ///< reasons that were told
};

} // namespace ctl
