// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/TerminalFilter.h"

#include "process/TerminalSequence.h"

#include <array>

namespace process {

namespace {

/// One SGR parameter after another, from "1;38:2::9:8:7;58;5;3" to what the emulator understands.
class ColourRewriter
{
public:
    explicit ColourRewriter(std::string_view parameters) : m_rest(parameters) {}

    std::string rewrite()
    {
        while (m_more) {
            const std::string_view item = next();
            if (item.find(':') != std::string_view::npos)
                colonItem(item);
            else
                plainItem(item);
        }
        return std::move(m_result);
    }
    [[nodiscard]] bool isEmpty() const { return !m_any; }

private:
    std::string_view next() { return takePart(m_rest, ';', m_more); }

    void keep(std::string_view item)
    {
        if (m_any)
            m_result.push_back(';');
        m_result.append(item);
        m_any = true;
    }

    void plainItem(std::string_view item)
    {
        const int number = parameterNumber(item);
        const bool underlineColour = number == 58;
        if (!underlineColour)
            keep(item);
        if (number != 38 && number != 48 && !underlineColour)
            return;
        // The numbers that follow are values, not attributes: 38;2;58;0;0 has no 58 in the sense above.
        std::size_t values = 0;
        for (std::size_t i = 0; i <= values && m_more; ++i) {
            const std::string_view value = next();
            if (i == 0)
                values = parameterNumber(value) == 2 ? 3 : parameterNumber(value) == 5 ? 1 : 0;
            if (!underlineColour)
                keep(value.find(':') == std::string_view::npos ? value : std::string_view());
        }
    }

    void colonItem(std::string_view item)
    {
        std::array<std::string_view, 8> parts;
        std::size_t count = 0;
        for (bool more = true; more && count < parts.size(); ++count)
            parts[count] = takePart(item, ':', more);
        switch (parameterNumber(parts[0])) {
        case 4: // curly, dotted, …: at least a line; 4:0 ends it
            keep(parameterNumber(parts[1]) == 0 ? "24" : "4");
            break;
        case 38:
        case 48:
            colour(parts, count);
            break;
        default:
            break;
        }
    }

    void colour(const std::array<std::string_view, 8> &parts, std::size_t count)
    {
        const auto value = [&](std::size_t i) { keep(parts[i].empty() ? std::string_view("0") : parts[i]); };
        if (parameterNumber(parts[1]) == 5 && count >= 3) {
            keep(parts[0]);
            keep("5");
            value(2);
        } else if (parameterNumber(parts[1]) == 2 && count >= 5) {
            const std::size_t red = count == 5 ? 2 : 3; // without or with a colour space
            keep(parts[0]);
            keep("2");
            for (std::size_t i = red; i < red + 3; ++i)
                value(i);
        }
    }

    std::string_view m_rest;
    bool m_more = true;
    bool m_any = false;
    std::string m_result;
};

bool isPlainSgr(std::string_view body)
{
    for (std::size_t i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if ((c < '0' || c > '9') && c != ';')
            return false;
        if (c == '5' && i + 1 < body.size() && body[i + 1] == '8')
            return false;
    }
    return true;
}

} // namespace

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
    ColourRewriter rewriter(body);
    const std::string kept = rewriter.rewrite();
    // Nothing kept is not the same as "CSI m", which would reset everything.
    if (!rewriter.isEmpty())
        passCsi(kept, 'm');
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
