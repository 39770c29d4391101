// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace usage {

/// Parses one line of JSON, strict about all of it: UTF-8, escapes, surrogates, numbers that a double holds, at most
/// 127 levels. Private to this library, so that only its own sources see simdjson's header.
class StrictJson
{
public:
    StrictJson();

    /// The object lives until the next parse(). simdjson::SIMDJSON_PADDING bytes behind @p line must be readable.
    [[nodiscard]] std::optional<simdjson::dom::object> parse(std::string_view line);
    /// No object in @p fields has a key twice, or a null for one of the keys that do not take it.
    [[nodiscard]] bool isSound(const simdjson::dom::object &fields);

private:
    [[nodiscard]] bool isSoundValue(const simdjson::dom::element &value);
    [[nodiscard]] bool isKnownKey(std::size_t from, std::string_view key) const;
    [[nodiscard]] simdjson::error_code parseWith(simdjson::dom::parser &parser, std::string_view line,
                                                 simdjson::dom::object &result);
    void renewParser();

    simdjson::dom::parser m_parser;
    simdjson::dom::parser m_deepParser; ///< for the rare line that is just deep enough
    std::string m_rewritten;
    std::vector<std::string_view> m_keys; ///< of the objects around the place that is looked at, outermost first
    std::vector<std::string_view> m_sorted;
};

/// Copies the JSON object @p line into @p copy with a 0 for every value that says nothing about use, looking only at
/// the grammar of those: foreign text may hold half a surrogate or broken UTF-8, be nested without end, and still
/// belong to an answer that was paid for. False: it is not one JSON object.
[[nodiscard]] bool copyWhatCounts(std::string_view line, std::string &copy);

} // namespace usage
