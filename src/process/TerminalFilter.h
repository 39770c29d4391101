// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/TerminalParser.h"

#include <functional>
#include <string>
#include <string_view>

namespace process {

/// What stands between a program's output and QTermWidget 2.1.0: takes out what the emulator would print as garbage,
/// what would resize or wedge it, and every string it does not know. Bytes in, bytes out, cut anywhere; all state is
/// in the object and bounded. Output is never longer than the input plus one pending sequence.
///
/// Window titles (OSC 0, 1, 2) pass, cut to maxTitleBytes; every other OSC goes to the handler only.
class TerminalFilter
{
public:
    static constexpr std::size_t maxTitleBytes = 200;

    /// @p number of the OSC (7 folder, 8 link, 9 notification, 52 clipboard, …), @p text after the first semicolon, at
    /// most 4 KB: longer ones are not reported. Called during feed(), when @p out holds everything before it.
    using OscHandler = std::function<void(int number, std::string_view text)>;

    /// On while bytes of the past are fed: also drops what would make the emulator answer or ring, and reports only
    /// OSC 7, 8 and 133, which describe the screen rather than ask for something.
    void setReplay(bool on) { m_replay = on; }
    [[nodiscard]] bool isReplay() const { return m_replay; }

    void setOscHandler(OscHandler handler) { m_oscHandler = std::move(handler); }

    /// Appends to @p out.
    void feed(std::string_view in, std::string &out);

    /// Forgets a half-read sequence, for a new stream in the same pane. Keeps replay and handler.
    void reset() { m_parser = {}; }
    [[nodiscard]] bool atGround() const { return m_parser.atGround(); }

private:
    friend class TerminalParser<TerminalFilter>;
    void text(std::string_view run) { m_out->append(run); }
    void control(char c);
    void escape(std::string_view intermediates, char final);
    void csi(std::string_view body, char final);
    void osc(int number, std::string_view text, bool whole);

    void passCsi(std::string_view body, char final);
    void privateModes(std::string_view body, char final);
    void colours(std::string_view body);

    TerminalParser<TerminalFilter> m_parser;
    std::string *m_out = nullptr; ///< only set during feed()
    bool m_replay = false;
    OscHandler m_oscHandler;
};

/// The longest part of @p text of at most @p bytes bytes that does not end inside a UTF-8 character.
[[nodiscard]] std::string_view cutUtf8(std::string_view text, std::size_t bytes);

} // namespace process
