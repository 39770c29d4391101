// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Arguments.h"
#include "base/Ids.h"
#include "base/Result.h"
#include "forwarding/Forwarder.h"
#include "session/Event.h"
#include "session/Session.h"

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

/// `gantryctl run`: stores a session with one step (or adds the step to one), plays it, prints what happens, and ends
/// with the step. Emits done() once, with the exit code.
class RunCommand : public QObject
{
    Q_OBJECT
public:
    RunCommand(const RunArguments &arguments, app::EngineRoom &room);
    ~RunCommand() override;

    void start();
    /// The first one asks the step to end, the next ones force it.
    void interrupt();

signals:
    void done(int exitCode);

private:
    struct Output
    {
        QString standardOutput;
        QString standardError;
    };

    void begin();
    [[nodiscard]] base::Result<session::Step> makeStep() const;
    [[nodiscard]] session::Session makeSession() const;
    void applyTo(session::Profile &profile) const;
    void addTo(const base::SessionId &session, const session::Step &step);
    void onEvent(const session::Event &event);
    void onRefused(const base::SessionId &session, const base::Error &error);
    void showOutput();
    void settle(); ///< after the step's end: costs, deliveries, last output
    [[nodiscard]] bool isSettled() const;
    void countUndelivered();
    void finish();
    void report(const Output &output);
    void fail(const base::Error &error);
    [[nodiscard]] const session::Step *step() const;

    RunArguments m_arguments;
    app::EngineRoom &m_room;
    base::SessionId m_session;
    base::StepId m_step;
    std::unique_ptr<process::TerminalChannel> m_channel;
    bool m_channelEnded = false;
    bool m_stepEnded = false;
    bool m_done = false;
    int m_interrupts = 0;
    bool m_delivered = false;
    bool m_counting = false;
    QTimer m_settleLimit;
};

} // namespace ctl
