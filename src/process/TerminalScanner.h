// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/TerminalParser.h"
#include "process/TerminalState.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace process {

/// Reads a program's output beside the log and finds the places where a replay may begin: outside sequences and
/// characters, with the state to begin it in. About half of all offsets in a full-screen program's log lie inside a
/// sequence, and some modes (bracketed paste) are set once, hours before.
class TerminalScanner
{
public:
    static constexpr std::uint64_t distance = 64 * 1024; ///< between two checkpoints, about
    static constexpr std::uint64_t clearDistance = 16 * 1024; ///< a cleared screen makes one earlier than that
    static constexpr std::uint64_t lineGrace = 4 * 1024; ///< how long to wait for the end of a line

    using Handler = std::function<void(std::uint64_t offset, const std::string &preamble)>;
    /// @p handler is called during feed(), with rising offsets.
    explicit TerminalScanner(Handler handler);

    void feed(std::string_view in);
    /// The next safe place becomes a checkpoint, for example after a hole in the log.
    void requestCheckpoint() { m_next = 0; }

    [[nodiscard]] std::uint64_t offset() const { return m_parser.offset(); }
    [[nodiscard]] std::string preamble() const { return m_state.preamble(); }

private:
    friend class TerminalParser<TerminalScanner>;
    void text(std::string_view run);
    void control(char c);
    void escape(std::string_view intermediates, char final);
    void csi(std::string_view body, char final);
    void osc(int number, std::string_view text, bool whole);

    void afterSequence(bool cleared);
    void checkpoint(std::uint64_t offset);
    bool clears(std::string_view body, char final);

    TerminalParser<TerminalScanner> m_parser;
    TerminalState m_state;
    Handler m_handler;
    std::uint64_t m_next = distance;
    std::uint64_t m_last = 0;
    bool m_home = false; ///< the cursor has just been sent to the first cell
};

} // namespace process
