// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/TerminalState.h"

#include "process/TerminalFilter.h"
#include "process/TerminalSequence.h"

#include <algorithm>

namespace process {

namespace {

constexpr std::size_t maxModes = 32;

/// Wrap, key repeat and a visible cursor are what an emulator starts with.
bool isOnByDefault(int mode)
{
    return mode == 7 || mode == 8 || mode == 25;
}

/// Modes that the filter keeps from the emulator, and those that act once instead of lasting.
bool isUntracked(int mode)
{
    return mode == 2 || mode == 3 || mode == 40 || mode == 1048 || mode == 2026;
}

void assign(std::vector<std::pair<int, bool>> &modes, int mode, bool on)
{
    std::erase_if(modes, [mode](const auto &known) { return known.first == mode; });
    if (modes.size() < maxModes)
        modes.emplace_back(mode, on);
}

void appendCsi(std::string &out, const std::string &body, char final)
{
    out += "\x1b[";
    out += body;
    out += final;
}

} // namespace

void TerminalState::control(char c)
{
    if (c == '\x0e' || c == '\x0f')
        m_charsets.shiftedOut = c == '\x0e';
}

void TerminalState::escape(std::string_view intermediates, char final)
{
    if (intermediates.size() == 1) {
        const std::size_t set = std::string_view("()*+").find(intermediates[0]);
        if (set < m_charsets.designated.size())
            m_charsets.designated[set] = final;
        return;
    }
    if (!intermediates.empty())
        return;
    switch (final) {
    case 'c': {
        std::string title = std::move(m_title);
        *this = TerminalState();
        m_title = std::move(title);
        break;
    }
    case '7':
        save();
        break;
    case '8':
        restore();
        break;
    case '=':
    case '>':
        m_keypad = final == '=';
        break;
    default:
        break;
    }
}

void TerminalState::csi(std::string_view body, char final)
{
    if (final == 'm' && isPlainSgr(body))
        return rendition(body);
    const CsiParts parts = splitCsi(body);
    if (!parts.wellFormed)
        return;
    if (parts.intermediates == " " && final == 'q')
        m_cursorStyle = parameterNumber(parts.parameters);
    else if (parts.intermediates == "!" && final == 'p')
        softReset();
    if (!parts.intermediates.empty())
        return;
    if (parts.prefix == '?')
        return privateModes(parts.parameters, final);
    if (parts.prefix != 0)
        return;

    std::string_view rest = parts.parameters;
    bool more = true;
    switch (final) {
    case 'm':
        if (const auto plain = plainSgr(rest))
            rendition(*plain);
        break;
    case 'h':
    case 'l':
        while (more) {
            const int mode = parameterNumber(takePart(rest, ';', more));
            if (mode == 4)
                m_insert = final == 'h';
            else if (mode == 20)
                m_newLine = final == 'h';
        }
        break;
    case 'r':
        m_top = std::min(parameterNumber(takePart(rest, ';', more)), 9999);
        m_bottom = more ? std::min(parameterNumber(takePart(rest, ';', more)), 9999) : 0;
        break;
    case 's':
        save();
        break;
    case 'u':
        restore();
        break;
    default:
        break;
    }
}

void TerminalState::osc(int number, std::string_view text)
{
    if (number == 0 || number == 2)
        m_title = cutUtf8(text, TerminalFilter::maxTitleBytes);
}

void TerminalState::privateModes(std::string_view parameters, char final)
{
    for (bool more = true; more;) {
        const int mode = parameterNumber(takePart(parameters, ';', more));
        if (mode <= 0 || mode >= 99999)
            continue;
        if (final == 'h' || final == 'l') {
            if ((mode == 1048 || mode == 1049) && final == 'h')
                save();
            else if (mode == 1048 || mode == 1049)
                restore();
            setPrivateMode(mode, final == 'h');
        } else if (final == 's') {
            assign(m_savedModes, mode, privateMode(mode));
        } else if (final == 'r') {
            const auto saved = std::ranges::find(m_savedModes, mode, &Mode::first);
            setPrivateMode(mode, saved != m_savedModes.end() ? saved->second : isOnByDefault(mode));
        }
    }
}

void TerminalState::setPrivateMode(int mode, bool on)
{
    if (isUntracked(mode))
        return;
    if (on != isOnByDefault(mode))
        return assign(m_modes, mode, on);
    std::erase_if(m_modes, [mode](const Mode &known) { return known.first == mode; });
}

bool TerminalState::privateMode(int mode) const
{
    const auto known = std::ranges::find(m_modes, mode, &Mode::first);
    return known != m_modes.end() ? known->second : isOnByDefault(mode);
}

void TerminalState::rendition(std::string_view parameters)
{
    for (bool more = true; more;) {
        const int number = parameterNumber(takePart(parameters, ';', more));
        if ((number != 38 && number != 48) || !more) {
            attribute(number);
            continue;
        }
        Colour &colour = number == 38 ? m_rendition.foreground : m_rendition.background;
        const int kind = parameterNumber(takePart(parameters, ';', more));
        const std::size_t values = kind == 2 ? 3 : kind == 5 ? 1 : 0;
        Colour wanted{kind == 2 ? Colour::Kind::Direct : Colour::Kind::Indexed, {}};
        std::size_t count = 0;
        for (; count < values && more; ++count)
            wanted.value[count] = static_cast<std::uint8_t>(parameterNumber(takePart(parameters, ';', more)) & 0xff);
        if (values != 0 && count == values)
            colour = wanted;
    }
}

void TerminalState::attribute(int number)
{
    const auto bit = [](int n) { return static_cast<std::uint16_t>(1U << static_cast<unsigned>(n)); };
    const auto basic = [number] { return Colour{Colour::Kind::Basic, {static_cast<std::uint8_t>(number), 0, 0}}; };
    const auto clear
        = [this](int bits) { m_rendition.attributes = static_cast<std::uint16_t>(m_rendition.attributes & ~bits); };
    if (number == 0)
        m_rendition = {};
    else if (number <= 9)
        m_rendition.attributes = static_cast<std::uint16_t>(m_rendition.attributes | bit(number));
    else if (number == 21 || number == 22)
        clear(bit(1) | bit(2));
    else if (number >= 23 && number <= 29)
        clear(number == 25 ? bit(5) | bit(6) : bit(number - 20));
    else if ((number >= 30 && number <= 37) || (number >= 90 && number <= 97))
        m_rendition.foreground = basic();
    else if ((number >= 40 && number <= 47) || (number >= 100 && number <= 107))
        m_rendition.background = basic();
    else if (number == 39)
        m_rendition.foreground = {};
    else if (number == 49)
        m_rendition.background = {};
}

void TerminalState::restore()
{
    m_rendition = m_saved.rendition;
    m_charsets = m_saved.charsets;
}

void TerminalState::softReset()
{
    for (const int mode : {1, 6, 7, 25})
        setPrivateMode(mode, isOnByDefault(mode));
    m_insert = m_keypad = false;
    m_top = m_bottom = m_cursorStyle = 0;
    m_rendition = {};
    m_charsets = {};
}

std::string TerminalState::preamble() const
{
    std::string out = "\x1b"
                      "c";
    if (m_saved.isSet) { // before the modes: entering the other screen saves too
        appendCharsets(out, {}, m_saved.charsets);
        appendRendition(out, m_saved.rendition);
        out += "\x1b"
               "7";
    }
    appendModes(out);
    if (m_saved.isSet && m_saved.rendition.isSet())
        appendCsi(out, "", 'm');
    appendCharsets(out, m_saved.charsets, m_charsets);
    appendRendition(out, m_rendition);

    constexpr std::size_t frame = 5; // ESC ] 0 ; BEL
    if (!m_title.empty() && out.size() + frame < maxPreambleBytes) {
        out += "\x1b]0;";
        out += cutUtf8(m_title, std::min(TerminalFilter::maxTitleBytes, maxPreambleBytes - out.size() - 1));
        out += '\a';
    }
    return out;
}

void TerminalState::appendModes(std::string &out) const
{
    for (const auto &[mode, on] : m_modes)
        appendCsi(out, "?" + std::to_string(mode), on ? 'h' : 'l');
    if (m_insert)
        appendCsi(out, "4", 'h');
    if (m_newLine)
        appendCsi(out, "20", 'h');
    if (m_keypad)
        out += "\x1b=";
    if (m_top > 0 || m_bottom > 0)
        appendCsi(out, std::to_string(std::max(m_top, 1)) + (m_bottom > 0 ? ";" + std::to_string(m_bottom) : ""), 'r');
    if (m_cursorStyle > 0 && m_cursorStyle <= 6)
        appendCsi(out, std::to_string(m_cursorStyle) + " ", 'q');
}

void TerminalState::appendCharsets(std::string &out, const Charsets &from, const Charsets &to)
{
    for (std::size_t i = 0; i < to.designated.size(); ++i) {
        if (to.designated[i] != from.designated[i]) {
            out += '\x1b';
            out += "()*+"[i];
            out += to.designated[i];
        }
    }
    if (to.shiftedOut != from.shiftedOut)
        out += to.shiftedOut ? '\x0e' : '\x0f';
}

void TerminalState::appendRendition(std::string &out, const Rendition &rendition)
{
    std::string body;
    for (int n = 1; n <= 9; ++n) {
        if ((rendition.attributes >> n & 1) != 0)
            body += ";" + std::to_string(n);
    }
    appendColour(body, rendition.foreground, 38);
    appendColour(body, rendition.background, 48);
    if (!body.empty())
        appendCsi(out, body.substr(1), 'm');
}

void TerminalState::appendColour(std::string &out, const Colour &colour, int base)
{
    if (colour.kind == Colour::Kind::Default)
        return;
    if (colour.kind == Colour::Kind::Basic) {
        out += ";" + std::to_string(colour.value[0]);
        return;
    }
    const bool direct = colour.kind == Colour::Kind::Direct;
    out += ";" + std::to_string(base) + (direct ? ";2" : ";5");
    for (std::size_t i = 0; i < (direct ? 3U : 1U); ++i)
        out += ";" + std::to_string(colour.value[i]);
}

} // namespace process
