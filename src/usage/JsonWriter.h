// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace usage {

/// Writes JSON as it comes, indented. A report can have a million values: a tree of them would need more memory than
/// all that was read for it.
class JsonWriter
{
public:
    void beginObject() { begin('{'); }
    void beginArray() { begin('['); }
    void endObject() { end('}'); }
    void endArray() { end(']'); }
    /// Inside an object, before each value.
    void key(std::string_view name);
    void text(std::string_view value);
    void number(std::uint64_t value);
    void number(double value); ///< what JSON cannot say becomes null
    void boolean(bool value);
    void null();

    /// All of it, with a line feed at the end.
    [[nodiscard]] std::string take();

private:
    void begin(char bracket);
    void end(char bracket);
    void beginValue();
    void newLine();
    void quoted(std::string_view value);

    std::string m_text;
    std::size_t m_depth = 0;
    bool m_isFirst = true;
    bool m_isAfterKey = false;
};

} // namespace usage
