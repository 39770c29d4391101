// SPDX-License-Identifier: GPL-3.0-or-later
#include "Body.h"

#include "Http.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace hook {
namespace {

/// More than any body seen; the common fields may stand behind a large one.
constexpr size_t maxInputBytes = 64 * 1024 * 1024;
constexpr size_t maxFieldBytes = 4096;

constexpr std::array commonKeys{
    "session_id",   "transcript_path", "cwd",         "prompt_id",   "permission_mode",   "effort",  "source",
    "reason",       "tool_name",       "tool_use_id", "duration_ms", "notification_type", "message", "error",
    "is_interrupt", "agent_id",        "agent_type",  "trigger",     "stop_hook_active",  "model",
};

/// Walks over the members of the outermost object. Knows no more of JSON than where values end.
class Members
{
public:
    explicit Members(const std::string &json)
        : m_json(json)
        , m_at(json.find('{'))
    {
        m_at = m_at == std::string::npos ? json.size() : m_at + 1;
    }

    /// False: no further complete member.
    bool next(std::string &key, std::string &value)
    {
        skip(", \t\r\n");
        const size_t keyStart = m_at;
        if (m_at >= m_json.size() || m_json[m_at] != '"' || !skipString())
            return false;
        key = m_json.substr(keyStart + 1, m_at - keyStart - 2);
        skip(": \t\r\n");
        const size_t valueStart = m_at;
        if (!skipValue())
            return false;
        value = m_json.substr(valueStart, std::min(m_at - valueStart, maxFieldBytes + 1));
        return true;
    }

private:
    void skip(const char *characters)
    {
        while (m_at < m_json.size() && std::strchr(characters, m_json[m_at]) && m_json[m_at] != '\0')
            ++m_at;
    }

    bool skipString()
    {
        for (++m_at; m_at < m_json.size(); ++m_at) {
            if (m_json[m_at] == '\\')
                ++m_at;
            else if (m_json[m_at] == '"')
                return ++m_at, true;
        }
        return false;
    }

    bool skipValue()
    {
        int depth = 0;
        while (m_at < m_json.size()) {
            const char c = m_json[m_at];
            if (depth == 0 && (c == ',' || c == '}'))
                return true;
            if (c == '"') {
                if (!skipString())
                    return false;
                continue;
            }
            depth += (c == '{' || c == '[') - (c == '}' || c == ']');
            ++m_at;
        }
        return false;
    }

    const std::string &m_json;
    size_t m_at = 0;
};

std::string trimmed(std::string text)
{
    while (!text.empty() && std::strchr(" \t\r\n", text.back()))
        text.pop_back();
    return text;
}

/// Length of the UTF-8 sequence at @p at, 0 if there is none.
size_t sequenceLength(const std::string &text, size_t at)
{
    const auto byte = [&](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(at);
    if (first < 0x80)
        return 1;
    const size_t length = first >= 0xf0 && first < 0xf5 ? 4
        : first >= 0xe0 && first < 0xf0                 ? 3
        : first >= 0xc2 && first < 0xe0                 ? 2
                                                        : 0;
    for (size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0U) != 0x80)
            return 0;
    }
    // Overlong forms, surrogates and what lies beyond U+10FFFF.
    const unsigned second = byte(at + 1);
    if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f) || (first == 0xf0 && second < 0x90)
        || (first == 0xf4 && second > 0x8f))
        return 0;
    return length;
}

} // namespace

std::string readInput(long long deadline, bool &complete)
{
    std::string input;
    complete = false;
    std::string buffer(64 * 1024, '\0');
    // Not made non-blocking: that would be so for everyone who shares this stdin.
    while (input.size() < maxInputBytes && waitFor(STDIN_FILENO, POLLIN, deadline)) {
        const ssize_t n = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (n > 0) {
            input.append(buffer, 0, static_cast<size_t>(n));
        } else if (n == 0) {
            complete = true;
            break;
        } else if (errno != EINTR && errno != EAGAIN) {
            break;
        }
    }
    return input;
}

std::string commonFields(const std::string &json, const std::string &event)
{
    std::string result = "{\"hook_event_name\":" + jsonString(event);
    Members members(json);
    std::string key;
    std::string value;
    while (members.next(key, value)) {
        const bool wanted
            = std::any_of(commonKeys.begin(), commonKeys.end(), [&](const char *name) { return key == name; });
        if (wanted && !value.empty() && value.size() <= maxFieldBytes)
            result += ",\"" + key + "\":" + trimmed(value);
    }
    return result + ",\"truncated\":true}";
}

std::string jsonString(const std::string &text)
{
    std::string result = "\"";
    for (size_t i = 0; i < text.size();) {
        const size_t length = sequenceLength(text, i);
        const char c = text[i];
        if (length == 0) {
            result += '?';
        } else if (c == '"' || c == '\\') {
            result += {'\\', c};
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
            result += escaped;
        } else {
            result.append(text, i, length);
        }
        i += std::max<size_t>(length, 1);
    }
    return result + '"';
}

} // namespace hook
