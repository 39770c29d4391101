// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/TerminalSequence.h"

namespace process {

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

} // namespace process
