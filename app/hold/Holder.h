// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Child.h"
#include "Client.h"
#include "ExitFile.h"
#include "Listener.h"
#include "RunLog.h"

#include "base/UniqueFd.h"
#include "process/DrainLimiter.h"
#include "process/HoldProtocol.h"
#include "process/HoldSpec.h"

#include <cstdint>
#include <list>
#include <string>
#include <vector>

struct pollfd;

namespace holder {

/// The loop of one holder: reads the child into the log, the log to the clients, the clients' keys to the child.
class Holder
{
public:
    /// @p umask: the one the program is to have.
    Holder(process::hold::Spec spec, mode_t umask);

    /// Makes files, socket and pty, and starts the child unless it waits for an attach. An exec that fails is no
    /// problem here: it is an exit record.
    [[nodiscard]] Problem open();
    [[nodiscard]] pid_t childPid() const { return m_child.pid(); }
    [[nodiscard]] bool hasEnded() const { return m_ended; }
    /// Returns when the child has ended and everybody has heard of it.
    void run();

private:
    static constexpr std::int64_t quietMs = 100; ///< after the child's end: so long without output is the end of it
    static constexpr std::int64_t drainMs = 3000; ///< what it left running may not keep the run open longer
    static constexpr std::int64_t retryMs = 250; ///< a pty nobody has open may be opened again
    static constexpr std::int64_t hangUpMs = 1000;
    static constexpr std::int64_t forceMs = 5000;
    static constexpr std::int64_t restMs = 3000; ///< for what a child that was stopped has left behind
    static constexpr std::int64_t restAgainMs = 50;
    static constexpr std::int64_t attachMs = 5000; ///< who connects must say what it wants
    static constexpr std::int64_t lingerMs = 10000; ///< who does not take the rest by then reads it from the log
    static constexpr std::size_t maxClients = 64;
    static constexpr std::size_t maxInput = 256 * 1024;

    [[nodiscard]] Problem openSignals();
    void startChild();

    // one turn of the loop
    [[nodiscard]] int timeout(std::int64_t now) const;
    void collect(std::vector<pollfd> &polls);
    void handle(const std::vector<pollfd> &polls);
    void readSignals();
    void readOutput();
    void readErrors();
    void writeInput();
    void acceptClients();
    void serve(Client &client, short events);
    void takeTurns(std::int64_t now); ///< deadlines

    // frames
    void handleFrames(Client &client);
    void handleFrame(Client &client, const process::hold::Frame &frame);
    void handleAttach(Client &client, const process::hold::Frame &frame);
    void handleInput(Client &client, std::string_view bytes);
    void handleSignal(process::hold::SignalRequest request);
    void makeWriter(Client &client);
    void resize(process::hold::Size size);

    [[nodiscard]] bool mayReadOutput(std::int64_t now);
    [[nodiscard]] bool hasViewer() const;
    void childEnded(int status);
    void askToEnd(std::int64_t now);
    void endIfQuiet(std::int64_t now);
    void endRest(std::int64_t now);
    void finish();
    void forgetGone();

    process::hold::Spec m_spec;
    UniqueFd m_folder;
    ExitFile m_exitFile;
    OutputLog m_log;
    RunLog m_errorLog;
    Listener m_listener;
    UniqueFd m_signals;
    Child m_child;
    process::DrainLimiter m_limiter;
    process::TypingWatch m_typing;
    std::list<Client> m_clients;
    Client *m_writer = nullptr;

    std::string m_input;
    bool m_inputEnds = false;
    bool m_outputOpen = true;
    bool m_errorsOpen = false;
    std::int64_t m_retryAt = -1; ///< the pty has no other side at the moment
    std::int64_t m_readAgainAt = -1; ///< the limiter said so

    process::hold::Exit m_exit;
    std::int64_t m_startedAt = 0;
    std::int64_t m_lastOutput = 0;
    std::int64_t m_reapedAt = -1;
    std::int64_t m_endAskedAt = -1;
    bool m_hungUp = false;
    bool m_stopAsked = false; ///< by a signal: then nothing of it may stay
    std::int64_t m_restAt = -1; ///< when what it left behind is ended
    bool m_ended = false; ///< the record is written
    std::int64_t m_endedAt = 0;
};

} // namespace holder
