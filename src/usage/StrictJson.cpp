// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/StrictJson.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace usage {

using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

namespace {

constexpr std::size_t maxDepth = 127;
constexpr std::size_t largeLine = 4 * 1024 * 1024;
/// Up to here every key is compared with every other one; above, they are sorted.
constexpr std::size_t fewKeys = 24;
constexpr std::array<std::string_view, 11> neverNull{"id",
                                                     "cwd",
                                                     "model",
                                                     "speed",
                                                     "costUSD",
                                                     "version",
                                                     "sessionId",
                                                     "requestId",
                                                     "isApiErrorMessage",
                                                     "cache_read_input_tokens",
                                                     "cache_creation_input_tokens"};
constexpr std::string_view largestInteger = "18446744073709551615";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Behind the string that begins at @p at.
std::size_t endOfString(std::string_view line, std::size_t at)
{
    for (++at; at < line.size() && line[at] != '"'; ++at) {
        if (line[at] == '\\')
            ++at;
    }
    return std::min(at + 1, line.size());
}

std::size_t depthOf(std::string_view line)
{
    std::size_t depth = 0;
    std::size_t deepest = 0;
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] == '"') {
            at = endOfString(line, at);
            continue;
        }
        if (line[at] == '{' || line[at] == '[')
            deepest = std::max(deepest, ++depth);
        else if ((line[at] == '}' || line[at] == ']') && depth > 0)
            --depth;
        ++at;
    }
    return deepest;
}

/// Behind the number that begins at @p at; @p isTooLong tells of an integer that no 64 bits hold.
std::size_t endOfNumber(std::string_view line, std::size_t at, bool &isTooLong)
{
    const bool isNegative = line[at] == '-';
    const std::size_t first = at + (isNegative ? 1 : 0);
    std::size_t end = first;
    while (end < line.size() && isDigit(line[end]))
        ++end;
    const std::string_view text = line.substr(first, end - first);
    const bool isInteger = end == line.size() || (line[end] != '.' && line[end] != 'e' && line[end] != 'E');
    isTooLong = isInteger
        && (text.size() > largestInteger.size() || (text.size() == largestInteger.size() && text > largestInteger)
            || (isNegative && text.size() >= 19));
    while (end < line.size() && (isDigit(line[end]) || std::string_view(".eE+-").contains(line[end])))
        ++end;
    return end;
}

} // namespace

StrictJson::StrictJson()
{
    renewParser();
}

void StrictJson::renewParser()
{
    m_parser = simdjson::dom::parser();
    // The document is a level to simdjson, and an empty object or array none: so what this takes is never too deep.
    if (m_parser.allocate(64 * 1024, maxDepth) != simdjson::SUCCESS)
        m_parser = simdjson::dom::parser(); // without memory every parse() fails, which is all that can be said
}

std::optional<object> StrictJson::parse(std::string_view line)
{
    // simdjson would skip a byte order mark.
    if (line.starts_with('\xef'))
        return {};
    // One long line must not keep its memory for ever.
    if (m_parser.capacity() > largeLine && line.size() <= largeLine)
        renewParser();
    object result;
    const auto error = parseWith(m_parser, line, result);
    if (error == simdjson::SUCCESS)
        return result;
    const bool isJustDeepEnough = error == simdjson::DEPTH_ERROR && depthOf(line) <= maxDepth
        && parseWith(m_deepParser, line, result) == simdjson::SUCCESS;
    return isJustDeepEnough ? std::optional(result) : std::nullopt;
}

/// An integer beyond 64 bits is a valid number all the same; simdjson takes it as soon as it has a fraction.
simdjson::error_code StrictJson::parseWith(simdjson::dom::parser &parser, std::string_view line, object &result)
{
    const auto error = parser.parse(line.data(), line.size(), false).get(result);
    if (error != simdjson::BIGINT_ERROR && error != simdjson::NUMBER_ERROR)
        return error;
    std::string rewritten;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = at + 1;
        bool isTooLong = false;
        if (line[at] == '"')
            end = endOfString(line, at);
        else if (line[at] == '-' || isDigit(line[at]))
            end = endOfNumber(line, at, isTooLong);
        rewritten.append(line.substr(at, end - at));
        if (isTooLong)
            rewritten.append(".0");
        at = end;
    }
    m_rewritten = std::move(rewritten);
    m_rewritten.reserve(m_rewritten.size() + simdjson::SIMDJSON_PADDING);
    return parser.parse(m_rewritten.data(), m_rewritten.size(), false).get(result);
}

bool StrictJson::isSoundValue(const element &value)
{
    switch (value.type()) {
    case element_type::OBJECT:
        return isSound(object(value));
    case element_type::ARRAY:
        return std::ranges::all_of(simdjson::dom::array(value),
                                   [this](const element &item) { return isSoundValue(item); });
    default:
        return true;
    }
}

bool StrictJson::isKnownKey(std::size_t from, std::string_view key) const
{
    for (std::size_t i = from; i < m_keys.size(); ++i) {
        if (m_keys[i] == key)
            return true;
    }
    return false;
}

bool StrictJson::isSound(const object &fields)
{
    const std::size_t own = m_keys.size();
    bool isFine = true;
    for (const auto field : fields) {
        isFine = !(m_keys.size() - own < fewKeys && isKnownKey(own, field.key))
            && !(field.value.is_null() && std::ranges::contains(neverNull, field.key));
        if (!isFine)
            break;
        m_keys.push_back(field.key);
        isFine = isSoundValue(field.value);
        if (!isFine)
            break;
    }
    const auto keys = std::ranges::subrange(m_keys.begin() + static_cast<std::ptrdiff_t>(own), m_keys.end());
    if (isFine && keys.size() > fewKeys) {
        m_sorted.assign(keys.begin(), keys.end());
        std::ranges::sort(m_sorted);
        isFine = std::ranges::adjacent_find(m_sorted) == m_sorted.end();
    }
    m_keys.resize(own);
    return isFine;
}

} // namespace usage
