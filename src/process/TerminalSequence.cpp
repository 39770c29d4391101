// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/TerminalSequence.h"

#include <array>

namespace process {

namespace {

/// One SGR parameter after another, from "1;38:2::9:8:7;58;5;3" to what the emulator understands.
class ColourRewriter
{
public:
    explicit ColourRewriter(std::string_view parameters)
        : m_rest(parameters)
    {
    }

    std::optional<std::string> rewrite()
    {
        while (m_more) {
            const std::string_view item = next();
            if (item.find(':') != std::string_view::npos)
                colonItem(item);
            else
                plainItem(item);
        }
        return m_any ? std::optional(std::move(m_result)) : std::nullopt;
    }

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

} // namespace

CsiParts splitCsi(std::string_view body)
{
    CsiParts parts;
    if (!body.empty() && body.front() >= '<' && body.front() <= '?') {
        parts.prefix = body.front();
        body.remove_prefix(1);
    }
    std::size_t length = 0;
    while (length < body.size() && body[length] >= '0' && body[length] <= ';')
        ++length;
    parts.parameters = body.substr(0, length);
    parts.intermediates = body.substr(length);
    for (const char c : parts.intermediates)
        parts.wellFormed = parts.wellFormed && c >= 0x20 && c < 0x30;
    return parts;
}

std::string_view takePart(std::string_view &rest, char separator, bool &more)
{
    const std::size_t length = rest.find(separator);
    more = length != std::string_view::npos;
    const std::string_view part = rest.substr(0, length);
    rest.remove_prefix(more ? length + 1 : rest.size());
    return part;
}

int parameterNumber(std::string_view text, int fallback)
{
    if (text.empty())
        return fallback;
    while (text.size() > 1 && text.front() == '0')
        text.remove_prefix(1);
    if (text.size() > 6)
        return 999999;
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return fallback;
        number = number * 10 + (c - '0');
    }
    return number;
}

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

std::optional<std::string> plainSgr(std::string_view parameters)
{
    return ColourRewriter(parameters).rewrite();
}

} // namespace process
