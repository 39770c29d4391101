// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/UsageLine.h"

#include "usage/FastFind.h"
#include "usage/StrictJson.h"

#include <algorithm>
#include <array>

namespace usage {

using simdjson::dom::element;
using simdjson::dom::object;

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
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

/// Which of the fields that are read an object has already had: those must not stand there twice, others may.
class Seen
{
public:
    bool isFirst(unsigned field)
    {
        const bool isNew = (m_bits & (1U << field)) == 0;
        m_bits |= 1U << field;
        return isNew;
    }

private:
    unsigned m_bits = 0;
};

bool takeText(const element &value, std::string_view &target, bool &isEmpty)
{
    if (value.get(target) != simdjson::SUCCESS)
        return false;
    isEmpty = isEmpty || target.empty();
    return true;
}

bool takeCount(const element &value, std::uint64_t &target)
{
    return value.get(target) == simdjson::SUCCESS;
}

/// "message.usage".
class UsageFields
{
public:
    bool take(const object &fields, UsageLine &line);

private:
    bool takeField(std::string_view key, const element &value, UsageLine &line);
    bool takeParts(const element &value, UsageLine &line);
    bool takePartList(const element &value, UsageLine &line);
    bool takeSpeed(const element &value, UsageLine &line);

    Seen m_seen;
    bool m_hasInput = false;
    bool m_hasOutput = false;
    bool m_hasParts = false;
    std::uint64_t m_flatCreation = 0;
};

/// The peer's deserializer takes a list for the two parts as well: the one for 5 minutes, then the one for 1 hour.
bool UsageFields::takePartList(const element &value, UsageLine &line)
{
    simdjson::dom::array list;
    if (value.get(list) != simdjson::SUCCESS || list.size() > 2)
        return false;
    std::uint64_t *target = &line.tokens.write5m;
    for (const auto count : list) {
        if (!takeCount(count, *target))
            return false;
        target = &line.tokens.write1h;
    }
    return true;
}

bool UsageFields::takeParts(const element &value, UsageLine &line)
{
    object parts;
    if (value.is_null())
        return true;
    m_hasParts = true;
    if (value.get(parts) != simdjson::SUCCESS)
        return takePartList(value, line);
    Seen seen;
    for (const auto field : parts) {
        if (field.key == "ephemeral_5m_input_tokens"
            && (!seen.isFirst(0) || !takeCount(field.value, line.tokens.write5m)))
            return false;
        if (field.key == "ephemeral_1h_input_tokens"
            && (!seen.isFirst(1) || !takeCount(field.value, line.tokens.write1h)))
            return false;
    }
    return true;
}

bool UsageFields::takeSpeed(const element &value, UsageLine &line)
{
    std::string_view speed;
    if (value.get(speed) != simdjson::SUCCESS || (speed != "fast" && speed != "standard"))
        return false;
    line.hasSpeed = true;
    line.fast = speed == "fast";
    return true;
}

bool UsageFields::takeField(std::string_view key, const element &value, UsageLine &line)
{
    if (key == "input_tokens")
        return m_seen.isFirst(0) && (m_hasInput = takeCount(value, line.tokens.input));
    if (key == "output_tokens")
        return m_seen.isFirst(1) && (m_hasOutput = takeCount(value, line.tokens.output));
    if (key == "cache_read_input_tokens")
        return m_seen.isFirst(2) && takeCount(value, line.tokens.cacheRead);
    if (key == "cache_creation_input_tokens")
        return m_seen.isFirst(3) && takeCount(value, m_flatCreation);
    if (key == "cache_creation")
        return m_seen.isFirst(4) && takeParts(value, line);
    if (key == "speed")
        return m_seen.isFirst(5) && takeSpeed(value, line);
    return true;
}

bool UsageFields::take(const object &fields, UsageLine &line)
{
    for (const auto field : fields) {
        if (!takeField(field.key, field.value, line))
            return false;
    }
    // The parts win over the flat figure whatever they say; the flat one is all written for 5 minutes.
    if (!m_hasParts)
        line.tokens.write5m = m_flatCreation;
    return m_hasInput && m_hasOutput;
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

/// The text of the string that a colon separates from @p at; empty: there is none.
std::string_view keyBefore(std::string_view line, std::size_t at)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t colon = line.substr(0, at).find_last_not_of(blanks);
    if (colon == std::string_view::npos || line[colon] != ':')
        return {};
    const std::size_t close = line.substr(0, colon).find_last_not_of(blanks);
    if (close == std::string_view::npos || line[close] != '"' || close == 0)
        return {};
    const std::size_t open = line.rfind('"', close - 1);
    return open == std::string_view::npos ? std::string_view() : line.substr(open + 1, close - open - 1);
}

/// "-0" is no count, but once it is parsed it looks like one.
bool hasNegativeZero(std::string_view line)
{
    static constexpr std::array<std::string_view, 6> keys{"input_tokens",
                                                          "output_tokens",
                                                          "cache_read_input_tokens",
                                                          "cache_creation_input_tokens",
                                                          "ephemeral_5m_input_tokens",
                                                          "ephemeral_1h_input_tokens"};
    for (std::size_t at = findText(line, "-0", 0); at != std::string_view::npos; at = findText(line, "-0", at + 2)) {
        if (std::ranges::contains(keys, keyBefore(line, at)))
            return true;
    }
    return false;
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
    bool takeSession(const element &value)
    {
        return m_seen.isFirst(3) && takeText(value, m_line.session, m_hasEmptyText);
    }
    [[nodiscard]] std::optional<UsageLine> finished() const;

private:
    bool takeField(std::string_view key, const element &value);
    bool takeMessage(const element &value);
    bool takeTime(const element &value);
    bool takeSidechain(const element &value);
    bool takeCost(const element &value);
    void noteApiError(const element &value);

    Seen m_seen;
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
    Seen seen;
    for (const auto field : fields) {
        bool right = true;
        if (field.key == "id") {
            right = seen.isFirst(0) && takeText(field.value, m_line.message, m_hasEmptyText);
        } else if (field.key == "model") {
            right = seen.isFirst(1) && takeText(field.value, m_line.model, m_hasEmptyText);
        } else if (field.key == "content") {
            m_content = field.value;
        } else if (field.key == "usage") {
            object figures;
            right = seen.isFirst(2) && field.value.get(figures) == simdjson::SUCCESS
                && UsageFields().take(figures, m_line);
            m_hasUsage = right;
        }
        if (!right)
            return false;
    }
    return m_hasUsage;
}

/// Rule set E wants a bool, once; D does not look.
void Answer::noteApiError(const element &value)
{
    if (!m_seen.isFirst(7) || value.get(m_isApiError) != simdjson::SUCCESS)
        m_line.onlyDaily = true;
}

bool Answer::takeField(std::string_view key, const element &value)
{
    if (key == "message")
        return m_seen.isFirst(0) && takeMessage(value);
    if (key == "timestamp")
        return m_seen.isFirst(1) && takeTime(value);
    if (key == "requestId")
        return m_seen.isFirst(2) && takeText(value, m_line.request, m_hasEmptyText);
    if (key == "isSidechain")
        return m_seen.isFirst(4) && takeSidechain(value);
    if (key == "costUSD")
        return m_seen.isFirst(5) && takeCost(value);
    if (m_place == Place::Inside) // of the rest, the outer line's counts
        return true;
    if (key == "sessionId")
        return takeSession(value);
    if (key == "version")
        return m_seen.isFirst(6) && takeText(value, m_version, m_hasEmptyText);
    if (key == "isApiErrorMessage")
        noteApiError(value);
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

/// The one object by this name.
std::optional<object> onlyObject(const object &fields, std::string_view name)
{
    Seen seen;
    object found;
    for (const auto field : fields) {
        if (field.key == name && (!seen.isFirst(0) || field.value.get(found) != simdjson::SUCCESS))
            return {};
    }
    return seen.isFirst(0) ? std::nullopt : std::optional(found);
}

/// {"data":{"message":{…an answer…}},"sessionId":…}: a subagent's answer inside a progress line.
std::optional<UsageLine> nestedAnswer(const object &line)
{
    const auto data = onlyObject(line, "data");
    const auto inner = data ? onlyObject(*data, "message") : std::nullopt;
    Answer answer(Answer::Place::Inside);
    if (!inner || !answer.take(*inner))
        return {};
    for (const auto field : line) {
        if (field.key == "sessionId" && !answer.takeSession(field.value))
            return {};
    }
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
    std::string copy;
};

UsageLineReader::UsageLineReader()
    : d(std::make_unique<Private>())
{
}

UsageLineReader::~UsageLineReader() = default;

std::optional<UsageLine> UsageLineReader::read(std::string_view line)
{
    // The peer looks closer at every line in which this word stands, be it only in a text.
    const bool isLookedAt = findText(line, "null", 0) != std::string_view::npos;
    const auto fields = d->json.parse(line);
    if (isLookedAt && (!fields || !d->json.isSound(*fields)))
        return {};
    std::optional<UsageLine> result;
    if (fields) {
        Answer answer(Answer::Place::Outside);
        result = answer.take(*fields) ? answer.finished() : nestedAnswer(*fields);
    } else if (copyWhatCounts(line, d->copy)) {
        result = readCopy();
    }
    if (result && hasNegativeZero(line))
        return {};
    return result;
}

std::optional<UsageLine> UsageLineReader::readCopy()
{
    d->copy.reserve(d->copy.size() + padding);
    const auto fields = d->json.parse(d->copy);
    Answer answer(Answer::Place::Outside);
    if (!fields || !answer.take(*fields))
        return {};
    auto result = answer.finished();
    if (!result || result->onlyDaily)
        return {};
    result->onlySessions = true;
    return result;
}

} // namespace usage
