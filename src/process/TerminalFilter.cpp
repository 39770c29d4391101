// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/TerminalFilter.h"

#include "process/TerminalSequence.h"

namespace process {

void TerminalFilter::feed(std::string_view in, std::string &out)
{
    m_out = &out;
    m_parser.feed(in, *this);
    m_out = nullptr;
}

void TerminalFilter::control(char c)
{
    if (c != '\a' || !m_replay)
        m_out->push_back(c);
}

void TerminalFilter::escape(std::string_view intermediates, char final)
{
    if (intermediates.size() > 1)
        return;
    if (intermediates.size() == 1 && std::string_view("()*+#%").find(intermediates[0]) == std::string_view::npos)
        return;
    if (m_replay && intermediates.empty() && final == 'Z')
        return;
    m_out->push_back('\x1b');
    m_out->append(intermediates);
    m_out->push_back(final);
}

void TerminalFilter::csi(std::string_view body, char final)
{
    if (final == 'm' && isPlainSgr(body)) // nearly all sequences of nearly all programs
        return passCsi(body, final);

    const CsiParts parts = splitCsi(body);
    if (!parts.wellFormed)
        return;
    if (!parts.intermediates.empty()) {
        const bool known = parts.prefix == 0
            && ((parts.intermediates == " " && final == 'q') || (parts.intermediates == "!" && final == 'p'));
        if (known)
            passCsi(body, final);
        return;
    }
    if (parts.prefix == '?') {
        if (final == 'h' || final == 'l')
            privateModes(parts.parameters, final);
        else if (final == 'r' || final == 's' || final == 'J' || final == 'K')
            passCsi(body, final);
        return;
    }
    if (parts.prefix == '>') {
        if (final == 'c' && !m_replay)
            passCsi(body, final);
        return;
    }
    if (parts.prefix != 0 || final == 't')
        return;
    if (final == 'm')
        return colours(parts.parameters);
    const bool answers = final == 'c' || final == 'n' || final == 'x';
    const bool colons = parts.parameters.find(':') != std::string_view::npos;
    if (!colons && !(answers && m_replay))
        passCsi(body, final);
}

void TerminalFilter::passCsi(std::string_view body, char final)
{
    m_out->append("\x1b[");
    m_out->append(body);
    m_out->push_back(final);
}

void TerminalFilter::privateModes(std::string_view body, char final)
{
    if (body.find(':') != std::string_view::npos)
        return;
    std::string kept;
    for (bool more = true; more;) {
        const std::string_view mode = takePart(body, ';', more);
        const int number = parameterNumber(mode);
        // VT52, 132 columns (twice) and synchronized output.
        if (mode.empty() || number == 2 || number == 3 || number == 40 || number == 2026)
            continue;
        kept.push_back(kept.empty() ? '?' : ';');
        kept.append(mode);
    }
    if (!kept.empty())
        passCsi(kept, final);
}

void TerminalFilter::colours(std::string_view body)
{
    // Nothing kept is not the same as "CSI m", which would reset everything.
    if (const auto kept = plainSgr(body))
        passCsi(*kept, 'm');
}

void TerminalFilter::osc(int number, std::string_view text, bool whole)
{
    if (number >= 0 && number <= 2) {
        m_out->append("\x1b]");
        m_out->push_back(static_cast<char>('0' + number));
        m_out->push_back(';');
        m_out->append(cutUtf8(text, maxTitleBytes));
        m_out->push_back('\a');
        return;
    }
    const bool describesScreen = number == 7 || number == 8 || number == 133;
    if (number >= 0 && whole && m_oscHandler && (!m_replay || describesScreen))
        m_oscHandler(number, text);
}

std::string_view cutUtf8(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    std::size_t length = bytes;
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xc0) == 0x80)
        --length;
    return text.substr(0, length);
}

} // namespace process
