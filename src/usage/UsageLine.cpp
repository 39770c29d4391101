// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/UsageLine.h"

#include "usage/FastFind.h"
#include "usage/StrictJson.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace usage {

using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The number that @p count digits of @p text at @p at make; -1: not all of them are digits.
int digits(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (i >= text.size() || !isDigit(text[i]))
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// "1.2.3" and whatever follows.
bool startsWithVersion(std::string_view text)
{
    for (int part = 0; part < 2; ++part) {
        const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
        if (end == 0 || end == text.size() || text[end] != '.')
            return false;
        text.remove_prefix(end + 1);
    }
    return !text.empty() && isDigit(text.front());
}

/// "Z" or "±HH:MM" and nothing behind it.
std::optional<std::chrono::minutes> readOffset(std::string_view text)
{
    using std::chrono::minutes;
    if (text == "Z")
        return minutes(0);
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return {};
    const int hour = digits(text, 1, 2);
    const int minute = digits(text, 4, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return {};
    const minutes offset(hour * 60 + minute);
    return text[0] == '-' ? -offset : offset;
}

/// An absent value and null leave the default; false: another type.
bool takeText(const element &value, std::string_view &target, bool &isEmpty)
{
    if (value.is_null())
        return true;
    if (value.get(target) != simdjson::SUCCESS)
        return false;
    isEmpty = isEmpty || target.empty();
    return true;
}

bool takeCount(const element &value, std::uint64_t &target)
{
    return value.get(target) == simdjson::SUCCESS;
}

bool takeOptionalCount(const element &value, std::uint64_t &target)
{
    return value.is_null() || takeCount(value, target);
}

/// "message.usage".
struct UsageFields
{
    bool hasInput = false;
    bool hasOutput = false;
    bool hasParts = false;
    std::uint64_t flatCreation = 0;

    bool take(const object &fields, UsageLine &line);
    bool takeParts(const element &value, UsageLine &line);
    bool takeSpeed(const element &value, UsageLine &line);
};

bool UsageFields::takeParts(const element &value, UsageLine &line)
{
    object parts;
    if (value.is_null())
        return true;
    if (value.get(parts) != simdjson::SUCCESS)
        return false;
    hasParts = true;
    for (const auto field : parts) {
        if (field.key == "ephemeral_5m_input_tokens" && !takeOptionalCount(field.value, line.tokens.write5m))
            return false;
        if (field.key == "ephemeral_1h_input_tokens" && !takeOptionalCount(field.value, line.tokens.write1h))
            return false;
    }
    return true;
}

bool UsageFields::takeSpeed(const element &value, UsageLine &line)
{
    std::string_view speed;
    if (value.is_null())
        return true;
    if (value.get(speed) != simdjson::SUCCESS || (speed != "fast" && speed != "standard"))
        return false;
    line.hasSpeed = true;
    line.fast = speed == "fast";
    return true;
}

bool UsageFields::take(const object &fields, UsageLine &line)
{
    for (const auto field : fields) {
        bool right = true;
        if (field.key == "input_tokens")
            right = hasInput = takeCount(field.value, line.tokens.input);
        else if (field.key == "output_tokens")
            right = hasOutput = takeCount(field.value, line.tokens.output);
        else if (field.key == "cache_read_input_tokens")
            right = takeOptionalCount(field.value, line.tokens.cacheRead);
        else if (field.key == "cache_creation_input_tokens")
            right = takeOptionalCount(field.value, flatCreation);
        else if (field.key == "cache_creation")
            right = takeParts(field.value, line);
        else if (field.key == "speed")
            right = takeSpeed(field.value, line);
        if (!right)
            return false;
    }
    // The parts win over the flat figure whatever they say; the flat one is all written for 5 minutes.
    if (!hasParts)
        line.tokens.write5m = flatCreation;
    return hasInput && hasOutput;
}

constexpr std::string_view limitText = "Claude AI usage limit reached|";

std::optional<std::int64_t> limitResetIn(std::string_view text)
{
    const std::size_t found = text.find(limitText);
    if (found == std::string_view::npos)
        return {};
    std::int64_t seconds = 0;
    std::size_t count = 0;
    for (const char c : text.substr(found + limitText.size())) {
        if (!isDigit(c) || ++count > 12)
            break;
        seconds = seconds * 10 + (c - '0');
    }
    return count > 0 && seconds > 0 ? std::optional(seconds) : std::nullopt;
}

/// The time in the text blocks of "message.content".
std::optional<std::int64_t> limitResetOf(const element &content)
{
    simdjson::dom::array blocks;
    if (content.get(blocks) != simdjson::SUCCESS)
        return {};
    for (const auto block : blocks) {
        object fields;
        std::string_view text;
        if (block.get(fields) == simdjson::SUCCESS && fields["text"].get(text) == simdjson::SUCCESS) {
            if (const auto seconds = limitResetIn(text))
                return seconds;
        }
    }
    return {};
}

/// The fields of one answer: of the line itself, or of what a subagent's progress carries.
class Answer
{
public:
    enum class Place { Outside, Inside };
    explicit Answer(Place place)
        : m_place(place)
    {
    }

    bool take(const object &fields);
    /// A field that the line around it brings.
    bool takeSession(const element &value) { return takeText(value, m_line.session, m_hasEmptyText); }
    [[nodiscard]] std::optional<UsageLine> finished() const;

private:
    bool takeField(std::string_view key, const element &value);
    bool takeMessage(const element &value);
    bool takeTime(const element &value);
    bool takeSidechain(const element &value);
    bool takeCost(const element &value);

    const Place m_place;
    UsageLine m_line;
    std::string_view m_version;
    std::optional<element> m_content;
    bool m_hasTime = false;
    bool m_hasUsage = false;
    bool m_hasEmptyText = false;
    bool m_isApiError = false;
};

bool Answer::takeTime(const element &value)
{
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS)
        return false;
    const auto at = readTimestamp(text);
    m_hasTime = at.has_value();
    m_line.at = at.value_or(0);
    return m_hasTime;
}

bool Answer::takeSidechain(const element &value)
{
    return value.is_null() || value.get(m_line.sidechain) == simdjson::SUCCESS;
}

bool Answer::takeCost(const element &value)
{
    double cost = 0;
    if (value.is_null())
        return true;
    if (value.get(cost) != simdjson::SUCCESS)
        return false;
    m_line.costUsd = cost;
    return true;
}

bool Answer::takeMessage(const element &value)
{
    object fields;
    if (value.get(fields) != simdjson::SUCCESS)
        return false;
    for (const auto field : fields) {
        bool right = true;
        if (field.key == "id") {
            right = takeText(field.value, m_line.message, m_hasEmptyText);
        } else if (field.key == "model") {
            right = takeText(field.value, m_line.model, m_hasEmptyText);
        } else if (field.key == "content") {
            m_content = field.value;
        } else if (field.key == "usage") {
            object figures;
            right = field.value.get(figures) == simdjson::SUCCESS && UsageFields().take(figures, m_line);
            m_hasUsage = right;
        }
        if (!right)
            return false;
    }
    return m_hasUsage;
}

bool Answer::takeField(std::string_view key, const element &value)
{
    if (key == "message")
        return takeMessage(value);
    if (key == "timestamp")
        return takeTime(value);
    if (key == "requestId")
        return takeText(value, m_line.request, m_hasEmptyText);
    if (key == "sessionId") // inside, the outer line's counts
        return m_place == Place::Inside || takeSession(value);
    if (key == "version")
        return m_place == Place::Inside || takeText(value, m_version, m_hasEmptyText);
    if (key == "isSidechain")
        return takeSidechain(value);
    if (key == "costUSD")
        return takeCost(value);
    if (key == "isApiErrorMessage" && !value.is_null() && value.get(m_isApiError) != simdjson::SUCCESS)
        m_line.onlyDaily = true; // E wants the right type here, D does not look
    return true;
}

bool Answer::take(const object &fields)
{
    for (const auto field : fields) {
        if (!takeField(field.key, field.value))
            return false;
    }
    return m_hasTime && m_hasUsage;
}

std::optional<UsageLine> Answer::finished() const
{
    if (m_hasEmptyText || (!m_version.empty() && !startsWithVersion(m_version)))
        return {};
    UsageLine line = m_line;
    if (m_isApiError && m_content)
        line.limitReset = limitResetOf(*m_content);
    return line;
}

/// {"data":{"message":{…an answer…}},"sessionId":…}: a subagent's answer inside a progress line.
std::optional<UsageLine> nestedAnswer(const object &line)
{
    object data;
    object inner;
    if (line["data"].get(data) != simdjson::SUCCESS || data["message"].get(inner) != simdjson::SUCCESS)
        return {};
    Answer answer(Answer::Place::Inside);
    if (!answer.take(inner))
        return {};
    element session;
    if (line["sessionId"].get(session) == simdjson::SUCCESS && !answer.takeSession(session))
        return {};
    auto result = answer.finished();
    if (result)
        result->onlyDaily = true;
    return result;
}

} // namespace

class UsageLineReader::Private
{
public:
    StrictJson json;
};

UsageLineReader::UsageLineReader()
    : d(std::make_unique<Private>())
{
}

UsageLineReader::~UsageLineReader() = default;

std::optional<UsageLine> UsageLineReader::read(std::string_view line)
{
    if (hasForbiddenNull(line))
        return {};
    const auto fields = d->json.parse(line);
    if (!fields)
        return {};
    Answer answer(Answer::Place::Outside);
    return answer.take(*fields) ? answer.finished() : nestedAnswer(*fields);
}

bool hasForbiddenNull(std::string_view line)
{
    static constexpr std::array<std::string_view, 11> keys{"id",
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
    constexpr std::string_view mark = "\":null";
    for (std::size_t at = findText(line, mark, 0); at != std::string_view::npos;
         at = findText(line, mark, at + mark.size())) {
        if (at == 0)
            continue;
        const std::size_t open = line.rfind('"', at - 1);
        if (open != std::string_view::npos && std::ranges::contains(keys, line.substr(open + 1, at - open - 1)))
            return true;
    }
    return false;
}

std::optional<std::int64_t> readTimestamp(std::string_view text)
{
    using namespace std::chrono;
    constexpr std::string_view shape = "0000-00-00T00:00:00";
    if (text.size() < shape.size() + 1)
        return {};
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] != '0' && text[i] != shape[i])
            return {};
    }
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    const year_month_day date(year(digits(text, 0, 4)), month(static_cast<unsigned>(digits(text, 5, 2))),
                              day(static_cast<unsigned>(digits(text, 8, 2))));
    if (digits(text, 0, 4) < 0 || digits(text, 5, 2) < 0 || digits(text, 8, 2) < 0 || !date.ok() || hour < 0
        || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return {};
    std::size_t at = shape.size();
    int fraction = 0;
    if (text[at] == '.') {
        fraction = digits(text, at + 1, 3);
        at += 4;
        if (fraction < 0)
            return {};
    }
    const auto zone = readOffset(text.substr(std::min(at, text.size())));
    if (!zone)
        return {};
    const auto local = sys_days(date) + hours(hour) + minutes(minute) + seconds(second) + milliseconds(fraction);
    return duration_cast<milliseconds>((local - *zone).time_since_epoch()).count();
}

} // namespace usage
