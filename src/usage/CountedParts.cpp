// SPDX-License-Identifier: GPL-3.0-or-later
// The part of StrictJson.h that is strict only about what counts.
#include "usage/StrictJson.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <string>

namespace usage {

namespace {

constexpr std::array<std::string_view, 7> lineKeys{"timestamp", "sessionId",   "version",          "requestId",
                                                   "costUSD",   "isSidechain", "isApiErrorMessage"};
constexpr std::array<std::string_view, 2> messageKeys{"id", "model"};
constexpr std::array<std::string_view, 6> usageKeys{
    "input_tokens", "output_tokens", "cache_creation_input_tokens", "cache_read_input_tokens",
    "speed",        "cache_creation"};
constexpr std::array<std::string_view, 2> partKeys{"ephemeral_5m_input_tokens", "ephemeral_1h_input_tokens"};

/// An object on the way to the figures: what is read in it, and which of its objects leads on.
struct Level
{
    std::span<const std::string_view> keys;
    std::string_view inner;
};
constexpr std::array<Level, 4> levels{
    {{lineKeys, "message"}, {messageKeys, "usage"}, {usageKeys, "cache_creation"}, {partKeys, {}}}};

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// A key that is read has only ASCII letters, however they are written; others need not come out right.
std::string withoutEscapes(std::string_view key)
{
    std::string name;
    for (std::size_t at = 0; at < key.size(); ++at) {
        unsigned code = 0;
        if (key.substr(at).starts_with("\\u00") && at + 6 <= key.size()) {
            std::from_chars(key.data() + at + 4, key.data() + at + 6, code, 16);
            name += static_cast<char>(code);
            at += 5;
        } else {
            name += key[at];
        }
    }
    return name;
}

class Copier
{
public:
    Copier(std::string_view line, std::string &copy)
        : m_line(line)
        , m_copy(copy)
    {
    }

    bool run()
    {
        skipBlanks();
        if (!copyObject(0))
            return false;
        skipBlanks();
        return m_at == m_line.size();
    }

private:
    [[nodiscard]] char next() const { return m_at < m_line.size() ? m_line[m_at] : '\0'; }
    void skipBlanks()
    {
        while (m_at < m_line.size() && std::string_view(" \t\r\n").contains(m_line[m_at]))
            ++m_at;
    }
    bool take(char c)
    {
        skipBlanks();
        if (next() != c)
            return false;
        ++m_at;
        return true;
    }

    bool copyObject(std::size_t depth)
    {
        if (!take('{'))
            return false;
        m_copy += '{';
        if (take('}')) {
            m_copy += '}';
            return true;
        }
        do {
            skipBlanks();
            const std::size_t begin = m_at;
            if (!skipString())
                return false;
            const std::string_view key = m_line.substr(begin, m_at - begin);
            m_copy.append(key);
            if (!take(':'))
                return false;
            m_copy += ':';
            skipBlanks();
            if (!copyValue(levels[depth], key.substr(1, key.size() - 2), depth))
                return false;
            skipBlanks();
            m_copy += next() == ',' ? ',' : '}';
        } while (take(','));
        return take('}');
    }

    bool copyValue(const Level &level, std::string_view key, std::size_t depth)
    {
        if (key == level.inner && next() == '{')
            return copyObject(depth + 1);
        const std::size_t begin = m_at;
        if (!skipValue())
            return false;
        const std::string name = withoutEscapes(key);
        if (name == level.inner || std::ranges::contains(level.keys, name))
            m_copy.append(m_line.substr(begin, m_at - begin));
        else
            m_copy += '0';
        return true;
    }

    /// Without recursion: depth is the only thing that may be endless here.
    bool skipValue()
    {
        std::string open;
        while (true) {
            skipBlanks();
            bool isClosed = true;
            if (next() == '{' || next() == '[') {
                open += m_line[m_at++];
                isClosed = take(open.back() == '{' ? '}' : ']');
                if (isClosed)
                    open.pop_back();
                else if (open.back() == '{' && !skipKey())
                    return false;
            } else if (!skipScalar()) {
                return false;
            }
            if (!isClosed)
                continue;
            if (!skipEnds(open))
                return false;
            if (open.empty())
                return true;
        }
    }

    /// Behind a value: what closes the objects and arrays around it, or goes on in one of them.
    bool skipEnds(std::string &open)
    {
        while (!open.empty()) {
            if (take(','))
                return open.back() != '{' || skipKey();
            if (!take(open.back() == '{' ? '}' : ']'))
                return false;
            open.pop_back();
        }
        return true;
    }

    bool skipKey()
    {
        skipBlanks();
        return skipString() && take(':');
    }

    bool skipScalar()
    {
        if (next() == '"')
            return skipString();
        for (const std::string_view word : {"true", "false", "null"}) {
            if (m_line.substr(m_at).starts_with(word)) {
                m_at += word.size();
                return true;
            }
        }
        return skipNumber();
    }

    bool skipDigits()
    {
        const std::size_t begin = m_at;
        while (next() >= '0' && next() <= '9')
            ++m_at;
        return m_at > begin;
    }

    bool skipNumber()
    {
        if (next() == '-')
            ++m_at;
        if (next() == '0')
            ++m_at;
        else if (!skipDigits())
            return false;
        if (next() == '.') {
            ++m_at;
            if (!skipDigits())
                return false;
        }
        if (next() != 'e' && next() != 'E')
            return true;
        ++m_at;
        if (next() == '+' || next() == '-')
            ++m_at;
        return skipDigits();
    }

    bool skipString()
    {
        if (next() != '"')
            return false;
        for (++m_at; m_at < m_line.size(); ++m_at) {
            const char c = m_line[m_at];
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (static_cast<unsigned char>(c) < 0x20 || (c == '\\' && !skipEscape()))
                return false;
        }
        return false;
    }

    /// Leaves the last character of the escape to the caller.
    bool skipEscape()
    {
        ++m_at;
        if (next() != 'u')
            return next() != '\0' && std::string_view("\"\\/bfnrt").contains(next());
        for (int i = 0; i < 4; ++i) {
            ++m_at;
            if (!isHexDigit(next()))
                return false;
        }
        return true;
    }

    std::string_view m_line;
    std::string &m_copy;
    std::size_t m_at = 0;
};

} // namespace

bool copyWhatCounts(std::string_view line, std::string &copy)
{
    copy.clear();
    return Copier(line, copy).run();
}

} // namespace usage
