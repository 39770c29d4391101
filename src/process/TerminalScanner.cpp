// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/TerminalScanner.h"

#include "process/TerminalSequence.h"

#include <algorithm>

namespace process {

TerminalScanner::TerminalScanner(Handler handler)
    : m_handler(std::move(handler))
{
}

void TerminalScanner::feed(std::string_view in)
{
    m_parser.feed(in, *this);
}

void TerminalScanner::text(std::string_view run)
{
    m_home = false;
    const std::uint64_t end = m_parser.offset();
    const std::uint64_t start = end - run.size();
    while (end > m_next) {
        // The end of a line is the best place to begin: scrollback then starts with a whole one.
        const std::size_t from = m_next > start ? static_cast<std::size_t>(m_next - start) : 0;
        const std::size_t line = run.find('\n', from);
        if (line != std::string_view::npos && start + line <= m_next + lineGrace) {
            checkpoint(start + line + 1);
            continue;
        }
        const std::uint64_t patience = m_next + lineGrace;
        std::size_t at = patience > start ? static_cast<std::size_t>(patience - start) : 0;
        // Before an ASCII byte no character is cut.
        while (at < run.size() && static_cast<unsigned char>(run[at]) >= 0x80)
            ++at;
        if (at >= run.size())
            return;
        checkpoint(start + at);
    }
}

void TerminalScanner::control(char c)
{
    m_state.control(c);
}

void TerminalScanner::escape(std::string_view intermediates, char final)
{
    m_state.escape(intermediates, final);
    m_home = false;
    afterSequence(intermediates.empty() && final == 'c');
}

void TerminalScanner::csi(std::string_view body, char final)
{
    m_state.csi(body, final);
    afterSequence(clears(body, final));
}

void TerminalScanner::osc(int number, std::string_view text, bool)
{
    m_state.osc(number, text);
    afterSequence(false);
}

bool TerminalScanner::clears(std::string_view body, char final)
{
    if (final == 'm') // by far the most frequent
        return false;
    const bool wasHome = m_home;
    m_home = final == 'H' && (body.empty() || body == "1;1" || body == ";" || body == "1");
    if (final == 'J')
        return body == "2" || (wasHome && (body.empty() || body == "0"));
    if ((final == 'h' || final == 'l') && body.starts_with('?')) {
        const int mode = parameterNumber(body.substr(1));
        return mode == 1049 || mode == 1047 || mode == 47;
    }
    return false;
}

void TerminalScanner::afterSequence(bool cleared)
{
    const std::uint64_t offset = m_parser.offset();
    if (offset >= m_next + lineGrace || (cleared && (offset >= m_last + clearDistance || m_next == 0)))
        checkpoint(offset);
}

void TerminalScanner::checkpoint(std::uint64_t offset)
{
    m_last = offset;
    m_next = offset + distance;
    m_handler(offset, m_state.preamble());
}

} // namespace process
