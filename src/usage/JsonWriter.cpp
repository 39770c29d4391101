// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/JsonWriter.h"

#include <charconv>
#include <cmath>
#include <utility>

namespace usage {

void JsonWriter::newLine()
{
    m_text += '\n';
    m_text.append(m_depth * 2, ' ');
}

void JsonWriter::beginValue()
{
    if (std::exchange(m_isAfterKey, false) || m_depth == 0)
        return;
    if (!std::exchange(m_isFirst, false))
        m_text += ',';
    newLine();
}

void JsonWriter::begin(char bracket)
{
    beginValue();
    m_text += bracket;
    ++m_depth;
    m_isFirst = true;
}

void JsonWriter::end(char bracket)
{
    --m_depth;
    if (!std::exchange(m_isFirst, false))
        newLine();
    m_text += bracket;
}

void JsonWriter::key(std::string_view name)
{
    beginValue();
    quoted(name);
    m_text += ": ";
    m_isAfterKey = true;
}

void JsonWriter::quoted(std::string_view value)
{
    static constexpr char hex[] = "0123456789abcdef";
    m_text += '"';
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            m_text += '\\';
            m_text += c;
        } else if (byte < 0x20) {
            m_text += "\\u00";
            m_text += hex[byte >> 4];
            m_text += hex[byte & 15U];
        } else {
            m_text += c;
        }
    }
    m_text += '"';
}

void JsonWriter::text(std::string_view value)
{
    beginValue();
    quoted(value);
}

void JsonWriter::number(std::uint64_t value)
{
    beginValue();
    char digits[24];
    m_text.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void JsonWriter::number(double value)
{
    if (!std::isfinite(value)) {
        null();
        return;
    }
    beginValue();
    char digits[40];
    m_text.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void JsonWriter::boolean(bool value)
{
    beginValue();
    m_text += value ? "true" : "false";
}

void JsonWriter::null()
{
    beginValue();
    m_text += "null";
}

std::string JsonWriter::take()
{
    m_text += '\n';
    return std::exchange(m_text, {});
}

} // namespace usage
